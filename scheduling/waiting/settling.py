"""What became of a freed time, once there is nobody left to ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling.tables import appointments
from scheduling.tables_wishes import freed_times
from scheduling.waiting.nouns import Answer, Ending, Freed, Proposal

_DAY = timedelta(days=1)
_FREE_AGAIN = ("cancelled", "no_show")


def settle(connection: Connection, freed: Freed, now: datetime, made: Sequence[Proposal] = ()) -> None:
    """Filled when it was taken, by whoever; else offered to all, or past."""
    taken = _taken_at(connection, freed)
    accepted = any(one.status is Answer.ACCEPTED for one in made)
    ending = Ending.FILLED if taken or accepted else Ending.PAST if freed.start <= now else Ending.EXHAUSTED
    connection.execute(
        sa.update(freed_times).where(freed_times.c.id == freed.id).values(status=ending.value, settled_at=taken or now)
    )


def forget(connection: Connection, freed: Freed) -> None:
    """It did not come free: nobody works then."""
    connection.execute(sa.delete(freed_times).where(freed_times.c.id == freed.id))


def _taken_at(connection: Connection, freed: Freed) -> datetime | None:
    """When a visit was booked or moved into that time."""
    table = appointments.c
    rows = connection.execute(
        sa.select(table.created_at, table.status_at).where(
            table.practice_id == freed.practice_id,
            table.practitioner == freed.practitioner,
            table.starts_at < freed.end,
            table.ends_at > freed.start,
            table.starts_at > freed.start - _DAY,
            table.status.not_in(_FREE_AGAIN),
            sa.or_(table.created_at >= freed.freed_at, table.status_at >= freed.freed_at),
        )
    ).all()
    return min((max(row.created_at, row.status_at) for row in rows), default=None)
