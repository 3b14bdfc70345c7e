"""What calendar files are made of, read: visits with the moment they last changed and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people
from core.tables import practices
from scheduling import visits
from scheduling.appointments import Appointment, Status
from scheduling.calendar.feeds import Feed
from scheduling.tables import appointments

PAST = timedelta(days=30)  # how far back a feed reaches
MOST = 2000  # entries of one feed; a full calendar of two months ahead has half as many


@dataclass(frozen=True)
class Shown:
    """One visit of a file."""

    visit: Appointment
    changed_at: datetime
    client_name: str | None


@dataclass(frozen=True)
class Stamp:
    """What a feed is made from, in short: as long as it stands, so does the file."""

    count: int
    last_id: int
    versions: int
    changed_at: datetime | None
    practice_version: int
    language: str


def one(connection: Connection, practice_id: int, appointment_id: int) -> Shown | None:
    """That visit."""
    rows = connection.execute(_select().where(*_of(practice_id), appointments.c.id == appointment_id))
    return next((_shown(row) for row in rows), None)


def shown_by(connection: Connection, feed: Feed, now: datetime) -> list[Shown]:
    """The visits a practitioner's or client's feed shows: those that stand, from a month ago on."""
    rows = connection.execute(
        _select().where(*_in(feed, now)).order_by(appointments.c.starts_at, appointments.c.id).limit(MOST)
    )
    return [_shown(row) for row in rows]


def stamp_of(connection: Connection, feed: Feed, language: str, now: datetime) -> Stamp:
    """What decides whether a feed has changed; cheaper than making it."""
    table = appointments.c
    counted = connection.execute(
        sa.select(
            sa.func.count(),
            sa.func.coalesce(sa.func.max(table.id), 0),
            sa.func.coalesce(sa.func.sum(table.version), 0),
            sa.func.max(table.status_at),
        ).where(*_in(feed, now))
    ).one()
    version = connection.execute(sa.select(practices.c.version).where(practices.c.id == feed.practice_id)).scalar_one()
    return Stamp(counted[0], counted[1], int(counted[2]), counted[3], version, language)


def language_of(connection: Connection, person_id: int) -> str | None:
    """The language a client speaks; None once the file is erased."""
    return connection.execute(
        sa.select(people.c.language).where(people.c.id == person_id, people.c.erased_at.is_(None))
    ).scalar_one_or_none()


def _select() -> sa.Select[Any]:
    return sa.select(appointments, people.c.name.label("client_name")).join(
        people, people.c.id == appointments.c.person_id
    )


def _of(practice_id: int) -> list[sa.ColumnElement[bool]]:
    return [appointments.c.practice_id == practice_id]


def _in(feed: Feed, now: datetime) -> list[sa.ColumnElement[bool]]:
    if feed.appointment_id is not None:
        return [*_of(feed.practice_id), appointments.c.id == feed.appointment_id]
    whose = (
        appointments.c.practitioner == feed.practitioner
        if feed.practitioner is not None
        else appointments.c.person_id == feed.person_id
    )
    # From a whole hour on, so that the file does not change with every question.
    since = (now - PAST).replace(minute=0, second=0, microsecond=0)
    return [
        *_of(feed.practice_id),
        whose,
        appointments.c.starts_at >= since,
        appointments.c.status != Status.CANCELLED.value,
    ]


def _shown(row: sa.Row[Any]) -> Shown:
    return Shown(visits.from_row(row), row.status_at, row.client_name)
