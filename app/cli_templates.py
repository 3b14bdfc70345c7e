"""`templates list`, `templates sync`."""

from __future__ import annotations

import asyncio
import sys

from app import channels, cli_desk, cli_table, templates
from app.channels import Values
from bots.channels.whatsapp import WhatsAppChannel
from clients.vocabulary import Channel as Name
from core import queries
from core.errors import WrongUse
from core.settings import Settings

COLUMNS = ("key", "language", "state", "content_sid")
BAR = 30  # characters


def show(slug: str, as_json: bool) -> None:
    """Print the practice's templates."""
    with cli_desk.reading(slug) as desk:
        rows = templates.stored(desk.connection, desk.practice.id)
    cli_table.show(rows, COLUMNS, as_json=as_json)


def sync(slug: str) -> None:
    """Create what is missing at Twilio, with a bar on a terminal."""
    settings = Settings()
    with cli_desk.writing(settings) as database:
        with database.snapshot() as connection:
            practice = queries.practice_by_slug(connection, slug)
            is_default = queries.all_practices(connection)[0].id == practice.id
            clock = cli_desk.clock_of(connection, settings)
        values = Values(settings, practice, is_default)
        found = channels.build(settings, practice, settings.base_url(8080), clock.now, {}, values)
        channel = found.get(Name.WHATSAPP)
        if not isinstance(channel, WhatsAppChannel):
            raise WrongUse(
                "WhatsApp is not set up: set SEGRETERIA_TWILIO_ACCOUNT_SID, SEGRETERIA_TWILIO_AUTH_TOKEN and "
                "SEGRETERIA_TWILIO_WHATSAPP_FROM."
            )

        async def create() -> int:
            try:
                return await templates.sync(database, channel, practice.id, clock.now, _progress)
            finally:
                await channel.close()

        created = asyncio.run(create())
    print(f"{created} contents created; quick replies and lists are ready.")  # noqa: T201  the command's output


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        filled = BAR * done // of
        end = "\n" if done == of else ""
        sys.stderr.write(f"\r{'█' * filled}{'·' * (BAR - filled)} {done}/{of}{end}")
        sys.stderr.flush()
