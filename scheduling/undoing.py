"""Taking back the last change of a visit, for a short while: what was cancelled stands again, what was moved goes back.

An undoing is a change like any other: it is recorded, gets the next version and plans the reminders anew; and it asks
for its time as a booking does, because somebody may have taken it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.practice import Practice
from messaging.says import Say
from scheduling import (
    changing,
    client_letters,
    letters,
    life_rows,
    marking,
    news,
    notices,
    placing,
    requests,
    rows,
)
from scheduling.appointments import Appointment, Status, topic_of
from scheduling.availability import Asker, Own
from scheduling.catalog import Catalog, Service
from scheduling.life import MARKS
from scheduling.placing import Place, Wish
from scheduling.results import Asked, NotPossible, Reason, SlotTaken
from scheduling.results_life import Undone

WHILE = timedelta(minutes=10)  # for which a change can be taken back
_MARKS = frozenset(mark.value for mark in MARKS)
_OFF = frozenset({"cancelled", "refused"})
CAN_BE = frozenset({*_MARKS, *_OFF, "stage", "booked", "moved"})  # the changes, as recorded, that can be taken back


def undo(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    actor: str,
    now: datetime,
    appointment_id: int | None = None,
    is_owner: bool = False,
) -> Undone | Asked | SlotTaken | NotPossible:
    """Take back the last change of a visit; without a visit, the actor's own last change of any.

    Only within ten minutes, only the latest change, and only by whoever made it, or by the owner. Otherwise
    UNKNOWN (nothing to undo), TOO_LATE, CHANGED (somebody else changed it since), BEGUN or NOT_NOW says why.
    A client who takes back a booking after the service's limit for cancelling asks staff, as with any cancellation.
    """
    if appointment_id is None:
        latest = life_rows.latest_by(connection, practice.id, actor, now - WHILE)
        if latest is None:
            return NotPossible(Reason.UNKNOWN)
        appointment_id = int(latest.topic.partition(":")[2])
    visit = rows.locked_appointment(connection, practice.id, appointment_id)
    change = life_rows.last_change(connection, practice.id, topic_of(appointment_id))
    if visit is None or change is None:
        return NotPossible(Reason.UNKNOWN)
    if change.actor != actor and not (is_owner and change.actor.startswith("staff")):
        return NotPossible(Reason.CHANGED, visit)
    if now - change.at > WHILE:
        return NotPossible(Reason.TOO_LATE, visit)
    return _take_back(connection, practice, catalog, visit, change, actor, now)


def _take_back(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    change: sa.Row[Any],
    actor: str,
    now: datetime,
) -> Undone | Asked | SlotTaken | NotPossible:
    if change.action in _MARKS:
        return _unmark(connection, practice, catalog, visit, change, actor, now)
    if change.action == "stage":
        return _back_to_stage(connection, practice, catalog, visit, change, actor, now)
    if change.action == "booked":
        return _unbook(connection, practice, catalog, visit, actor, now)
    if change.action == "moved" or change.action in _OFF:
        return _back_in_place(connection, practice, catalog, visit, change, actor, now)
    return NotPossible(Reason.NOT_NOW, visit)


def _unmark(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    change: sa.Row[Any],
    actor: str,
    now: datetime,
) -> Undone:
    status = Status(change.before["status"])
    after = rows.update_status(connection, visit, status, now, {}, visit.version)
    _record(connection, visit, after, change, actor, now)
    marking.settle_messages(connection, practice, catalog, visit, after, actor, now)
    return Undone(after, change.action, visit)


def _back_to_stage(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    change: sa.Row[Any],
    actor: str,
    now: datetime,
) -> Undone:
    """The stage before; what the client was told is said and stays, its question is closed."""
    status = Status(change.before["status"])
    facts: dict[str, Any] = {"quote": None} if change.after.get("quote") else {}
    after = life_rows.update_stage(connection, visit, change.after.get("stage_before"), status, now, facts)
    _record(connection, visit, after, change, actor, now)
    marking.settle_messages(connection, practice, catalog, visit, after, actor, now)
    return Undone(after, change.action, visit)


def _unbook(
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, actor: str, now: datetime
) -> Undone | Asked | NotPossible:
    result = changing.cancel(
        connection, practice, catalog, appointment_id=visit.id, actor=actor, now=now, reason="undone"
    )
    if isinstance(result, NotPossible | Asked):  # after the service's limit it stands until staff have decided
        return result
    if actor.startswith("staff"):
        say = notices.by_practice("cancelled", practice, catalog, result.appointment)
        _tell(connection, practice, result.appointment, say, now)
    return Undone(result.appointment, "booked", visit, is_client_told=actor.startswith("staff"))


def _back_in_place(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    change: sa.Row[Any],
    actor: str,
    now: datetime,
) -> Undone | SlotTaken | NotPossible:
    """At the place it had, if that is still free: the same visit, a version later."""
    if datetime.fromisoformat(change.before["start"]) <= now:
        return NotPossible(Reason.BEGUN, visit)
    if visit.service not in catalog.services:
        return NotPossible(Reason.UNKNOWN, visit)
    wish = _wish(connection, catalog, visit, change.before)
    place = placing.find(connection, practice, catalog, wish, now)
    status = Status(change.before["status"])
    after = (
        placing.write(
            connection, lambda: _rewrite(connection, practice, visit, place, wish.service, status, change, now)
        )
        if place
        else None
    )
    if after is None:
        return SlotTaken(placing.alternatives(connection, practice, catalog, wish, now))
    requests.settle(connection, practice.id, visit.id, "lapsed", actor, now)
    _record(connection, visit, after, change, actor, now)
    letters.renew(connection, practice, catalog, after, "change undone", now)
    letters.tell_team(
        connection, practice, catalog, after, "restored" if change.action in _OFF else "moved", now, visit
    )
    # Who waits for a decision again hears of it when it is made.
    is_staff = actor.startswith("staff") and status is not Status.REQUESTED
    if is_staff and change.action in _OFF:
        _tell(connection, practice, after, news.restored(practice, catalog, after), now)
    elif is_staff:
        _tell(connection, practice, after, notices.by_practice("moved", practice, catalog, after, visit), now)
    return Undone(after, change.action, visit, is_client_told=is_staff)


def _wish(connection: Connection, catalog: Catalog, visit: Appointment, before: Mapping[str, Any]) -> Wish:
    """The place a visit had. Notice and horizon were met then; what staff had forced is forced again."""
    start, end = (datetime.fromisoformat(before[name]) for name in ("start", "end"))
    minutes = (end - start) // timedelta(minutes=1)
    service = changing.as_booked(catalog, visit).lasting(minutes)
    is_forced = bool(life_rows.details_of(connection, visit.id).get("forced"))
    asker = Asker.FORCED if is_forced else Asker.STAFF
    return Wish(service, before["practitioner"], start, asker, Own(visit.id))


def _rewrite(
    connection: Connection,
    practice: Practice,
    visit: Appointment,
    place: Place,
    service: Service,
    status: Status,
    change: sa.Row[Any],
    now: datetime,
) -> Appointment:
    if visit.status is not Status.CANCELLED:
        rows.vacate(connection, visit)
    after = rows.update_place(connection, visit, place.offer, practice.zone, now, status)
    if change.action in _OFF:
        life_rows.add_details(connection, visit.id, {"cancelled_by": None, "cancelled_late": None, "reason": None})
    rows.occupy(connection, place.calendar_ids, after, service)
    return after


def _record(
    connection: Connection, before: Appointment, after: Appointment, change: sa.Row[Any], actor: str, now: datetime
) -> None:
    rows.record(connection, "undone", actor, now, before, after, undone=change.action, change=change.id)


def _tell(connection: Connection, practice: Practice, visit: Appointment, say: Say, now: datetime) -> None:
    client_letters.tell(connection, practice, visit, say, f"client:{visit.topic}:undone:v{visit.version}", now)
