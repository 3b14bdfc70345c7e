"""One terminal's own business: what waits for others is left to the desk that serves them.

A terminal has one channel. Were it to work through the whole outbox, it would drop every letter that some other
channel should carry. So its connections see of what waits only what is its own, as a database's row-level
security would have it; whatever another process does at the same time stays out of sight too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from clients.tables import contact_points
from clients.vocabulary import Channel
from core.db import Database
from messaging.tables import inbound, outbox


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

    def received(self) -> sa.ColumnElement[bool]:
        """Which incoming events are this terminal's."""
        return sa.and_(inbound.c.practice_id == self.practice_id, inbound.c.sender_key == self.sender_key)

    def letters(self) -> sa.ColumnElement[bool]:
        """Which letters are this terminal's: those for its own contact point."""
        own = sa.select(contact_points.c.id).where(
            contact_points.c.practice_id == self.practice_id,
            contact_points.c.channel == self.channel.value,
            contact_points.c.address == self.address,
        )
        return outbox.c.contact_point_id.in_(own)


class OwnDatabase(Database):
    """The database as one terminal sees it."""

    def __init__(self, url: str, mine: Mine) -> None:
        super().__init__(url)
        event.listen(self.engine, "before_execute", _Narrow(mine), retval=True)


class _Narrow:
    """Adds to each question about what waits: "and is mine"."""

    def __init__(self, mine: Mine) -> None:
        self._mine = mine

    def __call__(self, connection: Any, asked: Any, many: Any, values: Any, options: Any) -> tuple[Any, Any, Any]:
        """SQLAlchemy's hook before a statement runs."""
        if isinstance(asked, sa.Select):
            tables = asked.get_final_froms()
            if inbound in tables:
                asked = asked.where(self._mine.received())
            # Letters are claimed, and followed up, by questions that lock; to look at others' harms nobody.
            elif outbox in tables and asked._for_update_arg is not None:
                asked = asked.where(self._mine.letters())
        return asked, many, values
