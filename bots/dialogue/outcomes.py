"""What is said when a command has been carried out; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bots.dialogue import (
    booked,
    booking,
    calendars,
    drafts,
    mending,
    offering,
    phrases,
    retiming,
    settling,
    several,
    visits,
    waiting,
    wishes,
    words,
)
from bots.dialogue.commands import Command, Hold
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Answering, Confirming, Idle, Naming, Questioned, Setting, State
from bots.dialogue.view import View
from clients.vocabulary import Channel
from messaging.desk import Outcome, Turn
from messaging.says import Say, Wants

Decided = Turn[State, Command]


def after(state: State, outcome: Outcome, view: View, last_say: Say | None = None) -> Decided:
    """The turn that follows a command, and the next wish of the same message where one waits.

    `last_say` is the question that was open meanwhile.
    """
    return _not_held(several.after(state, _after(state, outcome, view, last_say), view), view)


def _not_held(turn: Decided, view: View) -> Decided:
    """What follows may carry out nothing more: a next wish is asked about without its time being kept."""
    if not isinstance(turn.command, Hold) or not isinstance(turn.state, settling.HELD):
        return turn
    asked = settling.ask(view, turn.state)
    return replace(asked, say=(*turn.say, *asked.say), also=turn.also)


def _after(state: State, outcome: Outcome, view: View, last_say: Say | None) -> Decided:
    facts = outcome.facts
    match outcome.kind:
        case "held":
            return _held(state, facts, view)
        case "booked" | "requested":
            return _booked(outcome.kind, facts, view)
        case "asked":
            return Turn(Idle(), (_asked(facts, view),))
        case "moved":
            return _moved(facts, view)
        case "slot_taken":
            return _lost(state, view)
        case "cancelled" | "already_cancelled":
            return Turn(Idle(), (_after_cancel(outcome.kind, facts, view),))
        case "given_up":
            return retiming.given_up(view, facts)
        case "retimed":
            return retiming.instead(view, facts)
        case "confirmed" | "already_confirmed":
            return _confirmed(state, outcome, view, last_say)
        case "not_possible":
            return Turn(Idle(), (phrases.menu(view, "visit-past"),))
        case "changed":
            visit = view.known[facts["appointment"]]
            return Turn(Idle(), (visits.card(view, visit, "visit-changed"),))
        case "stopped":
            return Turn(Idle(), (say("stop-done", practice=view.practice.name),) if facts.get("reply") else ())
        case "restarted":
            return Turn(Idle(), (phrases.menu(view, "start-done"),))
        case "number_kept":
            return _number_kept(view)
        case "number_wrong":
            return Turn(state, (say("number-wrong"), *_still_open(state, last_say)))
        case "linked":
            return Turn(Idle(), (phrases.menu(view, "link-done"),))
        case "link_wrong":
            return Turn(Idle(), (phrases.menu(view, "link-wrong"),))
        case "sms_allowed":
            return Turn(Idle(), (say("sms-allowed"),))
        case "sms_refused":
            return Turn(Idle(), (say("sms-refused"),))
        case "permitted" | "refused":
            if isinstance(state, Setting):
                return wishes.permissions(view)
            return Turn(Idle(), (say(f"permission-{outcome.kind}"),))
        case "language_set":
            return Turn(Idle(), (phrases.menu(view, "language-set"),))
        case kind if kind.startswith("waiting_"):
            return waiting.after(state, outcome, view)
        case kind if kind.startswith("calendar_"):
            turn = calendars.after(state, outcome, view)
            return replace(turn, say=(*turn.say, *_still_open(state, last_say)))
        case kind if kind.startswith("mending_"):
            return mending.after(state, outcome, view)
        case "setting_saved":
            return Turn(Setting(), (wishes.menu_say(view, "setting-saved"),))
    return Turn(Idle(), (phrases.menu(view),))


def _still_open(state: State, last_say: Say | None) -> tuple[Say, ...]:
    return (phrases.once_more(last_say),) if words.is_open(state) and last_say is not None else ()


def _visit_args(view: View, appointment_id: int) -> dict[str, Any]:
    visit = view.known[appointment_id]
    return {
        "service": drafts.described_visit(view, visit),
        "when": view.moment(visit.start),
        "practitioner": view.practitioner_name(visit.practitioner),
        "place": view.place_of(visit),
    }


def _held(state: State, facts: Mapping[str, Any], view: View) -> Decided:
    """The time is kept: what is still to be asked."""
    if not isinstance(state, Naming | Questioned | Confirming):
        return Turn(Idle(), (phrases.menu(view),))
    if isinstance(state, Confirming):
        state = settling.with_practitioner(state, facts["practitioner"])
    return settling.ask(view, state)


def _booked(kind: str, facts: Mapping[str, Any], view: View) -> Decided:
    found = [view.known[number] for number in (facts["appointment"], *facts.get("others", ()))]
    done = (booked.said(view, kind, found), *booked.notes(view, kind, found))
    question = _one_more_question(view)
    if question is None:
        return Turn(Idle(), done)
    asked, then = question
    return Turn(then, (*done, asked))


def _asked(facts: Mapping[str, Any], view: View) -> Say:
    """It is late, so staff decide; until then nothing changes."""
    visit = view.known[facts["appointment"]]
    key = "wish-asked-already" if facts["was_already"] else f"wish-asked-{facts['kind']}"
    return phrases.menu(view, key, when=view.moment(visit.start))


def _one_more_question(view: View) -> tuple[Say, State] | None:
    """After a first booking: may we text this number, or what is your number? Never a condition of anything."""
    if Channel.SMS not in view.channels or view.sms_answered or view.limits.is_compact:
        return None
    if _number_is_known(view):
        return (wishes.ask_sms(view), Answering("sms")) if "ask-sms" not in view.asked_at else None
    if view.limits.can_ask_contact and "ask-number" not in view.asked_at:
        return say("ask-number", wants=Wants.CONTACT), Idle()
    return None


def _number_is_known(view: View) -> bool:
    return any(point.channel in (Channel.WHATSAPP, Channel.SMS) for point in view.points)


def _moved(facts: Mapping[str, Any], view: View) -> Decided:
    appointment_id = facts["appointment"]
    visit = view.known[appointment_id]
    done = say(
        "move-done",
        *phrases.visit_choices(visit, confirm=False),
        files=booked.calendar_file(appointment_id),
        columns=2,
        **_visit_args(view, appointment_id),
    )
    return Turn(Idle(), (done,))


def _lost(state: State, view: View) -> Decided:
    """Somebody was quicker: other times, at once."""
    if not isinstance(state, Confirming):
        return booking.begin(view)
    who = None if state.any_practitioner else state.practitioner
    exactly, moving = drafts.exactly(state.start), drafts.moved(state, view)
    return offering.offer_times(view, drafts.of(state, view), who, exactly, state.about, moving=moving, lost=True)


def _after_cancel(kind: str, facts: Mapping[str, Any], view: View) -> Say:
    key = "cancel-done" if kind == "cancelled" else "visit-already-cancelled"
    taken_out = booked.calendar_file(facts["appointment"]) if kind == "cancelled" else ()
    again = choice("menu:book", "choice-book-again")
    back = (mending.undo_choice(facts["appointment"]),) if kind == "cancelled" else ()
    return say(key, again, *back, files=taken_out, when=view.moment(facts["start"]))


def _confirmed(state: State, outcome: Outcome, view: View, last_say: Say | None) -> Decided:
    """She will come. What was open stays open; else one optional purpose may be asked, of those never asked."""
    visit = view.known[outcome.facts["appointment"]]
    done = say("confirm-done", *phrases.visit_choices(visit, confirm=False), columns=2, **_visit_args(view, visit.id))
    still_open = _still_open(state, last_say)
    if still_open:
        return Turn(state, (done, *still_open))
    purpose = wishes.next_permission(view) if outcome.kind == "confirmed" else None
    if purpose is None:
        return Turn(Idle(), (done,))
    return Turn(Answering(purpose.value), (done, wishes.ask_permission(view, purpose)))


def _number_kept(view: View) -> Decided:
    if view.sms_answered or Channel.SMS not in view.channels:
        return Turn(Idle(), (say("number-kept"),))
    return Turn(Answering("sms"), (say("number-kept"), wishes.ask_sms(view)))
