"""Arithmetic of days, weeks and months: pure, dates in, half-open spans of dates out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

Days: TypeAlias = tuple[date, date]  # end exclusive
ONE = timedelta(days=1)


def day(one: date) -> Days:
    """Return the span of one day."""
    return one, one + ONE


def week(one: date, ahead: int = 0) -> Days:
    """Return the week (Monday first) of a day, or `ahead` weeks later."""
    monday = one - timedelta(days=one.weekday() - 7 * ahead)
    return monday, monday + timedelta(days=7)


def month(year: int, number: int) -> Days:
    """Return a month; numbers beyond 12 run into later years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    return date(year, number, 1), date(*following, 1)


def add_months(one: date, count: int) -> date:
    """Return the same day some months later, or that month's last day."""
    start, end = month(one.year, one.month + count)
    return min(start.replace(day=1) + timedelta(days=one.day - 1), end - ONE)


def next_weekday(today: date, weekday: int) -> date:
    """Return the next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def valid(year: int, number: int, of_month: int) -> date | None:
    """Return the date, or nothing when there is no such day."""
    try:
        return date(year, number, of_month)
    except ValueError:
        return None


def next_date(today: date, number: int, of_month: int) -> date | None:
    """Return the next such day of the year, today included (29 February waits for its year)."""
    for year in range(today.year, today.year + 9):
        found = valid(year, number, of_month)
        if found is not None and found >= today:
            return found
    return None


def next_day_of_month(today: date, of_month: int, weekday: int | None = None) -> date | None:
    """Return the next nth of a month, on that weekday when one is named, today included."""
    for ahead in range(48):
        start, end = month(today.year, today.month + ahead)
        found = start + timedelta(days=of_month - 1)
        if today <= found < end and (weekday is None or found.weekday() == weekday):
            return found
    return None


def nth_weekday(span: Days, ordinal: int, weekday: int) -> date | None:
    """Return the nth (from 1; -1 = last) weekday inside a span."""
    if ordinal < 0:
        found = span[1] - ONE - timedelta(days=(span[1] - ONE).weekday() - weekday) % timedelta(days=7)
        return found + timedelta(days=7 * (ordinal + 1))
    found = span[0] + timedelta(days=(weekday - span[0].weekday()) % 7 + 7 * (ordinal - 1))
    return found if found < span[1] else None


def nth_week(span: Days, ordinal: int) -> Days:
    """Return the nth week of a month as calendars count: the first holds most of its days in the month."""
    if ordinal < 0:
        return week(span[1] - ONE, ordinal + 1)
    first = span[0] if span[0].weekday() <= 3 else span[0] + timedelta(days=7)
    return week(first, ordinal - 1)
