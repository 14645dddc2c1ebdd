"""Everything that can be set, read once at start; the only reader of the environment."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.card import PartnerId
from bot.errors import StartError
from bot.logs import TOKEN
from bot.storage.sealing import parse_keys

# What bot/web.py answers itself.
OWN_PATHS = ("/healthz", "/readyz", "/metrics")
# A wrong path is shown, quoted and as far as this, so that it can be recognized.
SHOWN = 120
# Platforms write it either way.
_POSTGRES = re.compile(r"postgres(?:ql)?://\S+")


class Settings(BaseSettings):
    """One field for one line of .env.example (a test holds the two together)."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    telegram_token: SecretStr | None = Field(None, description="From @BotFather. Without it only the playground runs.")
    telegram_token_file: Path | None = Field(None, description="A file that holds the token, instead of the token.")
    telegram_api_url: str = Field("https://api.telegram.org", description="Another Bot API server, or the emulator.")
    data_dir: Path = Field(Path("data"), description="Where the database and the keys are; made with mode 0700.")
    database_url: SecretStr = Field(
        SecretStr(""), description="sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME; empty: DATA_DIR/toward.db."
    )
    data_keys: SecretStr | None = Field(None, description="name:base64 of 32 bytes, newest first; else DATA_DIR/keys.")
    data_keys_file: Path | None = Field(None, description="A file that holds DATA_KEYS, instead of DATA_KEYS.")
    backup_dir: Path | None = Field(None, description="Where sealed copies are kept; empty means DATA_DIR/backups.")
    backup_keys: SecretStr | None = Field(None, description="Like DATA_KEYS, for copies; else DATA_DIR/backup.key.")
    backup_keys_file: Path | None = Field(None, description="A file that holds BACKUP_KEYS, instead of BACKUP_KEYS.")
    content_local: Path | None = Field(None, description="A folder of your own words over the ones that ship.")
    messages_per_second: int = Field(25, ge=0, le=30, description="At most this many a second; 0: no own limit.")
    group_messages_per_minute: int = Field(18, ge=0, le=20, description="At most, in one group; 0: no own limit.")
    allowed_people: str = Field("", description="Telegram ids, 1,2: who may take the bot into a group; empty: anybody.")
    http_port: int | None = Field(None, ge=0, le=65535, description="For /healthz, /readyz and /metrics; empty: none.")
    http_host: str = Field("127.0.0.1", description="Where HTTP_PORT listens; anybody who reaches it may read it.")
    webhook_url: str = Field("", description="https://… that leads to HTTP_PORT; empty: Telegram is polled.")
    webhook_secret: SecretStr | None = Field(None, description="Telegram shows it with each update; else from the key.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="DEBUG only in the playground.")

    @field_validator("telegram_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not TOKEN.fullmatch(token.get_secret_value().strip()):
            raise ValueError("is not of the form 123456:ABC…; copy it from @BotFather")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _is_an_address(cls, url: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
            raise ValueError("is not an http(s) address")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, url: SecretStr) -> SecretStr:
        text = url.get_secret_value().strip()
        if text and not re.fullmatch(rf"sqlite:///.+|{_POSTGRES.pattern}", text):
            raise ValueError("is not of the form sqlite:///PATH or postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
        return SecretStr(text)

    @field_validator("data_keys", "backup_keys")
    @classmethod
    def _are_keys(cls, keys: SecretStr | None) -> SecretStr | None:
        try:
            if keys is not None:
                parse_keys(keys.get_secret_value(), "")
        except StartError as error:
            raise ValueError(str(error).removeprefix(": ")) from None
        return keys

    @field_validator("webhook_url")
    @classmethod
    def _leads_to_our_port(cls, url: str, info: ValidationInfo) -> str:
        if url and not re.fullmatch(r"https?://[^\s/?#]+(/[\w./~-]*)?", url):
            raise ValueError("is not an https address with a plain path")
        if url and urlsplit(url).path in OWN_PATHS:
            raise ValueError(f"needs a path of its own, not one of {', '.join(OWN_PATHS)}")
        if url and not _is_set(info, "http_port"):
            raise ValueError("needs HTTP_PORT, where its updates arrive")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        # SPEC:setWebhook; shorter ones can be guessed.
        if secret is not None and not re.fullmatch(r"[\w-]{32,256}", secret.get_secret_value(), re.ASCII):
            raise ValueError("has to be 32 to 256 of A-Z, a-z, 0-9, _ and -")
        return secret

    @field_validator("allowed_people")
    @classmethod
    def _are_people(cls, ids: str) -> str:
        if ids and not re.fullmatch(r"\s*[1-9]\d{0,15}\s*(,\s*[1-9]\d{0,15}\s*)*", ids, re.ASCII):
            raise ValueError("is not a list of Telegram ids such as 123456,234567")
        return ids

    @field_validator("content_local")
    @classmethod
    def _is_a_folder(cls, folder: Path | None) -> Path | None:
        if folder is not None and not _is_there(folder, Path.is_dir):
            raise ValueError(f"names a folder that is not there: {str(folder)[:SHOWN]!r}")
        return folder

    # One field after the other, not the whole at its end: so that nothing wrong elsewhere hides these.
    @field_validator("telegram_token_file", "data_keys_file", "backup_keys_file")
    @classmethod
    def _instead_of_the_value(cls, file: Path | None, info: ValidationInfo) -> Path | None:
        value = str(info.field_name).removesuffix("_file")
        if file is not None and _is_set(info, value):
            raise ValueError(f"and {value.upper()} are both set; keep one")
        if file is not None and not _is_there(file, Path.is_file):
            raise ValueError("names a file that is not there")
        return file

    @field_validator("log_level")
    @classmethod
    def _says_nothing_private(cls, level: str, info: ValidationInfo) -> str:
        if level == "DEBUG" and (_is_set(info, "telegram_token") or _is_set(info, "telegram_token_file")):
            raise ValueError("DEBUG is for the playground; with a token set INFO, WARNING or ERROR")
        return level

    def token(self) -> str:
        """The token. Raises StartError when there is none."""
        found = _secret(self.telegram_token, self.telegram_token_file)
        if not TOKEN.fullmatch(found):
            raise StartError("TELEGRAM_TOKEN is missing. Get one from @BotFather, or run `python -m bot playground`.")
        return found

    def keys(self) -> str:
        """The text of DATA_KEYS, or ''."""
        return _secret(self.data_keys, self.data_keys_file)

    def copying_keys(self) -> str:
        """The text of BACKUP_KEYS, or ''."""
        return _secret(self.backup_keys, self.backup_keys_file)

    def backup_folder(self) -> Path:
        return self.backup_dir or self.data_dir / "backups"

    def allowed(self) -> frozenset[PartnerId]:
        """Whoever may take the bot into a group; none means anybody."""
        return frozenset(PartnerId(int(one)) for one in self.allowed_people.split(",") if one.strip())

    def database_path(self) -> Path:
        """The file. Raises StartError where there is none, because the database is PostgreSQL."""
        if self.postgres_url():
            raise StartError("DATABASE_URL names PostgreSQL, and this is about a file of SQLite.")
        url = self.database_url.get_secret_value()
        return Path(url.removeprefix("sqlite:///")) if url else self.data_dir / "toward.db"

    def on_file(self) -> Settings:
        """The same, with its database in a file: the one it is in, or DATA_DIR/toward.db."""
        return self.model_copy(update={"database_url": SecretStr("")}) if self.postgres_url() else self

    def postgres_url(self) -> str:
        """The address of a PostgreSQL database, with its password; '' where the database is a file."""
        url = self.database_url.get_secret_value()
        return url if _POSTGRES.fullmatch(url) else ""


def _secret(value: SecretStr | None, file: Path | None) -> str:
    if value is not None:
        return value.get_secret_value().strip()
    try:
        return file.read_text(encoding="utf-8").strip() if file is not None else ""
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(f"{file} cannot be read as text ({type(error).__name__}).") from None


def _is_there(path: Path, is_kind: Callable[[Path], bool]) -> bool:
    """No for a name that no file can have: too long, or not text."""
    try:
        return is_kind(path)
    except (OSError, ValueError):
        return False


def _is_set(info: ValidationInfo, field: str) -> bool:
    """Whether an earlier field has a value; one that did not pass is missing from the data, but it was given."""
    return info.data.get(field, field) is not None


def load(**given: object) -> Settings:
    """The settings, or one StartError that lists every problem at once and shows no secret."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        problems = []
        for found in error.errors(include_input=False, include_context=False, include_url=False):
            name = "_".join(str(part) for part in found["loc"]).upper()
            problems.append(f"{name} {found['msg']}".replace("Value error, ", "").replace(" Input should", " should"))
        raise StartError("\n".join(problems)) from None
    except UnicodeDecodeError:
        raise StartError(".env is not UTF-8 text.") from None
