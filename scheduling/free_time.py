"""Where a visit may lie: opening hours, notice and horizon, without what is taken and its buffers; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from scheduling import hours, slots
from scheduling.catalog import Catalog, Service


class Asker(Enum):
    """Who asks decides which rules count. Neighbours count for everybody."""

    CLIENT = "client"  # opening hours, notice and horizon
    STAFF = "staff"  # opening hours only
    FORCED = "forced"  # staff who insist: any time


class Busy(NamedTuple):
    """Time taken on a practitioner's calendar, in UTC minutes, with the buffers of what takes it."""

    start: int
    end: int
    before: int = 0
    after: int = 0
    appointment_id: int | None = None
    holder: str | None = None  # of a hold or block


class Gap(NamedTuple):
    """Free time in which a visit may lie, in UTC minutes."""

    start: int
    end: int
    anchor: int  # the opening's start, from which the grid of starts is counted
    location: str


@dataclass(frozen=True)
class Availability:
    """All that decides what is free between two UTC minutes; outside them nothing is known, so nothing is free."""

    catalog: Catalog
    zone: ZoneInfo
    since: int
    until: int
    busy: Mapping[str, Sequence[Busy]]  # by practitioner, in order of start


def gaps(
    availability: Availability,
    service: Service,
    practitioner: str,
    now: datetime,
    exclude: int | None = None,
    asker: Asker = Asker.CLIENT,
) -> Iterator[Gap]:
    """Where a visit may lie, in order of time; `exclude` is the appointment that is being moved."""
    since, until = _bounds(availability, service, now, asker)
    taken = _taken(availability.busy.get(practitioner, ()), service, exclude)
    passed = 0
    for start, end, location in _openings(availability, service, practitioner, since, until, asker):
        while passed < len(taken) and taken[passed][1] <= start:
            passed += 1
        for free in slots.subtract((start, end), taken, passed):
            low, high = slots.clipped(free, since, until)
            if high - low >= service.minutes:
                yield Gap(low, high, start, location)


def _bounds(availability: Availability, service: Service, now: datetime, asker: Asker) -> tuple[int, int]:
    present = slots.minute_of(now)
    match asker:
        case Asker.CLIENT:
            last = present + service.horizon_days * slots.DAY + service.minutes
            first = present + max(service.min_notice_minutes, 1)
            return max(availability.since, first), min(availability.until, last)
        case Asker.STAFF:
            return max(availability.since, present), availability.until
        case Asker.FORCED:
            return availability.since, availability.until


def _openings(
    availability: Availability, service: Service, practitioner: str, since: int, until: int, asker: Asker
) -> Iterator[tuple[int, int, str]]:
    person = availability.catalog.practitioners.get(practitioner)
    if person is None or practitioner not in service.practitioners:
        return
    # An online visit needs no room: unless she keeps hours for it, any of her hours will do.
    anywhere = service.is_online and not any(row.location in service.locations for row in person.hours)
    if asker is Asker.FORCED:
        yield since, until, service.locations[0] if service.locations else ""
        return
    for start, end, location in hours.openings(person, availability.zone, since, until):
        if anywhere:
            yield start, end, service.locations[0]
        elif location in service.locations:
            yield start, end, location


def _taken(busy: Sequence[Busy], service: Service, exclude: int | None) -> list[slots.Span]:
    """What is taken, widened so that a visit may start where it ends: of two neighbours' buffers the longer counts."""
    before, after = service.buffer_before, service.buffer_after
    return slots.merged(
        [
            (row[0] - (row[2] if row[2] > after else after), row[1] + (row[3] if row[3] > before else before))
            for row in busy
            if exclude is None or row[4] != exclude
        ]
    )
