"""Opening hours on the wall clock, turned into UTC minutes; pure.

An opening is the set of instants whose wall time lies within it. On the night the clock goes forward the hour
that does not exist is simply missing. On the night it goes back, the hour that comes twice is open the first
time only: nobody could tell a visit at 02:15 from the other one at 02:15.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from scheduling import slots
from scheduling.catalog import Practitioner
from scheduling.slots import Span
from scheduling.special_days import ORDINARY, SpecialDays


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a naive wall time: the first of two, or the end of the gap it falls into."""
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return first
    before_gap = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return slots.moment_of(_transition(slots.minute_of(before_gap), slots.minute_of(first), zone))


@lru_cache(maxsize=20_000)
def spans(day: date, opens: int, closes: int, zone: ZoneInfo) -> tuple[Span, ...]:
    """The UTC minutes of one opening; `opens` and `closes` are wall minutes since midnight of `day`."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a wall time, on purpose
    start = slots.minute_of(instant(midnight + timedelta(minutes=opens), zone))
    end = slots.minute_of(instant(midnight + timedelta(minutes=closes), zone))
    ahead, behind = _offset(start, zone), _offset(end, zone)
    if start >= end:
        return ()
    if ahead <= behind:
        return ((start, end),)
    back = _transition(start, end, zone)
    parts = ((start, back), (back + ahead - behind, end))
    return tuple(part for part in parts if part[0] < part[1])


def openings(
    practitioner: Practitioner, zone: ZoneInfo, since: int, until: int, special: SpecialDays = ORDINARY
) -> Iterator[tuple[int, int, str]]:
    """Every opening (start, end, location) that touches the UTC minutes from `since` to `until`, in order."""
    day = slots.moment_of(since).astimezone(zone).date() - timedelta(days=1)  # one may run past midnight
    last = slots.moment_of(until).astimezone(zone).date()
    while day <= last:
        for opens, closes, location in special.on(practitioner, day):
            for start, end in spans(day, opens, closes, zone):
                if start < until and end > since:
                    yield start, end, location
        day += timedelta(days=1)


def day_bounds(day: date, zone: ZoneInfo) -> Span:
    """The UTC minutes of a whole local day, also one of 23 or 25 hours."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a wall time, on purpose
    return (
        slots.minute_of(instant(midnight, zone)),
        slots.minute_of(instant(midnight + timedelta(days=1), zone)),
    )


def _offset(minute: int, zone: ZoneInfo) -> int:
    offset = slots.moment_of(minute).astimezone(zone).utcoffset()
    assert offset is not None  # noqa: S101  an aware datetime always has one
    return offset // timedelta(minutes=1)


def _transition(low: int, high: int, zone: ZoneInfo) -> int:
    """The first minute of the new offset, when it changes once between two minutes."""
    old = _offset(low, zone)
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(middle, zone) == old:
            low = middle
        else:
            high = middle
    return high
