"""Moving the clock: everything that falls due on the way happens in its order, then the answer comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.office import Office
from app.turns_loop import TurnsLoop
from core import queries
from core.clock import MovableClock, aware
from core.errors import WrongUse
from messaging import why
from messaging.dispatch import Dispatcher

LONGEST_MOVE = timedelta(days=400)
MOST_STOPS = 5_000
# A step onto a due moment lands a breath after it, so that rounding in the database cannot put it before.
BREATH = timedelta(milliseconds=1)


class ClockControl:
    """Moves the desk's clock and lets the desk catch up."""

    def __init__(
        self,
        office: Office,
        clock: MovableClock,
        turns: TurnsLoop,
        dispatcher: Dispatcher,
        ticks: Callable[[], Awaitable[None]],
        providers_settled: Callable[[], Awaitable[object]] | None = None,
        other_dues: Callable[[], Awaitable[datetime | None]] | None = None,
    ) -> None:
        self._office = office
        self._clock = clock
        self._turns = turns
        self._dispatcher = dispatcher
        self._ticks = ticks
        self._providers_settled = providers_settled
        self._other_dues = other_dues
        self._moving = asyncio.Lock()

    def now(self) -> datetime:
        """What time it is, aware, in UTC."""
        return self._clock.now()

    async def next_due(self) -> datetime | None:
        """When something next falls due."""
        dues = [await self._office.database.read(why.next_due, None, self._clock.now())]
        if self._other_dues is not None:
            dues.append(await self._other_dues())
        return min((due for due in dues if due is not None), default=None)

    async def advance(self, seconds: float) -> datetime:
        """Move forward by so many seconds."""
        return await self.move_to(self._clock.now() + timedelta(seconds=seconds))

    async def move_to(self, target: datetime) -> datetime:
        """Move to `target` (aware), stopping wherever something falls due; raises WrongUse for absurd moves."""
        target = aware(target)
        if abs(target - self._clock.now()) > LONGEST_MOVE:
            raise WrongUse("The clock can be moved by 400 days at most.")
        async with self._moving:
            await self._catch_up()
            for _ in range(MOST_STOPS):
                due = await self.next_due()
                if due is None or due + BREATH >= target:
                    break
                await self._set(due + BREATH)
            await self._set(target)
            return self._clock.now()

    async def _set(self, moment: datetime) -> None:
        self._clock.move_to(moment)
        await self._office.database.write(_store, self._clock.offset)
        await self._catch_up()

    async def _catch_up(self) -> None:
        """Until nothing waits, nothing is due and no provider has anything more to say."""
        await self._ticks()
        while True:
            handled = await self._turns.settle()
            await self._dispatcher.settle()
            if self._providers_settled is not None:
                await self._providers_settled()
            if not handled and not await self._turns.is_any_waiting():
                return


def _store(connection: Connection, offset: timedelta) -> None:
    queries.store_clock_offset(connection, offset)
