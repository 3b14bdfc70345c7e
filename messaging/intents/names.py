"""Find the practice's own names in a message, misspelt or not: services, practitioners, subjects, locations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from messaging.intents import fold

CUTOFF = 84.0  # of 100; below this two short names begin to be taken for each other
_SHORT = 3  # letters: initials and short names must be written exactly
MOST_WORDS = 60


def match(text: str, candidates: Mapping[str, Sequence[str]], cutoff: float = CUTOFF) -> list[str]:
    """Return the keys whose name or synonym stands in the text, best first; ties keep the given order.

    Among equals the one found by the word that fewer candidates share: "séance sport" means the sport one
    where several services are called séance.
    """
    words = fold.words(fold.fold(text))[:MOST_WORDS]
    folded = {key: [fold.words(fold.fold(name)) for name in names] for key, names in candidates.items()}
    scored = []
    for place, (key, names) in enumerate(folded.items()):
        score, shared = max(((_score(words, name), -_sharers(name, folded)) for name in names), default=(0.0, 0))
        if score >= cutoff:
            scored.append((-min(score, 100.0), -shared, -score, place, key))
    return [key for *_, key in sorted(scored)]


# Polish endings by how the name ends: what is cut off, and what takes its place (folded).
_POLISH = (
    ("ek", ("ka", "kowi", "kiem", "ku")),
    ("ka", ("ki", "ce", "ke", "ko")),
    ("ga", ("gi", "dze", "ge", "go")),
    ("ra", ("ry", "rze", "re", "ro")),
    ("la", ("li", "le", "lo", "ly")),
    ("ia", ("ii", "ie", "io", "i")),
    ("a", ("y", "ie", "e", "o", "i")),
    ("co", ("ka", "kowi", "kiem", "ca", "cowi")),
    ("o", ("a", "owi", "em", "u")),
    ("i", ("iego", "iemu", "im")),
    ("y", ("ego", "emu", "ym")),
    ("e", ("ego", "emu")),
    ("", ("a", "owi", "em", "ie", "iem", "u")),
)


def cases(name: str, language: str) -> tuple[str, ...]:
    """The other forms of a person's name in a language that declines it: "u Marka", "do Anny", "Annas Termin"."""
    plain = "".join(fold.words(fold.fold(name)))
    if language == "pl":
        ending, forms = next((end, forms) for end, forms in _POLISH if plain.endswith(end))
        stem = plain[: len(plain) - len(ending)]
        return tuple(stem + form for form in forms)
    return (plain + "s",) if language in ("de", "en") and not plain.endswith("s") else ()


def _sharers(name: list[str], folded: Mapping[str, Sequence[list[str]]]) -> int:
    """How many candidates have a name that holds all these words."""
    wanted = set(name)
    return sum(any(wanted <= set(other) for other in names) for names in folded.values())


def _score(words: list[str], name: list[str]) -> float:
    """Compare a name with every run of as many words, also with its spaces lost ("physio therapy")."""
    if not name or not words:
        return 0.0
    joined = "".join(name)
    best = 0.0
    for size in {len(name), max(1, len(name) - 1), len(name) + 1}:
        for start in range(len(words) - size + 1):
            run = "".join(words[start : start + size])
            if len(joined) <= _SHORT or len(run) <= _SHORT:
                score = 100.0 if run == joined else 0.0
            elif abs(len(run) - len(joined)) > 3:
                continue
            else:
                score = fuzz.ratio(run, joined)
            # Plural and case endings: "massaggi", "wizyte".
            if score < 100 and len(joined) >= 5 and run[:-1] == joined[:-1]:
                score = max(score, 95.0)
            best = max(best, score)
    return best + (1.0 if best == 100 and len(joined) > 8 else 0.0)
