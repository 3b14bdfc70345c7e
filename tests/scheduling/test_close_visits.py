"""Several visits of one client within three hours: one message speaks of them all."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.db import Database
from messaging import says
from messaging.says import Moment, Text
from messaging.tables import outbox
from scheduling import actions, queries
from scheduling.appointments import Appointment, Status
from tests.support.practices import NOW, Desk, a_desk, a_person, rome

NINE, ELEVEN, ONE = rome(3, 10, 9), rome(3, 10, 11), rome(3, 10, 13)


def book(connection: Connection, desk: Desk, person: int, start: datetime, **more: Any) -> Appointment:
    given: dict[str, Any] = {"practitioner": "anna", "actor": f"client:{person}", "now": NOW, **more}
    booked = actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", start=start, channel="sms", **given
    )
    assert isinstance(booked, actions.Booked)
    return booked.appointment


def change(connection: Connection, desk: Desk, what: Any, visit: Appointment, **more: Any) -> Any:
    given: dict[str, Any] = {"actor": f"client:{visit.person_id}", "now": NOW, **more}
    return what(connection, desk.practice, desk.catalog, appointment_id=visit.id, **given)


def waiting(connection: Connection, visit: Appointment) -> dict[str, list[datetime]]:
    """The reminders of a visit that wait: text key -> the times they speak of."""
    rows = connection.execute(
        sa.select(outbox.c.text_key, outbox.c.say)
        .where(outbox.c.topic == visit.topic, outbox.c.purpose == "reminder", outbox.c.status == "queued")
        .order_by(outbox.c.id)
    )
    return {row.text_key: sorted(times(says.from_json(row.say).text)) for row in rows}


def times(text: Text) -> set[datetime]:
    found = set()
    for arg in text.args.values():
        if isinstance(arg, Moment):
            found.add(arg.at)
        elif isinstance(arg, Text):
            found |= times(arg)
    return found


def all_steps(*spoken_of: datetime) -> dict[str, list[datetime]]:
    return {f"reminder-{step}": list(spoken_of) for step in ("72h", "24h", "2h")}


def test_the_first_visit_carries_the_reminders_of_the_others(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        late = book(connection, desk, person, ELEVEN)
        early = book(connection, desk, person, NINE)
        far = book(connection, desk, person, ONE)
        assert waiting(connection, early) == all_steps(NINE, ELEVEN)
        assert waiting(connection, late) == {}
        assert waiting(connection, far) == all_steps(ONE)
        other = book(connection, desk, a_person(connection, desk, "Luca Verdi"), NINE, practitioner="bruno")
        assert waiting(connection, other) == all_steps(NINE)


def test_when_the_first_visit_goes_the_other_one_gets_its_reminders_back(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        late = book(connection, desk, person, ELEVEN)
        early = book(connection, desk, person, NINE)
        change(connection, desk, actions.cancel, early)
        assert waiting(connection, early) == {}
        assert waiting(connection, late) == all_steps(ELEVEN)
        again = book(connection, desk, person, NINE)
        change(connection, desk, actions.move, again, start=rome(3, 12, 9), practitioner=None)
        assert waiting(connection, late) == all_steps(ELEVEN)
        assert waiting(connection, again) == all_steps(rome(3, 12, 9))


def test_when_the_other_visit_goes_the_first_one_no_longer_speaks_of_it(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        early, late = book(connection, desk, person, NINE), book(connection, desk, person, ELEVEN)
        assert waiting(connection, early) == all_steps(NINE, ELEVEN)
        change(connection, desk, actions.cancel, late)
        assert waiting(connection, early) == all_steps(NINE)


def test_a_first_visit_booked_at_the_last_moment_does_not_take_the_others_reminder_away(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        late = book(connection, desk, person, ELEVEN)
        early = book(connection, desk, person, NINE, now=NINE - timedelta(hours=34))
        assert set(waiting(connection, early)) == {"reminder-24h", "reminder-2h"}
        assert waiting(connection, late) == {}


def test_an_answer_to_the_common_reminder_counts_for_all_of_them(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        early, late = book(connection, desk, person, NINE), book(connection, desk, person, ELEVEN)
        change(connection, desk, actions.confirm, early)
        visits = queries.upcoming_of(connection, desk.practice.id, person, NOW)
        assert [(visit.id, visit.status) for visit in visits] == [
            (early.id, Status.CONFIRMED),
            (late.id, Status.CONFIRMED),
        ]
        assert set(waiting(connection, early)) == {"reminder-24h-confirmed", "reminder-2h"}


def test_one_visit_confirmed_by_itself_leaves_the_question_open(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        early, late = book(connection, desk, person, NINE), book(connection, desk, person, ELEVEN)
        change(connection, desk, actions.confirm, late)
        assert set(waiting(connection, early)) == {"reminder-72h", "reminder-24h", "reminder-2h"}
        assert queries.upcoming_of(connection, desk.practice.id, person, NOW)[0].status is Status.BOOKED


def test_what_waits_past_its_moment_is_left_alone_when_another_visit_changes(database: Database) -> None:
    """The worker may be late, or the client's own quiet hours hold the message."""
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, NINE)
        afterwards = NINE - timedelta(hours=23)
        connection.execute(sa.update(outbox).where(outbox.c.text_key == "reminder-72h").values(status="accepted"))
        other = book(connection, desk, person, rome(3, 20, 9), now=afterwards)
        change(connection, desk, actions.cancel, other, now=afterwards)
        assert set(waiting(connection, visit)) == {"reminder-24h", "reminder-2h"}


def test_a_step_that_was_never_due_is_not_made_up_for(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        early, late = book(connection, desk, person, NINE), book(connection, desk, person, ELEVEN)
        connection.execute(sa.update(outbox).where(outbox.c.text_key != "reminder-2h").values(status="accepted"))
        change(connection, desk, actions.cancel, early, now=NINE - timedelta(hours=10))
        assert set(waiting(connection, late)) == {"reminder-2h"}


def test_a_visit_taken_over_from_elsewhere_is_reminded_of_and_nobody_is_told(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection)
        person = a_person(connection, desk)
        now = NINE - timedelta(hours=46)
        visit = book(connection, desk, person, NINE, imported=True, actor="system", now=now)
        rows = connection.execute(sa.select(outbox.c.text_key, outbox.c.not_before).order_by(outbox.c.id)).all()
        assert [(row.text_key, row.not_before) for row in rows] == [
            ("reminder-72h", now),
            ("reminder-24h", NINE - timedelta(hours=24)),
            ("reminder-2h", rome(3, 10, 8)),
        ]
        (entry,) = queries.changes_of(connection, desk.practice.id, visit.topic)
        assert entry.action == "imported"
