"""What the control API accepts."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bot.playground.faults import Fault


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NewPerson(Body):
    name: str = Field(min_length=1)
    language: str = "en"
    is_bot: bool = False


class NewChat(Body):
    title: str
    members: list[int] = Field(min_length=1)
    kind: Literal["group", "supergroup"] = "group"


class BotPlace(Body):
    status: Literal["member", "administrator", "restricted", "left", "kicked"]
    by: int | None = None
    pin: bool = True
    delete: bool = False


class Membership(Body):
    person: int
    status: Literal["member", "administrator", "left", "kicked"]
    anonymous: bool = False


class Topic(Body):
    name: str


class Send(Body):
    chat: int
    text: str = ""
    reply_to: int | None = None
    media: Literal["photo", "voice", "sticker"] | None = None
    topic: int | None = None
    late: bool = False


class Place(Body):
    """A message that exists."""

    chat: int
    message_id: int


class Edit(Place):
    text: str


class Tap(Place):
    button: str
    gone: bool = False
    redrawn: bool = False


class React(Place):
    emoji: str | None


class Block(Body):
    blocked: bool


class Opening(Body):
    chat: int | None = None


class Clock(Body):
    """Exactly one of the three."""

    advance: float | None = Field(default=None, ge=0)
    to: AwareDatetime | None = None
    next: Literal[True] | None = None

    @model_validator(mode="after")
    def _one(self) -> Clock:
        if sum(way is not None for way in (self.advance, self.to, self.next)) != 1:
            raise ValueError('give exactly one of "advance", "to" and "next"')
        return self


class NewFault(Body):
    method: str
    # 429 may be written as a number.
    fault: Annotated[Fault, BeforeValidator(lambda fault: str(fault) if isinstance(fault, int) else fault)]
    chat: int | None = None
    times: int = Field(default=1, ge=1)
    retry_after: int = Field(default=5, ge=1)
    description: str | None = None


class Flood(Body):
    on: bool


class RawUpdate(Body):
    kind: str
    content: dict[str, Any]
    lifetime: float = 24 * 3600
