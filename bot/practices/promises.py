"""Promises: a small thing one of the two said they would do, and a quiet word to them alone before its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot import times
from bot.domain import moment as moments
from bot.domain.card import Card, Name, PartnerId, Place, say, when
from bot.domain.couple import Partner
from bot.domain.decision import NOTHING, Ask, Decision, Facts, Kind, Say, Show
from bot.domain.moment import How, Moment, State
from bot.domain.typed import length, on_one_line
from bot.domain.warmth import Warmth
from bot.practices import _promise_cards as cards
from bot.practices._practice import Practice, answered
from bot.practices._reminding import TOLD, before, is_welcome, outside_quiet, told_again
from bot.practices.bids import LATER, TOMORROW, later_at

WORDS_LIMIT = 120
# After its time there is still all of the next day to say how it went; one without a time stays for a week.
STAYS = timedelta(days=1)
STAYS_WITHOUT_TIME = timedelta(days=7)
WORDS_KEPT = timedelta(days=7)
LEAD = timedelta(hours=1)
# Sooner than this nobody has forgotten yet; later than that after its time nobody wants to be told.
TOO_SOON = timedelta(minutes=20)
TOO_LATE = timedelta(hours=2)
# Pages of the card where it was tapped: in the group all see them, in private only the promiser.
FACES = ("later", "time", "change", "back")
DONE = ("kept", "owned")


class Promises(Practice):
    """`detail["at"]` is the promised instant in epoch seconds. What time does: told before, told then, words erased.

    Only what was shared is in the group; only the promiser can answer it, and lateness is shown nowhere.
    """

    name: ClassVar[str] = "promises"
    reads_notes: ClassVar[bool] = True
    reads_history: ClassVar[bool] = True

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        who = facts.who
        assert who is not None
        if who.id != moment.by:
            return _theirs(facts, moment)
        if action in DONE:
            return _done(facts, moment, action)
        if action == "open":
            return Decision(show=(Show(moment=moment, to=(who.id,), silent=who.is_quiet(facts.now), instead=True),))
        if not moment.is_open():
            return Decision(toast=say("promises-toast"))
        if action in LATER:
            at = later_at(who, action, facts.now)
            toast = say("promises-later-toast", at=when(at, facts.now))
            return Decision(moments=(timed(facts, moment, at),), toast=toast)
        if action in FACES:
            return Decision(moments=(cards.turned(moment, action, facts.private),))
        return _changed(facts, moment, action)

    def typed(self, facts: Facts, moment: Moment, path: str, words: str) -> Decision:
        who = facts.who
        if who is None or who.id != moment.by or not moment.is_open():
            return NOTHING
        if path == "words":
            text = tidied(words)
            changed = replace(moment, words=text, kind="") if text else None
        else:
            at = _typed_at(facts, who, words)
            changed = timed(facts, moment, at) if at else None
        if changed is None:
            return _ask(moment, path, again=True)
        # It comes to the end of the chat, where it was typed.
        settled = cards.turned(changed, "back", facts.private)
        return Decision(show=(Show(moment=settled, to=(_here(facts, who),), instead=True),))

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        return Decision(react=message)

    def reacted(self, facts: Facts, moment: Moment, warmth: Warmth) -> Decision:
        return NOTHING

    def rested(self, facts: Facts, moment: Moment) -> Moment:
        return moments.come_back(moments.rest(moment, facts.now), facts.now + WORDS_KEPT)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        if not moment.is_open():
            return Decision(moments=(replace(moments.come_back(moment, None), words=""),))
        who = facts.couple.partner(moment.by)
        if who is not None and who.space_until is not None and who.is_in_space(facts.now):
            back = who.space_until if who.space_until < moment.rests_at else None
            return Decision(moments=(moments.come_back(moment, back),))
        return _remind(facts, moment, who)

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        return cards.private(facts, moment) if place is Place.PRIVATE else cards.group(facts, moment)


PRACTICE = Promises()


def begin(facts: Facts, words: str, source: int | None = None) -> Decision | None:
    """A promise as it was typed, with its time if there is one; None when there are no words, or too many."""
    assert facts.who is not None
    who = facts.who
    typed = times.read(words, facts.now, who.zone or "UTC", who.language)
    text = tidied(typed.words)
    at = times.next_instant(typed, facts.now, who.zone or "UTC", TOMORROW)
    return offer(facts, text, at=at, source=source) if text else None


def offer(facts: Facts, words: str, kind: str = "", at: datetime | None = None, source: int | None = None) -> Decision:
    """A new promise of `facts.who`; `kind` is one of ours, and without a time the card asks for one."""
    assert facts.who is not None
    who = facts.who
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Promises.name, kind=kind, by=who.id, words=words,
        opened_at=facts.now, rests_at=facts.now + STAYS_WITHOUT_TIME, detail={} if facts.private else {"shared": "1"},
    )  # fmt: skip
    moment = cards.turned(moment, "when", facts.private) if at is None else timed(facts, moment, at)
    quiet = who.is_quiet(facts.now) if facts.private else facts.couple.is_quiet(facts.now)
    return Decision(show=(Show(moment=moment, source=source, silent=quiet, to=(_here(facts, who),)),))


def timed(facts: Facts, moment: Moment, at: datetime) -> Moment:
    """The promise with its (new) time; whatever was asked about it is answered."""
    who = facts.couple.partner(moment.by)
    told = [then for then in _reminders(who, at, facts.now) if who is not None and then > facts.now]
    kept = replace(cards.untold(moment).with_detail(at=f"{int(at.timestamp())}"), rests_at=at + STAYS)
    return moments.come_back(kept, min(told, default=at))


def tidied(words: str) -> str:
    """A promise in one line, without the full stop; empty when it is too long, or nothing."""
    line = on_one_line(words).rstrip(".,;")
    return line if length(line) <= WORDS_LIMIT else ""


def _reminders(who: Partner | None, at: datetime, now: datetime) -> list[datetime]:
    """A little before its time, outside quiet hours, and then."""
    if who is None or at - now < TOO_SOON:
        return [at]
    early = outside_quiet(who, before(at, now, LEAD))
    return [early, at] if early < at else [at]


def _remind(facts: Facts, moment: Moment, who: Partner | None) -> Decision:
    """To the promiser alone, and what comes next: its own time, or nothing more."""
    at = cards.promised_at(moment)
    onward = moments.come_back(moment, at if at is not None and facts.now < at else None)
    # What cannot be shown now would only take the card away that stands.
    can_be_shown = facts.couple.is_two() and not facts.couple.unreachable
    if who is None or at is None or facts.now > at + TOO_LATE or not (can_be_shown and is_welcome(facts, who)):
        return Decision(moments=(onward,))
    told = told_again(moment.detail, who.local(facts.now).date())
    spoken = onward.with_detail(**{TOLD: told, cards.STAGE: cards.SOON if facts.now < at else cards.NOW})
    show = Show(moment=spoken, to=(who.id,), silent=who.is_quiet(facts.now), instead=True, kind=Kind.REMINDER)
    return Decision(show=(show,))


def _done(facts: Facts, moment: Moment, action: str) -> Decision:
    """Kept, or owned: either is a promise that was met. What was said first stays."""
    if moment.state is State.MET:
        return Decision(toast=say("promises-toast"))
    met = cards.turned(answered(facts, moment, How.TAP, action), "back", facts.private)
    toast = say(f"promises-{action}-toast")
    return Decision(moments=(moments.come_back(met, facts.now + WORDS_KEPT),), toast=toast)


def _changed(facts: Facts, moment: Moment, action: str) -> Decision:
    """The smaller buttons: its time or words by typing, no time at all, taken back, shown to both."""
    assert facts.who is not None
    match action:
        case "type":
            return _ask(moment, "time")
        case "words":
            return _ask(moment, "words")
        case "anytime":
            return Decision(moments=(cards.turned(moment, "back", facts.private),))
        case "drop":
            let_go = moments.rest(cards.turned(moment, "back", facts.private).with_detail(let_go="1"), facts.now)
            return Decision(moments=(replace(moments.come_back(let_go, None), words=""),))
        case "share":
            shown = cards.turned(moment, "back", facts.private).with_detail(shared="1")
            other = facts.other()
            toast = say("promises-shared-toast", other=Name(other.id) if other else "")
            return Decision(show=(Show(moment=shown, silent=facts.couple.is_quiet(facts.now)),), toast=toast)
    return NOTHING


def _ask(moment: Moment, path: str, again: bool = False) -> Decision:
    key = f"promises-ask-{path}"
    words = say(f"{key}-again" if again else key)
    return Decision(ask=Ask(moment=moment.id, path=path, words=words, placeholder=say(f"{key}-placeholder")))


def _typed_at(facts: Facts, who: Partner, words: str) -> datetime | None:
    zone = who.zone or "UTC"
    return times.next_instant(times.read(words, facts.now, zone, who.language), facts.now, zone, TOMORROW)


def _theirs(facts: Facts, moment: Moment) -> Decision:
    line = say("bids-theirs-toast", by=Name(moment.by) if moment.by else "")
    # Through the link on the card one comes without a tap that could be answered by a toast.
    shown = (Say(card=Card(lines=(line,), silent=True), to=facts.who.id, kind=Kind.ANSWER),) if facts.who else ()
    return Decision(toast=line, say=shown if facts.private else ())


def _here(facts: Facts, who: Partner) -> PartnerId | None:
    return who.id if facts.private else None
