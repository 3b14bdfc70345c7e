"""Channels without a provider, for tests of the engine: small real classes beside the contract they keep.

They have the real channels' limits, deliver into a list, and fail as ordered.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from admin import chat_channel
from bots.channels import sms, telegram, whatsapp
from clients.vocabulary import Channel as Name
from messaging.channel import Accepted, Channel, Limits, NobodyThere, OptedOut, Outgoing, OutOfReach, SendFailed
from messaging.delivery import Status
from messaging.events import Event, Inbound, Kind, Receipt
from messaging.pace import Pace

LIMITS: dict[Name, Limits] = {
    Name.TELEGRAM: telegram.LIMITS,
    Name.WHATSAPP: whatsapp.LIMITS,
    Name.SMS: sms.LIMITS,
    Name.STAFF: chat_channel.LIMITS,
}
CODES: dict[str, type[SendFailed]] = {"21610": OptedOut, "30003": OutOfReach, "30005": NobodyThere}


class QuietChannel:
    """Takes what it is handed, unless told to fail or to wait."""

    def __init__(self, name: Name) -> None:
        self.name = name
        self.limits = LIMITS[name]
        self.arrived: list[Outgoing] = []
        self.orders: deque[Exception] = deque()  # what the next sends raise
        self.before_each: Callable[[], Exception | None] = lambda: None  # what happens just before a delivery
        self.gate: asyncio.Event | None = None  # sends wait for it
        self.under_way = 0
        self.most_under_way = 0
        self.serial = itertools.count(1)
        self.pace: Pace | None = None

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Words, taps, receipts; {"broken": true} is what no one foresaw."""
        if raw.get("broken"):
            raise RuntimeError("this update cannot be read")
        if "receipt" in raw:
            return [Receipt(raw["receipt"], Status(raw["status"]), raw.get("code"))]
        payload = raw.get("payload")
        kind = Kind.BUTTON if payload else Kind.TEXT
        event = Inbound(raw["key"], raw["from"], kind, raw.get("text", ""), payload, callback_id=raw.get("callback"))
        return [event]

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """The few codes the tests use."""
        return CODES.get(code)

    async def open(self) -> None:
        """Nothing to load."""

    async def send(self, message: Outgoing) -> Accepted:
        """Deliver, wait or fail."""
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await asyncio.sleep(0)
            if self.gate is not None:
                await self.gate.wait()
            failure = self.orders.popleft() if self.orders else self.before_each()
            if failure is not None:
                raise failure
            self.arrived.append(message)
            return Accepted(f"{self.name}-{next(self.serial)}")
        finally:
            self.under_way -= 1

    async def acknowledge(self, callback_id: str) -> None:
        """No spinner to stop."""

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """It cannot tell."""
        return None

    async def close(self) -> None:
        """Nothing to give back."""


def all_channels() -> dict[Name, QuietChannel]:
    """One of each; that they keep the contract is checked by mypy here."""
    quiet = {name: QuietChannel(name) for name in LIMITS}
    contract: Mapping[Name, Channel] = quiet
    assert set(contract) == set(LIMITS)
    return quiet
