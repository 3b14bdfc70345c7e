"""What a plain SMS can carry, and what it costs; pure.

One character outside the GSM-7 tables (3GPP TS 23.038) turns the whole message into UCS-2, less than half as
long: a single typographic apostrophe can triple the price of a reminder. So texts are transliterated after
they are filled in, and counted.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

BASIC = frozenset(
    "\n\r 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "!\"#%&'()*+,-./:;<=>?@_$£¥¤§¡¿àèéìòùÇØøÅåÆæßÉÄÖÑÜäöñüΔΦΓΛΩΠΨΣΘΞ"
)
EXTENSION = frozenset("^{}\\[]~|€\f")  # an escape and a code: two units each
_ALL = BASIC | EXTENSION

# Unicode decomposition does not touch ł, œ, đ or ß, and knows no typography: these need entries.
_PLAIN = {
    "\t": " ",
    "\u00ad": "",  # soft hyphen
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "),
    "\u3000": " ",
    **dict.fromkeys("’‘‚‛´`ʼ′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‹", "<"),
    **dict.fromkeys("›", ">"),
    **dict.fromkeys("–—‑‐‒―−•·‣◦", "-"),
    "…": "...",
    "→": "->",
    "←": "<-",
    "×": "x",
    "⁄": "/",
    "œ": "oe",
    "Œ": "OE",
    "ẞ": "SS",
    "ç": "c",
    **dict(zip("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ", strict=True)),
    **dict(zip("đĐħĦıŋŊŧŦ", "dDhHinNtT", strict=True)),
    **dict(zip("ðÐ", "dD", strict=True)),
    "þ": "th",
    "Þ": "Th",
}
_ITALIAN = {letter: f"{plain}'" for letter, plain in zip("ÈÀÌÒÙ", "EAIOU", strict=True)}

_SINGLE = {"gsm7": 160, "ucs2": 70}
_JOINED = {"gsm7": 153, "ucs2": 67}  # a header of six octets says which part this is


class Encoding(StrEnum):
    """How a message travels."""

    GSM7 = "gsm7"
    UCS2 = "ucs2"


@dataclass(frozen=True)
class Count:
    """What a text costs: `units` of its encoding, `segments` billed, units `remaining` in the last segment."""

    encoding: Encoding
    units: int
    segments: int
    remaining: int


def segments(text: str) -> Count:
    """Count a text as carriers bill it; a pair of units is never split between two segments."""
    if _ALL.issuperset(text):
        encoding, sizes = Encoding.GSM7, [2 if letter in EXTENSION else 1 for letter in text]
    else:
        encoding, sizes = Encoding.UCS2, [2 if letter > "\uffff" else 1 for letter in text]
    units = sum(sizes)
    if units <= _SINGLE[encoding]:
        return Count(encoding, units, 1 if units else 0, _SINGLE[encoding] - units)
    count, filled, room = 1, 0, _JOINED[encoding]
    for size in sizes:
        if filled + size > room:
            count, filled = count + 1, 0
        filled += size
    return Count(encoding, units, count, room - filled)


def transliterate(text: str, language: str) -> str:
    """Rewrite what GSM-7 lacks, keeping every letter it has (è é ù ì ò à ä ö ü ñ are free).

    Emoji are dropped. Letters of other alphabets stay, and make the message UCS-2: a name is not ours to spoil.
    """
    composed = unicodedata.normalize("NFC", text)
    if _ALL.issuperset(composed):
        return composed
    written = [letter if letter in _ALL else _rewritten(letter, language) for letter in composed]
    return "".join(written) if all(written) else _tidy("".join(written))


def _rewritten(letter: str, language: str) -> str:
    if language == "it" and letter in _ITALIAN:
        return _ITALIAN[letter]
    if letter in _PLAIN:
        return _PLAIN[letter]
    parts = unicodedata.normalize("NFKD", letter)
    bare = "".join(_PLAIN.get(part, part) for part in parts if not unicodedata.combining(part))
    if bare and _ALL.issuperset(bare):
        return bare
    # Symbols, modifiers, joiners, variation selectors, private use and controls: nothing a phone must show.
    return "" if unicodedata.category(letter) in {"So", "Sk", "Cf", "Mn", "Me", "Co", "Cc", "Cs", "Cn"} else letter


def _tidy(text: str) -> str:
    """Close the gaps that dropped emoji leave."""
    return re.sub(r" +(?=[\n.,;:!?)]|$)", "", re.sub(r"(?<=\S) {2,}", " ", text)).strip(" ")
