"""Staff decide what clients ask for: a booking that needs approval, a move or cancellation after the limit.

Two members at once: the first decides, the other is told who did. What has lost its sense meanwhile lapses.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from core.practice import Practice
from scheduling import changing, client_letters, letters, life_rows, news, preparing, requests, rows
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog
from scheduling.results import Cancelled, Moved, NotPossible, Reason, SlotTaken
from scheduling.results_life import Decided

BOOK, MOVE, CANCEL = "book", "move", "cancel"  # what was asked for
ASKED_FOR = "asked"  # the reason of a cancellation that the client asked for and staff granted
_DECISIONS = {"accepted": True, "refused": False, "lapsed": False}  # in the record of a visit


def decide_visit(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    accept: bool,
    actor: str,
    now: datetime,
    expected_version: int | None = None,
) -> Decided | NotPossible:
    """Accept or refuse a visit that was asked for; the client is told, kindly, and may choose another time."""
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is None:
        return NotPossible(Reason.UNKNOWN)
    if before.status is not Status.REQUESTED:
        gone = Reason.CANCELLED if before.status is Status.CANCELLED else Reason.CHANGED
        return _decided_before(connection, practice, before) or NotPossible(gone, before)
    if expected_version is not None and before.version != expected_version:
        return NotPossible(Reason.CHANGED, before)
    if before.start <= now:
        lapse_visit(connection, practice, catalog, before, now)
        return NotPossible(Reason.BEGUN, before)
    if not accept:
        return Decided(_refuse(connection, practice, catalog, before, "refused", actor, now), BOOK, False, actor)
    after = rows.update_status(connection, before, Status.BOOKED, now, {"accepted_by": actor}, before.version)
    rows.record(connection, "accepted", actor, now, before, after)
    letters.renew(connection, practice, catalog, after, "accepted", now)
    say = news.granted(practice, catalog, after, BOOK, None)
    client_letters.tell(connection, practice, after, say, f"client:{after.topic}:granted:v{after.version}", now)
    notes = preparing.to_client(catalog, after)
    if notes is not None:
        client_letters.tell(connection, practice, after, notes, f"client:{after.topic}:notes:v{after.version}", now)
    return Decided(after, BOOK, True, actor, before)


def _refuse(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    before: Appointment,
    action: str,
    actor: str,
    now: datetime,
) -> Appointment:
    """The visit is off and its time free; the client is told."""
    details = {"cancelled_by": actor, "cancelled_late": False, "reason": action}
    rows.vacate(connection, before)
    requests.settle(connection, practice.id, before.id, "lapsed", actor, now)
    after = rows.update_status(connection, before, Status.CANCELLED, now, details, before.version + 1)
    rows.record(connection, action, actor, now, before, after)
    letters.renew(connection, practice, catalog, after, f"request {action}", now)
    say = news.declined(practice, after, BOOK)
    client_letters.tell(connection, practice, after, say, f"client:{after.topic}:declined:v{after.version}", now)
    return after


def _decided_before(connection: Connection, practice: Practice, visit: Appointment) -> Decided | None:
    """Who decided about a visit, when its last change is that decision."""
    last = life_rows.last_change(connection, practice.id, visit.topic)
    if last is None or last.action not in _DECISIONS:
        return None
    return Decided(visit, BOOK, _DECISIONS[last.action], last.actor, was_already=True)


def lapse_visit(
    connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, now: datetime
) -> Appointment:
    """Nobody decided before its hour came: the client is told that it could not be."""
    return _refuse(connection, practice, catalog, visit, "lapsed", "system", now)


def decide_request(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    request_id: int,
    accept: bool,
    actor: str,
    now: datetime,
) -> Decided | SlotTaken | NotPossible:
    """Grant or refuse a client's wish to move or cancel after the limit; granted, it is done as staff's own change.

    SlotTaken: the time wished for is gone; the wish stays open, to be refused or settled with the client.
    """
    found = life_rows.request(connection, practice.id, request_id)
    visit = rows.locked_appointment(connection, practice.id, found.appointment_id) if found is not None else None
    found = life_rows.request(connection, practice.id, request_id)  # as it is now that nobody else can touch it
    if found is None or visit is None:
        return NotPossible(Reason.UNKNOWN)
    if found.status in ("accepted", "refused"):
        return Decided(visit, found.kind, found.status == "accepted", found.decided_by or "system", was_already=True)
    gone = changing.refusal_of(visit, now, found.version) if found.status == "open" else Reason.CHANGED
    if gone is not None:
        requests.settle(connection, practice.id, visit.id, "lapsed", "system", now)
        return NotPossible(gone, visit)
    if accept:
        return _grant(connection, practice, catalog, visit, found.kind, request_id, actor, now)
    requests.settle(connection, practice.id, visit.id, "refused", actor, now)
    rows.record(connection, f"{found.kind} refused", actor, now, visit, visit)
    say = news.declined(practice, visit, found.kind)
    client_letters.tell(connection, practice, visit, say, f"client:request:{request_id}:declined", now)
    return Decided(visit, found.kind, False, actor)


def _grant(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    visit: Appointment,
    kind: str,
    request_id: int,
    actor: str,
    now: datetime,
) -> Decided | SlotTaken | NotPossible:
    wished = life_rows.request(connection, practice.id, request_id)
    result: object
    if kind == MOVE and wished is not None and wished.wanted_start is not None:
        result = changing.move(
            connection, practice, catalog, appointment_id=visit.id, start=wished.wanted_start,
            practitioner=wished.wanted_practitioner, actor=actor, now=now,
        )  # fmt: skip
    else:
        result = changing.cancel(
            connection, practice, catalog, appointment_id=visit.id, actor=actor, now=now, reason=ASKED_FOR
        )
    if isinstance(result, SlotTaken | NotPossible):
        return result
    assert isinstance(result, Moved | Cancelled)  # noqa: S101  staff are never asked to ask
    life_rows.settle_as(connection, request_id, "accepted", actor, now)
    before = result.before if isinstance(result, Moved) else None
    say = news.granted(practice, catalog, result.appointment, kind, before)
    client_letters.tell(connection, practice, result.appointment, say, f"client:request:{request_id}:granted", now)
    return Decided(result.appointment, kind, True, actor, before)
