"""Settings: every problem at once, in plain lines, and never a secret in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import StartError
from bot.settings import Settings, load

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
KEY = "k1:" + "A" * 43 + "="


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment and no .env but what a test writes."""
    for field in Settings.model_fields:
        monkeypatch.delenv(field.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def problems(**given: object) -> list[str]:
    with pytest.raises(StartError) as caught:
        load(**given)
    return str(caught.value).splitlines()


def test_nothing_has_to_be_set() -> None:
    found = load()
    assert found.database_path() == Path("data/toward.db")
    assert found.keys() == ""


def test_the_environment_comes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATA_DIR=there\nLOG_LEVEL=ERROR\n", encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", "here")
    found = load()
    assert (found.data_dir, found.log_level) == (Path("here"), "ERROR")


def test_an_empty_line_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "")
    monkeypatch.setenv("MESSAGES_PER_SECOND", "")
    assert load().messages_per_second == 25
    assert load().telegram_token is None


def test_every_problem_is_told_at_once() -> None:
    told = problems(
        telegram_token="abc", telegram_api_url="ftp://x", database_url="gopher://x", messages_per_second=99,
        group_messages_per_minute="many", log_level="LOUD", data_keys="k1:short", data_keys_file="/no/such/file",
    )  # fmt: skip
    assert [line.split()[0] for line in told] == [
        "TELEGRAM_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "DATA_KEYS", "DATA_KEYS_FILE", "MESSAGES_PER_SECOND",
        "GROUP_MESSAGES_PER_MINUTE", "LOG_LEVEL",
    ]  # fmt: skip


def test_a_problem_elsewhere_hides_no_contradiction(tmp_path: Path) -> None:
    told = problems(telegram_token="abc", telegram_token_file=tmp_path / "x", log_level="DEBUG", messages_per_second=-1)
    assert "TELEGRAM_TOKEN_FILE and TELEGRAM_TOKEN are both set; keep one" in told
    assert any(line.startswith("LOG_LEVEL DEBUG is for the playground") for line in told)


@pytest.mark.parametrize(("name", "value"), [("telegram_token", TOKEN), ("data_keys", KEY)])
def test_a_secret_and_its_file_are_one_too_many(name: str, value: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(value, encoding="utf-8")
    (told,) = problems(**{name: value, f"{name}_file": tmp_path / "secret"})
    assert told == f"{name.upper()}_FILE and {name.upper()} are both set; keep one"


@pytest.mark.parametrize("name", ["telegram_token_file", "data_keys_file"])
def test_a_file_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    assert problems(**{name: tmp_path / "none"}) == [f"{name.upper()} names a file that is not there"]


@pytest.mark.parametrize("secret", [{"telegram_token": TOKEN}, {"telegram_token_file": "token"}])
def test_debug_and_a_token_do_not_go_together(secret: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
    (told,) = problems(**secret, log_level="DEBUG")
    assert told.startswith("LOG_LEVEL DEBUG")
    assert load(log_level="DEBUG").log_level == "DEBUG"


@pytest.mark.parametrize(("name", "value"), [("telegram_token", TOKEN + " x"), ("data_keys", KEY + "x")])
def test_no_secret_is_told_even_when_it_is_wrong(name: str, value: str) -> None:
    (told,) = problems(**{name: value})
    assert value[10:40] not in told


def test_no_secret_is_in_the_picture_of_the_settings() -> None:
    found = load(telegram_token=TOKEN, data_keys=KEY)
    assert TOKEN not in f"{found!r}{found}{found.model_dump_json()}"
    assert KEY not in f"{found!r}{found}{found.model_dump_json()}"


def test_secrets_may_be_in_files(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n", encoding="utf-8")
    (tmp_path / "keys").write_text(f"{KEY}\n", encoding="utf-8")
    found = load(telegram_token_file=tmp_path / "token", data_keys_file=tmp_path / "keys")
    assert (found.token(), found.keys()) == (TOKEN, KEY)


def test_a_file_of_bytes_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "token").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StartError, match="token cannot be read as text"):
        load(telegram_token_file=tmp_path / "token").token()


def test_a_settings_file_of_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"DATA_DIR=\xff\xfe\n")
    assert problems() == [".env is not UTF-8 text."]


def test_without_a_token_it_says_where_to_get_one() -> None:
    with pytest.raises(StartError, match="@BotFather"):
        load().token()


def test_an_address_loses_its_last_slash() -> None:
    assert load(telegram_api_url="http://127.0.0.1:8081/").telegram_api_url == "http://127.0.0.1:8081"


def test_the_database_may_be_anywhere(tmp_path: Path) -> None:
    assert load(database_url=f"sqlite:///{tmp_path}/x.db").database_path() == tmp_path / "x.db"
    url = "postgresql://ana:geheim@db.example:5433/toward"
    assert load(database_url=url).postgres_url() == url
    assert load().postgres_url() == ""


@pytest.mark.parametrize("url", ["postgresql://", "postgresql:/ana:geheim@db/toward", "mysql://ana:geheim@db/toward"])
def test_a_database_nobody_can_open_is_told_without_its_password(url: str) -> None:
    (told,) = problems(database_url=url)
    assert told.startswith("DATABASE_URL is not of the form")
    assert "geheim" not in told
    assert "geheim" not in repr(load(database_url="postgresql://ana:geheim@db/toward"))


def test_what_is_about_a_file_says_so_where_there_is_none() -> None:
    with pytest.raises(StartError, match="about a file of SQLite"):
        load(database_url="postgresql://ana:geheim@db/toward").database_path()


@pytest.mark.parametrize(
    "given, told",
    [
        ({"webhook_url": "https://toward.example/in"}, "WEBHOOK_URL needs HTTP_PORT"),
        ({"webhook_url": "toward.example", "http_port": 80}, "WEBHOOK_URL is not an https address"),
        ({"webhook_url": "https://toward.example/metrics", "http_port": 80}, "WEBHOOK_URL needs a path of its own"),
        ({"webhook_secret": "nachtigall"}, "WEBHOOK_SECRET has to be 32 to 256"),
        ({"http_port": 70000}, "HTTP_PORT "),
    ],
)
def test_a_webhook_that_could_not_work_is_refused(given: dict[str, object], told: str) -> None:
    (line,) = problems(**given)
    assert line.startswith(told)
    assert "nachtigall" not in line


@pytest.mark.parametrize("name", ["telegram_token_file", "data_keys_file", "content_local"])
@pytest.mark.parametrize("path", ["x" * 5000, "\udcff", "a\x00b"])
def test_a_name_that_no_file_can_have_is_not_there(name: str, path: str) -> None:
    (line,) = problems(**{name: path})
    assert line.startswith(f"{name.upper()} names a ")
    assert "that is not there" in line
    assert len(line) < 400


def test_a_wrong_folder_is_shown_on_one_line(tmp_path: Path) -> None:
    (line,) = problems(content_local=tmp_path / "a\nb\u2028c")
    assert line.endswith("a\\nb\\u2028c'")


@pytest.mark.parametrize("ids", ["ana", "1 2", "-5", "1,,2", "0"])
def test_people_are_named_by_ids(ids: str) -> None:
    with pytest.raises(StartError, match="ALLOWED_PEOPLE is not a list of Telegram ids"):
        load(allowed_people=ids)


def test_with_nobody_named_anybody_is_welcome() -> None:
    assert load().allowed() == frozenset()
    assert sorted(load(allowed_people="12, 13").allowed()) == [12, 13]
