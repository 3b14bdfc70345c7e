"""The edge around every command: one line on stderr, the right exit code, and nothing loaded in vain."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import typer

from app import cli_edge
from tests.support.command_line import CommandLine

ROOT = Path(__file__).parents[2]
# Loading these takes from a tenth of a second to six.
SLOW = ("aiogram", "telegram", "twilio", "dateparser", "rich", "PIL", "starlette", "uvicorn", "httpx", "alembic")
PROGRAM = """
import sys
from app import cli
code = cli.main(sys.argv[1:])
print(code, *(name for name in {slow} if name in sys.modules), file=sys.stderr)
"""


def started(folder: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own; the last line of stderr tells its code and what slow things it loaded."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SEGRETERIA_")}
    environment: Mapping[str, str] = {
        **kept, "PYTHONPATH": str(ROOT), "SEGRETERIA_DATA_DIR": str(folder / "data"), **settings,
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(slow=SLOW), *arguments],
        cwd=folder, env=environment, input=typed, capture_output=True, text=True, check=False, timeout=90,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["brew"], 2, "No such command 'brew'"),
        (["slots"], 2, "Missing option '--service'"),
        (["appointments", "list", "--date", "tomorrow"], 2, "Invalid value for '--date'"),
        (["consent", "show", "Rossi"], 2, "Invalid value for 'CLIENT'"),
        (["messages", "list", "--everything"], 2, "No such option: --everything"),
        (["messages"], 2, "Missing command"),
        (["run", "--port", "70000"], 2, "Invalid value for '--port'"),
        (["appointments", "list", "--practice", "elsewhere"], 1, "There is no practice called 'elsewhere'"),
        (["messages", "why", "1"], 1, "There is no practice called 'demo'"),
        (["practice", "load", "nowhere.toml"], 1, "nowhere.toml: no such file or directory"),
        (["practice", "check", "."], 1, ".: is a directory"),
        (["chat", "--channel", "pigeon"], 2, "Invalid value for '--channel'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_goes_wrong_is_said_in_one_line(fresh: CommandLine, arguments: list[str], code: int, says: str) -> None:
    said = fresh(*arguments)
    assert (said.code, said.out) == (code, "")
    assert says in said.err
    assert said.err.count("\n") == 1


def test_looking_makes_no_database(fresh: CommandLine) -> None:
    assert fresh("practice", "list", "--json").rows == []
    fresh("messages", "list", "--json")
    assert list(fresh.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "value", "code", "says"),
    [
        ("database_url", "postgresql://desk:hush@127.0.0.1:1/desk", 1, "The database cannot be reached"),
        ("database_url", "hush, no address", 2, "is no address of a database"),
        ("database_url", "oracles://delphi/hush", 2, "is no address of a database"),
        ("in_flight", "many", 2, "SEGRETERIA_IN_FLIGHT"),
        ("clock_control", "hush", 2, "SEGRETERIA_CLOCK_CONTROL"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_is_not(
    fresh: CommandLine, setting: str, value: str, code: int, says: str
) -> None:
    fresh.set(**{setting: value})
    said = fresh("appointments", "list")
    assert said.code == code
    assert says in said.err
    assert said.err.count("\n") == 1
    assert "hush" not in said.err


def test_a_file_that_is_no_database_is_said_to_be_none(fresh: CommandLine) -> None:
    path = fresh.folder / "letter.db"
    path.write_bytes(b"Dear diary" * 1000)
    fresh.set(database_url=f"sqlite:///{path}")
    said = fresh("appointments", "list")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "no SQLite database" in said.err


@pytest.fixture
def broken() -> typer.Typer:
    """A command nobody foresaw."""
    app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

    @app.command()
    def fall() -> None:
        raise RuntimeError("the client's name is Rossi")

    return app


def test_a_failure_nobody_foresaw_tells_its_kind_and_nothing_else(
    broken: typer.Typer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SEGRETERIA_DEBUG", raising=False)
    assert cli_edge.guarded(broken, []) == 1
    assert capsys.readouterr().err == "internal error (RuntimeError); run with SEGRETERIA_DEBUG=1 for details\n"


def test_whoever_asks_for_details_gets_them(
    broken: typer.Typer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEGRETERIA_DEBUG", "1")
    assert cli_edge.guarded(broken, []) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupted_command_ends_quietly(capsys: pytest.CaptureFixture[str]) -> None:
    app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

    @app.command()
    def wait() -> None:
        raise KeyboardInterrupt

    assert cli_edge.guarded(app, []) == 130
    assert capsys.readouterr().err == ""


def test_help_lists_every_command(fresh: CommandLine) -> None:
    said = fresh("--help")
    assert said.code == 0
    for command in ("run", "web", "worker", "practice", "understand", "slots", "appointments", "clients", "consent"):
        assert f"\n  {command} " in said.out
    for command in ("messages", "chat", "doctor"):
        assert f"\n  {command} " in said.out
    assert fresh().out == said.out
    assert fresh("--version").out.startswith("segreteria ")


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (["--help"], ""),
        (["--version"], ""),
        (["understand"], '{"id":1,"lang":"it","now":"2026-03-02T10:00","text":"domani alle 17"}\n'),
        (["messages", "list", "--json"], ""),
        (["appointments", "list", "--json"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_no_library_it_does_not_need(
    tmp_path: Path, sqlite_template: Path, arguments: list[str], typed: str
) -> None:
    ended = started(tmp_path, *arguments, typed=typed, SEGRETERIA_DATABASE_URL=f"sqlite:///{sqlite_template}")
    words = ended.stderr.splitlines()[-1].split()
    assert words[1:] == [], ended.stderr


def test_understand_answers_line_by_line_and_goes_on_after_one_it_cannot_read(fresh: CommandLine) -> None:
    asked = '{"id":"a","lang":"it","now":"2026-03-02T10:00","text":"domani alle 17"}\nnonsense\n\n' \
            '{"id":"b","lang":"en","now":"2026-03-02T10:00","text":"thank you"}\n'  # fmt: skip
    said = fresh("understand", typed=asked)
    first, second, third = said.out.splitlines()
    assert '"id": "a"' in first
    assert '"start": "2026-03-03T17:00"' in first
    assert '"error"' in second
    assert '"id": "b"' in third


def test_bytes_that_are_no_letters_do_not_end_the_stream(tmp_path: Path) -> None:
    lines = b'{"id":1,"lang":"it","now":"2026-03-02T10:00","text":"\xff\xfe"}\n' \
            b'{"id":"\\ud800","lang":"it","now":"2026-03-02T10:00","text":"domani"}\n'  # fmt: skip
    ended = subprocess.run(
        [sys.executable, "-m", "app.cli", "understand"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, input=lines, capture_output=True, check=False,
        timeout=90,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert len(ended.stdout.splitlines()) == 2


def test_a_reader_who_leaves_early_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "app.cli", "practice", "list", "--json"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT), "SEGRETERIA_DATA_DIR": str(tmp_path / "data")},
        stdout=writing, stderr=subprocess.PIPE, check=False, timeout=90,
    )  # fmt: skip
    os.close(writing)
    assert ended.stderr == b""
