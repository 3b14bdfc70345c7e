"""A desk and its town, watched from outside: wait until all is said, read the tables, move both clocks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from core.db import Database
from messaging.tables import inbound, outbox
from scheduling.tables import appointments
from tests.app import support_town
from tests.support import desk_process, look_alikes

ROME = ZoneInfo("Europe/Rome")
Json = dict[str, Any]


class Phone(Protocol):
    """Any phone that can write."""

    def sends_text(self, text: str) -> Any:
        """Write a text."""
        ...


@dataclass
class Watch:
    """One running desk with its providers and its database."""

    town: support_town.Town
    desk: desk_process.Desk
    database: Database

    def settle(self) -> None:
        """Wait until every update is in and handled, and every letter that is due is out."""
        look_alikes.eventually(self._is_quiet, "everything being said", 60)

    def _is_quiet(self) -> bool:
        town = self.town
        if town.world.background.open_jobs or town.client_bot.pending or town.staff_bot.pending:
            return False
        due = outbox.c.status.in_(["queued", "held"]) & (outbox.c.not_before <= town.clock.now())
        waiting = sa.select(inbound.c.id).where(inbound.c.status == "received")
        under_way = sa.select(outbox.c.id).where((outbox.c.status == "sending") | due)
        with self.database.snapshot() as connection:
            return not any(connection.execute(wanted.limit(1)).first() for wanted in (waiting, under_way))

    def writes(self, phone: Phone, *lines: str) -> None:
        """Write line by line, each when the one before has been answered."""
        for line in lines:
            phone.sends_text(line)
            self.settle()

    def taps(self, phone: Any, *titles: str) -> None:
        """Tap buttons one after the other."""
        for title in titles:
            phone.taps(title)
            self.settle()

    def move(self, moment: datetime) -> None:
        """Move everybody's clock."""
        self.town.clock.move_to(moment)
        self.desk.move_clock(moment)
        self.settle()

    def next_monday(self) -> datetime:
        """The next Monday at 08:40 in Rome, moved to."""
        local = self.desk.now().astimezone(ROME)
        day = local.date() + timedelta(days=7 - local.weekday())
        monday = datetime.combine(day, wall_time(8, 40), ROME)
        self.move(monday)
        return monday

    def rows(self, table: sa.Table, *where: Any) -> list[Any]:
        """Rows of a table, oldest first."""
        with self.database.snapshot() as connection:
            return list(connection.execute(sa.select(table).where(*where).order_by(table.c.id)))

    def visits_at(self, start: datetime) -> list[Any]:
        """Appointments that start then."""
        return self.rows(appointments, appointments.c.starts_at == start)

    def listed(self, *arguments: str) -> list[Json]:
        """What a `--json` command prints."""
        found: list[Json] = json.loads(self.desk.command(*arguments, "--json"))
        return found

    def consent_of(self, number: str) -> list[Json]:
        """What `consent show` says of whoever has that number."""
        (client,) = self.listed("clients", "find", number)
        return self.listed("consent", "show", str(client["id"]))

    def group_texts(self) -> list[str]:
        """What bots said in the admin chat, oldest first."""
        with self.town.world.lock:
            said = [message for message in self.town.group.messages.values() if message["from"].get("is_bot")]
            return [str(message.get("text") or message.get("caption") or "") for message in said]


@contextmanager
def watching(
    folder: Path, *, basic_only: bool = False, webhooks: bool = False, database_url: str | None = None
) -> Iterator[Watch]:
    """A desk on an empty database (SQLite in the folder by default), with a clock that can be moved."""
    url = database_url or f"sqlite:///{folder / 'segreteria.db'}"
    with support_town.running(basic_only=basic_only) as town:
        desk = desk_process.Desk(
            folder, {**town.environment, "SEGRETERIA_DATABASE_URL": url, "SEGRETERIA_CLOCK_CONTROL": "1"}
        )
        if webhooks:
            desk.environment["SEGRETERIA_PUBLIC_URL"] = desk.url
        town.hooks_at(desk.url)
        with desk.running():
            bots = (town.client_bot, town.staff_bot)
            look_alikes.eventually(lambda: all(bot.webhook or bot.bells for bot in bots), "the bots receiving", 60)
            database = Database(url)
            try:
                yield Watch(town, desk, database)
            finally:
                database.close()
    assert_log_is_clean(desk.log, town)


def assert_log_is_clean(log: str, town: support_town.Town) -> None:
    """No failure nobody foresaw, and nothing of anybody's: no number, no name, no text, no secret."""
    for word in ("Traceback", "unforeseen", "turn.failed", "turns.failed", "dispatch.failed", "polling_failed"):
        assert word not in log, log[-3000:]
    secrets = (town.world.twilio.auth_token, look_alikes.CLIENT_TOKEN, look_alikes.STAFF_TOKEN)
    for private in ("+39333", "39333111", "Maria Rossi", "Buongiorno", "Vorrei", *secrets):
        assert private not in log
