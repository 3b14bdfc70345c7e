"""Keeps the staff's one message about a rebooking as things stand, in the transaction that changes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_TEAM, Letter
from messaging.tables import topics
from scheduling import rebooking_notices, rebooking_rows
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.rebooking_nouns import End
from scheduling.tables_wishes import rebookings

PRIORITY = 4  # before the notice of each single change


def follow(connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, now: datetime) -> None:
    """A visit has changed: if staff wait for that, show it."""
    refresh(connection, practice, catalog, rebooking_rows.follow(connection, visit, now), now)


def refresh(
    connection: Connection, practice: Practice, catalog: Catalog, rebooking_ids: Iterable[int], now: datetime
) -> None:
    """Bring the message of each rebooking up to date."""
    for rebooking_id in sorted(set(rebooking_ids)):
        tell(connection, practice, catalog, rebooking_id, now)


def tell(connection: Connection, practice: Practice, catalog: Catalog, rebooking_id: int, now: datetime) -> None:
    """Write the message, or what takes its place on the screen. Of several that wait only the newest goes out."""
    row = connection.execute(
        sa.select(rebookings).where(rebookings.c.id == rebooking_id).with_for_update(key_share=True)
    ).one()
    asked = rebooking_rows.of_rebooking(connection, rebooking_id)
    who = {one.appointment.person_id for one in asked}
    names = {
        found.id: found.name
        for found in connection.execute(sa.select(people.c.id, people.c.name).where(people.c.id.in_(who)))
    }
    topic = f"rebooking:{rebooking_id}"
    version = _told_before(connection, practice.id, topic) + 1
    letter_id = outbox.put(
        connection,
        Letter(
            practice_id=practice.id,
            say=rebooking_notices.progress(catalog, row.practitioner, asked, names),
            purpose=Purpose.BOOKING,
            basis=BASIS_TEAM,
            not_before=now,
            unique_key=f"{topic}:{version}",
            # The first one always goes out: the others take its place.
            topic=topic if row.told_as is not None else None,
            topic_version=version if row.told_as is not None else None,
            edits=row.told_as,
            priority=PRIORITY,
        ),
        now,
    )
    outbox.set_topic(connection, practice.id, topic, version, alive=True)
    is_over = all(one.end is not End.ASKED for one in asked)
    connection.execute(
        sa.update(rebookings)
        .where(rebookings.c.id == rebooking_id)
        .values(told_as=row.told_as or letter_id, ended_at=(row.ended_at or now) if is_over else None)
    )


def _told_before(connection: Connection, practice_id: int, topic: str) -> int:
    found = connection.execute(
        sa.select(topics.c.version).where(topics.c.practice_id == practice_id, topics.c.key == topic)
    ).scalar_one_or_none()
    return found or 0
