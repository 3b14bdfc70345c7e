"""Holidays, closures, time off and openings out of turn: what is open then, and that visits already made stay."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from core.db import Database
from scheduling import actions, queries
from scheduling.actions import Booked, SlotTaken
from scheduling.appointments import Status
from scheduling.catalog import Catalog
from scheduling.special_days import DayRule, SpecialDays
from scheduling.tables_hours import external_busy, external_calendars, special_days
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

TUESDAY = date(2026, 3, 10)
ANNA = Catalog.of(a_document()).practitioners["anna"]
BRUNO = Catalog.of(a_document()).practitioners["bruno"]


def rule(is_open: bool, opens: int = 0, closes: int = 24, whom: str | None = None, where: str | None = None) -> DayRule:
    return DayRule(whom, is_open, opens * 60, closes * 60, where)


def open_hours(*rules: DayRule, holidays: frozenset[date] = frozenset(), day: date = TUESDAY) -> list[tuple[int, int]]:
    found = SpecialDays({day: rules}, holidays).on(ANNA, day)
    return [(opens // 60, closes // 60) for opens, closes, _ in found]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([rule(False)], []),
        ([rule(False, 12, 14)], [(9, 12), (14, 18)]),
        ([rule(False, 12, 24)], [(9, 12)]),
        ([rule(False, 6, 8)], [(9, 18)]),
        ([rule(True, 19, 21)], [(9, 18), (19, 21)]),
        ([rule(True, 18, 20)], [(9, 18), (18, 20)]),
        ([rule(False), rule(True, 10, 12)], [(10, 12)]),
        ([rule(True, 10, 12), rule(False)], []),
        ([rule(False, 9, 12), rule(True, 11, 13)], [(11, 13), (13, 18)]),
        ([rule(True, 19, 22), rule(False, 20, 21)], [(9, 18), (19, 20), (21, 22)]),
        ([rule(False, whom="bruno")], [(9, 18)]),
        ([rule(False, whom="anna")], []),
        ([rule(False), rule(True, 9, 18, whom="bruno")], []),
    ],
    ids=[
        "closed", "part of the day", "from noon", "outside the hours", "an evening too", "an evening right after",
        "closed, then a morning after all", "a morning, then closed", "part closed, part opened", "opened, part closed",
        "the other one's day off", "her day off", "the other one opens",
    ],
)  # fmt: skip
def test_of_two_decisions_about_one_day_the_later_wins(rules: list[DayRule], expected: list[tuple[int, int]]) -> None:
    assert open_hours(*rules) == expected


def test_a_holiday_is_closed_until_somebody_opens_it() -> None:
    kept = frozenset({TUESDAY})
    assert open_hours(holidays=kept) == []
    assert open_hours(rule(True, 10, 13), holidays=kept) == [(10, 13)]
    assert open_hours(rule(True, 10, 13), rule(False), holidays=kept) == []


def test_an_opening_takes_place_where_it_says_or_where_she_usually_works() -> None:
    sunday = date(2026, 3, 15)
    special = SpecialDays({sunday: [rule(True, 9, 12), rule(True, 12, 14, where="north")]})
    assert special.on(ANNA, sunday) == [(540, 720, "centre"), (720, 840, "north")]


RULES = st.lists(
    st.builds(
        lambda is_open, start, length, whom: rule(is_open, start, min(start + length, 24), whom),
        st.booleans(), st.integers(0, 23), st.integers(1, 24), st.sampled_from([None, "anna", "bruno"]),
    ),
    max_size=6,
)  # fmt: skip


@given(RULES, st.booleans())
def test_every_minute_is_as_the_last_decision_about_it_says(rules: list[DayRule], is_holiday: bool) -> None:
    special = SpecialDays({TUESDAY: rules}, frozenset({TUESDAY}) if is_holiday else frozenset())
    for person in (ANNA, BRUNO):
        spans = special.on(person, TUESDAY)
        assert spans == sorted(spans)
        for minute in range(30, 1440, 60):
            expected = 540 <= minute < 1080 and not is_holiday
            for one in rules:
                if one.practitioner in (None, person.key) and one.opens <= minute < one.closes:
                    expected = one.is_open
            assert len([1 for opens, closes, _ in spans if opens <= minute < closes]) == expected


def decree(connection: sa.Connection, desk: Desk, day: date, kind: str, opens: int, closes: int, **more: Any) -> None:
    connection.execute(
        sa.insert(special_days).values(
            practice_id=desk.practice.id, day=day, kind=kind, opens=opens * 60, closes=closes * 60, reason="closure",
            actor="staff:1", created_at=NOW, **more,
        )
    )  # fmt: skip


def book(connection: sa.Connection, desk: Desk, person: int, start: datetime, **more: Any) -> Any:
    given: dict[str, Any] = {"practitioner": "anna", "actor": f"client:{person}", **more}
    return actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", start=start, channel="sms",
        now=NOW, **given,
    )  # fmt: skip


def test_a_closed_day_takes_no_bookings_and_leaves_those_it_has(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, rome(3, 10, 10)).appointment
        decree(connection, desk, TUESDAY, "closed", 0, 24)
        assert isinstance(book(connection, desk, person, rome(3, 10, 12)), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 12), actor="staff:1"), SlotTaken)
        stands = queries.appointment(connection, desk.practice.id, visit.id)
        assert stands is not None
        assert stands.status is Status.BOOKED
        assert isinstance(book(connection, desk, person, rome(3, 10, 12), actor="staff:1", forced=True), Booked)
        decree(connection, desk, TUESDAY, "open", 14, 16)
        assert isinstance(book(connection, desk, person, rome(3, 10, 14)), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 15, 30)), SlotTaken)


def test_time_off_of_one_is_no_time_off_of_the_other(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        decree(connection, desk, TUESDAY, "closed", 0, 24, practitioner="anna")
        whom = book(connection, desk, person, rome(3, 10, 12), practitioner=None)
        assert whom.appointment.practitioner == "bruno"
        assert isinstance(book(connection, desk, person, rome(3, 10, 12)), SlotTaken)


def test_the_countrys_holidays_are_kept_when_the_practice_says_so_and_can_be_opened(database: Database) -> None:
    easter_monday = date(2026, 4, 6)
    with database.transaction() as connection:
        desk = a_desk(connection, a_document(holidays={"closed": True}))
        other = a_desk(connection, slug="works-on-holidays")
        person, stranger = a_person(connection, desk), a_person(connection, other)
        assert isinstance(book(connection, desk, person, rome(4, 6, 10)), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(4, 7, 10)), Booked)
        assert isinstance(book(connection, other, stranger, rome(4, 6, 10)), Booked)
        decree(connection, desk, easter_monday, "open", 9, 12)
        assert isinstance(book(connection, desk, person, rome(4, 6, 10)), Booked)


def test_another_practices_closure_closes_nothing_here(database: Database) -> None:
    with database.transaction() as connection:
        desk, other = a_desk(connection), a_desk(connection, slug="other")
        decree(connection, other, TUESDAY, "closed", 0, 24)
        assert isinstance(book(connection, desk, a_person(connection, desk), rome(3, 10, 10)), Booked)


def test_what_is_taken_elsewhere_is_not_free_here_and_hurts_nothing_that_is_booked(database: Database) -> None:
    minute = int(rome(3, 10, 10).timestamp()) // 60
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        book(connection, desk, person, rome(3, 10, 10))
        key = {"practice_id": desk.practice.id, "practitioner": "anna"}
        number = connection.execute(
            sa.insert(external_calendars).values(**key).returning(external_calendars.c.id)
        ).scalar_one()
        connection.execute(
            sa.insert(external_busy).values(
                **key, external_calendar_id=number, start_minute=minute - 30, end_minute=minute + 90
            )
        )
        for quarter in (9, 10, 11):
            assert isinstance(book(connection, desk, person, rome(3, 10, quarter)), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11, 30)), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 11), practitioner="bruno"), Booked)
