"""The team, the notices in the admin chat, and what clients wrote, as read from the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin.roles import ADDED_IN_CHAT, Member
from clients.vocabulary import Channel
from messaging import says
from messaging.tables import conversations, inbound, outbox, team

PHONES = frozenset({Channel.SMS.value, Channel.WHATSAPP.value})


@dataclass(frozen=True)
class Written:
    """Something a client sent, as stored."""

    id: int
    channel: Channel
    raw: Any
    contact_point_id: int | None
    person_id: int | None
    received_at: datetime


def team_of(connection: Connection, practice_id: int) -> tuple[Member, ...]:
    """Everybody of the practice, in the order of the file and then of admission."""
    rows = connection.execute(sa.select(team).where(team.c.practice_id == practice_id).order_by(team.c.id))
    return tuple(_member(row) for row in rows)


def free_seats(connection: Connection, practice_id: int) -> tuple[Member, ...]:
    """Members of the practice file who can only be reached through the staff bot and have not been met there."""
    return tuple(
        member
        for member in team_of(connection, practice_id)
        if member.telegram_user_id is None and member.address is None and not member.key.startswith(ADDED_IN_CHAT)
    )


def member_at(
    connection: Connection, practice_id: int, channel: Channel, address: str, user_id: int | None = None
) -> Member | None:
    """The member whose own number, chat or Telegram user this is; None for everybody else.

    A message from there belongs to the staff's desk, whatever the channel (architecture, section 1).
    """
    for member in team_of(connection, practice_id):
        # The number in the file is a Telegram user of the staff bot: nobody's address on another channel.
        if channel is Channel.STAFF and member.telegram_user_id is not None:
            own = user_id if user_id is not None else (int(address) if address.isdigit() else None)
            if member.telegram_user_id == own:
                return member
        same_channel = member.channel == channel.value or {member.channel, channel.value} <= PHONES
        if member.address is not None and member.address == address and same_channel:
            return member
    return None


def _member(row: sa.Row[Any]) -> Member:
    return Member(
        id=row.id,
        key=row.key,
        name=row.name,
        role=row.role,
        practitioner=row.practitioner,
        language=row.language,
        channel=row.channel,
        address=row.address,
        telegram_user_id=row.telegram_user_id,
    )


def written(connection: Connection, practice_id: int, inbound_id: int) -> Written | None:
    """What a client sent."""
    row = connection.execute(
        sa.select(inbound).where(inbound.c.practice_id == practice_id, inbound.c.id == inbound_id)
    ).one_or_none()
    if row is None:
        return None
    return Written(row.id, Channel(row.channel), row.raw, row.contact_point_id, row.person_id, row.received_at)


def noticed_inbound(connection: Connection, practice_id: int, provider_id: str, chat_point_id: int) -> int | None:
    """The client's message that a notice in this chat speaks of, by the provider's id of the notice."""
    stored = connection.execute(
        sa.select(outbox.c.say)
        .where(
            outbox.c.practice_id == practice_id,
            outbox.c.contact_point_id == chat_point_id,
            outbox.c.provider_id == provider_id,
        )
        .order_by(outbox.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    if stored is None:
        return None
    for choice in says.from_json(stored).choices:
        verb, _, number = choice.id.partition(":")
        if verb in ("open", "answer", "back") and number.isdigit():
            return int(number)
    return None


def answers_by_bot(connection: Connection, contact_point_id: int) -> bool:
    """Whether the bot, not staff, answers at a client's contact point."""
    found = connection.execute(
        sa.select(conversations.c.answered_by).where(conversations.c.contact_point_id == contact_point_id)
    ).scalar_one_or_none()
    return found != "staff"


def letter(connection: Connection, practice_id: int, outbox_id: int) -> sa.Row[Any] | None:
    """One outgoing message of this practice."""
    return connection.execute(
        sa.select(outbox).where(outbox.c.practice_id == practice_id, outbox.c.id == outbox_id)
    ).one_or_none()


def last_inbound_at(connection: Connection, practice_id: int, contact_point_id: int) -> int | None:
    """The last thing that came from a contact point: what "hand back" under an answer refers to."""
    found: int | None = connection.execute(
        sa.select(sa.func.max(inbound.c.id)).where(
            inbound.c.contact_point_id == contact_point_id, inbound.c.practice_id == practice_id
        )
    ).scalar_one_or_none()
    return found
