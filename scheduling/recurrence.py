"""Every n weeks or months: wall-clock starts of a series, by the rules of RFC 5545 as python-dateutil reads them; pure.

The wall clock is what repeats: fifteen o'clock stays fifteen o'clock when the clock changes in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from dateutil import rrule

from scheduling import hours

LONGEST = timedelta(days=366)  # a series ends within a year
MOST = 53  # visits of one


class Unit(StrEnum):
    """What a rhythm is counted in."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Rhythm:
    """How often, and how long: `count` visits, or until a local day, that day included."""

    every: int
    unit: Unit = Unit.WEEK
    count: int | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.every < 1 or (self.count is None) is (self.until is None) or (self.count or 1) < 1:
            raise ValueError("a series needs an interval, and either a number of visits or a last day")


def starts(first: datetime, rhythm: Rhythm, zone: ZoneInfo) -> list[datetime]:
    """The starts (aware, UTC) of a series whose first visit is at the naive wall time `first`.

    Never more than a year or `MOST` visits. Monthly means the same weekday of the month, the second Thursday; a
    fifth one, which most months lack, means the last.
    """
    longest = first + LONGEST
    until = min(datetime.combine(rhythm.until, time.max), longest) if rhythm.until else longest
    found = rrule.rrulestr(rule_of(first, rhythm, ends=False), dtstart=first).between(first, until, inc=True)
    return [hours.instant(one, zone) for one in found[: min(rhythm.count or MOST, MOST)]]


def rule_of(first: datetime, rhythm: Rhythm, *, ends: bool = True) -> str:
    """The RRULE of wall-clock starts, as it is stored."""
    parts = [f"FREQ={'WEEKLY' if rhythm.unit is Unit.WEEK else 'MONTHLY'}", f"INTERVAL={rhythm.every}"]
    if rhythm.unit is Unit.MONTH:
        nth = (first.day - 1) // 7 + 1
        parts.append(f"BYDAY={nth if nth < 5 else -1}{_WEEKDAYS[first.weekday()]}")
    if ends and rhythm.count is not None:
        parts.append(f"COUNT={min(rhythm.count, MOST)}")
    if ends and rhythm.until is not None:
        parts.append(f"UNTIL={rhythm.until:%Y%m%d}T235959")
    return ";".join(parts)


def shifted(start: datetime, by: timedelta, at: time | None, zone: ZoneInfo) -> datetime:
    """A start some wall-clock days later or earlier, at another hour if `at` says so; aware, UTC."""
    wall = start.astimezone(zone).replace(tzinfo=None) + by
    return hours.instant(datetime.combine(wall, at) if at is not None else wall, zone)


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
