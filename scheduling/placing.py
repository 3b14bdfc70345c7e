"""Finding and writing a place in the calendars, for booking, moving and holding; all in the caller's transaction.

The calendars are locked in id order, the availability that made the offer is asked once more, and only then
is anything written. The no-overlap constraint is the last net.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from core.errors import NotFound
from core.practice import Practice
from scheduling import availability, queries, ranking, rows, slots
from scheduling.appointments import Appointment
from scheduling.availability import NOBODY, Asker, Offer, Own
from scheduling.catalog import Catalog, Service

ALTERNATIVES = 3
LOOK_AHEAD = timedelta(days=14)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wish:
    """Who wants what, when, with whom."""

    service: Service  # as chosen, with its variant and supplements
    practitioner: str | None  # None: anybody
    start: datetime  # aware
    asker: Asker
    own: Own = NOBODY


@dataclass(frozen=True)
class Place:
    """An offer that stands, and the calendars it takes; they are locked."""

    offer: Offer
    calendar_ids: tuple[int, ...]


def service_of(catalog: Catalog, key: str) -> Service:
    """The service of that key; raises NotFound when the practice no longer offers it."""
    found = catalog.services.get(key)
    if found is None:
        raise NotFound(f"This practice has no service called '{key}'.")
    return found


def asker_of(actor: str, forced: bool) -> Asker:
    """Which rules count for whoever acts."""
    if forced:
        return Asker.FORCED
    return Asker.CLIENT if actor.startswith("client") else Asker.STAFF


def find(connection: Connection, practice: Practice, catalog: Catalog, wish: Wish, now: datetime) -> Place | None:
    """Lock the calendars that matter and ask whether the wish can be had; of several practitioners the best fit."""
    candidates = availability.givers(wish.service, wish.practitioner)
    resources = {key for pool in wish.service.needs for key in pool}
    locked = rows.lock_calendars(connection, practice.id, {*candidates, *resources})
    since, until = wish.start - _DAY, wish.start + 2 * _DAY
    rows.expire_holds(connection, locked.values(), slots.minute_of(since), slots.minute_of(until), now)
    free = queries.load_availability(connection, practice, catalog, since, until, now)
    found = [
        availability.is_free(free, wish.service, key, wish.start, now, wish.own, wish.asker)
        for key in candidates
        if key in locked
    ]
    load = {key: sum(taken.end - taken.start for taken in busy) for key, busy in free.busy.items()}
    offer = next(iter(ranking.one_a_start([offer for offer in found if offer is not None], load)), None)
    if offer is None:
        return None
    return Place(offer, tuple(locked[key] for key in (offer.practitioner, *offer.resources)))


def write(connection: Connection, work: Callable[[], Appointment]) -> Appointment | None:
    """Do the writing; None when the database's own constraint found the time taken after all."""
    struck: list[bool] = []
    visit: Appointment | None = None
    with rows.last_net(connection, struck):
        visit = work()
    return None if struck else visit


def alternatives(
    connection: Connection, practice: Practice, catalog: Catalog, wish: Wish, now: datetime
) -> tuple[Offer, ...]:
    """What can be had instead, nearest to the wish first; with others when the one asked for has nothing."""
    since, until = max(now, wish.start - LOOK_AHEAD), max(now, wish.start) + LOOK_AHEAD
    free = queries.load_availability(connection, practice, catalog, since, until, now)
    # Alternatives lie within opening hours, also for those who may go beyond.
    asker = Asker.STAFF if wish.asker is Asker.FORCED else wish.asker
    near: Sequence[Offer] = ()
    for whom in dict.fromkeys((wish.practitioner, None)):
        found = availability.ranked(
            free, wish.service, whom, [], now, wish=wish.start, own=wish.own, limit=ALTERNATIVES + 1, asker=asker
        )
        near = [offer for offer in found if offer.start != wish.start or whom is None][:ALTERNATIVES]
        if near:
            break
    return tuple(near)
