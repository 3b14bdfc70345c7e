"""Booking: which service, for whom, in which form, with what, with whom, when; pure.

`go_on` asks for the first of these that is not known. Every step may be answered by a tap, a digit or in words,
and words may answer several steps at once.
"""

from __future__ import annotations

from dataclasses import replace

from bots.dialogue import choosing, drafts, hearing, lists, offering, phrases, recalling, settling, subjects
from bots.dialogue.commands import Command
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import ChoosingPractitioner, ChoosingService, Draft, Idle, State, Windows
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.says import Choice, Style, Text, literal
from scheduling.catalog import Service

Decided = Turn[State, Command]

leave = settling.leave


def begin(
    view: View,
    *,
    service: str | None = None,
    practitioner: str | None = None,
    windows: Windows = (),
    said: str = "",
    replaces: bool = False,
) -> Decided:
    """Start booking with whatever is already known, and ask for the first thing that is not.

    `said` are the client's own words: they may also name a form, what to add, for whom, or "as last time".
    """
    if not view.catalog.services:
        return Turn(Idle(), (phrases.menu(view, "booking-closed"),))
    about = drafts.NOTHING_SAID
    before = recalling.recalled(view, service, said) if said else None
    if before is not None:
        service, about = before.service, before.about
        practitioner = practitioner or before.practitioner
    if said and service is None:
        service = choosing.service_named(view, said)
    if service is None and len(view.catalog.services) == 1:
        service = next(iter(view.catalog.services))
    if service is None or service not in view.catalog.services:
        return ask_service(view, practitioner, windows, replaces=replaces)
    found = view.catalog.services[service]
    about = from_words(view, found, said, about)
    if practitioner is None and said:
        practitioner = recalling.with_whoever_it_was(view, found, about, said)
    return go_on(view, found, practitioner, windows, about, said=said, replaces=replaces)


def from_words(view: View, service: Service, said: str, about: Draft) -> Draft:
    """What the client's words say beside the service: for whom, which form, what to add."""
    if not said:
        return about
    if service.subject is not None and about.subjects is None:
        whom = subjects.named(view, service, said)
        about = replace(about, subjects=whom.subjects) if whom is not None else about
    return choosing.from_words(service, said, about)


def is_about_booking(view: View, said: str) -> bool:
    """Whether words that name no service and no time speak of a booking all the same."""
    if recalling.says_as_before(said) and view.last_visit() is not None:
        return True
    return bool(offering.NEXT.search(fold.fold(said))) or choosing.service_named(view, said) is not None


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
    shown = lists.page(view, [phrases.service_choice(view, service) for service in services], page, "services")
    return Turn(ChoosingService(practitioner, windows, page), (say("ask-service", *shown, replaces=replaces),))


def go_on(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft = drafts.NOTHING_SAID,
    *,
    said: str = "",
    replaces: bool = False,
) -> Decided:
    """The service is known: the first thing that is not."""
    if practitioner is not None and practitioner not in service.practitioners:
        turn = go_on(view, service, None, windows, about, said=said)
        told = say("not-with-them", practitioner=view.practitioner_name(practitioner), service=service.name)
        return replace(turn, say=(told, *turn.say))
    if service.subject is not None and about.subjects is None and not about.named:
        return subjects.ask(view, service, practitioner, windows, about, replaces=replaces)
    about = drafts.remembered(view, service, about)
    if service.variants and len(about.variants) < about.count:
        return choosing.ask_variant(view, service, practitioner, windows, about, replaces=replaces)
    if service.supplements and about.supplements is None:
        return choosing.ask_supplements(view, service, practitioner, windows, about, replaces=replaces)
    first_free = bool(said) and bool(offering.NEXT.search(fold.fold(said)))
    if practitioner is None and len(service.practitioners) > 1 and hearing.exact(windows) is None and not first_free:
        return _ask_practitioner(view, service, windows, about, replaces=replaces)
    return offering.offer_times(
        view, drafts.wanted(service, about), practitioner, windows, about, first_free=first_free, replaces=replaces
    )


def _ask_practitioner(view: View, service: Service, windows: Windows, about: Draft, *, replaces: bool) -> Decided:
    """With whom? Whoever it was last time comes first."""
    before = view.last_visit(service=service.key) or view.last_visit()
    last = before.practitioner if before is not None and before.practitioner in service.practitioners else None
    order = sorted(service.practitioners, key=lambda key: key != last)
    found = [_practitioner_choice(view, key, is_last=key == last) for key in order]
    found.insert(0 if last is None else 1, choice("practitioner:any", "choice-anyone", style=Style.PRIMARY))
    asked = say("ask-practitioner", *found[: view.limits.choices], replaces=replaces, service=service.name)
    return Turn(ChoosingPractitioner(service.key, windows, about=about), (asked,))


def _practitioner_choice(view: View, key: str, *, is_last: bool) -> Choice:
    detail = Text("as-last-time") if is_last else None
    return choice(f"practitioner:{key}", literal(view.practitioner_name(key)), detail=detail)
