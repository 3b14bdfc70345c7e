"""For whom, which form, what to add: answers in words, and what each choice leads to; pure."""

from __future__ import annotations

from dataclasses import replace

from bots.dialogue import booking, choosing, drafts, hearing, subjects
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.states import (
    ChoosingSubject,
    ChoosingSupplements,
    ChoosingVariant,
    Draft,
    NamingSubject,
    State,
    Windows,
)
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.intents.nouns import Intent

Decided = Turn[State, Command]


def no_longer_asked(state: State, view: View, *, replaces: bool = False) -> Decided | None:
    """Where the practice has changed its file meanwhile and the question has no sense left: the next one."""
    if not isinstance(state, ChoosingSubject | NamingSubject | ChoosingVariant | ChoosingSupplements):
        return None
    service, about = view.catalog.services[state.service], state.about
    match state:
        case ChoosingSubject() | NamingSubject():
            is_moot = service.subject is None
        case ChoosingVariant():
            is_moot = not service.variants or len(about.variants) >= about.count
        case ChoosingSupplements():
            is_moot = not service.supplements
    if not is_moot:
        return None
    return booking.go_on(view, service, state.practitioner, state.windows, about, replaces=replaces)


def choosing_subject(state: ChoosingSubject | NamingSubject, heard: Hearing, view: View) -> Decided | None:
    """A name that is known, "both", "another one", "for me"; or a new name."""
    service, about = view.catalog.services[state.service], state.about
    windows, plain = hearing.on_days(heard, view, state.windows) or state.windows, fold.fold(heard.text)
    practitioner = heard.practitioner or state.practitioner
    found = subjects.named(view, service, heard.text)
    if found is not None:
        chosen = tuple(dict.fromkeys((*(about.subjects or ()), *(found.subjects or ()))))
        about = booking.from_words(view, service, heard.text, replace(about, subjects=chosen))
        return booking.go_on(view, service, practitioner, windows, about)
    if drafts.for_any(about) and (subjects.ENOUGH.search(plain) or heard.wants(Intent.NEGATE)):
        return booking.go_on(view, service, practitioner, windows, about)
    if heard.service not in (None, state.service) and (isinstance(state, ChoosingSubject) or heard.wants(Intent.BOOK)):
        return booking.begin(view, service=heard.service, practitioner=practitioner, windows=windows, said=heard.text)
    if isinstance(state, ChoosingSubject) and subjects.ANOTHER.search(plain):
        return subjects.ask_name(service, practitioner, windows, about, several=state.several)
    is_asked = isinstance(state, NamingSubject)
    fresh = subjects.called(view, service, heard, about, is_asked=is_asked)
    if fresh is None and is_asked and heard.windows:
        return subjects.ask_name(service, practitioner, windows, about, several=state.several)
    if fresh is None:
        return booking.go_on(view, service, practitioner, windows, about) if heard.windows else None
    return after_naming(view, state, fresh, practitioner, windows)


def after_naming(
    view: View,
    state: ChoosingSubject | NamingSubject,
    about: Draft,
    practitioner: str | None,
    windows: Windows,
    *,
    replaces: bool = False,
) -> Decided:
    """One more is named: who else, where several are to come; else the next thing."""
    service = view.catalog.services[state.service]
    if state.several and about.count < subjects.MOST_AT_ONCE:
        return subjects.ask(view, service, practitioner, windows, about, several=True, replaces=replaces)
    return booking.go_on(view, service, practitioner, windows, about, replaces=replaces)


def choosing_variant(state: ChoosingVariant, heard: Hearing, view: View) -> Decided | None:
    """A form by its name; what else is said counts too."""
    service = view.catalog.services[state.service]
    found = choosing.variants_named(service, heard.text)
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    practitioner = heard.practitioner or state.practitioner
    about = state.about
    if found:
        about = replace(about, variants=(*about.variants, found[0]))
        about = choosing.from_words(service, heard.text, about)
    elif heard.service is not None and heard.service != state.service:
        return booking.begin(view, service=heard.service, practitioner=practitioner, windows=windows, said=heard.text)
    elif not heard.windows and heard.practitioner is None:
        return None
    return booking.go_on(view, service, practitioner, windows, about)


def choosing_supplements(state: ChoosingSupplements, heard: Hearing, view: View) -> Decided | None:
    """What to add, by name; "no" is that is all."""
    service, about = view.catalog.services[state.service], state.about
    windows = hearing.on_days(heard, view, state.windows) or state.windows
    practitioner = heard.practitioner or state.practitioner
    added = choosing.supplements_named(service, heard.text)
    if added:
        taken = tuple(dict.fromkeys((*(about.supplements or ()), *added)))
        return more_supplements(view, state, taken, practitioner, windows)
    is_all = heard.wants(Intent.NEGATE) or subjects.ENOUGH.search(fold.fold(heard.text))
    if is_all or heard.windows or heard.practitioner is not None:
        about = replace(about, supplements=about.supplements or ())
        return booking.go_on(view, service, practitioner, windows, about)
    return None


def more_supplements(
    view: View,
    state: ChoosingSupplements,
    taken: tuple[str, ...],
    practitioner: str | None,
    windows: Windows,
    *,
    replaces: bool = False,
) -> Decided:
    """Anything else? Nothing is asked when nothing is left."""
    service, about = view.catalog.services[state.service], replace(state.about, supplements=taken)
    if set(taken) >= set(service.supplements):
        return booking.go_on(view, service, practitioner, windows, about, replaces=replaces)
    return choosing.ask_supplements(view, service, practitioner, windows, about, replaces=replaces)
