"""Puts each practitioner's daily agenda into the outbox, at her own hour and in her own zone.

The letter names the practitioner and the day only; the visits are put in when it is sent.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.delivery import Status
from messaging.outbox import BASIS_TEAM, Letter
from messaging.says import Day, Say, Text, to_json
from messaging.tables import outbox as letters_table
from scheduling import hours, letters, queries
from scheduling.catalog import Catalog, Practitioner
from scheduling.special_days import SpecialDays

USEFUL_FOR = timedelta(hours=6)
PRIORITY = 4  # before notices: the day begins with it


def plan_agendas(
    connection: Connection, practice: Practice, catalog: Catalog, now: datetime, days_ahead: int = 2
) -> int:
    """Plan the agendas of the coming days, once each; returns how many were new.

    A day on which a practitioner has neither hours nor visits gets none: a holiday kept, or time off.
    """
    today = now.astimezone(practice.zone).date()
    last = today + timedelta(days=days_ahead)
    special = queries.special_between(connection, practice, catalog, today - timedelta(days=1), last)
    planned = 0
    for practitioner in catalog.practitioners.values():
        point = letters.point_of_practitioner(connection, practice.id, practitioner.key)
        for day in (today + timedelta(days=number) for number in range(days_ahead + 1)):
            is_to_come = sends_at(practitioner, day) + USEFUL_FOR > now
            if is_to_come and _has_work(connection, practice, practitioner, day, special):
                planned += _plan(connection, practice, practitioner, day, point, now)
    return planned


def sends_at(practitioner: Practitioner, day: date) -> datetime:
    """When the agenda of a day goes out, aware, in UTC."""
    morning = datetime.combine(day - timedelta(days=practitioner.agenda_days_ahead), practitioner.agenda_at)
    return hours.instant(morning, practitioner.agenda_zone)


def _has_work(
    connection: Connection, practice: Practice, practitioner: Practitioner, day: date, special: SpecialDays
) -> bool:
    bounds = hours.day_bounds(day, practice.zone)
    if any(True for _ in hours.openings(practitioner, practice.zone, *bounds, special)):
        return True
    since, until = queries.local_day(day, practice.zone)
    return bool(queries.appointments_between(connection, practice.id, since, until, practitioner.key))


def _plan(
    connection: Connection,
    practice: Practice,
    practitioner: Practitioner,
    day: date,
    point: int | None,
    now: datetime,
) -> bool:
    due = sends_at(practitioner, day)
    letter = Letter(
        practice_id=practice.id,
        say=Say(
            Text("agenda-daily", {"practitioner": practitioner.key, "day": Day(day)}),
            thread="bookings" if point is None else None,  # with a thread it is for the group: initials only
        ),
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        contact_point_id=point,  # None: nobody knows where she is reached, so the admin chat gets it
        not_before=due,
        not_after=due + USEFUL_FOR,
        unique_key=f"agenda:{practitioner.key}:{day.isoformat()}",
        priority=PRIORITY,
    )
    if outbox.put(connection, letter, now) is not None:
        return True
    # Planned before: the hour or the address may have changed since.
    table = letters_table.c
    connection.execute(
        sa.update(letters_table)
        .where(
            table.practice_id == practice.id,
            table.unique_key == letter.unique_key,
            table.status == Status.QUEUED.value,
            sa.or_(table.not_before != due, table.contact_point_id.is_distinct_from(point)),
        )
        .values(contact_point_id=point, say=to_json(letter.say), not_before=due, not_after=letter.not_after)
    )
    return False
