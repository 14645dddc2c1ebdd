"""Small things, in microseconds of CPU, each beside something plain of the same run, so that nothing creeps unseen."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from time import process_time
from timeit import Timer
from typing import Any
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from fluent.syntax import FluentParser

from bench import pictures
from bench.table import Row, show
from bot import content
from bot.chat.buttons import Buttons
from bot.chat.events import Me, asks_about, event_of
from bot.chat.render import render
from bot.content import Catalogue
from bot.domain.card import Card, MomentTap, Place
from bot.domain.rhythm import plan
from bot.messenger import Voice
from bot.panels.settings import Settings
from bot.pictures import png
from bot.practices.bids import Bids
from bot.storage.sealing import Seal
from tests import cast

# Long enough that the clock's own step is no part of it.
A_ROUND = 0.003
KEY = bytes(range(32))
ME = Me(id=1, username="toward_bot")
TAP = MomentTap(4711, "here")
WHERE = ("response", 1, "words")
SAID = "Shall we take a walk before it gets dark?"
Do = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What we do, and the plain thing beside it; the bar on ours ÷ plain is half as much again as it was."""

    name: str
    ours: Do
    plain: Do
    at_most: float
    unit: str = "µs"


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    parser = argparse.ArgumentParser(prog="python -m bench.small", description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="rounds of each, in turns; the best of them counts")
    rounds: int = parser.parse_args(arguments).rounds
    found = [measured(thing, rounds) for thing in quick(content.load())]
    # A second and more for a round of these.
    found += [measured(thing, max(2, rounds // 8)) for thing in slow()]
    show(found)
    return found


def measured(thing: Thing, rounds: int) -> Row:
    """The best round of both, in CPU time: whatever else the machine does only adds."""
    ours, plain = Timer(thing.ours, timer=process_time), Timer(thing.plain, timer=process_time)
    times = [_often_enough(timer) for timer in (ours, plain)]
    best = [min(found) for found in zip(*([t.timeit(n) / n for t, n in times] for _ in range(rounds)), strict=True)]
    scale = {"µs": 1e6, "ms": 1e3}[thing.unit]
    return Row(item=thing.name, ours=best[0] * scale, peer=best[1] * scale, unit=thing.unit, at_most=thing.at_most)


def _often_enough(timer: Timer) -> tuple[Timer, int]:
    return timer, max(1, int(A_ROUND / max(timer.timeit(1), timer.timeit(1) / 2)))


def quick(words: Catalogue) -> Iterator[Thing]:
    """What happens with every update, card or due row."""
    talk = json.dumps(_update(text=SAID))
    yield Thing(name="an update that is not ours ÷ json.loads of it", ours=partial(passed_over, json.loads(talk)),
        plain=partial(json.loads, talk), at_most=1.6)  # fmt: skip
    buttons = Buttons(KEY)
    yield Thing(name="a button there and back ÷ BLAKE2 of as much", ours=lambda: buttons.decode(buttons.encode(TAP)),
        plain=lambda: blake2b(b"1m3mv:here", key=KEY, digest_size=8).digest(), at_most=15)  # fmt: skip
    facts, moment = replace(cast.facts(cast.ANA), content=words), cast.moment("bids", by=cast.BEN)
    yield Thing(name="a tap decided ÷ json.loads of an update", ours=lambda: Bids().tapped(facts, moment, "here"),
        plain=partial(json.loads, talk), at_most=14)  # fmt: skip
    yield _drawing("a card", words, buttons, lambda: Bids().card(facts, moment, Place.GROUP), 20)
    yield _drawing("the settings page", words, buttons, lambda: Settings().card(facts, ""), 24)
    rhythm, berlin = cast.rhythm("checkins"), ZoneInfo(cast.BERLIN)
    yield Thing(name="a rhythm planned ÷ an instant in a zone", ours=lambda: plan(rhythm, cast.EVENING),
        plain=lambda: cast.EVENING.astimezone(berlin), at_most=50)  # fmt: skip
    yield _sealing()


def passed_over(raw: dict[str, Any]) -> bool:
    """What intake asks of an update before it lets it go unread."""
    return event_of(raw, ME, lambda _: None) is None and asks_about(raw, ME) is None


def _drawing(what: str, words: Catalogue, buttons: Buttons, card: Callable[[], Card], at_most: float) -> Thing:
    """Decided how it looks, worded, signed: all but the request."""
    voice = Voice(names={cast.ANA: "Ana", cast.BEN: "Ben"}, zones=(cast.BERLIN,), username=ME.username)
    drawn = render(card(), voice, words, buttons.encode)
    return Thing(name=f"{what} drawn ÷ json.dumps of it", ours=lambda: render(card(), voice, words, buttons.encode),
        plain=partial(json.dumps, {"text": drawn.text, "keyboard": drawn.keyboard}), at_most=at_most)  # fmt: skip


def _sealing() -> Thing:
    seal, bare, nonce, said = Seal({"k1": KEY}), AESGCM(KEY), bytes(12), SAID.encode()
    return Thing(name="words sealed and opened ÷ bare AES-GCM",
        ours=lambda: seal.open(seal.close(SAID, *WHERE), *WHERE),
        plain=lambda: bare.decrypt(nonce, bare.encrypt(nonce, said, b"place"), b"place"), at_most=6)  # fmt: skip


def slow() -> Iterator[Thing]:
    """What happens seldom."""
    jar = pictures.gathered("jar", 29)
    yield Thing(name="a jar drawn ÷ an empty picture", ours=lambda: png.__wrapped__(jar), plain=pictures.empty,
        at_most=5, unit="ms")  # fmt: skip
    files = [file.read_text(encoding="utf-8") for file in sorted(content.CONTENT.glob("text/*/*.ftl"))]
    yield Thing(name="all content read and checked ÷ Fluent's parser on it", ours=content.load,
        plain=lambda: [FluentParser().parse(text) for text in files], at_most=2.5, unit="ms")  # fmt: skip


def _update(**said: object) -> dict[str, Any]:
    """What two say to each other in their group, as an administrator bot is sent it."""
    ana = {"id": int(cast.ANA), "is_bot": False, "first_name": "Ana", "language_code": "en"}
    chat = {"id": int(cast.GROUP), "title": "Ana & Ben", "type": "supergroup"}
    return {"update_id": 1, "message": {"message_id": 7, "from": ana, "chat": chat, "date": 1773257400, **said}}


if __name__ == "__main__":
    main()
