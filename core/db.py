"""The database: engine, transactions, and running plain functions off the event loop.

SQLite: WAL, synchronous=FULL, foreign keys, `BEGIN IMMEDIATE` for whoever writes, one writer thread.
PostgreSQL: psycopg 3 and a small pool of threads.
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

P = ParamSpec("P")
T = TypeVar("T")

BUSY_TIMEOUT_MS = 15_000
POSTGRES_THREADS = 6


class Database:
    """One engine and the threads that use it."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self.url = url
        if self.is_sqlite:
            if parsed.database:
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            self.engine = _sqlite_engine(url)
            threads = 1
        else:
            self.engine = sa.create_engine(
                url, hide_parameters=True, pool_size=POSTGRES_THREADS + 2, max_overflow=4, pool_pre_ping=True
            )
            threads = POSTGRES_THREADS
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction that may write: committed at the end, rolled back on any error."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction that only reads; on SQLite it never waits for a writer."""
        with self.engine.connect().execution_options(reads_only=True) as connection:
            try:
                yield connection
            finally:
                connection.rollback()

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a plain function on a writer thread and wait for it without blocking the loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, functools.partial(function, *args, **kwargs))

    async def write(self, function: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run `function(connection, *args)` in one transaction on a writer thread."""

        def job() -> T:
            with self.transaction() as connection:
                return function(connection, *args, **kwargs)

        return await self.run(job)

    async def read(self, function: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run `function(connection, *args)` in a read-only transaction on a reader thread."""

        def job() -> T:
            with self.snapshot() as connection:
                return function(connection, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._readers, job)

    def close(self) -> None:
        """Wait for the threads and close every connection."""
        self._threads.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    engine = sa.create_engine(
        url, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000}
    )

    @event.listens_for(engine, "connect")
    def _on_connect(dbapi: DBAPIConnection, record: object) -> None:
        # We begin transactions ourselves: the driver's own BEGIN comes after the first SELECT, and
        # two connections would both see the slot free.
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_TIMEOUT_MS}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")

    return engine


def is_sqlite(connection: Connection) -> bool:
    """Whether this connection speaks to SQLite; only SQL that differs between the two may ask."""
    return connection.dialect.name == "sqlite"
