"""What is read of the waiting list."""

from __future__ import annotations

import statistics
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import is_sqlite
from scheduling.appointments import ALIVE
from scheduling.tables import appointments
from scheduling.tables_wishes import freed_times, waitlist, waitlist_offers
from scheduling.waiting.nouns import LIVE, OPEN_ANSWERS, Answer, Ending, Entry, Freed, Numbers, Proposal, Standing

_ALIVE = [status.value for status in ALIVE]


def entry(connection: Connection, practice_id: int, entry_id: int, *, locked: bool = False) -> Entry | None:
    """One entry; `locked` until the end of the transaction, so that one answer counts."""
    query = sa.select(waitlist).where(waitlist.c.practice_id == practice_id, waitlist.c.id == entry_id)
    if locked and not is_sqlite(connection):
        query = query.with_for_update()
    row = connection.execute(query).one_or_none()
    return _entry(row) if row is not None else None


def lock_if_idle(connection: Connection, practice_id: int, entry_id: int) -> Entry | None:
    """The entry, locked; None when somebody else is busy with it right now."""
    query = sa.select(waitlist).where(waitlist.c.practice_id == practice_id, waitlist.c.id == entry_id)
    if not is_sqlite(connection):
        query = query.with_for_update(skip_locked=True)
    row = connection.execute(query).one_or_none()
    return _entry(row) if row is not None else None


def live_of(connection: Connection, practice_id: int, person_id: int, now: datetime) -> list[Entry]:
    """A client's entries that still count, oldest first."""
    query = _live(practice_id, now).where(waitlist.c.person_id == person_id).order_by(waitlist.c.id)
    return [_entry(row) for row in connection.execute(query)]


def live(connection: Connection, practice_id: int, now: datetime, *, with_paused: bool = True) -> list[Entry]:
    """Everybody who waits, in the order in which they are asked."""
    query = _live(practice_id, now)
    if not with_paused:
        query = query.where(waitlist.c.status == Standing.WAITING.value)
    ordered = query.order_by(waitlist.c.priority, waitlist.c.created_at, waitlist.c.id)
    return [_entry(row) for row in connection.execute(ordered)]


def _live(practice_id: int, now: datetime) -> sa.Select[Any]:
    return sa.select(waitlist).where(
        waitlist.c.practice_id == practice_id, waitlist.c.status.in_(LIVE), waitlist.c.expires_at > now
    )


def without_visit(connection: Connection, practice_id: int, now: datetime) -> list[int]:
    """Live entries that wait for an earlier time for a visit that no longer stands."""
    query = (
        _live(practice_id, now)
        .with_only_columns(waitlist.c.id)
        .join(appointments, appointments.c.id == waitlist.c.appointment_id)
        .where(appointments.c.status.not_in(_ALIVE))
    )
    return list(connection.execute(query.order_by(waitlist.c.id)).scalars())


def booked_since(connection: Connection, practice_id: int, now: datetime) -> list[tuple[int, datetime]]:
    """Live entries whose client has booked the same since, by herself: entry and start of that visit."""
    same = sa.and_(
        appointments.c.person_id == waitlist.c.person_id,
        appointments.c.service == waitlist.c.service,
        appointments.c.subject_id.is_not_distinct_from(waitlist.c.subject_id),
        appointments.c.created_at > waitlist.c.created_at,
        appointments.c.status.in_(_ALIVE),
    )
    query = (
        _live(practice_id, now)
        .with_only_columns(waitlist.c.id, appointments.c.starts_at)
        .join(appointments, same)
        .where(waitlist.c.appointment_id.is_(None))
    )
    return [(row.id, row.starts_at) for row in connection.execute(query.order_by(waitlist.c.id))]


def run_out(connection: Connection, practice_id: int, now: datetime) -> list[int]:
    """Entries whose time is over and which nobody has closed yet."""
    query = sa.select(waitlist.c.id).where(
        waitlist.c.practice_id == practice_id, waitlist.c.status.in_(LIVE), waitlist.c.expires_at <= now
    )
    return list(connection.execute(query.order_by(waitlist.c.id)).scalars())


def proposal(connection: Connection, practice_id: int, proposal_id: int) -> Proposal | None:
    """One offer."""
    row = connection.execute(
        sa.select(waitlist_offers).where(
            waitlist_offers.c.practice_id == practice_id, waitlist_offers.c.id == proposal_id
        )
    ).one_or_none()
    return _proposal(row) if row is not None else None


def open_proposals(connection: Connection, practice_id: int) -> list[Proposal]:
    """Offers that wait for an answer."""
    query = sa.select(waitlist_offers).where(
        waitlist_offers.c.practice_id == practice_id, waitlist_offers.c.status.in_(OPEN_ANSWERS)
    )
    return [_proposal(row) for row in connection.execute(query.order_by(waitlist_offers.c.id))]


def proposals_around(
    connection: Connection, practice_id: int, practitioner: str, since: datetime, until: datetime
) -> list[Proposal]:
    """Offers of a practitioner's time between two instants, answered ones too."""
    query = sa.select(waitlist_offers).where(
        waitlist_offers.c.practice_id == practice_id,
        waitlist_offers.c.practitioner == practitioner,
        waitlist_offers.c.starts_at < until,
        waitlist_offers.c.ends_at > since,
    )
    return [_proposal(row) for row in connection.execute(query.order_by(waitlist_offers.c.id))]


def beside(connection: Connection, one: Proposal) -> list[Proposal]:
    """The other open offers of the same time, where the first answer wins."""
    query = sa.select(waitlist_offers).where(
        waitlist_offers.c.practice_id == one.practice_id,
        waitlist_offers.c.practitioner == one.practitioner,
        waitlist_offers.c.starts_at == one.start,
        waitlist_offers.c.status == Answer.SHARED.value,
        waitlist_offers.c.id != one.id,
    )
    return [_proposal(row) for row in connection.execute(query.order_by(waitlist_offers.c.id))]


def offered_between(connection: Connection, practice_id: int, since: datetime, until: datetime) -> dict[int, int]:
    """How many offers each client got, by person."""
    query = (
        sa.select(waitlist.c.person_id, sa.func.count())
        .join(waitlist_offers, waitlist_offers.c.waitlist_id == waitlist.c.id)
        .where(
            waitlist.c.practice_id == practice_id,
            waitlist_offers.c.offered_at >= since,
            waitlist_offers.c.offered_at < until,
        )
        .group_by(waitlist.c.person_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def open_freed(connection: Connection, practice_id: int) -> list[int]:
    """Times that came free and are still to be offered round, the nearest first."""
    query = sa.select(freed_times.c.id).where(
        freed_times.c.practice_id == practice_id, freed_times.c.status == Ending.OPEN.value
    )
    return list(connection.execute(query.order_by(freed_times.c.starts_at, freed_times.c.id)).scalars())


def freed_open(connection: Connection, practice_id: int) -> list[Freed]:
    """The same times, as they stand."""
    query = sa.select(freed_times).where(
        freed_times.c.practice_id == practice_id, freed_times.c.status == Ending.OPEN.value
    )
    return [_freed(row) for row in connection.execute(query.order_by(freed_times.c.starts_at, freed_times.c.id))]


def starts_offered(connection: Connection, of: Entry) -> frozenset[datetime]:
    """Starts that entry was offered already."""
    query = sa.select(waitlist_offers.c.starts_at).where(waitlist_offers.c.waitlist_id == of.id)
    return frozenset(connection.execute(query).scalars())


def freed_if_idle(connection: Connection, practice_id: int, freed_id: int) -> Freed | None:
    """A time that is still to be offered round, locked; None when somebody else is at it."""
    query = sa.select(freed_times).where(
        freed_times.c.practice_id == practice_id,
        freed_times.c.id == freed_id,
        freed_times.c.status == Ending.OPEN.value,
    )
    if not is_sqlite(connection):
        query = query.with_for_update(skip_locked=True)
    row = connection.execute(query).one_or_none()
    return _freed(row) if row is not None else None


def busy_practices(connection: Connection, now: datetime) -> list[int]:
    """Practices in which anything about the waiting list is to be done."""
    queries = (
        sa.select(freed_times.c.practice_id).where(freed_times.c.status == Ending.OPEN.value),
        sa.select(waitlist_offers.c.practice_id).where(waitlist_offers.c.status.in_(OPEN_ANSWERS)),
        sa.select(waitlist.c.practice_id).where(waitlist.c.status.in_(LIVE), waitlist.c.expires_at <= now),
    )
    return sorted(connection.execute(sa.union(*queries)).scalars())


def numbers(connection: Connection, practice_id: int, since: datetime, until: datetime) -> Numbers:
    """Times freed from `since` until before `until`, how many were taken again, and how fast."""
    rows = connection.execute(
        sa.select(freed_times.c.status, freed_times.c.freed_at, freed_times.c.settled_at).where(
            freed_times.c.practice_id == practice_id, freed_times.c.freed_at >= since, freed_times.c.freed_at < until
        )
    ).all()
    minutes = [
        (row.settled_at - row.freed_at).total_seconds() / 60 for row in rows if row.status == Ending.FILLED.value
    ]
    return Numbers(len(rows), len(minutes), round(statistics.median(minutes)) if minutes else None)


def _entry(row: sa.Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        practice_id=row.practice_id,
        person_id=row.person_id,
        subject_id=row.subject_id,
        service=row.service,
        variant=row.variant,
        supplements=tuple(row.supplements),
        practitioner=row.practitioner,
        appointment_id=row.appointment_id,
        windows=tuple((datetime.fromisoformat(low), datetime.fromisoformat(high)) for low, high in row.windows),
        weekdays=tuple(row.weekdays),
        from_minute=row.from_minute,
        until_minute=row.until_minute,
        notice_minutes=row.notice_minutes,
        priority=row.priority,
        status=Standing(row.status),
        ignored=row.ignored,
        expires_at=row.expires_at,
        created_at=row.created_at,
    )


def _proposal(row: sa.Row[Any]) -> Proposal:
    return Proposal(
        id=row.id,
        practice_id=row.practice_id,
        entry_id=row.waitlist_id,
        practitioner=row.practitioner,
        location=row.location,
        start=row.starts_at,
        end=row.ends_at,
        links=row.links,
        status=Answer(row.status),
        offered_at=row.offered_at,
        expires_at=row.expires_at,
    )


def _freed(row: sa.Row[Any]) -> Freed:
    return Freed(
        id=row.id,
        practice_id=row.practice_id,
        practitioner=row.practitioner,
        location=row.location,
        start=row.starts_at,
        end=row.ends_at,
        links=row.links,
        status=Ending(row.status),
        freed_at=row.freed_at,
    )
