"""Bids: one partner reaches out; any answer of the other, however small, turns toward."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.domain import moment as moments
from bot.domain.calm import waits_until
from bot.domain.card import At, Button, Card, Name, Place, Tone, Words, say, when
from bot.domain.couple import Partner, first_free_for
from bot.domain.decision import NOTHING, Decision, Facts, Kind, Say, Show, ShowPanel
from bot.domain.event import Commanded
from bot.domain.localtime import instant
from bot.domain.moment import How, Moment, State
from bot.practices._practice import Practice, answered, button, names, no_nudges, noted, varied

LASTS = timedelta(hours=24)
EVENING = time(20)
TOMORROW = time(18)

# What the receiver can tap for each kind of bid: rows of actions (product.md 2.5).
ANSWERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "": (("here", "more"), ("hug", "think")),
    "talk": (("here", "more"), ("hug", "think")),
    "listen": (("here", "more"), ("hug", "think")),
    "hug": (("hug", "here"), ("think",)),
    "help": (("gladly", "more"), ("think",)),
    "news": (("wow", "proud"), ("celebrate",)),
    "company": (("coming", "here"), ("think",)),
    "notokay": (("here", "coming"), ("call", "hug")),
}
LATER = ("hour", "tonight", "tomorrow")
# What takes courage to say.
HARD = ("listen", "notokay")
ASKS_BACK = ("wow", "proud", "celebrate")


class Bids(Practice):
    """A typed /bid is answered by the bot's card, in reply to the partner's own message."""

    name: ClassVar[str] = "bids"
    commands: ClassVar[tuple[str, ...]] = ("bid",)
    nudges: ClassVar[bool] = True
    reads_used: ClassVar[bool] = False
    # It has a menu of its own, with the hard moment in it.
    has_menu: ClassVar[bool] = False

    def command(self, facts: Facts, event: Commanded) -> Decision:
        assert facts.who is not None
        if not event.words:
            return Decision(panels=(ShowPanel(panel="bid", path=f"{facts.who.id}"),))
        return offer(facts, "", event.words, event.message)

    def tapped(self, facts: Facts, moment: Moment, action: str) -> Decision:
        assert facts.who is not None
        if action in ("talked", "more-menu", "back"):
            return _both(facts, moment, action)
        if facts.who.id == moment.by:
            return _by_sender(facts, moment, action)
        return _by_receiver(facts, moment, action)

    def replied(self, facts: Facts, moment: Moment, words: str, message: int) -> Decision:
        # Whoever has good news goes on telling it: the card asked them to.
        if moment.kind == "news" and facts.who is not None and facts.who.id == moment.by:
            return Decision(moments=(noted(facts, moment, How.REPLY, "detail", words),), react=message)
        return super().replied(facts, moment, words, message)

    def came_back(self, facts: Facts, moment: Moment) -> Decision:
        later = next((r for r in moment.responses if r.what == "later"), None)
        changed = moments.come_back(moment, None)
        who = facts.couple.partner(later.partner) if later else None
        if who is None or "talked" in moment.detail:
            return Decision(moments=(changed,))
        if (until := waits_until(who, facts.now)) is not None:
            return Decision(moments=(moments.come_back(moment, until),))
        card = Card(lines=(varied(facts, "bids-back", moment, **names(facts, moment)),), silent=not who.reachable)
        to = who.id if who.reachable else None
        return Decision(moments=(changed,), say=(Say(card=card, to=to, kind=Kind.REMINDER),))

    def card(self, facts: Facts, moment: Moment, place: Place) -> Card:
        if moment.state is State.MET:
            return _met_card(facts, moment)
        key = "bids-rests" if moment.state is State.RESTING else _line_key(moment)
        line = varied(facts, key, moment, **names(facts, moment))
        return Card(lines=(line,), rows=_rows(moment), silent=facts.couple.is_quiet(facts.now))

    def nudge(self, facts: Facts, moment: Moment) -> Card:
        offered = [a for row in ANSWERS.get(moment.kind, ANSWERS[""]) for a in row]
        smallest = "here" if "here" in offered else offered[0]
        rows = (
            (button(self.name, moment, smallest, tone=Tone.PRIMARY), button(self.name, moment, "tonight")),
            (button(self.name, moment, "no-nudges"),),
        )
        return Card(lines=(varied(facts, "bids-nudge", moment, **names(facts, moment)),), rows=rows)


PRACTICE = Bids()


def offer(facts: Facts, kind: str, words: str, source: int | None, no_rush: bool = False) -> Decision:
    """A new bid of `facts.who`; `source` is their own message, where their words stay."""
    assert facts.who is not None
    moment = Moment(
        id=0, couple=facts.couple.id, practice=Bids.name, kind=kind, by=facts.who.id, opened_at=facts.now,
        rests_at=facts.now + LASTS, detail={"no_rush": "1"} if no_rush else {},
    )  # fmt: skip
    return Decision(show=(Show(moment=moment, source=source, silent=facts.couple.is_quiet(facts.now)),))


def later_at(who: Partner, action: str, now: datetime) -> datetime:
    """The instant somebody means by *in an hour*, *tonight*, *tomorrow*, on their own clock and outside quiet hours."""
    today = who.local(now).date()
    wanted = {
        "hour": now + timedelta(hours=1),
        "tonight": instant(today, EVENING, who.zone or "UTC"),
        "tomorrow": instant(today + timedelta(days=1), TOMORROW, who.zone or "UTC"),
    }[action]
    soonest = max(wanted, now + timedelta(minutes=30))
    return first_free_for(who, soonest, timedelta(0)) or soonest


def _both(facts: Facts, moment: Moment, action: str) -> Decision:
    if action == "talked":
        met = answered(facts, moment, How.TAP, "talked").with_detail(talked="1")
        return Decision(moments=(met,), toast=say("bids-toast"))
    face = "menu" if action == "more-menu" else ""
    return Decision(moments=(moment.with_detail(face=face),)) if moment.is_open() else NOTHING


def _by_sender(facts: Facts, moment: Moment, action: str) -> Decision:
    if action == "no-rush" and moment.is_open():
        return Decision(moments=(moment.with_detail(no_rush="1", face=""),), toast=say("bids-no-rush-toast"))
    if action == "never-mind":
        kept = moment.with_detail(face="", let_go="1")
        return Decision(moments=(moments.rest(kept, facts.now),), toast=say("bids-rest-toast"))
    if action == "rest" and moment.state is State.RESTING:
        return Decision(moments=(moment.with_detail(let_go="1"),), toast=say("bids-rest-toast"))
    if action == "again" and moment.state is State.RESTING:
        opened = moments.still_matters(moment, facts.now, LASTS)
        return Decision(show=(Show(moment=opened, silent=facts.couple.is_quiet(facts.now)),))
    other = facts.other()
    return Decision(toast=say("bids-own-toast", other=Name(other.id) if other else ""))


def _by_receiver(facts: Facts, moment: Moment, action: str) -> Decision:
    assert facts.who is not None
    if action in ("again", "rest", "no-rush", "never-mind"):
        return Decision(toast=say("bids-theirs-toast", **names(facts, moment)))
    if action == "no-nudges":
        return no_nudges(facts)
    if moment.state is State.MET:
        return Decision(toast=say("bids-toast"))
    if action == "later":
        return Decision(moments=(moment.with_detail(face="later"),))
    if action in LATER:
        at = later_at(facts.who, action, facts.now)
        met = moments.come_back(answered(facts, moment, How.TAP, "later"), at)
        return Decision(moments=(met,), toast=say("bids-later-toast", at=when(at, facts.now)))
    if not any(action in row for row in ANSWERS.get(moment.kind, ANSWERS[""])):
        return NOTHING
    return Decision(moments=(answered(facts, moment, How.TAP, action),), toast=say("bids-toast"))


def _line_key(moment: Moment) -> str:
    again = "-again" if "again" in moment.detail else ""
    return f"bids-reaching{again}" if again or not moment.kind else f"bids-reaching-{moment.kind}"


def _rows(moment: Moment) -> tuple[tuple[Button, ...], ...]:
    if moment.state is State.RESTING:
        done = {"again", "let_go"} & set(moment.detail)
        return () if done else ((button("bids", moment, "again"), button("bids", moment, "rest")),)
    face = moment.detail.get("face", "")
    if face == "later":
        return (tuple(button("bids", moment, a) for a in LATER), (button("bids", moment, "back", "back-button"),))
    if face == "menu":
        own = tuple(
            button("bids", moment, a)
            for a in ("no-rush", "never-mind")
            if not (a == "no-rush" and "no_rush" in moment.detail)
        )
        last = (button("bids", moment, "talked"), button("bids", moment, "back", "back-button"))
        return (own, (button("hard", moment, "hard", "hard-button"),), last)
    rows = tuple(tuple(button("bids", moment, a) for a in row) for row in ANSWERS.get(moment.kind, ANSWERS[""]))
    return (*rows, (button("bids", moment, "later"), button("bids", moment, "more-menu", "more-menu-button")))


def _met_card(facts: Facts, moment: Moment) -> Card:
    if "talked" in moment.detail:
        lines = (
            varied(facts, "bids-reached", moment, **names(facts, moment)),
            varied(facts, "bids-did-talked", moment),
        )
        return Card(lines=lines, rows=(_courage(moment),) if _courage(moment) else ())
    response = next((r for r in moment.responses if r.partner != moment.by), None)
    what = response.what if response and response.how is How.TAP else "here"
    args: dict[str, Name | At] = dict(names(facts, moment))
    if what == "later" and moment.come_back_at is not None:
        args["at"] = when(moment.come_back_at, facts.now)
        what = "later-at"
    key = "bids-reaching-news" if moment.kind == "news" else "bids-reached"
    reached = varied(facts, key, moment, **names(facts, moment))
    return Card(
        lines=(reached, varied(facts, f"bids-did-{what}", moment, **args), *_asked_back(facts, moment)),
        rows=((button("bids", moment, "talked"), *_courage(moment)),),
    )


def _courage(moment: Moment) -> tuple[Button, ...]:
    """After a hard talk whoever heard it may say thanks for that, once (000-25)."""
    is_wanted = moment.kind in HARD and "thank" not in moment.detail
    return (button("hard", moment, "hard-thank", "repair-thank-button"),) if is_wanted else ()


def _asked_back(facts: Facts, moment: Moment) -> tuple[Words, ...]:
    """Good news grows when somebody asks about it (care.md 3.1); once it was told, nothing more is asked."""
    response = next((r for r in moment.responses if r.partner != moment.by), None)
    if moment.kind != "news" or moment.answered_by(moment.by) or response is None or response.what not in ASKS_BACK:
        return ()
    return (say(f"news-asks-{response.what}", **names(facts, moment)),)
