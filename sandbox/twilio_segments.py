"""How many SMS a text takes: GSM-7 (160, then 153 each) or UCS-2 (70, then 67 each).

After 3GPP TS 23.038. A pair (escape and character, or surrogates) is never split across segments.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[]~|€\f")


@dataclass(frozen=True)
class Count:
    """The cost of one text."""

    encoding: str  # GSM-7 or UCS-2
    units: int
    segments: int


def count(text: str) -> Count:
    """Encoding, units and segments of a text; an empty text takes one segment."""
    if all(letter in BASIC or letter in EXTENDED for letter in text):
        sizes = [2 if letter in EXTENDED else 1 for letter in text]
        return Count("GSM-7", sum(sizes), _segments(sizes, 160, 153))
    sizes = [2 if ord(letter) > 0xFFFF else 1 for letter in text]
    return Count("UCS-2", sum(sizes), _segments(sizes, 70, 67))


def _segments(sizes: Iterable[int], single: int, each: int) -> int:
    sizes = list(sizes)
    if sum(sizes) <= single:
        return 1
    segments, used = 1, 0
    for size in sizes:
        if used + size > each:
            segments, used = segments + 1, 0
        used += size
    return segments
