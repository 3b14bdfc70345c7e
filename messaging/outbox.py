"""Putting messages into the outbox and withdrawing them, in the caller's own transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.db import is_sqlite
from messaging import says
from messaging.delivery import Status
from messaging.says import Say
from messaging.tables import outbox, topics

BASIS_REQUEST = "request"  # the client asked, just now
BASIS_APPOINTMENT = "appointment"  # the client has one
BASIS_TEAM = "team"  # to the practice's own people
BASIS_STOP = "stop"  # the one confirmation that STOP may get, on the contact point just stopped

STOP_REPLIES = frozenset({"stop-done"})  # text keys that may be said after STOP


@dataclass(frozen=True)
class Letter:
    """One message to be sent, as its author hands it to the outbox.

    Either `person_id` (the channel is chosen when it is sent) or `contact_point_id` (answers go where the
    question came from), or neither: then it goes to the admin chat. Instants are aware.
    """

    practice_id: int
    say: Say
    purpose: Purpose
    basis: str
    not_before: datetime
    person_id: int | None = None
    contact_point_id: int | None = None
    conversation_id: int | None = None
    conversation_version: int | None = None
    topic: str | None = None
    topic_version: int | None = None
    not_after: datetime | None = None
    unique_key: str | None = None  # the same letter is put in once, whoever tries again
    priority: int = 5
    edits: int | None = None
    receipt_due_at: datetime | None = None  # when silence means: try the next channel
    fallback_of: int | None = None


def put(connection: Connection, letter: Letter, now: datetime) -> int | None:
    """Queue a letter; returns its id, or None when one with the same unique key is already there."""
    values: dict[str, Any] = {
        "practice_id": letter.practice_id,
        "person_id": letter.person_id,
        "contact_point_id": letter.contact_point_id,
        "conversation_id": letter.conversation_id,
        "conversation_version": letter.conversation_version,
        "purpose": letter.purpose.value,
        "basis": letter.basis,
        "topic": letter.topic,
        "topic_version": letter.topic_version,
        "text_key": letter.say.text.key,
        "say": says.to_json(letter.say),
        "edits": letter.edits,
        "not_before": letter.not_before,
        "not_after": letter.not_after,
        "unique_key": letter.unique_key,
        "priority": letter.priority,
        "status": Status.QUEUED.value,
        "receipt_due_at": letter.receipt_due_at,
        "fallback_of": letter.fallback_of,
        "decisions": [],
        "created_at": now,
    }
    inserted: int | None = connection.execute(
        _insert(connection).values(**values).on_conflict_do_nothing().returning(outbox.c.id)
    ).scalar_one_or_none()
    return inserted


def _insert(connection: Connection) -> Any:
    if is_sqlite(connection):
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]  # the twin of the other
    return insert(outbox)


def set_topic(connection: Connection, practice_id: int, key: str, version: int, *, alive: bool) -> None:
    """Say what messages about `key` must find to still be sent: this version, and alive."""
    changed = connection.execute(
        sa.update(topics)
        .where(topics.c.practice_id == practice_id, topics.c.key == key)
        .values(version=version, alive=alive)
    )
    if not changed.rowcount:
        connection.execute(sa.insert(topics).values(practice_id=practice_id, key=key, version=version, alive=alive))


def withdraw(connection: Connection, practice_id: int, topic: str, reason: str, now: datetime) -> int:
    """Drop everything still waiting about a topic; returns how many letters."""
    waiting = connection.execute(
        sa.select(outbox.c.id, outbox.c.decisions).where(
            outbox.c.practice_id == practice_id,
            outbox.c.topic == topic,
            outbox.c.status.in_([Status.QUEUED.value, Status.HELD.value]),
            outbox.c.purpose == Purpose.REMINDER.value,
        )
    ).all()
    for row in waiting:
        entry = {"at": now.isoformat(), "decision": "drop", "reason": reason}
        connection.execute(
            sa.update(outbox)
            .where(outbox.c.id == row.id)
            .values(status=Status.DROPPED.value, reason=reason, decisions=[*row.decisions, entry], receipt_due_at=None)
        )
    return len(waiting)
