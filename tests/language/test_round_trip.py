"""A time we print in any language and style is read back as the same time."""

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_datetime
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.when import read
from scheduling.when.nouns import Kind

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - the reader works in naive local time
# Long, short and SMS: the shapes the desk prints, written with Babel's patterns.
STYLES = {
    "it": ("EEEE d MMMM 'alle' HH:mm", "EEE d/M HH:mm", "EEEE d MMMM y 'alle' 'ore' HH:mm"),
    "fr": ("EEEE d MMMM 'à' HH:mm", "EEE d/M HH'h'mm", "EEEE d MMMM y 'à' HH'h'mm"),
    "pl": ("EEEE, d MMMM 'o' HH:mm", "EEE d.MM HH:mm", "EEEE, d MMMM y 'o' 'godz.' HH:mm"),
    "en": ("EEEE, MMMM d 'at' h:mm a", "EEE d/M HH:mm", "EEEE d MMMM y 'at' HH:mm"),
    "de": ("EEEE, d. MMMM 'um' HH:mm 'Uhr'", "EEE d.M. HH:mm", "EEEE, d. MMMM y, HH:mm 'Uhr'"),
    "es": ("EEEE, d 'de' MMMM 'a' 'las' HH:mm", "EEE d/M HH:mm", "EEEE, d 'de' MMMM 'de' y 'a' 'las' HH:mm"),
}
CASES = [(code, style) for code, styles in STYLES.items() for style in styles]
DAYS = st.integers(min_value=1, max_value=330)
QUARTERS = st.integers(min_value=0, max_value=24 * 12 - 1)


@pytest.mark.parametrize(("code", "style"), CASES)
@settings(max_examples=120, deadline=None)
@given(days=DAYS, five_minutes=QUARTERS)
def test_printed_time_is_read_back(code: str, style: str, days: int, five_minutes: int) -> None:
    moment = datetime.combine(NOW.date() + timedelta(days=days), time()) + timedelta(minutes=5 * five_minutes)
    text = format_datetime(moment, style, locale=code)
    best = read.read(text, NOW, code).best
    assert best is not None, text
    assert best.kind is Kind.POINT, text
    assert best.start == moment, text


@pytest.mark.parametrize("code", STYLES)
@settings(max_examples=80, deadline=None)
@given(days=DAYS)
def test_printed_day_is_read_back(code: str, days: int) -> None:
    day: date = NOW.date() + timedelta(days=days)
    pattern = "EEEE, MMMM d" if code == "en" else "EEEE d. MMMM" if code == "de" else "EEEE d MMMM"
    text = format_datetime(datetime.combine(day, time()), pattern, locale=code)
    best = read.read(text, NOW, code).best
    assert best is not None, text
    assert (best.start, best.end) == (
        datetime.combine(day, time()),
        datetime.combine(day + timedelta(days=1), time()),
    ), text
