"""What is being arranged, as one service: in its forms, with what is added, for all it is for; pure.

Whoever looks for free times is handed `of(state, view)` and need know nothing of variants and subjects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bots.dialogue.states import ChoosingTime, Confirming, Draft, Naming, Questioned, Windows
from bots.dialogue.view import View
from messaging.says import Arg, Money, Text, literal
from scheduling.appointments import Appointment
from scheduling.catalog import Service
from scheduling.services import Place, Subject

NOTHING_SAID = Draft()
REMEMBERED = frozenset({Subject.PET, Subject.DEVICE})  # a dog stays large; a first visit is not the first again


def of(state: ChoosingTime | Naming | Questioned | Confirming, view: View) -> Service:
    """The service of a state that has one, as it is wanted; of a visit that is moved, as it was booked."""
    moving = moved(state, view)
    if moving is not None:
        return as_booked(view, moving) or view.catalog.services[state.service]
    return wanted(view.catalog.services[state.service], state.about)


def moved(state: ChoosingTime | Naming | Questioned | Confirming, view: View) -> Appointment | None:
    """The visit that is being moved."""
    number = getattr(state, "moving", None)
    return view.known.get(number) if number is not None else None


def as_booked(view: View, visit: Appointment) -> Service | None:
    """The service as it was chosen, and as long as the visit is; None when it is no longer offered."""
    service = view.catalog.services.get(visit.service)
    if service is None:
        return None
    minutes = (visit.end - visit.start) // timedelta(minutes=1)
    return service.chosen(visit.variant, visit.supplements).lasting(minutes)


def wanted(service: Service, about: Draft) -> Service:
    """The service as it was chosen; of several back to back, as long and as dear as all of them."""
    chosen = each(service, about)
    if len(chosen) == 1:
        return chosen[0]
    prices = [one.price for one in chosen if one.price is not None]
    price = Money(sum(one.cents for one in prices), prices[0].currency) if prices else None
    minutes = service.minutes if service.is_session else sum(one.minutes for one in chosen)
    return replace(chosen[0], minutes=minutes, price=price)


def each(service: Service, about: Draft) -> list[Service]:
    """The service as it was chosen for each it is for."""
    variants = [*about.variants, *(None for _ in range(about.count))][: about.count]
    return [service.chosen(variant, about.supplements or ()) for variant in variants]


def for_whom(view: View, about: Draft) -> tuple[str, ...]:
    """The names of those it is for; none when it is for the client."""
    return (*(view.subject_name(one) for one in about.subjects or ()), *about.named)


def remembered(view: View, service: Service, about: Draft) -> Draft:
    """With what is known of each one's last visit; only what the practice still offers."""
    variants = tuple(one for one in about.variants if one in service.variants)[: about.count]
    if service.subject in REMEMBERED:
        for subject in (about.subjects or ())[len(variants) :]:
            last = view.last_visit(subject=subject, service=service.key)
            if last is None or last.variant not in service.variants or last.variant is None:
                break
            variants = (*variants, last.variant)
    return replace(about, variants=variants)


def is_plain(service: Service, about: Draft) -> bool:
    """Whether there is nothing to say about it but its name."""
    chosen = (service.variants, service.supplements, service.needs_approval, for_any(about))
    return not any(chosen) and service.place is not Place.HOME


def for_any(about: Draft) -> bool:
    """Whether it is for somebody else."""
    return bool(about.subjects or about.named)


def described(view: View, service: Service, about: Draft) -> Arg:
    """What it is, in words: in which form, with what, for whom."""
    names = for_whom(view, about)
    own = [one.variant for one in each(service, about)]
    forms = list(dict.fromkeys(form for form in own if form is not None))
    if len(forms) > 1:  # each has its own
        whom = [_as(service, name, form) for name, form in zip(names, own, strict=False)]
        forms = []
    else:
        whom = [literal(name) for name in names]
    return _in_words(service, forms, about.supplements or (), whom)


def _as(service: Service, name: str, form: str | None) -> Text:
    if form is None:
        return literal(name)
    return Text("service-variant", {"service": literal(name), "variant": service.variants[form].name})


def described_visit(view: View, visit: Appointment) -> Arg:
    """The same of a visit that is booked."""
    service = view.catalog.services.get(visit.service)
    if service is None:
        return view.service_name(visit.service)
    forms = [visit.variant] if visit.variant in service.variants and visit.variant is not None else []
    whom = [literal(view.subject_name(visit.subject_id))] if visit.subject_id is not None else []
    return _in_words(service, forms, visit.supplements, whom)


def _in_words(service: Service, forms: Sequence[str], added: Sequence[str], whom: Sequence[Text]) -> Arg:
    said: Arg = service.name
    for form in forms:
        said = Text("service-variant", {"service": said, "variant": service.variants[form].name})
    for key in added:
        if key in service.supplements:
            said = Text("service-plus", {"service": said, "supplement": service.supplements[key].name})
    if whom:
        said = Text("service-for", {"service": said, "subject": joined(whom)})
    return said


def joined(names: Sequence[Text]) -> Text:
    """Fido and Rex."""
    said = names[0]
    for name in names[1:]:
        said = Text("and-also", {"subject": said, "other": name})
    return said


def exactly(start: str) -> Windows:
    """The very time."""
    return ((start, start),)
