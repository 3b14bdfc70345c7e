"""Handle stored updates: batch by batch, each batch one transaction, spinners stopped afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import Connection

from app.office import Office
from core.logs import where
from messaging import inbound, turns
from messaging.turns import Handled

log = structlog.get_logger()
BATCH = 32
IDLE_SECONDS = 0.5


class TurnsLoop:
    """One a process; several processes share the work on PostgreSQL."""

    def __init__(self, office: Office, replies_wait: Callable[[], None]) -> None:
        self._office = office
        self._replies_wait = replies_wait
        self._spinners: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()
        self.wake = asyncio.Event()

    async def pump(self) -> int:
        """Handle one batch; returns how many updates."""
        async with self._turn:
            handled = await self._office.database.write(self._handle)
        for practice_id, name, callback_id in handled.acknowledge:
            channel = self._office.channel(practice_id, name)
            if channel is not None:
                task = asyncio.create_task(channel.acknowledge(callback_id))
                self._spinners.add(task)
                task.add_done_callback(self._spinners.discard)
        if handled.count:
            self._replies_wait()
        return handled.count

    def _handle(self, connection: Connection) -> Handled:
        return turns.handle_waiting(connection, self._office, self._office.clock.now(), BATCH)

    async def settle(self) -> int:
        """Handle all that waits; returns how many updates."""
        total = 0
        while count := await self.pump():
            total += count
        return total

    async def is_any_waiting(self) -> bool:
        """Whether an update is still to be handled."""
        return await self._office.database.read(inbound.is_any_waiting)

    async def run(self, stopping: asyncio.Event) -> None:
        """Handle updates until told to stop."""
        while not stopping.is_set():
            self.wake.clear()
            try:
                count = await self.pump()
            except Exception as error:  # noqa: BLE001  the loop outlives a database that is away for a while
                log.error("turns.failed", error=type(error).__name__, where=where(error))
                count = 0
                await asyncio.sleep(1)
            if not count:
                try:
                    await asyncio.wait_for(self.wake.wait(), IDLE_SECONDS)
                except TimeoutError:
                    continue
        if self._spinners:
            await asyncio.wait(set(self._spinners), timeout=5)
