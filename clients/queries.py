"""People, contact points, preferences and the ledger, read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from clients import consent, finding, people, phone
from clients.consent import Entry
from clients.people import Person, Point, Preferences
from clients.tables import consent_entries, contact_points, person_contact_points, preferences, wordings
from clients.tables import people as people_table
from clients.vocabulary import Channel, ConsentEvent, Reachability
from core.errors import NotFound
from core.practice import Practice

MOST_FOUND = 50
SHORTEST_TAIL = 4  # digits of a number's end that are enough to look for
_NUMBER = re.compile(r"[\d\s()+./-]+")


@dataclass(frozen=True)
class Found:
    """A person and where they are reached."""

    person: Person
    points: tuple[Point, ...]


def person(connection: Connection, practice_id: int, person_id: int) -> Person:
    """The person with that id in this practice; raises NotFound."""
    row = connection.execute(
        sa.select(people_table).where(people_table.c.id == person_id, people_table.c.practice_id == practice_id)
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no client number {person_id} here; `segreteria clients find` shows the numbers.")
    return person_of(row)


def name_of(connection: Connection, person_id: int) -> str | None:
    """What a person is called; None while she has not said. What a group may see of it is decided where it is said."""
    query = sa.select(people_table.c.name).where(people_table.c.id == person_id)
    return connection.execute(query).scalar_one_or_none()


def person_of(row: Row[Any]) -> Person:
    """A Person from a row of the people table."""
    return Person(
        id=row.id,
        practice_id=row.practice_id,
        name=row.name,
        language=row.language,
        language_chosen=row.language_chosen,
        neutral_wording=row.neutral_wording,
        restricted=row.restricted,
        erased_at=row.erased_at,
    )


def point_of(row: Row[Any]) -> Point:
    """A Point from a row of the contact_points table."""
    return Point(
        id=row.id,
        practice_id=row.practice_id,
        channel=Channel(row.channel),
        address=row.address,
        state=Reachability(row.state),
        state_reason=row.state_reason,
        wrote_at=row.wrote_at,
        verified_at=row.verified_at,
    )


def point(connection: Connection, practice_id: int, channel: Channel, address: str) -> Point | None:
    """The contact point with that address, if anybody was ever there."""
    row = connection.execute(
        sa.select(contact_points).where(
            contact_points.c.practice_id == practice_id,
            contact_points.c.channel == channel.value,
            contact_points.c.address == address,
        )
    ).one_or_none()
    return None if row is None else point_of(row)


def point_by_id(connection: Connection, point_id: int) -> Point:
    """The contact point with that id; raises NotFound."""
    row = connection.execute(sa.select(contact_points).where(contact_points.c.id == point_id)).one_or_none()
    if row is None:
        raise NotFound(f"There is no contact point number {point_id}.")
    return point_of(row)


def points_of(connection: Connection, practice_id: int, person_id: int) -> list[Point]:
    """Every contact point of a person, the ones written from last first."""
    rows = connection.execute(
        sa.select(contact_points)
        .join(person_contact_points, person_contact_points.c.contact_point_id == contact_points.c.id)
        .where(person_contact_points.c.person_id == person_id, contact_points.c.practice_id == practice_id)
        .order_by(contact_points.c.wrote_at.is_(None), contact_points.c.wrote_at.desc(), contact_points.c.id)
    )
    return [point_of(row) for row in rows]


def people_on(connection: Connection, point_id: int) -> list[Person]:
    """Everybody who is reached at a contact point: its own holder first, then by age of the tie."""
    tie = person_contact_points
    rows = connection.execute(
        sa.select(people_table)
        .join(tie, tie.c.person_id == people_table.c.id)
        .where(tie.c.contact_point_id == point_id, people_table.c.erased_at.is_(None))
        .order_by(tie.c.relation != "self", tie.c.since, people_table.c.id)
    )
    return [person_of(row) for row in rows]


def people_at(connection: Connection, practice_id: int, channel: Channel, address: str) -> list[Person]:
    """Everybody who is reached at an address; two people may share one, and are never merged by it."""
    found = point(connection, practice_id, channel, address)
    return [] if found is None else people_on(connection, found.id)


def newest_version(connection: Connection, practice_id: int, key: str) -> int | None:
    """The newest version of a wording, in whichever language it was changed last."""
    newest: int | None = connection.execute(
        sa.select(sa.func.max(wordings.c.version)).where(wordings.c.practice_id == practice_id, wordings.c.key == key)
    ).scalar_one()
    return newest


def preferences_of(connection: Connection, practice_id: int, person_id: int) -> Preferences:
    """What the person wishes; the defaults when nothing was ever said."""
    row = connection.execute(
        sa.select(preferences).where(preferences.c.person_id == person_id, preferences.c.practice_id == practice_id)
    ).one_or_none()
    if row is None:
        return Preferences()
    return people.preferences_from(row.channels, (row.quiet_from, row.quiet_until), row.reminders_on)


def find(connection: Connection, practice: Practice, text: str) -> list[Found]:
    """The clients a text may mean, at most 50, the closest first; erased ones never."""
    wanted = text.strip()
    if not wanted:
        return []
    digits = re.sub(r"\D", "", wanted)
    if _NUMBER.fullmatch(wanted) and digits:
        ids = _by_number(connection, practice, wanted, digits)
    else:
        ids = _by_name(connection, practice, wanted)
    return [
        Found(
            person(connection, practice.id, person_id),
            tuple(points_of(connection, practice.id, person_id)),
        )
        for person_id in ids[:MOST_FOUND]
    ]


def _by_number(connection: Connection, practice: Practice, written: str, digits: str) -> list[int]:
    """By the whole number, else by its last digits, else by the client's own number."""
    try:
        exact = _at_addresses(
            connection, practice.id, contact_points.c.address == phone.e164(written, practice.country)
        )
    except phone.NotANumber:
        exact = []
    if exact:
        return exact
    if len(digits) >= SHORTEST_TAIL:
        tail = digits.lstrip("0") or digits
        by_tail = _at_addresses(connection, practice.id, contact_points.c.address.endswith(tail, autoescape=True))
        if by_tail:
            return by_tail
    own = sa.select(people_table.c.id).where(
        people_table.c.practice_id == practice.id,
        people_table.c.id == (int(digits) if len(digits) <= 12 else -1),
        people_table.c.erased_at.is_(None),
    )
    return list(connection.execute(own).scalars())


def _at_addresses(connection: Connection, practice_id: int, condition: sa.ColumnElement[bool]) -> list[int]:
    tie = person_contact_points
    rows = connection.execute(
        sa.select(people_table.c.id)
        .join(tie, tie.c.person_id == people_table.c.id)
        .join(contact_points, contact_points.c.id == tie.c.contact_point_id)
        .where(contact_points.c.practice_id == practice_id, people_table.c.erased_at.is_(None), condition)
        .distinct()
        .order_by(people_table.c.id)
        .limit(MOST_FOUND)
    )
    return list(rows.scalars())


def _by_name(connection: Connection, practice: Practice, wanted: str) -> list[int]:
    """Names are compared here and not in SQL: SQLite folds the case of ASCII letters only."""
    rows = connection.execute(
        sa.select(people_table.c.id, people_table.c.name)
        .where(
            people_table.c.practice_id == practice.id,
            people_table.c.name.is_not(None),
            people_table.c.erased_at.is_(None),
        )
        .order_by(people_table.c.id)
    ).all()
    return finding.by_name([(row.id, row.name) for row in rows], wanted)


def consent_entries_for(connection: Connection, practice_id: int, person_id: int) -> list[Entry]:
    """The person's ledger, in the order of recording."""
    return [_entry(row) for row in _ledger(connection, practice_id, person_id)]


def consent_rows(connection: Connection, practice_id: int, person_id: int) -> list[dict[str, Any]]:
    """The person's ledger for `consent show`; instants are aware datetimes, `text` is the wording's."""
    return [
        {
            "client_id": row.person_id,
            "seq": row.seq,
            "purpose": row.purpose,
            "channel": row.channel,
            "contact_point_id": row.contact_point_id,
            "event": row.event,
            "basis": row.basis,
            "wording": row.wording_key,
            "version": row.wording_version,
            "language": row.wording_language,
            "text": row.wording_text,
            "method": row.method,
            "actor": row.actor,
            "occurred_at": row.occurred_at,
            "recorded_at": row.recorded_at,
        }
        for row in _ledger(connection, practice_id, person_id)
    ]


def ledger_problems(connection: Connection, practice_id: int, person_id: int) -> list[consent.Problem]:
    """Where the person's chain does not hold, or the words it rests on were changed afterwards."""
    rows = _ledger(connection, practice_id, person_id)
    problems = consent.verify([_entry(row) for row in rows])
    for row in rows:
        if row.wording_id is None:
            continue
        shown = consent.text_digest(row.wording_key, row.wording_language, row.wording_version, row.wording_text)
        if shown != row.wording_digest:
            problems.append(consent.Problem(row.seq, "wording_changed"))
    return problems


def _ledger(connection: Connection, practice_id: int, person_id: int) -> Sequence[Row[Any]]:
    return connection.execute(
        sa.select(
            consent_entries,
            wordings.c.key.label("wording_key"),
            wordings.c.version.label("wording_version"),
            wordings.c.language.label("wording_language"),
            wordings.c.text.label("wording_text"),
            wordings.c.digest.label("wording_digest"),
        )
        .outerjoin(wordings, wordings.c.id == consent_entries.c.wording_id)
        .where(consent_entries.c.practice_id == practice_id, consent_entries.c.person_id == person_id)
        .order_by(consent_entries.c.seq)
    ).all()


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        practice_id=row.practice_id,
        person_id=row.person_id,
        seq=row.seq,
        purpose=row.purpose,
        event=ConsentEvent(row.event),
        basis=row.basis,
        method=row.method,
        actor=row.actor,
        occurred_at=row.occurred_at,
        recorded_at=row.recorded_at,
        channel=None if row.channel is None else Channel(row.channel),
        contact_point_id=row.contact_point_id,
        wording_id=row.wording_id,
        wording_digest=row.wording_digest,
        wording_version=row.wording_version,
        evidence=row.evidence,
        previous=row.previous,
        hash=row.hash,
    )
