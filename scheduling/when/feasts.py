"""Feasts clients use as dates: fixed days and days counted from Easter (Gregorian computus)."""

from __future__ import annotations

from datetime import date, timedelta

# name -> (month, day), or days after Easter Sunday
FEASTS: dict[str, tuple[int, int] | int] = {
    "new_year": (1, 1), "epiphany": (1, 6), "valentine": (2, 14), "womens_day": (3, 8), "st_patrick": (3, 17),
    "st_joseph": (3, 19), "liberation_it": (4, 25), "labour_day": (5, 1), "constitution_pl": (5, 3),
    "victory_fr": (5, 8), "republic_it": (6, 2), "st_john": (6, 24), "bastille": (7, 14), "st_james": (7, 25),
    "assumption": (8, 15), "unity_de": (10, 3), "hispanic_day": (10, 12), "reformation": (10, 31),
    "halloween": (10, 31), "all_saints": (11, 1), "all_souls": (11, 2), "armistice": (11, 11),
    "independence_pl": (11, 11), "st_martin": (11, 11), "st_nicholas": (12, 6), "constitution_es": (12, 6),
    "st_ambrose": (12, 7), "immaculate": (12, 8), "st_lucy": (12, 13), "christmas_eve": (12, 24),
    "christmas": (12, 25), "st_stephen": (12, 26), "new_years_eve": (12, 31), "st_patron_rome": (6, 29),
    "shrove_tuesday": -47, "ash_wednesday": -46, "maundy_thursday": -3, "good_friday": -2, "holy_saturday": -1,
    "easter": 0, "easter_monday": 1, "ascension": 39, "whit_sunday": 49, "whit_monday": 50, "corpus_christi": 60,
    "rose_monday": -48, "fat_thursday": -52,
}  # fmt: skip


def easter(year: int) -> date:
    """Return Easter Sunday (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def on(name: str, year: int) -> date:
    """Return the day of a feast in a year."""
    rule = FEASTS[name]
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    return date(year, *rule)


def next_on(name: str, today: date) -> date:
    """Return the feast's next day, today included."""
    this_year = on(name, today.year)
    return this_year if this_year >= today else on(name, today.year + 1)
