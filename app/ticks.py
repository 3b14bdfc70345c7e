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
from scheduling import agendas, rebooking, watching
from scheduling.calendar import outside
from scheduling.calendar.outages import Problem
from scheduling.waiting import offering, tidying
from scheduling.waiting import queries as waiting

HEARTBEAT_SECONDS = 5
OFFER_SECONDS = 5  # a freed time is offered at once, as far as anybody can tell


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

    async def look_after(self) -> None:
        """Unmarked visits, undecided wishes and unconfirmed visits; each practice in a transaction of its own."""
        if self._role == "web":
            return
        for practice in await self._office.database.read(queries.all_practices):
            try:
                await self._office.database.write(self._look_after, practice.id)
            except Exception as error:  # noqa: BLE001  one practice's fault must not make the others wait
                log.error("look_after.failed", practice=practice.id, error=type(error).__name__, where=where(error))

    def _look_after(self, connection: Connection, practice_id: int) -> None:
        known = self._office.known(connection, practice_id)
        watching.look_after(connection, known.practice, known.catalog, self._office.clock.now())

    async def catch_up(self) -> None:
        """All that may have fallen due when the clock was moved."""
        await self.plan()
        await self.look_after()
        await self.tend_rebookings()

    async def tend_rebookings(self) -> None:
        """Wait no longer for clients' answers that would come too late: people call them."""
        if self._role == "web":
            return
        for practice in await self._office.database.read(queries.all_practices):
            try:
                await self._office.database.write(self._tend_rebooking, practice.id)
            except Exception as error:  # noqa: BLE001  one practice's fault must not make the others wait
                log.error("rebooking.failed", practice=practice.id, error=type(error).__name__, where=where(error))

    def _tend_rebooking(self, connection: Connection, practice_id: int) -> None:
        known = self._office.known(connection, practice_id)
        rebooking.tend(connection, known.practice, known.catalog, self._office.clock.now())

    async def next_due(self) -> datetime | None:
        """When something of this falls due that is no letter."""
        return await self._office.database.read(self._next_due)

    def _next_due(self, connection: Connection) -> datetime | None:
        now, practices = self._office.clock.now(), queries.all_practices(connection)
        dues = [rebooking.next_due(connection, practice, now) for practice in practices]
        dues += [watching.next_due(connection, practice, now) for practice in practices]
        return min((due for due in dues if due is not None), default=None)

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

    async def offer_freed_times(self) -> None:
        """Offer what came free to those who wait: each offer in a transaction of its own, so any worker may go on."""
        if self._role == "web":
            return
        for practice_id in await self._office.database.read(waiting.busy_practices, self._office.clock.now()):
            try:
                await self._offer_all(practice_id)
            except Exception as error:  # noqa: BLE001  one practice's fault must not make the others wait
                log.error("waiting.failed", practice=practice_id, error=type(error).__name__, where=where(error))

    async def _offer_all(self, practice_id: int) -> None:
        database = self._office.database
        await database.write(self._tidy, practice_id)
        for freed_id in await database.read(waiting.open_freed, practice_id):
            while await database.write(self._offer, practice_id, freed_id):
                pass  # one more may be asked: the freed time has room for several

    def _tidy(self, connection: Connection, practice_id: int) -> None:
        tidying.tidy(connection, self._office.known(connection, practice_id).practice, self._office.clock.now())

    def _offer(self, connection: Connection, practice_id: int, freed_id: int) -> bool:
        known = self._office.known(connection, practice_id)
        return offering.offer_next(connection, known.practice, known.catalog, freed_id, self._office.clock.now())

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
    scheduler.add_job(ticks.look_after, "interval", minutes=5, **options)
    scheduler.add_job(ticks.tend_rebookings, "interval", minutes=1, **options)
    scheduler.add_job(
        ticks.read_calendars, "interval", seconds=outside.EVERY.seconds, next_run_time=datetime.now(UTC), **options
    )
    scheduler.add_job(ticks.offer_freed_times, "interval", seconds=OFFER_SECONDS, **options)
    scheduler.start()
    return scheduler
