"""The whole script of Cleo, who was not invited: whatever she tries, she learns nothing and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import chain

from bot.domain.card import MomentTap, PanelTap, Tap
from bot.domain.couple import ChatId
from bot.domain.event import BotMoved, Commanded, Event, PeopleMoved, Reacted, Replied, Tapped, Unattributed
from bot.messenger import Answer
from bot.panels import all_panels
from bot.practices import all_practices
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House, people

CLEOS, HERS, SHARED = ChatId(CLEO), ChatId(-900), ChatId(-901)
SECRETS = ("zaunkönig", "nachtigall", "Ana", "Ben")
# What may change when somebody knocks: where messages stand, never what the two have or said.
THEIRS = ("couple", "partner", "moment", "response", "note", "rhythm", "used", "asking", "chat_alias")
COMMANDS = sorted(
    {"cancel", "export", "mute", "resume", "help"}
    | set(chain.from_iterable((*p.group_commands, *p.private_commands) for p in all_panels().values()))
    | set(chain.from_iterable((*p.commands, *p.private_commands) for p in all_practices().values()))
)


async def a_life(home: House) -> None:
    """Ana and Ben have said things, in the group and each in private."""
    await home.begin()
    await home.command(ANA, "/bid zaunkönig")
    await home.reply(BEN, "nachtigall, on my way")
    await home.command(BEN, "/thanks nachtigall")
    await home.command(ANA, "/needs", chat=ChatId(ANA))
    await home.command(ANA, "/promise zaunkönig tomorrow 18:00", chat=ChatId(ANA))
    await home.command(ANA, "/remember zaunkönig", chat=ChatId(ANA))
    await home.command(BEN, "/privacy", chat=ChatId(BEN))
    for command in ("/settings", "/jar", "/space", "/stop", "/checkin", "/gesture"):
        await home.command(ANA, command)


def theirs(home: House) -> dict[str, list[dict[str, object]]]:
    """Everything that is theirs, but for how the group stands: that is Telegram's to tell."""
    rows = {table: home.rows(table) for table in THEIRS}
    us = {row["id"] for row in rows["couple"] if row["chat_id"] == GROUP}
    clean = [
        {k: v for k, v in row.items() if k not in ("humans", "version", "unreachable", "onboarding")}
        for row in rows["couple"]
    ]
    return rows | {"couple": [row for row in clean if row["id"] in us]}


def copied(home: House) -> list[tuple[Tap, int]]:
    """Every button of every message anywhere, and forged ones beside them."""
    shown = [one for chat in (GROUP, ChatId(ANA), ChatId(BEN)) for one in home.messenger.messages(chat)]
    real = [(b.tap, one.id) for one in shown for row in one.card.rows for b in row if b.tap is not None]
    moments = [row["id"] for row in home.rows("moment")]
    forged: list[Tap] = [MomentTap(n, a) for n in (*moments, 10**9) for a in ("here", "done", "yes", "go")]
    pages: list[Tap] = [
        PanelTap(name, path) for name in all_panels() for path in ("", "in", "go", "go-jar", "stop", "agree")
    ]
    return [*real, *((tap, shown[0].id) for tap in (*forged, *pages))]


async def tap_everything(home: House, buttons: Iterable[tuple[Tap, int]], chat: ChatId) -> list[Answer]:
    return [await home.tap(CLEO, tap, chat=chat, message=message) for tap, message in buttons]


def seen_by_cleo(home: House, chats: Iterable[ChatId], before: set[int], answers: Iterable[Answer]) -> str:
    """Whatever reached a chat she reads, and every toast she was given."""
    shown = [one for chat in chats for one in home.messenger.messages(chat) if one.id not in before]
    said = [one.text + " ".join(one.labels) for one in shown]
    toasts = [home.messenger.speak(a.toast, a.voice) for a in answers if a.toast]
    return "\n".join([*said, *toasts])


async def test_whatever_cleo_tries_she_learns_nothing_and_changes_nothing(home: House) -> None:
    await a_life(home)
    buttons, theirs_before = copied(home), theirs(home)
    before = {one.id for one in home.group()}
    home.messenger.humans = 3
    await home.joined(CLEO, 3)
    in_group = [one for one in home.group() if one.id not in before]
    assert [one.keys for one in in_group] == [["hello-third"]]

    # She taps everything, where she is and in her own chat with data that she copied.
    answers = [a for chat in (GROUP, CLEOS) for a in await tap_everything(home, buttons, chat)]
    # Every one was answered by words, or in her own chat by a page that is nobody's.
    assert all(a.toast for a in answers[: len(buttons)])
    # She types everything everywhere, replies and reacts to every card, and hides behind the group's own name.
    for chat in (GROUP, CLEOS):
        for name in COMMANDS:
            await home.command(CLEO, f"/{name} her own words", chat=chat)
    for one in home.group():
        await home.reply(CLEO, "me too", to=one.id)
        await home.react(CLEO, "❤", to=one.id)
        await home.receive(Unattributed(chat=GROUP, message=one.id))
    # What Ana did once is done again: the same update, and the same under her own number.
    await home.receive(Commanded(chat=GROUP, who=people()[ANA], message=9, name="bid", words="zaunkönig"), update=1)
    await home.receive(Replied(chat=GROUP, who=people()[CLEO], message=9, reply_to=in_group[0].id, words="again"))
    assert [one.keys for one in home.group() if one.id not in before] == [["hello-third"], ["hello-anonymous"]]

    # She is asked to go, and comes back in Ben's place: two people again, and still not the two.
    await home.left(CLEO, 2)
    await home.left(BEN, 1)
    await home.joined(CLEO, 2)
    quiet = {one.id for one in home.group()}
    answers += await tap_everything(home, buttons, GROUP)
    assert [table for table, rows in theirs(home).items() if rows != theirs_before[table]] == []
    await home.pass_time(by=timedelta(days=2))
    await home.left(CLEO, 1)
    await home.joined(BEN, 2)

    seen = seen_by_cleo(home, (GROUP, CLEOS), before, answers)
    assert [word for word in SECRETS if word in seen] == []
    assert [one.keys for one in home.group() if one.id not in quiet] == [["hello-two-again"]]
    assert home.messenger.files == {}
    assert home.messenger.left == []


async def test_in_her_own_groups_she_finds_nothing_of_theirs(home: House) -> None:
    await a_life(home)
    buttons, before = copied(home), theirs(home)["moment"]
    answers: list[Answer] = []
    for chat, by in ((HERS, CLEO), (SHARED, CLEO)):
        events: tuple[Event, ...] = (
            BotMoved(chat=chat, who=people()[by], present=True, humans=2),
            PeopleMoved(chat=chat, came=(people()[ANA],), humans=2),
            Reacted(chat=chat, who=people()[CLEO], message=1, emoji=("❤",)),
        )
        for event in events:
            await home.receive(event)
        answers += await tap_everything(home, [b for b in buttons if "stop" not in str(b[0])], chat)
        for name in COMMANDS:
            await home.command(CLEO, f"/{name} her own words", chat=chat)
    # Ana is with Ben already: her yes in another group counts for nothing.
    await home.receive(Tapped(chat=SHARED, who=people()[ANA], query="q", message=1, tap=PanelTap("hello", "in")))
    seen = seen_by_cleo(home, (HERS, SHARED, CLEOS), set(), answers)
    assert [word for word in SECRETS if word in seen] == []
    assert theirs(home)["moment"] == before
    assert {row["user_id"] for row in home.rows("partner")} <= {ANA, BEN, CLEO}
    assert [p.id for p in (await home.couple()).partners] == [ANA, BEN]
