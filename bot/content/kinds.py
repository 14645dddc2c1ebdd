"""The kinds of items: what each may say about itself in a pack, held by pydantic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

# A tag means something to the code that chooses items, so a mistyped one is an error and not a new tag.
Tag = Literal[
    "morning", "midday", "evening", "night", "together", "apart", "touch", "repair", "inner-world", "for-self",
    "playful", "fenced", "tender",
]  # fmt: skip
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# What words to borrow are for.
Group = Literal["sorry", "warmth", "humour", "again", "listen", "reach", "thanks", "share", "space", "ask", "team"]
PREFIXES = {
    "gesture": "g", "question": "q", "ritual": "r", "script": "s", "idea": "i", "instead": "t", "day": "d",
    "value": "v",
}  # fmt: skip
DOORS = ("light", "steady", "deep")
# The attributes that hold the options of a choice, in their order.
LETTERS = "abcdef"
# What an item must say besides its own line, and what it may.
REQUIRED = {
    "gesture": ("done", "why"), "ritual": ("name", "met"), "idea": ("source", "caveat"), "instead": ("instead",),
    "day": DOORS,
}  # fmt: skip
OPTIONAL = ("why",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing the bot can offer. Days count from Monday = 0; the time is local to whoever set the rhythm.

    `options` is how many a choice has, `group` what words to borrow are for; `idea` and `script` are what a day of
    the path opens with, `script` also what an instead card leads to.
    """

    id: str
    kind: str
    tags: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    effort: int = 1
    answer: str = "open"
    depth: str = "light"
    options: int = 0
    group: str = ""
    idea: str = ""
    script: str = ""
    days: frozenset[int] = frozenset(range(5))
    time: time | None = None
    file: str = ""
    line: int = 0

    def attributes(self) -> tuple[str, ...]:
        """What English has to say of it besides its own line."""
        return REQUIRED.get(self.kind, ()) + tuple(LETTERS[: self.options])


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z]-[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)
    tags: frozenset[Tag] = frozenset()
    sources: tuple[Annotated[str, Field(pattern=r"^\d{3}-\d{2}$")], ...] = ()


class _Gesture(_Row):
    kind: Literal["gesture"]
    effort: int = Field(default=1, ge=1, le=3, strict=True)


class _Question(_Row):
    kind: Literal["question"]
    answer: Literal["open", "sealed", "choice", "scale"] = "open"
    depth: Literal["light", "steady", "deep"] = "light"
    options: int = Field(default=0, ge=0, le=len(LETTERS), strict=True)

    @model_validator(mode="after")
    def _offers_something(self) -> _Question:
        if (self.answer == "choice") != (self.options >= 2):
            raise ValueError("a choice has options = 2 to 6, and nothing else has any")
        return self


class _Ritual(_Row):
    kind: Literal["ritual"]
    days: frozenset[Day] = Field(default=frozenset(DAYS[:5]), min_length=1)
    # A string on purpose: TOML's own local time would allow seconds, and "9:5" would slip through.
    time: str = Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")


class _Script(_Row):
    kind: Literal["script"]
    group: Group


class _Instead(_Row):
    kind: Literal["instead"]
    script: str = ""


class _Day(_Row):
    kind: Literal["day"]
    idea: str
    script: str


class _Said(_Row):
    kind: Literal["idea", "value"]


Row = _Gesture | _Question | _Ritual | _Script | _Instead | _Day | _Said
ROW: TypeAdapter[Row] = TypeAdapter(Annotated[Row, Field(discriminator="kind")])


def item_of(row: Row, file: str, line: int) -> Item:
    """A row that passed, as the rest of the house knows it."""
    fields: dict[str, Any] = {key: getattr(row, key) for key in type(row).model_fields}
    if isinstance(row, _Ritual):
        fields["days"] = frozenset(DAYS.index(day) for day in row.days)
        fields["time"] = time.fromisoformat(row.time)
    return Item(**fields, file=file, line=line)
