"""Ideas from end to end: each reads their own where they chose, and the group hears what appeared, from nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.domain.card import MomentTap, PartnerId
from bot.domain.couple import ChatId, Couple
from bot.domain.moment import State
from bot.domain.note import Note
from bot.storage import notes
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.fakes import real_content
from tests.house import House, toast

# Thursday, 08:30 in Berlin.
MORNING = datetime(2026, 3, 12, 7, 30, tzinfo=UTC)
BOTH = (ANA, BEN)
HERS = ChatId(ANA)
HIS = ChatId(BEN)


def choosing(*private: PartnerId, **own: str) -> Couple:
    """Ana and Ben, of whom these want their ideas to themselves; `own` are further choices of Ana."""
    ideas = {who: {"ideas": "private"} if who in private else {} for who in BOTH}
    return cast.couple(replace(cast.ana(), own=ideas[ANA] | own), replace(cast.ben(), own=ideas[BEN]))


async def a_morning(home: House, couple: Couple, reachable: tuple[PartnerId, ...] = BOTH) -> None:
    """The morning's idea has come."""
    home.clock.move_to(MORNING - timedelta(hours=1))
    await home.begin(cast.rhythm("gestures", at=time(8, 30)), private=reachable, couple=couple)
    await home.pass_time(to=MORNING)


async def keep(home: House, *kept: Note) -> None:
    us = await home.couple()

    async def save(unit: Unit) -> None:
        for note in kept:
            await notes.save(unit, replace(note, id=0, couple=us.id))

    await home.database.write(save)


async def test_each_gets_their_idea_where_they_want_it(home: House) -> None:
    await a_morning(home, choosing(ANA))
    assert (len(home.group()), len(home.private(ANA)), len(home.private(BEN))) == (1, 1, 0)
    assert home.group()[0].actions == ["peek", "another", "done", "quiet", "hard"]
    assert home.private(ANA)[0].actions[:5] == ["done", "quiet", "another", "skip", "why"]


async def test_where_both_have_theirs_privately_quietly_done_shows_nowhere(home: House) -> None:
    await a_morning(home, choosing(*BOTH))
    assert (home.group(), len(home.private(ANA)), len(home.private(BEN))) == ([], 1, 1)
    await home.tap(ANA, "Quietly done", chat=HERS)
    assert home.group() == []
    assert home.private(ANA)[0].keys[-1] == "gestures-yours-stays"
    assert home.private(BEN)[0].edits == 0
    assert (await home.moments())[0].state is State.MET
    assert (await home.couple()).jar.marbles == 1


async def test_what_appeared_is_told_once_without_sound_or_name_and_may_be_noticed(home: House) -> None:
    await a_morning(home, choosing(*BOTH))
    done = home.private(ANA)[0].find("Done")
    assert done is not None
    for _ in range(2):
        await home.tap(ANA, done, chat=HERS, message=home.private(ANA)[0].id)
    (card,) = home.group()
    assert (card.silent, card.actions) == (True, ["noticed"])
    assert "Ana" not in card.text
    assert toast(await home.tap(ANA, "Noticed 💛")) == "bids-own-toast"
    await home.tap(BEN, "Noticed 💛")
    assert home.group()[0].keys[-1] == home.private(ANA)[0].keys[-1] == "gestures-noticed"


async def test_both_may_do_theirs_and_it_stays_one_message_and_one_marble(home: House) -> None:
    await a_morning(home, choosing(*BOTH))
    await home.tap(ANA, "Done", chat=HERS)
    await home.tap(BEN, "Done", chat=HIS)
    (card,) = home.group()
    assert card.keys == ["gestures-done", "gestures-done"]
    assert (await home.couple()).jar.marbles == 1


async def test_without_an_open_private_chat_a_private_idea_waits_behind_the_button(home: House) -> None:
    await a_morning(home, choosing(ANA), reachable=(BEN,))
    assert (len(home.group()), home.private(ANA)) == (1, [])
    assert toast(await home.tap(ANA, "Peek at mine")).startswith("g-")


async def test_a_private_idea_that_nobody_touches_rests_and_is_never_spoken_of(home: House) -> None:
    await a_morning(home, choosing(*BOTH))
    await home.pass_time(to=MORNING + timedelta(hours=23))
    assert home.private(ANA)[0].keys == ["gestures-rests"]
    assert (home.group(), len(home.private(ANA)), len(home.private(BEN))) == ([], 1, 1)


async def test_a_stranger_reads_and_does_nothing(home: House) -> None:
    await a_morning(home, choosing(ANA))
    (offered,) = await home.moments()
    for action in ("peek", "done", "why", "another", "noticed"):
        assert toast(await home.tap(CLEO, MomentTap(offered.id, action))) == "stranger-toast"
        answer = await home.tap(CLEO, MomentTap(offered.id, action), chat=ChatId(CLEO))
        assert toast(answer) == "stranger-toast"
    assert (await home.moments())[0] == offered


async def test_what_ben_shared_comes_to_ana_and_his_words_stand_nowhere_else(home: House) -> None:
    await a_morning(home, choosing(ANA))
    await keep(home, cast.note(0, BEN, "need", "ten minutes of quiet when I come in", shared=True))
    for _ in range(20):
        await home.tap(ANA, "Another", chat=HERS)
        if "ten minutes" in home.private(ANA)[0].text:
            break
    assert "Ben wrote that this helps: ten minutes of quiet" in home.private(ANA)[0].text
    await home.tap(ANA, "Done", chat=HERS)
    assert home.group()[0].keys == ["gestures-done"]
    assert "ten minutes" not in home.group()[0].text
    assert home.private(BEN) == []
    # The line was used by its number; the words are in no moment.
    assert [row for row in home.rows("used") if row["item"].startswith("n-")]
    assert not [row for row in home.rows("moment") if "ten minutes" in row["detail"]]


async def test_a_line_that_is_taken_out_leaves_something_kind_on_the_card(home: House) -> None:
    await a_morning(home, choosing(ANA))
    await keep(home, cast.note(0, BEN, "need", "a walk", shared=True))
    (kept,) = await home.notes()
    (offered,) = await home.moments()
    await home.database.write(lambda unit: notes.drop(unit, kept.id))
    await home.tap(ANA, MomentTap(offered.id, "another"), chat=HERS)
    assert home.private(ANA)[0].actions[:2] == ["done", "quiet"]


async def test_nothing_of_touch_comes_in_a_month_to_either_when_one_would_rather_not(home: House) -> None:
    await a_morning(home, choosing(touch="off"))
    touching = {item.id for item in real_content().items("gesture") if "touch" in item.tags}
    for _ in range(30):
        await home.command(BEN, "/gesture")
    offered = {idea for m in await home.moments() for idea in m.detail.values()}
    assert len(offered) > 50
    assert not offered & touching


async def test_asked_for_in_private_it_comes_to_the_asker_alone(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/gesture", chat=HERS)
    assert (home.group(), len(home.private(ANA)), home.private(BEN)) == ([], 1, [])


async def test_good_news_is_told_asked_about_and_told_on(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/thanks")
    await home.tap(ANA, "🎉 Good news")
    assert toast(await home.tap(BEN, "I have some")) == "bids-theirs-toast"
    await home.tap(ANA, "I have some")
    assert [m.keys for m in home.group()] == [["bids-reaching-news"]]
    await home.tap(BEN, "Wow, tell me")
    assert home.group()[0].text.endswith("Ana, which part do you like best?")
    words = await home.reply(ANA, "that they rang me on a Sunday")
    assert home.messenger.reactions == {(home.group()[0].chat, words): "❤"}
    assert home.group()[0].keys == ["bids-reaching-news", "bids-did-wow"]
    assert len(home.group()) == 1


async def test_a_thank_you_in_ones_own_words_is_what_the_card_stands_for(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/thanks")
    await home.tap(ANA, "Telling me things")
    await home.tap(ANA, "Write it here")
    words = await home.reply(ANA, "thank you for the whole story")
    (card,) = home.group()
    assert (card.reply_to, card.actions) == (words, ["heart", "hard"])
    await home.tap(BEN, "🤍")
    assert (await home.moments())[0].state is State.MET
    assert home.private(BEN) == []


async def test_a_met_card_loses_its_buttons_when_its_day_is_over(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/gesture")
    card = home.group()[-1]
    await home.tap(ANA, "quiet")
    midnight = datetime(2026, 3, 11, 23, tzinfo=UTC)
    await home.pass_time(to=midnight - timedelta(seconds=1))
    assert "peek" in next(s for s in home.group() if s.id == card.id).actions
    await home.pass_time(to=midnight)
    assert next(s for s in home.group() if s.id == card.id).actions == []
    assert home.group()[-1].id == card.id
