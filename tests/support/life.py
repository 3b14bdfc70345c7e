"""Visits at any point of their life, for tests: a practice with approval, limits and repairs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging.tables import outbox
from scheduling import actions, queries
from scheduling.appointments import Appointment
from scheduling.tables import appointments
from tests.support.practices import NOW, Desk, a_desk, a_document, rome

TUESDAY_TEN = rome(3, 10, 10)
STAFF, OTHER = "staff:1", "staff:2"


def a_shop(connection: Connection, slug: str = "demo") -> Desk:
    """A desk that also approves bookings, has late limits, and repairs things."""
    document = a_document()
    document["services"] |= {
        "asked": {"name": {"en": "First visit"}, "minutes": 60, "needs_approval": True},
        "strict": {
            "name": {"en": "Strict"}, "minutes": 60, "cancel_until_hours": 240, "move_until_hours": 240,
            "late_cancel": "ask", "late_move": "ask",
        },
        "repair": {"name": {"en": "Repair"}, "minutes": 30, "has_stages": True, "subject": "device"},
    }  # fmt: skip
    return a_desk(connection, document, slug)


def book(connection: Connection, desk: Desk, person: int, start: datetime = TUESDAY_TEN, **more: Any) -> Appointment:
    """A booked visit."""
    given: dict[str, Any] = {
        "service": "visit", "practitioner": "anna", "channel": "telegram", "actor": f"client:{person}", "now": NOW,
    }  # fmt: skip
    given.update(more)
    result = actions.book(connection, desk.practice, desk.catalog, person_id=person, start=start, **given)
    assert isinstance(result, actions.Booked)
    return result.appointment


def do(connection: Connection, desk: Desk, what: Any, **given: Any) -> Any:
    """Carry an action out as staff, now."""
    return what(connection, desk.practice, desk.catalog, **{"actor": STAFF, "now": NOW, **given})


def as_stored(connection: Connection, desk: Desk, visit: Appointment) -> Appointment:
    """The visit as it stands."""
    found = queries.appointment(connection, desk.practice.id, visit.id)
    assert found is not None
    return found


def details(connection: Connection, visit: Appointment) -> Any:
    """What else is known about the visit."""
    return connection.execute(sa.select(appointments.c.details).where(appointments.c.id == visit.id)).scalar_one()


def letters(connection: Connection, **wanted: Any) -> list[str]:
    """Text keys of letters in the outbox with these columns, oldest first; withdrawn ones are left out."""
    query = sa.select(outbox.c.text_key).where(outbox.c.status == "queued").order_by(outbox.c.id)
    for column, value in wanted.items():
        query = query.where(outbox.c[column] == value)
    return list(connection.execute(query).scalars())


def reminders_of(connection: Connection, visit: Appointment) -> list[tuple[str, int]]:
    """Reminders that wait, with the version they are about."""
    rows = connection.execute(
        sa.select(outbox.c.text_key, outbox.c.topic_version)
        .where(outbox.c.topic == visit.topic, outbox.c.purpose == "reminder", outbox.c.status == "queued")
        .order_by(outbox.c.id)
    )
    return [tuple(row) for row in rows]
