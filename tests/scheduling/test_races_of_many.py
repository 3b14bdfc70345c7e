"""Many at once for the same hours, rooms and seats, with threads and processes: no error, no circle, nothing twice."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from clients.tables import people
from core.db import Database
from scheduling import actions
from scheduling.actions import Booked, Held, Moved, SlotTaken
from scheduling.tables import appointments
from tests.support import machine_rows, storm
from tests.support.practices import Desk, rome

DONE = {"Booked", "Moved", "Cancelled", "Held", "SlotTaken", "Asked", "NotPossible"}


def sound(database: Database, desk: Desk) -> None:
    with database.snapshot() as connection:
        machine_rows.nothing_overlaps(connection, desk.practice.id)
        machine_rows.seats_are_kept(connection, desk.practice.id, {"group": 2})
        machine_rows.every_visit_takes_its_time(connection, desk.practice.id)
        machine_rows.only_live_visits_are_reminded_of(connection, desk.practice.id)


def at_once(database: Database, *acts: Callable[[sa.Connection], Any]) -> list[Any]:
    """Each act in a thread and transaction of its own, all begun at the same moment."""
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[sa.Connection], Any]) -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            return act(connection)

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def clients_of(database: Database) -> list[int]:
    with database.snapshot() as connection:
        return list(connection.execute(sa.select(people.c.id)).scalars())


def booking(desk: Desk, person: int, service: str, whom: str | None, start: datetime) -> Callable[[sa.Connection], Any]:
    return lambda connection: actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service=service, practitioner=whom, start=start,
        channel="sms", actor=f"client:{person}", now=storm.NOW,
    )  # fmt: skip


def holding(desk: Desk, holder: str, service: str, whom: str, start: datetime) -> Callable[[sa.Connection], Any]:
    return lambda connection: actions.hold(
        connection, desk.practice, desk.catalog, service=desk.catalog.services[service], practitioner=whom,
        start=start, actor="client:1", holder=holder, until=storm.NOW + timedelta(minutes=10), now=storm.NOW,
    )  # fmt: skip


def kinds(results: list[Any]) -> list[str]:
    return sorted(type(result).__name__ for result in results)


def test_of_five_who_want_the_last_two_seats_two_get_one(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    start = rome(3, 31, 17)
    results = at_once(database, *(booking(desk, one, "group", None, start) for one in clients_of(database)[:5]))
    assert kinds(results) == ["Booked"] * 2 + ["SlotTaken"] * 3
    sound(database, desk)


def test_two_practitioners_who_need_both_rooms_do_not_get_one_each(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    first, second, *_ = clients_of(database)
    for half in range(8):
        start = rome(3, 31, 9) + timedelta(minutes=60 * half)
        if half == 4:
            continue  # Anna's lunch
        results = at_once(
            database, booking(desk, first, "pair", "anna", start), booking(desk, second, "pair", "bruno", start)
        )
        assert kinds(results) == ["Booked", "SlotTaken"], start
    sound(database, desk)


def test_a_hold_and_a_booking_of_one_time_are_not_both_granted(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    person = clients_of(database)[0]
    for half in range(6):
        start = rome(3, 31, 14) + timedelta(minutes=40 * half)
        results = at_once(
            database, booking(desk, person, "check", "anna", start), holding(desk, "offer:1", "check", "anna", start),
            holding(desk, "offer:2", "check", "anna", start),
        )  # fmt: skip
        assert len([one for one in results if isinstance(one, Booked | Held)]) == 1, start
    sound(database, desk)


def test_a_move_and_a_booking_into_one_time_are_not_both_granted(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    first, second, *_ = clients_of(database)
    with database.transaction() as connection:
        visit = booking(desk, first, "visit", "bruno", rome(4, 2, 9))(connection).appointment
    for half in range(4):
        start = rome(4, 1, 9) + timedelta(minutes=120 * half)

        def moving(connection: sa.Connection, start: datetime = start) -> Any:
            return actions.move(
                connection, desk.practice, desk.catalog, appointment_id=visit.id, start=start, practitioner=None,
                actor=f"client:{first}", now=storm.NOW,
            )  # fmt: skip

        results = at_once(database, moving, booking(desk, second, "visit", "bruno", start))
        assert len([one for one in results if isinstance(one, Booked | Moved)]) == 1, start
        assert len([one for one in results if isinstance(one, SlotTaken)]) == 1, start
    sound(database, desk)


def test_those_whose_holds_ran_out_on_each_others_calendars_never_wait_in_a_circle(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    turns = 20

    def hops(number: int) -> None:
        for turn in range(turns):
            now = storm.NOW + timedelta(hours=turn)  # what was held an hour ago has run out
            with database.transaction() as connection:
                actions.hold(
                    connection, desk.practice, desk.catalog, service=desk.catalog.services["visit"],
                    practitioner=("anna", "bruno")[(turn + number) % 2], start=rome(4, 1, 9 + 2 * (number % 4)),
                    actor="staff:1", holder=f"conversation:{number}", until=now + timedelta(minutes=1), now=now,
                )  # fmt: skip

    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(hops, number) for number in range(4)]:
            future.result(60)
    assert storm.deadlocks(database) == 0


def test_four_threads_that_do_everything_at_once_leave_sound_rows_and_no_error(database: Database) -> None:
    desk = storm.a_stormy_practice(database)
    weather = storm.with_threads(database, desk, threads=4, acts=15)
    assert sum(weather.outcomes.values()) == 60
    assert set(weather.outcomes) <= DONE
    sound(database, desk)
    assert storm.deadlocks(database) == 0


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("by", ["threads", "processes"])
def test_a_long_storm_leaves_sound_rows_and_no_error(
    database: Database, by: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = storm.a_stormy_practice(database)
    if by == "threads":
        weather = storm.with_threads(database, desk, threads=6, acts=100)
    else:
        url = database.engine.url.render_as_string(hide_password=False)
        weather = storm.with_processes(url, "storm", processes=4, acts=100)
    with capsys.disabled():
        told = ", ".join(f"{count} {name}" for name, count in sorted(weather.outcomes.items()))
        engine = database.engine.dialect.name
        print(f"\nstorm of {by} on {engine}: {told}; longest act {weather.longest * 1000:.0f} ms")  # noqa: T201  the report of a long test
    assert set(weather.outcomes) <= DONE
    sound(database, desk)
    assert storm.deadlocks(database) == 0


def test_two_processes_that_share_one_database_leave_sound_rows(database: Database, database_url: str) -> None:
    desk = storm.a_stormy_practice(database)
    weather = storm.with_processes(database_url, "storm", processes=2, acts=12)
    assert sum(weather.outcomes.values()) == 24
    sound(database, desk)
    assert storm.deadlocks(database) == 0
    with database.snapshot() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one() > 0
