"""Sort what the rules found into slots: each is one time being put together.

A text fills a slot (day, hour or part) until a second day or hour of the same kind starts the next one.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from scheduling.when import rules_join
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain
from scheduling.when.values import Clock, ClockSpan, Day, DayPart, Fixed, Open

LITTLE = 2  # unknown words that may stand between a day and "I can't"
_FOUND = frozenset(["D", "C", "S", "P", "OPEN", "F"])


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


def collect(items: list[Item]) -> list[Slot]:
    slots = [Slot()]
    refusing = False
    glue: set[str] = set()
    unknown = 0
    for index, (_, roles) in enumerate(items):
        if "REP" in roles and roles["REP"][1] is not None:
            roles = {"D": roles["REP"][1]}
        kind = None
        for role in roles:  # what a rule built has one role
            if role in _FOUND:
                kind = role
                break
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


def inherit(slots: list[Slot]) -> None:
    """Give an hour said once to both days ("Tuesday or Thursday at 3"), a day said once to both hours."""
    for before, after in zip(reversed(slots[:-1]), reversed(slots[1:]), strict=True):
        if after.joined and after.day is not None and before.day is not None and not before.has_hour:
            before.clock, before.span, before.part = after.clock, after.span, after.part
            before.bounds = list(after.bounds)
    for before, after in itertools.pairwise(slots):
        if after.day is None and not after.fixed and before.day is not None and not before.refused:
            after.day = before.day
