"""Appointments, what is free, the agenda and the record of changes, as read from the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people, subjects
from core.practice import Practice
from messaging.says import Localized
from scheduling import hours, slots
from scheduling.agenda import Agenda, Block, Opening, Visit, split
from scheduling.appointments import ALIVE, Appointment, Status
from scheduling.availability import Availability, Busy
from scheduling.catalog import Catalog
from scheduling.tables import appointments, calendars, changes, occupancies

PRACTITIONER = "practitioner"  # the kind of calendar
_ALIVE = [status.value for status in ALIVE]


@dataclass(frozen=True)
class Change:
    """One entry of the record: who did what, when, from what to what."""

    id: int
    topic: str
    action: str
    actor: str
    at: datetime
    before: Any
    after: Any


def load_availability(
    connection: Connection, practice: Practice, catalog: Catalog, since: datetime, until: datetime, now: datetime
) -> Availability:
    """What is free between two instants: one bounded read of the index by practice and minute."""
    low, high = slots.minute_of(since), slots.minute_of(until)
    keys = {row.id: row.key for row in _calendars(connection, practice.id)}
    busy: dict[str, list[Busy]] = defaultdict(list)
    services = catalog.services
    rows = connection.execute(_occupied(practice.id, low, high, now, catalog.has_buffers))
    for calendar, start, end, appointment_id, holder, service_key in rows:
        service = services.get(service_key) if service_key else None
        before, after = (service.buffer_before, service.buffer_after) if service else (0, 0)
        if calendar in keys:
            busy[keys[calendar]].append(Busy(start, end, before, after, appointment_id, holder))
    return Availability(catalog=catalog, zone=practice.zone, since=low, until=high, busy=busy)


def _calendars(connection: Connection, practice_id: int) -> Sequence[sa.Row[Any, Any]]:
    return connection.execute(
        sa.select(calendars.c.id, calendars.c.key).where(
            calendars.c.practice_id == practice_id, calendars.c.kind == PRACTITIONER
        )
    ).all()


def _occupied(practice_id: int, low: int, high: int, now: datetime, with_service: bool) -> sa.Select[Any]:
    """Rows that touch the minutes; one lasts a day at most, so none that matters starts earlier than that."""
    source: sa.FromClause = occupancies
    service: sa.ColumnElement[Any] = sa.null()
    if with_service:
        source = occupancies.outerjoin(appointments, appointments.c.id == occupancies.c.appointment_id)
        service = appointments.c.service
    table = occupancies.c
    return (
        sa.select(table.calendar_id, table.start_minute, table.end_minute, table.appointment_id, table.holder, service)
        .select_from(source)
        .where(
            table.practice_id == practice_id,
            table.start_minute >= low - slots.DAY,
            table.start_minute < high + slots.DAY,  # a buffer may reach back into the span
            sa.or_(table.expires_at.is_(None), table.expires_at > now),
        )
        .order_by(table.start_minute)
    )


def appointment(connection: Connection, practice_id: int, appointment_id: int) -> Appointment | None:
    """That appointment, if it is this practice's."""
    rows = connection.execute(
        sa.select(appointments).where(appointments.c.practice_id == practice_id, appointments.c.id == appointment_id)
    )
    return next((from_row(row) for row in rows), None)


def upcoming_of(connection: Connection, practice_id: int, person_id: int, now: datetime) -> list[Appointment]:
    """A person's appointments that stand and have not begun, the next one first."""
    rows = connection.execute(
        sa.select(appointments)
        .where(
            appointments.c.practice_id == practice_id,
            appointments.c.person_id == person_id,
            appointments.c.starts_at > now,
            appointments.c.status.in_(_ALIVE),
        )
        .order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [from_row(row) for row in rows]


def past_of(
    connection: Connection, practice_id: int, person_id: int, now: datetime, limit: int = 5
) -> list[Appointment]:
    """A person's last appointments that have begun and were not cancelled, the latest first."""
    rows = connection.execute(
        sa.select(appointments)
        .where(
            appointments.c.practice_id == practice_id,
            appointments.c.person_id == person_id,
            appointments.c.starts_at <= now,
            appointments.c.status != Status.CANCELLED.value,
        )
        .order_by(appointments.c.starts_at.desc(), appointments.c.id)
        .limit(limit)
    )
    return [from_row(row) for row in rows]


def visits_since(
    connection: Connection, practice_id: int, person_id: int, now: datetime, back: timedelta = timedelta(days=60)
) -> list[Appointment]:
    """All of a person's appointments from `back` ago on, cancelled ones too: what an old button may speak of."""
    rows = connection.execute(
        sa.select(appointments)
        .where(
            appointments.c.practice_id == practice_id,
            appointments.c.person_id == person_id,
            appointments.c.starts_at > now - back,
        )
        .order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [from_row(row) for row in rows]


def appointments_between(
    connection: Connection,
    practice_id: int,
    since: datetime,
    until: datetime,
    practitioner: str | None = None,
    *,
    with_cancelled: bool = False,
) -> list[Appointment]:
    """Appointments that start from `since` until before `until`, in order of start."""
    wanted = [
        appointments.c.practice_id == practice_id,
        appointments.c.starts_at >= since,
        appointments.c.starts_at < until,
    ]
    if practitioner is not None:
        wanted.append(appointments.c.practitioner == practitioner)
    if not with_cancelled:
        wanted.append(appointments.c.status != Status.CANCELLED.value)
    rows = connection.execute(
        sa.select(appointments).where(*wanted).order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [from_row(row) for row in rows]


def list_rows(
    connection: Connection, practice: Practice, day: date | None, everything: bool, now: datetime
) -> list[dict[str, Any]]:
    """Rows of `appointments list --json`: a day's, or everything, or from today on without cancelled ones."""
    wanted = [appointments.c.practice_id == practice.id]
    if day is not None:
        start, end = local_day(day, practice.zone)
        wanted += [appointments.c.starts_at >= start, appointments.c.starts_at < end]
    elif not everything:
        start, _ = local_day(now.astimezone(practice.zone).date(), practice.zone)
        wanted += [appointments.c.starts_at >= start, appointments.c.status != Status.CANCELLED.value]
    rows = connection.execute(
        sa.select(appointments).where(*wanted).order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [_listed(from_row(row)) for row in rows]


def agenda(connection: Connection, practice: Practice, catalog: Catalog, practitioner: str | None, day: date) -> Agenda:
    """The agenda of a local day."""
    start, end = local_day(day, practice.zone)
    found = appointments_between(connection, practice.id, start, end, practitioner, with_cancelled=True)
    stand, gone = split(_visits(connection, catalog, found))
    keys = [practitioner] if practitioner is not None else list(catalog.practitioners)
    low, high = hours.day_bounds(day, practice.zone)
    return Agenda(
        day=day,
        zone=practice.zone.key,
        practitioner=practitioner,
        visits=stand,
        cancelled=gone,
        openings=tuple(
            Opening(key, slots.moment_of(opens), slots.moment_of(closes), location)
            for key in keys
            if key in catalog.practitioners
            for opens, closes, location in hours.openings(catalog.practitioners[key], practice.zone, low, high)
        ),
        blocks=tuple(_blocks(connection, practice.id, keys, low, high)),
    )


def changes_of(connection: Connection, practice_id: int, topic: str) -> list[Change]:
    """The record of one topic, oldest first."""
    rows = connection.execute(
        sa.select(changes).where(changes.c.practice_id == practice_id, changes.c.topic == topic).order_by(changes.c.id)
    )
    return [Change(row.id, row.topic, row.action, row.actor, row.at, row.before, row.after) for row in rows]


def local_day(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Start and end of a local day, aware, in UTC."""
    low, high = hours.day_bounds(day, zone)
    return slots.moment_of(low), slots.moment_of(high)


def from_row(row: sa.Row[Any]) -> Appointment:
    """The appointment of a row of its table."""
    return Appointment(
        id=row.id,
        practice_id=row.practice_id,
        person_id=row.person_id,
        subject_id=row.subject_id,
        service=row.service,
        practitioner=row.practitioner,
        location=row.location,
        start=row.starts_at,
        end=row.ends_at,
        zone=row.zone,
        status=Status(row.status),
        version=row.version,
        channel=row.channel,
        created_at=row.created_at,
    )


def _listed(found: Appointment) -> dict[str, Any]:
    zone = ZoneInfo(found.zone)
    return {
        "id": found.id,
        "client_id": found.person_id,
        "subject": found.subject_id,
        "service": found.service,
        "practitioner": found.practitioner,
        "location": found.location,
        "start": found.start.astimezone(zone).isoformat(),
        "end": found.end.astimezone(zone).isoformat(),
        "status": found.status.value,
        "version": found.version,
        "channel": found.channel,
    }


def _visits(connection: Connection, catalog: Catalog, found: Sequence[Appointment]) -> list[Visit]:
    names = _names(connection, people, {one.person_id for one in found})
    others = _names(connection, subjects, {one.subject_id for one in found if one.subject_id is not None})
    return [
        Visit(
            appointment=one,
            client_name=names.get(one.person_id),
            subject_name=others.get(one.subject_id) if one.subject_id is not None else None,
            # What the practice no longer offers is shown by its key.
            service_name=catalog.services[one.service].name if one.service in catalog.services else _bare(one.service),
            practitioner_name=_practitioner_name(catalog, one.practitioner),
            location_name=catalog.locations[one.location].name
            if one.location in catalog.locations
            else _bare(one.location),
        )
        for one in found
    ]


def _names(connection: Connection, table: sa.Table, ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    rows = connection.execute(sa.select(table.c.id, table.c.name).where(table.c.id.in_(ids)))
    return {row.id: row.name for row in rows if row.name}


def _bare(key: str) -> Localized:
    return Localized({"en": key})


def _practitioner_name(catalog: Catalog, key: str) -> str:
    return catalog.practitioners[key].name if key in catalog.practitioners else key


def _blocks(connection: Connection, practice_id: int, keys: Sequence[str], low: int, high: int) -> list[Block]:
    rows = connection.execute(
        sa.select(calendars.c.key, occupancies.c.start_minute, occupancies.c.end_minute, occupancies.c.holder)
        .join(calendars, calendars.c.id == occupancies.c.calendar_id)
        .where(
            occupancies.c.practice_id == practice_id,
            occupancies.c.kind == "block",
            calendars.c.key.in_(keys),
            occupancies.c.start_minute >= low - slots.DAY,
            occupancies.c.start_minute < high,
            occupancies.c.end_minute > low,
        )
        .order_by(occupancies.c.start_minute)
    )
    return [Block(key, slots.moment_of(start), slots.moment_of(end), holder) for key, start, end, holder in rows]
