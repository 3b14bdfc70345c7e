"""Gather everything that bears on one letter, for policy to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients import gates
from clients import queries as client_queries
from clients.people import Point
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import fallback
from messaging.channel import Channel
from messaging.delivery import Status
from messaging.outbox import BASIS_STOP, BASIS_TEAM
from messaging.policy import Candidate, Matter
from messaging.tables import outbox, team, templates, topics

# When the client never said what they prefer: where a message costs nothing and arrives at once, first.
DEFAULT_ORDER = (Name.TELEGRAM, Name.WHATSAPP, Name.SMS, Name.CONSOLE, Name.STAFF)


@dataclass(frozen=True)
class Gathered:
    """A letter's matter, its recipient's language and the contact points behind the candidates."""

    matter: Matter
    language: str
    points: Mapping[int, Point]


def gather(
    connection: Connection,
    practice: Practice,
    row: Any,
    channels: Mapping[Name, Channel],
    staff_chat: str | None,
    now: datetime,
) -> Gathered:
    """Read the present rows that bear on the letter."""
    if row.basis == BASIS_TEAM or row.person_id is None:
        return _for_team(connection, practice, row, channels, staff_chat, now)
    return _for_client(connection, practice, row, channels, now)


def _for_team(
    connection: Connection,
    practice: Practice,
    row: Any,
    channels: Mapping[Name, Channel],
    staff_chat: str | None,
    now: datetime,
) -> Gathered:
    if row.contact_point_id is not None:
        points = [client_queries.point_by_id(connection, row.contact_point_id)]
    else:
        points = _staff_room(connection, practice, staff_chat, now)
    member = (
        connection.execute(
            sa.select(team.c.language).where(
                team.c.practice_id == practice.id,
                team.c.channel == points[0].channel.value,
                team.c.address == points[0].address,
            )
        ).first()
        if points
        else None
    )
    language = (member.language if member is not None else None) or practice.language
    candidates = [
        _candidate(connection, practice, point, channels[point.channel], row.text_key, language, True, "")
        for point in points
        if point.channel in channels
    ]
    matter = Matter(
        purpose=Purpose(row.purpose),
        to_team=True,
        is_stop_reply=False,
        not_after=row.not_after,
        topic_holds=_topic_holds(connection, row),
        basis_allows=True,
        basis_reason="team",
        is_restricted=False,
        reminders_on=True,
        zone=practice.zone,
        between=practice.reminders_between,
        quiet=None,
        sent_today=0,
        candidates=candidates,
    )
    return Gathered(matter, language, {point.id: point for point in points})


def _staff_room(connection: Connection, practice: Practice, staff_chat: str | None, now: datetime) -> list[Point]:
    if staff_chat is None:
        return []
    return [client_actions.arrive(connection, practice, Name.STAFF, staff_chat, now).point]


def _for_client(
    connection: Connection, practice: Practice, row: Any, channels: Mapping[Name, Channel], now: datetime
) -> Gathered:
    person = client_queries.person(connection, practice.id, row.person_id)
    wishes = client_queries.preferences_of(connection, practice.id, row.person_id)
    entries = client_queries.consent_entries_for(connection, practice.id, row.person_id)
    purpose = Purpose(row.purpose)
    basis = gates.basis_allows(purpose, entries)
    tried = fallback.channels_tried(connection, row)
    if row.contact_point_id is not None:
        points = [client_queries.point_by_id(connection, row.contact_point_id)]
    else:
        points = _in_order(client_queries.points_of(connection, practice.id, row.person_id), wishes.ranked(purpose))
    candidates = []
    for point in points:
        if point.channel not in channels or tried.get(point.channel) is False:
            continue
        channel = channels[point.channel]
        verdict = gates.channel_allows(point, entries, channel.limits.needs_opt_in)
        here = gates.basis_allows(purpose, entries, point.channel)
        if here.allowed and not basis.allowed:
            basis = here  # a yes for this channel alone
        elif verdict.allowed and not here.allowed:
            verdict = here
        candidate = _candidate(
            connection, practice, point, channel, row.text_key, person.language, verdict.allowed, verdict.reason
        )
        if tried.get(point.channel):  # free text was refused here: only a template will do
            candidate = _template_only(candidate)
        candidates.append(candidate)
    matter = Matter(
        purpose=purpose,
        to_team=False,
        is_stop_reply=row.basis == BASIS_STOP,
        not_after=row.not_after,
        topic_holds=_topic_holds(connection, row),
        basis_allows=basis.allowed,
        basis_reason=basis.reason,
        is_restricted=not person.may_be_written_to,
        reminders_on=wishes.reminders_on,
        zone=practice.zone,
        between=practice.reminders_between,
        quiet=wishes.quiet,
        sent_today=_sent_today(connection, practice, row, now),
        candidates=candidates,
    )
    return Gathered(matter, person.language, {point.id: point for point in points})


def _in_order(points: list[Point], ranked: tuple[Name, ...]) -> list[Point]:
    order = [*ranked, *(name for name in DEFAULT_ORDER if name not in ranked)]
    return sorted(points, key=lambda point: order.index(point.channel))


def _candidate(
    connection: Connection,
    practice: Practice,
    point: Point,
    channel: Channel,
    text_key: str,
    language: str,
    permitted: bool,
    why_not: str,
) -> Candidate:
    has_template = (
        channel.limits.window is not None and approved_template(connection, practice.id, text_key, language) is not None
    )
    return Candidate(
        id=point.id,
        channel=point.channel,
        state=point.state,
        limits=channel.limits,
        is_permitted=permitted,
        why_not=why_not,
        wrote_at=point.wrote_at,
        has_template=has_template,
    )


def _template_only(candidate: Candidate) -> Candidate:
    return replace(candidate, wrote_at=None)


def approved_template(connection: Connection, practice_id: int, key: str, language: str) -> Any | None:
    """The approved template for a text in a language."""
    return connection.execute(
        sa.select(templates).where(
            templates.c.practice_id == practice_id,
            templates.c.key == key,
            templates.c.language == language,
            templates.c.state.in_(["approved", "in_session"]),
        )
    ).one_or_none()


def _topic_holds(connection: Connection, row: Any) -> bool:
    if row.topic is None:
        return True
    topic = connection.execute(
        sa.select(topics).where(topics.c.practice_id == row.practice_id, topics.c.key == row.topic)
    ).one_or_none()
    if topic is None:
        return False
    # News about a change (cancelled, moved) is about a version, alive or not; a reminder needs a live one.
    if row.purpose != Purpose.REMINDER.value:
        return bool(topic.version == row.topic_version)
    return bool(topic.alive and topic.version == row.topic_version)


def _sent_today(connection: Connection, practice: Practice, row: Any, now: datetime) -> int:
    local = now.astimezone(practice.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    count: int = connection.execute(
        sa.select(sa.func.count())
        .select_from(outbox)
        .where(
            outbox.c.person_id == row.person_id,
            outbox.c.purpose == row.purpose,
            outbox.c.fallback_of.is_(None),
            outbox.c.sent_at >= midnight,
            outbox.c.sent_at < midnight + timedelta(days=1),
            outbox.c.status.not_in([Status.DROPPED.value, Status.FAILED.value]),
        )
    ).scalar_one()
    return count
