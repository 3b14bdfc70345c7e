"""What a staff member asks about the address of a calendar; pure values, carried out by `admin.act_calendar`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class ShowFeed:
    """Tell the address; `afresh`: a new one, the old shows nothing more."""

    practitioner: str
    afresh: bool = False


@dataclass(frozen=True)
class CloseFeed:
    """Switch the address off."""

    practitioner: str


@dataclass(frozen=True)
class ExplainFeed:
    """Something is missing, or not for this member: one sentence."""

    key: str


CalendarRequest: TypeAlias = ShowFeed | CloseFeed | ExplainFeed
