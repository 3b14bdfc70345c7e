"""A booking, move or cancellation for staff, being put together: what is still missing is found out and asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from admin import act_look
from admin.results import NeedsClient, NeedsService, NeedsTime, NeedsVisit, NotPossible, PersonSeen, Ready, VisitSeen
from admin.room import Room
from admin.states import Draft, Verb
from clients import people
from clients import queries as client_queries
from scheduling import availability, queries
from scheduling.appointments import Appointment
from scheduling.availability import Asker, Availability, Offer, Own
from scheduling.catalog import Service

MOST_CHOICES = 6
LOOK_AHEAD = timedelta(days=14)

Arranged = NeedsClient | NeedsService | NeedsVisit | NeedsTime | Ready | NotPossible


def arrange(room: Room, draft: Draft) -> Arranged:
    """Find out the next thing that is missing; when nothing is, show what would be done."""
    person = _person(room, draft)
    if isinstance(person, NeedsClient):
        return person
    draft = replace(draft, person_id=person.id or None)
    match draft.verb:
        case Verb.BOOK:
            return _arrange_booking(room, draft, person)
        case Verb.MOVE | Verb.CANCEL:
            return _arrange_change(room, draft, person)
        case _:
            assert_never(draft.verb)


def _person(room: Room, draft: Draft) -> PersonSeen | NeedsClient:
    """The client meant, or the question who that is. A name that only sounds alike is never taken for granted."""
    shows_names = not room.asker.is_group
    if draft.is_new:
        name = people.clean_name(draft.client)
        return PersonSeen(0, name if shows_names else None, people.initials(name))
    if draft.person_id is not None:
        person = client_queries.person(room.connection, room.practice.id, draft.person_id)
        return act_look.seen(person, shows_names=shows_names)
    if not draft.client.strip():
        return NeedsClient(draft)
    known = act_look.by_own_number(room, draft.client)
    if known is not None:
        return act_look.seen(known, shows_names=shows_names)
    hits = client_queries.find(room.connection, room.practice, draft.client)
    words = people.folded(draft.client).split()
    if len(hits) == 1 and all(word in people.folded(hits[0].person.name or "").split() for word in words):
        return act_look.seen(hits[0].person, shows_names=shows_names)
    return NeedsClient(draft, tuple(act_look.seen(hit.person, shows_names=shows_names) for hit in hits[:MOST_CHOICES]))


def _arrange_booking(room: Room, draft: Draft, person: PersonSeen) -> Arranged:
    service = room.catalog.services.get(draft.service or "")
    if service is None:
        given = [
            (key, one.name, one.minutes)
            for key, one in room.catalog.services.items()
            if availability.givers(one, draft.practitioner)
        ]
        return NeedsService(draft, person, tuple(given))
    found = _time(room, draft, service, person)
    if isinstance(found, NeedsTime):
        return found
    chosen = replace(draft, practitioner=found.practitioner, start=found.start.isoformat())
    return Ready(chosen, person, _proposed(room, service, found, person))


def _arrange_change(room: Room, draft: Draft, person: PersonSeen) -> Arranged:
    coming = queries.upcoming_of(room.connection, room.practice.id, person.id, room.now)
    if draft.verb is Verb.CANCEL and draft.appointment_id is None and draft.windows:
        coming = _on_wished_day(room, draft, coming) or coming
    meant = [one for one in coming if draft.appointment_id in (None, one.id)]
    if len(meant) != 1:
        if draft.appointment_id is not None:
            return NotPossible("cancelled")
        shown = tuple(act_look.visit_seen(room.catalog, one, person) for one in meant[:MOST_CHOICES])
        return NeedsVisit(draft, person, shown)
    visit = meant[0]
    draft = replace(draft, appointment_id=visit.id, version=visit.version, service=visit.service)
    before = act_look.visit_seen(room.catalog, visit, person)
    if draft.verb is Verb.CANCEL:
        return Ready(draft, person, before)
    service = room.catalog.services.get(visit.service)
    if service is None:
        return NotPossible("unknown")
    draft = replace(draft, practitioner=draft.practitioner or visit.practitioner)
    found = _time(room, draft, service, person, exclude=visit.id)
    if isinstance(found, NeedsTime):
        return found
    chosen = replace(draft, practitioner=found.practitioner, start=found.start.isoformat())
    return Ready(chosen, person, _proposed(room, service, found, person), before)


def _on_wished_day(room: Room, draft: Draft, coming: list[Appointment]) -> list[Appointment]:
    """ "/cancel Rossi giovedì": the visits on that day."""
    spans = act_look.windows(room, draft.windows)
    return [one for one in coming if any(low <= one.start < high for low, high in spans)]


def _time(
    room: Room, draft: Draft, service: Service, person: PersonSeen, exclude: int | None = None
) -> Offer | NeedsTime:
    """The time chosen or wished for when it can be had; otherwise what can."""
    spans = act_look.windows(room, draft.windows)
    exact = [low for low, high in spans if high - low <= timedelta(minutes=1)]
    wish = datetime.fromisoformat(draft.start) if draft.start else (exact[0] if exact else None)
    looked = spans or [(room.now, room.now + LOOK_AHEAD)]
    if wish is not None:
        looked = [(wish - LOOK_AHEAD, wish + LOOK_AHEAD)]
    since, until = act_look.bounds(room, looked)
    known = queries.load_availability(room.connection, room.practice, room.catalog, since, until, room.now)
    if wish is not None:
        for start in [wish] if draft.start else exact[:2]:
            offer = _exactly(known, room, service, draft.practitioner, start, exclude)
            if offer is not None:
                return offer
        looked = []  # nothing at that time: anything near it
    offers = availability.ranked(
        known,
        service,
        draft.practitioner,
        looked,
        room.now,
        wish=wish,
        own=Own(exclude),
        limit=MOST_CHOICES,
        asker=Asker.STAFF,
    )
    names = {key: one.name for key, one in room.catalog.practitioners.items()}
    shown = tuple((one.start, one.practitioner, names.get(one.practitioner, one.practitioner)) for one in offers)
    return NeedsTime(draft, person, room.practice.zone.key, tuple(sorted(shown)), wish_taken=wish is not None)


def _exactly(
    known: Availability, room: Room, service: Service, practitioner: str | None, start: datetime, exclude: int | None
) -> Offer | None:
    for key in availability.givers(service, practitioner):
        offer = availability.is_free(known, service, key, start, room.now, Own(exclude), Asker.STAFF)
        if offer is not None:
            return offer
    return None


def _proposed(room: Room, service: Service, offer: Offer, person: PersonSeen) -> VisitSeen:
    who = room.catalog.practitioners[offer.practitioner].name
    where = room.catalog.locations[offer.location].name
    zone = room.practice.zone.key
    return VisitSeen(0, 0, offer.start, offer.end, zone, service.name, who, where, "booked", person)
