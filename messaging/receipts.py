"""Receipts: stored raw, believed only forwards, and a terminal failure offers the next channel."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import is_sqlite
from core.practice import Practice
from messaging import fallback
from messaging.channel import Channel, NotDeliverable, SendFailed
from messaging.delivery import Status, advance
from messaging.events import Receipt
from messaging.tables import outbox, receipts


def record(
    connection: Connection,
    practice: Practice,
    channel: Channel,
    receipt: Receipt,
    now: datetime,
    alert: fallback.Alert,
) -> None:
    """Store a receipt and move its letter on. One for a letter not yet recorded waits in the table."""
    one_at_a_time(connection, receipt.provider_id)
    connection.execute(
        sa.insert(receipts).values(
            practice_id=practice.id,
            channel=channel.name.value,
            provider_id=receipt.provider_id,
            status=receipt.status.value,
            error_code=receipt.error_code,
            received_at=now,
        )
    )
    row = connection.execute(
        sa.select(outbox)
        .where(
            outbox.c.practice_id == practice.id,
            outbox.c.channel == channel.name.value,
            outbox.c.provider_id == receipt.provider_id,
        )
        .with_for_update()
    ).one_or_none()
    if row is not None:
        _apply(connection, practice, channel, row, receipt, now, alert)


def apply_early(
    connection: Connection, practice: Practice, channel: Channel, outbox_id: int, now: datetime, alert: fallback.Alert
) -> None:
    """Apply receipts that came before the send itself was recorded; call it once the provider's id is."""
    row = connection.execute(sa.select(outbox).where(outbox.c.id == outbox_id)).one()
    early = connection.execute(
        sa.select(receipts)
        .where(receipts.c.practice_id == practice.id, receipts.c.provider_id == row.provider_id)
        .order_by(receipts.c.id)
    ).all()
    for one in early:
        receipt = Receipt(one.provider_id, Status(one.status), one.error_code)
        _apply(connection, practice, channel, row, receipt, now, alert)
        row = connection.execute(sa.select(outbox).where(outbox.c.id == outbox_id)).one()


def one_at_a_time(connection: Connection, provider_id: str) -> None:
    """Until the end of this transaction, nobody else records about that message.

    On PostgreSQL a receipt and the send it speaks of may be recorded side by side, neither seeing the other.
    """
    if not is_sqlite(connection):
        digest = hashlib.sha256(f"receipt:{provider_id}".encode()).digest()
        number = int.from_bytes(digest[:8], "big", signed=True)
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(number)))


def _apply(
    connection: Connection,
    practice: Practice,
    channel: Channel,
    row: Any,
    receipt: Receipt,
    now: datetime,
    alert: fallback.Alert,
) -> None:
    status = advance(Status(row.status), receipt.status)
    if status is Status(row.status):
        return
    values: dict[str, Any] = {"status": status.value}
    failure: SendFailed | None = None
    if status is Status.FAILED:
        failure = _failure(channel, receipt)
        values |= {"error_code": receipt.error_code, "reason": fallback.reason_of(type(failure))}
    if status in (Status.DELIVERED, Status.READ, Status.FAILED):
        values["receipt_due_at"] = None
    entry = {"at": now.isoformat(), "decision": f"receipt:{status.value}", "reason": receipt.error_code or ""}
    connection.execute(
        sa.update(outbox).where(outbox.c.id == row.id).values(**values, decisions=[*row.decisions, entry])
    )
    if status in (Status.DELIVERED, Status.READ):
        fallback.arrived_after_all(connection, row, now)
    if failure is not None:
        fallback.note_failure(connection, row, failure, now)
        fallback.after_failure(connection, practice, row, alert, now)


def _failure(channel: Channel, receipt: Receipt) -> SendFailed:
    kind = channel.failure_of(receipt.error_code or "")
    return (kind or NotDeliverable)(receipt.error_code or "")
