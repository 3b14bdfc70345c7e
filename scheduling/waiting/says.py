"""What the waiting list says by itself: offers, the question after silence, the notice to staff; pure."""

from __future__ import annotations

from collections.abc import Mapping

from clients import people
from core.practice import Practice
from messaging.says import Arg, Choice, Moment, MomentStyle, Say, Style, Text
from scheduling import notices
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog, Practitioner
from scheduling.waiting.nouns import Answer, Entry, Proposal


def offer(practice: Practice, catalog: Catalog, one: Proposal, visit: Appointment | None) -> Say:
    """The offer; it says whether the time is kept for her alone, and never names the treatment."""
    zone = practice.zone.key
    args: dict[str, Arg] = {
        "practice": practice.discreet_name,
        "when": Moment(one.start, zone),
        "practitioner": _name(catalog.practitioners, one.practitioner),
        "deadline": Moment(one.expires_at, zone, MomentStyle.SHORT),
    }
    key = "waiting-offer" if one.status is Answer.OFFERED else "waiting-offer-shared"
    if visit is not None:
        key, args["old"] = f"{key}-earlier", Moment(visit.start, zone, MomentStyle.LONG)
    choices = (
        Choice(f"wait:take:{one.id}", Text("choice-waiting-take"), style=Style.PRIMARY, lasting=True),
        Choice(f"wait:no:{one.id}", Text("choice-waiting-no"), lasting=True),
        Choice(f"wait:leave:{one.entry_id}", Text("choice-waiting-leave"), style=Style.DANGER, lasting=True),
    )
    return Say(Text(key, args), choices)


def still_waiting(practice: Practice, entry: Entry) -> Say:
    """Two offers without an answer: is she still waiting?"""
    choices = (
        Choice(f"wait:stay:{entry.id}", Text("choice-waiting-stay"), style=Style.PRIMARY, lasting=True),
        Choice(f"wait:leave:{entry.id}", Text("choice-waiting-leave"), style=Style.DANGER, lasting=True),
    )
    return Say(Text("waiting-still", {"practice": practice.discreet_name}), choices)


def filled(catalog: Catalog, visit: Appointment, client: str | None) -> Say:
    """The notice in the admin chat: somebody who waited has the time."""
    args: dict[str, Arg] = {
        "when": Moment(visit.start, visit.zone, MomentStyle.SHORT),
        "practitioner": _name(catalog.practitioners, visit.practitioner),
        "client": people.initials(client),
        "person": visit.person_id,
    }
    return Say(Text("notice-waiting-filled", args), thread=notices.THREAD)


def _name(practitioners: Mapping[str, Practitioner], key: str) -> str:
    return practitioners[key].name if key in practitioners else key
