"""Speaking: one table per language from key to text, or to what Fluent has to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.content.problems import ContentError, Problem
from bot.content.words import Phrase, Uses

# Isolation marks keep a Latin name readable inside a right-to-left line; elsewhere they only dirty copied words.
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


Given = str | int | datetime


@dataclass(frozen=True, slots=True)
class Fill:
    """A pattern with something to fill in, and the bundle that knows its language's plurals."""

    bundle: FluentBundle
    pattern: object

    def text(self, args: Mapping[str, Given]) -> tuple[str, list[Exception]]:
        text, errors = self.bundle.format_pattern(self.pattern, dict(args))  # type: ignore[arg-type]
        return str(text), errors


Table = dict[str, str | Fill]


def build(language: str, phrases: Mapping[str, Phrase]) -> Table:
    """The table of one language. Plain texts are kept as they are, so that most words are one look-up."""
    bundle = FluentBundle([language], use_isolating=language.partition("-")[0] in _RIGHT_TO_LEFT)
    bundle.add_resource(ast.Resource(_needed(phrases)))
    table: Table = {}
    for key, phrase in phrases.items():
        if key.startswith("-"):
            continue
        plain = phrase.plain
        table[key] = plain if plain is not None else Fill(bundle, _compiled(bundle, key))
    return table


def _needed(phrases: Mapping[str, Phrase]) -> list[ast.EntryType]:
    """Only what Fluent has to work on; the trees of plain texts are let go after loading."""
    filled = [phrase for phrase in phrases.values() if phrase.plain is None or phrase.key.startswith("-")]
    wanted = {phrase.message for phrase in filled}
    wanted |= {reference.partition(".")[0] for phrase in filled for reference in Uses(phrase.pattern).references}
    entries = {phrase.message: phrase.entry for phrase in phrases.values() if phrase.message in wanted}
    _Unplaced().visit([*entries.values()])
    return [*entries.values()]


class _Unplaced(Visitor):
    """Lets go of where each piece stood in its file: once the lines are known nobody asks, and it is a megabyte."""

    def generic_visit(self, node: ast.BaseNode) -> None:
        if isinstance(node, ast.SyntaxNode):
            node.span = None
        super().generic_visit(node)


def _compiled(bundle: FluentBundle, key: str) -> object:
    name, _, attribute = key.partition(".")
    message = bundle.get_message(name)
    return message.attributes[attribute] if attribute else message.value


def speak(table: Table, key: str, args: Mapping[str, Given]) -> str:
    """The words of a key. A key nobody wrote, or a variable nobody gave, is our mistake and is never shown."""
    found = table.get(key)
    if isinstance(found, str):
        return found
    if found is None:
        raise ContentError([Problem(file="text/en", line=0, id=key, what="the code says this, but no file does")])
    text, errors = found.text(args)
    if errors:
        raise ContentError([Problem(file="text", line=0, id=key, what=f"cannot be said: {errors[0]}")])
    return text


def own_name(language: str) -> str:
    """What a language calls itself (CLDR): `de` is Deutsch; its code where nobody knows it."""
    try:
        return Locale.parse(language, sep="-").get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language
