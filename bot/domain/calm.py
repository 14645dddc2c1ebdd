"""While a moment is hard: quiet for both until the next morning, and no jokes for a day (product.md 2.7). Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.couple import Couple, Partner
from bot.domain.localtime import instant

MORNING = time(8)
# What happens in the small hours still belongs to the evening before.
NIGHT_ENDS = time(5)
SERIOUS_FOR = timedelta(hours=24)


def next_morning(who: Partner, now: datetime, at: time = MORNING) -> datetime:
    """This hour on their own clock, once they have slept."""
    return instant(evening_of(who, now) + timedelta(days=1), at, who.zone or "UTC")


def waits_until(who: Partner, now: datetime) -> datetime | None:
    """When to look again at what is for somebody who takes some time, within a day; None when they are here."""
    if who.space_until is None or not who.is_in_space(now):
        return None
    return min(who.space_until, now + timedelta(days=1))


def evening_of(who: Partner, now: datetime) -> date:
    """The local date that `now` belongs to for somebody who is still up."""
    local = who.local(now)
    return local.date() - timedelta(days=1) if local.time() < NIGHT_ENDS else local.date()


def calmed(couple: Couple, now: datetime) -> Couple:
    """A hard moment opens: nothing comes by itself until it is morning for both. It never ends sooner than it did."""
    mornings = [next_morning(partner, now) for partner in couple.partners]
    until = max(at for at in (couple.calm_until or now, *mornings))
    return replace(couple.choosing(serious_until=f"{int((now + SERIOUS_FOR).timestamp())}"), calm_until=until)
