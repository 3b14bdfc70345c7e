"""What time it is. Pure code gets `now` as an argument; actions and edges get a Clock.

Every instant is an aware UTC datetime.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs like another one, ahead by an offset that can be changed."""

    def __init__(self, base: Clock | None = None, offset: timedelta = timedelta()) -> None:
        self._base = base or SystemClock()
        self.offset = offset

    def now(self) -> datetime:
        """The moved instant, aware, in UTC."""
        return self._base.now() + self.offset

    def move_to(self, moment: datetime) -> None:
        """Make `now()` return `moment` (aware) and run on from there."""
        self.offset = moment - self._base.now()


class FixedClock:
    """A clock that stands still until told, for tests and dry runs."""

    def __init__(self, moment: datetime) -> None:
        self.moment = aware(moment)

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.moment

    def advance(self, step: timedelta) -> datetime:
        """Move forward and return the new moment."""
        self.moment += step
        return self.moment


def aware(moment: datetime) -> datetime:
    """The same instant in UTC; raises ValueError for a datetime without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a datetime without a zone is refused at the border")
    return moment.astimezone(UTC)
