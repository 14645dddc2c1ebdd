"""To be forgotten: all of one partner goes, none of the other's; not a byte stays, and nobody is told why."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from bot.domain.card import PanelTap, PartnerId
from bot.domain.couple import ChatId, Couple, Jar, Stage, Volume
from bot.domain.decision import Kind
from bot.domain.moment import How, Moment, Response, State
from bot.domain.note import Note
from bot.engine.export import FILES
from bot.storage import moments, notes, outbox
from bot.storage.inbox import StoredInbox
from bot.storage.outbox import Act, Letter
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.erased import sealed, traces
from tests.house import House, house, toast
from tests.year import export_of

ANAS, BENS = ChatId(ANA), ChatId(BEN)
CANARY = "zaunkönig"
DAY = timedelta(days=1)


async def forget(home: House, who: PartnerId = ANA, button: str = "Forget me now") -> str:
    await home.command(who, "/forget", chat=ChatId(who))
    return toast(await home.tap(who, button, chat=ChatId(who)))


def moment(us: Couple, home: House, practice: str, **changes: Any) -> Moment:
    fresh = replace(cast.moment(practice, now=home.clock.now()), id=0, couple=us.id, version=0)
    return replace(fresh, **changes)


def said(who: PartnerId, home: House, words: str, what: str = "reply") -> Response:
    return Response(partner=who, how=How.REPLY, what=what, at=home.clock.now(), words=words)


async def kept(home: House, *of: Note | Moment) -> None:
    async def keep(unit: Unit) -> None:
        for one in of:
            if isinstance(one, Note):
                await notes.save(unit, one)
            else:
                added = await moments.add(unit, replace(one, responses=()))
                assert added is not None
                await moments.save(unit, added, replace(added, responses=one.responses))

    await home.database.write(keep)


def note(us: Couple, home: House, owner: PartnerId, words: str, kind: str = "need", **changes: Any) -> Note:
    made = Note(couple=us.id, owner=owner, kind=kind, words=words, created_at=home.clock.now())
    return replace(made, **changes)


async def a_life(home: House) -> set[bytes]:
    """Ana's words in every place where words can live, and Ben's beside them; what of Ana's is sealed anywhere."""
    rhythm = cast.rhythm("rituals", kind="own", name=f"{CANARY} walks")
    us = await home.begin(rhythm, replace(rhythm, id=0, name="Ben's pancakes", owner=BEN))
    ana = us.partners[0]
    await home.change(us.with_partner(replace(ana, name=CANARY, mood="mending", own={"touch": "off", "x": CANARY})))
    found = sealed(home.where, ANA)
    await home.command(ANA, f"/bid {CANARY}")
    await home.reply(BEN, "Ben's answer to a bid")
    await home.command(ANA, f"/promise {CANARY} tomorrow 18:00", chat=ANAS)
    await home.command(ANA, "/checkin")
    for who in (ANA, BEN):
        await home.reply(who, f"{CANARY} in an open answer" if who == ANA else "Ben's answer to a question")
    us = await home.couple()
    await kept(
        home,
        note(us, home, ANA, f"{CANARY} helps"), note(us, home, ANA, f"{CANARY} shared", shared=True),
        note(us, home, ANA, f"{CANARY}?", kind="question", shared=True), note(us, home, BEN, "Ben's own note"),
        moment(us, home, "suggestions", by=ANA, words=f"{CANARY} suggested", detail={"end": "yes"}),
        moment(us, home, "checkins", kind="sealed", item="n-3", words=f"{CANARY}?",
               detail={f"care{ANA}": "hug", f"back{BEN}": "no"},
               responses=(said(ANA, home, f"{CANARY} sealed", "wrote"),)),
        moment(us, home, "checkins", item="q-smile", detail={"thanked": str(ANA)}, state=State.MET,
               responses=(said(ANA, home, f"{CANARY} both"), said(BEN, home, "Ben's own words"))),
        moment(us, home, "promises", by=BEN, words="Ben's promise", detail={f"for{ANA}": "g-coffee", "at": "1"}),
    )  # fmt: skip
    if home.place is None:
        # Where many handle updates this one would have its turn first.
        await StoredInbox(home.database, home.clock).put([(990, int(ANAS), "message", json.dumps(CANARY).encode())])
    letter = Letter(
        couple=us.id, chat=ANAS, act=Act.LINE, kind=Kind.REMINDER, body=CANARY, not_before=home.clock.now() + DAY,
        expires_at=home.clock.now() + 2 * DAY,
    )  # fmt: skip
    await home.database.write(lambda unit: outbox.add(unit, letter, home.clock.now()))
    return found | sealed(home.where, ANA)


async def test_not_a_byte_of_hers_is_left_in_any_file_or_copy(home: House) -> None:
    secrets = await a_life(home)
    assert len(secrets) > 12
    assert traces(home.where, secrets)
    assert traces(home.where, (), [CANARY]) == []
    assert await forget(home) == "forget-toast"
    assert traces(home.where, secrets, [CANARY]) == []


async def test_no_row_anywhere_names_her(home: House) -> None:
    await a_life(home)
    await forget(home)
    columns = {
        "partner": ["user_id"], "response": ["user_id"], "note": ["owner"], "rhythm": ["owner"],
        "moment": ["by_partner"], "showing": ["partner", "chat_id"], "asking": ["partner", "chat_id"],
        "outbox": ["chat_id"], "inbox": ["chat_id"], "chat_hold": ["chat_id"],
    }  # fmt: skip
    assert [(t, row) for t, names in columns.items() for row in home.rows(t) if ANA in [row[n] for n in names]] == []
    details = "".join(row["detail"] for row in home.rows("moment"))
    assert f"{ANA}" not in details
    assert [row["onboarding"] for row in home.rows("couple")] == ["{}"]


async def test_everything_of_bens_is_still_his(home: House) -> None:
    await a_life(home)
    await forget(home)
    words = {n.words for n in await home.notes()} | {r.words for m in await home.moments() for r in m.responses}
    assert {"Ben's own note", "Ben's answer to a bid", "Ben's answer to a question", "Ben's own words"} <= words
    assert {m.words for m in await home.moments() if m.by == BEN} == {"Ben's promise"}
    assert [(r["owner"], r["is_on"]) for r in home.rows("rhythm")] == [(BEN, 0)]
    assert {m.state for m in await home.moments()} == {State.SKIPPED}


async def test_what_is_still_his_he_can_take_along(home: House) -> None:
    await a_life(home)
    await forget(home)
    files = [unescape((await export_of(home, BEN, name)).decode()) for name in FILES]
    assert all("Ben's answer to a question" in file and "Ben's own note" in file for file in files)
    assert [word for word in (CANARY, "Ana") if word in "".join(files)] == []


async def test_the_group_gets_the_ordinary_line_and_nothing_else(home: House) -> None:
    await home.begin()
    await forget(home)
    assert [m.keys for m in home.group()] == [["stop-done"]]
    assert home.messenger.left == [GROUP]
    assert [c.method for c in home.messenger.calls if c.chat == GROUP] == ["send", "leave"]
    assert home.private(BEN) == []


async def test_her_page_goes_with_it(home: House) -> None:
    await home.begin()
    await forget(home)
    assert home.private(ANA) == []


async def test_afterwards_she_is_unknown(home: House) -> None:
    await home.begin()
    await forget(home)
    await home.command(ANA, "/start", chat=ANAS)
    await home.command(ANA, "/forget", chat=ANAS)
    await home.command(ANA, "/privacy", chat=ANAS)
    welcome, nothing, page = home.private(ANA)
    assert (welcome.keys, nothing.keys) == (["hello-private"], ["forget-nobody"])
    assert page.labels == ["✕ Close"]


async def test_a_letter_to_nobody_leaves_no_row(home: House) -> None:
    await home.command(CLEO, "/start", chat=ChatId(CLEO))
    assert home.private(CLEO)
    assert home.rows("outbox") == []


async def test_a_page_of_somebody_without_a_couple_is_known_for_three_days(home: House) -> None:
    await home.command(CLEO, "/help", chat=ChatId(CLEO))
    assert [row["partner"] for row in home.rows("showing")] == [CLEO]
    home.clock.move_to(home.clock.now() + 3 * DAY + timedelta(seconds=1))
    await home.engine.purge()
    assert home.rows("showing") == []
    await home.tap(CLEO, "✕ Close", chat=ChatId(CLEO))
    assert home.private(CLEO) == []


async def test_the_safe_choice_stands_first_and_changes_nothing(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/forget", chat=ANAS)
    assert home.private(ANA)[-1].labels[0] == "Keep everything"
    await home.tap(ANA, "Keep everything", chat=ANAS)
    assert home.private(ANA)[-1].keys == ["privacy-page"]
    assert (await home.couple()).stage is Stage.ACTIVE


async def test_typed_in_the_group_it_is_answered_in_private(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/forget")
    assert home.group() == []
    assert home.private(ANA)[-1].keys == ["forget-page"]


async def test_without_a_private_chat_the_group_shows_the_way_and_no_more(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/forget")
    (line,) = home.group()
    assert (line.keys, [b.private_link for row in line.card.rows for b in row]) == (["privacy-elsewhere"], ["forget"])
    await home.command(ANA, "/start forget", chat=ANAS)
    assert home.private(ANA)[-1].keys == ["forget-page"]


async def test_a_stranger_in_the_group_asks_for_nothing(home: House) -> None:
    await home.begin()
    await home.command(CLEO, "/forget")
    assert home.messenger.calls == []


async def test_a_button_that_travelled_into_the_group_does_nothing_there(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    answer = await home.tap(ANA, PanelTap("forget", "go"), message=home.group()[-1].id)
    assert toast(answer) == "mine-elsewhere-toast"
    assert (await home.couple()).stage is Stage.ACTIVE


async def test_two_taps_are_one(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/forget", chat=ANAS)
    page = home.private(ANA)[-1].id
    tap = PanelTap("forget", "go")
    assert toast(await home.tap(ANA, tap, chat=ANAS, message=page)) == "forget-toast"
    assert toast(await home.tap(ANA, tap, chat=ANAS, message=page)) == "old-toast"
    assert home.messenger.left == [GROUP]


@pytest.mark.parametrize("state", ["paused", "third", "new", "quiet"])
async def test_it_works_however_things_stand(home: House, state: str) -> None:
    us = await home.begin()
    changes: dict[str, dict[str, Any]] = {
        "paused": {"paused_until": home.clock.now() + DAY}, "third": {"humans": 3}, "new": {"stage": Stage.NEW},
        "quiet": {},
    }  # fmt: skip
    await home.change(replace(us.with_partner(us.partners[0].choosing(private="off")), **changes[state]))
    assert await forget(home) == "forget-toast"
    assert [row["user_id"] for row in home.rows("partner")] == [BEN]


async def after_a_stop(home: House) -> None:
    await home.command(BEN, "/stop")
    await home.tap(BEN, "stop:stop")


async def test_it_works_after_the_end_and_says_nothing_to_anybody(home: House) -> None:
    await a_life(home)
    secrets = sealed(home.where, ANA)
    await after_a_stop(home)
    said_before = len(home.group())
    await home.command(ANA, "/forget", chat=ANAS)
    assert home.private(ANA)[-1].keys == ["forget-over-page"]
    await home.tap(ANA, "Forget me now", chat=ANAS)
    assert (len(home.group()), home.messenger.left) == (said_before, [GROUP])
    assert traces(home.where, secrets, [CANARY]) == []


@pytest.mark.parametrize(("button", "left"), [("Forget me now", 7), ("Me and the jar", 0)])
async def test_the_shared_jar_goes_when_either_asks(home: House, button: str, left: int) -> None:
    us = await home.begin()
    await home.change(replace(us, jar=Jar(marbles=7)))
    await forget(home, button=button)
    assert (await home.couple()).jar.marbles == left


async def test_what_needed_two_holds_no_more_but_kept_words_stay_off(home: House) -> None:
    us = await home.begin()
    await home.change(replace(us.choosing(depth="deep", words="off"), volume=Volume.PAIR, reactions=True))
    await forget(home)
    couple = await home.couple()
    assert (dict(couple.shared), couple.volume, couple.reactions) == ({"words": "off"}, Volume.GENTLE, False)


async def test_when_both_are_forgotten_nothing_is_left_of_the_two(home: House) -> None:
    secrets = await a_life(home) | sealed(home.where, BEN)
    await forget(home, BEN)
    await forget(home, ANA)
    assert traces(home.where, secrets, [CANARY]) == []
    assert [home.rows(t) for t in ("couple", "partner", "moment", "response", "note", "rhythm", "used")] == [[]] * 7


async def test_a_month_later_the_other_is_erased_as_well(home: House) -> None:
    await home.begin()
    await forget(home)
    home.clock.move_to(home.clock.now() + 31 * DAY)
    await home.engine.purge()
    assert [home.rows(t) for t in ("couple", "partner")] == [[], []]


async def begin_again(home: House, *who: PartnerId) -> None:
    await home.added(by=who[0])
    for one in who:
        await home.tap(one, "I'm in")


async def test_begun_again_she_is_a_new_face_and_the_jar_is_empty(home: House) -> None:
    us = await home.begin()
    await home.change(replace(us, jar=Jar(marbles=7)))
    await forget(home)
    await begin_again(home, BEN, ANA)
    couple = await home.couple()
    ana = couple.partner(ANA)
    assert (couple.both_in(), couple.jar, ana is not None and ana.zone) == (True, Jar(), "")


async def test_old_buttons_know_nothing_of_her_any_more(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/bid long day")
    card = home.group()[-1].id
    await home.tap(BEN, "I'm here")
    await forget(home)
    await home.change(replace(await home.couple(), stage=Stage.ACTIVE))
    old = toast(await home.tap(BEN, "talked", message=card))
    await home.command(BEN, f"/start m-{(await home.moments())[0].id}-talked", chat=BENS)
    assert (old, home.private(BEN)[-1].keys[0]) == ("old-toast", "mine-title")


async def test_whoever_takes_her_seat_finds_nothing_of_the_two_before(home: House) -> None:
    await a_life(home)
    await after_a_stop(home)
    await begin_again(home, BEN, CLEO)
    words = [m.words for m in await home.moments()] + [n.words for n in await home.notes()]
    assert CANARY not in "".join(words)
    assert {m.state for m in await home.moments()} == {State.SKIPPED}
    assert {n.owner for n in await home.notes()} == {BEN}


async def test_a_process_that_ended_too_early_makes_up_for_it_at_its_next_start(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        secrets = await a_life(home)
        home.database.scrub = refused()  # type: ignore[method-assign]
        await forget(home)
        assert [row["key"] for row in home.rows("meta") if row["key"] == "scrub"]
    async with house(tmp_path) as again:
        assert traces(again.where, secrets, [CANARY]) == []
        assert not [row["key"] for row in again.rows("meta") if row["key"] == "scrub"]


def refused() -> Callable[[], Coroutine[Any, Any, bool]]:
    async def scrub() -> bool:
        return False

    return scrub


async def test_what_is_logged_says_nothing_of_it(home: House, capsys: pytest.CaptureFixture[str]) -> None:
    await a_life(home)
    await forget(home)
    told = capsys.readouterr()
    assert [word for word in (CANARY, "Ana", "forget") if word in told.out + told.err] == []


async def test_an_update_that_comes_again_after_the_end_names_nobody(home: House) -> None:
    await home.begin()
    await forget(home)
    handled = [row["update_id"] for row in home.rows("inbox")]
    assert len(handled) == 2
    inbox = StoredInbox(home.database, home.clock)
    assert await inbox.put([(number, ANAS, "callback_query", b"{}") for number in handled]) == []
    assert {row["chat_id"] for row in home.rows("inbox")} == {0}
