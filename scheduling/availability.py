"""When a service can be had: one answer for the offer and for the commit; pure.

`gaps` decides where a visit may lie. Offers are read off it, and a booking asks it again under the calendar's
lock, so that what is offered can be booked and nothing else.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeAlias

from scheduling import ranking, slots
from scheduling.catalog import Service
from scheduling.free_time import NOBODY, Asker, Availability, Busy, Gap, Own, gaps

__all__ = [
    "NOBODY",
    "Asker",
    "Availability",
    "Busy",
    "Gap",
    "Offer",
    "Own",
    "Window",
    "gaps",
    "givers",
    "is_free",
    "next_free",
    "offers",
    "ranked",
    "runs",
]

Window: TypeAlias = tuple[datetime, datetime]

_INSTANT = timedelta(microseconds=1)
_REACHES = (timedelta(days=1), timedelta(days=7))  # how far around a wish to look before looking everywhere


@dataclass(frozen=True, slots=True)
class Offer:
    """A visit that can be had. `start` and `end` are aware, in UTC."""

    start: datetime
    end: datetime
    practitioner: str
    location: str
    resources: tuple[str, ...] = field(default=(), compare=False)
    seats_left: int | None = field(default=None, compare=False)  # of a session
    fragments: int = field(default=0, compare=False, repr=False)  # sides on which it leaves a useless rest


def is_free(
    availability: Availability,
    service: Service,
    practitioner: str,
    start: datetime,
    now: datetime,
    own: Own = NOBODY,
    asker: Asker = Asker.CLIENT,
) -> Offer | None:
    """The offer of exactly that visit, or None when it cannot be had."""
    minute = slots.minute_of(start)
    for gap in gaps(availability, service, practitioner, now, own, asker):
        if gap.start <= minute and minute + service.minutes <= gap.end:
            return _offer(minute, service, practitioner, gap)
    return None


def offers(
    availability: Availability,
    service: Service,
    practitioner: str | None,
    windows: Sequence[Window],
    now: datetime,
    own: Own = NOBODY,
    limit: int | None = None,
    asker: Asker = Asker.CLIENT,
) -> tuple[Offer, ...]:
    """Visits that start within one of the windows (no window: at any time), in order of start.

    Without a practitioner those of everybody who gives the service; one start may then occur several times.
    """
    found = _found(availability, service, practitioner, windows, now, own, asker)
    return tuple(found if limit is None else islice(found, limit))


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
    own: Own = NOBODY,
    limit: int = 6,
    asker: Asker = Asker.CLIENT,
) -> tuple[Offer, ...]:
    """The best few visits: nearest to the wish first, or, without one, spread over half-days in order of time.

    Among equals the one that leaves fewer useless rests, then the practitioner with less to do.
    """
    load = {key: sum(taken.end - taken.start for taken in rows) for key, rows in availability.busy.items()}

    def single(spans: Sequence[Window]) -> Iterator[Offer]:
        return ranking.one_a_start(_found(availability, service, practitioner, spans, now, own, asker), load)

    if wish is None:
        return tuple(ranking.spread(single(windows), availability.zone, limit))
    for reach in _REACHES:
        near = ranking.nearest(single(_around(windows, wish, reach)), wish)[:limit]
        if len(near) == limit:
            return tuple(near)  # whatever else there is lies further away
    return tuple(ranking.nearest(single(windows), wish)[:limit])


def givers(service: Service, practitioner: str | None) -> tuple[str, ...]:
    """Who could give the service: everybody, or the one asked for if she gives it at all."""
    if practitioner is None:
        return service.practitioners
    return (practitioner,) if practitioner in service.practitioners else ()


def _found(
    availability: Availability,
    service: Service,
    practitioner: str | None,
    windows: Sequence[Window],
    now: datetime,
    own: Own,
    asker: Asker,
) -> Iterator[Offer]:
    wanted = slots.merged((slots.minute_of(low), slots.minute_of(high - _INSTANT) + 1) for low, high in windows)
    if windows and not wanted:
        return
    streams = [_stream(availability, service, key, now, own, asker, wanted) for key in givers(service, practitioner)]
    for minute, key, gap in heapq.merge(*streams):
        yield _offer(minute, service, key, gap)


def _around(windows: Sequence[Window], wish: datetime, reach: timedelta) -> list[Window]:
    low, high = wish - reach, wish + reach
    if not windows:
        return [(low, high)]
    near = [(max(start, low), min(end, high)) for start, end in windows if start < high and end > low]
    return near or [(wish, wish)]


def _stream(
    availability: Availability,
    service: Service,
    practitioner: str,
    now: datetime,
    own: Own,
    asker: Asker,
    wanted: Sequence[slots.Span],
) -> Iterator[tuple[int, str, Gap]]:
    for gap, starts in runs(availability, service, practitioner, now, own, asker, wanted):
        for minute in starts:
            yield minute, practitioner, gap


def runs(
    availability: Availability,
    service: Service,
    practitioner: str,
    now: datetime,
    own: Own = NOBODY,
    asker: Asker = Asker.CLIENT,
    wanted: Sequence[slots.Span] = (),
) -> Iterator[tuple[Gap, range]]:
    """Every free start as runs of UTC minutes, in order and each start once; `wanted` are spans starts lie in."""
    reached = 0
    for gap in gaps(availability, service, practitioner, now, own, asker):
        for low, high in wanted or ((gap.start, gap.end),):
            if low >= gap.end:
                break
            # A start, not the whole visit, must lie in the window; and another resource may have given it already.
            part = (max(gap.start, low, reached), min(gap.end, high - 1 + service.minutes))
            starts = slots.free_starts(part, service.minutes, service.step_minutes, gap.anchor)
            if starts:
                reached = starts[-1] + 1
                yield gap, starts


def _offer(minute: int, service: Service, practitioner: str, gap: Gap) -> Offer:
    length = service.minutes
    end = minute + length
    fragments = (0 < minute - gap.start < length) + (0 < gap.end - end < length)
    return Offer(
        slots.moment_of(minute),
        slots.moment_of(end),
        practitioner,
        gap.location,
        gap.resources,
        gap.seats_left,
        fragments,
    )
