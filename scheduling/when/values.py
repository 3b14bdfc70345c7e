"""What the rules build on the way from words to readings: days, clocks, parts of day, lengths of time."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

from scheduling.when.nouns import Grain, Kind, Part
from scheduling.when.spans import Days

HALF_DAY = 12 * 60


class DayPart(NamedTuple):
    """A part of a day, perhaps its early or late end."""

    part: Part
    edge: str = ""  # "early", "mid", "end"


class Day(NamedTuple):
    """A day or a longer span of whole days; the likeliest first."""

    spans: tuple[Days, ...]
    grain: Grain = Grain.DAY
    weekday: int | None = None  # named as such, so that "next week ... Wednesday" can be joined
    dom: int | None = None  # a bare day of the month
    part: DayPart | None = None  # "tonight", "Montagabend"
    this: bool = False  # "this Friday": no looking further


class Clock(NamedTuple):
    """An hour as said; without `half` of the day it may mean two."""

    minutes: int  # since midnight
    half: str | None = None  # "a" or "p"; None and `sure` False: not said
    sure: bool = False  # written so that only one half is possible
    grain: Grain = Grain.MINUTE

    def candidates(self, opening: tuple[time, time], part: Part | None) -> tuple[int, ...]:
        """Return minutes since midnight, likeliest first: what is inside opening hours before what is not."""
        if self.half is not None:
            return (self.in_half(self.half),)
        if self.sure or self.minutes >= HALF_DAY + 60 or self.minutes == 0:
            return (self.minutes,)
        if part is not None:
            return (self.in_part(part),)
        morning, later = self.minutes % HALF_DAY, self.minutes % HALF_DAY + HALF_DAY
        opens, shuts = (moment.hour * 60 + moment.minute for moment in opening)
        if opens <= morning < shuts:
            return (morning, later) if later < 24 * 60 and morning < 12 * 60 else (morning,)
        return (later, morning) if opens <= later <= shuts else (morning, later)

    def in_half(self, half: str) -> int:
        """Return the minutes in the first ("a") or second half of the day."""
        if self.minutes >= HALF_DAY + 60:
            return self.minutes
        return self.minutes % HALF_DAY + (HALF_DAY if half == "p" else 0)

    def in_part(self, part: Part) -> int:
        """Return the minutes as meant beside a part of the day: "nine in the evening"."""
        hour = self.minutes // 60 % 12
        if part is Part.MORNING:
            return self.minutes if self.minutes // 60 == 12 else self.in_half("a")
        if part is Part.NIGHT:
            return self.in_half("p" if hour >= 5 else "a")
        if part is Part.MIDDAY:
            return self.in_half("a" if hour in (10, 11) else "p")
        return self.in_half("p")


class Length(NamedTuple):
    """A length of time."""

    minutes: int = 0
    days: int = 0
    months: int = 0
    exact: bool = True  # False: "a few"


class ClockSpan(NamedTuple):
    """From one hour to another."""

    start: Clock
    end: Clock


class Open(NamedTuple):
    """A bound on one side."""

    side: str  # "before", "until", "after", "from"
    what: Day | Clock | DayPart


class Fixed(NamedTuple):
    """A moment that needs nothing more: "in half an hour"; or the end of a window from now."""

    kind: Kind
    moment: datetime
    grain: Grain = Grain.MINUTE


# Hours of the parts of a day, (start, end) in minutes; sources and people differ, so they are only windows.
_HOURS: dict[tuple[Part, str], tuple[float, float]] = {
    (Part.MORNING, ""): (8, 12), (Part.MORNING, "early"): (6, 9), (Part.MORNING, "mid"): (9, 11),
    (Part.MORNING, "end"): (10, 12), (Part.MIDDAY, ""): (12, 14), (Part.MIDDAY, "early"): (12, 13),
    (Part.MIDDAY, "mid"): (12, 14), (Part.MIDDAY, "end"): (13, 14), (Part.AFTERNOON, ""): (13, 18),
    (Part.AFTERNOON, "early"): (12, 15), (Part.AFTERNOON, "mid"): (14, 16), (Part.AFTERNOON, "end"): (16.5, 19),
    (Part.EVENING, ""): (17, 22), (Part.EVENING, "early"): (17, 20), (Part.EVENING, "mid"): (18, 20),
    (Part.EVENING, "end"): (20, 23), (Part.NIGHT, ""): (19.5, 24), (Part.NIGHT, "early"): (20, 22),
    (Part.NIGHT, "mid"): (21, 24), (Part.NIGHT, "end"): (21, 24),
}  # fmt: skip
# A day's own edges: "first thing", "at the end of the day".
DAY_EDGES = {"early": (7 * 60, 10 * 60), "mid": (11 * 60, 14 * 60), "end": (17 * 60, 20 * 60)}


def hours_of(part: DayPart, starts_afternoon: int = 13) -> tuple[int, int]:
    """Return the window of a part of the day in minutes since midnight."""
    start, end = _HOURS[part.part, part.edge]
    if part == DayPart(Part.AFTERNOON):
        start = starts_afternoon
    return int(start * 60), int(end * 60)
