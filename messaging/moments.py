"""Writes instants, days and money in words, in six languages; names of days and months come from Babel (CLDR).

Only plain spaces are used: the no-break spaces CLDR likes would make every SMS UCS-2. Years are left out:
nothing is planned further ahead than a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from messaging.says import Day, Moment, MomentStyle, Money

# How a day is written, long and short: {w} weekday, {d} day, {m} month's name, {n} month's number.
_DAYS = {
    "it": ("{w} {d} {m}", "{w} {d}/{n}"),
    "fr": ("{w} {d} {m}", "{w} {d}/{n}"),
    "pl": ("{w} {d} {m}", "{w} {d}.{n}"),
    "en": ("{w} {d} {m}", "{w} {d} {m}"),
    "de": ("{w}, {d}. {m}", "{w} {d}.{n}."),
    "es": ("{w} {d} de {m}", "{w} {d}/{n}"),
}
# How the hour is joined to a long day.
_AT = {"it": " alle {t}", "fr": " à {t}", "pl": " o {t}", "en": " at {t}", "de": " um {t} Uhr", "es": " a las {t}"}
_MONEY_LOCALE = {"en": "en_GB"}
_SHORTER = {MomentStyle.LONG: MomentStyle.SHORT, MomentStyle.DAY: MomentStyle.SHORT_DAY}


@dataclass(frozen=True)
class _Names:
    days: tuple[str, ...]  # Monday first
    short_days: tuple[str, ...]
    months: tuple[str, ...]  # in the form that follows a day number
    short_months: tuple[str, ...]


@cache
def _names(language: str) -> _Names:
    from babel import Locale  # late: costs a tenth of a second that most commands need not pay

    locale = Locale.parse(language)
    days, months = locale.days["format"], locale.months["format"]
    return _Names(
        days=tuple(days["wide"][number] for number in range(7)),
        short_days=tuple(days["abbreviated"][number] for number in range(7)),
        months=tuple(months["wide"][number] for number in range(1, 13)),
        short_months=tuple(months["abbreviated"][number] for number in range(1, 13)),
    )


def moment(said: Moment, language: str, *, compact: bool = False) -> str:
    """An instant as words in its own zone; compact channels write the long styles short."""
    there = said.at.astimezone(ZoneInfo(said.zone))
    style = _SHORTER.get(said.style, said.style) if compact else said.style
    match style:
        case MomentStyle.TIME:
            return clock(there.time(), language)
        case MomentStyle.SHORT:
            return f"{_written_day(there.date(), language, short=True)} {clock(there.time(), language)}"
        case MomentStyle.LONG:
            return _written_day(there.date(), language, short=False) + _at(there.time(), language)
        case _:
            return _written_day(there.date(), language, short=style is MomentStyle.SHORT_DAY)


def day(said: Day, language: str, *, compact: bool = False) -> str:
    """A calendar day as words."""
    short = compact or said.style in {MomentStyle.SHORT, MomentStyle.SHORT_DAY}
    return _written_day(said.day, language, short=short)


def clock(at: time, language: str) -> str:
    """A time of day, 24 hours everywhere: 15:30, in French 15h30."""
    return f"{at.hour}h{at.minute:02}" if language == "fr" else f"{at.hour:02}:{at.minute:02}"


def money(said: Money, language: str) -> str:
    """An amount as people write it; whole amounts without decimals."""
    from babel import Locale
    from babel.numbers import format_currency, get_currency_precision

    locale = Locale.parse(_MONEY_LOCALE.get(language, language))
    places = get_currency_precision(said.currency)
    amount = Decimal(said.cents).scaleb(-places)
    pattern: str | None = None
    if places and amount == amount.to_integral_value():
        pattern = str(locale.currency_formats["standard"].pattern).replace(".00", "")
    written = format_currency(amount, said.currency, pattern, locale, currency_digits=pattern is None)
    return written.replace("\u00a0", " ").replace("\u202f", " ")


def _written_day(on: date, language: str, *, short: bool) -> str:
    names = _names(language)
    days, months = (names.short_days, names.short_months) if short else (names.days, names.months)
    # French counts the first of a month, and only the first, as an ordinal.
    number = "1er" if language == "fr" and on.day == 1 and not short else str(on.day)
    return _DAYS[language][short].format(w=days[on.weekday()], d=number, m=months[on.month - 1], n=on.month)


def _at(at: time, language: str) -> str:
    # One o'clock is singular in Italian and Spanish.
    if at.hour == 1 and language == "it":
        return f" all'{at.hour}:{at.minute:02}"
    if at.hour == 1 and language == "es":
        return f" a la {at.hour}:{at.minute:02}"
    return _AT[language].format(t=clock(at, language))
