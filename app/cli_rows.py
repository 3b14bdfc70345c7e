"""`slots`, `appointments list`, `clients find`, `consent show`: what is free, booked, known and agreed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app import cli_consent, cli_desk, cli_table
from core.errors import NotFound, WrongUse
from scheduling import availability, days, queries, visits
from scheduling.catalog import Catalog, Service

DAYS_SHOWN = 7  # of slots, when nobody says until when
FARTHEST_DAYS = 800
SLOTS = ("start", "end", "service", "practitioner", "location")
APPOINTMENTS = ("id", "start", "end", "service", "practitioner", "location", "client_id", "status", "channel")
CLIENTS = ("id", "language", "channels", "states", "restricted")
REVEALED = ("id", "name", "language", "channels", "addresses", "states", "restricted")
CONSENT = ("occurred_at", "purpose", "event", "channel", "contact_point_id", "wording", "version", "language", "method")


def slots(
    slug: str, service: str, practitioner: str | None, first: date | None, last: date | None, as_json: bool
) -> None:
    """Print the free starts from one local day to another, both included."""
    with cli_desk.reading(slug) as desk:
        practice, catalog = desk.practice, Catalog.of(desk.practice.document)
        wanted = _service(catalog, service, practitioner)
        since = first or desk.now.astimezone(practice.zone).date()
        until = last or since + timedelta(days=DAYS_SHOWN - 1)
        if until < since:
            raise WrongUse(f"--to {until} lies before --from {since}.")
        window = _span(desk, since, until)
        free = queries.load_availability(
            desk.connection, practice, catalog, window[0], window[1] + timedelta(minutes=wanted.minutes), desk.now
        )
        found = availability.offers(free, wanted, practitioner, [window], desk.now)
        rows = [
            {
                "start": offer.start.astimezone(practice.zone).isoformat(),
                "end": offer.end.astimezone(practice.zone).isoformat(),
                "service": service,
                "practitioner": offer.practitioner,
                "location": offer.location,
            }
            for offer in found
        ]
    cli_table.show(rows, SLOTS, as_json=as_json)


def _service(catalog: Catalog, service: str, practitioner: str | None) -> Service:
    if service not in catalog.services:
        raise NotFound(f"There is no service '{service}'; there are: {', '.join(catalog.services)}.")
    found = catalog.services[service]
    if practitioner is not None and practitioner not in found.practitioners:
        raise NotFound(f"'{practitioner}' does not give '{service}'; it is given by: {', '.join(found.practitioners)}.")
    return found


def _span(desk: cli_desk.Reading, since: date, until: date) -> tuple[datetime, datetime]:
    """The instants of the days, both included; the past and what lies beyond every horizon cut off."""
    today = desk.now.astimezone(desk.practice.zone).date()
    first, last = max(since, today), min(until, today + timedelta(days=FARTHEST_DAYS))
    start, end = visits.local_day(first, desk.practice.zone)
    return (start, visits.local_day(last, desk.practice.zone)[1]) if first <= last else (end, end)


def appointments(slug: str, day: date | None, everything: bool, as_json: bool) -> None:
    """Print appointments: a day's, everything, or those from today on."""
    with cli_desk.reading(slug) as desk:
        rows = days.list_rows(desk.connection, desk.practice, day, everything, desk.now)
    cli_table.show(rows, APPOINTMENTS, as_json=as_json)


def clients(slug: str, text: str, reveal: bool, as_json: bool) -> None:
    """Print the clients a name or number may mean."""
    with cli_desk.reading(slug) as desk:
        found = cli_consent.found_clients(desk.connection, desk.practice, text, reveal=reveal)
        rows = cli_table.localised(found, desk.practice.zone)
    if not as_json:
        for row in rows:
            points = row["contact_points"]
            row["channels"], row["addresses"], row["states"] = (
                [point[key] for point in points] for key in ("channel", "address", "state")
            )
    cli_table.show(rows, REVEALED if reveal else CLIENTS, as_json=as_json)


def consent(slug: str, client_id: int, reveal: bool, as_json: bool) -> None:
    """Print a client's consent ledger, oldest first."""
    with cli_desk.reading(slug) as desk:
        rows = cli_consent.consent_ledger(desk.connection, desk.practice, client_id, reveal=reveal)
    cli_table.show(rows, (*CONSENT, "text") if reveal else CONSENT, as_json=as_json)
