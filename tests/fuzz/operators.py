"""Target `settings`: an environment and a .env of any kind. Every problem by its name at once, and no secret shown."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.errors import StartError
from bot.settings import Settings, load
from tests.fuzz import strange
from tests.fuzz.tally import Progress, Tally

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
KEY = "k1:" + "A" * 43 + "="
SENSIBLE = (
    TOKEN,
    KEY,
    "https://api.telegram.org",
    "data",
    "sqlite:///x.db",
    "INFO",
    "DEBUG",
    "25",
    "0",
    "/",
    "/nowhere",
)
NAMES = [name.upper() for name in Settings.model_fields]
SECRET = ("TELEGRAM_TOKEN", "DATA_KEYS", "BACKUP_KEYS", "WEBHOOK_SECRET")


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    # It says which line of .env it cannot read; here that would be thousands.
    logging.getLogger("dotenv.main").setLevel(logging.ERROR)
    with TemporaryDirectory() as place:
        file = Path(place) / ".env"
        for number in range(inputs):
            rng = Random(f"{tally.seed}-{number}")
            given = {name: _value(rng) for name in NAMES if rng.random() < 0.4}
            file.write_bytes(_lines(rng))
            with tally.input(number, timed=False), _environment(given):
                _load(given, file)
            if number % 500 == 0:
                progress(tally)


def _value(rng: Random) -> str:
    """What a process can be given: any bytes but NUL, as Python shows them."""
    text = rng.choice((rng.choice(SENSIBLE), strange.scrambled(rng, rng.choice(SENSIBLE)), strange.words(rng)))
    return os.fsdecode(text.replace("\x00", "").encode("utf-8", "ignore") + (b"\xff" if rng.random() < 0.05 else b""))


def _lines(rng: Random) -> bytes:
    """A .env as somebody may leave it behind."""
    if rng.random() < 0.7:
        return b""
    lines = "".join(f"{rng.choice(NAMES)}={strange.words(rng)[:60]}\n" for _ in range(3))
    return lines.encode("utf-8", "surrogatepass" if rng.random() < 0.3 else "ignore")


@contextmanager
def _environment(given: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.pop(name, None) for name in NAMES}
    os.environ.update(given)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _load(given: dict[str, str], file: Path) -> None:
    said = _said(file)
    assert all(line.startswith((*NAMES, ".env")) for line in said.splitlines()), f"no setting named: {said!r}"
    for name in SECRET:
        secret = given.get(name, "").strip()
        # A path that is given as a key as well may be shown as a path.
        is_secret = len(secret) >= 8 and not any(secret in other for key, other in given.items() if key != name)
        assert not is_secret or secret not in said or _is_ours(name, secret, file), f"{name} is shown"


def _is_ours(name: str, secret: str, file: Path) -> bool:
    """Whether it is a piece of our own words, such as `sqlite:///`: they are said whatever is given."""
    os.environ[name] = "something else"
    return secret in _said(file)


def _said(file: Path) -> str:
    """What whoever starts it is told, '' when all is well."""
    try:
        load(_env_file=file)
    except StartError as error:
        return str(error) or "nothing"
    return ""
