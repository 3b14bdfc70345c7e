"""Marking what happened: arrived, in progress, done, no-show; and what is taken for granted when nobody marks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import letters, life, life_rows, requests, rows
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog
from scheduling.results import NotPossible, Reason
from scheduling.results_life import Marked

# Domain rule (reminders): staff mark no-shows the same day; unmarked visits count as attended after this, flagged.
UNMARKED_AFTER = timedelta(hours=48)
OPEN = (Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_PROGRESS)


def set_status(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    status: Status,
    actor: str,
    now: datetime,
    expected_version: int | None = None,
) -> Marked | NotPossible:
    """Mark a visit; marking it again changes nothing. What time it took stays taken: it is past or passing."""
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is None:
        return NotPossible(Reason.UNKNOWN)
    if before.status is status:
        return Marked(before, before, was_already=True)
    if before.status is Status.CANCELLED:
        return NotPossible(Reason.CANCELLED, before)
    if expected_version is not None and before.version != expected_version:
        return NotPossible(Reason.CHANGED, before)
    if not life.may_mark(before, status, now):
        return NotPossible(Reason.NOT_NOW, before)
    return Marked(_write(connection, practice, catalog, before, status, actor, now), before)


def _write(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    before: Appointment,
    status: Status,
    actor: str,
    now: datetime,
    flags: Mapping[str, Any] | None = None,
) -> Appointment:
    after = rows.update_status(connection, before, status, now, dict(flags or {}), before.version)
    rows.record(connection, status.value, actor, now, before, after, **(flags or {}))
    settle_messages(connection, practice, catalog, before, after, actor, now)
    return after


def settle_messages(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    before: Appointment,
    after: Appointment,
    actor: str,
    now: datetime,
) -> None:
    """Who is here is no longer reminded, and a wish to move has no sense left; put right also when undone."""
    if before.is_alive != after.is_alive:
        if not after.is_alive:
            requests.settle(connection, practice.id, after.id, "lapsed", actor, now)
        letters.renew(connection, practice, catalog, after, f"appointment {after.status.value}", now)


def attend_unmarked(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> int:
    """Count visits as attended that nobody marked within two days; returns how many. They are flagged as unmarked.

    A thing in the shop keeps its visit open. For the tick; two at once count each visit once.
    """
    count = 0
    for appointment_id in life_rows.begun_between(connection, practice.id, OPEN, now - UNMARKED_AFTER):
        before = rows.locked_appointment(connection, practice.id, appointment_id)
        if before is not None and before.status in OPEN and not life.is_in_the_shop(before):
            _write(connection, practice, catalog, before, Status.DONE, "system", now, {"unmarked": True})
            count += 1
    return count
