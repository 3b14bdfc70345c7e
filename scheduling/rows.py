"""Locks and writes that booking, moving and cancelling share; all in the caller's transaction.

The order of locks is: the client's row, the appointment's row, then calendar rows by id. Nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from clients.tables import people
from core.db import is_sqlite
from scheduling import queries, slots
from scheduling.appointments import Appointment, Status
from scheduling.availability import Offer
from scheduling.tables import appointments, calendars, changes, occupancies

NO_OVERLAP = "ex_occupancies_no_overlap"  # the constraint's name, in both engines' errors


def lock_calendars(connection: Connection, practice_id: int, practitioners: Iterable[str]) -> dict[str, int]:
    """Lock practitioners' calendars, in id order; returns their ids by key. On SQLite the transaction is the lock."""
    query = (
        sa.select(calendars.c.id, calendars.c.key)
        .where(
            calendars.c.practice_id == practice_id,
            calendars.c.kind == queries.PRACTITIONER,
            calendars.c.key.in_(sorted(set(practitioners))),
        )
        .order_by(calendars.c.id)
    )
    if not is_sqlite(connection):
        query = query.with_for_update()
    return {row.key: row.id for row in connection.execute(query)}


def lock_person(connection: Connection, practice_id: int, person_id: int) -> None:
    """Let a client's changes happen one after the other: their reminders are planned together."""
    if not is_sqlite(connection):
        query = sa.select(people.c.id).where(people.c.practice_id == practice_id, people.c.id == person_id)
        connection.execute(query.with_for_update(key_share=True))


def locked_appointment(connection: Connection, practice_id: int, appointment_id: int) -> Appointment | None:
    """That appointment, locked with its client against other changes until the end of the transaction."""
    found = queries.appointment(connection, practice_id, appointment_id)
    if found is None or is_sqlite(connection):
        return found
    lock_person(connection, practice_id, found.person_id)
    query = sa.select(appointments).where(appointments.c.id == appointment_id).with_for_update()
    return queries.from_row(connection.execute(query).one())


def expire_holds(connection: Connection, calendar_ids: Iterable[int], since: int, until: int, now: datetime) -> None:
    """Remove holds that have run out and touch the span of UTC minutes; the constraint would still see them."""
    connection.execute(
        sa.delete(occupancies).where(
            occupancies.c.calendar_id.in_(list(calendar_ids)),
            occupancies.c.start_minute >= since - slots.DAY,
            occupancies.c.start_minute < until,
            occupancies.c.end_minute > since,
            occupancies.c.expires_at <= now,
        )
    )


def release_holds(connection: Connection, practice_id: int, holder: str) -> None:
    """Give up everything somebody holds."""
    connection.execute(
        sa.delete(occupancies).where(
            occupancies.c.practice_id == practice_id, occupancies.c.kind == "hold", occupancies.c.holder == holder
        )
    )


@contextmanager
def last_net(connection: Connection, caught: list[bool]) -> Any:
    """A savepoint in which the no-overlap constraint, if it strikes, is noted in `caught` instead of raised."""
    try:
        with connection.begin_nested():
            yield
    except DBAPIError as error:
        if NO_OVERLAP not in str(error.orig):
            raise
        caught.append(True)


def insert_appointment(connection: Connection, values: dict[str, Any], offer: Offer, zone: ZoneInfo) -> Appointment:
    """A new appointment at the offer's time and place."""
    row = connection.execute(
        sa.insert(appointments).values(**values, **_at(offer, zone), version=1).returning(appointments)
    ).one()
    return queries.from_row(row)


def update_place(
    connection: Connection, moved: Appointment, offer: Offer, zone: ZoneInfo, now: datetime
) -> Appointment:
    """The appointment at another time, a version later; a confirmation of the old time does not carry over."""
    row = connection.execute(
        sa.update(appointments)
        .where(appointments.c.id == moved.id)
        .values(
            **_at(offer, zone),
            version=moved.version + 1,
            status=Status.BOOKED.value if moved.status is Status.CONFIRMED else moved.status.value,
            status_at=now,
        )
        .returning(appointments)
    ).one()
    return queries.from_row(row)


def update_status(
    connection: Connection, found: Appointment, status: Status, now: datetime, details: dict[str, Any], version: int
) -> Appointment:
    """The appointment in another state; `details` are added to what is known about it."""
    known = connection.execute(sa.select(appointments.c.details).where(appointments.c.id == found.id)).scalar_one()
    row = connection.execute(
        sa.update(appointments)
        .where(appointments.c.id == found.id)
        .values(status=status.value, status_at=now, version=version, details={**(known or {}), **details})
        .returning(appointments)
    ).one()
    return queries.from_row(row)


def occupy(connection: Connection, calendar_id: int, of: Appointment) -> None:
    """Take the appointment's time on a calendar."""
    connection.execute(
        sa.insert(occupancies).values(
            practice_id=of.practice_id,
            calendar_id=calendar_id,
            kind="appointment",
            appointment_id=of.id,
            start_minute=slots.minute_of(of.start),
            end_minute=slots.minute_of(of.end),
        )
    )


def vacate(connection: Connection, appointment_id: int) -> None:
    """Give the appointment's time back."""
    connection.execute(sa.delete(occupancies).where(occupancies.c.appointment_id == appointment_id))


def record(
    connection: Connection,
    action: str,
    actor: str,
    now: datetime,
    before: Appointment | None,
    after: Appointment,
    **more: Any,
) -> None:
    """Who changed the appointment, when, from what to what."""
    connection.execute(
        sa.insert(changes).values(
            practice_id=after.practice_id,
            topic=after.topic,
            action=action,
            actor=actor,
            at=now,
            before=_snapshot(before) if before else None,
            after={**_snapshot(after), **more},
        )
    )


def _at(offer: Offer, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "practitioner": offer.practitioner,
        "location": offer.location,
        "starts_at": offer.start,
        "ends_at": offer.end,
        "wall_start": offer.start.astimezone(zone).strftime("%Y-%m-%dT%H:%M"),
        "zone": zone.key,
    }


def _snapshot(of: Appointment) -> dict[str, Any]:
    return {
        "status": of.status.value,
        "version": of.version,
        "service": of.service,
        "practitioner": of.practitioner,
        "location": of.location,
        "start": of.start.isoformat(),
        "end": of.end.isoformat(),
    }
