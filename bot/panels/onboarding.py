"""How a couple begins: one message that edits itself, from two yeses to one small thing (product.md 2.11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import ClassVar

from bot.domain import rhythm as rhythms
from bot.domain import zones
from bot.domain.card import Button, Card, Name, PanelTap, Rows, Tone, Words, say, when
from bot.domain.couple import Couple, Jar, Partner, Stage
from bot.domain.decision import Ask, Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.domain.localtime import typed_time
from bot.domain.rhythm import Rhythm
from bot.panels._panel import Panel, go
from bot.practices import all_practices, recap

HOURS_SHOWN = 6
# Six in the evening is somewhere else an hour later; until then somebody may still be on their way to the button.
HOURS_LAST = timedelta(minutes=30)
LONGEST_MINUTE = 9
MOODS = ("good", "apart", "mending", "skip")
# What one can begin with: the practice, and which of its starters.
BEGINNINGS = {"gestures": ("gestures", ""), "checkins": ("checkins", ""), "thanks": ("thanks", ""), "bids": ("", "")}


class Onboarding(Panel):
    """Its page follows from the couple; the path only says what was tapped, or which page of hours is open."""

    name: ClassVar[str] = "hello"
    open_to_all: ClassVar[bool] = True
    group_commands: ClassVar[dict[str, str]] = {"start": ""}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        if facts.couple.stage is Stage.ACTIVE:
            return Decision(panels=(ShowPanel(panel="help"),))
        return super().command(facts, event)

    def card(self, facts: Facts, path: str) -> Card:
        couple = facts.couple
        if couple.humans > 2:
            return Card(lines=(say("hello-crowd"),), rows=((go(self.name, "", "hello-again-button"),),))
        if not couple.both_in():
            return _consent(couple)
        if not all(p.zone for p in couple.partners):
            return _time(facts, path)
        if not all(p.mood for p in couple.partners):
            return _mood(couple)
        return _begin(couple) if couple.stage is Stage.NEW else _ready(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        couple, who = facts.couple, facts.who
        word, _, rest = path.partition("/")
        if couple.stage is Stage.NEW and path == "in":
            return _said_yes(facts)
        if couple.stage is not Stage.NEW or who is None:
            return Decision(goto="", toast=None if who else say("stranger-toast"))
        if not couple.both_in():
            return Decision(goto="", toast=say("hello-one-in-toast"))
        if word in ("hours", "hour", "zone", "same", "city"):
            return _told_time(facts, word, rest)
        if word == "mood" and rest in MOODS:
            changed = couple.with_partner(replace(who, mood=rest))
            return Decision(couple=changed, goto="", toast=say("hello-mood-toast"))
        if word in ("begin", "agree", "else"):
            return _chose(facts, word, rest)
        return Decision(goto="")

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        """A city, or a time of day, when no button showed it."""
        from bot import places

        at = typed_time(words)
        if at is not None:
            return Decision(goto=_hour(at, facts.now))
        found = places.find(words)
        if not found or facts.who is None:
            again = Ask(panel=self.name, path=path, words=say("hello-city-again", words=words[:40]))
            return Decision(ask=again)
        return _with_zone(facts, found[0].zone)


PANEL = Onboarding()


def _said_yes(facts: Facts) -> Decision:
    couple, person = facts.couple, facts.person
    if person is None or couple.humans > 2:
        return Decision(goto="")
    if facts.elsewhere:
        return Decision(toast=say("hello-elsewhere-toast"), alert=True)
    yes = [p for p in couple.partners if p.consented_at is not None]
    if len(yes) == 2 and couple.partner(person.id) is None:
        return Decision(toast=say("hello-third-toast"))
    known = couple.partner(person.id) or Partner(id=person.id, name=person.name, language=person.language)
    newcomer = replace(known.saying_yes(facts.now), active_at=facts.now)
    joined = _with_newcomer(couple, newcomer)
    key = "hello-in-toast" if joined.both_in() else "hello-one-in-toast"
    return Decision(couple=joined, goto="", toast=say(key))


def _with_newcomer(couple: Couple, newcomer: Partner) -> Couple:
    """Two who began here before may begin again with what they gathered; with somebody else the jar starts empty.

    So it does with whoever was forgotten, because they are unknown now.
    """
    if couple.partner(newcomer.id) is not None:
        return couple.with_partner(newcomer)
    if len(couple.partners) < 2:
        return replace(couple.with_partner(newcomer), jar=Jar())
    stayed = tuple(p for p in couple.partners if p.consented_at is not None)
    return replace(couple, partners=(*stayed, newcomer), jar=Jar())


def _consent(couple: Couple) -> Card:
    # Two who stopped and begin again are still known, but neither has said yes yet.
    has_one = any(p.consented_at is not None for p in couple.partners)
    seen = say("hello-one-of-two") if has_one else say("hello-both-in")
    button = go("hello", "in", "hello-in-button", Tone.PRIMARY)
    return Card(lines=(say("hello-page"), seen), rows=((button,),))


def _time(facts: Facts, path: str) -> Card:
    couple = facts.couple
    word, _, rest = path.partition("/")
    at = _still(rest, facts.now) if word == "hour" else None
    if at is not None:
        near = zones.zones_near(at, facts.now)[:6]
        rows = tuple((_zone_button(z),) for z in near)
        return Card(lines=(say("hello-where"),), rows=(*rows, (go("hello", "hours/0", "back-button"),)))
    page = int(rest) if word == "hours" and rest.isascii() and rest.isdigit() else 0
    hours = zones.hours_now(facts.now)
    start = page * HOURS_SHOWN % len(hours)
    shown = [_hour_button(h, facts.now) for h in hours[start : start + HOURS_SHOWN]]
    more = (go("hello", f"hours/{page + 1}", "hello-other-button"), go("hello", "city", "hello-city-button"))
    known = next((p for p in couple.partners if p.zone), None)
    same: Rows = ((_same_button(known),),) if known else ()
    lines = (say("hello-time"), *((say("hello-one-of-two"),) if known else ()))
    return Card(lines=lines, rows=(*same, tuple(shown[:3]), tuple(shown[3:]), more))


def _hour_button(at: time, now: datetime) -> Button:
    return Button(label=say("time", time=f"{at:%H:%M}"), tap=PanelTap("hello", _hour(at, now)))


def _hour(at: time, now: datetime) -> str:
    """The path of a clock time, with the minute at which it was so: later it would be the time of another place."""
    return f"hour/{at:%H%M}/{int(now.timestamp()) // 60}"


def _still(hour: str, now: datetime) -> time | None:
    """The clock time of such a path while it tells where somebody is; None of an old button."""
    at, _, minute = hour.partition("/")
    is_known = minute.isascii() and minute.isdigit() and len(minute) <= LONGEST_MINUTE
    is_fresh = is_known and timedelta(0) <= now - datetime.fromtimestamp(int(minute) * 60, UTC) < HOURS_LAST
    return typed_time(at) if is_fresh else None


def _zone_button(zone: str) -> Button:
    return Button(label=say("place", place=zones.place_name(zone)), tap=PanelTap("hello", f"zone/{zone}"))


def _same_button(known: Partner) -> Button:
    label = say("hello-same-button", place=zones.place_name(known.zone))
    return Button(label=label, tap=PanelTap("hello", "same"), tone=Tone.PRIMARY)


def _told_time(facts: Facts, word: str, rest: str) -> Decision:
    assert facts.who is not None
    other = facts.other()
    if facts.who.zone and word != "hours":
        return Decision(goto="", toast=say("hello-time-known-toast"))
    if word == "same" and other is not None and other.zone:
        return _with_zone(facts, other.zone)
    if word == "zone" and zones.is_zone(rest):
        return _with_zone(facts, rest)
    if word == "city":
        return Decision(ask=Ask(panel="hello", path="city", words=say("hello-city-ask", who=Name(facts.who.id))))
    at = _still(rest, facts.now) if word == "hour" else None
    if word == "hour" and at is None:
        return Decision(goto="", toast=say("hello-hours-old-toast"))
    near = zones.zones_near(at, facts.now) if at is not None else ()
    if len(near) == 1:
        return _with_zone(facts, near[0])
    return Decision(goto=f"{word}/{rest}")


def _with_zone(facts: Facts, zone: str) -> Decision:
    assert facts.who is not None
    changed = facts.couple.with_partner(replace(facts.who, zone=zone))
    return Decision(couple=changed, goto="", toast=say("hello-zone-toast", place=zones.place_name(zone)))


def _mood(couple: Couple) -> Card:
    rows = tuple(
        tuple(go("hello", f"mood/{m}", f"hello-mood-{m}-button") for m in pair) for pair in (MOODS[:2], MOODS[2:])
    )
    told = (say("hello-one-of-two"),) if any(p.mood for p in couple.partners) else ()
    return Card(lines=(say("hello-mood"), say("hello-mood-private"), *told), rows=rows)


def _begin(couple: Couple) -> Card:
    chosen, by = couple.onboarding.get("begin", ""), couple.onboarding.get("by", "")
    if not chosen:
        rows = tuple((go("hello", f"begin/{b}", f"hello-begin-{b}-button"),) for b in BEGINNINGS)
        return Card(lines=(say("hello-begin"),), rows=rows)
    suggester = next((p for p in couple.partners if str(p.id) == by), couple.partners[0])
    line = say("hello-suggests", by=Name(suggester.id), what=say(f"hello-begin-{chosen}"))
    # Both agree to what comes along with it, too.
    along = (say("recap-begins"),) if BEGINNINGS[chosen][0] else ()
    agree = go("hello", "agree", "hello-agree-button", Tone.SUCCESS)
    return Card(lines=(line, *along), rows=((agree, go("hello", "else", "hello-else-button")),))


def _chose(facts: Facts, word: str, rest: str) -> Decision:
    assert facts.who is not None
    couple, chosen = facts.couple, facts.couple.onboarding.get("begin", "")
    if word == "else":
        return Decision(couple=replace(couple, onboarding={}), goto="")
    if word == "begin" and rest in BEGINNINGS:
        return Decision(couple=replace(couple, onboarding={"begin": rest, "by": str(facts.who.id)}), goto="")
    if word == "agree" and chosen:
        if couple.onboarding.get("by") == str(facts.who.id):
            other = facts.other()
            return Decision(toast=say("hello-their-turn-toast", other=Name(other.id) if other else ""))
        return _started(facts, chosen)
    return Decision(goto="")


def _started(facts: Facts, chosen: str) -> Decision:
    practice, kind = BEGINNINGS[chosen]
    couple = replace(facts.couple, stage=Stage.ACTIVE, created_at=facts.now)
    if not practice:
        return Decision(couple=couple, goto="", toast=say("hello-ready-toast"))
    suggester = next((p for p in couple.partners if str(p.id) == couple.onboarding.get("by")), couple.partners[0])
    starter = all_practices()[practice].starters[kind]
    before = next((r for r in facts.rhythms if (r.practice, r.kind) == (practice, kind)), None)
    planned = rhythms.plan(
        replace(before, on=True) if before else
        Rhythm(id=0, couple=couple.id, practice=practice, kind=kind, at=starter.at, days=starter.days,
               zone=suggester.zone, owner=suggester.id),
        facts.now,
    )  # fmt: skip
    weekly = recap.planned(facts, couple, suggester)
    return Decision(couple=couple, rhythms=(planned, weekly), goto="", toast=say("hello-ready-toast"))


def _ready(facts: Facts) -> Card:
    due = min((r.due_at for r in facts.rhythms if r.due_at), default=None)
    first: Words = say("hello-first-at", at=when(due, facts.now)) if due else say("hello-only-bids")
    mine = Button(label=say("hello-mine-button"), private_link="mine")
    return Card(lines=(say("hello-ready"), first, say("hello-mine")), rows=((mine,),))
