"""The page for writers shows examples that really load."""

import re
from pathlib import Path

from bot.content import CONTENT
from tests.content.folder import FEATURES, Folder

PAGE = CONTENT.with_name("docs") / "writing-content.md"
BLOCK = re.compile(r"^```(toml)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROWS = FEATURES.replace("= 4", '= 4\n"004" = 18').replace('"000-04"', '"000-01", "000-02"')


def test_the_examples_for_writers_load(tmp_path: Path) -> None:
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    packs = "\n".join(text for kind, text in blocks if kind)
    words = "\n".join(text for kind, text in blocks if not kind and re.match(r"[gqr]-[a-z-]+ =", text))
    folder = Folder(tmp_path).write("packs/page.toml", packs).write("text/en/page.ftl", words)
    known = folder.write("features.toml", ROWS).problems()
    assert [said for said in known if "004-" not in said] == []
    assert packs.count("[[item]]") == 3
