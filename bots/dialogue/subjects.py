"""For whom or for what: a child, a pet, a device that is known, another one, several, or oneself; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bots.dialogue import drafts, lists
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, filled, say
from bots.dialogue.states import ChoosingSubject, Draft, NamingSubject, State, Windows
from bots.dialogue.view import View
from clients.people import Subject, clean_name, folded
from messaging.desk import Turn
from messaging.intents import fold, names
from messaging.intents.nouns import Intent
from messaging.says import Arg, Choice, Style, Wants, literal
from scheduling.catalog import Service
from scheduling.services import Subject as Kind

Decided = Turn[State, Command]

MOST_AT_ONCE = 4
NAME_CHARS = 40
# Folded.
ALL = re.compile(
    r"\b(?:entramb[ei]|tutt[ie](?: e (?:due|tre))?|tous|toutes|les deux|oba|obie|obu|oboje|obojga|obydw\w*|wszystki\w*"
    r"|both|all|beide\w*|alle|amb[ao]s|tod[ao]s|l[ao]s dos)\b"
)
MYSELF = re.compile(
    r"\b(?:per me|me stess[oa]|pour moi|moi-meme|dla mnie|dla siebie|for me|myself|fur mich|mich selbst"
    r"|para mi|mi mism[oa])\b"
)
ANOTHER = re.compile(r"\b(?:un altr[oa]|un(?:e)? autre|inn[yea]|another|other|new one|ein\w* ander\w*|otr[oa])\b")
ENOUGH = re.compile(
    r"\b(?:basta|nient\'?altro|nessun altro|c'est tout|personne|wystarczy|to wszystko|that's all|that is all"
    r"|nobody else|no one else|das ist alles|das war's|sonst niemand|es todo|nada mas|nadie mas)\b"
)
_AND = re.compile(r"\s*(?:,|;|\+|&|\b(?:e|ed|et|i|oraz|and|und|y)\b)\s*", re.IGNORECASE)
IS_CALLED = re.compile(
    r"^\s*(?:si chiama(?:no)?|il nome è|il suo nome è|(?:il|elle) s'appelle|son nom est|c'est|nazywa się|wabi się"
    r"|ma na imię|(?:his|her|its|the) name is|(?:he|she|it) is called|it's an?|er heißt|sie heißt|es heißt"
    r"|se llama(?:n)?|su nombre es|es un|è un|it is an?|for|per|pour|dla|für|para)\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_ANSWERS = (Intent.AFFIRM, Intent.NEGATE, Intent.THANKS, Intent.GREETING, Intent.QUERY, Intent.PRICE, Intent.HOURS)


def known(view: View, service: Service) -> tuple[Subject, ...]:
    """Those of the kind the service is for, those seen last first."""
    mine = [one for one in view.subjects if service.subject is not None and one.kind == service.subject.value]
    seen = [visit.subject_id for visit in (*reversed(view.visits), *view.past)]
    return tuple(sorted(mine, key=lambda one: (seen.index(one.id) if one.id in seen else len(seen), one.id)))


def ask(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft,
    page: int = 0,
    *,
    several: bool = False,
    replaces: bool = False,
) -> Decided:
    """For whom? With nobody known the name is asked at once, unless it may be for the client herself."""
    mine = known(view, service)
    if not mine and not service.is_subject_optional and not drafts.for_any(about):
        return ask_name(service, practitioner, windows, about, replaces=replaces)
    left = [one for one in mine if one.id not in (about.subjects or ())]
    tail = _tail(service, about, several=several, many=len(left) > 1, is_first=not mine)
    found = [choice(f"subject:{one.id}", literal(one.name)) for one in left]
    chosen = drafts.for_whom(view, about)
    so_far: dict[str, Arg] = {"subject": drafts.joined([literal(name) for name in chosen])} if chosen else {}
    key = "ask-subject-more" if chosen else f"ask-subject-{service.subject}"
    asked = filled(key, so_far, *lists.page(view, found, page, "subjects", *tail), replaces=replaces)
    return Turn(ChoosingSubject(service.key, practitioner, windows, several=several, page=page, about=about), (asked,))


def _tail(service: Service, about: Draft, *, several: bool, many: bool, is_first: bool) -> tuple[Choice, ...]:
    another = choice("subject:another", f"choice-{'for' if is_first else 'another'}-{service.subject}")
    if several:
        enough = choice("subject:enough", "choice-enough", style=Style.PRIMARY)
        return (another, enough) if drafts.for_any(about) else (another,)
    together = (choice("subject:several", "choice-several"),) if many else ()
    myself = (choice("subject:me", "choice-for-me"),) if service.is_subject_optional else ()
    return (*together, another, *myself)


def ask_name(
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft,
    *,
    several: bool = False,
    replaces: bool = False,
) -> Decided:
    """What is it called?"""
    state = NamingSubject(service.key, practitioner, windows, several=several, about=about)
    return Turn(state, (say(f"ask-name-{service.subject}", wants=Wants.WORDS, replaces=replaces),))


def named(view: View, service: Service, text: str) -> Draft | None:
    """Those of the client's own whom the words name: "for Luca", "both dogs", "for me"; None when nobody."""
    plain, mine = fold.fold(text), known(view, service)
    called = {str(one.id): (one.name,) for one in mine}
    found = names.match(text, called) if mine else []
    if found:
        return Draft(subjects=tuple(one.id for one in mine if str(one.id) in found)[:MOST_AT_ONCE])
    if len(mine) > 1 and ALL.search(plain):
        return Draft(subjects=tuple(one.id for one in mine[:MOST_AT_ONCE]))
    if service.is_subject_optional and MYSELF.search(plain):
        return Draft(subjects=())
    return None


def picked(view: View, service: Service, state: ChoosingSubject, value: str) -> Draft | None:
    """One of the known ones by its id, all, or oneself."""
    if value == "me" and service.is_subject_optional:
        return replace(state.about, subjects=())
    chosen = state.about.subjects or ()
    if value == "enough":
        return replace(state.about, subjects=chosen) if drafts.for_any(state.about) else None
    mine = {str(one.id): one.id for one in known(view, service)}
    if value not in mine or mine[value] in chosen or len(chosen) >= MOST_AT_ONCE:
        return None
    return replace(state.about, subjects=(*chosen, mine[value]))


def called(view: View, service: Service, heard: Hearing, about: Draft, *, is_asked: bool) -> Draft | None:
    """The name, or the names, in words; one that is known already is that one.

    Where the name was not asked for, only what cannot well be anything else is taken for one.
    """
    introduced = IS_CALLED.match(heard.text.replace("\u2019", "'"))
    said = introduced["name"] if introduced else heard.text
    is_time = bool(heard.windows) and not _is_one_name(said)
    if not introduced and (is_time or heard.wants(*_ANSWERS) or not (is_asked or _looks_like_a_name(said))):
        return None
    parts = [clean(part, with_digits=service.subject is Kind.DEVICE) for part in _AND.split(said)]
    if not parts or len(parts) > MOST_AT_ONCE or not all(parts):
        return None
    mine = {folded(one.name): one.id for one in known(view, service)}
    subjects, fresh = list(about.subjects or ()), list(about.named)
    for name in filter(None, parts):
        if folded(name) in mine:
            subjects.append(mine[folded(name)])
        else:
            fresh.append(name)
    return replace(about, subjects=tuple(dict.fromkeys(subjects)), named=tuple(dict.fromkeys(fresh)))


def _looks_like_a_name(text: str) -> bool:
    return len(text.split()) <= MOST_AT_ONCE and text[:1].isupper()


def _is_one_name(text: str) -> bool:
    """ "Domenica" may be a cat; "domenica" is a day, and so is "Domenica alle 3"."""
    return len(text.split()) == 1 and text[:1].isupper() and text.isalpha()


def clean(text: str, *, with_digits: bool = False) -> str | None:
    """A name as somebody would type it; None when it is a sentence or none at all. Devices have numbers."""
    name = clean_name(text.strip(" .,;:!?\"'()"))
    if name is None or len(name) > NAME_CHARS or len(name.split()) > 5:
        return None
    if not with_digits and any(character.isdigit() for character in name):
        return None
    if sum(character.isalpha() for character in name) < 2:
        return None
    return name if name != name.lower() else name[0].upper() + name[1:]


def again(state: NamingSubject, service: Service) -> Decided:
    """The question once more."""
    return Turn(state, (say(f"ask-name-{service.subject}", wants=Wants.WORDS),))
