"""Appointments as read from the database, one by one and by person or span of time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling import hours, slots
from scheduling.appointments import ALIVE, Appointment, Status
from scheduling.tables import appointments

_TWO_MONTHS = timedelta(days=60)
_ALIVE = [status.value for status in ALIVE]


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
    connection: Connection, practice_id: int, person_id: int, now: datetime, back: timedelta = _TWO_MONTHS
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
        variant=row.variant,
        supplements=tuple(row.supplements),
        stage=row.stage,
        series_id=row.series_id,
    )
