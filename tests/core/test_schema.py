"""The migrated schema is the one the tables describe, with the constraints that only SQL can say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import DBAPIError

import core.migrate
from clients.tables import consent_entries, people
from core.db import Database
from core.metadata import metadata
from core.queries import save_practice_document, store_clock_offset, stored_clock_offset
from scheduling.tables import appointments, calendars, occupancies
from tests.support.databases import Postgres

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def a_practice(connection: sa.Connection) -> int:
    return save_practice_document(connection, "demo", {}, "0" * 64, NOW)


def a_calendar(connection: sa.Connection, practice_id: int) -> int:
    return connection.execute(
        sa.insert(calendars).values(practice_id=practice_id, kind="practitioner", key="anna").returning(calendars.c.id)
    ).scalar_one()


def occupy(connection: sa.Connection, practice_id: int, calendar_id: int, start: int, end: int) -> None:
    connection.execute(
        sa.insert(occupancies).values(
            practice_id=practice_id, calendar_id=calendar_id, kind="block", start_minute=start, end_minute=end
        )
    )


def test_the_migrations_build_exactly_the_tables_of_the_code(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize(("start", "end"), [(95, 105), (105, 115), (100, 110), (90, 120), (104, 105)])
def test_two_occupancies_never_overlap_on_one_calendar(database: Database, start: int, end: int) -> None:
    with database.transaction() as connection:
        practice_id = a_practice(connection)
        calendar_id = a_calendar(connection, practice_id)
        occupy(connection, practice_id, calendar_id, 100, 110)
    with pytest.raises(DBAPIError, match="ex_occupancies_no_overlap"), database.transaction() as connection:
        occupy(connection, practice_id, calendar_id, start, end)


def test_neighbours_may_touch(database: Database) -> None:
    with database.transaction() as connection:
        practice_id = a_practice(connection)
        calendar_id = a_calendar(connection, practice_id)
        for start in (100, 90, 110):
            occupy(connection, practice_id, calendar_id, start, start + 10)
        assert connection.execute(sa.select(sa.func.count()).select_from(occupancies)).scalar_one() == 3


def test_moving_an_occupancy_onto_another_is_refused(database: Database) -> None:
    with database.transaction() as connection:
        practice_id = a_practice(connection)
        calendar_id = a_calendar(connection, practice_id)
        occupy(connection, practice_id, calendar_id, 100, 110)
        occupy(connection, practice_id, calendar_id, 200, 210)
    with pytest.raises(DBAPIError, match="ex_occupancies_no_overlap"), database.transaction() as connection:
        connection.execute(
            sa.update(occupancies).where(occupancies.c.start_minute == 200).values(start_minute=105, end_minute=115)
        )


def test_the_consent_ledger_cannot_be_rewritten(database: Database) -> None:
    with database.transaction() as connection:
        practice_id = a_practice(connection)
        connection.execute(
            sa.insert(consent_entries).values(
                practice_id=practice_id, person_id=1, seq=1, purpose="marketing", event="given", basis="consent",
                method="button", actor="client", occurred_at=NOW, recorded_at=NOW, previous="", hash="h",
            )
        )  # fmt: skip
    for statement in (sa.update(consent_entries).values(event="refused"), sa.delete(consent_entries)):
        with pytest.raises(DBAPIError, match="append-only"), database.transaction() as connection:
            connection.execute(statement)


def test_an_instant_comes_back_aware_and_a_naive_one_is_refused(database: Database) -> None:
    with database.transaction() as connection:
        store_clock_offset(connection, datetime(2026, 3, 3, tzinfo=UTC) - datetime(2026, 3, 2, tzinfo=UTC))
        assert stored_clock_offset(connection).days == 1
        with pytest.raises(sa.exc.StatementError, match="without a zone"):
            save_practice_document(connection, "x", {}, "0", datetime(2026, 3, 2))  # noqa: DTZ001  naive on purpose


def test_what_is_stored_gets_the_buffers_its_service_had(postgres: Postgres, tmp_path: Path) -> None:
    """From the first schema to the second with rows in it, on both engines."""
    with postgres.empty_url() as url:
        for engine in (f"sqlite:///{tmp_path / 'old.db'}", url):
            old = Database(engine)
            _upgrade_to(old, "0001")
            with old.transaction() as connection:
                _store(connection)
            _upgrade_to(old, "head")
            with old.transaction() as connection:
                found = connection.execute(sa.select(occupancies).order_by(occupancies.c.id)).all()
                assert [(row.kind, row.before_minutes, row.after_minutes) for row in found] == [
                    ("appointment", 15, 10),
                    ("appointment", 0, 20),
                    ("block", 0, 0),
                ]
                visit = connection.execute(sa.select(appointments).order_by(appointments.c.id)).first()
                assert visit is not None
                assert (visit.variant, visit.supplements, visit.stage, visit.series_id) == (None, [], None, None)
            with pytest.raises(DBAPIError, match="ex_occupancies_no_overlap"), old.transaction() as connection:
                occupy(connection, 1, 1, 105, 115)
            old.close()


def _upgrade_to(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(core.migrate.__file__).parent / "migrations"))
    with database.transaction() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _store(connection: sa.Connection) -> None:
    document = {
        "booking": {"buffer_after": 20},
        "services": {"visit": {"buffer_before": 15, "buffer_after": 10}, "check": {}},
    }
    assert save_practice_document(connection, "demo", document, "0" * 64, NOW) == 1
    assert a_calendar(connection, 1) == 1
    connection.execute(sa.insert(people).values(id=1, practice_id=1, language="it", created_at=NOW))
    for statement in OLD_ROWS:
        connection.execute(sa.text(statement))


# The columns of the first schema: the tables of the code know more.
OLD_ROWS = (
    "INSERT INTO appointments (id, practice_id, person_id, service, practitioner, location, starts_at, ends_at, "
    "wall_start, zone, status, version, channel, details, created_at, status_at) VALUES "
    "(1, 1, 1, 'visit', 'anna', 'centre', '2026-03-10 09:00', '2026-03-10 10:00', '2026-03-10T10:00', "
    "'Europe/Rome', 'booked', 1, 'sms', '{}', '2026-03-02 09:00', '2026-03-02 09:00'), "
    "(2, 1, 1, 'check', 'anna', 'centre', '2026-03-11 09:00', '2026-03-11 10:00', '2026-03-11T10:00', "
    "'Europe/Rome', 'booked', 1, 'sms', '{}', '2026-03-02 09:00', '2026-03-02 09:00')",
    "INSERT INTO occupancies (practice_id, calendar_id, kind, appointment_id, start_minute, end_minute) VALUES "
    "(1, 1, 'appointment', 1, 100, 110), (1, 1, 'appointment', 2, 200, 210), (1, 1, 'block', NULL, 300, 310)",
)
