"""Locks and writes that booking, moving and cancelling share; all in the caller's transaction.

The order of locks is: the client's row, the appointment's row, then calendar rows by id. Nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from clients.tables import people
from core.db import is_sqlite
from scheduling import queries, slots
from scheduling.appointments import SEATED, Appointment, Status
from scheduling.availability import Offer
from scheduling.catalog import Service
from scheduling.free_time import session_holder
from scheduling.tables import appointments, calendars, changes, occupancies
from scheduling.waiting import freed

NO_OVERLAP = "ex_occupancies_no_overlap"  # the constraint's name, in both engines' errors


def lock_calendars(connection: Connection, practice_id: int, keys: Iterable[str]) -> dict[str, int]:
    """Lock practitioners' and resources' calendars, in id order; returns their ids by key.

    On SQLite the transaction is the lock.
    """
    query = (
        sa.select(calendars.c.id, calendars.c.key)
        .where(calendars.c.practice_id == practice_id, calendars.c.key.in_(sorted(set(keys))))
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
    query = sa.select(appointments).where(appointments.c.id == appointment_id).with_for_update(key_share=True)
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


def hold(
    connection: Connection,
    practice_id: int,
    calendar_ids: Iterable[int],
    offer: Offer,
    service: Service,
    holder: str,
    until: datetime,
    moving: int | None = None,
) -> None:
    """Keep the offer's time for somebody until `until`; what the visit that is being moved takes, it keeps itself."""
    values = {
        "practice_id": practice_id,
        "kind": "hold",
        "holder": holder,
        "before_minutes": service.buffer_before,
        "after_minutes": service.buffer_after,
        "expires_at": until,
    }
    kept = _spans_of(connection, moving) if moving is not None else {}
    parts = [
        {**values, "calendar_id": one, "start_minute": start, "end_minute": end}
        for one in calendar_ids
        for start, end in slots.subtract((slots.minute_of(offer.start), slots.minute_of(offer.end)), kept.get(one, ()))
    ]
    if parts:
        connection.execute(sa.insert(occupancies), parts)


def _spans_of(connection: Connection, appointment_id: int) -> dict[int, list[slots.Span]]:
    """What an appointment takes, by calendar."""
    table = occupancies.c
    found = sa.select(table.calendar_id, table.start_minute, table.end_minute).where(
        table.appointment_id == appointment_id
    )
    return {row.calendar_id: [(row.start_minute, row.end_minute)] for row in connection.execute(found)}


def release_holds(connection: Connection, practice_id: int, holder: str) -> None:
    """Give up everything somebody holds."""
    mine = sa.select(occupancies.c.id).where(
        occupancies.c.practice_id == practice_id, occupancies.c.kind == "hold", occupancies.c.holder == holder
    )
    if not is_sqlite(connection):
        # A row that another transaction is deleting has run out; waiting for it, we might wait in a circle.
        mine = mine.with_for_update(skip_locked=True)
    connection.execute(sa.delete(occupancies).where(occupancies.c.id.in_(mine)))


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
    connection: Connection,
    moved: Appointment,
    offer: Offer,
    zone: ZoneInfo,
    now: datetime,
    status: Status | None = None,
) -> Appointment:
    """The appointment at another time, a version later; a confirmation of the old time does not carry over."""
    row = connection.execute(
        sa.update(appointments)
        .where(appointments.c.id == moved.id)
        .values(
            **_at(offer, zone),
            version=moved.version + 1,
            status=(status or _after_move(moved)).value,
            status_at=now,
        )
        .returning(appointments)
    ).one()
    return queries.from_row(row)


def _after_move(moved: Appointment) -> Status:
    return Status.BOOKED if moved.status is Status.CONFIRMED else moved.status


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


def occupy(connection: Connection, calendar_ids: Iterable[int], of: Appointment, service: Service) -> None:
    """Take the appointment's time on calendars; of a session only the first to come takes it, for all."""
    values: dict[str, Any] = {
        "practice_id": of.practice_id,
        "start_minute": slots.minute_of(of.start),
        "end_minute": slots.minute_of(of.end),
        "before_minutes": service.buffer_before,
        "after_minutes": service.buffer_after,
    }
    if is_seat(of, service):
        holder = session_holder(of.practitioner, values["start_minute"])
        values |= {"kind": "session", "holder": holder}
        if connection.execute(_session_rows(sa.select(occupancies.c.id), of.practice_id, holder)).first():
            return
    else:
        values |= {"kind": "appointment", "appointment_id": of.id}
    connection.execute(sa.insert(occupancies), [{**values, "calendar_id": one} for one in calendar_ids])


def vacate(connection: Connection, of: Appointment) -> None:
    """Give the appointment's time back; the last to leave a session gives back the session's."""
    connection.execute(sa.delete(occupancies).where(occupancies.c.appointment_id == of.id))
    others = sa.select(sa.func.count()).where(
        appointments.c.practice_id == of.practice_id,
        appointments.c.practitioner == of.practitioner,
        appointments.c.service == of.service,
        appointments.c.starts_at == of.start,
        appointments.c.status.in_(SEATED),
        appointments.c.id != of.id,
    )
    if not connection.execute(others).scalar_one():
        holder = session_holder(of.practitioner, slots.minute_of(of.start))
        connection.execute(_session_rows(sa.delete(occupancies), of.practice_id, holder))


def is_seat(of: Appointment, service: Service) -> bool:
    """Whether the appointment is a seat of a session, and not a visit of its own at another time."""
    if not service.is_session:
        return False
    local = of.start.astimezone(ZoneInfo(of.zone))
    at = (local.weekday(), local.hour * 60 + local.minute)
    return any((one.weekday, one.at) == at and one.practitioner == of.practitioner for one in service.sessions)


Rows = TypeVar("Rows", sa.Select[Any], sa.Delete)


def _session_rows(query: Rows, practice_id: int, holder: str) -> Rows:
    return query.where(
        occupancies.c.practice_id == practice_id, occupancies.c.kind == "session", occupancies.c.holder == holder
    )


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
    freed.note(connection, action, before, after, now)  # a time that came free is offered to those who wait


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
