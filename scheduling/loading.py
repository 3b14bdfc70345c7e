"""Reads all that decides what is free between two instants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from scheduling import public_holidays, slots
from scheduling.appointments import SEATED
from scheduling.availability import Availability, Busy
from scheduling.catalog import Catalog
from scheduling.free_time import Seat
from scheduling.special_days import ORDINARY, DayRule, SpecialDays
from scheduling.tables import appointments, calendars, occupancies
from scheduling.tables_hours import external_busy, special_days

PRACTITIONER = "practitioner"  # the kind of calendar; the others are resources
_DAY = timedelta(days=1)


def load_availability(
    connection: Connection, practice: Practice, catalog: Catalog, since: datetime, until: datetime, now: datetime
) -> Availability:
    """What is free between two instants: bounded reads of indexes by practice and minute."""
    low, high = slots.minute_of(since), slots.minute_of(until)
    first, last = since.astimezone(practice.zone).date() - _DAY, until.astimezone(practice.zone).date()
    return Availability(
        catalog=catalog,
        zone=practice.zone,
        since=low,
        until=high,
        busy=_busy(connection, practice, low, high, now),
        special=special_between(connection, practice, catalog, first, last),
        seats=_seats(connection, practice, catalog, since - _DAY, until),
    )


def _busy(connection: Connection, practice: Practice, low: int, high: int, now: datetime) -> Mapping[str, list[Busy]]:
    names = sa.select(calendars.c.id, calendars.c.key).where(calendars.c.practice_id == practice.id)
    keys = {row.id: row.key for row in connection.execute(names)}
    busy: dict[int, list[Busy]] = defaultdict(list)
    for row in connection.execute(occupied(practice.id, low, high, now)).all():
        busy[row[0]].append(Busy(*row[1:]))
    by_key = {keys[calendar]: rows for calendar, rows in busy.items() if calendar in keys}
    for practitioner, start, end in _elsewhere(connection, practice.id, low, high):
        by_key.setdefault(practitioner, []).append(Busy(start, end))
    return by_key


def occupied(practice_id: int, low: int, high: int, now: datetime) -> sa.Select[Any]:
    """Rows that touch the minutes; one lasts a day at most, so none that matters starts earlier than that."""
    table = occupancies.c
    return (
        sa.select(
            table.calendar_id,
            table.start_minute,
            table.end_minute,
            table.before_minutes,
            table.after_minutes,
            table.appointment_id,
            table.holder,
        )
        .where(
            table.practice_id == practice_id,
            table.start_minute >= low - slots.DAY,
            table.start_minute < high + slots.DAY,  # a buffer may reach back into the span
            sa.or_(table.expires_at.is_(None), table.expires_at > now),
        )
        .order_by(table.start_minute)
    )


def _elsewhere(connection: Connection, practice_id: int, low: int, high: int) -> sa.Result[str, int, int]:
    """What practitioners' calendars elsewhere say is taken."""
    table = external_busy.c
    return connection.execute(
        sa.select(table.practitioner, table.start_minute, table.end_minute)
        .where(
            table.practice_id == practice_id,
            table.start_minute >= low - slots.DAY,
            table.start_minute < high + slots.DAY,
        )
        .order_by(table.start_minute)
    )


def special_between(
    connection: Connection, practice: Practice, catalog: Catalog, first: date, last: date
) -> SpecialDays:
    """Closures, time off, openings and kept holidays of the local days from `first` to `last`."""
    rules: dict[date, list[DayRule]] = defaultdict(list)
    table = special_days.c
    rows = connection.execute(
        sa.select(table.day, table.practitioner, table.kind, table.opens, table.closes, table.location)
        .where(table.practice_id == practice.id, table.day >= first, table.day <= last)
        .order_by(table.id)
    )
    for day, practitioner, kind, opens, closes, location in rows:
        rules[day].append(DayRule(practitioner, kind == "open", opens, closes, location))
    holidays = public_holidays.between(catalog.holidays, first, last)
    return SpecialDays(rules, holidays) if rules or holidays else ORDINARY


def _seats(
    connection: Connection, practice: Practice, catalog: Catalog, since: datetime, until: datetime
) -> Mapping[Seat, int]:
    """How many seats of each session are taken."""
    shared = [service.key for service in catalog.services.values() if service.is_session]
    if not shared:
        return {}
    table = appointments.c
    rows = connection.execute(
        sa.select(table.service, table.practitioner, table.starts_at, sa.func.count())
        .where(
            table.practice_id == practice.id,
            table.service.in_(shared),
            table.starts_at >= since,
            table.starts_at < until,
            table.status.in_(SEATED),
        )
        .group_by(table.service, table.practitioner, table.starts_at)
    )
    return {(service, practitioner, slots.minute_of(start)): count for service, practitioner, start, count in rows}
