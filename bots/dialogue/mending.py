"""A cancellation taken back, a quote answered, and "is it ready?"; pure.

Buttons: `undo:VISIT` under a cancellation, `quote:yes:VISIT:NUMBER` and `quote:no:...` under a quote. They stay good as
long as what they speak of stands.
"""

from __future__ import annotations

import re
from datetime import datetime

from bots.dialogue import phrases, visits
from bots.dialogue.commands import Command
from bots.dialogue.mending_commands import AnswerQuote, AskRepairs, TakeBack
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Idle, State
from bots.dialogue.view import View
from messaging.desk import Outcome, Turn
from messaging.intents import fold
from messaging.says import Choice, MomentStyle, Text

Decided = Turn[State, Command]

KINDS = ("undo", "quote")
_READY = re.compile(
    r"\b(?:e (?:gia )?pront[oa]|pront[oa] (?:il|la|lo)"
    r"|(?:a che punto|come va) (?:e )?(?:la |con la )?(?:riparazione|mio|mia)"
    r"|(?:est[- ]ce |c'?est |est[- ]il |est[- ]elle )(?:que c'?est )?(?:deja )?prete?"
    r"|ou en est (?:ma |la )?reparation"
    r"|(?:czy|juz|jest) (?:(?:juz|jest|moj\w*|to|\w{3,20}) ){0,3}gotow[yea]|co z (?:moja )?naprawa"
    r"|(?:is|are) (?:it|my [\w ]{2,30}|they) (?:ready|done|fixed|repaired)|how is (?:my|the) repair"
    r"|(?:ist|sind) (?:es|sie|er|mein\w* [\w ]{2,30}|das [\w ]{2,30}) (?:schon )?(?:fertig|repariert|abholbereit)"
    r"|(?:ya )?esta (?:ya )?list[oa]|(?:ya )?esta (?:arreglad|reparad)[oa]|como va (?:la|mi) reparacion)\b"
)

# What is said when nothing more follows.
_PLAIN = {
    "mending_undo_taken": "undo-taken",
    "mending_undo_late": "undo-late",
    "mending_quote_agreed": "quote-agreed",
    "mending_quote_refused": "quote-refused",
    "mending_quote_old": "quote-old",
    "mending_repairs_none": "repairs-none",
}


def undo_choice(appointment_id: int) -> Choice:
    """Under a cancellation: she may have meant another one."""
    return choice(f"undo:{appointment_id}", "choice-undo")


def tapped(kind: str, rest: str, view: View) -> Decided | None:
    """One of these buttons; raises ValueError for one of an older desk."""
    if kind == "undo":
        visit = int(rest)
        return Turn(Idle(), command=TakeBack(visit)) if visit in view.known else None
    answer, visit_id, number = rest.split(":")
    return Turn(Idle(), command=AnswerQuote(int(visit_id), int(number), answer == "yes"))


def in_words(state: State, text: str, view: View) -> Decided | None:
    """ "Is it ready?", where things are repaired; what was open stays open."""
    if not any(service.has_stages for service in view.catalog.services.values()):
        return None
    return Turn(state, command=AskRepairs()) if asks_for_repair(text) else None


def asks_for_repair(text: str) -> bool:
    """Whether somebody wants to know how far it is, in any of the six languages."""
    return _READY.search(fold.fold(text)) is not None


def after(state: State, outcome: Outcome, view: View) -> Decided:
    """What became of it."""
    facts = outcome.facts
    match outcome.kind:
        case "mending_restored":
            visit = view.known[facts["appointment"]]
            return Turn(Idle(), (visits.card(view, visit, "undo-done"),))
        case "mending_repairs":
            lines = tuple(_standing(start, stage, view) for start, stage in facts["repairs"])
            return Turn(state, (say("repairs-standing", lines=lines),))
    return Turn(Idle(), (phrases.menu(view, _PLAIN[outcome.kind]),))


def _standing(start: datetime, stage: str, view: View) -> Text:
    state = Text(f"repair-at-{stage.replace('_', '-')}")
    return Text("repair-standing", {"when": view.moment(start, MomentStyle.SHORT_DAY), "state": state})
