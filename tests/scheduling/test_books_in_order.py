"""Hundreds of random wishes in a row: after each one the books are in order, on both engines."""

from __future__ import annotations

import random
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging.tables import outbox, topics
from scheduling import actions, availability, queries, slots
from scheduling.actions import Booked, Cancelled, Confirmed, Moved, NotPossible, SlotTaken
from scheduling.availability import Asker
from scheduling.tables import appointments, occupancies
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person

GONE = "cancelled"


def a_busy_desk(connection: Connection) -> Desk:
    document = a_document()
    document["services"]["visit"].update(buffer_before=10, buffer_after=5, step_minutes=20, minutes=40)
    document["services"]["check"].update(step_minutes=20)
    document["booking"]["horizon_days"] = 4
    return a_desk(connection, document)


def a_wish(rng: random.Random, now: datetime) -> datetime:
    return now.replace(minute=0) + timedelta(minutes=20 * rng.randrange(-9, 9 * 24))


class Day:
    """One practice, some clients, and what the model knows of their visits."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.connection = connection
        self.rng = random.Random(seed)
        self.desk = a_busy_desk(connection)
        self.clients = [a_person(connection, self.desk, f"Client {number}") for number in range(4)]
        self.now = NOW
        self.booked = 0
        self.results: Counter[str] = Counter()

    def step(self) -> None:
        self.now += timedelta(minutes=self.rng.randrange(0, 40))
        wish = self.rng.choices((self.book, self.move, self.cancel, self.confirm, self.hold), (6, 4, 2, 2, 1))[0]
        result = wish()
        self.results[f"{wish.__name__}:{type(result).__name__}"] += 1
        self.check()

    def book(self) -> Any:
        service = self.rng.choice(("visit", "check"))
        practitioner = self.rng.choice(("anna", "bruno", None)) if service == "visit" else "anna"
        start = a_wish(self.rng, self.now)
        forced = self.rng.random() < 0.1
        asker = Asker.FORCED if forced else Asker.CLIENT
        can_be_had = self.can_be_had(service, practitioner, start, asker)
        result = actions.book(
            self.connection, self.desk.practice, self.desk.catalog, person_id=self.rng.choice(self.clients),
            service=service, practitioner=practitioner, start=start, channel="sms", actor="client:1", now=self.now,
            forced=forced,
        )  # fmt: skip
        assert isinstance(result, Booked) is can_be_had
        self.booked += isinstance(result, Booked)
        self.bookable(service, asker, result)
        return result

    def move(self) -> Any:
        visit = self.some_visit()
        if visit is None:
            return None
        practitioner = self.rng.choice((None, "anna", "bruno")) if visit.service == "visit" else None
        result = actions.move(
            self.connection, self.desk.practice, self.desk.catalog, appointment_id=visit.id,
            start=a_wish(self.rng, self.now), practitioner=practitioner, actor="client:1", now=self.now,
        )  # fmt: skip
        assert isinstance(result, Moved | SlotTaken | NotPossible)
        return result

    def cancel(self) -> Any:
        return self.change(actions.cancel, Cancelled)

    def confirm(self) -> Any:
        return self.change(actions.confirm, Confirmed)

    def change(self, action: Any, success: type) -> Any:
        visit = self.some_visit()
        if visit is None:
            return None
        result = action(
            self.connection, self.desk.practice, self.desk.catalog, appointment_id=visit.id, actor="client:1",
            now=self.now,
        )  # fmt: skip
        assert isinstance(result, success | NotPossible)
        return result

    def hold(self) -> Any:
        free = self.free(self.now, self.now + timedelta(days=4))
        offer = availability.next_free(free, self.desk.catalog.services["visit"], None, self.now)
        if offer is None:
            return None
        calendar = self.connection.execute(
            sa.text("SELECT id FROM calendars WHERE key = :key"), {"key": offer.practitioner}
        ).scalar_one()
        low, high = slots.minute_of(offer.start), slots.minute_of(offer.end)
        self.connection.execute(  # what ran out there before would still be in the way of the constraint
            sa.delete(occupancies).where(occupancies.c.expires_at <= self.now)
        )
        self.connection.execute(
            sa.insert(occupancies).values(
                practice_id=self.desk.practice.id, calendar_id=calendar, kind="hold", holder="conversation:1",
                start_minute=low, end_minute=high, expires_at=self.now + timedelta(minutes=30),
            )
        )  # fmt: skip
        return offer

    def free(self, since: datetime, until: datetime) -> availability.Availability:
        return queries.load_availability(self.connection, self.desk.practice, self.desk.catalog, since, until, self.now)

    def can_be_had(self, service: str, practitioner: str | None, start: datetime, asker: Asker) -> bool:
        free = self.free(start - timedelta(days=2), start + timedelta(days=2))
        found = self.desk.catalog.services[service]
        offers = availability.offers(free, found, practitioner, [], self.now, asker=asker)
        if asker is Asker.FORCED:
            return any(
                availability.is_free(free, found, key, start, self.now, asker=asker)
                for key in availability.givers(found, practitioner)
            )
        return start in {offer.start for offer in offers}

    def bookable(self, service: str, asker: Asker, result: Any) -> None:
        """Alternatives are offers: each can be had."""
        asked = Asker.STAFF if asker is Asker.FORCED else asker
        for offer in result.alternatives if isinstance(result, SlotTaken) else ():
            assert self.can_be_had(service, offer.practitioner, offer.start, asked)

    def some_visit(self) -> Any:
        rows = self.connection.execute(sa.select(appointments).order_by(appointments.c.id)).all()
        return queries.from_row(self.rng.choice(rows)) if rows else None

    def check(self) -> None:
        visits = {row.id: row for row in self.connection.execute(sa.select(appointments))}
        assert len(visits) == self.booked  # none appears or vanishes
        taken = self.connection.execute(sa.select(occupancies).order_by(occupancies.c.start_minute)).all()
        for calendar in {row.calendar_id for row in taken}:
            spans = [(row.start_minute, row.end_minute) for row in taken if row.calendar_id == calendar]
            assert all(first[1] <= second[0] for first, second in pairwise(spans))
        held = {row.appointment_id: (row.start_minute, row.end_minute) for row in taken if row.appointment_id}
        assert held == {
            key: (slots.minute_of(visit.starts_at), slots.minute_of(visit.ends_at))
            for key, visit in visits.items()
            if visit.status != GONE
        }
        known = {row.key: (row.version, row.alive) for row in self.connection.execute(sa.select(topics))}
        assert known == {f"appointment:{key}": (visit.version, visit.status != GONE) for key, visit in visits.items()}
        waiting = self.connection.execute(
            sa.select(outbox.c.topic, outbox.c.topic_version).where(
                outbox.c.purpose == "reminder", outbox.c.status == "queued"
            )
        )
        assert all(known[row.topic] == (row.topic_version, True) for row in waiting)


@pytest.mark.parametrize("seed", [1, 2])
def test_after_every_wish_the_books_are_in_order(database: Database, seed: int) -> None:
    with database.transaction() as connection:
        day = Day(connection, seed)
        for _ in range(120):
            day.step()
        assert {"book:Booked", "book:SlotTaken", "move:Moved", "cancel:Cancelled"} <= set(day.results)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 30))
def test_after_every_wish_of_many_the_books_are_in_order(database: Database, seed: int) -> None:
    with database.transaction() as connection:
        day = Day(connection, seed)
        for _ in range(400):
            day.step()
