"""Public holidays of a country or a part of it, from the `holidays` package; pure, loaded when first needed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from scheduling.catalog import Holidays


def between(kept: Holidays, first: date, last: date) -> frozenset[date]:
    """The holidays a practice keeps from `first` to `last`; none when it keeps none."""
    if not kept.are_kept:
        return frozenset()
    years = range(first.year, last.year + 1)
    return frozenset(
        day for year in years for day in _of_year(kept.country, kept.subdivision, year) if first <= day <= last
    )


def is_known(country: str, subdivision: str | None) -> bool:
    """Whether the package knows that country, and that part of it."""
    import holidays

    supported = holidays.list_supported_countries()
    return country in supported and (subdivision is None or subdivision in supported[country])


@lru_cache(maxsize=200)
def _of_year(country: str, subdivision: str | None, year: int) -> tuple[date, ...]:
    import holidays  # heavy, and not every practice keeps them

    return tuple(holidays.country_holidays(country, subdiv=subdivision, years=year))
