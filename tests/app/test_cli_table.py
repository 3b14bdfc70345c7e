"""Rows for people and for programs."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app import cli_table


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_columns_are_aligned_and_what_is_missing_is_a_dash() -> None:
    rows = [{"id": 7, "status": "delivered", "extra": 1}, {"id": 1234, "status": None}]
    assert cli_table.table(rows, ("id", "status"), colour=False).splitlines() == [
        "ID    STATUS",
        "7     delivered",
        "1234  -",
    ]


def test_states_are_coloured_without_moving_the_columns() -> None:
    plain = cli_table.table([{"status": "failed", "id": 1}], ("status", "id"), colour=False)
    coloured = cli_table.table([{"status": "failed", "id": 1}], ("status", "id"), colour=True)
    assert "\x1b[31mfailed\x1b[0m  1" in coloured
    assert "failed  1" in plain


def test_colours_are_for_terminals_whose_owner_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert cli_table.is_coloured(Terminal())
    assert not cli_table.is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not cli_table.is_coloured(Terminal())


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x9b2J", "a\nb", "\u202eissoR"], ids=["escape", "csi", "line", "turned"])
def test_a_strangers_name_steers_no_terminal(evil: str) -> None:
    shown = cli_table.table([{"name": evil}], ("name",), colour=False)
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert shown.count("\n") == 1
    printed = cli_table.as_json_text([{"name": evil}])
    assert not {"\x1b", "\x9b"} & set(printed)
    assert json.loads(printed) == [{"name": evil}]


def test_a_long_text_is_cut_in_a_table_only() -> None:
    text = "parola " * 30
    assert len(cli_table.cell(text)) == cli_table.LONGEST_CELL
    assert json.loads(cli_table.as_json_text([text])) == [text]


def test_instants_are_told_in_the_practices_zone() -> None:
    rows = [{"at": datetime(2026, 7, 1, 10, tzinfo=UTC), "tries": [{"at": datetime(2026, 1, 1, 10, tzinfo=UTC)}]}]
    (shown,) = cli_table.localised(rows, ZoneInfo("Europe/Rome"))
    assert shown == {"at": "2026-07-01T12:00:00+02:00", "tries": [{"at": "2026-01-01T11:00:00+01:00"}]}
