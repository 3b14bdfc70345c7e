"""When the entries of a calendar take place within a span of time: series, exceptions, moved occurrences; pure.

Series are counted on the wall clock of their own zone (a Monday at nine stays at nine when the clock changes), and
whatever is floating or has a zone nobody knows is meant on the practice's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil import rrule

from scheduling import hours
from scheduling.calendar.reading import Entry, Unreadable, When

LONGEST = timedelta(days=370)  # of one entry; what lasts longer began before any span we look at
MOST_STEPS = 200_000  # of a series, counted from its beginning
_DAY = timedelta(days=1)
_WEEKS = {"DAILY": 1, "WEEKLY": 7}
_TOO_FINE = {"SECONDLY", "MINUTELY", "HOURLY"}
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class Occurrence:
    """An entry at one of its times. Aware, in UTC, end exclusive."""

    entry: Entry
    start: datetime
    end: datetime


def between(entries: Iterable[Entry], zone: ZoneInfo, since: datetime, until: datetime) -> list[Occurrence]:
    """Every occurrence that touches the span, cancelled ones not, in order; `zone` is the practice's."""
    series = _newest(entries)
    instead: dict[str, set[datetime]] = defaultdict(set)
    for entry in series:
        if entry.replaces is not None:
            if entry.and_following:
                raise Unreadable(is_calendar=True)  # nobody writes it any more, and guessing would be wrong
            instead[entry.uid].add(_instant(entry.replaces, zone))
    found = []
    for entry in series:
        if entry.is_cancelled:
            continue
        moved = instead[entry.uid] if entry.replaces is None else set()
        for start, length in _starts(entry, zone, since, until):
            at = _instant(start, zone)
            if at in moved:
                continue
            end = _end(start, length, zone)
            if at < until and end > since:
                found.append(Occurrence(entry, at, end))
    return sorted(found, key=lambda one: (one.start, one.entry.line))


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    """Of several states of one entry the last one; entries without a name are all different."""
    kept: dict[Any, Entry] = {}
    for entry in entries:
        key = (entry.uid, entry.replaces) if entry.uid else (entry.line,)
        if key not in kept or kept[key].sequence <= entry.sequence:
            kept[key] = entry
    return list(kept.values())


def _starts(entry: Entry, zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[tuple[When, timedelta]]:
    if entry.length > LONGEST:
        raise Unreadable(is_calendar=True)
    left_out = _LeftOut(entry, zone)
    seen: set[datetime] = set()
    rules = entry.rules if entry.replaces is None else ()
    # The first one counts, whatever the rule says of it.
    for start in (entry.start, *(one for rule in rules for one in _series(entry, rule, zone, since, until))):
        if (at := _instant(start, zone)) not in seen and not left_out.holds(start):
            seen.add(at)
            yield start, entry.length
    for start, length in entry.added:
        if (at := _instant(start, zone)) not in seen and not left_out.holds(start):
            seen.add(at)
            yield start, entry.length if length is None else length


class _LeftOut:
    """EXDATEs; a bare day leaves out whatever begins on it, as some programs write it."""

    def __init__(self, entry: Entry, zone: ZoneInfo) -> None:
        self._zone = zone
        self._days = {when for when in entry.left_out if not isinstance(when, datetime)}
        self._moments = {_instant(when, zone) for when in entry.left_out if isinstance(when, datetime)}

    def holds(self, start: When) -> bool:
        day = start.date() if isinstance(start, datetime) else start
        return day in self._days or (bool(self._moments) and _instant(start, self._zone) in self._moments)


def _series(entry: Entry, rule: str, zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[When]:
    """The starts by one rule, on the wall clock; from early enough on for the longest occurrence."""
    start = entry.start
    own = _zone_of(start, zone)
    wall = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    low = (since - entry.length - 2 * _DAY).astimezone(own).replace(tzinfo=None)
    high = (until + 2 * _DAY).astimezone(own).replace(tzinfo=None)
    parts = _parts(rule)
    last = _until(parts.pop("UNTIL", None), own)
    high = min(high, last) if last is not None else high
    wall = _nearer(parts, wall, low)
    try:
        counted = rrule.rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=wall)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable(is_calendar=True) from error
    for steps, at in enumerate(counted):
        if at > high:
            return
        if steps > MOST_STEPS:
            raise Unreadable(is_calendar=True)
        if at >= low:
            yield at.replace(tzinfo=own) if isinstance(start, datetime) else at.date()


def _parts(rule: str) -> dict[str, str]:
    parts = dict(part.upper().split("=", 1) for part in rule.split(";") if "=" in part)
    if not _is_plain(parts) or not _can_happen(parts):
        raise Unreadable(is_calendar=True)
    return parts


def _is_plain(parts: dict[str, str]) -> bool:
    """Whether the rule is of the kind people make in calendars; others could keep us counting for minutes."""
    frequency = parts.get("FREQ", "")
    if frequency in _TOO_FINE or "BYEASTER" in parts or parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        return False
    if min(_numbers(parts.get("INTERVAL", "1"))) < 1:
        return False
    if frequency != "YEARLY" and not {"BYYEARDAY", "BYWEEKNO"}.isdisjoint(parts):
        return False
    return frequency in ("MONTHLY", "YEARLY") or "BYSETPOS" not in parts


def _can_happen(parts: dict[str, str]) -> bool:
    """Whether some day can match: the library would look for the thirtieth of February until the year 9999."""
    months = [one for one in _numbers(parts.get("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12")) if 1 <= one <= 12]
    days = _numbers(parts.get("BYMONTHDAY", "1"))
    return any(0 < abs(day) <= _LONGEST_MONTH[month - 1] for month in months for day in days)


def _numbers(value: str) -> list[int]:
    try:
        return [int(part) for part in value.split(",")]
    except ValueError as error:
        raise Unreadable(is_calendar=True) from error


def _nearer(parts: dict[str, str], wall: datetime, low: datetime) -> datetime:
    """A later beginning of the same series, where that is plain: one that began in 2005 need not be counted through."""
    days = _WEEKS.get(parts.get("FREQ", ""))
    if days is None or "COUNT" in parts or wall >= low:
        return wall
    step = days * _numbers(parts.get("INTERVAL", "1"))[0]
    return wall + (low - wall) // timedelta(days=step) * timedelta(days=step)


def _until(written: str | None, own: ZoneInfo | Any) -> datetime | None:
    """The last wall time; a date means its whole day, UTC is brought to the series' own zone."""
    if written is None:
        return None
    try:
        if "T" not in written:
            return datetime.combine(datetime.strptime(written, "%Y%m%d").date(), time.max)  # noqa: DTZ007  a date
        moment = datetime.strptime(written.removesuffix("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007  its zone comes next
    except ValueError as error:
        raise Unreadable(is_calendar=True) from error
    return moment.replace(tzinfo=UTC).astimezone(own).replace(tzinfo=None) if written.endswith("Z") else moment


def _zone_of(when: When, zone: ZoneInfo) -> Any:
    return when.tzinfo if isinstance(when, datetime) and when.tzinfo is not None else zone


def _instant(when: When, zone: ZoneInfo) -> datetime:
    """The UTC instant; days begin, and floating times are meant, on the practice's clock."""
    if not isinstance(when, datetime):
        return hours.instant(datetime.combine(when, time()), zone)
    if when.tzinfo is None:
        return hours.instant(when, zone)
    if isinstance(when.tzinfo, ZoneInfo):
        return hours.instant(when.replace(tzinfo=None), when.tzinfo) if when.fold == 0 else when.astimezone(UTC)
    return when.astimezone(UTC)


def _end(start: When, length: timedelta, zone: ZoneInfo) -> datetime:
    """Hours are elapsed time; whole days end at a midnight, also when one of them has 23 hours."""
    if isinstance(start, datetime):
        return _instant(start, zone) + length
    last: date = start + length
    return _instant(last, zone)
