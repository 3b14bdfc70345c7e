"""`calendar feed`, `calendar revoke`: the address under which a practitioner's program reads her visits."""

from __future__ import annotations

from app import cli_desk
from core import queries
from core.errors import NotFound
from core.settings import Settings
from scheduling.calendar import feeds
from scheduling.catalog import Catalog

DEFAULT_PORT = 8080


def feed(slug: str, practitioner: str, port: int = DEFAULT_PORT) -> None:
    """Print the address; the same one until it is revoked."""
    settings = Settings()
    with cli_desk.writing(settings) as database, database.transaction() as connection:
        practice = queries.practice_by_slug(connection, slug)
        _check(Catalog.of(practice.document), practitioner)
        now = cli_desk.clock_of(connection, settings).now()
        made = feeds.make(connection, practice.id, practitioner=practitioner, now=now)
        address = feeds.address(settings.base_url(port), settings.signing_key(), made)
    print(address)  # noqa: T201  the command's output


def revoke(slug: str, practitioner: str) -> None:
    """Close the address; whoever subscribed gets nothing more."""
    settings = Settings()
    with cli_desk.writing(settings) as database, database.transaction() as connection:
        practice = queries.practice_by_slug(connection, slug)
        now = cli_desk.clock_of(connection, settings).now()
        closed = feeds.revoke(connection, practice.id, practitioner=practitioner, now=now)
    print(f"closed {closed}" if closed else "there was none")  # noqa: T201  the command's output


def _check(catalog: Catalog, practitioner: str) -> None:
    if practitioner not in catalog.practitioners:
        raise NotFound(f"There is no practitioner '{practitioner}'; there are: {', '.join(catalog.practitioners)}.")
