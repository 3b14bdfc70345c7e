"""What a client answered before the visit, as lines to be read by the practitioner; pure.

It is for private chats only: a group never sees it.
"""

from __future__ import annotations

from collections.abc import Mapping

from messaging.says import Text, literal
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog

ADDRESS = "address"  # of a visit at the client's home


def lines_of(catalog: Catalog, visit: Appointment, answers: Mapping[str, str]) -> tuple[Text, ...]:
    """A line for each answer, with its question."""
    service = catalog.services.get(visit.service)
    asked = {one.key: Text("name", {"name": one.text}) for one in service.intake} if service is not None else {}
    return tuple(
        Text("intake-line", {"question": asked.get(key) or _question(key), "text": literal(words)})
        for key, words in answers.items()
    )


def _question(key: str) -> Text:
    return Text("intake-address") if key == ADDRESS else literal(key)
