"""What came in: stored before it is answered, handled one sender at a time and in order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Channel, Purpose
from core.db import is_sqlite
from messaging.events import RECEIPTS
from messaging.tables import inbound


class State(StrEnum):
    """Where an inbound event stands."""

    RECEIVED = "received"  # stored, not yet handled
    PROCESSED = "processed"
    PARKED = "parked"  # could not be handled or understood: shown to staff
    IGNORED = "ignored"  # nothing to do: an old edit, a duplicate receipt, an unknown kind


@dataclass(frozen=True)
class Raw:
    """An update as a hook or a poll delivers it."""

    practice_id: int
    channel: Channel
    event_key: str  # the provider's id of the event; the same one twice is stored once
    sender_key: str  # who sent it; one sender's events are handled in order
    raw: Mapping[str, Any]


@dataclass(frozen=True)
class Waiting:
    """A stored event to be handled."""

    id: int
    practice_id: int
    channel: Channel
    raw: Mapping[str, Any]
    tries: int
    received_at: datetime
    sender_key: str = ""

    @property
    def is_receipt(self) -> bool:
        """Whether it tells of a message of ours: nobody waits for an answer."""
        return self.sender_key.partition(":")[2].startswith(RECEIPTS)


def key_of_sender(channel: Channel, sender: str) -> str:
    """A sender as its row names it: events of one are handled in order."""
    return f"{channel.value}:{sender}"[:140]


def store(connection: Connection, update: Raw, now: datetime) -> int | None:
    """Store an update; returns its id, or None when it is here already."""
    if is_sqlite(connection):
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]  # the twin of the other
    stored: int | None = connection.execute(
        insert(inbound)
        .values(
            practice_id=update.practice_id,
            channel=update.channel.value,
            event_key=update.event_key[:120],
            sender_key=key_of_sender(update.channel, update.sender_key),
            raw=dict(update.raw),
            status=State.RECEIVED.value,
            tries=0,
            received_at=now,
        )
        .on_conflict_do_nothing()
        .returning(inbound.c.id)
    ).scalar_one_or_none()
    return stored


def claim(connection: Connection, limit: int, only: tuple[int, str] | None = None) -> list[Waiting]:
    """The oldest waiting events, for this transaction alone; `only` those of one (practice id, sender key).

    Senders are locked, not rows: several workers share the work, and no event overtakes an earlier one of the
    same sender.
    """
    waiting = sa.select(inbound).where(inbound.c.status == State.RECEIVED.value).order_by(inbound.c.id)
    if only is not None:
        waiting = waiting.where(inbound.c.practice_id == only[0], inbound.c.sender_key == only[1])
    if is_sqlite(connection):
        rows = connection.execute(waiting.limit(limit)).all()
    else:
        rows = _of_free_senders(connection, waiting, limit, only)
    return [Waiting(r.id, r.practice_id, Channel(r.channel), r.raw, r.tries, r.received_at, r.sender_key) for r in rows]


def _of_free_senders(
    connection: Connection, waiting: sa.Select[Any], limit: int, only: tuple[int, str] | None
) -> list[Any]:
    senders = connection.execute(
        sa.select(inbound.c.practice_id, inbound.c.sender_key)
        .where(inbound.c.status == State.RECEIVED.value)
        .group_by(inbound.c.practice_id, inbound.c.sender_key)
        .order_by(sa.func.min(inbound.c.id))
        .limit(4 * limit)
    )
    rows: list[Any] = []
    for practice_id, sender_key in [only] if only is not None else senders.all():
        if len(rows) >= limit:
            break
        lock = _lock_number(practice_id, sender_key)
        if connection.execute(sa.select(sa.func.pg_try_advisory_xact_lock(lock))).scalar_one():
            mine = waiting.where(inbound.c.practice_id == practice_id, inbound.c.sender_key == sender_key)
            rows.extend(connection.execute(mine.limit(limit - len(rows))).all())
    return rows


def _lock_number(practice_id: int, sender_key: str) -> int:
    digest = hashlib.sha256(f"{practice_id}:{sender_key}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def finish(connection: Connection, event_id: int, state: State, now: datetime, **facts: Any) -> None:
    """Record what became of an event: its state and, where known, reason, person, contact point, intent."""
    connection.execute(
        sa.update(inbound).where(inbound.c.id == event_id).values(status=state.value, processed_at=now, **facts)
    )


def try_again(connection: Connection, event_id: int, tries: int) -> None:
    """Count a failed try; the event stays waiting."""
    connection.execute(sa.update(inbound).where(inbound.c.id == event_id).values(tries=tries))


def point_out(connection: Connection, event_id: int, person_id: int | None, contact_point_id: int) -> None:
    """Record whose an event is that could not be handled."""
    connection.execute(
        sa.update(inbound)
        .where(inbound.c.id == event_id)
        .values(person_id=person_id, contact_point_id=contact_point_id, purpose=Purpose.ANSWER.value)
    )


def is_any_waiting(connection: Connection) -> bool:
    """Whether an event is still to be handled."""
    return (
        connection.execute(
            sa.select(inbound.c.id).where(inbound.c.status == State.RECEIVED.value).limit(1)
        ).scalar_one_or_none()
        is not None
    )
