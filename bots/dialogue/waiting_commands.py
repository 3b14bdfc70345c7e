"""What the dialogue can ask to be done about the waiting list; pure. `bots.acts_of_waiting` does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True)
class JoinList:
    """Wait for a time, or with `appointment` for an earlier one than that visit's. Instants are aware."""

    service: str
    practitioner: str | None = None
    windows: tuple[tuple[datetime, datetime], ...] = ()  # none: any time
    appointment: int | None = None
    subject: int | None = None
    variant: str | None = None
    supplements: tuple[str, ...] = ()
    looks: bool = False  # show what is free already


@dataclass(frozen=True)
class LeaveList:
    """Wait no longer."""

    entry: int


@dataclass(frozen=True)
class StayOnList:
    """Still waiting, after a pause."""

    entry: int


@dataclass(frozen=True)
class TakeOffer:
    """Yes to an offered time."""

    offer: int


@dataclass(frozen=True)
class RefuseOffer:
    """No to an offered time."""

    offer: int


WaitingCommand: TypeAlias = JoinList | LeaveList | StayOnList | TakeOffer | RefuseOffer
