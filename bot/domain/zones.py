"""Which zone somebody is in, from the time on their own clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import available_timezones

from bot.domain.localtime import zone_of

# One well-known place for each way clocks run, the most lived-in first where several run alike.
COMMON = (
    "Europe/Berlin", "Europe/London", "Europe/Kyiv", "Europe/Moscow", "Europe/Lisbon", "Europe/Chisinau",
    "Africa/Lagos", "Africa/Johannesburg", "Africa/Cairo", "Africa/Nairobi", "Africa/Abidjan", "Africa/Casablanca",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
    "America/Mexico_City", "America/Bogota", "America/Caracas", "America/Santiago", "America/Sao_Paulo",
    "America/Asuncion", "America/Halifax", "America/St_Johns", "America/Nuuk", "America/Noronha", "America/Anchorage",
    "America/Adak", "America/Havana", "America/Miquelon", "Atlantic/Azores", "Atlantic/Cape_Verde",
    "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Asia/Karachi", "Asia/Dhaka", "Asia/Bangkok", "Asia/Dubai",
    "Asia/Tehran", "Asia/Kabul", "Asia/Kathmandu", "Asia/Yangon", "Asia/Jerusalem", "Asia/Beirut", "Asia/Vladivostok",
    "Asia/Magadan", "Asia/Kamchatka", "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide",
    "Australia/Darwin", "Australia/Perth", "Australia/Eucla", "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Fiji", "Pacific/Chatham", "Pacific/Tongatapu", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Honolulu",
    "Pacific/Easter", "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Pitcairn", "Pacific/Pago_Pago",
    "Pacific/Norfolk",
)  # fmt: skip

# Somebody who reads the time aloud rounds it; somebody who taps a shown one does not.
ROUNDED = timedelta(minutes=30)
EXACT = timedelta(minutes=7)
HALF_A_YEAR = timedelta(days=182)
_DAY = timedelta(days=1)
# Whole hours from UTC, once around the world, beginning where six in a row cover Europe.
_AROUND = (*range(-1, 13), *range(-11, -1))


def hours_now(now: datetime) -> tuple[time, ...]:
    """What clocks on whole-hour offsets show now: 24 times, ascending around the world, the first six for Europe."""
    return tuple((now.astimezone(UTC) + timedelta(hours=n)).time().replace(second=0, microsecond=0) for n in _AROUND)


def zones_near(hour_minute: time, now: datetime) -> tuple[str, ...]:
    """Common zones whose clock shows about this time now, the closest first; at least one for any time of day.

    One zone per pair of offsets (now, and half a year from now), since those are what a couple would notice. When
    some clock fits to a few minutes, those half an hour off are left out. Both sides of the date line may be in it.
    """
    off_by = {zone: _distance(hour_minute, now.astimezone(zone_of(zone)).time()) for zone in COMMON}
    closest = min(off_by.values())
    limit = EXACT if closest <= EXACT else max(ROUNDED, closest)
    fitting = sorted((z for z in COMMON if off_by[z] <= limit), key=lambda z: off_by[z])
    kept: dict[tuple[timedelta | None, timedelta | None], str] = {}
    for zone in fitting:
        kept.setdefault(_offsets(zone, now), zone)
    return tuple(kept.values())


def is_zone(name: str) -> bool:
    """Whether this is the name of a zone that clocks are kept for (`Europe/Berlin`)."""
    return name in available_timezones()


def place_name(zone: str) -> str:
    """The place of a zone as people know it: `America/New_York` is New York."""
    return zone.rpartition("/")[2].replace("_", " ")


def _distance(one: time, two: time) -> timedelta:
    """How far apart two clocks are, the short way around."""
    apart = abs(timedelta(hours=one.hour, minutes=one.minute) - timedelta(hours=two.hour, minutes=two.minute))
    return min(apart, _DAY - apart)


def _offsets(zone: str, now: datetime) -> tuple[timedelta | None, timedelta | None]:
    later = now + HALF_A_YEAR
    return now.astimezone(zone_of(zone)).utcoffset(), later.astimezone(zone_of(zone)).utcoffset()
