"""What a message looks like at the moment it leaves, and whether it still may leave: asked just before the request."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.card import Card, PartnerId, Place, say
from bot.domain.couple import ChatId, Couple, CoupleId, Stage
from bot.domain.decision import Facts, Kind
from bot.domain.moment import State
from bot.domain.nudge import may_nudge_now
from bot.engine import export
from bot.engine.context import Context, facts_of_card
from bot.messenger import File, Voice
from bot.panels import all_panels
from bot.practices import all_practices
from bot.practices._hard import with_menu
from bot.practices._nudges import group_line, nudge_card
from bot.storage import couples, moments, showings
from bot.storage.codec import card_from_json
from bot.storage.outbox import Act, Letter
from bot.storage.showings import Face, Showing

NO_CARD = Card(lines=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A card, ready to leave. `message` is what it edits, deletes or reacts to; None sends a new one."""

    card: Card = NO_CARD
    voice: Voice
    emoji: str = ""
    message: int | None = None
    reply_to: int | None = None
    silent: bool = False
    digest: str = ""
    file: File | None = None


async def draw(context: Context, letter: Letter, username: str) -> Drawing | None:
    """The drawing of a letter; None when it is not wanted any more."""
    couple = await couples.by_id(context.unit, letter.couple) if letter.couple is not None else None
    body: dict[str, Any] = json.loads(letter.body) if letter.body else {}
    speak = voice(couple, letter.chat, username)
    if letter.act is Act.LINE:
        if letter.kind is Kind.REMINDER and not _may_remind(couple, letter.chat, context.now):
            return None
        card = card_from_json(body["card"])
        return Drawing(card=card, voice=speak, reply_to=body.get("reply_to"), silent=card.silent)
    if letter.act is Act.FILE:
        return await _file(context, couple, letter, body["file"], speak)
    if letter.act is not Act.SHOW:
        return Drawing(voice=speak, message=body.get("message"), emoji=body.get("emoji", ""))
    showing = await showings.by_id(context.unit, letter.showing) if letter.showing is not None else None
    if showing is None or (showing.message is None and not letter.body):
        # Without a body it is a drawing of a message whose first sending never was answered: nothing to edit.
        return None
    card_now = await _card(context, couple, showing, letter)
    if card_now is None:
        return None
    digest = _digest(card_now, speak)
    if showing.message is not None and digest == showing.shown:
        # It looks like this already; an edit would only use up the group's minute (platform.md 2.9).
        return None
    silent = card_now.silent or bool(body.get("silent"))
    return Drawing(card=card_now, voice=speak, message=showing.message, reply_to=body.get("reply_to"), silent=silent,
        digest=digest)  # fmt: skip


def _digest(card: Card, voice: Voice) -> str:
    return hashlib.blake2s(f"{card!r}{voice!r}".encode(), digest_size=8).hexdigest()


def voice(couple: Couple | None, chat: ChatId, username: str) -> Voice:
    """The language, names and clocks of whoever reads this chat."""
    if couple is None:
        return Voice(username=username)
    reader = couple.partner(PartnerId(chat))
    zones = [reader.zone] if reader else [p.zone for p in couple.partners]
    language = (reader.language if reader else "") or couple.language
    kept = tuple(dict.fromkeys(z for z in zones if z)) or ("UTC",)
    return Voice(language=language, names={p.id: p.name for p in couple.partners}, zones=kept, username=username)


async def _file(context: Context, couple: Couple | None, letter: Letter, name: str, voice: Voice) -> Drawing | None:
    who = couple.partner(PartnerId(letter.chat)) if couple is not None else None
    if couple is None or who is None:
        return None
    found = await export.file(context, who.id, name)
    # Not protected: that would keep them from saving what is theirs to take along.
    return Drawing(card=Card(lines=(say("export-caption"),)), voice=voice, file=found)


async def _card(context: Context, couple: Couple | None, showing: Showing, letter: Letter) -> Card | None:
    if showing.face is Face.PANEL:
        return await _panel_card(context, couple, showing)
    if couple is None or not showing.moments or _is_out_of_reach(couple, showing):
        return None
    if showing.face is Face.NUDGE:
        return await _nudge_card(context, await facts_of_card(context, couple), showing, letter)
    moment = await moments.by_id(context.unit, showing.moments[0])
    if moment is None:
        return None
    practice, who = all_practices()[moment.practice], couple.partner(showing.partner)
    known = await facts_of_card(context, couple, who, private=who is not None, reader=practice)
    if showing.message is None and not _may_open(known, moment.state, letter):
        return None
    place = Place.PRIVATE if who else Place.GROUP
    if showing.face is Face.OLD:
        return practice.before(known, moment, place)
    return with_menu(moment, practice.card(known, moment, place), practice, known)


def _is_out_of_reach(couple: Couple, showing: Showing) -> bool:
    """Nobody edits in a group that the bot has left or may not write to."""
    return couple.stage is Stage.ENDED or (bool(couple.unreachable) and showing.chat == couple.chat)


def _may_remind(couple: Couple | None, chat: ChatId, now: datetime) -> bool:
    """Somebody asked to be told. In private that also holds while the couple rests, in the group it does not."""
    if couple is None or couple.stage is not Stage.ACTIVE or not couple.is_two() or couple.has_lapsed(now):
        return False
    who = couple.partner(PartnerId(chat))
    if who is not None and who.wants("private", "off"):
        return False
    return chat != couple.chat or couple.is_awake(now)


def _may_open(known: Facts, state: State, letter: Letter) -> bool:
    """Consent, exactly two, pause, quiet hours: asked when it was due, and again now."""
    couple, now = known.couple, known.now
    if couple.stage is not Stage.ACTIVE or not couple.is_two() or couple.unreachable or state is State.SKIPPED:
        return False
    if couple.has_lapsed(now):
        return False
    if letter.kind is not Kind.PROMPT:
        return True
    silent = bool(json.loads(letter.body or "{}").get("silent"))
    if couple.is_paused(now) or couple.is_calm(now):
        return False
    if known.who is not None:
        left_alone = known.who.is_in_space(now) or known.who.wants("private", "off")
        return not left_alone and (silent or not known.who.is_quiet(now))
    return silent or not couple.is_quiet(now)


async def _nudge_card(context: Context, known: Facts, showing: Showing, letter: Letter) -> Card | None:
    to = known.couple.partner(showing.partner)
    found = [await moments.by_id(context.unit, m) for m in showing.moments]
    about = [(m, all_practices()[m.practice]) for m in found if m is not None]
    if to is None or not about:
        return None
    if showing.message is None and not any(may_nudge_now(m, known.couple, known.now) for m, _ in about):
        return None
    if showing.chat == known.couple.chat:
        return group_line(known, about[0][0])
    return nudge_card(replace(known, who=to, private=True), about, to)


async def _panel_card(context: Context, couple: Couple | None, showing: Showing) -> Card | None:
    panel = all_panels().get(showing.panel)
    if panel is None:
        return None
    if couple is None:
        return panel.card(nobody(context), showing.path)
    who = couple.partner(showing.partner)
    known = await facts_of_card(context, couple, who, private=showing.partner is not None, reader=panel)
    return panel.card(known, showing.path)


def nobody(context: Context) -> Facts:
    """The facts of somebody who shares Toward with nobody yet."""
    nobody = Couple(id=CoupleId(0), chat=ChatId(0))
    return Facts(couple=nobody, now=context.now, content=context.content, rng=context.rng, private=True)
