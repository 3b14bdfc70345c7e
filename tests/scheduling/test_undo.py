"""Taking the last change back, for ten minutes: the same visit, a version later, its reminders planned anew."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from core.db import Database
from scheduling import actions, queries, slots
from scheduling.actions import NotPossible, Reason, SlotTaken, Undone
from scheduling.appointments import Status
from scheduling.life import Stage
from scheduling.tables import occupancies
from scheduling.tables_wishes import change_requests
from tests.support.life import OTHER, STAFF, TUESDAY_TEN, a_shop, as_stored, book, do, letters, reminders_of
from tests.support.practices import NOW, a_person, rome

WEDNESDAY = rome(3, 11, 11)
SOON = NOW + timedelta(minutes=9)


def test_a_cancelled_visit_stands_again_with_its_reminders(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        do(connection, desk, actions.confirm, appointment_id=visit.id, actor="client:1")
        do(connection, desk, actions.cancel, appointment_id=visit.id)
        assert reminders_of(connection, visit) == []
        result = do(connection, desk, actions.undo, now=SOON)
        assert isinstance(result, Undone)
        back = as_stored(connection, desk, visit)
        assert (back.id, back.status, back.start, back.version) == (visit.id, Status.CONFIRMED, TUESDAY_TEN, 3)
        assert {version for _, version in reminders_of(connection, visit)} == {3}
        rows = connection.execute(sa.select(occupancies.c.appointment_id, occupancies.c.start_minute)).all()
        assert rows == [(visit.id, slots.minute_of(TUESDAY_TEN))]
        assert letters(connection, person_id=visit.person_id, purpose="booking") == ["visit-restored"]
        assert queries.changes_of(connection, desk.practice.id, visit.topic)[-1].after["undone"] == "cancelled"


def test_a_clients_own_cancellation_is_undone_by_the_client_without_a_letter(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person)
        client = {"appointment_id": visit.id, "actor": f"client:{person}"}
        do(connection, desk, actions.cancel, **client)
        assert isinstance(do(connection, desk, actions.undo, now=SOON, **client), Undone)
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        assert letters(connection, person_id=person, purpose="booking") == []
        again = do(connection, desk, actions.undo, now=SOON, **client)
        assert isinstance(again, NotPossible)


def test_a_moved_visit_goes_back(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        do(connection, desk, actions.move, appointment_id=visit.id, start=WEDNESDAY, practitioner="bruno")
        do(connection, desk, actions.undo, now=SOON)
        back = as_stored(connection, desk, visit)
        assert (back.start, back.practitioner, back.version) == (TUESDAY_TEN, "anna", 3)
        assert letters(connection, text_key="visit-moved-by-practice") == ["visit-moved-by-practice"]


def test_a_booking_is_taken_back_and_a_mark_too(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, actor=STAFF)
        do(connection, desk, actions.undo, now=SOON)
        assert as_stored(connection, desk, visit).status is Status.CANCELLED

        seen = book(connection, desk, person, rome(3, 10, 14))
        do(connection, desk, actions.set_status, appointment_id=seen.id, status=Status.NO_SHOW, now=seen.end)
        do(connection, desk, actions.undo, now=seen.end + timedelta(minutes=1))
        assert as_stored(connection, desk, seen).status is Status.BOOKED

        left = book(connection, desk, person, rome(3, 10, 16), service="repair")
        do(connection, desk, actions.set_stage, appointment_id=left.id, stage=Stage.RECEIVED, now=left.start)
        do(connection, desk, actions.undo, now=left.start)
        back = as_stored(connection, desk, left)
        assert (back.status, back.stage) == (Status.BOOKED, None)


def test_a_refusal_is_taken_back_and_waits_for_a_decision_again(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk), service="asked")
        do(connection, desk, actions.decide_visit, appointment_id=visit.id, accept=False)
        assert not do(connection, desk, actions.undo, now=SOON).is_client_told
        assert as_stored(connection, desk, visit).status is Status.REQUESTED
        do(connection, desk, actions.decide_visit, appointment_id=visit.id, accept=True, now=SOON)
        assert letters(connection, text_key="visit-book-granted") == ["visit-book-granted"]
        assert do(connection, desk, actions.undo, now=SOON).reason is Reason.NOT_NOW


def test_what_cannot_be_undone_says_why(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        assert do(connection, desk, actions.undo).reason is Reason.UNKNOWN
        visit = book(connection, desk, person)
        do(connection, desk, actions.cancel, appointment_id=visit.id)
        given: dict[str, Any] = {"appointment_id": visit.id}
        late = NOW + timedelta(minutes=11)
        assert do(connection, desk, actions.undo, now=late, **given).reason is Reason.TOO_LATE
        assert do(connection, desk, actions.undo, actor=OTHER, **given).reason is Reason.CHANGED
        assert do(connection, desk, actions.undo, actor=f"client:{person}", **given).reason is Reason.CHANGED
        owner = do(connection, desk, actions.undo, actor=OTHER, is_owner=True, **given)
        assert isinstance(owner, Undone)


def test_a_time_given_to_somebody_else_is_not_taken_away_again(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        do(connection, desk, actions.cancel, appointment_id=visit.id)
        book(connection, desk, a_person(connection, desk, "Luca Verdi"))
        result = do(connection, desk, actions.undo, now=SOON)
        assert isinstance(result, SlotTaken)
        assert result.alternatives
        assert as_stored(connection, desk, visit).status is Status.CANCELLED


def test_undoing_races_with_a_booking_and_one_of_them_has_the_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        do(connection, desk, actions.cancel, appointment_id=visit.id)
        other = a_person(connection, desk, "Luca Verdi")
    gate = threading.Barrier(2)

    def undo() -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return do(connection, desk, actions.undo, now=SOON)

    def take() -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return actions.book(
                connection, desk.practice, desk.catalog, person_id=other, service="visit", practitioner="anna",
                start=TUESDAY_TEN, channel="sms", actor=f"client:{other}", now=SOON,
            )  # fmt: skip

    with ThreadPoolExecutor(2) as pool:
        results = [future.result(60) for future in (pool.submit(undo), pool.submit(take))]
    assert sum(isinstance(one, SlotTaken) for one in results) == 1
    with database.transaction() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(occupancies)).scalar_one() == 1


def test_a_late_booking_taken_back_by_its_client_stands_until_staff_agree(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, service="strict")
        client = {"appointment_id": visit.id, "actor": f"client:{person}", "now": SOON}
        result = do(connection, desk, actions.undo, **client)
        assert isinstance(result, actions.Asked)
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        assert do(connection, desk, actions.undo, **client).was_already
        wishes = connection.execute(sa.select(change_requests.c.kind, change_requests.c.status)).all()
        assert wishes == [("cancel", "open")]
