"""Opening hours on the wall clock, in the nights when the clock changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduling import availability, hours, slots
from scheduling.availability import Asker, Availability
from scheduling.catalog import Catalog
from tests.support.practices import ROME, a_document, ladder

ZONES = (
    "Europe/Rome", "Europe/Paris", "Europe/Warsaw", "Europe/Berlin", "Europe/Madrid", "Europe/London",
    "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu",
)  # fmt: skip
OPENINGS = ((0, 1440), (120, 180), (90, 150), (150, 210), (105, 1380), (0, 60), (540, 1080))
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def nights(zone: ZoneInfo, first: int, last: int) -> Iterator[date]:
    """Every local day of these years on which the clock changes."""
    day = date(first, 1, 1)
    while day.year <= last:
        low, high = hours.day_bounds(day, zone)
        if high - low != slots.DAY:
            yield day
        day += timedelta(days=1)


def instants_within(day: date, opens: int, closes: int, zone: ZoneInfo) -> set[int]:
    """The model: every minute whose wall time lies in the opening, the hour that comes twice the first time only."""
    noon = slots.minute_of(datetime(day.year, day.month, day.day, 12, tzinfo=zone))
    found = set()
    for minute in range(noon - 16 * 60, noon + 16 * 60):
        local = slots.moment_of(minute).astimezone(zone)
        if local.date() == day and local.fold == 0 and opens <= local.hour * 60 + local.minute < closes:
            found.add(minute)
    return found


def check_nights(zone: ZoneInfo, first: int, last: int) -> int:
    checked = 0
    for night in nights(zone, first, last):
        for day in (night - timedelta(days=1), night, night + timedelta(days=1)):
            for opens, closes in OPENINGS:
                spans = hours.spans(day, opens, closes, zone)
                open_minutes = {minute for start, end in spans for minute in range(start, end)}
                assert open_minutes == instants_within(day, opens, closes, zone), (zone.key, day, opens, closes)
        checked += 1
    return checked


def test_every_night_of_ten_years_in_rome_opens_exactly_the_minutes_on_the_wall() -> None:
    assert check_nights(ROME, 2026, 2036) == 22


@pytest.mark.long
@pytest.mark.parametrize("zone", ZONES)
def test_every_night_of_ten_years_opens_exactly_the_minutes_on_the_wall(zone: str) -> None:
    assert check_nights(ZoneInfo(zone), 2026, 2036) in (0, 22)


@pytest.mark.parametrize(
    ("wall", "instant"),
    [
        ("2026-03-29T01:59", datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        ("2026-03-29T02:30", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("2026-03-29T03:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-10-25T03:00", datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
    ids=["before the gap", "in the gap", "after the gap", "the hour that comes twice", "after it"],
)
def test_a_wall_time_is_the_first_instant_it_can_mean(wall: str, instant: datetime) -> None:
    assert hours.instant(datetime.fromisoformat(wall), ROME) == instant


@pytest.mark.parametrize(("day", "minutes"), [(29, 23 * 60), (28, 24 * 60), (30, 24 * 60)])
def test_a_local_day_is_as_long_as_its_clock_says(day: int, minutes: int) -> None:
    low, high = hours.day_bounds(date(2026, 3, day), ROME)
    assert high - low == minutes


def offers_of_night(day: date, zone: ZoneInfo) -> list[availability.Offer]:
    document = a_document(reminders={"steps": ladder(on=())})
    document["practice"] = {**document["practice"], "zone": zone.key}
    opening = {"location": "centre", "days": EVERY_DAY, "opens": "00:00", "closes": "06:00"}
    document["practitioners"]["anna"]["hours"] = [opening]
    low, high = hours.day_bounds(day, zone)
    catalog = Catalog.of(document)
    free = Availability(catalog=catalog, zone=zone, since=low, until=high, busy={})
    now = slots.moment_of(low - 3 * slots.DAY)
    return list(availability.offers(free, catalog.services["visit"], "anna", [], now, asker=Asker.STAFF))


@pytest.mark.parametrize("year", range(2026, 2037))
def test_no_offer_of_a_changing_night_shows_a_wall_time_twice_or_one_that_does_not_exist(year: int) -> None:
    for night in nights(ROME, year, year):
        shown = [offer.start.astimezone(ROME) for offer in offers_of_night(night, ROME)]
        walls = [local.replace(tzinfo=None) for local in shown]
        assert len(set(walls)) == len(walls)
        assert walls == sorted(walls)
        assert all(local.date() == night and local.fold == 0 for local in shown)
        spring = night.month < 7
        assert bool([wall for wall in walls if wall.hour == 2]) is not spring
