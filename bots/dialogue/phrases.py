"""The dialogue's building blocks: messages, choices, and the lists it offers; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bots.dialogue.view import View
from clients.vocabulary import Channel
from messaging.says import Arg, Choice, File, MomentStyle, Money, Say, Style, Text, Wants, literal
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Service

CHANNEL_NAMES = {
    Channel.TELEGRAM: "Telegram",
    Channel.WHATSAPP: "WhatsApp",
    Channel.SMS: "SMS",
    Channel.CONSOLE: "Console",
}
LANGUAGE_NAMES = {
    "it": "Italiano",
    "fr": "Français",
    "pl": "Polski",
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
}
FEW_SEATS = 3  # left in a session: worth saying


def say(
    key: str,
    *choices: Choice,
    replaces: bool = False,
    columns: int = 1,
    wants: Wants = Wants.NOTHING,
    files: tuple[File, ...] = (),
    **args: Arg,
) -> Say:
    """A message by its text key."""
    return Say(Text(key, args), tuple(choices), wants=wants, files=files, columns=columns, replaces=replaces)


def filled(
    key: str,
    args: Mapping[str, Arg],
    *choices: Choice,
    replaces: bool = False,
    columns: int = 1,
    files: tuple[File, ...] = (),
) -> Say:
    """The same, with the arguments at hand."""
    return Say(Text(key, args), tuple(choices), files=files, columns=columns, replaces=replaces)


def choice(
    id_: str,
    label: str | Text,
    *,
    detail: Text | None = None,
    style: Style = Style.PLAIN,
    lasting: bool = False,
) -> Choice:
    """An answer; `label` is a text key or a Text."""
    return Choice(id_, Text(label) if isinstance(label, str) else label, detail, style, lasting)


def menu_choices(view: View) -> tuple[Choice, ...]:
    """What one can do when nothing is open."""
    found = [choice("menu:book", "choice-book", style=Style.PRIMARY)]
    if view.visits:
        found.append(choice("menu:visits", "choice-visits"))
    found.append(choice("menu:human", "choice-human"))
    if not view.limits.is_compact or not view.visits:
        found.append(choice("menu:settings", "choice-settings"))
    return tuple(found)


def menu(view: View, key: str = "menu", *, replaces: bool = False, **args: Arg) -> Say:
    """The menu."""
    return filled(key, {"practice": view.practice.name, **args}, *menu_choices(view), replaces=replaces)


def once_more(said: Say) -> Say:
    """A question put again, without what was said around it."""
    question = said.text.args.get("question") if said.text.key == "not-understood-again" else None
    return replace(said, text=question if isinstance(question, Text) else said.text, replaces=False)


def yes_no(yes: str = "choice-yes", no: str = "choice-no", prefix: str = "answer") -> tuple[Choice, ...]:
    """Yes or no."""
    return choice(f"{prefix}:yes", yes, style=Style.PRIMARY), choice(f"{prefix}:no", no)


def service_choice(view: View, service: Service) -> Choice:
    """A service in a list, with what it takes and costs."""
    detail = Text("service-detail", {"minutes": service.minutes, "price": price(service.price)})
    return choice(f"service:{service.key}", Text("name", {"name": service.name}), detail=detail)


def price(money: Money | None) -> Arg:
    """A price, or the words for "on request"."""
    return money if money is not None else Text("price-on-request")


def offer_choice(view: View, offer: Offer, *, with_practitioner: bool) -> Choice:
    """A free time in a list."""
    when = view.moment(offer.start, MomentStyle.SHORT)
    detail = literal(view.practitioner_name(offer.practitioner)) if with_practitioner else None
    if offer.seats_left is not None and offer.seats_left <= FEW_SEATS:
        detail = Text("seats-left", {"count": offer.seats_left})
    return choice(f"slot:{offer.start.isoformat()}:{offer.practitioner}", Text("slot", {"when": when}), detail=detail)


def visit_choices(visit: Appointment, *, confirm: bool = True) -> tuple[Choice, ...]:
    """Confirm, move, cancel: always in this order (domain/reminders.md)."""
    tail = f"{visit.id}:{visit.version}"
    found = [choice(f"confirm:{tail}", "choice-confirm", style=Style.PRIMARY, lasting=True)] if confirm else []
    found.append(choice(f"move:{tail}", "choice-move", lasting=True))
    found.append(choice(f"cancel:{tail}", "choice-cancel", style=Style.DANGER, lasting=True))
    return tuple(found)


def visit_line(view: View, visit: Appointment) -> Text:
    """A visit in one line; with the name of whom it is for, when not for the client."""
    whom: dict[str, Arg] = {} if visit.subject_id is None else {"subject": view.subject_name(visit.subject_id)}
    return Text(
        "visit-line-for" if whom else "visit-line",
        {
            **whom,
            "when": view.moment(visit.start, MomentStyle.SHORT),
            "practitioner": view.practitioner_name(visit.practitioner),
            "status": Text(f"visit-status-{visit.status.value}"),
        },
    )


def visit_pick(view: View, visit: Appointment, then: str) -> Choice:
    """A visit to choose from several."""
    when = view.moment(visit.start, MomentStyle.SHORT)
    return choice(f"visit:{then}:{visit.id}", Text("slot", {"when": when}))
