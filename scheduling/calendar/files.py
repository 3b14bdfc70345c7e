"""The calendar files of a practice: one visit for its client, and the feeds.

Who can read a calendar is out of our hands (shared phones, secretaries, lost addresses), so a file says little: a
client's shows the practice's discreet name, a practitioner's the client's initials. The treatment is named only
where the practice's reminders name it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from clients import people
from core.practice import Practice
from messaging import rendering
from messaging.channel import Attachment
from messaging.rendering import Wording
from messaging.says import Text
from scheduling.appointments import Status
from scheduling.calendar import ics, queries
from scheduling.calendar.feeds import Feed
from scheduling.calendar.queries import Shown
from scheduling.catalog import Catalog

MEDIA_TYPE = "text/calendar"
NAME = "appointment.ics"


def visit_file(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    appointment_id: int,
    language: str,
    words: Wording,
    now: datetime,
) -> Attachment | None:
    """The file of one visit as it stands at `now`: to be added, brought up to date, or taken out."""
    shown = queries.one(connection, practice.id, appointment_id)
    if shown is None:
        return None
    return Attachment(NAME, MEDIA_TYPE, _of_one(shown, practice, catalog, language, words, now))


def feed_file(
    connection: Connection, practice: Practice, catalog: Catalog, feed: Feed, words: Wording, now: datetime
) -> bytes | None:
    """What a feed shows at `now`; None when what it was made for is no longer there.

    Entries are stamped with their last change and not with the present: unchanged visits make an unchanged file.
    """
    language = language_of(connection, practice, feed)
    if language is None:
        return None
    if feed.appointment_id is not None:
        shown = queries.one(connection, practice.id, feed.appointment_id)
        return _of_one(shown, practice, catalog, language, words, shown.changed_at) if shown else None
    found = queries.shown_by(connection, feed, now)
    if feed.practitioner is not None:
        whose = catalog.practitioners.get(feed.practitioner)
        entries = [_for_practitioner(shown, catalog, language) for shown in found]
        name = f"{whose.name if whose else feed.practitioner} ({practice.discreet_name})"
    else:
        entries = [_for_client(shown, practice, catalog, language, words, shown.changed_at) for shown in found]
        name = practice.discreet_name
    return ics.written(entries, practice, name=name)


def language_of(connection: Connection, practice: Practice, feed: Feed) -> str | None:
    """Which language a feed speaks: the client's, or the practice's to its practitioners."""
    if feed.practitioner is not None:
        return practice.language
    if feed.person_id is not None:
        return queries.language_of(connection, feed.person_id)
    shown = queries.one(connection, practice.id, feed.appointment_id or 0)
    return None if shown is None else queries.language_of(connection, shown.visit.person_id)


def _of_one(
    shown: Shown, practice: Practice, catalog: Catalog, language: str, words: Wording, stamp: datetime
) -> bytes:
    entry = _for_client(shown, practice, catalog, language, words, stamp)
    return ics.written([entry], practice, ics.method_of(shown.visit))


def _for_client(
    shown: Shown, practice: Practice, catalog: Catalog, language: str, words: Wording, stamp: datetime
) -> ics.Entry:
    visit = shown.visit
    place = catalog.locations.get(visit.location)
    directions = rendering.localized(place.directions, language) if place and place.directions else ""
    link = place.link or "" if place else ""
    note = rendering.write(Text("calendar-note"), language, words)
    stands = visit.status is not Status.CANCELLED
    return ics.Entry(
        visit=visit,
        stamp=stamp,
        summary=_with_service(practice.discreet_name, shown, catalog, language),
        location=_place(catalog, visit.location, language, with_address=True),
        description="\n".join(filter(None, (link, directions, note))) if stands else "",
    )


def _for_practitioner(shown: Shown, catalog: Catalog, language: str) -> ics.Entry:
    return ics.Entry(
        visit=shown.visit,
        stamp=shown.changed_at,
        summary=_with_service(people.initials(shown.client_name), shown, catalog, language),
        location=_place(catalog, shown.visit.location, language, with_address=False),
    )


def _with_service(who: str, shown: Shown, catalog: Catalog, language: str) -> str:
    service = catalog.services.get(shown.visit.service)
    if service is None or not catalog.names_treatment:
        return who
    return f"{who}, {rendering.localized(service.name, language)}"


def _place(catalog: Catalog, location: str, language: str, *, with_address: bool) -> str:
    place = catalog.locations.get(location)
    if place is None:
        return ""
    name = rendering.localized(place.name, language)
    return f"{name}, {place.address}" if with_address and place.address and not place.is_online else name
