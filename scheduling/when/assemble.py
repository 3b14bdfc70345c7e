"""Put what the rules found into readings: which hour belongs to which day, what is offered as an alternative."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from scheduling.when import slots, spans
from scheduling.when.engine import Context
from scheduling.when.lexicon import Item
from scheduling.when.nouns import NOTHING, Grain, Kind, Part, Reading, Relative, When
from scheduling.when.values import DAY_EDGES, Clock, ClockSpan, Day, DayPart, Fixed, Open, hours_of

MAX_READINGS = 14
WEEKS_REFUSED = 9  # how long a weekday turned down stays so: longer than anybody books ahead


def assemble(items: list[Item], context: Context) -> When:
    """Return what the items say together."""
    found = slots.collect(items)
    slots.inherit(found)
    groups = [group for slot in found if not slot.refused and (group := _readings(slot, context))]
    refused = tuple(reading for slot in found if slot.refused for reading in _refused(slot, context))
    repetition = next((roles["REP"][0] for _, roles in items if "REP" in roles), None)
    relative = next((roles["REL"] for _, roles in items if "REL" in roles), None)
    soonest = any("SOON" in roles for _, roles in items)
    if relative is None and any("same_time" in roles for _, roles in items):
        relative = Relative(same_time=True)
        if context.relative_to is not None and len(groups) == 1 and found[-1].day is not None:
            groups = [_same_time(found[-1].day, context.relative_to)]
    elif relative is not None and not groups:
        groups = [_relative(relative, context)]
    if not (groups or refused or repetition or relative or soonest):
        return NOTHING
    first = groups[0] if groups else ()
    return When(
        readings=first,
        alternatives=tuple(dict.fromkeys(groups)) if len(groups) > 1 else (),
        excluded=refused,
        repetition=repetition,
        relative=relative,
        nearest=soonest,
    )


def _refused(slot: slots.Slot, context: Context) -> tuple[Reading, ...]:
    """The time turned down; "not Monday" turns down the Mondays after it too."""
    first = _readings(slot, context)[:1]
    if slot.day is None or slot.day.weekday is None or slot.day.this or not first or first[0].start is None:
        return first
    weeks = [timedelta(days=7 * n) for n in range(WEEKS_REFUSED)]
    start, end = first[0].start, first[0].end
    return tuple(replace(first[0], start=start + week, end=end and end + week) for week in weeks)


def _relative(relative: Relative, context: Context) -> tuple[Reading, ...]:
    start = relative.of(context.relative_to or context.now)
    if relative.minutes or context.relative_to is not None:
        return (Reading(start, None, Kind.POINT, Grain.MINUTE),)
    return (_whole(spans.day(start.date()), Grain.DAY),)


def _same_time(day: Day, appointment: datetime) -> tuple[Reading, ...]:
    """ "same time next week": the appointment's hour, and its weekday where only a week was named."""
    found = []
    for start, end in day.spans:
        one = start if (end - start).days == 1 else start + timedelta(days=appointment.weekday())
        moment = datetime.combine(one, appointment.time())
        found.append(Reading(moment, None, Kind.POINT, Grain.MINUTE))
    return tuple(found)


def _readings(slot: slots.Slot, context: Context) -> tuple[Reading, ...]:
    if slot.fixed is not None and slot.day is None and slot.clock is None:
        return (_fixed(slot.fixed),)
    hours = _hours(slot, context)
    bounds = [bound for bound in slot.bounds if isinstance(bound.what, Day)]
    if bounds and slot.day is None:
        if not hours and len(bounds) == 1:
            return tuple(_bounded_days(bounds[0], span) for span in _day(bounds[0]).spans)
        slot.day = _day(bounds[0])
    if not hours:
        day = slot.day
        return () if day is None else tuple(_whole(span, day.grain) for span in day.spans)
    found: list[Reading] = []
    days: tuple[spans.Days | None, ...] = (None,)
    if slot.day is not None:
        days = slot.day.spans
        if len(days) == 1 and 1 < (days[0][1] - days[0][0]).days <= 7:
            # "next week in the morning": each of its mornings that is still to come.
            every = [spans.day(days[0][0] + timedelta(days=n)) for n in range((days[0][1] - days[0][0]).days)]
            days = tuple(one for one in every if one[0] >= context.today) or days
    for hour in hours:
        found += [reading for span in days if (reading := _at(hour, span, slot, context)) is not None]
    if slot.day is not None and (slot.day.this or slot.day.weekday == context.today.weekday()) and len(found) > 1:
        # A weekday named on that very weekday is today's while the hour is still to come.
        if slot.day.weekday is not None:
            first = len(found) // len(hours)  # the likeliest hour on each of the days
            found[:first] = sorted(found[:first], key=lambda reading: reading.start or reading.end or context.now)
        coming = [reading for reading in found if (reading.end or reading.start or context.now) >= context.now]
        found = coming + [reading for reading in found if reading not in coming]
    return tuple(dict.fromkeys(found))[:MAX_READINGS]


def _day(bound: Open) -> Day:
    assert isinstance(bound.what, Day)  # noqa: S101 - the caller chose these
    return bound.what


def _fixed(fixed: Fixed) -> Reading:
    if fixed.kind is Kind.BEFORE:
        return Reading(None, fixed.moment, Kind.BEFORE, fixed.grain)
    return Reading(fixed.moment, None, Kind.POINT, fixed.grain)


def _whole(span: spans.Days, grain: Grain) -> Reading:
    return Reading(_midnight(span[0]), _midnight(span[1]), Kind.INTERVAL, grain)


def _midnight(one: date) -> datetime:
    return datetime.combine(one, time())


def _bounded_days(bound: Open, span: spans.Days) -> Reading:
    """ "before Friday", "until Friday" (included), "after the weekend", "from Monday"."""
    start, end = _midnight(span[0]), _midnight(span[1])
    if bound.side == "before":
        return Reading(None, start, Kind.BEFORE, Grain.DAY)
    if bound.side == "until":
        return Reading(None, end, Kind.BEFORE, Grain.DAY)
    return Reading(start if bound.side == "from" else end, None, Kind.AFTER, Grain.DAY)


@dataclass(frozen=True, slots=True)
class _Hour:
    """A time of day: minutes since midnight."""

    start: int | None
    end: int | None
    kind: Kind
    grain: Grain
    part: Part | None = None


def _hours(slot: slots.Slot, context: Context) -> list[_Hour]:
    """Return the times of day a slot may mean, likeliest first."""
    part = None if slot.part is None else slot.part.part
    if slot.part is not None and slot.part.edge.startswith("day "):
        part = None
    opening = context.opening
    found: list[_Hour] = []
    if slot.clock is not None:
        found = [_Hour(one, None, Kind.POINT, slot.clock.grain, part) for one in slot.clock.candidates(opening, part)]
    elif slot.span is not None:
        found = _span_hours(slot.span, part, opening)
    bounds = [bound for bound in slot.bounds if not isinstance(bound.what, Day)]
    if bounds and not found:
        found = _bound_hours(bounds, part, opening)
    if not found and slot.part is not None:
        found = [_part_hours(slot.part, context)]
    return found


def _part_hours(part: DayPart, context: Context) -> _Hour:
    if part.edge.startswith("day "):
        start, end = DAY_EDGES[part.edge[4:]]
        return _Hour(start, end, Kind.INTERVAL, Grain.PART)
    start, end = hours_of(part, context.lexicon.language.starts_afternoon)
    return _Hour(start, end, Kind.INTERVAL, Grain.PART, part.part)


def _span_hours(span: ClockSpan, part: Part | None, opening: tuple[time, time]) -> list[_Hour]:
    found = []
    for start in span.start.candidates(opening, part):
        ends = span.end.candidates(opening, part)
        later = sorted(end for end in ends if end > start) or [min(ends) + 24 * 60]
        found.append(_Hour(start, later[0], Kind.INTERVAL, Grain.MINUTE, part))
    opens = opening[0].hour * 60 + opening[0].minute
    shuts = opening[1].hour * 60 + opening[1].minute
    found.sort(key=lambda hour: not (opens <= (hour.start or 0) and (hour.end or 0) <= shuts))
    return found


def _bound_hours(bounds: list[Open], part: Part | None, opening: tuple[time, time]) -> list[_Hour]:
    lower = next((bound for bound in bounds if bound.side in ("after", "from")), None)
    upper = next((bound for bound in bounds if bound.side in ("before", "until")), None)
    found = []
    for start in _moments(lower, part, opening):
        for end in _moments(upper, part, opening):
            if start is None:
                found.append(_Hour(None, end, Kind.BEFORE, Grain.MINUTE, part))
            elif end is None:
                found.append(_Hour(start, None, Kind.AFTER, Grain.MINUTE, part))
            elif start < end:
                found.append(_Hour(start, end, Kind.INTERVAL, Grain.MINUTE, part))
    return found


def _moments(bound: Open | None, part: Part | None, opening: tuple[time, time]) -> tuple[int | None, ...]:
    if bound is None or not isinstance(bound.what, Clock):
        return (None,)
    return bound.what.candidates(opening, part)


def _at(hour: _Hour, span: spans.Days | None, slot: slots.Slot, context: Context) -> Reading | None:
    """Put a time of day on a day, or on the next day it can be."""
    if span is None:
        return _next(hour, context)
    if (span[1] - span[0]).days > 1 and hour.kind is not Kind.INTERVAL:
        # "next week at 5": a window of days with a wish for the hour; the first of its days stands for it.
        return _placed(hour, span[0] if span[0] > context.today else min(context.today, span[1] - spans.ONE))
    return _placed(hour, span[0])


def _placed(hour: _Hour, day: date) -> Reading:
    start = None if hour.start is None else _midnight(day) + timedelta(minutes=hour.start)
    end = None if hour.end is None else _midnight(day) + timedelta(minutes=hour.end)
    return Reading(start, end, hour.kind, hour.grain, hour.part)


def _next(hour: _Hour, context: Context) -> Reading:
    """Return the next time it can be, seen from now; half of a part must still lie ahead."""
    reading = _placed(hour, context.today)
    if hour.kind is Kind.INTERVAL and hour.grain is Grain.PART and reading.start and reading.end:
        passed = context.now >= reading.start + (reading.end - reading.start) / 2
    else:
        moment = reading.start if reading.start is not None else reading.end
        passed = moment is not None and moment < context.now
    if not passed:
        return reading
    day = timedelta(days=1)
    return replace(
        reading,
        start=reading.start and reading.start + day,
        end=reading.end and reading.end + day,
    )
