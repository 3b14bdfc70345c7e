"""Bring a client's text into one plain spelling: small letters, no accents, plain quotes and dashes.

Shared by everything that reads words. Pure; work is linear in the (cut) length.
"""

from __future__ import annotations

import re
import unicodedata

MAX_CHARACTERS = 4096  # longer messages are cut: nobody writes a date after that

# Letters that Unicode does not take apart, and signs that stand for others.
_SIGNS = {
    "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "œ": "oe", "æ": "ae", "ı": "i",
    "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": ".", "：": ":", "．": ".",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": "", "\u200e": "", "\u200f": "", "\ufe0f": "",
}  # fmt: skip
_MARKS = dict.fromkeys(range(0x300, 0x370))
_TABLE: dict[int, str | None] = {**{ord(a): b for a, b in _SIGNS.items()}, **_MARKS}
_WORD = re.compile(r"[a-z]+|\d+")


def fold(text: str) -> str:
    """Return the text cut, in lower case, without accents: "Mercoledì" -> "mercoledi"."""
    low = text[:MAX_CHARACTERS].lower()
    if low.isascii():
        return low
    # Signs first: compatibility decomposition would turn some of them into other signs (´ into a space).
    return unicodedata.normalize("NFKD", low.translate(_TABLE)).translate(_TABLE)


def words(folded: str) -> list[str]:
    """Return the words and numbers of a folded text."""
    return _WORD.findall(folded)
