"""Target `files`: packs and words that an editor, a merge or a disk has damaged. They load, or say where it is."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.content import ContentError, load
from tests.content.folder import FEATURES, PACK, WORDS, small
from tests.fuzz import strange
from tests.fuzz.tally import Progress, Tally

FILES = {"packs/small.toml": PACK, "text/en/small.ftl": WORDS, "features.toml": FEATURES}
PLACED = re.compile(r"^[\w./-]+:\d+ .+: .+", re.DOTALL)


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    with TemporaryDirectory() as place:
        folder = small(Path(place))
        for number in range(inputs):
            rng = Random(f"{tally.seed}-{number}")
            name = rng.choice(list(FILES))
            (folder.path / name).write_bytes(_damaged(rng, FILES[name]))
            # Content is read at the start, when nobody waits: how long it takes is not this target's question.
            with tally.input(number, timed=False):
                _load(folder.path)
            folder.write(name, FILES[name])
            if number % 200 == 0:
                progress(tally)


def _damaged(rng: Random, text: str) -> bytes:
    made = strange.scrambled(rng, text)[: 2 * len(text)]
    if rng.random() < 0.1:
        return made.encode("utf-8", "surrogatepass") + rng.randbytes(8)
    return made.encode("utf-8", "ignore")


def _load(folder: Path) -> None:
    said: list[str] = []
    try:
        load(folder)
    except ContentError as error:
        said = [str(problem) for problem in error.problems] or ["nothing was said"]
    unplaced = [line for line in said if not PLACED.match(line)]
    assert not unplaced, f"no place in {unplaced[:2]}"
