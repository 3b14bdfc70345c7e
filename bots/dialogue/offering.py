"""Free times: the very one that was named, those within the wish, else the nearest; pure."""

from __future__ import annotations

import re

from bots.dialogue import drafts, hearing, phrases, settling
from bots.dialogue.commands import Command
from bots.dialogue.phrases import choice, filled, say
from bots.dialogue.states import ChoosingTime, Draft, State, Windows
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.says import Arg, Say, Text, literal
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Service

Decided = Turn[State, Command]

MOST_OFFERS = 6
MOST_SHOWN = 60  # starts remembered as already offered
# "The next free one" (folded).
NEXT = re.compile(
    r"\b(?:prim[oa] (?:posto|orario|momento|disponibil\w*|liber\w*|possibil\w*|data utile)|prima possibile"
    r"|prossim[oa] (?:posto|orario|disponibil\w*|liber\w*)"
    r"|(?:premier\w*|prochain\w*) (?:creneau|dispo\w*|date|place|possible|libre)|plus tot possible|au plus vite"
    r"|(?:pierwsz\w*|najblizsz\w*) (?:woln\w*|mozliw\w*)|najblizsz\w* termin\w*|jak najszybciej|najszybciej"
    r"|(?:next|first|earliest|soonest) (?:free|available|possible|slot|opening)|earliest (?:appointment|time)"
    r"|as soon as possible|asap|(?:nachst|erst|fruh)\w* (?:frei|moglich)\w*|so (?:bald|schnell) wie moglich"
    r"|(?:primer[oa]?|proxim[oa]) (?:hueco|hora|disponib\w*|libre|posible)|cuanto antes|lo antes posible)\b"
)


def offer_times(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft = drafts.NOTHING_SAID,
    *,
    shown: tuple[str, ...] = (),
    moving: Appointment | None = None,
    lost: bool = False,
    first_free: bool = False,
    replaces: bool = False,
) -> Decided:
    """Offer times for the service as it is wanted; a very time that was named goes straight on if it is free."""
    wish = hearing.exact(windows)
    if wish is not None and not lost:
        offer = view.exactly(service, practitioner, wish, moving.id if moving else None)
        if offer is not None and fits(offer, about):
            who = offer.practitioner
            return settling.settle(view, service, who, offer.start, practitioner is None, about, moving)
    key, offers = _suggestions(view, service, practitioner, windows, about, shown, moving)
    if first_free and offers and not shown:
        key, offers = "ask-time-first", _with_the_first(view, service, practitioner, about, offers, moving)
    if lost and offers:
        key = "slot-taken"
    state = ChoosingTime(
        service.key,
        practitioner,
        windows,
        (*shown, *(offer.start.isoformat() for offer in offers))[-MOST_SHOWN:],
        moving.id if moving else None,
        moving.version if moving else None,
        about=about,
    )
    if not offers:
        return Turn(state, (_nothing_free(replaces),))
    may_wait = bool(shown) or key in ("ask-time-nearest", "slot-taken")  # nothing of what she saw suits
    return Turn(state, (_asked(view, service, practitioner, key, offers, replaces, may_wait=may_wait),))


def _asked(
    view: View,
    service: Service,
    practitioner: str | None,
    key: str,
    offers: list[Offer],
    replaces: bool,
    *,
    may_wait: bool,
) -> Say:
    several = practitioner is None and len(service.practitioners) > 1
    choices = [phrases.offer_choice(view, offer, with_practitioner=several) for offer in offers]
    choices.append(choice("slots:more", "choice-other-times"))
    if may_wait:
        choices.append(choice("wait:join", "choice-waiting-join"))
    sole = service.practitioners[0] if len(service.practitioners) == 1 else None
    named = practitioner or sole
    who = literal(view.practitioner_name(named)) if named else Text("anyone")
    args: dict[str, Arg] = {"service": service.name, "practitioner": who}
    if key == "ask-time-first":
        args["when"] = view.moment(offers[0].start)
    return filled(key, args, *choices, replaces=replaces)


def fits(offer: Offer, about: Draft) -> bool:
    """Whether a session has a seat for each."""
    return offer.seats_left is None or offer.seats_left >= about.count


def _suggestions(
    view: View,
    service: Service,
    practitioner: str | None,
    windows: Windows,
    about: Draft,
    shown: tuple[str, ...],
    moving: Appointment | None,
) -> tuple[str, list[Offer]]:
    """The text that introduces the offers, and the offers: within the wish, else as near to it as can be."""
    room = min(view.limits.choices - 1, 3 if moving is not None or view.limits.is_compact else MOST_OFFERS)
    exclude = moving.id if moving else None
    spans = hearing.instants(windows)
    if moving is not None:
        shown = (*shown, moving.start.isoformat())  # the time it has already is no other time
    most = room + len(shown) + (MOST_OFFERS if about.count > 1 and service.is_session else 0)

    def fresh(found: tuple[Offer, ...]) -> list[Offer]:
        return [offer for offer in found if offer.start.isoformat() not in shown and fits(offer, about)][:room]

    within = fresh(view.offers(service, practitioner, spans, most, exclude))
    if within:
        return ("ask-time-move" if moving else "ask-time"), within
    near = fresh(view.near(service, practitioner, spans[0][0], most, exclude)) if spans else []
    return ("ask-time-nearest" if near else "ask-time"), near


def _with_the_first(
    view: View,
    service: Service,
    practitioner: str | None,
    about: Draft,
    offers: list[Offer],
    moving: Appointment | None,
) -> list[Offer]:
    """The first free time that there is, before the others."""
    first = view.next_free(service, practitioner, moving.id if moving else None)
    if first is None or not fits(first, about):
        return offers
    return [first, *(offer for offer in offers if offer.start != first.start)][: max(len(offers), 1)]


def _nothing_free(replaces: bool) -> Say:
    return say(
        "nothing-free",
        choice("slots:again", "choice-from-start"),
        choice("menu:human", "choice-human"),
        choice("wait:join", "choice-waiting-join"),
        replaces=replaces,
    )
