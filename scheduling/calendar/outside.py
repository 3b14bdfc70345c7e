"""Practitioners' own calendars elsewhere: read now and then, so that their busy times close times here.

The address is a secret and lives in the environment, under the name the practice file gives. What was read last
counts until something newer is read: a calendar that cannot be read opens nothing and closes nothing, and staff are
told once an outage. Nothing is held open while a server is asked: `due`, commit, fetch, then `keep` in a new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import ledger
from clients.vocabulary import Purpose
from core.db import Database
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_TEAM, Letter
from messaging.says import Say
from scheduling import slots
from scheduling.calendar import busy, fetching, ics, outages
from scheduling.calendar.fetching import Fetched
from scheduling.calendar.outages import Problem
from scheduling.calendar.reading import Unreadable
from scheduling.catalog import Catalog
from scheduling.slots import Span
from scheduling.tables_hours import external_busy, external_calendars

EVERY = timedelta(minutes=10)
_SLACK = timedelta(seconds=30)  # a tick that comes a little early still counts
_DAY = timedelta(days=1)
_PRIORITY = 3


@dataclass(frozen=True)
class Source:
    """One calendar that is due to be read."""

    id: int
    practice: Practice
    practitioner: str  # key
    name: str
    variable: str  # of the environment, with the address
    etag: str | None
    digest: str | None
    since: datetime
    until: datetime


@dataclass(frozen=True)
class News:
    """What came of asking: busy times, or the same as before (None), or a problem."""

    spans: tuple[Span, ...] | None = None
    etag: str | None = None
    digest: str | None = None
    problem: Problem | None = None


def due(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> list[Source]:
    """The practice's calendars not asked for in ten minutes, now taken; what is no longer configured is forgotten."""
    wanted = {key: one for key, one in catalog.practitioners.items() if one.busy_calendar_env}
    rows = {row.practitioner: row for row in connection.execute(_of(practice.id))}
    for key, row in rows.items():
        if key not in wanted:
            _forget(connection, row.id)
    found = []
    for key, practitioner in wanted.items():
        row = rows.get(key) or _new(connection, practice.id, key)
        if not _taken(connection, row.id, now):
            continue
        is_of_today = row.read_at is not None and row.read_at.date() == now.date() and row.problem is None
        found.append(
            Source(
                id=row.id,
                practice=practice,
                practitioner=key,
                name=practitioner.name,
                variable=practitioner.busy_calendar_env or "",
                # Once a day all is read anew: series reach a day further then.
                etag=row.etag if is_of_today else None,
                digest=row.digest if is_of_today else None,
                since=now - _DAY,
                until=now + timedelta(days=_horizon(catalog)),
            )
        )
    return found


def ask(source: Source, environment: Mapping[str, str]) -> News:
    """Read one calendar; takes seconds, and no transaction may be open."""
    address = environment.get(source.variable, "").strip()
    if not address:
        return News(problem=Problem.NOT_SET)
    answer = fetching.fetch(address, source.etag)
    if isinstance(answer, Problem):
        return News(problem=answer)
    return understood(source, answer)


def understood(source: Source, answer: Fetched) -> News:
    """What a server's answer says; pure."""
    if answer.content is None:
        return News(etag=source.etag, digest=source.digest)
    digest = hashlib.sha256(answer.content).hexdigest()
    if digest == source.digest:
        return News(etag=answer.etag, digest=digest)
    try:
        tail = ics.uid_tail(source.practice.slug)
        spans = busy.spans(answer.content, source.practice.zone, source.since, source.until, tail)
    except Unreadable as error:
        return News(problem=Problem.UNREADABLE if error.is_calendar else Problem.NOT_A_CALENDAR)
    return News(tuple(spans), answer.etag, digest)


def keep(connection: Connection, source: Source, news: News, now: datetime) -> None:
    """Store what came of asking, and tell staff where it begins or ends an outage."""
    row = connection.execute(
        sa.select(external_calendars).where(external_calendars.c.id == source.id).with_for_update()
    ).one_or_none()
    if row is None:
        return  # no longer configured
    if news.problem is not None:
        _keep_problem(connection, source, row, news.problem, now)
        return
    if news.spans is not None:
        _replace(connection, source, news.spans)
    if row.warned_at is not None:
        _tell(connection, source, outages.mended(source.name), f"mended:{row.warned_at.isoformat()}", now)
    _update(
        connection, source.id, read_at=now, problem=None, warned_at=None, etag=news.etag, digest=news.digest
    )  # fmt: skip


@contextmanager
def set_aside(
    connection: Connection, practice_id: int, practitioner: str, start: datetime, end: datetime
) -> Iterator[None]:
    """Look away from her calendar elsewhere for a while: what is taken over from it stands there too."""
    busy_then = sa.and_(
        external_busy.c.practice_id == practice_id,
        external_busy.c.practitioner == practitioner,
        external_busy.c.start_minute > slots.minute_of(start) - slots.DAY,
        external_busy.c.start_minute < slots.minute_of(end) + slots.DAY,
    )
    rows = [dict(row) for row in connection.execute(sa.select(external_busy).where(busy_then)).mappings()]
    if rows:
        connection.execute(sa.delete(external_busy).where(busy_then))
    yield
    if rows:
        connection.execute(sa.insert(external_busy), rows)


def refresh(
    database: Database, practice: Practice, catalog: Catalog, environment: Mapping[str, str], now: datetime
) -> int:
    """Read a practice's calendars that are due, one after the other; how many were asked for."""
    with database.transaction() as connection:
        sources = due(connection, practice, catalog, now)
    for source in sources:
        news = ask(source, environment)
        with database.transaction() as connection:
            keep(connection, source, news, now)
    return len(sources)


def _keep_problem(connection: Connection, source: Source, row: sa.Row[Any], problem: Problem, now: datetime) -> None:
    warns = row.warned_at is None and outages.is_worth_a_warning(problem, row.read_at, now)
    if warns:
        say = outages.broken(source.practice, source.name, problem, row.read_at)
        _tell(connection, source, say, f"broken:{now.isoformat()}", now)
    _update(connection, source.id, problem=problem.value, warned_at=now if warns else row.warned_at)


def _tell(connection: Connection, source: Source, say: Say, about: str, now: datetime) -> None:
    letter = Letter(
        practice_id=source.practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        not_before=now,
        unique_key=f"outside-calendar:{source.id}:{about}",
        priority=_PRIORITY,
    )
    outbox.put(connection, letter, now)


def _replace(connection: Connection, source: Source, spans: tuple[Span, ...]) -> None:
    connection.execute(sa.delete(external_busy).where(external_busy.c.external_calendar_id == source.id))
    if spans:
        fixed = {
            "practice_id": source.practice.id,
            "external_calendar_id": source.id,
            "practitioner": source.practitioner,
        }
        rows = [{**fixed, "start_minute": start, "end_minute": end} for start, end in spans]
        connection.execute(sa.insert(external_busy), rows)


def _forget(connection: Connection, calendar_id: int) -> None:
    connection.execute(sa.delete(external_busy).where(external_busy.c.external_calendar_id == calendar_id))
    connection.execute(sa.delete(external_calendars).where(external_calendars.c.id == calendar_id))


def _of(practice_id: int) -> sa.Select[Any]:
    return sa.select(external_calendars).where(external_calendars.c.practice_id == practice_id)


def _new(connection: Connection, practice_id: int, practitioner: str) -> sa.Row[Any]:
    connection.execute(
        ledger.insert_if_new(connection, external_calendars, practice_id=practice_id, practitioner=practitioner)
    )
    return connection.execute(_of(practice_id).where(external_calendars.c.practitioner == practitioner)).one()


def _taken(connection: Connection, calendar_id: int, now: datetime) -> bool:
    """Of several processes one asks."""
    last = external_calendars.c.tried_at
    taken = connection.execute(
        sa.update(external_calendars)
        .where(external_calendars.c.id == calendar_id, sa.or_(last.is_(None), last <= now - EVERY + _SLACK, last > now))
        .values(tried_at=now)
    )
    return bool(taken.rowcount)


def _update(connection: Connection, calendar_id: int, **values: Any) -> None:
    connection.execute(sa.update(external_calendars).where(external_calendars.c.id == calendar_id).values(**values))


def _horizon(catalog: Catalog) -> int:
    return max((service.horizon_days for service in catalog.services.values()), default=60) + 2
