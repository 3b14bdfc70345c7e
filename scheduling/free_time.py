"""Where a visit may lie: opening hours, notice and horizon, without what is taken and its buffers; pure."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from scheduling import hours, slots
from scheduling.catalog import Catalog, Service
from scheduling.special_days import ORDINARY, SpecialDays


class Asker(Enum):
    """Who asks decides which rules count. Neighbours count for everybody."""

    CLIENT = "client"  # opening hours, notice and horizon
    STAFF = "staff"  # opening hours only
    FORCED = "forced"  # staff who insist: any time


class Busy(NamedTuple):
    """Time taken on a practitioner's or a resource's calendar, in UTC minutes, with the buffers of what takes it."""

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
    resources: tuple[str, ...] = ()  # that are free all through it
    seats_left: int | None = None  # of a session


class Own(NamedTuple):
    """What does not stand in the way of whoever asks."""

    appointment_id: int | None = None  # the visit that is being moved
    holder: str | None = None  # whose holds are the asker's own


NOBODY = Own()
Seat: TypeAlias = tuple[str, str, int]  # service, practitioner, start in UTC minutes


@dataclass(frozen=True)
class Availability:
    """All that decides what is free between two UTC minutes; outside them nothing is known, so nothing is free."""

    catalog: Catalog
    zone: ZoneInfo
    since: int
    until: int
    busy: Mapping[str, Sequence[Busy]]  # by practitioner or resource, in order of start
    special: SpecialDays = ORDINARY
    seats: Mapping[Seat, int] = field(default_factory=dict)  # taken, of sessions


def session_holder(practitioner: str, start: int) -> str:
    """Who holds the time of a session: the session itself, for all who come."""
    return f"session:{practitioner}:{start}"


def gaps(
    availability: Availability,
    service: Service,
    practitioner: str,
    now: datetime,
    own: Own = NOBODY,
    asker: Asker = Asker.CLIENT,
) -> Iterator[Gap]:
    """Where a visit may lie, in order of time. Those of a service that needs a resource may overlap."""
    if service.is_session and asker is not Asker.FORCED:
        return _seats(availability, service, practitioner, now, own, asker)
    ways = service.ways_to_meet_needs()
    if len(ways) == 1 and not service.is_session:
        return _of_way(availability, service, practitioner, ways[0], now, own, asker)
    found = [_of_way(availability, service, practitioner, way, now, own, asker) for way in ways]
    if service.is_session:  # staff who insist give a seat, or a visit of its own at another time
        found.append(_seats(availability, service, practitioner, now, own, asker))
    return heapq.merge(*found, key=lambda gap: gap[:3])


def _of_way(
    availability: Availability,
    service: Service,
    practitioner: str,
    resources: tuple[str, ...],
    now: datetime,
    own: Own,
    asker: Asker,
) -> Iterator[Gap]:
    since, until = _bounds(availability, service, now, asker)
    taken = _taken([row for key in (practitioner, *resources) for row in availability.busy.get(key, ())], service, own)
    rooms = [availability.catalog.resources[key].location for key in resources]
    passed = 0
    for start, end, location in _openings(availability, service, practitioner, since, until, asker):
        if asker is Asker.FORCED:
            location = next((room for room in rooms if room in service.locations), location)
        if any(room not in (None, location) for room in rooms):
            continue
        while passed < len(taken) and taken[passed][1] <= start:
            passed += 1
        for free in slots.subtract((start, end), taken, passed):
            low, high = slots.clipped(free, since, until)
            if high - low >= service.minutes:
                yield Gap(low, high, start, location, resources)


def _seats(
    availability: Availability, service: Service, practitioner: str, now: datetime, own: Own, asker: Asker
) -> Iterator[Gap]:
    """A gap of the very length of each session that still has a seat."""
    since, until = _bounds(availability, service, now, asker)
    zone = availability.zone
    openings = list(_openings(availability, service, practitioner, since, until, asker))
    day, last = (slots.moment_of(minute).astimezone(zone).date() for minute in (since, until))
    while day <= last:
        for session in sorted(service.sessions, key=lambda one: one.at):
            if session.practitioner != practitioner or session.weekday != day.weekday():
                continue
            for start, end in hours.spans(day, session.at, session.at + service.minutes, zone):
                within = asker is Asker.FORCED or any(
                    opens <= start and end <= closes and where == session.location for opens, closes, where in openings
                )
                if end - start < service.minutes or start < since or end > until or not within:
                    continue
                taken = availability.seats.get((service.key, practitioner, start), 0)
                way = _free_way(availability, service, practitioner, (start, end), taken > 0, own)
                if taken < service.seats and way is not None:
                    yield Gap(start, end, start, session.location, way, service.seats - taken)
        day += timedelta(days=1)


def _free_way(
    availability: Availability, service: Service, practitioner: str, span: slots.Span, is_begun: bool, own: Own
) -> tuple[str, ...] | None:
    """The resources a session has, once somebody comes, or could have; None when something else is in its way."""
    start, end = span
    # Until somebody comes, whatever has that name is another service's session.
    itself = Own(holder=session_holder(practitioner, start)) if is_begun else NOBODY
    for way in service.ways_to_meet_needs():
        rows = [row for key in (practitioner, *way) for row in availability.busy.get(key, ()) if not _is_own(row, own)]
        taken = _taken(rows, service, itself)
        held = {key for key in way if any(_is_own(row, itself) for row in availability.busy.get(key, ()))}
        if not any(low < end and start < high for low, high in taken) and (not is_begun or held == set(way)):
            return way
    return None


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
    # Some visits need no room: unless she keeps hours for them, any of her hours will do.
    anywhere = service.needs_no_room and not any(row.location in service.locations for row in person.hours)
    if asker is Asker.FORCED:
        yield since, until, service.locations[0] if service.locations else ""
        return
    for start, end, location in hours.openings(person, availability.zone, since, until, availability.special):
        if anywhere:
            yield start, end, service.locations[0]
        elif location in service.locations:
            yield start, end, location


def _taken(busy: Sequence[Busy], service: Service, own: Own) -> list[slots.Span]:
    """What is taken, widened so that a visit may start where it ends: of two neighbours' buffers the longer counts."""
    before, after = service.buffer_before, service.buffer_after
    if own != NOBODY:
        busy = [row for row in busy if not _is_own(row, own)]
    return slots.merged(
        [
            (row[0] - (row[2] if row[2] > after else after), row[1] + (row[3] if row[3] > before else before))
            for row in busy
        ]
    )


def _is_own(row: Busy, own: Own) -> bool:
    if row.appointment_id is not None:
        return row.appointment_id == own.appointment_id
    return row.holder is not None and row.holder == own.holder
