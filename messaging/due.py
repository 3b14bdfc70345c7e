"""Which letters' time has come, and which of them must let others go first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Channel as Name
from messaging.delivery import Status
from messaging.tables import outbox

WAITING = (Status.QUEUED.value, Status.HELD.value)


def under_way(connection: Connection) -> set[int]:
    """The contact points something is on its way to: nothing may overtake it."""
    return set(
        connection.execute(
            sa.select(outbox.c.contact_point_id).where(outbox.c.status == Status.SENDING.value)
        ).scalars()
    )


def first_waiting(connection: Connection, rows: list[Any]) -> dict[int, int]:
    """For the conversations of these letters, the oldest letter that still waits: the others go after it.

    It may be put off after a failed try, or in the hands of another worker that has not committed yet.
    """
    talking = {row.conversation_id for row in rows if row.conversation_id is not None}
    if not talking:
        return {}
    found = connection.execute(
        sa.select(outbox.c.conversation_id, sa.func.min(outbox.c.id))
        .where(
            outbox.c.contact_point_id.in_({row.contact_point_id for row in rows if row.conversation_id is not None}),
            outbox.c.conversation_id.in_(talking),
            outbox.c.status.in_(WAITING),
        )
        .group_by(outbox.c.conversation_id)
    )
    return {row[0]: row[1] for row in found}


def letters(connection: Connection, full: list[Name], most: int, now: datetime, only: int | None = None) -> list[Any]:
    """Letters whose time has come, the most urgent first; one at a time for each contact point, in order.

    `only`: those for one contact point, by whoever serves nobody else.
    """
    other = outbox.alias("under_way")
    is_busy = (
        sa.select(other.c.id)
        .where(
            other.c.status == Status.SENDING.value,
            other.c.contact_point_id == outbox.c.contact_point_id,
        )
        .exists()
    )
    wanted = (
        sa.select(outbox)
        .where(outbox.c.status.in_(WAITING), outbox.c.not_before <= now, ~is_busy)
        .order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id)
        .limit(2 * most)
        .with_for_update(skip_locked=True, of=outbox)
    )
    if only is not None:
        return list(connection.execute(wanted.where(outbox.c.contact_point_id == only)))
    if full:
        wanted = wanted.where(outbox.c.channel.is_(None) | outbox.c.channel.not_in([name.value for name in full]))
    return list(connection.execute(wanted))
