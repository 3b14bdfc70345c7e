"""What staff ask for about closed and open hours; pure values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from scheduling.day_parts import DayPart


@dataclass(frozen=True)
class Hours:
    """A closure or an opening as it was asked for."""

    is_open: bool
    practitioner: str | None  # None: everybody
    parts: tuple[DayPart, ...]
    reason: str  # a word of ours
    location: str | None = None  # of an opening


@dataclass(frozen=True)
class ProposeHours:
    """Show what would happen; changes nothing."""

    hours: Hours


@dataclass(frozen=True)
class SetHours:
    """Do it, as it was confirmed; clients whose visits cannot be held are asked for another time."""

    hours: Hours


@dataclass(frozen=True)
class LeaveHours:
    """Do nothing after all."""


@dataclass(frozen=True)
class RevokeHours:
    """Take a closure or an opening back."""

    number: int


@dataclass(frozen=True)
class ShowHours:
    """The hours of a week, with what is special about it."""

    first: date
    practitioner: str | None = None


@dataclass(frozen=True)
class ExplainHours:
    """Something is missing, or not for this member: one sentence."""

    key: str


HoursRequest: TypeAlias = ProposeHours | SetHours | LeaveHours | RevokeHours | ShowHours | ExplainHours
