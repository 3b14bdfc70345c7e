"""Booking, moving and cancelling for staff, when everything is known and confirmed; the client is told."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from admin import act_look, actions, reaching
from admin.act_arranging import Arranged, arrange
from admin.results import Carried, NotPossible
from admin.room import Room
from admin.states import Draft, Verb
from clients import actions as client_actions
from clients import queries as client_queries
from scheduling import actions as scheduling
from scheduling import notices
from scheduling.appointments import Appointment


def carry(room: Room, draft: Draft) -> Carried | Arranged:
    """Do what was confirmed. Somebody may have been faster: then what can be had is shown."""
    match draft.verb:
        case Verb.BOOK:
            return _book(room, draft)
        case Verb.MOVE:
            return _move(room, draft)
        case Verb.CANCEL:
            return _cancel(room, draft)
        case _:
            assert_never(draft.verb)


def _book(room: Room, draft: Draft) -> Carried | Arranged:
    if draft.service is None or draft.start is None:
        return arrange(room, draft)
    person_id = draft.person_id
    with room.connection.begin_nested() as savepoint:
        if person_id is None:
            person_id = client_actions.new_person(
                room.connection, room.practice, now=room.now, name=draft.client, language=room.practice.language
            )
        result = scheduling.book(
            room.connection,
            room.practice,
            room.catalog,
            person_id=person_id,
            service=draft.service,
            practitioner=draft.practitioner,
            start=datetime.fromisoformat(draft.start),
            channel=room.scene.contact_point.channel.value,
            actor=room.actor,
            now=room.now,
        )
        if isinstance(result, scheduling.SlotTaken):
            savepoint.rollback()  # a new client's file is not left behind without a visit
    if isinstance(result, scheduling.SlotTaken):
        return arrange(room, draft)
    return _carried(room, draft, result.appointment, "booked", None)


def _move(room: Room, draft: Draft) -> Carried | Arranged:
    if draft.appointment_id is None or draft.start is None:
        return arrange(room, draft)
    result = scheduling.move(
        room.connection,
        room.practice,
        room.catalog,
        appointment_id=draft.appointment_id,
        start=datetime.fromisoformat(draft.start),
        practitioner=draft.practitioner,
        actor=room.actor,
        now=room.now,
        expected_version=draft.version,
    )
    if isinstance(result, scheduling.SlotTaken):
        return arrange(room, draft)
    if not isinstance(result, scheduling.Moved):
        return NotPossible(result.reason.value if isinstance(result, scheduling.NotPossible) else "not_now")
    return _carried(room, draft, result.appointment, "moved", result.before)


def _cancel(room: Room, draft: Draft) -> Carried | Arranged:
    if draft.appointment_id is None:
        return arrange(room, draft)
    result = scheduling.cancel(
        room.connection,
        room.practice,
        room.catalog,
        appointment_id=draft.appointment_id,
        actor=room.actor,
        now=room.now,
        expected_version=draft.version,
    )
    if not isinstance(result, scheduling.Cancelled):
        return NotPossible(result.reason.value if isinstance(result, scheduling.NotPossible) else "not_now")
    if result.was_already:
        return NotPossible("cancelled")
    return _carried(room, draft, result.appointment, "cancelled", None)


def _carried(room: Room, draft: Draft, visit: Appointment, action: str, before: Appointment | None) -> Carried:
    """Tell the client, where we may, and say whether we could."""
    is_told = reaching.is_reachable(room, visit.person_id)
    if is_told:
        letter = notices.by_practice(action, room.practice, room.catalog, visit, before)
        key = f"client:{visit.topic}:{action}:v{visit.version}"
        actions.tell_client(room.connection, room.practice, visit, letter, key, room.now)
    person = client_queries.person(room.connection, room.practice.id, visit.person_id)
    shown = act_look.seen(person, shows_names=not room.asker.is_group)
    whole = act_look.visit_seen(room.catalog, visit, shown)
    return Carried(draft, whole, is_told, visit.series_id is not None, before.start if before is not None else None)
