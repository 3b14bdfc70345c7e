"""Whether a client can be told of what staff did."""

from __future__ import annotations

from admin.room import Room
from clients import gates
from clients import queries as client_queries


def is_reachable(room: Room, person_id: int) -> bool:
    """Whether any contact point of the client's may be written to."""
    entries = client_queries.consent_entries_for(room.connection, room.practice.id, person_id)
    points = client_queries.points_of(room.connection, room.practice.id, person_id)
    return any(gates.channel_allows(point, entries, False).allowed for point in points)
