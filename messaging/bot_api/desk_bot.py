"""A bot that hands our messages to the Bot API: edits, keyboards, files, and what to do where a server knows less.

A server that only has the basic methods is enough: what it refuses is logged once and done without.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from core.logs import log
from messaging import channel
from messaging.bot_api import answers, keyboards, polling, updates
from messaging.bot_api.wire import Markup, Note, Wire
from messaging.channel import Accepted, Attachment, Outgoing, SendFailed, Throttled
from messaging.pace import Pace

Result = TypeVar("Result")

CAPTION_CHARS = 1024  # UTF-16 code units
REMEMBERED_CHATS = 10_000  # that have our "share my number" keyboard on screen
PICTURES = ("image/png", "image/jpeg", "image/webp")
# Editing is over for this message: say it anew.
NOT_EDITABLE = ("message to edit not found", "can't be edited", "no text in the message", "message_id_invalid")
NO_THREAD = ("thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")


class DeskBot:
    """One bot, over any vendor's wire. `connect` is called at first use: vendor libraries are slow to import."""

    def __init__(
        self, name: str, connect: Callable[[], Awaitable[Wire]], *, protects: bool, pace: Pace | None = None
    ) -> None:
        self.name = name
        self.username: str | None = None
        self._connect = connect
        self._protects = protects
        self._pace = pace
        self._polls = False
        self._missed: set[str] = set()
        self._asked_contact: dict[int | str, None] = {}

    async def send(self, message: Outgoing, thread_id: int | None = None) -> Accepted:
        """Send or edit; raises a SendFailed."""
        try:
            return await self._translated(lambda wire: self._send(wire, message, thread_id))
        except Throttled as refused:
            if self._pace is not None and refused.retry_after is not None:
                self._pace.refused(message.address, refused.retry_after.total_seconds())
            raise

    async def acknowledge(self, callback_id: str) -> None:
        """Stop the spinner; one that is too old cannot be stopped, and no longer spins."""
        try:
            await self._translated(lambda wire: wire.answer(callback_id))
        except SendFailed as failure:
            log.info("callback_not_answered", bot=self.name, code=failure.code)

    async def introduce(self) -> str:
        """Ask the server who we are; raises a SendFailed when the token does not work."""
        self.username = await self._translated(lambda wire: wire.username())
        return self.username

    async def poll(self, store: polling.Store) -> None:
        """Receive by long polling until cancelled."""

        async def fetch(offset: int | None) -> list[polling.Update]:
            wire = await self._connect()
            if not self._polls:
                await self._prepare_polling(wire)
            try:
                return [*await wire.updates(offset, polling.LONG_POLL_SECONDS, updates.ALLOWED)]
            except answers.Refusal as refusal:
                self._polls = not (refusal.status == 409 and refusal.says("webhook"))  # somebody set one meanwhile
                raise

        await polling.poll(self.name, fetch, store)

    async def _prepare_polling(self, wire: Wire) -> None:
        """End a webhook left over from another installation: the server refuses to do both. Learn our name."""
        await wire.webhook("", "", updates.ALLOWED)
        try:
            self.username = await wire.username()
        except SendFailed as failure:
            # An answer we cannot read: only commands for other bots in a group need the name.
            log.warning("bot_name_unknown", bot=self.name, code=failure.code)
        self._polls = True

    async def register_webhook(self, url: str, secret: str) -> None:
        """Receive by webhook; raises a SendFailed."""
        await self.introduce()
        await self._translated(lambda wire: wire.webhook(url, secret, updates.ALLOWED))

    async def set_commands(self, described: Mapping[str, str], language: str = "", chat_id: int | None = None) -> None:
        """Publish commands; a server that will not has none shown."""
        await self._optional("setMyCommands", lambda wire: wire.commands(described, language, chat_id))

    async def open_topic(self, chat_id: int, title: str) -> int | None:
        """Open a topic; None where there are none, or the bot may not."""
        return await self._optional("createForumTopic", lambda wire: wire.topic(chat_id, title))

    async def _send(self, wire: Wire, message: Outgoing, thread_id: int | None) -> Accepted:
        note = self._note(message, thread_id)
        can_edit = not message.attachments and message.asks_contact is None
        if can_edit and message.edits and message.edits.isdigit() and await self._edited(wire, note, message.edits):
            return Accepted(message.edits)
        sent = await self._in_thread(note, lambda it: self._sent(wire, it, message.attachments))
        if message.asks_contact is not None and message.buttons:
            await self._ask_contact_too(wire, note, message.asks_contact)
        self._remember(note.chat_id, message)
        return Accepted(str(sent))

    def _note(self, message: Outgoing, thread_id: int | None) -> Note:
        address = message.address
        chat_id = int(address) if address.lstrip("-").isdigit() else address
        return Note(
            chat_id=chat_id,
            text=message.body,
            markup=self._markup(message, chat_id),
            thread_id=thread_id,
            is_silent=message.is_silent,
            # A protected file cannot be opened elsewhere: a calendar entry would be useless.
            is_protected=self._protects and not message.attachments,
        )

    def _markup(self, message: Outgoing, chat_id: int | str) -> Markup | None:
        if message.buttons:
            return keyboards.inline(message.buttons, message.columns)
        if message.asks_contact is not None:
            return keyboards.share_contact(message.asks_contact)
        # Only where it is needed: a message that carries this can never be edited.
        return keyboards.REMOVE if chat_id in self._asked_contact and not message.edits else None

    def _remember(self, chat_id: int | str, message: Outgoing) -> None:
        if message.asks_contact is not None:
            self._asked_contact[chat_id] = None
            if len(self._asked_contact) > REMEMBERED_CHATS:
                del self._asked_contact[next(iter(self._asked_contact))]
        elif not message.buttons and not message.edits:
            self._asked_contact.pop(chat_id, None)

    async def _edited(self, wire: Wire, note: Note, message_id: str) -> bool:
        """Whether the old message now says the new thing."""
        try:
            await wire.edit(note, int(message_id))
        except answers.Refusal as refusal:
            if refusal.says("not modified"):
                return True
            if refusal.status == 400 and refusal.says(*NOT_EDITABLE):
                return False
            raise
        except channel.MaybeSent as failure:
            # Editing twice does no harm, so "maybe" is as good as "no".
            raise channel.NotConnected(failure.code) from None
        return True

    async def _in_thread(self, note: Note, send: Callable[[Note], Awaitable[int]]) -> int:
        """Send into the topic, or into the main chat when the topic is gone."""
        try:
            return await send(note)
        except answers.Refusal as refusal:
            if note.thread_id is None or not refusal.says(*NO_THREAD):
                raise
        log.warning("topic_gone", bot=self.name, thread_id=note.thread_id)
        return await send(note.without_thread())

    async def _sent(self, wire: Wire, note: Note, files: tuple[Attachment, ...]) -> int:
        """Send text and files, as one message where they fit; the id of the one that holds the text."""
        rest = files
        sent: int | None = None
        if files and len(note.text.encode("utf-16-le")) // 2 <= CAPTION_CHARS:
            sent, rest = await self._file(wire, note, files[0]), files[1:]
        if sent is None:
            sent = await wire.text(note)
        for file in rest:
            # The message itself is out: whatever happens now must not have it sent again.
            try:
                await self._file(wire, replace(note, text="", markup=None), file)
            except (answers.Refusal, SendFailed) as error:
                log.warning("file_not_sent", bot=self.name, error=type(error).__name__)
        return sent

    async def _file(self, wire: Wire, note: Note, file: Attachment) -> int | None:
        """Send a file; None when this server takes no such files, so that the text must do."""
        as_photo = file.media_type in PICTURES
        try:
            return await wire.file(note, file, as_photo=as_photo)
        except answers.Refusal as refusal:
            # 403, 429, a moved chat or a missing topic concern the chat, not the file.
            if refusal.status not in {400, 404, 413, 501} or refusal.parameters or refusal.says(*NO_THREAD):
                raise
            if refusal.status == 400 and isinstance(refusal.failure(), channel.NobodyThere):
                raise
            self._log_missing("sendPhoto" if as_photo else "sendDocument", refusal.status)
            return None

    async def _ask_contact_too(self, wire: Wire, note: Note, label: str) -> None:
        """A message holds one keyboard: the one with the contact button follows on its own."""
        try:
            await wire.text(replace(note, text=label, markup=keyboards.share_contact(label), is_silent=True))
        except (answers.Refusal, SendFailed) as error:
            log.warning("contact_not_asked", bot=self.name, error=type(error).__name__)

    async def _optional(self, method: str, call: Callable[[Wire], Awaitable[Result]]) -> Result | None:
        """Call what a basic server need not know."""
        try:
            return await call(await self._connect())
        except answers.Refusal as refusal:
            self._log_missing(method, refusal.status)
        except SendFailed as failure:
            log.warning("not_done", bot=self.name, method=method, code=failure.code)
        return None

    def _log_missing(self, method: str, status: int) -> None:
        if method not in self._missed:
            self._missed.add(method)
            log.warning("server_refuses", bot=self.name, method=method, status=status)

    async def _translated(self, call: Callable[[Wire], Awaitable[Result]]) -> Result:
        """Call, turning the server's refusal into ours. Causes are left behind: they quote what was sent."""
        failure: SendFailed
        try:
            return await call(await self._connect())
        except answers.Refusal as refusal:
            failure = refusal.failure()
        except SendFailed as failed:
            failure = failed
        failure.__cause__ = failure.__context__ = None
        raise failure
