"""Whom or what a person books for: children, pets, devices. Kept in her file."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.people import Subject, clean_name, folded
from clients.tables import subjects


def subjects_of(connection: Connection, practice_id: int, person_id: int) -> tuple[Subject, ...]:
    """All of a person's, those added first first."""
    rows = connection.execute(
        sa.select(subjects.c.id, subjects.c.kind, subjects.c.name)
        .where(subjects.c.practice_id == practice_id, subjects.c.person_id == person_id)
        .order_by(subjects.c.id)
    )
    return tuple(Subject(row.id, row.kind, row.name) for row in rows)


def keep_subject(
    connection: Connection, practice_id: int, person_id: int, kind: str, name: str, now: datetime
) -> Subject:
    """Keep one in the file; one of that kind and name is there only once."""
    name = clean_name(name) or "?"
    for known in subjects_of(connection, practice_id, person_id):
        if known.kind == kind and folded(known.name) == folded(name):
            return known
    values = {"practice_id": practice_id, "person_id": person_id, "kind": kind, "name": name, "created_at": now}
    subject_id = connection.execute(sa.insert(subjects).values(**values).returning(subjects.c.id)).scalar_one()
    return Subject(subject_id, kind, name)
