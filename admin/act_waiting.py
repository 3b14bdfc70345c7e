"""What staff do about the waiting list, in the turn's transaction: look, put in order, take off, fill gaps."""

from __future__ import annotations

from datetime import timedelta

from admin import act_look, answers_waiting
from admin.answers_waiting import Waiting
from admin.requests_waiting import ChangeRank, FillGaps, ShowEntry, ShowWaiting, TakeOff, WaitingRequest
from admin.results import PersonSeen, Said
from admin.room import Room
from clients import queries as client_queries
from messaging.says import Localized
from scheduling import visits
from scheduling.waiting import actions, filling, queries
from scheduling.waiting.nouns import LIVE, Entry

LATELY = timedelta(days=30)


def do(room: Room, request: WaitingRequest) -> Said:
    """Do it, and say it."""
    practice, now = room.practice, room.now
    match request:
        case ShowWaiting():
            return _listed(room)
        case FillGaps(windows, practitioner):
            spans = act_look.windows(room, windows)
            found = filling.fill(room.connection, practice, room.catalog, now, spans, practitioner)
            return Said((answers_waiting.filling(found, practice.zone),))
        case ShowEntry(number):
            return _card(room, queries.entry(room.connection, practice.id, number))
        case ChangeRank(number, step):
            return _card(room, actions.prioritise(room.connection, practice, number, step, room.actor, now))
        case TakeOff(number):
            entry = queries.entry(room.connection, practice.id, number)
            if entry is None or entry.status.value not in LIVE:
                return Said((answers_waiting.gone(),))
            actions.leave(room.connection, practice, number, room.actor, now)
            return Said((answers_waiting.removed(_person(room, entry)),))


def _listed(room: Room) -> Said:
    entries = queries.live(room.connection, room.practice.id, room.now)
    seen = [_seen(room, entry) for entry in entries[: answers_waiting.MOST_LINES]]
    numbers = queries.numbers(room.connection, room.practice.id, room.now - LATELY, room.now + timedelta(seconds=1))
    return Said((answers_waiting.listed(seen, numbers, room.practice.zone),))


def _card(room: Room, entry: Entry | None) -> Said:
    if entry is None or entry.status.value not in LIVE:
        return Said((answers_waiting.gone(),))
    return Said((answers_waiting.card(_seen(room, entry)),))


def _seen(room: Room, entry: Entry) -> Waiting:
    service = room.catalog.services.get(entry.service)
    visit = (
        visits.appointment(room.connection, room.practice.id, entry.appointment_id) if entry.appointment_id else None
    )
    whom = room.catalog.practitioners.get(entry.practitioner or "")
    return Waiting(
        entry_id=entry.id,
        person=_person(room, entry),
        service=service.name if service is not None else Localized({"en": entry.service}),
        practitioner=whom.name if whom is not None else entry.practitioner,
        before=visit.start if visit is not None else None,
        priority=entry.priority,
    )


def _person(room: Room, entry: Entry) -> PersonSeen:
    person = client_queries.person(room.connection, room.practice.id, entry.person_id)
    return act_look.seen(person, shows_names=not room.asker.is_group)
