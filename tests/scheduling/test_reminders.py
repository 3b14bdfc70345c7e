"""The reminder ladder: three days, one day, two hours; on the wall clock; never at night; never too late."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling import reminders
from scheduling.catalog import Catalog, ReminderStep
from tests.support.practices import ROME, a_document, ladder, rome

STEPS = Catalog.of(a_document()).reminders
BETWEEN = (time(8), time(20, 30))


def plan(start: datetime, booked_at: datetime, now: datetime | None = None, **more: Any) -> list[reminders.Planned]:
    given: dict[str, Any] = {"steps": STEPS, "zone": ROME, "between": BETWEEN, **more}
    return list(reminders.plan(start=start, booked_at=booked_at, now=now or booked_at, **given))


def local(planned: list[reminders.Planned]) -> dict[str, str]:
    return {one.step.key: one.not_before.astimezone(ROME).strftime("%a %d %H:%M") for one in planned}


def steps_on(*keys: str) -> tuple[ReminderStep, ...]:
    return Catalog.of(a_document(reminders={"steps": ladder(on=keys)})).reminders


def test_the_whole_ladder_of_a_visit_booked_long_ahead() -> None:
    planned = plan(rome(6, 18, 15, 30), rome(6, 1, 10))
    assert local(planned) == {"72h": "Mon 15 15:30", "24h": "Wed 17 15:30", "2h": "Thu 18 13:30"}
    assert [one.asks for one in planned] == [True, True, False]
    assert [one.is_last for one in planned] == [False, False, True]
    start = rome(6, 18, 15, 30)
    assert [start - one.not_after for one in planned] == [
        timedelta(hours=30), timedelta(hours=4), timedelta(minutes=45)
    ]  # fmt: skip
    assert [one.receipt_due_at for one in planned] == [start - timedelta(hours=20)] * 2 + [None]


@pytest.mark.parametrize(
    ("lead", "steps"),
    [
        (timedelta(days=5, minutes=1), ["72h", "24h", "2h"]),
        (timedelta(days=5), ["24h", "2h"]),
        (timedelta(hours=36, minutes=1), ["24h", "2h"]),
        (timedelta(hours=36), ["2h"]),
        (timedelta(hours=4, minutes=1), ["2h"]),
        (timedelta(hours=4), []),
        (timedelta(hours=1), []),
    ],
    ids=str,
)
def test_a_visit_booked_late_gets_the_steps_that_still_make_sense(lead: timedelta, steps: list[str]) -> None:
    start = rome(6, 18, 15, 30)
    assert [one.step.key for one in plan(start, start - lead)] == steps


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [
        (7, 0, {"72h": "Sun 14 20:30", "24h": "Tue 16 20:30"}),
        (8, 30, {"72h": "Mon 15 08:30", "24h": "Wed 17 08:30"}),
        (8, 45, {"72h": "Mon 15 08:45", "24h": "Wed 17 08:45", "2h": "Thu 18 08:00"}),
        (9, 0, {"72h": "Mon 15 09:00", "24h": "Wed 17 09:00", "2h": "Thu 18 08:00"}),
        (10, 0, {"72h": "Mon 15 10:00", "24h": "Wed 17 10:00", "2h": "Thu 18 08:00"}),
        (21, 15, {"72h": "Mon 15 20:30", "24h": "Wed 17 20:30", "2h": "Thu 18 19:15"}),
        (23, 0, {"72h": "Mon 15 20:30", "24h": "Wed 17 20:30", "2h": "Thu 18 20:30"}),
    ],
)
def test_what_falls_into_the_night_moves_to_the_evening_before_and_the_nudge_waits_for_eight(
    hour: int, minute: int, expected: dict[str, str]
) -> None:
    assert local(plan(rome(6, 18, hour, minute), rome(6, 1, 10))) == expected


@pytest.mark.parametrize("month_day", [(3, 29), (10, 25)], ids=["clock forward", "clock back"])
@pytest.mark.parametrize("year", range(2026, 2037))
def test_a_day_before_half_past_three_is_half_past_three_also_when_the_clock_changes(
    year: int, month_day: tuple[int, int]
) -> None:
    last_sunday = max(day for day in range(25, 32) if datetime(year, month_day[0], day, tzinfo=ROME).weekday() == 6)
    for day in (last_sunday, last_sunday + 1) if last_sunday < 31 else (last_sunday,):
        start = rome(month_day[0], day, 15, 30, year=year)
        walls = [one.not_before.astimezone(ROME) for one in plan(start, start - timedelta(days=20))]
        assert [wall.strftime("%H:%M") for wall in walls] == ["15:30", "15:30", "13:30"]
        wall_start = start.astimezone(ROME)
        assert [(wall_start.date() - wall.date()).days for wall in walls] == [3, 1, 0]


def test_a_visit_taken_over_late_is_reminded_while_it_is_useful_and_not_at_night() -> None:
    start, booked = rome(6, 18, 15, 30), rome(5, 1, 10)
    assert local(plan(start, booked, rome(6, 16, 23))) == {
        "72h": "Wed 17 08:00", "24h": "Wed 17 15:30", "2h": "Thu 18 13:30",
    }  # fmt: skip
    assert local(plan(start, booked, rome(6, 17, 10))) == {"24h": "Wed 17 15:30", "2h": "Thu 18 13:30"}
    assert local(plan(start, booked, rome(6, 18, 14))) == {"2h": "Thu 18 14:00"}
    assert plan(start, booked, rome(6, 18, 15)) == []


def test_a_step_that_is_switched_off_is_not_planned_and_the_last_one_is_marked() -> None:
    planned = plan(rome(6, 18, 15, 30), rome(6, 1, 10), steps=steps_on("72h", "24h"))
    assert [(one.step.key, one.is_last) for one in planned] == [("72h", False), ("24h", True)]


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2036, 12, 31)),  # noqa: DTZ001  wall times
    st.timedeltas(timedelta(minutes=1), timedelta(days=90)),
    st.timedeltas(timedelta(), timedelta(days=5)),
)
def test_no_reminder_is_ever_at_night_too_late_or_in_the_past(wall: datetime, lead: timedelta, late: timedelta) -> None:
    start = rome(wall.month, wall.day, wall.hour, wall.minute, year=wall.year)
    booked_at = start - lead
    now = booked_at + late
    planned = plan(start, booked_at, now)
    for one in planned:
        assert BETWEEN[0] <= one.not_before.astimezone(ROME).time() <= BETWEEN[1]
        assert now - timedelta(minutes=1) <= one.not_before <= one.not_after < start
        assert one.receipt_due_at is None or one.not_before < one.receipt_due_at
    assert [one.not_before for one in planned] == sorted(one.not_before for one in planned)
