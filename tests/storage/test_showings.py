"""Which message shows what, and which words are being waited for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, CoupleId
from bot.storage import couples, showings
from bot.storage.showings import Asking, Face, Showing
from bot.storage.unit import AnyDatabase
from tests.cast import ANA, BEN, EVENING, GROUP
from tests.storage.rooms import CODES, INSTANTS, SHARED, a_couple, a_moment

MINUTE = timedelta(minutes=1)
PRIVATE = ChatId(ANA)
CARD = Showing(couple=CoupleId(1), face=Face.CARD, chat=GROUP, created_at=EVENING)
NUDGE = replace(CARD, face=Face.NUDGE, chat=ChatId(BEN), partner=BEN)
SHOWINGS = st.builds(
    Showing, couple=st.sampled_from([None, 1]), face=st.sampled_from(Face),
    chat=st.integers(-(2**52), 2**52).map(ChatId), moments=st.sampled_from([(), (1,), (1, 12, 15)]), panel=CODES,
    path=CODES, partner=st.none() | st.integers(1, 2**52).map(PartnerId), created_at=INSTANTS,
)  # fmt: skip


async def added(database: AnyDatabase, showing: Showing) -> Showing:
    number = await database.write(lambda unit: showings.add(unit, showing))
    return await kept(database, number)


async def kept(database: AnyDatabase, number: int) -> Showing:
    found = await database.read(lambda unit: showings.by_id(unit, number))
    assert found is not None
    return found


@SHARED
@given(fresh=SHOWINGS)
async def test_whatever_it_is_comes_back_as_it_was(database: AnyDatabase, fresh: Showing) -> None:
    if await database.read(lambda unit: couples.by_id(unit, CoupleId(1))) is None:
        await a_moment(database, await a_couple(database))
    assert replace(await added(database, fresh), id=0) == fresh


async def test_a_message_is_found_by_its_chat_and_its_number(database: AnyDatabase) -> None:
    await a_couple(database)
    here = await added(database, replace(CARD, message=5))
    assert await database.read(lambda unit: showings.by_message(unit, GROUP, 5)) == here
    assert await database.read(lambda unit: showings.by_message(unit, PRIVATE, 5)) is None


async def test_a_message_has_its_number_once_told_and_for_good(database: AnyDatabase) -> None:
    await a_couple(database)
    here = await added(database, CARD)
    for number in (5, 6):
        await database.write(lambda unit, n=number: showings.placed(unit, here.id, n))  # type: ignore[misc]
    assert (await kept(database, here.id)).message == 5


async def test_no_two_showings_are_one_message(database: AnyDatabase) -> None:
    await a_couple(database)
    await added(database, replace(CARD, message=5))
    other = await added(database, CARD)
    await database.write(lambda unit: showings.placed(unit, other.id, 5))
    assert (await kept(database, other.id)).message is None


async def test_a_moment_has_all_its_messages_and_the_nudges_it_joined(database: AnyDatabase) -> None:
    us = await a_couple(database)
    first, joined = await a_moment(database, us), await a_moment(database, us)
    card = await added(database, replace(CARD, moments=(joined.id,)))
    nudge = await added(database, replace(NUDGE, moments=(first.id,)))
    await database.write(lambda unit: showings.join_nudge(unit, nudge, joined.id))
    found = await database.read(lambda unit: showings.of_moment(unit, joined.id))
    assert [s.id for s in found] == [card.id, nudge.id]
    assert found[1].moments == (first.id, joined.id)


async def test_the_newest_nudge_of_a_day_is_the_one_that_others_join(database: AnyDatabase) -> None:
    await a_couple(database)
    await added(database, replace(NUDGE, created_at=EVENING - MINUTE))
    newest = await added(database, NUDGE)
    assert await database.read(lambda unit: showings.nudges_since(unit, BEN, EVENING)) == [newest]
    assert await database.read(lambda unit: showings.nudges_since(unit, BEN, EVENING + MINUTE)) == []
    assert await database.read(lambda unit: showings.nudges_since(unit, ANA, EVENING)) == []


async def test_a_panel_turns_its_page_and_a_card_grows_old(database: AnyDatabase) -> None:
    await a_couple(database)
    here = await added(database, replace(CARD, panel="settings"))
    await database.write(lambda unit: showings.turn(unit, here.id, "when", "3/days"))
    await database.write(lambda unit: showings.set_face(unit, here.id, Face.OLD))
    await database.write(lambda unit: showings.set_shown(unit, here.id, "ab12"))
    found = await kept(database, here.id)
    assert (found.panel, found.path, found.face, found.shown) == ("when", "3/days", Face.OLD, "ab12")


async def asked(database: AnyDatabase, chat: ChatId = GROUP, partner: PartnerId = ANA, message: int = 5) -> Asking:
    """A question to one of them, sent."""
    line = await added(database, Showing(couple=None, face=Face.ASK, chat=chat, message=message, created_at=EVENING))
    asking = Asking(showing=line.id, chat=chat, partner=partner, panel="when", path="5", origin=None,
        expires_at=EVENING + 10 * MINUTE)  # fmt: skip
    await database.write(lambda unit: showings.ask(unit, asking))
    return asking


async def test_a_reply_answers_the_question_it_replies_to(database: AnyDatabase) -> None:
    asking = await asked(database)
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 5)) == asking
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 6)) is None


async def test_what_one_is_asked_the_other_does_not_answer(database: AnyDatabase) -> None:
    await asked(database)
    assert await database.read(lambda unit: showings.asked(unit, GROUP, BEN, 5)) is None


async def test_in_private_the_newest_question_takes_what_is_typed(database: AnyDatabase) -> None:
    await asked(database, PRIVATE, message=5)
    newest = await asked(database, PRIVATE, message=6)
    assert await database.read(lambda unit: showings.asked(unit, PRIVATE, ANA, None)) == newest


async def test_an_answered_question_is_over(database: AnyDatabase) -> None:
    asking = await asked(database)
    await database.write(lambda unit: showings.end_asking(unit, asking.showing))
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 5)) is None


async def test_questions_end_by_themselves(database: AnyDatabase) -> None:
    asking = await asked(database)
    await database.write(lambda unit: showings.end_askings(unit, asking.expires_at))
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 5)) is not None
    await database.write(lambda unit: showings.end_askings(unit, asking.expires_at + timedelta(seconds=1)))
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 5)) is None


async def test_with_its_message_a_question_is_gone(database: AnyDatabase) -> None:
    asking = await asked(database)
    await database.write(lambda unit: showings.forget(unit, asking.showing))
    assert await database.read(lambda unit: showings.asked(unit, GROUP, ANA, 5)) is None
