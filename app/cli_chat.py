"""`segreteria chat`: the desk at a terminal, through the same turns, policy and outbox as everywhere."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TextIO

from sqlalchemy import Connection

from app import cli_desk, privacy, start
from app.office import Office
from bots.channels import console, sms
from clients import phone as numbers
from clients import queries as client_queries
from clients.vocabulary import Channel as Name
from core import logs, queries
from core.clock import Clock
from core.db import Database
from core.errors import WrongUse
from core.practice import Practice
from core.settings import Settings
from messaging import gsm7, inbound, recording, recovery, sending, turns
from messaging.channel import Accepted, Outgoing
from messaging.events import Event, Inbound, Kind
from messaging.inbound import Raw
from messaging.kit import Ready

NOBODY = "terminal"  # the address of whoever does not say a number
MOST_ROUNDS = 10  # of handling one line: a turn that fails is tried three times, then parked


class SmsAtTerminal(console.ConsoleChannel):
    """The terminal in the manner of a feature phone: numbered lines within the limits of SMS."""

    name = Name.SMS
    limits = replace(sms.LIMITS, promises_receipts=False)  # nobody will report what became of a printed line

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read one line; a feature phone has no commands."""
        key, address, text = (str(raw.get(name) or "") for name in ("id", "from", "text"))
        return [Inbound(key, address, Kind.TEXT, text=text)] if key and address else []

    async def send(self, message: Outgoing) -> Accepted:
        """Print the text and how many messages it costs."""
        accepted = await super().send(message)
        count = gsm7.segments(message.body).segments
        print(f"  | ({count} SMS)", file=self._out, flush=True)
        return replace(accepted, segments=count)


def chat(slug: str, phone: str | None, channel: str, source: TextIO, out: TextIO) -> None:
    """Talk until the input ends."""
    logs.configure()
    settings = Settings()
    name = Name(channel)
    with cli_desk.writing(settings) as database, database.transaction() as connection:
        clock = cli_desk.clock_of(connection, settings)
        start.ensure_demo(connection, clock.now())
        practice = queries.practice_by_slug(connection, slug)
    address = _address(practice, name, phone)
    own = Database(settings.database())
    try:
        terminal = SmsAtTerminal(out) if name is Name.SMS else console.ConsoleChannel(out)
        conversation = _Conversation(settings, own, clock, practice, address, terminal)
        with asyncio.Runner() as runner:
            for text in _lines(source, out):
                runner.run(conversation.say(text))
                if conversation.is_lost:
                    print("  ! this could not be handled; `segreteria messages list` shows it", file=out, flush=True)
    finally:
        own.close()


def _address(practice: Practice, name: Name, phone: str | None) -> str:
    if phone is not None:
        return numbers.e164(phone, practice.country)
    if name is Name.SMS:
        raise WrongUse("By SMS the desk must know your number: add --as +39…, the number you write from.")
    return NOBODY


def _lines(source: TextIO, out: TextIO) -> Iterator[str]:
    """What is typed, line by line; what comes through a pipe is shown as if it were typed."""
    if source.isatty():
        import readline  # noqa: F401  gives input() its arrow keys

        while True:
            try:
                text = input("> ")
            except EOFError:
                print(file=out)
                return
            if text.strip():
                yield text
    for line in source:
        if line.strip():
            print(f"> {line.rstrip()}", file=out, flush=True)
            yield line.rstrip("\r\n")


class _Conversation:
    """One person's lines and the answers to them.

    A line is stored, handled and answered in one transaction, so that a desk that runs beside it sees none of it; what
    is answered is shown once that is committed.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: Clock,
        practice: Practice,
        address: str,
        terminal: console.ConsoleChannel,
    ) -> None:
        self._office = Office(
            settings=settings,
            database=database,
            clock=clock,
            base_url=settings.base_url(8080),
            signing_key=settings.signing_key(),
            all_channels={practice.id: {terminal.name: terminal}},
        )
        self._practice_id = practice.id
        self._address = address
        self._terminal = terminal
        self._session = secrets.token_hex(4)
        self._process = recovery.process_name(self._session)
        self._number = 0
        self.is_lost = False  # the last line could not be handled
        with database.transaction() as connection:
            privacy.publish(connection, self._office, practice, clock.now())

    async def say(self, text: str) -> None:
        """Hand one line to the desk and print what it answers."""
        self._number += 1
        for ready in await self._office.database.write(self._turn, text):
            for body in ready.before:
                await self._terminal.send(Outgoing(ready.outbox_id, self._address, body))
            await self._terminal.send(ready.message)

    def _turn(self, connection: Connection, text: str) -> list[Ready]:
        now = self._office.clock.now()
        name = self._terminal.name
        raw = console.line(self._number, self._session, self._address, text)
        inbound.store(connection, Raw(self._practice_id, name, raw["id"], self._address, raw), now)
        only = self._practice_id, inbound.key_of_sender(name, self._address)
        rounds = 0
        while turns.handle_waiting(connection, self._office, now, only=only).count and rounds < MOST_ROUNDS:
            rounds += 1
        self.is_lost = rounds > 1
        return self._answers(connection, now)

    def _answers(self, connection: Connection, now: datetime) -> list[Ready]:
        """All that is due at this terminal, taken as shown."""
        point = client_queries.point(connection, self._practice_id, self._terminal.name, self._address)
        if point is None:
            return []
        kit, shown = self._office.kit(), []
        free = {self._terminal.name: 1}
        while ready := sending.claim(connection, kit, free, 1, self._process, now, only=point.id).ready:
            shown += ready
            accepted = Accepted(f"{self._session}:{ready[0].outbox_id}")
            recording.record_accepted(connection, kit, ready[0], accepted, now)
        return shown
