"""Closures, time off, openings and kept holidays: what is open then, what lies there, and taking them back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from core.errors import WrongUse
from messaging.tables import outbox
from scheduling import actions, agendas, availability, closing, day_parts, queries
from scheduling.actions import Booked, SlotTaken
from scheduling.availability import Asker
from scheduling.day_parts import DayPart
from scheduling.tables_hours import special_days
from tests.support.practices import NOW, ROME, Desk, a_desk, a_document, a_person, rome

TUESDAY = date(2026, 3, 10)
TEN = rome(3, 10, 10)


def book(connection: Connection, desk: Desk, person: int, start: datetime = TEN, **more: Any) -> Any:
    given = {"service": "visit", "practitioner": "anna", "channel": "sms", "actor": f"client:{person}", "now": NOW}
    return actions.book(connection, desk.practice, desk.catalog, person_id=person, start=start, **{**given, **more})


def close(connection: Connection, desk: Desk, *parts: DayPart, who: str | None = "anna", **more: Any) -> Any:
    given = {"reason": "ill", "actor": "staff:1", "now": NOW, **more}
    return closing.close(connection, desk.practice, desk.catalog, practitioner=who, parts=parts, **given)


def starts(connection: Connection, desk: Desk, day: date, who: str | None = "anna") -> list[str]:
    since, until = queries.local_day(day, ROME)
    free = queries.load_availability(connection, desk.practice, desk.catalog, since, until, NOW)
    service = desk.catalog.services["visit"]
    found = availability.offers(free, service, who, [(since, until)], NOW, asker=Asker.CLIENT)
    return [f"{offer.start.astimezone(ROME):%H:%M}" for offer in found]


def test_a_day_off_offers_nothing_and_returns_the_visits_that_lie_there(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        hers, his = (
            book(connection, desk, person),
            book(connection, desk, person, rome(3, 10, 12), practitioner="bruno"),
        )
        later = book(connection, desk, person, rome(3, 11, 10))
        assert all(isinstance(one, Booked) for one in (hers, his, later))
        decided = close(connection, desk, DayPart(TUESDAY))
        assert decided.visits == (hers.appointment,)
        assert starts(connection, desk, TUESDAY) == []
        assert starts(connection, desk, TUESDAY, "bruno")
        assert isinstance(book(connection, desk, person, rome(3, 10, 16)), SlotTaken)


def test_closing_the_practice_closes_everybody(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        close(connection, desk, DayPart(TUESDAY), who=None, reason="closure")
        assert starts(connection, desk, TUESDAY, None) == []


def test_a_part_of_a_day_leaves_the_rest_open_and_touches_what_reaches_into_it(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        reaching = book(connection, desk, person, rome(3, 10, 14, 30))
        before = book(connection, desk, person, rome(3, 10, 9))
        decided = close(connection, desk, DayPart(TUESDAY, 15 * 60, 16 * 60))
        assert decided.visits == (reaching.appointment,)
        assert before.appointment not in decided.visits
        found = starts(connection, desk, TUESDAY)
        assert "16:00" in found
        assert "10:00" in found
        assert not {"14:15", "15:00", "15:45"} & set(found)


def test_of_two_decisions_the_later_one_wins_and_undoing_brings_back_the_usual_hours(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        usual = starts(connection, desk, TUESDAY)
        closed = close(connection, desk, DayPart(TUESDAY), DayPart(TUESDAY + timedelta(days=1)))
        opened = closing.open_out_of_turn(
            connection,
            desk.practice,
            desk.catalog,
            practitioner="anna",
            parts=[DayPart(TUESDAY, 10 * 60, 12 * 60)],
            location=None,
            actor="staff:1",
            now=NOW + timedelta(minutes=1),
        )
        assert starts(connection, desk, TUESDAY) == ["10:00", "10:15", "10:30", "10:45", "11:00"]
        for number in (opened.number, closed.number):
            undone = closing.undo(
                connection, desk.practice, desk.catalog, number=number, actor="staff:2", now=NOW + timedelta(hours=1)
            )
            assert undone is not None
        assert starts(connection, desk, TUESDAY) == usual
        assert connection.execute(sa.select(special_days)).all() == []
        assert closing.undo(connection, desk.practice, desk.catalog, number=1, actor="staff:2", now=NOW) is None
        entries = queries.changes_of(connection, desk.practice.id, closing.topic_of(closed.number))
        assert [(one.action, one.actor) for one in entries] == [("closed", "staff:1"), ("undone", "staff:2")]
        assert entries[0].after == entries[1].before
        assert len(entries[0].after["days"]) == 2


def test_a_closure_of_several_days_is_one_decision_with_a_row_a_day(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        parts = day_parts.between(datetime(2026, 12, 24, 13), datetime(2026, 12, 27, 9))  # noqa: DTZ001  wall time
        assert [tuple(part)[1:] for part in parts] == [(780, 1440), (0, 1440), (0, 1440), (0, 540)]
        decided = close(connection, desk, *parts, who=None, reason="closure")
        assert connection.execute(sa.select(sa.func.count()).select_from(special_days)).scalar_one() == 4
        (special,) = closing.special_from(connection, desk.practice, date(2026, 12, 25), date(2026, 12, 25))
        assert (special.number, special.parts, special.practitioner) == (decided.number, parts, None)


def test_a_visit_over_midnight_of_the_day_before_is_found(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        night = book(connection, desk, person, rome(3, 9, 23, 30), actor="staff:1", forced=True)
        assert isinstance(night, Booked)
        assert close(connection, desk, DayPart(TUESDAY)).visits == (night.appointment,)


def test_what_has_begun_or_was_cancelled_is_not_touched(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        gone, past = book(connection, desk, person), book(connection, desk, person, rome(3, 10, 12))
        actions.cancel(
            connection, desk.practice, desk.catalog, appointment_id=gone.appointment.id, actor="client:1", now=NOW
        )
        assert close(connection, desk, DayPart(TUESDAY), now=past.appointment.start).visits == ()


def test_a_closure_without_days_or_with_somebodys_own_reason_is_refused(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        with pytest.raises(WrongUse):
            close(connection, desk)
        with pytest.raises(WrongUse):
            close(connection, desk, DayPart(TUESDAY), reason="flu")


def test_kept_public_holidays_close_and_an_opening_opens_one(database: Database) -> None:
    liberation = date(2026, 4, 24) + timedelta(days=1)  # a Saturday; 1 May is a Friday
    mayday = date(2026, 5, 1)
    week = ["mon", "tue", "wed", "thu", "fri", "sat"]
    hours = [{"location": "centre", "days": week, "opens": "09:00", "closes": "18:00"}]
    people = {"anna": {"name": "Anna Neri", "hours": hours, "agenda_at": "07:30"}}
    services = {"visit": {"name": {"en": "Visit"}, "minutes": 60, "horizon_days": 90}}
    with database.transaction() as connection:
        document = a_document(practitioners=people, services=services, holidays={"closed": True})
        desk = a_desk(connection, document)
        assert desk.catalog.holidays.are_kept
        assert starts(connection, desk, liberation) == []
        assert starts(connection, desk, mayday) == []
        assert starts(connection, desk, mayday + timedelta(days=1))
        closing.open_out_of_turn(
            connection, desk.practice, desk.catalog, practitioner="anna", parts=[DayPart(mayday, 540, 720)],
            location="centre", actor="staff:1", now=NOW,
        )  # fmt: skip
        assert starts(connection, desk, mayday) == [
            "09:00",
            "09:15",
            "09:30",
            "09:45",
            "10:00",
            "10:15",
            "10:30",
            "10:45",
            "11:00",
        ]
        person = a_person(connection, desk)
        assert isinstance(book(connection, desk, person, rome(5, 1, 9)), Booked)


@pytest.mark.parametrize(("day", "length"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)], ids=str)
def test_a_whole_day_is_closed_from_midnight_to_midnight_also_when_the_clock_changes(day: date, length: int) -> None:
    low, high = day_parts.bounds([DayPart(day)], ROME)
    assert high - low == timedelta(hours=length)
    assert day_parts.touch([DayPart(day)], high - timedelta(hours=1), high, ROME)
    assert not day_parts.touch([DayPart(day)], high, high + timedelta(hours=1), ROME)


def test_a_day_off_without_visits_has_no_agenda(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        close(connection, desk, DayPart(NOW.date() + timedelta(days=1)))
        agendas.plan_agendas(connection, desk.practice, desk.catalog, NOW)
        keys = set(connection.execute(sa.select(outbox.c.unique_key)).scalars())
        assert "agenda:bruno:2026-03-03" in keys
        assert "agenda:anna:2026-03-04" in keys
        assert "agenda:anna:2026-03-03" not in keys
