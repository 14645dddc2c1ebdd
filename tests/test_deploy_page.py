"""docs/deploy.md names nothing that is not there: no setting, no number, no line of the log, no command, no file."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.settings import Settings
from tests.fakes import real_content
from tests.programs import DEPLOY
from tests.test_web import opened

DOCS = DEPLOY.parent
PAGE = (DOCS / "deploy.md").read_text(encoding="utf-8")
BOT = DOCS.parent / "bot"


def test_every_setting_is_there() -> None:
    named = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", PAGE))
    assert {"DATA_DIR", "HTTP_PORT", "DATA_KEYS"} <= named
    assert named <= {name.upper() for name in Settings.model_fields}


async def test_every_number_of_an_alarm_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = real_content()
    monkeypatch.setattr("bot.wiring.content.load", lambda *_: words)
    async with opened(tmp_path) as here:
        here.web.app = here.app
        _, text = await here.get("/metrics")
        here.web.app = None
    there = set(re.findall(r"^# TYPE (\w+)", text, re.MULTILINE))
    named = set(re.findall(r"\b(?:toward|process)_[a-z_]+\b", PAGE))
    assert len(named) > 9
    assert {name.removesuffix("_bucket") for name in named} <= there


def test_every_line_of_the_log_is_there() -> None:
    (named,) = re.findall(r"by their `action`: (.*)\.", PAGE)
    source = "".join(path.read_text(encoding="utf-8") for path in BOT.rglob("*.py"))
    actions = set(re.findall(r'action="(\w+)"', source))
    assert set(re.findall(r"`(\w+)`", named)) <= actions


def test_every_command_is_there() -> None:
    named = set(re.findall(r"(?:python -m bot|`toward|^    toward) ([a-z]+(?: (?:copy|rekey))?)", PAGE, re.MULTILINE))
    assert {"check", "backup", "restore", "db rekey"} <= named
    for command in named:
        assert CliRunner().invoke(app, [*command.split(), "--help"]).exit_code == 0


def test_every_file_it_leads_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert len(links) > 5
    assert [link for link in links if not (DOCS / link).exists()] == []
    assert {path.name for path in DEPLOY.iterdir()} <= {Path(link).name for link in links}


def test_the_picture_is_plain_and_says_in_words_what_it_shows() -> None:
    picture = ElementTree.parse(DOCS / "shapes.svg").getroot()
    tags = {each.tag.rpartition("}")[2] for each in picture.iter()}
    assert {"title", "desc"} <= tags
    assert not tags & {"script", "image", "foreignObject"}
