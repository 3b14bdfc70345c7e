"""Telegram for clients: the contract's side. aiogram, which takes seconds to import, waits in `_aiogram`."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clients.vocabulary import Channel as Name
from messaging.bot_api import limits, polling, updates
from messaging.bot_api.desk_bot import DeskBot
from messaging.bot_api.wire import Wire
from messaging.channel import Accepted, Buttons, Limits, Outgoing, SendFailed
from messaging.events import Event

authentic = updates.authentic
keys = updates.keys


@dataclass(frozen=True)
class TelegramSettings:
    """What the environment says about the clients' bot."""

    token: str = field(repr=False)
    api_url: str
    seconds: float = 30.0  # the longest one call may take
    connect_seconds: float = 5.0
    protects_content: bool = True  # messages are personal: no forwarding, no saving
    is_paced: bool = True  # whether Telegram's limits are kept; not where the clock is moved and seconds mean nothing


LIMITS = Limits(
    buttons=Buttons.INLINE,
    text_chars=4096,
    choices=24,  # the API takes 100; more than this nobody reads
    label_chars=40,
    can_edit=True,
    can_carry_files=True,
    can_ask_contact=True,
)
# Telegram reports no statuses after "accepted". Its errors: messaging.bot_api.answers.FAILURES.


class TelegramChannel:
    """The clients' bot."""

    name = Name.TELEGRAM
    limits = LIMITS

    def __init__(self, settings: TelegramSettings) -> None:
        self._settings = settings
        self._wire: Wire | None = None
        self._opening = asyncio.Lock()
        self.pace = limits.pace() if settings.is_paced else None
        self._bot = DeskBot("telegram", self._connected, protects=settings.protects_content, pace=self.pace)

    @property
    def username(self) -> str | None:
        """The bot's name, for `https://t.me/<name>?start=...`; known once it receives."""
        return self._bot.username

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read one update."""
        return updates.parse(raw, self._bot.username)

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """There are no receipts, hence no codes in them."""
        return None

    async def open(self) -> None:
        """Load aiogram, in a thread; `send` does so too when nobody has."""
        await self._connected()

    async def send(self, message: Outgoing) -> Accepted:
        """Send or edit one message."""
        return await self._bot.send(message)

    async def acknowledge(self, callback_id: str) -> None:
        """Answer a pressed button."""
        await self._bot.acknowledge(callback_id)

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """Bots cannot list what they sent: unknown."""
        return None

    async def introduce(self) -> str:
        """The bot's name, asked of the server; raises a SendFailed when the token does not work."""
        return await self._bot.introduce()

    async def poll(self, store: polling.Store) -> None:
        """Receive by long polling until cancelled; an update is confirmed only once `store` has returned."""
        await self._bot.poll(store)

    async def register_webhook(self, url: str, secret: str) -> None:
        """Receive by webhook, with `secret` in each request's header."""
        await self._bot.register_webhook(url, secret)

    async def set_commands(self, by_language: Mapping[str, Mapping[str, str]]) -> None:
        """Publish commands for private chats: language ("" for all others) -> command -> description."""
        for language, described in by_language.items():
            await self._bot.set_commands(described, language)

    async def close(self) -> None:
        """Give back connections."""
        if self._wire is not None:
            await self._wire.close()
            self._wire = None

    async def _connected(self) -> Wire:
        async with self._opening:
            if self._wire is None:
                library = await asyncio.to_thread(importlib.import_module, "bots.channels._aiogram")
                wire: Wire = await library.connect(self._settings)
                self._wire = wire
            return self._wire


def build(settings: TelegramSettings) -> TelegramChannel:
    """The channel; opens nothing yet."""
    return TelegramChannel(settings)
