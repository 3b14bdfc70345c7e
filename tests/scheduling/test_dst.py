"""Every night on which the clock changes, 2026 to 2036: hours, offers and bookings keep the time on the wall."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.db import Database
from scheduling import availability, hours, queries, reminders, slots
from scheduling.actions import Booked, Moved, SlotTaken
from scheduling.availability import Asker, Availability
from scheduling.catalog import Catalog
from tests.support.practices import WEEK, a_document, a_person
from tests.support.visits import a_synced_desk, book, move

ZONES = (
    "Europe/Rome", "Europe/Paris", "Europe/Warsaw", "Europe/Berlin", "Europe/Madrid", "Europe/London",
    "Europe/Lisbon", "America/New_York",
)  # fmt: skip
YEARS = range(2026, 2037)
SAMPLE = [("Europe/Rome", 2026), ("Europe/Lisbon", 2031), ("America/New_York", 2036)]
DAYS = [*WEEK, "sat", "sun"]


@cache
def nights(zone: ZoneInfo, year: int) -> tuple[date, ...]:
    """The local days of that year on which the clock changes; asked of the zone itself, hour by hour."""
    moment, found = datetime(year, 1, 1, tzinfo=UTC), []
    while moment.year == year:
        after = moment + timedelta(hours=1)
        if moment.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            found.append(after.astimezone(zone).date())
        moment = after
    return tuple(found)


def a_night_document(zone: ZoneInfo, opens: str = "00:00", closes: str = "24:00") -> dict[str, Any]:
    document = a_document()
    document["practice"]["zone"] = zone.key
    document["booking"] |= {"horizon_days": 400, "step_minutes": 15}
    document["practitioners"]["anna"]["hours"] = [
        {"location": "centre", "days": DAYS, "opens": opens, "closes": closes}
    ]
    return document


def walls(day: date, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Every five minutes of a local day that exist and are no repetition: the wall time and its instant."""
    for step in range(0, 24 * 60, 5):
        wall = datetime(day.year, day.month, day.day, step // 60, step % 60)  # noqa: DTZ001  a wall time
        instant = wall.replace(tzinfo=zone).astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None) == wall:
            yield wall, instant


def check_offers(zone: ZoneInfo, night: date) -> None:
    """The day before, of and after: visits start on the wall's grid, within the hours, and last as long as they say."""
    catalog = Catalog.of(a_night_document(zone))
    low = hours.day_bounds(night - timedelta(days=1), zone)[0]
    high = hours.day_bounds(night + timedelta(days=1), zone)[1]
    free = Availability(catalog, zone, low, high, {})
    service, now = catalog.services["check"], slots.moment_of(low - 2 * slots.DAY)
    offered = {offer.start for offer in availability.offers(free, service, "anna", [], now, asker=Asker.STAFF)}
    for number in (-1, 0, 1):
        day = night + timedelta(days=number)
        for wall, instant in walls(day, zone):
            minutes = [instant + timedelta(minutes=step) for step in range(30)]
            locals_ = [one.astimezone(zone) for one in minutes]
            within = all(one.fold == 0 and one.date() == day for one in locals_)
            can = availability.is_free(free, service, "anna", instant, now, asker=Asker.STAFF) is not None
            assert can is within, (zone.key, wall)
            if instant in offered:
                assert can
                offered.discard(instant)
                assert wall.minute % 15 == 0
            else:
                assert not within or wall.minute % 15, (zone.key, wall)
    assert not offered, "offered at a time that does not exist, or exists twice"


def check_hours(zone: ZoneInfo, night: date) -> None:
    """Nine to six is nine to six before, on and after that night."""
    person = Catalog.of(a_night_document(zone, "09:00", "18:00")).practitioners["anna"]
    for number in (-1, 0, 1):
        day = night + timedelta(days=number)
        low, high = hours.day_bounds(day, zone)
        ((start, end, _),) = hours.openings(person, zone, low, high)
        shown = [slots.moment_of(minute).astimezone(zone).strftime("%d %H:%M") for minute in (start, end)]
        assert shown == [f"{day:%d} 09:00", f"{day:%d} 18:00"]
    low, high = hours.day_bounds(night, zone)
    assert high - low in (23 * 60, 25 * 60)


def check_reminders(zone: ZoneInfo, night: date) -> None:
    """A day before three in the afternoon is three in the afternoon the day before, also across the change."""
    steps = Catalog.of(a_night_document(zone)).reminders
    between = (datetime.min.time(), datetime.max.time())
    for number in (0, 1):
        day = night + timedelta(days=number)
        start = datetime(day.year, day.month, day.day, 15, tzinfo=zone).astimezone(UTC)
        booked = start - timedelta(days=20)
        planned = {one.step.key: one for one in reminders.plan(steps, start, zone, booked, booked, between)}
        due = planned["24h"].not_before.astimezone(zone)
        assert (due.date(), due.hour, due.minute) == (day - timedelta(days=1), 15, 0)
        due = planned["72h"].not_before.astimezone(zone)
        assert (due.date(), due.hour, due.minute) == (day - timedelta(days=3), 15, 0)


@pytest.mark.parametrize(("zone", "year"), SAMPLE)
def test_a_sample_of_nights_keeps_the_time_on_the_wall(zone: str, year: int) -> None:
    where = ZoneInfo(zone)
    assert len(nights(where, year)) == 2
    for night in nights(where, year):
        check_hours(where, night)
        check_offers(where, night)
        check_reminders(where, night)


@pytest.mark.long
@pytest.mark.parametrize("zone", ZONES)
def test_every_night_of_ten_years_keeps_the_time_on_the_wall(zone: str, capsys: pytest.CaptureFixture[str]) -> None:
    where, started = ZoneInfo(zone), time.monotonic()
    found = [night for year in YEARS for night in nights(where, year)]
    assert len(found) == 22
    for night in found:
        check_hours(where, night)
        check_offers(where, night)
        check_reminders(where, night)
    with capsys.disabled():
        print(f"\n{zone}: {len(found)} nights in {time.monotonic() - started:.0f} s")  # noqa: T201  the report of a long test


def check_bookings(database: Database, zone: ZoneInfo, night: date, slug: str) -> None:
    """Visits made before a change are at the wall time they were made for after it, and may be moved across it."""
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_night_document(zone), slug)
        person = a_person(connection, desk)
        before = night - timedelta(days=1)
        about = {"actor": f"client:{person}", "now": datetime(before.year, 1, 1, tzinfo=UTC), "service": "check"}
        for day, hour in ((before, 23), (night, 0), (night, 4), (night, 10), (night + timedelta(days=1), 10)):
            start = datetime(day.year, day.month, day.day, hour, tzinfo=zone)
            booked = book(connection, desk, person, start.astimezone(UTC), **about)
            assert isinstance(booked, Booked), (zone.key, start)
            stored = queries.appointment(connection, desk.practice.id, booked.appointment.id)
            assert stored is not None
            assert stored.start.astimezone(zone).strftime("%Y-%m-%dT%H:%M") == f"{day}T{hour:02d}:00"
            assert isinstance(book(connection, desk, person, start.astimezone(UTC), **about), SlotTaken)
        target = datetime(before.year, before.month, before.day, 10, tzinfo=zone).astimezone(UTC)
        moved = move(connection, desk, booked.appointment.id, target, now=about["now"])
        assert isinstance(moved, Moved)
        assert moved.appointment.start == target
        # On the night itself each wall time that exists can be had once: the clock shows it once to whoever books.
        low, high = hours.day_bounds(night, zone)
        free = queries.load_availability(
            connection, desk.practice, desk.catalog, slots.moment_of(low), slots.moment_of(high), about["now"]
        )
        shown = [
            offer.start.astimezone(zone).replace(tzinfo=None)
            for offer in availability.offers(free, desk.catalog.services["check"], "anna", [], about["now"])
        ]
        assert shown == sorted(set(shown))
        taken = {(0, 0), (4, 0), (10, 0)}
        assert not [wall for wall in shown if (wall.hour, wall.minute) in taken]


@pytest.mark.parametrize(("zone", "year"), SAMPLE[::2])
def test_bookings_across_a_night_are_made_for_the_time_on_the_wall(database: Database, zone: str, year: int) -> None:
    for night in nights(ZoneInfo(zone), year):
        check_bookings(database, ZoneInfo(zone), night, f"p-{night}")


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("zone", ZONES)
def test_bookings_across_every_night_of_ten_years_are_made_for_the_time_on_the_wall(
    database: Database, zone: str, capsys: pytest.CaptureFixture[str]
) -> None:
    started = time.monotonic()
    for year in YEARS:
        for night in nights(ZoneInfo(zone), year):
            check_bookings(database, ZoneInfo(zone), night, f"p-{night}")
    with capsys.disabled():
        told = f"{zone}, {database.engine.dialect.name}: bookings of 22 nights in {time.monotonic() - started:.0f} s"
        print(f"\n{told}")  # noqa: T201  the report of a long test
