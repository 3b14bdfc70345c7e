"""A message for itself, whatever was asked before: book, move, cancel, show, answer, set; pure."""

from __future__ import annotations

import re

from bots.dialogue import booking, information, visits, wishes
from bots.dialogue.commands import Command, SetLanguage, Stop
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import say
from bots.dialogue.states import Idle, State
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.intents.nouns import Intent
from scheduling.services import Place

Decided = Turn[State, Command]

ASKS_TO_CONFIRM = ("reminder", "visit")  # how the keys of texts begin to which "yes" means "I will come"
SMALL_TALK = (Intent.GREETING, Intent.THANKS, Intent.OTHER, Intent.AFFIRM, Intent.NEGATE, Intent.CHOOSE)
MINE = re.compile(r"\b(?:my|mio|miei|mon|mes|moj\w*|mein\w*|mi|mis)\b")  # "when is my visit?" (folded)
# What our calendar can answer; whether one may bring a dog it cannot (folded).
ABOUT_TIMES = re.compile(
    r"\b(?:appuntament\w*|prenot\w*|visit\w*|rendez|rdv|wizyt\w*|termin\w*|citas?|appointment\w*|booking\w*|booked|when"
    r"|time\w*|quando|che ora|orari\w*|giorn\w*|posto|posti|disponib\w*|liber\w*|quand|heures?|jours?|dispo\w*|places?"
    r"|libre\w*|kiedy|ktorej|godzin\w*|woln\w*|dni|wann|uhr\w*|frei\w*|tage?|cuando|horas?|horarios?|dias?|hueco\w*"
    r"|free|availab\w*|slots?|days?|anything|altro|autre|else|inny|anderes|otr[oa]s?)\b"
)


def after_reminder(asked: str | None) -> bool:
    """Whether the last question was a reminder's: "can you come?"."""
    return (asked or "").startswith("reminder")


def subject(heard: Hearing, view: View, asked: str | None) -> Decided | None:
    """The message for itself."""
    match heard.intent:
        case Intent.BOOK:
            return _book(heard, view)
        case Intent.HUMAN if _is_called_for_a_time(heard, view):
            return _book(heard, view)
        case Intent.CANCEL:
            return visits.act_on(view, "cancel", heard)
        case Intent.RESCHEDULE:
            return _reschedule(heard, view)
        case Intent.QUERY:
            return _query(heard, view)
        case Intent.PREFERENCES:
            return _preference(heard, view)
        case Intent.OPTOUT:
            return Turn(Idle(), command=Stop())
        case Intent.OTHER if visits.names_two_times(heard, view):
            return visits.act_on(view, "move", heard)
        case Intent.AFFIRM if view.visits and (asked or "").startswith(ASKS_TO_CONFIRM):
            return visits.act_on(view, "confirm")
        case Intent.NEGATE if view.visits and after_reminder(asked) and not heard.windows:
            return visits.act_on(view, "cancel")
        case Intent.AFFIRM if (asked or "").endswith("-done"):
            return Turn(Idle(), (say("thanks"),))
    names_something = heard.service is not None or bool(heard.windows) or booking.is_about_booking(view, heard.text)
    if names_something and heard.wants(*SMALL_TALK):
        # "Good morning, a session on Thursday": a service or a day is a wish to book, whatever is said around it.
        return _book(heard, view)
    return information.answer(heard, view)


def _book(heard: Hearing, view: View) -> Decided:
    return booking.begin(
        view, service=heard.service, practitioner=heard.practitioner, windows=heard.windows, said=heard.text
    )


def _is_called_for_a_time(heard: Hearing, view: View) -> bool:
    """ "Advice by phone on Friday at eleven" names a service given by phone; "by phone" alone wants a person."""
    service = view.catalog.services.get(heard.service or "")
    return service is not None and service.place is Place.PHONE and bool(heard.windows)


def _reschedule(heard: Hearing, view: View) -> Decided:
    return visits.act_on(view, "move", heard)


def _query(heard: Hearing, view: View) -> Decided | None:
    """ "When is my appointment?" or "do you have anything on Thursday?"; other questions are for people."""
    plain = fold.fold(heard.text)
    if heard.windows or heard.service is not None:
        return _book(heard, view)
    if not ABOUT_TIMES.search(plain):
        return None
    if view.visits or MINE.search(plain):
        return visits.show(view)
    return _book(heard, view)


def _preference(heard: Hearing, view: View) -> Decided:
    named = wishes.language_named(heard.text)
    if named in view.practice.languages:
        return Turn(Idle(), command=SetLanguage(named, chosen=True))
    channel = wishes.channel_named(heard.text)
    if channel is not None:
        return wishes.prefer(view, channel)
    return wishes.menu(view)
