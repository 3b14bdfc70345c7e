"""Writing the consent ledger: wordings that never change, entries that only follow one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import consent, queries
from clients.consent import Entry
from clients.tables import consent_entries, people, wordings
from clients.vocabulary import Channel, ConsentEvent, Method
from core.db import is_sqlite
from core.errors import NotFound


def wording(connection: Connection, practice_id: int, key: str, language: str, text: str, now: datetime) -> int:
    """The id of these very words; words never seen before become the next version of their key and language."""
    while True:
        known = connection.execute(
            sa.select(wordings.c.id, wordings.c.version, wordings.c.text)
            .where(wordings.c.practice_id == practice_id, wordings.c.key == key, wordings.c.language == language)
            .order_by(wordings.c.version.desc())
        ).all()
        for row in known:
            if row.text == text:
                return int(row.id)
        version = known[0].version + 1 if known else 1
        digest = consent.text_digest(key, language, version, text)
        values = {"practice_id": practice_id, "key": key, "language": language, "version": version}
        inserted = connection.execute(
            insert_if_new(connection, wordings, **values, text=text, digest=digest, created_at=now).returning(
                wordings.c.id
            )
        ).scalar_one_or_none()
        if inserted is not None:
            return int(inserted)
        # Somebody else made that version at the same moment: look again.


def append_consent(
    connection: Connection,
    *,
    practice_id: int,
    person_id: int,
    purpose: str,
    event: ConsentEvent,
    method: Method | str,
    actor: str,
    now: datetime,
    channel: Channel | None = None,
    contact_point_id: int | None = None,
    wording_id: int | None = None,
    evidence: str | None = None,
    occurred_at: datetime | None = None,
    basis: str = "consent",
) -> Entry:
    """Append one entry and return it; saying the same again on the same evidence changes nothing.

    `evidence` is the id of the update or message that proves it; only its salted digest is kept. `actor` is
    client, guardian, carrier or staff:<id>. `occurred_at` (aware) is the source's clock, `now` ours.
    """
    salt = _lock_person(connection, practice_id, person_id)
    entries = queries.consent_entries_for(connection, practice_id, person_id)
    last = entries[-1] if entries else None
    entry = Entry(
        practice_id=practice_id,
        person_id=person_id,
        seq=last.seq + 1 if last else 1,
        purpose=str(purpose),
        event=event,
        basis=basis,
        method=Method(method),
        actor=actor,
        occurred_at=min(occurred_at or now, now),
        recorded_at=now,
        channel=channel,
        contact_point_id=contact_point_id,
        wording_id=wording_id,
        wording_digest=_digest_of(connection, wording_id),
        evidence=consent.evidence_digest(salt, evidence),
        previous=last.hash if last else consent.FIRST,
    )
    said = _said_already(entries, entry)
    if said is not None:
        return said
    entry = replace(entry, hash=consent.entry_hash(entry))
    connection.execute(sa.insert(consent_entries).values(**_row(entry)))
    return entry


def _said_already(entries: list[Entry], entry: Entry) -> Entry | None:
    """The last entry on the same matter, when it says the same on the same evidence."""
    if entry.evidence is None:
        return None
    matter = (entry.purpose, entry.channel, entry.contact_point_id)
    same_matter = [other for other in entries if (other.purpose, other.channel, other.contact_point_id) == matter]
    if not same_matter:
        return None
    last = same_matter[-1]
    same = (last.event, last.method, last.evidence, last.wording_id) == (
        entry.event,
        entry.method,
        entry.evidence,
        entry.wording_id,
    )
    return last if same else None


def _lock_person(connection: Connection, practice_id: int, person_id: int) -> str | None:
    """Make other writers of this person's chain wait; returns the salt of the evidence.

    The lock leaves foreign keys to the person alone (NO KEY UPDATE): a booking being written does not wait.
    """
    row = connection.execute(
        sa.select(people.c.consent_salt)
        .where(people.c.id == person_id, people.c.practice_id == practice_id)
        .with_for_update(key_share=True)
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no client number {person_id} here to record a consent for.")
    salt: str | None = row.consent_salt
    return salt


def _digest_of(connection: Connection, wording_id: int | None) -> str | None:
    if wording_id is None:
        return None
    digest: str = connection.execute(sa.select(wordings.c.digest).where(wordings.c.id == wording_id)).scalar_one()
    return digest


def _row(entry: Entry) -> dict[str, object]:
    return {
        "practice_id": entry.practice_id,
        "person_id": entry.person_id,
        "seq": entry.seq,
        "purpose": entry.purpose,
        "channel": entry.channel.value if entry.channel is not None else None,
        "contact_point_id": entry.contact_point_id,
        "event": entry.event.value,
        "basis": entry.basis,
        "wording_id": entry.wording_id,
        "method": str(entry.method),
        "actor": entry.actor,
        "evidence": entry.evidence,
        "occurred_at": entry.occurred_at,
        "recorded_at": entry.recorded_at,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def insert_if_new(connection: Connection, table: sa.Table, **values: object) -> sa.Insert:
    """An insert that does nothing when a unique constraint says the row is there already."""
    if is_sqlite(connection):
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table).values(**values).on_conflict_do_nothing()
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table).values(**values).on_conflict_do_nothing()
