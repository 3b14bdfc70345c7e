"""A database, and the front desk on it, on SQLite: for what does not depend on the engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests.support.front_desk import FrontDesk


@pytest.fixture
def here(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """A migrated database on SQLite."""
    path = tmp_path / "desk.db"
    shutil.copy(sqlite_template, path)
    opened = Database(f"sqlite:///{path}")
    yield opened
    opened.close()


@pytest.fixture
def desk(here: Database) -> FrontDesk:
    """The demo practice."""
    return FrontDesk(here)
