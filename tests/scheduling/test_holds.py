"""Times kept while somebody decides: for whom they are free, and for how long."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from core.db import Database
from scheduling import slots
from scheduling.actions import Booked, Held, Moved, SlotTaken
from tests.support.machine_rows import occupied
from tests.support.practices import NOW, ROME, a_desk, a_document, a_person, rome
from tests.support.visits import book, hold, move

TEN = rome(3, 10, 10)


def held(connection: Connection, practice_id: int) -> list[tuple[str, str, str, int]]:
    """Calendar, holder, wall time, minutes."""
    return [
        (
            row.key,
            row.holder,
            slots.moment_of(row.start_minute).astimezone(ROME).strftime("%H:%M"),
            row.end_minute - row.start_minute,
        )
        for row in occupied(connection, practice_id)
        if row.kind == "hold"
    ]


def test_a_hold_keeps_others_out_and_not_its_holder(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        assert isinstance(hold(connection, desk, TEN), Held)
        assert isinstance(hold(connection, desk, TEN, holder="conversation:2"), SlotTaken)
        assert isinstance(book(connection, desk, person, TEN), SlotTaken)
        assert isinstance(book(connection, desk, person, TEN, actor="staff:1", forced=True), SlotTaken)
        assert isinstance(book(connection, desk, person, TEN, holder="conversation:1"), Booked)
        assert held(connection, desk.practice.id) == []


def test_a_hold_that_ran_out_gives_way_to_the_minute(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        hold(connection, desk, TEN, until=NOW + timedelta(minutes=10))
        last = NOW + timedelta(minutes=10, seconds=-1)
        assert isinstance(book(connection, desk, person, TEN, now=last), SlotTaken)
        assert isinstance(book(connection, desk, person, TEN, now=NOW + timedelta(minutes=10)), Booked)
        assert held(connection, desk.practice.id) == []


def test_one_holder_holds_one_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        for start in (TEN, rome(3, 10, 10, 30), rome(3, 11, 15)):  # the second overlaps the first
            assert isinstance(hold(connection, desk, start), Held)
        assert held(connection, desk.practice.id) == [("anna", "conversation:1", "15:00", 60)]
        assert isinstance(hold(connection, desk, TEN, practitioner="bruno"), Held)
        assert held(connection, desk.practice.id) == [("bruno", "conversation:1", "10:00", 60)]


def test_a_wish_that_cannot_be_held_gives_up_what_was_held_before(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        hold(connection, desk, TEN)
        refused = hold(connection, desk, rome(3, 10, 20))
        assert isinstance(refused, SlotTaken)
        assert refused.alternatives
        assert held(connection, desk.practice.id) == []


def test_a_hold_keeps_the_services_buffers(database: Database) -> None:
    document = a_document()
    document["services"]["visit"] |= {"buffer_before": 15, "buffer_after": 30}
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        person = a_person(connection, desk)
        hold(connection, desk, TEN)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11, 15), service="check"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11, 30), service="check"), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9, 30), service="check"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9, 15), service="check"), Booked)


@pytest.mark.parametrize(
    ("start", "practitioner", "kept"),
    [
        (rome(3, 10, 10, 30), "anna", [("anna", "11:00", 30)]),
        (rome(3, 10, 9, 30), "anna", [("anna", "09:30", 30)]),
        (rome(3, 10, 12), "anna", [("anna", "12:00", 60)]),
        (TEN, "bruno", [("bruno", "10:00", 60)]),
    ],
    ids=["later, overlapping", "earlier, overlapping", "elsewhere", "the same time with another"],
)
def test_while_a_visit_moves_what_is_new_of_the_time_wished_for_is_kept(
    database: Database, start: datetime, practitioner: str, kept: list[tuple[str, str, int]]
) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person, other = a_person(connection, desk), a_person(connection, desk, "Luca Verdi")
        visit = book(connection, desk, person, TEN).appointment
        result = hold(connection, desk, start, moving=visit.id, practitioner=practitioner)
        assert isinstance(result, Held)
        assert result.offer.start == start
        assert held(connection, desk.practice.id) == [
            (key, "conversation:1", wall, minutes) for key, wall, minutes in kept
        ]
        assert isinstance(book(connection, desk, other, start, practitioner=practitioner), SlotTaken)
        moved = move(connection, desk, visit.id, start, practitioner=practitioner, holder="conversation:1", now=NOW)
        assert isinstance(moved, Moved)
        assert held(connection, desk.practice.id) == []


def test_a_hold_of_one_practice_is_nothing_to_another(database: Database) -> None:
    with database.transaction() as connection:
        desk, other = a_desk(connection), a_desk(connection, slug="other")
        hold(connection, desk, TEN)
        assert isinstance(hold(connection, other, TEN), Held)
        assert isinstance(book(connection, other, a_person(connection, other), TEN, holder="conversation:1"), Booked)
        assert len(held(connection, desk.practice.id)) == 1
