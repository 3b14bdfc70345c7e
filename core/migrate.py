"""Bring the database to the newest schema, once, whoever starts first."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from core.db import Database, is_sqlite

# Any number that nobody else locks: two processes starting together must not both migrate.
MIGRATION_LOCK = 7_301_998


def to_newest(database: Database) -> None:
    """Apply every migration not yet applied, in one transaction."""
    with database.transaction() as connection:
        if not is_sqlite(connection):
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
        if is_newest(connection):
            return
        _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def is_newest(connection: Connection) -> bool:
    """Whether nothing is to be done; spares a normal start the import of Alembic."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return False
    stored = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    files = (Path(__file__).parent / "migrations" / "versions").glob("[0-9]*.py")
    return stored == [max(file.stem for file in files).split("_", 1)[0]]
