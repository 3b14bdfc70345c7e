"""A stored practice, on each engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from core.db import Database
from core.practice import Practice
from tests.support.clients import a_practice


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """One transaction, on each engine."""
    with database.transaction() as opened:
        yield opened


@pytest.fixture
def practice(connection: Connection) -> Practice:
    """The studio in Rome."""
    return a_practice(connection)
