"""Which client somebody means by a name or part of one; pure."""

from __future__ import annotations

from collections.abc import Iterable

from clients import people

CLOSE_ENOUGH = 82  # rapidfuzz's ratio of 100: one or two letters off


def by_name(named: Iterable[tuple[int, str]], wanted: str) -> list[int]:
    """The ids whose name has every word wanted (as the beginning of a word before inside one); pure.

    When none has, those whose name sounds nearly alike.
    """
    words = people.folded(wanted).split()
    known = [(person_id, people.folded(name)) for person_id, name in named]
    containing = [(person_id, name) for person_id, name in known if all(word in name for word in words)]
    if containing:
        return [person_id for person_id, name in sorted(containing, key=lambda item: (_rank(item[1], words), item[1]))]
    return _nearly(known, " ".join(words))


def _rank(name: str, words: list[str]) -> int:
    beginnings = name.split()
    return sum(not any(beginning.startswith(word) for beginning in beginnings) for word in words)


def _nearly(known: list[tuple[int, str]], wanted: str) -> list[int]:
    from rapidfuzz import fuzz

    scored = []
    for person_id, name in known:
        score = max(fuzz.ratio(wanted, name), max((fuzz.ratio(wanted, word) for word in name.split()), default=0))
        if score >= CLOSE_ENOUGH:
            scored.append((-score, person_id))
    return [person_id for _, person_id in sorted(scored)]
