"""Moving in: appointments from tables and calendars, each wrong row reported, nothing taken twice, nobody told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from clients.tables import consent_entries, contact_points, people
from core import migrate
from core.db import Database
from messaging.tables import outbox
from scheduling import actions
from tests.support.command_line import CommandLine, Said, move_clock
from tests.support.practices import Desk, a_desk, a_document, rome

HEAD = "client_name,phone,service,practitioner,start\n"
GOOD = (
    "Maria Bianchi,+39 333 1112223,visit,anna,2026-03-05T15:30\n"
    "Paolo Verdi,333 4445556,Controllo,Anna Neri,05/03/2026 10:00\n"
)


@pytest.fixture
def desk(database: Database) -> Desk:
    """The practice, on the Monday on which the clock stands, with one more service."""
    move_clock(database)
    with database.transaction() as connection:
        return a_desk(connection, the_document())


def the_document() -> dict[str, Any]:
    """One more service, which Anna alone gives."""
    document = a_document()
    document["services"]["child"] = {"name": {"en": "Child", "it": "Bambini"}, "minutes": 45, "practitioners": ["anna"]}
    return document


class MovingIn:
    """A practice's command line, and what it leaves in the database."""

    def __init__(self, segreteria: CommandLine, database: Database, folder: Path) -> None:
        self._segreteria, self._database, self._folder = segreteria, database, folder

    def imports(self, content: str | bytes, *options: str, name: str = "old.csv") -> Said:
        path = self._folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self._segreteria("appointments", "import", str(path), *options)

    @property
    def appointments(self) -> list[tuple[str, str, str, str]]:
        said = self._segreteria("appointments", "list", "--all", "--json")
        return [(row["start"][:16], row["service"], row["practitioner"], row["status"]) for row in json.loads(said.out)]

    def rows(self, table: sa.Table) -> list[Any]:
        with self._database.transaction() as connection:
            return list(connection.execute(sa.select(table)))


@pytest.fixture
def moving_here(fresh: CommandLine, tmp_path: Path) -> Iterator[MovingIn]:
    """The same on SQLite, for what does not depend on the engine."""
    database = Database(f"sqlite:///{tmp_path / 'data' / 'segreteria.db'}")
    migrate.to_newest(database)
    move_clock(database)
    with database.transaction() as connection:
        a_desk(connection, the_document())
    yield MovingIn(fresh, database, tmp_path)
    database.close()


@pytest.fixture
def moving(segreteria: CommandLine, database: Database, desk: Desk, tmp_path: Path) -> MovingIn:
    return MovingIn(segreteria, database, tmp_path)


def test_a_table_is_taken_over_with_reminders_and_without_a_word_to_anybody(moving: MovingIn) -> None:
    said = moving.imports(HEAD + GOOD)
    assert (said.code, said.out.splitlines()[-1]) == (
        0,
        "2 imported (0 of them past), 0 here already, 0 left out, 0 not imported",
    )
    assert moving.appointments == [
        ("2026-03-05T10:00", "check", "anna", "booked"),
        ("2026-03-05T15:30", "visit", "anna", "booked"),
    ]
    assert {row.text_key.split("-")[0] for row in moving.rows(outbox)} == {"reminder"}
    assert {row.address for row in moving.rows(contact_points)} == {"+393331112223", "+393334445556"}
    assert {row.state for row in moving.rows(contact_points)} == {"unverified"}
    assert moving.rows(consent_entries) == []  # nobody agreed to anything


def test_every_wrong_row_is_named_with_its_line_and_the_rest_is_taken(moving: MovingIn) -> None:
    wrong = {
        4: "Luca,hello,visit,anna,2026-03-06T10:00",
        5: "Luca,+393330000001,massage,anna,2026-03-06T10:00",
        6: "Luca,+393330000001,visit,carla,2026-03-06T10:00",
        7: "Luca,+393330000001,child,bruno,2026-03-06T10:00",
        8: "Luca,+393330000001,visit,anna,soon",
        9: "Luca,+393330000001,visit,anna,2026-03-06",
        10: "Luca,+393330000001,visit,anna,31/02/2026 10:00",
        11: "Luca,+393330000001,visit,anna,2026-03-29 02:30",
        12: "Luca,+393330000001,visit,anna,2062-03-29 10:30",
        13: ",,visit,anna,2026-03-06T10:00",
        14: "Luca,+393330000001,visit,anna,2026-03-05T16:00",
        15: "Luca",
    }
    said = moving.imports(HEAD + GOOD + "\n".join(wrong.values()) + "\n")
    reported = {int(line.split(":")[1]): line for line in said.out.splitlines()[:-1]}
    assert said.code == 0
    assert set(reported) == set(wrong)
    assert all("not imported" in line for line in reported.values())
    for line, word in {
        4: "phone",
        5: "service",
        6: "practitioner",
        7: "does not give",
        8: "start",
        11: "clock",
        12: "year",
        13: "name",
        14: "taken",
    }.items():
        assert word in reported[line]
    assert len(moving.appointments) == 2
    assert "Luca" not in said.out + said.err
    assert "+39" not in said.out + said.err
    assert [row.name for row in moving.rows(people)] == ["Maria Bianchi", "Paolo Verdi"]  # nothing stays of the others


def test_the_same_file_twice_takes_nothing_twice(moving: MovingIn) -> None:
    moving.imports(HEAD + GOOD)
    before = moving.appointments, len(moving.rows(outbox)), len(moving.rows(people))
    said = moving.imports(HEAD + GOOD + GOOD)
    assert said.out.splitlines()[-1].startswith("0 imported (0 of them past), 4 here already")
    assert "old.csv:2: not taken twice: is here already as appointment" in said.out
    assert (moving.appointments, len(moving.rows(outbox)), len(moving.rows(people))) == before


def test_what_was_moved_or_cancelled_here_since_is_not_brought_back(
    moving: MovingIn, desk: Desk, database: Database
) -> None:
    moving.imports(HEAD + GOOD)
    with database.transaction() as connection:
        facts: dict[str, Any] = {"actor": "staff:1", "now": datetime(2026, 3, 2, 10, tzinfo=UTC)}
        for number, start in ((1, rome(3, 9, 9)), (2, None)):
            if start is None:
                actions.cancel(connection, desk.practice, desk.catalog, appointment_id=number, **facts)
            else:
                actions.move(
                    connection,
                    desk.practice,
                    desk.catalog,
                    appointment_id=number,
                    start=start,
                    practitioner=None,
                    **facts,
                )
    before = moving.appointments
    assert "at another time by now" in moving.imports(HEAD + GOOD).out
    assert moving.appointments == before


@pytest.mark.parametrize("option", ["--dry-run", "--strict"])
def test_a_rehearsal_changes_nothing_and_strict_takes_all_or_nothing(moving_here: MovingIn, option: str) -> None:
    said = moving_here.imports(HEAD + GOOD + "Luca,hello,visit,anna,2026-03-06T10:00\n", option)
    assert "old.csv:4: not imported" in said.out
    assert "2 would be imported" in said.out
    assert said.code == (1 if option == "--strict" else 0)
    assert (moving_here.appointments, moving_here.rows(people)) == ([], [])
    assert moving_here.imports(HEAD + GOOD, option).code == 0
    assert len(moving_here.appointments) == (2 if option == "--strict" else 0)


def test_what_is_over_is_kept_as_history_and_reminded_of_no_more(moving_here: MovingIn) -> None:
    said = moving_here.imports(HEAD + "Maria Bianchi,+393331112223,visit,anna,2025-11-03 21:00\n")
    assert said.out.splitlines()[-1].startswith("1 imported (1 of them past)")
    assert moving_here.appointments == [("2025-11-03T21:00", "visit", "anna", "done")]
    assert moving_here.rows(outbox) == []


def test_a_visit_outside_opening_hours_exists_all_the_same(moving_here: MovingIn) -> None:
    said = moving_here.imports(HEAD + "Maria Bianchi,+393331112223,visit,anna,2026-03-07 21:00\n")
    assert "old.csv:2: imported: outside opening hours" in said.out
    assert moving_here.appointments == [("2026-03-07T21:00", "visit", "anna", "booked")]


def test_clients_are_found_by_number_and_name_and_never_merged_by_the_number_alone(moving_here: MovingIn) -> None:
    moving_here.imports(
        HEAD
        + "Maria Bianchi,+393331112223,check,anna,2026-03-05 09:00\n"
        + "Bianchi María,333-1112223,check,anna,2026-03-05 10:00\n"
        + "Luca Bianchi,0039 333 111 2223,check,anna,2026-03-05 11:00\n"
        + "Zoe,,check,anna,2026-03-05 12:00\n"
        + "zoe,,check,anna,2026-03-05 13:00\n"
    )
    assert [row.name for row in moving_here.rows(people)] == ["Maria Bianchi", "Luca Bianchi", "Zoe"]
    assert len(moving_here.rows(contact_points)) == 1
    said = moving_here.imports(HEAD + ",+393331112223,check,anna,2026-03-05 14:00\n")
    assert "several clients share this number" in said.out


def test_a_file_that_is_no_table_of_appointments_is_wrong_use(moving_here: MovingIn) -> None:
    for content in ("", "name,number\nx,y\n", HEAD[:20], "\x00\x01", b"BEGIN:VCALENDAR\n"):
        said = moving_here.imports(content)
        assert said.code == 2, content
        assert len(said.err.splitlines()) == 1
    assert moving_here.imports(HEAD).code == 0
    assert moving_here.imports(HEAD + GOOD, "--practitioner", "carla").code == 1


EVENTS = """
SUMMARY:Maria Bianchi - visita
DESCRIPTION:Tel. 333 1112223
DTSTART;TZID=Europe/Rome:20260305T153000
DTEND;TZID=Europe/Rome:20260305T163000
UID:one
---
SUMMARY:Controllo Paolo Verdi +39 333 4445556
DTSTART:20260305T090000Z
DURATION:PT45M
UID:two
---
SUMMARY:Child
ATTENDEE;CN=Zoe Blu:tel:+393337778889
DTSTART;TZID=Europe/Rome:20260302T120000
DURATION:PT45M
RRULE:FREQ=WEEKLY;COUNT=3
EXDATE;TZID=Europe/Rome:20260309T120000
UID:three
---
SUMMARY:Ferie
DTSTART;VALUE=DATE:20260310
UID:four
---
SUMMARY:Luca - visita
DTSTART:20260311T090000Z
DURATION:PT1H
STATUS:CANCELLED
UID:five
---
SUMMARY:Pranzo
DTSTART:20260312T113000Z
DURATION:PT1H
UID:six
---
SUMMARY:Luca - visita
DTSTART:some day
UID:seven
---
SUMMARY:Luca - visita
DTSTART:20260312T133000Z
RRULE:FREQ=SOMETIMES
UID:eight
"""


def a_calendar(name: str = "Anna Neri") -> str:
    events = [f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in EVENTS.split("---")]
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nX-WR-CALNAME:{name}\n{''.join(events)}END:VCALENDAR\n"


def test_a_calendar_is_taken_over_and_what_it_does_not_say_is_reported(moving: MovingIn) -> None:
    said = moving.imports(a_calendar(), name="old.ics")
    assert moving.appointments == [
        ("2026-03-02T12:00", "child", "anna", "booked"),
        ("2026-03-05T10:00", "check", "anna", "booked"),
        ("2026-03-05T15:30", "visit", "anna", "booked"),
        ("2026-03-16T12:00", "child", "anna", "booked"),
    ]
    assert {row.name for row in moving.rows(people)} == {"Maria Bianchi", "Paolo Verdi", "Zoe Blu"}
    lines = a_calendar().splitlines()
    reported = {int(line.split(":")[1]): line for line in said.out.splitlines()[:-1]}
    for line, about in reported.items():
        assert lines[line - 1] == "BEGIN:VEVENT", about
    sentences = "\n".join(reported.values())
    for word in ("whole days", "cancelled", "no service", "cannot be read", "lasts 45 minutes there and 30 here"):
        assert word in sentences
    assert said.out.splitlines()[-1] == "4 imported (0 of them past), 0 here already, 2 left out, 3 not imported"
    again = moving.imports(a_calendar(), name="old.ics")
    assert again.out.splitlines()[-1] == "0 imported (0 of them past), 4 here already, 2 left out, 3 not imported"


def test_a_calendar_that_does_not_say_whose_it_is_can_be_told(moving_here: MovingIn) -> None:
    said = moving_here.imports(a_calendar("Calendario"), name="old.ics")
    assert "no practitioner" in said.out
    said = moving_here.imports(a_calendar("Calendario"), "--practitioner", "anna", "--service", "visit", name="old.ics")
    assert "no practitioner" not in said.out
    assert ("2026-03-12T12:30", "visit", "anna", "booked") in moving_here.appointments  # the lunch, as asked for


def test_the_address_of_a_calendar_is_printed_and_closed(segreteria: CommandLine, desk: Desk) -> None:
    first = segreteria("calendar", "feed", "anna")
    assert first.out.startswith("http://127.0.0.1:8080/calendar/")
    assert segreteria("calendar", "feed", "anna").out == first.out
    assert segreteria("calendar", "revoke", "anna").out == "closed 1\n"
    assert segreteria("calendar", "revoke", "anna").out == "there was none\n"
    segreteria.set(public_url="https://desk.example.org")
    second = segreteria("calendar", "feed", "anna").out
    assert second.startswith("https://desk.example.org/calendar/")
    assert second.split("/")[-1] != first.out.split("/")[-1]
    assert segreteria("calendar", "feed", "carla").code == 1
