"""What a client may no longer do alone is put to staff; until they decide nothing changes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging.tables import outbox
from scheduling import queries
from scheduling.actions import Asked, Booked, Cancelled, Moved, SlotTaken
from scheduling.appointments import Status
from scheduling.tables_wishes import change_requests
from tests.support.machine_rows import occupied
from tests.support.practices import NOW, a_desk, a_document, a_person, rome
from tests.support.visits import a_synced_desk, book, cancel, move

TEN = rome(3, 10, 10)
THREE = rome(3, 11, 15)
LATE = TEN - timedelta(hours=20)


def a_strict_document(**visit: Any) -> dict[str, Any]:
    document = a_document()
    limits = {"late_move": "ask", "late_cancel": "ask", "move_until_hours": 48, "cancel_until_hours": 24}
    document["services"]["visit"] |= {**limits, **visit}
    return document


def wishes(connection: Connection) -> list[tuple[str, str, Any]]:
    rows = connection.execute(sa.select(change_requests).order_by(change_requests.c.id))
    return [(row.kind, row.status, row.wanted_start) for row in rows]


def notices(connection: Connection) -> list[str]:
    found = sa.select(outbox.c.text_key).where(outbox.c.basis == "team").order_by(outbox.c.id)
    return list(connection.execute(found).scalars())


def test_after_the_limit_a_move_is_asked_for_and_nothing_changes_until_staff_decide(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        visit = book(connection, desk, a_person(connection, desk), TEN).appointment
        result = move(connection, desk, visit.id, THREE, now=LATE)
        assert isinstance(result, Asked)
        assert wishes(connection) == [("move", "open", THREE)]
        assert queries.appointment(connection, desk.practice.id, visit.id) == visit
        assert len(occupied(connection, desk.practice.id)) == 1
        assert notices(connection) == ["notice-booked", "notice-wish-move"]
        again = move(connection, desk, visit.id, THREE, now=LATE + timedelta(minutes=1))
        assert isinstance(again, Asked)
        assert (again.was_already, again.request_id) == (True, result.request_id)
        assert len(notices(connection)) == 2


def test_exactly_at_the_limit_a_client_may_still_do_it_alone(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        person = a_person(connection, desk)
        visit = book(connection, desk, person, TEN).appointment
        at_limit = TEN - timedelta(hours=48)
        assert isinstance(move(connection, desk, visit.id, THREE, now=at_limit + timedelta(seconds=1)), Asked)
        assert isinstance(move(connection, desk, visit.id, THREE, now=at_limit), Moved)
        assert isinstance(cancel(connection, desk, visit.id, now=THREE - timedelta(hours=24)), Cancelled)
        assert wishes(connection) == [("move", "lapsed", THREE)]


def test_another_wish_takes_the_place_of_the_first_one(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        visit = book(connection, desk, a_person(connection, desk), TEN).appointment
        move(connection, desk, visit.id, THREE, now=LATE)
        move(connection, desk, visit.id, rome(3, 12, 9), now=LATE)
        assert isinstance(cancel(connection, desk, visit.id, now=LATE), Asked)
        assert wishes(connection) == [
            ("move", "lapsed", THREE),
            ("move", "lapsed", rome(3, 12, 9)),
            ("cancel", "open", None),
        ]


def test_a_wish_for_a_time_that_cannot_be_had_is_not_put_to_staff(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        person = a_person(connection, desk)
        visit = book(connection, desk, person, TEN).appointment
        book(connection, desk, person, THREE)
        assert isinstance(move(connection, desk, visit.id, THREE, now=LATE), SlotTaken)
        assert wishes(connection) == []


@pytest.mark.parametrize("what", ["move", "cancel"])
def test_what_staff_do_themselves_is_done_at_once_and_settles_the_wish(database: Database, what: str) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        visit = book(connection, desk, a_person(connection, desk), TEN).appointment
        assert isinstance(cancel(connection, desk, visit.id, now=LATE), Asked)
        if what == "move":
            assert isinstance(move(connection, desk, visit.id, THREE, actor="staff:1", now=LATE), Moved)
        else:
            done = cancel(connection, desk, visit.id, actor="staff:1", now=LATE)
            assert isinstance(done, Cancelled)
            assert done.is_late
        assert wishes(connection) == [("cancel", "lapsed", None)]


def test_a_booking_that_needs_approval_keeps_its_time_while_it_waits(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_strict_document(needs_approval=True))
        person = a_person(connection, desk)
        asked = book(connection, desk, person, TEN)
        assert isinstance(asked, Booked)
        assert asked.appointment.status is Status.REQUESTED
        assert isinstance(book(connection, desk, person, TEN), SlotTaken)
        assert notices(connection) == ["notice-requested"]
        reminders = sa.select(sa.func.count()).where(outbox.c.purpose == "reminder")
        assert connection.execute(reminders).scalar_one() == 0, "what is only asked for is not reminded of"
        by_staff = book(connection, desk, person, rome(3, 10, 12), actor="staff:1")
        assert by_staff.appointment.status is Status.BOOKED


def test_the_database_itself_allows_one_open_question_about_a_visit(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_strict_document())
        visit = book(connection, desk, a_person(connection, desk), TEN).appointment
        cancel(connection, desk, visit.id, now=LATE)
    row = {
        "practice_id": desk.practice.id, "appointment_id": visit.id, "version": 1, "kind": "move", "status": "open",
        "created_at": NOW,
    }  # fmt: skip
    with pytest.raises(sa.exc.IntegrityError), database.transaction() as connection:
        connection.execute(sa.insert(change_requests).values(**row))
