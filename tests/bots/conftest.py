"""A front desk on a fresh database: SQLite for the many conversations, both engines where it says so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests.support.databases import share_statements
from tests.support.front_desk import FrontDesk


@pytest.fixture
def desk(sqlite_template: Path, tmp_path: Path) -> Iterator[FrontDesk]:
    """The demo practice on SQLite, on a Monday at ten."""
    path = tmp_path / "desk.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    share_statements(database)
    yield FrontDesk(database)
    database.close()


@pytest.fixture
def any_desk(database: Database) -> FrontDesk:
    """The same on each engine."""
    return FrontDesk(database)
