"""What a staff member's words ask for, in any order: service, practitioner, time; the rest is the client. Pure.

"Rossi trattamento giovedì alle 15 con Anna" is client "Rossi", service "trattamento", practitioner "anna" and
Thursday at 15:00. Only words that surely speak of time are read as time: clients are called Mario (one letter from
marzo) and Sera.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from messaging.intents.fold import fold
from scheduling.when import lexicon
from scheduling.when.nouns import When
from scheduling.when.read import read

_WORD = re.compile(r"\d[\d.,:/h-]*|[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.UNICODE)
_ALIKE = 0.84  # how alike a mistyped name of a service must be
_LONGEST_NAME = 5  # words
# "with", in the six languages: the practitioner's name follows.
_WITH = frozenset({"con", "with", "avec", "chez", "z", "ze", "u", "mit", "bei", "da", "dalla", "dal"})
_JOINS = frozenset({"per", "for", "pour", "dla", "fur", "para", "con", "and", "e", "et", "und", "y", "i"})

Names = Mapping[str, Sequence[str]]  # key -> every way to call it


@dataclass(frozen=True)
class Wish:
    """What was found in the words."""

    client: str = ""  # as typed
    service: str | None = None
    practitioner: str | None = None
    when: When = field(default_factory=When)


@dataclass
class _Word:
    written: str
    folded: str
    use: str = ""  # service, practitioner, time, join; empty: nobody's yet


def pick_out(
    text: str,
    services: Names,
    practitioners: Names,
    now: datetime,
    languages: Sequence[str],
    *,
    has_client: bool = True,
) -> Wish:
    """Read a wish; `now` is naive local time, `languages` the ones the member may be typing, likeliest first."""
    words = [_Word(match.group(), fold(match.group()).replace("'", "")) for match in _WORD.finditer(text)]
    number = _leading_number(words) if has_client else None
    service = _take_name(words, services, "service")
    practitioner = _take_with(words, practitioners)
    if practitioner is None and not has_client:
        practitioner = _take_name(words, practitioners, "practitioner")
    language = max(languages, key=lambda code: _mark_time(words, code, marks=False))
    _mark_time(words, language, marks=True)
    if practitioner is None and has_client:
        practitioner = _take_lonely(words, practitioners)
    when = read(_spoken_time(text, words), now, language)
    client = number or " ".join(word.written for word in words if not word.use) if has_client else ""
    return Wish(client=client, service=service, practitioner=practitioner, when=when)


def named(text: str, names: Names) -> str | None:
    """The one key whose name is in the text, or None."""
    words = [_Word(match.group(), fold(match.group())) for match in _WORD.finditer(text)]
    return _take_name(words, names, "named")


def _leading_number(words: list[_Word]) -> str | None:
    """A client's number, when the first word is one and more follows or nothing does: "12 giovedì alle 15"."""
    if words and words[0].written.isdigit():
        words[0].use = "client"
        return words[0].written
    return None


def _take_name(words: list[_Word], names: Names, use: str) -> str | None:
    """Find the name that fits best, mark its words, and return its key unless it fits several."""
    folded = {key: [_words_of(name) for name in called] for key, called in names.items()}
    best: tuple[float, int, int, frozenset[str]] | None = None
    for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            if any(word.use for word in run):
                continue
            score, keys = _fits([word.folded for word in run], folded)
            if keys and (best is None or score > best[0]):
                best = (score, at, size, keys)
    if best is None:
        return None
    _, at, size, keys = best
    for word in words[at : at + size]:
        word.use = use
    if use == "service" and len(keys) > 1:
        return None  # the words belong to services, but which one must be asked
    return next(iter(keys)) if len(keys) == 1 else None


def _fits(run: list[str], names: Mapping[str, list[list[str]]]) -> tuple[float, frozenset[str]]:
    """How well a run of words names something, and what."""
    scores: dict[str, float] = {}
    for key, called in names.items():
        scores[key] = max((_score(run, name) for name in called), default=0.0)
    top = max(scores.values(), default=0.0)
    return top, frozenset(key for key, score in scores.items() if score == top > 0)


def _score(run: list[str], name: list[str]) -> float:
    if run == name:
        return 2.0 + len(run)
    said = [word for word in run if len(word) > 2]
    if said and all(word in name for word in said) and run[0] in name and run[-1] in name:
        return 1.0 + len(run) / 10
    joined, whole = " ".join(run), " ".join(name)
    if len(joined) >= 5 and abs(len(joined) - len(whole)) <= 3:
        alike = difflib.SequenceMatcher(None, joined, whole).ratio()
        if alike >= _ALIKE:
            return alike
    if len(run) == 1 and len(joined) >= 5 and name and name[0].startswith(joined):
        return 0.8
    return 0.0


def _words_of(name: str) -> list[str]:
    return [fold(match.group()).replace("'", "") for match in _WORD.finditer(name)]


def _take_with(words: list[_Word], practitioners: Names) -> str | None:
    """The practitioner after "with"; in full also without it."""
    for at, word in enumerate(words[:-1]):
        if word.folded in _WITH:
            for size in (3, 2, 1):
                run = words[at + 1 : at + 1 + size]
                score, keys = _fits([w.folded for w in run], _folded(practitioners))
                if len(run) == size and len(keys) == 1 and score >= 0.8 and not any(w.use for w in run):
                    for used in (word, *run):
                        used.use = "practitioner"
                    return next(iter(keys))
    for size in (3, 2):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            score, keys = _fits([w.folded for w in run], _folded(practitioners))
            if len(keys) == 1 and score > 2 and not any(w.use for w in run):
                for used in run:
                    used.use = "practitioner"
                return next(iter(keys))
    return None


def _take_lonely(words: list[_Word], practitioners: Names) -> str | None:
    """A practitioner's name that stands alone: "Rossi giovedì alle 15 Anna", but not "Anna Rossi giovedì"."""
    free = [at for at, word in enumerate(words) if not word.use]
    for at in free:
        has_neighbour = (at - 1 in free) or (at + 1 in free)
        _, keys = _fits([words[at].folded], _folded(practitioners))
        if len(keys) == 1 and not has_neighbour and len(free) > 1:
            words[at].use = "practitioner"
            return next(iter(keys))
    return None


def _folded(names: Names) -> dict[str, list[list[str]]]:
    return {key: [_words_of(name) for name in called] for key, called in names.items()}


def _mark_time(words: list[_Word], language: str, *, marks: bool) -> int:
    """Count the words that surely speak of time in a language, joining words excepted, and mark them."""
    known = lexicon.load(language if language in lexicon.CODES else "en")
    phrases = {part for first, rests in known.phrases.items() for rest, _ in rests for part in (first, *rest)}
    count = 0
    for word in words:
        if word.use:
            continue
        is_time = word.folded[:1].isdigit() or word.folded in known.words or word.folded in phrases
        is_join = word.folded in _JOINS
        if is_time or is_join:
            count += is_time and len(word.folded) > 2
            if marks:
                word.use = "time" if is_time else "join"
    return count


def _spoken_time(text: str, words: list[_Word]) -> str:
    """The text without what is somebody's or something's name; signs such as commas stay."""
    rest = text
    for word in words:
        if word.use not in ("time", "join"):
            rest = re.sub(rf"(?<!\w){re.escape(word.written)}(?!\w)", " ", rest, count=1)
    return rest
