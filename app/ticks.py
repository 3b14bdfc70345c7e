"""What happens by itself: APScheduler ticks, the rows decide. No job holds state."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection

from app.office import Office
from core import queries
from messaging import recovery
from scheduling import agendas

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
    scheduler.start()
    return scheduler
