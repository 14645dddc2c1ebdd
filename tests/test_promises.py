"""What must be true, always: the ten promises of design.md 7, one test each."""

from __future__ import annotations

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

import bot
from bot.chat.events import Me
from bot.chat.handler import Handler
from bot.content import CONTENT
from bot.domain import jar
from bot.domain.card import Arg, MomentTap, Name, PanelTap, Tap, Words
from bot.domain.change import VOLUMES, Change, What, is_more
from bot.domain.couple import ChatId, Jar
from bot.errors import Refused, StartError
from bot.panels import all_panels
from bot.practices.suggestions import propose
from bot.settings import Settings, load
from tests import cast, logs
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import House

SENTENCE = re.compile(r"[A-Za-z’']+ [a-z’']+ [a-z’']+")
WORDS = f"{logs.CANARIES[0]} at the window"


def rows(home: House) -> dict[str, int]:
    return {table: len(home.rows(table)) for table in ("moment", "response", "rhythm", "note")}


async def test_1_nothing_before_both_said_yes_and_more_needs_two(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    for text in ("/bid long day", "/thanks", "/checkin", "/gesture", "/ritual", "/space", "/path"):
        await home.command(ANA, text)
    await home.reply(ANA, WORDS)
    await home.pass_time(by=timedelta(days=3))
    assert set(rows(home).values()) == {0}
    facts = cast.facts(ANA)
    for volume in VOLUMES:
        change = Change(what=What.VOLUME, to=volume)
        decision = propose(facts, change)
        assert (decision.couple is None) == is_more(change, facts)
        assert bool(decision.show) == is_more(change, facts)


async def test_2_ordinary_chat_is_dropped_before_anything_is_written(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    before = home.path.read_bytes(), rows(home)
    await home.reply(ANA, WORDS, to=999_999)
    await home.reply(ANA, WORDS, to=0)
    assert rows(home) == before[1]
    files = [home.path.with_name(home.path.name + end) for end in ("", "-wal")]
    assert all(WORDS.encode() not in file.read_bytes() for file in files if file.exists())


async def test_3_every_tap_is_answered_whoever_tapped_whatever_became_of_the_card(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    bid = home.group()[-1]
    here = bid.find("here")
    assert isinstance(here, MomentTap)
    forged: list[Tap | None] = [here, MomentTap(here.moment, "nonsense"), MomentTap(10**17, "here"), None]
    forged += [PanelTap(name, path) for name in all_panels() for path in ("", "nonsense/1/2", "close")]
    handler = Handler(home.engine, home.messenger, Me(id=1, username="toward_bot"), lambda data: forged[int(data)])
    for who in (ANA, BEN, CLEO):
        for number in range(len(forged)):
            for chat in (int(GROUP), int(who)):
                query = f"{who}-{number}-{chat}"
                await handler.handle(home.messenger.next_update(), _tap(query, who, chat, str(number)))
                assert query in home.messenger.answers, f"{forged[number]} by {who} in {chat}"


def _tap(query: str, who: int, chat: int, data: str) -> dict[str, object]:
    person = {"id": who, "is_bot": False, "first_name": "Someone"}
    kind = {"id": chat, "type": "private" if chat > 0 else "group", "first_name": "Someone", "title": "Us"}
    message = {"message_id": 77, "date": 1_790_000_000, "chat": kind}
    body = {"id": query, "from": person, "chat_instance": "1", "data": data, "message": message}
    return {"update_id": int(abs(hash(query))) % 10**9, "callback_query": body}


def _numbers_beside_names(words: Words) -> bool:
    """Whether one line tells a count together with one partner's name: then it would be a count of theirs."""
    args: list[Arg] = list(words.args.values())
    inner = [arg for arg in args if isinstance(arg, Words)]
    has_name = any(isinstance(arg, Name) for arg in args)
    return (has_name and any(isinstance(arg, int) for arg in args)) or any(map(_numbers_beside_names, inner))


async def test_4_no_number_is_one_partners_own(home: House) -> None:
    await home.begin(cast.rhythm("checkins"), cast.rhythm("gestures"), cast.rhythm("thanks"))
    for day in range(9):
        await home.pass_time(by=timedelta(days=1))
        await home.command(ANA, f"/bid day {day}")
        await home.react(BEN, "❤")
        await home.tap(BEN, "here")
    for command in ("/jar", "/settings", "/privacy", "/help"):
        await home.command(BEN, command)
    cards = [shown.card for chat in home.messenger.chats for shown in home.messenger.messages(chat)]
    assert len(cards) > 20
    assert [line for card in cards for line in card.lines if _numbers_beside_names(line)] == []


async def test_5_nobody_is_told_that_somebody_has_not_answered(home: House) -> None:
    await home.begin()
    await home.command(BEN, "/bid long day")
    before = [shown.text for shown in home.private(BEN)]
    await home.pass_time(by=timedelta(days=2))
    assert [shown.text for shown in home.private(BEN)] == before
    assert len([shown for shown in home.private(ANA) if "nudge" in " ".join(shown.keys)]) == 1
    (card,) = home.group()
    assert card.keys == ["bids-rests"]


@given(st.lists(st.tuples(st.booleans(), st.dates()), max_size=400))
def test_6_no_figure_a_couple_sees_can_fall(acts: list[tuple[bool, date]]) -> None:
    kept = Jar()
    for anew, day in acts:
        after = jar.begin_anew(kept) if anew else jar.add_marble(kept, day)
        assert jar.total(after) >= jar.total(kept)
        assert sum(jar.jars_before(after)) >= sum(jar.jars_before(kept))
        kept = after


async def test_7_a_third_person_stops_everything_in_one_line(home: House) -> None:
    await home.begin(cast.rhythm("checkins"), cast.rhythm("gestures"))
    await home.joined(CLEO, 3)
    lines = len(home.group())
    await home.pass_time(by=timedelta(days=4))
    await home.command(ANA, "/bid long day")
    await home.command(CLEO, "/jar")
    assert len(home.group()) == lines == 1
    assert home.group()[0].keys == ["hello-third"]


def _constants(path: Path) -> Iterator[str]:
    """Every string of a module that is no docstring and no part of an error or an assertion."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(n) for m in ast.walk(tree) if isinstance(m, ast.Raise | ast.Assert) for n in ast.walk(m)}
    skipped |= {id(e.value) for e in ast.walk(tree) if isinstance(e, ast.Expr) and isinstance(e.value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.value


def test_8_no_sentence_in_python_and_no_decision_in_content() -> None:
    root = Path(bot.__file__).parent
    rooms = [path for room in ("domain", "practices", "panels") for path in (root / room).glob("*.py")]
    assert [text for path in rooms for text in _constants(path) if SENTENCE.search(text)] == []
    for file in CONTENT.glob("text/*/*.ftl"):
        entries = FluentParser().parse(file.read_text(encoding="utf-8")).body
        calls = [n for entry in entries for n in _walk(entry) if isinstance(n, fluent.FunctionReference)]
        assert {call.id.name for call in calls} <= {"NUMBER", "DATETIME"}, file


def _walk(node: object) -> Iterator[fluent.BaseNode]:
    if isinstance(node, fluent.BaseNode):
        yield node
        for value in vars(node).values():
            yield from _walk(value)
    elif isinstance(node, list):
        for one in node:
            yield from _walk(one)


async def test_9_no_log_line_holds_a_name_or_words(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    home.keep_inside()
    home.messenger.trouble(Refused(WORDS), times=9)
    with capture_logs() as lines:
        await home.command(ANA, f"/bid {WORDS}")
        await home.dispatcher.deliver_due()
        await home.reply(BEN, WORDS, to=1)
        await home.reply(ANA, WORDS, chat=ChatId(ANA))
        # A row that cannot be read, with words where none belong.
        with closing(sqlite3.connect(home.path)) as connection, connection:
            connection.execute("UPDATE moment SET detail = ?, look_at = 0", (WORDS,))
        await home.decide()
        await home.dispatcher.deliver_due()
    assert {line["action"] for line in lines} >= {"row_raised"}
    assert logs.leaks("\n".join(map(str, lines))) == []


def test_10_bad_configuration_names_every_problem_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(field.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StartError) as caught:
        load(telegram_token="not a token", log_level="LOUD", database_url="gopher://nowhere")
    said = str(caught.value)
    assert all(name in said for name in ("TELEGRAM_TOKEN", "LOG_LEVEL", "DATABASE_URL"))
