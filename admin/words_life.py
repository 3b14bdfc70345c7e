"""What staff's commands, words and buttons about the life of a visit ask for; pure.

Buttons: `seen:A`, `mark:STATUS:A`, `stage:STAGE:A`, `undo:A` (A: appointment), `accept:visit:A:VERSION`,
`accept:request:R`, `refuse:...`, and `series:...` with all that a series needs. They keep no state: whoever taps them,
whenever, asks for what they say, and the rows decide whether that has a sense still.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from admin import commands
from admin.command_words import Name
from admin.requests_life import (
    AddToSeries,
    BookSeries,
    ChangeSeries,
    Decide,
    LifeRequest,
    MarkVisit,
    Rhythm,
    SeeVisit,
    StageVisit,
    TakeBack,
)
from scheduling.appointments import Status
from scheduling.life import Stage

MARKS = {
    Name.ARRIVED: Status.ARRIVED,
    Name.INSIDE: Status.IN_PROGRESS,
    Name.DONE: Status.DONE,
    Name.NOSHOW: Status.NO_SHOW,
}

NEEDS = Name.DONE  # whoever may mark by command may do so in words

# What a sentence about a client ends with, folded: no accents, no apostrophes.
_SAID: dict[Status, tuple[str, ...]] = {
    Status.NO_SHOW: (
        "non e venut[oa]", "non si e presentat[oa]", "(did not|didnt) (come|show up)", "no show", "nest pas venue?",
        "ne sest pas presentee?", "(nie przyszedl|nie przyszla|nie pojawil[a]? sie)", "ist nicht gekommen",
        "ist nicht erschienen", "no (ha venido|vino|se (ha presentado|presento))",
    ),
    Status.ARRIVED: (
        "e arrivat[oa]", "e qui", "(has |just )*arrived", "is here", "est arrivee?", "est la", "(przyszedl|przyszla)",
        "juz jest", "ist (da|angekommen)", "(ha llegado|ya llego|llego)", "(ya )?esta aqui",
    ),
    Status.IN_PROGRESS: (
        "e (dentro|in studio|entrat[oa])", "is (inside|in the room)", "(has )?started", "est (entree?|en salle)",
        "(jest w gabinecie|wszedl|weszla)", "ist (drin|im zimmer)", "(esta dentro|ha entrado)",
    ),
    Status.DONE: (
        "(ha )?finito", "(has |is )?(done|finished)", "a (fini|termine)", "(skonczyl|skonczyla)", "ist fertig",
        "ha (terminado|acabado)",
    ),
}  # fmt: skip
_SENTENCES = [
    (status, re.compile(rf"^(?P<who>.{{2,60}}?) (?:{ending})[.! ]*$"))
    for status, ends in _SAID.items()
    for ending in ends
]

_STAGES: dict[str, Stage] = {
    **{stage.value: stage for stage in Stage},
    "approval": Stage.WAITING_APPROVAL, "quote": Stage.WAITING_APPROVAL, "part": Stage.WAITING_PART,
    "parts": Stage.WAITING_PART, "in": Stage.RECEIVED, "out": Stage.COLLECTED,
    # it
    "ricevuto": Stage.RECEIVED, "ricevuta": Stage.RECEIVED, "diagnosi": Stage.DIAGNOSING,
    "lavorazione": Stage.DIAGNOSING, "preventivo": Stage.WAITING_APPROVAL, "pezzo": Stage.WAITING_PART,
    "ricambio": Stage.WAITING_PART, "pronto": Stage.READY, "pronta": Stage.READY, "ritirato": Stage.COLLECTED,
    "ritirata": Stage.COLLECTED,
    # fr
    "recu": Stage.RECEIVED, "recue": Stage.RECEIVED, "diagnostic": Stage.DIAGNOSING, "devis": Stage.WAITING_APPROVAL,
    "piece": Stage.WAITING_PART, "pret": Stage.READY, "prete": Stage.READY, "recupere": Stage.COLLECTED,
    "recuperee": Stage.COLLECTED,
    # pl
    "przyjete": Stage.RECEIVED, "przyjety": Stage.RECEIVED, "diagnoza": Stage.DIAGNOSING,
    "wycena": Stage.WAITING_APPROVAL, "czesc": Stage.WAITING_PART, "gotowe": Stage.READY, "gotowy": Stage.READY,
    "odebrane": Stage.COLLECTED, "odebrany": Stage.COLLECTED,
    # de
    "angenommen": Stage.RECEIVED, "diagnose": Stage.DIAGNOSING, "angebot": Stage.WAITING_APPROVAL,
    "kostenvoranschlag": Stage.WAITING_APPROVAL, "ersatzteil": Stage.WAITING_PART, "teil": Stage.WAITING_PART,
    "fertig": Stage.READY, "abgeholt": Stage.COLLECTED,
    # es
    "recibido": Stage.RECEIVED, "recibida": Stage.RECEIVED, "diagnostico": Stage.DIAGNOSING,
    "presupuesto": Stage.WAITING_APPROVAL, "pieza": Stage.WAITING_PART, "listo": Stage.READY, "lista": Stage.READY,
    "recogido": Stage.COLLECTED, "recogida": Stage.COLLECTED, "entregado": Stage.COLLECTED,
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?<![\w])(?P<units>\d{1,6})(?:[.,](?P<cents>\d{1,2}))?\s*(?:€|£|\$|(?:eur(?:o|os)?|zł|zl|pln|chf)\b)?\s*$",
    re.IGNORECASE,
)


def asked(name: Name, words: str) -> LifeRequest | None:
    """What one of these commands asks for; None: it is another one."""
    if name in MARKS:
        return MarkVisit(MARKS[name], client=words)
    if name is Name.STAGE:
        return _stage(words)
    if name in (Name.ACCEPT, Name.REFUSE):
        return Decide(name is Name.ACCEPT, client=words)
    return TakeBack() if name is Name.UNDO else None


def said(text: str, *, is_talk: bool) -> MarkVisit | None:
    """A sentence such as "Rossi è arrivato", in any of the six languages."""
    folded = commands.fold(text)
    for status, pattern in _SENTENCES:
        if found := pattern.match(folded):
            return MarkVisit(status, client=found["who"], is_talk=is_talk)
    return None


def _stage(words: str) -> StageVisit:
    """ "Rossi ready", "Rossi quote 85,50"; a client's own number may lead: "12 ready"."""
    cents = None
    stage = None
    kept: Sequence[str] = words.split()
    places = [at for at, word in enumerate(kept) if commands.fold(word).strip(":.") in _STAGES]
    if places:
        at = places[-1]
        stage = _STAGES[commands.fold(kept[at]).strip(":.")]
        if amount := _AMOUNT.search(" ".join(kept[at + 1 :])):
            cents = int(amount["units"]) * 100 + int((amount["cents"] or "0").ljust(2, "0"))
        kept = kept[:at]
    return StageVisit(stage, client=" ".join(kept), cents=cents)


def tapped(choice_id: str) -> tuple[Name, LifeRequest] | None:
    """What a button asks for, and the command whose roles it needs; None when it is none of these."""
    verb, _, rest = choice_id.partition(":")
    try:
        return _tapped(verb, rest)
    except ValueError:
        return None  # of an older version of the desk


def _tapped(verb: str, rest: str) -> tuple[Name, LifeRequest] | None:
    first, _, number = rest.partition(":")
    match verb:
        case "seen":
            return Name.TODAY, SeeVisit(int(rest))
        case "mark":
            return Name.DONE, MarkVisit(Status(first), int(number))
        case "stage":
            return Name.STAGE, StageVisit(Stage(first), int(number))
        case "undo":
            return Name.UNDO, TakeBack(int(rest))
        case "accept" | "refuse":
            found, _, version = number.partition(":")
            about = Decide(verb == "accept", first, int(found), int(version) if version else None)
            return Name.ACCEPT, about
        case "series":
            return Name.SERIES, _series(first, number.split("|"))
    return None


def _series(verb: str, parts: list[str]) -> LifeRequest:
    match verb, parts:
        case "book", [person, service, practitioner, first, every, unit, count, until]:
            rhythm = Rhythm(
                int(every), unit, int(count) if count else None, date.fromisoformat(until) if until else None
            )
            return BookSeries(int(person), service, practitioner, first, rhythm)
        case "add", [number, start, practitioner]:
            return AddToSeries(int(number), start, practitioner)
        case "ask" | "cancel", [scope, number]:
            return ChangeSeries(verb, scope, int(number))
        case "move", [scope, number, before]:
            return ChangeSeries(verb, scope, int(number), before)
    raise ValueError("a button of a series that says nothing we know")


def series_button(person_id: int, service: str, practitioner: str, first: datetime, rhythm: Rhythm) -> str:
    """The id of the button that books a series as it was shown."""
    count = "" if rhythm.count is None else str(rhythm.count)
    until = "" if rhythm.until is None else rhythm.until.isoformat()
    parts = (str(person_id), service, practitioner, first.isoformat(), str(rhythm.every), rhythm.unit, count, until)
    return f"series:book:{'|'.join(parts)}"
