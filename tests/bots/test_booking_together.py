"""Several visits in one go: back to back, with one practitioner, all or none; on both engines."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from core.db import Database
from scheduling import actions, queries, together
from scheduling.results import SlotTaken
from scheduling.tables import appointments, occupancies
from scheduling.together import Part
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

WASH = {
    "name": {"en": "Wash"},
    "minutes": 30,
    "practitioners": ["anna"],
    "buffer_after": 15,
    "variants": {"big": {"name": {"en": "Big"}, "minutes": 60, "price_cents": 100}},
    "supplements": {"nails": {"name": {"en": "Nails"}, "minutes": 10}},
    "needs": ["tub"],
}
ASKED = {"name": {"en": "Asked"}, "minutes": 30, "practitioners": ["bruno"], "needs_approval": True}
GROUP = {
    "name": {"en": "Group"},
    "minutes": 60,
    "seats": 3,
    "practitioners": ["bruno"],
    "sessions": [{"days": ["thu"], "at": "10:00", "practitioner": "bruno"}],
}


@pytest.fixture
def salon(database: Database) -> tuple[Database, Desk, int]:
    """A practice with one tub, and a client."""
    document = a_document(
        services={**a_document()["services"], "wash": WASH, "group": GROUP, "asked": ASKED},
        resources={"tub": {"name": "Tub", "kind": "equipment"}},
    )
    with database.transaction() as connection:
        desk = a_desk(connection, document)
        values = {"practice_id": desk.practice.id, "kind": "equipment", "key": "tub"}
        connection.execute(sa.insert(together.rows.calendars).values(**values))
        return database, desk, a_person(connection, desk)


def book(salon: tuple[Database, Desk, int], service: str, hour: int, *parts: Part, **more: Any) -> Any:
    database, desk, person = salon
    with database.transaction() as connection:
        return together.book_together(
            connection, desk.practice, desk.catalog, person_id=person, service=service, parts=parts,
            practitioner=None, start=rome(3, 5, hour), channel="sms", actor=f"client:{person}", now=NOW, **more,
        )  # fmt: skip


def rows(salon: tuple[Database, Desk, int], table: sa.Table) -> list[Any]:
    with salon[0].transaction() as connection:
        return list(connection.execute(sa.select(table).order_by(table.c.id)))


def test_each_begins_where_the_one_before_ends(salon: tuple[Database, Desk, int]) -> None:
    found = book(salon, "wash", 10, Part(variant="big"), Part(), supplements=["nails"])
    spans = [(one.appointment.start, one.appointment.end) for one in found]
    assert spans == [(rome(3, 5, 10), rome(3, 5, 11, 10)), (rome(3, 5, 11, 10), rome(3, 5, 11, 50))]
    assert [row.variant for row in rows(salon, appointments)] == ["big", None]
    assert len(rows(salon, occupancies)) == 4  # Anna and the tub, twice
    database, desk, _ = salon
    with database.transaction() as connection:
        for one in found:
            changes = queries.changes_of(connection, desk.practice.id, one.appointment.topic)
            assert [change.action for change in changes] == ["booked"]


def test_when_the_last_does_not_fit_none_is_booked(salon: tuple[Database, Desk, int]) -> None:
    assert not isinstance(book(salon, "wash", 12, Part()), SlotTaken)
    taken = book(salon, "wash", 11, Part(), Part())  # 60 minutes, but the last one's buffer is in the way
    assert isinstance(taken, SlotTaken)
    assert all(offer.end - offer.start == timedelta(hours=1) for offer in taken.alternatives)
    assert len(rows(salon, appointments)) == 1
    assert not isinstance(book(salon, "wash", 10, Part(), Part()), SlotTaken)


def test_of_a_session_they_are_seats_at_the_same_time(salon: tuple[Database, Desk, int]) -> None:
    found = book(salon, "group", 10, Part(), Part())
    assert {one.appointment.start for one in found} == {rome(3, 5, 10)}
    assert isinstance(book(salon, "group", 10, Part(), Part()), SlotTaken)
    assert not isinstance(book(salon, "group", 10, Part()), SlotTaken)
    assert [row.kind for row in rows(salon, occupancies)] == ["session"]
    assert len(rows(salon, appointments)) == 3


def test_the_time_that_was_kept_becomes_theirs(salon: tuple[Database, Desk, int]) -> None:
    database, desk, _ = salon
    service = desk.catalog.services["wash"].lasting(60)
    kept = {"service": service, "practitioner": "anna", "start": rome(3, 5, 10), "until": NOW + timedelta(minutes=10)}
    with database.transaction() as connection:
        actions.hold(
            connection, desk.practice, desk.catalog, **kept, actor="client:1", holder="conversation:1", now=NOW
        )
    assert isinstance(book(salon, "wash", 10, Part(), holder="conversation:2"), SlotTaken)
    assert not isinstance(book(salon, "wash", 10, Part(), Part(), holder="conversation:1"), SlotTaken)
    assert {row.kind for row in rows(salon, occupancies)} == {"appointment"}


def test_who_only_asked_cannot_confirm_before_staff_agreed(salon: tuple[Database, Desk, int]) -> None:
    database, desk, person = salon
    asked = book(salon, "asked", 10, Part())[0].appointment
    with database.transaction() as connection:
        result = actions.confirm(
            connection, desk.practice, desk.catalog, appointment_id=asked.id, actor=f"client:{person}", now=NOW
        )
        assert result == actions.NotPossible(actions.Reason.NOT_NOW, asked)
    assert [row.status for row in rows(salon, appointments)] == ["requested"]
