"""WhatsApp's quick replies and lists: the generic Content templates, created at Twilio once and remembered.

They are used within the 24-hour window only, so they need no approval. What goes out after it (reminders) needs
approved templates of the practice's own; those stand in the practice file.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bots.channels.whatsapp import WhatsAppChannel
from core.db import Database
from messaging import interactive
from messaging.tables import templates

PREFIX = "segreteria_"


async def sync(
    database: Database,
    channel: WhatsAppChannel,
    practice_id: int,
    now: Callable[[], datetime],
    progress: Callable[[int, int], None],
) -> int:
    """Create what is missing at Twilio and remember every SID; returns how many were created.

    `progress(done, of)` is told after each. Interrupted, it goes on where it stopped: names are looked up first.
    """
    known = await channel.content_sids()
    keys = list(interactive.all_keys())
    created = 0
    for done, key in enumerate(keys, 1):
        name = PREFIX + key.replace(".", "_")
        sid = known.get(name)
        if sid is None:
            sid = await channel.create_content(name, interactive.content_types(key), interactive.samples(key))
            created += 1
        await database.write(remember, practice_id, key, sid, now())
        progress(done, len(keys))
    return created


def remember(connection: Connection, practice_id: int, key: str, sid: str, now: datetime) -> None:
    """Keep a generic content's SID for the practice."""
    of_key: list[Any] = [
        templates.c.practice_id == practice_id,
        templates.c.key == key,
        templates.c.language == interactive.ANY_LANGUAGE,
    ]
    connection.execute(sa.delete(templates).where(*of_key))
    connection.execute(
        sa.insert(templates).values(
            practice_id=practice_id,
            key=key,
            language=interactive.ANY_LANGUAGE,
            content_sid=sid,
            variables=[],
            state="in_session",
            updated_at=now,
        )
    )


def stored(connection: Connection, practice_id: int) -> list[dict[str, Any]]:
    """Every template the practice has: key, language, SID, state, variables."""
    rows = connection.execute(
        sa.select(templates)
        .where(templates.c.practice_id == practice_id)
        .order_by(templates.c.key, templates.c.language)
    )
    return [
        {
            "key": row.key,
            "language": row.language,
            "content_sid": row.content_sid,
            "state": row.state,
            "variables": row.variables,
        }
        for row in rows
    ]
