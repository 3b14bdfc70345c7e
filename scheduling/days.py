"""The days of a practice, read for people: the list on the command line and the agenda."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people, subjects
from core.practice import Practice
from messaging.says import Localized, Text
from scheduling import answers, described, hours, slots, visits
from scheduling.agenda import Agenda, Block, Opening, Visit, split
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog, Place
from scheduling.tables import appointments, calendars, occupancies


def list_rows(
    connection: Connection, practice: Practice, day: date | None, everything: bool, now: datetime
) -> list[dict[str, Any]]:
    """Rows of `appointments list --json`: a day's, or everything, or from today on without cancelled ones."""
    wanted = [appointments.c.practice_id == practice.id]
    if day is not None:
        start, end = visits.local_day(day, practice.zone)
        wanted += [appointments.c.starts_at >= start, appointments.c.starts_at < end]
    elif not everything:
        start, _ = visits.local_day(now.astimezone(practice.zone).date(), practice.zone)
        wanted += [appointments.c.starts_at >= start, appointments.c.status != Status.CANCELLED.value]
    rows = connection.execute(
        sa.select(appointments).where(*wanted).order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [_listed(visits.from_row(row)) for row in rows]


def agenda(connection: Connection, practice: Practice, catalog: Catalog, practitioner: str | None, day: date) -> Agenda:
    """The agenda of a local day."""
    start, end = visits.local_day(day, practice.zone)
    found = visits.appointments_between(connection, practice.id, start, end, practitioner, with_cancelled=True)
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
    told = _answers(connection, catalog, found)
    return [
        Visit(
            appointment=one,
            client_name=names.get(one.person_id),
            subject_name=others.get(one.subject_id) if one.subject_id is not None else None,
            service_name=described.service_name(catalog, one),
            practitioner_name=_practitioner_name(catalog, one.practitioner),
            location_name=catalog.locations[one.location].name
            if one.location in catalog.locations
            else _bare(one.location),
            answers=told.get(one.id, ()),
        )
        for one in found
    ]


def _answers(connection: Connection, catalog: Catalog, found: Sequence[Appointment]) -> Mapping[int, tuple[Text, ...]]:
    asking = {key for key, one in catalog.services.items() if one.intake or one.place is Place.HOME}
    visits_ = {one.id: one for one in found if one.service in asking}
    if not visits_:
        return {}
    rows = connection.execute(
        sa.select(appointments.c.id, appointments.c.details).where(appointments.c.id.in_(list(visits_)))
    )
    given = {row.id: (row.details or {}).get("intake") for row in rows}
    return {number: answers.lines_of(catalog, visits_[number], said) for number, said in given.items() if said}


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
