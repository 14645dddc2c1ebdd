"""What the two have gathered, as a picture: everything in its place, nothing that wilts, nothing to read."""

from __future__ import annotations

import re

import pytest

from bot.domain.card import Picture
from bot.pictures import mirror, png
from bot.pictures.garden import stage
from bot.pictures.mirror import lanterns
from bot.pictures.render import SCENES, svg

FULL = 30
MOST_BYTES = 120_000
GATHERED = (0, 1, 29, 30, 400)


def gathered(scene: str, marbles: int) -> Picture:
    """So many in all: full jars are on the shelf, the last four are of this week."""
    shelf, here = divmod(marbles, FULL)
    return Picture(scene=scene, marbles=here, fresh=min(here, 4), shelf=(FULL,) * shelf)


def parts(picture: Picture, what: str) -> list[str]:
    """Where a part of the scene stands, in order."""
    return re.findall(rf'<use [^>]*href="#{what}"[^>]*', svg(picture))


def size(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


@pytest.mark.parametrize("scene", ["jar", "garden"])
@pytest.mark.parametrize("marbles", GATHERED)
def test_a_picture_is_a_small_photo_of_telegrams_shape(scene: str, marbles: int) -> None:
    data = png(gathered(scene, marbles))
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert size(data) == (1000, 600)
    assert len(data) < MOST_BYTES


@pytest.mark.parametrize("scene", ["jar", "garden"])
@pytest.mark.parametrize("jars", [1, 10, 14, 15, 24, 60, 120, 400])
def test_a_long_life_together_still_fits(scene: str, jars: int) -> None:
    picture = Picture(scene=scene, marbles=29, fresh=29, shelf=(FULL,) * jars)
    assert len(png(picture)) < MOST_BYTES
    xs = [float(x) for x in re.findall(r'<g transform="translate\(([\d.-]+) ', svg(picture))]
    ys = [float(y) for y in re.findall(r'<g transform="translate\([\d.-]+ ([\d.-]+)\)', svg(picture))]
    assert len(xs) == jars
    assert (min(xs) > 0, max(xs) < 850) == (True, True)
    assert (min(ys) > 0, max(ys) < 400) == (True, True)


@pytest.mark.parametrize("scene", SCENES)
def test_no_picture_has_words(scene: str) -> None:
    assert "<text" not in svg(Picture(scene=scene, marbles=29, shelf=(30, 30), weeks=((3, 2),)))


@pytest.mark.parametrize("marbles", range(FULL))
def test_there_is_one_marble_for_each(marbles: int) -> None:
    assert len(parts(Picture(scene="jar", marbles=marbles), "marble")) == marbles


def test_a_marble_keeps_its_place_and_its_colour() -> None:
    for marbles in range(FULL):
        before, after = (parts(Picture(scene="jar", marbles=n), "marble") for n in (marbles, marbles + 1))
        assert after[:-1] == before


def test_the_marbles_of_this_week_shine() -> None:
    assert len(parts(Picture(scene="jar", marbles=12, fresh=3), "shine")) == 3


def test_fresh_marbles_that_went_to_the_shelf_shine_no_more() -> None:
    assert len(parts(Picture(scene="jar", marbles=2, fresh=6, shelf=(30,)), "shine")) == 2


def test_every_jar_before_stands_on_the_shelf() -> None:
    assert len(parts(Picture(scene="jar", shelf=(30, 12, 30)), "small-jar")) == 3


def test_a_jar_on_the_shelf_is_as_full_as_it_was() -> None:
    drawing = svg(Picture(scene="jar", shelf=(12,)))
    assert drawing.count("h.01") == 12


@pytest.mark.parametrize("marbles", range(FULL))
def test_the_bed_has_as_many_plants(marbles: int) -> None:
    bed = Picture(scene="garden", marbles=marbles)
    assert sum(len(parts(bed, what)) for what in ("sprout", "leaves", "tulip")) == marbles


def test_a_plant_only_ever_grows() -> None:
    order = ["sprout", "leaves", "tulip"]
    stages = [order.index(stage(younger)) for younger in range(FULL)]
    assert stages == sorted(stages)
    assert (stages[0], stages[-1]) == (0, 2)


def test_earlier_beds_lie_behind_with_what_grew_in_them() -> None:
    garden = Picture(scene="garden", shelf=(30, 17))
    assert (len(parts(garden, "small-bed")), len(parts(garden, "small-tulip"))) == (2, 47)


def lit_and_open(*weeks: tuple[int, int]) -> tuple[int, int]:
    found, _ = lanterns(mirror.weeks(Picture(scene="mirror", weeks=weeks)))
    return sum(one.lit for one in found), sum(not one.lit for one in found)


def test_a_lantern_is_lit_for_a_reach_that_was_met_and_open_for_one_that_was_not() -> None:
    assert lit_and_open((3, 2), (0, 0), (1, 1)) == (3, 1)


def test_lit_lanterns_hang_lowest() -> None:
    found, _ = lanterns([(5, 2)])
    assert [one.lit for one in sorted(found, key=lambda one: -one.y)] == [True, True, False, False, False]


def test_every_lantern_is_in_the_picture() -> None:
    drawing = svg(Picture(scene="mirror", weeks=((3, 2), (1, 1))))
    # A lit one has three layers; an open one is an oval within another, and each lit one is mirrored in one.
    assert (drawing.count("h.01"), len(re.findall(r"M[\d.]+ [\d.]+a", drawing))) == (3 * 3, 2 * 1 + 3)


def test_a_week_without_reaches_is_a_leaf_on_the_water() -> None:
    assert len(parts(Picture(scene="mirror"), "leaf")) == 12
    assert len(parts(Picture(scene="mirror", weeks=((1, 0),)), "leaf")) == 11


def test_the_mirror_looks_back_twelve_weeks() -> None:
    assert lit_and_open((9, 9), *[(1, 0)] * 12) == (0, 12)


@pytest.mark.parametrize("most", [1, 12, 13, 24, 1_000])
def test_the_fullest_week_fits_under_the_sky(most: int) -> None:
    found, _ = lanterns(mirror.weeks(Picture(scene="mirror", weeks=((most, most // 2),))))
    assert all(90 < one.y < 420 and 0 < one.x < 1000 for one in found)


def test_a_full_mirror_is_a_small_photo() -> None:
    assert len(png(Picture(scene="mirror", weeks=((1_000, 500),) * 12))) < MOST_BYTES


def test_a_very_full_week_keeps_its_proportion() -> None:
    assert lit_and_open((1_000, 250)) == (6, 18)


def test_the_same_picture_is_drawn_once() -> None:
    assert png(Picture(scene="jar", marbles=7)) is png(Picture(scene="jar", marbles=7))


def test_a_scene_nobody_has_drawn_is_said_so() -> None:
    with pytest.raises(ValueError, match="no scene"):
        png(Picture(scene="zoo"))
