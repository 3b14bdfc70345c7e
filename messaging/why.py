"""Why was this message sent, or not? The whole chain of decisions, and the lists of what went in and out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.errors import NotFound
from messaging.tables import attempts, inbound, outbox, receipts

MOST_ROWS = 10_000


def message_rows(
    connection: Connection, practice_id: int, since_id: int = 0, limit: int = MOST_ROWS
) -> list[dict[str, Any]]:
    """Every message in and out, oldest first, without addresses or texts. Instants are aware UTC datetimes."""
    out = [_out(row) for row in connection.execute(_newest(outbox, practice_id, since_id, limit))]
    into = [_in(row) for row in connection.execute(_newest(inbound, practice_id, since_id, limit))]
    return sorted(out + into, key=lambda row: (row["created_at"], row["direction"], row["id"]))


def _newest(table: sa.Table, practice_id: int, since_id: int, limit: int) -> Any:
    return (
        sa.select(table)
        .where(table.c.practice_id == practice_id, table.c.id > since_id)
        .order_by(table.c.id.desc())
        .limit(limit)
    )


def _out(row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
        "direction": "out",
        "channel": row.channel,
        "contact_point_id": row.contact_point_id,
        "client_id": row.person_id,
        "purpose": row.purpose,
        "basis": row.basis,
        "topic": row.topic,
        "text_key": row.text_key,
        "status": row.status,
        "reason": row.reason,
        "provider_id": row.provider_id,
        "error_code": row.error_code,
        "attempts": row.tries,
        "created_at": row.created_at,
        "due_at": row.not_before,
        "sent_at": row.sent_at,
        "form": row.form,
        "language": row.rendered_language,
        "segments": row.segments,
        "fallback_of": row.fallback_of,
        "conversation_id": row.conversation_id,
    }


def _in(row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
        "direction": "in",
        "channel": row.channel,
        "contact_point_id": row.contact_point_id,
        "client_id": row.person_id,
        "purpose": row.purpose,
        "basis": None,
        "topic": None,
        "text_key": None,
        "status": row.status,
        "reason": row.reason,
        "provider_id": row.event_key,
        "error_code": None,
        "attempts": row.tries,
        "created_at": row.received_at,
        "due_at": None,
        "sent_at": None,
    }


def why(connection: Connection, practice_id: int, outbox_id: int) -> dict[str, Any]:
    """One outgoing message with every decision, attempt and receipt; raises NotFound."""
    row = connection.execute(
        sa.select(outbox).where(outbox.c.practice_id == practice_id, outbox.c.id == outbox_id)
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no outgoing message {outbox_id}; `segreteria messages list` shows them.")
    tries = connection.execute(sa.select(attempts).where(attempts.c.outbox_id == outbox_id).order_by(attempts.c.id))
    came = connection.execute(
        sa.select(receipts)
        .where(receipts.c.practice_id == practice_id, receipts.c.provider_id == (row.provider_id or ""))
        .order_by(receipts.c.id)
    )
    stands_in = (
        connection.execute(
            sa.select(outbox.c.id)
            .where(outbox.c.person_id == row.person_id, outbox.c.fallback_of == outbox_id)
            .order_by(outbox.c.id)
        )
        .scalars()
        .all()
    )
    return {
        **_out(row),
        "not_after": row.not_after,
        "topic_version": row.topic_version,
        "decisions": row.decisions,
        "tries": [
            {"started_at": t.started_at, "ended_at": t.ended_at, "result": t.result, "error_code": t.error_code}
            for t in tries
        ],
        "receipts": [{"status": r.status, "error_code": r.error_code, "received_at": r.received_at} for r in came],
        "followed_by": list(stands_in),
    }


def next_due(connection: Connection, practice_id: int | None, now: datetime) -> datetime | None:
    """When the next letter or receipt deadline falls due, after `now`."""
    waiting = sa.select(sa.func.min(outbox.c.not_before)).where(
        outbox.c.status.in_(["queued", "held"]), outbox.c.not_before > now
    )
    deadline = sa.select(sa.func.min(outbox.c.receipt_due_at)).where(
        outbox.c.status.in_(["accepted", "sent"]), outbox.c.receipt_due_at > now
    )
    if practice_id is not None:
        waiting = waiting.where(outbox.c.practice_id == practice_id)
        deadline = deadline.where(outbox.c.practice_id == practice_id)
    moments = [connection.execute(query).scalar() for query in (waiting, deadline)]
    return min((moment for moment in moments if moment is not None), default=None)
