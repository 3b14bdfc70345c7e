"""Weeks that differ in turn, breaks, and the years' ends and clock changes they run across."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling import hours, slots
from scheduling.catalog import Catalog, Practitioner
from scheduling.special_days import ORDINARY
from tests.support.practices import ROME, WEEK, a_document

DAYS = [*WEEK, "sat", "sun"]


def somebody(*openings: dict[str, Any], **more: Any) -> Practitioner:
    document = a_document()
    document["practitioners"]["anna"] = {"name": "Anna", "hours": list(openings), **more}
    return Catalog.of(document).practitioners["anna"]


def in_turn() -> Practitioner:
    return somebody(
        opening("08:00", "12:00", "A"), opening("14:00", "18:00", "B"), rota_weeks=2, rota_from="2026-01-05"
    )


def opening(opens: str, closes: str, week: str | None = None, days: list[str] | None = None) -> dict[str, Any]:
    return {"location": "centre", "days": days or DAYS, "opens": opens, "closes": closes, "week": week}


def of(person: Practitioner, day: date) -> list[tuple[int, int]]:
    return [(opens // 60, closes // 60) for opens, closes, _ in ORDINARY.on(person, day)]


@pytest.mark.parametrize("weeks", [2, 3, 4])
def test_weeks_take_turns_for_years_whatever_the_calendar_year_does(weeks: int) -> None:
    names = "ABCD"[:weeks]
    person = somebody(
        *(opening(f"{8 + number:02d}:00", "18:00", name) for number, name in enumerate(names)),
        rota_weeks=weeks, rota_from="2026-01-07",
    )  # fmt: skip
    monday = date(2026, 1, 5)
    for number in range(-60, 550):
        turn = number % weeks
        for weekday in (0, 3, 6):
            day = monday + timedelta(weeks=number, days=weekday)
            assert of(person, day) == [(8 + turn, 18)], day


def test_across_the_turn_of_the_year_the_rota_goes_on() -> None:
    person = in_turn()
    around = [date(2026, 12, 27) + timedelta(days=number) for number in range(9)]
    assert [of(person, day)[0][0] for day in around] == [8, *[14] * 7, 8]  # 2026 has 53 ISO weeks


def test_an_opening_without_a_week_is_in_every_week() -> None:
    person = somebody(opening("08:00", "09:00"), opening("10:00", "11:00", "B"), rota_weeks=2, rota_from="2026-01-05")
    assert of(person, date(2026, 1, 6)) == [(8, 9)]
    assert of(person, date(2026, 1, 13)) == [(8, 9), (10, 11)]


@given(st.dates(date(2020, 1, 1), date(2036, 12, 31)), st.integers(0, 6))
def test_any_day_of_a_week_a_may_start_the_rota(day: date, weekday: int) -> None:
    monday = date(2026, 3, 2)
    person = somebody(
        opening("08:00", "12:00", "A"), opening("14:00", "18:00", "B"),
        rota_weeks=2, rota_from=(monday + timedelta(days=weekday)).isoformat(),
    )  # fmt: skip
    other = somebody(
        opening("08:00", "12:00", "A"), opening("14:00", "18:00", "B"), rota_weeks=2, rota_from=monday.isoformat()
    )
    assert of(person, day) == of(other, day)
    assert of(person, day) != of(person, day + timedelta(weeks=1))
    assert of(person, day) == of(person, day + timedelta(weeks=2))


def test_in_the_weeks_around_a_clock_change_the_rota_keeps_its_wall_times() -> None:
    person = in_turn()
    for changes, first in ((date(2026, 3, 29), 8), (date(2026, 10, 25), 8)):
        since, until = (hours.day_bounds(changes + timedelta(days=days), ROME)[0] for days in (-1, 3))
        shown = [slots.moment_of(start).astimezone(ROME) for start, _, _ in hours.openings(person, ROME, since, until)]
        turn = [of(person, changes + timedelta(days=number))[0][0] for number in (-1, 0, 1, 2)]
        assert [one.hour for one in shown] == turn
        assert turn[0] == turn[1] != turn[2] == turn[3]
        assert first in turn


def test_breaks_are_taken_out_of_every_opening_they_touch() -> None:
    pause = {"days": ["mon"], "start": "13:00", "until": "14:00"}
    person = somebody(opening("09:00", "18:00", days=["mon", "tue"]), breaks=[pause])
    assert of(person, date(2026, 3, 2)) == [(9, 13), (14, 18)]
    assert of(person, date(2026, 3, 3)) == [(9, 18)]


def test_breaks_that_overlap_or_reach_beyond_the_hours_leave_only_what_is_open() -> None:
    breaks = [
        {"days": ["mon"], "start": "08:00", "until": "10:00"},
        {"days": ["mon"], "start": "12:00", "until": "14:00"},
        {"days": ["mon"], "start": "13:00", "until": "15:00"},
        {"days": ["mon"], "start": "17:00", "until": "24:00"},
    ]
    person = somebody(opening("09:00", "18:00", days=["mon"]), breaks=breaks)
    assert of(person, date(2026, 3, 2)) == [(10, 12), (15, 17)]
    assert of(somebody(opening("09:00", "10:00", days=["mon"]), breaks=breaks), date(2026, 3, 2)) == []
