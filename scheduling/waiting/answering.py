"""What a client answers to an offer; in the turn's transaction. The database decides who was first."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as clients
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_TEAM, Letter
from scheduling import booking, changing, letters, requests, visits
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.results import Booked, Moved
from scheduling.tables_wishes import freed_times, waitlist, waitlist_offers
from scheduling.waiting import actions, queries, says
from scheduling.waiting.nouns import Accepted, Answer, Ending, Entry, Missed, Proposal, Standing


def accept(
    connection: Connection, practice: Practice, catalog: Catalog, proposal_id: int, person_id: int, channel: str,
    now: datetime,
) -> Accepted | Missed:  # fmt: skip
    """Yes: book the time, or move the visit she has to it. Too late: it may still be had, the calendar says so."""
    known = queries.proposal(connection, practice.id, proposal_id)
    entry = queries.entry(connection, practice.id, known.entry_id, locked=True) if known is not None else None
    if known is None or entry is None or entry.person_id != person_id:
        return Missed(stays=False)
    one = queries.proposal(connection, practice.id, proposal_id) or known  # as it stands now that it is ours alone
    if one.status is Answer.ACCEPTED:
        return _again(connection, entry, one)
    if entry.status not in (Standing.WAITING, Standing.PAUSED):
        return Missed(stays=False)
    before = visits.appointment(connection, practice.id, entry.appointment_id) if entry.appointment_id else None
    if before is not None and not before.is_alive:
        actions.end(connection, entry, Standing.LEFT, "system", now)
        return Missed(stays=False)
    is_earlier = before is None or one.start < before.start  # she may have moved it herself meanwhile
    visit = _take(connection, practice, catalog, entry, one, before, channel, now) if is_earlier else None
    if visit is None:
        if one.is_open:
            actions.settle(connection, one, Answer.LOST, now)
        return Missed(stays=entry.expires_at > now)
    _won(connection, practice, catalog, entry, one, visit, now)
    if before is not None:
        _chain(connection, before, one.links + 1, now)
    return Accepted(visit, before)


def decline(
    connection: Connection, practice: Practice, proposal_id: int, person_id: int, now: datetime
) -> Entry | None:
    """No: the next one is asked. She stays on the list; None when the offer is not hers."""
    known = queries.proposal(connection, practice.id, proposal_id)
    entry = queries.entry(connection, practice.id, known.entry_id, locked=True) if known is not None else None
    if known is None or entry is None or entry.person_id != person_id:
        return None
    one = queries.proposal(connection, practice.id, proposal_id) or known
    if one.is_open:
        actions.settle(connection, one, Answer.DECLINED, now)
        answered(connection, entry)
    return queries.entry(connection, practice.id, entry.id)


def answered(connection: Connection, entry: Entry) -> None:
    """She reads what we write: silence is counted from here."""
    connection.execute(sa.update(waitlist).where(waitlist.c.id == entry.id).values(ignored=0))


def _again(connection: Connection, entry: Entry, one: Proposal) -> Accepted | Missed:
    """A second tap on an offer she took: the visit as it stands."""
    for visit in visits.visits_since(connection, entry.practice_id, entry.person_id, one.offered_at):
        if visit.is_alive and visit.start == one.start and visit.practitioner == one.practitioner:
            return Accepted(visit, was_already=True)
    return Missed(stays=False)


def _take(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    entry: Entry,
    one: Proposal,
    before: Appointment | None,
    channel: str,
    now: datetime,
) -> Appointment | None:
    actor, holder = f"client:{entry.person_id}", actions.holder(one)
    if before is None:
        if entry.service not in catalog.services:
            return None
        booked = booking.book(
            connection, practice, catalog, person_id=entry.person_id, service=entry.service,
            practitioner=one.practitioner, start=one.start, channel=channel, actor=actor, now=now,
            subject_id=entry.subject_id, variant=entry.variant, supplements=entry.supplements, holder=holder,
        )  # fmt: skip
        return booked.appointment if isinstance(booked, Booked) else None
    if requests.is_late_move(changing.as_booked(catalog, before), before, now):
        actor = "system"  # the practice offered it: the limit for the client's own wishes does not count
    moved = changing.move(
        connection, practice, catalog, appointment_id=before.id, start=one.start, practitioner=one.practitioner,
        actor=actor, now=now, holder=holder,
    )  # fmt: skip
    return moved.appointment if isinstance(moved, Moved) else None


def _won(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    entry: Entry,
    one: Proposal,
    visit: Appointment,
    now: datetime,
) -> None:
    for other in queries.beside(connection, one):
        actions.settle(connection, other, Answer.LOST, now)
    connection.execute(
        sa.update(waitlist_offers).where(waitlist_offers.c.id == one.id).values(status="accepted", settled_at=now)
    )
    outbox.set_topic(connection, practice.id, one.topic, 2, alive=False)
    _filled_after_all(connection, visit, one, now)
    actions.end(connection, entry, Standing.SERVED, f"client:{entry.person_id}", now)
    name = clients.name_of(connection, entry.person_id)
    letter = Letter(
        practice_id=practice.id,
        say=says.filled(catalog, visit, name),
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        not_before=now,
        unique_key=f"filled:{one.topic}",
        priority=letters.NOTICE_PRIORITY,
    )
    outbox.put(connection, letter, now)


def _filled_after_all(connection: Connection, visit: Appointment, one: Proposal, now: datetime) -> None:
    """A late yes: the time had been offered to all, and is taken now."""
    connection.execute(
        sa.update(freed_times)
        .where(
            freed_times.c.practice_id == visit.practice_id,
            freed_times.c.practitioner == visit.practitioner,
            freed_times.c.starts_at < visit.end,
            freed_times.c.ends_at > visit.start,
            freed_times.c.freed_at <= one.offered_at,
            freed_times.c.settled_at >= one.offered_at,
            freed_times.c.status == Ending.EXHAUSTED.value,
        )
        .values(status=Ending.FILLED.value, settled_at=now)
    )


def _chain(connection: Connection, before: Appointment, links: int, now: datetime) -> None:
    """The time she left is offered in turn, one link further."""
    connection.execute(
        sa.update(freed_times)
        .where(
            freed_times.c.practice_id == before.practice_id,
            freed_times.c.practitioner == before.practitioner,
            freed_times.c.starts_at == before.start,
            freed_times.c.status == Ending.OPEN.value,
            freed_times.c.freed_at == now,
        )
        .values(links=links)
    )
