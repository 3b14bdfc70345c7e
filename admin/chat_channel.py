"""The staff bot: the admin chat with its topics, and team members in private.

python-telegram-bot, which is slow to import, waits in `chat_wire`.
"""

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
class StaffSettings:
    """What the environment says about the staff bot."""

    token: str = field(repr=False)
    api_url: str
    seconds: float = 30.0  # the longest wait for an answer
    connect_seconds: float = 5.0
    protects_content: bool = False  # staff forward an agenda to a colleague; the group is theirs
    is_paced: bool = True  # whether Telegram's limits are kept; not where the clock is moved and seconds mean nothing


LIMITS = Limits(
    buttons=Buttons.INLINE,
    text_chars=4096,
    choices=24,
    label_chars=40,
    can_edit=True,
    can_carry_files=True,
)
# Telegram reports no statuses after "accepted". Its errors: messaging.bot_api.answers.FAILURES.


class StaffChannel:
    """The staff bot.

    `threads` maps (chat id, topic key such as "bookings") to a message_thread_id; its owner may change it any time.
    """

    name = Name.STAFF
    limits = LIMITS

    def __init__(self, settings: StaffSettings, threads: Mapping[tuple[int, str], int] | None = None) -> None:
        self._settings = settings
        self._threads = threads if threads is not None else {}
        self._wire: Wire | None = None
        self._opening = asyncio.Lock()
        self.pace = limits.pace() if settings.is_paced else None
        self._bot = DeskBot("staff", self._connected, protects=settings.protects_content, pace=self.pace)

    @property
    def username(self) -> str | None:
        """The bot's name; known once it receives."""
        return self._bot.username

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read one update."""
        return updates.parse(raw, self._bot.username)

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """There are no receipts, hence no codes in them."""
        return None

    async def open(self) -> None:
        """Load python-telegram-bot, in a thread; `send` does so too when nobody has."""
        await self._connected()

    async def send(self, message: Outgoing) -> Accepted:
        """Send or edit one message, in its topic where the chat has it."""
        return await self._bot.send(message, self._thread_id(message))

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

    async def set_commands(self, by_language: Mapping[str, Mapping[str, str]], chat_id: int | None = None) -> None:
        """Publish the staff's commands for the admin chat only, or for private chats when no chat is named."""
        for language, described in by_language.items():
            await self._bot.set_commands(described, language, chat_id)

    async def open_topic(self, chat_id: int, title: str) -> int | None:
        """Open a topic in the admin chat; None where it has none, or the bot may not."""
        return await self._bot.open_topic(chat_id, title)

    async def close(self) -> None:
        """Give back connections."""
        if self._wire is not None:
            await self._wire.close()
            self._wire = None

    def _thread_id(self, message: Outgoing) -> int | None:
        """The topic's id: given as such when answering in a topic, else looked up by its key."""
        if message.thread is None:
            return None
        if message.thread.isdigit():
            return int(message.thread)
        is_number = message.address.lstrip("-").isdigit()
        return self._threads.get((int(message.address), message.thread)) if is_number else None

    async def _connected(self) -> Wire:
        async with self._opening:
            if self._wire is None:
                library = await asyncio.to_thread(importlib.import_module, "admin.chat_wire")
                wire: Wire = await library.connect(self._settings)
                self._wire = wire
            return self._wire


def build(settings: StaffSettings, threads: Mapping[tuple[int, str], int] | None = None) -> StaffChannel:
    """The channel; opens nothing yet."""
    return StaffChannel(settings, threads)
