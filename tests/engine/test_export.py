"""The export: all of one's own rows and what both have seen, in two files, and nothing of the other's."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import content
from bot.domain.card import PanelTap, PartnerId
from bot.domain.couple import ChatId, Stage
from bot.domain.moment import How, Moment, Response, State
from bot.domain.note import Note
from bot.engine import export as exported
from bot.engine.context import Context
from bot.storage import moments, notes
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import House, house, toast
from tests.year import HERS, HIS, lived

ANAS, BENS = ChatId(ANA), ChatId(BEN)
SECTIONS = ("about", "notes", "rhythms", "offered", "answered", "ideas", "together", "agreed", "seen")


async def export(home: House, who: PartnerId = ANA) -> dict[str, str]:
    await home.command(who, "/privacy", chat=ChatId(who))
    assert toast(await home.tap(who, "📦 Export", chat=ChatId(who))) == "export-toast"
    return {file.name: file.data.decode() for file in home.messenger.files[ChatId(who)][-2:]}


@dataclass(frozen=True, kw_only=True)
class Year:
    """What is in the database at the end of it, and what Ana got."""

    rows: dict[str, list[dict[str, Any]]]
    data: dict[str, Any]
    page: str


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    async def live() -> Year:
        async with house(tmp_path_factory.mktemp("year")) as home:
            # Nobody pulls the plug on a test, and waiting for the disk would take up most of its time.
            await home.file._writer.execute("PRAGMA synchronous=OFF")
            await lived(home)
            files = await export(home)
            rows = {table: home.rows(table) for table in ("note", "moment", "response", "rhythm", "showing", "partner")}
            return Year(rows=rows, data=json.loads(files["toward.json"]), page=files["toward.html"])

    return asyncio.run(live())


def own(year: Year, table: str, column: str) -> int:
    return sum(row[column] == ANA for row in year.rows[table])


@pytest.mark.parametrize(
    ("section", "table", "column"),
    [
        ("notes", "note", "owner"), ("offered", "moment", "by_partner"), ("answered", "response", "user_id"),
        ("rhythms", "rhythm", "owner"),
    ],
)  # fmt: skip
def test_after_a_year_every_own_row_is_in_it(year: Year, section: str, table: str, column: str) -> None:
    (couple,) = year.data["couples"]
    assert len(couple[section]) == own(year, table, column) > 0


def test_every_message_to_her_is_in_it_without_what_it_said(year: Year) -> None:
    assert len(year.data["messages"]) == own(year, "showing", "partner") > 0
    assert {name for row in year.data["messages"] for name in row} == {"at", "chat", "message"}


def test_every_column_of_her_own_row_is_in_it(year: Year) -> None:
    (couple,) = year.data["couples"]
    told = {
        "user_id": "id", "name_sealed": "name", "mood_sealed": "mood", "own_sealed": "choices",
        "reachable": "private_chat", "quiet_from": "quiet", "quiet_to": "quiet", "busy_from": "busy", "busy_to": "busy",
        "consent_version": "consented_at",
    }  # fmt: skip
    # Who came first means nothing; the couple is where it stands; the hold is told to nobody (product.md 2.6).
    untold = {"couple_id", "seat", "nudge_hold_until"}
    columns = set(year.rows["partner"][0]) - untold
    assert {told.get(column, column) for column in columns} == set(couple["you"])


def test_nothing_the_other_kept_is_in_either_file(year: Year) -> None:
    everything = json.dumps(year.data, ensure_ascii=False) + year.page
    assert HERS in everything
    assert HIS not in everything


def test_what_both_have_read_is_in_both_files(year: Year) -> None:
    shown = json.dumps(year.data["couples"][0]["seen"], ensure_ascii=False)
    for words in (f"of {BEN}", f"of {ANA}", "shown to both"):
        assert words in shown
        assert words in year.page


def test_no_number_is_about_one_of_the_two(year: Year) -> None:
    """Ids, times of a week and the shared jar are all the numbers there are."""
    assert {name for name, value in numbers(year.data)} <= {
        "version", "id", "group", "moment", "chat", "message", "days", "jar", "shelf",
    }  # fmt: skip


def numbers(data: object, name: str = "") -> Iterator[tuple[str, int]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from numbers(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from numbers(value, name)
    elif isinstance(data, int) and not isinstance(data, bool):
        yield name, data


def test_what_was_not_answered_is_nobodys_list(year: Year) -> None:
    seen = {row["moment"] for row in year.data["couples"][0]["seen"]}
    assert {row["state"] for row in year.rows["moment"] if row["id"] in seen} == {"met"}
    assert "state" not in year.data["couples"][0]["offered"][0]


def test_the_page_has_every_section_and_nothing_that_runs_or_calls_home(year: Year) -> None:
    assert re.findall(r'<section id="(\w+)-0">', year.page) == list(SECTIONS)
    assert [word for word in ("<script", "http:", "https:", "src=", "url(", "@import") if word in year.page] == []


def test_what_was_typed_is_shown_and_not_obeyed(year: Year) -> None:
    assert "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;" in year.page
    assert "Sunday &lt;b&gt;&amp; pancakes" in year.page
    assert "<bdi>قهوة in the &lt;b&gt;morning&lt;/b&gt;</bdi>" in year.page
    assert "<b>" not in year.page


def test_times_are_those_of_her_own_clock(year: Year) -> None:
    asked = next(row for row in year.data["couples"][0]["answered"] if row["practice"] == "checkins")
    assert asked["at"].endswith("+00:00")
    assert re.search(r'<time datetime="2026-\d\d-\d\dT19:30:00\+00:00">\w+ \d+ \w+ 2026, 20:30</time>', year.page)


# What one couple can see at one moment.


async def kept(home: House, *of: Note | Moment) -> None:
    async def keep(unit: Unit) -> None:
        for one in of:
            if isinstance(one, Note):
                await notes.save(unit, one)
                continue
            added = await moments.add(unit, replace(one, responses=()))
            assert added is not None
            await moments.save(unit, added, replace(added, responses=one.responses))

    await home.database.write(keep)


async def lately(home: House, practice: str, **changes: Any) -> None:
    us = await home.couple()
    fresh = cast.moment(practice, now=home.clock.now())
    await kept(home, replace(fresh, **{"id": 0, "couple": us.id, "version": 0, **changes}))


def said(words: str, who: PartnerId = BEN, what: str = "reply") -> Response:
    return Response(partner=who, how=How.REPLY, what=what, at=cast.EVENING, words=words)


async def test_two_files_come_to_whoever_asked_alone(home: House) -> None:
    await home.begin()
    await export(home)
    assert [file.name for file in home.messenger.files[ANAS]] == ["toward.json", "toward.html"]
    assert (home.group(), home.private(BEN), list(home.messenger.files)) == ([], [], [ANAS])
    page = next(m for m in home.private(ANA) if m.keys == ["export-sent"])
    assert page.labels == ["Send them again", "‹ Back", "✕ Close"]
    # Somebody who may not save a file cannot take it along.
    assert not [m for m in home.private(ANA) if m.keys == ["export-caption"] and m.card.protected]


async def test_tapped_twice_before_they_left_they_come_once(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/privacy", chat=ANAS)
    home.keep_inside()
    page = home.private(ANA)[-1]
    tap = page.find("📦 Export")
    assert tap is not None
    for _ in range(2):
        await home.tap(ANA, tap, chat=ANAS, message=page.id)
    await home.settle()
    assert len(home.messenger.files[ANAS]) == 2
    await home.tap(ANA, "Send them again", chat=ANAS)
    await home.settle()
    assert len(home.messenger.files[ANAS]) == 4


async def test_from_the_group_nothing_is_sent(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/privacy")
    for who in (ANA, CLEO):
        await home.tap(who, PanelTap("export", "go"), message=home.group()[-1].id)
    assert home.messenger.files == {}


@pytest.mark.parametrize(
    ("practice", "changes"),
    [
        ("checkins", {"kind": "sealed", "responses": (said(HIS, what="wrote"),)}),
        ("checkins", {"kind": "sealed", "responses": (said(HIS, what="wrote"),), "state": State.MET}),
        ("gestures", {"responses": (said(HIS),), "state": State.MET}),
        ("promises", {"by": BEN, "words": HIS}), ("promises", {"by": BEN, "words": HIS, "state": State.MET}),
        ("unheard-of", {"responses": (said(HIS),)}),
    ],
)  # fmt: skip
async def test_what_is_the_others_own_so_far_is_not_in_it(home: House, practice: str, changes: dict[str, Any]) -> None:
    await home.begin()
    await lately(home, practice, item="q-smile" if practice == "checkins" else "", **changes)
    assert HIS not in "".join((await export(home)).values())


async def test_sealed_words_are_in_it_once_both_have_read_them(home: House) -> None:
    await home.begin()
    both = (said("an owl", ANA, "wrote"), said("a wren", BEN, "wrote"))
    await lately(home, "checkins", kind="sealed", item="q-smile", responses=both, state=State.MET)
    files = await export(home)
    seen = json.loads(files["toward.json"])["couples"][0]["seen"]
    assert "a wren" in seen[0]["text"]
    assert files["toward.html"].count("a wren") == 1


async def test_a_question_that_only_one_answered_is_in_nobodys_list(home: House) -> None:
    await home.begin()
    await lately(home, "checkins", kind="open", item="q-smile", responses=(said("a wren"),), state=State.MET)
    for who, answered in ((ANA, 0), (BEN, 1)):
        (couple,) = json.loads((await export(home, who))["toward.json"])["couples"]
        assert (couple["seen"], len(couple["answered"])) == ([], answered)


async def test_a_reply_in_the_group_is_in_it_as_both_read_it(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.reply(BEN, "on my way")
    seen = json.loads((await export(home))["toward.json"])["couples"][0]["seen"]
    assert seen[0]["text"][-1] == "Ben: “on my way”"


async def test_what_may_tell_of_the_safety_page_is_in_neither_file(home: House) -> None:
    us = await home.begin()
    free = await export(home)
    held = replace(us.partners[0], nudge_hold_until=home.clock.now() + timedelta(days=7))
    await home.change((await home.couple()).with_partner(held.choosing(private="off")))
    again = await export(home)
    assert without_messages(again["toward.json"]) == without_messages(free["toward.json"])
    assert again["toward.html"] == free["toward.html"]


def without_messages(text: str) -> dict[str, Any]:
    return {key: value for key, value in json.loads(text).items() if key != "messages"}


async def test_after_the_end_it_still_comes_for_thirty_days(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.reply(BEN, "on my way")
    await home.command(BEN, "/stop")
    await home.tap(BEN, "stop:stop")
    files = await export(home)
    assert "on my way" in files["toward.html"]
    assert json.loads(files["toward.json"])["couples"][0]["together"]["stage"] == "ended"


async def test_after_the_other_was_forgotten_ones_own_part_still_comes(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    await home.tap(ANA, "💬 What")
    await home.tap(ANA, "s/gestures")
    await home.tap(BEN, "Yes")
    await home.command(ANA, "/bid long day")
    await home.reply(BEN, "on my way")
    await home.command(ANA, "/forget", chat=ANAS)
    await home.tap(ANA, "Forget me now", chat=ANAS)
    files = await export(home, BEN)
    (couple,) = json.loads(files["toward.json"])["couples"]
    assert [(row["text"], row["words"]) for row in couple["answered"]] == [
        ("a hello", "on my way"),
        ("a suggestion", ""),
    ]
    assert couple["seen"] == []
    await home.command(BEN, "/privacy", chat=BENS)
    await home.tap(BEN, "What do you know?", chat=BENS)
    await home.tap(BEN, "What you answered", chat=BENS)
    assert "on my way" in home.private(BEN)[-1].text
    assert "Ana" not in "".join(files.values())


async def test_what_is_left_of_an_earlier_group_comes_with_it(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/stop")
    await home.tap(ANA, "stop:stop")
    await home.begin(couple=replace(cast.couple(), chat=ChatId(-200)))
    files = await export(home)
    assert [c["together"]["stage"] for c in json.loads(files["toward.json"])["couples"]] == [Stage.ACTIVE, Stage.ENDED]
    assert 'id="seen-1"' in files["toward.html"]


async def test_it_reads_from_right_to_left_where_its_reader_does(home: House, tmp_path: Path) -> None:
    us = await home.begin()
    await home.change(us.with_partner(replace(us.partners[0], language="ar", name="نور")))
    arabic = tmp_path / "more" / "text" / "ar"
    arabic.mkdir(parents=True)
    (arabic / "export.ftl").write_text("export-title = دفتر { $name }\n", encoding="utf-8")
    words = content.load(content.CONTENT, arabic.parents[1])

    async def made(context: Context) -> str:
        return (await exported.file(replace(context, content=words), ANA, "toward.html")).data.decode()

    page = await home.engine.look(made)
    assert '<html lang="ar" dir="rtl">' in page
    assert "دفتر \u2068<bdi>نور</bdi>\u2069</h1>" in page
    # What nobody has translated yet is said in English, from left to right.
    assert '<li dir="auto">Your first name: ' in page


async def test_in_a_language_without_words_it_is_english_throughout(home: House) -> None:
    us = await home.begin()
    await home.change(us.with_partner(replace(us.partners[0], language="ar")))
    assert '<html lang="en" dir="ltr">' in (await export(home))["toward.html"]


async def test_that_it_happened_is_logged_and_neither_whose_it_is_nor_what(home: House) -> None:
    await home.begin()
    with capture_logs() as logs:
        home.keep_inside()
        await home.command(ANA, "/privacy", chat=ANAS)
        await home.dispatcher.deliver_due()
        await home.tap(ANA, "📦 Export", chat=ANAS)
    (line,) = [line for line in logs if line["action"] == "exported"]
    assert line == {"action": "exported", "event": "files on their way", "files": 2, "log_level": "info"}
