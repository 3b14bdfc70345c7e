"""Answers in words to what booking asks: a choice by its name, a correction, or already the next thing; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bots.dialogue import booking, choosing, drafts, forms_in_words, hearing, intake, offering, recalling, settling
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.states import (
    ChoosingPractitioner,
    ChoosingService,
    ChoosingSubject,
    ChoosingSupplements,
    ChoosingTime,
    ChoosingVariant,
    Confirming,
    Draft,
    NamingSubject,
    Questioned,
    State,
    Windows,
)
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.intents.nouns import Intent
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


def in_words(state: State, heard: Hearing, view: View) -> Decided | None:
    """The message as an answer to whatever booking asked."""
    moot = forms_in_words.no_longer_asked(state, view)
    if moot is not None:
        return moot
    match state:
        case ChoosingService():
            return choosing_service(state, heard, view)
        case ChoosingSubject() | NamingSubject():
            return forms_in_words.choosing_subject(state, heard, view)
        case ChoosingVariant():
            return forms_in_words.choosing_variant(state, heard, view)
        case ChoosingSupplements():
            return forms_in_words.choosing_supplements(state, heard, view)
        case ChoosingPractitioner():
            return choosing_practitioner(state, heard, view)
        case ChoosingTime():
            return choosing_time(state, heard, view)
        case Questioned():
            return questioned(state, heard, view)
        case Confirming():
            return confirming(state, heard, view)
    return None


def choosing_service(state: ChoosingService, heard: Hearing, view: View) -> Decided | None:
    """A service in words."""
    key = heard.service or choosing.service_named(view, heard.text)
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    practitioner = heard.practitioner or state.practitioner
    if key is None and recalling.says_as_before(heard.text):
        return booking.begin(view, practitioner=practitioner, windows=windows, said=heard.text)
    if key is None and (heard.practitioner is not None or heard.windows):
        return booking.ask_service(view, practitioner, windows)
    if key is None:
        return None
    return booking.begin(view, service=key, practitioner=practitioner, windows=windows, said=heard.text)


def choosing_practitioner(state: ChoosingPractitioner, heard: Hearing, view: View) -> Decided | None:
    """A name, or "anyone", or already a time."""
    service, about = view.catalog.services[state.service], state.about
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    before = recalling.with_whoever_it_was(view, service, about, heard.text)
    who = heard.practitioner or before
    if who is not None:
        return booking.go_on(view, service, who, windows, about)
    first_free = bool(offering.NEXT.search(fold.fold(heard.text)))
    if heard.windows or first_free or heard.wants(Intent.AFFIRM) or ANYONE.search(fold.fold(heard.text)):
        wanted = drafts.wanted(service, about)
        return offering.offer_times(view, wanted, None, windows, about, first_free=first_free)
    return None


def choosing_time(state: ChoosingTime, heard: Hearing, view: View) -> Decided | None:
    """A day or a time in words; another practitioner or service changes the question."""
    service, about, moving = drafts.of(state, view), state.about, drafts.moved(state, view)
    base = view.catalog.services[state.service]
    if heard.practitioner is not None and heard.practitioner not in service.practitioners and moving is None:
        windows = hearing.on_days(heard, view, state.windows)
        return booking.go_on(view, base, heard.practitioner, windows, about)
    who = heard.practitioner or state.practitioner
    if offering.NEXT.search(fold.fold(heard.text)):
        return offering.offer_times(view, service, who, heard.windows, about, moving=moving, first_free=True)
    if heard.windows:
        windows = hearing.on_days(heard, view, state.windows)
        return offering.offer_times(view, service, who, windows, about, moving=moving)
    if heard.practitioner is not None:
        return offering.offer_times(view, service, who, state.windows, about, moving=moving)
    changed = _changed(heard, base, view, about, state.practitioner, state.windows) if moving is None else None
    if changed is not None:
        return changed
    if heard.when.relative is not None or heard.wants(Intent.NEGATE) or OTHERS.search(fold.fold(heard.text)):
        return offering.offer_times(view, service, who, state.windows, about, shown=state.shown, moving=moving)
    return None


def _changed(
    heard: Hearing,
    service: Service,
    view: View,
    about: Draft,
    practitioner: str | None,
    windows: Windows,
) -> Decided | None:
    """Another service, another form, something more to add."""
    variants, added = choosing.variants_named(service, heard.text), choosing.supplements_named(service, heard.text)
    if variants:
        about = replace(about, variants=(variants[0],) * about.count)
    if added:
        about = replace(about, supplements=tuple(dict.fromkeys((*(about.supplements or ()), *added))))
    if variants or added:
        return booking.go_on(view, service, practitioner, windows, about)
    if heard.service is not None and heard.service != service.key:
        return booking.begin(view, service=heard.service, practitioner=practitioner, windows=windows, said=heard.text)
    if heard.service is not None:
        return booking.go_on(view, service, practitioner, windows, about)
    return None


def questioned(state: Questioned, heard: Hearing, view: View) -> Decided | None:
    """What the practice asks is answered by nearly anything."""
    if intake.leaves(heard):
        return None
    about = intake.in_words(view, state, heard)
    return settling.ask(view, replace(state, about=about)) if about is not None else None


def confirming(state: Confirming, heard: Hearing, view: View) -> Decided | None:
    """Yes, no, or "no, I meant Thursday"."""
    service, moving = drafts.of(state, view), drafts.moved(state, view)
    exactly = drafts.exactly(state.start)
    wanted = None if state.any_practitioner else state.practitioner
    if heard.windows:
        windows = hearing.on_days(heard, view, exactly)
        return offering.offer_times(view, service, heard.practitioner or wanted, windows, state.about, moving=moving)
    if heard.practitioner is not None and heard.practitioner != state.practitioner:
        return offering.offer_times(view, service, heard.practitioner, exactly, state.about, moving=moving)
    base = view.catalog.services[state.service]
    if moving is None and not heard.wants(Intent.AFFIRM) and heard.service in (None, state.service):
        changed = _changed(replace(heard, service=None), base, view, state.about, state.practitioner, exactly)
        if changed is not None:
            return changed
    if heard.wants(Intent.AFFIRM):
        return settling.book(view, state)
    if heard.wants(Intent.NEGATE, Intent.CANCEL):
        return settling.leave(view, moving)
    return None
