"""What an appointment is and which states may follow which; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """Where an appointment stands."""

    HELD = "held"  # the slot is kept while the client decides
    REQUESTED = "requested"  # the client asked, staff must agree; the slot is kept
    BOOKED = "booked"
    CONFIRMED = "confirmed"  # the client said she will come
    ARRIVED = "arrived"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


# The legal edges.
NEXT: dict[Status, frozenset[Status]] = {
    Status.HELD: frozenset({Status.REQUESTED, Status.BOOKED, Status.CANCELLED}),
    Status.REQUESTED: frozenset({Status.BOOKED, Status.CANCELLED}),
    Status.BOOKED: frozenset(
        {Status.CONFIRMED, Status.ARRIVED, Status.IN_PROGRESS, Status.DONE, Status.NO_SHOW, Status.CANCELLED}
    ),
    # Back to booked when it is moved: the client confirmed another time.
    Status.CONFIRMED: frozenset(
        {Status.BOOKED, Status.ARRIVED, Status.IN_PROGRESS, Status.DONE, Status.NO_SHOW, Status.CANCELLED}
    ),
    Status.ARRIVED: frozenset({Status.IN_PROGRESS, Status.DONE, Status.CANCELLED}),
    Status.IN_PROGRESS: frozenset({Status.DONE}),
    # Staff mark no-shows at the end of the day and put mistakes right.
    Status.DONE: frozenset({Status.NO_SHOW}),
    Status.NO_SHOW: frozenset({Status.DONE, Status.ARRIVED}),
    Status.CANCELLED: frozenset(),
}

# These occupy their time and are still to come; only these may be moved, confirmed or cancelled by a client.
ALIVE = frozenset({Status.HELD, Status.REQUESTED, Status.BOOKED, Status.CONFIRMED})

# These keep a seat of a session; also who did not come, for that can be put right.
SEATED = tuple(status.value for status in Status if status is not Status.CANCELLED)


def may_become(now: Status, then: Status) -> bool:
    """Whether `then` may follow `now`."""
    return then in NEXT[now]


@dataclass(frozen=True)
class Appointment:
    """One visit. `start` and `end` are aware, in UTC; `zone` is the IANA zone it was spoken in."""

    id: int
    practice_id: int
    person_id: int
    subject_id: int | None
    service: str
    practitioner: str
    location: str
    start: datetime
    end: datetime
    zone: str
    status: Status
    version: int  # grows with every move and with the cancellation
    channel: str  # where it was booked
    created_at: datetime
    variant: str | None = None
    supplements: tuple[str, ...] = ()
    stage: str | None = None  # of a repair
    series_id: int | None = None

    @property
    def topic(self) -> str:
        """What messages about it name as their topic."""
        return topic_of(self.id)

    @property
    def is_alive(self) -> bool:
        """Whether it still stands and has not begun."""
        return self.status in ALIVE


def topic_of(appointment_id: int) -> str:
    """The topic of messages and changes about an appointment."""
    return f"appointment:{appointment_id}"
