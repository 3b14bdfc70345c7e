"""Reading a practice file's raw values, whatever somebody put there; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def table(raw: Any, *path: str) -> Mapping[str, Any]:
    """The table at a path; empty when there is none."""
    for part in path:
        raw = raw.get(part) if isinstance(raw, Mapping) else None
    return raw if isinstance(raw, Mapping) else {}


def listed(value: Any) -> Sequence[Any]:
    """The list; empty when it is none."""
    return value if isinstance(value, list) else []
