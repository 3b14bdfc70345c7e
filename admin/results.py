"""What the desk found or did, before it is said; pure values made by `admin.act`, said by `admin.dialogue_after`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from admin.states import Draft
from messaging.says import Localized, Say
from scheduling.agenda import Agenda


@dataclass(frozen=True)
class PersonSeen:
    """A client as staff see her; `name` only where names may be shown."""

    id: int
    name: str | None
    initials: str


@dataclass(frozen=True)
class VisitSeen:
    """A visit as staff see it. Instants are aware, UTC."""

    id: int
    version: int
    start: datetime
    end: datetime
    zone: str
    service: Localized
    practitioner: str  # name
    location: Localized
    status: str
    person: PersonSeen


@dataclass(frozen=True)
class Day:
    """One practitioner's day, or everybody's."""

    agenda: Agenda
    names: Mapping[str, str]  # of practitioners, by key, in the practice's order


@dataclass(frozen=True)
class FreeTimes:
    """Starts that can be had; `start`s aware, UTC."""

    service: Localized
    zone: str
    starts: tuple[tuple[datetime, str], ...]  # start and practitioner's name


@dataclass(frozen=True)
class PeopleFound:
    """Clients that fit; empty: nobody."""

    people: tuple[PersonSeen, ...]
    wanted: str


@dataclass(frozen=True)
class Card:
    """One client's card."""

    person: PersonSeen
    language: str
    reached: tuple[tuple[str, str, str], ...] = ()  # channel, address (only in private), state
    visits: tuple[VisitSeen, ...] = ()
    sent_privately: bool | None = None  # in a group: whether the whole card went to the member's private chat


@dataclass(frozen=True)
class NeedsClient:
    """Who is meant? `people` fit, or nobody does and `wanted` may be a new client."""

    draft: Draft
    people: tuple[PersonSeen, ...] = ()


@dataclass(frozen=True)
class NeedsService:
    """Which service?"""

    draft: Draft
    person: PersonSeen
    services: tuple[tuple[str, Localized, int], ...]  # key, name, minutes


@dataclass(frozen=True)
class NeedsVisit:
    """Which of the client's visits? None at all: there is nothing to move or cancel."""

    draft: Draft
    person: PersonSeen
    visits: tuple[VisitSeen, ...]


@dataclass(frozen=True)
class NeedsTime:
    """Which time? `wish_taken`: the one asked for cannot be had."""

    draft: Draft
    person: PersonSeen
    zone: str
    offers: tuple[tuple[datetime, str, str], ...]  # start, practitioner's key and name
    wish_taken: bool


@dataclass(frozen=True)
class Ready:
    """Everything is known: shall it be done?"""

    draft: Draft
    person: PersonSeen
    visit: VisitSeen  # as it will be; of a cancellation, as it is
    before: VisitSeen | None = None  # of a move


@dataclass(frozen=True)
class Carried:
    """It is done, and the client is being told, where we can reach her."""

    draft: Draft
    visit: VisitSeen
    is_told: bool
    is_of_series: bool = False
    before: datetime | None = None  # of a move: where it was


@dataclass(frozen=True)
class NotPossible:
    """It cannot be done; `why` is the tail of a text key, as scheduling.results.Reason."""

    why: str


@dataclass(frozen=True)
class MessageShown:
    """What a client wrote, for a private chat."""

    inbound_id: int
    person: PersonSeen
    text: str  # empty: something without words
    kind: str
    at: datetime
    zone: str
    bot_answers: bool


@dataclass(frozen=True)
class SentInPrivate:
    """The content went to the member's private chat, not into the group."""


@dataclass(frozen=True)
class NoPrivateChat:
    """The member never wrote to the bot in private, so nothing can be shown there."""


@dataclass(frozen=True)
class AnswerBegun:
    """The member's next words go to this client."""

    contact_point_id: int
    person_id: int | None
    person: PersonSeen


@dataclass(frozen=True)
class AnswerSent:
    """The words are on their way; staff answers this client from now on."""

    inbound_id: int | None
    person: PersonSeen


@dataclass(frozen=True)
class HandedBack:
    """The bot answers this client again."""

    person: PersonSeen


@dataclass(frozen=True)
class FreeSeats:
    """Members of the practice file whom nobody in Telegram has said to be yet: team row and name."""

    seats: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Seated:
    """The asker is that member now."""

    name: str


@dataclass(frozen=True)
class NotFound:
    """What was asked for is not here (any more); `what` is the tail of a text key: client, message, notice."""

    what: str


@dataclass(frozen=True)
class Unreachable:
    """The client has no contact point we may write to."""

    person: PersonSeen


@dataclass(frozen=True)
class Said:
    """It is done or was looked up, and put into words already by the answers of its area."""

    said: tuple[Say, ...]


@dataclass(frozen=True)
class Silence:
    """Nothing to say."""


Result: TypeAlias = (
    Day
    | FreeTimes
    | PeopleFound
    | Card
    | NeedsClient
    | NeedsService
    | NeedsVisit
    | NeedsTime
    | Ready
    | Carried
    | NotPossible
    | MessageShown
    | SentInPrivate
    | NoPrivateChat
    | AnswerBegun
    | AnswerSent
    | HandedBack
    | FreeSeats
    | Seated
    | NotFound
    | Unreachable
    | Said
    | Silence
)
