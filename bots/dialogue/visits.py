"""What one has booked: shown, confirmed, moved, cancelled; pure."""

from __future__ import annotations

from bots.dialogue import drafts, hearing, offering, phrases
from bots.dialogue.commands import Cancel, Command, Confirm, GiveUp
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Cancelling, ChoosingVisit, Idle, State, Stopping, Windows
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.says import Say, Style, Text
from scheduling.appointments import Appointment, Status
from scheduling.services import Late

Decided = Turn[State, Command]


def show(view: View, *, replaces: bool = False) -> Decided:
    """The visits to come."""
    if not view.visits:
        return Turn(Idle(), (phrases.menu(view, "no-visits", replaces=replaces),))
    if len(view.visits) == 1:
        return Turn(Idle(), (card(view, view.visits[0], replaces=replaces),))
    lines = tuple(phrases.visit_line(view, visit) for visit in view.visits)
    picks = [phrases.visit_pick(view, visit, "show") for visit in view.visits[: view.limits.choices]]
    return Turn(ChoosingVisit("show"), (say("visits", *picks, visits=lines, replaces=replaces),))


def card(view: View, visit: Appointment, key: str = "visit", *, replaces: bool = False) -> Say:
    """One visit, with what can be done about it."""
    return say(
        key,
        *phrases.visit_choices(visit, confirm=visit.status is Status.BOOKED),
        replaces=replaces,
        service=drafts.described_visit(view, visit),
        when=view.moment(visit.start),
        practitioner=view.practitioner_name(visit.practitioner),
        place=view.place_of(visit),
        status=Text(f"visit-status-{visit.status.value}"),
    )


def act_on(view: View, then: str, heard: Hearing | None = None, *, replaces: bool = False) -> Decided:
    """Move, cancel or confirm: the only visit, the one that was named, or ask which."""
    if not view.visits:
        return Turn(Idle(), (phrases.menu(view, "no-visits", replaces=replaces),))
    named, wish = _named_and_wished(view, then, heard)
    meant = _meant(view, heard, named)
    each = _each(view, then, heard, meant)
    if len(meant) == 1:
        return on_visit(view, meant[0], then, dict(each).get(meant[0].id, wish), replaces=replaces)
    picks = [phrases.visit_pick(view, visit, then) for visit in meant[: view.limits.choices]]
    asked = say(f"which-visit-{then}", *picks, replaces=replaces)
    return Turn(ChoosingVisit(then, wish, each), (asked,))


def _named_and_wished(view: View, then: str, heard: Hearing | None) -> tuple[Windows, Windows]:
    """Which time names the visit, and which says where it goes: "move Tuesday's to Friday"."""
    if heard is None:
        return (), ()
    if then != "move":
        return heard.windows, ()
    if heard.refused and not heard.when.readings:
        return heard.refused, heard.windows  # "Thursday I can't": another day, then
    both = hearing.from_and_to(heard, view)
    if both is not None and any(is_named(visit, both[0]) for visit in view.visits):
        return both
    if hearing.names_only_an_hour(heard):
        return (), heard.windows
    named = tuple(span for span in heard.windows if any(is_named(visit, (span,)) for visit in view.visits))
    return named, tuple(span for span in heard.windows if span not in named)


def names_two_times(heard: Hearing, view: View) -> bool:
    """ "Tuesday's to Friday": a visit's own time, and another one."""
    both = hearing.from_and_to(heard, view)
    return both is not None and any(is_named(visit, both[0]) for visit in view.visits)


def _each(
    view: View, then: str, heard: Hearing | None, meant: tuple[Appointment, ...]
) -> tuple[tuple[int, Windows], ...]:
    """ "An hour later" and "at five" are another time for each visit."""
    if heard is None or then != "move":
        return ()
    if heard.when.relative is not None:
        return tuple((visit.id, hearing.measured_from(heard, view, visit.start)) for visit in meant)
    if hearing.names_only_an_hour(heard):
        days = ((visit.id, visit.start.isoformat()) for visit in meant)
        return tuple((number, hearing.on_days(heard, view, ((day, day),))) for number, day in days)
    return ()


def _meant(view: View, heard: Hearing | None, named: Windows) -> tuple[Appointment, ...]:
    """The visits the words can mean: those on the day named, those with the practitioner named, else all."""
    visits = view.visits
    if heard is None:
        return visits
    if heard.practitioner is not None:
        visits = tuple(visit for visit in visits if visit.practitioner == heard.practitioner) or visits
    return tuple(visit for visit in visits if is_named(visit, named)) or visits


def spoken_of(view: View, heard: Hearing) -> tuple[Appointment, ...]:
    """The visits a message can speak of."""
    return _meant(view, heard, heard.refused or heard.windows)


def is_named(visit: Appointment, windows: Windows) -> bool:
    """Whether the time in words is the visit's own ("move the one on Tuesday"), not where it should go."""
    return any(low <= visit.start < high for low, high in hearing.instants(windows))


def on_visit(view: View, visit: Appointment, then: str, windows: Windows = (), *, replaces: bool = False) -> Decided:
    """One visit and what to do with it."""
    refusal = gone(view, visit, then, replaces=replaces)
    if refusal is not None:
        return refusal
    if then == "confirm" and visit.status is not Status.REQUESTED:  # that is for the practice to say
        return Turn(Idle(), command=Confirm(visit.id))
    if then == "cancel" and visit.id in view.retimed:
        return Turn(Idle(), command=GiveUp(visit.id))
    if then == "cancel":
        return ask_cancel(view, visit, replaces=replaces)
    if then == "move":
        service = drafts.as_booked(view, visit)
        if service is None:
            return Turn(Idle(), (say("ask-staff-to-move", replaces=replaces),), needs_staff="asked_for")
        return offering.offer_times(view, service, visit.practitioner, windows, moving=visit, replaces=replaces)
    return Turn(Idle(), (card(view, visit, replaces=replaces),))


def gone(view: View, visit: Appointment, then: str, *, replaces: bool = False) -> Decided | None:
    """What to say when nothing can be done about a visit any more."""
    if visit.status is Status.CANCELLED:
        return Turn(Idle(), (phrases.menu(view, "visit-already-cancelled", replaces=replaces),))
    if visit.start <= view.now or not visit.is_alive:
        return Turn(Idle(), (phrases.menu(view, "visit-past", replaces=replaces),))
    return None


def chosen(
    view: View,
    then: str,
    appointment_id: int,
    version: int | None,
    windows: Windows = (),
    *,
    replaces: bool = False,
) -> Decided:
    """A button about a visit: it binds to the visit and its version."""
    visit = view.known.get(appointment_id)
    if visit is None:
        return Turn(Idle(), (phrases.menu(view, "visit-unknown", replaces=replaces),))
    if version is not None and version != visit.version and visit.is_alive and visit.start > view.now:
        # The reminder spoke of another time: show how it stands now.
        return Turn(Idle(), (card(view, visit, "visit-changed", replaces=replaces),))
    return on_visit(view, visit, then, windows, replaces=replaces)


def ask_cancel(view: View, visit: Appointment, *, replaces: bool = False) -> Decided:
    """Really cancel? Within the practice's limit its rule is named."""
    service = view.catalog.services.get(visit.service)
    hours = service.cancel_until_hours if service is not None else 0
    is_late = (visit.start - view.now).total_seconds() < hours * 3600
    must_ask = is_late and service is not None and service.late_cancel is Late.ASK
    key = "ask-cancel-wish" if must_ask else "ask-cancel-late" if is_late else "ask-cancel"
    asked = say(
        key,
        choice("answer:yes", "choice-ask-yes" if must_ask else "choice-cancel-yes", style=Style.DANGER),
        choice("answer:move", "choice-move"),
        choice("answer:no", "choice-keep"),
        replaces=replaces,
        when=view.moment(visit.start),
        hours=hours,
    )
    return Turn(Cancelling(visit.id, visit.version), (asked,))


def cancelling(state: Cancelling, heard: Hearing, view: View) -> Decided | None:
    """Yes, no, or rather move it."""
    visit = view.known.get(state.appointment)
    if visit is not None and (heard.wants(Intent.RESCHEDULE) or heard.windows):
        at = visit.start.isoformat()
        return on_visit(view, visit, "move", hearing.on_days(heard, view, ((at, at),)))
    if heard.wants(Intent.AFFIRM, Intent.CANCEL):
        return Turn(state, command=Cancel(state.appointment))
    if heard.wants(Intent.NEGATE):
        return keep(view, visit)
    return None


def keep(view: View, visit: Appointment | None, *, replaces: bool = False) -> Decided:
    """No: it stays."""
    if visit is None:
        return Turn(Idle(), (phrases.menu(view, replaces=replaces),))
    return Turn(Idle(), (card(view, visit, "visit-kept", replaces=replaces),))


def choosing_visit(state: ChoosingVisit, heard: Hearing, view: View) -> Decided | None:
    """A visit named by its day."""
    if not heard.windows and heard.practitioner is None:
        return None
    meant = _meant(view, heard, heard.windows)
    return on_visit(view, meant[0], state.then, state.wish_for(meant[0].id)) if len(meant) == 1 else None


def ask_stop_or_cancel(view: View, *, replaces: bool = False) -> Decided:
    """ "Cancel" alone: the visit, or the messages? (domain/sms.md, stop and help words)"""
    if len(view.visits) > 1:
        picks = [phrases.visit_pick(view, visit, "cancel") for visit in view.visits[: view.limits.choices - 1]]
        asked = say("which-visit-cancel", *picks, choice("answer:stop", "choice-stop"), replaces=replaces)
        return Turn(Stopping(None), (asked,))
    visit = view.visits[0]
    asked = say(
        "stop-or-cancel",
        choice("answer:cancel", "choice-cancel"),
        choice("answer:stop", "choice-stop"),
        replaces=replaces,
        when=view.moment(visit.start),
    )
    return Turn(Stopping(visit.id), (asked,))
