"""Which form of a service, and what may be added to it: asked, and found in words; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bots.dialogue import drafts, lists, phrases
from bots.dialogue.commands import Command
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import ChoosingSupplements, ChoosingVariant, Draft, State, Windows
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import names
from messaging.says import Choice, Localized, Style, Text, literal
from scheduling.catalog import Service
from scheduling.services import Supplement, Variant

Decided = Turn[State, Command]

CUTOFF = 84.0  # as for services


def ask_variant(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft,
    page: int = 0,
    *,
    replaces: bool = False,
) -> Decided:
    """Which one? For each it is for, in turn."""
    found = [_variant_choice(service, variant) for variant in service.variants.values()]
    whom = drafts.for_whom(view, about)
    shown = lists.page(view, found, page, "variants")
    if whom:
        subject = literal(whom[len(about.variants)])
        asked = say("ask-variant-for", *shown, replaces=replaces, service=service.name, subject=subject)
    else:
        asked = say("ask-variant", *shown, replaces=replaces, service=service.name)
    return Turn(ChoosingVariant(service.key, practitioner, windows, page, about=about), (asked,))


def _variant_choice(service: Service, variant: Variant) -> Choice:
    form = service.chosen(variant.key)
    detail = Text("service-detail", {"minutes": form.minutes, "price": phrases.price(form.price)})
    return choice(f"variant:{variant.key}", Text("name", {"name": variant.name}), detail=detail)


def ask_supplements(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft,
    page: int = 0,
    *,
    replaces: bool = False,
) -> Decided:
    """Anything else? Those not yet taken, and "no, that is all"."""
    taken = about.supplements or ()
    found = [_supplement_choice(one) for one in service.supplements.values() if one.key not in taken]
    enough = choice("supplement:enough", "choice-enough", style=Style.PRIMARY)
    asked = say(
        "ask-supplements-more" if taken else "ask-supplements",
        *lists.page(view, found, page, "supplements", enough),
        replaces=replaces,
        service=drafts.described(view, service, about),
    )
    return Turn(ChoosingSupplements(service.key, practitioner, windows, page, about=about), (asked,))


def _supplement_choice(one: Supplement) -> Choice:
    detail: Text | None = None
    if one.minutes and one.price is not None:
        detail = Text("supplement-detail", {"minutes": one.minutes, "price": one.price})
    elif one.price is not None:
        detail = Text("supplement-price", {"price": one.price})
    elif one.minutes:
        detail = Text("supplement-minutes", {"minutes": one.minutes})
    return choice(f"supplement:{one.key}", Text("name", {"name": one.name}), detail=detail)


def variants_named(service: Service, text: str) -> list[str]:
    """The forms whose name or synonym stands in the text, the likeliest first."""
    return names.match(text, {key: _said(one.name, one.synonyms) for key, one in service.variants.items()}, CUTOFF)


def supplements_named(service: Service, text: str) -> tuple[str, ...]:
    """What may be added and stands in the text."""
    called = {key: _said(one.name, one.synonyms) for key, one in service.supplements.items()}
    return tuple(key for key in called if key in names.match(text, called, CUTOFF))


def service_named(view: View, text: str) -> str | None:
    """The service one of whose forms is named, when no other has one of that name."""
    found = [key for key, service in view.catalog.services.items() if variants_named(service, text)]
    return found[0] if len(found) == 1 else None


def _said(name: Localized, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return (*name.by_language.values(), *(word for words in synonyms.values() for word in words))


def from_words(service: Service, text: str, about: Draft) -> Draft:
    """What the words say of forms and supplements besides all else; a form holds for all it is for."""
    named = variants_named(service, text)
    if named and not about.variants:
        about = replace(about, variants=(named[0],) * about.count)
    added = supplements_named(service, text)
    if added:
        about = replace(about, supplements=tuple(dict.fromkeys((*(about.supplements or ()), *added))))
    return about
