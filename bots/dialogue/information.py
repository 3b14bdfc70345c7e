"""Questions that need no booking: help, prices, address, hours, a person, thanks, being late; pure."""

from __future__ import annotations

from bots.dialogue import phrases
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Idle, State
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.says import Text, literal
from scheduling.catalog import WEEKDAYS

Decided = Turn[State, Command]


def answer(heard: Hearing, view: View) -> Decided | None:
    """The answer to a question; None when it is something else."""
    match heard.intent:
        case Intent.HELP:
            return help_(view)
        case Intent.PRICE:
            return prices(view)
        case Intent.ADDRESS:
            return address(view)
        case Intent.HOURS:
            return hours(view)
        case Intent.HUMAN:
            return human(view)
        case Intent.THANKS:
            return Turn(Idle(), (say("thanks"),))
        case Intent.GREETING:
            return Turn(Idle(), (phrases.menu(view, "hello-again"),))
        case Intent.LATE:
            return Turn(Idle(), (say("late-noted"),), needs_staff="late")
        case Intent.COMPLAINT:
            return Turn(Idle(), (say("complaint-noted"),), needs_staff="complaint")
    return None


def help_(view: View, *, replaces: bool = False) -> Decided:
    """What one can write."""
    return Turn(Idle(), (phrases.menu(view, "help", replaces=replaces),))


def human(view: View, *, replaces: bool = False) -> Decided:
    """Somebody of the practice answers; the bot keeps quiet until then."""
    asked = say("human-soon", choice("menu:menu", "choice-back-to-bot", lasting=True), replaces=replaces)
    return Turn(Idle(), (asked,), needs_staff="asked_for", hands_over=True)


def prices(view: View) -> Decided:
    """What each service takes and costs."""
    lines = tuple(
        Text(
            "price-line",
            {"name": service.name, "minutes": service.minutes, "price": phrases.price(service.price)},
        )
        for service in view.catalog.services.values()
    )
    return Turn(Idle(), (say("prices", choice("menu:book", "choice-book"), lines=lines),))


def address(view: View) -> Decided:
    """Where we are."""
    lines = tuple(
        Text("address-line", {"name": location.name, "address": location.address})
        for location in view.catalog.locations.values()
        if location.address and not location.is_online
    )
    return Turn(Idle(), (say("addresses", choice("menu:book", "choice-book"), lines=lines or (literal("-"),)),))


def hours(view: View) -> Decided:
    """When we are open: the earliest opening and the latest closing of each weekday."""
    spans: dict[int, tuple[int, int]] = {}
    for practitioner in view.catalog.practitioners.values():
        for row in practitioner.hours:
            low, high = spans.get(row.weekday, (row.opens, row.closes))
            spans[row.weekday] = (min(low, row.opens), max(high, row.closes))
    lines = tuple(
        Text(
            "hours-line",
            {
                "day": Text(f"weekday-{WEEKDAYS[weekday]}"),
                "opens": f"{low // 60}:{low % 60:02}",
                "closes": f"{high // 60}:{high % 60:02}",
            },
        )
        for weekday, (low, high) in sorted(spans.items())
    )
    return Turn(Idle(), (say("hours", choice("menu:book", "choice-book"), lines=lines),))


def not_understood(view: View, misses: int) -> Decided:
    """Said once with the menu, then once that somebody will look; after that in silence, never in a loop.

    domain/twilio.md, 14107: a robot at the other end must not be answered for ever.
    """
    if misses == 0:
        return Turn(Idle(1), (phrases.menu(view, "not-understood"),), needs_staff="not_understood")
    said = (say("not-understood-passed-on"),) if misses == 1 else ()
    return Turn(Idle(misses + 1), said, needs_staff="not_understood")
