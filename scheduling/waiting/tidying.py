"""Closing what is over: unanswered offers, offers nobody could be told of, entries whose time has passed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.delivery import Status as Sent
from messaging.outbox import BASIS_REQUEST, Letter
from messaging.tables import outbox as letters
from scheduling import visits
from scheduling.tables_wishes import waitlist
from scheduling.waiting import actions, matching, queries, says
from scheduling.waiting.nouns import MOST_A_DAY, MOST_IGNORED, Answer, Entry, Proposal, Standing

_UNSENT = (Sent.DROPPED.value, Sent.FAILED.value)


def tidy(connection: Connection, practice: Practice, now: datetime) -> None:
    """Close offers and entries that are over; each is locked, and left to others who are busy with it."""
    for entry_id in queries.run_out(connection, practice.id, now):
        entry = queries.lock_if_idle(connection, practice.id, entry_id)
        if entry is not None:
            actions.end(connection, entry, Standing.EXPIRED, "system", now)
    for entry_id in queries.without_visit(connection, practice.id, now):
        entry = queries.lock_if_idle(connection, practice.id, entry_id)
        if entry is not None:
            actions.end(connection, entry, Standing.LEFT, "system", now)
    for entry_id, start in queries.booked_since(connection, practice.id, now):
        entry = queries.lock_if_idle(connection, practice.id, entry_id)
        if entry is not None and matching.is_met(entry, start, practice.zone):
            actions.end(connection, entry, Standing.SERVED, "system", now)
    for one in queries.open_proposals(connection, practice.id):
        _look_after(connection, practice, one, now)


def _look_after(connection: Connection, practice: Practice, one: Proposal, now: datetime) -> None:
    entry = queries.lock_if_idle(connection, practice.id, one.entry_id)
    fresh = queries.proposal(connection, practice.id, one.id)
    if entry is None or fresh is None or not fresh.is_open:
        return
    if entry.appointment_id is not None:
        visit = visits.appointment(connection, practice.id, entry.appointment_id)
        if visit is None or not visit.is_alive:
            actions.end(connection, entry, Standing.LEFT, "system", now)
            return
    if _was_not_sent(connection, fresh):
        actions.settle(connection, fresh, Answer.LOST, now)
    elif fresh.expires_at <= now:
        actions.settle(connection, fresh, Answer.EXPIRED, now)
        _ignored(connection, practice, entry, now)


def _was_not_sent(connection: Connection, one: Proposal) -> bool:
    """Whether its message was dropped: then silence is no answer."""
    status = connection.execute(
        sa.select(letters.c.status).where(letters.c.practice_id == one.practice_id, letters.c.unique_key == one.topic)
    ).scalar_one_or_none()
    return status in _UNSENT


def _ignored(connection: Connection, practice: Practice, entry: Entry, now: datetime) -> None:
    """Silence, once more: after two in a row the entry pauses, and she is asked once."""
    count = entry.ignored + 1
    pauses = count >= MOST_IGNORED and entry.status is Standing.WAITING
    standing = Standing.PAUSED if pauses else entry.status
    connection.execute(
        sa.update(waitlist).where(waitlist.c.id == entry.id).values(ignored=count, status=standing.value)
    )
    if not pauses:
        return
    actions.record(connection, entry, "paused", "system", now)
    letter = Letter(
        practice_id=practice.id,
        say=says.still_waiting(practice, entry),
        purpose=Purpose.WAITLIST,
        basis=BASIS_REQUEST,
        person_id=entry.person_id,
        not_before=_may_be_asked(connection, practice, entry, now),
        not_after=entry.expires_at,
        unique_key=f"{entry.topic}:still:{int(now.timestamp())}",
    )
    outbox.put(connection, letter, now)


def _may_be_asked(connection: Connection, practice: Practice, entry: Entry, now: datetime) -> datetime:
    """Now; tomorrow when the day's messages about the waiting list are used up."""
    begins, ends = visits.local_day(now.astimezone(practice.zone).date(), practice.zone)
    sent = queries.offered_between(connection, practice.id, begins, ends).get(entry.person_id, 0)
    return ends if sent >= MOST_A_DAY else now
