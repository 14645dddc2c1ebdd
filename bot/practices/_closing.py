"""How a check-in closes once both have answered: the two together, a hand where one is wanted, and thanks."""

from __future__ import annotations

from bot.domain.card import Button, Name, PartnerId, Rows, Words, say
from bot.domain.decision import Decision, Facts
from bot.domain.moment import Moment, Response
from bot.domain.note import Note
from bot.practices import _sealed
from bot.practices._answering import LETTERS, TALKED, WEATHER, in_words, is_complete
from bot.practices._cover import cover, is_about_something_tender
from bot.practices._pool import CHOICE, HELP, SEALED
from bot.practices._practice import button, varied

# What the other can tap under a storm, or when something hard was named (product.md 2.16).
CARE = ("here", "hug", "listen")
THANKS, KEEP = "thanks", "keep"
ACTIONS = (*CARE, THANKS, KEEP)
# The answers that name something hard (trace.md 000-22); its last one says that there is nothing just now.
NAMES_HARD = {"q-name-it": LETTERS[:5]}
# What one would like may become a line of one's own list (trace.md 002-25, 004-21).
WISHES = frozenset({HELP, "q-need-more"})
# The kind of note that list is made of.
NEED = "need"
# As many lines, and as long, as /needs takes (bot/panels/needs.py).
LINES = 5
LINE_LIMIT = 100
THANKS_TO_BORROW = "s-thank-you-for-telling"


def tapped(facts: Facts, moment: Moment, action: str) -> Decision:
    if not is_complete(facts, moment):
        return Decision(toast=say("checkins-toast"))
    if action == KEEP:
        return _keep(facts, moment)
    return _thank(facts, moment) if action == THANKS else _care(facts, moment, action)


def lines(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """The answers, then what followed. Partners come in their own order: who was first is nobody's business."""
    partners = facts.couple.partners
    care = [(p.id, moment.detail[_care_key(p.id)]) for p in partners if _care_key(p.id) in moment.detail]
    thanked = moment.detail.get("thanked")
    # Words of an open question were said aloud already, and stay where they were said.
    unsealed = _sealed.shown(facts, moment) if moment.kind == SEALED else ()
    return (
        *(unsealed or _answers(facts, moment) or (varied(facts, _end(moment), moment),)),
        *(say(f"checkins-did-{action}", by=Name(who)) for who, action in care),
        *([say("checkins-thanked", by=Name(PartnerId(int(thanked))))] if thanked else []),
    )


def rows(facts: Facts, moment: Moment) -> Rows:
    care = tuple(button("checkins", moment, a) for a in CARE) if _is_care_wanted(facts, moment) else ()
    list_it = (button("checkins", moment, KEEP),) if _has_wishes(facts, moment) else ()
    thanks = () if "thanked" in moment.detail else (button("checkins", moment, THANKS), *_borrowed(facts))
    return tuple(row for row in (care, list_it, thanks) if row)


def _answers(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """What was tapped, when something was; words stay in their own messages."""
    found = [r for p in facts.couple.partners if (r := moment.response_of(p.id)) is not None]
    if not any(_is_tapped(moment, r) for r in found):
        return ()
    is_covered = is_about_something_tender(facts, moment)
    answers = [(r.partner, in_words(facts, moment, r.what)) for r in found]
    return tuple(say("checkins-answer", by=Name(who), answer=cover(a) if is_covered else a) for who, a in answers)


def _is_tapped(moment: Moment, response: Response) -> bool:
    return response.what in WEATHER or (moment.kind == CHOICE and response.what in LETTERS)


def _end(moment: Moment) -> str:
    return "bids-did-talked" if any(r.what == TALKED for r in moment.responses) else "checkins-closes"


def _borrowed(facts: Facts) -> tuple[Button, ...]:
    """Words to say it with, for whoever has none at hand: copied, changed and sent by themselves."""
    if facts.content.item(THANKS_TO_BORROW) is None:
        return ()
    return (Button(label=say("checkins-borrow-button"), copy=say(THANKS_TO_BORROW)),)


def _thank(facts: Facts, moment: Moment) -> Decision:
    """Either says thanks, once."""
    assert facts.who is not None
    if "thanked" in moment.detail:
        return Decision(toast=say("checkins-toast"))
    return Decision(moments=(moment.with_detail(thanked=str(facts.who.id)),), toast=say("checkins-toast"))


def _care(facts: Facts, moment: Moment, action: str) -> Decision:
    """The other answers a storm, or what was named."""
    assert facts.who is not None
    other = facts.other()
    if other is None or not _is_hard(moment, other.id):
        return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))
    return Decision(moments=(moment.with_detail(**{_care_key(facts.who.id): action}),), toast=say("checkins-toast"))


def _keep(facts: Facts, moment: Moment) -> Decision:
    """Their own wish goes on their own list, where nobody else sees it until they share it."""
    assert facts.who is not None
    response = moment.response_of(facts.who.id)
    if response is None or not response.words or moment.item not in WISHES:
        return Decision(toast=say("checkins-keep-none-toast"))
    kept = facts.mine(NEED)
    if any(note.words == response.words for note in kept):
        return Decision(toast=say("checkins-keep-toast"))
    if len(kept) >= LINES or _length(response.words) > LINE_LIMIT:
        return Decision(toast=say("needs-full-toast" if len(kept) >= LINES else "checkins-keep-long-toast"))
    line = Note(
        couple=facts.couple.id, owner=facts.who.id, kind=NEED, words=response.words, created_at=facts.now
    )  # fmt: skip
    return Decision(notes=(line,), toast=say("checkins-keep-toast"))


def _length(words: str) -> int:
    """In characters as Telegram counts them (UTF-16)."""
    return len(words.encode("utf-16-le", "replace")) // 2


def _has_wishes(facts: Facts, moment: Moment) -> bool:
    return moment.item in WISHES and any(r.words for r in moment.responses)


def _is_hard(moment: Moment, who: PartnerId) -> bool:
    response = moment.response_of(who)
    named = NAMES_HARD.get(moment.item, ()) if moment.kind == CHOICE else ()
    return response is not None and (response.what == "storm" or response.what in named)


def _is_care_wanted(facts: Facts, moment: Moment) -> bool:
    pairs = [(p, facts.couple.other(p.id)) for p in facts.couple.partners]
    return any(_is_hard(moment, p.id) and other and _care_key(other.id) not in moment.detail for p, other in pairs)


def _care_key(who: PartnerId) -> str:
    return f"care{who}"
