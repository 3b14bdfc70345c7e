"""Dates, hours and money in words, in six languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from core.practice import LANGUAGES
from messaging import gsm7, moments
from messaging.says import Day, Moment, MomentStyle, Money

ROME = "Europe/Rome"
THURSDAY = datetime(2026, 12, 3, 14, 30, tzinfo=UTC)  # 15:30 in Rome


@pytest.mark.parametrize(
    ("language", "style", "words"),
    [
        ("it", MomentStyle.LONG, "giovedì 3 dicembre alle 15:30"),
        ("it", MomentStyle.SHORT, "gio 3/12 15:30"),
        ("it", MomentStyle.DAY, "giovedì 3 dicembre"),
        ("it", MomentStyle.SHORT_DAY, "gio 3/12"),
        ("it", MomentStyle.TIME, "15:30"),
        ("fr", MomentStyle.LONG, "jeudi 3 décembre à 15h30"),
        ("fr", MomentStyle.SHORT, "jeu. 3/12 15h30"),
        ("fr", MomentStyle.TIME, "15h30"),
        ("pl", MomentStyle.LONG, "czwartek 3 grudnia o 15:30"),
        ("pl", MomentStyle.SHORT, "czw. 3.12 15:30"),
        ("en", MomentStyle.LONG, "Thursday 3 December at 15:30"),
        ("en", MomentStyle.SHORT, "Thu 3 Dec 15:30"),
        ("de", MomentStyle.LONG, "Donnerstag, 3. Dezember um 15:30 Uhr"),
        ("de", MomentStyle.SHORT, "Do. 3.12. 15:30"),
        ("es", MomentStyle.LONG, "jueves 3 de diciembre a las 15:30"),
        ("es", MomentStyle.SHORT, "jue 3/12 15:30"),
        ("es", MomentStyle.SHORT_DAY, "jue 3/12"),
    ],
)
def test_a_moment_is_written_as_people_say_it(language: str, style: MomentStyle, words: str) -> None:
    assert moments.moment(Moment(THURSDAY, ROME, style), language) == words


def test_compact_channels_write_long_moments_short() -> None:
    assert moments.moment(Moment(THURSDAY, ROME), "it", compact=True) == "gio 3/12 15:30"
    assert moments.moment(Moment(THURSDAY, ROME, MomentStyle.DAY), "it", compact=True) == "gio 3/12"
    assert moments.moment(Moment(THURSDAY, ROME, MomentStyle.TIME), "it", compact=True) == "15:30"
    assert moments.day(Day(date(2026, 12, 3)), "it", compact=True) == "gio 3/12"


def test_a_moment_is_written_in_its_own_zone() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert moments.moment(Moment(late, ROME), "en") == "Friday 1 January at 00:30"
    assert moments.moment(Moment(late, "America/New_York"), "en") == "Thursday 31 December at 18:30"


def test_summer_time_is_kept() -> None:
    assert moments.moment(Moment(datetime(2027, 7, 1, 13, 30, tzinfo=UTC), ROME), "it").endswith("alle 15:30")


def test_french_counts_the_first_of_a_month_as_an_ordinal() -> None:
    assert moments.day(Day(date(2026, 12, 1)), "fr") == "mardi 1er décembre"
    assert moments.day(Day(date(2026, 12, 1), MomentStyle.SHORT_DAY), "fr") == "mar. 1/12"


def test_one_o_clock_is_singular_in_italian_and_spanish() -> None:
    early = Moment(datetime(2026, 12, 3, 0, 30, tzinfo=UTC), ROME)
    assert moments.moment(early, "it") == "giovedì 3 dicembre all'1:30"
    assert moments.moment(early, "es") == "jueves 3 de diciembre a la 1:30"


def test_hours_have_two_digits_where_the_language_writes_a_colon() -> None:
    assert moments.clock(time(9, 5), "it") == "09:05"
    assert moments.clock(time(9, 0), "fr") == "9h00"


@pytest.mark.parametrize(
    ("language", "cents", "currency", "words"),
    [
        ("it", 7000, "EUR", "70 €"),
        ("it", 7050, "EUR", "70,50 €"),
        ("fr", 127050, "EUR", "1 270,50 €"),
        ("en", 7000, "EUR", "€70"),
        ("en", 7050, "GBP", "£70.50"),
        ("pl", 25000, "PLN", "250 zł"),
        ("de", 7000, "EUR", "70 €"),
        ("es", 7000, "EUR", "70 €"),
        ("en", 7000, "JPY", "JP¥7,000"),
    ],
)
def test_money_is_written_as_people_write_it(language: str, cents: int, currency: str, words: str) -> None:
    assert moments.money(Money(cents, currency), language) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_of_the_year_holds_a_space_that_costs_a_segment(language: str) -> None:
    for number in range(1, 366):
        on = date.fromordinal(date(2026, 1, 1).toordinal() + number)
        for style in (MomentStyle.DAY, MomentStyle.SHORT_DAY):
            words = moments.day(Day(on, style), language)
            assert set(" \u00a0\u202f\u2009") & set(words) <= {" "}
        assert gsm7.segments(gsm7.transliterate(words, language)).encoding is gsm7.Encoding.GSM7
