"""Bringing rows in line with a practice's document: calendars, team and templates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import contact_points
from clients.vocabulary import Reachability
from core.practice import Practice
from messaging.tables import team, templates
from scheduling import queries
from scheduling.catalog import Catalog, Member
from scheduling.tables import calendars

ADDED_IN_CHAT = "tg:"  # keys of members whom the file does not know


def sync(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> None:
    """Do it; doing it twice changes nothing."""
    _calendars(connection, practice.id, catalog)
    _team(connection, practice.id, catalog, now)
    _templates(connection, practice.id, practice.document.get("templates", {}), now)


def _calendars(connection: Connection, practice_id: int, catalog: Catalog) -> None:
    """A calendar for each practitioner and resource; one who left keeps hers, her visits are on it."""
    known = set(connection.execute(sa.select(calendars.c.key).where(calendars.c.practice_id == practice_id)).scalars())
    wanted = [(queries.PRACTITIONER, key) for key in catalog.practitioners]
    wanted += [(resource.kind, key) for key, resource in catalog.resources.items()]
    for kind, key in wanted:
        if key not in known:
            connection.execute(sa.insert(calendars).values(practice_id=practice_id, kind=kind, key=key))


def _team(connection: Connection, practice_id: int, catalog: Catalog, now: datetime) -> None:
    known = {
        row.key: row.id
        for row in connection.execute(sa.select(team.c.key, team.c.id).where(team.c.practice_id == practice_id))
    }
    for member in catalog.team:
        values = _member(member)
        if member.key in known:
            connection.execute(sa.update(team).where(team.c.id == known[member.key]).values(**values))
        else:
            connection.execute(sa.insert(team).values(practice_id=practice_id, key=member.key, **values))
        if member.channel and member.address:
            _contact_point(connection, practice_id, member.channel, member.address, now)
    named = {member.key for member in catalog.team}
    gone = [key for key in known if key not in named and not key.startswith(ADDED_IN_CHAT)]
    connection.execute(sa.delete(team).where(team.c.practice_id == practice_id, team.c.key.in_(gone)))


def _member(member: Member) -> dict[str, Any]:
    """What the file says; where it is silent about an address, one learnt in chat stays."""
    values: dict[str, Any] = {
        "name": member.name,
        "role": member.role,
        "practitioner": member.practitioner,
        "language": member.language,
    }
    for name in ("channel", "address", "telegram_user_id"):
        if getattr(member, name) is not None:
            values[name] = getattr(member, name)
    return values


def _contact_point(connection: Connection, practice_id: int, channel: str, address: str, now: datetime) -> None:
    exists = connection.execute(
        sa.select(contact_points.c.id).where(
            contact_points.c.practice_id == practice_id,
            contact_points.c.channel == channel,
            contact_points.c.address == address,
        )
    ).one_or_none()
    if exists is None:
        connection.execute(
            sa.insert(contact_points).values(
                practice_id=practice_id,
                channel=channel,
                address=address,
                state=Reachability.ACTIVE.value,
                state_reason="team",
                created_at=now,
            )
        )


def _templates(connection: Connection, practice_id: int, wanted: Mapping[str, Any], now: datetime) -> None:
    # Templates in session are made while running, for forms the file knows nothing of.
    connection.execute(
        sa.delete(templates).where(
            templates.c.practice_id == practice_id,
            sa.or_(templates.c.state != "in_session", templates.c.key.in_(list(wanted))),
        )
    )
    for key, template in wanted.items():
        for language, sid in template["sids"].items():
            connection.execute(
                sa.insert(templates).values(
                    practice_id=practice_id,
                    key=key,
                    language=language,
                    content_sid=sid,
                    variables=template.get("variables", []),
                    state=template.get("state", "approved"),
                    updated_at=now,
                )
            )
