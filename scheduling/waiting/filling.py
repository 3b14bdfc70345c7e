"""Filling gaps: free times that suit somebody who waits are offered as if they had just come free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import availability, loading, visits
from scheduling.appointments import Appointment
from scheduling.availability import Availability, Offer, Window
from scheduling.catalog import Catalog, Service
from scheduling.waiting import freed, matching, queries
from scheduling.waiting.nouns import Entry, Freed

LOOK_AHEAD = timedelta(days=14)


def fill(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    now: datetime,
    windows: Sequence[Window] = (),
    practitioner: str | None = None,
) -> list[Offer]:
    """Put the earliest fitting free time of each who waits among the freed ones; returns them in order of start.

    Times within `windows` (none: the next two weeks), of one practitioner or of all. What somebody was offered
    before she is not offered again, and what is being offered round already is left alone.
    """
    spans = [(max(low, now), high) for low, high in windows if high > now] or [(now, now + LOOK_AHEAD)]
    since, until = min(low for low, _ in spans), max(high for _, high in spans)
    free = loading.load_availability(connection, practice, catalog, since, until + timedelta(days=1), now)
    round_ = queries.freed_open(connection, practice.id)
    chosen: list[Offer] = []
    for entry in queries.live(connection, practice.id, now, with_paused=False):
        known = queries.starts_offered(connection, entry)
        offer = _first(connection, free, entry, spans, practitioner, now, [*chosen, *round_], known)
        if offer is not None:
            chosen.append(offer)
    for offer in chosen:
        freed.opened(connection, practice.id, offer.practitioner, offer.location, offer.start, offer.end, now)
    return sorted(chosen, key=lambda offer: (offer.start, offer.practitioner))


def _is_coming(
    one: Freed, entry: Entry, service: Service, now: datetime, free: Availability, visit: Appointment | None
) -> bool:
    """Whether she may be offered a time that is on its round already."""
    could = one.practitioner in service.practitioners and entry.practitioner in (None, one.practitioner)
    return could and matching.suits(entry, one.start, now, free.zone, visit)


def _first(
    connection: Connection,
    free: Availability,
    entry: Entry,
    spans: Sequence[Window],
    practitioner: str | None,
    now: datetime,
    taken: Sequence[Offer | Freed],
    known: frozenset[datetime],
) -> Offer | None:
    service = entry.wanted(free.catalog.services)
    whom = entry.practitioner or practitioner
    if service is None or practitioner not in (None, whom):
        return None
    visit = visits.appointment(connection, entry.practice_id, entry.appointment_id) if entry.appointment_id else None
    if entry.appointment_id is not None and (visit is None or not visit.is_alive):
        return None
    if any(_is_coming(one, entry, service, now, free, visit) for one in taken if isinstance(one, Freed)):
        return None
    for offer in availability.offers(free, service, whom, spans, now):
        if offer.start in known or not matching.suits(entry, offer.start, now, free.zone, visit):
            continue
        beside = [one for one in taken if one.practitioner == offer.practitioner]
        if not matching.overlaps(offer, visit) and not any(matching.overlaps(offer, one) for one in beside):
            return offer
    return None
