"""What clients call the practice's services and people: synonyms, first names, cases, slips; pure."""

from __future__ import annotations

import re

from bots.dialogue.view import View
from messaging.intents import fold, names

NAME_CUTOFF = 84.0  # rapidfuzz score; below it "Marco" would match "marzo"
# Months that look like people's names (folded).
MONTHS = re.compile(
    r"\b(?:march|mars|marzo|marca|marzec|marz|maerz|april|avril|aprile|may|mai|juni|june|giugno|agosto)\b"
)


def service(text: str, view: View) -> str | None:
    """The service that was named, by its key."""
    found = names.match(text, {key: _synonyms(view, key) for key in view.catalog.services}, NAME_CUTOFF)
    return found[0] if found else None


def _synonyms(view: View, key: str) -> tuple[str, ...]:
    named = view.catalog.services[key]
    said = [*named.name.by_language.values()]
    for words in named.synonyms.values():
        said.extend(words)
    return tuple(said)


def practitioner(text: str, view: View, language: str) -> str | None:
    """Who is meant: written exactly, or nearly so by a word that is no month ("10 marca" is not Marco)."""
    text = MONTHS.sub(" ", fold.fold(text))
    candidates = {key: _called(one.name, one.synonyms, language) for key, one in view.catalog.practitioners.items()}
    exactly = names.match(text, candidates, 100.0)
    found = exactly or names.match(text, candidates, NAME_CUTOFF)
    return found[0] if found else None


def _called(name: str, synonyms: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What clients call somebody: the whole name, the first name, the surname, and whatever the practice adds."""
    parts = [part for part in name.split() if len(part) > 2]
    return (name, *parts, *(form for part in parts for form in names.cases(part, language)), *synonyms)
