"""Everything the bot can offer and say, read once, checked, and then only looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.content.kinds import OPTIONAL, PREFIXES, Item
from bot.content.packs import read_packs
from bot.content.problems import ContentError, Problem
from bot.content.rows import Rows, read_rows, unknown_sources
from bot.content.rules import VARIANT, doubts, faults
from bot.content.safety import Country, kept_true, read_countries
from bot.content.voice import Table, build, own_name, speak
from bot.content.words import LANGUAGE, Phrase, languages, read_words

ENGLISH = "en"
# Each language says here what it calls itself.
NAME = "language-name"
CONTENT = Path(__file__).parents[2] / "content"
OVERLAY = CONTENT.with_name("content-local")
_PREFIXES = set(PREFIXES.values())


class Catalogue:
    """The checked content. Made by `load`; nothing in it changes afterwards."""

    __slots__ = ("_by_id", "_by_kind", "_countries", "_names", "_tables", "_variants", "languages")

    def __init__(self, items: Iterable[Item], tables: Mapping[str, Table], countries: Iterable[Country] = ()) -> None:
        self._countries = tuple(countries)
        self._by_id = {item.id: item for item in items}
        kinds = dict.fromkeys(item.kind for item in self._by_id.values())
        self._by_kind = {kind: tuple(i for i in self._by_id.values() if i.kind == kind) for kind in kinds}
        # Each language is laid over English once, so that falling back costs nothing when we speak.
        english = tables.get(ENGLISH, {})
        self._variants = _variants(english)
        # Laid over English every language would be called English that forgot to say its name.
        self._names = {language: table.get(NAME) for language, table in tables.items()}
        self._tables = {language: self._over(english, table) for language, table in tables.items()}
        self.languages = (ENGLISH, *sorted(set(tables) - {ENGLISH}))

    def _over(self, english: Table, table: Table) -> Table:
        """A language over English. It may have one wording where English has four: then it says that one."""
        own = {name: table[first] for first, names in self._variants.items() if first in table for name in names}
        return {**english, **own, **table}

    def items(self, kind: str) -> tuple[Item, ...]:
        return self._by_kind.get(kind, ())

    def item(self, id: str) -> Item | None:
        return self._by_id.get(id)

    def countries(self, today: date) -> tuple[Country, ...]:
        """Where somebody can turn to who would rather talk to a person; only what was looked up lately."""
        return kept_true(self._countries, today)

    def variants(self, key: str, soft: bool = False) -> tuple[str, ...]:
        """The keys of all wordings of a line, its own first; `soft` leaves the playful ones to others."""
        found = self._variants.get(key, ())
        fitting = [name for name in found if soft == name.rpartition(".")[2].startswith("soft")]
        return (key, *fitting) if fitting or not soft else (key, *found)

    def closest(self, language: str) -> str:
        """The language in which somebody is spoken to who asks for this one: "pt" for "pt-PT", English at last."""
        return next((known for known in (language, language.partition("-")[0]) if known in self._tables), ENGLISH)

    def language_name(self, language: str) -> str:
        """What a language calls itself, here or as CLDR knows it; its code where nobody does."""
        name = self._names.get(language)
        return name if isinstance(name, str) else own_name(language)

    def has(self, key: str) -> bool:
        return key in self._tables[ENGLISH]

    def is_plain(self, key: str) -> bool:
        """Whether somebody wrote it and nothing has to be filled in."""
        return isinstance(self._tables[ENGLISH].get(key), str)

    def all_keys(self) -> tuple[str, ...]:
        return tuple(self._tables[ENGLISH])

    def speak(self, key: str, args: Mapping[str, str | int], language: str = ENGLISH) -> str:
        """The words of a key ("g-coffee", "g-coffee.done") in a language, or in English where it has none.

        Names in `args` arrive escaped for HTML. A key nobody wrote or a variable nobody gave raises ContentError.
        """
        table = self._tables.get(language) or self._tables.get(language.partition("-")[0]) or self._tables[ENGLISH]
        return speak(table, key, args)

    def used_keys_missing(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Which of the keys that the code uses nobody has written."""
        return tuple(sorted(set(keys) - self._tables[ENGLISH].keys()))


def _variants(english: Table) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key in english:
        name, _, attribute = key.rpartition(".")
        if name and VARIANT.fullmatch(attribute):
            found.setdefault(name, []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


@dataclass(slots=True, kw_only=True)
class Reading:
    """What was found in the folders, good and bad, before anyone decides whether it will do."""

    items: dict[str, Item] = field(default_factory=dict)
    phrases: dict[str, dict[str, Phrase]] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    rows: Rows = field(default_factory=Rows)
    countries: dict[str, Country] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


def load(*folders: Path) -> Catalogue:
    """The content of the folders, later ones laid over earlier ones; by default the project's own and content-local/.

    Raises ContentError with everything that is wrong in any file.
    """
    reading = read(*folders)
    if reading.problems:
        raise ContentError(reading.problems)
    return Catalogue(reading.items.values(), reading.tables, reading.countries.values())


def read(*folders: Path) -> Reading:
    """Read and check, and keep what is wrong beside what is right (content-format.md, load-time validation 1-8)."""
    reading = Reading()
    for folder in folders or _own_folders():
        _read_folder(folder, reading)
    reading.phrases.setdefault(ENGLISH, {})
    for language, phrases in reading.phrases.items():
        reading.tables[language] = build(language, phrases)
    for language, phrases in reading.phrases.items():
        _check_language(reading, language, phrases)
    # An item that could not be read leaves orphaned words and rows behind; naming those too would only hide it.
    if not any(problem.file.startswith("packs/") for problem in reading.problems):
        _check_items(reading)
    return reading


def folders_with(local: Path | None) -> tuple[Path, ...]:
    """What `load` reads with an operator's own folder laid over ours."""
    return (CONTENT, local) if local else _own_folders()


def _own_folders() -> tuple[Path, ...]:
    return (CONTENT, OVERLAY) if OVERLAY.is_dir() else (CONTENT,)


def _read_folder(folder: Path, reading: Reading) -> None:
    items, wrong_packs = read_packs(folder)
    reading.items |= {item.id: item for item in items}
    reading.problems += wrong_packs
    countries, wrong_countries = read_countries(folder)
    reading.countries |= {country.code: country for country in countries}
    reading.problems += wrong_countries
    for language in languages(folder):
        if not LANGUAGE.fullmatch(language):
            what = "a folder of words is named after its language, like en or pt-BR"
            reading.problems.append(Problem(file=f"text/{language}", line=0, id="-", what=what))
            continue
        phrases, problems = read_words(folder, language)
        reading.problems += problems
        _lay_over(reading.phrases.setdefault(language, {}), phrases)
    # The first folder says which rows there are and serves them; an overlay is only asked to name rows that exist.
    if reading.rows.known:
        reading.problems += unknown_sources(reading.rows, items)
    elif not wrong_packs:
        reading.rows, problems = read_rows(folder, items)
        reading.problems += problems


def _lay_over(below: dict[str, Phrase], above: Mapping[str, Phrase]) -> None:
    replaced = {phrase.message for phrase in above.values()}
    for key in [key for key, phrase in below.items() if phrase.message in replaced]:
        del below[key]
    below.update(above)


def _check_language(reading: Reading, language: str, phrases: Mapping[str, Phrase]) -> None:
    english = reading.phrases[ENGLISH]
    for key, phrase in phrases.items():
        item = reading.items.get(phrase.message)
        wrong = faults(phrase, item.kind if item else None, phrases, reading.tables[language], language)
        if key not in english and not key.startswith("-"):
            wrong.append("English does not say this; take it out, or write it in English first")
        reading.problems += [_at(phrase, what) for what in wrong]
        reading.warnings += [_at(phrase, what) for what in doubts(phrase, language)]
    if language != ENGLISH:
        missing = [phrase for key, phrase in english.items() if key not in phrases and not key.startswith("-")]
        reading.warnings += [_at(phrase, f"is not yet said in {language}") for phrase in missing]


def _check_items(reading: Reading) -> None:
    english = reading.phrases[ENGLISH]
    for item in reading.items.values():
        wanted = [item.id, *(f"{item.id}.{name}" for name in item.attributes())]
        for key in wanted:
            if key not in english:
                what = f"text/en has no words for {key}; write them"
                reading.problems.append(Problem(file=item.file, line=item.line, id=item.id, what=what))
    for item in reading.items.values():
        for named in (item.idea, item.script):
            if named and named not in reading.items:
                what = f"names {named}, which no pack has"
                reading.problems.append(Problem(file=item.file, line=item.line, id=item.id, what=what))
    for phrase in english.values():
        reading.problems += [_at(phrase, what) for what in _stray(phrase, reading.items)]


def _stray(phrase: Phrase, items: Mapping[str, Item]) -> list[str]:
    item = items.get(phrase.message)
    if item is None:
        named_like_item = phrase.message.partition("-")[0] in _PREFIXES
        return ["no pack has an item of this id; add it or take the words out"] if named_like_item else []
    attribute = phrase.key.partition(".")[2]
    is_known = not attribute or attribute in (*item.attributes(), *OPTIONAL) or VARIANT.fullmatch(attribute)
    return [] if is_known else [f".{attribute} is not used by a {item.kind}"]


def _at(phrase: Phrase, what: str) -> Problem:
    return Problem(file=phrase.file, line=phrase.line, id=phrase.key, what=what)
