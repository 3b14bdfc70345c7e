"""What the clients' dialogue must remember and no folder below keeps for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging.tables import outbox


def asked_at(connection: Connection, practice_id: int, person_id: int, keys: Iterable[str]) -> Mapping[str, datetime]:
    """When each of these questions was last put to a client, by its text key; one never put is missing."""
    rows = connection.execute(
        sa.select(outbox.c.text_key, sa.func.max(outbox.c.created_at).label("asked_at"))
        .where(outbox.c.practice_id == practice_id, outbox.c.person_id == person_id, outbox.c.text_key.in_(tuple(keys)))
        .group_by(outbox.c.text_key)
    )
    return {row.text_key: row.asked_at for row in rows}
