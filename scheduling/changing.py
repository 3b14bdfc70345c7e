"""Moving, cancelling and confirming a visit. Doing the same thing twice changes nothing the second time."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import availability, ladder, letters, rows, slots
from scheduling.appointments import Appointment, Status
from scheduling.availability import Offer
from scheduling.booking import alternatives, asker_of, best_offer, service_of
from scheduling.catalog import Catalog
from scheduling.results import Cancelled, Confirmed, Moved, NotPossible, Reason, SlotTaken


def move(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    start: datetime,
    practitioner: str | None,
    actor: str,
    now: datetime,
    expected_version: int | None = None,
    forced: bool = False,
    holder: str | None = None,
) -> Moved | SlotTaken | NotPossible:
    """Move a visit to `start` (aware), with the same practitioner when none is named.

    The old time is kept until the new one is written, and does not stand in the way of the new one.
    """
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is not None and _is_there(before, start, practitioner):
        return Moved(before, before, was_already=True)
    refusal = _refusal(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    service = service_of(catalog, before.service)
    candidates = availability.givers(service, practitioner or before.practitioner)
    locked = rows.lock_calendars(connection, practice.id, candidates)
    if holder is not None:
        rows.release_holds(connection, practice.id, holder)
    asker = asker_of(actor, forced)
    offer = best_offer(connection, practice, catalog, service, candidates, start, now, asker, before.id)
    after: Appointment | None = None
    if offer is not None and offer.practitioner in locked:
        after = _rewrite(connection, practice, before, offer, locked[offer.practitioner], now)
    if after is None:
        who = practitioner or before.practitioner
        return SlotTaken(alternatives(connection, practice, catalog, service, who, start, now, asker, before.id))
    rows.record(connection, "moved", actor, now, before, after)
    letters.renew(connection, practice, catalog, after, "appointment moved", now)
    letters.tell_team(connection, practice, catalog, after, "moved", now, before)
    return Moved(after, before)


def cancel(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    actor: str,
    now: datetime,
    expected_version: int | None = None,
    reason: str | None = None,
) -> Cancelled | NotPossible:
    """Cancel a visit and free its time at once; `reason` is a word of ours (ill, weather), never the client's text."""
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is not None and before.status is Status.CANCELLED:
        return Cancelled(before, was_already=True)
    refusal = _refusal(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    service = catalog.services.get(before.service)
    is_late = service is not None and before.start - now < timedelta(hours=service.cancel_until_hours)
    details = {"cancelled_by": actor, "cancelled_late": is_late, **({"reason": reason} if reason else {})}
    rows.vacate(connection, before.id)
    after = rows.update_status(connection, before, Status.CANCELLED, now, details, before.version + 1)
    rows.record(connection, "cancelled", actor, now, before, after, late=is_late, reason=reason)
    letters.renew(connection, practice, catalog, after, "appointment cancelled", now)
    letters.tell_team(connection, practice, catalog, after, "cancelled", now)
    return Cancelled(after, is_late=is_late)


def confirm(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    actor: str,
    now: datetime,
    expected_version: int | None = None,
) -> Confirmed | NotPossible:
    """The client will come: reminders to come no longer ask."""
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    refusal = _refusal(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    if before.status is Status.CONFIRMED:
        return Confirmed(before, was_already=True)
    carried = ladder.led_by(connection, before, now) if actor.startswith("client") else []
    after = _confirm(connection, practice, catalog, before, actor, now)
    for visit in carried:  # one reminder spoke of them all
        if visit.status is Status.BOOKED:
            _confirm(connection, practice, catalog, visit, actor, now)
    ladder.reconcile(connection, practice, catalog, before.person_id, now)
    return Confirmed(after)


def _confirm(
    connection: Connection, practice: Practice, catalog: Catalog, before: Appointment, actor: str, now: datetime
) -> Appointment:
    after = rows.update_status(connection, before, Status.CONFIRMED, now, {}, before.version)
    rows.record(connection, "confirmed", actor, now, before, after)
    letters.tell_team(connection, practice, catalog, after, "confirmed", now)
    return after


def _is_there(visit: Appointment, start: datetime, practitioner: str | None) -> bool:
    return visit.is_alive and visit.start == start and practitioner in (None, visit.practitioner)


def _refusal(visit: Appointment | None, now: datetime, expected_version: int | None) -> Reason | None:
    if visit is None:
        return Reason.UNKNOWN
    if visit.status is Status.CANCELLED:
        return Reason.CANCELLED
    if not visit.is_alive or visit.start <= now:
        return Reason.BEGUN
    if expected_version is not None and visit.version != expected_version:
        return Reason.CHANGED
    return None


def _rewrite(
    connection: Connection, practice: Practice, before: Appointment, offer: Offer, calendar_id: int, now: datetime
) -> Appointment | None:
    minutes = slots.minute_of(offer.start), slots.minute_of(offer.end)
    rows.expire_holds(connection, [calendar_id], *minutes, now)
    struck: list[bool] = []
    after: Appointment | None = None
    with rows.last_net(connection, struck):
        rows.vacate(connection, before.id)
        after = rows.update_place(connection, before, offer, practice.zone, now)
        rows.occupy(connection, calendar_id, after)
    return None if struck else after
