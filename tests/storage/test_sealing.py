"""What they wrote is sealed: for its place, by its key, to the bit."""

from __future__ import annotations

import base64
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.domain.card import UNREADABLE
from bot.errors import SealError, StartError
from bot.storage import couples, moments
from bot.storage.moments import save
from bot.storage.sealing import Seal, key_file, parse_keys
from bot.storage.unit import AnyDatabase
from tests.cast import BEN
from tests.domain.test_moment import answer
from tests.storage.rooms import SEAL, WORDS, a_couple, a_moment, kept

OLD, NEW = bytes(range(32)), bytes(32)
TEXT = f"k1:{base64.b64encode(OLD).decode()}"


@given(words=WORDS | st.just(""))
def test_what_is_sealed_opens_in_its_place(words: str) -> None:
    assert SEAL.open(SEAL.close(words, "moment", 7), "moment", 7) == words


@given(words=WORDS)
def test_the_same_words_never_look_the_same(words: str) -> None:
    assert SEAL.close(words, "moment", 7) != SEAL.close(words, "moment", 7)


@pytest.mark.parametrize("place", [("moment", 8), ("response", 7), ("moment",), ("moment", 7, "x")])
def test_in_another_place_it_does_not_open(place: tuple[str | int, ...]) -> None:
    with pytest.raises(SealError, match="do not open"):
        SEAL.open(SEAL.close("our words", "moment", 7), *place)


@given(bit=st.integers(0, 8 * len(SEAL.close("our words", "moment", 7)) - 1))
def test_with_any_bit_flipped_it_does_not_open(bit: int) -> None:
    sealed = bytearray(SEAL.close("our words", "moment", 7))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealError):
        SEAL.open(bytes(sealed), "moment", 7)


@pytest.mark.parametrize("sealed", [b"", b"v1", b"v1|k1", b"v1|k1|", b"v1|k1|short", b"||", b"our words"])
def test_what_is_no_seal_does_not_open(sealed: bytes) -> None:
    with pytest.raises(SealError):
        SEAL.open(sealed, "moment", 7)


def test_the_first_key_seals_and_every_key_opens() -> None:
    both = Seal({"k2": NEW, "k1": OLD})
    assert both.open(SEAL.close("our words", "moment", 7), "moment", 7) == "our words"
    with pytest.raises(SealError):
        SEAL.open(both.close("our words", "moment", 7), "moment", 7)


def test_an_error_never_holds_the_words_or_the_key() -> None:
    with pytest.raises(SealError) as caught:
        Seal({"k1": NEW}).open(SEAL.close("our words", "moment", 7), "moment", 7)
    assert str(caught.value) == "sealed words of moment do not open"


def test_keys_are_read_newest_first() -> None:
    found = parse_keys(f"k2:{base64.b64encode(NEW).decode()}, {TEXT}")
    assert list(found.items()) == [("k2", NEW), ("k1", OLD)]


@pytest.mark.parametrize(
    "entry",
    [
        "", "k1", "k1:", TEXT.removesuffix("="), TEXT[:-8], f"{TEXT}AAAA", TEXT.removeprefix("k1"),
        TEXT.replace("k1", "k 1"),
    ],
)  # fmt: skip
def test_a_wrong_key_is_named_by_its_number_and_not_shown(entry: str) -> None:
    with pytest.raises(StartError, match="entry 2") as caught:
        parse_keys(f"{TEXT},{entry}")
    assert TEXT[4:20] not in str(caught.value)


def test_keys_are_made_once_and_for_nobody_elses_eyes(tmp_path: Path) -> None:
    keys, fresh = key_file(tmp_path)
    assert fresh
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o600
    assert key_file(tmp_path) == (keys, False)


def test_buttons_are_signed_with_a_key_of_their_own() -> None:
    assert SEAL.signing_key not in (OLD, NEW)
    assert SEAL.signing_key == Seal({"k1": OLD}).signing_key != Seal({"k1": NEW}).signing_key


async def test_no_word_and_no_name_can_be_read_in_the_files(database: AnyDatabase, path: Path) -> None:
    us = await a_couple(database)
    named = us.with_partner(replace(us.partners[0], name="Annemarie", mood="apart-but-mending"))
    await database.write(lambda unit: couples.save(unit, us, named))
    here = await a_moment(database, us, words="our very own words")
    said = replace(answer("reply", words="a line of mine"), partner=BEN)
    await database.write(lambda unit: save(unit, here, replace(here, responses=(said,))))
    everything = b"".join(file.read_bytes() for file in path.parent.glob("toward.db*"))
    secrets = ("Annemarie", "apart-but-mending", "our very own words", "a line of mine")
    assert [s for s in secrets if s.encode() in everything] == []
    found = await database.read(lambda unit: moments.by_id(unit, here.id))
    assert found is not None
    assert (found.words, found.responses[0].words) == ("our very own words", "a line of mine")
    assert (await kept(database, us)).partners[0].name == "Annemarie"


async def test_words_moved_to_another_row_are_noticed_and_read_as_such(database: AnyDatabase) -> None:
    us = await a_couple(database)
    one, other = await a_moment(database, us, words="mine"), await a_moment(database, us, words="yours")
    sql = "UPDATE moment SET words_sealed = (SELECT words_sealed FROM moment WHERE id = :one) WHERE id = :other"
    await database.write(lambda unit: unit._run("move", sql, {"one": one.id, "other": other.id}))
    with capture_logs() as logs:
        found = await database.read(lambda unit: moments.by_id(unit, other.id))
    assert found is not None
    assert found.words == UNREADABLE
    assert [(line["action"], line["table"], line["row"]) for line in logs] == [("unreadable", "moment", other.id)]
