"""The terminal as a channel, for trying the desk out: `segreteria chat`."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from clients.vocabulary import Channel as Name
from messaging.channel import Accepted, Buttons, Limits, Outgoing, SendFailed
from messaging.events import Event, Inbound, Kind

LIMITS = Limits(buttons=Buttons.NUMBERED, text_chars=100_000, choices=9, label_chars=60)


class ConsoleChannel:
    """One person at a keyboard."""

    name = Name.CONSOLE
    limits = LIMITS

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._sent = itertools.count(1)

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read one line: `{"id", "from", "text"}`; `/word rest` is a command."""
        values = [raw.get(name) for name in ("id", "from", "text")]
        key, address, text = (value if isinstance(value, str) else "" for value in values)
        if not key or not address:
            return []
        if text.startswith("/") and len(text) > 1 and text[1].isalpha():
            word, _, rest = text[1:].partition(" ")
            return [Inbound(key, address, Kind.COMMAND, text=word.lower(), argument=rest.strip())]
        return [Inbound(key, address, Kind.TEXT, text=text)]

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """There are no receipts, hence no codes in them."""
        return None

    async def open(self) -> None:
        """Nothing to load."""

    async def send(self, message: Outgoing) -> Accepted:
        """Print the body; its choices are numbered lines already."""
        for line in message.body.splitlines() or [""]:
            print(f"  | {line}", file=self._out, flush=True)
        for file in message.attachments:
            print(f"  | [{file.name}, {len(file.content)} bytes]", file=self._out, flush=True)
        return Accepted(f"console:{message.outbox_id}:{next(self._sent)}")

    async def acknowledge(self, callback_id: str) -> None:
        """A terminal has no buttons."""

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """What was printed is not kept: unknown."""
        return None

    async def close(self) -> None:
        """Nothing is open."""


def build(out: TextIO | None = None) -> ConsoleChannel:
    """The channel, on standard output unless told otherwise."""
    return ConsoleChannel(out)


def line(number: int, session: str, address: str, text: str) -> dict[str, str]:
    """The raw event of one typed line; `session` keeps the keys of two runs apart."""
    return {"id": f"{session}:{number}", "from": address, "text": text}
