"""What a client answered before the visit, told to the practitioner in private and never to the group."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as clients
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_TEAM, Letter
from messaging.says import Moment, MomentStyle, Say, Text
from scheduling import answers as answers_
from scheduling import letters
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.tables import appointments


def tell_practitioner(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    answers: Mapping[str, str],
    now: datetime,
) -> None:
    """The answers in the practitioner's own chat, if she has one; they stand with the visit in any case."""
    point = letters.point_of_practitioner(connection, practice.id, visit.practitioner)
    lines = answers_.lines_of(catalog, visit, answers)
    if point is None or not lines:
        return
    name = clients.name_of(connection, visit.person_id)
    when = Moment(visit.start, visit.zone, MomentStyle.SHORT)
    letter = Letter(
        practice_id=practice.id,
        say=Say(Text("practitioner-intake", {"client": name or "?", "when": when, "lines": lines})),
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        contact_point_id=point,
        not_before=now,
        unique_key=f"intake:{visit.topic}",
        priority=letters.NOTICE_PRIORITY,
    )
    outbox.put(connection, letter, now)


def last_address(connection: Connection, practice_id: int, person_id: int) -> str | None:
    """Where the client was visited at home last."""
    rows = connection.execute(
        sa.select(appointments.c.details)
        .where(appointments.c.practice_id == practice_id, appointments.c.person_id == person_id)
        .order_by(appointments.c.starts_at.desc())
        .limit(20)
    )
    found = (dict((row.details or {}).get("intake") or {}).get(answers_.ADDRESS) for row in rows)
    return next((str(one) for one in found if one), None)
