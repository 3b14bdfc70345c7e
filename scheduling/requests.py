"""What a client may no longer do alone: after the service's limit a wish becomes a request that staff decide."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from scheduling import letters
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Catalog, Service
from scheduling.results import Asked
from scheduling.services import Late
from scheduling.tables_wishes import change_requests


def is_late_move(service: Service, visit: Appointment, now: datetime) -> bool:
    """Whether a client's move must be agreed to."""
    return service.late_move is Late.ASK and visit.start - now < timedelta(hours=service.move_until_hours)


def must_ask_to_cancel(service: Service | None) -> bool:
    """Whether a late cancellation must be agreed to."""
    return service is not None and service.late_cancel is Late.ASK


def ask(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    kind: str,
    actor: str,
    now: datetime,
    wanted: Offer | None = None,
) -> Asked:
    """Put a request to staff; asking the same again changes nothing, asking something else takes its place."""
    values = {
        "version": visit.version,
        "kind": kind,
        "wanted_start": wanted.start if wanted else None,
        "wanted_practitioner": wanted.practitioner if wanted else None,
    }
    known = open_of(connection, practice.id, visit.id)
    if known is not None and all(getattr(known, name) == value for name, value in values.items()):
        return Asked(visit, known.id, was_already=True)
    settle(connection, practice.id, visit.id, "lapsed", actor, now)
    request_id: int = connection.execute(
        sa.insert(change_requests)
        .values(practice_id=practice.id, appointment_id=visit.id, status="open", created_at=now, **values)
        .returning(change_requests.c.id)
    ).scalar_one()
    letters.tell_team_of_wish(connection, practice, catalog, visit, kind, request_id, now, wanted)
    return Asked(visit, request_id)


def open_of(connection: Connection, practice_id: int, appointment_id: int) -> sa.Row[Any] | None:
    """The open request about a visit."""
    return connection.execute(
        sa.select(change_requests).where(
            change_requests.c.practice_id == practice_id,
            change_requests.c.appointment_id == appointment_id,
            change_requests.c.status == "open",
        )
    ).one_or_none()


def settle(
    connection: Connection, practice_id: int, appointment_id: int, status: str, actor: str, now: datetime
) -> None:
    """Close the open request about a visit, if there is one: accepted, refused, or lapsed when it has no sense left."""
    connection.execute(
        sa.update(change_requests)
        .where(
            change_requests.c.practice_id == practice_id,
            change_requests.c.appointment_id == appointment_id,
            change_requests.c.status == "open",
        )
        .values(status=status, decided_at=now, decided_by=actor)
    )
