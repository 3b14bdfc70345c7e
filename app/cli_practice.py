"""`practice load`, `practice list`, `practice check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app import cli_desk, cli_table
from core.errors import WrongUse
from core.practice import from_document
from core.settings import Settings
from core.tables import practices
from scheduling import practice_file

COLUMNS = ("slug", "name", "zone", "languages", "version", "loaded_at", "changed_in_chat")


def check(path: Path) -> int:
    """Print every mistake as file:line: sentence; the exit code."""
    mistakes = practice_file.check(_text(path))
    for mistake in mistakes:
        print(f"{path}:{mistake.line}: {mistake.sentence}")  # noqa: T201  the command's output
    if not mistakes:
        print(f"{path}: no mistakes")  # noqa: T201  the command's output
    return 1 if mistakes else 0


def load(path: Path, force: bool) -> None:
    """Load the file and print what it changed."""
    text = _text(path)
    practice_file.document_of(text)  # a file with mistakes must not even make a database
    settings = Settings()
    with cli_desk.writing(settings) as database, database.transaction() as connection:
        now = cli_desk.clock_of(connection, settings).now()
        loaded = practice_file.load(connection, text, now, force)
    for change in loaded.changes:
        print(change)  # noqa: T201  the command's output
    print(f"loaded practice {loaded.slug}" + ("" if loaded.changes else ": it was so already"))  # noqa: T201  the same


def show(as_json: bool) -> None:
    """Print the practices loaded."""
    rows: list[dict[str, Any]] = []
    with cli_desk.existing(Settings()) as connection:
        if connection is not None:
            rows = [_listed(row) for row in connection.execute(sa.select(practices).order_by(practices.c.id))]
    cli_table.show(rows, COLUMNS, as_json=as_json)


def _listed(row: Any) -> dict[str, Any]:
    practice = from_document(row.id, row.slug, row.document)
    facts = {
        "id": row.id,
        "slug": row.slug,
        "name": practice.name,
        "zone": practice.zone.key,
        "languages": list(practice.languages),
        "version": row.version,
        "changed_in_chat": row.changed_in_chat,
        "loaded_at": row.loaded_at,
    }
    shown: dict[str, Any] = cli_table.localised(facts, practice.zone)
    return shown


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise WrongUse(f"{path} is not written in UTF-8; save it so and try again.") from None
