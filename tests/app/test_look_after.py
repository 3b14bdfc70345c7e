"""The tick looks after what nobody marked or confirmed, and the moved clock stops where that falls due."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.ticks import Ticks
from core.db import Database
from messaging.tables import outbox
from scheduling import actions
from scheduling.appointments import Status
from tests.support.front_desk import FrontDesk
from tests.support.practices import Desk, a_person, rome


@pytest.mark.asyncio
async def test_the_tick_lists_the_unconfirmed_and_counts_the_unmarked_as_attended(database: Database) -> None:
    desk = FrontDesk(database)
    ticks = Ticks(desk.office, "test", "run")
    with database.transaction() as connection:
        known = desk.office.known(connection, desk.practice.id)
        person = a_person(connection, Desk(known.practice, known.catalog))
        service = next(iter(known.catalog.services))
        result = actions.book(
            connection, known.practice, known.catalog, person_id=person, service=service, practitioner=None,
            start=rome(3, 3, 11), channel="console", actor="staff:1", now=desk.clock.now(), forced=True,
        )  # fmt: skip
        assert isinstance(result, actions.Booked)
    due = await ticks.next_due()
    assert due == rome(3, 2, 17)
    desk.clock.advance(due - desk.clock.now())
    await ticks.look_after()
    listed = sa.select(outbox.c.text_key).where(outbox.c.text_key == "notice-unconfirmed")
    assert len(desk.rows(listed)) == 1

    desk.clock.advance(timedelta(days=4))
    await Ticks(desk.office, "test", "web").look_after()  # a web process leaves it to the workers
    assert desk.visits()[0].status is Status.BOOKED
    await ticks.look_after()
    assert desk.visits()[0].status is Status.DONE
