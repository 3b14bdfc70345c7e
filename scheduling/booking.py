"""Booking a visit: lock, ask the availability that made the offer once more, write, plan what will be said."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from core.errors import NotFound
from core.practice import Practice
from scheduling import availability, ladder, letters, queries, ranking, rows, slots
from scheduling.appointments import Appointment, Status
from scheduling.availability import Asker, Offer
from scheduling.catalog import Catalog, Service
from scheduling.results import Booked, SlotTaken

ALTERNATIVES = 3
LOOK_AHEAD = timedelta(days=14)


def book(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    person_id: int,
    service: str,
    practitioner: str | None,
    start: datetime,
    channel: str,
    actor: str,
    now: datetime,
    subject_id: int | None = None,
    forced: bool = False,
    holder: str | None = None,
    imported: bool = False,
) -> Booked | SlotTaken:
    """Book a visit at `start` (aware), with anybody when `practitioner` is None.

    `actor` is client:7 or staff:2; staff need no notice and know no horizon, and `forced` puts a visit outside
    opening hours. `holder` gives up its own hold first. `imported` is a visit taken over from elsewhere: nobody is
    told, but it is reminded of.
    """
    wanted = service_of(catalog, service)
    candidates = availability.givers(wanted, practitioner)
    rows.lock_person(connection, practice.id, person_id)
    locked = rows.lock_calendars(connection, practice.id, candidates)
    if holder is not None:
        rows.release_holds(connection, practice.id, holder)
    asker = asker_of(actor, forced)
    offer = best_offer(connection, practice, catalog, wanted, candidates, start, now, asker)
    visit: Appointment | None = None
    if offer is not None and offer.practitioner in locked:
        minutes = slots.minute_of(offer.start), slots.minute_of(offer.end)
        rows.expire_holds(connection, [locked[offer.practitioner]], *minutes, now)
        values = _values(practice, person_id, subject_id, service, channel, now, forced)
        visit = _write(connection, practice, values, offer, locked[offer.practitioner])
    if visit is None:
        return SlotTaken(alternatives(connection, practice, catalog, wanted, practitioner, start, now, asker))
    rows.record(connection, ladder.IMPORTED if imported else "booked", actor, now, None, visit)
    letters.renew(connection, practice, catalog, visit, "booked anew", now, is_imported=imported)
    if not imported:
        letters.tell_team(connection, practice, catalog, visit, "booked", now)
    return Booked(visit)


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


def best_offer(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    service: Service,
    candidates: tuple[str, ...],
    start: datetime,
    now: datetime,
    asker: Asker,
    exclude: int | None = None,
) -> Offer | None:
    """The offer of exactly that start, of the candidate with the best fit; to be asked under the calendars' lock."""
    day = timedelta(days=1)
    free = queries.load_availability(connection, practice, catalog, start - day, start + 2 * day, now)
    found = [availability.is_free(free, service, key, start, now, exclude, asker) for key in candidates]
    load = {key: sum(taken.end - taken.start for taken in busy) for key, busy in free.busy.items()}
    return next(iter(ranking.one_a_start([offer for offer in found if offer is not None], load)), None)


def alternatives(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    service: Service,
    practitioner: str | None,
    start: datetime,
    now: datetime,
    asker: Asker,
    exclude: int | None = None,
) -> tuple[Offer, ...]:
    """What can be had instead, nearest to the wish first; with others when the one asked for has nothing."""
    since, until = max(now, start - LOOK_AHEAD), max(now, start) + LOOK_AHEAD
    free = queries.load_availability(connection, practice, catalog, since, until, now)
    near: tuple[Offer, ...] = ()
    for whom in dict.fromkeys((practitioner, None)):
        near = availability.ranked(
            free, service, whom, [], now, wish=start, exclude=exclude, limit=ALTERNATIVES + 1, asker=_hours_of(asker)
        )
        near = tuple(offer for offer in near if offer.start != start or whom is None)[:ALTERNATIVES]
        if near:
            break
    return near


def _hours_of(asker: Asker) -> Asker:
    """Alternatives lie within opening hours, also for those who may go beyond."""
    return Asker.STAFF if asker is Asker.FORCED else asker


def _values(
    practice: Practice, person_id: int, subject_id: int | None, service: str, channel: str, now: datetime, forced: bool
) -> dict[str, Any]:
    return {
        "practice_id": practice.id,
        "person_id": person_id,
        "subject_id": subject_id,
        "service": service,
        "status": Status.BOOKED.value,
        "channel": str(channel),
        "details": {"forced": True} if forced else {},
        "created_at": now,
        "status_at": now,
    }


def _write(
    connection: Connection, practice: Practice, values: dict[str, Any], offer: Offer, calendar_id: int
) -> Appointment | None:
    struck: list[bool] = []
    visit: Appointment | None = None
    with rows.last_net(connection, struck):
        visit = rows.insert_appointment(connection, values, offer, practice.zone)
        rows.occupy(connection, calendar_id, visit)
    return None if struck else visit
