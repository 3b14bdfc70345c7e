"""Giving out the address of a calendar, changing it and switching it off: feeds, with who did it on record.

An address is not told here: it is derived when a message is sent, and stands in no row.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from scheduling.calendar import feeds
from scheduling.calendar.feeds import Feed
from scheduling.tables import changes


def share(
    connection: Connection,
    practice: Practice,
    *,
    actor: str,
    now: datetime,
    practitioner: str | None = None,
    person_id: int | None = None,
    afresh: bool = False,
) -> Feed:
    """The feed of a practitioner or a client: the one in use, or a new one; `afresh`: the old address is closed."""
    if afresh:
        close(connection, practice, actor=actor, now=now, practitioner=practitioner, person_id=person_id)
    known = feeds.existing(connection, practice.id, practitioner=practitioner, person_id=person_id)
    if known is not None:
        return known
    made = feeds.make(connection, practice.id, now=now, practitioner=practitioner, person_id=person_id)
    _record(connection, practice, _whose(practitioner, person_id), "shared", actor, now)
    return made


def close(
    connection: Connection,
    practice: Practice,
    *,
    actor: str,
    now: datetime,
    practitioner: str | None = None,
    person_id: int | None = None,
) -> bool:
    """Switch every address of that calendar off; False when there was none."""
    closed = feeds.revoke(connection, practice.id, now=now, practitioner=practitioner, person_id=person_id)
    if closed:
        _record(connection, practice, _whose(practitioner, person_id), "closed", actor, now)
    return closed > 0


def _whose(practitioner: str | None, person_id: int | None) -> str:
    return practitioner or f"person:{person_id}"


def _record(connection: Connection, practice: Practice, who: str, action: str, actor: str, now: datetime) -> None:
    connection.execute(
        sa.insert(changes).values(
            practice_id=practice.id,
            topic=f"feed:{who}"[:60],
            action=action,
            actor=actor,
            at=now,
            before=None,
            after=None,
        )
    )
