"""Two clients and one slot, one update five times, one sender and two workers: through the whole turn runner."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from app.office import Office
from clients.tables import contact_points
from clients.vocabulary import Channel as Name
from core.db import Database
from messaging.inbound import State
from scheduling.tables import appointments
from tests.app import support_office

ROUNDS = 200
SERVICE = "treatment"


@contextmanager
def two_offices(database: Database) -> Iterator[tuple[Office, Office]]:
    """Two workers, as in two processes: each with an engine and a memory of its own."""
    other = Database(database.url)
    try:
        yield support_office.an_office(database), support_office.an_office(other)
    finally:
        other.close()


def at_once(*jobs: Callable[[], object]) -> None:
    """Run them side by side; the first error is raised."""
    gate = threading.Barrier(len(jobs))
    errors: list[BaseException] = []

    def run(job: Callable[[], object]) -> None:
        gate.wait(30)
        try:
            job()
        except BaseException as error:  # noqa: BLE001  handed to the test's own thread
            errors.append(error)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    if errors:
        raise errors[0]


@pytest.mark.timeout(300)
def test_two_clients_tap_the_same_slot_200_times_and_one_wins_each_time(database: Database) -> None:
    with two_offices(database) as offices:
        office = offices[0]
        slots = support_office.free(office, SERVICE, ROUNDS)
        assert len(slots) == ROUNDS
        firsts = 0
        for slot in slots:
            with database.transaction() as connection:
                racers = [support_office.confirming(connection, office, slot, SERVICE) for _ in range(2)]
            for _, tap in racers:
                support_office.store(office, Name.TELEGRAM, tap, str(tap["callback_query"]["from"]["id"]))
            at_once(*(lambda office=office: support_office.handle(office, 1) for office in offices))
            support_office.handle_all(office)

            with database.snapshot() as connection:
                said = [[row.text_key for row in support_office.replies(connection, point)][1:] for point, _ in racers]
                booked = connection.execute(
                    sa.select(sa.func.count())
                    .select_from(appointments)
                    .where(appointments.c.starts_at == slot.start, appointments.c.practitioner == slot.practitioner)
                ).scalar_one()
                lost = said[0] if said[0][:1] == ["slot-taken"] else said[1]
                choices = [
                    row.say["choices"]
                    for point, _ in racers
                    for row in support_office.replies(connection, point)
                    if row.text_key == "slot-taken"
                ]
            assert booked == 1
            assert lost == ["slot-taken"]
            assert sorted(keys[0] for keys in said) == ["booking-done", "slot-taken"]
            assert "slots:more" in [choice["id"] for choice in choices[0]]
            assert len(choices[0]) > 2
            firsts += said[0][0] == "booking-done"
        with database.snapshot() as connection:
            rows = support_office.inbound_rows(connection)
        assert {row.status for row in rows} == {State.PROCESSED.value}
        assert {row.tries for row in rows} == {0}
        assert len(rows) == 2 * ROUNDS
        assert firsts  # the first to tap does win sometimes


def test_one_update_delivered_five_times_has_one_effect(database: Database) -> None:
    with two_offices(database) as offices:
        office = offices[0]
        (slot,) = support_office.free(office, SERVICE, 1)
        with database.transaction() as connection:
            point, tap = support_office.confirming(connection, office, slot, SERVICE)
        sender = str(tap["callback_query"]["from"]["id"])
        stored: list[int | None] = []
        at_once(
            *(
                lambda one=one: stored.append(support_office.store(one, Name.TELEGRAM, tap, sender))
                for one in (*offices, *offices, office)
            )
        )
        at_once(*(lambda one=one: support_office.handle_all(one) for one in offices))

        assert sorted(row is not None for row in stored) == [False] * 4 + [True]
        with database.snapshot() as connection:
            assert connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one() == 1
            said = Counter(row.text_key for row in support_office.replies(connection, point))
        assert said["booking-done"] == 1


def test_one_tap_twice_with_two_update_ids_books_once(database: Database) -> None:
    with two_offices(database) as offices:
        office = offices[0]
        (slot,) = support_office.free(office, SERVICE, 1)
        with database.transaction() as connection:
            point, tap = support_office.confirming(connection, office, slot, SERVICE)
        sender = str(tap["callback_query"]["from"]["id"])
        again = support_office.a_tap(int(sender), tap["callback_query"]["data"])
        for update in (tap, again):
            support_office.store(office, Name.TELEGRAM, update, sender)
        at_once(*(lambda one=one: support_office.handle_all(one) for one in offices))

        with database.snapshot() as connection:
            assert connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one() == 1
            said = Counter(row.text_key for row in support_office.replies(connection, point))
            assert {row.status for row in support_office.inbound_rows(connection)} == {State.PROCESSED.value}
        assert said["booking-done"] == 1


def test_each_senders_messages_are_handled_in_order_by_two_workers(database: Database) -> None:
    alone, *senders = [f"+39333000000{number}" for number in range(5)]

    def talk(place: int) -> list[str]:
        """Each wants a time of her own: what one is offered while another decides is chance."""
        return ["Vorrei prenotare", "2", "Anna Ferri", f"giovedi alle {14 + place}", "Anna Bianchi", "1"]

    with two_offices(database) as offices:
        for line in talk(0):  # how it goes when nobody is in a hurry
            say(offices[0], alone, line)
            support_office.handle_all(offices[0])
        for lines in zip(*(talk(place) for place in range(1, 5)), strict=True):
            for sender, line in zip(senders, lines, strict=True):
                say(offices[0], sender, line)
        at_once(*(lambda one=one: drain(one) for one in offices))

        with database.snapshot() as connection:
            rows = support_office.inbound_rows(connection)
            points = connection.execute(sa.select(contact_points.c.id, contact_points.c.address)).all()
            heard = {
                point.address: [row.text_key for row in support_office.replies(connection, point.id)]
                for point in points
            }
        assert {row.status for row in rows} == {State.PROCESSED.value}
        assert {row.tries for row in rows} == {0}
        assert heard[alone][-1] == "booking-done"
        assert all(heard[sender] == heard[alone] for sender in senders)


def say(office: Office, sender: str, line: str) -> None:
    form = support_office.a_form(sender, line)
    assert support_office.store(office, Name.SMS, form, sender, form["MessageSid"]) is not None


def drain(office: Office) -> None:
    """A worker: small batches, until nothing is left to take."""
    idle = 0
    while idle < 3:
        idle = 0 if support_office.handle(office, 2) else idle + 1


def test_two_workers_with_full_batches_of_interleaved_calendars_never_lock_each_other_out(database: Database) -> None:
    with two_offices(database) as offices:
        office = offices[0]
        slots = support_office.free(office, SERVICE, 64)
        by_turns = sorted(slots, key=lambda slot: (slot.start, slot.practitioner))
        with database.transaction() as connection:
            taps = [support_office.confirming(connection, office, slot, SERVICE)[1] for slot in by_turns]
        for tap in taps:
            support_office.store(office, Name.TELEGRAM, tap, str(tap["callback_query"]["from"]["id"]))
        at_once(*(lambda one=one: support_office.handle(one, 32) for one in offices))
        support_office.handle_all(office)

        with database.snapshot() as connection:
            rows = support_office.inbound_rows(connection)
            booked = connection.execute(sa.select(sa.func.count()).select_from(appointments)).scalar_one()
        assert {(row.status, row.tries) for row in rows} == {(State.PROCESSED.value, 0)}
        assert booked == len(slots)
