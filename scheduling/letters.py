"""Putting what is said about an appointment into the outbox, in the transaction that changes the appointment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import contact_points, people
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox, says
from messaging.delivery import Status as Delivery
from messaging.outbox import BASIS_APPOINTMENT, BASIS_TEAM, Letter
from messaging.tables import outbox as letters_table
from messaging.tables import team
from scheduling import notices, reminders
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog

REMINDER_PRIORITY = 5
NOTICE_PRIORITY = 6  # after what clients wait for


def plan_reminders(
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, booked_at: datetime, now: datetime
) -> int:
    """Put the reminders of a visit into the outbox; returns how many were new."""
    service = catalog.services.get(visit.service)
    chosen = service.reminders if service else None
    steps = [step for step in catalog.reminders if chosen is None or step.key in chosen]
    planned = reminders.plan(steps, visit.start, practice.zone, booked_at, now, practice.reminders_between)
    return sum(_put_reminder(connection, practice, catalog, visit, one, now) is not None for one in planned)


def _put_reminder(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    planned: reminders.Planned,
    now: datetime,
) -> int | None:
    return outbox.put(
        connection,
        Letter(
            practice_id=practice.id,
            say=notices.reminder(practice, catalog, visit, planned.step.key, asks=planned.asks),
            purpose=Purpose.REMINDER,
            basis=BASIS_APPOINTMENT,
            person_id=visit.person_id,
            not_before=planned.not_before,
            not_after=planned.not_after,
            topic=visit.topic,
            topic_version=visit.version,
            # One for each step and version of the start, whoever plans it again.
            unique_key=f"reminder:{visit.topic}:{planned.step.key}:v{visit.version}",
            priority=REMINDER_PRIORITY,
            receipt_due_at=planned.receipt_due_at,
        ),
        now,
    )


def stop_asking(
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, now: datetime
) -> None:
    """After a confirmation: the day-before reminder no longer asks, and the one that only asks is not sent."""
    waiting = connection.execute(
        sa.select(letters_table.c.id, letters_table.c.text_key, letters_table.c.decisions).where(
            letters_table.c.practice_id == practice.id,
            letters_table.c.topic == visit.topic,
            letters_table.c.purpose == Purpose.REMINDER.value,
            letters_table.c.status.in_([Delivery.QUEUED.value, Delivery.HELD.value]),
        )
    ).all()
    values: dict[str, Any]
    for row in waiting:
        if row.text_key == "reminder-24h":
            say = notices.already_confirmed(practice, catalog, visit, "24h")
            values = {"say": says.to_json(say), "text_key": say.text.key}
        elif row.text_key == "reminder-72h":
            entry = {"at": now.isoformat(), "decision": "drop", "reason": "already confirmed"}
            values = {
                "status": Delivery.DROPPED.value,
                "reason": "already confirmed",
                "decisions": [*row.decisions, entry],
                "receipt_due_at": None,
            }
        else:
            continue
        connection.execute(sa.update(letters_table).where(letters_table.c.id == row.id).values(**values))


def tell_team(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    action: str,
    now: datetime,
    before: Appointment | None = None,
) -> None:
    """The notice in the admin chat, and to the practitioners concerned when it is about today or tomorrow."""
    name = connection.execute(sa.select(people.c.name).where(people.c.id == visit.person_id)).scalar_one_or_none()
    key = f"notice:{visit.topic}:{action}:v{visit.version}"
    _to_team(connection, practice, notices.to_staff(action, catalog, visit, name, before), key, now)
    if not notices.touches_soon(visit, before, now.astimezone(practice.zone).date(), practice.zone):
        return
    concerned = {visit.practitioner, *([before.practitioner] if before else [])}
    for practitioner in sorted(concerned):
        point = point_of_practitioner(connection, practice.id, practitioner)
        if point is not None:
            say = notices.to_practitioner(action, catalog, visit, name, before)
            _to_team(connection, practice, say, f"{key}:{practitioner}", now, point)


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
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, reason: str, now: datetime
) -> None:
    """After any change of time or state: what messages must find, and the reminders that go with it."""
    stands = visit.is_alive
    outbox.set_topic(connection, practice.id, visit.topic, visit.version, alive=stands)
    outbox.withdraw(connection, practice.id, visit.topic, reason, now)
    if visit.status in (Status.BOOKED, Status.CONFIRMED):
        plan_reminders(connection, practice, catalog, visit, now, now)
