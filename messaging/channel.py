"""The contract every channel fulfils, and the words it speaks with us.

A channel translates: it parses what its provider posts into events, and sends what it is handed. It decides
nothing. Vendor words stop at its edge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from clients.vocabulary import Channel as Name
from core.errors import AppError
from messaging.events import Event
from messaging.pace import Pace
from messaging.says import Style


class Buttons(StrEnum):
    """How a channel shows choices."""

    INLINE = "inline"  # a keyboard under the message
    REPLIES = "replies"  # a few quick replies, or a list, by template
    NUMBERED = "numbered"  # numbered lines, answered by a digit


@dataclass(frozen=True)
class Limits:
    """What a channel can carry. Everybody asks this, nobody asks for the channel's name."""

    buttons: Buttons
    text_chars: int  # the longest body, in UTF-16 code units
    choices: int  # the most choices in one message
    label_chars: int  # the longest label of a choice
    row_chars: int = 0  # of a choice in a list, where lists take longer ones than buttons
    screen: int = 0  # choices shown at once, the others behind "more"; 0: all of them
    is_compact: bool = False  # short texts, GSM-7, segments counted
    can_edit: bool = False
    can_carry_files: bool = False
    can_ask_contact: bool = False
    promises_receipts: bool = False  # otherwise accepted is the last word
    window: timedelta | None = None  # free text only this long after the client last wrote
    needs_opt_in: bool = False  # even for service messages (WhatsApp)


@dataclass(frozen=True)
class Button:
    """A choice as it goes on the wire."""

    label: str
    payload: str  # at most 64 bytes, signed
    detail: str = ""
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Attachment:
    """A file, made."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Template:
    """An approved or in-session template instead of free text."""

    content_sid: str
    variables: Mapping[str, str]  # {"1": "Anna", ...}


@dataclass(frozen=True)
class Outgoing:
    """One rendered message for one address."""

    outbox_id: int
    address: str
    body: str
    buttons: tuple[Button, ...] = ()
    columns: int = 1
    asks_contact: str | None = None  # label of the "share my number" button
    edits: str | None = None  # provider id of the message to replace; sent anew when that is too old
    attachments: tuple[Attachment, ...] = ()
    template: Template | None = None
    thread: str | None = None  # topic of the admin chat
    valid_for: timedelta | None = None  # the provider must not deliver it later than this
    is_silent: bool = False


@dataclass(frozen=True)
class Accepted:
    """The provider took the message."""

    provider_id: str
    segments: int | None = None


class Reaction(StrEnum):
    """What to do about a failed send."""

    RETRY = "retry"  # nothing reached anybody: try again later
    NEXT_CHANNEL = "next_channel"  # this contact point will not do
    GIVE_UP = "give_up"  # our own mistake: the same message would fail again
    UNCERTAIN = "uncertain"  # it may have gone out
    PAUSE = "pause"  # the whole sender is out of order: keep its messages, tell staff


class SendFailed(AppError):
    """A message could not be handed over."""

    reaction = Reaction.GIVE_UP

    def __init__(self, code: str = "", retry_after: timedelta | None = None) -> None:
        super().__init__(f"{(self.__doc__ or '').splitlines()[0]} ({code or 'no code'})")
        self.code = code
        self.retry_after = retry_after


class Throttled(SendFailed):
    """The provider asked us to slow down."""

    reaction = Reaction.RETRY


class NotConnected(SendFailed):
    """The provider could not be reached; nothing was handed over."""

    reaction = Reaction.RETRY


class ProviderFailed(SendFailed):
    """The provider answered that it failed and took nothing."""

    reaction = Reaction.RETRY


class MaybeSent(SendFailed):
    """The request was written but no answer came: the message may have gone out."""

    reaction = Reaction.UNCERTAIN


class Blocked(SendFailed):
    """The recipient blocked us here."""

    reaction = Reaction.NEXT_CHANNEL


class OptedOut(SendFailed):
    """The recipient told the carrier to stop us here."""

    reaction = Reaction.NEXT_CHANNEL


class NobodyThere(SendFailed):
    """This address does not exist or cannot receive such messages."""

    reaction = Reaction.NEXT_CHANNEL


class NotDeliverable(SendFailed):
    """This message could not be delivered here, without saying anything about the address."""

    reaction = Reaction.NEXT_CHANNEL


class OutOfReach(SendFailed):
    """The recipient's phone is switched off or out of reach; later it may not be."""

    reaction = Reaction.NEXT_CHANNEL


class NeedsTemplate(SendFailed):
    """Free text is not allowed here now; an approved template is."""

    reaction = Reaction.NEXT_CHANNEL


class OurMistake(SendFailed):
    """The provider refuses this message as it is."""

    reaction = Reaction.GIVE_UP


class SenderDown(SendFailed):
    """Our own account or token is not accepted."""

    reaction = Reaction.PAUSE


class MovedChat(SendFailed):
    """The chat has a new id; send there."""

    reaction = Reaction.RETRY

    def __init__(self, new_address: str) -> None:
        super().__init__("migrated")
        self.new_address = new_address


@runtime_checkable
class Paced(Protocol):
    """A channel whose provider limits how fast we send, and leaves the counting to us."""

    pace: Pace | None  # None: nobody counts


class Channel(Protocol):
    """One way to reach clients or staff. One file each; see tests/channels for the shared contract."""

    name: Name
    limits: Limits

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Turn a raw, already authenticated update into events; pure; an unknown genuine one gives none."""
        ...

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """What a provider's error code in a receipt means; None when it is not known."""
        ...

    async def open(self) -> None:
        """Load the provider's library and be ready to send; `send` does so too when nobody has."""
        ...

    async def send(self, message: Outgoing) -> Accepted:
        """Hand one message over; raises a SendFailed that says what to do about it."""
        ...

    async def acknowledge(self, callback_id: str) -> None:
        """Stop the spinner of a pressed button; failures are logged, never raised."""
        ...

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """Ask the provider whether a message that is uncertain went out: its id, "" when surely not, None unknown."""
        ...

    async def close(self) -> None:
        """Give back connections."""
        ...
