"""Who waits, what came free, what was offered to whom; pure. Instants are aware, UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from scheduling.appointments import Appointment
from scheduling.availability import Window
from scheduling.catalog import Service

# The rules of domain/reminders.md, "Waiting list".
MOST_A_DAY = 2  # offers to one client in a local day
MOST_IGNORED = 2  # in a row; then the entry pauses, with one question
MOST_LINKS = 3  # visits moved one after the other into the time the last one left
MOST_AT_ONCE = 3  # clients asked together when there is no time to ask one after the other
URGENT = timedelta(hours=4)  # before the start: they are asked together
SOON = timedelta(hours=24)  # before the start: little time to answer
LITTLE_TIME = timedelta(minutes=15)
MUCH_TIME = timedelta(minutes=60)
LEAST_TIME = timedelta(minutes=5)  # an offer that must be answered faster than this is none
USUAL_NOTICE = 120  # minutes; nobody is asked to come sooner unless she said so
USUAL_PRIORITY = 5


class Standing(StrEnum):
    """Where an entry stands."""

    WAITING = "waiting"
    PAUSED = "paused"  # two offers were ignored: she was asked whether she still waits
    SERVED = "served"  # she has her time
    LEFT = "left"
    EXPIRED = "expired"


class Ending(StrEnum):
    """What became of a time that came free."""

    OPEN = "open"  # still being offered round
    FILLED = "filled"
    EXHAUSTED = "exhausted"  # offered to all who could come
    PAST = "past"


class Answer(StrEnum):
    """Where an offer stands."""

    OFFERED = "offered"  # to her alone; a hold keeps the time
    SHARED = "shared"  # to several at once: the first answer wins; one hold keeps the time for them all
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"  # no answer
    LOST = "lost"  # somebody else was quicker, or it could not be said, or it had no sense any more


OPEN_ANSWERS = (Answer.OFFERED.value, Answer.SHARED.value)
LIVE = (Standing.WAITING.value, Standing.PAUSED.value)


@dataclass(frozen=True)
class Entry:
    """One wish on the waiting list."""

    id: int
    practice_id: int
    person_id: int
    subject_id: int | None
    service: str
    variant: str | None
    supplements: tuple[str, ...]
    practitioner: str | None  # None: anybody
    appointment_id: int | None  # the visit she has, given up for an earlier time
    windows: tuple[Window, ...]  # starts must lie in one; none: any time
    weekdays: tuple[int, ...]  # 0 is Monday; none: any day
    from_minute: int  # wall minutes of the day between which a visit may start
    until_minute: int
    notice_minutes: int  # the shortest notice she accepts
    priority: int  # set by staff; lower goes first
    status: Standing
    ignored: int  # offers in a row without an answer
    expires_at: datetime
    created_at: datetime

    @property
    def topic(self) -> str:
        """What the record of changes and messages name as their topic."""
        return f"waitlist:{self.id}"

    def wanted(self, services: Mapping[str, Service]) -> Service | None:
        """The service as she wants it; None when the practice no longer offers it."""
        service = services.get(self.service)
        return service.chosen(self.variant, self.supplements) if service is not None else None


@dataclass(frozen=True)
class Freed:
    """A time that came free."""

    id: int
    practice_id: int
    practitioner: str
    location: str
    start: datetime
    end: datetime
    links: int  # how many visits moved into one another's time before this one came free
    status: Ending
    freed_at: datetime


@dataclass(frozen=True)
class Proposal:
    """A freed time as offered to one who waits."""

    id: int
    practice_id: int
    entry_id: int
    practitioner: str
    location: str
    start: datetime
    end: datetime
    links: int
    status: Answer
    offered_at: datetime
    expires_at: datetime

    @property
    def topic(self) -> str:
        """What its message names as its topic."""
        return f"offer:{self.id}"

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.status in (Answer.OFFERED, Answer.SHARED)


@dataclass(frozen=True)
class Joined:
    """She is on the list."""

    entry: Entry
    was_already: bool = False  # the same wish was there before; it has the new times now


@dataclass(frozen=True)
class Accepted:
    """She has the time; `before` is the visit she gave up for it."""

    appointment: Appointment
    before: Appointment | None = None
    was_already: bool = False


@dataclass(frozen=True)
class Missed:
    """The time is gone; `stays` says whether she still waits."""

    stays: bool


@dataclass(frozen=True)
class Numbers:
    """How the waiting list did over a while."""

    freed: int
    filled: int
    median_minutes: int | None  # from free to taken again; None: nothing was

    @property
    def share(self) -> int:
        """Whole percent of freed times that were taken again."""
        return round(100 * self.filled / self.freed) if self.freed else 0
