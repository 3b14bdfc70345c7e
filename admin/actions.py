"""What the staff's side writes: members taken in, letters to clients and to members, who answers whom."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from admin.roles import ADDED_IN_CHAT, Member, Newcomer, Role
from clients import queries as client_queries
from clients.ledger import insert_if_new
from clients.people import Point
from clients.vocabulary import Channel, Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_REQUEST, BASIS_TEAM, Letter
from messaging.says import Say, literal
from messaging.tables import conversations, team
from scheduling.appointments import Appointment
from scheduling.tables import changes

SOON = 1  # priority of what somebody waits for


def admit(connection: Connection, practice: Practice, newcomer: Newcomer, now: datetime) -> int:
    """Take a member of the admin chat in as reception; returns the team row's id, also when it was there before."""
    key = f"{ADDED_IN_CHAT}{newcomer.user_id}"
    inserted: int | None = connection.execute(
        insert_if_new(
            connection,
            team,
            practice_id=practice.id,
            key=key,
            name=newcomer.name or key,
            role=Role.RECEPTION.value,
            language=practice.language,
            telegram_user_id=newcomer.user_id,
        ).returning(team.c.id)
    ).scalar_one_or_none()
    if inserted is not None:
        _record(connection, practice, inserted, "admitted", inserted, now)
        return inserted
    found: int = connection.execute(
        sa.select(team.c.id).where(team.c.practice_id == practice.id, team.c.key == key)
    ).scalar_one()
    return found


def _record(
    connection: Connection, practice: Practice, team_id: int, action: str, actor_id: int, now: datetime
) -> None:
    """Who of the team changed, by whom: ids only, the names are in the team's rows."""
    connection.execute(
        sa.insert(changes).values(
            practice_id=practice.id,
            topic=f"team:{team_id}",
            action=action,
            actor=f"staff:{actor_id}",
            at=now,
            before=None,
            after=None,
        )
    )


def take_seat(
    connection: Connection, practice: Practice, team_id: int, user_id: int, actor_id: int, now: datetime
) -> str | None:
    """Make a Telegram user that member of the practice file; None when somebody was faster. Returns the name."""
    name: str | None = connection.execute(
        sa.update(team)
        .where(
            team.c.id == team_id,
            team.c.practice_id == practice.id,
            team.c.telegram_user_id.is_(None),
            team.c.address.is_(None),
        )
        .values(telegram_user_id=user_id)
        .returning(team.c.name)
    ).scalar_one_or_none()
    if name is not None:
        _record(connection, practice, team_id, "met", actor_id, now)
        connection.execute(
            sa.delete(team).where(team.c.practice_id == practice.id, team.c.key == f"{ADDED_IN_CHAT}{user_id}")
        )
    return name


def remember_private_chat(connection: Connection, member: Member, address: str) -> None:
    """A member without an address of her own wrote in private: agendas and notices can go there from now on."""
    if member.address is None:
        connection.execute(
            sa.update(team)
            .where(team.c.id == member.id, team.c.address.is_(None))
            .values(channel=Channel.STAFF.value, address=address)
        )


def private_point(connection: Connection, practice_id: int, user_id: int | None) -> Point | None:
    """The member's private chat with the staff bot, if she ever wrote there (a bot cannot write first)."""
    if user_id is None:
        return None
    point = client_queries.point(connection, practice_id, Channel.STAFF, str(user_id))
    return point if point is not None and point.wrote_at is not None else None


def tell_member(connection: Connection, practice: Practice, point: Point, say: Say, now: datetime) -> None:
    """Put a letter to a member's own chat into the outbox."""
    outbox.put(
        connection,
        Letter(
            practice_id=practice.id,
            say=say,
            purpose=Purpose.ANSWER,
            basis=BASIS_TEAM,
            contact_point_id=point.id,
            not_before=now,
            priority=SOON,
        ),
        now,
    )


def tell_client(
    connection: Connection, practice: Practice, visit: Appointment, say: Say, unique_key: str, now: datetime
) -> None:
    """Tell a client about a change the practice made; the channel is chosen when it is sent."""
    outbox.put(
        connection,
        Letter(
            practice_id=practice.id,
            say=say,
            purpose=Purpose.BOOKING,
            basis=outbox.BASIS_APPOINTMENT,
            person_id=visit.person_id,
            # Of a cancelled visit nothing stands that the letter could miss.
            topic=visit.topic if visit.is_alive else None,
            topic_version=visit.version if visit.is_alive else None,
            not_before=now,
            unique_key=unique_key,
            priority=2,
        ),
        now,
    )


def write_to_client(
    connection: Connection,
    practice: Practice,
    contact_point_id: int,
    person_id: int | None,
    text: str,
    unique_key: str,
    now: datetime,
) -> None:
    """Pass a member's own words on, and let staff answer there from now on."""
    outbox.put(
        connection,
        Letter(
            practice_id=practice.id,
            say=Say(literal(text)),
            purpose=Purpose.ANSWER,
            basis=BASIS_REQUEST,
            person_id=person_id,
            contact_point_id=contact_point_id,
            not_before=now,
            unique_key=unique_key,
            priority=SOON,
        ),
        now,
    )
    set_answering(connection, contact_point_id, by_staff=True)


def set_answering(connection: Connection, contact_point_id: int, *, by_staff: bool) -> None:
    """Say who answers at a client's contact point."""
    connection.execute(
        sa.update(conversations)
        .where(conversations.c.contact_point_id == contact_point_id)
        .values(answered_by="staff" if by_staff else "bot")
    )
