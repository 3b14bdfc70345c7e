"""Put what the rules found into readings: which hour belongs to which day, what is offered as an alternative.

A text fills one *slot* (day, hour or part) until a second day or hour of the same kind starts the next one.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from scheduling.when import rules_join, spans
from scheduling.when.engine import Context
from scheduling.when.lexicon import Item
from scheduling.when.nouns import NOTHING, Grain, Kind, Part, Reading, Relative, When
from scheduling.when.values import DAY_EDGES, Clock, ClockSpan, Day, DayPart, Fixed, Open, hours_of

MAX_READINGS = 14
LITTLE = 2  # unknown words that may stand between a day and "I can't"
_FOUND = ("D", "C", "S", "P", "OPEN", "F")


@dataclass(slots=True)
class Slot:
    """One time being put together."""

    day: Day | None = None
    clock: Clock | None = None
    span: ClockSpan | None = None
    part: DayPart | None = None
    bounds: list[Open] = field(default_factory=list)
    fixed: Fixed | None = None
    refused: bool = False  # "not Monday"
    joined: bool = False  # said with "or" after the slot before

    @property
    def has_hour(self) -> bool:
        """Say whether a time of day is known."""
        hour_bound = any(not isinstance(bound.what, Day) for bound in self.bounds)
        return bool(self.clock or self.span or self.part or hour_bound)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was said yet."""
        return not (self.day or self.has_hour or self.bounds or self.fixed)


def assemble(items: list[Item], context: Context) -> When:
    """Return what the items say together."""
    slots = _slots(items, context)
    _inherit(slots)
    wanted = [slot for slot in slots if not slot.refused]
    groups = [group for slot in wanted if (group := _readings(slot, context))]
    refused = tuple(reading for slot in slots if slot.refused for reading in _readings(slot, context)[:1])
    repetition = next((roles["REP"][0] for _, roles in items if "REP" in roles), None)
    relative = next((roles["REL"] for _, roles in items if "REL" in roles), None)
    soonest = any("SOON" in roles for _, roles in items)
    if relative is None and any("same_time" in roles for _, roles in items):
        relative = Relative(same_time=True)
        if context.relative_to is not None and len(groups) == 1 and slots[-1].day is not None:
            groups = [_same_time(slots[-1].day, context.relative_to)]
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


def _slots(items: list[Item], context: Context) -> list[Slot]:
    slots = [Slot()]
    refusing = False
    glue: set[str] = set()
    unknown = 0
    for index, (_, roles) in enumerate(items):
        if "REP" in roles and roles["REP"][1] is not None:
            roles = {"D": roles["REP"][1]}
        kind = next((role for role in _FOUND if role in roles), None)
        if kind is None:
            unknown += not roles
            if not slots[-1].is_empty and _refuses(items, index, glue, unknown):
                slots[-1].refused = True
                slots.append(Slot())
                glue, unknown = set(), 0
                continue
            refusing = "not" in roles or "cannot" in roles or (refusing and _carries(roles))
            glue |= set(roles) or {"x"}
            continue
        slot = slots[-1]
        if slot.refused is not refusing and not slot.is_empty:
            slots.append(Slot(refused=refusing, joined="or" in glue))
        slots[-1].refused = refusing
        _add(slots, kind, roles[kind], glue)
        glue, unknown = set(), 0
    return [slot for slot in slots if not slot.is_empty]


def _refuses(items: list[Item], index: int, glue: set[str], unknown: int) -> bool:
    """Say whether "Monday I can't" or "not now" ends here and turns down what was said just before."""
    roles = items[index][1]
    if "cannot" in roles:
        return not glue - {"comma", "x"} and unknown <= LITTLE
    closes = index + 1 == len(items) or "comma" in items[index + 1][1] or "stop" in items[index + 1][1]
    return "not" in roles and closes and not glue


def _carries(roles: dict[str, object]) -> bool:
    return any(role in roles for role in ("at", "on", "or", "of", "in", "from"))


def _add(slots: list[Slot], kind: str, what: object, glue: set[str]) -> None:
    slot = slots[-1]
    joined = "or" in glue
    if isinstance(what, Day):
        _add_day(slots, what, glue)
    elif isinstance(what, Clock):
        if slot.clock is not None or slot.span is not None:
            slots.append(Slot(slot.day, refused=slot.refused, joined=joined))
        slots[-1].clock = what
    elif isinstance(what, ClockSpan):
        if slot.span is not None or (slot.clock is not None and joined):
            slots.append(Slot(slot.day, refused=slot.refused, joined=joined))
        slots[-1].span, slots[-1].clock = what, None
    elif isinstance(what, DayPart):
        if slot.part is not None and joined:
            slots.append(Slot(slot.day, refused=slot.refused, joined=joined))
        if slots[-1].part is None:
            slots[-1].part = what
    elif isinstance(what, Open):
        slot.bounds.append(what)
    elif isinstance(what, Fixed) and slot.fixed is None:
        slot.fixed = what


def _add_day(slots: list[Slot], day: Day, glue: set[str]) -> None:
    slot = slots[-1]
    if slot.day is None:
        slot.day = day
    elif "or" not in glue and (narrower := _narrow(slot.day, day)) is not None:
        slot.day = narrower
    else:
        slots.append(Slot(day, refused=slot.refused, joined="or" in glue or ("and" in glue and "x" not in glue)))
        slot = slots[-1]
    if day.part is not None and slot.part is None:
        slot.part = day.part


def _narrow(known: Day, new: Day) -> Day | None:
    """Return the day both mean when one can lie in the other: "next week ... on Wednesday"."""
    if known.grain is Grain.DAY and new.grain is Grain.DAY and _length(known) == _length(new):
        same = tuple(span for span in new.spans if span in known.spans)
        if same:
            return new._replace(spans=same)
        if known.weekday is None or new.weekday is not None:
            return None
        fitting = tuple(span for span in new.spans if span[0].weekday() == known.weekday)
        return new._replace(spans=fitting) if fitting else None
    small, big = (known, new) if _length(known) < _length(new) else (new, known)
    if _length(big) < 3 or small.grain is not Grain.DAY:
        return None
    return rules_join.inside(small, big)


def _length(day: Day) -> int:
    return (day.spans[0][1] - day.spans[0][0]).days


def _inherit(slots: list[Slot]) -> None:
    """Give an hour said once to both days ("Tuesday or Thursday at 3"), a day said once to both hours."""
    for before, after in zip(reversed(slots[:-1]), reversed(slots[1:]), strict=True):
        if after.joined and after.day is not None and before.day is not None and not before.has_hour:
            before.clock, before.span, before.part = after.clock, after.span, after.part
            before.bounds = list(after.bounds)
    for before, after in itertools.pairwise(slots):
        if after.day is None and not after.fixed and before.day is not None and not before.refused:
            after.day = before.day


def _readings(slot: Slot, context: Context) -> tuple[Reading, ...]:
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


def _hours(slot: Slot, context: Context) -> list[_Hour]:
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


def _at(hour: _Hour, span: spans.Days | None, slot: Slot, context: Context) -> Reading | None:
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
