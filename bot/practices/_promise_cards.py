"""What a promise looks like: to the promiser alone, and in the group once it is shared. Lateness is shown nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.card import Arg, Button, Card, MomentTap, Name, Rows, Tone, Words, say, when
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.practices._practice import button, link, names, varied
from bot.practices.bids import LATER

# The kinds that have words of ours.
KINDS = ("text", "ontime")
# What was last said to the promiser: that its time is near, or that it is here.
STAGE, SOON, NOW = "stage", "soon", "now"
# What they can borrow who cannot keep one.
SCRIPT = "s-owning-slip"

# In the group there is one face for both, in private one for the promiser: the pages of buttons.
_FACE, _SIDE = "face", "side"
_PAGES: dict[str, tuple[tuple[str, ...], ...]] = {
    "when": (LATER, ("type", "anytime")),
    "later": (LATER, ("type", "back")),
    "time": (LATER, ("type", "back")),
    "change": (("time", "words"), ("drop", "back")),
}
_ASKS = {"when": "promises-when", "time": "promises-when", "later": "promises-later"}
_LABELS = {"back": "back-button", "hour": "bids-hour-button", "tonight": "bids-tonight-button",
    "tomorrow": "bids-tomorrow-button", "type": "clock-type-button"}  # fmt: skip


def turned(moment: Moment, face: str, private: bool) -> Moment:
    """The card with another page of buttons where it was tapped; `back` is the first one."""
    key = _SIDE if private else _FACE
    detail = {k: v for k, v in moment.detail.items() if k != key}
    return replace(moment, detail=detail if face == "back" else detail | {key: face})


def untold(moment: Moment) -> Moment:
    """The card as it is before anything was asked or told, on both sides."""
    return replace(moment, detail={k: v for k, v in moment.detail.items() if k not in (_FACE, _SIDE, STAGE)})


def promised_at(moment: Moment) -> datetime | None:
    seconds = moment.detail.get("at", "")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds else None


def private(facts: Facts, moment: Moment) -> Card:
    """For the promiser; anybody else would see here what is in the group."""
    other = facts.other()
    if facts.who is None or facts.who.id != moment.by or other is None:
        return group(facts, moment)
    label = say("promises-share-button", other=Name(other.id))
    share = Button(label=label, tap=MomentTap(moment.id, "share"))
    rows = _rows(moment, _SIDE, () if "shared" in moment.detail else (share,))
    return Card(
        lines=_lines(facts, moment, "mine", _SIDE), rows=rows if moment.is_open() else _to_borrow(facts, moment),
        silent=facts.who.is_quiet(facts.now),
    )  # fmt: skip


def group(facts: Facts, moment: Moment) -> Card:
    """For both; only the promiser's taps count."""
    by = facts.couple.partner(moment.by)
    # Who has no private side yet can be told of nothing; the way there hangs on the card.
    remind = () if by is None or by.reachable else (link("promises-remind-button", moment, "open"),)
    return Card(
        lines=_lines(facts, moment, "theirs", _FACE), rows=_rows(moment, _FACE, remind) if moment.is_open() else (),
        silent=facts.couple.is_quiet(facts.now),
    )  # fmt: skip


def _lines(facts: Facts, moment: Moment, whose: str, side: str) -> tuple[Words, ...]:
    who = names(facts, moment)
    if "let_go" in moment.detail:
        return (say("promises-let-go"),)
    opening = _capital(what(moment)) if whose == "mine" else what(moment)
    line = say(f"promises-{whose}", what=opening, **who)
    if moment.state is State.MET:
        done = moment.response_of(moment.by)
        end = "owned" if done is not None and done.what == "owned" else "kept"
        return (line, varied(facts, f"promises-{end}-{whose}", moment, **who))
    if not moment.is_open():
        return (line,)
    at, stage = promised_at(moment), moment.detail.get(STAGE, "") if whose == "mine" else ""
    # Once its time is here nothing more is said of it: there is no late.
    if at is not None and at > facts.now:
        by = when(at, facts.now)
        line = say(f"promises-{whose}-by", what=opening, at=by, **who)
        if stage == SOON:
            line = varied(facts, f"promises-mine-{SOON}", moment, what=what(moment), at=by)
    elif stage == NOW:
        line = varied(facts, f"promises-mine-{NOW}", moment, what=what(moment))
    asks = {"when": "promises-when", "time": "promises-when", "later": "promises-later"}.get(
        moment.detail.get(side, "")
    )
    return (line, say(asks)) if asks else (line,)


def _capital(words: Arg) -> Arg:
    """A line begins with a capital letter, however it was typed."""
    return f"{words[:1].upper()}{words[1:]}" if isinstance(words, str) else words


def what(moment: Moment) -> Arg:
    """The promise in words: theirs, one of ours, or none when theirs are erased."""
    if moment.words:
        return moment.words
    return say(f"promises-kind-{moment.kind}" if moment.kind in KINDS else "promises-kind-some")


def _rows(moment: Moment, side: str, last: tuple[Button, ...]) -> Rows:
    page = _PAGES.get(moment.detail.get(side, ""))
    if page is not None:
        return tuple(tuple(button("promises", moment, a, _LABELS.get(a, "")) for a in row) for row in page)
    first = (button("promises", moment, "kept", tone=Tone.PRIMARY), button("promises", moment, "later"))
    second = (button("promises", moment, "owned"), button("promises", moment, "change"))
    return (first, second, last) if last else (first, second)


def _to_borrow(facts: Facts, moment: Moment) -> Rows:
    """Words for whoever could not keep one, to change and send themselves."""
    done = moment.response_of(moment.by)
    if done is None or done.what != "owned" or facts.content.item(SCRIPT) is None:
        return ()
    return ((Button(label=say("promises-borrow-button"), copy=say(SCRIPT)),),)
