"""Letters to the client, and to the admin chat, about what was decided, repaired or repeated; in its transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_APPOINTMENT, BASIS_TEAM, Letter
from messaging.says import Say
from scheduling.appointments import Appointment

PRIORITY = 2  # somebody waits for it
TO_TEAM = 3


def tell(
    connection: Connection,
    practice: Practice,
    visit: Appointment,
    say: Say,
    unique_key: str,
    now: datetime,
    *,
    is_bound: bool = True,
) -> None:
    """Tell the visit's client; the channel is chosen when it is sent.

    What is bound to a visit that stands is sent only as long as the visit is at this version.
    """
    is_bound = is_bound and visit.is_alive
    letter = Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_APPOINTMENT,
        person_id=visit.person_id,
        topic=visit.topic if is_bound else None,
        topic_version=visit.version if is_bound else None,
        not_before=now,
        unique_key=unique_key[:160],
        priority=PRIORITY,
    )
    outbox.put(connection, letter, now)


def tell_team(connection: Connection, practice: Practice, say: Say, unique_key: str, now: datetime) -> int | None:
    """A notice in the admin chat, once for each key."""
    letter = Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        not_before=now,
        unique_key=unique_key[:160],
        priority=TO_TEAM,
    )
    return outbox.put(connection, letter, now)
