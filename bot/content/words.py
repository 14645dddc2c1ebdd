"""The words of the content: text/<language>/*.ftl, parsed so that nothing is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.parser import with_span
from fluent.syntax.stream import FluentParserStream
from fluent.syntax.visitor import Visitor

from bot.content.problems import Problem

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
# As far as something else may begin; a lone carriage return is text like any other (Fluent 1.0, text_char).
_TEXT = re.compile(r"(?:[^{}\r\n]|\r(?!\n))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One value ("g-coffee") or attribute ("g-coffee.done") of a message; the key of a term starts with "-"."""

    key: str
    file: str
    line: int
    pattern: ast.Pattern
    entry: ast.Message | ast.Term

    @property
    def plain(self) -> str | None:
        """The text itself, when it holds nothing to fill in."""
        texts = [element.value for element in self.pattern.elements if isinstance(element, ast.TextElement)]
        return "".join(texts) if len(texts) == len(self.pattern.elements) else None

    @property
    def message(self) -> str:
        return self.key.partition(".")[0]


class Uses(Visitor):
    """What a pattern asks for: variables (which are counted, which chosen by), functions, other messages."""

    def __init__(self, pattern: ast.Pattern) -> None:
        self.texts: list[str] = []
        self.variables: set[str] = set()
        self.functions: set[str] = set()
        self.references: set[str] = set()
        self.counted: set[str] = set()
        self.dated: set[str] = set()
        self.choices: dict[str, tuple[str, ...]] = {}
        self.visit(pattern)

    def add(self, other: Uses) -> None:
        """Take over what a referenced message asks for."""
        self.variables |= other.variables
        self.functions |= other.functions
        self.counted |= other.counted
        self.dated |= other.dated
        self.choices |= other.choices

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.texts.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.functions.add(node.id.name)
        given = {each.id.name for each in node.arguments.positional if isinstance(each, ast.VariableReference)}
        if node.id.name == "NUMBER":
            self.counted |= given
        if node.id.name == "DATETIME":
            self.dated |= given
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(node.id.name + (f".{node.attribute.name}" if node.attribute else ""))

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.references.add(f"-{node.id.name}" + (f".{node.attribute.name}" if node.attribute else ""))
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        names = [variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)]
        if isinstance(node.selector, ast.VariableReference):
            if len(names) < len(node.variants) or set(names) <= _PLURALS:
                self.counted.add(node.selector.id.name)
            else:
                self.choices[node.selector.id.name] = tuple(names)
        self.generic_visit(node)


_PLURALS = {"zero", "one", "two", "few", "many", "other"}


class Parser(FluentParser):
    """Fluent's own, but for a run of text, which is taken in one step and not letter by letter."""

    @with_span
    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        text = _TEXT.match(ps.string, ps.index)
        assert text is not None
        ps.index, ps.peek_offset = text.end(), 0
        return ast.TextElement(text.group())


def languages(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in (folder / "text").glob("*") if path.is_dir()))


def read_words(folder: Path, language: str) -> tuple[dict[str, Phrase], list[Problem]]:
    """Every phrase of one language in one content folder, by key, and what is wrong with its files."""
    phrases: dict[str, Phrase] = {}
    said: dict[str, Phrase] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "text" / language).glob("*.ftl")):
        name = f"text/{language}/{path.name}"
        try:
            text = path.read_text(encoding="utf-8")
            body = Parser().parse(text).body
        except (ValueError, RecursionError, OSError) as error:
            problems.append(Problem(file=name, line=1, id="-", what=f"cannot be read as Fluent: {error}"))
            continue
        for entry in body:
            if isinstance(entry, ast.Junk):
                problems.append(_junk(entry, text, name))
            elif isinstance(entry, (ast.Message, ast.Term)):
                found = list(_phrases(entry, text, name))
                if again := _said_twice(found, said):
                    problems.append(again)
                else:
                    said[found[0].message] = found[0]
                    phrases |= {phrase.key: phrase for phrase in found}
    return phrases, problems


def _said_twice(found: list[Phrase], said: Mapping[str, Phrase]) -> Problem | None:
    first, keys = said.get(found[0].message), [phrase.key for phrase in found]
    if first is None and len(set(keys)) == len(keys):
        return None
    where = f"at {first.file}:{first.line}" if first else "in the same message"
    what = f"already said {where}; keep one of the two"
    return Problem(file=found[0].file, line=found[0].line, id=found[0].message, what=what)


def _phrases(entry: ast.Message | ast.Term, text: str, name: str) -> Iterator[Phrase]:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if entry.value is not None:
        yield Phrase(key=key, file=name, line=_line(text, entry.id), pattern=entry.value, entry=entry)
    for attribute in entry.attributes:
        line = _line(text, attribute.id)
        yield Phrase(key=f"{key}.{attribute.id.name}", file=name, line=line, pattern=attribute.value, entry=entry)


def _line(text: str, node: ast.SyntaxNode) -> int:
    return text.count("\n", 0, node.span.start if node.span else 0) + 1


def _junk(entry: ast.Junk, text: str, name: str) -> Problem:
    # Fluent's own runtime would skip what it cannot read; a sentence that vanishes is worse than one that stops us.
    reason = entry.annotations[0] if entry.annotations else None
    place = reason.span.start if reason and reason.span else entry.span.start if entry.span else 0
    named = (entry.content or "").split("=")[0].strip().split("\n")[0][:40] or "-"
    what = f"cannot be read as Fluent: {reason.message if reason else 'unknown'}"
    return Problem(file=name, line=text.count("\n", 0, place) + 1, id=named, what=what)
