"""aiogram's Bot behind our wire. Importing this takes seconds: only telegram.py does, in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, TypeVar

import aiohttp
from aiogram import Bot, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.utils.token import TokenValidationError

from bots.channels.telegram import TelegramSettings
from messaging import channel
from messaging.bot_api import answers
from messaging.bot_api.wire import Markup, Note
from messaging.channel import Attachment

Result = TypeVar("Result")

# Before these, nothing was written.
NOT_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ServerFingerprintMismatch)
NO_PREVIEW = types.LinkPreviewOptions(is_disabled=True)
KEEP_ALIVE_SECONDS = 4  # shorter than any server's, so that a line it is about to close is not used again


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without models: one update of a shape aiogram does not expect must not stop the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = 0
    allowed_updates: list[str] | None = None


class Session(AiohttpSession):
    """aiogram's session, which keeps the server's status and says whether a call was written at all."""

    def __init__(self, settings: TelegramSettings) -> None:
        super().__init__(api=TelegramAPIServer.from_base(settings.api_url))
        self._connector_init["keepalive_timeout"] = KEEP_ALIVE_SECONDS
        limits = aiohttp.ClientTimeout(total=settings.seconds, sock_connect=settings.connect_seconds)
        self.timeout = limits  # type: ignore[assignment]  # aiohttp's own; a number has no limit for connecting

    async def close(self) -> None:
        """Close; only TLS needs the quarter of a second that aiogram waits afterwards."""
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()

    def check_response(
        self, bot: Bot, method: TelegramMethod[Result], status_code: int, content: str
    ) -> Response[Result]:
        """Raise Refusal for what is no success, before aiogram loses the status."""
        if not 200 <= status_code < 300:
            raise answers.refusal(status_code, content)
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError:
            message_id = answers.message_id(content)
            if message_id is None:
                raise
        # The message is out: an answer that aiogram's models do not know must not make that uncertain.
        result = types.Message.model_construct(message_id=message_id)
        return Response.model_construct(ok=True, result=result)


class AiogramWire:
    """The Wire of the clients' bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def text(self, note: Note) -> int:
        sent: types.Message = await self._call(
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
        keyboard = types.InlineKeyboardMarkup.model_validate(note.markup) if note.markup else None
        await self._call(
            self._bot.edit_message_text(
                note.text,
                chat_id=note.chat_id,
                message_id=message_id,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
            )
        )

    async def file(self, note: Note, file: Attachment, *, as_photo: bool) -> int:
        upload = types.BufferedInputFile(file.content, file.name)
        shared: dict[str, Any] = {
            "caption": note.text or None,
            "reply_markup": _markup(note.markup),
            "message_thread_id": note.thread_id,
            "disable_notification": note.is_silent or None,
            "protect_content": note.is_protected or None,
        }
        sent: types.Message
        if as_photo:
            sent = await self._call(self._bot.send_photo(note.chat_id, upload, **shared))
        else:
            sent = await self._call(self._bot.send_document(note.chat_id, upload, **shared))
        return sent.message_id

    async def answer(self, callback_id: str) -> None:
        await self._call(self._bot.answer_callback_query(callback_id))

    async def updates(self, offset: int | None, seconds: int, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        method = RawUpdates(offset=offset, timeout=seconds, allowed_updates=list(allowed))
        fetched: list[dict[str, Any]] = await self._call(self._bot(method, request_timeout=seconds + 15))
        return fetched

    async def username(self) -> str:
        return (await self._call(self._bot.get_me())).username or ""

    async def webhook(self, url: str, secret: str, allowed: tuple[str, ...]) -> None:
        if url:
            await self._call(self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(allowed)))
        else:
            await self._call(self._bot.delete_webhook())

    async def commands(self, described: Mapping[str, str], language: str, chat_id: int | None) -> None:
        commands = [types.BotCommand(command=command, description=text) for command, text in described.items()]
        scope = types.BotCommandScopeChat(chat_id=chat_id) if chat_id else types.BotCommandScopeAllPrivateChats()
        await self._call(self._bot.set_my_commands(commands, scope=scope, language_code=language or None))

    async def topic(self, chat_id: int, title: str) -> int:
        opened: types.ForumTopic = await self._call(self._bot.create_forum_topic(chat_id, title))
        return opened.message_thread_id

    async def close(self) -> None:
        await self._bot.session.close()

    async def _call(self, call: Any) -> Any:
        """Await a call; the network's failures become ours. aiogram's quote what was sent, so none is chained."""
        failure: channel.SendFailed
        try:
            return await call
        except TelegramNetworkError as error:
            cause = error.__cause__
            kind = channel.NotConnected if isinstance(cause, NOT_CONNECTED) else channel.MaybeSent
            failure = kind(type(cause).__name__)
        except (AiogramError, aiohttp.ClientError, OSError) as error:
            failure = channel.MaybeSent(type(error).__name__)
        raise failure


def _markup(markup: Markup | None) -> Any:
    """Our JSON as the model aiogram wants."""
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return types.InlineKeyboardMarkup.model_validate(markup)
    if "keyboard" in markup:
        return types.ReplyKeyboardMarkup.model_validate(markup)
    return types.ReplyKeyboardRemove.model_validate(markup)


async def connect(settings: TelegramSettings) -> AiogramWire:
    """Make the client; connects to nobody yet."""
    failure = channel.SenderDown("token")
    try:
        session = await asyncio.to_thread(Session, settings)  # reads the certificate store
        return AiogramWire(Bot(settings.token, session=session))
    except TokenValidationError:
        pass
    raise failure
