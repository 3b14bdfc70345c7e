"""After an event of a client's could not be handled three times: staff are shown it, and the client hears so."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from clients import actions as client_actions
from clients.people import Point
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import conversations, inbound, outbox
from messaging.channel import Channel
from messaging.conversations import Conversation
from messaging.desk import Scene
from messaging.events import Inbound
from messaging.inbound import Waiting
from messaging.says import Say, Text

TO_STAFF = "not_understood"  # why people must look, in the notice's words
TO_CLIENT = "not-understood-passed-on"
TO_TEAM = "staff-not-understood"


class Office(Protocol):
    """What is asked of the turn runner's routing."""

    def practice(self, connection: Connection, practice_id: int) -> Practice:
        """The practice with that id."""
        ...

    def channel(self, practice_id: int, name: Name) -> Channel | None:
        """The practice's channel of that name, when it is set up."""
        ...

    def desk(self, connection: Connection, practice: Practice, point: Point, event: Inbound) -> tuple[Any, bool]:
        """Which desk answers, and whether the sender is of the team."""
        ...

    def needs_staff(self, connection: Connection, scene: Scene, why: str) -> None:
        """Put a notice into the admin chat about what the client sent."""
        ...


def pass_on(connection: Connection, office: Office, stored: Waiting, now: datetime) -> list[str]:
    """Tell staff and the sender; returns the callback ids that still want an answer (Telegram's spinner)."""
    practice = office.practice(connection, stored.practice_id)
    channel = office.channel(stored.practice_id, stored.channel)
    if channel is None:
        return []
    found = [event for event in channel.parse(stored.raw) if isinstance(event, Inbound)]
    for event in found:
        if not event.is_group or channel.name is Name.STAFF:
            _tell(connection, office, practice, channel, stored, event, now)
    return [event.callback_id for event in found if event.callback_id]


def _tell(
    connection: Connection,
    office: Office,
    practice: Practice,
    channel: Channel,
    stored: Waiting,
    event: Inbound,
    now: datetime,
) -> None:
    arrived = client_actions.arrive(connection, practice, channel.name, event.address, now)
    point = arrived.point
    _, is_team = office.desk(connection, practice, point, event)
    if is_team:
        talk = conversations.locked(connection, practice.id, point.id, None, now)
        _say(connection, practice, TO_TEAM, talk, None, stored, now)
        return
    known = arrived.person_ids or (_new_file(connection, practice, point, now),)
    client_actions.wrote(connection, point.id, stored.received_at)
    talk = conversations.locked(connection, practice.id, point.id, known[0], now)
    person_id = talk.person_id or known[0]
    scene = Scene(
        practice=practice,
        contact_point=point,
        limits=channel.limits,
        person_id=person_id,
        conversation_id=talk.id,
        conversation_version=talk.version,
        answered_by=talk.answered_by,
        now=now,
        inbound_id=stored.id,
    )
    office.needs_staff(connection, scene, TO_STAFF)
    inbound.point_out(connection, stored.id, person_id, point.id)
    _say(connection, practice, TO_CLIENT, talk, person_id, stored, now)


def _say(
    connection: Connection,
    practice: Practice,
    key: str,
    talk: Conversation,
    person_id: int | None,
    stored: Waiting,
    now: datetime,
) -> None:
    letter = outbox.Letter(
        practice_id=practice.id,
        person_id=person_id,
        contact_point_id=talk.contact_point_id,
        conversation_id=talk.id,
        say=Say(Text(key)),
        purpose=Purpose.ANSWER,
        basis=outbox.BASIS_REQUEST if person_id is not None else outbox.BASIS_TEAM,
        not_before=now,
        unique_key=f"given_up:{stored.id}:{talk.contact_point_id}",
        priority=1,
    )
    outbox.put(connection, letter, now)


def _new_file(connection: Connection, practice: Practice, point: Point, now: datetime) -> int:
    return client_actions.new_person(
        connection, practice, now=now, name=None, language=practice.language, point_id=point.id
    )
