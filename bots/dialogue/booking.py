"""Booking and moving: service, with whom, when, your name, shall it be so; pure.

Every step may be answered by a tap, a digit or in words, and words may answer several steps at once.
"""

from __future__ import annotations

import re
from datetime import datetime

from bots.dialogue import hearing, phrases
from bots.dialogue.commands import Book, Command, Move, SetName
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import (
    ChoosingPractitioner,
    ChoosingService,
    ChoosingTime,
    Confirming,
    Idle,
    Naming,
    State,
    Windows,
)
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.intents.nouns import Intent
from messaging.says import Choice, Say, Style, Text, Wants, literal
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Service

Decided = Turn[State, Command]

# Said instead of a name, and instead of a time (folded).
ANYONE = re.compile(
    r"\b(?:chiunque|qualsiasi|indifferente|e uguale|fa lo stesso|n'importe|peu importe|egal|obojetn\w+|wszystko jedno"
    r"|any\w*|either|whoever|no preference|don't mind|jeder|wer auch immer|cualquier\w*|quien sea|da igual"
    r"|me es igual)\b"
)
OTHERS = re.compile(
    r"\b(?:altri|altro orario|piu tardi|prima|dopo|autres?|plus tard|plus tot|inn[ey]\w*|pozniej|wczesniej|others?|more"
    r"|later|earlier|else|andere\w*|spater|fruher|otr[ao]s?|mas tarde|mas temprano|antes)\b"
)
MOST_OFFERS = 6
MOST_SHOWN = 60  # starts remembered as already offered


def begin(
    view: View,
    *,
    service: str | None = None,
    practitioner: str | None = None,
    windows: Windows = (),
    replaces: bool = False,
) -> Decided:
    """Start booking with whatever is already known, and ask for the first thing that is not."""
    if not view.catalog.services:
        return Turn(Idle(), (phrases.menu(view, "booking-closed"),))
    if service is None and len(view.catalog.services) == 1:
        service = next(iter(view.catalog.services))
    if service is None or service not in view.catalog.services:
        return ask_service(view, practitioner, windows, replaces=replaces)
    return with_service(view, view.catalog.services[service], practitioner, windows, replaces=replaces)


def ask_service(
    view: View, practitioner: str | None, windows: Windows, page: int = 0, *, replaces: bool = False
) -> Decided:
    """Which service?"""
    services = [
        service
        for service in view.catalog.services.values()
        if practitioner is None or practitioner in service.practitioners
    ]
    if not services:  # whoever was named has left
        return ask_service(view, None, windows, replaces=replaces)
    room = view.limits.choices
    if len(services) > room:
        start = page * (room - 1)
        rest = services[start + room - 1 :]
        shown = [phrases.service_choice(view, service) for service in services[start : start + room - 1]]
        # The last page leads back to the first.
        shown.append(choice(f"services:{page + 1 if rest else 0}", "choice-more"))
    else:
        shown = [phrases.service_choice(view, service) for service in services]
    return Turn(ChoosingService(practitioner, windows, page), (say("ask-service", *shown, replaces=replaces),))


def with_service(
    view: View, service: Service, practitioner: str | None, windows: Windows, *, replaces: bool = False
) -> Decided:
    """The service is known: with whom?"""
    if practitioner is not None and practitioner not in service.practitioners:
        turn = with_service(view, service, None, windows)
        told = say("not-with-them", practitioner=view.practitioner_name(practitioner), service=service.name)
        return Turn(turn.state, (told, *turn.say))
    if practitioner is None and len(service.practitioners) > 1 and hearing.exact(windows) is None:
        choices = [choice("practitioner:any", "choice-anyone", style=Style.PRIMARY)]
        choices += [
            choice(f"practitioner:{key}", literal(view.practitioner_name(key))) for key in service.practitioners
        ][: view.limits.choices - 1]
        asked = say("ask-practitioner", *choices, replaces=replaces, service=service.name)
        return Turn(ChoosingPractitioner(service.key, windows), (asked,))
    return offer_times(view, service, practitioner, windows, replaces=replaces)


def offer_times(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    *,
    shown: tuple[str, ...] = (),
    moving: Appointment | None = None,
    lost: bool = False,
    replaces: bool = False,
) -> Decided:
    """Offer times: the very one that was named goes straight to "shall it be so?"."""
    wish = hearing.exact(windows)
    if wish is not None and not lost:
        offer = view.exactly(service, practitioner, wish, moving.id if moving else None)
        if offer is not None:
            return ask_confirm(
                view, service, offer.practitioner, offer.start, practitioner is None, moving, replaces=replaces
            )
    key, offers = _suggestions(view, service, practitioner, windows, shown, moving)
    if lost:
        key = "slot-taken"
    state = ChoosingTime(
        service.key,
        practitioner,
        windows,
        (*shown, *(offer.start.isoformat() for offer in offers))[-MOST_SHOWN:],
        moving.id if moving else None,
        moving.version if moving else None,
    )
    if not offers:
        return Turn(state, (_nothing_free(view, replaces),), needs_staff=None)
    several = practitioner is None and len(service.practitioners) > 1
    choices = [phrases.offer_choice(view, offer, with_practitioner=several) for offer in offers]
    choices.append(choice("slots:more", "choice-other-times"))
    who = literal(view.practitioner_name(practitioner)) if practitioner else Text("anyone")
    asked = say(key, *choices, service=service.name, practitioner=who, replaces=replaces)
    return Turn(state, (asked,))


def _suggestions(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    shown: tuple[str, ...],
    moving: Appointment | None,
) -> tuple[str, list[Offer]]:
    """The text that introduces the offers, and the offers: within the wish, else as near to it as can be."""
    room = min(view.limits.choices - 1, 3 if moving is not None or view.limits.is_compact else MOST_OFFERS)
    exclude = moving.id if moving else None
    spans = hearing.instants(windows)
    if moving is not None:
        shown = (*shown, moving.start.isoformat())  # the time it has already is no other time
    found = view.offers(service, practitioner, spans, room + len(shown), exclude)
    fresh = [offer for offer in found if offer.start.isoformat() not in shown][:room]
    if fresh:
        return ("ask-time-move" if moving else "ask-time"), fresh
    if spans:
        near = view.near(service, practitioner, spans[0][0], room + len(shown), exclude)
        fresh = [offer for offer in near if offer.start.isoformat() not in shown][:room]
        if fresh:
            return "ask-time-nearest", fresh
    return "ask-time", []


def _nothing_free(view: View, replaces: bool) -> Say:
    return say(
        "nothing-free",
        choice("slots:again", "choice-from-start"),
        choice("menu:human", "choice-human"),
        replaces=replaces,
    )


def ask_confirm(
    view: View,
    service: Service,
    practitioner: str,
    start: datetime,
    any_practitioner: bool,
    moving: Appointment | None = None,
    *,
    replaces: bool = False,
) -> Decided:
    """Repeat what was understood before anything is booked; ask the name first where it is unknown."""
    if view.person.name is None and view.suggested_name is None and moving is None:
        state = Naming(service.key, practitioner, start.isoformat())
        return Turn(state, (say("ask-name", wants=Wants.WORDS, replaces=replaces),))
    state_ = Confirming(
        service.key,
        practitioner,
        start.isoformat(),
        any_practitioner,
        moving.id if moving else None,
        moving.version if moving else None,
    )
    choices = [
        choice("answer:yes", "choice-move-yes" if moving else "choice-book-yes", style=Style.PRIMARY),
        choice("answer:other", "choice-other-times"),
        choice("answer:no", "choice-keep" if moving else "choice-no"),
    ]
    return Turn(state_, (_summary(view, service, practitioner, start, moving, choices, replaces),))


def _summary(
    view: View,
    service: Service,
    practitioner: str,
    start: datetime,
    moving: Appointment | None,
    choices: list[Choice],
    replaces: bool,
) -> Say:
    offer = view.exactly(service, practitioner, start, moving.id if moving else None)
    location = offer.location if offer is not None else (service.locations[0] if service.locations else "")
    if moving is not None:
        return say(
            "confirm-move",
            *choices,
            replaces=replaces,
            old=view.moment(moving.start),
            when=view.moment(start),
            practitioner=view.practitioner_name(practitioner),
        )
    return say(
        "confirm-booking",
        *choices,
        replaces=replaces,
        service=service.name,
        when=view.moment(start),
        practitioner=view.practitioner_name(practitioner),
        place=view.place(location),
        name=view.person.name or view.suggested_name or "",
        price=phrases.price(service.price),
    )


def book(view: View, state: Confirming) -> Decided:
    """Yes: do it."""
    start = datetime.fromisoformat(state.start)
    if state.moving is not None and state.version is not None:
        return Turn(state, command=Move(state.moving, state.version, state.practitioner, start))
    also: tuple[Command, ...] = ()
    if view.person.name is None and view.suggested_name is not None:
        also = (SetName(view.suggested_name),)
    return Turn(state, command=Book(state.service, state.practitioner, start, state.any_practitioner), also=also)


def choosing_service(state: ChoosingService, heard: Hearing, view: View) -> Decided | None:
    """A service in words."""
    if heard.service is None and (heard.practitioner is not None or heard.windows):
        windows = hearing.on_days(heard, view, state.windows) or state.windows
        return ask_service(view, heard.practitioner or state.practitioner, windows)
    if heard.service is None:
        return None
    service = view.catalog.services[heard.service]
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    return with_service(view, service, heard.practitioner or state.practitioner, windows)


def choosing_practitioner(state: ChoosingPractitioner, heard: Hearing, view: View) -> Decided | None:
    """A name, or "anyone", or already a time."""
    service = view.catalog.services[state.service]
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    if heard.practitioner is not None:
        return with_service(view, service, heard.practitioner, windows)
    if heard.windows or heard.wants(Intent.AFFIRM) or ANYONE.search(fold.fold(heard.text)):
        return offer_times(view, service, None, windows)
    return None


def choosing_time(state: ChoosingTime, heard: Hearing, view: View) -> Decided | None:
    """A day or a time in words; another practitioner or service changes the question."""
    service = view.catalog.services[state.service]
    moving = view.known.get(state.moving) if state.moving is not None else None
    if heard.practitioner is not None and heard.practitioner not in service.practitioners and moving is None:
        return with_service(view, service, heard.practitioner, hearing.on_days(heard, view, state.windows))
    if heard.windows:
        windows = hearing.on_days(heard, view, state.windows)
        return offer_times(view, service, heard.practitioner or state.practitioner, windows, moving=moving)
    if heard.practitioner is not None:
        return offer_times(view, service, heard.practitioner, state.windows, moving=moving)
    if heard.service is not None and moving is None:
        return with_service(view, view.catalog.services[heard.service], state.practitioner, state.windows)
    if heard.when.relative is not None or heard.wants(Intent.NEGATE) or OTHERS.search(fold.fold(heard.text)):
        return offer_times(view, service, state.practitioner, state.windows, shown=state.shown, moving=moving)
    return None


def confirming(state: Confirming, heard: Hearing, view: View) -> Decided | None:
    """Yes, no, or "no, I meant Thursday"."""
    service = view.catalog.services[state.service]
    moving = view.known.get(state.moving) if state.moving is not None else None
    if heard.windows:
        wanted = None if state.any_practitioner else state.practitioner
        windows = hearing.on_days(heard, view, ((state.start, state.start),))
        return offer_times(view, service, heard.practitioner or wanted, windows, moving=moving)
    if heard.practitioner is not None and heard.practitioner != state.practitioner:
        exactly = ((state.start, state.start),)
        return offer_times(view, service, heard.practitioner, exactly, moving=moving)
    if heard.wants(Intent.AFFIRM):
        return book(view, state)
    if heard.wants(Intent.NEGATE, Intent.CANCEL):
        return leave(view, moving)
    return None


def leave(view: View, moving: Appointment | None, *, replaces: bool = False) -> Decided:
    """No: nothing is booked, or the old time stays."""
    key = "booking-kept" if moving is not None else "booking-left"
    return Turn(Idle(), (phrases.menu(view, key, replaces=replaces),))
