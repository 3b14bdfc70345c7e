"""The few calls our bots make, as a contract that each vendor library fulfils in its own folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from messaging.channel import Attachment

Markup = Mapping[str, Any]  # a reply markup in the Bot API's own JSON


@dataclass(frozen=True)
class Note:
    """One message as the Bot API takes it."""

    chat_id: int | str
    text: str
    markup: Markup | None = None
    thread_id: int | None = None
    is_silent: bool = False
    is_protected: bool = False  # cannot be forwarded or saved

    def without_thread(self) -> Note:
        """The same for the main chat."""
        return replace(self, thread_id=None)


class Wire(Protocol):
    """A vendor's client. Raises answers.Refusal when the server says no, a SendFailed when the network failed."""

    async def text(self, note: Note) -> int:
        """Send a text; the new message's id."""
        ...

    async def edit(self, note: Note, message_id: int) -> None:
        """Put another text and keyboard in place of a message's."""
        ...

    async def file(self, note: Note, file: Attachment, *, as_photo: bool) -> int:
        """Send a file with the note's text as its caption; the new message's id."""
        ...

    async def answer(self, callback_id: str) -> None:
        """Tell the client app that a pressed button was noticed."""
        ...

    async def updates(self, offset: int | None, seconds: int, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        """Fetch raw updates, waiting up to `seconds`."""
        ...

    async def username(self) -> str:
        """The bot's own name, which also proves the token."""
        ...

    async def webhook(self, url: str, secret: str, allowed: tuple[str, ...]) -> None:
        """Have updates posted to `url` with `secret`; an empty URL: no longer."""
        ...

    async def commands(self, described: Mapping[str, str], language: str, chat_id: int | None) -> None:
        """Publish a list of commands for private chats in a language, or for one group."""
        ...

    async def topic(self, chat_id: int, title: str) -> int:
        """Open a topic in a group; its thread id."""
        ...

    async def close(self) -> None:
        """Give back connections."""
        ...
