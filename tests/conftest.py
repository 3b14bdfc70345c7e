"""Fixtures every folder uses: a migrated database on each engine."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests.support import scratch
from tests.support.databases import Postgres, migrated_sqlite, postgres_server, share_statements

tempfile.tempdir = scratch.folder()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL server for this worker process, started when first asked for."""
    with postgres_server() as uri:
        server = Postgres(uri)
        yield server
        server.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, copied for each test."""
    return migrated_sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh migrated database; a test that asks for it runs on both engines."""
    if request.param == "sqlite":
        path = tmp_path / "segreteria.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
    else:
        with request.getfixturevalue("postgres").fresh_url() as url:
            yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh migrated database on each engine."""
    opened = Database(database_url)
    share_statements(opened)
    yield opened
    opened.close()
