"""One terminal's own business: what waits for others is left to the desk that serves them.

A terminal has one channel. Were it to work through the whole outbox, it would drop every letter that some other
channel should carry; so what is not its own is out of sight for the length of each of its transactions.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import contact_points
from clients.vocabulary import Channel
from core.clock import Clock
from core.db import Database
from messaging.inbound import State
from messaging.sending import WAITING
from messaging.tables import inbound, outbox

ASIDE = "aside"  # never committed: put back before the transaction ends
# What falls due while a transaction runs must be out of sight too.
MARGIN = timedelta(minutes=5)


@dataclass(frozen=True)
class Mine:
    """Who sits at the terminal."""

    practice_id: int
    channel: Channel
    address: str

    @property
    def sender_key(self) -> str:
        """As `messaging.inbound.store` writes it."""
        return f"{self.channel.value}:{self.address}"[:140]


class OwnDatabase(Database):
    """The database as one terminal sees it."""

    def __init__(self, url: str, mine: Mine, clock: Clock) -> None:
        super().__init__(url)
        self._mine = mine
        self._clock = clock

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A transaction in which nothing waits but what is this terminal's."""
        with super().transaction() as connection, _others_aside(connection, self._mine, self._clock.now()):
            yield connection


@contextmanager
def _others_aside(connection: Connection, mine: Mine, now: datetime) -> Iterator[None]:
    """Set others' waiting rows aside and back; an error leaves that to the roll-back."""
    received = sa.select(inbound.c.id).where(
        inbound.c.status == State.RECEIVED.value,
        sa.or_(inbound.c.practice_id != mine.practice_id, inbound.c.sender_key != mine.sender_key),
    )
    own_points = sa.select(contact_points.c.id).where(
        contact_points.c.practice_id == mine.practice_id,
        contact_points.c.channel == mine.channel.value,
        contact_points.c.address == mine.address,
    )
    is_others = sa.or_(outbox.c.contact_point_id.is_(None), outbox.c.contact_point_id.not_in(own_points))
    due = sa.and_(outbox.c.not_before <= now + MARGIN, is_others)
    _set_status(connection, inbound, received, ASIDE)
    for status in WAITING:
        _set_status(connection, outbox, sa.select(outbox.c.id).where(outbox.c.status == status, due), _aside(status))
    yield
    _put_back(connection, inbound, ASIDE, State.RECEIVED.value)
    for status in WAITING:
        _put_back(connection, outbox, _aside(status), status)


def _aside(status: str) -> str:
    return f"{ASIDE}-{status}"


def _set_status(connection: Connection, table: sa.Table, wanted: sa.Select[Any], status: str) -> None:
    # What another process holds, no claim of ours would take; waiting for it could go round in a circle.
    free = wanted.with_for_update(skip_locked=True)
    connection.execute(sa.update(table).where(table.c.id.in_(free)).values(status=status))


def _put_back(connection: Connection, table: sa.Table, aside: str, status: str) -> None:
    connection.execute(sa.update(table).where(table.c.status == aside).values(status=status))
