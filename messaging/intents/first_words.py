"""With which words a cue can begin: a message is then only compared with cues that begin like its words.

A first word is whole ("cancel") or a stem ("annull..."); a cue that begins with a group has several.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from messaging.intents import fold

_WORD = re.compile(r"\w+")


class First(NamedTuple):
    """A word a cue can begin with."""

    word: str
    is_stem: bool  # any ending may follow


def first_words(cue: str) -> frozenset[First]:
    """Return the first words of a cue in its written form; nothing when it begins with a sign that is no letter."""
    return frozenset(_firsts(fold.fold(cue.lstrip("^=+!?"))))


def _firsts(text: str) -> list[First]:
    if not text.startswith("("):
        return _plain(text)
    close = text.index(")")
    inner, rest = text[1:close], text[close + 1 :]
    runs_on = bool(rest) and rest[0] not in " ?"  # "(a|b)...", "(spät)er"
    found = [
        First(first.word, first.is_stem or (runs_on and _WORD.fullmatch(option) is not None))
        for option in inner.split("|")
        for first in _plain(option)
    ]
    if rest.startswith("?"):
        found += _firsts(rest[1:].lstrip())
    return found


def _plain(text: str) -> list[First]:
    match = _WORD.match(text)
    if match is None:
        return []
    rest = text[match.end() :]
    if rest.startswith("?"):  # the last letter may be missing
        return [First(match.group()[:-1], True)]
    return [First(match.group(), rest.startswith(("...", "(")))]
