"""Which service, practitioner and client the words of another program mean; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from clients import people
from messaging.intents import fold, names
from scheduling.calendar.moving_rows import Bad, Row
from scheduling.catalog import Catalog, Service

_PARTS = re.compile(r"\s[-–—]\s|[:;,|/()\[\]·•\n]")


def service_of(row: Row, catalog: Catalog) -> Service:
    """The service named, by its key, its name in any language, or a synonym; raises Bad."""
    words = row.service
    key = _exactly(words, catalog.services) or next(iter(names.match(words, _service_names(catalog))), None)
    if key is None and (row.is_prose or not words.strip()):
        key = row.default_service or (next(iter(catalog.services)) if len(catalog.services) == 1 else None)
    if key is None:
        raise Bad(f"no service of this practice is named; there are: {', '.join(catalog.services)}")
    return catalog.services[key]


def variant_of(words: str, service: Service) -> str | None:
    """The form of the service named, where it has forms; None for the plain one."""
    known = {
        key: [*form.name.by_language.values(), *(one for some in form.synonyms.values() for one in some)]
        for key, form in service.variants.items()
    }
    return next(iter(names.match(words, known)), None)


def practitioner_of(row: Row, service: Service, catalog: Catalog) -> str:
    """The practitioner named; without one the default, else the only one who gives the service; raises Bad."""
    found = row.default_practitioner if row.is_prose else None
    for text in row.practitioner.split("\n"):
        found = found or _exactly(text, catalog.practitioners)
        found = found or next(iter(names.match(text, _practitioner_names(catalog))), None)
    if found is None and (row.is_prose or not row.practitioner.strip()):
        found = row.default_practitioner or (service.practitioners[0] if len(service.practitioners) == 1 else None)
    if found is None:
        raise Bad(f"no practitioner of this practice is named; there are: {', '.join(service.practitioners)}")
    if found not in service.practitioners:
        raise Bad(f"that practitioner does not give the service {service.key}")
    return found


def client_in(summary: str, catalog: Catalog) -> str:
    """What is left of an entry's title without services, practitioners and numbers: the client's name, or nothing."""
    known = [(words, True) for words in _all(_service_names(catalog))]
    known += [(words, False) for words in _all(_practitioner_names(catalog))]
    known.sort(key=lambda one: -len(one[0]))
    for part in _PARTS.split(summary):
        written = [word for word in part.split() if not any(letter.isdigit() for letter in word)]
        left = _without(written, known)
        name = people.clean_name(" ".join(left).strip(" .-–—+"))
        if name and any(letter.isalpha() for letter in name):
            return name
    return ""


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are of one person: the same words, in whatever order and with or without accents."""
    return name_key(one) == name_key(other) != ()


def name_key(name: str | None) -> tuple[str, ...]:
    """A name's words, for comparing."""
    return tuple(sorted(people.folded(name or "").replace("'", " ").split()))


def _exactly(words: str, keys: Iterable[str]) -> str | None:
    wanted = words.strip().casefold()
    return next((key for key in keys if key == wanted), None)


def _service_names(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    return {
        key: [*service.name.by_language.values(), *(one for some in service.synonyms.values() for one in some)]
        for key, service in catalog.services.items()
    }


def _practitioner_names(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    return {
        key: [one.name, " ".join(reversed(one.name.split())), *one.synonyms]
        for key, one in catalog.practitioners.items()
    }


def _all(known: Mapping[str, Sequence[str]]) -> list[list[str]]:
    return [fold.words(fold.fold(name)) for some in known.values() for name in some]


def _without(written: list[str], known: list[tuple[list[str], bool]]) -> list[str]:
    """The words without services and practitioners; a practitioner's single word may be part of a client's name."""
    folded = [" ".join(fold.words(fold.fold(word))) for word in written]
    for words, is_service in known:
        found = _stands_at(folded, words)
        if found is not None and (is_service or len(words) > 1 or not _is_in_a_name(written, found[0])):
            return _without(written[: found[0]] + written[found[1] :], known)
    return written


def _stands_at(folded: list[str], words: list[str]) -> tuple[int, int] | None:
    """From where to where the words stand; what is written as one ("check-up") may be several."""
    wanted = " ".join(words)
    for start in range(len(folded)):
        for end in range(start + 1, min(start + len(words), len(folded)) + 1):
            if wanted and " ".join(folded[start:end]) == wanted:
                return start, end
    return None


def _is_in_a_name(written: list[str], at: int) -> bool:
    """Whether the word and its neighbour are both written with a capital: Luca Ferri, and Dr Ferri's patient."""
    if not written[at][:1].isupper():
        return False
    return any(0 <= near < len(written) and written[near][:1].isupper() for near in (at - 1, at + 1))
