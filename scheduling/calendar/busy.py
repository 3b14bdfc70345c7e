"""When somebody's own calendar says she is busy; pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from scheduling import slots
from scheduling.calendar import reading, recurring
from scheduling.calendar.reading import Unreadable
from scheduling.slots import Span

MOST_SPANS = 5_000
_ALMOST_A_MINUTE = timedelta(seconds=59, microseconds=999_999)


def spans(content: bytes, zone: ZoneInfo, since: datetime, until: datetime, own_tail: str) -> list[Span]:
    """The busy UTC minutes of a calendar file within a span, in order, apart, and none longer than a day.

    `zone` is the practice's; `own_tail` marks entries that came from us: about our own visits we know better.
    Raises Unreadable.
    """
    file = reading.read(content, reading.MOST_ENTRIES)
    if file.broken:
        raise Unreadable(is_calendar=True)  # what we cannot read may be busy
    entries = [entry for entry in file.entries if not entry.is_free and not entry.uid.endswith(own_tail)]
    # A free occurrence of a busy series still stands for the busy one.
    moved = [entry for entry in file.entries if entry.is_free and entry.replaces is not None]
    taken = [
        (one.start, one.end)
        for one in recurring.between([*entries, *moved], zone, since, until)
        if not one.entry.is_free
    ]
    low, high = slots.minute_of(since), slots.minute_of(until)
    found = [
        slots.clipped((slots.minute_of(start), slots.minute_of(end + _ALMOST_A_MINUTE)), low, high)
        for start, end in (*taken, *file.busy)
        if end > start
    ]
    split = [part for span in slots.merged(found) for part in _split(span)]
    if len(split) > MOST_SPANS:
        raise Unreadable(is_calendar=True)
    return split


def _split(span: Span) -> list[Span]:
    """At every midnight UTC: no row may last longer than a day."""
    start, end = span
    parts = []
    while start < end:
        stop = min(end, (start // slots.DAY + 1) * slots.DAY)
        parts.append((start, stop))
        start = stop
    return parts
