"""The practices that come along, each with a front desk: both engines where a test asks for `any_trade`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.db import Database
from tests.support.trades import Opens, Trade


@pytest.fixture
def trade(sqlite_template: Path, tmp_path: Path) -> Iterator[Opens]:
    """A practice's front desk on SQLite, by the practice's name."""
    path = tmp_path / "trade.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    yield lambda name: Trade(database, name)
    database.close()


@pytest.fixture
def any_trade(database: Database) -> Opens:
    """The same on each engine."""
    return lambda name: Trade(database, name)
