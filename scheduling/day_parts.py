"""Days and parts of days, on the practice's wall clock, as closures and openings are spoken of; pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from scheduling import hours, slots


class DayPart(NamedTuple):
    """A local day, or a part of it in wall minutes since midnight; `closes` is exclusive."""

    day: date
    opens: int = 0
    closes: int = slots.DAY

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole day."""
        return (self.opens, self.closes) == (0, slots.DAY)


@dataclass(frozen=True)
class Special:
    """A closure or an opening as it stands."""

    number: int
    practitioner: str | None  # None: everybody
    is_open: bool
    parts: tuple[DayPart, ...]  # in order
    location: str | None
    reason: str


def between(start: datetime, end: datetime) -> tuple[DayPart, ...]:
    """The parts of days from `start` until before `end`, both naive local wall time."""
    found = []
    day = start.date()
    while day <= end.date():
        opens = _minute(start) if day == start.date() else 0
        closes = _minute(end) if day == end.date() else slots.DAY
        if opens < closes:
            found.append(DayPart(day, opens, closes))
        day += timedelta(days=1)
    return tuple(found)


def bounds(parts: Iterable[DayPart], zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and last instant (aware, UTC) that the parts can touch."""
    days = [part.day for part in parts]
    first, _ = hours.day_bounds(min(days), zone)
    _, last = hours.day_bounds(max(days), zone)
    return slots.moment_of(first), slots.moment_of(last)


def touch(parts: Iterable[DayPart], start: datetime, end: datetime, zone: ZoneInfo) -> bool:
    """Whether a visit from `start` to `end` (aware) lies in the parts, if only by a minute."""
    low, high = slots.minute_of(start), slots.minute_of(end)
    spans = (span for part in parts for span in hours.spans(part.day, part.opens, part.closes, zone))
    return any(low < closes and opens < high for opens, closes in spans)


def _minute(wall: datetime) -> int:
    return wall.hour * 60 + wall.minute
