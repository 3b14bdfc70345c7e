"""What the phones page shows of the desk: the practice's day, and every message with its reason."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from app.office import Office
from clients import people
from clients.tables import contact_points
from clients.vocabulary import Channel as Name
from messaging import rendering, says, why
from messaging.channel import Buttons, Limits
from messaging.events import Event, Inbound, Kind
from messaging.tables import inbound, outbox
from scheduling import hours, queries, slots
from scheduling.agenda import Visit

NEWEST = 300
PLAIN = Limits(buttons=Buttons.NUMBERED, text_chars=4096, choices=20, label_chars=60)


def practice(connection: Connection, office: Office, practice_id: int) -> dict[str, Any]:
    """A practice's name, zone, opening span and practitioners."""
    known = office.known(connection, practice_id)
    rows = [row for one in known.catalog.practitioners.values() for row in one.hours]
    opens = min((row.opens for row in rows), default=480)
    closes = max((row.closes for row in rows), default=1200)
    return {
        "name": known.practice.name,
        "zone": known.practice.zone.key,
        "opens": _wall(opens),
        "closes": _wall(closes),
        "practitioners": [{"key": one.key, "name": one.name} for one in known.catalog.practitioners.values()],
    }


def _wall(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def day(connection: Connection, office: Office, practice_id: int, wanted: date) -> dict[str, Any]:
    """The timetable of a local day."""
    known = office.known(connection, practice_id)
    zone = known.practice.zone
    agenda = queries.agenda(connection, known.practice, known.catalog, None, wanted)
    low, high = hours.day_bounds(wanted, zone)
    return {
        "date": wanted.isoformat(),
        "practitioners": [
            {
                "key": one.key,
                "name": one.name,
                "hours": [
                    [_local(opens, zone), _local(closes, zone)]
                    for opens, closes, _ in hours.openings(one, zone, low, high)
                ],
            }
            for one in known.catalog.practitioners.values()
        ],
        "visits": [
            {
                "id": visit.appointment.id,
                "practitioner": visit.appointment.practitioner,
                "start": visit.appointment.start.astimezone(zone).isoformat(),
                "end": visit.appointment.end.astimezone(zone).isoformat(),
                "client": visit.client_name or people.initials(None),
                "service": _what(visit, known.practice.language),
                "status": visit.appointment.status.value,
                "channel": visit.appointment.channel,
            }
            for visit in (*agenda.visits, *agenda.cancelled)
        ],
    }


def _local(minute: int, zone: ZoneInfo) -> str:
    return slots.moment_of(minute).astimezone(zone).strftime("%H:%M")


def _what(visit: Visit, language: str) -> str:
    """The service with its form and what is added, and for whom it is."""
    named = visit.service_name.by_language
    service = named.get(language) or next(iter(named.values()))
    return f"{service} · {visit.subject_name}" if visit.subject_name else service


def messages(connection: Connection, office: Office, practice_id: int, since_id: int) -> list[dict[str, Any]]:
    """The newest messages, oldest first, with addresses and texts."""
    rows = why.message_rows(connection, practice_id, since_id, NEWEST)
    return [_shown(connection, office, practice_id, row) for row in rows]


def _shown(connection: Connection, office: Office, practice_id: int, row: dict[str, Any]) -> dict[str, Any]:
    address = connection.execute(
        sa.select(contact_points.c.address).where(contact_points.c.id == row["contact_point_id"])
    ).scalar_one_or_none()
    text = _sent(connection, office, practice_id, row) if row["direction"] == "out" else _came(connection, office, row)
    return {**{name: _plain(value) for name, value in row.items()}, "address": address, "text": text}


def _sent(connection: Connection, office: Office, practice_id: int, row: dict[str, Any]) -> str:
    known = office.known(connection, practice_id)
    stored = connection.execute(sa.select(outbox.c.say).where(outbox.c.id == row["id"])).scalar_one()
    language = row["language"] or known.practice.language
    channel = office.channel(practice_id, Name(row["channel"])) if row["channel"] else None
    limits = channel.limits if channel is not None else PLAIN
    return rendering.render(says.from_json(stored), language, limits, known.words).body


def _came(connection: Connection, office: Office, row: dict[str, Any]) -> str:
    stored = connection.execute(sa.select(inbound).where(inbound.c.id == row["id"])).one()
    channel = office.channel(stored.practice_id, stored.channel)
    found = channel.parse(stored.raw) if channel is not None else ()
    return " ".join(_event(event) for event in found)[:300]


def _event(event: Event) -> str:
    """What came in, in a word where it has none of its own."""
    if isinstance(event, Inbound):
        return event.text or ("tap" if event.kind is Kind.BUTTON else event.kind.value)
    return type(event).__name__.lower()


def why_message(connection: Connection, practice_id: int, message_id: int) -> dict[str, Any]:
    """One message's chain of decisions; empty when there is none."""
    from core.errors import NotFound

    try:
        found = why.why(connection, practice_id, message_id)
    except NotFound:
        return {}
    chain = [*found.pop("decisions")]
    for receipt in found.pop("receipts"):
        entry = {"at": receipt["received_at"], "decision": f"receipt:{receipt['status']}"}
        if not any(one["decision"] == entry["decision"] for one in chain):
            chain.append({**entry, "reason": receipt["error_code"] or ""})
    return {"message": _plain(found), "chain": [_plain(one) for one in chain]}


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.isoformat()
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
    return value
