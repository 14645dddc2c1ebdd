"""How trying again looks: to the two of them, and to whoever would like to."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import agreements, jar
from bot.domain.card import Button, Card, Rows, Words, say, when
from bot.domain.decision import Facts, Say
from bot.domain.moment import How, Moment, State
from bot.practices import _borrow, _doors, _spans, bids
from bot.practices._practice import button, names, varied

COURAGE = "courage"
DID = ("yes", "later", "space")
# Answers after which they are talking.
NOW = ("yes", "here")


def ours(facts: Facts, moment: Moment) -> Card:
    """The card in the group."""
    silent = facts.couple.is_quiet(facts.now)
    if moment.kind == COURAGE:
        return Card(lines=(say("repair-courage", **names(facts, moment)),), rows=_courage_rows(facts, moment))
    asks = varied(facts, "repair-asks", moment, **names(facts, moment))
    if moment.state is State.MET:
        return Card(lines=(asks, *_met_lines(facts, moment)), rows=_met_rows(facts, moment), silent=silent)
    if not moment.is_open():
        return Card(lines=(asks,), silent=silent)
    card = Card(lines=(asks,), rows=_rows(facts, moment), silent=silent)
    if moment.detail.get("face") == "words":
        return replace(card, lines=(asks, *_doors.lines(facts, moment)))
    return card


def mine(facts: Facts, moment: Moment) -> Card:
    """Their own words are the real thing; these are only to begin with."""
    met = (say("repair-mine-met", **names(facts, moment)),) if moment.state is State.MET else ()
    lines = (*met, *_doors.lines(facts, moment)) or (say("repair-mine"),)
    return Card(lines=lines, rows=_doors.rows(facts, moment), silent=True)


def _rows(facts: Facts, moment: Moment) -> Rows:
    face = moment.detail.get("face", "")
    back = (button("repair", moment, "back", "back-button"),)
    if face == "later":
        return (tuple(button("repair", moment, a, f"bids-{a}-button") for a in bids.LATER), back)
    if face == "space":
        return (tuple(button("repair", moment, f"for-{b}", f"hard-for-{b}-button") for b in _spans.BREAKS), back)
    answers = (button("repair", moment, "yes"), button("repair", moment, "later"))
    space = button("repair", moment, "space")
    if face == "words":
        # The other can answer all the same.
        return (_doors.borrowing(facts, moment), answers, (space, button("repair", moment, "words", "back-button")))
    return (answers, (space, *_words(facts, moment)))


def _words(facts: Facts, moment: Moment) -> tuple[Button, ...]:
    """Whoever asked and cannot be written to finds words to borrow here."""
    who = facts.couple.partner(moment.by)
    return () if who is None or who.reachable else (button("repair", moment, "words"),)


def _met_lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    who = names(facts, moment)
    what = _what(moment)
    if what == "later" and moment.come_back_at is not None:
        did = say("repair-did-later-at", **who, at=when(moment.come_back_at, facts.now))
    else:
        did = say(f"repair-did-{what}", **who)
    talked = (say("repair-did-talked"),) if "talked" in moment.detail else (did,)
    return (*talked, say("repair-same-team"))


def _what(moment: Moment) -> str:
    """What the other answered."""
    response = next((r for r in moment.responses if r.partner != moment.by), None)
    return response.what if response and response.how is How.TAP and response.what in DID else "here"


def _met_rows(facts: Facts, moment: Moment) -> Rows:
    wanted = [] if "talked" in moment.detail else ["talked"]
    if not wanted or _what(moment) in NOW:
        wanted += _afterwards(facts, moment)
    return tuple((button("repair", moment, action),) for action in wanted)


def _afterwards(facts: Facts, moment: Moment) -> list[str]:
    """What belongs to a talk that is being had, or is over."""
    wanted = [] if "thank" in moment.detail else ["thank"]
    if agreements.value(facts.couple, "landing") == "off" and "landing" not in moment.detail:
        wanted.append("landing")
    return wanted


def _courage_rows(facts: Facts, moment: Moment) -> Rows:
    """Words to borrow stand here for whoever cannot be written to."""
    who, script = facts.couple.partner(moment.by), _borrow.lent(facts, ("s-thank-courage",))
    return (_borrow.copying(script),) if script and who is not None and not who.reachable else ()


def still_here(facts: Facts) -> tuple[Say, ...]:
    """What carries them is still there: said once, and only when there is something (000-12)."""
    kept = facts.couple.jar
    if not jar.total(kept):
        return ()
    line = say("repair-jar", marbles=kept.marbles, jars=len(jar.jars_before(kept)))
    return (Say(card=Card(lines=(line,), silent=True)),)
