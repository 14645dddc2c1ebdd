"""What `check` looks at: each finding is one plain line that says how to mend it."""

from __future__ import annotations

import sqlite3
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass

from bot import content, places
from bot.chat.api import who_am_i
from bot.chat.transport import open_api
from bot.errors import DeliveryError, StartError, StopError, TokenRefused
from bot.opening import is_without_keys, missing_keys
from bot.settings import Settings
from bot.storage import migrate
from bot.storage.sealing import parse_keys

# Before it, two connections that write and checkpoint at once could damage a WAL file (durability.md 3.2).
SQLITE_WANTED = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Line:
    """One finding. `fine` is False when something has to be mended before Toward can run."""

    fine: bool
    text: str


async def look(settings: Settings) -> list[Line]:
    """Everything, in the order in which one would mend it; nothing is changed."""
    found = [await _server(settings)] if settings.postgres_url() else _database(settings)
    return [*await _telegram(settings), *found, *_keys(settings), *_words(), *_zones()]


async def _telegram(settings: Settings) -> list[Line]:
    try:
        api = open_api(settings.token(), base_url=f"{settings.telegram_api_url}/bot")
    except StartError as error:
        return [Line(False, str(error))]
    try:
        me = await who_am_i(api)
    except (DeliveryError, TokenRefused) as error:
        told = "TELEGRAM_TOKEN is refused" if isinstance(error, TokenRefused) else "Telegram cannot be reached"
        return [Line(False, f"{told} at {settings.telegram_api_url}. Check the token and the network.")]
    return [Line(True, f"the token works: @{me.username}"), *_privacy(bool(me.can_read_all_group_messages))]


def _privacy(reads_all: bool) -> Iterator[Line]:
    if reads_all:
        text = (
            "privacy mode is off: every group message reaches the bot, which drops it. @BotFather, /setprivacy, Enable"
        )
        yield Line(True, text)
    else:
        yield Line(True, "privacy mode is on: the bot sees buttons, commands and replies to it")


def _database(settings: Settings) -> Iterator[Line]:
    path = settings.database_path()
    try:
        found = migrate.file_version(path)
    except StartError as error:
        yield Line(False, str(error))
        return
    if found > migrate.version():
        yield Line(
            False, f"{path.name} has schema {found}, newer than this Toward's {migrate.version()}. Update Toward."
        )
    elif found == 0:
        yield Line(True, f"no database yet: {path.name} is made at the first start, schema {migrate.version()}")
    else:
        yield Line(True, f"database {path.name}: schema {found} of {migrate.version()}")
    # Distributions mend old versions too, so this warns and does not refuse.
    if sqlite3.sqlite_version_info < SQLITE_WANTED:
        text = (
            f"SQLite {sqlite3.sqlite_version} is older than 3.51.3: keep other programs off the file while Toward runs"
        )
        yield Line(True, text)


async def _server(settings: Settings) -> Line:
    # Only here: a file needs neither its time nor its memory.
    from bot.storage import pgerrors, pgmigrate, postgres

    try:
        found = await postgres.schema_of(settings.postgres_url())
    except (StartError, StopError) as error:
        return Line(False, str(error))
    if found > pgmigrate.version():
        return Line(False, pgmigrate.newer(found))
    there = pgerrors.place(settings.postgres_url())
    if not found:
        return Line(True, f"no tables yet at {there}: they are made at the first start, schema {pgmigrate.version()}")
    return Line(True, f"database {there}: schema {found} of {pgmigrate.version()}")


def _keys(settings: Settings) -> Iterator[Line]:
    if is_without_keys(settings):
        yield Line(False, missing_keys(settings))
        return
    try:
        text = settings.keys()
        file = settings.data_dir / "keys"
        if not text and file.exists():
            text = file.read_text(encoding="utf-8").strip()
        count = len(parse_keys(text)) if text else 0
    except StartError as error:
        yield Line(False, str(error))
        return
    made_later = "no keys yet: DATA_DIR/keys is made at the first start"
    yield Line(True, f"{count} key(s) for sealing words" if count else made_later)


def _words() -> Iterator[Line]:
    report = content.check()
    if report.ok:
        yield Line(True, f"content: {sum(report.items.values())} items, {sum(report.phrases.values())} phrases")
    else:
        yield Line(False, f"content: {len(report.problems)} problem(s); see `python -m bot content check`")


def _zones() -> Iterator[Line]:
    try:
        yield Line(True, f"time zone data {places.zone_data()}, {len(zoneinfo.available_timezones())} zones")
    except StartError as error:
        yield Line(False, str(error))
