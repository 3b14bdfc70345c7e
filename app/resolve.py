"""After a crash or a timeout: ask the provider whether an uncertain message went out, where it can tell."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy import Connection

from app.office import Office
from clients.vocabulary import Channel as Name
from core import queries
from core.logs import where
from messaging import doubts, forming, recording, recovery
from messaging.channel import Outgoing, SendFailed
from messaging.delivery import Status
from messaging.tables import outbox

log = structlog.get_logger()
LOOK_BACK = timedelta(hours=24)  # at the start
SOON = timedelta(minutes=10)  # while running: Twilio lists a message within seconds
ASK_EVERY_SECONDS = 20


async def keep_asking(office: Office) -> None:
    """Ask at the start about all that is left uncertain, and then about what has just become so; until cancelled."""
    look_back = LOOK_BACK
    while True:
        try:
            await ask_providers(office, look_back)
            await tell_staff(office)
        except Exception as error:  # noqa: BLE001  the loop outlives a database that is away for a while
            log.error("resolve.failed", error=type(error).__name__, where=where(error))
        else:
            look_back = SOON
        await asyncio.sleep(ASK_EVERY_SECONDS)


async def ask_providers(office: Office, look_back: timedelta = LOOK_BACK) -> int:
    """Resolve what can be; the rest stays uncertain and is shown to staff. Returns how many were resolved."""
    rows = await office.database.read(_uncertain, office.clock.now() - look_back)
    resolved = 0
    for row in rows:
        channel = office.channel(row.practice_id, Name(row.channel))
        if channel is None:
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


async def tell_staff(office: Office) -> int:
    """Tell staff what stays uncertain; returns about how many letters."""
    if not await office.database.read(doubts.untold, office.clock.now()):
        return 0
    return await office.database.write(doubts.tell_staff, office.kit(), office.clock.now())


def _uncertain(connection: Connection, since: datetime) -> list[Any]:
    """Letters left uncertain since then; about older ones nobody is asked any more."""
    found: list[Any] = []
    for practice in queries.all_practices(connection):
        found += recovery.uncertain_letters(connection, practice.id)
    return [row for row in found if row.claimed_at is not None and row.claimed_at >= since]


def _as_sent(connection: Connection, office: Office, row: Any) -> tuple[str, str]:
    return forming.as_sent(connection, office.kit(), row)


def _was_sent(connection: Connection, office: Office, outbox_id: int, provider_id: str) -> None:
    row = connection.execute(sa.select(outbox).where(outbox.c.id == outbox_id).with_for_update()).one()
    if row.status == Status.UNCERTAIN.value:
        now = office.clock.now()
        recording.note(
            connection,
            row,
            now,
            "accepted",
            "found_at_the_provider",
            status=Status.ACCEPTED,
            provider_id=provider_id,
            sent_at=row.claimed_at,
        )
