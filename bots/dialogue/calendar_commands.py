"""What the dialogue can ask to be done about a client's own calendar; pure. `bots.acts_of_calendars` does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class FollowVisits:
    """Tell the address under which all her visits can be read."""


@dataclass(frozen=True)
class UnfollowVisits:
    """Switch that address off."""


CalendarCommand: TypeAlias = FollowVisits | UnfollowVisits
