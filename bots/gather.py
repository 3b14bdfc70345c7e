"""Gather the view of one client's conversation: all that a step may look at."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from bots import acts_of_booking
from bots import queries as asked
from bots.dialogue import wishes
from bots.dialogue.view import View
from clients import consent, gates, subjects
from clients import queries as client_queries
from clients.consent import Entry
from clients.people import Point
from clients.vocabulary import PRIVACY_NOTICE, Channel
from core.practice import Practice
from messaging.desk import Scene
from scheduling import intake, queries, rebooking_rows, when_fallback
from scheduling.catalog import Catalog, Place
from scheduling.waiting import queries as waiting

PAST_VISITS = 12

# Channels on which a client can be met; the staff bot is none of them.
CLIENT_CHANNELS = frozenset({Channel.TELEGRAM, Channel.WHATSAPP, Channel.SMS, Channel.CONSOLE})


def view_of(
    connection: Connection,
    scene: Scene,
    catalog: Catalog,
    channels: frozenset[Channel],
    base_url: str,
    suggested_name: str | None,
) -> View:
    """Load the present rows that concern this client."""
    if scene.person_id is None:
        raise LookupError("the clients' desk is asked about nobody")
    practice, now = scene.practice, scene.now
    person = client_queries.person(connection, practice.id, scene.person_id)
    points = tuple(client_queries.points_of(connection, practice.id, person.id))
    entries = client_queries.consent_entries_for(connection, practice.id, person.id)
    horizon = max((service.horizon_days for service in catalog.services.values()), default=60)
    known = {visit.id: visit for visit in queries.visits_since(connection, practice.id, person.id, now)}
    return View(
        practice=practice,
        catalog=catalog,
        available=queries.load_availability(connection, practice, catalog, now, now + timedelta(days=horizon + 1), now),
        person=person,
        point=scene.contact_point,
        limits=scene.limits,
        visits=tuple(queries.upcoming_of(connection, practice.id, person.id, now)),
        known=known,
        points=points,
        channels=channels & CLIENT_CHANNELS,
        preferences=client_queries.preferences_of(connection, practice.id, person.id),
        is_new=consent.notice_shown(entries) is None,
        sms_answered=_sms_answered(points, entries),
        permissions={purpose.value: _permission(entries, purpose.value) for purpose in wishes.OPTIONAL},
        privacy_url=privacy_url(connection, practice, base_url),
        suggested_name=suggested_name,
        answered_by=scene.answered_by,
        now=now,
        asked_at=asked.asked_at(connection, practice.id, person.id, wishes.ASKED_ONCE),
        subjects=subjects.subjects_of(connection, practice.id, person.id),
        past=tuple(queries.past_of(connection, practice.id, person.id, now, limit=PAST_VISITS)),
        home_address=_home_address(connection, practice.id, person.id, catalog),
        holder=acts_of_booking.holder_of(scene),
        retimed=rebooking_rows.questions(connection, practice.id, known.values()),
        waiting=tuple(waiting.live_of(connection, practice.id, person.id, now)),
        last_resort=when_fallback.read,
    )


def _home_address(connection: Connection, practice_id: int, person_id: int, catalog: Catalog) -> str | None:
    if not any(service.place is Place.HOME for service in catalog.services.values()):
        return None
    return intake.last_address(connection, practice_id, person_id)


def privacy_url(connection: Connection, practice: Practice, base_url: str) -> str:
    """Where the privacy notice stands, in the very version that is shown now."""
    version = client_queries.newest_version(connection, practice.id, PRIVACY_NOTICE)
    return f"{base_url}/privacy/{practice.slug}" + (f"?v={version}" if version else "")


def _sms_answered(points: tuple[Point, ...], entries: list[Entry]) -> bool:
    """Whether the client may be texted already, or has said no to it."""
    for point in points:
        if point.channel is Channel.SMS and gates.channel_allows(point, entries, needs_opt_in=False).allowed:
            return True
    return any(entry.channel == Channel.SMS and entry.purpose == "channel" for entry in entries)


def _permission(entries: list[Entry], purpose: str) -> bool | None:
    standing = consent.current(entries, purpose)
    return standing.allowed if standing.entry is not None else None
