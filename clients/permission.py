"""One person's yes or no to a contact point, and what the first contact puts on record."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from clients import consent, ledger, queries
from clients.people import Point
from clients.vocabulary import CHANNEL_CONSENT, NOTICE_SHOWN, ConsentEvent, Method


def opt_in(
    connection: Connection,
    point: Point,
    person_id: int,
    allowed: bool,
    *,
    method: Method | str,
    now: datetime,
    evidence: str | None = None,
    wording_id: int | None = None,
    actor: str = "client",
) -> None:
    """Record one person's yes or no to being written to at a contact point. It lifts no STOP: only START does."""
    event = ConsentEvent.GIVEN if allowed else ConsentEvent.REFUSED
    say(connection, point, person_id, event, method, actor, evidence, now, wording_id=wording_id)


def first_contact(
    connection: Connection,
    point: Point,
    person_id: int,
    *,
    notice_id: int,
    opt_in_id: int,
    evidence: str | None,
    now: datetime,
) -> None:
    """Record that the privacy notice was shown, and that the client opened this channel by writing first.

    Both are ids of wordings. A channel that was refused or stopped before is not opened by a greeting.
    """
    ledger.append_consent(
        connection,
        practice_id=point.practice_id,
        person_id=person_id,
        purpose=NOTICE_SHOWN,
        channel=point.channel,
        contact_point_id=point.id,
        event=ConsentEvent.SHOWN,
        method=Method.NOTICE,
        actor="desk",
        basis="notice",
        wording_id=notice_id,
        evidence=evidence,
        now=now,
    )
    entries = queries.consent_entries_for(connection, point.practice_id, person_id)
    if point.wrote_at is not None and consent.on_point(entries, point.id, point.channel).entry is None:
        opt_in(
            connection,
            point,
            person_id,
            True,
            method=Method.WROTE_FIRST,
            wording_id=opt_in_id,
            evidence=evidence,
            now=now,
        )


def copy_permission(connection: Connection, point: Point, from_person: int, to_person: int, now: datetime) -> None:
    """What one file allowed on a contact point, recorded for the client it turned out to belong to."""
    entries = queries.consent_entries_for(connection, point.practice_id, from_person)
    standing = consent.on_point(entries, point.id, point.channel)
    if standing.allowed and standing.entry is not None:
        said = standing.entry
        say(
            connection,
            point,
            to_person,
            ConsentEvent.GIVEN,
            said.method,
            said.actor,
            None,
            now,
            wording_id=said.wording_id,
            occurred_at=said.occurred_at,
        )


def say(
    connection: Connection,
    point: Point,
    person_id: int,
    event: ConsentEvent,
    method: Method | str,
    actor: str,
    evidence: str | None,
    now: datetime,
    *,
    wording_id: int | None = None,
    occurred_at: datetime | None = None,
) -> None:
    """Append what somebody said about being written to at a contact point."""
    ledger.append_consent(
        connection,
        practice_id=point.practice_id,
        person_id=person_id,
        purpose=CHANNEL_CONSENT,
        channel=point.channel,
        contact_point_id=point.id,
        event=event,
        method=method,
        actor=actor,
        evidence=evidence,
        wording_id=wording_id,
        occurred_at=occurred_at,
        now=now,
    )
