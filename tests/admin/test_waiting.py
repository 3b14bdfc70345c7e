"""Staff look at the waiting list, put it in order, and fill gaps from it."""

from __future__ import annotations

import sqlalchemy as sa

from core.db import Database
from scheduling import actions
from scheduling.tables_wishes import waitlist
from scheduling.waiting import actions as waiting
from scheduling.waiting.nouns import Entry
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import RITA, Room, a_client, a_practice
from tests.support.waiting import freed, offers, work


def somebody_waits(connection: sa.Connection, desk: Desk, name: str, phone: str, **wish: object) -> Entry:
    person, _ = a_client(connection, desk, name, phone)
    return waiting.join(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", actor=f"client:{person}", now=NOW,
        **wish,  # type: ignore[arg-type]  # a test's own words
    ).entry  # fmt: skip


def test_the_list_shows_initials_in_the_group_and_names_in_private(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        assert Room(connection, desk).writes("/waiting") == ["Nobody is on the waiting list."]
        somebody_waits(connection, desk, "Maria Bianchi", "+393331112223", practitioner="anna")
        (said,) = Room(connection, desk).writes("/waiting")
        assert "1. M.B.: Visit, Anna Neri" in said
        assert "Bianchi" not in said
        (said,) = Room(connection, desk, group=False, user=RITA).writes("waitlist")
        assert "Maria Bianchi" in said


def test_staff_let_somebody_come_sooner_or_take_her_off_the_list(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk)
        somebody_waits(connection, desk, "Maria Bianchi", "+393331112223")
        second = somebody_waits(connection, desk, "Paolo Verdi", "+393334445556")
        room.writes("/waiting")
        room.taps(f"waiting:card:{second.id}")
        (said,) = room.taps("waiting:up")
        assert "Priority 4" in said
        (said,) = room.writes("/waiting")
        assert said.index("P.V.") < said.index("M.B.")
        button = room.choice("waiting:out")
        (said,) = room.presses(button)
        assert said == "P.V. is off the waiting list."
        assert room.presses(button) == ["That entry is no longer on the waiting list."]
        status = connection.execute(sa.select(waitlist.c.status).where(waitlist.c.id == second.id)).scalar_one()
        assert status == "left"


def test_filling_gaps_offers_each_who_waits_her_earliest_fitting_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person, _ = a_client(connection, desk, "Maria Bianchi", "+393331112223")
        booked = actions.book(
            connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner="anna",
            start=rome(3, 12, 10), channel="sms", actor=f"client:{person}", now=NOW,
        )  # fmt: skip
        assert isinstance(booked, actions.Booked)
        later = waiting.join(
            connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner="anna",
            appointment_id=booked.appointment.id, actor=f"client:{person}", now=NOW,
        ).entry  # fmt: skip
        afternoon = somebody_waits(
            connection, desk, "Paolo Verdi", "+393334445556", practitioner="bruno", hours=(900, 1440)
        )
        room = Room(connection, desk)
        (said,) = room.writes("/fill tomorrow")
        assert "09:00" in said
        assert "15:00" in said
        assert [start for start, _, _ in freed(connection)] == [rome(3, 3, 9), rome(3, 3, 15)]
        assert room.writes("/fill tomorrow") == ["There is no free time that suits anybody on the waiting list."]
        assert len(freed(connection)) == 2
    work(database, desk, NOW)
    with database.transaction() as connection:
        made = {number: start for number, _, start in offers(connection)}
        assert made[later.id] == rome(3, 3, 9)
        assert made[afternoon.id] == rome(3, 3, 15)


def test_nothing_is_offered_where_nothing_suits(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        somebody_waits(connection, desk, "Paolo Verdi", "+393334445556", weekdays=[5])
        (said,) = Room(connection, desk).writes("/fill")
        assert said == "There is no free time that suits anybody on the waiting list."
        assert freed(connection) == []
