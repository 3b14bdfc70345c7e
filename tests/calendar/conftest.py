"""The front desk on SQLite, for what does not depend on the engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests.support.front_desk import FrontDesk


@pytest.fixture
def desk(sqlite_template: Path, tmp_path: Path) -> Iterator[FrontDesk]:
    """The demo practice."""
    path = tmp_path / "desk.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    yield FrontDesk(database)
    database.close()
