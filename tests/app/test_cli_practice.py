"""Practices from files, on both engines."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app import start
from core.db import Database
from core.errors import WrongUse
from core.tables import practices
from scheduling.tables import calendars
from tests.support.command_line import CommandLine

DEMO = Path(__file__).parents[2] / "practices" / "demo.toml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The demo practice's file, to be changed."""
    path = tmp_path / "mine.toml"
    path.write_bytes(DEMO.read_bytes())
    return path


def changed(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_demo_practice_has_no_mistakes(fresh: CommandLine, file: Path) -> None:
    said = fresh("practice", "check", str(file))
    assert (said.code, said.out) == (0, f"{file}: no mistakes\n")


def test_every_mistake_is_told_with_file_and_line(fresh: CommandLine, file: Path) -> None:
    changed(file, 'zone = "Europe/Rome"', 'zone = "Europe/Rom"')
    changed(file, "step_minutes = 15", "step_minute = 15")
    said = fresh("practice", "check", str(file))
    assert (said.code, said.err) == (1, "")
    lines = file.read_text(encoding="utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if "Europe/Rom" in line or "step_minute " in line}
    told = {int(line.removeprefix(f"{file}:").split(":")[0]) for line in said.out.splitlines()}
    assert wrong <= told


def test_a_file_with_mistakes_makes_no_database(fresh: CommandLine, file: Path) -> None:
    changed(file, 'zone = "Europe/Rome"', 'zone = "Europe/Rom"')
    said = fresh("practice", "load", str(file))
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert not (fresh.folder / "data").exists()


def test_a_file_that_is_no_utf_8_is_said_to_be_none(fresh: CommandLine, file: Path) -> None:
    file.write_bytes(b'name = "Caff\xe8"\n')
    said = fresh("practice", "check", str(file))
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "UTF-8" in said.err


def test_loading_into_nothing_makes_the_database(fresh: CommandLine, file: Path) -> None:
    assert fresh("practice", "load", str(file)).out == "practice demo: new\nloaded practice demo\n"
    (row,) = fresh("practice", "list", "--json").rows
    assert (row["slug"], row["zone"], row["version"]) == ("demo", "Europe/Rome", 1)


def test_loading_again_shows_what_changes(segreteria: CommandLine, file: Path) -> None:
    segreteria("practice", "load", str(file))
    changed(file, "cancel_until_hours = 24", "cancel_until_hours = 48")
    said = segreteria("practice", "load", str(file))
    assert said.out == "booking.cancel_until_hours: 24 -> 48\nloaded practice demo\n"
    assert segreteria("practice", "load", str(file)).out == "loaded practice demo: it was so already\n"


def test_what_was_changed_in_chat_is_undone_only_by_force(
    segreteria: CommandLine, database: Database, file: Path
) -> None:
    segreteria("practice", "load", str(file))
    with database.transaction() as connection:
        connection.execute(sa.update(practices).values(changed_in_chat=True))
    changed(file, "cancel_until_hours = 24", "cancel_until_hours = 48")
    refused = segreteria("practice", "load", str(file))
    assert (refused.code, refused.out, refused.err.count("\n")) == (1, "", 1)
    assert "--force" in refused.err
    assert segreteria("practice", "load", str(file), "--force").code == 0
    (row,) = segreteria("practice", "list", "--json").rows
    assert row["changed_in_chat"] is False


def test_the_demo_practice_comes_into_an_empty_database_only(database: Database) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    with database.transaction() as connection:
        assert start.ensure_demo(connection, now)
        assert not start.ensure_demo(connection, now)
        assert connection.execute(sa.select(practices.c.slug)).scalars().all() == ["demo"]
        assert connection.execute(sa.select(sa.func.count()).select_from(calendars)).scalar_one() == 2


def test_the_desk_can_begin_with_another_practice(database: Database) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    groomer = start.wished("groomer")
    with database.transaction() as connection:
        assert start.ensure(connection, groomer, now)
        assert not start.ensure(connection, groomer, now)
        assert not start.ensure_demo(connection, now)
        assert connection.execute(sa.select(practices.c.slug)).scalars().all() == ["groomer"]


def test_a_practice_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(WrongUse, match=r"'baker'.*demo, groomer, optician"):
        start.wished("baker")
