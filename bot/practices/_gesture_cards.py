"""How a gesture looks: to both in the group, where it tells nobody's idea; and to the one whose idea came privately."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.card import Button, Card, Look, PartnerId, Rows, Words, looking, say
from bot.domain.decision import Facts
from bot.domain.moment import Moment
from bot.practices import _giving
from bot.practices._cover import cover_tender
from bot.practices._ideas import note_of, words_of
from bot.practices._practice import button, varied

# At first it feels put on, and saying so makes it easier.
AWKWARD_FOR = timedelta(days=7)
# Ideas that a further step suits: words of joy, or the question for both.
LEADS = {"g-small-win": "fuss", "g-ask-support": "ask"}
# Kindness that is best unseen: done quietly is its first choice (trace.md 002-38).
UNSEEN = frozenset({"g-speak-well"})


def group_card(facts: Facts, moment: Moment) -> Card:
    lines = (*_appeared(facts, moment), *_quietly(facts, moment)) or (_waiting(facts, moment),)
    return Card(lines=lines, rows=_group_rows(facts, moment), silent=facts.couple.is_quiet(facts.now))


def private_card(facts: Facts, moment: Moment) -> Card:
    """What `facts.who` sees of their own idea."""
    assert facts.who is not None
    who, silent = facts.who.id, facts.couple.is_quiet(facts.now)
    if _giving.did(moment, who):
        shown = _giving.has_shown(moment, who)
        noticed = (varied(facts, "gestures-noticed", moment),) if shown and "noticed" in moment.detail else ()
        thanks = say("gestures-yours-shows" if shown else "gestures-yours-stays")
        return Card(lines=(*_idea_lines(facts, moment), thanks, *noticed), silent=silent)
    if _giving.has_skipped(moment, who):
        return Card(lines=(say("gestures-skipped"),), silent=silent)
    if facts.now >= moment.rests_at:
        return Card(lines=(varied(facts, "gestures-rests", moment),), silent=silent)
    return Card(lines=_idea_lines(facts, moment), rows=_private_rows(facts, moment), silent=silent)


def own_idea(facts: Facts, moment: Moment) -> Words:
    """The idea of `facts.who`; an old card may hold one that the content, or the other's list, no longer has."""
    assert facts.who is not None
    return words_of(facts, _giving.idea_of(moment, facts.who.id)) or say("gestures-own-idea-toast")


def why(facts: Facts, idea: str) -> Words:
    """One honest line about an idea, for whoever asks."""
    note = note_of(facts, idea)
    if note is not None:
        return say(f"gestures-why-{note.kind}-toast")
    return say(f"{idea}.why") if facts.content.item(idea) else say("gestures-own-idea-toast")


def _waiting(facts: Facts, moment: Moment) -> Words:
    behind = _giving.in_group(facts.couple, moment)
    if not any(_giving.is_on(facts, moment, who) for who in behind):
        return varied(facts, "gestures-rests", moment)
    return varied(facts, "gestures-waiting" if len(behind) > 1 else "gestures-waiting-one", moment)


def _appeared(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    partners = [p.id for p in facts.couple.partners]
    done = [say("gestures-done", what=_what(facts, moment, who)) for who in partners if _giving.has_shown(moment, who)]
    return (*done, *((varied(facts, "gestures-noticed", moment),) if "noticed" in moment.detail else ()))


def _quietly(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    # Two quiet ones are one line: it must not tell who, nor how many. From one's own side nothing is told at all.
    quiet = any(r.what == "quiet" and not _giving.is_private(moment, r.partner) for r in moment.responses)
    return (varied(facts, "gestures-quietly", moment),) if quiet else ()


def _what(facts: Facts, moment: Moment, who: PartnerId) -> Words:
    # What a partner wrote stays between the two lists: only our own ideas have words for both.
    idea = _giving.idea_of(moment, who)
    return cover_tender(facts, idea, say(f"{idea}.done")) if facts.content.item(idea) else say("gestures-something")


def _group_rows(facts: Facts, moment: Moment) -> Rows:
    appeared = any(_giving.has_shown(moment, p.id) for p in facts.couple.partners)
    notice: Rows = ((button("gestures", moment, "noticed"),),) if appeared and "noticed" not in moment.detail else ()
    if not any(_giving.is_on(facts, moment, who) for who in _giving.in_group(facts.couple, moment)):
        return notice
    peek = (button("gestures", moment, "peek"), button("gestures", moment, "another"))
    return (*notice, peek, _doing(facts, moment))


def _idea_lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    assert facts.who is not None
    item = facts.content.item(_giving.idea_of(moment, facts.who.id))
    for_self = item is not None and "for-self" in item.tags
    title = varied(facts, "gestures-for-you" if for_self else "gestures-yours", moment)
    return (title, looking(Look.QUOTE, own_idea(facts, moment)))


def _private_rows(facts: Facts, moment: Moment) -> Rows:
    assert facts.who is not None
    idea = _giving.idea_of(moment, facts.who.id)
    leads = idea in LEADS and "asked" not in moment.detail
    lead = (button("gestures", moment, LEADS[idea]),) if leads else ()
    doing = _doing(facts, moment)
    return (
        doing[::-1] if idea in UNSEEN else doing,
        (button("gestures", moment, "another"), button("gestures", moment, "skip")),
        (button("gestures", moment, "why"), *lead),
    )


def _doing(facts: Facts, moment: Moment) -> tuple[Button, ...]:
    created = facts.couple.created_at
    is_first_week = created is not None and facts.now - created < AWKWARD_FOR
    done = button("gestures", moment, "done", "gestures-awkward-button" if is_first_week else "")
    return (done, button("gestures", moment, "quiet"))
