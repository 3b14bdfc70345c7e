"""The one message that shows staff how far the moving of visits has come; pure.

It stands in a group: initials and hours, no names, no numbers; whom to call is a link to the client's card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from clients import people
from messaging.says import Arg, Moment, MomentStyle, Say, Text
from scheduling.catalog import Catalog
from scheduling.notices import THREAD
from scheduling.rebooking_nouns import Asked, End

MOST_LINES = 60
# To be called first, then those still waited for.
_ORDER = (End.UNREACHABLE, End.UNANSWERED, End.ASKED, End.MOVED, End.CANCELLED, End.KEPT)


def progress(
    catalog: Catalog, practitioner: str | None, asked: Sequence[Asked], names: Mapping[int, str | None]
) -> Say:
    """How many have moved, cancelled, could not be reached, gave no answer; and who."""
    ends = Counter(one.end for one in asked)
    key = "staff-rebooking" if ends[End.ASKED] else "staff-rebooking-done"
    lines = [_line(one, names.get(one.appointment.person_id)) for one in _in_order(asked)[:MOST_LINES]]
    args: dict[str, Arg] = {
        "who": _who(catalog, practitioner),
        "span": _span(asked),
        "count": len(asked),
        "sum": _sum(ends),
        "lines": tuple(lines),
    }
    return Say(Text(key, args), thread=THREAD)


def _in_order(asked: Sequence[Asked]) -> list[Asked]:
    return sorted(asked, key=lambda one: (_ORDER.index(one.end), one.was_at))


def _who(catalog: Catalog, practitioner: str | None) -> Arg:
    if practitioner is None:
        return Text("staff-everybody")
    person = catalog.practitioners.get(practitioner)
    return person.name if person else practitioner


def _span(asked: Sequence[Asked]) -> Text:
    """The days of the visits."""
    first, last = asked[0], max(asked, key=lambda one: one.was_at)
    days = [Moment(one.was_at, one.appointment.zone, MomentStyle.SHORT_DAY) for one in (first, last)]
    if _day(first) == _day(last):
        return Text("staff-span-day", {"day": days[0]})
    return Text("staff-span-days", {"day": days[0], "last": days[1]})


def _day(one: Asked) -> date:
    return one.was_at.astimezone(ZoneInfo(one.appointment.zone)).date()


def _sum(ends: Counter[End]) -> tuple[Text, ...]:
    """A line for each end that happened."""
    return tuple(Text(f"staff-rebooking-sum-{end.value}", {"number": ends[end]}) for end in _ORDER if ends[end])


def _line(one: Asked, name: str | None) -> Text:
    visit = one.appointment
    args: dict[str, Arg] = {
        "client": people.initials(name),
        "when": Moment(one.was_at, visit.zone, MomentStyle.SHORT),
        "person": visit.person_id,
    }
    if one.end is End.MOVED:
        args["wanted"] = Moment(visit.start, visit.zone, MomentStyle.SHORT)
    return Text(f"staff-rebooking-{one.end.value}", args)
