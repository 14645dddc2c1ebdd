"""The systemd unit of docs/deploy.md is what systemd understands, and what Toward can be started with."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

import pytest

from bot import app
from bot.settings import Settings
from tests.programs import DEPLOY, program, ran

UNIT = (DEPLOY / "toward.service").read_text(encoding="utf-8")
COMMAND = (DEPLOY / "toward").read_text(encoding="utf-8")
# Of 10, as systemd counts: a service that shuts nothing off has 9.6.
MOST_EXPOSED = 1.5


def values(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)


def analyzed(home: Path, *arguments: str) -> tuple[int, str]:
    """What systemd says of the unit, which starts this Python instead of the one in /opt/toward."""
    path = program("systemd-analyze", "systemd")
    version = int(re.findall(r"\d+", ran(home, path, "--version")[1])[0])
    if version < 252:
        pytest.skip(f"systemd {version} is older than the 252 that the unit is made for")
    unit = home / "toward.service"
    unit.write_text(UNIT.replace("/opt/toward/.venv/bin/python", sys.executable), encoding="utf-8")
    return ran(home, path, "--no-pager", *arguments, unit)


def test_systemd_understands_every_line(tmp_path: Path) -> None:
    assert analyzed(tmp_path, "verify", "--recursive-errors=no") == (0, "")


def test_it_is_shut_off_from_the_rest_of_the_server(tmp_path: Path) -> None:
    _, told = analyzed(tmp_path, "security", "--offline=true")
    assert float(re.findall(r"exposure level for toward.service: ([\d.]+)", told)[0]) <= MOST_EXPOSED


def test_it_waits_longer_than_an_end_takes() -> None:
    (seconds,) = values("TimeoutStopSec")
    assert int(seconds) > app.ENDING + 2


def test_what_a_restart_may_mend_is_tried_for_ever_and_what_it_cannot_mend_never() -> None:
    assert (values("Restart"), values("StartLimitIntervalSec")) == (["on-failure"], ["0"])
    assert values("RestartPreventExitStatus") == ["2"]


def test_it_sets_only_what_can_be_set() -> None:
    given = " ".join((*values("Environment"), *re.findall(r"-E (\S+)", COMMAND)))
    names = {each.partition("=")[0].lower() for each in shlex.split(given)}
    assert {"telegram_token_file", "data_keys_file", "backup_keys_file", "data_dir"} <= names
    assert names <= set(Settings.model_fields)


def test_a_command_by_hand_gets_what_the_service_gets() -> None:
    assert re.findall(r"LoadCredential=(\S+)", COMMAND) == values("LoadCredential")
    for name in ("DynamicUser", "User", "StateDirectory", "StateDirectoryMode", "UMask", "EnvironmentFile"):
        assert f"-p {name}={values(name)[0]} " in COMMAND


def test_the_command_is_a_sound_script(tmp_path: Path) -> None:
    assert ran(tmp_path, "/bin/sh", "-n", DEPLOY / "toward") == (0, "")
    assert os.access(DEPLOY / "toward", os.X_OK)
