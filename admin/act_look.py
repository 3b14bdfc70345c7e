"""Looking things up for staff: the day, free times, clients. Changes nothing but the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from admin import actions, answers
from admin.requests import ShowAgenda, ShowFree
from admin.results import Card, Day, FreeTimes, NotFound, PeopleFound, PersonSeen, VisitSeen
from admin.room import Room
from clients import people
from clients import queries as client_queries
from clients.people import Person, Point
from core.errors import NotFound as Missing
from messaging.says import Localized
from scheduling import availability, hours, queries
from scheduling.appointments import Appointment
from scheduling.availability import Asker, Window
from scheduling.catalog import Catalog

NEXT_DAYS = 4  # how far "free" looks when no day was named
LONGEST_LOOK = timedelta(days=120)
MOST_VISITS = 5  # on a client's card


def agenda(room: Room, wanted: ShowAgenda) -> Day:
    """A day's agenda."""
    found = queries.agenda(room.connection, room.practice, room.catalog, wanted.practitioner, wanted.day)
    return Day(found, {key: one.name for key, one in room.catalog.practitioners.items()})


def free(room: Room, wanted: ShowFree) -> FreeTimes | NotFound:
    """Free times of a service: the one asked for, or the practice's first one that the practitioner gives."""
    key = wanted.service or next(
        (key for key, one in room.catalog.services.items() if availability.givers(one, wanted.practitioner)), None
    )
    if key is None:
        return NotFound("service")
    service = room.catalog.services[key]
    spans = windows(room, wanted.windows) or [(room.now, _local_midnight(room, NEXT_DAYS))]
    since, until = bounds(room, spans)
    known = queries.load_availability(room.connection, room.practice, room.catalog, since, until, room.now)
    offers = availability.offers(known, service, wanted.practitioner, spans, room.now, asker=Asker.STAFF)
    names = {who: one.name for who, one in room.catalog.practitioners.items()}
    return FreeTimes(
        service.name,
        room.practice.zone.key,
        tuple((offer.start, names.get(offer.practitioner, offer.practitioner)) for offer in offers),
    )


def found(room: Room, text: str) -> PeopleFound:
    """Clients by name or number."""
    hits = client_queries.find(room.connection, room.practice, text)
    return PeopleFound(tuple(seen(hit.person, shows_names=not room.asker.is_group) for hit in hits), text)


def client(room: Room, text: str) -> Card | PeopleFound | NotFound:
    """A client's card; in the group it is short, and the whole one goes to the member in private."""
    person = by_own_number(room, text)
    if person is None:
        hits = client_queries.find(room.connection, room.practice, text)
        if len(hits) != 1:
            shown = tuple(seen(hit.person, shows_names=not room.asker.is_group) for hit in hits)
            return PeopleFound(shown, text)
        person = hits[0].person
    whole = _card(room, person, shows_names=True)
    if not room.asker.is_group:
        return whole
    chat = actions.private_point(room.connection, room.practice.id, room.asker.user_id)
    if chat is not None:
        actions.tell_member(room.connection, room.practice, chat, answers.card(whole), room.now)
    return _card(room, person, shows_names=False, sent_privately=chat is not None)


def by_own_number(room: Room, text: str) -> Person | None:
    """The client with that number in the client file."""
    number = text.strip().lstrip("#")
    if not (number.isascii() and number.isdigit()) or len(number) > 9:
        return None
    try:
        person = client_queries.person(room.connection, room.practice.id, int(number))
    except Missing:
        return None
    return person if person.erased_at is None else None


def _card(room: Room, person: Person, *, shows_names: bool, sent_privately: bool | None = None) -> Card:
    coming = queries.upcoming_of(room.connection, room.practice.id, person.id, room.now)[:MOST_VISITS]
    points: Sequence[Point] = (
        client_queries.points_of(room.connection, room.practice.id, person.id) if shows_names else ()
    )
    return Card(
        person=seen(person, shows_names=shows_names),
        language=person.language,
        reached=tuple((point.channel.value, _address(point), point.state.value) for point in points),
        visits=tuple(visit_seen(room.catalog, one, seen(person, shows_names=shows_names)) for one in coming),
        sent_privately=sent_privately,
    )


def _address(point: Point) -> str:
    """A number to call; a chat id tells nobody anything."""
    return point.address if point.address.startswith("+") else ""


def seen(person: Person, *, shows_names: bool) -> PersonSeen:
    """A client as this chat may see her."""
    return PersonSeen(person.id, person.name if shows_names else None, people.initials(person.name))


def visit_seen(catalog: Catalog, visit: Appointment, person: PersonSeen) -> VisitSeen:
    """A visit with its names instead of keys."""
    service = catalog.services.get(visit.service)
    who = catalog.practitioners.get(visit.practitioner)
    where = catalog.locations.get(visit.location)
    return VisitSeen(
        id=visit.id,
        version=visit.version,
        start=visit.start,
        end=visit.end,
        zone=visit.zone,
        service=service.name if service else Localized({"en": visit.service}),
        practitioner=who.name if who else visit.practitioner,
        location=where.name if where else Localized({"en": visit.location}),
        status=visit.status.value,
        person=person,
    )


def windows(room: Room, local: Sequence[tuple[str, str]]) -> list[Window]:
    """Local windows as instants; one without length stands for that one minute."""
    zone = room.practice.zone
    found_windows = []
    for start, end in local:
        low = hours.instant(datetime.fromisoformat(start), zone)
        high = hours.instant(datetime.fromisoformat(end), zone)
        found_windows.append((low, max(high, low + timedelta(minutes=1))))
    return found_windows


def bounds(room: Room, spans: Sequence[Window], margin: timedelta = timedelta(days=1)) -> tuple[datetime, datetime]:
    """What must be loaded to answer for these windows; never more than a few months."""
    since = max(room.now, min(low for low, _ in spans)) - margin
    until = max(high for _, high in spans) + margin
    return since, max(since + margin, min(until, room.now + LONGEST_LOOK))


def _local_midnight(room: Room, days: int) -> datetime:
    today = room.now.astimezone(room.practice.zone).replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0)
    return hours.instant(today + timedelta(days=days), room.practice.zone)
