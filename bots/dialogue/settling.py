"""A time was chosen: it is kept, the name and the service's questions are asked, and "shall it be so?"; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bots.dialogue import drafts, hearing, intake, phrases
from bots.dialogue.commands import Book, Command, Form, Hold, Move, Release, SetName
from bots.dialogue.phrases import choice, filled, say
from bots.dialogue.states import (
    ChoosingSupplements,
    ChoosingVariant,
    Confirming,
    Draft,
    Idle,
    Naming,
    Questioned,
    State,
)
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.says import Arg, Choice, Say, Style, Text, Wants
from scheduling.appointments import Appointment
from scheduling.catalog import Service
from scheduling.services import Late, Place

Decided = Turn[State, Command]

HELD = (Naming, Questioned, Confirming)  # in these states a time is kept


def settle(
    view: View,
    service: Service,
    practitioner: str,
    start: datetime,
    any_practitioner: bool,
    about: Draft = drafts.NOTHING_SAID,
    moving: Appointment | None = None,
    *,
    is_picked: bool = False,
) -> Decided:
    """Keep the time for now; what is to be asked about it comes when it is kept, see `ask`.

    `is_picked`: the client saw with whom it would be, and so it is, unless that has just been taken.
    """
    state = Confirming(
        service.key,
        practitioner,
        start.isoformat(),
        any_practitioner,
        moving.id if moving else None,
        moving.version if moving else None,
        about=about,
    )
    who = practitioner if is_picked or not any_practitioner else None
    number = moving.id if moving else None
    return Turn(state, command=Hold(drafts.of(state, view), who, start, number, or_anybody=any_practitioner))


def ask(view: View, state: Naming | Questioned | Confirming, *, replaces: bool = False) -> Decided:
    """The first thing that is not known: the name, what the service asks, and last whether it shall be so."""
    if isinstance(state, Confirming) and state.moving is not None:
        return _shall_it_be_moved(view, state, replaces)
    place = (state.service, state.practitioner, state.start, state.any_practitioner)
    if view.person.name is None and view.suggested_name is None:
        naming = Naming(*place, later=state.later, about=state.about)
        return Turn(naming, (say("ask-name", wants=Wants.WORDS, replaces=replaces),))
    question = intake.next_question(view, view.catalog.services[state.service], state.about)
    if question is not None:
        asked = Questioned(*place, question, later=state.later, about=state.about)
        return Turn(asked, (intake.put(view, asked, replaces=replaces),))
    confirming = Confirming(*place, later=state.later, about=state.about)
    return Turn(confirming, (_shall_it_be_so(view, confirming, replaces),))


def _shall_it_be_so(view: View, state: Confirming, replaces: bool) -> Say:
    base, service = view.catalog.services[state.service], drafts.of(state, view)
    start = datetime.fromisoformat(state.start)
    details: dict[str, Arg] = {
        "when": view.moment(start),
        "practitioner": view.practitioner_name(state.practitioner),
        "place": _where(view, service, state, start),
        "name": view.person.name or view.suggested_name or "",
        "price": phrases.price(service.price),
    }
    if drafts.is_plain(base, state.about):
        return filled("confirm-booking", {**details, "service": base.name}, *_choices(base), replaces=replaces)
    details |= {
        "service": drafts.described(view, base, state.about),
        "minutes": sum(one.minutes for one in drafts.each(base, state.about)),
        "question": Text("shall-ask" if base.needs_approval else "shall-book"),
    }
    return filled("confirm-choice", details, *_choices(base), replaces=replaces)


def _choices(service: Service) -> tuple[Choice, ...]:
    found = [
        choice("answer:yes", "choice-ask-yes" if service.needs_approval else "choice-book-yes", style=Style.PRIMARY),
        choice("answer:other", "choice-other-times"),
        choice("answer:no", "choice-no"),
    ]
    if service.variants or service.supplements:
        found.insert(2, choice("answer:change", "choice-change"))
    return tuple(found)


def _where(view: View, service: Service, state: Confirming, start: datetime) -> Text:
    if service.place is Place.HOME:
        return Text("place-home", {"address": dict(state.about.answers).get(intake.ADDRESS, "")})
    offer = view.exactly(service, state.practitioner, start, state.moving)
    return view.place(offer.location if offer is not None else next(iter(service.locations), ""))


def _shall_it_be_moved(view: View, state: Confirming, replaces: bool) -> Decided:
    moving = drafts.moved(state, view)
    if moving is None:
        return leave(view, None, replaces=replaces)
    must_ask = _is_late_to_move(view, moving)
    asked = say(
        "confirm-move-wish" if must_ask else "confirm-move",
        choice("answer:yes", "choice-ask-yes" if must_ask else "choice-move-yes", style=Style.PRIMARY),
        choice("answer:other", "choice-other-times"),
        choice("answer:no", "choice-keep"),
        replaces=replaces,
        old=view.moment(moving.start),
        when=view.moment(datetime.fromisoformat(state.start)),
        practitioner=view.practitioner_name(state.practitioner),
    )
    return Turn(state, (asked,))


def _is_late_to_move(view: View, visit: Appointment) -> bool:
    """Whether staff must agree, see `scheduling.requests`."""
    service = view.catalog.services.get(visit.service)
    if service is None or service.late_move is not Late.ASK:
        return False
    return visit.start - view.now < timedelta(hours=service.move_until_hours)


def book(view: View, state: Confirming) -> Decided:
    """Yes: do it."""
    start = datetime.fromisoformat(state.start)
    if state.moving is not None and state.version is not None:
        return Turn(state, command=Move(state.moving, state.version, state.practitioner, start))
    also: tuple[Command, ...] = ()
    if view.person.name is None and view.suggested_name is not None:
        also = (SetName(view.suggested_name),)
    about = state.about
    whom = [*((one, None) for one in about.subjects or ()), *((None, name) for name in about.named)] or [(None, None)]
    variants = [one.variant for one in drafts.each(view.catalog.services[state.service], about)]
    command = Book(
        state.service,
        state.practitioner,
        start,
        state.any_practitioner,
        forms=tuple(Form(known, named, variant) for (known, named), variant in zip(whom, variants, strict=True)),
        supplements=about.supplements or (),
        answers=tuple((key, words) for key, words in about.answers if words),
    )
    return Turn(state, command=command, also=also)


def with_practitioner(state: Confirming, practitioner: str) -> Confirming:
    """Of anybody who was free, the one whose time is kept."""
    return replace(state, practitioner=practitioner)


def _keeps(state: State) -> bool:
    """Whether a time is kept: also while the form is chosen once more for that very time."""
    again = isinstance(state, ChoosingVariant | ChoosingSupplements) and hearing.exact(state.windows) is not None
    return again or isinstance(state, HELD)


def released(state: State, turn: Decided) -> Decided:
    """Whoever leaves a time that was kept gives it back at once."""
    if not _keeps(state) or _keeps(turn.state):
        return turn
    return replace(turn, also=(*turn.also, Release()))


def leave(view: View, moving: Appointment | None, *, replaces: bool = False) -> Decided:
    """No: nothing is booked, or the old time stays."""
    key = "booking-kept" if moving is not None else "booking-left"
    return Turn(Idle(), (phrases.menu(view, key, replaces=replaces),))
