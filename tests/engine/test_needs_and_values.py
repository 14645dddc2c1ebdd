"""What helps, and what matters: written privately, shared when ready, from end to end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import PanelTap
from bot.domain.couple import ChatId
from bot.domain.moment import State
from bot.panels import all_panels
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import House, toast

HERS = ChatId(ANA)
HIS = ChatId(BEN)


async def write(home: House, words: str) -> None:
    await home.command(ANA, "/needs", chat=HERS)
    await home.tap(ANA, "Add a line", chat=HERS)
    await home.reply(ANA, words, chat=HERS)


def everywhere_but_hers(home: House) -> str:
    return "\n".join(m.text for m in (*home.group(), *home.private(BEN), *home.private(CLEO)))


async def test_a_line_is_written_shared_read_by_the_other_and_taken_back(home: House) -> None:
    await home.begin()
    await write(home, "ten minutes of quiet")
    (page,) = home.private(ANA)
    assert "1 · ten minutes of quiet (only you)" in page.text
    await home.command(BEN, "/settings", chat=HIS)
    assert "What helps Ana" not in home.private(BEN)[-1].labels
    await home.tap(ANA, "✏️ 1", chat=HERS)
    await home.tap(ANA, "Share with Ben", chat=HERS)
    assert everywhere_but_hers(home).count("ten minutes") == 0
    await home.command(BEN, "/settings", chat=HIS)
    await home.tap(BEN, "What helps Ana", chat=HIS)
    assert "• ten minutes of quiet" in home.private(BEN)[-1].text
    await home.tap(ANA, "Keep to myself", chat=HERS)
    await home.command(BEN, "/settings", chat=HIS)
    assert "What helps Ana" not in home.private(BEN)[-1].labels
    assert home.group() == []


async def test_the_pages_are_protected_and_so_is_what_is_opened_from_the_first_page(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings", chat=HERS)
    await home.tap(ANA, "📝 My list", chat=HERS)
    (page,) = home.private(ANA)
    assert (page.card.protected, page.edits) == (True, 0)


async def test_a_line_taken_out_is_gone_from_the_database(home: House) -> None:
    await home.begin()
    await write(home, "ten minutes of quiet")
    await home.tap(ANA, "✏️ 1", chat=HERS)
    await home.tap(ANA, "Take it out", chat=HERS)
    assert await home.notes() == ()
    assert home.rows("note") == []


async def test_words_that_come_too_late_are_let_go(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/needs", chat=HERS)
    await home.tap(ANA, "Add a line", chat=HERS)
    await home.pass_time(by=timedelta(minutes=11))
    await home.reply(ANA, "a walk", chat=HERS)
    assert await home.notes() == ()


async def test_typed_in_the_group_it_shows_the_way_and_nothing_else(home: House) -> None:
    await home.begin()
    await write(home, "ten minutes of quiet")
    await home.command(ANA, "/needs")
    assert (home.group()[-1].labels, home.group()[-1].text.count("quiet")) == (["⚙️ Mine", "✕ Close"], 0)


async def test_a_stranger_reads_nothing_of_either(home: House) -> None:
    await home.begin()
    await write(home, "ten minutes of quiet")
    for panel in ("needs", "values", "privately", "touch", "where", "thanks"):
        for path in ("", "1", "theirs", "ready", "off"):
            assert toast(await home.tap(CLEO, PanelTap(panel, path))) == "stranger-toast"
            assert toast(await home.tap(CLEO, PanelTap(panel, path), chat=ChatId(CLEO))) in (
                "old-toast",
                "stranger-toast",
            )
    assert "quiet" not in everywhere_but_hers(home)
    assert len(await home.notes()) == 1


async def test_values_are_picked_privately_and_shown_when_both_are_ready(home: House) -> None:
    await home.begin()
    for who, picked in ((ANA, ("Kindness", "Humour", "Calm")), (BEN, ("Humour", "Calm", "Freedom"))):
        await home.command(who, "/values", chat=ChatId(who))
        for value in picked:
            await home.tap(who, f"⬜ {value}", chat=ChatId(who))
        assert home.group() == []
        await home.tap(who, "Ready to show", chat=ChatId(who))
    (card,) = home.group()
    assert card.text.startswith("🌱 You both hold on to Humour and Calm.")
    assert not any(word in card.text for word in ("Kindness", "Freedom", "Ana", "Ben"))
    assert all(note.shared for note in await home.notes())
    assert (await home.couple()).jar.marbles == 1
    await home.tap(ANA, "Show it in our recap")
    await home.tap(BEN, "Yes")
    assert (await home.couple()).chose("values", "on")
    assert [m.state for m in await home.moments() if m.practice == "values"] == [State.MET]


async def test_without_anything_in_common_all_six_are_shown(home: House) -> None:
    await home.begin()
    for who, picked in ((ANA, ("Kindness", "Humour", "Calm")), (BEN, ("Honesty", "Growth", "Freedom"))):
        await home.command(who, "/values", chat=ChatId(who))
        for value in picked:
            await home.tap(who, f"⬜ {value}", chat=ChatId(who))
        await home.tap(who, "Ready to show", chat=ChatId(who))
    assert home.group()[0].text.endswith("Six good things, and room for all of them 🤍")


async def test_the_group_page_opens_ones_own_side(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/values")
    page = all_panels()["values"].card(cast.facts(), "")
    assert [b.private_link for row in page.rows for b in row if b.private_link] == ["values"]
    await home.command(BEN, "/start values", chat=HIS)
    assert "Pick three" in home.private(BEN)[-1].text


async def test_names_and_words_from_right_to_left_keep_their_place(home: House) -> None:
    await home.begin(couple=cast.couple(cast.ana(), replace(cast.ben(), name="نور")))
    await write(home, "שקט")
    assert "1 · \u2068שקט\u2069 (only you)" in home.private(ANA)[-1].text
    await home.tap(ANA, "✏️ 1", chat=HERS)
    await home.tap(ANA, "Share with \u2068نور\u2069", chat=HERS)
    assert "\u2068نور\u2069 can see this one" in home.private(ANA)[-1].text
