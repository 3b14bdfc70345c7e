"""What `clients find` and `consent show` print, as rows ready for JSON; reads only.

Names, addresses and the words of a wording are shown only when revealing is asked for.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from clients import phone, queries
from clients.people import Point
from core.practice import Practice


def found_clients(connection: Connection, practice: Practice, text: str, *, reveal: bool) -> list[dict[str, Any]]:
    """The clients a name or a number in any spelling may mean; `id` is what `consent show` takes."""
    return [
        {
            "id": found.person.id,
            **({"name": found.person.name} if reveal else {}),
            "language": found.person.language,
            "restricted": found.person.restricted,
            "contact_points": [_contact_point(point, practice, reveal) for point in found.points],
        }
        for found in queries.find(connection, practice, text)
    ]


def _contact_point(point: Point, practice: Practice, reveal: bool) -> dict[str, Any]:
    return {
        "id": point.id,
        "channel": point.channel.value,
        "address": point.address if reveal else phone.mask(point.address),
        "state": point.state.value,
        "wrote_at": point.wrote_at.astimezone(practice.zone).isoformat() if point.wrote_at is not None else None,
    }


def consent_ledger(connection: Connection, practice: Practice, client_id: int, *, reveal: bool) -> list[dict[str, Any]]:
    """A client's ledger, oldest first, times in the practice's zone; raises NotFound for nobody."""
    queries.person(connection, practice.id, client_id)
    rows = []
    for row in queries.consent_rows(connection, practice.id, client_id):
        shown = {key: value for key, value in row.items() if key != "text" or reveal}
        for key in ("occurred_at", "recorded_at"):
            shown[key] = row[key].astimezone(practice.zone).isoformat()
        rows.append(shown)
    return rows
