"""What is read back: a person's visits, the list for the command line, what is free."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from scheduling import actions, availability, queries, slots
from scheduling.appointments import Appointment
from scheduling.tables import occupancies
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome


def a_visit(connection: Connection, desk: Desk, person: int, start: datetime, **more: Any) -> Appointment:
    given: dict[str, Any] = {"service": "visit", "practitioner": "anna", "forced": True, "now": NOW, **more}
    booked = actions.book(
        connection, desk.practice, desk.catalog, person_id=person, start=start, channel="sms", actor="staff:1", **given
    )
    assert isinstance(booked, actions.Booked)
    return booked.appointment


def cancel(connection: Connection, desk: Desk, visit: Appointment) -> None:
    actions.cancel(connection, desk.practice, desk.catalog, appointment_id=visit.id, actor="staff:1", now=NOW)


def test_a_persons_visits_are_those_to_come_that_stand(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person, other = a_person(connection, desk), a_person(connection, desk, "Luca Verdi")
        past = a_visit(connection, desk, person, rome(3, 1, 9))
        later = a_visit(connection, desk, person, rome(3, 5, 9))
        sooner = a_visit(connection, desk, person, rome(3, 4, 9))
        cancel(connection, desk, a_visit(connection, desk, person, rome(3, 6, 9)))
        a_visit(connection, desk, other, rome(3, 4, 12))
        assert queries.upcoming_of(connection, desk.practice.id, person, NOW) == [sooner, later]
        assert queries.past_of(connection, desk.practice.id, person, NOW) == [past]
        assert queries.appointments_between(connection, desk.practice.id, rome(3, 4, 0), rome(3, 5, 0), "bruno") == []


def test_the_list_holds_today_and_later_or_a_day_or_everything(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        yesterday = a_visit(connection, desk, person, rome(3, 1, 9))
        this_morning = a_visit(connection, desk, person, rome(3, 2, 8))
        gone = a_visit(connection, desk, person, rome(3, 5, 9))
        cancel(connection, desk, gone)

        def listed(day: date | None = None, everything: bool = False) -> list[int]:
            return [row["id"] for row in queries.list_rows(connection, desk.practice, day, everything, NOW)]

        assert listed() == [this_morning.id]
        assert listed(date(2026, 3, 5)) == [gone.id]
        assert listed(everything=True) == [yesterday.id, this_morning.id, gone.id]
        (row,) = queries.list_rows(connection, desk.practice, None, False, NOW)
        assert row == {
            "id": this_morning.id, "client_id": person, "subject": None, "service": "visit", "practitioner": "anna",
            "location": "centre", "start": "2026-03-02T08:00:00+01:00", "end": "2026-03-02T09:00:00+01:00",
            "status": "booked", "version": 1, "channel": "sms",
        }  # fmt: skip


def test_what_is_free_counts_what_runs_into_the_days_asked_for_and_forgets_holds_that_ran_out(
    database: Database,
) -> None:
    document = a_document()
    document["services"]["visit"].update(buffer_after=20)
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        other = a_desk(connection, slug="other")
        a_visit(connection, other, a_person(connection, other), rome(3, 10, 9))
        visit = a_visit(connection, desk, a_person(connection, desk), rome(3, 9, 23, 30))
        calendar = connection.execute(sa.select(occupancies.c.calendar_id).order_by(occupancies.c.id.desc())).scalar()
        for hour, expires in ((9, NOW), (10, NOW + timedelta(minutes=1))):
            start = slots.minute_of(rome(3, 10, hour))
            connection.execute(
                sa.insert(occupancies).values(
                    practice_id=desk.practice.id, calendar_id=calendar, kind="hold", holder="conversation:1",
                    start_minute=start, end_minute=start + 60, expires_at=expires,
                )
            )  # fmt: skip
        free = queries.load_availability(connection, desk.practice, desk.catalog, rome(3, 10, 0), rome(3, 11, 0), NOW)
        assert [(row.start, row.after, row.appointment_id, row.holder) for row in free.busy["anna"]] == [
            (slots.minute_of(visit.start), 20, visit.id, None),
            (slots.minute_of(rome(3, 10, 10)), 0, None, "conversation:1"),
        ]
        offered = availability.offers(free, desk.catalog.services["check"], "anna", [], NOW)
        assert [offer.start for offer in offered][:4] == [
            rome(3, 10, 9), rome(3, 10, 9, 15), rome(3, 10, 9, 30), rome(3, 10, 11),
        ]  # fmt: skip


def test_reading_what_is_free_uses_the_index_however_many_bookings_there_are(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        query = queries.occupied(desk.practice.id, 29_000_000, 29_086_400, NOW)
        compiled = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
        if connection.dialect.name == "sqlite":
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
            words = " ".join(str(row[-1]) for row in plan)
            assert "ix_occupancies_practice_id_start_minute (practice_id=? AND start_minute>?" in words
        else:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            words = " ".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {compiled}"))
            assert "ix_occupancies_practice_id_start_minute" in words
        assert "SCAN occupancies" not in words
