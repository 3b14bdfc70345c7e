"""Client files: opened, tied to contact points, corrected, and the client's wishes kept."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import ledger, people
from clients.tables import people as people_table
from clients.tables import person_contact_points, preferences
from clients.vocabulary import Channel
from core.practice import Practice


def new_person(
    connection: Connection,
    practice: Practice,
    *,
    now: datetime,
    name: str | None,
    language: str,
    point_id: int | None = None,
    relation: str = "self",
    language_chosen: bool = False,
) -> int:
    """Open a client's file, at a contact point if one is given; returns its id."""
    person_id: int = connection.execute(
        sa.insert(people_table)
        .values(
            practice_id=practice.id,
            name=people.clean_name(name),
            language=language,
            language_chosen=language_chosen,
            consent_salt=secrets.token_hex(16),
            created_at=now,
        )
        .returning(people_table.c.id)
    ).scalar_one()
    if point_id is not None:
        link(connection, practice.id, person_id, point_id, now, relation)
    return person_id


def link(
    connection: Connection, practice_id: int, person_id: int, point_id: int, now: datetime, relation: str = "self"
) -> None:
    """Say that a person is reached at a contact point (as self, guardian or carer); once is enough."""
    connection.execute(
        ledger.insert_if_new(
            connection,
            person_contact_points,
            practice_id=practice_id,
            person_id=person_id,
            contact_point_id=point_id,
            relation=relation,
            since=now,
        )
    )


def rename(connection: Connection, practice_id: int, person_id: int, name: str) -> str | None:
    """Give a client the name they said, cleaned; returns it (None, and nothing changed, when nothing is left)."""
    cleaned = people.clean_name(name)
    if cleaned is not None:
        _change(connection, practice_id, person_id, name=cleaned)
    return cleaned


def set_language(
    connection: Connection, practice_id: int, person_id: int, language: str, *, chosen: bool = False
) -> None:
    """The language a client writes, or (`chosen`) asked for; a chosen one is never overwritten by a detected one."""
    condition = sa.true() if chosen else people_table.c.language_chosen.is_(False)
    _change(connection, practice_id, person_id, condition, language=language, language_chosen=chosen)


def set_restricted(connection: Connection, practice_id: int, person_id: int, restricted: bool) -> None:
    """GDPR Art. 18: keep the file, send nothing."""
    _change(connection, practice_id, person_id, restricted=restricted)


@dataclass(frozen=True)
class Wishes:
    """What to change of somebody's preferences; None leaves a thing as it is."""

    channels: Mapping[str, Sequence[Channel]] | None = None  # a purpose or "*" -> best first; () forgets that ranking
    quiet: tuple[time, time] | None = None
    ends_quiet: bool = False  # no quiet hours of their own any more
    reminders_on: bool | None = None


def set_preferences(connection: Connection, practice_id: int, person_id: int, wishes: Wishes, now: datetime) -> None:
    """Change what was wished and keep the rest."""
    connection.execute(
        ledger.insert_if_new(
            connection,
            preferences,
            person_id=person_id,
            practice_id=practice_id,
            channels={},
            reminders_on=True,
            updated_at=now,
        )
    )
    of_person = preferences.c.person_id == person_id
    stored = connection.execute(sa.select(preferences.c.channels).where(of_person).with_for_update()).scalar_one()
    values: dict[str, object] = {"updated_at": now}
    if wishes.channels is not None:
        said = {key: [channel.value for channel in ranked] for key, ranked in wishes.channels.items()}
        values["channels"] = {key: ranked for key, ranked in {**stored, **said}.items() if ranked}
    if wishes.quiet is not None or wishes.ends_quiet:
        start, end = wishes.quiet or (None, None)
        values["quiet_from"] = start.strftime("%H:%M") if start else None
        values["quiet_until"] = end.strftime("%H:%M") if end else None
    if wishes.reminders_on is not None:
        values["reminders_on"] = wishes.reminders_on
    connection.execute(sa.update(preferences).where(of_person).values(**values))


def _change(
    connection: Connection,
    practice_id: int,
    person_id: int,
    condition: sa.ColumnElement[bool] | None = None,
    **values: object,
) -> None:
    conditions = [people_table.c.id == person_id, people_table.c.practice_id == practice_id]
    if condition is not None:
        conditions.append(condition)
    connection.execute(sa.update(people_table).where(*conditions).values(**values))
