"""Menus and profile words are set where they differ, and never stop the start."""

from __future__ import annotations

from collections.abc import Mapping

from telegram.error import NetworkError

from bot.chat.menus import GROUP, PRIVATE, publish
from bot.content import load
from bot.panels import all_panels
from bot.practices import all_practices
from tests.chat.fakes_chat import FakeApi


class FakeProfile(FakeApi):
    """Keeps what is set and shows it when asked."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, object] = {}

    async def call(self, method: str, params: Mapping[str, object], *, read_timeout: float | None = None) -> object:
        self.calls.append((method, dict(params)))
        verb, what = method[:3], method[3:]
        where = f"{what} {params.get('scope')} {params.get('language_code')}"
        if verb == "get":
            return self.kept.get(where)
        value = {key: value for key, value in params.items() if key not in {"scope", "language_code"}}
        self.kept[where] = value.get("commands", value)
        return True


WORDED = {"command-bid", "command-settings", "command-privacy", "command-private-help", "command-help"}


class TwoLanguages:
    """English, and a little of another language."""

    languages = ("en", "pt-BR")

    def has(self, key: str) -> bool:
        return key in WORDED

    def speak(self, key: str, args: Mapping[str, str | int], language: str = "en") -> str:
        return f"{language} {key}"


async def test_each_place_has_its_own_menu() -> None:
    api = FakeProfile()
    await publish(api, TwoLanguages())
    menus = [params for method, params in api.calls if method == "setMyCommands" and "language_code" not in params]
    assert [menu["scope"] for menu in menus] == [{"type": "all_group_chats"}, {"type": "all_private_chats"}]
    assert menus[0]["commands"] == [
        {"command": "bid", "description": "en command-bid"},
        {"command": "settings", "description": "en command-settings"},
        {"command": "help", "description": "en command-help"},
    ]
    assert menus[1]["commands"] == [
        {"command": "settings", "description": "en command-settings"},
        {"command": "privacy", "description": "en command-privacy"},
        {"command": "help", "description": "en command-private-help"},
    ]


async def test_another_language_is_set_by_its_two_letters() -> None:
    api = FakeProfile()
    await publish(api, TwoLanguages())
    assert {params.get("language_code") for _, params in api.calls} == {None, "pt"}


async def test_what_is_shown_already_is_not_set_again() -> None:
    api = FakeProfile()
    assert await publish(api, TwoLanguages()) == 8
    assert await publish(api, TwoLanguages()) == 0


async def test_only_what_differs_is_set_again() -> None:
    api = FakeProfile()
    await publish(api, TwoLanguages())
    api.kept["MyShortDescription None pt"] = {"short_description": "old words"}
    assert await publish(api, TwoLanguages()) == 1
    assert api.calls[-1] == (
        "setMyShortDescription", {"language_code": "pt", "short_description": "pt-BR about-short-description"},
    )  # fmt: skip


async def test_a_menu_that_cannot_be_set_does_not_stop_the_start() -> None:
    api = FakeApi(*[NetworkError("Bad Gateway")] * 8)
    assert await publish(api, TwoLanguages()) == 0


def test_every_command_is_described_within_telegrams_limits() -> None:
    content = load()
    names = {*GROUP, *PRIVATE}
    keys = [key for name in names for key in (f"command-{name}", f"command-private-{name}") if content.has(key)]
    assert {"command-bid", "command-settings", "command-help"} <= set(keys)
    assert all(len(content.speak(key, {})) <= 256 for key in keys)


def test_every_command_that_is_offered_is_answered() -> None:
    group = {name for one in all_panels().values() for name in one.group_commands}
    group |= {name for one in all_practices().values() for name in one.commands}
    private = {name for one in all_panels().values() for name in one.private_commands}
    private |= {name for one in all_practices().values() for name in one.private_commands}
    described = {name for name in (*GROUP, *PRIVATE) if load().has(f"command-{name}")}
    assert described.intersection(GROUP) <= group
    assert described.intersection(PRIVATE) <= private


def test_the_profiles_words_fit() -> None:
    content = load()
    assert len(content.speak("about-description", {})) <= 512
    assert len(content.speak("about-short-description", {})) <= 120
