"""What became of a wish to book, move, cancel or confirm; pure values, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from scheduling.appointments import Appointment
from scheduling.availability import Offer


class Reason(StrEnum):
    """Why something is not possible."""

    UNKNOWN = "unknown"  # no such appointment in this practice
    CANCELLED = "cancelled"  # it was cancelled before
    BEGUN = "begun"  # it has begun, or is over
    CHANGED = "changed"  # it is no longer at the version the button was made for
    NOT_NOW = "not_now"  # its state does not allow it
    TOO_LATE = "too_late"  # to undo it
    RETIMED = "retimed"  # the practice cannot hold it and asked for another time


@dataclass(frozen=True)
class Booked:
    """The visit is in the calendar."""

    appointment: Appointment


@dataclass(frozen=True)
class Held:
    """The time is kept."""

    offer: Offer
    until: datetime


@dataclass(frozen=True)
class Asked:
    """It is too late for the client to do it alone: staff were asked. Until they answer nothing changes."""

    appointment: Appointment
    request_id: int
    was_already: bool = False  # the same was asked before


@dataclass(frozen=True)
class SlotTaken:
    """Somebody else was faster, or the slot cannot be had; these can, nearest first."""

    alternatives: tuple[Offer, ...] = ()


@dataclass(frozen=True)
class Moved:
    """The visit is at its new time."""

    appointment: Appointment
    before: Appointment
    was_already: bool = False  # it had been there before


@dataclass(frozen=True)
class Cancelled:
    """The visit is cancelled and its time is free."""

    appointment: Appointment
    was_already: bool = False
    is_late: bool = False  # later than the service's limit


@dataclass(frozen=True)
class Confirmed:
    """The client will come."""

    appointment: Appointment
    was_already: bool = False


@dataclass(frozen=True)
class NotPossible:
    """Nothing was changed, and why."""

    reason: Reason
    appointment: Appointment | None = None  # as it stands, to be shown
