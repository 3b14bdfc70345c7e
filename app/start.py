"""What an empty database begins with: the demo practice."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from core.tables import practices
from scheduling import practice_file

DEMO = Path(__file__).parent.parent / "practices" / "demo.toml"


def ensure_demo(connection: Connection, now: datetime) -> bool:
    """Load practices/demo.toml when there is no practice at all; says whether it did."""
    if connection.execute(sa.select(practices.c.id).limit(1)).first() is not None:
        return False
    practice_file.load(connection, DEMO.read_text(encoding="utf-8"), now)
    return True
