"""What a date in words can mean: values only, in naive local wall time of the practice.

`When` never decides for the client: several readings of the same words stand side by side, likeliest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

Window: TypeAlias = tuple[datetime, datetime]


class Kind(StrEnum):
    """How a reading bounds time."""

    POINT = "point"  # a moment: "at half past three"
    INTERVAL = "interval"  # from start to end, end exclusive: "Thursday", "between 9 and 11"
    BEFORE = "before"  # open at the start: "before noon"
    AFTER = "after"  # open at the end: "from Monday on"


class Grain(StrEnum):
    """How finely the words were meant."""

    MINUTE = "minute"  # 15:30
    HOUR = "hour"  # at three
    PART = "part"  # no agreed boundary: morning, weekend, end of March
    DAY = "day"  # Thursday
    WEEK = "week"  # next week
    MONTH = "month"  # in March


class Part(StrEnum):
    """The parts of a day clients name."""

    MORNING = "morning"
    MIDDAY = "midday"  # around lunch
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of the words."""

    start: datetime | None  # None: open, "before noon"
    end: datetime | None  # exclusive; None for a point and for an open end
    kind: Kind
    grain: Grain
    part: Part | None = None  # the part of day that was named, if any


@dataclass(frozen=True, slots=True)
class Repetition:
    """ "every other Tuesday at 5": what comes back and how often."""

    every: int  # 1 = each, 2 = every other
    unit: Grain  # DAY, WEEK or MONTH
    weekdays: tuple[int, ...] = ()  # 0 = Monday; empty: any
    ordinal: int | None = None  # the 2nd Tuesday of the month; -1 = last


@dataclass(frozen=True, slots=True)
class Relative:
    """A move measured from an appointment: "an hour later", "the day after", "same time next week"."""

    minutes: int = 0
    days: int = 0
    months: int = 0
    same_time: bool = False  # the hour stays, only the day moves
    open: bool = False  # "later", "earlier": a direction without a length, told by the sign of `minutes`

    def of(self, moment: datetime) -> datetime:
        """Return the moment this far from an appointment (months are counted as 30 days only when open)."""
        moved = moment + timedelta(days=self.days, minutes=0 if self.open else self.minutes)
        for _ in range(self.months):
            first = (moved.replace(day=1) + timedelta(days=32)).replace(day=1)
            last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
            moved = first.replace(day=min(moved.day, last.day))
        return moved


@dataclass(frozen=True, slots=True)
class When:
    """All that a text says about time."""

    readings: tuple[Reading, ...] = ()  # ranked, first = likeliest; several = ambiguity as a value
    alternatives: tuple[tuple[Reading, ...], ...] = ()  # "Tuesday or Thursday", each ranked
    excluded: tuple[Reading, ...] = ()  # "not Monday"
    repetition: Repetition | None = None
    relative: Relative | None = None
    nearest: bool = False  # "as soon as possible"

    @property
    def best(self) -> Reading | None:
        """Return the likeliest reading."""
        return self.readings[0] if self.readings else None

    @property
    def is_nothing(self) -> bool:
        """Say whether the text spoke of no time at all."""
        return not (
            self.readings or self.alternatives or self.excluded or self.repetition or self.relative or self.nearest
        )

    @property
    def choices(self) -> tuple[Reading, ...]:
        """Return the best reading of each alternative, or the best of all."""
        if self.alternatives:
            return tuple(ranked[0] for ranked in self.alternatives if ranked)
        return self.readings[:1]

    def windows(self, now: datetime) -> tuple[Window, ...]:
        """Return local windows to look for free slots in, in rank order; nothing before `now`.

        A point is a window of no length: its slot starts there. An open end is bounded by the end of that
        day when an hour was named, else by four weeks; the caller bounds further by its horizon.
        """
        ranked = [reading for group in self.alternatives for reading in group] or list(self.readings)
        if not ranked and (self.nearest or self.excluded):
            ranked = [Reading(now, None, Kind.AFTER, Grain.DAY)]
        found = [_window(reading, now) for reading in ranked]
        return tuple(dict.fromkeys(window for window in found if window is not None))

    def allows(self, moment: datetime) -> bool:
        """Say whether no exclusion ("not Monday") covers this moment."""
        return not any(
            (reading.start is None or reading.start <= moment)
            and (moment < reading.end if reading.end is not None else moment == reading.start)
            for reading in self.excluded
        )


NOTHING = When()
OPEN_DAYS = 28  # how far an open end reaches when nobody bounds it


def _window(reading: Reading, now: datetime) -> Window | None:
    start, end = reading.start, reading.end
    if reading.kind is Kind.POINT:
        return (start, start) if start is not None and start >= now else None
    if start is None:
        start = now if end is None or end.date() <= now.date() else _day_start(end)
        if reading.grain not in (Grain.MINUTE, Grain.HOUR):
            start = now
    if end is None:
        fine = reading.grain in (Grain.MINUTE, Grain.HOUR)
        end = _day_start(start) + timedelta(days=1 if fine else OPEN_DAYS)
    start = max(start, now)
    return (start, end) if start < end else None


def _day_start(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())
