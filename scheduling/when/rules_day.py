"""Rules for days, weeks and months: named, numbered, and counted from today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from scheduling.when import feasts, spans
from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain, Part
from scheduling.when.values import Day, DayPart

FEW, SHORT = 5, 4  # ordinals of offers; words of a message that only chooses
FAR = timedelta(days=120)  # a weekday that does not fit the date: nearer than this the date is believed first


def a_day(one: date | None, **more: Any) -> Built | None:
    """Build one day."""
    return None if one is None else ("D", Day((spans.day(one),), **more))


def _year(items: list[Item], context: Context) -> int | None:
    found: int | None = value(items, "yr")
    return found


def day_and_month(items: list[Item], context: Context) -> Built | None:
    """ "mercoledì 5 marzo", "March 3rd 2015", "le 1er avril"."""
    day, month, weekday = value(items, "dd"), value(items, "mo"), value(items, "wd")
    year = _year(items, context)
    if year is None:
        year = _short_year(items, context)
    first = items[0][1]
    if "wd" in first and "mo" in first:  # "mar 19": Tuesday the 19th, else the 19th of March
        found = day_of_month(items, context)
        rest = _dated(day, month, year, None, context)
        if found is not None and rest is not None:
            return "D", Day((*found[1].spans[:1], *rest[1].spans))
    return _dated(day, month, year, weekday, context)


def _short_year(items: list[Item], context: Context) -> int | None:
    """Read "14 04 15": two digits after the month are a year when it is this one or one of the next three."""
    last = items[-1][1]
    if "y2" in last and "mo" not in last and len([1 for _, roles in items if "num" in roles or "ord" in roles]) > 1:
        short = int(last["y2"])
        if 0 <= short - context.today.year % 100 <= 3:
            return 2000 + short
    return None


def _dated(day: int, month: int, year: int | None, weekday: int | None, context: Context) -> Built | None:
    if year is not None:
        return a_day(spans.valid(year, month, day))
    found = spans.next_date(context.today, month, day)
    if found is None or weekday is None or found.weekday() == weekday:
        return a_day(found)
    fitting = [
        later
        for ahead in range(1, 7)
        if (later := spans.valid(found.year + ahead, month, day)) and later.weekday() == weekday
    ]
    near = found - context.today < FAR
    ranked = [found, *fitting[:1]] if near else [*fitting[:1], found]
    return "D", Day(tuple(spans.day(one) for one in ranked))


def numbers(items: list[Item], context: Context) -> Built | None:
    """3/12, 3.12., and 24 12 14 with spaces; with the weekday when it stands before."""
    if has(items, "date"):
        return a_day(value(items, "date"))
    if has(items, "my"):
        year, month = value(items, "my")
        return "D", Day((spans.month(year, month),), Grain.MONTH)
    if has(items, "dm"):
        day, month = value(items, "dm")
        return _dated(day, month, _year(items, context), value(items, "wd"), context)
    numbers_ = [roles for _, roles in items if "num" in roles or "yr" in roles]
    year = numbers_[2].get("yr") or 2000 + numbers_[2]["y2"]
    return a_day(spans.valid(year, numbers_[1]["num"], numbers_[0]["num"]) if numbers_[1]["num"] <= 12 else None)


def day_dash_month(items: list[Item], context: Context) -> Built | None:
    """ "el 3-3", "am siebten 4."."""
    first, second = values(items, "dd")[:2]
    return a_day(spans.next_date(context.today, second, first)) if second <= 12 else None


def days_of_month(items: list[Item], context: Context) -> Built | None:
    """ "dal 13 al 15 luglio", "July 13-15": both days included."""
    (first, last), month, year = values(items, "dd")[:2], value(items, "mo"), _year(items, context)
    if last < first:
        return None
    start = spans.valid(year, month, first) if year else spans.next_date(context.today, month, last)
    end = spans.valid(start.year, month, last) if start else None
    start = spans.valid(end.year, month, first) if end else None
    return None if start is None or end is None else ("D", Day(((start, end + spans.ONE),)))


def days_with_month_to_come(items: list[Item], context: Context) -> Built | None:
    """ "dal 4 al 23 il prossimo mese", "from the 4th to the 22nd"."""
    first, last = values(items, "dd")[:2]
    if last <= first:
        return None
    if has(items, "D"):
        month = value(items, "D")
        if month.grain is not Grain.MONTH:
            return None
        start, end = (spans.valid(month.spans[0][0].year, month.spans[0][0].month, one) for one in (first, last))
    else:
        end = spans.next_day_of_month(context.today, last)
        start = spans.valid(end.year, end.month, first) if end else None
    return None if start is None or end is None else ("D", Day(((start, end + spans.ONE),)))


def month_named(items: list[Item], context: Context) -> Built | None:
    """ "marzo", "next March", "October 2014"."""
    number, year, today = value(items, "mo"), _year(items, context), context.today
    if year is None:
        year = today.year + (number < today.month)
        if has(items, "after_next") or (has(items, "next") and number == today.month):
            year += 1
    return "D", Day((spans.month(year, number),), Grain.MONTH)


def day_of_month(items: list[Item], context: Context) -> Built | None:
    """ "il 19", "the 15th", "Thu 15th": the next such day."""
    day, weekday = value(items, "dd"), value(items, "wd")
    if value(items, "word") == 1:
        return None  # "un", "ein": an article
    if weekday is None and day <= FEW and has(items, "spelled") and context.length <= SHORT:
        return None  # "the second one" is an offer, not a date
    found = spans.next_day_of_month(context.today, day, weekday)
    if weekday is None:
        return a_day(found, dom=day)
    plain = spans.next_day_of_month(context.today, day)
    ranked = [one for one in dict.fromkeys((found, plain)) if one is not None]
    return "D", Day(tuple(spans.day(one) for one in ranked), weekday=None, dom=day)


def weekday(items: list[Item], context: Context) -> Built | None:
    """A weekday alone, "this", "next" or "after next"."""
    today, number = context.today, value(items, "wd")
    nearest = spans.next_weekday(today, number)
    next_week = spans.week(today, 1)[0] + timedelta(days=number)
    this = has(items, "this")
    if has(items, "after_next"):
        ranked = [nearest + timedelta(days=7), next_week + timedelta(days=7)]
    elif has(items, "next"):
        ranked = [next_week, nearest]
    elif today.weekday() == number:
        ranked = [today, nearest] if this else [nearest, today]
    else:
        ranked = [nearest]
    return "D", Day(tuple(spans.day(one) for one in dict.fromkeys(ranked)), weekday=number, this=this)


def weekday_in_a_week(items: list[Item], context: Context) -> Built | None:
    """ "lundi en huit", "Tuesday week", "martedì a otto", "lundi en quinze"."""
    days = 14 if has(items, "weekday_in_fifteen") else 7
    if has(items, "today"):
        return a_day(context.today + timedelta(days=days))
    if has(items, "tomorrow"):
        return a_day(context.today + timedelta(days=days + 1))
    return a_day(spans.next_weekday(context.today, value(items, "wd")) + timedelta(days=days))


def weekdays_to_come(items: list[Item], context: Context) -> Built | None:
    """ "two Sundays from now"."""
    ahead = value(items, "num")
    if not 1 <= ahead <= 60:
        return None
    return a_day(spans.next_weekday(context.today, value(items, "wd")) + timedelta(days=7 * (ahead - 1)))


def weekday_part(items: list[Item], context: Context) -> Built | None:
    """ "Montagnachmittag" in one word, "nächsten Montagnachmittag"."""
    number, part = value(items, "wdpart")
    built = weekday([("", {"wd": number}), *items], context)
    return None if built is None else ("D", built[1]._replace(part=DayPart(Part(part))))


def weekday_morning(items: list[Item], context: Context) -> Built | None:
    """ "Dienstag Morgen", "lunes mañana": beside a weekday the word for tomorrow means morning."""
    built = weekday(items, context)
    return None if built is None else ("D", built[1]._replace(part=DayPart(Part.MORNING)))


def today_morning(items: list[Item], context: Context) -> Built | None:
    """ "stamattina", "heute Morgen", "esta mañana"."""
    return "D", Day((spans.day(context.today),), part=DayPart(Part.MORNING), this=True)


def tomorrow_morning(items: list[Item], context: Context) -> Built | None:
    """ "domattina"."""
    return "D", Day((spans.day(context.today + spans.ONE),), part=DayPart(Part.MORNING))


def named(items: list[Item], context: Context) -> Built | None:
    """Today, tomorrow, the day after, tonight, weekends and feasts."""
    today = context.today
    for role, ahead in (("overovermorrow", 3), ("overmorrow", 2), ("tomorrow", 1)):
        if has(items, role):
            return a_day(today + timedelta(days=ahead))
    if has(items, "feast"):
        return _feast(items, context)
    return a_day(today, this=True)


def _feast(items: list[Item], context: Context) -> Built | None:
    name, year = value(items, "feast"), _year(items, context)
    found = feasts.on(name, year) if year is not None else feasts.next_on(name, context.today)
    return a_day(found)


def weekend(items: list[Item], context: Context) -> Built | None:
    """Saturday and Sunday; "next" may mean the coming one or the one after."""
    today = context.today
    this = spans.week(today)[0] + timedelta(days=5)
    starts = [this]
    if has(items, "after_next"):
        starts = [this + timedelta(days=14)]
    elif has(items, "next"):
        starts = [this + timedelta(days=7), this]
    return "D", Day(tuple((start, start + timedelta(days=2)) for start in starts), Grain.PART)


def week(items: list[Item], context: Context) -> Built | None:
    """This week, next week, the week after next."""
    ahead = 2 if has(items, "after_next") else 1 if has(items, "next") else 0
    return "D", Day((spans.week(context.today, ahead),), Grain.WEEK, this=not ahead)


def month(items: list[Item], context: Context) -> Built | None:
    """This month, next month, the month after next."""
    ahead = 2 if has(items, "after_next") else 1 if has(items, "next") else 0
    return "D", Day((spans.month(context.today.year, context.today.month + ahead),), Grain.MONTH, this=not ahead)


def rules() -> list[Rule]:
    """Return the rules for days, longer forms first."""
    day, year = "(dd|ord)", "((comma|stop)? of* yr)?"
    on = "(on|of)*"
    not_at = "(>!at >!from on|>!at >!from of)*"
    thru = "(dash|to|until|and)+ at?"
    maybe_weekday = f"(wd comma? {on})?"
    not_month_first = ">!hour_word/cl/later/minute/hour/day/week/month >!( dash >!mo )"
    return [
        ("(wd|today|tomorrow) on? (weekday_in_eight|weekday_in_fifteen)", weekday_in_a_week),
        ("num wd >later/since_now", weekdays_to_come),
        (f"((from|between) {on})? {day} stop? {thru} {on} {day} {on} mo {year}", days_of_month),
        (
            f"{maybe_weekday} {day} {on} day? {on} mo stop? comma? of* y2 >!hour_word/mer/cl/mn/plus/slash/dash/to",
            day_and_month,
        ),
        (f"{maybe_weekday} {day} {on} day? {on} mo {year}", day_and_month),
        (f"(>on between|between on+) {day} and {on} {day} >!mo/hour_word/mer/D", days_with_month_to_come),
        (
            f"(from|between)* mo {on} (between|from)? {day} {thru} {on} {day} >!mo/hour_word/mer/cl {year}",
            days_of_month,
        ),
        (f"<!at (wd comma?)? mo slash? stop? {on} {day} {not_month_first} {year}", day_and_month),
        ("(wd comma? on*)? date", numbers),
        ("num num (yr|y2) >!hour_word/mer", numbers),
        ("(wd comma?|<on) dm yr?", numbers),
        ("<!at dms yr? >!hour_word/mer/hour/minute", numbers),
        ("my", numbers),
        ("<on dd dash digit >!mo/hour_word/mer/dash", day_dash_month),
        ("<on spelled ord >!mo/wd/D", day_dash_month),
        (f"next mo {year}", month_named),
        (f"<in/of/on/next/this/early/mid/end/from/until/before/after/by/for_/last weak_month {year}", month_named),
        (f">!weak_month mo (next|after_next)? {year}", month_named),
        ("after_next mo", month_named),
        ("(this|next|after_next)+ wd", weekday),
        ("wd on? (next|after_next)", weekday),
        ("wd on? (this|next) >!week/month/day", weekday),
        (f"wd comma? {on} nth >!mo", day_of_month),
        (
            f"wd comma? {not_at} day_name? {not_at} {day}"
            " >!wd/mer/mn/minute/hour/C/half/later/week/day/dash/slash/cl >!( >!at to ) >!( hour_word >!hr/cl )",
            day_of_month,
        ),
        (
            f"<on <!at >!hn {day} "
            ">!wd/hour_word/mer/minute/hour/day/week/month/hr/m1/next/cl/dash/half/quarter/U/D/mo/weekend",
            day_of_month,
        ),
        (f"day_name on? {day} >!wd/hour_word/mer", day_of_month),
        ("nth >!wd/week/day/month/weekend/hour_word/D/wdpart", day_of_month),
        ("next? wdpart", weekday_part),
        ("wd maybe_morning >!on", weekday_morning),
        ("today maybe_morning|today_morning", today_morning),
        ("tomorrow_morning", tomorrow_morning),
        ("wd", weekday),
        ("overovermorrow|overmorrow|tomorrow >!( of feast )|today", named),
        (f"feast {year}", named),
        ("(this|next|after_next)+ weekend|weekend on? (next|after_next)|<!ord/last weekend", weekend),
        ("(this|next|after_next)+ week|week on? (this|next|after_next)+", week),
        ("(this|next|after_next)+ month|month on? (this|next|after_next)+", month),
    ]
