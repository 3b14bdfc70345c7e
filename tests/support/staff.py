"""The staff's desk driven as the turn runner drives it, with a stored practice, a team and an admin chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin.desk import StaffDesk
from clients import actions as client_actions
from clients.vocabulary import Channel
from messaging import conversations, inbound, rendering, says
from messaging.channel import Buttons, Limits
from messaging.desk import Heard, Scene
from messaging.events import Event, Inbound, Kind
from messaging.says import Choice, Say
from messaging.tables import outbox as letters
from messaging.tables import team
from messaging.words import Words
from tests.support.practices import NOW, Desk, a_desk, a_document

ADMIN_CHAT = "-100500"
OWNER, ANNA, RITA, STRANGER = 11, 12, 13, 99
LIMITS = Limits(Buttons.INLINE, text_chars=4096, choices=20, label_chars=60, can_edit=True, can_carry_files=True)
WORDS = Words.load()


def parse(practice_id: int, channel: Channel, raw: Mapping[str, Any]) -> Sequence[Event]:
    """A stored update of a test's client channel: {"text": …}."""
    return [Inbound("e", "+390000", Kind.TEXT, text=raw["text"])] if "text" in raw else []


def a_team(connection: Connection, desk: Desk) -> None:
    """An owner, a practitioner and a receptionist, as the practice file would list them."""
    for key, role, user, practitioner in (
        ("olga", "owner", OWNER, None),
        ("anna", "practitioner", ANNA, "anna"),
        ("rita", "reception", RITA, None),
    ):
        connection.execute(
            sa.insert(team).values(
                practice_id=desk.practice.id,
                key=key,
                name=key.title(),
                role=role,
                practitioner=practitioner,
                language="en",
                telegram_user_id=user,
            )
        )


class Room:
    """One chat with the staff bot: the admin group, or a member's private chat."""

    def __init__(
        self, connection: Connection, desk: Desk, *, group: bool = True, user: int = RITA, now: datetime = NOW
    ) -> None:
        self.connection, self.desk, self.group, self.user, self.now = connection, desk, group, user, now
        self.staff = StaffDesk(lambda practice_id: ADMIN_CHAT, parse)
        self.address = ADMIN_CHAT if group else str(user)
        self.said: list[Say] = []
        self._serial = 0

    def writes(self, text: str, **about: Any) -> list[str]:
        """Somebody writes words or a command."""
        return self._hears(Heard(self._inbound(Kind.TEXT, text=text, **about)))

    def taps(self, start: str, **about: Any) -> list[str]:
        """Somebody taps the newest button whose id begins so."""
        return self._hears(Heard(self._inbound(Kind.BUTTON, **about), choice=self.choice(start)))

    def choice(self, start: str) -> Choice:
        """The newest button whose id begins so."""
        return next(choice for say in reversed(self.said) for choice in say.choices if choice.id.startswith(start))

    def presses(self, choice: Choice, **about: Any) -> list[str]:
        """Somebody presses that very button, however old."""
        return self._hears(Heard(self._inbound(Kind.BUTTON, **about), choice=choice))

    def says_the_label_of(self, start: str, **about: Any) -> list[str]:
        """Somebody types what stands on a button: the turn runner matches it with the button."""
        return self._hears(Heard(self._inbound(Kind.TEXT, text="Yes", **about), choice=self.choice(start)))

    @property
    def keys(self) -> list[str]:
        """The text keys of the last answer."""
        return [say.text.key for say in self.last]

    def _inbound(self, kind: Kind, **about: Any) -> Inbound:
        self._serial += 1
        about = {"user_id": self.user, "is_group": self.group, "name": "Somebody", **about}
        return Inbound(f"e{self._serial}", self.address, kind, **about)

    def _hears(self, heard: Heard) -> list[str]:
        practice = self.desk.practice
        point = client_actions.arrive(self.connection, practice, Channel.STAFF, self.address, self.now).point
        client_actions.wrote(self.connection, point.id, self.now)
        conversation = conversations.locked(self.connection, practice.id, point.id, None, self.now)
        stored = inbound.store(
            self.connection,
            inbound.Raw(practice.id, Channel.STAFF, f"{self.address}:{self._serial}", self.address, {}),
            self.now,
        )
        scene = Scene(
            practice=practice,
            contact_point=point,
            limits=LIMITS,
            person_id=None,
            conversation_id=conversation.id,
            conversation_version=conversation.version,
            answered_by="bot",
            now=self.now,
            inbound_id=stored or 0,
        )
        state = self.staff.read(conversation.state) if conversation.state else self.staff.start()
        turn = self.staff.step(state, heard, self.staff.load(self.connection, scene), scene)
        said = list(turn.say)
        if turn.command is not None:
            outcome = self.staff.act(self.connection, turn.command, scene)
            turn = self.staff.after(turn.state, outcome, self.staff.load(self.connection, scene), scene)
            said += turn.say
        conversations.save(self.connection, conversation.id, self.staff.write(turn.state), 0, "bot", None, self.now)
        self.last = said
        self.said += said
        return [spoken(say) for say in said]


def spoken(say: Say, language: str = "en") -> str:
    """A message in words; raises when its text is missing or lacks an argument."""
    shown = rendering.render(say, language, LIMITS, WORDS)
    assert all(label.label for label in shown.buttons)
    return shown.body


def a_practice(connection: Connection, **changed: Any) -> Desk:
    """A stored practice with its team."""
    desk = a_desk(connection, a_document(**changed))
    a_team(connection, desk)
    return desk


def a_client(
    connection: Connection, desk: Desk, name: str = "Maria Bianchi", address: str | None = "+393331112223"
) -> tuple[int, int]:
    """A client who wrote by SMS; ids of the person and the contact point (0 without an address)."""
    point_id = None
    if address is not None:
        point = client_actions.arrive(connection, desk.practice, Channel.SMS, address, NOW).point
        client_actions.wrote(connection, point.id, NOW - timedelta(hours=1))
        point_id = point.id
    person_id = client_actions.new_person(
        connection, desk.practice, now=NOW, name=name, language="it", point_id=point_id
    )
    if point_id is not None:
        conversations.locked(connection, desk.practice.id, point_id, person_id, NOW)
    return person_id, point_id or 0


def a_message(connection: Connection, desk: Desk, person_id: int, point_id: int, text: str) -> int:
    """Something a client wrote, stored and handled; returns its id."""
    raw = inbound.Raw(desk.practice.id, Channel.SMS, f"m{person_id}:{text[:20]}", "x", {"text": text})
    stored = inbound.store(connection, raw, NOW)
    assert stored is not None
    inbound.finish(connection, stored, inbound.State.PROCESSED, NOW, person_id=person_id, contact_point_id=point_id)
    return stored


def put_letters(connection: Connection, **wanted: Any) -> list[Any]:
    """Letters in the outbox with these columns, oldest first."""
    query = sa.select(letters).order_by(letters.c.id)
    for column, value in wanted.items():
        query = query.where(letters.c[column] == value)
    return list(connection.execute(query))


def say_of(letter: Any) -> Say:
    """What a letter says."""
    return says.from_json(letter.say)
