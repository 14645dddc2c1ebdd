"""Another language, end to end: chosen by a tap, spoken where it has words, and English for the rest."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from bot.chat.menus import publish
from bot.chat.render import render, speak_plain
from bot.content import CONTENT, Catalogue, check, load
from bot.domain.card import At, Name, Words, say
from bot.domain.couple import ChatId
from bot.messenger import Answer, Voice
from tests.cast import ANA, BEN, GROUP
from tests.chat.test_menus import FakeProfile
from tests.fakes import Shown, real_content, wordings
from tests.house import House, house

AR = Path(__file__).with_name("ar")
HERS, HIS = ChatId(ANA), ChatId(BEN)
# First-strong isolate and its end: a name keeps its own direction inside a line of the other (Unicode UAX #9).
ISOLATED = "\u2068Ana\u2069"
MARKS = {0x2068: None, 0x2069: None}
MARCH = datetime(2026, 3, 14, 18, 5, tzinfo=UTC)


@cache
def two() -> Catalogue:
    return load(CONTENT, AR)


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, content=two()) as opened:
        yield opened


def read(shown: Shown) -> str:
    return render(shown.card, shown.voice, two(), repr).plain()


def buttons(shown: Shown) -> list[str]:
    labels = (speak_plain(b.label, shown.voice, two()) for row in shown.card.rows for b in row)
    return [label.translate(MARKS) for label in labels]


def told(answer: Answer) -> str:
    return speak_plain(answer.toast, answer.voice, two()) if answer.toast else ""


def said(words: Words, language: str = "ar") -> str:
    names = {ANA: "Ana", BEN: "Ben"}
    return speak_plain(words, Voice(language=language, names=names, zones=("Europe/Berlin",)), two())


async def choose(home: House, chat: ChatId, language: str = "s/ar") -> None:
    await home.command(ANA, "/language", chat=chat)
    await home.tap(ANA, language, chat=chat)


def test_each_language_is_called_by_its_own_name() -> None:
    assert [two().language_name(code) for code in two().languages] == ["English", "العربية"]


@pytest.mark.parametrize(
    ("asked", "spoken"), [("ar", "ar"), ("ar-EG", "ar"), ("en-GB", "en"), ("tlh", "en"), ("", "en")]
)
def test_somebody_is_spoken_to_in_the_closest_one(asked: str, spoken: str) -> None:
    assert two().closest(asked) == spoken


def test_a_language_that_forgot_its_name_goes_by_the_one_everybody_knows(tmp_path: Path) -> None:
    (tmp_path / "text" / "fa").mkdir(parents=True)
    (tmp_path / "text" / "fa" / "some.ftl").write_text("bids-toast = رسید\n", encoding="utf-8")
    assert load(CONTENT, tmp_path).language_name("fa") == "فارسی"


@pytest.mark.parametrize(
    ("code", "name"), [("en", "English"), ("de", "Deutsch"), ("tlh", "tlh"), ("x" * 40, "x" * 40), ("-", "-")]
)
def test_a_language_we_do_not_speak_is_still_called_by_its_own_name(code: str, name: str) -> None:
    assert two().language_name(code) == name


def test_a_language_need_not_say_everything() -> None:
    found = check(CONTENT, AR)
    assert found.ok
    assert any("not yet said in ar" in str(warning) for warning in found.warnings)


def test_what_it_does_not_say_is_said_in_english() -> None:
    assert said(say("bids-more-button")) == "Tell me more"
    assert said(say("g-coffee", other=Name(ANA))) == real_content().speak("g-coffee", {"other": "Ana"})


def test_where_english_has_four_wordings_it_may_have_one() -> None:
    assert {said(say(key)) for key in two().variants("thanks-ask")} == {"💛 شكرٌ صغير من هذا اليوم؟"}


def test_a_name_keeps_its_direction_on_cards_on_buttons_and_in_toasts() -> None:
    assert said(say("bids-reaching", by=Name(ANA))) == f"👋 تحيّة من {ISOLATED}."
    assert said(say("needs-theirs-button", other=Name(ANA))) == f"ما يفيد {ISOLATED}"
    assert ISOLATED in said(say("bids-own-toast", other=Name(ANA)))
    assert said(say("bids-reaching", by=Name(ANA)), "en") == "👋 Ana is reaching out."


def test_six_plurals_choose_their_words() -> None:
    shown = [said(say("jar-count", marbles=n)).translate(MARKS) for n in (0, 1, 2, 5, 21, 100)]
    assert shown == ["جرّة جديدة.", "كرة واحدة.", "كرتان.", "5 كرات.", "21 كرة.", "100 من الكرات."]


def test_a_day_is_named_in_the_language_of_whoever_reads_it() -> None:
    at = At(MARCH, dated=True)
    assert "مارس" in said(say("pause-until", at=at))
    assert "Mar" in said(say("pause-until", at=at), "en")
    assert "19:05" in said(say("pause-until", at=at))


def test_words_to_copy_hold_no_invisible_signs() -> None:
    for item in two().items("script"):
        assert said(say(item.id)).isprintable()


async def test_ana_chooses_her_own_and_only_she_reads_it(home: House) -> None:
    await home.begin()
    await choose(home, HERS)
    page = home.private(ANA)[-1]
    assert read(page) == "🗣 بأي لغة أكتب إليك؟"
    assert buttons(page)[:3] == ["⬜ كما في تيليجرام", "⬜ English", "✅ العربية"]
    await home.command(BEN, "/bid long day")
    assert wordings("bids-reaching", by="Ben").fullmatch(read(home.group()[-1]))
    assert told(await home.tap(ANA, "here")) == "وصلت 🤍"
    await home.command(ANA, "/bid hello")
    assert told(await home.tap(BEN, "here")) == "Got it 🤍"


async def test_her_choice_outlives_what_her_telegram_says(home: House) -> None:
    await home.begin()
    await choose(home, HERS)
    await home.command(ANA, "/jar")
    assert (await home.couple()).partners[0].language == "ar"
    await home.tap(ANA, "s/app", chat=HERS)
    assert (await home.couple()).partners[0].language == "en"
    assert read(home.private(ANA)[-1]).startswith("🗣 Which language")


async def test_in_the_group_one_tap_of_either_is_enough(home: House) -> None:
    await home.begin()
    await choose(home, GROUP)
    page = home.group()[-1]
    assert read(page) == "🗣 بأي لغة أكتب هنا؟"
    assert buttons(page) == ["⬜ English", "✅ العربية", "‹ رجوع", "✕ إغلاق"]
    await home.command(ANA, "/bid long day")
    card = home.group()[-1]
    assert read(card) == f"👋 تحيّة من {ISOLATED}."
    assert buttons(card)[:2] == ["أنا هنا", "Tell me more"]
    await home.tap(BEN, "s/en")
    await home.command(BEN, "/bid hello")
    assert wordings("bids-reaching", by="Ben").fullmatch(read(home.group()[-1]))


async def test_a_later_card_tells_its_time_in_that_language(home: House) -> None:
    await home.begin()
    await choose(home, HERS)
    await home.command(BEN, "/bid long day")
    await home.tap(ANA, "later")
    answer = await home.tap(ANA, "tonight")
    assert told(answer).startswith("حسنًا، التذكير حوالي")
    await home.pass_time(by=timedelta(hours=1))
    await home.command(BEN, "/pause")
    await home.tap(BEN, "A week")
    assert "18 Mar" in home.group()[-1].text


async def test_the_entry_stands_where_both_look_and_on_ones_own_side(home: House) -> None:
    await home.begin()
    for chat in (GROUP, HERS):
        await home.command(ANA, "/settings", chat=chat)
        assert "🗣 English" in buttons(home.messenger.messages(chat)[-1])


async def test_the_menus_speak_it_too() -> None:
    api = FakeProfile()
    await publish(api, two())
    menus = [params for method, params in api.calls if method == "setMyCommands" and params.get("language_code")]
    commands = menus[0]["commands"]
    assert isinstance(commands, list)
    assert menus[0]["language_code"] == "ar"
    assert {"command": "bid", "description": "تحيّة إلى الشريك"} in commands
    assert {"command": "help", "description": "How this works"} in commands
