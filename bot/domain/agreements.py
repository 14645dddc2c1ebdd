"""What the two choose together beside rhythms: small values by name, from less to more (product.md 2.12)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.couple import Couple


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One shared choice. `values` go from less to more; of `free` ones none is more, and one tap is enough."""

    values: tuple[str, ...]
    first: str
    free: bool = False


AGREEMENTS = {
    "picture": Agreement(values=("none", "jar", "garden"), first="jar", free=True),
    "depth": Agreement(values=("light", "steady", "deep"), first="steady"),
    "words": Agreement(values=("off", "on"), first="on"),
    "landing": Agreement(values=("off", "on"), first="off"),
    "mirror": Agreement(values=("off", "on"), first="off"),
    "values": Agreement(values=("off", "on"), first="off"),
    "where": Agreement(values=("apart", "both", "together"), first="both", free=True),
}


def value(couple: Couple, name: str) -> str:
    """What holds now: what they chose, or what it was at first."""
    return couple.shared.get(name, AGREEMENTS[name].first)


def is_known(name: str, to: str) -> bool:
    return name in AGREEMENTS and to in AGREEMENTS[name].values


def is_more(couple: Couple, name: str, to: str) -> bool:
    """Whether it asks more of them than holds now: then it needs both."""
    agreement = AGREEMENTS[name]
    return not agreement.free and agreement.values.index(to) > agreement.values.index(value(couple, name))


def chosen(couple: Couple, name: str, to: str) -> Couple:
    return couple.choosing(**{name: "" if to == AGREEMENTS[name].first else to})
