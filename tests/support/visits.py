"""Booking, moving and holding in tests, valid by default."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from core.practice import from_document
from core.queries import save_practice_document
from scheduling import actions, practice_sync
from scheduling.catalog import Catalog
from tests.support.practices import NOW, Desk


def a_synced_desk(connection: Connection, document: dict[str, Any], slug: str = "demo") -> Desk:
    """A stored practice with a calendar for each practitioner and resource; again: its changed document."""
    number = save_practice_document(connection, slug, document, "0" * 64, NOW)
    desk = Desk(from_document(number, slug, document), Catalog.of(document))
    practice_sync.sync(connection, desk.practice, desk.catalog, NOW)
    return desk


def book(connection: Connection, desk: Desk, person: int, start: datetime, **more: Any) -> Any:
    """A client's booking with Anna."""
    given = {"service": "visit", "practitioner": "anna", "actor": f"client:{person}", "channel": "sms", "now": NOW}
    return actions.book(
        connection, desk.practice, desk.catalog, person_id=person, start=start, **{**given, **more}
    )  # fmt: skip


def move(connection: Connection, desk: Desk, visit_id: int, start: datetime, **more: Any) -> Any:
    """A client's move."""
    given = {"practitioner": None, "actor": "client:1", "now": NOW, **more}
    return actions.move(connection, desk.practice, desk.catalog, appointment_id=visit_id, start=start, **given)


def cancel(connection: Connection, desk: Desk, visit_id: int, **more: Any) -> Any:
    """A client's cancellation."""
    given = {"actor": "client:1", "now": NOW, **more}
    return actions.cancel(connection, desk.practice, desk.catalog, appointment_id=visit_id, **given)


def hold(connection: Connection, desk: Desk, start: datetime, holder: str = "conversation:1", **more: Any) -> Any:
    """A client's hold with Anna, for ten minutes."""
    given = {"service": "visit", "practitioner": "anna", "actor": "client:1", "now": NOW, **more}
    given["service"] = desk.catalog.services[given["service"]]
    until = more.pop("until", given["now"] + timedelta(minutes=10))
    return actions.hold(
        connection, desk.practice, desk.catalog, start=start, holder=holder, **{**given, "until": until}
    )  # fmt: skip
