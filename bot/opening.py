"""What has to be there before anything opens: the data directory, held by one process, and the keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

from bot.clock import Clock
from bot.errors import StartError
from bot.settings import Settings
from bot.storage import lock, migrate
from bot.storage.backups import Backups
from bot.storage.database import Database
from bot.storage.forgotten import Forgotten
from bot.storage.sealing import Seal, key_file, parse_keys
from bot.storage.unit import AnyDatabase
from bot.storage.vault import Vault

log = structlog.get_logger()


def prepare_directory(settings: Settings) -> None:
    """The data directory, for nobody else's eyes."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        settings.data_dir.chmod(0o700)
        if not settings.postgres_url():
            settings.database_path().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"DATA_DIR or DATABASE_URL cannot be used: {error.filename}: {error.strerror}.") from error


@contextmanager
def opened_seal(settings: Settings) -> Iterator[Seal]:
    """The data directory, held by this process alone, and its keys; made on the first start.

    On PostgreSQL any number of processes have the same keys, and nothing of theirs is in a directory.
    """
    prepare_directory(settings)
    if settings.postgres_url():
        yield Seal(data_keys(settings))
        return
    with lock.take(settings.data_dir):
        yield Seal(data_keys(settings))


def data_keys(settings: Settings) -> dict[str, bytes]:
    """The keys that seal and open words. Raises StartError when a database is there and its keys are not."""
    if settings.keys():
        return parse_keys(settings.keys())
    if is_without_keys(settings) and settings.postgres_url():
        raise StartError(missing_keys(settings))
    if is_without_keys(settings):
        # Unless it is no database of ours at all.
        migrate.file_version(settings.database_path())
        raise StartError(missing_keys(settings))
    keys, fresh = key_file(settings.data_dir)
    if fresh:
        log.info("keys made in DATA_DIR/keys: keep a copy, without it no word can be read", action="keys_made")
    return keys


def is_without_keys(settings: Settings) -> bool:
    """Whether there is a database already, and no keys: new ones would open nothing in it.

    On PostgreSQL none are ever made: each process would make its own.
    """
    if settings.keys() or (settings.data_dir / "keys").exists():
        return False
    if settings.postgres_url():
        return True
    path = settings.database_path()
    return path.exists() and path.stat().st_size > 0


def missing_keys(settings: Settings) -> str:
    if settings.postgres_url():
        return (
            "On PostgreSQL every process needs the same keys. Set DATA_KEYS, or put them into DATA_DIR/keys; for a new "
            'database make one: echo "k1:$(openssl rand -base64 32)"'
        )
    name = settings.database_path().name
    return f"{name} is there, its keys are not. Put back the file DATA_DIR/keys, or set DATA_KEYS as it was."


def refuse_without_keys(settings: Settings) -> None:
    """A copy needs its own keys and those of the words in it; keys made now would open neither."""
    for given, name, setting in (
        (settings.keys(), "keys", "DATA_KEYS"), (settings.copying_keys(), "backup.key", "BACKUP_KEYS"),
    ):  # fmt: skip
        if not given and not (settings.data_dir / name).exists():
            raise StartError(f"DATA_DIR/{name} is not there. Put it back, or set {setting} as it was for this copy.")


def opened_vault(settings: Settings) -> Vault:
    """The keys of the copies; made once where none are set. The data directory is there already."""
    if settings.copying_keys():
        return Vault(parse_keys(settings.copying_keys(), "BACKUP_KEYS"))
    keys, fresh = key_file(settings.data_dir, "backup.key")
    if fresh:
        log.info(
            "key made in DATA_DIR/backup.key: keep a copy elsewhere, without it no backup opens", action="keys_made"
        )
    return Vault(keys)


def database_of(settings: Settings, seal: Seal, before_migration: Callable[[], object] = lambda: None) -> AnyDatabase:
    """The database of DATABASE_URL, to be opened with `async with`."""
    if not settings.postgres_url():
        return Database(settings.database_path(), seal, before_migration)
    # Only here: a file needs neither its time nor its memory.
    from bot.storage.postgres import PostgresDatabase

    return PostgresDatabase(settings.postgres_url(), seal)


def backups_of(settings: Settings, clock: Clock, vault: Vault) -> Backups:
    url = settings.postgres_url()
    if not url:
        return Backups(settings.database_path(), settings.backup_folder(), vault, clock)
    # Only here: a file needs neither its time nor its memory.
    from bot.storage import transfer

    # It is made in a thread, and there it has a loop of its own.
    return Backups(lambda fresh: asyncio.run(transfer.into_file(url, fresh)), settings.backup_folder(), vault, clock)


def forgotten_of(settings: Settings, vault: Vault) -> Forgotten:
    return Forgotten(settings.backup_folder(), vault)
