"""Sessions that several share: seats, the time they hold together, and what else wants that time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.db import Database
from scheduling import actions, availability, queries
from scheduling.actions import Booked, Held, Marked, Moved, SlotTaken, Undone
from scheduling.appointments import Status
from scheduling.availability import Offer, Own
from tests.support.machine_rows import occupied
from tests.support.practices import NOW, WEEK, Desk, a_document, a_person, rome
from tests.support.visits import a_synced_desk, book, cancel, hold, move

NAMES = {"name": {"en": "x"}}
SIX = rome(3, 10, 17)


def session(at: str, **more: Any) -> dict[str, Any]:
    return {"days": WEEK, "at": at, "practitioner": "anna", **more}


def a_gym(*sessions: dict[str, Any], **services: dict[str, Any]) -> dict[str, Any]:
    """Yoga for three in the hall, and private visits."""
    document = a_document(
        resources={
            "hall": {"name": "Hall", "kind": "room", "location": "centre"},
            "cell": {"name": "Cell", "kind": "room"},
        }
    )
    yoga = {**NAMES, "minutes": 60, "seats": 3, "needs": ["hall"], "sessions": list(sessions) or [session("17:00")]}
    document["services"] |= {"yoga": yoga, **services}
    return document


def offered(connection: Any, desk: Desk, key: str = "yoga", own: Own = availability.NOBODY) -> list[Offer]:
    free = queries.load_availability(connection, desk.practice, desk.catalog, rome(3, 10, 0), rome(3, 11, 0), NOW)
    return list(availability.offers(free, desk.catalog.services[key], "anna", [], NOW, own))


def test_seats_go_one_by_one_and_then_the_session_is_full(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        for left in (3, 2, 1):
            assert [(offer.start, offer.seats_left) for offer in offered(connection, desk)] == [(SIX, left)]
            assert isinstance(book(connection, desk, person, SIX, service="yoga"), Booked)
        assert offered(connection, desk) == []
        full = book(connection, desk, person, SIX, service="yoga")
        assert isinstance(full, SlotTaken)
        assert full.alternatives[0].start == rome(3, 9, 17)
        # Staff who insist get no seat that is not there.
        assert isinstance(book(connection, desk, person, SIX, service="yoga", actor="staff:1", forced=True), SlotTaken)


def test_a_session_takes_its_time_once_and_gives_it_back_with_the_last_seat(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        visits = [book(connection, desk, person, SIX, service="yoga").appointment for _ in range(3)]
        for visit in visits:
            rows = occupied(connection, desk.practice.id)
            assert [(row.key, row.kind, row.appointment_id) for row in rows] == [
                ("anna", "session", None),
                ("hall", "session", None),
            ]
            cancel(connection, desk, visit.id)
        assert occupied(connection, desk.practice.id) == []
        assert offered(connection, desk)[0].seats_left == 3


def test_a_seat_that_is_given_up_can_be_had_by_the_next(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        visits = [book(connection, desk, person, SIX, service="yoga").appointment for _ in range(3)]
        moved = move(connection, desk, visits[0].id, rome(3, 11, 17))
        assert isinstance(moved, Moved)
        assert isinstance(book(connection, desk, person, SIX, service="yoga"), Booked)
        assert isinstance(book(connection, desk, person, SIX, service="yoga"), SlotTaken)
        assert len(occupied(connection, desk.practice.id)) == 4


def test_a_session_stands_in_the_way_of_private_visits_and_they_in_its(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym(dance={**NAMES, "minutes": 60, "needs": ["hall"]}))
        person = a_person(connection, desk)
        book(connection, desk, person, SIX, service="yoga")
        assert isinstance(book(connection, desk, person, rome(3, 10, 16, 30)), SlotTaken)
        assert isinstance(book(connection, desk, person, SIX, service="dance", practitioner="bruno"), SlotTaken)
        assert isinstance(book(connection, desk, person, SIX, practitioner="bruno"), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 11, 16, 30)), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 11, 17), service="yoga"), SlotTaken)


def test_of_two_sessions_at_one_time_the_first_to_be_booked_takes_place(database: Database) -> None:
    dance = {**NAMES, "minutes": 60, "seats": 5, "needs": ["hall"], "sessions": [session("17:00")]}
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym(dance=dance))
        person = a_person(connection, desk)
        assert offered(connection, desk, "dance")
        first = book(connection, desk, person, SIX, service="yoga")
        assert offered(connection, desk, "dance") == []
        assert isinstance(book(connection, desk, person, SIX, service="dance"), SlotTaken)
        cancel(connection, desk, first.appointment.id)
        assert isinstance(book(connection, desk, person, SIX, service="dance"), Booked)


def test_a_session_of_a_service_that_has_none_any_more_still_keeps_its_time(database: Database) -> None:
    dance = {**NAMES, "minutes": 60, "seats": 5, "needs": ["hall"], "sessions": [session("17:00")]}
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym(dance=dance))
        person = a_person(connection, desk)
        book(connection, desk, person, SIX, service="yoga")
        document = a_gym(dance=dance)
        document["services"]["yoga"] |= {"seats": 1, "sessions": []}
        desk = a_synced_desk(connection, document)
        assert offered(connection, desk, "dance") == []
        assert isinstance(book(connection, desk, person, SIX, service="dance"), SlotTaken)


def test_sessions_of_a_day_are_offered_in_order_of_time_however_the_file_lists_them(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym(session("17:00"), session("09:00"), session("12:00")))
        assert [offer.start for offer in offered(connection, desk)] == [rome(3, 10, 9), rome(3, 10, 12), SIX]


def test_an_own_hold_does_not_keep_its_holder_out_of_a_session(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        assert isinstance(hold(connection, desk, rome(3, 10, 16, 30)), Held)
        assert offered(connection, desk) == []
        assert [offer.start for offer in offered(connection, desk, own=Own(holder="conversation:1"))] == [SIX]
        assert isinstance(hold(connection, desk, SIX, service="yoga"), Held)
        assert occupied(connection, desk.practice.id) == [], "a seat is not held, and the other time is given up"
        assert isinstance(book(connection, desk, person, SIX, service="yoga"), Booked)


def test_staff_who_insist_take_a_seat_of_a_session_that_has_begun_to_fill(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        about = {"service": "yoga", "actor": "staff:1", "forced": True}
        for _ in range(3):
            assert isinstance(book(connection, desk, person, SIX, **about), Booked)
        assert isinstance(book(connection, desk, person, SIX, **about), SlotTaken)
        assert len(occupied(connection, desk.practice.id)) == 2
        alone = book(connection, desk, person, rome(3, 10, 20), **about)
        assert isinstance(alone, Booked), "a visit of its own at another time"
        kinds = {
            row.kind for row in occupied(connection, desk.practice.id) if row.appointment_id == alone.appointment.id
        }
        assert kinds == {"appointment"}


@pytest.mark.parametrize("at", ["17:15", "16:45"])
def test_between_the_sessions_nothing_can_be_had(database: Database, at: str) -> None:
    hour, minute = map(int, at.split(":"))
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        for more in ({}, {"actor": "staff:1"}):
            start = rome(3, 10, hour, minute)
            assert isinstance(
                book(connection, desk, a_person(connection, desk), start, service="yoga", **more), SlotTaken
            )


def test_a_session_that_moved_in_the_file_keeps_those_who_come_and_is_given_back_after_them(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        seat = book(connection, desk, person, SIX, service="yoga").appointment
        desk = a_synced_desk(connection, a_gym(session("16:30")))
        assert offered(connection, desk) == [], "the old one stands in its way"
        assert isinstance(book(connection, desk, person, SIX, service="yoga"), SlotTaken)
        cancel(connection, desk, seat.id)
        assert occupied(connection, desk.practice.id) == []
        assert [offer.start for offer in offered(connection, desk)] == [rome(3, 10, 16, 30)]


def test_who_did_not_come_keeps_the_seat_for_that_can_be_put_right(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_gym())
        person = a_person(connection, desk)
        visits = [book(connection, desk, person, SIX, service="yoga").appointment for _ in range(3)]
        late = {"actor": "staff:1", "now": SIX + timedelta(minutes=20)}
        marked = actions.set_status(
            connection, desk.practice, desk.catalog, appointment_id=visits[0].id, status=Status.NO_SHOW, **late
        )
        assert isinstance(marked, Marked)
        assert isinstance(book(connection, desk, person, SIX, service="yoga", forced=True, **late), SlotTaken)
        back = actions.undo(connection, desk.practice, desk.catalog, appointment_id=visits[0].id, **late)
        assert isinstance(back, Undone)
        assert len(occupied(connection, desk.practice.id)) == 2
