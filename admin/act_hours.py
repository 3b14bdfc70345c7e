"""Closing and opening for staff: first what would happen is shown, then, when confirmed, it is done.

A closure asks the clients whose visits lie in it for another time (`scheduling.rebooking`); the group sees how it
goes in one message.
"""

from __future__ import annotations

from datetime import timedelta

from admin import act_look, answers_hours, words_hours
from admin.answers_hours import Week
from admin.requests_hours import (
    ExplainHours,
    Hours,
    HoursRequest,
    LeaveHours,
    ProposeHours,
    RevokeHours,
    SetHours,
    ShowHours,
)
from admin.results import NotFound, Result, Said, VisitSeen
from admin.room import Room
from clients import queries as client_queries
from messaging.says import Say, Text
from scheduling import closing, public_holidays, queries, rebooking
from scheduling.appointments import Appointment
from scheduling.day_parts import Special

WEEK = 7  # days


def do(room: Room, request: HoursRequest) -> Result:
    """Carry out one request about hours."""
    match request:
        case ExplainHours(key):
            return Said((Say(Text(key)),))
        case LeaveHours():
            return Said((Say(Text("staff-left-alone"), replaces=True),))
        case ProposeHours(hours):
            return _propose(room, hours)
        case SetHours(hours):
            return _set(room, hours)
        case RevokeHours(number):
            return _revoke(room, number)
        case ShowHours():
            return _week(room, request)


def _propose(room: Room, hours: Hours) -> Result:
    visits = () if hours.is_open else _touched(room, hours)
    seen = [_seen(room, visit) for visit in visits]
    return Said((answers_hours.proposed(hours, seen, room.catalog, room.practice.zone),))


def _touched(room: Room, hours: Hours) -> tuple[Appointment, ...]:
    return closing.touched(room.connection, room.practice, hours.practitioner, hours.parts, room.now)


def _seen(room: Room, visit: Appointment) -> VisitSeen:
    person = client_queries.person(room.connection, room.practice.id, visit.person_id)
    return act_look.visit_seen(room.catalog, visit, act_look.seen(person, shows_names=not room.asker.is_group))


def _set(room: Room, hours: Hours) -> Result:
    known = _the_same(room, hours)
    if known is not None:  # tapped twice
        return Said((answers_hours.done(hours, known.number, 0, room.catalog, room.practice.zone),))
    if hours.is_open:
        number, asked = _open(room, hours), 0
    else:
        number, asked = _close(room, hours)
    return Said((answers_hours.done(hours, number, asked, room.catalog, room.practice.zone),))


def _the_same(room: Room, hours: Hours) -> Special | None:
    days = [part.day for part in hours.parts]
    about = (hours.practitioner, hours.is_open, tuple(sorted(hours.parts)), hours.location)
    for one in closing.special_from(room.connection, room.practice, min(days), max(days)):
        if (one.practitioner, one.is_open, one.parts, one.location) == about:
            return one
    return None


def _open(room: Room, hours: Hours) -> int:
    """Visits whose clients have not chosen another time yet stay, where it is open again."""
    decided = closing.open_out_of_turn(
        room.connection,
        room.practice,
        room.catalog,
        practitioner=hours.practitioner,
        parts=hours.parts,
        location=hours.location,
        actor=room.actor,
        now=room.now,
    )
    rebooking.let_stand(room.connection, room.practice, room.catalog, room.now)
    return decided.number


def _close(room: Room, hours: Hours) -> tuple[int, int]:
    decided = closing.close(
        room.connection,
        room.practice,
        room.catalog,
        practitioner=hours.practitioner,
        parts=hours.parts,
        reason=hours.reason,
        actor=room.actor,
        now=room.now,
    )
    begun = rebooking.begin(
        room.connection,
        room.practice,
        room.catalog,
        visits=decided.visits,
        practitioner=hours.practitioner,
        reason=hours.reason,
        actor=room.actor,
        now=room.now,
    )
    return decided.number, len(decided.visits) if begun is not None else 0


def _revoke(room: Room, number: int) -> Result:
    found = closing.special(room.connection, room.practice, number)
    if found is None:
        return NotFound("special")
    if not words_hours.may_change(room.asker, found.practitioner):
        return Said((Say(Text("staff-hours-own-only")),))
    closing.undo(room.connection, room.practice, room.catalog, number=number, actor=room.actor, now=room.now)
    stay = rebooking.let_stand(room.connection, room.practice, room.catalog, room.now)
    said = answers_hours.taken_back(found, len(stay), room.catalog, room.practice.zone, replaces=True)
    return Said((said,))


def _week(room: Room, wanted: ShowHours) -> Result:
    days = tuple(wanted.first + timedelta(days=number) for number in range(WEEK))
    special = queries.special_between(room.connection, room.practice, room.catalog, days[0], days[-1])
    people = [one for key, one in room.catalog.practitioners.items() if wanted.practitioner in (None, key)]
    openings = tuple((day, one.name, tuple(special.on(one, day))) for day in days for one in people)
    specials = tuple(
        one
        for one in closing.special_from(room.connection, room.practice, days[0], days[-1])
        if wanted.practitioner is None or one.practitioner in (None, wanted.practitioner)
    )
    holidays = public_holidays.between(room.catalog.holidays, days[0], days[-1])
    found = Week(days, openings, specials, holidays)
    return Said((answers_hours.week(found, room.catalog, room.practice.zone),))
