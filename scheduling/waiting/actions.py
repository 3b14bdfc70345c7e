"""Joining and leaving the waiting list, and what staff may change about an entry; in the caller's transaction.

`offering` makes the offers and `answering` takes the answers. Order of locks: the entry, then what booking locks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from messaging import outbox
from scheduling import placing, rows, visits
from scheduling.availability import Window
from scheduling.catalog import Catalog
from scheduling.tables import changes
from scheduling.tables_wishes import waitlist, waitlist_offers
from scheduling.waiting import queries
from scheduling.waiting.nouns import (
    USUAL_NOTICE,
    USUAL_PRIORITY,
    Answer,
    Entry,
    Joined,
    Proposal,
    Standing,
)


def join(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    person_id: int,
    service: str,
    actor: str,
    now: datetime,
    practitioner: str | None = None,
    windows: Sequence[Window] = (),
    weekdays: Sequence[int] = (),
    hours: tuple[int, int] = (0, 1440),
    subject_id: int | None = None,
    variant: str | None = None,
    supplements: Sequence[str] = (),
    appointment_id: int | None = None,
    notice_minutes: int | None = None,
) -> Joined:
    """Put a client on the list for a service, or with `appointment_id` for an earlier time than that visit's.

    Starts are wanted within `windows` (none: any time), on `weekdays` (0 is Monday) and between wall minutes
    `hours`. The same wish again only takes the new times. Raises NotFound when the service is not offered.
    """
    offered = placing.service_of(catalog, service)
    visit = visits.appointment(connection, practice.id, appointment_id) if appointment_id is not None else None
    coming = [(low, high) for low, high in windows if high > now]
    ends = visit.start if visit is not None else now + timedelta(days=offered.horizon_days)
    if coming:
        ends = min(ends, max(high for _, high in coming))
    wish: dict[str, Any] = {
        "practitioner": practitioner,
        "windows": [[low.isoformat(), high.isoformat()] for low, high in coming],
        "weekdays": sorted(set(weekdays)),
        "from_minute": hours[0],
        "until_minute": hours[1],
        "notice_minutes": max(USUAL_NOTICE, offered.min_notice_minutes) if notice_minutes is None else notice_minutes,
        "expires_at": ends,
    }
    about = (service, variant, subject_id, appointment_id)
    known = _known(connection, practice.id, person_id, about, now)
    if known is not None and queries.entry(connection, practice.id, known.id, locked=True) is not None:
        _change(connection, known, {**wish, "status": Standing.WAITING.value, "ignored": 0})
        return Joined(_read(connection, known), was_already=True)
    rows.lock_person(connection, practice.id, person_id)
    known = _known(connection, practice.id, person_id, about, now)
    if known is not None:  # asked twice at the same moment
        return Joined(known, was_already=True)
    values = {
        "practice_id": practice.id,
        "person_id": person_id,
        "subject_id": subject_id,
        "service": service,
        "variant": variant,
        "supplements": list(supplements),
        "appointment_id": appointment_id,
        "priority": USUAL_PRIORITY,
        "status": Standing.WAITING.value,
        "ignored": 0,
        "created_at": now,
    }
    number = connection.execute(sa.insert(waitlist).values(**values, **wish).returning(waitlist.c.id)).scalar_one()
    entry = queries.entry(connection, practice.id, number)
    if entry is None:
        raise LookupError("an entry that was just written")
    record(connection, entry, "joined", actor, now)
    return Joined(entry)


def _known(
    connection: Connection, practice_id: int, person_id: int, about: tuple[Any, ...], now: datetime
) -> Entry | None:
    for entry in queries.live_of(connection, practice_id, person_id, now):
        if (entry.service, entry.variant, entry.subject_id, entry.appointment_id) == about:
            return entry
    return None


def leave(connection: Connection, practice: Practice, entry_id: int, actor: str, now: datetime) -> Entry | None:
    """Take an entry off the list, with what is being offered to it; None when there is no such entry."""
    entry = queries.entry(connection, practice.id, entry_id, locked=True)
    if entry is not None and entry.status in (Standing.WAITING, Standing.PAUSED):
        end(connection, entry, Standing.LEFT, actor, now)
    return entry


def stay(connection: Connection, practice: Practice, entry_id: int, actor: str, now: datetime) -> Entry | None:
    """She still waits: a pause is over. None when the entry no longer counts."""
    entry = queries.entry(connection, practice.id, entry_id, locked=True)
    if entry is None or entry.status not in (Standing.WAITING, Standing.PAUSED) or entry.expires_at <= now:
        return None
    if entry.status is Standing.PAUSED:
        _change(connection, entry, {"status": Standing.WAITING.value, "ignored": 0})
        record(connection, entry, "resumed", actor, now)
    return _read(connection, entry)


def prioritise(
    connection: Connection, practice: Practice, entry_id: int, step: int, actor: str, now: datetime
) -> Entry | None:
    """Let an entry come sooner (-1) or later (+1): 1 is first, 9 is last. None when it no longer counts."""
    entry = queries.entry(connection, practice.id, entry_id, locked=True)
    if entry is None or entry.status not in (Standing.WAITING, Standing.PAUSED):
        return None
    priority = min(9, max(1, entry.priority + step))
    _change(connection, entry, {"priority": priority})
    record(connection, entry, "priority", actor, now, priority=priority)
    return _read(connection, entry)


def end(connection: Connection, entry: Entry, standing: Standing, actor: str, now: datetime) -> None:
    """Close a locked entry: served, left or expired; what is offered to it is given up."""
    for one in queries.open_proposals(connection, entry.practice_id):
        if one.entry_id == entry.id:
            settle(connection, one, Answer.DECLINED if standing is Standing.LEFT else Answer.LOST, now)
    _change(connection, entry, {"status": standing.value})
    record(connection, entry, standing.value, actor, now)


def settle(connection: Connection, one: Proposal, answer: Answer, now: datetime) -> None:
    """Close an offer: its message is not sent any more, and its time is no longer kept for it."""
    connection.execute(
        sa.update(waitlist_offers).where(waitlist_offers.c.id == one.id).values(status=answer.value, settled_at=now)
    )
    outbox.set_topic(connection, one.practice_id, one.topic, 2, alive=False)
    if one.status is Answer.OFFERED or not queries.beside(connection, one):
        rows.release_holds(connection, one.practice_id, holder(one))


def holder(one: Proposal) -> str:
    """Who holds the time: the offer, or all those that share it."""
    if one.status is Answer.SHARED:
        return f"offers:{one.practitioner}:{int(one.start.timestamp()) // 60}"
    return f"offer:{one.id}"


def _change(connection: Connection, entry: Entry, values: dict[str, Any]) -> None:
    connection.execute(sa.update(waitlist).where(waitlist.c.id == entry.id).values(**values))


def _read(connection: Connection, entry: Entry) -> Entry:
    found = queries.entry(connection, entry.practice_id, entry.id)
    return found if found is not None else entry


def record(connection: Connection, entry: Entry, action: str, actor: str, now: datetime, **more: Any) -> None:
    """Who changed the entry, when."""
    connection.execute(
        sa.insert(changes).values(
            practice_id=entry.practice_id,
            topic=entry.topic,
            action=f"waiting_{action}",
            actor=actor,
            at=now,
            before={"status": entry.status.value, "priority": entry.priority},
            after=more or None,
        )
    )
