"""What a staff member's message asks the desk to look up or to do; pure values, carried out by `admin.act`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from admin.requests_calendar import CalendarRequest
from admin.requests_hours import HoursRequest
from admin.requests_life import LifeRequest
from admin.requests_waiting import WaitingRequest
from admin.roles import Sender
from admin.states import Draft


@dataclass(frozen=True)
class ShowAgenda:
    """The day of one practitioner, or of everybody."""

    day: date
    practitioner: str | None = None


@dataclass(frozen=True)
class ShowFree:
    """Free times, without taking any."""

    windows: tuple[tuple[str, str], ...]  # local ISO minutes; empty: the next ones
    service: str | None = None
    practitioner: str | None = None


@dataclass(frozen=True)
class FindClients:
    """Clients by name or number."""

    text: str


@dataclass(frozen=True)
class ShowClient:
    """One client's card."""

    text: str  # number in the client file, or name


@dataclass(frozen=True)
class Arrange:
    """Find out what is still missing for a booking, move or cancellation; changes nothing."""

    draft: Draft


@dataclass(frozen=True)
class Carry:
    """Book, move or cancel as confirmed."""

    draft: Draft


@dataclass(frozen=True)
class WriteTo:
    """Write to a client."""

    client: str  # the words in which the client's name is, at the beginning
    text: str = ""


@dataclass(frozen=True)
class OpenMessage:
    """Show what a client wrote."""

    inbound_id: int


@dataclass(frozen=True)
class BeginAnswer:
    """Take the member's next words as the answer to a client's message."""

    inbound_id: int


@dataclass(frozen=True)
class SendAnswer:
    """Pass words on to the client at a contact point."""

    contact_point_id: int
    person_id: int | None
    text: str


@dataclass(frozen=True)
class AnswerNotice:
    """Words written as a reply to one of our messages, known by the provider's id of it."""

    provider_id: str
    text: str
    otherwise: Request | None = None  # what they ask for when that message speaks of no client's words


@dataclass(frozen=True)
class HandBack:
    """Let the bot answer again at a client's contact point."""

    inbound_id: int


@dataclass(frozen=True)
class Meet:
    """Ask somebody of the admin chat which of the practice file's people they are, if that is still open."""


@dataclass(frozen=True)
class TakeSeat:
    """Be that member of the practice file from now on."""

    team_id: int


@dataclass(frozen=True)
class Nothing:
    """Nothing to look up: only take in the newcomer who wrote."""


Request: TypeAlias = (
    ShowAgenda
    | ShowFree
    | FindClients
    | ShowClient
    | Arrange
    | Carry
    | WriteTo
    | OpenMessage
    | BeginAnswer
    | SendAnswer
    | AnswerNotice
    | HandBack
    | Meet
    | TakeSeat
    | LifeRequest
    | HoursRequest
    | WaitingRequest
    | CalendarRequest
    | Nothing
)


@dataclass(frozen=True)
class Asker:
    """Who asks, and where: what may be shown depends on it."""

    who: str  # key of the member's own state in this chat
    sender: Sender
    is_group: bool
    language: str
    thread: str | None = None  # the group's topic in which it was asked: the answer belongs there

    @property
    def user_id(self) -> int | None:
        """The Telegram user, when known: the private chat with the staff bot has the same number."""
        return getattr(self.sender, "user_id", None) or getattr(
            getattr(self.sender, "member", None), "telegram_user_id", None
        )


@dataclass(frozen=True)
class Command:
    """A request and who made it."""

    asker: Asker
    request: Request
