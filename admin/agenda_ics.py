"""Calendar files: a day for a practitioner, one visit for a client; pure but for the library, loaded when needed.

The same visit keeps its UID and counts its versions, so that importing again updates instead of doubling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from messaging.rendering import localized
from scheduling.agenda import Agenda, Visit
from scheduling.appointments import Appointment, Status

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Segreteria//Front desk//EN"


def day_file(agenda: Agenda, slug: str, language: str, *, shows_names: bool, titles: Mapping[int, str]) -> bytes:
    """A day's visits, those called off included as cancelled; `titles` are the summaries by appointment."""
    visits = (*agenda.visits, *agenda.cancelled)
    return _calendar(
        _event(
            visit.appointment,
            slug,
            titles[visit.appointment.id],
            localized(visit.location_name, language),
            localized(visit.service_name, language) if shows_names else "",
        )
        for visit in visits
    )


def visit_file(visit: Appointment, slug: str, title: str, place: str) -> bytes:
    """One visit for the client's own calendar: the practice's discreet name, when and where; never the treatment."""
    return _calendar([_event(visit, slug, title, place, "")])


def title_of(visit: Visit, who: str) -> str:
    """A day file's summary line."""
    return f"{who} ({visit.practitioner_name})"


def _calendar(events: Iterable[Event]) -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in events:
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _event(visit: Appointment, slug: str, title: str, place: str, description: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"appointment-{visit.id}@{slug}.segreteria")
    event.add("sequence", visit.version)
    event.add("dtstamp", _whole(visit.created_at))
    # In UTC: every calendar shows it in its own zone, and no zone table has to travel along.
    event.add("dtstart", _whole(visit.start))
    event.add("dtend", _whole(visit.end))
    event.add("summary", title)
    event.add("location", place)
    if description:
        event.add("description", description)
    event.add("status", "CANCELLED" if visit.status is Status.CANCELLED else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
