"""`python -m tests.bench.accuracy FOLDER`: dates read right, ours beside dateparser's, on cases somebody else wrote.

The folder brings its cases and its own way of scoring (`score.py`); without such a folder nothing is measured.
Ours reads with the language given; so does dateparser's `search_dates`, which sees the same text and the same now.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app import understand

CODES = ("it", "fr", "pl", "en", "de", "es")
READERS = ("ours", "dateparser")


def main(arguments: list[str]) -> int:
    """Print the table; as a reader (`--read NAME`), answer the cases on stdin."""
    if arguments[:1] == ["--read"]:
        _answer(arguments[1], sys.stdin)
        return 0
    score = Path(arguments[0] if arguments else "") / "score.py"
    if not score.is_file():
        print("no folder with cases: nothing to measure")  # noqa: T201  a program's output
        return 0
    counts = {reader: _counts(score, reader) for reader in READERS}
    print(f"{'language':10}{'cases':>8}{'ours':>10}{'dateparser':>12}")  # noqa: T201  a program's output
    for code in (*CODES, "all"):
        right = [counts[reader][f"when {code}"] for reader in READERS]
        shares = [f"{100 * one / cases:.1f} %" for one, cases in right]
        print(f"{code:10}{right[0][1]:>8}{shares[0]:>10}{shares[1]:>12}")  # noqa: T201  a program's output
    return 0


def _counts(score: Path, reader: str) -> dict[str, tuple[int, int]]:
    """Right answers and cases, by language."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        reading = [sys.executable, "-m", "tests.bench.accuracy", "--read", reader]
        command = [sys.executable, str(score), "--set", "when", "--json", out.name, "--", *reading]
        subprocess.run(command, check=True, capture_output=True)
        found: dict[str, tuple[int, int]] = json.loads(Path(out.name).read_text("utf-8"))["counts"]
        return found


def _answer(reader: str, lines: Iterable[str]) -> None:
    if reader == "ours":
        understand.stream(lines, sys.stdout)
        return
    for line in lines:
        case = json.loads(line)
        found = _dateparser(case["text"], datetime.fromisoformat(case["now"]), case["lang"])
        print(json.dumps({"id": case["id"], **found}))  # noqa: T201  a program's output


def _dateparser(text: str, now: datetime, language: str) -> dict[str, Any]:
    """The first date found: a moment when it has a time of day, else that whole day."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY", "RETURN_TIME_AS_PERIOD": True}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=[language], settings=settings)
    if not found:
        return {"start": None, "end": None, "kind": "none"}
    start = found[0][1].replace(tzinfo=None, second=0, microsecond=0)
    if (start.hour, start.minute) not in ((0, 0), (now.hour, now.minute)):
        return {"start": start.isoformat(), "end": None, "kind": "point"}
    day = start.replace(hour=0, minute=0)
    return {"start": day.isoformat(), "end": (day + timedelta(days=1)).isoformat(), "kind": "interval"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
