"""Which of many possible visits to suggest; pure.

First what the client wishes, then fewer useless rests in the practice's day, then fairness among practitioners.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby, pairwise
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

NOON = 13  # the hour that parts morning from afternoon, where lunch is


class Visit(Protocol):
    """What ranking needs to know of an offer."""

    @property
    def start(self) -> datetime:
        """When it begins, aware."""
        ...

    @property
    def practitioner(self) -> str:
        """With whom."""
        ...

    @property
    def fragments(self) -> int:
        """On how many sides it leaves a rest too short for another visit."""
        ...


V = TypeVar("V", bound=Visit)


def one_a_start(offers: Iterable[V], load: Mapping[str, int]) -> Iterator[V]:
    """One offer for each start: fewest fragments, then the practitioner with the fewest booked minutes.

    Offers come and go in order of start, one by one: who needs only the first few pays for no more.
    """
    for _, same in groupby(offers, key=lambda offer: offer.start):
        yield min(same, key=lambda offer: (offer.fragments, load.get(offer.practitioner, 0), offer.practitioner))


def nearest(offers: Iterable[V], wish: datetime) -> list[V]:
    """The offers by distance from the wish; the later one of two equally far comes second."""
    return sorted(offers, key=lambda offer: (abs(offer.start - wish), offer.fragments, offer.start))


def spread(offers: Iterable[V], zone: ZoneInfo, limit: int) -> list[V]:
    """At most `limit` offers over as many half-days as there are, in order of time."""
    halves: dict[tuple[date, bool], list[V]] = {}
    for offer in offers:
        local = offer.start.astimezone(zone)
        half = (local.date(), local.hour >= NOON)
        if half not in halves and len(halves) == limit:
            break  # in order of time: the half-days we need are complete
        halves.setdefault(half, []).append(offer)
    if not halves:
        return []
    share, more = divmod(limit, len(halves))
    chosen: list[V] = []
    for position, rows in enumerate(halves.values()):
        chosen += _apart(rows, share + (position < more))
    left = limit - len(chosen)
    if left > 0:
        chosen += [offer for rows in halves.values() for offer in rows if offer not in chosen][:left]
    return sorted(chosen, key=lambda offer: offer.start)


def _apart(rows: Sequence[V], count: int) -> list[V]:
    """`count` of a half-day's offers, one from each equal part of it, each the one with the fewest fragments."""
    if len(rows) <= count:
        return list(rows)
    bounds = [round(index * len(rows) / count) for index in range(count + 1)]
    return [min(rows[low:high], key=lambda offer: (offer.fragments, offer.start)) for low, high in pairwise(bounds)]
