"""The migrated schema is the one the tables describe, with the constraints that only SQL can say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import DBAPIError

from clients.tables import consent_entries
from core.db import Database
from core.metadata import metadata
from core.queries import save_practice_document, store_clock_offset, stored_clock_offset
from scheduling.tables import calendars, occupancies

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
