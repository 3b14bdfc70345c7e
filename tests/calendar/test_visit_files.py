"""The file of one visit: what a calendar learns from it, and from the next one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging.words import Words
from scheduling import actions
from scheduling.actions import Booked
from scheduling.calendar import files, zones
from scheduling.tables import appointments
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

WORDS = Words.load()
THURSDAY_HALF_PAST_THREE = rome(3, 5, 15, 30)


def a_booking(connection: Connection, desk: Desk, **about: Any) -> int:
    """A visit of Maria's with Anna; its id."""
    values: dict[str, Any] = {
        "service": "visit",
        "practitioner": "anna",
        "start": THURSDAY_HALF_PAST_THREE,
        "channel": "telegram",
        "actor": "client:1",
        "now": NOW,
    }
    wanted = {**values, **about}
    person = wanted.pop("person_id", None) or a_person(connection, desk)
    booked = actions.book(connection, desk.practice, desk.catalog, person_id=person, **wanted)
    assert isinstance(booked, Booked)
    return booked.appointment.id


def the_file(connection: Connection, desk: Desk, visit: int, language: str = "en") -> bytes:
    """The file as the client gets it."""
    made = files.visit_file(connection, desk.practice, desk.catalog, visit, language, WORDS, NOW)
    assert made is not None
    return made.content


class SomebodysCalendar:
    """Does what RFC 5546 asks of a calendar that is handed a file."""

    def __init__(self) -> None:
        self.events: dict[str, icalendar.Event] = {}

    def imports(self, content: bytes) -> None:
        """Add, bring up to date or take out."""
        calendar = icalendar.Calendar.from_ical(content)
        for event in calendar.walk("VEVENT"):
            uid = str(event["UID"])
            known = self.events.get(uid)
            if known is not None and event["SEQUENCE"] < known["SEQUENCE"]:
                continue  # older than what is there
            if str(calendar["METHOD"]) == "CANCEL":
                self.events.pop(uid, None)
            else:
                self.events[uid] = event


def test_the_file_of_a_booking_says_when_and_where_and_nothing_of_the_treatment(here: Database) -> None:
    with here.transaction() as connection:
        desk = a_desk(connection)
        content = the_file(connection, desk, a_booking(connection, desk))
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    assert str(calendar["METHOD"]) == "PUBLISH"
    assert str(event["UID"]) == "appointment-1@demo.segreteria"
    assert (event["SEQUENCE"], str(event["STATUS"])) == (0, "CONFIRMED")
    assert event["DTSTART"].params["TZID"] == "Europe/Rome"
    assert event.decoded("DTSTART") == THURSDAY_HALF_PAST_THREE
    assert event.decoded("DTEND") == THURSDAY_HALF_PAST_THREE + timedelta(hours=1)
    assert event.decoded("DTSTAMP") == NOW
    assert str(event["SUMMARY"]) == "Studio Demo"
    assert str(event["LOCATION"]) == "Centre, Via Roma 1"
    assert event["ORGANIZER"].params["CN"] == "Studio Demo"
    assert event.get("ATTENDEE") is None
    assert b"Visit\r" not in content
    assert b"Bianchi" not in content


def test_the_move_is_an_update_and_not_a_second_event_and_the_cancellation_takes_it_out(database: Database) -> None:
    theirs = SomebodysCalendar()
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = a_booking(connection, desk)
        booked = the_file(connection, desk, visit)
        theirs.imports(booked)
        actions.move(
            connection, desk.practice, desk.catalog, appointment_id=visit, start=rome(3, 6, 11), practitioner=None,
            actor="client:1", now=NOW + timedelta(minutes=5),
        )  # fmt: skip
        theirs.imports(the_file(connection, desk, visit))
        (event,) = theirs.events.values()
        assert event.decoded("DTSTART") == rome(3, 6, 11)
        assert event["SEQUENCE"] == 1
        theirs.imports(booked)  # the first file once more, found further up in the chat
        assert theirs.events[str(event["UID"])].decoded("DTSTART") == rome(3, 6, 11)
        actions.cancel(connection, desk.practice, desk.catalog, appointment_id=visit, actor="client:1", now=NOW)
        gone = the_file(connection, desk, visit)
    (cancelled,) = icalendar.Calendar.from_ical(gone).walk("VEVENT")
    assert (str(cancelled["STATUS"]), cancelled["SEQUENCE"]) == ("CANCELLED", 2)
    assert str(cancelled["UID"]) == str(event["UID"])
    theirs.imports(gone)
    assert theirs.events == {}


def test_a_practice_whose_reminders_name_the_treatment_names_it_in_the_calendar_too(here: Database) -> None:
    with here.transaction() as connection:
        desk = a_desk(connection, a_document(reminders={"name_treatment": True, "steps": []}))
        assert b"SUMMARY:Studio Demo\\, Visit\r\n" in the_file(connection, desk, a_booking(connection, desk))


def test_a_visit_asked_for_stands_as_tentative(here: Database) -> None:
    with here.transaction() as connection:
        desk = a_desk(connection)
        visit = a_booking(connection, desk)
        connection.execute(sa.update(appointments).values(status="requested"))
        assert b"STATUS:TENTATIVE" in the_file(connection, desk, visit)


def test_there_is_no_file_of_a_visit_that_is_not_this_practices(here: Database) -> None:
    with here.transaction() as connection:
        desk = a_desk(connection)
        visit = a_booking(connection, desk)
        other = a_desk(connection, a_document(), slug="other")
        made = files.visit_file(connection, other.practice, other.catalog, visit, "en", WORDS, NOW)
    assert made is None


@pytest.mark.parametrize("name", ["Europe/Rome", "Europe/London", "America/New_York", "Europe/Lisbon", "Asia/Tokyo"])
def test_the_zone_travels_along_and_is_right_on_both_sides_of_every_change(name: str) -> None:
    zone = ZoneInfo(name)
    since = datetime(2026, 2, 1, tzinfo=UTC)
    until = since + timedelta(days=700)
    read = icalendar.Timezone.from_ical(zones.of(zone, since, until).to_ical())
    assert isinstance(read, icalendar.Timezone)
    # The library's own reading of the component, under a name it cannot know, against the zone database.
    read["TZID"] = icalendar.vText("Somewhere/Else")
    rebuilt = read.to_tz(lookup_tzid=False)
    moment = since
    while moment < until:
        assert moment.astimezone(rebuilt).utcoffset() == moment.astimezone(zone).utcoffset(), moment
        moment += timedelta(hours=1)


def test_the_onset_of_summer_time_is_written_in_the_time_that_ends_there() -> None:
    written = zones.of(ZoneInfo("Europe/Rome"), rome(3, 1, 9), rome(5, 1, 9)).to_ical().decode()
    assert "DTSTART:20260329T020000" in written
    assert "DTSTART:20261025T030000" in written
