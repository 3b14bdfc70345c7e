"""Rules that join what was found: Wednesday of next week, the end of March, from nine to eleven, before noon."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from scheduling.when import rules_day, spans
from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain, Kind, Part
from scheduling.when.values import Clock, Day, DayPart, Fixed

_PARTS = {"morning": Part.MORNING, "midday": Part.MIDDAY, "afternoon": Part.AFTERNOON, "evening": Part.EVENING,
          "night": Part.NIGHT, "tonight": Part.EVENING}  # fmt: skip
_LAST = -1


def inside(inner: Day, outer: Day) -> Day | None:
    """Return a weekday or day of the month inside a longer span: "Wednesday of next week"."""
    start, end = outer.spans[0]
    if inner.weekday is not None and outer.grain is Grain.WEEK:
        return Day((spans.day(start + timedelta(days=inner.weekday)),), part=inner.part)
    if inner.dom is not None and outer.grain is Grain.MONTH:
        found = spans.valid(start.year, start.month, inner.dom)
        return None if found is None else Day((spans.day(found),), part=inner.part)
    fitting = tuple(span for span in inner.spans if start <= span[0] and span[1] <= end)
    return inner._replace(spans=fitting) if fitting else None


def join(items: list[Item], context: Context) -> Built | None:
    """ "mercoledì della settimana prossima", "next week Wednesday", "the 20th of next month"."""
    first, second = values(items, "D")
    long = (Grain.WEEK, Grain.MONTH)
    if second.grain in long and first.grain is Grain.DAY:
        found = inside(first, second)
    elif first.grain in long and second.grain is Grain.DAY:
        found = inside(second, first)
    elif first.grain is Grain.DAY and second.grain is Grain.DAY and (first.weekday is not None):
        fitting = tuple(span for span in second.spans if span[0].weekday() == first.weekday)
        found = second._replace(spans=fitting) if fitting else None
    else:
        found = None
    return None if found is None else ("D", found)


def numbered_day(items: list[Item], context: Context) -> Built | None:
    """ "20 of next month", "la tercera semana de este mes" has its own rule."""
    month: Day = value(items, "D")
    if month.grain is not Grain.MONTH:
        return None
    found = inside(Day((), dom=value(items, "dd")), month)
    return None if found is None else ("D", found)


def nth_of(items: list[Item], context: Context) -> Built | None:
    """ "primo martedì di ottobre", "last Friday of the month", "the third week of March"."""
    ordinal = _LAST if has(items, "last") and not has(items, "ord") else value(items, "ord")
    days: list[Day] = values(items, "D")
    outer = days[-1] if days and days[-1].grain is Grain.MONTH else _this_month(context)
    month = outer.spans[0]
    if has(items, "week"):
        return ("D", Day((spans.nth_week(month, ordinal),), Grain.WEEK)) if ordinal <= 5 else None
    if has(items, "weekend"):
        saturday = spans.nth_weekday(month, ordinal, 5)
        return None if saturday is None else ("D", Day(((saturday, saturday + timedelta(days=2)),), Grain.PART))
    if has(items, "day"):
        found = spans.valid(month[0].year, month[0].month, ordinal) if ordinal > 0 else month[1] - spans.ONE
        return None if found is None else ("D", Day((spans.day(found),)))
    weekday = days[0].weekday
    found = None if weekday is None else spans.nth_weekday(month, ordinal, weekday)
    if found is not None and found < context.today and len(days) < 2:
        found = spans.nth_weekday(spans.month(month[0].year, month[0].month + 1), ordinal, weekday or 0)
    if found is None:
        return None
    named = next((part for role, part in _PARTS.items() if has(items, role)), None)
    return "D", Day((spans.day(found),), part=days[0].part or (DayPart(named) if named else None))


def _this_month(context: Context) -> Day:
    return Day((spans.month(context.today.year, context.today.month),), Grain.MONTH)


def week_of(items: list[Item], context: Context) -> Built | None:
    """ "la settimana del 6 ottobre"."""
    day: Day = value(items, "D")
    return "D", Day((spans.week(day.spans[0][0]),), Grain.WEEK)


def week_beside(items: list[Item], context: Context) -> Built | None:
    """ "la settimana dopo Pasqua"."""
    ahead = 1 if has(items, "after") else -1
    return "D", Day((spans.week(value(items, "D").spans[0][0], ahead),), Grain.WEEK)


def edge(items: list[Item], context: Context) -> Built | None:
    """ "fine marzo", "early next week", "in fondo alla settimana", "end of the day"."""
    which = "early" if has(items, "early") else "mid" if has(items, "mid") else "end"
    day: Day = value(items, "D") or _unit(items, context)
    start, end = day.spans[0]
    if day.grain is Grain.MONTH and (end - start).days > 27:
        borders = {"early": (0, 10), "mid": (10, 20), "end": (20, (end - start).days)}
    elif day.grain is Grain.WEEK:
        borders = {"early": (0, 2), "mid": (1, 4), "end": (3, 6)}
    else:
        return None
    first, last = borders[which]
    return "D", Day(((start + timedelta(days=first), start + timedelta(days=last)),), Grain.PART)


def _unit(items: list[Item], context: Context) -> Day:
    if has(items, "week"):
        return Day((spans.week(context.today),), Grain.WEEK)
    return _this_month(context)


def this_unit(items: list[Item], context: Context) -> Built | None:
    """ "in the week", "dans la semaine", "für den Monat": the present one."""
    if has(items, "day"):
        return "D", Day((spans.day(context.today),))
    return "D", _unit(items, context)


def rest(items: list[Item], context: Context) -> Built | None:
    """ "rest of the day": until its end."""
    if has(items, "D"):
        end = value(items, "D").spans[0][1]
    elif has(items, "day"):
        end = context.today + spans.ONE
    else:
        end = _unit(items, context).spans[0][1]
    grain = Grain.MINUTE if has(items, "day") else Grain.DAY
    return "F", Fixed(Kind.BEFORE, datetime.combine(end, time()), grain)


def day_edge(items: list[Item], context: Context) -> Built | None:
    """ "en fin de journée", "first thing": an end of the day itself."""
    which = "early" if has(items, "early") else "mid" if has(items, "mid") else "end"
    return "P", DayPart(Part.MIDDAY, "day " + which)


def part(items: list[Item], context: Context) -> tuple[str, DayPart]:
    """A part of the day, perhaps its early or late end."""
    if has(items, "mer") and not any(has(items, role) for role in _PARTS):
        return "P", DayPart(Part.MORNING if value(items, "mer") == "a" else Part.AFTERNOON)
    found = next(part for role, part in _PARTS.items() if has(items, role))
    which = "early" if has(items, "early") else "mid" if has(items, "mid") else "end" if has(items, "end") else ""
    return "P", DayPart(found, which)


def tonight(items: list[Item], context: Context) -> Built | None:
    """ "stasera", "late tonight"."""
    return "D", Day((spans.day(context.today),), part=part(items, context)[1], this=True)


def clock_part(items: list[Item], context: Context) -> Built | None:
    """ "3 in the morning", "le sette di domani sera" stays apart: the part only tells the half of the day."""
    clock: Clock = value(items, "C")
    built = part([item for item in items if "C" not in item[1]], context)
    if clock.half is None and not clock.sure:
        clock = Clock(clock.in_part(built[1].part), None, True, clock.grain)
    return "C", clock


def part_after(items: list[Item], context: Context) -> Built | None:
    """ "nach dem Mittagessen" is the afternoon, "po pracy" the evening; before lunch is the morning."""
    found: DayPart = value(items, "P")
    if found.part is not Part.MIDDAY or found.edge:
        return None
    after = has(items, "after") or has(items, "from")
    return "P", DayPart(Part.AFTERNOON if after else Part.MORNING)


def this_part(items: list[Item], context: Context) -> Built | None:
    """ "questa mattina", "this evening": today's."""
    found: DayPart = value(items, "P")
    return "D", Day((spans.day(context.today),), part=found, this=True)


def joins() -> list[Rule]:
    """Return the rules that join days."""
    on = "(of|on|in|dash)*"
    nth = "(ord|last)"
    return [
        (f"{nth} D (on|of|in)* (morning|afternoon|evening)? {on} D", nth_of),
        (f"{nth} D of+ month", nth_of),
        (f"{nth} (week|weekend|day) {on} (D|month)", nth_of),
        (f"(dd|ord) {on} D", numbered_day),
        (f"((from|between) on*)? (dd|ord) (dash|to|until|and)+ on* (dd|ord) {on} D", rules_day.days_with_month_to_come),
        ("week (of|from|starting|on)+ D", week_of),
        ("week (after|before) on* D", week_beside),
        (f"D comma? {on} D", join),
        (f"(early|mid|end)+ {on} (D|week|month)", edge),
        (f"D {on} (early|mid|end) >!morning/afternoon/evening/night/of/day", edge),
        (f"rest {on} this? (D|day|week|month)", rest),
        ("<in/of/on/for_ (week|month) >!of/on/later", this_unit),
    ]


def parts() -> list[Rule]:
    """Return the rules for parts of the day."""
    named = "(morning|midday|afternoon|evening|night)"
    return [
        ("C comma? (on|of|in)* (morning|afternoon|evening|night) >!of/D", clock_part),
        ("(early|end)? tonight", tonight),
        ("<D mer", part),
        (f"(early|mid|end)+ (of|on|in)* {named}", part),
        (f"{named} (early|end)", part),
        ("(early|mid|end)+ (of|on|in)* day", day_edge),
        ("<D (early|end) >!of/on/D/morning/afternoon/evening", day_edge),
        (named, part),
    ]


def later_parts() -> list[Rule]:
    """Return the rules for parts of the day already found."""
    return [
        ("(after|before|from) on* P", part_after),
        ("this+ P", this_part),
    ]
