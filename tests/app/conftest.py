"""The command line for tests: on both engines, or with no database at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture
def segreteria(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, database_url: str
) -> CommandLine:
    """Commands on a migrated, empty database, on each engine."""
    return CommandLine(monkeypatch, capsys, tmp_path, database_url)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> CommandLine:
    """Commands on a machine where nothing was ever started."""
    return CommandLine(monkeypatch, capsys, tmp_path, None)
