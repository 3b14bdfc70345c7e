"""The arrows between folders hold, and each contract breaks when somebody plants what it forbids."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
NAMES = {contract["id"]: contract["name"] for contract in SETTINGS["contracts"]}

# contract, file, planted line
PLANTS = [
    ("layers", "core/clock.py", "import clients.people"),
    ("layers", "clients/people.py", "import messaging.says"),
    ("layers", "messaging/policy.py", "import scheduling.slots"),
    ("layers", "scheduling/slots.py", "import bots.desk"),
    ("layers", "bots/desk.py", "import admin.desk"),
    ("layers", "sandbox/world.py", "import bots.channels.sms"),
    ("layers", "admin/desk.py", "import app.office"),
    ("pure", "scheduling/slots.py", "import sqlalchemy"),
    ("pure", "bots/dialogue/step.py", "import asyncio"),
    ("pure", "messaging/policy.py", "from core import settings"),
    ("pure", "clients/consent.py", "import httpx"),
    ("vendors", "bots/desk.py", "import aiogram"),
    ("vendors", "sandbox/world.py", "import telegram"),
    ("vendors", "app/office.py", "def late() -> None:\n    import twilio"),
    ("servers", "messaging/dispatch.py", "import apscheduler"),
    ("servers", "sandbox/background.py", "import uvicorn"),
    ("web", "messaging/turns.py", "import starlette"),
    ("dateparser", "scheduling/when/read.py", "import dateparser"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages and their contracts, to be spoilt."""
    folder = tmp_path_factory.mktemp("copy")
    for package in SETTINGS["root_packages"]:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "page", "texts"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@contextmanager
def planted(file: Path, line: str) -> Iterator[None]:
    """The file with a line that does not belong there."""
    before = file.read_bytes()
    try:
        file.write_bytes(before + f"\n{line}\n".encode())
        yield
    finally:
        file.write_bytes(before)


def linted(folder: Path, *options: str) -> tuple[int, str]:
    """What lint-imports says: exit code and words."""
    program = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as go; go()"
    ended = subprocess.run(
        [sys.executable, "-P", "-c", program, "--no-cache", *options],
        cwd=folder,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_every_contract_is_kept(copy: Path) -> None:
    code, said = linted(copy)
    assert code == 0, said


def test_every_contract_is_seen_to_break() -> None:
    assert {contract for contract, _, _ in PLANTS} == set(NAMES)


@pytest.mark.parametrize(("contract", "file", "line"), PLANTS, ids=[f"{c}-{f}" for c, f, _ in PLANTS])
def test_a_planted_import_breaks_its_contract(copy: Path, contract: str, file: str, line: str) -> None:
    with planted(copy / file, line):
        code, said = linted(copy, "--contract", contract)
    assert code == 1, said
    assert f"{NAMES[contract]} BROKEN" in said
