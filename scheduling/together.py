"""Several visits of one client in one go, back to back with one practitioner: all of them or none.

Of a session they are seats at the same time. All in the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import letters, placing, rows
from scheduling.appointments import Appointment, Status
from scheduling.availability import Asker, Offer, Own
from scheduling.catalog import Catalog, Service
from scheduling.placing import Place, Wish
from scheduling.results import Booked, SlotTaken


@dataclass(frozen=True)
class Part:
    """One of the visits: for whom, and in which form."""

    subject_id: int | None = None
    variant: str | None = None


def book_together(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    person_id: int,
    service: str,
    parts: Sequence[Part],
    practitioner: str | None,
    start: datetime,
    channel: str,
    actor: str,
    now: datetime,
    supplements: Sequence[str] = (),
    details: Mapping[str, Any] | None = None,
    holder: str | None = None,
) -> tuple[Booked, ...] | SlotTaken:
    """Book one visit for each part from `start` (aware) on, in that order; see `booking.book`."""
    base = placing.service_of(catalog, service)
    chosen = [base.chosen(part.variant, supplements) for part in parts]
    whole = base if base.is_session else base.lasting(sum(one.minutes for one in chosen))
    wish = Wish(whole, practitioner, start, placing.asker_of(actor, forced=False), Own(holder=holder))
    rows.lock_person(connection, practice.id, person_id)
    place = placing.find(connection, practice, catalog, wish, now)
    if holder is not None:
        rows.release_holds(connection, practice.id, holder)
    if place is not None and place.offer.seats_left is not None and place.offer.seats_left < len(parts):
        place = None
    needs_approval = base.needs_approval and wish.asker is Asker.CLIENT
    values = {
        "practice_id": practice.id,
        "person_id": person_id,
        "service": service,
        "status": (Status.REQUESTED if needs_approval else Status.BOOKED).value,
        "stage": None,
        "channel": str(channel),
        "details": dict(details or {}),
        "created_at": now,
        "status_at": now,
    }
    written: list[Appointment] = []

    def write(found: Place) -> Appointment:
        written.extend(_write(connection, practice, values, found, list(zip(parts, chosen, strict=True))))
        return written[0]

    if place is None or placing.write(connection, lambda: write(place)) is None:
        return SlotTaken(placing.alternatives(connection, practice, catalog, wish, now))
    action = "requested" if needs_approval else "booked"
    for visit in written:
        rows.record(connection, action, actor, now, None, visit)
        letters.renew(connection, practice, catalog, visit, "booked anew", now)
        letters.tell_team(connection, practice, catalog, visit, action, now)
    return tuple(Booked(visit) for visit in written)


def _write(
    connection: Connection,
    practice: Practice,
    values: Mapping[str, Any],
    place: Place,
    parts: Sequence[tuple[Part, Service]],
) -> Iterator[Appointment]:
    for (part, service), offer in zip(parts, _offers(place.offer, [one for _, one in parts]), strict=True):
        own = {"subject_id": part.subject_id, "variant": service.variant, "supplements": list(service.added)}
        visit = rows.insert_appointment(connection, {**values, **own}, offer, practice.zone)
        rows.occupy(connection, place.calendar_ids, visit, service)
        yield visit


def _offers(whole: Offer, services: Sequence[Service]) -> Iterator[Offer]:
    """The whole time in parts, one after the other; of a session all have the same."""
    start = whole.start
    for service in services:
        if whole.seats_left is not None:
            yield whole
            continue
        end = start + timedelta(minutes=service.minutes)
        yield replace(whole, start=start, end=end)
        start = end
