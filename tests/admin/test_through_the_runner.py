"""The staff desk behind the real turn runner, channel parser and renderer: from a Bot API update to the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin import composers, notices
from admin.chat_channel import StaffSettings, build
from admin.desk import StaffDesk
from clients.people import Point
from clients.vocabulary import Channel as Name
from core.db import Database
from core.practice import Practice
from messaging import inbound, outbox, recording, sending, turns
from messaging.alarms import Alarms, NoAlarms
from messaging.channel import Accepted, Channel
from messaging.desk import Scene
from messaging.events import Inbound
from messaging.kit import Kit, Ready
from messaging.tables import conversations, threads
from messaging.tables import inbound as inbound_table
from messaging.words import Words
from scheduling import queries
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import ADMIN_CHAT, RITA, STRANGER, WORDS, a_client, a_message, a_practice, parse


@dataclass
class Office:
    """What app gives the runner, for the staff's side only."""

    connection: Connection
    desk_of: Desk
    signing_key: bytes = b"k" * 32
    alarms: Alarms = field(default_factory=NoAlarms)
    staff: Channel = field(default_factory=lambda: build(StaffSettings("1:test", "http://127.0.0.1:1", is_paced=False)))
    serial: int = 0
    sent: list[Ready] = field(default_factory=list)

    def words(self, practice: Practice) -> Words:
        return WORDS

    def practice(self, connection: Connection, practice_id: int) -> Practice:
        return self.desk_of.practice

    def channel(self, practice_id: int, name: Name) -> Channel | None:
        return self.staff if name is Name.STAFF else None

    def desk(self, connection: Connection, practice: Practice, point: Point, event: Inbound) -> tuple[Any, bool]:
        return StaffDesk(lambda practice_id: ADMIN_CHAT, parse), True

    def needs_staff(self, connection: Connection, scene: Scene, why: str) -> None:
        raise AssertionError("staff does not call staff")

    def not_delivered(self, connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> None:
        notices.notice_undeliverable(connection, practice, outbox_id, now)

    def receives(self, update: Mapping[str, Any], sender: str = ADMIN_CHAT) -> list[Ready]:
        """An update comes in and is answered; what goes out is returned, as accepted by the server."""
        self.serial += 1
        raw = {"update_id": self.serial, **update}
        practice_id = self.desk_of.practice.id
        inbound.store(self.connection, inbound.Raw(practice_id, Name.STAFF, f"u{self.serial}", sender, raw), NOW)
        turns.handle_waiting(self.connection, self, NOW)
        states = self.connection.execute(sa.select(inbound_table.c.status).where(inbound_table.c.channel == "staff"))
        assert set(states.scalars()) == {"processed"}
        return self.sends()

    def sends(self) -> list[Ready]:
        """Send what is due; provider ids are the letters' own numbers."""
        kit = Kit(
            words=self.words,
            signing_key=self.signing_key,
            practice=self.practice,
            channels=lambda practice_id: {Name.STAFF: self.staff},
            staff_chat=lambda practice_id: ADMIN_CHAT,
            alert=self.not_delivered,
            make_file=composers.FileMaker(WORDS, NOW),
        )
        went: list[Ready] = []
        while ready := sending.claim(self.connection, kit, {Name.STAFF: 9}, 9, "test", NOW).ready:
            for one in ready:
                recording.record_accepted(self.connection, kit, one, Accepted(str(one.outbox_id)), NOW)
            went += ready
        self.sent += went
        return went


def written(text: str, user: int = RITA, **about: Any) -> dict[str, Any]:
    """A message in the admin chat, as the Bot API delivers it."""
    chat = {"id": int(ADMIN_CHAT), "type": "supergroup"}
    sender = {"id": user, "is_bot": False, "first_name": "Rita"}
    return {"message": {"message_id": 5, "date": 1, "chat": chat, "from": sender, "text": text, **about}}


def tapped(payload: str, message_id: int, user: int = RITA) -> dict[str, Any]:
    """A button of a message in the admin chat was pressed."""
    message = written("", user)["message"]
    sender = message.pop("from")
    pressed = {"id": "cb", "from": sender, "data": payload, "message": {**message, "message_id": message_id}}
    return {"callback_query": pressed}


def test_a_visit_is_booked_in_the_group_over_the_wire(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        office = Office(connection, desk)
        topic = {"is_topic_message": True, "message_thread_id": 42}
        (asked,) = office.receives(written("/book@staff_bot Bianchi visita giovedì alle 15 con Anna", **topic))
        assert (asked.message.address, asked.message.thread) == (ADMIN_CHAT, "42")
        assert "M.B." in asked.message.body
        yes = asked.message.buttons[0]
        office.receives(written("/today", user=STRANGER))  # others talk in between
        went = office.receives(tapped(yes.payload, asked.outbox_id))
        (visit,) = queries.appointments_between(connection, desk.practice.id, NOW, rome(3, 9, 9))
        assert visit.start == rome(3, 5, 15)
        done = next(one for one in went if one.message.edits)
        assert done.message.edits == str(asked.outbox_id)
        assert any(one.message.thread == "bookings" for one in went)


def test_a_question_is_opened_answered_and_handed_back_over_the_wire(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, point_id = a_client(connection, desk)
        inbound_id = a_message(connection, desk, person_id, point_id, "does it hurt?")
        conversation = connection.execute(
            sa.select(conversations.c.id).where(conversations.c.contact_point_id == point_id)
        ).scalar_one()
        notices.notice_question(connection, desk.practice, conversation, person_id, inbound_id, "asked_for", NOW)
        office = Office(connection, desk)
        private = {"chat": {"id": RITA, "type": "private"}}
        office.receives(written("/start", **private), sender=str(RITA))
        notice = next(one for one in office.sent if one.message.thread == "questions")
        assert "does it hurt" not in notice.message.body

        went = office.receives(tapped(notice.message.buttons[0].payload, notice.outbox_id))
        shown = next(one for one in went if "does it hurt?" in one.message.body)
        assert shown.message.address == str(RITA)
        assert all(one.message.edits is None for one in went)  # the notice stays for the others

        replied = {"message_id": notice.outbox_id, "date": 1, "chat": {"id": int(ADMIN_CHAT), "type": "supergroup"}}
        (sent,) = office.receives(written("Not at all.", reply_to_message=replied))
        answer = connection.execute(
            sa.select(outbox.outbox.c.contact_point_id).where(outbox.outbox.c.text_key == "literal")
        ).scalar_one()
        assert answer == point_id
        office.receives(tapped(sent.message.buttons[0].payload, sent.outbox_id))
        by = sa.select(conversations.c.answered_by).where(conversations.c.id == conversation)
        assert connection.execute(by).scalar_one() == "bot"


def test_the_agenda_goes_out_with_its_picture(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        office = Office(connection, desk)
        (asked,) = office.receives(written("/book Bianchi visita giovedì alle 15 con Anna"))
        office.receives(tapped(asked.message.buttons[0].payload, asked.outbox_id))
        (agenda,) = office.receives(written("/agenda giovedì"))
        assert "15:00" in agenda.message.body
        assert "/client_1" in agenda.message.body
        assert [file.media_type for file in agenda.message.attachments] == ["image/png"]


def test_the_next_question_takes_the_place_of_the_one_tapped(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        office = Office(connection, desk)
        (first,) = office.receives(written("/book Bianchi giovedì alle 15 con Anna"))
        assert first.message.edits is None
        (second,) = office.receives(tapped(first.message.buttons[0].payload, first.outbox_id))
        assert second.message.edits == str(first.outbox_id)


def test_topics_are_not_needed(database: Database) -> None:
    with database.transaction() as connection:
        office = Office(connection, a_practice(connection))
        (agenda,) = office.receives(written("/today"))
        assert agenda.message.thread is None
        assert connection.execute(sa.select(sa.func.count()).select_from(threads)).scalar_one() == 0
