"""SMS and WhatsApp in a person's hand: the calls the phones page and tests make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_people, pictures, twilio_inbound, twilio_journey, twilio_message, twilio_state

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]
NotPossible = bot_api_people.NotPossible


@dataclass(frozen=True)
class _Chat:
    """One phone's conversation with one number of the account."""

    world: World
    phone: twilio_state.Phone
    sender: str
    channel: str = ""

    @property
    def messages(self) -> list[twilio_message.Message]:
        """What the phone shows, in the order it came there."""
        with self.world.lock:
            mine = (self.phone.number, self.sender, self.channel)
            return [
                message
                for message in self.world.twilio.messages.values()
                if (message.phone, message.sender, message.channel) == mine and message.is_on_phone
            ]

    @property
    def received(self) -> list[twilio_message.Message]:
        """What came to the phone."""
        return [message for message in self.messages if not message.is_inbound]

    def sends_text(self, text: str) -> twilio_message.Message:
        """Write a text."""
        return self._sends(text)

    def _sends(
        self, body: str, media: list[tuple[str, bytes]] | None = None, extra: dict[str, str] | None = None
    ) -> twilio_message.Message:
        if not self.phone.is_on:
            raise NotPossible("this phone is switched off")
        return twilio_inbound.arrive(
            self.world, self.phone.number, self.sender, self.channel, body, media=media, extra=extra
        )


@dataclass(frozen=True)
class SmsPhone(_Chat):
    """Plain text messages."""

    channel: str = "sms"


@dataclass(frozen=True)
class WhatsAppPhone(_Chat):
    """A WhatsApp chat with a business number."""

    channel: str = "whatsapp"

    def opens(self) -> None:
        """Bring the chat on the screen: what was delivered becomes read."""
        twilio_journey.opened(self.world, self.phone, self.sender)

    def closes(self) -> None:
        """Leave the chat: what comes now stays delivered, not read."""
        with self.world.lock:
            self.phone.open_chats.discard(self.sender)

    def taps(self, sid: str, title_or_id: str) -> twilio_message.Message:
        """Tap a quick reply of a message, named by its title or id."""
        for button in self._shown(sid).shown.get("buttons", []):
            if title_or_id in (button.get("title"), button.get("id")) and _is_reply(button):
                payload = str(button.get("id") or button["title"])
                fields = {"MessageType": "button", "ButtonText": button["title"], "ButtonPayload": payload}
                return self._sends(button["title"], extra=fields | self._replying(sid))
        raise NotPossible("there is no such quick reply on this message")

    def picks(self, sid: str, item_or_id: str) -> twilio_message.Message:
        """Pick an item of a list, named by its title or id."""
        for item in (self._shown(sid).shown.get("list") or {}).get("items", []):
            if item_or_id in (item.get("item"), item.get("id")):
                fields = {
                    "MessageType": "interactive",
                    "ListId": str(item["id"]),
                    "ListTitle": item["item"],
                    "ListDescription": item.get("description") or "",
                }
                return self._sends(item["item"], extra=fields | self._replying(sid))
        raise NotPossible("there is no such item on this list")

    def sends_photo(self, content: bytes = pictures.DOT, caption: str = "") -> twilio_message.Message:
        """Send a picture."""
        mime = pictures.mime(content) or "image/jpeg"
        return self._sends(caption, [(mime, content)], {"MessageType": "image"})

    def sends_voice(self) -> twilio_message.Message:
        """Send a voice message."""
        return self._sends("", [("audio/ogg", pictures.SILENCE)], {"MessageType": "audio"})

    def sends_sticker(self) -> twilio_message.Message:
        """Send a sticker."""
        return self._sends("", [("image/webp", b"RIFF....WEBP")], {"MessageType": "sticker"})

    def sends_location(self, latitude: float, longitude: float, label: str = "") -> twilio_message.Message:
        """Send a place."""
        fields = {"MessageType": "location", "Latitude": str(latitude), "Longitude": str(longitude)}
        return self._sends("", extra=fields | ({"Label": label} if label else {}))

    def blocks(self, *, blocked: bool = True) -> None:
        """Block the business, or lift the block."""
        with self.world.lock:
            (self.phone.blocked.add if blocked else self.phone.blocked.discard)(self.sender)

    def _shown(self, sid: str) -> twilio_message.Message:
        message = self.world.twilio.messages.get(sid)
        if message is None or not message.is_on_phone or message.phone != self.phone.number:
            raise NotPossible("there is no such message on this phone")
        return message

    def _replying(self, sid: str) -> dict[str, str]:
        sender = f"whatsapp:{self.sender}"
        return {"OriginalRepliedMessageSid": sid, "OriginalRepliedMessageSender": sender}


def _is_reply(button: Json) -> bool:
    return str(button.get("type", "QUICK_REPLY")).upper() == "QUICK_REPLY"


def sms(world: World, phone: twilio_state.Phone, sender: str) -> SmsPhone:
    """A phone's text messages with a number of the account."""
    return SmsPhone(world, phone, sender)


def whatsapp(world: World, phone: twilio_state.Phone, sender: str) -> WhatsAppPhone:
    """A phone's WhatsApp chat with a number of the account."""
    return WhatsAppPhone(world, phone, sender)


def switch(world: World, phone: twilio_state.Phone, *, on: bool) -> None:
    """Switch a phone on or off; what WhatsApp kept meanwhile arrives when it is on again."""
    with world.lock:
        phone.is_on = on
    if on:
        twilio_journey.switched_on(world, phone)
    world.changed("twilio", phone.number)
