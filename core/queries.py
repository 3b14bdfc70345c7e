"""Practices and the clock, read and written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.errors import NotFound
from core.practice import Practice, from_document
from core.tables import clock_offset, heartbeats, practices


def practice_by_slug(connection: Connection, slug: str) -> Practice:
    """The practice of that name; raises NotFound."""
    row = connection.execute(sa.select(practices).where(practices.c.slug == slug)).one_or_none()
    if row is None:
        raise NotFound(f"There is no practice called '{slug}'; `segreteria practice list` shows those loaded.")
    return from_document(row.id, row.slug, row.document)


def practice_by_id(connection: Connection, practice_id: int) -> Practice:
    """The practice with that id; raises NotFound."""
    row = connection.execute(sa.select(practices).where(practices.c.id == practice_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no practice number {practice_id}.")
    return from_document(row.id, row.slug, row.document)


def all_practices(connection: Connection) -> list[Practice]:
    """Every practice loaded, in the order of loading."""
    rows = connection.execute(sa.select(practices).order_by(practices.c.id))
    return [from_document(row.id, row.slug, row.document) for row in rows]


def save_practice_document(
    connection: Connection, slug: str, document: Mapping[str, Any], digest: str, now: datetime
) -> int:
    """Insert or replace a practice's document as loaded from a file; returns its id."""
    values = {
        "document": document,
        "source_digest": digest,
        "changed_in_chat": False,
        "loaded_at": now,
    }
    updated: int | None = connection.execute(
        sa.update(practices)
        .where(practices.c.slug == slug)
        .values(**values, version=practices.c.version + 1)
        .returning(practices.c.id)
    ).scalar_one_or_none()
    if updated is not None:
        return updated
    inserted: int = connection.execute(
        sa.insert(practices).values(slug=slug, version=1, **values).returning(practices.c.id)
    ).scalar_one()
    return inserted


def stored_clock_offset(connection: Connection) -> timedelta:
    """How far the moved clock is ahead; zero when it was never moved."""
    seconds = connection.execute(sa.select(clock_offset.c.seconds)).scalar_one_or_none()
    return timedelta(seconds=seconds or 0.0)


def store_clock_offset(connection: Connection, offset: timedelta) -> None:
    """Remember the moved clock over a restart."""
    connection.execute(sa.delete(clock_offset))
    connection.execute(sa.insert(clock_offset).values(id=1, seconds=offset.total_seconds()))


def beat(connection: Connection, process: str, role: str, now: datetime) -> None:
    """Say that a process is alive (`now` is real time, not the moved clock's)."""
    connection.execute(sa.delete(heartbeats).where(heartbeats.c.process == process))
    connection.execute(sa.insert(heartbeats).values(process=process, role=role, at=now))


def last_beat(connection: Connection, role: str) -> datetime | None:
    """When a process of that role last said it is alive."""
    return connection.execute(sa.select(sa.func.max(heartbeats.c.at)).where(heartbeats.c.role == role)).scalar()
