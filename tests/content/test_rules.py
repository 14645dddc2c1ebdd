"""The rules every phrase keeps: variables, functions, lengths, tone, and text that Telegram takes."""

from pathlib import Path

import pytest

from tests.content.folder import PACK, WORDS, Folder, small


def with_line(path: Path, line: str) -> Folder:
    return small(path).write("text/en/more.ftl", line + "\n")


@pytest.mark.parametrize("key", ["g-coffee", "g-coffee.done", "g-coffee.why", "r-goodbye.name", "r-goodbye.met"])
def test_every_item_has_its_words(tmp_path: Path, key: str) -> None:
    name, _, attribute = key.partition(".")
    line = next(
        line for line in WORDS.splitlines() if line.strip().startswith(f".{attribute} =" if attribute else name)
    )
    found = small(tmp_path, words=WORDS.replace(line, "" if attribute else f"{name} =")).problems()
    assert any(f"{name}: text/en has no words for {key}; write them" in text for text in found)


def test_words_of_an_item_that_is_in_no_pack_are_an_error(tmp_path: Path) -> None:
    (said,) = with_line(tmp_path, "g-cofee = Make coffee.").problems()
    assert said == "text/en/more.ftl:1 g-cofee: no pack has an item of this id; add it or take the words out"


def test_an_attribute_nobody_uses_is_an_error(tmp_path: Path) -> None:
    words = WORDS.replace("q-smile = What made you smile today?", "q-smile = A smile?\n    .dnoe = Yes.")
    assert small(tmp_path, words=words).problems() == [
        "text/en/small.ftl:6 q-smile.dnoe: .dnoe is not used by a question"
    ]


def test_an_item_knows_only_its_variables(tmp_path: Path) -> None:
    (said,) = small(tmp_path, words=WORDS.replace("$other", "$partner")).problems()
    assert "$partner is not known here; g-coffee of a gesture may use $me, $other" in said


def test_what_both_read_about_a_gesture_names_nobody(tmp_path: Path) -> None:
    words = WORDS.replace("A coffee appeared.", "{ $other } got a coffee.")
    assert any(
        "g-coffee.done of a gesture may use no variable" in text for text in small(tmp_path, words=words).problems()
    )


def test_a_practice_may_use_any_variable(tmp_path: Path) -> None:
    assert with_line(tmp_path, "bids-rests = { $by } and { $whoever }").problems() == []


@pytest.mark.parametrize(("call", "fine"), [("NUMBER($n)", True), ("DATETIME($n)", True), ("UPPER($n)", False)])
def test_only_numbers_and_dates_are_functions(tmp_path: Path, call: str, fine: bool) -> None:
    found = with_line(tmp_path, f"jar-line = {{ {call} }} marbles").problems()
    assert (found == []) is fine


def test_a_message_refers_only_to_its_own_file(tmp_path: Path) -> None:
    (said,) = with_line(tmp_path, "jar-line = { r-goodbye }").problems()
    assert "{ r-goodbye } is not in this file; say it again in full" in said


def test_a_term_of_the_same_file_can_be_used(tmp_path: Path) -> None:
    folder = with_line(tmp_path, "-bot = Toward\nhello = I am { -bot }.")
    assert folder.load().speak("hello", {}) == "I am Toward."


@pytest.mark.parametrize(
    ("key", "most"),
    [
        ("bids-here-button", 20),
        ("bids-got-toast", 200),
        ("bids-card", 350),
        ("help-page", 1200),
        ("bids-line-placeholder", 64),
        ("about-description", 512),
        ("about-short-description", 120),
    ],
)
def test_a_text_is_as_long_as_its_place_allows(tmp_path: Path, key: str, most: int) -> None:
    folder = with_line(tmp_path, f"{key} = {'a' * most}")
    assert folder.problems() == []
    (said,) = folder.write("text/en/more.ftl", f"{key} = {'a' * (most + 1)}\n").problems()
    assert said == f"text/en/more.ftl:1 {key}: is {most + 1} characters long, and at most {most} fit; shorten it"


def test_length_counts_as_telegram_counts(tmp_path: Path) -> None:
    assert any("22 characters" in text for text in with_line(tmp_path, "a-button = " + "🦋" * 11).problems())


@pytest.mark.parametrize(
    "text",
    ["You missed it.", "It failed.", "An overdue hello.", "You haven't yet.", "Your STREAK.", "Well done!", "Score: 3"],
)
def test_words_that_press_are_refused(tmp_path: Path, text: str) -> None:
    (said,) = with_line(tmp_path, f"bids-line = {text}").problems()
    assert said.startswith("text/en/more.ftl:1 bids-line: ")


def test_a_word_inside_another_is_not_refused(tmp_path: Path) -> None:
    assert with_line(tmp_path, "bids-line = A separate, scored and dismissed crate.").problems() == []


@pytest.mark.parametrize("word", ["should", "must", "always", "Never"])
def test_words_that_may_press_are_a_warning(tmp_path: Path, word: str) -> None:
    folder = with_line(tmp_path, f"bids-line = {word} {'{'} $by {'}'} be here")
    assert folder.problems() == []
    assert folder.warnings() == [f"text/en/more.ftl:1 bids-line: '{word}' can sound like a demand"]


def test_one_leading_emoji_is_enough(tmp_path: Path) -> None:
    (said,) = with_line(tmp_path, "bids-line = 👋 🤍 Hello").problems()
    assert "begins with more than one emoji; keep one" in said


@pytest.mark.parametrize(
    "text", ["👋🏽 Hello 🤍", "👩‍❤️‍👨 Hello", "🇵🇹 Hello", "☀️", "●●●○○ in this jar", "🦊 { $by } is here"]
)
def test_one_emoji_of_several_parts_is_one(tmp_path: Path, text: str) -> None:
    assert with_line(tmp_path, f"bids-line = {text}").problems() == []


def test_a_question_brings_no_emoji_of_its_own(tmp_path: Path) -> None:
    (said,) = small(tmp_path, words=WORDS.replace("= What made", "= 🌙 What made")).problems()
    assert "the card of a question brings its own" in said


@pytest.mark.parametrize("text", ["<b>Hello</b>", "You & me", '{"a"}&nbsp;', '{ "" }'])
def test_markup_and_nothing_at_all_are_refused(tmp_path: Path, text: str) -> None:
    assert with_line(tmp_path, f"bids-line = {text}").problems()


@pytest.mark.parametrize("link", ["https://evil.example", "T.me/somebody", "tg://user?id=1", "mailto:a@b"])
def test_words_lead_nowhere(tmp_path: Path, link: str) -> None:
    (said,) = with_line(tmp_path, f"bids-line = Look at {link}").problems()
    assert "begins a link" in said


def test_every_choice_and_count_is_tried(tmp_path: Path) -> None:
    days = "".join(f"    [d{n}] day {n}\n" for n in range(7)) + "    [d7] failed\n   *[other] any day\n"
    (said,) = with_line(tmp_path, f"bids-line = {{ $day ->\n{days}}}").problems()
    assert "'failed' is a word we do not use" in said


def test_a_plural_is_tried_with_the_counts_languages_tell_apart(tmp_path: Path) -> None:
    line = "jar-line = { $n ->\n    [0] No streak\n    [one] One marble\n   *[other] { $n } marbles\n}"
    (said,) = with_line(tmp_path, line).problems()
    assert "'streak' is a word we do not use" in said


def test_a_message_that_circles_back_to_itself_is_an_error(tmp_path: Path) -> None:
    found = with_line(tmp_path, "one = { two }\ntwo = { one }").problems()
    assert [text.split(":")[0] for text in found] == ["text/en/more.ftl", "text/en/more.ftl"]


def test_sources_name_rows_that_exist(tmp_path: Path) -> None:
    found = small(tmp_path, pack=PACK.replace('"000-01"', '"000-99", "000-01"')).problems()
    assert found == ["packs/small.toml:2 g-coffee: sources: no article has a row 000-99"]


def test_a_message_that_cannot_be_said_is_an_error(tmp_path: Path) -> None:
    (said,) = with_line(tmp_path, 'jar-line = { NUMBER("many") } marbles').problems()
    assert said.startswith("text/en/more.ftl:1 jar-line: cannot be said: ")


def test_a_term_is_not_weighed_by_itself(tmp_path: Path) -> None:
    assert with_line(tmp_path, "-signs = <>\nhello = Hello").problems() == []
