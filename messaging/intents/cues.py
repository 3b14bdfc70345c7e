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
from typing import NamedTuple

from messaging.intents import fold
from messaging.intents.nouns import Intent

CODES = ("it", "fr", "pl", "en", "de", "es")
START = "\x01"  # before the first word of a clause
LED = "\x02"  # after a little word that leads to a verb
_LEADING = re.compile(
    r"\b(?:and|or|oppure|o|ou|lub|albo|oder|then|also|please|pls|plz|but|so|to|can|could|would|will|you|i|we|let's"
    r"|just|instead|better|rather"
    r"|e|ed|poi|anche|ma|per favore|posso|puo|potete|potrei|possiamo|vorrei|voglio|devo|dobbiamo|da|di|mi|lo|la"
    r"|et|puis|aussi|mais|svp|puis je|peux|pouvez vous|pouvez|peut on|voudrais|veux|dois|faut|de|me|le"
    r"|i|a|oraz|potem|tez|ale|prosze|chce|chcialbym|chcialabym|moge|mozna|mozemy|musze|trzeba|sie"
    r"|und|dann|auch|aber|bitte|kann|konnen|konnten|mochte|will|muss|ich|wir|sie|zu|gerne|gern"
    r"|y|luego|tambien|pero|porfa|por favor|puedo|puede|pueden|podemos|podria|quiero|quisiera|querria|debo|tengo que)"
    r"[^\w.!?;']+"
)
_CLAUSE = re.compile(r"(?:^|[.!?;:\n,()])[^\w]*")
_GAP = r"(?:[^\w.!?;]+[\w']+){0,6}?"
_SPACE = r"[^\w.!?;]+"
_WORD_END = re.compile(r"[^\w']")
_GROUP = re.compile(r"\([^()]*\)\??")
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


class Cues(NamedTuple):
    """All cues of a language."""

    search: re.Pattern[str]
    meanings: tuple[tuple[Intent, float], ...]  # by group number


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
    leads = {"^": f"(?<={START})", "+": f"(?<=[{START}{LED}])"}.get(anchor, r"\b")
    return leads + f"(?:{body})" + (r"(?!\w)" if not body.endswith("$") else "")


def mark_clauses(folded: str) -> str:
    """Put signs no client writes before the first word of every clause and after words that lead to a verb."""
    marked = _CLAUSE.sub(lambda match: match.group() + START, folded.replace(START, " ").replace(LED, " "))
    return _LEADING.sub(lambda match: match.group() + LED, marked)


def unmarked(marked: str) -> str:
    """The words without those signs."""
    return marked.replace(START, "").replace(LED, "")


def _breadth(cue: str) -> int:
    """How little a cue says, counted over one of its alternatives: the fuller phrase is tried first."""
    plain = _GROUP.sub("some", cue)
    return -10 * sum(word.strip("^+=") not in ("", "*") for word in plain.split()) - len(plain)


def compile_cues(data: Mapping[str, str]) -> Cues:
    """Compile the cues of a language, longest first so that the fuller phrase is believed."""
    found: list[tuple[int, str, Intent, float]] = []
    for intent, text in data.items():
        for cue in filter(None, (" ".join(part.split()) for part in text.split(","))):
            factor = 2.0 if cue[0] == "!" else 0.5 if cue[0] == "?" else 1.0
            cue = cue.lstrip("!?")
            found.append((_breadth(cue), _expression(cue), Intent(intent), WEIGHTS[intent] * factor))
    found.sort(key=lambda one: (one[0], one[1], -one[3]))
    meanings = tuple((intent, weight) for _, _, intent, weight in found)
    grouped: dict[tuple[Intent, float], list[str]] = {}
    for (_, expression, _, _), meaning in zip(found, meanings, strict=True):
        grouped.setdefault(meaning, []).append(expression)
    return Cues(re.compile("|".join(f"({expression})" for _, expression, _, _ in found)), meanings)


@functools.cache
def load(code: str) -> Cues:
    """Return the cues of a language; its file is read on first use."""
    return compile_cues(importlib.import_module(f"messaging.intents.languages.{code}").CUES)


def find(folded: str, code: str) -> list[Cue]:
    """Return the cues of a message in the order said; places are those in `mark_clauses` of it.

    A phrase with a gap may reach over another wish: in "I want to cancel my appointment" it is the verb inside
    that says what is wanted, so the outer phrase is dropped.
    """
    cues, marked = load(code), mark_clauses(folded)
    found: list[Cue] = []
    match = cues.search.search(marked)
    while match is not None:
        intent, weight = cues.meanings[(match.lastindex or 1) - 1]
        start, end = match.span()
        inner = _WORD_END.search(marked, start + 1, end) if intent in _REACHING else None
        verb = cues.search.search(marked, inner.start()) if inner is not None else None
        if verb is not None and verb.start() < end and cues.meanings[(verb.lastindex or 1) - 1][0] in _VERBS:
            match = verb
            continue
        found.append(Cue(intent, weight, start, end))
        match = cues.search.search(marked, max(end, start + 1))
    return found
