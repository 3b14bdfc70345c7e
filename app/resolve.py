"""After a crash or a timeout: ask the provider whether an uncertain message went out, where it can tell."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy import Connection

from app.office import Office
from clients.vocabulary import Channel as Name
from core import queries
from messaging import recovery, sending
from messaging.channel import Outgoing, SendFailed
from messaging.delivery import Status
from messaging.tables import outbox

log = structlog.get_logger()
LOOK_BACK = timedelta(hours=24)


async def ask_providers(office: Office) -> int:
    """Resolve what can be; the rest stays uncertain and is shown to staff. Returns how many were resolved."""
    rows = await office.database.read(_uncertain)
    resolved = 0
    for row in rows:
        channel = office.channel(row.practice_id, Name(row.channel))
        if channel is None or row.claimed_at is None:
            continue
        address, body = await office.database.read(_as_sent, office, row)
        minutes = int((office.clock.now() - row.claimed_at) / timedelta(minutes=1)) + 2
        try:
            found = await channel.find_sent(Outgoing(row.id, address, body), minutes)
        except SendFailed as failure:
            log.warning("resolve.failed", outbox_id=row.id, code=failure.code)
            continue
        if found:
            await office.database.write(_was_sent, office, row.id, found)
            resolved += 1
    return resolved


def _uncertain(connection: Connection) -> list[Any]:
    found: list[Any] = []
    for practice in queries.all_practices(connection):
        found += recovery.uncertain_letters(connection, practice.id)
    return found


def _as_sent(connection: Connection, office: Office, row: Any) -> tuple[str, str]:
    return sending.as_sent(connection, office.kit(), row)


def _was_sent(connection: Connection, office: Office, outbox_id: int, provider_id: str) -> None:
    row = connection.execute(sa.select(outbox).where(outbox.c.id == outbox_id).with_for_update()).one()
    if row.status == Status.UNCERTAIN.value:
        now = office.clock.now()
        sending.note(
            connection,
            row,
            now,
            "accepted",
            "found_at_the_provider",
            status=Status.ACCEPTED,
            provider_id=provider_id,
            sent_at=row.claimed_at,
        )
