"""Visits written as iCalendar (RFC 5545, 5546); pure but for the library, which is loaded when needed.

A visit keeps its UID for ever and counts its changes in SEQUENCE: a calendar that reads a later file updates the
entry it has instead of making a second one. Why PUBLISH and CANCEL: docs/decisions/0007-calendar-files.md.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.practice import Practice
from scheduling.appointments import Appointment, Status
from scheduling.calendar import zones

PRODUCT = "-//Segreteria//Front desk//EN"
REFRESH = timedelta(hours=1)  # how often subscribers may ask again
_TENTATIVE = frozenset({Status.HELD, Status.REQUESTED})


class Method(StrEnum):
    """What the reader of a file shall do with it (RFC 5546, 1.4)."""

    PUBLISH = "PUBLISH"  # add the entries, or bring them up to date
    CANCEL = "CANCEL"  # take them out


@dataclass(frozen=True)
class Entry:
    """One visit as it stands in somebody's calendar. Instants are aware."""

    visit: Appointment
    stamp: datetime  # when this was written, or last changed
    summary: str
    location: str = ""
    description: str = ""


def uid_of(slug: str, appointment_id: int) -> str:
    """The visit's name in every calendar of the world, the same for ever."""
    return f"appointment-{appointment_id}{uid_tail(slug)}"


def uid_tail(slug: str) -> str:
    """How every UID of a practice ends: what another calendar holds under such a name came from us."""
    return f"@{slug}.segreteria"


def sequence_of(visit: Appointment) -> int:
    """How often the visit was changed: nought for the first file, more with every move and the cancellation."""
    return visit.version - 1


def method_of(visit: Appointment) -> Method:
    """What the file of one visit asks for."""
    return Method.CANCEL if visit.status is Status.CANCELLED else Method.PUBLISH


def written(
    entries: Sequence[Entry], practice: Practice, method: Method = Method.PUBLISH, *, name: str | None = None
) -> bytes:
    """The file; `name` is shown by whoever subscribes to it."""
    from icalendar import Calendar, Event, vDuration, vText

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    if name is not None:
        for key, value in (("name", name), ("x-wr-calname", name), ("x-wr-timezone", practice.zone.key)):
            calendar.add(key, vText(value))
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
    for zone in sorted({entry.visit.zone for entry in entries}):
        moments = [moment for entry in entries if entry.visit.zone == zone for moment in _span(entry)]
        calendar.add_component(zones.of(ZoneInfo(zone), min(moments), max(moments)))
    for entry in entries:
        event = Event()
        _fill(event, entry, practice)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _span(entry: Entry) -> tuple[datetime, datetime]:
    return entry.visit.start, entry.visit.end


def _fill(event: object, entry: Entry, practice: Practice) -> None:
    from icalendar import Event, vCalAddress, vText

    assert isinstance(event, Event)  # noqa: S101  the library is loaded when needed, so its type cannot be named
    visit, zone = entry.visit, ZoneInfo(entry.visit.zone)
    event.add("uid", uid_of(practice.slug, visit.id))
    event.add("sequence", sequence_of(visit))
    event.add("dtstamp", _whole(entry.stamp))
    event.add("dtstart", _whole(visit.start).astimezone(zone))
    event.add("dtend", _whole(visit.end).astimezone(zone))
    event.add("summary", entry.summary)
    if entry.location:
        event.add("location", entry.location)
    if entry.description:
        event.add("description", entry.description)
    event.add("status", _status(visit))
    event.add("transp", "TRANSPARENT" if visit.status is Status.CANCELLED else "OPAQUE")
    event.add("class", "PRIVATE")
    # Both methods must name who publishes; nobody is to answer by mail, so it is no mail address.
    organizer = vCalAddress(f"tel:{practice.phone}" if practice.phone else _urn(practice.slug))
    organizer.params["CN"] = vText(practice.discreet_name)
    event.add("organizer", organizer)


def _status(visit: Appointment) -> str:
    if visit.status is Status.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if visit.status in _TENTATIVE else "CONFIRMED"


def _urn(slug: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_DNS, f"{slug}.segreteria").urn


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
