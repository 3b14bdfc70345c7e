"""Messages understood per second against dateparser's `search_dates`, on the project's own corpus, in one run.

`measure()` gives what `make bench` prints; run as a program it prints the table by language.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from datetime import datetime

from messaging.intents import language
from scheduling.when import read
from tests.support import language as corpora

CODES = ("it", "fr", "pl", "en", "de", "es")
NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - the reader works in naive local time
KNOWN, UNKNOWN = 40, 3  # messages a language given to the peer, which takes milliseconds for each
ROUNDS = 5  # of ours, the fastest counts: the machine is shared


def measure() -> dict[str, dict[str, float]]:
    """Return messages per second, ours and the peer's, language known and unknown."""
    known = _mean([by_language(code) for code in CODES])
    return {"understand_known": known, "understand_unknown": unknown()}


def timed(code: str) -> list[str]:
    """Return the corpus messages that speak of a time: the others cost the peer next to nothing."""
    return [row["text"] for row in corpora.corpus(code) if row.get("when") or row.get("alternatives")]


def by_language(code: str) -> dict[str, float]:
    """Return messages per second with the language given."""
    texts = timed(code)
    ours = _fastest(lambda: [read.read(text, NOW, code) for text in texts], len(texts))
    every = max(1, len(texts) // KNOWN)
    peer = _peer(texts[::every], [code])
    return {"ours": ours, "peer": peer, "ratio": ours / peer}


def unknown() -> dict[str, float]:
    """Return messages per second when the language must be told from the words."""
    texts = [text for code in CODES for text in timed(code)[:: 90 // UNKNOWN]]

    def ours() -> None:
        for text in texts:
            read.read(text, NOW, language.detect(text).language or "en")

    speed, peer = _fastest(ours, len(texts)), _peer(texts, None)
    return {"ours": speed, "peer": peer, "ratio": speed / peer}


def flood() -> float:
    """Return the seconds for a thousand ones, which cost dateparser a second and a half."""
    return 1 / _fastest(lambda: read.read("1 " * 1000, NOW, "en"), 1)


def start_up() -> float:
    """Return the seconds a fresh process needs to load the grammar and read a first message, Python itself excluded."""
    code = (
        "import time, datetime; start = time.perf_counter()\n"
        "from scheduling.when import read\n"
        "read.read('domani alle 5', datetime.datetime(2026, 11, 25, 10), 'it')\n"
        "print(time.perf_counter() - start)"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    return min(runs)


def _fastest(work: Callable[[], object], messages: int) -> float:
    work()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return messages / best


def _peer(texts: Iterable[str], languages: list[str] | None) -> float:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": NOW, "PREFER_DATES_FROM": "future"}
    texts = list(texts)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search_dates("tomorrow at 5", languages=languages, settings=settings)
        start = time.perf_counter()
        for text in texts:
            search_dates(text, languages=languages, settings=settings)
        return len(texts) / (time.perf_counter() - start)


def _mean(rows: list[dict[str, float]]) -> dict[str, float]:
    ours = len(rows) / sum(1 / row["ours"] for row in rows)
    peer = len(rows) / sum(1 / row["peer"] for row in rows)
    return {"ours": ours, "peer": peer, "ratio": ours / peer}


def main() -> None:
    """Print the table and one line of JSON."""
    print("language  messages/s  dateparser/s  times faster")  # noqa: T201 - a program's output
    for code in CODES:
        row = by_language(code)
        print(f"{code:8}  {row['ours']:10.0f}  {row['peer']:12.0f}  {row['ratio']:12.1f}")  # noqa: T201 - same
    row = unknown()
    print(f"{'unknown':8}  {row['ours']:10.0f}  {row['peer']:12.1f}  {row['ratio']:12.1f}")  # noqa: T201 - same
    print(f"a thousand ones: {flood() * 1000:.1f} ms; start-up: {start_up() * 1000:.0f} ms")  # noqa: T201 - same
    print(json.dumps(measure()))  # noqa: T201 - same


if __name__ == "__main__":
    main()
