"""All that is read, under one name: `queries.load_availability(...)`, `queries.agenda(...)`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling.days import agenda, list_rows
from scheduling.loading import PRACTITIONER, load_availability, occupied, special_between
from scheduling.tables import changes
from scheduling.visits import (
    appointment,
    appointments_between,
    from_row,
    local_day,
    past_of,
    upcoming_of,
    visits_since,
)

__all__ = [
    "PRACTITIONER",
    "Change",
    "agenda",
    "appointment",
    "appointments_between",
    "changes_of",
    "from_row",
    "list_rows",
    "load_availability",
    "local_day",
    "occupied",
    "past_of",
    "special_between",
    "upcoming_of",
    "visits_since",
]


@dataclass(frozen=True)
class Change:
    """One entry of the record: who did what, when, from what to what."""

    id: int
    topic: str
    action: str
    actor: str
    at: datetime
    before: Any
    after: Any


def changes_of(connection: Connection, practice_id: int, topic: str) -> list[Change]:
    """The record of one topic, oldest first."""
    rows = connection.execute(
        sa.select(changes).where(changes.c.practice_id == practice_id, changes.c.topic == topic).order_by(changes.c.id)
    )
    return [Change(row.id, row.topic, row.action, row.actor, row.at, row.before, row.after) for row in rows]
