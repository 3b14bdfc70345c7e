"""Free text in the clients' dialogue: an answer to the open question, a correction of it, or a new subject; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bots.dialogue import (
    answered,
    booking,
    calendars,
    hearing,
    information,
    intake,
    mending,
    menu_words,
    naming,
    phrases,
    retiming,
    several,
    taps,
    unsure,
    visits,
    waiting,
    wanted,
    wishes,
    wishes_in_words,
)
from bots.dialogue.commands import Command, SetLanguage, SetQuiet, SetReminders
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import say
from bots.dialogue.states import (
    Answering,
    Arranging,
    Cancelling,
    ChoosingVisit,
    Confirming,
    Idle,
    Naming,
    NamingSubject,
    Questioned,
    Setting,
    State,
    Stopping,
    Unsure,
)
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.questions import plain_words
from messaging.says import Say, Text

Decided = Turn[State, Command]

# These alone can mean the visit or the messages (domain/sms.md); while something is being arranged they mean that.
BARE_CANCEL = frozenset({"cancel", "annulla", "annuler", "anuluj", "cancelar", "absagen"})
WORDS_TO_NAME_A_LANGUAGE = 4  # "English please", "po polsku"
BESIDE_WHAT_IS_OFFERED = ("slots:", "services:", "wait:")  # choices below the offers that are none of them
WORDS_OF_A_NAME = 4  # more than these tell the language they are written in


def read(state: State, text: str, view: View, asked: str | None, last_say: Say | None) -> Decided:
    """Free text: an answer, a correction, or a new subject."""
    if not text:
        return information.not_understood(view, state.misses if isinstance(state, Idle) else 0)
    if wanted.after_reminder(asked) and plain_words(text) in BARE_CANCEL:
        return visits.ask_stop_or_cancel(view) if view.visits else visits.show(view)
    at_once = _at_once(state, text, view)
    if at_once is not None:
        return at_once
    kind = _kind_of_question(state) or retiming.kind_of_question(asked)
    heard = hearing.listen(text, view, kind, _visit_spoken_of(state, view))
    retimed = retiming.in_words(heard, view, asked)
    if retimed is not None:
        return _in_language(retimed, heard, view)
    picked = _picked(heard, last_say)
    if picked is not None:
        return taps.chosen(state, picked, view, is_tap=False)
    if wanted.after_reminder(asked) and heard.wants(Intent.AFFIRM, Intent.NEGATE, Intent.CANCEL):
        state = Idle()  # the reminder came last: it is what she answers
    turn = calendars.in_words(state, heard, view) or waiting.in_words(state, heard, view)
    turn = turn or mending.in_words(state, text, view) or _answered(state, heard, view)
    turn = turn or several.subject(heard, view, asked, state)
    if turn is None:
        turn = naming.again(state) if isinstance(state, Naming) else _unclear(state, heard, view, last_say)
    elif isinstance(turn.state, Idle) and turn.command is None and heard.wants(*ASIDES):
        turn = _aside(state, turn)
    return turn if _is_a_name(state, text) else _in_language(turn, heard, view)


# Answered beside the point: the open question stays.
ASIDES = (Intent.PRICE, Intent.ADDRESS, Intent.HOURS, Intent.THANKS, Intent.LATE, Intent.GREETING)


def _aside(state: State, turn: Decided) -> Decided:
    """A question in between: it is answered, and what was open stays open."""
    if not is_open(state):
        return turn
    return replace(turn, state=state, say=tuple(replace(said, choices=()) for said in turn.say))


def is_open(state: State) -> bool:
    """Whether the desk waits for an answer."""
    return not isinstance(state, Idle | Setting)


def _at_once(state: State, text: str, view: View) -> Decided | None:
    """What needs no reading: words of the menu, settings, and giving up what is being arranged."""
    plain = plain_words(text)
    if plain in BARE_CANCEL and isinstance(state, Arranging):
        moving = getattr(state, "moving", None)
        return booking.leave(view, view.known.get(moving) if moving is not None else None)
    part = menu_words.meant(text)
    if part is not None:
        return wishes.part_of_menu(view, part)
    wanted = wishes_in_words.reminders(text)
    if wanted is not None:
        return Turn(Setting(), command=SetReminders(wanted))
    hours = wishes_in_words.quiet(text, is_asked=isinstance(state, Setting))
    if hours is not None:
        return Turn(Setting(), command=SetQuiet(*hours))
    channel = wishes.channel_named(text)
    if channel is not None and wishes_in_words.speaks_of_a_channel(text):
        return wishes.prefer(view, channel)
    return None


def _kind_of_question(state: State) -> str | None:
    """Whether the open question is answered by yes or no, or by one of several."""
    if isinstance(state, Confirming | Answering):
        return "yes_no"
    # A bare "thanks" must not cancel a visit.
    if isinstance(state, Cancelling | Arranging | ChoosingVisit | Unsure) and not isinstance(state, Naming):
        return "choice"
    return None


def _picked(heard: Hearing, last_say: Say | None) -> str | None:
    """ "The second one" of what was offered last."""
    if heard.choice is None or last_say is None:
        return None
    place, choices = heard.choice - 1, last_say.choices
    if heard.choice < 0:  # the last of what was offered; "other times" below it was not
        place, choices = heard.choice, tuple(one for one in choices if not one.id.startswith(BESIDE_WHAT_IS_OFFERED))
    return choices[place].id if -len(choices) <= place < len(choices) else None


def _visit_spoken_of(state: State, view: View) -> datetime | None:
    moving = getattr(state, "moving", None) or getattr(state, "appointment", None)
    visit = view.known.get(moving) if moving is not None else None
    if visit is None and len(view.visits) == 1:
        visit = view.visits[0]
    return visit.start if visit is not None else None


def _answered(state: State, heard: Hearing, view: View) -> Decided | None:
    """The message as an answer to the open question, below the answers to what else it asks."""
    turn, beside = _answer(state, heard, view), several.asides(heard, view)
    if turn is None or beside is None:
        return turn
    return replace(turn, say=(*beside.say, *turn.say), needs_staff=turn.needs_staff or beside.needs_staff)


def _answer(state: State, heard: Hearing, view: View) -> Decided | None:
    """The message as an answer to the open question, or None."""
    if _changes_subject(state, heard, view):
        return None
    match state:
        case Naming():
            return naming.named(state, heard, view)
        case Confirming():
            return answered.in_words(state, heard, view) or naming.corrected(state, heard, view)
        case Arranging():
            return answered.in_words(state, heard, view)
        case Cancelling():
            return visits.cancelling(state, heard, view)
        case ChoosingVisit():
            return visits.choosing_visit(state, heard, view)
        case Answering():
            return wishes.answering(state, heard, view)
        case Setting():
            return wishes.setting(state, heard, view)
        case Unsure():
            return unsure.answering(state, heard, view)
        case Stopping():
            return _stopping(state, heard, view)
    return None


def _stopping(state: Stopping, heard: Hearing, view: View) -> Decided | None:
    """Stop the messages? Yes or no in words; which of visit and messages was meant, yes does not tell."""
    if heard.wants(Intent.OPTOUT) or (heard.wants(Intent.AFFIRM) and state.appointment is None):
        return taps.chosen(state, "answer:stop", view, is_tap=False)
    if heard.wants(Intent.NEGATE):
        return taps.chosen(state, "answer:no", view, is_tap=False)
    return None


def _changes_subject(state: State, heard: Hearing, view: View) -> bool:
    """Whether the words leave the open question: to a person, or from booking to a visit that is there already."""
    if isinstance(state, Questioned):
        return intake.leaves(heard)
    if heard.wants(Intent.HUMAN, Intent.COMPLAINT, Intent.HELP):
        return True
    if heard.wants(Intent.RESCHEDULE) and visits.names_two_times(heard, view):
        return True
    if isinstance(state, Cancelling | Stopping):
        return False
    if isinstance(state, Naming):
        return heard.wants(Intent.CANCEL, Intent.RESCHEDULE)
    return heard.wants(Intent.CANCEL) and not isinstance(state, Confirming)


def _unclear(state: State, heard: Hearing, view: View, last_say: Say | None) -> Decided:
    """Neither an answer nor a subject: the question again, once; then as anything not understood."""
    named = wishes.language_named(heard.text) if len(heard.text.split()) <= WORDS_TO_NAME_A_LANGUAGE else ""
    if named in view.practice.languages:
        return Turn(Idle(), command=SetLanguage(named, chosen=True))
    if isinstance(state, Idle) and heard.wants(Intent.AFFIRM, Intent.NEGATE):
        return Turn(Idle(), (phrases.menu(view),))
    if isinstance(state, Idle):
        return information.not_understood(view, state.misses)
    if isinstance(state, Unsure):
        return unsure.passed_on(view)
    if last_say is not None and last_say.text.key != "not-understood-again":
        again = Text("not-understood-again", {"question": last_say.text})
        return Turn(state, (replace(last_say, text=again, replaces=False),), needs_staff="not_understood")
    return Turn(Idle(1), (say("not-understood-in-step", *phrases.menu_choices(view)),), needs_staff="not_understood")


def _is_a_name(state: State, text: str) -> bool:
    """Whether a few words answer a question for a name or a detail: "Lenovo ThinkPad" is not English."""
    return isinstance(state, Naming | NamingSubject | Questioned) and len(text.split()) <= WORDS_OF_A_NAME


def _in_language(turn: Decided, heard: Hearing, view: View) -> Decided:
    """The language of the client's own words, unless she chose one."""
    if heard.language is None or heard.language == view.language or view.person.language_chosen:
        return turn
    return replace(turn, also=(SetLanguage(heard.language, chosen=False), *turn.also))
