"""Builders for practices, people and contact points, valid by default."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from clients import actions
from clients.consent import Entry
from clients.people import Point
from clients.vocabulary import Channel, ConsentEvent, Method, Purpose, Reachability
from core import queries
from core.practice import Practice

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MOBILE = "+393331234567"


def a_document(**about: Any) -> dict[str, Any]:
    """A practice document with only what every folder needs."""
    practice = {"name": "Studio Salus", "zone": "Europe/Rome", "country": "IT", "languages": ["it", "fr", "pl", "en"]}
    return {"practice": {**practice, **about}}


def a_practice(connection: Connection, slug: str = "demo", **about: Any) -> Practice:
    """A stored practice in Rome."""
    practice_id = queries.save_practice_document(connection, slug, a_document(**about), "0" * 64, NOON)
    return queries.practice_by_id(connection, practice_id)


def a_point(connection: Connection, practice: Practice, channel: Channel = Channel.SMS, address: str = MOBILE) -> Point:
    """A contact point from which somebody wrote at noon."""
    arrived = actions.arrive(connection, practice, channel, address, NOON)
    return actions.wrote(connection, arrived.point.id, NOON)


def a_person(
    connection: Connection, practice: Practice, point: Point | None = None, name: str | None = "Anna Rossi"
) -> int:
    """A client called Anna Rossi, at a contact point if one is given."""
    return actions.new_person(
        connection, practice, now=NOON, name=name, language="it", point_id=point.id if point else None
    )


def an_entry(seq: int = 1, event: ConsentEvent = ConsentEvent.GIVEN, **values: Any) -> Entry:
    """A line of the ledger: Anna agreed to marketing by a button, on whatever channel."""
    given: dict[str, Any] = {
        "practice_id": 1,
        "person_id": 1,
        "seq": seq,
        "purpose": Purpose.MARKETING.value,
        "event": event,
        "basis": "consent",
        "method": Method.BUTTON,
        "actor": "client",
        "occurred_at": NOON,
        "recorded_at": NOON,
    }
    return Entry(**{**given, **values})


def a_known_point(**values: Any) -> Point:
    """A contact point, not stored: an SMS number nobody has written from."""
    given: dict[str, Any] = {
        "id": 7,
        "practice_id": 1,
        "channel": Channel.SMS,
        "address": MOBILE,
        "state": Reachability.UNVERIFIED,
    }
    return Point(**{**given, **values})
