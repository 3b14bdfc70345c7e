"""What a staff member asks about the waiting list; pure values, carried out by `admin.act_waiting`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class ShowWaiting:
    """Who waits, in the order in which they are asked."""


@dataclass(frozen=True)
class FillGaps:
    """Offer free times to those who wait."""

    windows: tuple[tuple[str, str], ...] = ()  # local ISO minutes; empty: the next two weeks
    practitioner: str | None = None


@dataclass(frozen=True)
class ShowEntry:
    """One entry, with what can be done about it."""

    entry: int


@dataclass(frozen=True)
class ChangeRank:
    """Let an entry come sooner (-1) or later (+1)."""

    entry: int
    step: int


@dataclass(frozen=True)
class TakeOff:
    """Take an entry off the list."""

    entry: int


WaitingRequest: TypeAlias = ShowWaiting | FillGaps | ShowEntry | ChangeRank | TakeOff
