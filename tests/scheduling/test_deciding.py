"""Staff decide what clients ask for; what has lost its sense lapses, and what waits is brought up again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from scheduling import actions, queries, watching
from scheduling.actions import Asked, Decided, NotPossible, Reason, SlotTaken
from scheduling.appointments import Appointment, Status
from scheduling.tables import occupancies
from scheduling.tables_wishes import change_requests
from tests.support.life import OTHER, STAFF, TUESDAY_TEN, a_shop, as_stored, book, details, do, letters, reminders_of
from tests.support.practices import NOW, Desk, a_person, rome

WEDNESDAY = rome(3, 11, 11)


def a_request(connection: Connection, desk: Desk) -> Appointment:
    """A visit that waits for approval."""
    visit = book(connection, desk, a_person(connection, desk), service="asked")
    assert visit.status is Status.REQUESTED
    return visit


def a_wish(connection: Connection, desk: Desk, kind: str) -> tuple[Appointment, int]:
    """A visit, and the client's late wish about it."""
    visit = book(connection, desk, a_person(connection, desk), service="strict")
    given: dict[str, Any] = {"appointment_id": visit.id, "actor": f"client:{visit.person_id}"}
    if kind == "move":
        asked = do(connection, desk, actions.move, start=WEDNESDAY, practitioner=None, **given)
    else:
        asked = do(connection, desk, actions.cancel, **given)
    assert isinstance(asked, Asked)
    return visit, asked.request_id


def request_status(connection: Connection) -> tuple[str, str | None]:
    row = connection.execute(sa.select(change_requests)).one()
    return row.status, row.decided_by


def test_an_accepted_visit_is_booked_reminded_of_and_the_client_told(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = a_request(connection, desk)
        assert reminders_of(connection, visit) == []
        result = do(
            connection, desk, actions.decide_visit, appointment_id=visit.id, accept=True, expected_version=visit.version
        )
        assert isinstance(result, Decided)
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        assert [key for key, _ in reminders_of(connection, visit)] == ["reminder-72h", "reminder-24h", "reminder-2h"]
        assert letters(connection, person_id=visit.person_id, purpose="booking") == ["visit-book-granted"]


def test_a_refused_visit_is_off_its_time_free_and_the_client_may_choose_another(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = a_request(connection, desk)
        do(connection, desk, actions.decide_visit, appointment_id=visit.id, accept=False)
        assert as_stored(connection, desk, visit).status is Status.CANCELLED
        assert details(connection, visit)["cancelled_by"] == STAFF
        assert connection.execute(sa.select(occupancies)).all() == []
        assert letters(connection, person_id=visit.person_id) == ["visit-book-declined"]


def test_of_two_members_one_decides_and_the_other_sees_who_did(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = a_request(connection, desk)
    gate = threading.Barrier(2)

    def decide(actor: str) -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return do(
                connection, desk, actions.decide_visit, appointment_id=visit.id, accept=actor == STAFF, actor=actor
            )

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(decide, (STAFF, OTHER)))
    (first,) = (one for one in results if not one.was_already)
    (second,) = (one for one in results if one.was_already)
    assert (second.by, second.is_accepted) == (first.by, first.is_accepted)
    with database.transaction() as connection:
        assert len(letters(connection, person_id=visit.person_id, purpose="booking")) == 1


def test_a_granted_move_is_done_and_a_second_tap_changes_nothing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit, request_id = a_wish(connection, desk, "move")
        result = do(connection, desk, actions.decide_request, request_id=request_id, accept=True)
        assert (result.kind, result.appointment.start, result.before.start) == ("move", WEDNESDAY, TUESDAY_TEN)
        assert request_status(connection) == ("accepted", STAFF)
        again = do(connection, desk, actions.decide_request, request_id=request_id, accept=False, actor=OTHER)
        assert (again.was_already, again.is_accepted, again.by) == (True, True, STAFF)
        assert letters(connection, person_id=visit.person_id, purpose="booking") == ["visit-move-granted"]


def test_a_granted_cancellation_counts_as_asked_for(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit, request_id = a_wish(connection, desk, "cancel")
        do(connection, desk, actions.decide_request, request_id=request_id, accept=True)
        assert as_stored(connection, desk, visit).status is Status.CANCELLED
        assert details(connection, visit)["reason"] == "asked"
        assert letters(connection, person_id=visit.person_id, purpose="booking") == ["visit-cancel-granted"]


def test_a_refused_wish_leaves_the_visit_as_it_is(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit, request_id = a_wish(connection, desk, "move")
        do(connection, desk, actions.decide_request, request_id=request_id, accept=False)
        assert as_stored(connection, desk, visit) == visit
        assert request_status(connection) == ("refused", STAFF)
        assert letters(connection, person_id=visit.person_id, purpose="booking") == ["visit-move-declined"]


def test_a_wish_whose_time_has_gone_stays_open(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit, request_id = a_wish(connection, desk, "move")
        other = a_person(connection, desk, "Luca Verdi")
        book(connection, desk, other, WEDNESDAY)
        result = do(connection, desk, actions.decide_request, request_id=request_id, accept=True)
        assert isinstance(result, SlotTaken)
        assert request_status(connection)[0] == "open"
        assert as_stored(connection, desk, visit) == visit


def test_a_wish_lapses_when_the_visit_changed_or_began(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit, request_id = a_wish(connection, desk, "move")
        late = do(connection, desk, actions.decide_request, request_id=request_id, accept=True, now=TUESDAY_TEN)
        assert isinstance(late, NotPossible)
        assert late.reason is Reason.BEGUN
        assert request_status(connection)[0] == "lapsed"
        assert as_stored(connection, desk, visit).start == TUESDAY_TEN


def test_a_request_nobody_decided_ends_when_its_hour_comes(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = a_request(connection, desk)
        watching.look_after(connection, desk.practice, desk.catalog, visit.start)
        assert as_stored(connection, desk, visit).status is Status.CANCELLED
        assert queries.changes_of(connection, desk.practice.id, visit.topic)[-1].action == "lapsed"
        assert letters(connection, person_id=visit.person_id) == ["visit-book-declined"]


def test_staff_are_reminded_once_after_four_working_hours(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        friday = rome(3, 6, 16)  # two hours before the weekend
        person = a_person(connection, desk)
        book(connection, desk, person, service="asked", now=friday)
        wish = book(connection, desk, person, rome(3, 12, 10), service="strict", now=friday)
        do(connection, desk, actions.cancel, appointment_id=wish.id, actor=f"client:{person}", now=friday)
        look = (desk.practice, desk.catalog)
        assert watching.remind_undecided(connection, *look, rome(3, 9, 10, 59)) == 0
        assert watching.remind_undecided(connection, *look, rome(3, 9, 11)) == 2
        assert watching.remind_undecided(connection, *look, rome(3, 9, 12)) == 0
        again = letters(connection, basis="team")[-2:]
        assert again == ["notice-requested-again", "notice-wish-cancel-again"]


def test_accepting_is_refused_for_a_visit_that_is_no_request(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        result = do(connection, desk, actions.decide_visit, appointment_id=visit.id, accept=False)
        assert isinstance(result, NotPossible)
        assert as_stored(connection, desk, visit) == visit
        gone = do(connection, desk, actions.decide_request, request_id=999, accept=True, now=NOW + timedelta(days=1))
        assert gone.reason is Reason.UNKNOWN


def test_a_client_who_gives_up_and_a_member_who_accepts_at_once_end_in_one_state(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = a_request(connection, desk)
    gate = threading.Barrier(2)

    def act(what: Any, **given: Any) -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return do(connection, desk, what, appointment_id=visit.id, **given)

    with ThreadPoolExecutor(2) as pool:
        futures = [
            pool.submit(act, actions.decide_visit, accept=True),
            pool.submit(act, actions.cancel, actor=f"client:{visit.person_id}"),
        ]
        decided, cancelled = (future.result(60) for future in futures)
    assert isinstance(cancelled, actions.Cancelled)
    assert isinstance(decided, Decided) or decided.reason is Reason.CANCELLED
    with database.transaction() as connection:
        assert as_stored(connection, desk, visit).status is Status.CANCELLED
        assert connection.execute(sa.select(occupancies)).all() == []
        assert reminders_of(connection, visit) == []
