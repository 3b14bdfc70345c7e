"""Visits the practice cannot hold: who is asked what, what is set aside meanwhile, and how each end is counted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging import rendering, says
from messaging.tables import outbox
from messaging.words import Words
from scheduling import actions, closing, queries, rebooking, rebooking_plan, rebooking_rows, watching
from scheduling.actions import Booked, Cancelled, Moved, NotPossible, Reason
from scheduling.appointments import Appointment
from scheduling.day_parts import DayPart
from scheduling.tables_wishes import rebooking_visits, rebookings
from tests.support.practices import NOW, ROME, Desk, a_desk, a_document, a_person, rome

TUESDAY = date(2026, 3, 10)
TEN = rome(3, 10, 10)
WORDS = Words.load()
STRICT = {
    "visit": {
        "name": {"en": "Visit"}, "minutes": 60, "late_cancel": "ask", "late_move": "ask",
        "cancel_until_hours": 400, "move_until_hours": 400,
    },
}  # fmt: skip


def book(connection: Connection, desk: Desk, person: int, start: datetime = TEN, who: str = "anna") -> Appointment:
    booked = actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner=who, start=start,
        channel="sms", actor=f"client:{person}", now=NOW,
    )  # fmt: skip
    assert isinstance(booked, Booked)
    return booked.appointment


def ill(connection: Connection, desk: Desk, day: date = TUESDAY, now: datetime = NOW) -> tuple[int, int | None]:
    """Anna is ill that day; the number of the closure, and of the rebooking."""
    decided = closing.close(
        connection, desk.practice, desk.catalog, practitioner="anna", parts=[DayPart(day)], reason="ill",
        actor="staff:1", now=now,
    )  # fmt: skip
    begun = rebooking.begin(
        connection, desk.practice, desk.catalog, visits=decided.visits, practitioner="anna", reason="ill",
        actor="staff:1", now=now,
    )  # fmt: skip
    return decided.number, begun


def change(connection: Connection, desk: Desk, what: Any, visit: Appointment, **more: Any) -> Any:
    given = {"actor": f"client:{visit.person_id}", "now": NOW, **more}
    return what(connection, desk.practice, desk.catalog, appointment_id=visit.id, **given)


def ends(connection: Connection) -> dict[int, str]:
    rows = connection.execute(sa.select(rebooking_visits.c.appointment_id, rebooking_visits.c.status))
    return {number: status for number, status in rows}  # noqa: C416  mypy reads the rows' types off this


def letters(connection: Connection, prefix: str, **where: Any) -> list[Any]:
    query = sa.select(outbox).where(outbox.c.text_key.startswith(prefix)).order_by(outbox.c.id)
    for name, value in where.items():
        query = query.where(outbox.c[name] == value)
    return list(connection.execute(query))


def progress(connection: Connection) -> str:
    """What staff would read now."""
    return rendering.write(says.from_json(letters(connection, "staff-rebooking")[-1].say).text, "en", WORDS)


def waiting_reminders(connection: Connection, visit: Appointment) -> list[str]:
    rows = letters(connection, "reminder", topic=visit.topic, status="queued")
    return [row.text_key for row in rows if row.topic_version == visit.version]


def test_each_client_is_offered_three_times_that_nobody_else_was_offered(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visits = [book(connection, desk, a_person(connection, desk), TEN + timedelta(hours=n)) for n in range(4)]
        ill(connection, desk)
        seen: list[tuple[datetime, str]] = []
        for visit in visits:
            (letter,) = letters(connection, "visit-retime", topic=visit.topic)
            assert (letter.text_key, letter.purpose, letter.basis) == ("visit-retime", "booking", "appointment")
            ids = [choice.id for choice in says.from_json(letter.say).choices]
            assert len(ids) == 5
            assert ids[3].startswith(f"retime:{visit.id}:1:more:")
            assert ids[4] == f"retime:{visit.id}:1:cancel"
            for one in ids[:3]:
                *_, minute, who = one.split(":")
                start = datetime.fromtimestamp(int(minute) * 60, ROME)
                assert start.date() != TUESDAY
                assert all(who != other or abs(start - at) >= timedelta(hours=1) for at, other in seen)
                seen.append((start, who))
        assert all(who == "anna" for _, who in seen)


def test_the_old_visit_stands_without_reminders_and_cannot_be_confirmed(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk))
        assert len(waiting_reminders(connection, visit)) == 3
        ill(connection, desk)
        assert waiting_reminders(connection, visit) == []
        assert {row.reason for row in letters(connection, "reminder")} == {"the practice asked for another time"}
        refused = change(connection, desk, actions.confirm, visit)
        assert isinstance(refused, NotPossible)
        assert refused.reason is Reason.RETIMED
        assert refused.appointment == visit


def test_another_visit_near_by_is_reminded_of_for_itself(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        book(connection, desk, person)
        other = book(connection, desk, person, TEN + timedelta(hours=1), who="bruno")
        assert waiting_reminders(connection, other) == []
        ill(connection, desk)
        assert waiting_reminders(connection, other) == ["reminder-72h", "reminder-24h", "reminder-2h"]


def test_moving_is_never_late_and_brings_reminders_of_the_new_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_document(services=STRICT))
        visit = book(connection, desk, a_person(connection, desk))
        assert isinstance(
            change(connection, desk, actions.move, visit, start=rome(3, 11, 9), practitioner=None), actions.Asked
        )
        ill(connection, desk)
        moved = change(connection, desk, actions.move, visit, start=rome(3, 11, 9), practitioner=None)
        assert isinstance(moved, Moved)
        assert len(waiting_reminders(connection, moved.appointment)) == 3
        assert ends(connection) == {visit.id: "moved"}
        assert "moved: 1" in progress(connection)


def test_cancelling_is_never_late(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_document(services=STRICT))
        visit = book(connection, desk, a_person(connection, desk))
        ill(connection, desk)
        cancelled = change(connection, desk, actions.cancel, visit)
        assert isinstance(cancelled, Cancelled)
        assert not cancelled.is_late
        assert ends(connection) == {visit.id: "cancelled"}
        assert connection.execute(sa.select(rebookings.c.ended_at)).scalar_one() == NOW


def test_whoever_was_asked_is_not_asked_again_for_the_same_visit(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk))
        ill(connection, desk)
        assert ill(connection, desk, now=NOW + timedelta(minutes=5))[1] is None
        assert len(letters(connection, "visit-retime", topic=visit.topic)) == 1


def test_every_end_is_counted_in_one_message_that_is_edited(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visits = [book(connection, desk, a_person(connection, desk), TEN + timedelta(hours=n)) for n in range(5)]
        ill(connection, desk)
        (first,) = letters(connection, "staff-rebooking")
        assert "not answered yet: 5" in progress(connection)
        change(connection, desk, actions.move, visits[0], start=rome(3, 11, 9), practitioner=None)
        change(connection, desk, actions.cancel, visits[1])
        assert letters(connection, "notice-moved") == letters(connection, "notice-cancelled") == []
        (asked,) = letters(connection, "visit-retime", topic=visits[2].topic)
        assert rebooking.not_reached(connection, desk.practice, desk.catalog, asked.id, NOW)
        due = min(
            rebooking.answer_by(desk.practice, one) for one in rebooking_rows.waited_for(connection, desk.practice.id)
        )
        assert rebooking.next_due(connection, desk.practice, NOW) == due
        assert rebooking.tend(connection, desk.practice, desk.catalog, due - timedelta(minutes=1)) == 0
        assert rebooking.tend(connection, desk.practice, desk.catalog, visits[3].start) == 2
        assert sorted(ends(connection).values()) == [
            "cancelled", "moved", "unanswered", "unanswered", "unreachable",
        ]  # fmt: skip
        said = progress(connection)
        for line in ("moved: 1", "cancelled: 1", "not reached, please call: 1", "no answer, please call: 2"):
            assert line in said
        assert f"/client_{visits[2].person_id}" in said
        assert "nobody is waited for any more" in said
        edits = letters(connection, "staff-rebooking")[1:]
        assert {row.edits for row in edits} == {first.id}
        assert len({row.topic_version for row in edits}) == len(edits)
        # An answer that comes later still counts.
        change(connection, desk, actions.cancel, visits[4], now=visits[3].start - timedelta(hours=3))
        assert "no answer, please call: 1" in progress(connection)


def test_a_letter_that_asked_nothing_of_the_kind_is_no_end(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visit = book(connection, desk, a_person(connection, desk))
        (reminder, *_) = letters(connection, "reminder", topic=visit.topic)
        assert not rebooking.not_reached(connection, desk.practice, desk.catalog, reminder.id, NOW)


def test_after_reopening_visits_stay_and_are_reminded_of_again(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        told, untold = (book(connection, desk, a_person(connection, desk), TEN + timedelta(hours=n)) for n in range(2))
        number, _ = ill(connection, desk)
        connection.execute(
            sa.update(outbox)
            .where(outbox.c.topic == told.topic, outbox.c.text_key == "visit-retime")
            .values(status="accepted")
        )
        later = NOW + timedelta(minutes=9)
        assert rebooking.let_stand(connection, desk.practice, desk.catalog, later) == ()
        closing.undo(connection, desk.practice, desk.catalog, number=number, actor="staff:1", now=later)
        assert rebooking.let_stand(connection, desk.practice, desk.catalog, later) == (told, untold)
        assert ends(connection) == {told.id: "kept", untold.id: "kept"}
        assert [row.topic for row in letters(connection, "visit-stays")] == [told.topic]
        assert [row.status for row in letters(connection, "visit-retime", topic=untold.topic)] == ["dropped"]
        for visit in (told, untold):
            assert len(waiting_reminders(connection, visit)) == 3
        assert "stay as they are: 2" in progress(connection)


def test_where_nothing_is_free_the_client_is_asked_without_times(database: Database) -> None:
    with database.transaction() as connection:
        services = {"visit": {"name": {"en": "Visit"}, "minutes": 60, "horizon_days": 8}}
        desk = a_desk(connection, a_document(services=services))
        visit = book(connection, desk, a_person(connection, desk))
        closing.close(
            connection, desk.practice, desk.catalog, practitioner=None,
            parts=[DayPart(NOW.date() + timedelta(days=n)) for n in range(20)], reason="closure", actor="s", now=NOW,
        )  # fmt: skip
        rebooking.begin(
            connection, desk.practice, desk.catalog, visits=[visit], practitioner=None, reason="closure", actor="s",
            now=NOW,
        )  # fmt: skip
        (letter,) = letters(connection, "visit-retime")
        assert letter.text_key == "visit-retime-open"
        assert len(letter.say["choices"]) == 2


BETWEEN = (time(8), time(20, 30))


@pytest.mark.parametrize(
    ("start", "asked", "due"),
    [
        (rome(3, 10, 15), rome(3, 9, 10), rome(3, 10, 13)),
        (rome(3, 10, 9), rome(3, 9, 10), rome(3, 9, 19)),
        (rome(3, 10, 9), rome(3, 9, 18, 40), rome(3, 9, 19, 40)),
        (rome(3, 10, 9), rome(3, 10, 7, 30), rome(3, 10, 8, 15)),
        (rome(3, 29, 9), rome(3, 27, 10), rome(3, 28, 19)),
    ],
    ids=["two hours before", "the evening before", "asked late", "asked on the day", "the clock goes forward"],
)
def test_answers_are_waited_for_until_people_can_still_call(start: datetime, asked: datetime, due: datetime) -> None:
    assert rebooking_plan.answer_by(start, ROME, asked, BETWEEN) == due


@pytest.mark.parametrize(
    ("start", "now", "out"),
    [
        (rome(3, 10, 15), rome(3, 9, 23), rome(3, 10, 8)),
        (rome(3, 10, 9), rome(3, 9, 23), rome(3, 9, 23)),
        (rome(3, 20, 9), rome(3, 9, 6), rome(3, 9, 8)),
        (rome(3, 20, 9), rome(3, 9, 12), rome(3, 9, 12)),
    ],
    ids=["next morning", "no time to lose", "this morning", "by day"],
)
def test_nobody_is_woken_unless_the_visit_is_near(start: datetime, now: datetime, out: datetime) -> None:
    assert rebooking_plan.goes_out_at(start, ROME, now, BETWEEN) == out


def test_closing_while_clients_move_loses_nobody_and_never_deadlocks(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        visits = [book(connection, desk, a_person(connection, desk), TEN + timedelta(hours=n)) for n in range(6)]
    gate = threading.Barrier(len(visits) + 1)
    errors: list[BaseException] = []

    def run(work: Callable[[Connection], object]) -> None:
        gate.wait(30)
        try:
            with database.transaction() as connection:
                work(connection)
        except BaseException as error:  # noqa: BLE001  handed to the test's own thread
            errors.append(error)

    def moves(visit: Appointment) -> Callable[[Connection], object]:
        start = visit.start + timedelta(days=1)
        return lambda connection: change(connection, desk, actions.move, visit, start=start, practitioner=None)

    jobs = [moves(visit) for visit in visits] + [lambda connection: ill(connection, desk)]
    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    with database.transaction() as connection:
        known = ends(connection)
        for visit in visits:
            now = queries.appointment(connection, desk.practice.id, visit.id)
            assert now is not None
            assert now.version == 2  # all have moved, before they could be asked or after
            assert known.get(visit.id, "moved") == "moved"


def test_who_is_asked_for_another_time_is_not_listed_as_unconfirmed(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        book(connection, desk, a_person(connection, desk))
        held = book(connection, desk, a_person(connection, desk), rome(3, 10, 12), "bruno")
        ill(connection, desk)
        assert watching.list_unconfirmed(connection, desk.practice, desk.catalog, rome(3, 9, 17))
        (row,) = connection.execute(sa.select(outbox.c.say).where(outbox.c.text_key == "notice-unconfirmed"))
        lines = row.say["text"]["args"]["lines"]["texts"]
        assert [line["args"]["person"] for line in lines] == [held.person_id]
