"""The conversation at a contact point: found, locked, saved; and the questions still open in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from messaging import says
from messaging.delivery import Status
from messaging.questions import Question
from messaging.says import Say
from messaging.tables import conversations, outbox, topics

OPEN_QUESTIONS = 6
LETTERS_LOOKED_AT = 20  # some ask nothing


@dataclass(frozen=True)
class Conversation:
    """Where a conversation stands."""

    id: int
    contact_point_id: int
    person_id: int | None
    state: Mapping[str, Any]
    version: int
    answered_by: str
    updated_at: datetime


def locked(
    connection: Connection, practice_id: int, contact_point_id: int, person_id: int | None, now: datetime
) -> Conversation:
    """The conversation at that contact point, made if need be, and this transaction's alone."""
    wanted = sa.select(conversations).where(conversations.c.contact_point_id == contact_point_id).with_for_update()
    row = connection.execute(wanted).one_or_none()
    if row is None:
        connection.execute(
            sa.insert(conversations).values(
                practice_id=practice_id,
                contact_point_id=contact_point_id,
                person_id=person_id,
                state={},
                version=0,
                answered_by="bot",
                updated_at=now,
            )
        )
        row = connection.execute(wanted).one()
    return Conversation(
        row.id, row.contact_point_id, row.person_id, row.state, row.version, row.answered_by, row.updated_at
    )


def save(
    connection: Connection,
    conversation_id: int,
    state: Mapping[str, Any],
    version: int,
    answered_by: str,
    person_id: int | None,
    now: datetime,
) -> None:
    """Write the conversation back after a turn."""
    connection.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(state=dict(state), version=version, answered_by=answered_by, person_id=person_id, updated_at=now)
    )


def open_questions(
    connection: Connection,
    conversation: Conversation,
    labels: Callable[[Say, str | None], tuple[str, ...]],
    now: datetime,
) -> list[Question]:
    """The letters with choices that this contact point could be answering, newest first."""
    gone = (Status.DROPPED.value, Status.FAILED.value, Status.QUEUED.value, Status.HELD.value)
    # A reminder is asked when it goes out, long after it was written: order by that.
    asked_at = sa.func.coalesce(outbox.c.sent_at, outbox.c.created_at)
    rows = connection.execute(
        sa.select(
            outbox.c.id,
            outbox.c.say,
            outbox.c.purpose,
            outbox.c.topic,
            outbox.c.topic_version,
            outbox.c.status,
            outbox.c.conversation_version,
            outbox.c.rendered_language,
            topics.c.version.label("alive_version"),
        )
        .outerjoin(
            topics,
            (topics.c.practice_id == outbox.c.practice_id)
            & (topics.c.key == outbox.c.topic)
            & topics.c.alive.is_(True),
        )
        .where(
            outbox.c.contact_point_id == conversation.contact_point_id,
            outbox.c.status.not_in(gone) | (outbox.c.conversation_version == conversation.version),
        )
        .order_by(asked_at.desc(), outbox.c.id.desc())
        .limit(LETTERS_LOOKED_AT)
    ).all()
    found = []
    for row in rows:
        say = says.from_json(row.say)
        is_alive = row.topic is None or row.alive_version == row.topic_version
        if say.choices and is_alive:
            found.append(
                Question(
                    outbox_id=row.id,
                    say=say,
                    purpose=Purpose(row.purpose),
                    topic=row.topic,
                    status=Status(row.status),
                    is_current=row.conversation_version == conversation.version,
                    labels=labels(say, row.rendered_language),
                )
            )
    return found[:OPEN_QUESTIONS]


def last_said(connection: Connection, conversation: Conversation) -> Say | None:
    """What the present step said last, to be shown again."""
    stored = connection.execute(
        sa.select(outbox.c.say)
        .where(
            outbox.c.conversation_id == conversation.id,
            outbox.c.conversation_version == conversation.version,
        )
        .order_by(outbox.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    return says.from_json(stored) if stored is not None else None


def letter_with_choices(connection: Connection, outbox_id: int, contact_point_id: int) -> Any | None:
    """The letter a button stood under, if it went to this contact point and nobody else's."""
    return connection.execute(
        sa.select(outbox.c.id, outbox.c.say, outbox.c.conversation_version, outbox.c.conversation_id).where(
            outbox.c.id == outbox_id, outbox.c.contact_point_id == contact_point_id
        )
    ).one_or_none()
