"""When the words fit two wishes: ask which of the two, once; what stays unclear after that goes to people; pure."""

from __future__ import annotations

from bots.dialogue import hearing, information, phrases, visits, wanted
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Idle, Later, State, Unsure, Windows
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from scheduling.when.nouns import NOTHING

Decided = Turn[State, Command]

LABELS = {
    Intent.BOOK: "choice-book",
    Intent.CANCEL: "choice-cancel",
    Intent.RESCHEDULE: "choice-move",
    Intent.LATE: "choice-late",
    Intent.QUERY: "choice-visits",
}
NEED_A_VISIT = frozenset({Intent.CANCEL, Intent.RESCHEDULE, Intent.LATE, Intent.QUERY})


def pair(heard: Hearing, view: View) -> tuple[Intent, ...]:
    """The two wishes to choose from; nothing when the words are plain, or when only one of them can be."""
    found = heard.unsure
    turned_down = any(visits.is_named(visit, heard.refused) for visit in view.visits)
    if not found and turned_down and not heard.when.readings and heard.wants(*wanted.SMALL_TALK):
        found = (Intent.RESCHEDULE, Intent.CANCEL)  # "Thursday is not good", and the visit is on Thursday
    return found if view.visits and set(found) <= set(LABELS) else ()


def ask(heard: Hearing, intents: tuple[Intent, ...], view: View, *, again: bool = False) -> Decided:
    """ "Do you want to move the visit of Tuesday, or cancel it?" A second time in a row people read it instead."""
    if again:
        return passed_on(view)
    meant = visits.spoken_of(view, heard)
    choices = [
        *(choice(f"unsure:{intent.value}", LABELS[intent]) for intent in intents),
        choice("unsure:else", "choice-something-else"),
    ]
    if len(meant) == 1 and set(intents) == {Intent.RESCHEDULE, Intent.CANCEL}:
        asked = say("unsure-move-or-cancel", *choices, when=view.moment(meant[0].start))
    else:
        asked = say("unsure", *choices)
    named = tuple(intent.value for intent in intents)
    return Turn(Unsure(named, _remembered(heard, view)), (asked,))


def _remembered(heard: Hearing, view: View) -> Later:
    """What the words held besides the wish: names and times, never the words themselves."""
    windows: Windows = heard.refused or heard.windows
    if len(view.visits) == 1:
        start = view.visits[0].start
        at = start.isoformat()
        if heard.when.relative is not None:
            windows = hearing.measured_from(heard, view, start)
        else:
            windows = heard.refused or hearing.on_days(heard, view, ((at, at),))
    return heard.intent.value, heard.service, heard.practitioner, windows


def resumed(wish: Later, view: View) -> Hearing:
    """A wish that waited, as if it had just been heard."""
    intent, service, practitioner, windows = wish
    return Hearing("", Intent(intent), None, NOTHING, windows, service, practitioner, None, view.language)


def meant(state: Unsure, intent: str, view: View, heard: Hearing | None = None) -> Decided | None:
    """One of the two was chosen: the wish is taken up, with what was said about it before and now."""
    if intent == "else":
        return information.human(view)
    if intent not in state.intents:
        return None
    _, service, practitioner, windows = state.wish
    if heard is not None:
        service, practitioner = heard.service or service, heard.practitioner or practitioner
        if heard.windows and intent == Intent.RESCHEDULE:  # what was said first tells which visit, this tells where to
            windows = tuple(one for one in windows if any(visits.is_named(visit, (one,)) for visit in view.visits))
            windows = (*windows, *heard.windows)
        windows = windows if intent == Intent.RESCHEDULE else heard.windows or windows
    return wanted.subject(resumed((intent, service, practitioner, windows), view), view, None)


def answering(state: Unsure, heard: Hearing, view: View) -> Decided | None:
    """One of the two in words; a time alone can only be where the visit should go, or a new one."""
    if heard.intent.value in state.intents and not heard.unsure:
        return meant(state, heard.intent.value, view, heard)
    if heard.windows and heard.wants(*wanted.SMALL_TALK, Intent.BOOK):
        fitting = next((one for one in state.intents if one in (Intent.RESCHEDULE, Intent.BOOK)), "")
        return meant(state, fitting, view, heard)
    if heard.wants(Intent.NEGATE) and len(heard.text.split()) == 1:  # "no"; "no idea" is for people
        return Turn(Idle(), (phrases.menu(view),))
    return None


def passed_on(view: View) -> Decided:
    """Still not clear: people read it."""
    return Turn(Idle(1), (say("unsure-passed-on", *phrases.menu_choices(view)),), needs_staff="not_understood")
