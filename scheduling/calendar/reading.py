"""Other programs' calendar files (RFC 5545) read into plain entries; pure but for the library.

What is in doubt is never passed over: entries whose times we cannot tell are named, and the caller decides.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

MOST_BYTES = 1_048_576
MOST_ENTRIES = 10_000

# What the library raises where a value is not what it should be.
_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError)

When: TypeAlias = "datetime | date"  # a date is a whole day
# The library keeps zones that files define under their names for ever; two files may mean two things by one name.
_one_at_a_time = threading.Lock()


class Unreadable(Exception):
    """The file is no calendar that can be relied on."""

    def __init__(self, *, is_calendar: bool) -> None:
        super().__init__("an entry cannot be read" if is_calendar else "this is no calendar")
        self.is_calendar = is_calendar


@dataclass(frozen=True)
class Entry:
    """One VEVENT. Datetimes are aware, but floating ones naive: those mean the wall clock of whoever reads."""

    line: int  # where it begins in the file, from 1
    uid: str
    sequence: int
    start: When
    length: timedelta
    rules: tuple[str, ...] = ()  # RRULE, as written
    added: tuple[tuple[When, timedelta | None], ...] = ()  # RDATE; a period has a length of its own
    left_out: tuple[When, ...] = ()  # EXDATE
    replaces: When | None = None  # RECURRENCE-ID: the occurrence of its series that it stands for
    and_following: bool = False
    is_cancelled: bool = False
    is_free: bool = False  # takes no time, says its owner
    summary: str = ""
    description: str = ""
    location: str = ""
    people: tuple[str, ...] = ()  # names and numbers of who is invited

    @property
    def is_whole_days(self) -> bool:
        """Whether it has dates and no hours."""
        return not isinstance(self.start, datetime)


@dataclass(frozen=True)
class File:
    """All that a calendar holds."""

    entries: tuple[Entry, ...]
    busy: tuple[tuple[datetime, datetime], ...]  # of VFREEBUSY: times without a story
    broken: tuple[int, ...] = ()  # lines of what cannot be read
    name: str = ""


def read(content: bytes, most: int) -> File:
    """The entries of a file; raises Unreadable for what is no calendar, or has more than `most` of them."""
    import icalendar

    with _one_at_a_time:
        icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]  # the library's; forgets the zones of other files
        try:
            calendars = icalendar.Calendar.from_ical(content, multiple=True)
        except (*_MALFORMED, IndexError, RecursionError) as error:
            raise Unreadable(is_calendar=False) from error
        calendars = [one for one in calendars if one.name == "VCALENDAR"]
        if not calendars or not content.rstrip().upper().endswith(b"END:VCALENDAR"):
            raise Unreadable(is_calendar=False)  # something else, or cut off
        found, lines = _Found(), _lines(content)
        for calendar in calendars:
            for event in calendar.walk("VEVENT"):
                found.event(event, next(lines, 0))
            for part in calendar.walk("VFREEBUSY"):
                found.free_busy(part)
    if len(found.entries) > most or len(found.busy) > most:
        raise Unreadable(is_calendar=True)
    return File(tuple(found.entries), tuple(found.busy), tuple(found.broken), _text(calendars[0], "X-WR-CALNAME"))


class _Found:
    """What has been read so far."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.busy: list[tuple[datetime, datetime]] = []
        self.broken: list[int] = []

    def event(self, event: Any, line: int) -> None:
        try:
            self.entries += _entry(event, line)
        except _MALFORMED:
            self.broken.append(line)

    def free_busy(self, part: Any) -> None:
        try:
            self.busy += _busy(part)
        except _MALFORMED:
            self.broken.append(0)


def _lines(content: bytes) -> Iterator[int]:
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip().upper() == b"BEGIN:VEVENT":
            yield number


def _entry(event: Any, line: int) -> Iterator[Entry]:
    """The entry; nothing for one that says no time at all."""
    if "DTSTART" not in event:
        return
    start = _when(event["DTSTART"].dt)
    replaced = event.get("RECURRENCE-ID")
    status = _text(event, "STATUS").upper()
    yield Entry(
        line=line,
        uid=_text(event, "UID"),
        sequence=int(event.get("SEQUENCE", 0)),
        start=start,
        length=_length(event, start),
        rules=tuple(rule.to_ical().decode() for rule in _list(event, "RRULE")),
        added=tuple(_added(value.dt) for one in _list(event, "RDATE") for value in one.dts),
        left_out=tuple(_when(value.dt) for one in _list(event, "EXDATE") for value in one.dts),
        replaces=_when(replaced.dt) if replaced is not None else None,
        and_following=replaced is not None and str(replaced.params.get("RANGE", "")).upper() == "THISANDFUTURE",
        is_cancelled=status == "CANCELLED",
        is_free=_text(event, "TRANSP").upper() == "TRANSPARENT"
        or _text(event, "X-MICROSOFT-CDO-BUSYSTATUS").upper() == "FREE",
        summary=_text(event, "SUMMARY"),
        description=_text(event, "DESCRIPTION"),
        location=_text(event, "LOCATION"),
        people=tuple(part for one in _list(event, "ATTENDEE") for part in (str(one.params.get("CN", "")), str(one))),
    )


def _length(event: Any, start: When) -> timedelta:
    if "DTEND" in event:
        end = event["DTEND"].dt
        if isinstance(end, datetime) is not isinstance(start, datetime):
            raise ValueError("an end of another kind than its start")
        if isinstance(end, datetime) and isinstance(start, datetime) and (end.tzinfo is None) != (start.tzinfo is None):
            end = end.replace(tzinfo=start.tzinfo)
        elapsed: timedelta = _absolute(end) - _absolute(start)
        return elapsed if elapsed > timedelta() else timedelta()
    if "DURATION" in event:
        length: timedelta = event["DURATION"].dt
        return length if length > timedelta() else timedelta()
    return timedelta() if isinstance(start, datetime) else timedelta(days=1)


def _absolute(when: When) -> Any:
    """Something whose difference is elapsed time: aware datetimes of one zone would be compared by the wall."""
    if isinstance(when, datetime) and when.tzinfo is not None:
        return when.astimezone(ZoneInfo("UTC"))
    return when


def _added(when: Any) -> tuple[When, timedelta | None]:
    if isinstance(when, tuple):
        start, end = when
        return _when(start), end if isinstance(end, timedelta) else _absolute(end) - _absolute(start)
    return _when(when), None


def _when(said: Any) -> When:
    """A day or a moment; a bare time of day is neither."""
    if not isinstance(said, date):
        raise TypeError("neither a day nor a moment")
    return said


def _busy(part: Any) -> Iterator[tuple[datetime, datetime]]:
    for one in _list(part, "FREEBUSY"):
        for period in one if isinstance(one, list) else [one]:
            if str(period.params.get("FBTYPE", "BUSY")).upper() != "FREE":
                yield period.start, period.end


def _list(component: Any, name: str) -> list[Any]:
    found = component.get(name)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _text(component: Any, name: str) -> str:
    found = component.get(name)
    if isinstance(found, list):
        found = found[0]
    return str(found) if found is not None else ""
