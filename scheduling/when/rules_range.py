"""Rules for spans, open ends and repetition: from nine to eleven, before noon, every other Tuesday."""

from __future__ import annotations

from datetime import timedelta

from scheduling.when import rules_day, spans
from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain, Kind, Repetition
from scheduling.when.values import Clock, ClockSpan, Day, Fixed, Open


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
    if has(items, "and") and not (has(items, "from") or has(items, "between")):
        return None  # "mercoledì e venerdì" are two days; "tra mercoledì e venerdì" is a span
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
