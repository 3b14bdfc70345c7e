"""What happens by itself: APScheduler ticks, the rows decide. No job holds state."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime

from sqlalchemy import Connection

from app.office import Office
from core import queries
from core.logs import log, where
from messaging import recovery
from scheduling import agendas
from scheduling.calendar import outside
from scheduling.calendar.outages import Problem

HEARTBEAT_SECONDS = 5


class Ticks:
    """The jobs, as plain coroutines."""

    def __init__(self, office: Office, process: str, role: str) -> None:
        self._office = office
        self._process = process
        self._role = role

    async def plan(self) -> None:
        """Put the coming days' agendas into the outbox; the same ones only once."""
        await self._office.database.write(self._plan)

    def _plan(self, connection: Connection) -> None:
        now = self._office.clock.now()
        for practice in queries.all_practices(connection):
            known = self._office.known(connection, practice.id)
            agendas.plan_agendas(connection, known.practice, known.catalog, now)

    async def read_calendars(self) -> None:
        """Ask for practitioners' own calendars, as far as they are due; nothing is locked meanwhile."""
        if self._role == "web":
            return
        for source in await self._office.database.write(self._due_calendars):
            try:
                news = await asyncio.to_thread(outside.ask, source, os.environ)
            except Exception as error:  # noqa: BLE001  whatever it is, people must hear that we no longer see it
                log.error("calendar.failed", calendar=source.id, error=type(error).__name__, where=where(error))
                news = outside.News(problem=Problem.UNREADABLE)
            await self._office.database.write(outside.keep, source, news, self._office.clock.now())

    def _due_calendars(self, connection: Connection) -> list[outside.Source]:
        now, found = self._office.clock.now(), []
        for practice in queries.all_practices(connection):
            known = self._office.known(connection, practice.id)
            found += outside.due(connection, known.practice, known.catalog, now)
        return found

    async def beat(self) -> None:
        """Say that we are alive, and look after what dead processes were sending."""
        await self._office.database.write(self._beat)

    def _beat(self, connection: Connection) -> None:
        real_now = datetime.now(UTC)  # life and death are told by the machine's clock, not the moved one
        queries.beat(connection, self._process, self._role, real_now)
        recovery.leave_uncertain(connection, self._process, real_now, self._office.clock.now())


def schedule(ticks: Ticks) -> object:
    """Start the scheduler on the running loop; shut it down with `.shutdown(wait=False)`."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    scheduler = AsyncIOScheduler(timezone=UTC)
    options = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    scheduler.add_job(ticks.beat, "interval", seconds=HEARTBEAT_SECONDS, **options)
    scheduler.add_job(ticks.plan, "interval", minutes=10, **options)
    scheduler.add_job(
        ticks.read_calendars, "interval", seconds=outside.EVERY.seconds, next_run_time=datetime.now(UTC), **options
    )
    scheduler.start()
    return scheduler
