"""A small practice for tests: two practitioners in Rome, open every weekday from nine to six."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people
from core.practice import Practice, from_document
from core.queries import save_practice_document
from scheduling.catalog import Catalog
from scheduling.tables import calendars

ROME = ZoneInfo("Europe/Rome")
WEEK = ["mon", "tue", "wed", "thu", "fri"]
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday, 10:00 in Rome


def rome(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    """That wall time in Rome, as an aware UTC instant."""
    return datetime(year, month, day, hour, minute, tzinfo=ROME).astimezone(UTC)


def ladder(*, on: Iterable[str] = ("72h", "24h", "2h")) -> list[dict[str, Any]]:
    """The default reminder ladder of domain/reminders.md."""
    steps = (
        ("72h", 72, 120, 30, True, 20, None),
        ("24h", 24, 36, 4, True, 20, None),
        ("2h", 2, 4, 0.75, False, None, "08:00"),
    )
    return [
        {
            "key": key,
            "hours_before": before,
            "if_booked_hours_before": lead,
            "useful_until_hours": useful,
            "asks": asks,
            "receipt_by_hours": receipt,
            "earliest": earliest,
            "on": key in on,
        }
        for key, before, lead, useful, asks, receipt, earliest in steps
    ]


def a_document(**changed: Any) -> dict[str, Any]:
    """A checked practice document; keyword arguments replace whole sections."""
    hours = [{"location": "centre", "days": WEEK, "opens": "09:00", "closes": "18:00"}]
    document: dict[str, Any] = {
        "practice": {
            "slug": "demo",
            "name": "Studio Demo",
            "discreet_name": "Studio Demo",
            "zone": "Europe/Rome",
            "country": "IT",
            "languages": ["it", "fr", "pl", "en", "de", "es"],
            "address": "Via Roma 1, Torino",
            "phone": "+390110000000",
        },
        "booking": {"min_notice_minutes": 60, "horizon_days": 60, "cancel_until_hours": 24, "step_minutes": 15},
        "locations": {"centre": {"name": {"en": "Centre", "it": "Centro"}, "address": "Via Roma 1"}},
        "practitioners": {
            "anna": {"name": "Anna Neri", "hours": hours, "agenda_at": "07:30"},
            "bruno": {"name": "Bruno Riva", "hours": hours, "agenda_at": "07:00"},
        },
        "services": {
            "visit": {"name": {"en": "Visit", "it": "Visita"}, "minutes": 60, "price_cents": 6000},
            "check": {"name": {"en": "Check-up", "it": "Controllo"}, "minutes": 30, "practitioners": ["anna"]},
        },
        "reminders": {"steps": ladder()},
        "team": [],
    }
    return {**document, **changed}


@dataclass(frozen=True)
class Desk:
    """What an action needs besides a connection."""

    practice: Practice
    catalog: Catalog


def a_desk(connection: Connection, document: dict[str, Any] | None = None, slug: str = "demo") -> Desk:
    """A stored practice with a calendar for each practitioner."""
    document = document or a_document()
    practice_id = save_practice_document(connection, slug, document, "0" * 64, NOW)
    for key in document["practitioners"]:
        connection.execute(sa.insert(calendars).values(practice_id=practice_id, kind="practitioner", key=key))
    return Desk(from_document(practice_id, slug, document), Catalog.of(document))


def a_person(connection: Connection, desk: Desk, name: str = "Maria Bianchi") -> int:
    """A client of the practice; returns the id."""
    inserted: int = connection.execute(
        sa.insert(people)
        .values(practice_id=desk.practice.id, name=name, language="it", created_at=NOW)
        .returning(people.c.id)
    ).scalar_one()
    return inserted
