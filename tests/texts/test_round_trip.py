"""Every time we write, we can read back: a client may answer with our own words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.practice import LANGUAGES
from messaging import gsm7, moments
from messaging.says import Day, Moment, MomentStyle
from scheduling.when import read

NOW = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  the reader works in naive local time
DAYS = [date(2026, 11, 25) + timedelta(days=days) for days in range(0, 200, 3)]
HOURS = (time(8), time(9, 30), time(12), time(15, 30), time(17, 45))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", [MomentStyle.LONG, MomentStyle.SHORT])
def test_a_moment_we_write_is_read_back_as_the_same_moment(language: str, style: MomentStyle) -> None:
    wrong = {}
    for number, on in enumerate(DAYS):
        at = datetime.combine(on, HOURS[number % len(HOURS)])
        written = moments.moment(Moment(at.replace(tzinfo=UTC), "UTC", style), language)
        for words in {written, gsm7.transliterate(written, language)}:
            best = read.read(words, NOW, language).best
            if best is None or best.start != at:
                wrong[words] = best
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", [MomentStyle.DAY, MomentStyle.SHORT_DAY])
def test_a_day_we_write_is_read_back_as_the_same_day(language: str, style: MomentStyle) -> None:
    wrong = {}
    for on in DAYS:
        words = moments.day(Day(on, style), language)
        best = read.read(words, NOW, language).best
        if best is None or best.start is None or best.start.date() != on:
            wrong[words] = best
    assert not wrong
