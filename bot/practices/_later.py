"""What is left to do about a check-in: to bring it back to whoever thinks about it, and to let shown words go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import moment as moments
from bot.domain.card import Card, PartnerId, Rows, Words, say, when
from bot.domain.decision import Decision, Facts, Kind, Say
from bot.domain.moment import Moment, State
from bot.practices._pool import SEALED, asked
from bot.practices._practice import button, varied
from bot.practices.bids import later_at

# What one taps about it in private: "think-tonight" brings it back in the evening, to them alone.
TIMES = ("think-tonight", "think-tomorrow", "think-no")
NEVER = "no"
THINK = "think"
# Lies on a moment whose words are kept only until both have read them (keep.py).
REVEALS = "reveals"
LONGEST_WAIT = timedelta(days=1)


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    """When to bring it back to whoever is thinking, or not at all."""
    assert facts.who is not None
    name = action.removeprefix("think-")
    if name == NEVER:
        return Decision(moments=(_set(moment, facts.who.id, NEVER),), toast=say("checkins-think-no-toast"))
    if action not in _offered(facts, moment):
        return Decision(toast=say("checkins-over-toast"))
    at = later_at(facts.who, name, facts.now)
    changed = _set(moment, facts.who.id, f"{int(at.timestamp())}")
    return Decision(moments=(changed,), toast=say("bids-later-toast", at=when(at, facts.now)))


def private_card(facts: Facts, moment: Moment, question: Words) -> Card:
    """What whoever is thinking sees; once they have answered it only thanks them."""
    assert facts.who is not None
    response = moment.response_of(facts.who.id)
    if response is None or response.what != THINK:
        return Card(lines=(question, say("nudges-thanks")))
    return Card(lines=(question, line(facts, moment)), rows=rows(facts, moment))


def line(facts: Facts, moment: Moment) -> Words:
    """What the private card says to whoever is thinking."""
    assert facts.who is not None
    chosen = moment.detail.get(_key(facts.who.id), "")
    if chosen not in ("", NEVER):
        return say("checkins-think-at", at=when(_instant(chosen), facts.now))
    return say("checkins-think-quiet" if chosen or not _offered(facts, moment) else "checkins-think-offer")


def rows(facts: Facts, moment: Moment) -> Rows:
    assert facts.who is not None
    times = _offered(facts, moment)
    if _key(facts.who.id) in moment.detail or not times:
        return ()
    return (tuple(button("checkins", moment, a) for a in times), (button("checkins", moment, "think-no"),))


def forgotten(moment: Moment, who: PartnerId) -> Moment:
    """Whoever has answered need not be reminded."""
    return planned(replace(moment, detail={k: v for k, v in moment.detail.items() if k != _key(who)}))


def planned(moment: Moment) -> Moment:
    """When the next of all this is due."""
    times = [_instant(at) for key, at in moment.detail.items() if _is_time(key, at)]
    if REVEALS in moment.detail and moment.state is State.MET:
        times.append(moment.rests_at)
    return moments.come_back(moment, min(times, default=None))


def came_back(facts: Facts, moment: Moment) -> Decision:
    """Remind whoever wanted to be, and them alone; at the end of its day shown words go."""
    due = [key for key, at in moment.detail.items() if _is_time(key, at) and _instant(at) <= facts.now]
    changed, lines = moment.with_detail(**dict.fromkeys(due, NEVER)), []
    for who in facts.couple.partners:
        if _key(who.id) not in due:
            continue
        if who.space_until is not None and who.is_in_space(facts.now):
            back = min(who.space_until, facts.now + LONGEST_WAIT)
            changed = changed.with_detail(**{_key(who.id): f"{int(back.timestamp())}"})
        else:
            lines.append(Say(card=_reminder(facts, moment), to=who.id, kind=Kind.REMINDER))
    if moment.state is State.MET and facts.now >= moment.rests_at and REVEALS in moment.detail:
        changed = wordless(changed)
    return Decision(moments=(planned(changed),), say=tuple(lines))


def wordless(moment: Moment) -> Moment:
    """The same without anybody's words."""
    detail = {k: v for k, v in moment.detail.items() if k != REVEALS}
    return replace(moment, detail=detail, responses=tuple(replace(r, words="") for r in moment.responses))


def _reminder(facts: Facts, moment: Moment) -> Card:
    is_sealed = moment.kind == SEALED and moment.is_open()
    write = ((button("checkins", moment, "write"),),) if is_sealed else ()
    return Card(
        lines=(varied(facts, "checkins-think-back", moment), say("checkins-ask", question=asked(facts, moment))),
        rows=write,
    )


def _offered(facts: Facts, moment: Moment) -> tuple[str, ...]:
    """The times that are still of use: sealed words are written before the day is over."""
    assert facts.who is not None
    tonight = later_at(facts.who, "tonight", facts.now)
    is_today = facts.who.local(tonight).date() == facts.who.local(facts.now).date()
    if moment.kind == SEALED:
        return TIMES[:1] if is_today and tonight < moment.rests_at else ()
    return TIMES[:2] if is_today else TIMES[1:2]


def _set(moment: Moment, who: PartnerId, at: str) -> Moment:
    return planned(moment.with_detail(**{_key(who): at}))


def _key(who: PartnerId) -> str:
    return f"back{who}"


def _is_time(key: str, at: str) -> bool:
    return key.startswith("back") and at != NEVER


def _instant(at: str) -> datetime:
    return datetime.fromtimestamp(int(at), UTC)
