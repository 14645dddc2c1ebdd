"""Packs: structure is read strictly, and whatever is wrong is named by file, line and id."""

from datetime import time
from pathlib import Path

import pytest

from tests.content.folder import PACK, WORDS, small


def test_an_item_carries_what_its_pack_says(tmp_path: Path) -> None:
    item = small(tmp_path).load().item("g-coffee")
    assert item is not None
    assert (item.kind, item.effort, item.sources) == ("gesture", 1, ("000-01",))
    assert item.tags == {"morning", "together"}


def test_a_ritual_comes_on_weekdays_unless_it_says_otherwise(tmp_path: Path) -> None:
    (ritual,) = small(tmp_path).load().items("ritual")
    assert ritual.days == {0, 1, 2, 3, 4}
    assert ritual.time == time(8, 15)


def test_a_ritual_may_name_its_days(tmp_path: Path) -> None:
    pack = PACK + 'days = ["sat", "sun"]\n'
    (ritual,) = small(tmp_path, pack=pack).load().items("ritual")
    assert ritual.days == {5, 6}


def test_items_keep_the_order_of_files_and_lines(tmp_path: Path) -> None:
    second = '[[item]]\nid = "q-two"\nkind = "question"\n[[item]]\nid = "q-one"\nkind = "question"\n'
    folder = small(tmp_path).write("packs/z.toml", second).write("text/en/z.ftl", "q-one = One?\nq-two = Two?\n")
    assert [item.id for item in folder.load().items("question")] == ["q-smile", "q-two", "q-one"]


def test_malformed_toml_names_file_and_line(tmp_path: Path) -> None:
    (problem,) = [p for p in small(tmp_path, pack=PACK + "time = \n").found() if p.file == "packs/small.toml"]
    assert (problem.file, problem.line) == ("packs/small.toml", 18)


def test_toml_that_breaks_off_names_its_last_line(tmp_path: Path) -> None:
    (problem,) = [p for p in small(tmp_path, pack=PACK + "tags = [").found() if p.file == "packs/small.toml"]
    assert problem.line == 18


def test_bytes_that_are_not_utf8_are_named_with_their_line(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (tmp_path / "packs/small.toml").write_bytes(b'[[item]]\nid = "g-caf\xe9"\n')
    (problem,) = [p for p in folder.found() if p.file == "packs/small.toml"]
    assert problem.line == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('time = "8:15"', "packs/small.toml:17 r-goodbye: time:"),
        ('time = "25:00"', "packs/small.toml:17 r-goodbye: time:"),
        ("time = 21:30:00", "packs/small.toml:17 r-goodbye: time:"),
        ('time = "08:15"\ntags = ["mornign"]', "packs/small.toml:18 r-goodbye: tags:"),
        ('time = "08:15"\ndays = ["Monday"]', "packs/small.toml:18 r-goodbye: days:"),
        ('time = "08:15"\ndays = []', "packs/small.toml:18 r-goodbye: days:"),
        ('time = "08:15"\nefort = 2', "packs/small.toml:18 r-goodbye: efort:"),
        ('time = "08:15"\nsources = ["0-1"]', "packs/small.toml:18 r-goodbye: sources:"),
    ],
)
def test_a_wrong_field_is_named_with_its_line_and_id(tmp_path: Path, line: str, said: str) -> None:
    pack = PACK.replace('time = "08:15"', line)
    assert [text for text in small(tmp_path, pack=pack).problems() if text.startswith(said)]


def test_an_unknown_kind_is_named(tmp_path: Path) -> None:
    pack = PACK.replace('kind = "gesture"', 'kind = "gesturr"')
    assert small(tmp_path, pack=pack).problems()[0].startswith("packs/small.toml:3 g-coffee: kind:")


def test_an_id_begins_with_the_letter_of_its_kind(tmp_path: Path) -> None:
    pack = PACK.replace('kind = "gesture"', 'kind = "value"').replace("effort = 1\n", "")
    assert "packs/small.toml:2 g-coffee: the id of a value starts with v-" in small(tmp_path, pack=pack).problems()


def test_an_id_is_used_once(tmp_path: Path) -> None:
    folder = small(tmp_path).write("packs/z.toml", '\n[[item]]\nid = "q-smile"\nkind = "question"\n')
    (said,) = folder.problems()
    assert said == "packs/z.toml:3 q-smile: this id is already used at packs/small.toml:9; give it another"


def test_a_pack_holds_nothing_but_items(tmp_path: Path) -> None:
    folder = small(tmp_path, pack='title = "Small things"\n' + PACK)
    (said,) = folder.problems()
    assert said == "packs/small.toml:1 -: a pack holds [[item]] tables and nothing else"


def test_everything_wrong_is_listed_at_once(tmp_path: Path) -> None:
    pack = PACK.replace("effort = 1", "effort = 9").replace('"light"', '"shallow"')
    found = small(tmp_path, pack=pack).found()
    assert {"g-coffee", "q-smile"} <= {problem.id for problem in found}


def test_a_choice_says_how_many_options_it_has(tmp_path: Path) -> None:
    pack = PACK.replace('kind = "question"', 'kind = "question"\nanswer = "choice"')
    assert any("options = 2 to 6" in said for said in small(tmp_path, pack=pack).problems())


def test_every_option_of_a_choice_has_its_words(tmp_path: Path) -> None:
    pack = PACK.replace('kind = "question"', 'kind = "question"\nanswer = "choice"\noptions = 2')
    words = WORDS.replace("q-smile = What made you smile today?", "q-smile = Tea or rain?\n    .a = Tea")
    assert small(tmp_path, pack=pack, words=words).problems() == [
        "packs/small.toml:9 q-smile: text/en has no words for q-smile.b; write them"
    ]


def test_what_a_day_opens_with_is_in_a_pack(tmp_path: Path) -> None:
    pack = PACK + '[[item]]\nid = "d-1"\nkind = "day"\nidea = "i-none"\nscript = "s-none"\n'
    words = WORDS + "d-1 = Notice\n    .light = See.\n    .steady = Name it.\n    .deep = Tell it.\n"
    said = small(tmp_path, pack=pack, words=words).problems()
    assert [line.partition(": ")[2] for line in said] == [
        "names i-none, which no pack has",
        "names s-none, which no pack has",
    ]
