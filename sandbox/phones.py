"""Telegram in a person's hand: the calls the phones page and tests make. Text goes in as a person types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_chat, bot_api_markup, bot_api_people, bot_api_queue, pictures

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]


@dataclass(frozen=True)
class TelegramPhone:
    """One person in one chat: with a bot, or in a group (and there in a topic, if `thread` is given)."""

    world: World
    user: bot_api_chat.User
    chat: bot_api_chat.Chat
    thread: int | None = None

    @property
    def messages(self) -> list[Json]:
        """What the chat shows, oldest first."""
        with self.world.lock:
            return list(self.chat.messages.values())

    @property
    def received(self) -> list[Json]:
        """What bots wrote, oldest first."""
        return [message for message in self.messages if message["from"].get("is_bot")]

    @property
    def toasts(self) -> list[Json]:
        """The answers to pressed buttons, oldest first."""
        return list(self.chat.toasts)

    def buttons(self, message_id: int | None = None) -> dict[str, str]:
        """Title to callback data of a message's inline buttons (of the newest that has any)."""
        with_any = [m for m in self.received if bot_api_markup.data_of(m.get("reply_markup"))]
        for message in reversed(with_any):
            if message_id in (None, message["message_id"]):
                rows = message["reply_markup"]["inline_keyboard"]
                return {b["text"]: b["callback_data"] for row in rows for b in row if "callback_data" in b}
        return {}

    def in_topic(self, thread: int | None) -> TelegramPhone:
        """The same person writing in another topic."""
        return TelegramPhone(self.world, self.user, self.chat, thread)

    def starts(self, payload: str = "") -> Json:
        """Press Start, or follow a deep link with a payload."""
        return self.sends_text(f"/start {payload}".strip())

    def sends_text(self, text: str, *, reply_to: int | None = None) -> Json:
        """Write a text."""
        return self._says(bot_api_people.text_content(text), reply_to=reply_to)

    def presses(self, message_id: int, callback_data: str, *, anyway: bool = False, inaccessible: bool = False) -> str:
        """Press an inline button; the callback query's id. See `bot_api_people.presses`."""
        return bot_api_people.presses(
            self.world, self.chat, self.user, message_id, callback_data, anyway=anyway, inaccessible=inaccessible
        )

    def taps(self, title: str) -> str:
        """Press the newest inline button whose title contains `title`, or the reply-keyboard button."""
        for message in reversed(self.received):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if title in button["text"] and "callback_data" in button:
                        return self.presses(message["message_id"], button["callback_data"])
        for row in (self.chat.keyboard or {}).get("keyboard", []):
            for button in row:
                label = button if isinstance(button, str) else button["text"]
                if title in label:
                    wants_contact = isinstance(button, dict) and button.get("request_contact")
                    sent = self.shares_contact() if wants_contact else self.sends_text(label)
                    return str(sent["message_id"])
        raise bot_api_people.NotPossible("no button with this title is shown")

    def shares_contact(
        self,
        *,
        of: bot_api_chat.User | None = None,
        phone: str = "",
        first_name: str = "",
        forwarded: bool = False,
    ) -> Json:
        """Send a contact card: one's own, another user's (`of`), or a bare `phone` from the address book."""
        now = int(self.world.now().timestamp())
        return self._says(
            bot_api_people.contact_content(
                self.user, of=of, phone=phone, first_name=first_name, forwarded=forwarded, now=now
            )
        )

    def sends_sticker(self) -> Json:
        """Send a sticker."""
        return self._sends_media("sticker", b"RIFF....WEBP", "image/webp", "sticker.webp")

    def sends_voice(self) -> Json:
        """Send a voice message."""
        return self._sends_media("voice", pictures.SILENCE, "audio/ogg", "voice.ogg")

    def sends_photo(self, content: bytes = pictures.DOT, caption: str = "") -> Json:
        """Send a picture."""
        return self._sends_media("photo", content, pictures.mime(content) or "image/jpeg", "photo.png", caption)

    def sends_document(self, content: bytes, name: str, mime: str, caption: str = "") -> Json:
        """Send a file."""
        return self._sends_media("document", content, mime, name, caption)

    def sends_location(self, latitude: float, longitude: float) -> Json:
        """Send a place."""
        return self._says({"location": {"latitude": latitude, "longitude": longitude}})

    def edits(self, message_id: int, text: str) -> Json:
        """Change a text already sent."""
        return bot_api_people.edits(self.world, self.chat, message_id, text)

    def blocks(self) -> None:
        """Block the bot."""
        bot_api_people.blocks(self.world, self.chat, self.user, blocked=True)

    def unblocks(self) -> None:
        """Unblock the bot."""
        bot_api_people.blocks(self.world, self.chat, self.user, blocked=False)

    def _sends_media(self, kind: str, content: bytes, mime: str, name: str, caption: str = "") -> Json:
        with self.world.lock:
            media = bot_api_people.media_content(self.world, self.chat, kind, content, mime, name)
            return self._says({**media, **({"caption": caption} if caption else {})})

    def _says(self, content: Json, *, reply_to: int | None = None) -> Json:
        return bot_api_people.says(self.world, self.chat, self.user, content, thread=self.thread, reply_to=reply_to)


def telegram(world: World, user: bot_api_chat.User, bot: bot_api_queue.Bot) -> TelegramPhone:
    """A person's private chat with a bot."""
    return TelegramPhone(world, user, world.telegram.private(bot, user))


def in_group(
    world: World,
    user: bot_api_chat.User,
    chat: bot_api_chat.Chat,
    status: str = "member",
    *,
    anonymous: bool = False,
) -> TelegramPhone:
    """A person in a group, made a member with this status (creator, administrator, member ...)."""
    with world.lock:
        chat.members[user.id] = bot_api_chat.Member(status, anonymous)
    return TelegramPhone(world, user, chat)


def opens_topic(phone: TelegramPhone, name: str) -> TelegramPhone:
    """The person opens a topic in the group; the phone in that topic."""
    with phone.world.lock:
        thread = phone.chat.open_topic(phone.user.wire(), phone.world.now(), name)
    return phone.in_topic(thread)
