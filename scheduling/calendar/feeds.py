"""Addresses under which a calendar can be read: made, taken back, found again by the token in them.

A feed is a practitioner's, a client's, or of one visit only (the link that a text message carries instead of a
file). Who holds the address sees what it shows, so it can be revoked, and a new one is another address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling import visits
from scheduling.appointments import Status
from scheduling.calendar import tokens
from scheduling.tables_hours import feeds


@dataclass(frozen=True)
class Feed:
    """One address. Exactly one of the three says what it shows."""

    id: int
    practice_id: int
    practitioner: str | None
    person_id: int | None
    appointment_id: int | None
    created_at: datetime
    revoked_at: datetime | None = None


def make(
    connection: Connection,
    practice_id: int,
    *,
    now: datetime,
    practitioner: str | None = None,
    person_id: int | None = None,
    appointment_id: int | None = None,
) -> Feed:
    """The feed of that practitioner, client or visit: the one there is, else a new one."""
    shown = _shown(practitioner, person_id, appointment_id)
    found = existing(connection, practice_id, **shown)
    if found is not None:
        return found
    row = connection.execute(
        sa.insert(feeds).values(practice_id=practice_id, created_at=now, **shown).returning(feeds)
    ).one()
    return _from(row)


def of_visit(connection: Connection, practice_id: int, appointment_id: int, now: datetime) -> Feed | None:
    """The feed of one visit, to be sent as a link; of a cancelled one only where its client has it already."""
    visit = visits.appointment(connection, practice_id, appointment_id)
    if visit is None:
        return None
    if visit.status is Status.CANCELLED:
        return existing(connection, practice_id, appointment_id=appointment_id)
    return make(connection, practice_id, now=now, appointment_id=appointment_id)


def existing(
    connection: Connection,
    practice_id: int,
    *,
    practitioner: str | None = None,
    person_id: int | None = None,
    appointment_id: int | None = None,
) -> Feed | None:
    """The feed of that practitioner, client or visit, if one was made and not revoked."""
    row = connection.execute(
        sa.select(feeds)
        .where(*_are(practice_id, _shown(practitioner, person_id, appointment_id)), feeds.c.revoked_at.is_(None))
        .order_by(feeds.c.id)
        .limit(1)
    ).one_or_none()
    return None if row is None else _from(row)


def by_id(connection: Connection, practice_id: int, feed_id: int) -> Feed | None:
    """That feed, also a revoked one."""
    row = connection.execute(
        sa.select(feeds).where(feeds.c.practice_id == practice_id, feeds.c.id == feed_id)
    ).one_or_none()
    return None if row is None else _from(row)


def revoke(
    connection: Connection,
    practice_id: int,
    *,
    now: datetime,
    practitioner: str | None = None,
    person_id: int | None = None,
    appointment_id: int | None = None,
) -> int:
    """Close every address of that practitioner, client or visit; returns how many were open."""
    shown = _shown(practitioner, person_id, appointment_id)
    closed = connection.execute(
        sa.update(feeds).where(*_are(practice_id, shown), feeds.c.revoked_at.is_(None)).values(revoked_at=now)
    )
    return int(closed.rowcount)


def address(base_url: str, key: bytes, feed: Feed) -> str:
    """Where the feed is read."""
    return f"{base_url}/calendar/{tokens.of(key, feed.id, feed.created_at)}.ics"


def found(connection: Connection, key: bytes, token: str) -> Feed | None:
    """The feed a token opens, also a revoked one; None for a token that is none of ours."""
    feed_id = tokens.feed_of(token)
    if feed_id is None:
        return None
    row = connection.execute(sa.select(feeds).where(feeds.c.id == feed_id)).one_or_none()
    if row is None or not tokens.is_right(key, token, row.id, row.created_at):
        return None
    return _from(row)


def _shown(practitioner: str | None, person_id: int | None, appointment_id: int | None) -> dict[str, Any]:
    shown = {"practitioner": practitioner, "person_id": person_id, "appointment_id": appointment_id}
    if sum(value is not None for value in shown.values()) != 1:
        raise ValueError("a feed shows a practitioner's, a client's or one visit's calendar")
    return shown


def _are(practice_id: int, shown: dict[str, Any]) -> list[sa.ColumnElement[bool]]:
    return [feeds.c.practice_id == practice_id] + [feeds.c[name] == value for name, value in shown.items() if value]


def _from(row: sa.Row[Any]) -> Feed:
    return Feed(
        id=row.id,
        practice_id=row.practice_id,
        practitioner=row.practitioner,
        person_id=row.person_id,
        appointment_id=row.appointment_id,
        created_at=row.created_at,
        revoked_at=row.revoked_at,
    )
