"""However a pack is damaged, it loads or says where it is wrong; it never breaks in another way."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from bot.content import ContentError
from tests.content.folder import PACK, WORDS, small

FILES = {"packs/small.toml": PACK, "text/en/small.ftl": WORDS}
PLACED = re.compile(r"^[\w./-]+:\d+ .+: .+", re.DOTALL)


def drop_line(text: str, place: int) -> str:
    lines = text.splitlines(keepends=True)
    del lines[place % len(lines)]
    return "".join(lines)


def say_twice(text: str, place: int) -> str:
    blocks = text.split("\n\n")
    return "\n\n".join([*blocks, blocks[place % len(blocks)]])


def lose_a_sign(text: str, place: int) -> str:
    signs = [at for at, sign in enumerate(text) if not sign.isalnum() and not sign.isspace()]
    at = signs[place % len(signs)]
    return text[:at] + text[at + 1 :]


def break_off(text: str, place: int) -> str:
    return text[: place % len(text)]


DAMAGES: tuple[Callable[[str, int], str], ...] = (drop_line, say_twice, lose_a_sign, break_off)


def loads_or_says_where(name: str, text: str) -> None:
    said: list[str] = []
    with TemporaryDirectory() as place:
        try:
            small(Path(place)).write(name, text).load()
        except ContentError as error:
            said = [str(problem) for problem in error.problems] or ["nothing was said"]
    assert [line for line in said if not PLACED.match(line)] == []


@given(name=st.sampled_from(sorted(FILES)), damage=st.sampled_from(DAMAGES), place=st.integers(0, 10_000))
def test_a_damaged_file_loads_or_says_where(name: str, damage: Callable[[str, int], str], place: int) -> None:
    loads_or_says_where(name, damage(FILES[name], place))


@given(name=st.sampled_from(sorted(FILES)), place=st.integers(0, 500), junk=st.text(max_size=8))
@example(name="packs/small.toml", place=0, junk="item = 3\n")
@example(name="packs/small.toml", place=0, junk="item = [3]\n")
@example(name="packs/small.toml", place=0, junk="\x00")
@example(name="text/en/small.ftl", place=0, junk="-g-coffee = {-g-coffee}\n")
def test_junk_in_a_file_loads_or_says_where(name: str, place: int, junk: str) -> None:
    text = FILES[name]
    # What an editor cannot save as UTF-8 never reaches a file.
    sane = junk.encode("utf-8", errors="ignore").decode("utf-8")
    loads_or_says_where(name, text[:place] + sane + text[place:])
