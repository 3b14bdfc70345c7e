"""Visits that repeat: booked, moved and cancelled together, each by itself; what cannot be done is listed one by one.

Each visit is one like any other, with its own reminders and its own place; what they share is the series they name,
and one notice for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as clients
from core.practice import Practice
from scheduling import booking, changing, client_letters, life_rows, news, notices, recurrence, rows
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.recurrence import Rhythm
from scheduling.results import Booked, Cancelled, Moved, SlotTaken
from scheduling.results_life import Conflict, SeriesBooked, SeriesChanged
from scheduling.tables import series


class Scope(StrEnum):
    """How much of a series is meant."""

    THIS = "this"
    FOLLOWING = "following"  # this one and all later ones
    ALL = "all"  # all that are still to come


def book_series(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    person_id: int,
    service: str,
    practitioner: str | None,
    first: datetime,
    rhythm: Rhythm,
    channel: str,
    actor: str,
    now: datetime,
    subject_id: int | None = None,
    variant: str | None = None,
    supplements: Sequence[str] = (),
    details: Mapping[str, Any] | None = None,
) -> SeriesBooked:
    """Book every date that can be had, the others are conflicts with what is nearest; `first` is aware.

    With nobody named, whoever takes the first date takes them all. One notice to staff and one letter to the client
    speak of all.
    """
    rows.lock_person(connection, practice.id, person_id)
    wall = first.astimezone(practice.zone).replace(tzinfo=None)
    starts = recurrence.starts(wall, rhythm, practice.zone)
    series_id = _new_series(connection, practice, person_id, recurrence.rule_of(wall, rhythm), actor, now)
    booked: list[Appointment] = []
    conflicts: list[Conflict] = []
    for start in starts:
        result = booking.book(
            connection, practice, catalog, person_id=person_id, service=service, practitioner=practitioner,
            start=start, channel=channel, actor=actor, now=now, subject_id=subject_id, variant=variant,
            supplements=supplements, details=details, series_id=series_id,
        )  # fmt: skip
        if isinstance(result, Booked):
            booked.append(result.appointment)
            practitioner = practitioner or result.appointment.practitioner
        else:
            conflicts.append(Conflict(start, result.alternatives))
    if not booked:
        connection.execute(sa.delete(series).where(series.c.id == series_id))
        return SeriesBooked(None, (), tuple(conflicts))
    _announce(connection, practice, catalog, booked, series_id, "booked", actor, now)
    return SeriesBooked(series_id, tuple(booked), tuple(conflicts))


def _new_series(
    connection: Connection, practice: Practice, person_id: int, rule: str, actor: str, now: datetime
) -> int:
    new: int = connection.execute(
        sa.insert(series)
        .values(practice_id=practice.id, person_id=person_id, rule=rule, actor=actor, created_at=now)
        .returning(series.c.id)
    ).scalar_one()
    return new


def cancel_series(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    scope: Scope,
    actor: str,
    now: datetime,
) -> SeriesChanged | None:
    """Cancel this visit, this and the following, or all to come; None when it is of no series."""
    meant = _meant(connection, practice, appointment_id, scope, now)
    if meant is None:
        return None
    series_id, visits = meant
    changed: list[Appointment] = []
    conflicts: list[Conflict] = []
    for visit in visits:
        result = changing.cancel(
            connection, practice, catalog, appointment_id=visit.id, actor=actor, now=now, is_announced=False
        )
        if isinstance(result, Cancelled):
            changed.append(result.appointment)
        else:
            conflicts.append(Conflict(visit.start, appointment=result.appointment))
    _announce(connection, practice, catalog, changed, series_id, "cancelled", actor, now)
    return SeriesChanged(series_id, tuple(changed), tuple(conflicts))


def move_series(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    scope: Scope,
    start: datetime,
    actor: str,
    now: datetime,
    practitioner: str | None = None,
    moved_from: datetime | None = None,
) -> SeriesChanged | None:
    """Move this visit to `start` (aware) and the others as far on the wall clock; None when it is of no series.

    What cannot be moved stays where it is and is listed with what is nearest to its new time. A visit that was
    moved before, from `moved_from`, takes the others along.
    """
    meant = _meant(connection, practice, appointment_id, scope, now, moved_from)
    if meant is None:
        return None
    series_id, visits = meant
    this = next((visit for visit in visits if visit.id == appointment_id), visits[0] if visits else None)
    if this is None:
        return SeriesChanged(series_id, ())
    old = moved_from or this.start
    by, at = _shift(old, start, practice)
    if moved_from is not None:
        visits = [one for one in visits if one.id != this.id and (scope is Scope.ALL or one.start > old)]
    changed: list[Appointment] = []
    conflicts: list[Conflict] = []
    # Towards the future the last one goes first, so that nobody stands in the next one's way.
    for visit in sorted(visits, key=lambda one: one.start, reverse=start > old):
        then = recurrence.shifted(visit.start, by, at, practice.zone)
        result = changing.move(
            connection, practice, catalog, appointment_id=visit.id, start=then,
            practitioner=practitioner, actor=actor, now=now, is_announced=False,
        )  # fmt: skip
        if isinstance(result, Moved):
            changed.append(result.appointment)
        else:
            nearest = result.alternatives if isinstance(result, SlotTaken) else ()
            conflicts.append(Conflict(then, nearest, visit))
    changed.sort(key=lambda one: one.start)
    conflicts.sort(key=lambda one: one.start)
    _announce(connection, practice, catalog, changed, series_id, "moved", actor, now)
    return SeriesChanged(series_id, tuple(changed), tuple(conflicts))


def _shift(before: datetime, after: datetime, practice: Practice) -> tuple[timedelta, time]:
    """How many days, and to which hour of the wall clock."""
    old, new = (one.astimezone(practice.zone).replace(tzinfo=None) for one in (before, after))
    return timedelta(days=(new.date() - old.date()).days), new.time()


def _meant(
    connection: Connection,
    practice: Practice,
    appointment_id: int,
    scope: Scope,
    now: datetime,
    moved_from: datetime | None = None,
) -> tuple[int, list[Appointment]] | None:
    """The visits meant, in order, locked through their client; only those that stand and are to come."""
    this = rows.locked_appointment(connection, practice.id, appointment_id)
    if this is None or this.series_id is None:
        return None
    visits = [
        visit
        for visit in life_rows.of_series(connection, practice.id, this.series_id)
        if visit.is_alive and visit.start > now
    ]
    if scope is Scope.THIS:
        visits = [visit for visit in visits if visit.id == this.id]
    elif scope is Scope.FOLLOWING:
        since = this.start if moved_from is None else min(this.start, moved_from)
        visits = [visit for visit in visits if visit.start >= since]
    # All at once: appointments are locked before calendars, see `rows`.
    locked = [rows.locked_appointment(connection, practice.id, visit.id) for visit in visits]
    return this.series_id, [visit for visit in locked if visit is not None and visit.is_alive]


def _announce(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visits: Sequence[Appointment],
    series_id: int,
    action: str,
    actor: str,
    now: datetime,
) -> None:
    """One notice to staff, and one letter to the client when she did not do it herself."""
    if not visits:
        return
    first = min(visits, key=lambda one: one.start)
    key = f"series:{series_id}:{action}:{first.id}:v{first.version}:{len(visits)}"
    name = clients.name_of(connection, first.person_id)
    client_letters.tell_team(connection, practice, news.series_to_staff(catalog, visits, name, action), key, now)
    if actor.startswith("client"):
        return
    if action == "booked":
        say = news.series_booked(practice, catalog, visits)
    else:
        say = news.series_changed(practice, visits, action)
    client_letters.tell(connection, practice, first, say, f"client:{key}", now, is_bound=False)


def tell_client(
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, now: datetime
) -> None:
    """Of one visit that staff added to a series."""
    say = notices.by_practice("booked", practice, catalog, visit)
    client_letters.tell(connection, practice, visit, say, f"client:{visit.topic}:booked:v{visit.version}", now)
