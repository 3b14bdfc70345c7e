"""`segreteria understand`: one JSON object a line in, what the words mean a line out, for any number of lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import IO, Any

from messaging.intents import read as intents
from scheduling.when import read as when
from scheduling.when.nouns import Reading

# The rich set of intents as the stream's contract names them; what is missing is "other".
_INTENTS = {
    "book": "book", "cancel": "cancel", "reschedule": "reschedule", "query": "query", "affirm": "affirm",
    "negate": "negate", "optout": "optout", "human": "human", "hours": "query", "price": "query",
    "address": "query",
}  # fmt: skip


def answer(line: str) -> dict[str, Any]:
    """Return the answer to one line; a line that cannot be read says so and nothing else."""
    asked: Any = None
    try:
        asked = json.loads(line)
        text, now = str(asked["text"]), datetime.fromisoformat(asked["now"])
        language = str(asked.get("lang") or "en")
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        known = asked.get("id") if isinstance(asked, dict) else None
        return {"id": known, "error": f"cannot read this line: {type(wrong).__name__}"}
    best = when.read(text, now.replace(tzinfo=None), language).best
    meaning = intents.understand(text, language).best
    return {"id": asked.get("id"), **_told(best), "intent": _INTENTS.get(meaning.intent, "other")}


def _told(reading: Reading | None) -> dict[str, str | None]:
    if reading is None:
        return {"kind": "none", "start": None, "end": None, "grain": None}
    return {
        "kind": reading.kind.value,
        "start": _minutes(reading.start),
        "end": _minutes(reading.end),
        "grain": reading.grain.value,
    }


def _minutes(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")


def stream(lines: Iterable[str], out: IO[str]) -> None:
    """Answer every line that is not empty; each answer is written out at once."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(answer(line), ensure_ascii=False) + "\n")
            out.flush()
