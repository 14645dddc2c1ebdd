"""The outbox: the most urgent first, one at a time in a chat, never more than one drawing of a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import UNREADABLE
from bot.domain.couple import ChatId, CoupleId
from bot.domain.decision import Kind
from bot.storage import outbox, showings
from bot.storage.outbox import EVERY_CHAT, Act, Letter
from bot.storage.showings import Face, Showing
from bot.storage.unit import AnyDatabase
from tests.cast import EVENING, GROUP
from tests.storage.rooms import INSTANTS, SHARED, WORDS, a_couple

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
OTHER = ChatId(-200)
LINE = Letter(couple=CoupleId(1), chat=GROUP, act=Act.LINE, kind=Kind.ANSWER, body="{}", not_before=EVENING,
    expires_at=EVENING + HOUR)  # fmt: skip
LETTERS = st.builds(
    Letter, couple=st.sampled_from([None, 1]), chat=st.integers(-(2**52), 2**52).map(ChatId), act=st.sampled_from(Act),
    kind=st.sampled_from(Kind), body=st.just("") | WORDS, not_before=INSTANTS, expires_at=INSTANTS,
)  # fmt: skip


async def add(database: AnyDatabase, *letters: Letter) -> None:
    for letter in letters:
        await database.write(lambda unit, one=letter: outbox.add(unit, one, EVENING))  # type: ignore[misc]


async def drawing(database: AnyDatabase, **changes: object) -> Letter:
    """A drawing of a message that is not there yet, in the outbox."""
    shown = Showing(couple=None, face=Face.CARD, chat=GROUP, created_at=EVENING)
    number = await database.write(lambda unit: showings.add(unit, shown))
    letter = replace(LINE, couple=None, act=Act.SHOW, showing=number, **changes)  # type: ignore[arg-type]
    await add(database, letter)
    return letter


async def next_one(database: AnyDatabase, now: datetime = EVENING) -> Letter | None:
    return await database.read(lambda unit: outbox.next_letter(unit, now))


async def taken(database: AnyDatabase, now: datetime = EVENING) -> Letter:
    """The next letter, on its way."""
    letter = await next_one(database, now)
    assert letter is not None
    assert await database.write(lambda unit: outbox.start_sending(unit, letter))
    return letter


async def rows(database: AnyDatabase) -> list[tuple[str, str, bool]]:
    """State, error, and whether there is a body, of every row."""
    sql = "SELECT state, error, body_sealed IS NOT NULL FROM outbox ORDER BY id"
    found = await database.read(lambda unit: unit._run("rows", sql, {}))
    return [(state, error, bool(body)) for state, error, body in found]


@SHARED
@given(letter=LETTERS)
async def test_whatever_it_is_comes_back_as_it_was(database: AnyDatabase, letter: Letter) -> None:
    await add(database, letter)
    found = await next_one(database, letter.not_before)
    assert found is not None
    assert replace(found, id=0) == letter
    await database.write(lambda unit: outbox.finish(unit, found, "sent"))


async def test_the_most_urgent_goes_first_and_then_the_oldest(database: AnyDatabase) -> None:
    kinds = [Kind.NOTICE, Kind.PROMPT, Kind.ANSWER, Kind.NUDGE, Kind.PROMPT]
    letters = [replace(LINE, kind=kind, body=f"{n}") for n, kind in enumerate(kinds)]
    await add(database, *letters)
    order = []
    while (letter := await next_one(database)) is not None:
        await database.write(lambda unit, one=letter: outbox.finish(unit, one, "sent"))  # type: ignore[misc]
        order.append(letter.body)
    assert order == ["2", "1", "4", "3", "0"]


async def test_nothing_goes_before_its_time(database: AnyDatabase) -> None:
    await add(database, LINE)
    assert await next_one(database, EVENING - SECOND) is None
    assert await next_one(database, EVENING) is not None


async def test_one_at_a_time_in_a_chat_and_chats_side_by_side(database: AnyDatabase) -> None:
    await add(database, LINE, LINE, replace(LINE, chat=OTHER))
    assert [(await taken(database)).chat for _ in range(2)] == [GROUP, OTHER]
    assert await next_one(database) is None


async def test_what_is_taken_is_taken_once(database: AnyDatabase) -> None:
    await add(database, LINE)
    letter = await taken(database)
    assert not await database.write(lambda unit: outbox.start_sending(unit, letter))
    assert not await database.write(lambda unit: outbox.lease(unit, letter, EVENING + HOUR))


async def test_what_waits_for_its_turn_can_still_be_sent_and_counts_each_try(database: AnyDatabase) -> None:
    await add(database, LINE)
    letter = await next_one(database)
    assert letter is not None
    assert await database.write(lambda unit: outbox.lease(unit, letter, EVENING + HOUR))
    assert await database.write(lambda unit: outbox.start_sending(unit, letter))
    await database.write(lambda unit: outbox.give_back(unit, letter, EVENING))
    again = await next_one(database)
    assert again is not None
    assert again.attempt == 1


async def test_what_is_settled_loses_its_words(database: AnyDatabase) -> None:
    await add(database, LINE)
    letter = await taken(database)
    await database.write(lambda unit: outbox.finish(unit, letter, "failed", "Refused"))
    assert await rows(database) == [("failed", "Refused", False)]


async def test_two_drawings_of_one_message_are_one_and_the_more_urgent(database: AnyDatabase) -> None:
    first = await drawing(database, kind=Kind.PROMPT, body='{"reply_to": 5}')
    await add(database, replace(first, kind=Kind.ANSWER, body="", expires_at=EVENING + 2 * HOUR))
    found = await next_one(database)
    assert found is not None
    assert (found.kind, found.expires_at, found.body) == (Kind.ANSWER, EVENING + 2 * HOUR, '{"reply_to": 5}')
    assert len(await rows(database)) == 1


async def test_what_goes_again_needs_no_newer_drawing_and_keeps_its_words(database: AnyDatabase) -> None:
    first = await drawing(database, body='{"reply_to": 5}')
    letter = await taken(database)
    await add(database, replace(first, body=""))
    await database.write(lambda unit: outbox.give_back(unit, letter, EVENING + SECOND, "NotSent"))
    assert await rows(database) == [("pending", "NotSent", True), ("suppressed", "folded", False)]


@pytest.mark.parametrize(("held", "free"), [(GROUP, OTHER), (EVERY_CHAT, None)])
async def test_a_chat_that_is_to_wait_waits_and_the_others_go(
    database: AnyDatabase, held: ChatId, free: ChatId | None
) -> None:
    await add(database, LINE, replace(LINE, chat=OTHER))
    await database.write(lambda unit: outbox.hold(unit, held, EVENING + HOUR))
    found = await next_one(database)
    assert (found and found.chat) == free
    again = await next_one(database, EVENING + HOUR)
    assert again is not None
    assert again.chat == GROUP


async def test_a_hold_is_never_made_shorter(database: AnyDatabase) -> None:
    await add(database, LINE)
    for until in (EVENING + HOUR, EVENING + SECOND):
        await database.write(lambda unit, at=until: outbox.hold(unit, GROUP, at))  # type: ignore[misc]
    assert await next_one(database, EVENING + HOUR - SECOND) is None


async def test_chats_on_hold_are_counted_while_they_are(database: AnyDatabase) -> None:
    for chat in (GROUP, OTHER, EVERY_CHAT):
        await database.write(lambda unit, c=chat: outbox.hold(unit, c, EVENING))  # type: ignore[misc]
    assert await database.read(lambda unit: outbox.held_chats(unit, EVENING - SECOND)) == 2
    assert await database.read(lambda unit: outbox.held_chats(unit, EVENING)) == 0


async def doubtful(database: AnyDatabase) -> Letter:
    """A letter whose answer never came; it is looked at again in an hour."""
    letter = await taken(database)
    await database.write(lambda unit: outbox.unsure(unit, letter, EVENING + HOUR, "Unsure"))
    return letter


async def test_while_a_message_is_in_doubt_no_other_drawing_of_it_goes(database: AnyDatabase) -> None:
    first = await drawing(database)
    await doubtful(database)
    await add(database, first)
    assert await next_one(database, EVENING + HOUR - SECOND) is None
    found = await next_one(database, EVENING + HOUR)
    assert found is not None
    assert found.unsure


async def test_a_message_that_is_sent_again_makes_newer_drawings_needless(database: AnyDatabase) -> None:
    first = await drawing(database)
    letter = await doubtful(database)
    await add(database, first)
    await database.write(lambda unit: outbox.resend(unit, letter, EVENING + HOUR))
    assert [state for state, *_ in await rows(database)] == ["pending", "suppressed"]
    again = await next_one(database, EVENING + HOUR)
    assert again is not None
    assert (again.id, again.resends, again.unsure) == (letter.id, 1, False)


async def test_a_tap_proves_that_it_arrived(database: AnyDatabase) -> None:
    first = await drawing(database)
    await doubtful(database)
    assert first.showing is not None
    number = first.showing
    await database.write(lambda unit: outbox.proved(unit, number))
    assert await rows(database) == [("sent", "proved", False)]


async def test_what_is_not_needed_any_more_does_not_leave(database: AnyDatabase) -> None:
    first = await drawing(database)
    assert first.showing is not None
    number = first.showing
    await database.write(lambda unit: outbox.drop(unit, number))
    assert await next_one(database) is None


async def test_silence_is_for_one_couple_and_for_what_has_not_left(database: AnyDatabase) -> None:
    await a_couple(database)
    await add(database, LINE)
    await taken(database)
    await add(database, LINE, replace(LINE, couple=CoupleId(2), chat=OTHER))
    await database.write(lambda unit: outbox.silence(unit, CoupleId(1)))
    assert [state for state, *_ in await rows(database)] == ["sending", "suppressed", "pending"]


async def recover(database: AnyDatabase) -> None:
    await database.write(lambda unit: outbox.recover(unit, EVENING, EVENING + HOUR))


async def test_after_a_start_what_waited_goes_and_what_was_on_its_way_is_in_doubt(database: AnyDatabase) -> None:
    await add(database, LINE, replace(LINE, chat=OTHER))
    await taken(database)
    waiting = await next_one(database)
    assert waiting is not None
    await database.write(lambda unit: outbox.lease(unit, waiting, EVENING + HOUR))
    await recover(database)
    assert await rows(database) == [("unknown", "process ended", True), ("pending", "", True)]


async def test_after_a_start_a_drawing_that_waited_twice_goes_once(database: AnyDatabase) -> None:
    first = await drawing(database, body='{"reply_to": 5}')
    waiting = await next_one(database)
    assert waiting is not None
    await database.write(lambda unit: outbox.lease(unit, waiting, EVENING + HOUR))
    await add(database, replace(first, body=""))
    await recover(database)
    assert await rows(database) == [("pending", "", True), ("suppressed", "folded", False)]


async def test_after_a_start_holds_go_on_until_they_are_over(database: AnyDatabase) -> None:
    await add(database, LINE, replace(LINE, chat=OTHER))
    await database.write(lambda unit: outbox.hold(unit, GROUP, EVENING + SECOND))
    await database.write(lambda unit: outbox.hold(unit, OTHER, EVENING))
    await recover(database)
    found = await next_one(database)
    assert found is not None
    assert found.chat == OTHER


async def test_the_bell_rings_when_a_row_a_hold_or_a_doubt_is_due(database: AnyDatabase) -> None:
    await add(database, replace(LINE, not_before=EVENING + 3 * HOUR))
    due = [await database.read(lambda unit: outbox.next_due(unit, EVENING))]
    await database.write(lambda unit: outbox.hold(unit, GROUP, EVENING + 2 * HOUR))
    due.append(await database.read(lambda unit: outbox.next_due(unit, EVENING)))
    await add(database, replace(LINE, chat=OTHER))
    await doubtful(database)
    due.append(await database.read(lambda unit: outbox.next_due(unit, EVENING)))
    assert due == [EVENING + 3 * HOUR, EVENING + 2 * HOUR, EVENING + HOUR]


async def test_a_hold_with_nothing_behind_it_rings_no_bell(database: AnyDatabase) -> None:
    await database.write(lambda unit: outbox.hold(unit, GROUP, EVENING + HOUR))
    assert await database.read(lambda unit: outbox.next_due(unit, EVENING)) is None


async def test_what_is_settled_and_old_goes(database: AnyDatabase) -> None:
    await add(database, LINE, replace(LINE, chat=OTHER))
    letter = await taken(database)
    await database.write(lambda unit: outbox.finish(unit, letter, "sent"))
    await database.write(lambda unit: outbox.purge(unit, EVENING + SECOND))
    assert [state for state, *_ in await rows(database)] == ["pending"]


async def test_a_letter_that_does_not_open_holds_up_nobody(database: AnyDatabase) -> None:
    await add(database, LINE)
    sql = "UPDATE outbox SET body_sealed = :body"
    await database.write(lambda unit: unit._run("spoil", sql, {"body": b"x"}))
    found = await next_one(database)
    assert found is not None
    assert found.body == UNREADABLE
