"""Commands run in this process, as `segreteria` would run them."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog

from app import cli
from core import queries
from core.db import Database

MOVED_TO = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday, 10:00 in Rome


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> Any:
        """What `--json` printed."""
        assert self.code == 0, self.err
        return json.loads(self.out)


class CommandLine:
    """Runs commands against one database, with nothing of the outside world's environment."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, url: str | None
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.folder = folder
        for name in list(os.environ):
            if name.startswith("SEGRETERIA_"):
                monkeypatch.delenv(name)
        monkeypatch.chdir(folder)  # where no .env is
        monkeypatch.setenv("SEGRETERIA_DATA_DIR", str(folder / "data"))
        if url is not None:
            monkeypatch.setenv("SEGRETERIA_DATABASE_URL", url)

    def set(self, **settings: str) -> None:
        """Set `SEGRETERIA_...` by the rest of the name, in small letters."""
        for name, value in settings.items():
            self._monkeypatch.setenv(f"SEGRETERIA_{name.upper()}", value)

    def __call__(self, *arguments: str, typed: str = "") -> Said:
        """Run one command with `typed` on its standard input."""
        self._capsys.readouterr()
        with self._monkeypatch.context() as patched:
            patched.setattr(sys, "stdin", io.StringIO(typed))
            handlers = list(logging.getLogger().handlers)
            try:
                code = cli.main(list(arguments))
            finally:
                # What chat and run set up speaks to this command's stderr, which ends with it.
                structlog.reset_defaults()
                logging.getLogger().handlers[:] = handlers
        captured = self._capsys.readouterr()
        return Said(code, captured.out, captured.err)


def move_clock(database: Database, moment: datetime = MOVED_TO) -> None:
    """Make it that moment for every command that follows."""
    with database.transaction() as connection:
        queries.store_clock_offset(connection, moment - datetime.now(UTC))
