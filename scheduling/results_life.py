"""What became of a mark, a decision, an undoing or a series; pure values beside those of `results`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduling.appointments import Appointment
from scheduling.availability import Offer


@dataclass(frozen=True)
class Marked:
    """The visit is in that state, or the repair at that stage."""

    appointment: Appointment
    before: Appointment
    was_already: bool = False
    is_client_told: bool = False  # a letter was put into the outbox


@dataclass(frozen=True)
class Decided:
    """What a client asked for was accepted or refused."""

    appointment: Appointment
    kind: str  # book, move, cancel
    is_accepted: bool
    by: str  # who decided: staff:3, client:7, system
    before: Appointment | None = None  # of a move
    was_already: bool = False  # somebody had decided before


@dataclass(frozen=True)
class Undone:
    """The last change is taken back."""

    appointment: Appointment
    action: str  # what was undone, as recorded: cancelled, moved, no_show ...
    before: Appointment
    is_client_told: bool = False


@dataclass(frozen=True)
class Conflict:
    """One date of a series that cannot be had, and what is nearest to it."""

    start: datetime  # aware, UTC: as wished
    alternatives: tuple[Offer, ...] = ()
    appointment: Appointment | None = None  # of a visit that could not be moved or cancelled: as it stands


@dataclass(frozen=True)
class SeriesBooked:
    """What of a series is booked; nothing is lost because of the dates that are not."""

    series_id: int | None  # None: not one date could be had
    booked: tuple[Appointment, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class SeriesChanged:
    """The visits of a series that were moved or cancelled, and those that stay as they are."""

    series_id: int
    changed: tuple[Appointment, ...]
    conflicts: tuple[Conflict, ...] = ()
