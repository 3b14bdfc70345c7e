"""What a button carries: the letter it stood under and which choice it is, signed; pure.

At most 64 bytes (Telegram's limit), no personal data, and worthless without our key.
"""

from __future__ import annotations

from dataclasses import dataclass

from core import signing

PURPOSE = "button"


@dataclass(frozen=True)
class Pressed:
    """A button of ours: the outbox row and the place of the choice in it, from 0."""

    outbox_id: int
    index: int


def payload_of(key: bytes, outbox_id: int, index: int) -> str:
    """The payload for the choice at `index` under that letter."""
    value = f"{outbox_id:x}.{index:x}"
    return f"{value}.{signing.sign(key, PURPOSE, value)}"


def read(key: bytes, payload: str) -> Pressed | None:
    """What was pressed; None for anything we did not sign."""
    parts = payload.split(".")
    if len(parts) != 3 or len(payload) > 64 or not payload.isascii():
        return None
    value = f"{parts[0]}.{parts[1]}"
    if not signing.is_signed(key, PURPOSE, value, parts[2]):
        return None
    return Pressed(int(parts[0], 16), int(parts[1], 16))
