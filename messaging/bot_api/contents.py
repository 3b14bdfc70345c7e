"""What a Bot API message is made of: its kind, words, contact card and media; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from messaging.events import Kind, SharedContact

# Field of a message -> what we call it, and its content type when the message names none. First match wins:
# an animation also comes as a document.
MEDIA: dict[str, tuple[Kind, str]] = {
    "sticker": (Kind.STICKER, "image/webp"),
    "voice": (Kind.VOICE, "audio/ogg"),
    "photo": (Kind.PHOTO, "image/jpeg"),
    "audio": (Kind.OTHER, "audio/mpeg"),
    "video_note": (Kind.OTHER, "video/mp4"),
    "animation": (Kind.OTHER, "video/mp4"),
    "video": (Kind.OTHER, "video/mp4"),
    "document": (Kind.OTHER, "application/octet-stream"),
}
# Sent by a person, nothing to download.
OTHERS = ("dice", "poll", "game", "story", "checklist", "paid_media", "invoice", "giveaway", "rich_message")

MOST = 1 << 63


@dataclass(frozen=True)
class Content:
    """What was sent."""

    kind: Kind
    text: str = ""
    contact: SharedContact | None = None
    media: tuple[str, ...] = ()


def read(message: Mapping[str, Any]) -> Content | None:
    """The content of a message; None for service messages (somebody joined, a title changed) and what is new."""
    if isinstance(message.get("text"), str):
        return Content(Kind.TEXT, words(message["text"]))
    if contact := mapping(message.get("contact")):
        return Content(Kind.CONTACT, contact=_contact(contact, message))
    if message.get("location") or message.get("venue"):
        return Content(Kind.LOCATION)
    caption = words(message.get("caption"))
    for field, (kind, media_type) in MEDIA.items():
        if message.get(field):
            given = words(mapping(message[field]).get("mime_type"))
            return Content(kind, caption, media=(given or media_type,))
    if any(message.get(field) for field in OTHERS):
        return Content(Kind.OTHER, caption)
    return None


def _contact(contact: Mapping[str, Any], message: Mapping[str, Any]) -> SharedContact:
    """A card is the sender's own only if it carries their id, was not forwarded, and no other bot wrote it."""
    sender_id = number(mapping(message.get("from")).get("id"))
    is_first_hand = not any(message.get(field) for field in ("forward_origin", "forward_date", "via_bot"))
    return SharedContact(
        phone=words(contact.get("phone_number")),
        is_own=is_first_hand and sender_id is not None and number(contact.get("user_id")) == sender_id,
    )


def mapping(value: object) -> Mapping[str, Any]:
    """The value if it is a JSON object, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def number(value: object) -> int | None:
    """The value if it is a whole number that a database takes; Telegram's own have at most 52 bits."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if -MOST < value < MOST else None


def words(value: object) -> str:
    """The value if it is text, else nothing; without what no database takes (NUL, half a surrogate pair)."""
    return value.replace("\0", "").encode("utf-8", "replace").decode() if isinstance(value, str) else ""
