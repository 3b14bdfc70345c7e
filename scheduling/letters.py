"""Putting what is said about an appointment into the outbox, in the transaction that changes the appointment."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as clients
from clients.tables import contact_points
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox, says
from messaging.outbox import BASIS_TEAM, Letter
from messaging.tables import team
from scheduling import ladder, notices, rebooking_progress
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Catalog

NOTICE_PRIORITY = 6  # after what clients wait for


def tell_team(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    action: str,
    now: datetime,
    before: Appointment | None = None,
    *,
    in_group: bool = True,
) -> None:
    """The notice in the admin chat, and to the practitioners concerned when it is about today or tomorrow.

    Not in the group what its message about a whole rebooking shows already.
    """
    name = clients.name_of(connection, visit.person_id)
    key = f"notice:{visit.topic}:{action}:v{visit.version}"
    if in_group:
        _to_team(connection, practice, notices.to_staff(action, catalog, visit, name, before), key, now)
    if not notices.touches_soon(visit, before, now.astimezone(practice.zone).date(), practice.zone):
        return
    concerned = {visit.practitioner, *([before.practitioner] if before else [])}
    for practitioner in sorted(concerned):
        point = point_of_practitioner(connection, practice.id, practitioner)
        if point is not None:
            say = notices.to_practitioner(action, catalog, visit, name, before)
            _to_team(connection, practice, say, f"{key}:{practitioner}", now, point)


def tell_team_of_wish(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    kind: str,
    request_id: int,
    now: datetime,
    wanted: Offer | None,
) -> None:
    """The question in the admin chat: a client wants to move or cancel, and it is late."""
    name = clients.name_of(connection, visit.person_id)
    say = notices.wish_to_staff(kind, catalog, visit, name, request_id, wanted.start if wanted else None)
    _to_team(connection, practice, say, f"wish:{request_id}", now)


def _to_team(
    connection: Connection, practice: Practice, say: says.Say, key: str, now: datetime, point: int | None = None
) -> None:
    letter = Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        contact_point_id=point,
        not_before=now,
        unique_key=key,
        priority=NOTICE_PRIORITY,
    )
    outbox.put(connection, letter, now)


def point_of_practitioner(connection: Connection, practice_id: int, practitioner: str) -> int | None:
    """Where a practitioner is reached; None while nobody knows, then the admin chat must do."""
    return connection.execute(
        sa.select(contact_points.c.id)
        .join(
            team,
            sa.and_(
                team.c.practice_id == contact_points.c.practice_id,
                team.c.channel == contact_points.c.channel,
                team.c.address == contact_points.c.address,
            ),
        )
        .where(team.c.practice_id == practice_id, team.c.practitioner == practitioner)
        .order_by(team.c.id)
        .limit(1)
    ).scalar_one_or_none()


def renew(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    reason: str,
    now: datetime,
    *,
    is_imported: bool = False,
) -> None:
    """After a change of time, or the end: what messages must find, and the reminders that go with it."""
    outbox.set_topic(connection, practice.id, visit.topic, visit.version, alive=visit.is_alive)
    outbox.withdraw(connection, practice.id, visit.topic, reason, now)
    rebooking_progress.follow(connection, practice, catalog, visit, now)
    ladder.reconcile(connection, practice, catalog, visit.person_id, now, visit.id if is_imported else None)
