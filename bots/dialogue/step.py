"""The clients' dialogue: (state, what was heard, view) -> Turn; pure, one for all channels.

The order matters: whatever stops messages first, then taps, then what is not text, then words: as an answer to
the open question, as a correction of it, as a change of subject.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bots.dialogue import booking, hearing, information, phrases, taps, visits, wishes
from bots.dialogue.commands import Command, Greet, KeepNumber, Restart, SetLanguage, Stop, UseLink
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import (
    Answering,
    Cancelling,
    ChoosingPractitioner,
    ChoosingService,
    ChoosingTime,
    ChoosingVisit,
    Confirming,
    Idle,
    Naming,
    Setting,
    State,
    Stopping,
)
from bots.dialogue.view import View
from clients.vocabulary import Reachability
from messaging.desk import Heard, Turn
from messaging.events import Inbound, Kind
from messaging.intents import keywords
from messaging.intents.nouns import Intent
from messaging.questions import plain_words
from messaging.says import Say, Text

Decided = Turn[State, Command]

# These alone can mean the visit or the messages (domain/sms.md): ask.
BARE_CANCEL = frozenset({"cancel", "annulla", "annuler", "anuluj", "cancelar", "absagen"})
# Staff who took a conversation over and then fell silent: after this the bot answers again.
STAFF_PATIENCE = timedelta(hours=12)
# An open question is forgotten after this; what is written later is read afresh.
QUESTION_PATIENCE = timedelta(hours=24)
WORDS_TO_NAME_A_LANGUAGE = 4  # "English please", "po polsku"
MEDIA = frozenset({Kind.STICKER, Kind.VOICE, Kind.PHOTO, Kind.LOCATION, Kind.OTHER})


def step(state: State, heard: Heard, view: View, last_say: Say | None, idle_for: timedelta | None) -> Decided:
    """Decide what to say and do about one inbound message."""
    if idle_for is not None and idle_for > QUESTION_PATIENCE:
        state = Idle()
    turn = _decide(state, heard, view, last_say, idle_for)
    if not view.is_new or any(isinstance(fact, Stop) for fact in (turn.command, *turn.also)):
        return turn
    return _first_contact(turn, view)


def _first_contact(turn: Decided, view: View) -> Decided:
    """Who we are, and the privacy notice, before anything else; both are put on record as shown."""
    said = turn.say
    if said and said[0].text.key in ("menu", "hello-again", "not-understood"):
        welcome = replace(said[0], text=_welcome(view), replaces=False)
        said = (welcome, *said[1:])
    else:
        said = (Say(_welcome(view)), *said)
    return replace(turn, say=said, also=(Greet(), *turn.also))


def _welcome(view: View) -> Text:
    return Text("welcome", {"practice": view.practice.name, "link": view.privacy_url})


def _decide(state: State, heard: Heard, view: View, last_say: Say | None, idle_for: timedelta | None) -> Decided:
    event = heard.inbound
    if event.kind is Kind.TEXT and heard.choice is None:
        stopped = _keyword(event.text, state, view)
        if stopped is not None:
            return stopped
    if heard.which:
        return _which(state, heard, view)
    if heard.choice is not None:
        return taps.chosen(state, heard.choice.id, view, is_tap=event.kind is Kind.BUTTON)
    if heard.is_stale:
        return _again(state, view, last_say)
    if event.kind is Kind.COMMAND:
        return _command(event, view)
    if event.kind is Kind.CONTACT:
        return _contact(state, event)
    if event.kind in MEDIA:
        return Turn(state, (say("media-passed-on"),), needs_staff="media")
    if view.point.state is Reachability.STOPPED:
        # Whoever wrote STOP hears nothing more; people read what she writes now.
        return Turn(state, needs_staff="to_staff")
    if view.answered_by == "staff" and (idle_for is None or idle_for < STAFF_PATIENCE):
        return Turn(state, needs_staff="to_staff")
    # A quick reply without our payload is read like any other words.
    return _words(state, heard.text, view, heard.asked, last_say)


def _keyword(text: str, state: State, view: View) -> Decided | None:
    """STOP, START and HELP as whole messages, in any language (domain/sms.md)."""
    found = keywords.keyword(text)
    match found.meaning if found is not None else None:
        case keywords.Meaning.STOP:
            return Turn(Idle(), command=Stop())
        case keywords.Meaning.START:
            return Turn(Idle(), command=Restart())
        case keywords.Meaning.HELP:
            return information.help_(view)
    if keywords.asks_to_stop(text, view.language):
        asked = say("ask-stop", choice("answer:stop", "choice-stop"), choice("answer:no", "choice-keep-messages"))
        return Turn(Stopping(None), (asked,))
    if plain_words(text) in BARE_CANCEL and isinstance(state, Idle) and view.visits:
        return visits.ask_stop_or_cancel(view)
    return None


def _which(state: State, heard: Heard, view: View) -> Decided:
    """A digit that fits two open questions: list them by day and time."""
    picks = []
    for one in heard.which:
        kind, _, rest = one.id.partition(":")
        visit = view.known.get(int(rest.split(":")[0])) if rest.split(":")[0].isdigit() else None
        if visit is not None:
            picks.append(phrases.visit_pick(view, visit, kind))
        else:
            picks.append(one)
    return Turn(state, (say("which-question", *picks),))


def _again(state: State, view: View, last_say: Say | None) -> Decided:
    """An old or doubled tap: the present step once more."""
    if last_say is None or isinstance(state, Idle):
        return Turn(Idle(), (phrases.menu(view, "button-old"),))
    return Turn(state, (replace(last_say, replaces=False),))


def _command(event: Inbound, view: View) -> Decided:
    match event.text:
        case "start" if event.argument:
            return Turn(Idle(), command=UseLink(event.argument))
        case "book":
            return booking.begin(view)
        case "visits":
            return visits.show(view)
        case "language":
            return wishes.ask_language(view)
        case "settings":
            return wishes.menu(view)
        case "stop":
            return Turn(Idle(), command=Stop())
        case "human":
            return information.human(view)
        case "help":
            return information.help_(view)
    return Turn(Idle(), (phrases.menu(view),), hands_over=False)


def _contact(state: State, event: Inbound) -> Decided:
    if event.contact is None or not event.contact.is_own:
        return Turn(state, (say("contact-not-own"),), needs_staff="media")
    return Turn(state, command=KeepNumber(event.contact.phone))


def _words(state: State, text: str, view: View, asked: str | None, last_say: Say | None) -> Decided:
    """Free text: an answer, a correction, or a new subject."""
    if not text:
        return information.not_understood(view, state.misses if isinstance(state, Idle) else 0)
    if isinstance(state, Naming):
        named = booking.naming(state, text, view)
        if not isinstance(named.state, Naming):
            return named
    heard = hearing.listen(text, view, _kind_of_question(state) or asked, _visit_spoken_of(state, view))
    picked = _picked(heard, last_say)
    if picked is not None:
        return taps.chosen(state, picked, view, is_tap=False)
    turn = _answer(state, heard, view) or _subject(heard, view)
    if turn is None:
        if isinstance(state, Naming):
            return booking.naming(state, text, view)
        turn = _unclear(state, heard, view, last_say)
    return _in_language(turn, heard, view)


def _kind_of_question(state: State) -> str | None:
    """Whether the open question is answered by yes or no, or by one of several."""
    if isinstance(state, Confirming | Cancelling | Answering):
        return "yes_no"
    if isinstance(state, ChoosingService | ChoosingPractitioner | ChoosingTime | ChoosingVisit):
        return "choice"
    return None


def _picked(heard: Hearing, last_say: Say | None) -> str | None:
    """ "The second one" of what was offered last."""
    if heard.choice is None or last_say is None:
        return None
    place = heard.choice if heard.choice < 0 else heard.choice - 1
    choices = last_say.choices
    return choices[place].id if -len(choices) <= place < len(choices) else None


def _visit_spoken_of(state: State, view: View) -> datetime | None:
    moving = getattr(state, "moving", None) or getattr(state, "appointment", None)
    visit = view.known.get(moving) if moving is not None else None
    if visit is None and len(view.visits) == 1:
        visit = view.visits[0]
    return visit.start if visit is not None else None


def _answer(state: State, heard: Hearing, view: View) -> Decided | None:
    """The message as an answer to the open question, or None."""
    if _changes_subject(state, heard):
        return None
    match state:
        case ChoosingService():
            return booking.choosing_service(state, heard, view)
        case ChoosingPractitioner():
            return booking.choosing_practitioner(state, heard, view)
        case ChoosingTime():
            return booking.choosing_time(state, heard, view)
        case Confirming():
            return booking.confirming(state, heard, view)
        case Cancelling():
            return visits.cancelling(state, heard, view)
        case ChoosingVisit():
            return visits.choosing_visit(state, heard, view)
        case Answering():
            return wishes.answering(state, heard, view)
        case Setting():
            return wishes.setting(state, heard, view)
    return None


def _changes_subject(state: State, heard: Hearing) -> bool:
    """Whether the words leave the open question: to a person, or from booking to a visit that is there already."""
    if heard.wants(Intent.HUMAN, Intent.COMPLAINT, Intent.HELP):
        return True
    if isinstance(state, Cancelling | Stopping):
        return False
    return heard.wants(Intent.CANCEL) and not isinstance(state, Confirming)


def _subject(heard: Hearing, view: View) -> Decided | None:
    """The message for itself."""
    match heard.intent:
        case Intent.BOOK:
            return booking.begin(view, service=heard.service, practitioner=heard.practitioner, windows=heard.windows)
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
        case Intent.AFFIRM if len(view.visits) == 1 and view.visits[0].status.value == "booked":
            return visits.on_visit(view, view.visits[0], "confirm")
    information_ = information.answer(heard, view)
    if information_ is not None:
        return information_
    if heard.service is not None or (heard.windows and not view.visits):
        # A service or a day, and nothing booked it could be about: that is a wish to book.
        return booking.begin(view, service=heard.service, practitioner=heard.practitioner, windows=heard.windows)
    return None


def _reschedule(heard: Hearing, view: View) -> Decided:
    return visits.act_on(view, "move", heard)


def _query(heard: Hearing, view: View) -> Decided:
    """ "When is my appointment?" or "do you have anything on Thursday?"."""
    if heard.windows or heard.service is not None or not view.visits:
        return booking.begin(view, service=heard.service, practitioner=heard.practitioner, windows=heard.windows)
    return visits.show(view)


def _preference(heard: Hearing, view: View) -> Decided:
    named = wishes.language_named(heard.text)
    if named in view.practice.languages:
        return Turn(Idle(), command=SetLanguage(named, chosen=True))
    return wishes.menu(view)


def _unclear(state: State, heard: Hearing, view: View, last_say: Say | None) -> Decided:
    """Neither an answer nor a subject: the question again, once; then as anything not understood."""
    named = wishes.language_named(heard.text) if len(heard.text.split()) <= WORDS_TO_NAME_A_LANGUAGE else ""
    if named in view.practice.languages:
        return Turn(Idle(), command=SetLanguage(named, chosen=True))
    if isinstance(state, Idle) and heard.wants(Intent.AFFIRM, Intent.NEGATE):
        return Turn(Idle(), (phrases.menu(view),))
    if isinstance(state, Idle):
        return information.not_understood(view, state.misses)
    if last_say is not None and last_say.text.key != "not-understood-again":
        again = Text("not-understood-again", {"question": last_say.text})
        return Turn(state, (replace(last_say, text=again, replaces=False),), needs_staff="not_understood")
    return Turn(Idle(1), (say("not-understood-in-step", *phrases.menu_choices(view)),), needs_staff="not_understood")


def _in_language(turn: Decided, heard: Hearing, view: View) -> Decided:
    """The language of the client's own words, unless she chose one."""
    if heard.language is None or heard.language == view.language or view.person.language_chosen:
        return turn
    return replace(turn, also=(SetLanguage(heard.language, chosen=False), *turn.also))
