"""The secret in a calendar's address: derived from its row, never stored, compared in constant time; pure.

`created_at` is part of what is signed: an id that a database gives out again does not open the new row.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from core import signing

PURPOSE = "calendar"
SIGNATURE = 20  # characters of six bits each: 120 bits, and short enough for a text message
_TOKEN = re.compile(rf"([0-9a-z]{{1,13}})([A-Za-z0-9_-]{{{SIGNATURE}}})")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def of(key: bytes, feed_id: int, created_at: datetime) -> str:
    """The token of a feed's row."""
    return _base36(feed_id) + signing.sign(key, PURPOSE, _signed(feed_id, created_at), SIGNATURE)


def feed_of(token: str) -> int | None:
    """Which row a token claims to be of; nothing is proven yet."""
    found = _TOKEN.fullmatch(token)
    if found is None:
        return None
    number = int(found[1], 36)
    return number if number < 2**63 and _base36(number) == found[1] else None


def is_right(key: bytes, token: str, feed_id: int, created_at: datetime) -> bool:
    """Whether the token is that row's."""
    return signing.is_signed(key, PURPOSE, _signed(feed_id, created_at), token[-SIGNATURE:], SIGNATURE)


def _signed(feed_id: int, created_at: datetime) -> str:
    return f"{feed_id}:{created_at.astimezone(UTC).isoformat()}"


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"
