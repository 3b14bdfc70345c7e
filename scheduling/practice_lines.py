"""Finds the line on which a setting of a TOML file stands; pure. tomllib reads values but forgets lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)(.+?)(\]\]?)\s*(?:#.*)?$")
_KEY_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
# Strings and comments, so that brackets within them are not counted.
_MARK = re.compile(r'"""|\'\'\'|"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*|[\[\]{}]')


class Lines:
    """Where each table and key of a TOML text begins."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._table: Path = ()
        self._read(text.splitlines())

    def of(self, path: Sequence[str | int]) -> int:
        """The line of a setting, or of the nearest table around it that the file has."""
        wanted = tuple(path)
        while wanted not in self._lines:
            wanted = wanted[:-1]
        return self._lines[wanted]

    def _read(self, lines: Sequence[str]) -> None:
        number = 0
        while number < len(lines):
            line = lines[number]
            header = _HEADER.match(line)
            if header:
                self._open_table(_key(header[2])[0], header[1] == "[[", number + 1)
            elif line.strip() and not line.lstrip().startswith("#"):
                key, rest = _key(line)
                if key and rest.startswith("="):
                    self._note((*self._table, *key), number + 1)
                    number = _end_of_value(lines, number, len(line) - len(rest) + 1)
            number += 1

    def _open_table(self, key: tuple[str, ...], is_array: bool, line: int) -> None:
        path: Path = ()
        for position, part in enumerate(key):
            path = (*path, part)
            last = position == len(key) - 1
            if path in self._counts and not (last and is_array):
                path = (*path, self._counts[path] - 1)
        if is_array:
            index = self._counts.get(path, 0)
            self._counts[path] = index + 1
            self._note(path, line)
            path = (*path, index)
        self._note(path, line)
        self._table = path

    def _note(self, path: Path, line: int) -> None:
        for length in range(1, len(path) + 1):
            self._lines.setdefault(path[:length], line)


def _key(text: str) -> tuple[tuple[str, ...], str]:
    """A dotted key and what follows it."""
    parts: list[str] = []
    at = 0
    while found := _KEY_PART.match(text, at):
        parts.append(next(part for part in found.groups() if part is not None))
        at = found.end()
        if text[at : at + 1] != ".":
            break
        at += 1
    return tuple(parts), text[at:]


def _end_of_value(lines: Sequence[str], number: int, column: int) -> int:
    """The line on which the value that starts at a column ends."""
    depth, quote = 0, ""
    while number < len(lines):
        for mark in _MARK.findall(lines[number][column:]):
            if quote:
                quote = "" if mark == quote else quote
            elif mark in ('"""', "'''"):
                quote = mark
            elif mark in "[{":
                depth += 1
            elif mark in "]}":
                depth -= 1
        if depth <= 0 and not quote:
            return number
        number, column = number + 1, 0
    return number
