"""What is said about an appointment: reminders to the client, notices to the practice; pure.

Reminders never name the treatment unless the practice file says so. The admin chat is a group: it gets
initials and no service; a practitioner's own chat gets the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clients import people
from core.practice import Practice
from messaging.says import Arg, Choice, File, Localized, Moment, MomentStyle, Say, Style, Text
from scheduling import described
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog, Location

THREAD = "bookings"  # of the admin chat


def reminder(practice: Practice, catalog: Catalog, visits: Sequence[Appointment], step: str, *, asks: bool) -> Say:
    """The reminder of one step of the ladder, for visits close together; one that does not ask has no choices."""
    return Say(Text(f"reminder-{step}", _reminder_args(practice, catalog, visits)), choices(visits[0]) if asks else ())


def already_confirmed(practice: Practice, catalog: Catalog, visits: Sequence[Appointment], step: str) -> Say:
    """The same reminder for somebody who has answered already."""
    return Say(Text(f"reminder-{step}-confirmed", _reminder_args(practice, catalog, visits)))


def _reminder_args(practice: Practice, catalog: Catalog, visits: Sequence[Appointment]) -> dict[str, Arg]:
    """The arguments every reminder gets; each text uses those it needs."""
    first = visits[0]
    args: dict[str, Arg] = {
        "practice": practice.discreet_name,
        "when": _when(visits),
        "time": Moment(first.start, first.zone, MomentStyle.TIME),
        "place": place(catalog, first.location),
        "directions": _directions(catalog, first.location),
    }
    if catalog.names_treatment and first.service in catalog.services:
        args["service"] = catalog.services[first.service].name
    return args


def _directions(catalog: Catalog, location: str) -> Arg:
    found = catalog.locations.get(location)
    return found.directions if found is not None and found.directions is not None else ""


def _when(visits: Sequence[Appointment]) -> Arg:
    """Thursday 3 December at 15:30; and at 16:30, when there are several."""
    when: Arg = Moment(visits[0].start, visits[0].zone)
    for visit in visits[1:]:
        when = Text("when-and", {"when": when, "time": Moment(visit.start, visit.zone, MomentStyle.TIME)})
    return when


def choices(visit: Appointment) -> tuple[Choice, ...]:
    """Confirm, move, cancel: always in this order, good as long as the visit stands at this version."""
    return tuple(
        Choice(f"{what}:{visit.id}:{visit.version}", Text(f"choice-{what}"), style=style, lasting=True)
        for what, style in (("confirm", Style.PRIMARY), ("move", Style.PLAIN), ("cancel", Style.DANGER))
    )


def place(catalog: Catalog, location: str) -> Localized:
    """Where to go: name and address in every language the practice gave; only the name when it is online."""
    found: Location | None = catalog.locations.get(location)
    if found is None:
        return Localized({"en": location})
    if found.is_online or not found.address:
        return found.name
    return Localized({language: f"{name}, {found.address}" for language, name in found.name.by_language.items()})


def to_staff(
    action: str,
    catalog: Catalog,
    visit: Appointment,
    client: str | None,
    before: Appointment | None = None,
) -> Say:
    """The notice in the admin chat: notice-booked, -requested, -moved, -cancelled, -confirmed."""
    args = {**_about(catalog, visit, before), "client": people.initials(client), "person": visit.person_id}
    asked = _decisions(f"visit:{visit.id}:{visit.version}") if visit.status is Status.REQUESTED else ()
    return Say(Text(f"notice-{action}", args), asked, thread=THREAD)


def wish_to_staff(
    kind: str, catalog: Catalog, visit: Appointment, client: str | None, request_id: int, wanted: datetime | None
) -> Say:
    """The question whether a late wish is granted: notice-wish-move, notice-wish-cancel."""
    args = {**_about(catalog, visit, None), "client": people.initials(client), "person": visit.person_id}
    if wanted is not None:
        args["wanted"] = Moment(wanted, visit.zone, MomentStyle.SHORT)
    return Say(Text(f"notice-wish-{kind}", args), _decisions(f"request:{request_id}"), thread=THREAD)


def _decisions(about: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"{what}:{about}", Text(f"choice-{what}"), style=style, lasting=True)
        for what, style in (("accept", Style.PRIMARY), ("refuse", Style.DANGER))
    )


def to_practitioner(
    action: str,
    catalog: Catalog,
    visit: Appointment,
    client: str | None,
    before: Appointment | None = None,
) -> Say:
    """The notice to the practitioner herself: practitioner-booked, -moved, -cancelled, -confirmed."""
    args = {**_about(catalog, visit, before), "client": client or "?"}
    args["service"] = described.service_name(catalog, visit)
    return Say(Text(f"practitioner-{action}", args))


def by_practice(
    action: str, practice: Practice, catalog: Catalog, visit: Appointment, before: Appointment | None = None
) -> Say:
    """What the client is told when the practice acted: visit-booked-by-practice, -moved-, -cancelled-.

    Args: practice, when, place, and `before` (the old time) for a move. While the visit stands, the three
    choices are offered.
    """
    args = _reminder_args(practice, catalog, [visit])
    if before is not None:
        args["before"] = Moment(before.start, before.zone)
    answers = choices(visit) if visit.is_alive else ()
    files = (File("appointment_ics", {"appointment": visit.id}),)  # her own calendar follows
    return Say(Text(f"visit-{action}-by-practice", args), answers, files=files)


def _about(catalog: Catalog, visit: Appointment, before: Appointment | None) -> dict[str, Arg]:
    person = catalog.practitioners.get(visit.practitioner)
    place_name = catalog.locations.get(visit.location)
    args: dict[str, Arg] = {
        "when": Moment(visit.start, visit.zone, MomentStyle.SHORT),
        "practitioner": person.name if person else visit.practitioner,
        "place": place_name.name if place_name else visit.location,
        "id": visit.id,
    }
    if before is not None:
        args["before"] = Moment(before.start, before.zone, MomentStyle.SHORT)
    return args


def touches_soon(visit: Appointment, before: Appointment | None, today: date, zone: ZoneInfo) -> bool:
    """Whether the change is about today or tomorrow: then the practitioner must know at once."""
    days = [one.start.astimezone(zone).date() for one in (visit, before) if one is not None]
    return any(0 <= (day - today).days <= 1 for day in days)
