"""What clients and staff are told of decisions, repairs and series; pure. No treatment, no thing, no diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from clients import people
from core.practice import Practice
from messaging.says import Arg, Choice, Day, Moment, MomentStyle, Money, Say, Style, Text
from scheduling import notices
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog

ANOTHER = Choice("menu:book", Text("choice-another-time"), style=Style.PRIMARY, lasting=True)


def called(name: str | None, person_id: int) -> Arg:
    """A client as a group may read it: initials, or the number of one without a name."""
    return people.initials(name) if name else Text("staff-unnamed", {"id": person_id})


def granted(practice: Practice, catalog: Catalog, visit: Appointment, kind: str, before: Appointment | None) -> Say:
    """The practice agreed: visit-book-granted, -move-, -cancel-. A visit that stands can be confirmed at once."""
    args = _about(practice, visit)
    if before is not None:
        args["before"] = Moment(before.start, before.zone)
    if visit.is_alive:
        args["place"] = notices.place(catalog, visit.location)
    return Say(Text(f"visit-{kind}-granted", args), notices.choices(visit) if visit.is_alive else ())


def declined(practice: Practice, visit: Appointment, kind: str) -> Say:
    """The practice could not agree: visit-book-declined, -move-, -cancel-. Who has no visit now may choose again."""
    choices = () if visit.is_alive else (ANOTHER,)
    return Say(Text(f"visit-{kind}-declined", _about(practice, visit)), choices)


def restored(practice: Practice, catalog: Catalog, visit: Appointment) -> Say:
    """A cancelled visit stands again."""
    args = {**_about(practice, visit), "place": notices.place(catalog, visit.location)}
    return Say(Text("visit-restored", args), notices.choices(visit))


def quote(practice: Practice, visit: Appointment, price: Money, number: int) -> Say:
    """What the repair costs; shall it be done?"""
    choices = tuple(
        Choice(f"quote:{what}:{visit.id}:{number}", Text(f"choice-quote-{what}"), style=style, lasting=True)
        for what, style in (("yes", Style.PRIMARY), ("no", Style.PLAIN))
    )
    return Say(Text("repair-quote", {"practice": practice.discreet_name, "price": price}), choices, columns=2)


def ready(practice: Practice, catalog: Catalog, visit: Appointment, opening: tuple[datetime, datetime] | None) -> Say:
    """It can be collected: where, and when the practice is open next."""
    args: dict[str, Arg] = {"practice": practice.discreet_name, "place": notices.place(catalog, visit.location)}
    if opening is None:
        return Say(Text("repair-ready-plain", args))
    start, end = opening
    day = start.astimezone(practice.zone).date()
    zone = practice.zone.key
    return Say(
        Text(
            "repair-ready",
            {
                **args,
                "day": Day(day),
                "from": Moment(start, zone, MomentStyle.TIME),
                "until": Moment(end, zone, MomentStyle.TIME),
            },
        )
    )


def quote_answered(visit: Appointment, client: str | None, answer: str) -> Say:
    """To the admin chat: notice-quote-agreed, notice-quote-refused; with the button that opens the visit."""
    args: dict[str, Arg] = {"client": people.initials(client), "person": visit.person_id}
    return Say(Text(f"notice-quote-{answer}", args), (opens(visit),), thread=notices.THREAD)


def opens(visit: Appointment) -> Choice:
    """The button with which staff see a visit and what can be done with it now."""
    return Choice(f"seen:{visit.id}", Text("staff-visit-open"), lasting=True)


def series_booked(practice: Practice, catalog: Catalog, visits: Sequence[Appointment]) -> Say:
    """To the client: how many visits, the first and the last of them."""
    first, last = visits[0], visits[-1]
    args: dict[str, Arg] = {
        **_about(practice, first),
        "last": Moment(last.start, last.zone, MomentStyle.SHORT),
        "count": len(visits),
        "place": notices.place(catalog, first.location),
    }
    return Say(Text("visit-series-booked", args))


def series_changed(practice: Practice, visits: Sequence[Appointment], action: str) -> Say:
    """To the client: visit-series-moved (the first of them is on ...), visit-series-cancelled."""
    return Say(Text(f"visit-series-{action}", {**_about(practice, visits[0]), "count": len(visits)}))


def series_to_staff(catalog: Catalog, visits: Sequence[Appointment], client: str | None, action: str) -> Say:
    """To the admin chat, once for all: notice-series-booked, -moved, -cancelled."""
    first = visits[0]
    person = catalog.practitioners.get(first.practitioner)
    args: dict[str, Arg] = {
        "client": people.initials(client),
        "person": first.person_id,
        "count": len(visits),
        "when": Moment(first.start, first.zone, MomentStyle.SHORT),
        "practitioner": person.name if person else first.practitioner,
    }
    return Say(Text(f"notice-series-{action}", args), thread=notices.THREAD)


def _about(practice: Practice, visit: Appointment) -> dict[str, Arg]:
    return {"practice": practice.discreet_name, "when": Moment(visit.start, visit.zone)}
