"""The provider's answer back into the rows, and every decision into the letter's chain."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients.vocabulary import Channel as Name
from messaging import fallback, outages, receipts
from messaging.channel import Accepted, MovedChat, Reaction, SendFailed
from messaging.delivery import Status
from messaging.kit import Kit, Ready
from messaging.tables import attempts, outbox

MOST_TRIES = 8
LONGEST_PAUSE = timedelta(minutes=5)


def note(connection: Connection, row: Any, now: datetime, word: str, why: str, **values: Any) -> None:
    """Add a decision to the letter's chain and write what it changes."""
    entry = {"at": now.isoformat(), "decision": word, "reason": why}
    stored = {name: value.value if isinstance(value, Status) else value for name, value in values.items()}
    connection.execute(
        sa.update(outbox).where(outbox.c.id == row.id).values(**stored, decisions=[*row.decisions, entry])
    )


def record_accepted(connection: Connection, kit: Kit, ready: Ready, accepted: Accepted, now: datetime) -> None:
    """The provider took it."""
    channel = kit.channels(ready.practice_id)[ready.channel]
    if channel.limits.promises_receipts:
        receipts.one_at_a_time(connection, accepted.provider_id)
    row = connection.execute(sa.select(outbox).where(outbox.c.id == ready.outbox_id).with_for_update()).one()
    note(
        connection,
        row,
        now,
        "accepted",
        "",
        status=Status.ACCEPTED,
        provider_id=accepted.provider_id,
        segments=accepted.segments or row.segments,
        sent_at=now,
        receipt_due_at=row.receipt_due_at if channel.limits.promises_receipts else None,
    )
    _end_attempt(connection, ready.outbox_id, "accepted", None, now)
    practice = kit.practice(connection, ready.practice_id)
    receipts.apply_early(connection, practice, channel, ready.outbox_id, now, kit.alert)


def record_failed(connection: Connection, kit: Kit, ready: Ready, failure: SendFailed, now: datetime) -> None:
    """The send failed: what to do about it is the failure's own word."""
    row = connection.execute(sa.select(outbox).where(outbox.c.id == ready.outbox_id).with_for_update()).one()
    reason = fallback.reason_of(type(failure))
    _end_attempt(connection, ready.outbox_id, failure.reaction.value, failure.code, now)
    reaction = failure.reaction
    if reaction is Reaction.RETRY and row.tries >= MOST_TRIES:
        reaction = Reaction.NEXT_CHANNEL
    if reaction is Reaction.PAUSE:
        outages.note_refused(connection, kit, ready.practice_id, ready.channel, now)
    match reaction:
        case Reaction.RETRY | Reaction.PAUSE:
            pause = failure.retry_after or _backoff(row.tries, row.id)
            note(
                connection,
                row,
                now,
                "retry",
                reason,
                status=Status.QUEUED,
                reason=reason,
                error_code=failure.code,
                not_before=now + pause,
                contact_point_id=_next_point(connection, kit, row, failure, now),
            )
        case Reaction.UNCERTAIN:
            note(
                connection,
                row,
                now,
                "uncertain",
                reason,
                status=Status.UNCERTAIN,
                reason=reason,
                error_code=failure.code,
            )
        case Reaction.NEXT_CHANNEL | Reaction.GIVE_UP:
            note(
                connection,
                row,
                now,
                "failed",
                reason,
                status=Status.FAILED,
                reason=reason,
                error_code=failure.code,
                receipt_due_at=None,
            )
            practice = kit.practice(connection, ready.practice_id)
            fallback.note_failure(connection, row, failure, now)
            fallback.after_failure(connection, practice, row, kit.alert, now)


def _next_point(connection: Connection, kit: Kit, row: Any, failure: SendFailed, now: datetime) -> int | None:
    """Where the next try goes: to the chat's new id, wherever the client is reached by then, or there again."""
    if isinstance(failure, MovedChat):
        practice = kit.practice(connection, row.practice_id)
        there = client_actions.arrive(connection, practice, Name(row.channel), failure.new_address, now)
        return there.point.id
    return None if fallback.may_go_elsewhere(row) else row.contact_point_id


def _backoff(tries: int, seed: int) -> timedelta:
    """Doubling, with a spread by the letter's own number so that many do not return at once."""
    seconds = min(2.0 ** min(tries, 10), LONGEST_PAUSE.total_seconds())
    return timedelta(seconds=seconds * (0.75 + (seed % 8) / 16))


def _end_attempt(connection: Connection, outbox_id: int, result: str, code: str | None, now: datetime) -> None:
    connection.execute(
        sa.update(attempts)
        .where(attempts.c.outbox_id == outbox_id, attempts.c.ended_at.is_(None))
        .values(ended_at=now, result=result, error_code=code)
    )
