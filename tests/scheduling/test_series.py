"""Visits that repeat: wall-clock dates, each conflict by itself, and this, the following or all changed together."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging.tables import outbox
from scheduling import actions, life_rows, recurrence
from scheduling.actions import SeriesBooked
from scheduling.appointments import Status
from scheduling.recurrence import Rhythm, Unit
from scheduling.repeating import Scope
from scheduling.tables import series
from tests.support.life import STAFF, a_shop, book, do, letters, reminders_of
from tests.support.practices import NOW, ROME, Desk, a_person, rome

THURSDAY = rome(3, 5, 15)


def local(starts: list[datetime], zone: ZoneInfo = ROME) -> list[str]:
    return [one.astimezone(zone).strftime("%m-%d %H:%M") for one in starts]


def test_fifteen_o_clock_stays_fifteen_o_clock_when_the_clock_changes() -> None:
    starts = recurrence.starts(datetime(2026, 3, 19, 15), Rhythm(1, count=3), ROME)  # noqa: DTZ001  a wall time
    assert local(starts) == ["03-19 15:00", "03-26 15:00", "04-02 15:00"]
    assert starts[2] - starts[1] == timedelta(days=7, hours=-1)


def test_the_hour_that_does_not_exist_is_the_end_of_the_gap() -> None:
    starts = recurrence.starts(datetime(2026, 3, 22, 2, 30), Rhythm(1, count=2), ROME)  # noqa: DTZ001  a wall time
    assert local(starts) == ["03-22 02:30", "03-29 03:00"]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (datetime(2026, 1, 8, 9), ["01-08", "02-12", "03-12", "04-09"]),  # noqa: DTZ001  the second Thursday
        (datetime(2026, 1, 29, 9), ["01-29", "02-26", "03-26", "04-30"]),  # noqa: DTZ001  a fifth one: the last
    ],
)
def test_monthly_is_the_same_weekday_of_the_month(first: datetime, expected: list[str]) -> None:
    starts = recurrence.starts(first, Rhythm(1, Unit.MONTH, count=4), ROME)
    assert [one[:5] for one in local(starts)] == expected


def test_a_series_ends_on_its_last_day_and_within_a_year() -> None:
    first = datetime(2026, 3, 5, 15)  # noqa: DTZ001  a wall time
    until = recurrence.starts(first, Rhythm(2, until=date(2026, 4, 2)), ROME)
    assert local(until) == ["03-05 15:00", "03-19 15:00", "04-02 15:00"]
    assert len(recurrence.starts(first, Rhythm(1, until=date(2030, 1, 1)), ROME)) == 53
    assert recurrence.rule_of(first, Rhythm(2, count=8)) == "FREQ=WEEKLY;INTERVAL=2;COUNT=8"
    with pytest.raises(ValueError, match="a series needs"):
        Rhythm(1)


def repeat(
    connection: Connection, desk: Desk, person: int, count: int = 4, practitioner: str | None = "anna"
) -> SeriesBooked:
    return actions.book_series(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner=practitioner,
        first=THURSDAY, rhythm=Rhythm(1, count=count), channel="staff", actor=STAFF, now=NOW,
    )  # fmt: skip


def test_a_series_books_what_can_be_had_and_lists_the_rest_one_by_one(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        taken = rome(3, 19, 15)
        book(connection, desk, a_person(connection, desk, "Luca Verdi"), taken)
        result = repeat(connection, desk, person, practitioner=None)
        assert local([one.start for one in result.booked]) == ["03-05 15:00", "03-12 15:00", "03-26 15:00"]
        assert {one.practitioner for one in result.booked} == {result.booked[0].practitioner}
        (conflict,) = result.conflicts
        assert conflict.start == taken
        assert conflict.alternatives
        (row,) = connection.execute(sa.select(series))
        assert (row.id, row.rule) == (result.series_id, "FREQ=WEEKLY;INTERVAL=1;COUNT=4")
        for visit in result.booked:
            assert reminders_of(connection, visit)
        # One notice and one letter speak of all.
        assert [key for key in letters(connection, basis="team") if "series" in key] == ["notice-series-booked"]
        assert letters(connection, person_id=person, purpose="booking") == ["visit-series-booked"]


def test_a_series_of_which_nothing_can_be_had_leaves_nothing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        sunday = rome(3, 8, 15)
        result = actions.book_series(
            connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner="anna",
            first=sunday, rhythm=Rhythm(1, count=2), channel="staff", actor=STAFF, now=NOW,
        )  # fmt: skip
        assert (result.series_id, result.booked, len(result.conflicts)) == (None, (), 2)
        assert connection.execute(sa.select(series)).all() == []
        assert letters(connection) == []


@pytest.mark.parametrize(
    ("scope", "left"), [(Scope.THIS, [0, 2, 3]), (Scope.FOLLOWING, [0]), (Scope.ALL, [])], ids=lambda one: str(one)
)
def test_this_the_following_or_all_are_cancelled(database: Database, scope: Scope, left: list[int]) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        booked = repeat(connection, desk, a_person(connection, desk)).booked
        result = do(connection, desk, actions.cancel_series, appointment_id=booked[1].id, scope=scope)
        assert len(result.changed) == 4 - len(left)
        visits = life_rows.of_series(connection, desk.practice.id, result.series_id)
        assert [at for at, one in enumerate(visits) if one.status is Status.BOOKED] == left
        assert letters(connection, text_key="notice-series-cancelled") == ["notice-series-cancelled"]
        assert letters(connection, text_key="notice-cancelled") == []


def test_the_following_move_on_the_wall_clock_and_what_cannot_stays(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        booked = repeat(connection, desk, a_person(connection, desk), count=5).booked
        book(connection, desk, a_person(connection, desk, "Luca Verdi"), rome(3, 20, 9))
        friday = rome(3, 13, 9)
        result = do(
            connection, desk, actions.move_series, appointment_id=booked[1].id, scope=Scope.FOLLOWING, start=friday
        )
        assert local([one.start for one in result.changed]) == ["03-13 09:00", "03-27 09:00", "04-03 09:00"]
        (conflict,) = result.conflicts
        assert (conflict.start, conflict.appointment.start) == (rome(3, 20, 9), rome(3, 19, 15))
        visits = life_rows.of_series(connection, desk.practice.id, result.series_id)
        assert local([one.start for one in visits])[0] == "03-05 15:00"


def test_a_week_later_no_visit_stands_in_the_next_ones_way(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        booked = repeat(connection, desk, a_person(connection, desk)).booked
        result = do(
            connection, desk, actions.move_series, appointment_id=booked[0].id, scope=Scope.ALL, start=rome(3, 12, 15)
        )
        assert (len(result.changed), result.conflicts) == (4, ())


def test_the_following_are_taken_along_after_one_was_moved(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        booked = repeat(connection, desk, a_person(connection, desk)).booked
        moved = do(
            connection, desk, actions.move, appointment_id=booked[1].id, start=rome(3, 12, 16), practitioner=None
        )
        result = do(
            connection, desk, actions.move_series, appointment_id=booked[1].id, scope=Scope.FOLLOWING,
            start=moved.appointment.start, moved_from=booked[1].start,
        )  # fmt: skip
        assert local([one.start for one in result.changed]) == ["03-19 16:00", "03-26 16:00"]
        row = connection.execute(sa.select(outbox).where(outbox.c.text_key == "visit-series-moved")).one()
        assert row.say["text"]["args"]["count"] == 2


def test_a_visit_of_no_series_has_no_others(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        assert do(connection, desk, actions.cancel_series, appointment_id=visit.id, scope=Scope.ALL) is None
