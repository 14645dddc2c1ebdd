"""The export as JSON: the rows as they are kept, by the names of docs/export.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from bot.domain.card import PartnerId, Words
from bot.domain.couple import Partner
from bot.domain.jar import jars_before
from bot.domain.localtime import Span, clock
from bot.domain.moment import Moment, Response
from bot.domain.note import Note
from bot.domain.rhythm import Rhythm
from bot.engine.export.kept import Kept
from bot.panels import _known
from bot.storage.showings import Showing

FORMAT, VERSION = "toward-export", 1
Row = dict[str, object]


def rows(every: Sequence[Kept], shown: Sequence[Showing]) -> str:
    return json.dumps({
        "format": FORMAT, "version": VERSION, "made_at": _plain(every[0].facts.now),
        "couples": [_couple(kept) for kept in every],
        "messages": [{"at": _plain(s.created_at), "chat": s.chat, "message": s.message} for s in shown],
    }, ensure_ascii=False, indent=2)  # fmt: skip


def _couple(kept: Kept) -> Row:
    facts, who = kept.facts, kept.facts.who
    assert who is not None
    mine = [(m, r) for m in facts.history if (r := m.response_of(who.id)) is not None]
    return {
        "you": _you(who),
        "rhythms": [_rhythm(r) for r in facts.rhythms if r.owner == who.id],
        "notes": [_note(n) for n in facts.notes if n.owner == who.id],
        "offered": [_offered(kept, m) for m in facts.history if m.by == who.id],
        "answered": [_answered(kept, m, r) for m, r in mine],
        "ideas": [_texts(kept, entry) for entry in _known.ideas(facts)],
        "details": [row for m in facts.history for row in _details(m, who.id)],
        "together": _together(kept),
        "seen": [{"moment": m.id, "at": _plain(m.opened_at), "practice": m.practice, "kind": m.kind, "item": m.item,
                  "text": _texts(kept, lines)} for m, lines in kept.seen()],
    }  # fmt: skip


def _you(who: Partner) -> Row:
    return {
        "id": who.id, "name": who.name, "language": who.language, "zone": who.zone,
        "consented_at": _plain(who.consented_at), "quiet": _span(who.quiet), "busy": _span(who.busy),
        "nudges": who.nudges.value, "evening_at": clock(who.evening_at), "mood": who.mood,
        "private_chat": who.reachable, "active_at": _plain(who.active_at), "space_until": _plain(who.space_until),
        "choices": _known.choices(who),
    }  # fmt: skip


def _rhythm(rhythm: Rhythm) -> Row:
    return {
        "practice": rhythm.practice, "kind": rhythm.kind, "name": rhythm.name, "at": clock(rhythm.at),
        "days": sorted(rhythm.days), "zone": rhythm.zone, "on": rhythm.on, "next": _plain(rhythm.due_at),
    }  # fmt: skip


def _note(note: Note) -> Row:
    return {
        "kind": note.kind, "words": note.words, "day": _plain(note.day), "at": _plain(note.at), "zone": note.zone,
        "repeats": note.repeats, "due_at": _plain(note.due_at), "shared": note.shared,
        "done_at": _plain(note.done_at), "detail": dict(note.detail), "created_at": _plain(note.created_at),
    }  # fmt: skip


def _offered(kept: Kept, moment: Moment) -> Row:
    return {
        "moment": moment.id, "at": _plain(moment.opened_at), "practice": moment.practice, "kind": moment.kind,
        "item": moment.item, "text": kept.reader.text(_known.what(kept.facts, moment, _known.ALL)),
        "words": moment.words, "for": _instant(moment.detail.get("at", "")),
    }  # fmt: skip


def _answered(kept: Kept, moment: Moment, response: Response) -> Row:
    return {
        "moment": moment.id, "at": _plain(response.at), "practice": moment.practice, "kind": moment.kind,
        "item": moment.item, "text": kept.reader.text(_known.what(kept.facts, moment, _known.ALL)),
        "how": response.how.value, "what": response.what, "words": response.words,
    }  # fmt: skip


def _details(moment: Moment, who: PartnerId) -> list[Row]:
    """Small values of a shared moment that are about them alone, like whose idea was which (`for12`)."""
    about = [(name, value) for name, value in moment.detail.items() if name.endswith(f"{who}") or value == f"{who}"]
    return [{"moment": moment.id, "name": name.removesuffix(f"{who}"), "value": value} for name, value in about]


def _together(kept: Kept) -> Row:
    couple = kept.facts.couple
    return {
        "stage": couple.stage.value, "group": couple.chat, "language": couple.language, "volume": couple.volume.value,
        "since": _plain(couple.created_at), "paused_until": _plain(couple.paused_until),
        "busy_until": _plain(couple.busy_until), "reactions": couple.reactions, "nudge_line": couple.group_nudges,
        "agreements": dict(kept.agreements()), "jar": couple.jar.marbles, "shelf": list(jars_before(couple.jar)),
    }  # fmt: skip


def _texts(kept: Kept, lines: Sequence[Words]) -> list[str]:
    return [kept.reader.text(line) for line in lines if line.key]


def _span(span: Span | None) -> Row | None:
    return None if span is None else {"from": clock(span.start), "to": clock(span.end)}


def _instant(at: str) -> str | None:
    return _plain(datetime.fromtimestamp(int(at), UTC)) if at.isdigit() else None


def _plain(value: datetime | date | time | None) -> str | None:
    """Instants in UTC, days and hours as they stand on a wall."""
    return None if value is None else value.isoformat()
