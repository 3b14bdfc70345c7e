"""When a service can be had: one answer for the offer and for the commit; pure.

`gaps` decides where a visit may lie. Offers are read off it, and a booking asks it again under the calendar's
lock, so that what is offered can be booked and nothing else.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from itertools import islice
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from scheduling import hours, ranking, slots
from scheduling.catalog import Catalog, Service

Window: TypeAlias = tuple[datetime, datetime]

_INSTANT = timedelta(microseconds=1)


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


@dataclass(frozen=True, slots=True)
class Offer:
    """A visit that can be had. `start` and `end` are aware, in UTC."""

    start: datetime
    end: datetime
    practitioner: str
    location: str
    fragments: int = field(default=0, compare=False, repr=False)  # sides on which it leaves a useless rest


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


def is_free(
    availability: Availability,
    service: Service,
    practitioner: str,
    start: datetime,
    now: datetime,
    exclude: int | None = None,
    asker: Asker = Asker.CLIENT,
) -> Offer | None:
    """The offer of exactly that visit, or None when it cannot be had."""
    minute = slots.minute_of(start)
    for gap in gaps(availability, service, practitioner, now, exclude, asker):
        if gap.start <= minute and minute + service.minutes <= gap.end:
            return _offer(minute, service, practitioner, gap)
    return None


def offers(
    availability: Availability,
    service: Service,
    practitioner: str | None,
    windows: Sequence[Window],
    now: datetime,
    exclude: int | None = None,
    limit: int | None = None,
    asker: Asker = Asker.CLIENT,
) -> tuple[Offer, ...]:
    """Visits that start within one of the windows (no window: at any time), in order of start.

    Without a practitioner those of everybody who gives the service; one start may then occur several times.
    """
    wanted = slots.merged((slots.minute_of(low), slots.minute_of(high - _INSTANT) + 1) for low, high in windows)
    if windows and not wanted:
        return ()
    streams = [
        _stream(availability, service, key, now, exclude, asker, wanted) for key in givers(service, practitioner)
    ]
    found = heapq.merge(*streams)
    chosen = found if limit is None else islice(found, limit)
    return tuple(_offer(minute, service, key, gap) for minute, key, gap in chosen)


def next_free(
    availability: Availability,
    service: Service,
    practitioner: str | None,
    now: datetime,
    after: datetime | None = None,
    asker: Asker = Asker.CLIENT,
) -> Offer | None:
    """The first visit that can be had, at or after `after`; None when nothing is free as far as we looked."""
    windows = [(after, slots.moment_of(availability.until))] if after is not None else []
    first = offers(availability, service, practitioner, windows, now, limit=1, asker=asker)
    return first[0] if first else None


def ranked(
    availability: Availability,
    service: Service,
    practitioner: str | None,
    windows: Sequence[Window],
    now: datetime,
    *,
    wish: datetime | None = None,
    exclude: int | None = None,
    limit: int = 6,
    asker: Asker = Asker.CLIENT,
) -> tuple[Offer, ...]:
    """The best few visits: nearest to the wish first, or, without one, spread over half-days in order of time.

    Among equals the one that leaves fewer useless rests, then the practitioner with less to do.
    """
    found = offers(availability, service, practitioner, windows, now, exclude, None, asker)
    load = {key: sum(taken.end - taken.start for taken in rows) for key, rows in availability.busy.items()}
    single = ranking.one_a_start(found, load)
    if wish is not None:
        return tuple(ranking.nearest(single, wish)[:limit])
    return tuple(ranking.spread(single, availability.zone, limit))


def givers(service: Service, practitioner: str | None) -> tuple[str, ...]:
    """Who could give the service: everybody, or the one asked for if she gives it at all."""
    if practitioner is None:
        return service.practitioners
    return (practitioner,) if practitioner in service.practitioners else ()


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


def _stream(
    availability: Availability,
    service: Service,
    practitioner: str,
    now: datetime,
    exclude: int | None,
    asker: Asker,
    wanted: Sequence[slots.Span],
) -> Iterator[tuple[int, str, Gap]]:
    for gap in gaps(availability, service, practitioner, now, exclude, asker):
        for low, high in wanted or ((gap.start, gap.end),):
            if low >= gap.end:
                break
            # A start, not the whole visit, must lie in the window.
            part = (max(gap.start, low), min(gap.end, high - 1 + service.minutes))
            for minute in slots.free_starts(part, service.minutes, service.step_minutes, gap.anchor):
                yield minute, practitioner, gap


def _offer(minute: int, service: Service, practitioner: str, gap: Gap) -> Offer:
    length = service.minutes
    end = minute + length
    fragments = (0 < minute - gap.start < length) + (0 < gap.end - end < length)
    return Offer(slots.moment_of(minute), slots.moment_of(end), practitioner, gap.location, fragments)
