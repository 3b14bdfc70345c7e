"""Read what a message wants. Pure, one sweep over the (cut) text; never raises."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from messaging.intents import choice as choices
from messaging.intents import cues, fold, keywords, marks, names
from messaging.intents.nouns import WEIGHTY, WISHES, Intent, Particulars, Scored, Understanding, Wish

MOST_WISHES = 4
NEAR = 25  # characters between two wishes that "or" joins
ENOUGH = 0.9  # a half-hearted cue begins no wish of its own
_LATE = re.compile(r"(\d{1,3}) ?(?:m\b|min|mn|'|perc)")
# A new wish begins after a stop, a comma or a word for "and", "but", "then", "rather".
_OR = {"it": "o|oppure", "fr": "ou", "pl": "lub|albo|czy", "en": "or|either", "de": "oder", "es": "o|u"}
_AND = {
    "it": "e|ed|poi|ma|anzi",
    "fr": "et|puis|mais",
    "pl": "i|a|oraz|potem|ale",
    "en": "and|then|but",
    "de": "und|dann|aber|sondern",
    "es": "y|luego|pero",
}
_BREAK = {code: re.compile(rf"[,.;!?\n+&]|\b(?:{words}|{_OR[code]}|{_AND['en']})\b") for code, words in _AND.items()}
_EITHER = {code: re.compile(rf"\b(?:{words})\b") for code, words in _OR.items()}
_KEYWORDS = {
    keywords.Meaning.STOP: Intent.OPTOUT,
    keywords.Meaning.START: Intent.OPTIN,
    keywords.Meaning.HELP: Intent.HELP,
}
_YES = frozenset(["yes_no", "confirm"])  # questions that a bare word of praise answers with yes


@dataclass(frozen=True, slots=True)
class Names:
    """The practice's own names and their synonyms, by key."""

    services: Mapping[str, Sequence[str]] = field(default_factory=dict)
    practitioners: Mapping[str, Sequence[str]] = field(default_factory=dict)
    subjects: Mapping[str, Sequence[str]] = field(default_factory=dict)
    locations: Mapping[str, Sequence[str]] = field(default_factory=dict)


def understand(text: str, language: str | None, names_: Names | None = None, asked: str | None = None) -> Understanding:
    """Return what a message wants, likeliest first.

    `asked` is what the desk asked last: "yes_no", "choice", or any other key of the dialogue; it only settles
    what the words leave open.
    """
    folded = fold.fold(text)
    particulars = Particulars() if names_ is None else _particulars(folded, names_)
    whole = keywords.keyword(text)
    if whole is not None:
        return Understanding((Scored(_KEYWORDS[whole.meaning], 1.0),), particulars=particulars)
    code = language if language in cues.CODES else "en"
    chosen = choices.choice(text)
    if chosen is not None and (asked == "choice" or any(sign.isdigit() for sign in folded)):
        return Understanding((Scored(Intent.CHOOSE, 0.95),), choice=chosen, particulars=particulars)
    found = cues.find(folded, code)
    scores = _scores(found)
    if keywords.asks_to_stop(text, code):
        scores[Intent.OPTOUT] = scores.get(Intent.OPTOUT, 0.0) + 2.0
    if chosen is not None:
        scores[Intent.CHOOSE] = scores.get(Intent.CHOOSE, 0.0) + (2.0 if asked == "choice" else 0.8)
    if asked in _YES and Intent.THANKS in scores and len(scores) == 1:
        scores[Intent.AFFIRM] = scores[Intent.THANKS] + 0.1
    ranked = _ranked(scores)
    marked = marks.mark_clauses(folded)
    wishes = _wishes(found, marked, code)
    if len(wishes) > 1 and {wish.intent for wish in wishes} == {Intent.CANCEL, Intent.BOOK}:
        ranked = (Scored(Intent.RESCHEDULE, ranked[0].score), *ranked)
    late = _minutes_late(ranked[0].intent, folded)
    return Understanding(ranked, wishes, chosen, particulars, late, _is_either(found, marked, code))


def says_or(text: str, code: str) -> bool:
    """Whether a text joins its parts with "or", in its language."""
    return code in _EITHER and bool(_EITHER[code].search(fold.fold(text)))


def _scores(found: list[cues.Cue]) -> dict[Intent, float]:
    """Add up the cues; a second one for the same intent counts for less."""
    scores: dict[Intent, float] = {}
    for cue in found:
        known = scores.get(cue.intent, 0.0)
        scores[cue.intent] = max(known, cue.weight) + 0.25 * min(known, cue.weight)
    return scores


def _ranked(scores: Mapping[Intent, float]) -> tuple[Scored, ...]:
    if not scores:
        return (Scored(Intent.OTHER, 0.0),)
    order = list(Intent)
    ranked = sorted(scores, key=lambda intent: (-scores[intent], order.index(intent)))
    return tuple(Scored(intent, round(1 - math.exp(-scores[intent]), 3)) for intent in ranked)


def _wishes(found: list[cues.Cue], folded: str, code: str) -> tuple[Wish, ...]:
    """Cut a message where a new wish begins: "cancel Tuesday and give me Friday at 3"."""
    starts: list[cues.Cue] = []
    for cue in found:
        if (
            cue.intent in WISHES
            and cue.weight >= min(ENOUGH, cues.WEIGHTS[cue.intent])
            and (
                not starts
                or (starts[-1].intent is not cue.intent and _BREAK[code].search(folded, starts[-1].end, cue.start + 1))
            )
        ):
            starts.append(cue)
    if len(starts) < 2:
        return tuple(Wish(cue.intent, marks.unmarked(folded)) for cue in starts)
    cuts = [0, *(cue.start for cue in starts[1:]), len(folded)]
    return tuple(
        Wish(cue.intent, marks.unmarked(folded[cuts[i] : cuts[i + 1]]).strip(" ,.;"))
        for i, cue in enumerate(starts[:MOST_WISHES])
    )


def _is_either(found: list[cues.Cue], marked: str, code: str) -> bool:
    """Whether the last words between two weighty wishes say "or": "disdire o spostare"."""
    weighty = [cue for cue in found if cue.intent in WEIGHTY and cue.weight >= ENOUGH]
    for before, after in itertools.pairwise(weighty):
        between = marked[before.end : after.start]
        if before.intent is not after.intent and len(between) < NEAR and _EITHER[code].search(between):
            return True
    return False


def _particulars(folded: str, known: Names) -> Particulars:
    return Particulars(
        tuple(names.match(folded, known.services)),
        tuple(names.match(folded, known.practitioners)),
        tuple(names.match(folded, known.subjects)),
        tuple(names.match(folded, known.locations)),
    )


def _minutes_late(intent: Intent, folded: str) -> int | None:
    if intent is not Intent.LATE:
        return None
    match = _LATE.search(folded)
    return int(match.group(1)) if match else None
