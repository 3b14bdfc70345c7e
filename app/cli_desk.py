"""What a command needs of the desk: the settings, the database, the practice it is about, and the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from core import migrate, queries
from core.clock import MovableClock
from core.db import Database
from core.errors import AppError, NotFound
from core.practice import Practice
from core.settings import Settings


class OldDatabase(AppError):
    """The database is older than this program; start the desk once (`segreteria run`), it brings it up to date."""


@dataclass(frozen=True)
class Reading:
    """A command that only looks."""

    connection: Connection
    practice: Practice
    now: datetime  # aware, UTC, by the desk's clock


def clock_of(connection: Connection, settings: Settings) -> MovableClock:
    """The desk's clock: the machine's, or the moved one where the clock can be moved (the sandbox, clock control)."""
    clock = MovableClock()
    if settings.clock_control or not settings.has_credentials():
        clock.offset = queries.stored_clock_offset(connection)
    return clock


@contextmanager
def existing(settings: Settings) -> Iterator[Connection | None]:
    """A transaction that only reads, or None where nothing was ever stored; raises OldDatabase."""
    url = make_url(settings.database())
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        yield None  # opening it would make it
        return
    database = Database(settings.database())
    try:
        with database.snapshot() as connection:
            if not connection.dialect.has_table(connection, "practices"):
                yield None
            elif not migrate.is_newest(connection):
                raise OldDatabase((OldDatabase.__doc__ or "").strip())
            else:
                yield connection
    finally:
        database.close()


@contextmanager
def reading(slug: str) -> Iterator[Reading]:
    """Look at a practice; raises NotFound also where there is no database yet."""
    settings = Settings()
    with existing(settings) as connection:
        if connection is None:
            raise NotFound(f"There is no practice called '{slug}': nothing is stored yet. `segreteria run` starts it.")
        practice = queries.practice_by_slug(connection, slug)
        yield Reading(connection, practice, clock_of(connection, settings).now())


@contextmanager
def writing(settings: Settings) -> Iterator[Database]:
    """The database, brought up to date."""
    database = Database(settings.database())
    try:
        migrate.to_newest(database)
        yield database
    finally:
        database.close()
