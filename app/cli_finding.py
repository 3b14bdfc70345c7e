"""What the doctor finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"  # worth a look; the desk runs
    FAIL = "fail"  # needs a person


@dataclass(frozen=True)
class Finding:
    """One check's outcome, said so that one knows what to do."""

    check: str
    state: State
    message: str
