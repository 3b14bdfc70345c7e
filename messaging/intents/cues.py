"""Compile a language's cue phrases into one expression, so that a message is read in a single sweep.

A cue is a phrase in folded words. `*` stands for up to six words, `...` at the end of a word for any ending,
`^` before a phrase means at the start of a clause, `+` there or after a little word that leads to a verb ("and",
"please", "could you"), `=` a whole clause, and `!` a cue worth double, `?` half.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from messaging.intents import first_words, fold, marks
from messaging.intents.marks import LED, START
from messaging.intents.nouns import Intent

CODES = ("it", "fr", "pl", "en", "de", "es")
_GAP = r"(?:[^\w.!?;]+[\w']+){0,6}?"
_SPACE = r"[^\w.!?;]+"
_GROUP = re.compile(r"\([^()]*\)\??")
_RUN = re.compile(r"\w+")
# A wish that reaches over its object, and what found inside it is the wish instead.
_REACHING = frozenset({Intent.BOOK, Intent.QUERY})
_VERBS = frozenset({Intent.CANCEL, Intent.RESCHEDULE})
# How much one cue of an intent weighs against others in the same message.
WEIGHTS: Mapping[str, float] = {
    "book": 1.3, "cancel": 1.6, "reschedule": 1.9, "query": 0.9, "affirm": 0.8, "negate": 0.85, "choose": 1.0,
    "thanks": 0.5, "greeting": 0.25, "human": 1.7, "optout": 2.0, "optin": 1.8, "help": 1.0, "preferences": 1.5,
    "late": 1.8, "complaint": 2.7, "price": 1.45, "address": 0.55, "hours": 1.4, "other": 1.5,
}  # fmt: skip


class Cue(NamedTuple):
    """One cue found in a message."""

    intent: Intent
    weight: float
    start: int
    end: int


class Phrase(NamedTuple):
    """A cue ready to be looked for."""

    expression: str
    intent: Intent
    weight: float


class Cues:
    """All cues of a language, by the words they begin with; expressions are compiled when such a word first comes."""

    def __init__(self, phrases: list[tuple[Phrase, frozenset[first_words.First]]]) -> None:
        """Sort the phrases, which come fullest first, by their first words."""
        self.phrases = [phrase for phrase, _ in phrases]
        self._whole: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        odd = []
        for number, (_, firsts) in enumerate(phrases):
            for first in firsts:
                (self._stems if first.is_stem else self._whole).setdefault(first.word, []).append(number)
            if not firsts:
                odd.append(number)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._numbers: dict[str, tuple[int, ...]] = {}
        self.odd = re.compile("|".join(self.phrases[number].expression for number in odd)) if odd else None
        self._odd = tuple(odd)

    def at(self, marked: str, start: int, word: str) -> tuple[Phrase, int] | None:
        """Return the fullest phrase that begins at this place, and where it ends; `word` "" is a sign."""
        numbers = self._beginning(word) if word else self._odd
        if not numbers:
            return None
        if numbers not in self._compiled:
            self._compiled[numbers] = re.compile("|".join(f"({self.phrases[one].expression})" for one in numbers))
        match = self._compiled[numbers].match(marked, start)
        return None if match is None else (self.phrases[numbers[(match.lastindex or 1) - 1]], match.end())

    def _beginning(self, word: str) -> tuple[int, ...]:
        """The phrases that can begin with this word, fullest first."""
        found = self._numbers.get(word)
        if found is None:
            numbers = set(self._whole.get(word, ()))
            for length in self._lengths:
                if length > len(word):
                    break
                numbers.update(self._stems.get(word[:length], ()))
            found = tuple(sorted(numbers))
            if len(self._numbers) < 4096:  # bounded: anybody can send new words for ever
                self._numbers[word] = found
        return found


def _expression(cue: str) -> str:
    """Turn a cue into an expression, sign by sign; a space is whatever stands between two words of a clause."""
    anchor = cue[0] if cue[0] in "^=+" else ""
    text = fold.fold(cue.lstrip("^=+")).replace("...", "@").replace(" * ", "~").replace(" *", "~")
    meaning = {"@": r"\w*", "~": _GAP + _SPACE, " ": _SPACE, "(": "(?:", ")": ")", "|": "|", "?": "?", "$": r"\W*$"}
    body = "".join(meaning.get(sign) or re.escape(sign) for sign in text.rstrip("~"))
    if text.endswith("~"):
        body += _GAP
    if anchor == "=":
        return f"(?<={START})(?:{body})" + r"(?=\W*(?:$|[.,!?;:\n)]))"
    leads = {"^": f"(?<={START})", "+": f"(?<=[{START}{LED}])"}.get(
        anchor, r"\b" if text[:1].isalnum() or text[:1] == "(" else ""
    )
    return leads + f"(?:{body})" + (r"(?!\w)" if not body.endswith("$") else "")


def _breadth(cue: str) -> int:
    """How little a cue says, counted over one of its alternatives: the fuller phrase is tried first."""
    plain = _GROUP.sub("some", cue)
    return -10 * sum(word.strip("^+=") not in ("", "*") for word in plain.split()) - len(plain)


def compile_cues(data: Mapping[str, str]) -> Cues:
    """Make the cues of a language ready, fullest first so that the fuller phrase is believed."""
    found: list[tuple[int, Phrase, frozenset[first_words.First]]] = []
    for intent, text in data.items():
        for cue in filter(None, (" ".join(part.split()) for part in text.split(","))):
            factor = 2.0 if cue[0] == "!" else 0.5 if cue[0] == "?" else 1.0
            cue = cue.lstrip("!?")
            phrase = Phrase(_expression(cue), Intent(intent), WEIGHTS[intent] * factor)
            found.append((_breadth(cue), phrase, first_words.first_words(cue)))
    found.sort(key=lambda one: (one[0], one[1].expression, -one[1].weight))
    return Cues([(phrase, firsts) for _, phrase, firsts in found])


@functools.cache
def load(code: str) -> Cues:
    """Return the cues of a language; its file is read on first use."""
    return compile_cues(importlib.import_module(f"messaging.intents.languages.{code}").CUES)


def find(folded: str, code: str) -> list[Cue]:
    """Return the cues of a message in the order said; places are those in `marks.mark_clauses` of it.

    A phrase with a gap may reach over another wish: in "I want to cancel my appointment" it is the verb inside
    that says what is wanted, so the outer phrase is dropped.
    """
    return find_with(load(code), folded)


class Known(Protocol):
    """What can tell the phrase that begins at a place."""

    odd: re.Pattern[str] | None

    def at(self, marked: str, start: int, word: str) -> tuple[Phrase, int] | None:
        """Return the phrase, and where it ends."""
        ...


def find_with(known: Known, folded: str) -> list[Cue]:
    """Return the cues of a message; each word of it is looked up once, and once more within a longer phrase."""
    marked = marks.mark_clauses(folded)
    places = [(match.start(), match.group()) for match in _RUN.finditer(marked)]
    if known.odd is not None and not folded.isascii():
        places = sorted([*places, *((match.start(), "") for match in known.odd.finditer(marked))])
    found: list[Cue] = []
    reached = 0
    for number, (start, word) in enumerate(places):
        hit = known.at(marked, start, word) if start >= reached else None
        if hit is None or (hit[0].intent in _REACHING and _verb_within(known, marked, places[number + 1 :], hit[1])):
            continue
        phrase, end = hit
        found.append(Cue(phrase.intent, phrase.weight, start, end))
        reached = max(end, start + 1)
    return found


def _verb_within(known: Known, marked: str, places: list[tuple[int, str]], end: int) -> bool:
    """Whether the first phrase that begins before `end` gives a visit up or moves it."""
    for start, word in places:
        if start >= end:
            return False
        hit = known.at(marked, start, word)
        if hit is not None:
            return hit[0].intent in _VERBS
    return False
