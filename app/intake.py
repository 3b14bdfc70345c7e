"""Updates as they come: stored and committed before anybody is told they arrived.

Where several wait, one commit takes them all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from core import wakeups
from core.clock import Clock
from core.db import Database
from messaging import inbound
from messaging.inbound import Raw
from messaging.storable import storable

MOST_AT_ONCE = 200


class Intake:
    """Stores updates, many in one commit; wakes whoever handles them."""

    def __init__(self, database: Database, clock: Clock, wake: Callable[[], None], *, for_others: bool = False) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._for_others = for_others  # other processes handle what comes in here
        self._waiting: list[tuple[Raw, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def store(self, update: Raw) -> bool:
        """Store one update; True when it is new. Returns when it is committed; raises when it is not."""
        stored: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((replace(update, raw=storable(dict(update.raw))), stored))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        return await stored

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            try:
                fresh = await self._database.write(self._write, [update for update, _ in batch])
            except Exception as error:  # noqa: BLE001  every caller is told; none may wait for ever
                for _, stored in batch:
                    if not stored.done():
                        stored.set_exception(error)
                continue
            for (_, stored), is_new in zip(batch, fresh, strict=True):
                if not stored.done():
                    stored.set_result(is_new)
            self._wake()

    def _write(self, connection: Connection, updates: Sequence[Raw]) -> list[bool]:
        now = self._clock.now()
        fresh = [inbound.store(connection, update, now) is not None for update in updates]
        if self._for_others and any(fresh):
            wakeups.announce(connection)
        return fresh
