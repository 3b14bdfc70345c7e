"""The code names no text that is not there, and no text is there that the code never says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import messaging
from tests.support import ftl

ROOT = Path(next(iter(messaging.__path__))).parent
FOLDERS = ("admin", "app", "bots", "clients", "messaging", "sandbox", "scheduling")
KEYS = {entry.key for entry in ftl.entries("en").values()}
JOINED = ("command-", "staff-command-")  # app.bot_profile joins them with a command's name
HOLE = "[a-z0-9_-]+"
LITERAL = "literal"  # somebody's own words


@cache
def sources() -> tuple[ast.AST, ...]:
    return tuple(
        ast.parse(path.read_text("utf-8")) for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))
    )


def named() -> Iterator[str]:
    """Every text key handed to Text(...) or say(...) as it stands."""
    for tree in sources():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in {"Text", "say"} and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def patterns() -> Iterator[str]:
    """Every string in the code as a pattern: f-strings match whatever may fill their holes."""
    for tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
                # Without a word of its own it would match any text at all.
                if any(part and re.search("[a-z]{2,}", part) for part in parts):
                    yield "".join(HOLE if part is None else re.escape(part) for part in parts)


def test_every_text_the_code_names_is_there() -> None:
    assert set(named()) - KEYS - {LITERAL} == set()


def test_every_text_is_said_somewhere() -> None:
    said = re.compile("|".join(f"(?:{pattern})" for pattern in set(patterns()) if len(pattern) < 80))
    assert {key for key in KEYS if not said.fullmatch(key) and not key.startswith(JOINED)} == set()
