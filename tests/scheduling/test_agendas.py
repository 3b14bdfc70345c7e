"""Agendas: each practitioner's own, at her own hour and zone, once a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import contact_points
from core.db import Database
from messaging.tables import outbox, team
from scheduling import actions, queries
from scheduling.appointments import Status
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome


def planned(connection: Connection) -> list[tuple[str, datetime]]:
    rows = connection.execute(
        sa.select(outbox.c.unique_key, outbox.c.not_before)
        .where(outbox.c.text_key == "agenda-daily")
        .order_by(outbox.c.not_before, outbox.c.unique_key)
    )
    return [tuple(row) for row in rows]


def plan(connection: Connection, desk: Desk, now: datetime = NOW) -> int:
    return actions.plan_agendas(connection, desk.practice, desk.catalog, now, days_ahead=1)


def reach_anna(connection: Connection, desk: Desk) -> int:
    connection.execute(
        sa.insert(team).values(
            practice_id=desk.practice.id, key="anna", name="Anna", role="owner", practitioner="anna",
            channel="sms", address="+393330000001",
        )
    )  # fmt: skip
    point: int = connection.execute(
        sa.insert(contact_points)
        .values(practice_id=desk.practice.id, channel="sms", address="+393330000001", state="active", created_at=NOW)
        .returning(contact_points.c.id)
    ).scalar_one()
    return point


def test_each_practitioner_gets_her_agenda_at_her_own_hour_and_only_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        assert plan(connection, desk) == 4
        assert plan(connection, desk) == 0
        assert planned(connection) == [
            ("agenda:bruno:2026-03-02", rome(3, 2, 7)),
            ("agenda:anna:2026-03-02", rome(3, 2, 7, 30)),
            ("agenda:bruno:2026-03-03", rome(3, 3, 7)),
            ("agenda:anna:2026-03-03", rome(3, 3, 7, 30)),
        ]


def test_an_agenda_whose_time_is_long_over_is_not_planned(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        plan(connection, desk, rome(3, 2, 13, 45))
        assert {key for key, _ in planned(connection)} == {"agenda:anna:2026-03-03", "agenda:bruno:2026-03-03"}


def test_the_hour_is_counted_in_the_practitioners_zone_also_over_the_change_of_the_clock(database: Database) -> None:
    document = a_document()
    document["practitioners"]["anna"]["agenda_zone"] = "Europe/London"
    document["practitioners"]["bruno"]["agenda_days_ahead"] = 1
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        plan(connection, desk, rome(3, 29, 12))  # the clock went forward that night
        assert planned(connection) == [
            ("agenda:bruno:2026-03-30", rome(3, 29, 7)),  # the evening before, or here the morning
            ("agenda:anna:2026-03-30", datetime(2026, 3, 30, 6, 30, tzinfo=UTC)),
        ]
        assert rome(3, 29, 7) == datetime(2026, 3, 29, 5, tzinfo=UTC)


def test_a_day_without_hours_gets_an_agenda_only_when_there_are_visits(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        friday = rome(3, 6, 12)
        plan(connection, desk, friday)
        assert not [key for key, _ in planned(connection) if "03-07" in key]
        actions.book(
            connection, desk.practice, desk.catalog, person_id=a_person(connection, desk), service="visit",
            practitioner="bruno", start=rome(3, 7, 10), channel="sms", actor="staff:1", now=friday, forced=True,
        )  # fmt: skip
        plan(connection, desk, friday)
        assert [key for key, _ in planned(connection) if "03-07" in key] == ["agenda:bruno:2026-03-07"]


def test_an_address_that_becomes_known_is_used_for_agendas_planned_before(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        plan(connection, desk)
        point = reach_anna(connection, desk)
        plan(connection, desk)
        rows = connection.execute(sa.select(outbox.c.unique_key, outbox.c.contact_point_id)).all()
        assert {row.contact_point_id for row in rows if "anna" in row.unique_key} == {point}
        assert {row.contact_point_id for row in rows if "bruno" in row.unique_key} == {None}


def test_a_practitioner_hears_of_changes_of_today_and_tomorrow_only(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person, point = a_person(connection, desk), reach_anna(connection, desk)

        def book(start: datetime) -> Any:
            return actions.book(
                connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner="anna",
                start=start, channel="sms", actor=f"client:{person}", now=NOW,
            )  # fmt: skip

        visit = book(rome(3, 3, 9)).appointment
        book(rome(3, 4, 9))
        actions.cancel(
            connection, desk.practice, desk.catalog, appointment_id=visit.id, actor=f"client:{person}", now=NOW
        )
        to_anna = sa.select(outbox.c.text_key).where(outbox.c.contact_point_id == point).order_by(outbox.c.id)
        assert connection.execute(to_anna).scalars().all() == ["practitioner-booked", "practitioner-cancelled"]


def test_the_agenda_lists_visits_hours_and_what_was_cancelled(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visits = [
            actions.book(
                connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner=whom,
                start=rome(3, 3, hour), channel="sms", actor="staff:1", now=NOW,
            )
            for whom, hour in (("anna", 11), ("anna", 9), ("bruno", 9))
        ]  # fmt: skip
        gone = visits[0].appointment  # type: ignore[union-attr]  # the calendar was empty
        actions.cancel(connection, desk.practice, desk.catalog, appointment_id=gone.id, actor="staff:1", now=NOW)
        day = queries.agenda(connection, desk.practice, desk.catalog, "anna", date(2026, 3, 3))
        assert [(visit.appointment.start, visit.client_name) for visit in day.visits] == [
            (rome(3, 3, 9), "Maria Bianchi")
        ]
        assert [visit.appointment.status for visit in day.cancelled] == [Status.CANCELLED]
        assert [(row.start, row.end, row.location) for row in day.openings] == [
            (rome(3, 3, 9), rome(3, 3, 18), "centre")
        ]
        whole = queries.agenda(connection, desk.practice, desk.catalog, None, date(2026, 3, 3))
        assert {visit.practitioner_name for visit in whole.visits} == {"Anna Neri", "Bruno Riva"}
