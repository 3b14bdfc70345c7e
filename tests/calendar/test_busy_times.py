"""What somebody's own calendar says of when she is busy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduling import slots
from scheduling.calendar import busy, reading
from scheduling.calendar.reading import Unreadable

ROME = ZoneInfo("Europe/Rome")
SINCE = datetime(2026, 3, 2, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=60)
TAIL = "@demo.segreteria"


def a_calendar(*entries: str, head: str = "") -> bytes:
    """A file with these entries; each is the lines of a VEVENT, without its UID unless it has one."""
    events = []
    for number, entry in enumerate(entries):
        lines = [line.strip() for line in entry.strip().splitlines()]
        if not any(line.startswith("UID") for line in lines):
            lines.insert(0, f"UID:{number}@elsewhere")
        events += ["BEGIN:VEVENT", *lines, "END:VEVENT"]
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *head.split("\n"), *events, "END:VCALENDAR", ""]
    return "\r\n".join(line for line in whole if line).encode() + b"\r\n"


def taken(content: bytes, since: datetime = SINCE, until: datetime = UNTIL) -> list[str]:
    """The busy times on the clock of Rome: 03-05 15:30-16:30."""

    def wall(minute: int) -> datetime:
        return slots.moment_of(minute).astimezone(ROME)

    found = busy.spans(content, ROME, since, until, TAIL)
    return [f"{wall(start):%m-%d %H:%M}-{wall(end):%H:%M}" for start, end in found]


AT_NINE = "DTSTART;TZID=Europe/Rome:20260305T090000\nDTEND;TZID=Europe/Rome:20260305T100000"
CASES: dict[str, tuple[str, list[str]]] = {
    "in utc": ("DTSTART:20260305T080000Z\nDTEND:20260305T090000Z", ["03-05 09:00-10:00"]),
    "with a zone": (AT_NINE, ["03-05 09:00-10:00"]),
    "with a length": ("DTSTART;TZID=Europe/Rome:20260305T090000\nDURATION:PT90M", ["03-05 09:00-10:30"]),
    "floating": ("DTSTART:20260305T090000\nDTEND:20260305T100000", ["03-05 09:00-10:00"]),
    "a zone nobody knows": (
        "DTSTART;TZID=Nowhere/Land:20260305T090000\nDTEND;TZID=Nowhere/Land:20260305T100000",
        ["03-05 09:00-10:00"],
    ),
    "a zone as windows calls it": (
        "DTSTART;TZID=Eastern Standard Time:20260305T090000\nDURATION:PT1H",
        ["03-05 15:00-16:00"],
    ),
    "free, it says": (f"{AT_NINE}\nTRANSP:TRANSPARENT", []),
    "free, as outlook says it": (f"{AT_NINE}\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", []),
    "cancelled": (f"{AT_NINE}\nSTATUS:CANCELLED", []),
    "tentative": (f"{AT_NINE}\nSTATUS:TENTATIVE", ["03-05 09:00-10:00"]),
    "our own visit": (f"UID:appointment-7{TAIL}\n{AT_NINE}", []),
    "a moment": ("DTSTART:20260305T080000Z", []),
    "without any time": ("SUMMARY:x", []),
    "seconds": ("DTSTART:20260305T080010Z\nDTEND:20260305T080520Z", ["03-05 09:00-09:06"]),
    "a whole day": ("DTSTART;VALUE=DATE:20260305", ["03-05 00:00-01:00", "03-05 01:00-00:00"]),
    "the day on which the clock changes": (
        "DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330",
        ["03-29 00:00-01:00", "03-29 01:00-00:00"],
    ),
    "before and after the span": (
        "DTSTART:20260105T080000Z\nDTEND:20260105T090000Z\nRDATE:20261105T080000Z",
        [],
    ),
    "every week, across the change of the clock": (
        f"{AT_NINE}\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=5",
        [f"{day} 09:00-10:00" for day in ("03-05", "03-12", "03-19", "03-26", "04-02")],
    ),
    "every other week since long ago": (
        "DTSTART;TZID=Europe/Rome:20050103T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;INTERVAL=2",
        [f"{day} 09:00-10:00" for day in ("03-02", "03-16", "03-30", "04-13", "04-27")],
    ),
    "until, in utc": (
        f"{AT_NINE}\nRRULE:FREQ=DAILY;UNTIL=20260307T080000Z",
        [f"{day} 09:00-10:00" for day in ("03-05", "03-06", "03-07")],
    ),
    "until, a day": (
        f"{AT_NINE}\nRRULE:FREQ=DAILY;UNTIL=20260306",
        ["03-05 09:00-10:00", "03-06 09:00-10:00"],
    ),
    "the last friday of the month": (
        "DTSTART;TZID=Europe/Rome:20260130T090000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR",
        ["03-27 09:00-10:00", "04-24 09:00-10:00"],
    ),
    "days left out": (
        f"{AT_NINE}\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Europe/Rome:20260306T090000\nEXDATE;VALUE=DATE:20260307",
        ["03-05 09:00-10:00", "03-08 09:00-10:00"],
    ),
    "days added": (
        f"{AT_NINE}\nRDATE;TZID=Europe/Rome:20260310T140000\nRDATE;VALUE=PERIOD:20260311T080000Z/PT3H",
        ["03-05 09:00-10:00", "03-10 14:00-15:00", "03-11 09:00-12:00"],
    ),
    "a birthday every year": (
        "DTSTART;VALUE=DATE:19800310\nRRULE:FREQ=YEARLY",
        ["03-10 00:00-01:00", "03-10 01:00-00:00"],
    ),
}


@pytest.mark.parametrize("case", list(CASES))
def test_an_entry_is_busy_when_it_says(case: str) -> None:
    entry, expected = CASES[case]
    assert taken(a_calendar(entry)) == expected


SERIES = f"UID:s\n{AT_NINE}\nRRULE:FREQ=DAILY;COUNT=3"


def test_a_moved_occurrence_is_busy_at_its_new_time_only() -> None:
    moved = "UID:s\nRECURRENCE-ID;TZID=Europe/Rome:20260306T090000\nDTSTART:20260306T140000Z\nDURATION:PT30M"
    assert taken(a_calendar(SERIES, moved)) == ["03-05 09:00-10:00", "03-06 15:00-15:30", "03-07 09:00-10:00"]


@pytest.mark.parametrize("off", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"])
def test_an_occurrence_called_off_or_set_free_is_free(off: str) -> None:
    gone = f"UID:s\nRECURRENCE-ID:20260306T080000Z\nDTSTART:20260306T080000Z\nDURATION:PT1H\n{off}"
    assert taken(a_calendar(SERIES, gone)) == ["03-05 09:00-10:00", "03-07 09:00-10:00"]


def test_of_two_states_of_one_entry_the_later_counts() -> None:
    old = f"UID:a\nSEQUENCE:1\n{AT_NINE}"
    new = "UID:a\nSEQUENCE:2\nDTSTART:20260305T130000Z\nDURATION:PT1H"
    assert taken(a_calendar(new, old)) == taken(a_calendar(old, new)) == ["03-05 14:00-15:00"]


def test_what_overlaps_is_one_span_and_none_is_longer_than_a_day() -> None:
    week = "DTSTART;VALUE=DATE:20260309\nDTEND;VALUE=DATE:20260314"
    spans = busy.spans(a_calendar(week, AT_NINE, AT_NINE), ROME, SINCE, UNTIL, TAIL)
    assert len(spans) == 1 + 6
    assert all(0 < end - start <= slots.DAY for start, end in spans)
    assert all(spans[at][1] <= spans[at + 1][0] for at in range(len(spans) - 1))


def test_published_busy_times_without_a_story_count_too() -> None:
    part = b"BEGIN:VFREEBUSY\r\nFREEBUSY:20260305T080000Z/PT1H,20260305T100000Z/20260305T103000Z\r\n"
    free = b"FREEBUSY;FBTYPE=FREE:20260306T080000Z/PT1H\r\nEND:VFREEBUSY\r\n"
    content = a_calendar().replace(b"END:VCALENDAR", part + free + b"END:VCALENDAR")
    assert taken(content) == ["03-05 09:00-10:00", "03-05 11:00-11:30"]


def test_a_zone_of_the_files_own_counts_in_that_file_only() -> None:
    def zone(offset: str) -> str:
        rule = f"BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD"
        return f"BEGIN:VTIMEZONE\nTZID:Customized Time Zone\n{rule}\nEND:VTIMEZONE"

    entry = "DTSTART;TZID=Customized Time Zone:20260305T090000\nDURATION:PT1H"
    assert taken(a_calendar(entry, head=zone("+0400"))) == ["03-05 06:00-07:00"]
    assert taken(a_calendar(entry, head=zone("-0200"))) == ["03-05 12:00-13:00"]


NO_CALENDARS = {
    "nothing": b"",
    "a page": b"<!doctype html><title>Sign in</title>",
    "cut off": a_calendar(AT_NINE)[:-30],
    "cut off in the head": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    "something else": b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n",
    "a zone that is a folder": a_calendar("DTSTART;TZID=Europe:20260305T090000"),
    "noise": bytes(range(256)) * 4,
}
UNREADABLE = {
    "a start that is none": "DTSTART:tomorrow",
    "a time of no day": "DTSTART;VALUE=TIME:080000",
    "an end that is none": "DTSTART:20260305T080000Z\nDTEND:later",
    "an end of another kind": "DTSTART:20260305T080000Z\nDTEND;VALUE=DATE:20260306",
    "a rule that is none": f"{AT_NINE}\nRRULE:FREQ=SOMETIMES",
    "every second": f"{AT_NINE}\nRRULE:FREQ=SECONDLY",
    "the thirtieth of february": f"{AT_NINE}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "no step at all": f"{AT_NINE}\nRRULE:FREQ=DAILY;INTERVAL=0",
    "this and all that follow": f"{AT_NINE}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260305T080000Z",
    "ten years": "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20300101",
    "a sequence that is none": f"{AT_NINE}\nSEQUENCE:many",
}


@pytest.mark.parametrize("case", list(NO_CALENDARS))
def test_what_is_no_calendar_is_not_taken_for_an_empty_one(case: str) -> None:
    with pytest.raises(Unreadable) as caught:
        taken(NO_CALENDARS[case])
    assert not caught.value.is_calendar


@pytest.mark.parametrize("case", list(UNREADABLE))
def test_an_entry_that_cannot_be_understood_is_not_passed_over(case: str) -> None:
    with pytest.raises(Unreadable) as caught:
        taken(a_calendar(AT_NINE, UNREADABLE[case]))
    assert caught.value.is_calendar


def test_an_empty_calendar_is_a_calendar() -> None:
    assert taken(a_calendar()) == []


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ENTRIES", 2)
    with pytest.raises(Unreadable):
        taken(a_calendar(AT_NINE, AT_NINE, AT_NINE))
