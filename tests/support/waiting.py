"""The waiting list in tests: a practice of half-hour visits, clients who wait, and the worker's steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from scheduling import actions
from scheduling.actions import Booked
from scheduling.appointments import Appointment
from scheduling.tables_wishes import freed_times, waitlist, waitlist_offers
from scheduling.waiting import actions as waiting
from scheduling.waiting import offering, queries, tidying
from scheduling.waiting.nouns import Entry, Proposal
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

TEN = rome(3, 10, 10)  # Tuesday next week
MOST_STEPS = 50


def a_waiting_desk(connection: Connection, **changed: Any) -> Desk:
    """The small practice without reminders: the outbox holds offers and notices only."""
    return a_desk(connection, a_document(reminders={"steps": []}, **changed))


def booked(
    connection: Connection, desk: Desk, person: int, start: datetime = TEN, now: datetime = NOW, **more: Any
) -> Appointment:
    """A visit with Anna."""
    given: dict[str, Any] = {"service": "visit", "practitioner": "anna", "channel": "telegram", **more}
    result = actions.book(
        connection, desk.practice, desk.catalog, person_id=person, start=start, actor=f"client:{person}", now=now,
        **given,
    )  # fmt: skip
    assert isinstance(result, Booked), start
    return result.appointment


def cancelled(connection: Connection, desk: Desk, visit: Appointment, now: datetime = NOW) -> None:
    """The client cancels."""
    actions.cancel(
        connection, desk.practice, desk.catalog, appointment_id=visit.id, actor=f"client:{visit.person_id}", now=now
    )


def waits(connection: Connection, desk: Desk, person: int | None = None, now: datetime = NOW, **wish: Any) -> Entry:
    """Somebody on the list for a visit."""
    who = person if person is not None else a_person(connection, desk, "Luca Verdi")
    given: dict[str, Any] = {"service": "visit", **wish}
    return waiting.join(
        connection, desk.practice, desk.catalog, person_id=who, actor=f"client:{who}", now=now, **given
    ).entry


def work(database: Database, desk: Desk, now: datetime) -> None:
    """What a worker does at `now`, each step in a transaction of its own."""
    with database.transaction() as connection:
        tidying.tidy(connection, desk.practice, now)
        open_ones = queries.open_freed(connection, desk.practice.id)
    for freed_id in open_ones:
        for _ in range(MOST_STEPS):
            with database.transaction() as connection:
                if not offering.offer_next(connection, desk.practice, desk.catalog, freed_id, now):
                    break


def offers(connection: Connection) -> list[tuple[int, str, datetime]]:
    """Every offer made, in order: whose entry, what became of it, of which start."""
    table = waitlist_offers.c
    rows = connection.execute(sa.select(table.waitlist_id, table.status, table.starts_at).order_by(table.id))
    return [tuple(row) for row in rows]


def open_offer(connection: Connection, entry: Entry) -> Proposal:
    """The offer that entry may answer."""
    (one,) = (one for one in queries.open_proposals(connection, entry.practice_id) if one.entry_id == entry.id)
    return one


def freed(connection: Connection) -> list[tuple[datetime, str, int]]:
    """Every time that came free: start, what became of it, links."""
    table = freed_times.c
    rows = connection.execute(sa.select(table.starts_at, table.status, table.links).order_by(table.id))
    return [tuple(row) for row in rows]


def standing(connection: Connection, entry: Entry) -> tuple[str, int]:
    """Status and ignored offers of an entry."""
    row = connection.execute(sa.select(waitlist.c.status, waitlist.c.ignored).where(waitlist.c.id == entry.id)).one()
    return row.status, row.ignored
