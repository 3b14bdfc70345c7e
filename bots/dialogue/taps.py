"""A choice that was made, by tap or by digit; pure."""

from __future__ import annotations

from dataclasses import replace

from bots.dialogue import (
    booking,
    booking_taps,
    calendars,
    information,
    mending,
    phrases,
    retiming,
    unsure,
    visits,
    waiting,
    wishes,
)
from bots.dialogue.commands import Cancel, Command, Stop
from bots.dialogue.states import (
    Answering,
    Cancelling,
    ChoosingVisit,
    Confirming,
    Idle,
    State,
    Stopping,
    Unsure,
)
from bots.dialogue.view import View
from messaging.desk import Turn

Decided = Turn[State, Command]


def chosen(state: State, choice_id: str, view: View, *, is_tap: bool) -> Decided:
    """What a choice means in this state; one that does not fit shows the menu. A tap edits in place."""
    try:
        turn = _chosen(state, choice_id, view, is_tap=is_tap)
    except ValueError:
        turn = None  # an id of an older version of the desk: no number, no time, no purpose of ours
    return turn if turn is not None else Turn(Idle(), (phrases.menu(view, "button-old", replaces=is_tap),))


def _chosen(state: State, choice_id: str, view: View, *, is_tap: bool) -> Decided | None:
    kind, _, rest = choice_id.partition(":")
    turn: Decided | None = None
    match kind:
        case "menu":
            turn = _menu(rest, view, is_tap)
        case "confirm" | "move" | "cancel":
            appointment, _, version = rest.partition(":")
            turn = visits.chosen(view, kind, int(appointment), int(version), replaces=is_tap)
            if turn.command is not None:
                turn = replace(turn, state=state)  # a reminder answered in the middle of something else
        case "visit":
            then, _, appointment = rest.partition(":")
            wish = state.wish_for(int(appointment)) if isinstance(state, ChoosingVisit) and then == "move" else ()
            turn = visits.chosen(view, then, int(appointment), None, wish, replaces=is_tap)
        case _ if kind in booking_taps.KINDS:
            turn = booking_taps.chosen(state, kind, rest, view, is_tap=is_tap)
        case retiming.KIND:
            turn = retiming.chosen(rest, view, is_tap=is_tap)
        case "answer":
            turn = _answer(state, rest, view, is_tap)
        case "sms":
            turn = wishes.answered("sms", rest == "yes")
        case "agree":
            purpose, _, agreed = rest.partition(":")
            turn = wishes.answered(purpose, agreed == "yes")
        case "set" | "permit" | "language" | "channel" | "quiet":
            turn = wishes.pick(view, kind, rest, replaces=is_tap)
        case "unsure" if isinstance(state, Unsure):
            turn = unsure.meant(state, rest, view)
        case "wait":
            turn = waiting.tapped(state, rest, view, is_tap=is_tap)
        case "calendar":
            turn = calendars.tapped(state, rest, view)
        case _ if kind in mending.KINDS:
            turn = mending.tapped(kind, rest, view)
        case "number":
            turn = Turn(Idle(), (phrases.menu(view, "number-not-needed"),))
    return turn


def _menu(what: str, view: View, is_tap: bool) -> Decided:
    match what:
        case "book":
            return booking.begin(view, replaces=is_tap)
        case "visits":
            return visits.show(view, replaces=is_tap)
        case "human":
            return information.human(view, replaces=is_tap)
        case "settings":
            return wishes.menu(view, replaces=is_tap)
    return Turn(Idle(), (phrases.menu(view, replaces=is_tap),), hands_over=False)


def _answer(state: State, value: str, view: View, is_tap: bool) -> Decided | None:
    match state, value:
        case Confirming(), _:
            return booking_taps.confirmed(state, value, view, is_tap=is_tap)
        case Cancelling(), "yes":
            return Turn(state, command=Cancel(state.appointment))
        case Cancelling(), "move":
            return visits.chosen(view, "move", state.appointment, None, replaces=is_tap)
        case Cancelling(), "no":
            return visits.keep(view, view.known.get(state.appointment), replaces=is_tap)
        case Stopping(), "stop":
            return Turn(Idle(), command=Stop())
        case Stopping(), "cancel" if state.appointment is not None:
            return visits.chosen(view, "cancel", state.appointment, None, replaces=is_tap)
        case Stopping(), "no":
            return Turn(Idle(), (phrases.menu(view, "messages-kept", replaces=is_tap),))
        case Answering(), "yes" | "no":
            return wishes.answered(state.question, value == "yes")
    return None
