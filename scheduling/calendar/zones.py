"""A zone's rules as a VTIMEZONE (RFC 5545, 3.6.5), for the years a file speaks of.

Written here because the library's own puts the onset of summer time an hour late: DTSTART of an observance is a
wall time in the offset that ends there (02:00, not 03:00). One observance for each change of the clock, no rules:
what was decided for the years at hand is certain, what a rule says of later ones is not.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_LONG_AGO = datetime(1970, 1, 1)  # noqa: DTZ001  a wall time, on purpose


def of(zone: ZoneInfo, since: datetime, until: datetime) -> Timezone:
    """The zone's VTIMEZONE, right from `since` to `until` (both aware)."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    written = Timezone()
    written.add("tzid", zone.key)
    first = _utc(since) - _DAY
    before = _offset(first, zone)
    changes = [(first, before, _LONG_AGO)]
    for change in _changes(zone, first.year, _utc(until).year + 1):
        if change > first:
            after = _offset(change, zone)
            changes.append((change, after, (change + before).replace(tzinfo=None)))
            before = after
    before = changes[0][1]
    for change, after, wall in changes:
        local = change.astimezone(zone)
        observance = TimezoneDaylight() if local.dst() else TimezoneStandard()
        observance.add("dtstart", wall)
        observance.add("tzoffsetfrom", before)
        observance.add("tzoffsetto", after)
        observance.add("tzname", local.tzname())
        written.add_component(observance)
        before = after
    return written


@lru_cache(maxsize=64)
def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> tuple[datetime, ...]:
    """The UTC instants at which the offset changes, from one year to another, both included."""
    found = []
    day, last = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while day < last:
        if _offset(day, zone) != _offset(day + _DAY, zone):
            found.append(_change(day, day + _DAY, zone))
        day += _DAY
    return tuple(found)


def _change(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    old = _offset(low, zone)
    while high - low > _MINUTE:
        middle = low + (high - low) // _MINUTE // 2 * _MINUTE
        low, high = (middle, high) if _offset(middle, zone) == old else (low, middle)
    return high


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    offset = moment.astimezone(zone).utcoffset()
    assert offset is not None  # noqa: S101  an aware datetime always has one
    return offset


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
