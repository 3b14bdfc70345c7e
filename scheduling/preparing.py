"""What a client must know before a visit: how to prepare, the link of an online one; pure.

It goes with the confirmation only: a reminder is read on lock screens and never tells what a visit is about.
"""

from __future__ import annotations

from messaging.says import Say, Text, literal
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog


def to_client(catalog: Catalog, visit: Appointment) -> Say | None:
    """The message that goes with the confirmation, where there is something to know."""
    lines = notes(catalog, visit)
    return Say(Text("visit-notes", {"lines": lines})) if lines else None


def notes(catalog: Catalog, visit: Appointment) -> tuple[Text, ...]:
    """A line for each thing to know; none when there is nothing."""
    service, location = catalog.services.get(visit.service), catalog.locations.get(visit.location)
    found = []
    if service is not None and service.preparation is not None:
        found.append(Text("note-preparation", {"text": Text("name", {"name": service.preparation})}))
    if location is not None and location.link:
        found.append(Text("note-link", {"link": literal(location.link)}))
    return tuple(found)
