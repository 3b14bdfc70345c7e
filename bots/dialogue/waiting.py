"""The waiting list in the dialogue: join when nothing suits, ask for an earlier time, answer an offer, leave; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bots.dialogue import booking, drafts, hearing, offering, phrases, visits, waiting_words
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import ChoosingTime, Idle, Naming, NamingSubject, Questioned, State, Windows
from bots.dialogue.view import View
from bots.dialogue.waiting_commands import JoinList, LeaveList, RefuseOffer, StayOnList, TakeOffer
from bots.dialogue.waiting_words import Asked
from messaging.desk import Outcome, Turn
from messaging.says import Choice, MomentStyle, Say, Style, Text
from scheduling.appointments import Appointment
from scheduling.waiting.nouns import Entry, Standing

Decided = Turn[State, Command]

AROUND = timedelta(hours=1)  # a very time that is taken: what comes free close to it will do as well
IN_HER_OWN_WORDS = (Naming, NamingSubject, Questioned)


def tapped(state: State, value: str, view: View, *, is_tap: bool) -> Decided | None:
    """A choice about the waiting list; raises ValueError when its number is none."""
    what, _, number = value.partition(":")
    match what:
        case "join" if isinstance(state, ChoosingTime):
            return Turn(state, command=_of_state(state, state.windows, view, looks=False))
        case "earlier":
            visit = view.known.get(int(number))
            return _earlier(view, visit, ()) if visit is not None and visit in view.visits else None
        case "list":
            return show(view, replaces=is_tap)
        case "take":
            return Turn(state, command=TakeOffer(int(number)))
        case "no":
            return Turn(state, command=RefuseOffer(int(number)))
        case "stay":
            return Turn(state, command=StayOnList(int(number)))
        case "leave":
            return Turn(state, command=LeaveList(int(number)))
    return None


def in_words(state: State, heard: Hearing, view: View) -> Decided | None:
    """ "Tell me if something frees up", "am I on the list?"; None when the words speak of something else."""
    if isinstance(state, IN_HER_OWN_WORDS):
        return None  # an answer may say anything
    match waiting_words.asked(heard.text):
        case Asked.SHOW:
            return show(view)
        case Asked.LEAVE:
            return leave(view)
        case Asked.JOIN:
            return _join(state, heard, view)
    return None


def show(view: View, *, replaces: bool = False) -> Decided:
    """What one waits for."""
    if not view.waiting:
        return Turn(Idle(), (phrases.menu(view, "waiting-none", replaces=replaces),))
    lines = tuple(_line(view, entry) for entry in view.waiting)
    return Turn(Idle(), (say("waiting-list", *_leaving(view), lines=lines, replaces=replaces),))


def leave(view: View) -> Decided:
    """Off the list: at once where there is one wish, else which."""
    if len(view.waiting) == 1:
        return Turn(Idle(), command=LeaveList(view.waiting[0].id))
    if not view.waiting:
        return show(view)
    return Turn(Idle(), (say("waiting-which", *_leaving(view)),))


def _leaving(view: View) -> tuple[Choice, ...]:
    if len(view.waiting) == 1:
        entry = view.waiting[0]
        again = (_stay(entry),) if entry.status is Standing.PAUSED else ()
        return (*again, _leave(entry.id))
    return tuple(
        choice(f"wait:leave:{entry.id}", Text("name", {"name": view.service_name(entry.service)}), lasting=True)
        for entry in view.waiting[: view.limits.choices]
    )


def _leave(entry_id: int) -> Choice:
    return choice(f"wait:leave:{entry_id}", "choice-waiting-leave", style=Style.DANGER, lasting=True)


def _stay(entry: Entry) -> Choice:
    return choice(f"wait:stay:{entry.id}", "choice-waiting-stay", style=Style.PRIMARY, lasting=True)


def _line(view: View, entry: Entry) -> Text:
    service = view.service_name(entry.service)
    visit = view.known.get(entry.appointment_id) if entry.appointment_id is not None else None
    if visit is not None:
        when = view.moment(visit.start, MomentStyle.SHORT)
        return Text("waiting-line-earlier", {"service": service, "when": when})
    return Text("waiting-line-paused" if entry.status is Standing.PAUSED else "waiting-line", {"service": service})


def _join(state: State, heard: Hearing, view: View) -> Decided:
    """Onto the list with whatever is known: the open question's wish, a visit's, or the message's own."""
    if isinstance(state, ChoosingTime) and heard.service in (None, state.service):
        windows = hearing.on_days(heard, view, state.windows) or state.windows
        return Turn(state, command=_of_state(state, windows, view, looks=False))
    meant = tuple(visit for visit in visits.spoken_of(view, heard) if _may_be_earlier(visit, heard))
    if meant and (heard.service is None or waiting_words.wants_earlier(heard.text)):
        return _for_visits(view, meant, heard)
    services = view.catalog.services
    key = heard.service or (next(iter(services)) if len(services) == 1 else None)
    if key is None:
        return booking.begin(view, practitioner=heard.practitioner, windows=heard.windows)
    wish = JoinList(key, heard.practitioner, _spans(heard.windows), looks=True)
    return Turn(state, command=wish)


def _may_be_earlier(visit: Appointment, heard: Hearing) -> bool:
    """Whether the words can mean an earlier time for that visit: not when they name a day after it."""
    if heard.service not in (None, visit.service):
        return False
    spans = hearing.instants(heard.windows)
    return not spans or any(low < visit.start or visits.is_named(visit, heard.windows) for low, _ in spans)


def _for_visits(view: View, meant: tuple[Appointment, ...], heard: Hearing) -> Decided:
    if len(meant) == 1:
        others = tuple(span for span in heard.windows if not visits.is_named(meant[0], (span,)))
        return _earlier(view, meant[0], others)
    picks = [
        choice(f"wait:earlier:{visit.id}", Text("slot", {"when": view.moment(visit.start, MomentStyle.SHORT)}))
        for visit in meant[: view.limits.choices]
    ]
    return Turn(Idle(), (say("waiting-which-visit", *picks),))


def _earlier(view: View, visit: Appointment, windows: Windows) -> Decided:
    wish = JoinList(
        visit.service,
        visit.practitioner,
        tuple(span for span in _spans(windows) if span[0] < visit.start),
        appointment=visit.id,
        subject=visit.subject_id,
        variant=visit.variant,
        supplements=visit.supplements,
        looks=True,
    )
    return Turn(Idle(), command=wish)


def _of_state(state: ChoosingTime, windows: Windows, view: View, *, looks: bool) -> JoinList:
    """The wish that could not be met; while a visit is being moved, an earlier time for it."""
    visit = view.known.get(state.moving) if state.moving is not None else None
    about = state.about
    return JoinList(
        state.service,
        state.practitioner,
        _spans(windows),
        appointment=visit.id if visit is not None else None,
        subject=visit.subject_id if visit is not None else next(iter(about.subjects or ()), None),
        variant=visit.variant if visit is not None else next(iter(about.variants), None),
        supplements=visit.supplements if visit is not None else about.supplements or (),
        looks=looks,
    )


def _spans(windows: Windows) -> tuple[tuple[Any, Any], ...]:
    at = hearing.exact(windows)
    return ((at - AROUND, at + AROUND + timedelta(minutes=1)),) if at is not None else hearing.instants(windows)


def after(state: State, outcome: Outcome, view: View) -> Decided:
    """What is said when it has been done."""
    facts = outcome.facts
    match outcome.kind:
        case "waiting_joined":
            return _joined(facts, view)
        case "waiting_left":
            return Turn(Idle(), (phrases.menu(view, "waiting-left"),))
        case "waiting_stays":
            return Turn(Idle(), (say("waiting-stays", _leave(facts["entry"])),))
        case "waiting_declined":
            return Turn(Idle(), (say("waiting-declined", _leave(facts["entry"])),))
        case "waiting_taken":
            return Turn(Idle(), (say("waiting-taken", choice("menu:book", "choice-book")),))
    return Turn(Idle(), (phrases.menu(view, "waiting-over"),))


def _joined(facts: Mapping[str, Any], view: View) -> Decided:
    """She is on the list; what is free already is shown at once where she did not just turn it down."""
    visit = view.known.get(facts["appointment"]) if facts["appointment"] is not None else None
    leaving = _leave(facts["entry"])
    if visit is not None:
        noted = say("waiting-joined-earlier", leaving, when=view.moment(visit.start))
    else:
        noted = say("waiting-joined", leaving, service=view.service_name(facts["service"]))
    return _what_is_free(facts, visit, noted, view) or Turn(Idle(), (noted,))


def _what_is_free(facts: Mapping[str, Any], visit: Appointment | None, noted: Say, view: View) -> Decided | None:
    service = view.catalog.services.get(facts["service"])
    if not facts["looks"] or service is None:
        return None
    wanted = drafts.as_booked(view, visit) if visit is not None else service
    spans = tuple(facts["windows"]) or (((view.now, visit.start),) if visit is not None else ())
    if visit is not None:
        spans = tuple((low, min(high, visit.start)) for low, high in spans if low < visit.start)
    exclude = visit.id if visit is not None else None
    if wanted is None or not view.offers(wanted, facts["practitioner"], spans, 1, exclude):
        return None
    windows = tuple((low.isoformat(), high.isoformat()) for low, high in spans)
    turn = offering.offer_times(view, wanted, facts["practitioner"], windows, moving=visit)
    return Turn(turn.state, (noted, *turn.say)) if turn.command is None else None
