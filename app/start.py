"""What a desk begins with: the demo practice in an empty database, or the one it was told to run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from core.errors import WrongUse
from core.tables import practices
from scheduling import practice_file

SHIPPED = Path(__file__).parent.parent / "practices"


@dataclass(frozen=True)
class Wished:
    """A practice to run, from its file."""

    slug: str
    text: str


def wished(name: str) -> Wished:
    """The practice of a file, or of the name of one that comes with the desk; raises WrongUse, BadPracticeFile."""
    path = Path(name) if name.endswith(".toml") else SHIPPED / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in SHIPPED.glob("*.toml")))
        raise WrongUse(f"There is no practice file '{name}'; give a file's path or one of: {known}.")
    text = path.read_text(encoding="utf-8")
    return Wished(practice_file.document_of(text)["practice"]["slug"], text)


def ensure_demo(connection: Connection, now: datetime) -> bool:
    """Load practices/demo.toml when there is no practice at all; says whether it did."""
    if connection.execute(sa.select(practices.c.id).limit(1)).first() is not None:
        return False
    practice_file.load(connection, (SHIPPED / "demo.toml").read_text(encoding="utf-8"), now)
    return True


def ensure(connection: Connection, practice: Wished, now: datetime) -> bool:
    """Load that practice unless the database has it; says whether it did."""
    known = sa.select(practices.c.id).where(practices.c.slug == practice.slug)
    if connection.execute(known).first() is not None:
        return False
    practice_file.load(connection, practice.text, now)
    return True
