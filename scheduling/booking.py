"""Booking a visit, and keeping a time while the client decides; all in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import ladder, letters, placing, rows
from scheduling.appointments import Appointment, Status
from scheduling.availability import Asker, Own
from scheduling.catalog import Catalog, Service
from scheduling.placing import Place, Wish
from scheduling.results import Booked, Held, SlotTaken

HOLD = timedelta(minutes=10)  # while a client decides; SMS is slower, its desk asks for longer


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
    variant: str | None = None,
    supplements: Sequence[str] = (),
    details: Mapping[str, Any] | None = None,
    forced: bool = False,
    holder: str | None = None,
    imported: bool = False,
    series_id: int | None = None,
) -> Booked | SlotTaken:
    """Book a visit at `start` (aware), with anybody when `practitioner` is None.

    `actor` is client:7 or staff:2; staff need no notice and know no horizon, and `forced` puts a visit outside
    opening hours. A client's booking of a service that needs approval is only requested, and keeps the time.
    `holder` gives up its own hold. `details` are answers to the service's questions. `imported` is a visit taken
    over from elsewhere, and one of a series is announced with the series: nobody is told, but it is reminded of.
    """
    chosen = placing.service_of(catalog, service).chosen(variant, supplements)
    wish = Wish(chosen, practitioner, start, placing.asker_of(actor, forced), Own(holder=holder))
    rows.lock_person(connection, practice.id, person_id)
    place = placing.find(connection, practice, catalog, wish, now)
    if holder is not None:
        rows.release_holds(connection, practice.id, holder)
    needs_approval = chosen.needs_approval and wish.asker is Asker.CLIENT
    values = {
        "practice_id": practice.id,
        "person_id": person_id,
        "subject_id": subject_id,
        "service": service,
        "variant": chosen.variant,
        "supplements": list(chosen.added),
        "status": (Status.REQUESTED if needs_approval else Status.BOOKED).value,
        "stage": None,
        "series_id": series_id,
        "channel": str(channel),
        "details": {**(details or {}), **({"forced": True} if forced else {})},
        "created_at": now,
        "status_at": now,
    }
    visit = placing.write(connection, lambda: _insert(connection, practice, values, place, chosen)) if place else None
    if visit is None:
        return SlotTaken(placing.alternatives(connection, practice, catalog, wish, now))
    action = "requested" if needs_approval else "booked"
    rows.record(connection, ladder.IMPORTED if imported else action, actor, now, None, visit)
    letters.renew(connection, practice, catalog, visit, "booked anew", now, is_imported=imported)
    if not imported and series_id is None:
        letters.tell_team(connection, practice, catalog, visit, action, now)
    return Booked(visit)


def _insert(
    connection: Connection, practice: Practice, values: dict[str, Any], place: Place, service: Service
) -> Appointment:
    visit = rows.insert_appointment(connection, values, place.offer, practice.zone)
    rows.occupy(connection, place.calendar_ids, visit, service)
    return visit


def hold(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    service: Service,
    practitioner: str | None,
    start: datetime,
    actor: str,
    holder: str,
    until: datetime,
    now: datetime,
    moving: int | None = None,
) -> Held | SlotTaken:
    """Keep a time until `until` for `holder` (conversation:7, offer:3), who gives up what it held before.

    `service` is the chosen one; `moving` is the visit whose own time may be used. A seat of a session is not
    held: it is taken when the session is booked.
    """
    wish = Wish(service, practitioner, start, placing.asker_of(actor, forced=False), Own(moving, holder))
    if moving is not None:
        rows.locked_appointment(connection, practice.id, moving)
    place = placing.find(connection, practice, catalog, wish, now)
    rows.release_holds(connection, practice.id, holder)
    struck: list[bool] = []
    if place is not None and place.offer.seats_left is None:
        with rows.last_net(connection, struck):
            rows.hold(connection, practice.id, place.calendar_ids, place.offer, service, holder, until, moving)
    if place is None or struck:
        return SlotTaken(placing.alternatives(connection, practice, catalog, wish, now))
    return Held(place.offer, until)
