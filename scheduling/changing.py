"""Moving, cancelling and confirming a visit. Doing the same thing twice changes nothing the second time."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import ladder, letters, placing, rebooking_rows, requests, rows
from scheduling.appointments import Appointment, Status, may_become
from scheduling.availability import Asker, Own
from scheduling.catalog import Catalog, Service
from scheduling.placing import Place, Wish, asker_of, service_of
from scheduling.results import Asked, Cancelled, Confirmed, Moved, NotPossible, Reason, SlotTaken


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
    is_announced: bool = True,
) -> Moved | Asked | SlotTaken | NotPossible:
    """Move a visit to `start` (aware), with the same practitioner when none is named.

    The old time is kept until the new one is written, and does not stand in the way of the new one. After the
    service's limit a client's wish may become a request, see `requests`. What is not announced here is announced
    together with others.
    """
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is not None and _is_there(before, start, practitioner):
        return Moved(before, before, was_already=True)
    refusal = refusal_of(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    service = as_booked(catalog, before)
    own = Own(before.id, holder)
    wish = Wish(service, practitioner or before.practitioner, start, asker_of(actor, forced), own)
    place = placing.find(connection, practice, catalog, wish, now)
    if holder is not None:
        rows.release_holds(connection, practice.id, holder)
    is_retimed = rebooking_rows.is_open(connection, before)  # then it is the practice that cannot
    may_be_late = wish.asker is Asker.CLIENT and not is_retimed
    if place is not None and may_be_late and requests.is_late_move(service, before, now):
        return requests.ask(connection, practice, catalog, before, "move", actor, now, place.offer)
    after = (
        placing.write(connection, lambda: _rewrite(connection, practice, before, place, service, now))
        if place
        else None
    )
    if after is None:
        return SlotTaken(placing.alternatives(connection, practice, catalog, wish, now))
    requests.settle(connection, practice.id, before.id, "lapsed", actor, now)
    rows.record(connection, "moved", actor, now, before, after)
    letters.renew(connection, practice, catalog, after, "appointment moved", now)
    if is_announced:
        letters.tell_team(connection, practice, catalog, after, "moved", now, before, in_group=not is_retimed)
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
    is_announced: bool = True,
) -> Cancelled | Asked | NotPossible:
    """Cancel a visit and free its time at once; `reason` is a word of ours (ill, weather), never the client's text."""
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is not None and before.status is Status.CANCELLED:
        return Cancelled(before, was_already=True)
    refusal = refusal_of(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    service = catalog.services.get(before.service)
    is_late = service is not None and before.start - now < timedelta(hours=service.cancel_until_hours)
    is_retimed = rebooking_rows.is_open(connection, before)  # then it is the practice that cannot
    is_late = is_late and not is_retimed
    if is_late and actor.startswith("client") and requests.must_ask_to_cancel(service):
        return requests.ask(connection, practice, catalog, before, "cancel", actor, now)
    details = {"cancelled_by": actor, "cancelled_late": is_late, **({"reason": reason} if reason else {})}
    rows.vacate(connection, before)
    requests.settle(connection, practice.id, before.id, "lapsed", actor, now)
    after = rows.update_status(connection, before, Status.CANCELLED, now, details, before.version + 1)
    rows.record(connection, "cancelled", actor, now, before, after, late=is_late, reason=reason)
    letters.renew(connection, practice, catalog, after, "appointment cancelled", now)
    if is_announced:
        letters.tell_team(connection, practice, catalog, after, "cancelled", now, in_group=not is_retimed)
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
    refusal = refusal_of(before, now, expected_version)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    if actor.startswith("client") and rebooking_rows.is_open(connection, before):
        return NotPossible(Reason.RETIMED, before)
    if before.status is Status.CONFIRMED:
        return Confirmed(before, was_already=True)
    if actor.startswith("client") and not may_become(before.status, Status.CONFIRMED):  # staff must agree first
        return NotPossible(Reason.NOT_NOW, before)
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


def refusal_of(visit: Appointment | None, now: datetime, expected_version: int | None) -> Reason | None:
    """Why a visit can no longer be changed, if so."""
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
    connection: Connection, practice: Practice, before: Appointment, place: Place, service: Service, now: datetime
) -> Appointment:
    rows.vacate(connection, before)
    after = rows.update_place(connection, before, place.offer, practice.zone, now)
    rows.occupy(connection, place.calendar_ids, after, service)
    return after


def as_booked(catalog: Catalog, visit: Appointment) -> Service:
    """The service as it was chosen, and as long as the visit is; raises NotFound when it is no longer offered."""
    chosen = service_of(catalog, visit.service).chosen(visit.variant, visit.supplements)
    return chosen.lasting((visit.end - visit.start) // timedelta(minutes=1))
