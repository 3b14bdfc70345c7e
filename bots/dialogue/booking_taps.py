"""A choice that was made while something is being arranged, by tap or by digit; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bots.dialogue import booking, choosing, drafts, forms_in_words, intake, offering, settling, subjects
from bots.dialogue.commands import Command
from bots.dialogue.states import (
    ChoosingPractitioner,
    ChoosingService,
    ChoosingSubject,
    ChoosingSupplements,
    ChoosingTime,
    ChoosingVariant,
    Confirming,
    Questioned,
    State,
)
from bots.dialogue.view import View
from messaging.desk import Turn

Decided = Turn[State, Command]

KINDS = frozenset(
    {
        *("service", "services", "subject", "subjects", "variant", "variants", "supplement", "supplements"),
        *("practitioner", "slot", "slots", "intake"),
    }
)


def chosen(state: State, kind: str, value: str, view: View, *, is_tap: bool) -> Decided | None:
    """What a choice of that kind means in this state; None when it does not fit."""
    moot = forms_in_words.no_longer_asked(state, view, replaces=is_tap)
    if moot is not None:
        return moot
    match state, kind:
        case ChoosingService(), "services":
            return booking.ask_service(view, state.practitioner, state.windows, int(value), replaces=is_tap)
        case ChoosingService(), "service" if value in view.catalog.services:
            service = view.catalog.services[value]
            return booking.go_on(view, service, state.practitioner, state.windows, state.about, replaces=is_tap)
        case ChoosingSubject(), "subject" | "subjects":
            return _subject(state, kind, value, view, is_tap)
        case ChoosingVariant(), "variant" | "variants":
            return _variant(state, kind, value, view, is_tap)
        case ChoosingSupplements(), "supplement" | "supplements":
            return _supplement(state, kind, value, view, is_tap)
        case ChoosingPractitioner(), "practitioner":
            service = view.catalog.services[state.service]
            who = value if value in service.practitioners else None
            wanted = drafts.wanted(service, state.about)
            return offering.offer_times(view, wanted, who, state.windows, state.about, replaces=is_tap)
        case ChoosingTime(), "slot" | "slots":
            return _slot(state, kind, value, view, is_tap)
        case Questioned(), "intake":
            about = intake.chosen(view, state, value)
            return settling.ask(view, replace(state, about=about), replaces=is_tap) if about is not None else None
    return None


def _subject(state: ChoosingSubject, kind: str, value: str, view: View, is_tap: bool) -> Decided | None:
    service = view.catalog.services[state.service]
    known = (view, service, state.practitioner, state.windows, state.about)
    if kind == "subjects":
        return subjects.ask(*known, int(value), several=state.several, replaces=is_tap)
    if value == "several":
        both = [one.id for one in subjects.known(view, service)]
        if len(both) == 2:
            return booking.go_on(*known[:4], replace(state.about, subjects=tuple(both)), replaces=is_tap)
        return subjects.ask(*known, several=True, replaces=is_tap)
    if value == "another":
        return subjects.ask_name(*known[1:], several=state.several, replaces=is_tap)
    about = subjects.picked(view, service, state, value)
    if about is None:
        return None
    if value in ("me", "enough"):
        return booking.go_on(*known[:4], about, replaces=is_tap)
    return forms_in_words.after_naming(view, state, about, state.practitioner, state.windows, replaces=is_tap)


def _variant(state: ChoosingVariant, kind: str, value: str, view: View, is_tap: bool) -> Decided | None:
    service = view.catalog.services[state.service]
    known = (view, service, state.practitioner, state.windows)
    if kind == "variants":
        return choosing.ask_variant(*known, state.about, int(value), replaces=is_tap)
    if value not in service.variants:
        return None
    about = replace(state.about, variants=(*state.about.variants, value))
    return booking.go_on(*known, about, replaces=is_tap)


def _supplement(state: ChoosingSupplements, kind: str, value: str, view: View, is_tap: bool) -> Decided | None:
    service, taken = view.catalog.services[state.service], state.about.supplements or ()
    known = (view, service, state.practitioner, state.windows)
    if kind == "supplements":
        return choosing.ask_supplements(*known, state.about, int(value), replaces=is_tap)
    if value == "enough":
        return booking.go_on(*known, replace(state.about, supplements=taken), replaces=is_tap)
    if value not in service.supplements:
        return None
    more = tuple(dict.fromkeys((*taken, value)))
    return forms_in_words.more_supplements(view, state, more, state.practitioner, state.windows, replaces=is_tap)


def _slot(state: ChoosingTime, kind: str, value: str, view: View, is_tap: bool) -> Decided | None:
    service, moving = drafts.of(state, view), drafts.moved(state, view)
    if kind == "slots":
        again = value == "again"
        return offering.offer_times(
            view,
            service,
            state.practitioner,
            () if again else state.windows,
            state.about,
            shown=() if again else state.shown,
            moving=moving,
            replaces=is_tap,
        )
    start, _, practitioner = value.rpartition(":")
    if practitioner not in service.practitioners or datetime.fromisoformat(start).tzinfo is None:
        return None
    is_any, at = state.practitioner is None, datetime.fromisoformat(start)
    return settling.settle(view, service, practitioner, at, is_any, state.about, moving, is_picked=True)


def confirmed(state: Confirming, value: str, view: View, *, is_tap: bool) -> Decided | None:
    """Yes, no, another time, another form."""
    moving = drafts.moved(state, view)
    who = None if state.any_practitioner else state.practitioner
    match value:
        case "yes":
            return settling.book(view, state)
        case "other":
            service = drafts.of(state, view)
            return offering.offer_times(
                view, service, who, (), state.about, shown=(state.start,), moving=moving, replaces=is_tap
            )
        case "no":
            return settling.leave(view, moving, replaces=is_tap)
        case "change" if moving is None:
            service = view.catalog.services[state.service]
            about = replace(state.about, variants=(), supplements=None)
            exactly = drafts.exactly(state.start)
            if service.variants:
                return choosing.ask_variant(view, service, who, exactly, about, replaces=is_tap)
            return choosing.ask_supplements(view, service, who, exactly, about, replaces=is_tap)
    return None
