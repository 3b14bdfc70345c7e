"""Letters that may or may not have gone out, and of which the provider could not tell: staff hears, once a batch."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging import recording
from messaging.alarms import OURS
from messaging.delivery import Status
from messaging.kit import Kit
from messaging.tables import outbox

TOLD = "staff_told"  # in a letter's chain of decisions
# Long enough to ask the provider twice, and for the other letters of the same trouble.
PATIENCE = timedelta(minutes=1)
# While the trouble lasts, the next batch is told so much later.
APART = timedelta(minutes=10)
NEWEST = 200


def untold(connection: Connection, now: datetime) -> list[int]:
    """The letters staff should hear about now; only looks."""
    rows = connection.execute(
        sa.select(outbox.c.id, outbox.c.practice_id, outbox.c.decisions)
        .where(outbox.c.status == Status.UNCERTAIN.value, outbox.c.text_key.not_like(f"{OURS}%"))
        .order_by(outbox.c.id.desc())
        .limit(NEWEST)
    ).all()
    by_practice: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_practice[row.practice_id].append(row)
    return [letter for found in by_practice.values() for letter in _batch(found, now)]


def _batch(rows: list[Any], now: datetime) -> list[int]:
    """All of one practice's that nobody was told of, once the first of them has waited long enough."""
    last_told = [at for row in rows if (at := _when(row, TOLD)) is not None]
    if last_told and now - max(last_told) < APART:
        return []
    fresh = {row.id: _when(row, "uncertain") or now for row in rows if _when(row, TOLD) is None}
    if not fresh or now - min(fresh.values()) < PATIENCE:
        return []
    return sorted(fresh)


def _when(row: Any, decision: str) -> datetime | None:
    """When a decision last entered a letter's chain."""
    moments = [entry["at"] for entry in row.decisions if entry["decision"] == decision]
    return datetime.fromisoformat(moments[-1]) if moments else None


def tell_staff(connection: Connection, kit: Kit, now: datetime) -> int:
    """Tell staff about every letter that stayed uncertain; returns about how many."""
    told: dict[int, list[int]] = defaultdict(list)
    wanted = untold(connection, now)
    rows = connection.execute(
        sa.select(outbox)
        .where(outbox.c.id.in_(wanted), outbox.c.status == Status.UNCERTAIN.value)
        .order_by(outbox.c.id)
        .with_for_update(skip_locked=True)
    ).all()
    for row in rows:
        if _when(row, TOLD) is None:  # another worker may just have told it
            recording.note(connection, row, now, TOLD, "")
            told[row.practice_id].append(row.id)
    for practice_id, letters in told.items():
        kit.alarms.uncertain(connection, kit.practice(connection, practice_id), letters, now)
    return sum(map(len, told.values()))
