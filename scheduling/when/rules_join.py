"""Rules that join what was found: Wednesday of next week, the end of March, from nine to eleven, before noon."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from scheduling.when import rules_day, spans
from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain, Kind, Part, Repetition
from scheduling.when.values import Clock, ClockSpan, Day, DayPart, Fixed, Open

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


def clocks(items: list[Item], context: Context) -> Built | None:
    """ "9:30 - 11", "dalle 4 alle 5pm", "between 3 and 8am", "from 10 for two hours"."""
    ends = [roles.get("C") or _bare(roles) for _, roles in items if "C" in roles or "hr" in roles or "compact" in roles]
    if has(items, "U"):
        size = value(items, "U")
        if not size.minutes:
            return None
        return "S", ClockSpan(ends[0], ends[0]._replace(minutes=ends[0].minutes + size.minutes, sure=True))
    start, end = ends[:2]
    if end.half is not None and start.half is None and not start.sure:
        start = start._replace(half=end.half) if start.in_half(end.half) < end.in_half(end.half) else start
        if start.half is None:
            start = start._replace(half="a" if end.half == "p" else "p")
    return "S", ClockSpan(start, end)


def _bare(roles: dict[str, int]) -> Clock:
    hour, minute = divmod(roles["compact"], 100) if "hr" not in roles else (roles["hr"], 0)
    return Clock(hour * 60 + minute, None, hour > 12 or hour == 0, Grain.HOUR)


def days(items: list[Item], context: Context) -> Built | None:
    """ "du lundi 1er au mercredi 10 juillet", "from Monday to Friday": both ends included."""
    first, last = values(items, "D")[:2]
    start, end = first.spans[0][0], last.spans[0][1]
    if last.weekday is not None:
        starts = [span[0] for span in first.spans if timedelta() < end - span[0] <= timedelta(days=7)]
        start = starts[0] if starts else start
        while end <= start:  # "from next Monday to Friday": the Friday after that Monday
            end += timedelta(days=7)
    elif last.dom is not None and end <= start:
        end = spans.add_months(end - spans.ONE, 1) + spans.ONE
    if first.dom is not None and last.dom is None and last.grain is Grain.DAY:
        start = spans.valid(last.spans[0][0].year, last.spans[0][0].month, first.dom) or start
    if end <= start:
        return None
    return "D", Day(((start, end),), Grain.DAY)


def bound(items: list[Item], context: Context) -> Built | None:
    """ "dopo le 5", "before Friday", "entro giovedì", "from August", "3 pm or later"."""
    what = value(items, "C") or value(items, "D") or _bare(items[-1][1])
    if has(items, "or_earlier"):
        side = "until"
    elif has(items, "since_now"):
        side = "from"
    else:
        side = next(
            (role for role in ("by", "before", "until", "from", "after") if has(items, role)),
            "from",
        )
    return "OPEN", Open("until" if side == "by" else side, what)


def repeats(items: list[Item], context: Context) -> Built | None:
    """ "ogni lunedì", "every other Tuesday", "each first Monday of the month"."""
    every = 2 if has(items, "other_one") else 1
    found: list[Day] = values(items, "D")
    if found:
        weekdays = tuple(day.weekday for day in found if day.weekday is not None)
        return ("REP", (Repetition(every, Grain.WEEK, weekdays), found[0])) if weekdays else None
    if has(items, "U"):
        size = value(items, "U")
        if size.minutes:
            return None
        unit = Grain.MONTH if size.months else Grain.WEEK if size.days % 7 == 0 else Grain.DAY
        count = size.months or (size.days // 7 if unit is Grain.WEEK else size.days)
        return "REP", (Repetition(count * (2 if every == 2 else 1), unit), None)
    unit = next(unit for unit in (Grain.DAY, Grain.WEEK, Grain.MONTH) if has(items, unit.value))
    return "REP", (Repetition(every, unit), None)


def soon(items: list[Item], context: Context) -> Built | None:
    """As soon as possible."""
    return "SOON", 1


def moment(items: list[Item], context: Context) -> Built | None:
    """Now."""
    return "F", Fixed(Kind.POINT, context.now)


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


def ranges() -> list[Rule]:
    """Return the rules for spans between two hours or two days, and for repetition."""
    mark, at = "(dash|to|until)+", "(at|on)*"
    return [
        (f"(from|between|at)* C {mark} {at} C", clocks),
        (f"(from|between|at)* C and {at} C", _and_clocks),
        (f"(from|between|at)* C slash {at} C", clocks),
        (f"(from|between|at)* C {mark} {at} (hr|compact) >!mo/day/week", clocks),
        (f"(from|between|at)* (hr|compact) {mark} {at} C", clocks),
        (f"between {at} (hr|C) (and|to|dash)+ {at} (hr|C) >!mo", clocks),
        (f"from {at} C {at} C", clocks),
        (f"<from/between/D/comma hr hour_word? {mark} {at} hr >!mo/D", clocks),
        (f"<!on hr {mark} {at} hr >!mo/day/week/hr", clocks),
        ("C for_ num? U", clocks),
        (f"((from|between) on*)? D {mark} {at} D", days),
        (f"between {at} D and {at} D", days),
        ("((from|between) on*)? nth (dash|to|until|and)+ on* (nth|ord)", rules_day.days_with_month_to_come),
        ("<from on? dd (to|until|dash)+ on* dd", rules_day.days_with_month_to_come),
        ("between on? dd and on dd", rules_day.days_with_month_to_come),
        ("every (other_one|num)? (D|U|day|week|month) (and D)*", repeats),
    ]


def _and_clocks(items: list[Item], context: Context) -> Built | None:
    return clocks(items, context) if has(items, "between") or has(items, "from") else None


def bounds() -> list[Rule]:
    """Return the rules for open ends, and for now and soon."""
    at = "(at|on|of|to)*"
    return [
        (f"(before|by|until|after)+ {at} (C|D)", bound),
        (">!of from {at} hr >!num/hour/day/week/month/minute/dash/to/mo".replace("{at}", at), bound),
        ("hr since_now", bound),
        # "del mes", "du mois": a word for from that also says of opens nothing.
        (f">!of from {at} (C|D)", bound),
        (f"(before|by|until|after)+ {at} hr >!num/hour/day/week/month/minute/x", bound),
        ("C (since_now|or_earlier)", bound),
        ("D (since_now|or_earlier)", bound),
        ("soonest", soon),
        ("now", moment),
    ]
