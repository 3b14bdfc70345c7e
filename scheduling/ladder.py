"""Keeps a client's reminders in the outbox as they should be: the ladder of each visit, one message for close ones.

Visits of one client that begin within three hours are reminded of together: the first one carries the message.
What was sent stays sent; only what still waits is changed, and nothing is put in twice (unique keys).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox, says
from messaging.delivery import Status as Delivery
from messaging.outbox import BASIS_APPOINTMENT, Letter
from messaging.says import Say
from messaging.tables import outbox as letters_table
from scheduling import notices, queries, rebooking_rows, reminders
from scheduling.appointments import Appointment, Status, topic_of
from scheduling.catalog import Catalog
from scheduling.tables import changes

PRIORITY = 5
TOGETHER = timedelta(hours=3)  # domain rule: several appointments within 3 h of one client, one message
CLOSE = "reminded of together with another visit"
CANNOT_BE = "the practice asked for another time"
CONFIRMED = "already confirmed"
IMPORTED = "imported"  # the change that takes a visit over from elsewhere; when it was booked nobody knows
LONG_AGO = timedelta(days=90)
_BACK = {CLOSE: "no other visit close by any more", CANNOT_BE: "the visit will be held after all"}
_REMINDED = frozenset({Status.BOOKED, Status.CONFIRMED})
_WAITING = frozenset({Delivery.QUEUED.value, Delivery.HELD.value})


def reconcile(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    person_id: int,
    now: datetime,
    imported: int | None = None,
) -> None:
    """Bring the reminders of a person's visits to come in line.

    A step whose moment has passed is not made up for: the client was reminded, or need not be. Only of `imported`,
    a visit just taken over from elsewhere, she heard nothing yet.
    """
    visits = [
        visit for visit in queries.upcoming_of(connection, practice.id, person_id, now) if visit.status in _REMINDED
    ]
    waiting_for_a_time = rebooking_rows.set_aside(connection, practice.id, visits)
    if waiting_for_a_time:
        _set_aside(connection, practice.id, [one for one in visits if one.id in waiting_for_a_time], now)
        visits = [one for one in visits if one.id not in waiting_for_a_time]
    if not visits:
        return
    booked = _booked_at(connection, practice.id, visits)
    waiting = _letters(connection, practice.id, visits)
    for group in together(visits):
        catches_up = any(visit.id == imported for visit in group)
        booked_at = min(booked[visit.id] for visit in group)
        spared = catalog.spares_confirmed and _is_low_risk(connection, group[0], booked_at, now)
        for key, letter, is_late in _wanted(practice, catalog, group, booked_at, now, spared=spared):
            row = waiting.get(key)
            if letter is not None:
                _put(connection, letter, row, now, may_be_new=catches_up or not is_late)
            elif row is not None:
                _drop(connection, row, CONFIRMED, now)
        carried = {(visit.topic, visit.version) for visit in group[1:]}
        for row in waiting.values():
            if (row.topic, row.topic_version) in carried:
                _drop(connection, row, CLOSE, now)


def _set_aside(connection: Connection, practice_id: int, visits: Sequence[Appointment], now: datetime) -> None:
    """Nobody is reminded of a visit that will not be held; should it be after all, the reminders come back."""
    for row in _letters(connection, practice_id, visits).values():
        _drop(connection, row, CANNOT_BE, now)


def together(visits: Sequence[Appointment]) -> list[list[Appointment]]:
    """Visits in order of start, in groups of those that begin within three hours of the group's first."""
    groups: list[list[Appointment]] = []
    for visit in visits:
        if groups and visit.start - groups[-1][0].start <= TOGETHER:
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return groups


def led_by(connection: Connection, visit: Appointment, now: datetime) -> list[Appointment]:
    """The later visits whose reminder this visit carries: an answer to it is meant for them too."""
    for group in together(queries.upcoming_of(connection, visit.practice_id, visit.person_id, now)):
        if group[0].id == visit.id:
            return group[1:]
    return []


def _wanted(
    practice: Practice,
    catalog: Catalog,
    group: Sequence[Appointment],
    booked_at: datetime,
    now: datetime,
    *,
    spared: bool,
) -> Iterator[tuple[str, Letter | None, bool]]:
    """For each step of the first visit's ladder: its unique key, the letter if any, whether its moment is past."""
    first = group[0]
    service = catalog.services.get(first.service)
    chosen = service.reminders if service else None
    steps = [step for step in catalog.reminders if chosen is None or step.key in chosen]
    for one in reminders.plan(steps, first.start, practice.zone, booked_at, now, practice.reminders_between):
        # One for each step and version of the start, whoever plans it again.
        key = f"reminder:{first.topic}:{one.step.key}:v{first.version}"
        say = _say(practice, catalog, group, one, spared=spared)
        yield key, _letter(practice, first, one, say, key) if say else None, one.is_late


def _say(
    practice: Practice, catalog: Catalog, group: Sequence[Appointment], planned: reminders.Planned, *, spared: bool
) -> Say | None:
    """What is said at a step; nothing when all have answered and the step only asks, or the client is spared."""
    if not planned.asks or any(visit.status is not Status.CONFIRMED for visit in group):
        return notices.reminder(practice, catalog, group, planned.step.key, asks=planned.asks)
    if planned.step.key == "24h" and not spared:
        return notices.already_confirmed(practice, catalog, group, planned.step.key)
    return None


def _is_low_risk(connection: Connection, visit: Appointment, booked_at: datetime, now: datetime) -> bool:
    last = queries.past_of(connection, visit.practice_id, visit.person_id, now, limit=3)
    return reminders.is_low_risk(any(one.status is Status.NO_SHOW for one in last), visit.start - booked_at)


def _letter(practice: Practice, visit: Appointment, planned: reminders.Planned, say: Say, key: str) -> Letter:
    return Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.REMINDER,
        basis=BASIS_APPOINTMENT,
        person_id=visit.person_id,
        not_before=planned.not_before,
        not_after=planned.not_after,
        topic=visit.topic,
        topic_version=visit.version,
        unique_key=key,
        priority=PRIORITY,
        receipt_due_at=planned.receipt_due_at,
    )


def _booked_at(connection: Connection, practice_id: int, visits: Sequence[Appointment]) -> dict[int, datetime]:
    """When each visit was booked or last moved: from then its lead counts."""
    rows = connection.execute(
        sa.select(changes.c.topic, changes.c.action, sa.func.max(changes.c.at).label("at"))
        .where(
            changes.c.practice_id == practice_id,
            changes.c.topic.in_([visit.topic for visit in visits]),
            changes.c.action.in_(["booked", "moved", IMPORTED]),
        )
        .group_by(changes.c.topic, changes.c.action)
        .order_by("at")
    )
    known = {row.topic: row.at - LONG_AGO if row.action == IMPORTED else row.at for row in rows}
    return {visit.id: known.get(topic_of(visit.id), visit.created_at) for visit in visits}


def _letters(connection: Connection, practice_id: int, visits: Sequence[Appointment]) -> Mapping[str, sa.Row[Any]]:
    table = letters_table.c
    rows: Iterable[sa.Row[Any]] = connection.execute(
        sa.select(
            table.id, table.unique_key, table.topic, table.topic_version, table.status, table.reason, table.say,
            table.decisions,
        )
        .where(
            table.practice_id == practice_id,
            table.topic.in_([visit.topic for visit in visits]),
            table.purpose == Purpose.REMINDER.value,
            table.unique_key.is_not(None),
        )
        .order_by(table.id)
    )  # fmt: skip
    return {row.unique_key: row for row in rows}


def _put(connection: Connection, letter: Letter, row: sa.Row[Any] | None, now: datetime, *, may_be_new: bool) -> None:
    say = says.to_json(letter.say)
    if row is None:
        if may_be_new:
            outbox.put(connection, letter, now)
        return
    was_set_aside = row.status == Delivery.DROPPED.value and row.reason in (CLOSE, CANNOT_BE) and may_be_new
    if not was_set_aside and (row.status not in _WAITING or row.say == say):
        return
    values: dict[str, Any] = {"say": say, "text_key": letter.say.text.key}
    if was_set_aside:
        entry = {"at": now.isoformat(), "decision": "queue", "reason": _BACK[row.reason]}
        values |= {
            "status": Delivery.QUEUED.value,
            "reason": None,
            "decisions": [*row.decisions, entry],
            "receipt_due_at": letter.receipt_due_at,
        }
    _update(connection, row, values)


def _drop(connection: Connection, row: sa.Row[Any], reason: str, now: datetime) -> None:
    if row.status in _WAITING:
        entry = {"at": now.isoformat(), "decision": "drop", "reason": reason}
        values = {
            "status": Delivery.DROPPED.value,
            "reason": reason,
            "decisions": [*row.decisions, entry],
            "receipt_due_at": None,
        }
        _update(connection, row, values)


def _update(connection: Connection, row: sa.Row[Any], values: dict[str, Any]) -> None:
    # Not when a worker has claimed it meanwhile: what is on its way is on its way.
    connection.execute(
        sa.update(letters_table)
        .where(letters_table.c.id == row.id, letters_table.c.status == row.status)
        .values(values)
    )
