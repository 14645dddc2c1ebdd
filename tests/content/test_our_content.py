"""The content we ship: complete, varied, and kept to what its cards need."""

import re
from itertools import combinations

import pytest

from bot.content import CONTENT, Catalogue, check, load

# Words that carry no meaning of their own; two items are alike when what is left is.
SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a an and are as at be by do for from had has have how if in is it its last lately like of on one or other so
        that the their them then there they this to two was week what when where which who with would you your""",
    )
)
ALIKE = 0.4
# What two people need so that nothing comes round too soon.
MINIMUMS = [
    ("question", 366), ("gesture", 120), ("script", 60), ("idea", 40), ("instead", 15), ("ritual", 20), ("day", 10),
    ("value", 20),
]  # fmt: skip
KINDS = [kind for kind, _ in MINIMUMS]


@pytest.fixture(scope="module")
def ours() -> Catalogue:
    return load()


def meaning(text: str) -> frozenset[str]:
    words = "".join(sign if sign.isalpha() else " " for sign in text.lower()).split()
    return frozenset(words) - SMALL_WORDS - {"ana"}


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def test_our_content_has_nothing_to_put_right() -> None:
    assert check().problems == ()


@pytest.mark.parametrize(("kind", "least"), MINIMUMS)
def test_there_is_enough_to_choose_from(ours: Catalogue, kind: str, least: int) -> None:
    assert len(ours.items(kind)) >= least


def test_there_are_questions_to_write_and_questions_to_tap(ours: Catalogue) -> None:
    answers = [item.answer for item in ours.items("question")]
    assert answers.count("open") >= 56
    assert answers.count("scale") >= 16


@pytest.mark.parametrize("answer", ["open", "sealed", "choice", "scale"])
def test_every_kind_of_answer_is_asked_for(ours: Catalogue, answer: str) -> None:
    assert sum(item.answer == answer for item in ours.items("question")) >= 25


@pytest.mark.parametrize("depth", ["light", "steady", "deep"])
def test_there_is_enough_at_every_depth(ours: Catalogue, depth: str) -> None:
    assert sum(item.depth == depth for item in ours.items("question")) >= 60


def test_a_new_couple_finds_two_months_of_light_questions_that_are_no_jokes(ours: Catalogue) -> None:
    calm = [i for i in ours.items("question") if i.depth == "light" and not {"playful", "repair", "for-self"} & i.tags]
    assert len(calm) >= 60


def test_every_group_of_words_to_borrow_leaves_a_choice(ours: Catalogue) -> None:
    groups = [item.group for item in ours.items("script")]
    assert {group: groups.count(group) for group in groups if groups.count(group) < 4} == {}


def test_the_path_has_thirty_doors_and_no_day_opens_like_another(ours: Catalogue) -> None:
    days = ours.items("day")
    assert [day.id for day in days] == [f"d-{number}" for number in range(1, 11)]
    assert len({ours.speak(f"{day.id}.{door}", {}) for day in days for door in ("light", "steady", "deep")}) == 30
    assert len({day.idea for day in days}) == len({day.script for day in days}) == 10


def test_every_ritual_has_four_wordings(ours: Catalogue) -> None:
    assert [item.id for item in ours.items("ritual") if len(ours.variants(item.id)) < 4] == []


def test_couples_apart_and_people_who_prefer_no_touch_find_enough(ours: Catalogue) -> None:
    gestures = ours.items("gesture")
    assert sum("together" not in item.tags for item in gestures) >= 20
    assert sum("touch" not in item.tags for item in gestures) >= 45


def test_every_item_names_the_practice_it_comes_from(ours: Catalogue) -> None:
    items = [item for kind in KINDS for item in ours.items(kind)]
    assert [item.id for item in items if not item.sources] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", ["", ".done", ".why", ".caveat", ".instead"])
def test_no_two_items_say_the_same(ours: Catalogue, kind: str, part: str) -> None:
    keys = [item.id + part for item in ours.items(kind) if ours.has(item.id + part)]
    said = {key: meaning(ours.speak(key, {"other": "Ana"})) for key in keys}
    assert [(a, b) for a, b in combinations(keys, 2) if likeness(said[a], said[b]) > ALIKE] == []


# A thought that leans on somebody's research says so with one of these; a promise or a sum of love has others.
RESEARCH = re.compile(r"\d|\b(stud(y|ies)|experiments?|research\w*|diaries)\b", re.IGNORECASE)
PROMISE = re.compile(r"%|\b(proves?|proven|predicts?|predicted|guarantees?d?|per ?cent|ratios?)\b", re.IGNORECASE)


def test_every_study_an_idea_tells_of_stands_among_the_sources(ours: Catalogue) -> None:
    told = (CONTENT / "SOURCES.md").read_text(encoding="utf-8")
    said = {item.id: f"{ours.speak(item.id, {})} {ours.speak(f'{item.id}.source', {})}" for item in ours.items("idea")}
    leaning = [name for name, text in said.items() if RESEARCH.search(text)]
    assert len(leaning) >= 8
    assert [name for name in leaning if f"`{name}`" not in told] == []


@pytest.mark.parametrize("part", ["", ".source", ".caveat"])
def test_no_idea_promises_or_reckons(ours: Catalogue, part: str) -> None:
    said = {item.id: ours.speak(item.id + part, {}) for item in ours.items("idea")}
    assert [name for name, text in said.items() if PROMISE.search(text)] == []


def test_a_tapped_question_asks_how_something_is(ours: Catalogue) -> None:
    tapped = [ours.speak(item.id, {}) for item in ours.items("question") if item.answer == "scale"]
    assert [text for text in tapped if not text.startswith(("How is ", "How was ", "How are "))] == []


def test_every_question_asks(ours: Catalogue) -> None:
    said = {item.id: ours.speak(item.id, {}) for item in ours.items("question")}
    assert [name for name, text in said.items() if "?" not in text] == []


def test_a_gesture_names_the_one_it_is_for(ours: Catalogue) -> None:
    said = {item.id: ours.speak(item.id, {"other": "Benjamin"}) for item in ours.items("gesture")}
    assert [name for name, text in said.items() if "Benjamin" not in text] == []


@pytest.mark.parametrize(
    "word", ["husband", "wife", "he", "she", "his", "her", "him", "marriage", "married", "kids", "children", "sex"]
)
def test_no_item_assumes_who_the_two_are(ours: Catalogue, word: str) -> None:
    # One idea tells of a study of newlyweds, and says so.
    items = [item.id for kind in KINDS for item in ours.items(kind) if item.id != "i-86-33"]
    keys = [key for key in ours.all_keys() if key.partition(".")[0] in items]
    assert [key for key in keys if word in ours.speak(key, {"other": "Ana"}).lower().replace("?", "").split()] == []
