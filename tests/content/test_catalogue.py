"""The catalogue: what is offered, and how it is spoken in each language."""

from pathlib import Path

import pytest

from bot.content import ContentError, load
from tests.content.folder import WORDS, Folder, small

NAMES = {"other": "Ben"}


def test_a_value_and_an_attribute_are_spoken(tmp_path: Path) -> None:
    catalogue = small(tmp_path).load()
    assert catalogue.speak("g-coffee", NAMES) == "Make Ben's coffee before they ask."
    assert catalogue.speak("g-coffee.done", {}) == "A coffee appeared."


def test_a_key_nobody_wrote_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="g-tea"):
        small(tmp_path).load().speak("g-tea", NAMES)


def test_a_variable_nobody_gave_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="g-coffee"):
        small(tmp_path).load().speak("g-coffee", {})


def test_names_pass_through_untouched(tmp_path: Path) -> None:
    said = small(tmp_path).load().speak("g-coffee", {"other": "&lt;b&gt; { $me }"})
    assert said == "Make &lt;b&gt; { $me }'s coffee before they ask."


def test_counts_choose_their_plural(tmp_path: Path) -> None:
    line = "jar = { $n ->\n    [one] one marble\n   *[other] { $n } marbles\n}\n"
    catalogue = small(tmp_path).write("text/en/jar.ftl", line).load()
    assert [catalogue.speak("jar", {"n": n}) for n in (1, 2)] == ["one marble", "2 marbles"]


def test_another_language_falls_back_to_english_phrase_by_phrase(tmp_path: Path) -> None:
    folder = small(tmp_path).write("text/es/small.ftl", "q-smile = ¿Qué te hizo sonreír hoy?\n")
    catalogue = folder.load()
    assert catalogue.languages == ("en", "es")
    assert catalogue.speak("q-smile", {}, "es") == "¿Qué te hizo sonreír hoy?"
    assert catalogue.speak("g-coffee.done", {}, "es") == "A coffee appeared."


@pytest.mark.parametrize("language", ["es-MX", "tlh", ""])
def test_a_language_nobody_wrote_still_gets_an_answer(tmp_path: Path, language: str) -> None:
    folder = small(tmp_path).write("text/es/small.ftl", "q-smile = ¿Y hoy?\n")
    assert folder.load().speak("q-smile", {}, language) in {"¿Y hoy?", "What made you smile today?"}


def test_what_a_language_has_not_said_yet_is_a_warning(tmp_path: Path) -> None:
    folder = small(tmp_path).write("text/es/small.ftl", "q-smile = ¿Y hoy?\n")
    assert "text/en/small.ftl:9 r-goodbye.met: is not yet said in es" in folder.warnings()
    assert folder.problems() == []


def test_what_english_does_not_say_is_an_error_elsewhere(tmp_path: Path) -> None:
    (said,) = small(tmp_path).write("text/es/small.ftl", "q-risa = ¿Y hoy?\n").problems()
    assert said.startswith("text/es/small.ftl:1 q-risa: English does not say this")


def test_names_are_isolated_only_in_right_to_left_languages(tmp_path: Path) -> None:
    folder = small(tmp_path).write("text/he/small.ftl", "g-coffee = קפה ל־{ $other }\n    .done = קפה\n    .why = כך\n")
    catalogue = folder.load()
    assert "\u2068Ben\u2069" in catalogue.speak("g-coffee", NAMES, "he")
    assert "\u2068" not in catalogue.speak("g-coffee", NAMES, "en")


def test_an_overlay_adds_items_and_replaces_words(tmp_path: Path) -> None:
    local = Folder(tmp_path / "local").write("packs/own.toml", '[[item]]\nid = "q-own"\nkind = "question"\n')
    local.write("text/en/own.ftl", "q-own = And our own?\nq-smile = What was funny?\n")
    catalogue = small(tmp_path / "main").load(local)
    assert [item.id for item in catalogue.items("question")] == ["q-smile", "q-own"]
    assert catalogue.speak("q-smile", {}) == "What was funny?"


def test_an_overlay_is_checked_like_the_rest(tmp_path: Path) -> None:
    local = Folder(tmp_path / "local").write("text/en/own.ftl", "g-coffee = Coffee for { $other }\n")
    with pytest.raises(ContentError, match="no words for g-coffee"):
        small(tmp_path / "main").load(local)


def test_the_code_can_ask_which_of_its_keys_nobody_wrote(tmp_path: Path) -> None:
    catalogue = small(tmp_path).load()
    assert catalogue.used_keys_missing(["q-smile", "g-coffee.done", "g-tea", "q-smile.done"]) == (
        "g-tea",
        "q-smile.done",
    )


def test_an_unknown_item_is_none(tmp_path: Path) -> None:
    catalogue = small(tmp_path).load()
    assert (catalogue.item("g-tea"), catalogue.items("idea"), catalogue.has("g-tea")) == (None, (), False)


def test_the_content_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load().has("g-coffee")


def test_a_line_has_as_many_wordings_as_were_written(tmp_path: Path) -> None:
    words = WORDS + "waiting = One waits.\n    .v2 = Something waits.\n    .soft = A small thing, if you like.\n"
    content = small(tmp_path, words=words).load()
    assert content.variants("waiting") == ("waiting", "waiting.v2")
    assert content.variants("waiting", soft=True) == ("waiting", "waiting.soft")
    assert content.variants("q-smile") == content.variants("q-smile", soft=True) == ("q-smile",)


def test_a_language_with_one_wording_says_that_one_for_all(tmp_path: Path) -> None:
    folder = small(tmp_path, words=WORDS + "waiting = One waits.\n    .v2 = Something waits.\n")
    content = folder.write("text/es/small.ftl", "waiting = Algo espera.\n").load()
    assert content.speak("waiting.v2", {}, "es") == "Algo espera."


def test_another_wording_knows_no_more_than_the_first(tmp_path: Path) -> None:
    folder = small(tmp_path, words=WORDS + "waiting = One waits.\n    .v2 = { $by } waits.\n")
    assert folder.problems() == ["text/en/small.ftl:11 waiting.v2: $by is not known here; waiting does not use it"]
