"""Notes times that come free, in the transaction in which they do."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling.appointments import SEATED, Appointment
from scheduling.tables_wishes import freed_times
from scheduling.waiting.nouns import Ending


def note(connection: Connection, before: Appointment | None, after: Appointment, now: datetime) -> None:
    """After a change of a visit: its old time is free when it has left it, and it is still to come."""
    if before is None or before.status.value not in SEATED or before.start <= now:
        return
    stayed = after.status.value in SEATED
    if stayed and (before.practitioner, before.start, before.end) == (after.practitioner, after.start, after.end):
        return
    opened(connection, before.practice_id, before.practitioner, before.location, before.start, before.end, now)


def opened(
    connection: Connection,
    practice_id: int,
    practitioner: str,
    location: str,
    start: datetime,
    end: datetime,
    now: datetime,
) -> int:
    """A time to be offered round: one that came free, or an opening that was added; returns its number."""
    number: int = connection.execute(
        sa.insert(freed_times)
        .values(
            practice_id=practice_id,
            practitioner=practitioner,
            location=location,
            starts_at=start,
            ends_at=end,
            links=0,
            status=Ending.OPEN.value,
            freed_at=now,
        )
        .returning(freed_times.c.id)
    ).scalar_one()
    return number
