"""Rows as a table for people or as JSON for programs; knows nothing of what the rows are about.

Names and texts come from strangers: nothing that could steer a terminal is ever written to one.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TextIO
from zoneinfo import ZoneInfo

Row = Mapping[str, Any]

LONGEST_CELL = 60
GAP = "  "
BOLD, GREEN, YELLOW, RED, DIM = "1", "32", "33", "31", "2"
# How a state looks at a glance, wherever a column shows one.
COLOURS = {
    "ok": GREEN, "confirmed": GREEN, "delivered": GREEN, "read": GREEN, "given": GREEN, "active": GREEN,
    "warn": YELLOW, "held": YELLOW, "uncertain": YELLOW, "parked": YELLOW, "requested": YELLOW, "refused": YELLOW,
    "fail": RED, "failed": RED, "cancelled": RED, "no_show": RED, "withdrawn": RED, "stopped": RED, "blocked": RED,
    "dropped": DIM, "ignored": DIM, "queued": DIM,
}  # fmt: skip
_C1 = re.compile("[\x7f-\x9f]")  # json leaves these as they are; some terminals obey them


def localised(value: Any, zone: ZoneInfo) -> Any:
    """The same rows with every aware instant as ISO 8601 in a practice's zone, whole milliseconds at most."""
    match value:
        case datetime():
            return value.astimezone(zone).isoformat(timespec="milliseconds" if value.microsecond else "seconds")
        case date():
            return value.isoformat()
        case Mapping():
            return {key: localised(inner, zone) for key, inner in value.items()}
        case list() | tuple():
            return [localised(inner, zone) for inner in value]
        case _:
            return value


def show(rows: Sequence[Row], columns: Sequence[str], *, as_json: bool, longest: int = LONGEST_CELL) -> None:
    """Print the rows: as one JSON array with every field, or as a table of the columns named."""
    stream = sys.stdout
    if as_json:
        stream.write(as_json_text(list(rows)) + "\n")
    elif rows:
        stream.write(table(rows, columns, colour=is_coloured(stream), longest=longest) + "\n")
    else:
        stream.write("nothing\n")


def as_json_text(value: Any) -> str:
    """JSON that can be read by people too, and that no terminal obeys."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _C1.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def table(rows: Sequence[Row], columns: Sequence[str], *, colour: bool, longest: int = LONGEST_CELL) -> str:
    """The columns of the rows, aligned; states in colour where the stream shows it."""
    cells = [[cell(row.get(column), longest) for column in columns] for row in rows]
    widths = [max(len(column), *(len(line[place]) for line in cells)) for place, column in enumerate(columns)]
    head = _line([column.replace("_", " ").upper() for column in columns], widths, [BOLD] * len(columns), colour)
    body = [_line(line, widths, [COLOURS.get(text, "") for text in line], colour) for line in cells]
    return "\n".join([head, *body])


def cell(value: Any, longest: int = LONGEST_CELL) -> str:
    """One value on one line; lists by commas; controls, and marks that turn the direction of writing, left out."""
    if value is None or value == "":
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return _short(", ".join(cell(inner) for inner in value) or "-", longest)
    return _short(printable(str(value)) or "-", longest)


def printable(text: str) -> str:
    """The text without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def paint(text: str, style: str, colour: bool) -> str:
    """The text in a colour, when colours are wanted."""
    return f"\x1b[{style}m{text}\x1b[0m" if colour and style else text


def is_coloured(stream: TextIO) -> bool:
    """Whether colours help: on a terminal, unless its owner said no (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _line(texts: Sequence[str], widths: Sequence[int], styles: Sequence[str], colour: bool) -> str:
    parts = [
        paint(text, style, colour) + " " * (width - len(text))
        for text, width, style in zip(texts, widths, styles, strict=True)
    ]
    return GAP.join(parts).rstrip()


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
