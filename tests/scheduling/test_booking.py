"""Booking, moving, cancelling and confirming, on both engines."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from core.errors import NotFound
from messaging.tables import outbox, topics
from scheduling import actions, queries
from scheduling.actions import Booked, Cancelled, Confirmed, Moved, NotPossible, Reason, SlotTaken
from scheduling.appointments import Status
from scheduling.tables import appointments, occupancies
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

TUESDAY_TEN = rome(3, 10, 10)


def book(connection: Connection, desk: Desk, person: int, start: datetime = TUESDAY_TEN, **more: Any) -> Any:
    given: dict[str, Any] = {
        "service": "visit", "practitioner": "anna", "channel": "telegram", "actor": f"client:{person}", "now": NOW,
    }  # fmt: skip
    given.update(more)
    return actions.book(connection, desk.practice, desk.catalog, person_id=person, start=start, **given)


def change(connection: Connection, desk: Desk, what: Any, appointment_id: int, **more: Any) -> Any:
    given = {"actor": "client:1", "now": NOW, **more}
    return what(connection, desk.practice, desk.catalog, appointment_id=appointment_id, **given)


def reminders_waiting(connection: Connection, appointment_id: int) -> list[tuple[str, int, str]]:
    rows = connection.execute(
        sa.select(outbox.c.text_key, outbox.c.topic_version, outbox.c.status)
        .where(outbox.c.topic == f"appointment:{appointment_id}", outbox.c.purpose == "reminder")
        .order_by(outbox.c.id)
    )
    return [tuple(row) for row in rows]


def staff_notices(connection: Connection) -> list[str]:
    return list(
        connection.execute(sa.select(outbox.c.text_key).where(outbox.c.basis == "team").order_by(outbox.c.id)).scalars()
    )


def test_a_booking_takes_its_time_plans_its_reminders_and_tells_the_practice(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        result = book(connection, desk, person)
        assert isinstance(result, Booked)
        visit = result.appointment
        assert (visit.start, visit.end) == (TUESDAY_TEN, TUESDAY_TEN + timedelta(hours=1))
        assert (visit.status, visit.version, visit.location, visit.zone) == (
            Status.BOOKED, 1, "centre", "Europe/Rome",
        )  # fmt: skip
        assert connection.execute(sa.select(occupancies.c.appointment_id)).scalars().all() == [visit.id]
        assert reminders_waiting(connection, visit.id) == [
            ("reminder-72h", 1, "queued"),
            ("reminder-24h", 1, "queued"),
            ("reminder-2h", 1, "queued"),
        ]
        assert staff_notices(connection) == ["notice-booked"]
        topic = connection.execute(sa.select(topics)).one()
        assert (topic.key, topic.version, topic.alive) == (visit.topic, 1, True)
        (entry,) = queries.changes_of(connection, desk.practice.id, visit.topic)
        assert (entry.action, entry.actor, entry.before) == ("booked", f"client:{person}", None)
        assert queries.upcoming_of(connection, desk.practice.id, person, NOW) == [visit]


def test_the_second_booking_of_a_slot_gets_alternatives_near_by(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        book(connection, desk, person)
        result = book(connection, desk, a_person(connection, desk, "Luca Verdi"))
        assert isinstance(result, SlotTaken)
        assert {offer.start for offer in result.alternatives[:2]} == {rome(3, 10, 9), rome(3, 10, 11)}
        assert {offer.practitioner for offer in result.alternatives} == {"anna"}


def test_without_a_practitioner_the_free_one_takes_the_visit(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        whom = [book(connection, desk, person, practitioner=None).appointment.practitioner for _ in range(2)]
        assert sorted(whom) == ["anna", "bruno"]
        assert isinstance(book(connection, desk, person, practitioner=None), SlotTaken)


@pytest.mark.parametrize(
    "start",
    [rome(3, 10, 8), rome(3, 10, 17, 30), rome(3, 14, 10), rome(3, 2, 10, 30), rome(6, 10, 10), rome(2, 24, 10)],
    ids=["before opening", "runs past closing", "saturday", "too short notice", "beyond the horizon", "past"],
)
def test_a_client_cannot_book_outside_the_rules(database: Database, start: datetime) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        assert isinstance(book(connection, desk, a_person(connection, desk), start), SlotTaken)
        assert connection.execute(sa.select(sa.func.count()).select_from(occupancies)).scalar_one() == 0


def test_staff_need_no_notice_and_may_insist_on_a_time_outside_hours(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        assert isinstance(book(connection, desk, person, rome(3, 2, 10, 30), actor="staff:1"), Booked)
        early = rome(3, 10, 7)
        assert isinstance(book(connection, desk, person, early, actor="staff:1"), SlotTaken)
        assert isinstance(book(connection, desk, person, early, actor="staff:1", forced=True), Booked)
        assert isinstance(book(connection, desk, person, early, actor="staff:1", forced=True), SlotTaken)


def test_a_service_nobody_offers_is_an_error_of_the_caller(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        with pytest.raises(NotFound, match="massage"):
            book(connection, desk, a_person(connection, desk), service="massage")


def test_buffers_are_kept_between_neighbours_and_the_longer_one_counts(database: Database) -> None:
    document = a_document()
    document["services"]["visit"].update(buffer_after=10)
    document["services"]["check"].update(buffer_before=30, step_minutes=10)
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        person = a_person(connection, desk)
        book(connection, desk, person)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11), service="check"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11, 20), service="check"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11, 30), service="check"), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), service="check"), Booked)


def test_an_expired_hold_gives_way_and_a_live_one_does_not(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        calendar = connection.execute(sa.text("SELECT id FROM calendars WHERE key = 'anna'")).scalar_one()
        start = int(TUESDAY_TEN.timestamp()) // 60
        for minute, minutes_left in ((start, -1), (start + 60, 5)):
            connection.execute(
                sa.insert(occupancies).values(
                    practice_id=desk.practice.id, calendar_id=calendar, kind="hold", holder="conversation:1",
                    start_minute=minute, end_minute=minute + 60, expires_at=NOW + timedelta(minutes=minutes_left),
                )
            )  # fmt: skip
        assert isinstance(book(connection, desk, person), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11)), SlotTaken)
        mine = book(connection, desk, person, rome(3, 10, 11), holder="conversation:1")
        assert isinstance(mine, Booked)


def test_a_move_swaps_the_time_and_renews_the_reminders(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk)).appointment
        change(connection, desk, actions.confirm, visit.id)
        half_past = rome(3, 10, 10, 30)  # overlaps its own old time
        result = change(connection, desk, actions.move, visit.id, start=half_past, practitioner=None)
        assert isinstance(result, Moved)
        assert (result.appointment.start, result.appointment.version) == (half_past, 2)
        assert result.appointment.status is Status.BOOKED
        assert result.before.start == TUESDAY_TEN
        waiting = [row for row in reminders_waiting(connection, visit.id) if row[2] == "queued"]
        assert [(key, version) for key, version, _ in waiting] == [
            ("reminder-72h", 2),
            ("reminder-24h", 2),
            ("reminder-2h", 2),
        ]
        assert staff_notices(connection) == ["notice-booked", "notice-confirmed", "notice-moved"]
        again = change(connection, desk, actions.move, visit.id, start=half_past, practitioner=None)
        assert isinstance(again, Moved)
        assert again.was_already
        assert len(staff_notices(connection)) == 3


def test_a_move_onto_another_visit_keeps_the_old_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person).appointment
        book(connection, desk, person, rome(3, 10, 12))
        result = change(connection, desk, actions.move, visit.id, start=rome(3, 10, 12), practitioner=None)
        assert isinstance(result, SlotTaken)
        assert result.alternatives
        assert queries.appointment(connection, desk.practice.id, visit.id) == visit
        assert {row[2] for row in reminders_waiting(connection, visit.id)} == {"queued"}


def test_a_move_to_another_practitioner_frees_the_first_one(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person).appointment
        moved = change(connection, desk, actions.move, visit.id, start=TUESDAY_TEN, practitioner="bruno")
        assert moved.appointment.practitioner == "bruno"
        assert isinstance(book(connection, desk, person), Booked)
        assert isinstance(book(connection, desk, person, practitioner="bruno"), SlotTaken)


def test_cancelling_twice_is_cancelling_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person).appointment
        first = change(connection, desk, actions.cancel, visit.id)
        assert isinstance(first, Cancelled)
        assert (first.was_already, first.is_late, first.appointment.version) == (False, False, 2)
        second = change(connection, desk, actions.cancel, visit.id)
        assert isinstance(second, Cancelled)
        assert second.was_already
        assert {row[2] for row in reminders_waiting(connection, visit.id)} == {"dropped"}
        assert connection.execute(sa.select(topics.c.alive)).scalar_one() is False
        assert staff_notices(connection) == ["notice-booked", "notice-cancelled"]
        assert isinstance(book(connection, desk, person), Booked)


def test_a_cancellation_after_the_limit_is_marked_late(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk)).appointment
        result = change(connection, desk, actions.cancel, visit.id, now=TUESDAY_TEN - timedelta(hours=23))
        assert isinstance(result, Cancelled)
        assert result.is_late


def test_after_a_confirmation_the_reminders_no_longer_ask(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk)).appointment
        assert isinstance(change(connection, desk, actions.confirm, visit.id, expected_version=1), Confirmed)
        assert reminders_waiting(connection, visit.id) == [
            ("reminder-72h", 1, "dropped"),
            ("reminder-24h-confirmed", 1, "queued"),
            ("reminder-2h", 1, "queued"),
        ]
        again = change(connection, desk, actions.confirm, visit.id)
        assert isinstance(again, Confirmed)
        assert again.was_already
        assert staff_notices(connection) == ["notice-booked", "notice-confirmed"]


@pytest.mark.parametrize("came", [True, False], ids=["reliable", "missed a visit lately"])
def test_a_practice_may_spare_reliable_clients_the_reminder_they_have_answered(database: Database, came: bool) -> None:
    document = a_document()
    document["reminders"]["skip_when_confirmed"] = True
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        person = a_person(connection, desk)
        last = book(connection, desk, person, rome(2, 24, 10), actor="staff:1", forced=True).appointment
        status = Status.DONE if came else Status.NO_SHOW
        connection.execute(sa.update(appointments).where(appointments.c.id == last.id).values(status=status.value))
        visit = book(connection, desk, person).appointment
        change(connection, desk, actions.confirm, visit.id)
        waiting = [key for key, _, state in reminders_waiting(connection, visit.id) if state == "queued"]
        assert waiting == (["reminder-2h"] if came else ["reminder-24h-confirmed", "reminder-2h"])


@pytest.mark.parametrize("what", ["move", "cancel", "confirm"])
def test_what_cannot_be_done_says_why(database: Database, what: str) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk)).appointment
        action = getattr(actions, what)
        more = {"start": rome(3, 11, 10), "practitioner": None} if what == "move" else {}
        for reason, given in (
            (Reason.UNKNOWN, {"appointment_id": visit.id + 1}),
            (Reason.CHANGED, {"appointment_id": visit.id, "expected_version": 7}),
            (Reason.BEGUN, {"appointment_id": visit.id, "now": TUESDAY_TEN}),
        ):
            result = change(connection, desk, action, **{**more, **given})
            assert isinstance(result, NotPossible)
            assert result.reason is reason
        change(connection, desk, actions.cancel, visit.id)
        if what != "cancel":
            result = change(connection, desk, action, visit.id, **more)
            assert isinstance(result, NotPossible)
            assert result.reason is Reason.CANCELLED


def test_another_practice_cannot_touch_the_visit(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        other = a_desk(connection, slug="other")
        visit = book(connection, desk, a_person(connection, desk)).appointment
        result = change(connection, other, actions.cancel, visit.id)
        assert isinstance(result, NotPossible)
        assert result.reason is Reason.UNKNOWN
