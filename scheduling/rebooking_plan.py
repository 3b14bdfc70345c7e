"""What a client is told whose visit cannot be held, and until when an answer makes sense; pure.

The practice is at fault: it says sorry, offers the nearest times that suit, and nothing about this counts as late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.practice import Practice
from messaging.says import Arg, Choice, Moment, MomentStyle, Say, Style, Text, literal
from scheduling import availability, hours, slots
from scheduling.appointments import Appointment
from scheduling.availability import Asker, Availability, Offer, Own
from scheduling.catalog import Catalog, Service

KEY = "visit-retime"  # how the keys of these texts begin
MOST_TIMES = 3
LOOKED_AT = 12  # offers for each client, before those are left out that others were offered
MOST_REMEMBERED = 60  # times offered to others
BEFORE_THE_VISIT = timedelta(hours=2)  # the latest useful answer: somebody must be able to call
LEAST_PATIENCE = timedelta(hours=1)
CALLS_UNTIL = time(19)  # wall time: in the evening people call no later
NEXT_CHANNEL_AFTER = timedelta(hours=1)  # without a receipt


@dataclass
class Offered:
    """The times offered so far: whoever comes next is offered others, as long as there are any."""

    offers: list[Offer] = field(default_factory=list)

    def overlaps(self, offer: Offer) -> bool:
        """Whether the offer lies over one made before."""
        return any(_overlap(offer, one) for one in self.offers[-MOST_REMEMBERED:])


def _overlap(one: Offer, other: Offer) -> bool:
    return one.practitioner == other.practitioner and one.start < other.end and other.start < one.end


def times_for(
    free: Availability, service: Service, visit: Appointment, now: datetime, offered: Offered
) -> tuple[Offer, ...]:
    """Up to three times that suit, nearest to the old one: with the same practitioner, else with anybody.

    They do not overlap each other, nor, where it can be helped, what others were offered.
    """
    for whom in (visit.practitioner, None):
        found = availability.ranked(
            free,
            service,
            whom,
            [],
            now,
            wish=visit.start,
            own=Own(visit.id),
            limit=LOOKED_AT * (1 + min(len(offered.offers), MOST_REMEMBERED)),
            asker=Asker.CLIENT,
        )
        chosen: list[Offer] = []
        for candidates in ([one for one in found if not offered.overlaps(one)], found):
            for one in candidates:
                if len(chosen) < MOST_TIMES and not any(_overlap(one, other) for other in chosen):
                    chosen.append(one)
        if chosen:
            offered.offers += chosen
            return tuple(sorted(chosen, key=lambda offer: offer.start))
    return ()


def say(practice: Practice, catalog: Catalog, visit: Appointment, offers: Sequence[Offer]) -> Say:
    """The apology, with the times as choices; `visit-retime-open` when there are not three to offer.

    An approved WhatsApp template has a fixed number of buttons, so there are two forms only.
    """
    tail = f"{visit.id}:{visit.version}"
    shown = offers if len(offers) == MOST_TIMES else ()
    several = any(offer.practitioner != visit.practitioner for offer in shown)
    choices = [_time(catalog, offer, tail, visit.zone, with_name=several) for offer in shown]
    minutes = ",".join(str(slots.minute_of(offer.start)) for offer in shown)
    choices.append(Choice(f"retime:{tail}:more:{minutes}", Text("choice-other-times"), lasting=True))
    choices.append(Choice(f"retime:{tail}:cancel", Text("choice-cancel"), style=Style.DANGER, lasting=True))
    args: dict[str, Arg] = {"practice": practice.discreet_name, "when": Moment(visit.start, visit.zone)}
    return Say(Text("visit-retime" if shown else "visit-retime-open", args), tuple(choices))


def _time(catalog: Catalog, offer: Offer, tail: str, zone: str, *, with_name: bool) -> Choice:
    person = catalog.practitioners.get(offer.practitioner)
    return Choice(
        f"retime:{tail}:{slots.minute_of(offer.start)}:{offer.practitioner}",
        Text("slot", {"when": Moment(offer.start, zone, MomentStyle.SHORT)}),
        detail=literal(person.name if person else offer.practitioner) if with_name else None,
        lasting=True,
    )


def stays(practice: Practice, visit: Appointment) -> Say:
    """The practice opened again before the client chose: all stays as it was."""
    args: dict[str, Arg] = {"practice": practice.discreet_name, "when": Moment(visit.start, visit.zone)}
    return Say(Text("visit-stays-by-practice", args))


def goes_out_at(start: datetime, zone: ZoneInfo, now: datetime, between: tuple[time, time]) -> datetime:
    """When the message goes out: at once by day; from the night on the next morning, unless that is too late."""
    first, last = between
    wall = now.astimezone(zone).replace(tzinfo=None)
    if first <= wall.time() <= last:
        return now
    morning = datetime.combine(wall if wall.time() < first else wall + timedelta(days=1), first)
    due = hours.instant(morning, zone)
    return due if due + LEAST_PATIENCE <= start - BEFORE_THE_VISIT else now


def answer_by(start: datetime, zone: ZoneInfo, asked_at: datetime, between: tuple[time, time]) -> datetime:
    """Until when an answer is waited for; then people call.

    Two hours before the visit, or, when that is at night, the evening before. Whoever was asked later than that has
    an hour, or half of what is left.
    """
    first, last = between[0], min(between[1], CALLS_UNTIL)
    out = goes_out_at(start, zone, asked_at, between)
    wall = (start - BEFORE_THE_VISIT).astimezone(zone).replace(tzinfo=None)
    if wall.time() < first:
        wall = datetime.combine(wall - timedelta(days=1), last)
    elif wall.time() > last:
        wall = datetime.combine(wall, last)
    due = hours.instant(wall, zone)
    patience = min(LEAST_PATIENCE, (start - out) / 2)
    return max(due, out + patience)
