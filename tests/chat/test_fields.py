"""Each field of an update is what it was promised to be, or an error that puts the update aside."""

from __future__ import annotations

import pytest

from bot.chat.fields import identifier, is_number, language, name, number, text


@pytest.mark.parametrize("value", [0, -1, 2**63 - 1, -(2**63) + 1])
def test_whole_numbers_of_64_bits_are_numbers(value: int) -> None:
    assert is_number(value)
    assert number({"id": value}, "id") == value


@pytest.mark.parametrize("value", [2**63, -(2**63), 10**400, True, 1.0, "1", None, [1], {}])
def test_nothing_else_is_a_number(value: object) -> None:
    assert not is_number(value)
    with pytest.raises(TypeError):
        number({"id": value}, "id")


def test_a_missing_number_is_an_error_and_missing_text_is_empty() -> None:
    with pytest.raises(KeyError):
        number({}, "id")
    with pytest.raises(KeyError):
        identifier({}, "id")
    assert text({}, "text") == text({"text": None}, "text") == ""


@pytest.mark.parametrize("value", [1, True, [], {"a": "b"}])
def test_what_is_no_text_is_an_error(value: object) -> None:
    for read in (text, name, language, identifier):
        with pytest.raises(TypeError):
            read({"it": value}, "it")


def test_halves_of_characters_and_nul_are_left_out() -> None:
    assert text({"text": "a\ud83db\x00c🦔"}, "text") == "abc🦔"


def test_text_ends_where_telegrams_ends() -> None:
    assert len(text({"text": "x" * 100_000}, "text")) == 4096
    assert len(name({"first_name": "x" * 100_000}, "first_name")) == 64


@pytest.mark.parametrize("given, read", [("de", "de"), ("pt-BR", "pt-BR"), ("zh-hans", "zh-hans"), ("", "")])
def test_a_language_tag_is_read(given: str, read: str) -> None:
    assert language({"language_code": given}, "language_code") == read


@pytest.mark.parametrize("given", ["../../etc", "d", "de ", "x" * 100, "<b>", "de\n", "日本"])
def test_no_language_is_none(given: str) -> None:
    assert language({"language_code": given}, "language_code") == ""


def test_an_identifier_goes_back_as_it_came() -> None:
    assert identifier({"id": "\ud83d\x00"}, "id") == "\ud83d\x00"


def test_an_empty_identifier_is_none() -> None:
    with pytest.raises(TypeError):
        identifier({"id": ""}, "id")
