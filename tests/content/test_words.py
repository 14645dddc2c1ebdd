"""Words: every sentence is read, none is dropped in silence."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser

from bot import content
from bot.content.words import Parser
from tests.content.folder import WORDS, small


def test_a_broken_brace_names_file_and_line(tmp_path: Path) -> None:
    words = WORDS.replace("{ $other }'s", "{ $other's")
    first = small(tmp_path, words=words).problems()
    assert any(text.startswith("text/en/small.ftl:1 g-coffee: cannot be read as Fluent") for text in first)


def test_a_line_that_is_no_message_is_an_error(tmp_path: Path) -> None:
    (said,) = small(tmp_path, words=WORDS + "\nthis is not a message\n").problems()
    assert said.startswith("text/en/small.ftl:11 this is not a message: cannot be read as Fluent")


def test_a_message_is_said_once(tmp_path: Path) -> None:
    folder = small(tmp_path).write("text/en/z.ftl", "\nq-smile = What was nice today?\n")
    assert folder.problems() == ["text/en/z.ftl:2 q-smile: already said at text/en/small.ftl:5; keep one of the two"]


def test_an_attribute_is_written_once(tmp_path: Path) -> None:
    words = WORDS + "    .met = Twice.\n"
    assert any("already said in the same message" in text for text in small(tmp_path, words=words).problems())


def test_every_file_of_a_language_is_read(tmp_path: Path) -> None:
    catalogue = small(tmp_path).write("text/en/bids.ftl", "bids-rests = Resting.\n").load()
    assert catalogue.has("bids-rests")


def test_a_folder_of_words_is_named_after_a_language(tmp_path: Path) -> None:
    folder = small(tmp_path).write("text/english/small.ftl", "a = b\n")
    assert any(text.startswith("text/english:0 -:") for text in folder.problems())


def test_bytes_that_are_not_utf8_are_one_problem(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (tmp_path / "text/en/z.ftl").write_bytes(b"a = caf\xe9\n")
    assert any(text.startswith("text/en/z.ftl:1 -: cannot be read as Fluent") for text in folder.problems())


STRANGE = (
    "a = one { $b } two\n", "a =\n    one\n    { \"}\" }\n    two  \n", "a = one\r\n    two\r\nb = three\r\n",
    "a = one\rtwo\n", "a = b", "a = {$n ->\n   [one] x y\n  *[other] z\n }.\n  .b = \u2028 \u0085\n", "a = b } c\n",
    "a = \n", "a = \r", "a = {", "",
)  # fmt: skip


@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_is_read_as_fluent_itself_reads_it(text: str) -> None:
    assert Parser().parse(text).to_json() == FluentParser().parse(text).to_json()


def test_all_our_words_are_read_as_fluent_itself_reads_them() -> None:
    for file in sorted((content.CONTENT / "text/en").glob("*.ftl")):
        text = file.read_text(encoding="utf-8")
        assert Parser().parse(text).to_json() == FluentParser().parse(text).to_json(), file.name
