"""Sealed questions: each writes for themselves, and both are shown together or nothing is (product.md 2.16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain import moment as moments
from bot.domain.card import Button, Card, Look, Name, Rows, Words, looking, say
from bot.domain.decision import NOTHING, Ask, Decision, Facts, Kind, Say, Show
from bot.domain.moment import How, Moment
from bot.domain.typed import length, on_one_line
from bot.practices import _later
from bot.practices._answering import WROTE, is_complete, kept, unhurried, without
from bot.practices._pool import SEALED, asked
from bot.practices._practice import button, link, varied

WRITE, HERE, CHANGE, TAKE_BACK = "write", "write-here", "change", "take-back"
ACTIONS = (WRITE, HERE, CHANGE, TAKE_BACK)
# Two of them and the question fit well into one message (Telegram: 4096).
LONGEST = 800
# Finding words takes longer than naming a time.
WRITING_LASTS = timedelta(hours=1)


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    """Write it, change it, take it back; until both are in, and only by whoever it belongs to."""
    assert facts.who is not None
    if not _is_open(moment):
        return _over(facts, told=facts.private and action == WRITE)
    if action == TAKE_BACK:
        return _taken_back(facts, moment)
    if not facts.private:
        return Decision(ask=_ask_here(facts, moment))
    if action == WRITE and _words_of(facts, moment):
        return Decision(show=(Show(moment=moment, silent=True, to=(facts.who.id,)),))
    return Decision(ask=_ask(facts, moment))


def typed(facts: Facts, moment: Moment, path: str, words: str) -> Decision:
    """The words that were asked for; where both can see them they are taken away again, if the bot may."""
    decision = _typed(facts, moment, path, words)
    return decision if facts.private or not facts.couple.admin else replace(decision, delete=facts.message)


def replied(facts: Facts, moment: Moment, words: str, message: int) -> Decision:
    """A reply to the card. In the group it was said aloud already, so it is one answer like any other."""
    found = tidy(words)
    if not _is_open(moment):
        return Decision(react=None if facts.private else message)
    if facts.private and found is None:
        return Decision(ask=_ask(facts, moment, "checkins-write-again"))
    return replace(_written(facts, moment, found or ""), react=message)


def small(facts: Facts, moment: Moment, action: str) -> Decision:
    """Not today, or let me think: what was written before is taken back by it."""
    assert facts.who is not None
    if not _is_open(moment):
        return Decision(toast=say("checkins-over-toast"))
    changed = _marked(facts, kept(facts, without(moment, facts.who.id), How.TAP, action))
    return Decision(moments=(changed,), toast=say("checkins-toast"))


def edited(facts: Facts, moment: Moment, words: str) -> Decision:
    """Until both are in an answer may still change, also by an edit; what is shown stays as it was shown."""
    before = moment.response_of(facts.who.id) if facts.who else None
    found = tidy(words)
    if not _is_open(moment) or before is None or not before.words or found is None:
        return NOTHING
    return Decision(moments=(moments.record(moment, replace(before, words=found)),))


def shown(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """Both answers, each under its name; empty when their words are gone."""
    if not any(r.words for r in moment.responses):
        return ()
    lines: list[Words] = []
    for partner in facts.couple.partners:
        response = moment.response_of(partner.id)
        if response is not None:
            words = say("checkins-words", words=response.words) if response.words else say("checkins-shows-reply")
            lines += [looking(Look.BOLD, say("checkins-says", by=Name(partner.id))), looking(Look.SPOILER, words)]
    return (*lines, say("checkins-fades")) if _later.REVEALS in moment.detail else tuple(lines)


def ways(facts: Facts, moment: Moment) -> tuple[Button, ...]:
    """How one can write; in the group only where somebody has no private side."""
    here = () if all(p.reachable for p in facts.couple.partners) else (button("checkins", moment, HERE),)
    return (link("checkins-write-button", moment, WRITE), *here)


def private_card(facts: Facts, moment: Moment, question: Words) -> Card:
    """One's own side of it: nobody else ever sees this card."""
    assert facts.who is not None
    response, words = moment.response_of(facts.who.id), _words_of(facts, moment)
    wrote = response is not None and response.what == WROTE
    if not _is_open(moment):
        end = "checkins-rests" if not wrote else "checkins-both-in" if is_complete(facts, moment) else "checkins-let-go"
        return Card(lines=(question, varied(facts, end, moment)))
    if wrote:
        rows: Rows = ((button("checkins", moment, CHANGE), button("checkins", moment, TAKE_BACK)),)
        own = looking(Look.QUOTE, say("checkins-words", words=words) if words else say("checkins-shows-reply"))
        return Card(lines=(question, own, say("checkins-only-you")), rows=rows)
    is_thinking = response is not None and response.what == _later.THINK
    state = _later.line(facts, moment) if is_thinking else varied(facts, "checkins-how-sealed", moment)
    times = _later.rows(facts, moment) if is_thinking else ()
    return Card(lines=(question, state), rows=((button("checkins", moment, WRITE),), *times))


def tidy(words: str) -> str | None:
    """Words on one line; None when there are none or too many, counted as Telegram counts."""
    line = on_one_line(words)
    return line if line and length(line) <= LONGEST else None


def _is_open(moment: Moment) -> bool:
    return moment.kind == SEALED and moment.is_open()


def _words_of(facts: Facts, moment: Moment) -> str:
    response = moment.response_of(facts.who.id) if facts.who else None
    return response.words if response is not None else ""


def _ask(facts: Facts, moment: Moment, key: str = "checkins-write-ask") -> Ask:
    words = say(key, question=asked(facts, moment))
    return Ask(
        moment=moment.id, path=f"{WRITE}/{moment.item}", words=words, placeholder=say("checkins-write-ask-hint"),
        lasts=WRITING_LASTS,
    )  # fmt: skip


def _ask_here(facts: Facts, moment: Moment, again: bool = False) -> Ask:
    """In the group; whether the words can be taken away again is said before they are written."""
    assert facts.who is not None
    key = "checkins-here-again" if again else "checkins-here-ask" if facts.couple.admin else "checkins-here-stays"
    return Ask(
        moment=moment.id, path=f"{HERE}/{moment.item}", words=say(key, by=Name(facts.who.id)),
        placeholder=say("checkins-write-ask-hint"), lasts=WRITING_LASTS,
    )  # fmt: skip


def _typed(facts: Facts, moment: Moment, path: str, words: str) -> Decision:
    # Meanwhile the day may be over, or the card may ask something else: then these are no words for it.
    if not _is_open(moment) or path.partition("/")[2] != moment.item:
        return _over(facts, told=True)
    found = tidy(words)
    if found is None:
        again = _ask(facts, moment, "checkins-write-again") if facts.private else _ask_here(facts, moment, again=True)
        return Decision(ask=again)
    return _written(facts, moment, found)


def _written(facts: Facts, moment: Moment, words: str) -> Decision:
    """One has written: their own card for them, or, when it is the second, both answers for both."""
    assert facts.who is not None
    changed = _marked(facts, kept(facts, without(moment, facts.who.id), How.REPLY, WROTE, words))
    mine = (facts.who.id,) if facts.private else ()
    if is_complete(facts, changed):
        silent = facts.couple.is_quiet(facts.now)
        return Decision(show=(Show(moment=changed, silent=silent, to=(None, *mine), kind=Kind.REVEAL),))
    return Decision(show=(Show(moment=changed, silent=True, to=mine),)) if mine else Decision(moments=(changed,))


def _taken_back(facts: Facts, moment: Moment) -> Decision:
    assert facts.who is not None
    changed = _marked(facts, unhurried(without(moment, facts.who.id)))
    return Decision(moments=(changed,), toast=say("checkins-taken-back-toast"))


def _marked(facts: Facts, moment: Moment) -> Moment:
    """Words live until both have read them, whatever the couple keeps otherwise (keep.py)."""
    needed = any(r.what == WROTE for r in moment.responses) and (moment.is_open() or not facts.couple.keeps_words())
    detail = {k: v for k, v in moment.detail.items() if k != _later.REVEALS} | ({_later.REVEALS: "1"} if needed else {})
    return _later.planned(replace(moment, detail=detail))


def _over(facts: Facts, told: bool) -> Decision:
    """It has closed, or asks something else by now. Whoever came through the link or wrote is told in a line."""
    assert facts.who is not None
    to = facts.who.id if facts.private else None
    line = Say(card=Card(lines=(say("checkins-over-toast"),), silent=True), to=to)
    return Decision(toast=say("checkins-over-toast"), say=(line,) if told else ())
