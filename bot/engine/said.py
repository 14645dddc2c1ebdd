"""Commands, replies and reactions: words and hearts that reach the bot."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import admission
from bot.domain.card import Card, say
from bot.domain.couple import ChatId, Couple, CoupleId, Stage
from bot.domain.decision import NOTHING, Decision, Facts, Say, ShowPanel
from bot.domain.event import Commanded, Event, Person, Reacted, Replied
from bot.domain.moment import Moment, State
from bot.domain.warmth import warmth
from bot.engine import standing
from bot.engine.context import Context, couple_for, facts
from bot.engine.draw import nobody
from bot.engine.keep import keep
from bot.engine.letters import Turn, go_out, remove, send_line, speak_to_nobody
from bot.engine.taps import act
from bot.engine.touch import touched
from bot.panels import all_panels
from bot.panels._panel import Panel
from bot.practices import all_practices
from bot.practices._practice import Practice
from bot.storage import couples, moments, outbox, showings
from bot.storage.showings import Asking, Face, Showing

LONGEST_ID = 18


async def commanded(context: Context, event: Commanded) -> None:
    """A command, typed in the group or in somebody's private chat."""
    panel = _panel_for(event)
    couple = await couple_for(context, event, event.who, after_the_end=panel is not None and panel.after_the_end)
    if couple is None:
        await _command_of_nobody(context, event)
        return
    if event.name == "cancel":
        await _cancel(context, event, couple)
        return
    couple_now = couple
    if event.humans is not None:
        couple_now = replace(couple, humans=standing.people_of(couple, event.humans))
    if couple.stage is Stage.ENDED and event.name == "start" and context.admission.welcomes(event.who.id):
        couple_now = standing.begin_again(couple_now, context.now)
    if event.is_private() and event.name == "start" and await _opened_card(context, event, couple):
        return
    here = touched(couple_now, event.who, event.is_private(), context.now)
    reader = panel or _practice_for(event)
    known = await facts(context, here, here.partner(event.who.id), event.is_private(), reader)
    decision = _decide(replace(known, person=event.who), event)
    turn = Turn(couple=couple, who=event.who.id, chat=event.chat)
    await keep(context, turn, replace(decision, couple=decision.couple or here))


def _decide(known: Facts, event: Commanded) -> Decision:
    couple, panel, practice = known.couple, _panel_for(event), _practice_for(event)
    if couple.stage is Stage.ENDED and not (event.is_private() and panel is not None and panel.after_the_end):
        return NOTHING
    if event.is_private() and event.name == "start":
        return _private_start(known, event.words)
    if panel is not None and panel.open_to_all and (known.who is not None or couple.stage is Stage.NEW):
        return panel.command(known, event)
    if couple.stage is Stage.NEW:
        return _line("waiting-for-both", event) if panel or practice else NOTHING
    if known.who is not None and panel is None and practice is None and (key := _elsewhere(event)):
        return _line(key, event)
    return NOTHING if known.who is None else _between_two(known, event, panel, practice)


def _between_two(known: Facts, event: Commanded, panel: Panel | None, practice: Practice | None) -> Decision:
    couple = known.couple
    if not couple.is_two() and event.name != "stop":
        # In the group a third person would read it.
        return _line("crowd-toast", event) if event.is_private() else NOTHING
    if panel is not None:
        return panel.command(known, event)
    return NOTHING if practice is None else _practised(known, event, practice)


def _practised(known: Facts, event: Commanded, practice: Practice) -> Decision:
    if known.couple.has_lapsed(known.now):
        return Decision(panels=(ShowPanel(panel="consent", to=event.who.id if event.is_private() else None),))
    return practice.command(known, event)


async def _cancel(context: Context, event: Commanded, couple: Couple) -> None:
    """Whatever the partner was last asked to type is not wanted any more."""
    asking = await showings.asked(context.unit, event.chat, event.who.id, None)
    question = await showings.by_id(context.unit, asking.showing) if asking is not None else None
    if asking is not None and question is not None:
        await showings.end_asking(context.unit, asking.showing)
        await remove(context, couple, question)


def _panel_for(event: Commanded) -> Panel | None:
    for panel in all_panels().values():
        if event.name in (panel.private_commands if event.is_private() else panel.group_commands):
            return panel
    return None


def _practice_for(event: Commanded) -> Practice | None:
    for practice in all_practices().values():
        if event.name in (practice.private_commands if event.is_private() else practice.commands):
            return practice
    return None


def _elsewhere(event: Commanded) -> str:
    """A command that works in the other place says so; what is private is never spoken of in the group."""
    if not event.is_private():
        return ""
    groups = [c for p in all_practices().values() for c in p.commands]
    groups += [c for panel in all_panels().values() for c in panel.group_commands]
    return "private-group-only" if event.name in groups else ""


async def _opened_card(context: Context, event: Commanded, couple: Couple) -> bool:
    """/start through the link of a card in the group: on in private, with what its button would have done."""
    match event.words.split("-", 2):
        case ["m", number, action] if number.isascii() and number.isdigit() and len(number) <= LONGEST_ID:
            moment = await moments.by_id(context.unit, int(number))
            if moment is None or moment.couple != couple.id or couple.stage is not Stage.ACTIVE or not couple.is_two():
                return False
            is_in = couple.partner(event.who.id) is not None and not couple.has_lapsed(context.now)
            if not is_in or moment.state is State.SKIPPED:
                return False
            await act(context, event, couple, moment, action)
            return True
    return False


def _line(key: str, event: Commanded) -> Decision:
    to = event.who.id if event.is_private() else None
    return Decision(say=(Say(card=Card(lines=(say(key),), silent=True), to=to),))


def _private_start(known: Facts, words: str) -> Decision:
    assert known.person is not None
    if known.couple.stage is not Stage.ACTIVE:
        waiting = Card(lines=(say("private-waiting"),))
        return Decision(say=(Say(card=waiting, to=known.person.id),))
    name, _, path = words.partition("-")
    panel = all_panels().get(name)
    # A link names a page of the private side; whoever just starts sees the first one.
    wanted = panel.name if panel is not None and panel.private_commands else "mine"
    return Decision(panels=(ShowPanel(panel=wanted, path=path if wanted == name else "", to=known.person.id),))


async def _command_of_nobody(context: Context, event: Commanded) -> None:
    """A group without a row yet begins with /start; a person without a couple is welcomed in private."""
    if not event.is_private():
        if event.name == "start":
            await arrived(context, new_couple(context, event, event.who, event.humans), event.who)
        return
    panel = _panel_for(event)
    if panel is not None and panel.open_to_all:
        known = replace(nobody(context), person=event.who)
        await speak_to_nobody(context, event.chat, panel.command(known, event))
        return
    welcome = standing.private_welcome()
    if not context.admission.welcomes(event.who.id):
        welcome = Card(lines=(say("hello-not-open"),))
    await send_line(context, None, Say(card=welcome, to=event.who.id))


async def arrived(context: Context, group: Couple, by: Person, *, silent: bool = True) -> None:
    """The bot is in a group it did not know: it says hello, or why it cannot stay."""
    by_them, by_all = await couples.added_since(context.unit, by.id, context.now - admission.A_DAY)
    if refusal := context.admission.refusal(by.id, by_them, by_all):
        await go_out(context, group.chat, refusal)
        return
    fresh = await couples.add(context.unit, group, by.id)
    hello = Decision(panels=(ShowPanel(panel="hello", silent=silent),))
    await keep(context, Turn(couple=fresh, chat=group.chat), hello)


def new_couple(context: Context, event: Event, who: Person, humans: int | None, admin: bool = False) -> Couple:
    """A group that was just met: a row without people, so that it is known who has said yes."""
    return Couple(id=CoupleId(0), chat=ChatId(event.chat), humans=2 if humans is None else humans, admin=admin,
        language=who.language or "en", created_at=context.now)  # fmt: skip


async def replied(context: Context, event: Replied) -> None:
    """Words in reply to something of ours, or typed in the private chat."""
    couple = await couple_for(context, event, event.who)
    if couple is None or (couple.stage is not Stage.ACTIVE and not event.reply_to):
        return
    asking = await showings.asked(context.unit, event.chat, event.who.id, event.reply_to)
    # An edit of words that were already taken in is not a second answer to the question.
    if asking is not None and not event.edited:
        await _typed(context, event, couple, asking)
        return
    if couple.stage is not Stage.ACTIVE or couple.partner(event.who.id) is None or not couple.is_two():
        return
    if couple.has_lapsed(context.now):
        return
    moment = await _moment_at(context, event, event.reply_to)
    if moment is not None and moment.couple == couple.id:
        await _reply_to(context, event, couple, moment)
    elif event.is_private():
        await _private_words(context, event, couple)


async def _reply_to(context: Context, event: Replied, couple: Couple, moment: Moment) -> None:
    here = touched(couple, event.who, event.is_private(), context.now)
    practice = all_practices()[moment.practice]
    known = await facts(context, here, here.partner(event.who.id), event.is_private(), practice)
    if event.edited:
        decision = practice.edited(known, moment, event.words)
    else:
        decision = practice.replied(known, moment, event.words, event.message)
    turn = Turn(couple=couple, moment=moment, who=event.who.id, chat=event.chat)
    await keep(context, turn, replace(decision, couple=decision.couple or here))


async def _private_words(context: Context, event: Replied, couple: Couple) -> None:
    shown = await showings.by_message(context.unit, event.chat, event.reply_to) if event.reply_to else None
    is_nudge = shown is not None and shown.face is Face.NUDGE
    here = touched(couple, event.who, True, context.now)
    line = Card(lines=(say("nudges-say-it-there" if is_nudge else "private-unsure"),), silent=True)
    turn = Turn(couple=couple, who=event.who.id, chat=event.chat)
    if not event.edited:
        await keep(context, turn, Decision(couple=here, say=(Say(card=line, to=event.who.id),)))


async def _typed(context: Context, event: Replied, couple: Couple, asking: Asking) -> None:
    """Words that were asked for: they go to the panel, and the question goes away."""
    here = touched(couple, event.who, event.is_private(), context.now)
    moment = await moments.by_id(context.unit, asking.moment) if asking.moment is not None else None
    panel = all_panels().get(asking.panel)
    reader = all_practices()[moment.practice] if moment is not None else panel
    known = await facts(context, here, here.partner(event.who.id), event.is_private(), reader)
    known = replace(known, person=event.who, message=event.message)
    question = await showings.by_id(context.unit, asking.showing)
    origin = await showings.by_id(context.unit, asking.origin) if asking.origin is not None else None
    to = event.who.id if event.is_private() else None
    late = Decision(say=(Say(card=Card(lines=(say("typed-too-late"),), silent=True), to=to),))
    decision = late
    is_open = couple.stage is Stage.ACTIVE and couple.is_two() and not couple.has_lapsed(context.now)
    if moment is not None and not is_open:
        decision = NOTHING
    elif context.now < asking.expires_at and moment is not None:
        decision = all_practices()[moment.practice].typed(known, moment, asking.path, event.words)
    elif context.now < asking.expires_at and panel is not None:
        decision = panel.typed(known, asking.path, event.words)
    await showings.end_asking(context.unit, asking.showing)
    if question is not None:
        await remove(context, couple, question)
    # What was typed is what the card stands for: it replies to it, and a heart on it counts. Unless it goes.
    source = None if decision.delete == event.message else _in_group(event)
    show = tuple(replace(one, source=one.source or source) for one in decision.show)
    turn = Turn(couple=couple, moment=moment, who=event.who.id, chat=event.chat, showing=origin)
    await keep(context, turn, replace(decision, show=show, couple=decision.couple or here))


def _in_group(event: Replied) -> int | None:
    return None if event.is_private() else event.message


async def reacted(context: Context, event: Reacted) -> None:
    """A reaction to a card, or to the message a bid stands for; only where both agreed to it."""
    couple = await couple_for(context, event, event.who)
    # An administrator bot is sent every reaction; without both having agreed they are nobody's answer.
    if couple is None or couple.stage is not Stage.ACTIVE or not (couple.reactions and couple.is_two()):
        return
    if couple.has_lapsed(context.now):
        return
    moment = await _moment_at(context, event, event.message)
    if moment is None or moment.couple != couple.id or couple.partner(event.who.id) is None:
        return
    here = touched(couple, event.who, False, context.now)
    practice = all_practices()[moment.practice]
    known = await facts(context, here, here.partner(event.who.id), reader=practice)
    decision = practice.reacted(known, moment, warmth(event.emoji))
    turn = Turn(couple=couple, moment=moment, who=event.who.id, chat=event.chat)
    await keep(context, turn, replace(decision, couple=decision.couple or here))


async def _proved(context: Context, chat: ChatId, message: int) -> Showing | None:
    """A reply to a message of ours that no showing knows proves the one sending here that was never answered.

    With two of them nobody can say which it is (durability.md 2.4).
    """
    lost = await showings.lost_in(context.unit, chat)
    if len(lost) != 1:
        return None
    await showings.placed(context.unit, lost[0].id, message)
    await outbox.proved(context.unit, lost[0].id)
    return lost[0]


async def _moment_at(context: Context, event: Event, message: int | None) -> Moment | None:
    shown = await showings.by_message(context.unit, event.chat, message) if message is not None else None
    if shown is None and message is not None:
        shown = await _proved(context, event.chat, message)
    if shown is None or shown.face not in (Face.CARD, Face.OLD, Face.SOURCE):
        return None
    return await moments.by_id(context.unit, shown.moments[0])
