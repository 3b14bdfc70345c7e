"""What a client had before: "the same as last time", "with whoever I had last time"; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bots.dialogue import subjects
from bots.dialogue.states import Draft
from bots.dialogue.view import View
from messaging.intents import fold
from scheduling.catalog import Service

# Folded.
_LAST_TIME = (
    r"(?:(?:del)?l'(?:ultima|altra) volta|(?:del)?la volta scorsa|(?:del)?la scorsa volta"
    r"|la derniere fois|l'autre fois|la fois d(?:'avant|erniere)|ostatni\w*(?: raz\w*)?|poprzedni\w*(?: raz\w*)?"
    r"|last time|the last one|before|previous(?:ly)?"
    r"|letzte[sn]? mal|das letzte mal|beim letzten mal|la ultima vez|la otra vez|la vez (?:pasada|anterior))"
)
AS_BEFORE = re.compile(
    r"\b(?:come|lo stesso|la stessa cosa|uguale|comme|la meme chose|pareil|(?:tak(?: samo)?|to samo) (?:jak|co)|jak"
    r"|(?:the )?same(?: thing)?(?: as)?|as|like|(?:genau)?so? ?wie|dasselbe(?: wie)?|das gleiche(?: wie)?|wie|lo mismo"
    r"(?: que)?|igual que|como)\W+(?:\w+\W+){0,2}?" + _LAST_TIME + r"\b"
)
SAME_AGAIN = re.compile(
    r"\b(?:the usual|same again|il solito|la solita|come al solito|comme d'habitude|to co zwykle|jak zwykle"
    r"|das ubliche|wie immer|lo de siempre|como siempre)\b"
)
WITH_THE_SAME = re.compile(
    r"\b(?:con (?:chi|quell[oa] che|lo stesso|la stessa|il medesimo)|avec (?:l[ae] meme|celui|celle|la personne)"
    r"|z ty[mn](?: samym)?|z ta sama|u tej samej|u tego samego|with (?:who(?:ever|m)?|the same|the one)"
    r"|(?:bei|mit) (?:de[mr](?:selben|jenigen| gleichen)?|wem)|con (?:quien|el mismo|la misma))\b"
)


@dataclass(frozen=True)
class Recalled:
    """What it was then."""

    service: str
    practitioner: str | None
    about: Draft


def says_as_before(said: str) -> bool:
    """Whether the words ask for what there was last time."""
    plain = fold.fold(said)
    if WITH_THE_SAME.search(plain):
        return False
    return bool(AS_BEFORE.search(plain) or SAME_AGAIN.search(plain))


def recalled(view: View, service: str | None, said: str) -> Recalled | None:
    """The last visit in all it was, when the words ask for that and the practice still offers it."""
    if not says_as_before(said):
        return None
    visit = view.last_visit(service=service)
    base = view.catalog.services.get(visit.service) if visit is not None else None
    if visit is None or base is None:
        return None
    whom = subjects.named(view, base, said) if base.subject is not None else None
    if whom is None:
        known = visit.subject_id is not None and any(one.id == visit.subject_id for one in view.subjects)
        whom = Draft(subjects=(visit.subject_id,) if known and visit.subject_id is not None else None)
        if base.subject is not None and visit.subject_id is None and base.is_subject_optional:
            whom = Draft(subjects=())
    variants = (visit.variant,) * whom.count if visit.variant in base.variants and visit.variant else ()
    supplements = tuple(one for one in visit.supplements if one in base.supplements)
    practitioner = visit.practitioner if visit.practitioner in base.practitioners else None
    about = Draft(subjects=whom.subjects, variants=variants, supplements=supplements)
    return Recalled(visit.service, practitioner, about)


def asks_for_the_same_person(said: str) -> bool:
    """Whether the words ask for the practitioner of last time."""
    plain = fold.fold(said)
    return bool(WITH_THE_SAME.search(plain) and re.search(_LAST_TIME, plain))


def with_whoever_it_was(view: View, service: Service, about: Draft, said: str) -> str | None:
    """The practitioner of last time, when the words ask for her."""
    if not asks_for_the_same_person(said):
        return None
    for subject in about.subjects or ():
        visit = view.last_visit(subject=subject)
        if visit is not None and visit.practitioner in service.practitioners:
            return visit.practitioner
    last = view.last_visit(service=service.key) or view.last_visit()
    return last.practitioner if last is not None and last.practitioner in service.practitioners else None
