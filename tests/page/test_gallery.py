"""docs/pictures.md shows every practice and every panel, and only pictures that are there."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.panels import all_panels
from bot.practices import all_practices, bids
from tests.fakes import real_content
from tests.page.gallery_scenes import FOLDER, PAGES, SCENES

PAGE = FOLDER.parent / "pictures.md"
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(pictures/(?P<name>[\w-]+)\.png\)")
KB = 1024


def text() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted({*all_practices(), *all_panels()}))
def test_every_practice_and_panel_has_a_scene(name: str) -> None:
    assert any(name in scene.of for scene in SCENES), f"no scene of tests/page/gallery_*.py shows {name}"


def test_no_scene_shows_what_is_not_there() -> None:
    shown = {name for scene in SCENES for name in scene.of}
    assert shown <= {*all_practices(), *all_panels()}


def test_every_scene_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(scene.name for scene in SCENES).items() if times > 1] == []


def test_the_page_shows_every_scene_once_and_nothing_else() -> None:
    assert Counter(found["name"] for found in PICTURE.finditer(text())) == Counter(scene.name for scene in SCENES)


def test_every_picture_is_there_and_none_is_left_over() -> None:
    assert {file.stem for file in FOLDER.glob("*.png")} == {scene.name for scene in SCENES}
    assert all((FOLDER.parent / f"{name}.png").is_file() for name in PAGES)


def test_every_picture_is_described_for_whoever_does_not_see_it() -> None:
    described = [found["alt"] for found in PICTURE.finditer(text())]
    assert all(len(alt) > 10 and alt.endswith(".") for alt in described)


def test_the_pictures_are_small() -> None:
    sizes = {file.name: file.stat().st_size for file in FOLDER.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > 150 * KB} == {}
    assert sum(sizes.values()) < 8 * KB * KB


@pytest.mark.parametrize("kind", [kind for kind in bids.ANSWERS if kind])
def test_the_table_of_bids_says_what_the_bot_says(kind: str) -> None:
    content = real_content()
    said = content.speak(f"bids-reaching-{kind}", {"by": "Ana"})
    answers = [content.speak(f"bids-{action}-button", {}) for row in bids.ANSWERS[kind] for action in row]
    assert f"| {said} | {' · '.join(answers)} |" in text()
