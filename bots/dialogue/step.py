"""The clients' dialogue: (state, what was heard, view) -> Turn; pure, one for all channels.

The order matters: whatever stops messages first, then taps, then what is not text, then words: as an answer to
the open question, as a correction of it, as a change of subject.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bots.dialogue import (
    booking,
    calendar_words,
    information,
    phrases,
    several,
    taps,
    visits,
    waiting_words,
    wanted,
    wishes,
    wishes_in_words,
    words,
)
from bots.dialogue.commands import Command, Greet, KeepNumber, Restart, SetLanguage, Stop, UseLink
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Idle, State, Stopping
from bots.dialogue.view import View
from clients.vocabulary import Reachability
from messaging.desk import Heard, Turn
from messaging.events import Inbound, Kind
from messaging.intents import keywords
from messaging.questions import plain_words
from messaging.says import Say, Text, Wants

Decided = Turn[State, Command]

# Staff who took a conversation over and then fell silent: after this the bot answers again.
STAFF_PATIENCE = timedelta(hours=12)
# An open question is forgotten after this; what is written later is read afresh.
QUESTION_PATIENCE = timedelta(hours=24)
MEDIA = frozenset({Kind.STICKER, Kind.VOICE, Kind.PHOTO, Kind.LOCATION, Kind.OTHER})


def step(state: State, heard: Heard, view: View, last_say: Say | None, idle_for: timedelta | None) -> Decided:
    """Decide what to say and do about one inbound message."""
    if idle_for is not None and idle_for > QUESTION_PATIENCE:
        state = Idle()
    if _is_about_something_gone(state, view):
        state = Idle()
    turn = several.kept(state, _decide(state, heard, view, last_say, idle_for), view)
    turn = _put_again(state, turn, last_say)
    if view.answered_by == "staff" and turn.say and turn.hands_over is None:
        turn = replace(turn, hands_over=False)  # nobody of the staff answered: the bot does again
    if not view.is_new or any(isinstance(fact, Stop) for fact in (turn.command, *turn.also)):
        return turn
    return _first_contact(turn, view)


def _is_about_something_gone(state: State, view: View) -> bool:
    """Whether the open question is about a service the practice gave up, or a visit that is over."""
    service, moving = getattr(state, "service", None), getattr(state, "moving", None)
    return (service is not None and service not in view.catalog.services) or (
        moving is not None and moving not in view.known
    )


def _put_again(state: State, turn: Decided, last_say: Say | None) -> Decided:
    """A question that stays open is put again below what was said, so that a digit still answers it."""
    if last_say is None or turn.command is not None or not turn.say or turn.state != state:
        return turn
    if isinstance(state, Idle) or any(said.choices or said.wants is not Wants.NOTHING for said in turn.say):
        return turn
    return replace(turn, say=(*turn.say, phrases.once_more(last_say)))


def _first_contact(turn: Decided, view: View) -> Decided:
    """Who we are, and the privacy notice, before anything else; both are put on record as shown."""
    said = turn.say
    if said and said[0].text.key in ("menu", "hello-again", "not-understood"):
        welcome = replace(said[0], text=_welcome(view), replaces=False)
        said = (welcome, *said[1:])
    else:
        said = (Say(_welcome(view)), *said)
    return replace(turn, say=said, also=(*turn.also, Greet()))


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
    if _may_mean_messages(heard, view):
        return visits.ask_stop_or_cancel(view)
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
    return words.read(state, heard.text, view, heard.asked, last_say)


def _may_mean_messages(heard: Heard, view: View) -> bool:
    """ "CANCEL" typed below a reminder is a choice's label, and a carrier's word for stopping (domain/sms.md)."""
    typed = heard.inbound.kind is Kind.TEXT and plain_words(heard.text) in words.BARE_CANCEL
    return typed and view.limits.is_compact and wanted.after_reminder(heard.asked) and bool(view.visits)


def _keyword(text: str, state: State, view: View) -> Decided | None:
    """STOP, START and HELP as whole messages, in any language (domain/sms.md)."""
    found = keywords.keyword(text)
    match found.meaning if found is not None else None:
        case keywords.Meaning.STOP:
            return Turn(Idle(), command=Stop(), also=_spoken(found, view))
        case keywords.Meaning.START:
            return Turn(Idle(), command=Restart(), also=_spoken(found, view))
        case keywords.Meaning.HELP:
            return information.help_(view)
    other = wishes_in_words.quiet(text, is_asked=False) is not None or waiting_words.asked(text) is not None
    other = other or calendar_words.asked(text) is not None
    if not other and keywords.asks_to_stop(text, view.language):
        asked = say("ask-stop", choice("answer:stop", "choice-stop"), choice("answer:no", "choice-keep-messages"))
        return Turn(Stopping(None), (asked,))
    if plain_words(text) in words.BARE_CANCEL and isinstance(state, Idle) and view.visits:
        return visits.ask_stop_or_cancel(view)
    return None


def _spoken(found: keywords.Keyword | None, view: View) -> tuple[Command, ...]:
    """The language of a keyword that only one language has, when it is the first thing somebody says."""
    language = found.language if found is not None else None
    if not view.is_new or language not in view.practice.languages:
        return ()
    return (SetLanguage(language, chosen=False),)


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
    return Turn(state, (phrases.once_more(last_say),))


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
