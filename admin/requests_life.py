"""What staff ask for in the life of a visit: marks, stages, decisions, undoing, series; pure values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from scheduling.appointments import Status
from scheduling.life import Stage


@dataclass(frozen=True)
class SeeVisit:
    """Show a visit and what can be done with it now."""

    appointment_id: int


@dataclass(frozen=True)
class MarkVisit:
    """Somebody arrived, is inside, is done, did not come: one visit, or the one that the words mean."""

    status: Status
    appointment_id: int | None = None
    client: str = ""
    is_talk: bool = False  # said among colleagues: the visit is only shown, and nothing when none is meant


@dataclass(frozen=True)
class StageVisit:
    """A repair is at a stage; no stage: show what is in the shop."""

    stage: Stage | None
    appointment_id: int | None = None
    client: str = ""
    cents: int | None = None  # of a quote


@dataclass(frozen=True)
class Decide:
    """Accept or refuse what a client asked for: a visit, or a wish to move or cancel."""

    accept: bool
    about: str = ""  # visit, request; empty: whatever the client named asked for
    number: int = 0
    version: int | None = None
    client: str = ""


@dataclass(frozen=True)
class TakeBack:
    """Undo the last change of a visit, or the member's own last one."""

    appointment_id: int | None = None


@dataclass(frozen=True)
class Rhythm:
    """How a series goes on, as it was said."""

    every: int
    unit: str  # week, month
    count: int | None
    until: date | None


@dataclass(frozen=True)
class PlanSeries:
    """Show what a series would be; changes nothing."""

    client: str
    service: str | None
    practitioner: str | None
    first: str | None  # local ISO minute
    rhythm: Rhythm | None


@dataclass(frozen=True)
class BookSeries:
    """Book it, as it was shown."""

    person_id: int
    service: str
    practitioner: str
    first: str  # ISO, UTC
    rhythm: Rhythm


@dataclass(frozen=True)
class AddToSeries:
    """Book one more visit of a series, at another time than was wished for."""

    series_id: int
    start: str  # ISO, UTC
    practitioner: str


@dataclass(frozen=True)
class ChangeSeries:
    """Cancel or move the other visits of a series, this one being dealt with."""

    verb: str  # ask: shall it be cancelled; cancel; move
    scope: str  # following, all
    appointment_id: int
    moved_from: str | None = None  # ISO, UTC: where this visit was


LifeRequest: TypeAlias = (
    SeeVisit | MarkVisit | StageVisit | Decide | TakeBack | PlanSeries | BookSeries | AddToSeries | ChangeSeries
)
