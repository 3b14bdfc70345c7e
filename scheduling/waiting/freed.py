"""Notes times that come free, in the transaction in which they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import is_sqlite
from scheduling.appointments import SEATED, Appointment
from scheduling.tables_wishes import freed_times, waitlist
from scheduling.waiting.nouns import LIVE, Ending

_LOOK_AHEAD = timedelta(days=60)


def note(connection: Connection, action: str, before: Appointment | None, after: Appointment, now: datetime) -> None:
    """After a change of a visit: its old time is free when it has left it, and it is still to come.

    A change that is undone takes back what it freed, and what it had taken was free before.
    """
    if action == "undone" and after.status.value in SEATED:
        _take_back(connection, after)
        return
    if before is None or before.status.value not in SEATED or before.start <= now:
        return
    stayed = after.status.value in SEATED
    if stayed and (before.practitioner, before.start, before.end) == (after.practitioner, after.start, after.end):
        return
    opened(connection, before.practice_id, before.practitioner, before.location, before.start, before.end, now)


def _take_back(connection: Connection, restored: Appointment) -> None:
    freed = sa.select(freed_times.c.id).where(
        freed_times.c.practice_id == restored.practice_id,
        freed_times.c.practitioner == restored.practitioner,
        freed_times.c.starts_at == restored.start,
        freed_times.c.ends_at == restored.end,
        freed_times.c.status == Ending.OPEN.value,
    )
    if not is_sqlite(connection):  # a worker at it waits for the calendars that we have locked: leave it to it
        freed = freed.with_for_update(skip_locked=True)
    numbers = list(connection.execute(freed).scalars())
    connection.execute(sa.delete(freed_times).where(freed_times.c.id.in_(numbers)))


def reopened(
    connection: Connection,
    practice_id: int,
    practitioners: Iterable[str],
    spans: Sequence[tuple[datetime, datetime]],
    location: str | None,
    now: datetime,
) -> None:
    """Hours were added, or a closure was taken back: somebody may be waiting for them; if nobody is, they just are."""
    waits = sa.select(waitlist.c.id).where(
        waitlist.c.practice_id == practice_id, waitlist.c.status.in_(LIVE), waitlist.c.expires_at > now
    )
    if connection.execute(waits.limit(1)).first() is None:
        return
    for start, end in spans:
        if now < end and start < now + _LOOK_AHEAD:
            for practitioner in practitioners:
                opened(connection, practice_id, practitioner, location or "", max(start, now), end, now)


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
