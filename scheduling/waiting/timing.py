"""How long an offer stands, and when it may be made: quiet hours stop its clock; pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduling import hours
from scheduling.waiting.nouns import LITTLE_TIME, MUCH_TIME, SOON, URGENT

Quiet = tuple[time, time]  # local wall time, from and until; may span midnight
_DAY = timedelta(days=1)
_LOOK = 4  # local days ahead in which a time without quiet must come


def answer_time(start: datetime, now: datetime) -> timedelta:
    """How long the client has, not counting quiet hours (domain/reminders.md)."""
    return LITTLE_TIME if start - now < SOON else MUCH_TIME


def is_urgent(start: datetime, now: datetime) -> bool:
    """Whether several are asked at once."""
    return start - now < URGENT


def loud_from(quiets: Sequence[Quiet], zone: ZoneInfo, now: datetime) -> datetime | None:
    """The first instant from `now` on that is not quiet; None when there is none in the days ahead."""
    at = now
    for start, end in _spans(quiets, zone, now):
        if start <= at < end:
            at = end
    return at if at < now + (_LOOK - 1) * _DAY else None


def runs_out(quiets: Sequence[Quiet], zone: ZoneInfo, now: datetime, lasts: timedelta) -> datetime | None:
    """When that much time without quiet has passed; None when it never does."""
    at, left = now, lasts
    for start, end in _spans(quiets, zone, now):
        if end <= at:
            continue
        if start - at >= left:
            break
        left -= max(start - at, timedelta())
        at = end
    return at + left if at < now + (_LOOK - 1) * _DAY else None


def _spans(quiets: Sequence[Quiet], zone: ZoneInfo, now: datetime) -> list[tuple[datetime, datetime]]:
    """The quiet times from the day before `now` on, in order and merged."""
    day = now.astimezone(zone).date() - _DAY
    found = []
    for number in range(_LOOK + 1):
        for start, end in quiets:
            first = datetime.combine(day + number * _DAY, start)
            last = datetime.combine(day + (number + (end <= start)) * _DAY, end)
            found.append((hours.instant(first, zone), hours.instant(last, zone)))
    merged: list[tuple[datetime, datetime]] = []
    for span in sorted(found):
        if merged and span[0] <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span[1]))
        else:
            merged.append(span)
    return merged
