"""The export as a page: one file, readable in any browser without a network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

from bot.domain.card import At, Words, say
from bot.engine.export.kept import Kept
from bot.panels import _known
from bot.panels.agreed import agreed

_PAGE = Template((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))
Entry = Sequence[Words]


def page(every: Sequence[Kept]) -> str:
    """Every section of every couple; the newest couple gives the language."""
    reader, now = every[0].reader, every[0].facts.now
    assert every[0].facts.who is not None
    name = every[0].facts.who.name
    ways, sections = [], []
    for number, kept in enumerate(every):
        for key, entries in _sections(kept).items():
            anchor, title = f"{key}-{number}", kept.reader.html(say(f"export-{key}"))
            ways.append(f'<li><a href="#{anchor}">{title}</a></li>')
            sections.append(f'<section id="{anchor}"><h2>{title}</h2>{_list(kept, entries)}</section>')
    return _PAGE.substitute(
        lang=reader.language, dir="rtl" if reader.locale().text_direction == "rtl" else "ltr",
        title=reader.html(say("export-title", name=name)), made=reader.html(say("export-made", at=At(now, dated=True))),
        ways="\n".join(ways), sections="\n".join(sections),
    )  # fmt: skip


def _sections(kept: Kept) -> dict[str, list[Entry]]:
    facts = kept.facts
    lists: dict[str, list[Entry]] = {key: [*list_of(facts, _known.ALL)] for key, list_of in _known.SECTIONS.items()}
    return {
        "about": _each(_known.about(facts)), **lists,
        "together": _each(kept.together()), "agreed": _each(agreed(facts)),
        "seen": [[say("export-when", at=At(moment.opened_at)), *lines] for moment, lines in kept.seen()],
    }  # fmt: skip


def _each(lines: Iterable[Words]) -> list[Entry]:
    return [[line] for line in lines]


def _list(kept: Kept, entries: Sequence[Entry]) -> str:
    if not entries:
        return f'<p class="none">{kept.reader.html(say("export-empty"))}</p>'
    shown = ("<br>".join(kept.reader.html(line) for line in entry if line.key) for entry in entries)
    return "<ul>" + "\n".join(f'<li dir="auto">{lines}</li>' for lines in shown) + "</ul>"
