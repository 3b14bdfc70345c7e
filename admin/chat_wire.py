"""python-telegram-bot's Bot behind our wire. Importing this is slow: only chat_channel.py does, in a thread.

Of the library's Application nothing would be left to do: updates are stored raw, before they are confirmed, and
handled from there. Its poller confirms also those whose handling failed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
from typing import Any, TypeVar

import httpx
import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest, RequestData

from admin.chat_channel import StaffSettings
from core.settings import is_loopback
from messaging import channel
from messaging.bot_api import answers
from messaging.bot_api.wire import Markup, Note
from messaging.channel import Attachment, SendFailed

Result = TypeVar("Result")

# Before these, nothing was written.
NOT_CONNECTED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
NO_PREVIEW = telegram.LinkPreviewOptions(is_disabled=True)


class Failed(TelegramError):
    """Carries our own error through the library, which passes its own kind on untouched."""

    def __init__(self, error: answers.Refusal | SendFailed) -> None:
        super().__init__(type(error).__name__)
        self.error = error


class Request(HTTPXRequest):
    """The library's request, which keeps the server's status and says whether a call was written at all.

    Left to itself the library calls 404 an invalid token, and files bad requests and timeouts under one error.
    """

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *limits: Any, **more: Any
    ) -> tuple[int, bytes]:
        failure: SendFailed
        try:
            status, content = await super().do_request(url, method, request_data, *limits, **more)
        except TelegramError as error:
            cause = error.__cause__
            kind = channel.NotConnected if isinstance(cause, NOT_CONNECTED) else channel.MaybeSent
            failure = kind(type(cause).__name__)
        else:
            if 200 <= status < 300:
                return status, content
            raise Failed(answers.refusal(status, content))
        raise Failed(failure)


class StaffWire:
    """The Wire of the staff bot."""

    def __init__(self, bot: telegram.Bot, seconds: float) -> None:
        self._bot = bot
        self._seconds = seconds

    async def text(self, note: Note) -> int:
        sent = await self._call(
            self._bot.send_message(
                note.chat_id,
                note.text,
                reply_markup=_markup(note.markup),
                message_thread_id=note.thread_id,
                disable_notification=note.is_silent or None,
                protect_content=note.is_protected or None,
                link_preview_options=NO_PREVIEW,
            )
        )
        return sent.message_id

    async def edit(self, note: Note, message_id: int) -> None:
        await self._call(
            self._bot.edit_message_text(
                note.text,
                chat_id=note.chat_id,
                message_id=message_id,
                reply_markup=telegram.InlineKeyboardMarkup.de_json(dict(note.markup), None) if note.markup else None,
                link_preview_options=NO_PREVIEW,
            )
        )

    async def file(self, note: Note, file: Attachment, *, as_photo: bool) -> int:
        upload = telegram.InputFile(file.content, filename=file.name)
        shared: dict[str, Any] = {
            "caption": note.text or None,
            "reply_markup": _markup(note.markup),
            "message_thread_id": note.thread_id,
            "disable_notification": note.is_silent or None,
            "protect_content": note.is_protected or None,
        }
        if as_photo:
            return (await self._call(self._bot.send_photo(note.chat_id, upload, **shared))).message_id
        return (await self._call(self._bot.send_document(note.chat_id, upload, **shared))).message_id

    async def answer(self, callback_id: str) -> None:
        await self._call(self._bot.answer_callback_query(callback_id))

    async def updates(self, offset: int | None, seconds: int, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        asked = {"offset": offset, "timeout": seconds, "allowed_updates": list(allowed)}
        # Raw, without the library's models: one update of a shape it does not expect must not stop the others.
        fetched: list[dict[str, Any]] = await self._call(
            self._bot._post("getUpdates", asked, read_timeout=seconds + 15)
        )
        return fetched

    async def username(self) -> str:
        return (await self._call(self._bot.get_me())).username or ""

    async def webhook(self, url: str, secret: str, allowed: tuple[str, ...]) -> None:
        if url:
            await self._call(self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(allowed)))
        else:
            await self._call(self._bot.delete_webhook())

    async def commands(self, described: Mapping[str, str], language: str, chat_id: int | None) -> None:
        scope: telegram.BotCommandScope = (
            telegram.BotCommandScopeChat(chat_id) if chat_id else telegram.BotCommandScopeAllPrivateChats()
        )
        commands = list(described.items())
        await self._call(self._bot.set_my_commands(commands, scope=scope, language_code=language or None))

    async def topic(self, chat_id: int, title: str) -> int:
        return (await self._call(self._bot.create_forum_topic(chat_id, title))).message_thread_id

    async def close(self) -> None:
        for request in self._bot._request:
            await request.shutdown()

    async def _call(self, call: Awaitable[Result]) -> Result:
        """Await a call; the library's errors become ours. They quote what was sent, so none is chained."""
        failure: Exception
        try:
            return await call
        except Failed as error:
            failure = error.error
        except (TelegramError, KeyError, TypeError, ValueError) as error:
            failure = channel.MaybeSent(type(error).__name__)  # a success that the library cannot read
        failure.__cause__ = failure.__context__ = None
        raise failure


def _markup(markup: Markup | None) -> telegram.InlineKeyboardMarkup | telegram.ReplyKeyboardRemove | None:
    """Our JSON as the library's objects; staff are never asked for a contact."""
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return telegram.InlineKeyboardMarkup.de_json(dict(markup), None)
    return telegram.ReplyKeyboardRemove()


async def connect(settings: StaffSettings) -> StaffWire:
    """Make the client; connects to nobody yet."""
    return await asyncio.to_thread(_made, settings)  # reads the certificate store


def _made(settings: StaffSettings) -> StaffWire:
    base = settings.api_url.rstrip("/")
    failure = channel.SenderDown("token")
    try:
        bot = telegram.Bot(
            settings.token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=_request(settings, base),
            get_updates_request=_request(settings, base),
        )
        return StaffWire(bot, settings.seconds)
    except InvalidToken:
        pass
    raise failure


def _request(settings: StaffSettings, base: str) -> Request:
    return Request(
        connection_pool_size=16,
        connect_timeout=settings.connect_seconds,
        read_timeout=settings.seconds,
        write_timeout=settings.seconds,
        pool_timeout=settings.connect_seconds,
        httpx_kwargs={"trust_env": not is_loopback(base)},  # never through a proxy to ourselves
    )
