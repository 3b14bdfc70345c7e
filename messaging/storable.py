"""A provider's update without what a database refuses, and no deeper than anything a provider sends; pure."""

from __future__ import annotations

import math
from typing import Any

DEEPEST = 64  # levels; what lies deeper is nobody's message


def storable(raw: dict[str, Any]) -> dict[str, Any]:
    """The update without NUL characters, lone surrogates, numbers that are none, and endless nesting."""
    clean: dict[str, Any] = _clean(raw, DEEPEST)
    return clean


def _clean(value: Any, left: int) -> Any:
    match value:
        case str():
            return value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case float() if not math.isfinite(value):
            return None  # JSON has no words for it, and PostgreSQL takes none
        case dict() | list() if left == 0:
            return None
        case dict():
            return {_clean(key, left): _clean(item, left - 1) for key, item in value.items()}
        case list():
            return [_clean(item, left - 1) for item in value]
    return value
