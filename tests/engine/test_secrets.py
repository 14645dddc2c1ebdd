"""Words and names are sealed at rest, bodies go when they are done, and no log line holds either."""

from __future__ import annotations

import json
from datetime import timedelta

from structlog.testing import capture_logs

from bot.domain.couple import ChatId
from bot.errors import Refused
from tests.cast import ANA, BEN
from tests.erased import everywhere
from tests.house import House

WORDS = "velvet umbrella"


def on_disk(home: House) -> bytes:
    """Everything another process could read, also what is not yet checkpointed."""
    return b"".join(everywhere(home.where).values())


async def test_what_they_write_to_the_bot_is_nowhere_readable(home: House) -> None:
    await home.begin()
    await home.command(ANA, f"/bid {WORDS}")
    await home.reply(BEN, f"{WORDS} yourself")
    await home.command(ANA, "/checkin")
    await home.reply(BEN, f"a {WORDS}")
    assert WORDS.encode() not in on_disk(home)
    assert (await home.moments())[1].responses[0].words == f"a {WORDS}"


async def test_names_and_moods_are_nowhere_readable(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.command(ANA, "/bid x")
    assert b"Ana" not in on_disk(home)


async def test_words_that_wait_to_leave_are_sealed_too(home: House) -> None:
    await home.begin()
    home.keep_inside()
    await home.command(ANA, "/settings", chat=ChatId(ANA))
    await home.settle()
    await home.tap(ANA, "q", chat=ChatId(ANA))
    await home.settle()
    await home.tap(ANA, "q/type", chat=ChatId(ANA))
    waiting = [r for r in home.rows("outbox") if r["state"] == "pending"]
    assert waiting
    assert b"mine-" not in b"".join(r["body_sealed"] or b"" for r in waiting)


async def test_a_settled_letter_keeps_no_body(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.pass_time(by=timedelta(days=1))
    assert {r["body_sealed"] for r in home.rows("outbox")} == {None}


async def test_a_handled_update_keeps_no_body(home: House) -> None:
    await home.begin()
    await home.command(ANA, f"/bid {WORDS}")
    assert [(r["state"], r["body_sealed"]) for r in home.rows("inbox")] == [("done", None)]


async def test_no_log_line_holds_a_word_or_a_name(home: House) -> None:
    await home.begin()
    home.messenger.trouble(Refused(), "edit")
    with capture_logs() as logs:
        home.keep_inside()
        await home.command(ANA, f"/bid {WORDS}")
        await home.dispatcher.deliver_due()
        await home.tap(BEN, "I'm here")
        await home.dispatcher.deliver_due()
    told = json.dumps(logs, default=str)
    assert "not_delivered" in told
    assert not [word for word in (WORDS, "Ana", "Ben") if word in told]


async def test_moments_are_forgotten_after_half_a_year(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    await home.tap(BEN, "I'm here")
    home.clock.move_to(home.clock.now() + timedelta(days=181))
    await home.engine.purge()
    assert (home.rows("moment"), home.rows("response")) == ([], [])
    assert (await home.couple()).jar.marbles == 1
