"""What becomes of visits that the practice asked to be moved; pure values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from scheduling.appointments import Appointment


class End(StrEnum):
    """What became of a visit that must find another time."""

    ASKED = "asked"  # the client was written to and has not answered yet
    MOVED = "moved"
    CANCELLED = "cancelled"
    UNREACHABLE = "unreachable"  # the message reached nobody: to be called
    UNANSWERED = "unanswered"  # no answer in time: to be called
    KEPT = "kept"  # the practice opened again, or the visit took place after all


OPEN = (End.ASKED.value, End.UNREACHABLE.value, End.UNANSWERED.value)


@dataclass(frozen=True)
class Asked:
    """A visit that was asked about, with the rebooking it belongs to."""

    rebooking_id: int
    version: int
    end: End
    asked_at: datetime
    appointment: Appointment  # as it stands now
    was_at: datetime  # the time that cannot be
