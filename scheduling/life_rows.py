"""Reads and writes that the life of a visit needs besides those of `rows`; all in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling import visits
from scheduling.appointments import Appointment, Status
from scheduling.life import Stage
from scheduling.tables import appointments, changes
from scheduling.tables_wishes import change_requests
from scheduling.visits import from_row

# A desk that was switched off for longer than this leaves what it missed as it is.
LOOK_BACK = timedelta(days=31)


def details_of(connection: Connection, appointment_id: int) -> dict[str, Any]:
    """What else is known about a visit."""
    found = connection.execute(
        sa.select(appointments.c.details).where(appointments.c.id == appointment_id)
    ).scalar_one_or_none()
    return dict(found or {})


def update_stage(
    connection: Connection,
    found: Appointment,
    stage: str | None,
    status: Status,
    now: datetime,
    details: Mapping[str, Any],
) -> Appointment:
    """The visit with its repair at another stage; `details` are added to what is known."""
    row = connection.execute(
        sa.update(appointments)
        .where(appointments.c.id == found.id)
        .values(
            stage=stage,
            status=status.value,
            status_at=now if status is not found.status else appointments.c.status_at,
            details={**details_of(connection, found.id), **details},
        )
        .returning(appointments)
    ).one()
    return visits.from_row(row)


def add_details(connection: Connection, appointment_id: int, details: Mapping[str, Any]) -> None:
    """Add to what is known about a visit."""
    connection.execute(
        sa.update(appointments)
        .where(appointments.c.id == appointment_id)
        .values(details={**details_of(connection, appointment_id), **details})
    )


def begun_between(
    connection: Connection, practice_id: int, statuses: Iterable[Status], until: datetime, limit: int = 500
) -> list[int]:
    """Visits in those states that ended before `until` and hold nothing in the shop, the oldest first."""
    return list(
        connection.execute(
            sa.select(appointments.c.id)
            .where(
                appointments.c.practice_id == practice_id,
                appointments.c.starts_at >= until - LOOK_BACK,
                appointments.c.starts_at < until,
                appointments.c.ends_at <= until,
                appointments.c.status.in_([one.value for one in statuses]),
                sa.or_(appointments.c.stage.is_(None), appointments.c.stage == Stage.COLLECTED.value),
            )
            .order_by(appointments.c.starts_at, appointments.c.id)
            .limit(limit)
        ).scalars()
    )


def requested_between(connection: Connection, practice_id: int, since: datetime, until: datetime) -> list[Appointment]:
    """Visits asked for and not decided that start from `since` until before `until`."""
    rows = connection.execute(
        sa.select(appointments)
        .where(
            appointments.c.practice_id == practice_id,
            appointments.c.status == Status.REQUESTED.value,
            appointments.c.starts_at >= since,
            appointments.c.starts_at < until,
        )
        .order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [from_row(row) for row in rows]


def open_requests(connection: Connection, practice_id: int) -> list[sa.Row[Any]]:
    """Clients' wishes that nobody has decided, the oldest first."""
    return list(
        connection.execute(
            sa.select(change_requests)
            .where(change_requests.c.practice_id == practice_id, change_requests.c.status == "open")
            .order_by(change_requests.c.id)
        )
    )


def request(connection: Connection, practice_id: int, request_id: int) -> sa.Row[Any] | None:
    """One wish, decided or not."""
    return connection.execute(
        sa.select(change_requests).where(
            change_requests.c.practice_id == practice_id, change_requests.c.id == request_id
        )
    ).one_or_none()


def settle_as(connection: Connection, request_id: int, status: str, actor: str, now: datetime) -> None:
    """Close one wish, also when the change it asked for has just closed it as lapsed."""
    connection.execute(
        sa.update(change_requests)
        .where(change_requests.c.id == request_id)
        .values(status=status, decided_at=now, decided_by=actor)
    )


def last_change(connection: Connection, practice_id: int, topic: str) -> sa.Row[Any] | None:
    """The latest entry of the record about a topic."""
    return connection.execute(
        sa.select(changes)
        .where(changes.c.practice_id == practice_id, changes.c.topic == topic)
        .order_by(changes.c.id.desc())
        .limit(1)
    ).one_or_none()


def latest_by(connection: Connection, practice_id: int, actor: str | None, since: datetime) -> sa.Row[Any] | None:
    """The latest change of any visit since then, by that actor or by anybody."""
    query = sa.select(changes).where(
        changes.c.practice_id == practice_id, changes.c.at >= since, changes.c.topic.like("appointment:%")
    )
    if actor is not None:
        query = query.where(changes.c.actor == actor)
    return connection.execute(query.order_by(changes.c.id.desc()).limit(1)).one_or_none()


def of_series(connection: Connection, practice_id: int, series_id: int) -> list[Appointment]:
    """The visits of a series, cancelled ones too, in order of start."""
    rows = connection.execute(
        sa.select(appointments)
        .where(appointments.c.practice_id == practice_id, appointments.c.series_id == series_id)
        .order_by(appointments.c.starts_at, appointments.c.id)
    )
    return [from_row(row) for row in rows]


def in_the_shop(connection: Connection, practice_id: int, person_id: int | None) -> list[Appointment]:
    """Repairs that are not collected yet, of one client or of all, the oldest first."""
    query = sa.select(appointments).where(
        appointments.c.practice_id == practice_id,
        appointments.c.stage.is_not(None),
        appointments.c.stage != Stage.COLLECTED.value,
        appointments.c.status != Status.CANCELLED.value,
    )
    if person_id is not None:
        query = query.where(appointments.c.person_id == person_id)
    rows = connection.execute(query.order_by(appointments.c.starts_at, appointments.c.id))
    return [from_row(row) for row in rows]
