"""Word between processes that share a PostgreSQL: "something came in". Who misses it looks by itself a moment later."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from core.db import Database, is_sqlite
from core.logs import log, where

CAME_IN = "segreteria_came_in"  # PostgreSQL's channel
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds, after the line was lost


def announce(connection: Connection) -> None:
    """Tell the listeners once this transaction commits. With SQLite there is nobody else."""
    if not is_sqlite(connection):
        connection.execute(sa.select(sa.func.pg_notify(CAME_IN, "")))


async def listen(database: Database, wake: Callable[[], None], first_pause: float = FIRST_PAUSE) -> None:
    """Call `wake` whenever another process announced something; until cancelled. The line is made anew when lost."""
    if database.is_sqlite:
        return
    pause = first_pause
    loop = asyncio.get_running_loop()
    while True:
        began = loop.time()
        try:
            await _listen_once(database, wake)
        except Exception as error:  # noqa: BLE001  whatever the line broke of: it is made anew
            pause = first_pause if loop.time() - began > LONGEST_PAUSE else pause
            log.warning("wakeups.lost", error=type(error).__name__, where=where(error), again_in=pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


async def _listen_once(database: Database, wake: Callable[[], None]) -> None:
    import psycopg  # late: with SQLite nobody needs it

    address = make_url(database.url).set(drivername="postgresql").render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        await connection.execute(f"LISTEN {CAME_IN}")
        wake()  # whatever came in before we listened
        async for _ in connection.notifies():
            wake()
