"""Putting off letters whose sender must not go faster; nothing else waits for them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging.channel import Channel, Paced
from messaging.pace import Pace
from messaging.tables import outbox


def put_off(connection: Connection, channel: Channel, row: Any, address: str, now: datetime) -> bool:
    """Whether the letter must wait for its sender's pace; if so its time is moved there.

    What a tap brought about replaces the message that was tapped, and the client looks at it: it never waits.
    """
    pace = _pace_of(channel)
    if pace is None or row.edits is not None or not (seconds := pace.wait(address, row.id)):
        return False
    until = now + timedelta(seconds=seconds)
    connection.execute(sa.update(outbox).where(outbox.c.id == row.id).values(not_before=until))
    return True


def take(channel: Channel, row: Any, address: str) -> None:
    """A letter goes now."""
    if (pace := _pace_of(channel)) is not None:
        pace.take(address, row.id)


def _pace_of(channel: Channel) -> Pace | None:
    return channel.pace if isinstance(channel, Paced) else None
