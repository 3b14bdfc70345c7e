"""Many who change the same few hours at once: threads in this process, or this module run as processes of its own."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from clients.tables import people
from core.db import Database
from core.practice import from_document
from core.queries import practice_by_slug, save_practice_document
from scheduling import actions, practice_sync
from scheduling.catalog import Catalog
from scheduling.tables import appointments
from tests.support.full_practice import WISHES, a_full_document
from tests.support.practices import Desk

NOW = datetime(2026, 3, 30, 6, tzinfo=UTC)  # a Monday
TWO_DAYS = [NOW.replace(hour=7) + timedelta(days=day, minutes=30 * half) for day in (1, 2) for half in range(18)]
CLIENTS = 8
PAUSE = 0.02  # seconds at most between two acts: processes that never pause starve one another on SQLite
_one_writer = threading.Lock()  # as the desk has one writer thread for SQLite in each process


@dataclass
class Weather:
    """What became of a storm."""

    outcomes: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0  # seconds for one act, waiting included

    def add(self, outcome: str, seconds: float) -> None:
        """One act more."""
        self.outcomes[outcome] += 1
        self.longest = max(self.longest, seconds)

    def merge(self, other: Weather) -> None:
        """Two storms as one."""
        self.outcomes += other.outcomes
        self.longest = max(self.longest, other.longest)


def a_stormy_practice(database: Database, slug: str = "storm") -> Desk:
    """The full practice with all its calendars, and clients."""
    document = a_full_document()
    with database.transaction() as connection:
        number = save_practice_document(connection, slug, document, "0" * 64, NOW)
        desk = Desk(from_document(number, slug, document), Catalog.of(document))
        practice_sync.sync(connection, desk.practice, desk.catalog, NOW)
        row = {"practice_id": number, "language": "it", "created_at": NOW}
        connection.execute(sa.insert(people), [row] * CLIENTS)
    return desk


def blow(database: Database, desk: Desk, seed: int, acts: int) -> Weather:
    """One who acts at random; every act is a transaction of its own, and an error ends it all."""
    dice, weather, now = random.Random(seed), Weather(), NOW
    with database.snapshot() as connection:
        clients = connection.execute(sa.select(people.c.id).filter_by(practice_id=desk.practice.id)).scalars().all()
    for _ in range(acts):
        now += timedelta(seconds=dice.choice([0, 20, 400]))  # holds run out for some while others still count on them
        started = time.monotonic()
        result = _turn(database, desk, dice, list(clients), now)
        weather.add(type(result).__name__, time.monotonic() - started)
        time.sleep(dice.random() * PAUSE)
    return weather


def _turn(database: Database, desk: Desk, dice: random.Random, clients: list[int], now: datetime) -> Any:
    """One act as the desk does it: on SQLite one after the other, on PostgreSQL side by side."""
    if not database.is_sqlite:
        with database.transaction() as connection:
            return _act(connection, desk, dice, clients, now)
    with _one_writer, database.transaction() as connection:
        return _act(connection, desk, dice, clients, now)


def _act(connection: sa.Connection, desk: Desk, dice: random.Random, clients: list[int], now: datetime) -> Any:
    person, start, whom = dice.choice(clients), dice.choice(TWO_DAYS), dice.choice(["anna", "bruno", None])
    service, variant, supplements = dice.choice(WISHES)
    holder = f"conversation:{dice.randrange(4)}"
    actor = dice.choice([f"client:{person}", "staff:1"])
    table = appointments.c
    standing = sa.select(table.id).where(table.practice_id == desk.practice.id, table.status != "cancelled")
    mine = connection.execute(standing).scalars().all()
    about = {"actor": actor, "now": now}
    match dice.choice(["book", "book", "book", "hold", "hold", "move", "move", "cancel"]):
        case "move" if mine:
            return actions.move(
                connection, desk.practice, desk.catalog, appointment_id=dice.choice(mine), start=start,
                practitioner=whom, holder=dice.choice([None, holder]), **about,
            )  # fmt: skip
        case "cancel" if mine:
            return actions.cancel(connection, desk.practice, desk.catalog, appointment_id=dice.choice(mine), **about)
        case "hold":
            chosen = desk.catalog.services[service].chosen(variant, supplements)
            return actions.hold(
                connection, desk.practice, desk.catalog, service=chosen, practitioner=whom, start=start,
                holder=holder, until=now + timedelta(minutes=2), **about,
            )  # fmt: skip
    return actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service=service, practitioner=whom, start=start,
        channel="sms", variant=variant, supplements=supplements, holder=dice.choice([None, holder]), **about,
    )  # fmt: skip


def with_threads(database: Database, desk: Desk, threads: int, acts: int) -> Weather:
    """Several at once in this process."""
    weather = Weather()
    with ThreadPoolExecutor(threads) as pool:
        for future in [pool.submit(blow, database, desk, seed, acts) for seed in range(threads)]:
            weather.merge(future.result(600))
    return weather


def with_processes(url: str, slug: str, processes: int, acts: int) -> Weather:
    """Several at once, each in a process of its own with its own connections."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-W", "error", "-m", "tests.support.storm", slug, str(acts)]
    started = [
        subprocess.Popen(
            [*command, str(seed)], cwd=root, env={**os.environ, "STORM_URL": url}, stdout=subprocess.PIPE, text=True
        )
        for seed in range(100, 100 + processes)
    ]
    told = [process.communicate(timeout=600)[0] for process in started]
    assert [process.returncode for process in started] == [0] * processes
    weather = Weather()
    for outcomes, longest in map(json.loads, told):
        weather.merge(Weather(Counter(outcomes), longest))
    return weather


def deadlocks(database: Database) -> int:
    """How many circles of waiting the server has broken in this database; SQLite has one writer and none."""
    if database.is_sqlite:
        return 0
    with database.transaction() as connection:
        connection.execute(sa.text("SELECT pg_stat_force_next_flush()"))
    query = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
    with database.transaction() as connection:
        return int(connection.execute(sa.text(query)).scalar_one())


def main() -> None:
    """One process of a storm."""
    slug, acts, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    database = Database(os.environ["STORM_URL"])
    with database.snapshot() as connection:
        practice = practice_by_slug(connection, slug)
    weather = blow(database, Desk(practice, Catalog.of(practice.document)), seed, acts)
    database.close()
    sys.stdout.write(json.dumps([weather.outcomes, weather.longest]))


if __name__ == "__main__":
    main()
