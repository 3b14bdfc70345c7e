"""What the dialogue can ask to be done; pure. `bots.act` does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeAlias

from bots.dialogue.calendar_commands import CalendarCommand
from bots.dialogue.mending_commands import MendingCommand
from bots.dialogue.waiting_commands import WaitingCommand
from clients.vocabulary import Channel, Purpose
from scheduling.services import Service


@dataclass(frozen=True)
class Form:
    """One visit of those booked in one go: for whom, and in which form."""

    subject: int | None = None  # of those known
    new_subject: str | None = None  # by name
    variant: str | None = None


@dataclass(frozen=True)
class Book:
    """Book a visit, or several back to back. `start` is aware."""

    service: str
    practitioner: str
    start: datetime
    any_practitioner: bool = False
    forms: tuple[Form, ...] = (Form(),)
    supplements: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()  # to the service's questions, by key


@dataclass(frozen=True)
class Hold:
    """Keep a time while the client decides."""

    service: Service  # as chosen
    practitioner: str | None  # None: anybody
    start: datetime
    moving: int | None = None
    or_anybody: bool = False  # when that one has just been taken


@dataclass(frozen=True)
class Release:
    """Give up what is kept for this conversation."""


@dataclass(frozen=True)
class Move:
    """Move a visit, if it still is at that version."""

    appointment: int
    version: int
    practitioner: str
    start: datetime


@dataclass(frozen=True)
class Cancel:
    """Cancel a visit."""

    appointment: int


@dataclass(frozen=True)
class GiveUp:
    """Cancel a visit that the practice cannot hold."""

    appointment: int


@dataclass(frozen=True)
class Confirm:
    """The client says she will come."""

    appointment: int


@dataclass(frozen=True)
class Greet:
    """Put on record that the notice was shown, and that the client opened this channel by writing first."""


@dataclass(frozen=True)
class SetName:
    """What the client is called."""

    name: str


@dataclass(frozen=True)
class SetLanguage:
    """What the client speaks: chosen, or only heard."""

    language: str
    chosen: bool


@dataclass(frozen=True)
class SetReminders:
    """Reminders on or off."""

    on: bool


@dataclass(frozen=True)
class SetQuiet:
    """The client's own quiet hours, local wall time; None: none."""

    start: time | None
    end: time | None


@dataclass(frozen=True)
class PreferChannel:
    """Where the client wants to be written to first."""

    channel: Channel


@dataclass(frozen=True)
class AllowSms:
    """The number known from here may be texted when a message cannot be delivered; or may not."""

    allowed: bool


@dataclass(frozen=True)
class Permit:
    """Yes or no to one optional purpose."""

    purpose: Purpose
    allowed: bool


@dataclass(frozen=True)
class Stop:
    """Nothing more on this contact point."""


@dataclass(frozen=True)
class Restart:
    """This contact point may be used again."""


@dataclass(frozen=True)
class KeepNumber:
    """The client shared a number of her own."""

    phone: str


@dataclass(frozen=True)
class UseLink:
    """A deep link that ties this chat to a client's file."""

    token: str


Command: TypeAlias = (
    Book
    | Hold
    | Release
    | Move
    | Cancel
    | GiveUp
    | Confirm
    | Greet
    | SetName
    | SetLanguage
    | SetReminders
    | SetQuiet
    | PreferChannel
    | AllowSms
    | Permit
    | Stop
    | Restart
    | KeepNumber
    | UseLink
    | WaitingCommand
    | MendingCommand
    | CalendarCommand
)
