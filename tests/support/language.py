"""Judge one message of the language corpus: is what was read what its author meant?"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from messaging.intents import read as intents
from scheduling.when import read as when
from scheduling.when.nouns import Kind, Reading, When

CORPUS = Path(__file__).parent.parent / "language" / "corpus"


def corpus(code: str) -> list[dict[str, Any]]:
    """Return the messages of a language with their answers."""
    return [json.loads(line) for line in (CORPUS / f"{code}.jsonl").read_text(encoding="utf-8").splitlines()]


def wrongs(code: str) -> list[str]:
    """Return what was misread, one line a message."""
    found = []
    for row in corpus(code):
        problem = wrong(row, code)
        if problem:
            found.append(f"{row['text']!r}: {problem}")
    return found


def wrong(row: dict[str, Any], code: str) -> str | None:
    """Return what is wrong with the reading of one message, or nothing."""
    read = when.read(row["text"], datetime.fromisoformat(row["now"]), code)
    meaning = intents.understand(row["text"], code).best.intent
    if meaning != row["intent"]:
        return f"intent {meaning}, meant {row['intent']}"
    return _wrong_time(row, read)


def _wrong_time(row: dict[str, Any], read: When) -> str | None:
    excluded = row.get("excluded")
    if row["intent"] == "cancel" and not read.readings:
        # "I can't come on Thursday": the day refused is the day spoken of.
        read = When(read.excluded[:1])
    if row["intent"] == "cancel" and excluded and read.readings:
        return None if _fits(read.readings[0], excluded) else f"{read.best}"
    if excluded and not any(_fits(reading, excluded) for reading in read.excluded):
        return f"excluded {read.excluded}, meant {excluded}"
    if row.get("repeats") and read.repetition is None:
        return "no repetition"
    if "alternatives" in row:
        choices = read.choices
        pairs = zip(choices, row["alternatives"], strict=False)
        right = len(choices) == len(row["alternatives"]) and all(_fits(*pair) for pair in pairs)
        return None if right else f"alternatives {[(c.start, c.end) for c in choices]}"
    if "when" not in row:
        return None
    return _wrong_one(row["when"], read, has_exclusion=excluded is not None)


def _wrong_one(meant: dict[str, Any] | None, read: When, *, has_exclusion: bool) -> str | None:
    if meant is None:
        return None if not read.readings or has_exclusion else f"read a time: {read.best}"
    if meant.get("nearest"):
        return None if read.nearest else "not nearest"
    if "relative_minutes" in meant:
        minutes = read.relative.minutes if read.relative else None
        return None if minutes == meant["relative_minutes"] else f"relative {read.relative}"
    best = read.best
    if best is None:
        return "no time"
    return None if _fits(best, meant) else f"{best.kind} {best.start} {best.end} {best.grain}, meant {meant}"


def _fits(reading: Reading, meant: dict[str, Any]) -> bool:
    if "covers" in meant:
        day = datetime.fromisoformat(meant["covers"])
        return bool(reading.start and reading.end and reading.start <= day < reading.end)
    if "part" in meant:
        return reading.part == meant["part"] and reading.start is not None and str(reading.start.date()) == meant["on"]
    if meant["kind"] == "interval" and "end" not in meant:
        end = datetime.fromisoformat(meant["start"]) + timedelta(days=7)
        return reading.start == datetime.fromisoformat(meant["start"]) and reading.end == end
    if reading.kind is not Kind(meant["kind"]):
        # A day that a named part narrows ("tomorrow, first thing") is still that day.
        return False
    for side in ("start", "end"):
        if side in meant and getattr(reading, side) != datetime.fromisoformat(meant[side]):
            covers = meant["kind"] == "interval" and reading.part is not None
            if not (covers and _same_day(reading, meant)):
                return False
    return True


def _same_day(reading: Reading, meant: dict[str, Any]) -> bool:
    return reading.start is not None and reading.start.date() == datetime.fromisoformat(meant["start"]).date()
