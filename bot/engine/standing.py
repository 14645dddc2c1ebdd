"""How the group stands: the bot comes and goes, people come and go, a group becomes a supergroup. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.card import Button, Card, PanelTap, say
from bot.domain.couple import Couple, Stage
from bot.domain.decision import Decision, Kind, Say, ShowPanel
from bot.domain.event import BotMoved, PeopleMoved

LEFT = "left"
CLOSED = "closed"


def bot_moved(couple: Couple, event: BotMoved, now: datetime) -> Decision:
    """Added, promoted, demoted or removed in a group."""
    if not event.present:
        return Decision(couple=replace(couple, unreachable=CLOSED, admin=False))
    humans = couple.humans if event.humans is None else people_of(couple, event.humans)
    here = replace(couple, unreachable="", admin=event.admin, humans=humans)
    if couple.stage is Stage.ENDED:
        return Decision(couple=begin_again(here, now), panels=(ShowPanel(panel="hello"),))
    if couple.stage is Stage.ACTIVE and couple.reactions and couple.admin != event.admin:
        return Decision(couple=here, say=(line("hello-admin-on" if event.admin else "hello-admin-off"),))
    return Decision(couple=here)


def people_of(couple: Couple, others: int) -> int:
    """How many of those who are there beside this bot are people, as far as is known: a second bot is none."""
    return max(others - len(couple.bots), 0)


def begin_again(couple: Couple, now: datetime) -> Couple:
    """A group that ended may begin once more: both are asked again; what each had set for themselves is kept."""
    asked = tuple(replace(p, consented_at=None) for p in couple.partners)
    return replace(
        couple, stage=Stage.NEW, partners=asked, onboarding={}, paused_until=None, busy_until=None,
        asked_anew_at=None, waits_since=now,
    )  # fmt: skip


def people_moved(couple: Couple, event: PeopleMoved) -> Decision:
    """A third person stops everything in one polite line; when it is two again, it goes on."""
    there = replace(couple, bots=(couple.bots | event.bots_came) - event.bots_left)
    guessed = couple.humans + len(event.came) - len(event.left)
    humans = max(guessed, 0) if event.humans is None else people_of(there, event.humans)
    gone = {p.id for p in couple.partners} & set(event.left)
    back = {p.id for p in couple.partners} & {p.id for p in event.came}
    unreachable = LEFT if gone else "" if back and couple.unreachable == LEFT else couple.unreachable
    after = replace(there, humans=humans, unreachable=unreachable)
    if couple.stage is not Stage.ACTIVE:
        return Decision(couple=after)
    if humans > 2 and couple.is_two():
        return Decision(couple=after, say=(line("hello-third"),))
    if after.is_two() and not unreachable and not (couple.is_two() and not couple.unreachable):
        return Decision(couple=after, say=(line("hello-two-again"),))
    return Decision(couple=after)


def still_missing(before: Couple, after: Couple) -> tuple[Say, ...]:
    """Both have just agreed to reactions, which Telegram shows to administrators only: one line says so."""
    agreed = after.reactions and not before.reactions
    return (line("hello-admin-needed"),) if agreed and not after.admin else ()


def line(key: str) -> Say:
    return Say(card=Card(lines=(say(key),), silent=True), kind=Kind.NOTICE)


def private_welcome() -> Card:
    """What somebody sees who opens the private chat and shares Toward with nobody yet."""
    add = Button(label=say("hello-add-button"), add_link=True)
    privacy = Button(label=say("privacy-button"), tap=PanelTap("privacy", ""))
    return Card(lines=(say("hello-private"),), rows=((add,), (privacy,)))
