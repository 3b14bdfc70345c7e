"""A worker is told at once what another process took in, also after its line was cut."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
import sqlalchemy as sa

from app.intake import Intake
from clients.vocabulary import Channel
from core import wakeups
from core.db import Database
from messaging.inbound import Raw
from tests.support.databases import Postgres
from tests.support.engine import Engine, an_engine

LONG = 60  # seconds; only bounds a broken test
pytestmark = pytest.mark.asyncio


@pytest.fixture
def engine(postgres: Postgres) -> Iterator[Engine]:
    """A studio on PostgreSQL, which alone has several processes."""
    with postgres.fresh_url() as url:
        database = Database(url)
        yield an_engine(database)
        database.close()


@asynccontextmanager
async def listening(database: Database) -> AsyncIterator[asyncio.Event]:
    woken = asyncio.Event()
    task = asyncio.create_task(wakeups.listen(database, woken.set, first_pause=0.01))
    await asyncio.wait_for(woken.wait(), LONG)  # it looks once when the line stands
    woken.clear()
    try:
        yield woken
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def an_update(engine: Engine, key: str) -> Raw:
    return Raw(engine.practice.id, Channel.SMS, key, "+39333", {"key": key})


async def test_what_one_process_takes_in_wakes_another_and_a_duplicate_does_not(engine: Engine) -> None:
    web = Intake(engine.database, engine.clock, lambda: None, for_others=True)
    async with listening(engine.database) as woken:
        await web.store(an_update(engine, "1"))
        await asyncio.wait_for(woken.wait(), LONG)
        woken.clear()
        assert not await web.store(an_update(engine, "1"))
        await web.store(an_update(engine, "2"))
        await asyncio.wait_for(woken.wait(), LONG)


async def test_a_line_that_was_cut_is_made_anew(engine: Engine) -> None:
    async with listening(engine.database) as woken:
        others = "query LIKE 'LISTEN%%' AND datname = current_database()"
        with engine.writing() as connection:
            cut = sa.text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")  # noqa: S608  no input
            assert connection.execute(cut).scalars().all() == [True]
        await asyncio.wait_for(woken.wait(), LONG)
        woken.clear()
        with engine.writing() as connection:
            wakeups.announce(connection)
        await asyncio.wait_for(woken.wait(), LONG)


async def test_with_sqlite_there_is_nobody_to_listen_to() -> None:
    database = Database("sqlite://")
    await asyncio.wait_for(wakeups.listen(database, lambda: None), LONG)
    with database.transaction() as connection:
        wakeups.announce(connection)
    database.close()
