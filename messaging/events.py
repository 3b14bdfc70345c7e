"""What a channel can tell us happened; pure. A channel's `parse` returns these."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from messaging.delivery import Status

RECEIPTS = "receipt:"  # how the key of a sender begins where nobody wrote: it tells of a message of ours


class Kind(StrEnum):
    """What an inbound message is made of."""

    TEXT = "text"
    BUTTON = "button"  # a tap; `payload` is what we put on the button
    CONTACT = "contact"
    COMMAND = "command"  # /start, /help ...: `text` holds the word without slash, `argument` the rest
    STICKER = "sticker"
    VOICE = "voice"
    PHOTO = "photo"
    LOCATION = "location"
    OTHER = "other"  # anything else somebody sent: stored, shown to staff
    EDITED = "edited"  # an old text changed: never run again


@dataclass(frozen=True)
class SharedContact:
    """A contact card that was sent."""

    phone: str  # as sent; normalised later
    is_own: bool  # the provider vouches that it is the sender's own and it was not forwarded


@dataclass(frozen=True)
class Inbound:
    """Somebody wrote, tapped or sent something."""

    event_key: str  # the provider's id: the same event delivered twice has the same key
    address: str  # of the sender: E.164 or chat id
    kind: Kind
    text: str = ""
    payload: str | None = None  # of a tapped button
    argument: str = ""  # of a command
    contact: SharedContact | None = None
    name: str | None = None  # what the channel says the sender is called; user-controlled
    language: str | None = None  # what the channel says the sender speaks, two letters
    callback_id: str | None = None  # to be answered at once (Telegram's spinner)
    message_id: str | None = None  # provider id of the message that carried the button
    occurred_at: datetime | None = None  # by the provider's clock
    user_id: int | None = None  # who wrote, where the address is a group's
    chat_id: int | None = None
    thread_id: int | None = None  # the group's topic
    reply_to: str | None = None  # provider id of the message this one answers
    is_group: bool = False
    is_anonymous: bool = False  # writes in a group's own name
    member_role: str | None = None
    media: tuple[str, ...] = field(default=())  # content types


@dataclass(frozen=True)
class Receipt:
    """A provider tells what became of a message."""

    provider_id: str
    status: Status
    error_code: str | None = None


@dataclass(frozen=True)
class OptOut:
    """The provider or carrier already took note of STOP: record, do not reply."""

    event_key: str
    address: str
    withdrawn: bool  # False: opted in again
    occurred_at: datetime | None = None


@dataclass(frozen=True)
class Reach:
    """The contact point can, or can no longer, be written to (bot blocked, unblocked)."""

    event_key: str
    address: str
    reachable: bool


@dataclass(frozen=True)
class ChatMoved:
    """A group got a new id (Telegram: group became supergroup)."""

    event_key: str
    old_address: str
    new_address: str


Event: TypeAlias = Inbound | Receipt | OptOut | Reach | ChatMoved
