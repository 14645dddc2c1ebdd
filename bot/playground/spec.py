"""Every request is held to the published Bot API: unknown, missing or misshapen parameters are refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from bot.playground.refusal import Refused, bad_request

_TABLE = json.loads(resources.files("bot.playground").joinpath("spec.json").read_text(encoding="utf-8"))
_OBJECTS: dict[str, dict[str, str]] = _TABLE["objects"]
# A union holds a value if one of its members does; which one was meant, `type` tells the method.
_UNIONS: dict[str, list[str]] = _TABLE["unions"]

# The server has words of its own for what is missing most often.
_MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty"}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An uploaded file."""

    name: str
    mime: str
    data: bytes


def _integer(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise bad_request(f'parameter "{name}" must be an Integer')
    try:
        return int(value)
    except ValueError:
        raise bad_request(f'parameter "{name}" must be an Integer') from None


def _chat(name: str, value: Any) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _integer(name, value)


def _number(name: str, value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise bad_request(f'parameter "{name}" must be a Float') from None


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return str(value).lower() in {"true", "yes", "1"}


# A String may come as a bare JSON number or true, from clients that write no quotes.
def _words(name: str, value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def _upload(name: str, value: Any) -> File | str:
    return value if isinstance(value, File | str) else str(value)


_PLAIN: dict[str, Callable[[str, Any], Any]] = {
    "Integer": _integer,
    "Integer|String": _chat,
    "Float": _number,
    "Boolean": _flag,
    "String": _words,
    "InputFile|String": _upload,
    "InputFile": _upload,
}


def _structure(kinds: str) -> Callable[[str, Any], Any]:
    def read(name: str, value: Any) -> Any:
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
        if value is not None:
            _hold(name, kinds, value)
        return value

    return read


def _hold(name: str, kinds: str, value: Any) -> None:
    """Raise what is wrong with the value as the first of the allowed kinds, unless one of them fits."""
    refusal: Refused | None = None
    for kind in kinds.removeprefix("!").split("|"):
        try:
            _fit(name, kind, value)
        except Refused as wrong:
            refusal = refusal or wrong
        else:
            return
    if refusal:
        raise refusal


_SIMPLE: dict[str, type] = {"Integer": int, "String": str, "Boolean": bool}


def _fit(name: str, kind: str, value: Any) -> None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise bad_request(f'"{name}" must be an {kind}')
        for item in value:
            _fit(name, kind.removeprefix("Array of "), item)
    elif kind in _UNIONS:
        _hold(name, "|".join(_UNIONS[kind]), value)
    elif kind in _OBJECTS:
        _fit_object(name, kind, value)
    # A Boolean is no Integer in JSON, though it is one in Python.
    elif kind in _SIMPLE and (
        not isinstance(value, _SIMPLE[kind]) or isinstance(value, bool) is not (kind == "Boolean")
    ):
        raise bad_request(f'"{name}" must be of type {kind}')


def _fit_object(name: str, kind: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise bad_request(f'"{name}" must be a JSON object of type {kind}')
    fields = _OBJECTS[kind]
    for key, inner in value.items():
        if key not in fields:
            raise bad_request(f'unknown field "{key}" in {kind} of "{name}"')
        _hold(f"{name}.{key}", fields[key], inner)
    for key, kinds in fields.items():
        if kinds.startswith("!") and key not in value:
            raise bad_request(f'field "{key}" of {kind} in "{name}" is missing')


def _reader(kinds: str) -> Callable[[str, Any], Any]:
    kinds = kinds.removeprefix("!")
    return _PLAIN.get(kinds) or _structure(kinds)


_READERS: dict[str, dict[str, Callable[[str, Any], Any]]] = {
    method: {name: _reader(kinds) for name, kinds in fields.items()} for method, fields in _TABLE["methods"].items()
}
_REQUIRED: dict[str, list[str]] = {
    method: [name for name, kinds in fields.items() if kinds.startswith("!")]
    for method, fields in _TABLE["methods"].items()
}
_BY_LOWER = {method.lower(): method for method in _READERS}


def canonical(method: str) -> str:
    """The method's published name, whatever its case; 404 for one that does not exist."""
    found = _BY_LOWER.get(method.lower())
    if found is None:
        raise Refused(404, "Not Found: method not found")
    return found


def read(method: str, given: Mapping[str, object]) -> dict[str, Any]:
    """The parameters as Python values; Refused names the first that is unknown, missing or misshapen."""
    readers = _READERS[method]
    values: dict[str, Any] = {}
    for name, value in given.items():
        reader = readers.get(name)
        if reader is None:
            raise bad_request(f'unknown parameter "{name}" for {method}')
        values[name] = reader(name, value)
    for name in _REQUIRED[method]:
        if values.get(name) in (None, ""):
            raise bad_request(_MISSING.get(name, f'parameter "{name}" of {method} is missing'))
    return values


def parameters(method: str) -> frozenset[str]:
    return frozenset(_READERS.get(_BY_LOWER.get(method.lower(), ""), ()))
