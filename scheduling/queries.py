"""All that is read, under one name: `queries.load_availability(...)`, `queries.agenda(...)`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from scheduling import slots
from scheduling.availability import Availability, Busy
from scheduling.catalog import Catalog
from scheduling.days import agenda, list_rows
from scheduling.tables import appointments, calendars, changes, occupancies
from scheduling.visits import (
    appointment,
    appointments_between,
    from_row,
    local_day,
    past_of,
    upcoming_of,
    visits_since,
)

__all__ = [
    "PRACTITIONER",
    "Change",
    "agenda",
    "appointment",
    "appointments_between",
    "changes_of",
    "from_row",
    "list_rows",
    "load_availability",
    "local_day",
    "occupied",
    "past_of",
    "upcoming_of",
    "visits_since",
]

PRACTITIONER = "practitioner"  # the kind of calendar


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
    rows = connection.execute(occupied(practice.id, low, high, now, catalog.has_buffers))
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


def occupied(practice_id: int, low: int, high: int, now: datetime, with_service: bool) -> sa.Select[Any]:
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


def changes_of(connection: Connection, practice_id: int, topic: str) -> list[Change]:
    """The record of one topic, oldest first."""
    rows = connection.execute(
        sa.select(changes).where(changes.c.practice_id == practice_id, changes.c.topic == topic).order_by(changes.c.id)
    )
    return [Change(row.id, row.topic, row.action, row.actor, row.at, row.before, row.after) for row in rows]
