"""Closures, time off and openings out of turn: made, listed and undone; all in the caller's transaction.

A closure changes what is open, never what is booked: it returns the visits that lie in it, and whoever closed
decides what becomes of them (see `rebooking`). One row a local day; of two decisions about a day the later wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.errors import WrongUse
from core.practice import Practice
from scheduling import day_parts, hours, queries, rows, slots
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.day_parts import DayPart, Special
from scheduling.tables import changes
from scheduling.tables_hours import special_days
from scheduling.waiting import freed

MOST_DAYS = 370
CLOSED, OPEN = "closed", "open"
_DAY = timedelta(days=1)
REASONS = ("closure", "holiday", "ill", "time_off", "opening")  # words of ours; never somebody's own


@dataclass(frozen=True)
class Decided:
    """A closure or an opening that was made."""

    number: int  # by which it is undone
    visits: tuple[Appointment, ...]  # that stand and lie in a closure, in order of start


def close(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    practitioner: str | None,
    parts: Sequence[DayPart],
    reason: str,
    actor: str,
    now: datetime,
) -> Decided:
    """Close those days or parts of days for one practitioner, or for everybody.

    The calendars are locked first: a booking under way is either seen here, or sees the closure.
    """
    _lock(connection, practice, catalog, practitioner)
    number = _write(connection, practice, practitioner, parts, CLOSED, None, reason, actor, now)
    return Decided(number, touched(connection, practice, practitioner, parts, now))


def open_out_of_turn(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    practitioner: str | None,
    parts: Sequence[DayPart],
    location: str | None,
    actor: str,
    now: datetime,
) -> Decided:
    """Open at those hours, on a day that is otherwise closed or at other hours than usual.

    `location` None is where the practitioner usually is. Hours that were open already and are not named stay open.
    """
    _lock(connection, practice, catalog, practitioner)
    number = _write(connection, practice, practitioner, parts, OPEN, location, "opening", actor, now)
    _offer_round(connection, practice, catalog, practitioner, parts, location, now)
    return Decided(number, ())


def undo(
    connection: Connection, practice: Practice, catalog: Catalog, *, number: int, actor: str, now: datetime
) -> Special | None:
    """Take a closure or an opening back, on all its days; None when it is not there (any more)."""
    found = _siblings(connection, practice, number)
    if not found:
        return None
    _lock(connection, practice, catalog, found[0].practitioner)
    undone = _special(found)
    connection.execute(sa.delete(special_days).where(special_days.c.id.in_([row.id for row in found])))
    _record(connection, practice, undone.number, "undone", actor, now, before=_snapshot(undone), after=None)
    if not undone.is_open:
        _offer_round(connection, practice, catalog, undone.practitioner, undone.parts, undone.location, now)
    return undone


def _offer_round(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    practitioner: str | None,
    parts: Sequence[DayPart],
    location: str | None,
    now: datetime,
) -> None:
    """Hours that can be had again are offered to those who wait."""
    whom = catalog.practitioners if practitioner is None else [practitioner]
    spans = [
        (slots.moment_of(low), slots.moment_of(high))
        for part in sorted(parts)
        for low, high in hours.spans(part.day, part.opens, part.closes, practice.zone)
    ]
    freed.reopened(connection, practice.id, whom, spans, location, now)


def touched(
    connection: Connection, practice: Practice, practitioner: str | None, parts: Sequence[DayPart], now: datetime
) -> tuple[Appointment, ...]:
    """The visits to come that stand and lie in those parts of days."""
    since, until = day_parts.bounds(parts, practice.zone)
    between = queries.appointments_between(connection, practice.id, since - _DAY, until, practitioner)
    return tuple(
        visit
        for visit in between
        if visit.is_alive and visit.start > now and day_parts.touch(parts, visit.start, visit.end, practice.zone)
    )


def special_from(connection: Connection, practice: Practice, first: date, last: date) -> tuple[Special, ...]:
    """The closures and openings that touch the days from `first` to `last`, whole, in the order they were made."""
    table = special_days.c
    numbers = connection.execute(
        sa.select(table.id).where(table.practice_id == practice.id, table.day >= first, table.day <= last)
    ).scalars()
    found: dict[int, Special] = {}
    seen: set[int] = set()
    for number in sorted(numbers):
        if number not in seen:
            group = _siblings(connection, practice, number)
            seen |= {row.id for row in group}
            found[group[0].id] = _special(group)
    return tuple(found.values())


def special(connection: Connection, practice: Practice, number: int) -> Special | None:
    """One closure or opening, whole; None when it is not there (any more)."""
    found = _siblings(connection, practice, number)
    return _special(found) if found else None


def _lock(connection: Connection, practice: Practice, catalog: Catalog, practitioner: str | None) -> None:
    rows.lock_calendars(connection, practice.id, catalog.practitioners if practitioner is None else [practitioner])


def _write(
    connection: Connection,
    practice: Practice,
    practitioner: str | None,
    parts: Sequence[DayPart],
    kind: str,
    location: str | None,
    reason: str,
    actor: str,
    now: datetime,
) -> int:
    if not parts or len(parts) > MOST_DAYS or reason not in REASONS:
        raise WrongUse(f"A closure or an opening has between one and {MOST_DAYS} days and a known reason.")
    values = {
        "practice_id": practice.id,
        "practitioner": practitioner,
        "kind": kind,
        "location": location,
        "reason": reason,
        "actor": actor,
        "created_at": now,
    }
    numbers = [
        connection.execute(
            sa.insert(special_days).values(**values, **part._asdict()).returning(special_days.c.id)
        ).scalar_one()
        for part in sorted(parts)
    ]
    made = Special(numbers[0], practitioner, kind == OPEN, tuple(sorted(parts)), location, reason)
    _record(connection, practice, made.number, kind, actor, now, before=None, after=_snapshot(made))
    return made.number


def _siblings(connection: Connection, practice: Practice, number: int) -> list[sa.Row[Any]]:
    """The rows of one decision: written by one actor at one instant about the same thing."""
    table = special_days.c
    mine = [table.practice_id == practice.id]
    row = connection.execute(sa.select(special_days).where(table.id == number, *mine)).one_or_none()
    if row is None:
        return []
    same = [table[name].is_not_distinct_from(getattr(row, name)) for name in _OF_A_DECISION]
    return list(connection.execute(sa.select(special_days).where(*mine, *same).order_by(table.id)))


_OF_A_DECISION = ("practitioner", "kind", "location", "reason", "actor", "created_at")


def _special(found: Sequence[sa.Row[Any]]) -> Special:
    first = found[0]
    parts = tuple(sorted(DayPart(row.day, row.opens, row.closes) for row in found))
    return Special(first.id, first.practitioner, first.kind == OPEN, parts, first.location, first.reason)


def _snapshot(of: Special) -> dict[str, Any]:
    return {
        "practitioner": of.practitioner,
        "kind": OPEN if of.is_open else CLOSED,
        "days": [[part.day.isoformat(), part.opens, part.closes] for part in of.parts],
        "location": of.location,
        "reason": of.reason,
    }


def _record(
    connection: Connection,
    practice: Practice,
    number: int,
    action: str,
    actor: str,
    now: datetime,
    *,
    before: Any,
    after: Any,
) -> None:
    connection.execute(
        sa.insert(changes).values(
            practice_id=practice.id,
            topic=topic_of(number),
            action=action,
            actor=actor,
            at=now,
            before=before,
            after=after,
        )
    )


def topic_of(number: int) -> str:
    """The topic of changes about a closure or an opening."""
    return f"special:{number}"


def is_closed(visit: Appointment, specials: Iterable[Special], practice: Practice) -> bool:
    """Whether the visit lies in one of these closures, in the order they were made, and nothing later reopens it."""
    closed = False
    for one in specials:
        concerns = one.practitioner in (None, visit.practitioner)
        if concerns and day_parts.touch(one.parts, visit.start, visit.end, practice.zone):
            closed = not one.is_open
    return closed
