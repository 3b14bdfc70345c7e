"""Visits that repeat, for staff: shown before they are booked, conflicts one by one; moved and cancelled together."""

from __future__ import annotations

from datetime import datetime, timedelta

from admin import act_look, answers_life, answers_series, reaching
from admin.answers_series import Date, Plan
from admin.requests_life import AddToSeries, BookSeries, ChangeSeries, LifeRequest, PlanSeries, Rhythm
from admin.results import PersonSeen, Said
from admin.room import Room
from clients import people
from clients import queries as client_queries
from clients.people import Person
from core.errors import NotFound
from messaging.says import Localized, Say
from scheduling import actions as scheduling
from scheduling import availability, hours, life_rows, recurrence, repeating
from scheduling import queries as visit_queries
from scheduling.availability import Asker
from scheduling.catalog import Service
from scheduling.repeating import Scope
from scheduling.results_life import Conflict

MARGIN = timedelta(days=1)


def do(room: Room, request: LifeRequest) -> Said:
    """Show, book, move or cancel a series."""
    match request:
        case PlanSeries():
            return Said((_plan(room, request),))
        case BookSeries():
            return Said((_book(room, request),))
        case AddToSeries():
            return Said((_add(room, request),))
        case ChangeSeries():
            return Said((_change(room, request),))
    raise TypeError("no request of ours")


def _plan(room: Room, wanted: PlanSeries) -> Say:
    person = _person(room, wanted.client)
    if person is None:
        return answers_series.who_is_meant(_alike(room, wanted.client))
    service = _service(room, wanted.service)
    if service is None or wanted.rhythm is None or wanted.first is None:
        return answers_series.usage(_services(room) if service is None else ())
    first = hours.instant(datetime.fromisoformat(wanted.first), room.practice.zone)
    who, dates = _dates(room, service, wanted.practitioner, first, wanted.rhythm)
    if who is None:
        return answers_series.nothing_free()
    seen = act_look.seen(person, shows_names=not room.asker.is_group)
    button = Plan(seen, service.key, who, room.catalog.practitioners[who].name, first, wanted.rhythm, dates)
    return answers_series.planned(button, room.practice.zone.key)


def _person(room: Room, words: str) -> Person | None:
    """The one client meant; a name that only sounds alike is never taken for granted."""
    known = act_look.by_own_number(room, words)
    if known is not None or not words.strip():
        return known
    hits = client_queries.find(room.connection, room.practice, words)
    wanted = people.folded(words).split()
    fits = [hit.person for hit in hits if all(word in people.folded(hit.person.name or "").split() for word in wanted)]
    return fits[0] if len(fits) == 1 else None


def _alike(room: Room, words: str) -> tuple[PersonSeen, ...]:
    if not words.strip():
        return ()
    hits = client_queries.find(room.connection, room.practice, words)
    return tuple(act_look.seen(hit.person, shows_names=not room.asker.is_group) for hit in hits[:6])


def _service(room: Room, key: str | None) -> Service | None:
    """The service named; without a name the only one there is."""
    services = room.catalog.services
    if key is None and len(services) == 1:
        return next(iter(services.values()))
    return services.get(key or "")


def _services(room: Room) -> tuple[Localized, ...]:
    return tuple(one.name for one in room.catalog.services.values())


def _dates(
    room: Room, service: Service, practitioner: str | None, first: datetime, rhythm: Rhythm
) -> tuple[str | None, tuple[Date, ...]]:
    """With whom most dates can be had, and each date: free or not. Reads only."""
    wall = first.astimezone(room.practice.zone).replace(tzinfo=None)
    starts = recurrence.starts(wall, _rhythm(rhythm), room.practice.zone)
    best: tuple[str | None, tuple[Date, ...]] = (None, ())
    if not starts:
        return best
    known = visit_queries.load_availability(
        room.connection, room.practice, room.catalog, starts[0] - MARGIN, starts[-1] + MARGIN, room.now
    )
    for key in availability.givers(service, practitioner):
        dates = tuple(
            Date(
                start,
                availability.is_free(known, service, key, start, room.now, asker=Asker.STAFF) is not None,
            )
            for start in starts
        )
        if sum(one.is_free for one in dates) > sum(one.is_free for one in best[1]):
            best = (key, dates)
    return best


def _rhythm(said: Rhythm) -> recurrence.Rhythm:
    return recurrence.Rhythm(said.every, recurrence.Unit(said.unit), said.count, said.until)


def _book(room: Room, wanted: BookSeries) -> Say:
    first = datetime.fromisoformat(wanted.first)
    if _is_booked_already(room, wanted, first):
        return answers_series.booked_before()
    try:
        result = scheduling.book_series(
            room.connection, room.practice, room.catalog, person_id=wanted.person_id, service=wanted.service,
            practitioner=wanted.practitioner, first=first, rhythm=_rhythm(wanted.rhythm),
            channel=room.scene.contact_point.channel.value, actor=room.actor, now=room.now,
        )  # fmt: skip
    except NotFound:
        return answers_life.not_possible("unknown")
    if result.series_id is None:
        return answers_series.nothing_free()
    seen = _seen(room, wanted.person_id)
    told = reaching.is_reachable(room, wanted.person_id)
    return answers_series.booked(seen, result, room.practice.zone.key, is_told=told)


def _is_booked_already(room: Room, wanted: BookSeries, first: datetime) -> bool:
    """Whether this very series stands: two taps on one button are one wish."""
    starts = recurrence.starts(
        first.astimezone(room.practice.zone).replace(tzinfo=None), _rhythm(wanted.rhythm), room.practice.zone
    )
    coming = visit_queries.upcoming_of(room.connection, room.practice.id, wanted.person_id, room.now)
    return any(
        visit.series_id is not None and visit.service == wanted.service and visit.start in starts for visit in coming
    )


def _seen(room: Room, person_id: int) -> PersonSeen:
    person = client_queries.person(room.connection, room.practice.id, person_id)
    return act_look.seen(person, shows_names=not room.asker.is_group)


def _add(room: Room, wanted: AddToSeries) -> Say:
    """One more visit of the series, as its others are."""
    others = life_rows.of_series(room.connection, room.practice.id, wanted.series_id)
    if not others:
        return answers_life.not_possible("unknown")
    start, model = datetime.fromisoformat(wanted.start), others[0]
    if any(visit.start == start and visit.is_alive for visit in others):
        return answers_series.booked_before()
    result = scheduling.book(
        room.connection, room.practice, room.catalog, person_id=model.person_id, service=model.service,
        practitioner=wanted.practitioner, start=start, channel=model.channel, actor=room.actor, now=room.now,
        subject_id=model.subject_id, variant=model.variant, supplements=model.supplements, series_id=wanted.series_id,
    )  # fmt: skip
    if isinstance(result, scheduling.SlotTaken):
        seen = _seen(room, model.person_id)
        conflict = (Conflict(start, result.alternatives),)
        return answers_series.left(seen, wanted.series_id, conflict, room.practice.zone.key)
    repeating.tell_client(room.connection, room.practice, room.catalog, result.appointment, room.now)
    who = room.catalog.practitioners.get(wanted.practitioner)
    return answers_series.added(_seen(room, model.person_id), result.appointment, who.name if who else "")


def _change(room: Room, wanted: ChangeSeries) -> Say:
    visit = visit_queries.appointment(room.connection, room.practice.id, wanted.appointment_id)
    if visit is None:
        return answers_life.not_possible("unknown")
    scope = Scope(wanted.scope)
    if wanted.verb == "ask":
        return answers_series.ask_cancel(wanted.appointment_id, wanted.scope)
    if wanted.verb == "move" and wanted.moved_from is not None:
        result = scheduling.move_series(
            room.connection, room.practice, room.catalog, appointment_id=visit.id, scope=scope, start=visit.start,
            actor=room.actor, now=room.now, moved_from=datetime.fromisoformat(wanted.moved_from),
        )  # fmt: skip
    else:
        result = scheduling.cancel_series(
            room.connection, room.practice, room.catalog, appointment_id=visit.id, scope=scope, actor=room.actor,
            now=room.now,
        )  # fmt: skip
    if result is None:
        return answers_life.not_possible("unknown")
    told = reaching.is_reachable(room, visit.person_id)
    return answers_series.changed(
        _seen(room, visit.person_id), result, wanted.verb, room.practice.zone.key, is_told=told
    )
