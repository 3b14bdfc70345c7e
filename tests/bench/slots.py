"""Free starts over 60 days, against a scan of the bookings for every possible start, in the same run.

Both read the same rows of one SQLite file. `slots` includes the reading, `slots_compute` does not; `slots_growth`
is our cost with 1,000,000 stored bookings over that with 10,000, the 60 days holding equally many in both.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from core.db import Database
from scheduling import availability, hours, queries, slots
from scheduling.availability import Availability
from scheduling.tables import calendars, occupancies
from tests.support import practices
from tests.support.databases import migrated_sqlite

NOW = datetime(2026, 3, 2, 6, tzinfo=UTC)
DAYS = 60
PEOPLE = [f"p{number}" for number in range(8)]
A_DAY = 8  # bookings a practitioner and day: 3,840 in the 60 days
ROUNDS = 5


def measure() -> dict[str, dict[str, float]]:
    """Milliseconds, ours and the scan's."""
    with tempfile.TemporaryDirectory() as folder:
        template = migrated_sqlite(Path(folder))
        database, desk = _stored(template, 25_000)
        ours_all = _fastest(lambda: _ours(database, desk))
        peer_all = _fastest(lambda: _peer(database, desk), 2)
        loaded = _load(database, desk)
        ours = _fastest(lambda: _count(loaded, desk))
        peer = _fastest(lambda: _scan(loaded, desk), 2)
        assert _count(loaded, desk) == _scan(loaded, desk)
        database.close()
        small, few = _stored(template, 10_000, "small")
        large, many = _stored(template, 1_000_000, "large")
        growth = _fastest(lambda: _ours(large, many)) / _fastest(lambda: _ours(small, few))
        small.close()
        large.close()
    return {
        "slots": {"ours": ours_all, "peer": peer_all, "ratio": peer_all / ours_all},
        "slots_compute": {"ours": ours, "peer": peer, "ratio": peer / ours},
        "slots_growth": {"ours": growth, "peer": 1.0, "ratio": growth},
    }


def _stored(template: Path, count: int, name: str = "bench") -> tuple[Database, practices.Desk]:
    """A database with so many bookings, 64 a working day from the first of the 60 days on, the rest before."""
    path = template.with_name(f"{name}.db")
    path.write_bytes(template.read_bytes())
    database = Database(f"sqlite:///{path}")
    open_hours = [{"location": "centre", "days": [*practices.WEEK, "sat", "sun"], "opens": "09:00", "closes": "18:00"}]
    people = {key: {"name": key, "hours": open_hours, "agenda_at": "07:30"} for key in PEOPLE}
    services = {"visit": {"name": {"en": "Visit"}, "minutes": 30, "price_cents": 1}}
    with database.transaction() as connection:
        desk = practices.a_desk(connection, practices.a_document(practitioners=people, services=services))
        ids = list(connection.execute(sa.select(calendars.c.id).order_by(calendars.c.id)).scalars())
        connection.exec_driver_sql("DROP TRIGGER occupancies_no_overlap_on_insert")  # a million checks take minutes
        rows = []
        for number in range(count):
            day, place = divmod(number, A_DAY * len(ids))
            calendar, hour = ids[place % len(ids)], place // len(ids)
            start = slots.minute_of(NOW + timedelta(days=DAYS - 1 - day)) + 120 + hour * 60
            rows.append(
                {"practice_id": desk.practice.id, "calendar_id": calendar, "kind": "block",
                 "start_minute": start, "end_minute": start + 30}
            )  # fmt: skip
            if len(rows) == 50_000:
                connection.execute(sa.insert(occupancies), rows)
                rows = []
        if rows:
            connection.execute(sa.insert(occupancies), rows)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    return database, desk


def _load(database: Database, desk: practices.Desk) -> Availability:
    with database.snapshot() as connection:
        until = NOW + timedelta(days=DAYS)
        return queries.load_availability(connection, desk.practice, desk.catalog, NOW, until, NOW)


def _count(loaded: Availability, desk: practices.Desk) -> int:
    """How many starts are free, over everybody who gives the service; the scan counts the same."""
    service = desk.catalog.services["visit"]
    return sum(
        len(starts) for key in service.practitioners for _, starts in availability.runs(loaded, service, key, NOW)
    )


def _ours(database: Database, desk: practices.Desk) -> int:
    return _count(_load(database, desk), desk)


def _peer(database: Database, desk: practices.Desk) -> int:
    return _scan(_load(database, desk), desk)


def _scan(loaded: Availability, desk: practices.Desk) -> int:
    """What a first version does: every quarter of an hour of every opening, held against every booking."""
    service = desk.catalog.services["visit"]
    earliest = slots.minute_of(NOW) + service.min_notice_minutes
    latest = min(loaded.until, slots.minute_of(NOW) + service.horizon_days * slots.DAY + service.minutes)
    found = 0
    for key, person in desk.catalog.practitioners.items():
        busy = [(row.start, row.end) for row in loaded.busy.get(key, ())]
        for opens, closes, _ in hours.openings(person, loaded.zone, loaded.since, loaded.until):
            for start in range(opens, closes - service.minutes + 1, service.step_minutes):
                end = start + service.minutes
                if start < earliest or end > latest:
                    continue
                found += not any(low < end and start < high for low, high in busy)
    return found


def _fastest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    work()
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best * 1000
