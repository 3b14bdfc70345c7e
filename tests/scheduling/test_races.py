"""Clients who tap the same slot at the same time, with real threads on both engines."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from core.db import Database
from messaging.tables import outbox
from scheduling import actions, slots
from scheduling.actions import Booked, Moved, SlotTaken
from scheduling.hours import instant
from scheduling.tables import appointments, occupancies
from tests.support.practices import NOW, ROME, WEEK, Desk, a_desk, a_document, a_person

ROUNDS = 200


def a_wide_desk(database: Database) -> tuple[Desk, list[int]]:
    """A practice open around the clock, so that many slots can be raced for; and two clients."""
    document = a_document()
    hours = [{"location": "centre", "days": [*WEEK, "sat", "sun"], "opens": "00:00", "closes": "24:00"}]
    for practitioner in document["practitioners"].values():
        practitioner["hours"] = hours
    document["services"]["visit"]["minutes"] = 30
    document["reminders"] = {"steps": []}
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        return desk, [a_person(connection, desk, name) for name in ("Maria Bianchi", "Luca Verdi")]


def race_for(
    database: Database, desk: Desk, clients: list[int], start: datetime, pool: ThreadPoolExecutor
) -> list[Any]:
    gate = threading.Barrier(len(clients))

    def tap(person: int) -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return actions.book(
                connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner="anna",
                start=start, channel="telegram", actor=f"client:{person}", now=NOW,
            )  # fmt: skip

    return list(pool.map(tap, clients))


def test_of_two_taps_on_one_slot_one_wins_and_the_other_gets_alternatives(database: Database) -> None:
    desk, clients = a_wide_desk(database)
    first = instant(datetime(2026, 3, 3), ROME)  # noqa: DTZ001  a wall time
    with ThreadPoolExecutor(2) as pool:
        for number in range(ROUNDS):
            start = first + timedelta(minutes=30 * number)
            results = race_for(database, desk, clients, start, pool)
            winners = [result for result in results if isinstance(result, Booked)]
            losers = [result for result in results if isinstance(result, SlotTaken)]
            assert (len(winners), len(losers)) == (1, 1), start
            assert losers[0].alternatives
            assert start not in {offer.start for offer in losers[0].alternatives if offer.practitioner == "anna"}
    with database.transaction() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one() == ROUNDS
        assert connection.execute(sa.select(sa.func.count()).select_from(occupancies)).scalar_one() == ROUNDS


def test_two_visits_that_swap_places_at_once_never_meet_nor_wait_in_a_circle(database: Database) -> None:
    desk, clients = a_wide_desk(database)
    start = datetime(2026, 3, 4, 9, tzinfo=UTC)
    with database.transaction() as connection:
        visits = [
            actions.book(
                connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner=whom,
                start=start, channel="sms", actor=f"client:{person}", now=NOW,
            ).appointment  # type: ignore[union-attr]  # the calendar is empty
            for person, whom in zip(clients, ("anna", "bruno"), strict=True)
        ]  # fmt: skip

    def shift(number: int) -> Any:
        results = []
        for turn in range(20):
            with database.transaction() as connection:
                results.append(
                    actions.move(
                        connection, desk.practice, desk.catalog, appointment_id=visits[number].id,
                        start=start + timedelta(minutes=15 * (turn % 3)),
                        practitioner=("anna", "bruno")[(turn + number) % 2], actor="client:1", now=NOW,
                    )
                )  # fmt: skip
        return results

    with ThreadPoolExecutor(2) as pool:
        results = [result for results in pool.map(shift, (0, 1)) for result in results]
    assert {type(result) for result in results} <= {Moved, SlotTaken}
    with database.transaction() as connection:
        rows = connection.execute(sa.select(appointments).order_by(appointments.c.id)).all()
        taken = connection.execute(sa.select(occupancies).order_by(occupancies.c.appointment_id)).all()
        assert [slots.minute_of(row.starts_at) for row in rows] == [row.start_minute for row in taken]


def test_the_constraint_is_the_last_net_and_speaks_as_a_taken_slot(database: Database) -> None:
    """What the availability cannot know, the database still refuses, and the client hears of no error."""
    desk, clients = a_wide_desk(database)
    start = datetime(2026, 3, 4, 9, tzinfo=UTC)
    with database.transaction() as connection:
        other = a_desk(connection, slug="other")
        calendar = connection.execute(
            sa.text("SELECT id FROM calendars WHERE key = 'anna' AND practice_id = :id"), {"id": desk.practice.id}
        ).scalar_one()
        # A row on the right calendar that another practice owns: no query of ours looks there.
        connection.execute(
            sa.insert(occupancies).values(
                practice_id=other.practice.id, calendar_id=calendar, kind="block",
                start_minute=slots.minute_of(start), end_minute=slots.minute_of(start) + 30,
            )
        )  # fmt: skip
        result = actions.book(
            connection, desk.practice, desk.catalog, person_id=clients[0], service="visit", practitioner="anna",
            start=start, channel="sms", actor=f"client:{clients[0]}", now=NOW,
        )  # fmt: skip
        assert isinstance(result, SlotTaken)
        assert result.alternatives
        assert connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one() == 0


def test_one_client_who_changes_two_close_visits_at_once_never_waits_in_a_circle(database: Database) -> None:
    """Their reminders are planned together, so each change touches the other visit's letters."""
    document = a_document()
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        person = a_person(connection, desk)

    def change(practitioner: str, hour: int) -> None:
        start = datetime(2026, 3, 10, hour, tzinfo=UTC)
        for _ in range(15):
            with database.transaction() as connection:
                booked = actions.book(
                    connection, desk.practice, desk.catalog, person_id=person, service="visit",
                    practitioner=practitioner, start=start, channel="sms", actor=f"client:{person}", now=NOW,
                )  # fmt: skip
            assert isinstance(booked, Booked)
            with database.transaction() as connection:
                actions.cancel(
                    connection, desk.practice, desk.catalog, appointment_id=booked.appointment.id,
                    actor=f"client:{person}", now=NOW,
                )  # fmt: skip

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(change, "anna", 8), pool.submit(change, "bruno", 9)]:
            future.result(60)
    with database.transaction() as connection:
        waiting = sa.select(sa.func.count()).where(outbox.c.purpose == "reminder", outbox.c.status == "queued")
        assert connection.execute(waiting).scalar_one() == 0
