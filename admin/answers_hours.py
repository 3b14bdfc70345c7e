"""Closures, openings and the hours of a week, as messages to staff; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from admin import answers, words_hours
from admin.requests_hours import Hours
from admin.results import VisitSeen
from messaging.says import Arg, Day, Moment, MomentStyle, Say, Style, Text
from scheduling import hours as clock
from scheduling.catalog import Catalog
from scheduling.day_parts import DayPart, Special
from scheduling.special_days import WallOpening

MOST_VISITS = 20


@dataclass(frozen=True)
class Week:
    """The hours of some days, and what is special about them."""

    days: tuple[date, ...]
    openings: tuple[tuple[date, str, tuple[WallOpening, ...]], ...]  # day, practitioner's name, when
    specials: tuple[Special, ...]
    holidays: frozenset[date]


def proposed(hours: Hours, visits: Sequence[VisitSeen], catalog: Catalog, zone: ZoneInfo) -> Say:
    """What would happen: shall it be done?"""
    args = _about(hours.practitioner, hours.parts, catalog, zone)
    if hours.is_open:
        place = catalog.locations.get(hours.location or "")
        at = {**args, "place": place.name} if place else args
        text = Text("staff-confirm-open-at" if place else "staff-confirm-open", at)
    elif not visits:
        text = Text("staff-confirm-close-free", args)
    else:
        lines = tuple(_visit(visit) for visit in visits[:MOST_VISITS])
        text = Text("staff-confirm-close", {**args, "count": len(visits), "lines": lines})
    style = Style.DANGER if visits else Style.PRIMARY
    yes = answers.lasting(words_hours.id_of(hours), Text("staff-yes"), style)
    return Say(text, (yes, answers.lasting("hours:leave", Text("staff-no"))), columns=2)


def _visit(visit: VisitSeen) -> Text:
    args: dict[str, Arg] = {"when": answers.when(visit, MomentStyle.SHORT), "client": answers.client_name(visit.person)}
    return Text("staff-confirm-close-line", args)


def done(hours: Hours, number: int, asked: int, catalog: Catalog, zone: ZoneInfo) -> Say:
    """It is done, and how many clients are being asked; one tap takes it back."""
    args = _about(hours.practitioner, hours.parts, catalog, zone)
    back = answers.lasting(f"hours:revoke:{number}", Text("staff-take-back"))
    if asked:
        text = Text("staff-done-close", {**args, "count": asked})
    else:
        text = Text("staff-done-open" if hours.is_open else "staff-done-close-free", args)
    return Say(text, (back,), replaces=True)


def taken_back(special: Special, stay: int, catalog: Catalog, zone: ZoneInfo, *, replaces: bool) -> Say:
    """As if it had never been; how many visits stay after all."""
    args = _about(special.practitioner, special.parts, catalog, zone)
    if stay:
        return Say(Text("staff-taken-back-stay", {**args, "count": stay}), replaces=replaces)
    return Say(Text("staff-taken-back", args), replaces=replaces)


def week(found: Week, catalog: Catalog, zone: ZoneInfo) -> Say:
    """A line for each day and practitioner, then closures and openings with a link that takes them back."""
    lines = []
    for day, who, openings in found.openings:
        about: dict[str, Arg] = {"day": Day(day, MomentStyle.SHORT_DAY), "who": who}
        if openings:
            lines.append(Text("staff-free-day", {**about, "times": _times(day, openings, zone)}))
        else:
            lines.append(Text("staff-week-closed", about))
    lines += [Text("staff-week-holiday", {"day": Day(day)}) for day in sorted(found.holidays)]
    for one in found.specials:
        args = {**_about(one.practitioner, one.parts, catalog, zone), "id": one.number}
        if one.is_open:
            lines.append(Text("staff-week-special-open", args))
        else:
            lines.append(Text("staff-week-special-closed", {**args, "reason": _reason(one.reason)}))
    span = span_of([DayPart(day) for day in found.days], zone)
    return Say(Text("staff-week", {"span": span, "lines": tuple(lines)}))


def _times(day: date, openings: Sequence[WallOpening], zone: ZoneInfo) -> Text:
    texts = []
    for opens, closes, _ in openings:
        start, end = (_moment(day, minute, zone) for minute in (opens, closes))
        texts.append(Text("staff-week-span", {"from": start, "until": end}))
    joined = Text("staff-times-last", {"time": texts[-1]})
    for text in reversed(texts[:-1]):
        joined = Text("staff-times", {"time": text, "rest": joined})
    return joined


_REASONS: Mapping[str, str] = {
    "closure": "staff-reason-closure",
    "holiday": "staff-reason-holiday",
    "ill": "staff-reason-ill",
    "time_off": "staff-reason-time-off",
}


def _reason(word: str) -> Text:
    return Text(_REASONS.get(word, "staff-reason-closure"))


def _about(practitioner: str | None, parts: Sequence[DayPart], catalog: Catalog, zone: ZoneInfo) -> dict[str, Arg]:
    person = catalog.practitioners.get(practitioner or "")
    who: Arg = person.name if person else practitioner or Text("staff-everybody")
    return {"who": who, "span": span_of(parts, zone)}


def span_of(parts: Sequence[DayPart], zone: ZoneInfo) -> Text:
    """One day, a part of one, or several in words."""
    days = sorted(parts)
    first, last = days[0], days[-1]
    day = Day(first.day, MomentStyle.SHORT_DAY)
    if first.day != last.day:
        return Text("staff-span-days", {"day": day, "last": Day(last.day, MomentStyle.SHORT_DAY)})
    if first.is_whole:
        return Text("staff-span-day", {"day": day})
    opens, closes = (_moment(first.day, minute, zone) for minute in (first.opens, first.closes))
    return Text("staff-span-part", {"day": day, "opens": opens, "closes": closes})


def _moment(day: date, minute: int, zone: ZoneInfo) -> Moment:
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    return Moment(clock.instant(wall, zone), zone.key, MomentStyle.TIME)
