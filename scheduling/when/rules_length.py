"""Rules for lengths of time and what is counted with them: "in two weeks", "the next three days", "an hour later"."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduling.when import spans
from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain, Kind, Relative
from scheduling.when.values import Day, Fixed, Length

A_FEW = 3
LONGEST = 1000  # units; more is not an appointment


def length(items: list[Item], context: Context) -> Built | None:
    """ "3 settimane", "mezz'ora", "ein paar Tage", "2.5 godziny"."""
    few = has(items, "few")
    count: float = value(items, "dec") or value(items, "num") or (A_FEW if few else 1)
    if count > LONGEST:
        return None
    if has(items, "half") and not has(items, "half_hour") and not has(items, "hour_and_half"):
        # "half an hour" or "two and a half hours"
        count = count + 0.5 if has(items, "plus") or has(items, "and") or value(items, "num", 1) > 1 else 0.5
    sizes = (("half_hour", 30), ("hour_and_half", 90), ("three_quarters_hour", 45), ("quarter_hour", 15))
    for role, minutes in (*sizes, ("minute", 1), ("hour", 60)):
        if has(items, role):
            return "U", Length(minutes=round(count * minutes), exact=not few)
    for role, days in (("fortnight", 14), ("week", 7), ("day", 1)):
        if has(items, role):
            return "U", Length(days=round(count * days), exact=not few)
    return "U", Length(months=round(count), exact=not few)


def hours_and_minutes(items: list[Item], context: Context) -> Built | None:
    """ "3 hours 30 minutes"."""
    hours, minutes = values(items, "num")[:2]
    return "U", Length(minutes=hours * 60 + minutes)


def days_and_hours(items: list[Item], context: Context) -> Built | None:
    """ "1 day and 5 hours"."""
    days, hours = values(items, "num")[:2]
    return "U", Length(minutes=hours * 60, days=days)


def ahead(size: Length, start: datetime) -> datetime:
    """Return the moment a length after another."""
    moved = datetime.combine(spans.add_months(start.date(), size.months), start.time())
    return moved + timedelta(days=size.days, minutes=size.minutes)


def in_length(items: list[Item], context: Context) -> Built | None:
    """ "tra due settimane", "in half an hour"."""
    return _from(value(items, "U"), context.now)


def _from(size: Length, start: datetime) -> Built | None:
    moved = ahead(size, start)
    if size.minutes:
        return "F", Fixed(Kind.POINT, moved)
    whole_weeks = size.days and size.days % 7 == 0 and size.exact
    ranked = (spans.day(moved.date()), spans.week(moved.date())) if whole_weeks else (spans.day(moved.date()),)
    if not size.exact:
        ranked = ((moved.date() - spans.ONE, moved.date() + 2 * spans.ONE),)
    return "D", Day(ranked)


def later(items: list[Item], context: Context) -> Built | None:
    """ "an hour later", "7 dni potem": from the appointment at hand when there is one, else from now."""
    size, back = value(items, "U"), -1 if has(items, "earlier") else 1
    relative = Relative(size.minutes * back, size.days * back, size.months * back, same_time=not size.minutes)
    return "REL", relative


def within(items: list[Item], context: Context) -> Built | None:
    """ "nella prossima ora", "dans les 15 jours", "within 3 days"."""
    size: Length = value(items, "U")
    end = ahead(size, context.now)
    if not size.minutes:
        end = datetime.combine(end.date(), datetime.min.time())
        return "F", Fixed(Kind.BEFORE, end, Grain.DAY)
    return "F", Fixed(Kind.BEFORE, end)


def next_lengths(items: list[Item], context: Context) -> Built | None:
    """ "the next three days" start tomorrow; "the next three weeks" on Monday, unless something happens in them."""
    size: Length = value(items, "U")
    today = context.today
    if size.minutes:
        return within(items, context)
    rolling = has(items, "in") or has(items, "within") or has(items, "for_")
    if size.months:
        return "D", Day(((today, spans.add_months(today, size.months)),), Grain.MONTH)
    start = today + spans.ONE
    if size.days % 7 == 0 and not rolling and has(items, "next"):
        start = spans.week(today, 1)[0]
    return "D", Day(((start, start + timedelta(days=size.days)),), Grain.DAY)


def after_day(items: list[Item], context: Context) -> Built | None:
    """ "three weeks from tomorrow", "3 days after January 12th", "domani in otto", "Monday two weeks from now"."""
    size: Length = value(items, "U")
    day: Day = value(items, "D")
    if size.minutes or day.grain is not Grain.DAY:
        return None
    first = datetime.combine(day.spans[0][0], datetime.min.time())
    moved = ahead(size, first).date()
    if day.weekday is not None and has(items, "in") and not has(items, "later"):
        today = context.today.weekday() == day.weekday
        moved = ahead(size, context.now if today else first).date()
    elif day.weekday is not None and has(items, "later"):
        monday = spans.week(ahead(size, context.now).date())[0]
        moved = monday + timedelta(days=day.weekday)
    return "D", Day((spans.day(moved),))


def week_on(items: list[Item], context: Context) -> Built | None:
    """ "a week on Friday"."""
    day: Day = value(items, "D")
    if day.weekday is None or value(items, "U").days % 7 or not value(items, "U").days:
        return None
    return "D", Day((spans.day(day.spans[0][0] + timedelta(days=value(items, "U").days)),))


def day_of_that_week(items: list[Item], context: Context) -> Built | None:
    """ "in two weeks on Monday": the Monday of that week."""
    size, day = value(items, "U"), value(items, "D")
    if day.weekday is None or not size.days or size.days % 7:
        return None
    monday = spans.week(ahead(size, context.now).date())[0]
    return "D", Day((spans.day(monday + timedelta(days=day.weekday)),))


def day_after(items: list[Item], context: Context) -> Built | None:
    """ "le lendemain de Noël"."""
    step = -spans.ONE if has(items, "day_before") else spans.ONE
    return "D", Day((spans.day(value(items, "D").spans[0][0] + step),))


def length_rules() -> list[Rule]:
    """Return the rules that see a length. Hours need a word before or after, else they are o'clock."""
    sure = "(half_hour|hour_and_half|three_quarters_hour|quarter_hour|fortnight|minute|day|week|month)"
    return [
        ("(num|few)+ (plus|and) num? half (hour|day|week|month)", length),
        ("(<in/within/for_/next/last/fast) (num|few)+ half? hour", length),
        ("dec (hour|day|week|month|minute)", length),
        (f"num? half (hour|{sure[1:]}", length),
        ("(num|few)+ hour >later/earlier/next/after/before", length),
        ("(hour|day|week|month) >later/earlier", length),
        ("num hour (and|plus|comma)? num minute", hours_and_minutes),
        ("num day (and|plus|comma)? num hour", days_and_hours),
        ("(num|few)+ (half_hour|hour_and_half|three_quarters_hour|quarter_hour)", length),
        (f"<!dash (num|few)+ (next)? {sure}", _kept_next),
        ("<in/within/later (half_hour|hour_and_half|three_quarters_hour|quarter_hour|hour|minute|fortnight)", length),
        ("half_hour|hour_and_half|three_quarters_hour|quarter_hour|fortnight", length),
        ("<next (few)? (hour|minute)", length),
        ("<next few (day|week|month)", length),
        ("<in/within (week|month) >!of/on/mo/next/this/after_next/at/comma/stop", length),
    ]


def _kept_next(items: list[Item], context: Context) -> Built | None:
    if has(items, "next"):
        built = length([item for item in items if "next" not in item[1]], context)
        if built is None:
            return None
        return next_lengths([(built[0], {"U": built[1]}), ("", {"next": 1})], context)
    return length(items, context)


def rules() -> list[Rule]:
    """Return the rules that place a length in time."""
    return [
        ("D comma? in? U (later|from on? now|from on? today)", after_day),
        ("(in at*)? U (from|after|later|until)+ on? D", after_day),
        ("D in U", after_day),
        ("in at* U comma? on* D", day_of_that_week),
        ("U on D", week_on),
        ("(day_after|tomorrow) of+ D", day_after),
        ("day_before of+ D", day_after),
        ("(in|within|for_)* on* (next|this|last)+ U", next_lengths),
        ("(in|within|for_)* on* U on? next", next_lengths),
        ("within on* U", within),
        ("in at* U later?", in_length),
        ("U (later|earlier)", later),
        ("(later|earlier) (of|in)? U", later),
        ("U from on? (now|today)", in_length),
    ]
