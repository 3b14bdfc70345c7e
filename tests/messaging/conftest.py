"""One PostgreSQL database for the whole folder, emptied before each test: these tests are many and small."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from core.metadata import metadata
from tests.support.databases import Postgres


@pytest.fixture(scope="session")
def kept_postgres(postgres: Postgres) -> Iterator[Database]:
    """A migrated database that is kept from test to test."""
    with postgres.fresh_url() as url:
        kept = Database(url)
        yield kept
        kept.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A fresh file, or the kept database without a row."""
    if request.param == "postgresql":
        kept: Database = request.getfixturevalue("kept_postgres")
        with kept.transaction() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '10s'")
            tables = ", ".join(metadata.tables)
            connection.exec_driver_sql(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
        yield kept
        return
    path = tmp_path / "segreteria.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    opened = Database(f"sqlite:///{path}")
    yield opened
    opened.close()
