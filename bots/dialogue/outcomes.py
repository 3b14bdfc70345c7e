"""What is said when a command has been carried out; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bots.dialogue import booking, phrases, several, visits, wishes, words
from bots.dialogue.commands import Command
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Answering, Confirming, Idle, Setting, State
from bots.dialogue.view import View
from clients.vocabulary import Channel
from messaging.desk import Outcome, Turn
from messaging.says import File, Say, Wants

Decided = Turn[State, Command]


def after(state: State, outcome: Outcome, view: View, last_say: Say | None = None) -> Decided:
    """The turn that follows a command, and the next wish of the same message where one waits.

    `last_say` is the question that was open meanwhile.
    """
    return several.after(state, _after(state, outcome, view, last_say), view)


def _after(state: State, outcome: Outcome, view: View, last_say: Say | None) -> Decided:
    facts = outcome.facts
    match outcome.kind:
        case "booked":
            return _booked(facts, view)
        case "moved":
            return _moved(facts, view)
        case "slot_taken":
            return _lost(state, view)
        case "cancelled" | "already_cancelled":
            return Turn(Idle(), (_after_cancel(outcome.kind, facts, view),))
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
        case "setting_saved":
            return Turn(Setting(), (wishes.menu_say(view, "setting-saved"),))
    return Turn(Idle(), (phrases.menu(view),))


def _still_open(state: State, last_say: Say | None) -> tuple[Say, ...]:
    return (phrases.once_more(last_say),) if words.is_open(state) and last_say is not None else ()


def _visit_args(view: View, appointment_id: int) -> dict[str, Any]:
    visit = view.known[appointment_id]
    return {
        "service": view.service_name(visit.service),
        "when": view.moment(visit.start),
        "practitioner": view.practitioner_name(visit.practitioner),
        "place": view.place(visit.location),
    }


def _calendar_file(appointment_id: int) -> tuple[File, ...]:
    """For the client's own calendar; where the channel carries no files it is sent as a link."""
    return (File("appointment_ics", {"appointment": appointment_id}),)


def _booked(facts: Mapping[str, Any], view: View) -> Decided:
    appointment_id = facts["appointment"]
    done = say(
        "booking-done",
        choice(f"move:{appointment_id}:{facts['version']}", "choice-move", lasting=True),
        choice(f"cancel:{appointment_id}:{facts['version']}", "choice-cancel", lasting=True),
        files=_calendar_file(appointment_id),
        columns=2,
        **_visit_args(view, appointment_id),
    )
    question = _one_more_question(view)
    if question is None:
        return Turn(Idle(), (done,))
    asked, then = question
    return Turn(then, (done, asked))


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
        files=_calendar_file(appointment_id),
        columns=2,
        **_visit_args(view, appointment_id),
    )
    return Turn(Idle(), (done,))


def _lost(state: State, view: View) -> Decided:
    """Somebody was quicker: other times, at once."""
    if not isinstance(state, Confirming):
        return booking.begin(view)
    service = view.catalog.services[state.service]
    moving = view.known.get(state.moving) if state.moving is not None else None
    who = None if state.any_practitioner else state.practitioner
    start = datetime.fromisoformat(state.start)
    return booking.offer_times(view, service, who, ((start.isoformat(), start.isoformat()),), moving=moving, lost=True)


def _after_cancel(kind: str, facts: Mapping[str, Any], view: View) -> Say:
    key = "cancel-done" if kind == "cancelled" else "visit-already-cancelled"
    taken_out = _calendar_file(facts["appointment"]) if kind == "cancelled" else ()
    again = choice("menu:book", "choice-book-again")
    return say(key, again, files=taken_out, when=view.moment(facts["start"]))


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
