"""What is open on a certain day: the week's hours and rota, holidays, closures and openings out of turn; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from scheduling import slots
from scheduling.catalog import Practitioner

WallOpening: TypeAlias = tuple[int, int, str]  # opens, closes (wall minutes since midnight), location


class DayRule(NamedTuple):
    """One decision about a day."""

    practitioner: str | None  # None: everybody
    is_open: bool
    opens: int  # wall minutes since midnight
    closes: int  # exclusive
    location: str | None


@dataclass(frozen=True)
class SpecialDays:
    """Days unlike the others. Of two decisions about one day the later one wins."""

    rules: Mapping[date, Sequence[DayRule]] = field(default_factory=dict)  # in the order they were made
    holidays: frozenset[date] = frozenset()  # closed, unless a rule opens them

    def on(self, practitioner: Practitioner, day: date) -> list[WallOpening]:
        """When and where she works on a local day, in order."""
        found = [] if day in self.holidays else sorted(_usual(practitioner, day))
        for rule in self.rules.get(day, ()):
            if rule.practitioner not in (None, practitioner.key):
                continue
            found = [left for opening in found for left in _without(opening, rule)]
            if rule.is_open:
                found = sorted([*found, (rule.opens, rule.closes, rule.location or _place_of(practitioner))])
        return found


ORDINARY = SpecialDays()


def _usual(practitioner: Practitioner, day: date) -> Iterator[WallOpening]:
    weekday, rota = day.weekday(), practitioner.rota
    turn = (day.toordinal() - rota.starts.toordinal() + rota.starts.weekday()) // 7 % rota.weeks if rota else None
    for hours in practitioner.hours:
        if hours.weekday == weekday and hours.week in (None, turn):
            yield hours.opens, hours.closes, hours.location


def _without(opening: WallOpening, rule: DayRule) -> Iterator[WallOpening]:
    opens, closes, location = opening
    for start, end in slots.subtract((opens, closes), [(rule.opens, rule.closes)]):
        yield start, end, location


def _place_of(practitioner: Practitioner) -> str:
    return practitioner.hours[0].location if practitioner.hours else ""
