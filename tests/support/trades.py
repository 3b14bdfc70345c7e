"""The practices that come along, each with its front desk, its team's admin chat, and phones to write from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from admin import chat_channel
from app import start
from clients.vocabulary import Channel
from core.db import Database
from messaging.tables import outbox, team
from scheduling import practice_file
from scheduling.tables import appointments, occupancies
from tests.support.front_desk import BASE, MONDAY, FrontDesk, Reply

ADMIN_CHAT = "-100500"
OWNER = 11


class Trade(FrontDesk):
    """The front desk of a practice that comes along, on a Monday at ten, with its owner in the admin chat."""

    def __init__(self, database: Database, name: str, now: datetime = MONDAY) -> None:
        wished = start.wished(name)
        with database.transaction() as connection:
            practice_file.load(connection, wished.text, now)
        super().__init__(database, now, wished.slug)
        staff = chat_channel.build(chat_channel.StaffSettings("1:t", BASE, is_paced=False))
        self.office.all_channels[self.practice.id][Channel.STAFF] = staff
        self.office.staff_chats[self.practice.id] = ADMIN_CHAT
        with database.transaction() as connection:
            seat = sa.update(team).where(team.c.role == "owner")
            connection.execute(seat.values(telegram_user_id=OWNER, channel=None, address=None))

    def at(self, month: int, day: int, hour: int, minute: int = 0) -> datetime:
        """A moment of 2026 in the practice's zone."""
        return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(self.practice.zone.key))

    @property
    def booked(self) -> list[Any]:
        """The rows of all appointments, in order of their making."""
        return self.rows(sa.select(appointments).order_by(appointments.c.id))

    def kept(self, kind: str = "appointment") -> list[tuple[str, str, str]]:
        """What is kept of the calendars: whose or what, from and until, local; in order."""
        calendars = sa.Table("calendars", sa.MetaData(), autoload_with=self.database.engine)
        spans = sa.select(calendars.c.key, occupancies.c.start_minute, occupancies.c.end_minute)
        spans = spans.join(calendars, calendars.c.id == occupancies.c.calendar_id).where(occupancies.c.kind == kind)
        found = self.rows(spans.order_by(occupancies.c.start_minute, calendars.c.key))
        return [(row.key, self._local(row.start_minute), self._local(row.end_minute)) for row in found]

    def _local(self, minute: int) -> str:
        moment = datetime.fromtimestamp(minute * 60, tz=ZoneInfo(self.practice.zone.key))
        return f"{moment:%a %H:%M}".lower()

    def said_to_staff(self, key: str) -> list[Any]:
        """What staff were told with that text, oldest first."""
        query = sa.select(outbox).where(outbox.c.text_key == key, outbox.c.channel == Channel.STAFF.value)
        return self.rows(query.order_by(outbox.c.id))

    def staff_writes(self, text: str) -> list[Reply]:
        """The owner writes in the admin chat."""
        return self._staff({"message": self._message({"text": text, "from": self._owner()})})

    def staff_taps(self, start_of_id: str) -> list[Reply]:
        """The owner taps the newest button whose id begins so."""
        everything = self.replies.get((Channel.STAFF, ADMIN_CHAT), [])
        reply = next(one for one in reversed(everything) if any(id_.startswith(start_of_id) for id_ in one.choices))
        place = next(at for at, id_ in enumerate(reply.choices) if id_.startswith(start_of_id))
        payload, number = reply.outgoing.buttons[place].payload, reply.outgoing.outbox_id
        message = {**self._message({"text": "?"}), "message_id": number}
        return self._staff({"callback_query": {"id": "cb", "from": self._owner(), "data": payload, "message": message}})

    def _staff(self, update: Mapping[str, Any]) -> list[Reply]:
        before = len(self.replies.get((Channel.STAFF, ADMIN_CHAT), []))
        self.serial += 1
        raw = {"update_id": self.serial, **update}
        self.receives(Channel.STAFF, raw, f"u{self.serial}", ADMIN_CHAT)
        return self.replies.get((Channel.STAFF, ADMIN_CHAT), [])[before:]

    def _message(self, content: Mapping[str, Any]) -> dict[str, Any]:
        chat = {"id": int(ADMIN_CHAT), "type": "supergroup"}
        return {"message_id": 10_000 + self.serial, "date": 1, "chat": chat, **content}

    def _owner(self) -> dict[str, Any]:
        return {"id": OWNER, "is_bot": False, "first_name": "Owner"}


Opens = Callable[[str], Trade]  # by the name of the practice
