"""The messaging engine on a test's database: a studio, its quiet channels, a client, letters, a dispatcher."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin.troubles import Troubles
from clients import actions as client_actions
from clients import queries as client_queries
from clients.people import Point
from clients.vocabulary import Channel as Name
from clients.vocabulary import Method, Purpose
from core.clock import FixedClock
from core.db import Database
from core.practice import Practice
from messaging import outbox, receipts, rendering, says
from messaging.alarms import OURS
from messaging.delivery import Status
from messaging.dispatch import Dispatcher
from messaging.events import Receipt
from messaging.kit import Kit
from messaging.outbox import Letter
from messaging.says import Choice, Say, literal
from messaging.tables import outbox as letters
from messaging.tables import templates
from messaging.words import Words
from tests.support import clients, quiet_channels

NOON = clients.NOON  # a Monday, 13:00 in Rome
KEY = b"k" * 32
WORDS = Words.load()
STAFF_CHAT = "-1001"
ADDRESSES: dict[Name, str] = {Name.TELEGRAM: "555", Name.WHATSAPP: "+39333111", Name.SMS: "+39333111"}
_numbers = itertools.count(1)


@dataclass
class Engine:
    """A studio whose letters go nowhere but into lists."""

    database: Database
    practice: Practice
    clock: FixedClock = field(default_factory=lambda: FixedClock(NOON))
    channels: dict[Name, quiet_channels.QuietChannel] = field(default_factory=quiet_channels.all_channels)
    alerts: list[int] = field(default_factory=list)  # letters about which staff was told that they reached nobody
    process: str = "test"
    troubles: deque[Exception | None] = field(default_factory=deque)  # raised when the practice is read, one a time

    @property
    def now(self) -> datetime:
        """Where the clock stands."""
        return self.clock.now()

    def kit(self) -> Kit:
        """What the dispatcher is given."""
        return Kit(
            words=lambda practice: WORDS,
            signing_key=KEY,
            practice=self._read_practice,
            channels=lambda practice_id: self.channels,
            staff_chat=lambda practice_id: STAFF_CHAT,
            alert=self.alert,
            alarms=Troubles(),
        )

    def alert(self, connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> None:
        """Staff is told that a letter reached nobody."""
        self.alerts.append(outbox_id)

    def _read_practice(self, connection: Connection, practice_id: int) -> Practice:
        if self.troubles and (trouble := self.troubles.popleft()) is not None:
            raise trouble
        return self.practice

    def dispatcher(self, in_flight: int = 16) -> Dispatcher:
        """A dispatcher of this process."""
        return Dispatcher(self.database, self.kit(), self.clock, self.process, in_flight)

    async def settle(self) -> None:
        """Send all that is due."""
        await self.dispatcher().settle()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction."""
        with self.database.transaction() as connection:
            yield connection

    def client(self, *where: Name, name: str | None = "Anna Rossi") -> int:
        """A client who wrote an hour ago on each of these channels; returns the id."""
        with self.writing() as connection:
            person = self.client_id(connection, name)
            for channel in where:
                self.reached_at(connection, person, channel)
        return person

    def client_id(self, connection: Connection, name: str | None = "Anna Rossi") -> int:
        """A client who is reached nowhere."""
        return clients.a_person(connection, self.practice, None, name)

    def stop(self, connection: Connection, point: Point) -> None:
        """The client wrote STOP there."""
        client_actions.stop(connection, point, method=Method.TYPED_WORD, actor="client", now=self.now)

    def reached_at(self, connection: Connection, person: int, channel: Name, address: str = "") -> Point:
        """Tie the client to a contact point they wrote from an hour ago."""
        address = address or f"{ADDRESSES.get(channel, '77')}{next(_numbers):04}"
        point = client_actions.arrive(connection, self.practice, channel, address, self.now).point
        client_actions.link(connection, self.practice.id, person, point.id, self.now)
        return client_actions.wrote(connection, point.id, self.now - timedelta(hours=1))

    def points(self, person: int) -> dict[Name, Point]:
        """Where the client is reached."""
        with self.writing() as connection:
            return {point.channel: point for point in client_queries.points_of(connection, self.practice.id, person)}

    def put(self, person: int | None, words: str = "hello", **about: Any) -> int:
        """A letter to the client, wherever they are reached: by default a reminder that is due."""
        given: dict[str, Any] = {
            "practice_id": self.practice.id,
            "say": Say(literal(words)),
            "purpose": Purpose.REMINDER,
            "basis": outbox.BASIS_APPOINTMENT,
            "not_before": self.now,
            "person_id": person,
        }
        with self.writing() as connection:
            letter_id = outbox.put(connection, Letter(**{**given, **about}), self.now)
        assert letter_id is not None
        return letter_id

    def row(self, letter_id: int) -> Any:
        """A letter as it stands."""
        with self.writing() as connection:
            return connection.execute(sa.select(letters).where(letters.c.id == letter_id)).one()

    def notices(self) -> list[str]:
        """What staff was told about the desk's own troubles, in English."""
        mine = [row for row in self.rows() if row.text_key.startswith(OURS)]
        return [rendering.write(says.from_json(row.say).text, "en", WORDS) for row in mine]

    def say_of(self, letter_id: int) -> Say:
        """What a letter says."""
        return says.from_json(self.row(letter_id).say)

    def rows(self, **wanted: Any) -> list[Any]:
        """The letters with these columns, oldest first."""
        query = sa.select(letters).order_by(letters.c.id)
        for column, value in wanted.items():
            query = query.where(letters.c[column] == value)
        with self.writing() as connection:
            return list(connection.execute(query))

    def status(self, letter_id: int) -> tuple[str, str | None]:
        """A letter's status and reason."""
        row = self.row(letter_id)
        return row.status, row.reason

    def receipt(self, letter_id: int, status: Status, code: str | None = None) -> None:
        """The provider tells what became of a letter."""
        row = self.row(letter_id)
        with self.writing() as connection:
            receipts.record(
                connection, self.practice, self.channels[Name(row.channel)],
                Receipt(row.provider_id, status, code), self.now, self.alert,
            )  # fmt: skip

    def approve(self, key: str, *names: str, language: str = "it", state: str = "approved") -> str:
        """A template for a text; returns its content sid."""
        sid = f"HX{key}"[:40]
        with self.writing() as connection:
            connection.execute(
                sa.insert(templates).values(
                    practice_id=self.practice.id,
                    key=key,
                    language=language,
                    content_sid=sid,
                    variables=list(names),
                    state=state,
                    updated_at=self.now,
                )
            )
        return sid

    def texts(self, channel: Name) -> list[str]:
        """What arrived on a channel, in order."""
        return [message.body for message in self.channels[channel].arrived]


def an_engine(database: Database, now: datetime = NOON) -> Engine:
    """The studio in Rome at noon."""
    with database.transaction() as connection:
        practice = clients.a_practice(connection)
    return Engine(database, practice, FixedClock(now))


def a_question(words: str = "when?", count: int = 3, *, lasting: bool = False, prefix: str = "c") -> Say:
    """A message that offers `count` choices."""
    choices = tuple(
        Choice(f"{prefix}{number}", literal(f"{prefix} number {number}"), lasting=lasting)
        for number in range(1, count + 1)
    )
    return Say(literal(words), choices)
