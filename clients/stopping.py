"""Stopping and allowing a contact point: its state and everybody's ledger, changed together."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import consent, files, ledger, permission, queries
from clients.people import Point
from clients.tables import contact_points
from clients.vocabulary import (
    EVERYTHING,
    Channel,
    ConsentEvent,
    Method,
    Reachability,
)
from core.queries import practice_by_id


def stop(
    connection: Connection,
    point: Point,
    *,
    method: Method | str,
    actor: str,
    now: datetime,
    evidence: str | None = None,
    wording_id: int | None = None,
    occurred_at: datetime | None = None,
) -> tuple[int, ...]:
    """Nothing more to this contact point, for everybody reached there; returns the ids of those."""
    ids = _somebody_on(connection, point, now)
    for person_id in ids:
        permission.say(
            connection,
            point,
            person_id,
            ConsentEvent.WITHDRAWN,
            method,
            actor,
            evidence,
            now,
            wording_id=wording_id,
            occurred_at=occurred_at,
        )
    connection.execute(
        sa.update(contact_points)
        .where(contact_points.c.id == point.id)
        .values(state=Reachability.STOPPED.value, state_reason=str(method))
    )
    return ids


def restart(
    connection: Connection,
    point: Point,
    *,
    method: Method | str,
    actor: str,
    now: datetime,
    evidence: str | None = None,
    wording_id: int | None = None,
    occurred_at: datetime | None = None,
) -> tuple[int, ...]:
    """START: the contact point may be used again, and a global stop ends; returns the ids of those reached there."""
    ids = _somebody_on(connection, point, now)
    connection.execute(
        sa.update(contact_points)
        .where(contact_points.c.id == point.id)
        .values(
            state=Reachability.ACTIVE.value,
            state_reason=None,
            verified_at=sa.func.coalesce(contact_points.c.verified_at, now),
        )
    )
    allow_again(connection, point, method, actor, evidence, now, wording_id=wording_id, occurred_at=occurred_at)
    return ids


def bot_blocked(connection: Connection, point: Point, reachable: bool, evidence: str | None, now: datetime) -> None:
    """The channel says the client blocked us there, or no longer does.

    A block counts as a withdrawal. Unblocking undoes a block, and never a STOP.
    """
    if not reachable:
        for person_id in _somebody_on(connection, point, now):
            permission.say(
                connection, point, person_id, ConsentEvent.WITHDRAWN, Method.BLOCKED_BOT, "client", evidence, now
            )
        _set_state(connection, point.id, Reachability.BLOCKED, str(Method.BLOCKED_BOT), unless=Reachability.STOPPED)
        return
    if queries.point_by_id(connection, point.id).state is Reachability.BLOCKED:
        _set_state(connection, point.id, Reachability.ACTIVE, None)
        allow_again(connection, point, Method.UNBLOCKED_BOT, "client", evidence, now)


def allow_again(
    connection: Connection,
    point: Point,
    method: Method | str,
    actor: str,
    evidence: str | None,
    now: datetime,
    *,
    wording_id: int | None = None,
    occurred_at: datetime | None = None,
) -> None:
    """Record a yes for everybody reached there who said no, or (by START) ended a global stop."""
    for person_id in _somebody_on(connection, point, now):
        entries = queries.consent_entries_for(connection, point.practice_id, person_id)
        if method in (Method.TYPED_WORD, Method.BUTTON, Method.CARRIER_STOP) and consent.globally_stopped(entries):
            ledger.append_consent(
                connection,
                practice_id=point.practice_id,
                person_id=person_id,
                purpose=EVERYTHING,
                event=ConsentEvent.RENEWED,
                method=method,
                actor=actor,
                evidence=evidence,
                occurred_at=occurred_at,
                now=now,
            )
        if not consent.on_point(entries, point.id, point.channel).allowed:
            said_before = any(entry.event in consent.YES and entry.contact_point_id == point.id for entry in entries)
            event = ConsentEvent.RENEWED if said_before else ConsentEvent.GIVEN
            permission.say(
                connection,
                point,
                person_id,
                event,
                method,
                actor,
                evidence,
                now,
                wording_id=wording_id,
                occurred_at=occurred_at,
            )


def _somebody_on(connection: Connection, point: Point, now: datetime) -> tuple[int, ...]:
    """Everybody reached there, in the order that locks them alike in every transaction.

    The ledger needs somebody: a STOP from a number nobody knows opens a file without a name. The staff bot's
    chats are the practice's own people, who are no clients.
    """
    ids = sorted(person.id for person in queries.people_on(connection, point.id))
    if not ids and point.channel is not Channel.STAFF:
        practice = practice_by_id(connection, point.practice_id)
        ids = [
            files.new_person(connection, practice, now=now, name=None, language=practice.language, point_id=point.id)
        ]
    return tuple(ids)


def _set_state(
    connection: Connection,
    point_id: int,
    state: Reachability,
    reason: str | None,
    *,
    unless: Reachability | None = None,
) -> None:
    conditions = [contact_points.c.id == point_id]
    if unless is not None:
        conditions.append(contact_points.c.state != unless.value)
    connection.execute(sa.update(contact_points).where(*conditions).values(state=state.value, state_reason=reason))
