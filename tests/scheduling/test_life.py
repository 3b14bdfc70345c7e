"""What happens to a visit when its hour comes: marks, repairs, and what is taken for granted."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from core.db import Database
from messaging.says import Money
from messaging.tables import outbox
from scheduling import actions, life, marking, queries, repairs, watching
from scheduling.actions import Marked, NotPossible, Reason
from scheduling.appointments import NEXT, Appointment, Status
from scheduling.life import Stage
from scheduling.tables import occupancies
from tests.support.life import STAFF, TUESDAY_TEN, a_shop, as_stored, book, details, do, letters, reminders_of
from tests.support.practices import NOW, a_person, rome

HOUR = timedelta(hours=1)


def a_visit(status: Status = Status.BOOKED, stage: Stage | None = None) -> Appointment:
    return Appointment(
        id=1, practice_id=1, person_id=1, subject_id=None, service="visit", practitioner="anna", location="centre",
        start=TUESDAY_TEN, end=TUESDAY_TEN + HOUR, zone="Europe/Rome", status=status, version=1, channel="sms",
        created_at=NOW, stage=stage.value if stage else None,
    )  # fmt: skip


@pytest.mark.parametrize("status", Status)
def test_a_mark_follows_the_one_table_of_legal_edges(status: Status) -> None:
    after = TUESDAY_TEN + HOUR
    assert set(life.next_marks(a_visit(status), after)) == NEXT[status] & set(life.MARKS)


def test_nobody_is_missed_before_the_hour_and_nobody_arrives_the_day_before() -> None:
    visit = a_visit()
    assert life.next_marks(visit, TUESDAY_TEN - 24 * HOUR) == ()
    assert life.next_marks(visit, TUESDAY_TEN - HOUR) == (Status.ARRIVED, Status.IN_PROGRESS)
    assert life.next_marks(visit, TUESDAY_TEN) == life.MARKS


@pytest.mark.parametrize("stage", [None, *Stage])
def test_every_stage_is_reached_only_by_its_edges(stage: Stage | None) -> None:
    status = life.STATUS_AT[stage] if stage else Status.BOOKED
    assert set(life.next_stages(a_visit(status, stage))) == life.NEXT_STAGE[stage]
    assert life.next_stages(a_visit(Status.CANCELLED)) == ()


def test_a_visit_is_marked_once_and_a_second_tap_shows_the_state(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        arrived = do(
            connection, desk, actions.set_status, appointment_id=visit.id, status=Status.ARRIVED, now=visit.start - HOUR
        )
        assert (arrived.appointment.status, arrived.was_already) == (Status.ARRIVED, False)
        assert reminders_of(connection, visit) == []  # who is here need not be reminded
        again = do(
            connection, desk, actions.set_status, appointment_id=visit.id, status=Status.ARRIVED, now=visit.start
        )
        assert again.was_already
        done = do(connection, desk, actions.set_status, appointment_id=visit.id, status=Status.DONE, now=visit.end)
        assert isinstance(done, Marked)
        back = do(connection, desk, actions.set_status, appointment_id=visit.id, status=Status.ARRIVED, now=visit.end)
        assert isinstance(back, NotPossible)
        assert (back.reason, back.appointment) == (Reason.NOT_NOW, done.appointment)
        record = queries.changes_of(connection, desk.practice.id, visit.topic)
        assert [(one.action, one.actor) for one in record[1:]] == [("arrived", STAFF), ("done", STAFF)]


def test_a_no_show_frees_nothing_and_can_be_put_right(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
        given: dict[str, Any] = {"appointment_id": visit.id, "now": visit.end}
        do(connection, desk, actions.set_status, status=Status.NO_SHOW, **given)
        assert connection.execute(sa.select(occupancies.c.appointment_id)).scalars().all() == [visit.id]
        put_right = do(connection, desk, actions.set_status, status=Status.DONE, **given)
        assert put_right.appointment.status is Status.DONE


def test_what_nobody_marked_counts_as_attended_after_two_days_and_is_flagged(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person)
        missed = book(connection, desk, person, rome(3, 10, 14))
        left = book(connection, desk, person, rome(3, 10, 16), service="repair")
        do(connection, desk, actions.set_status, appointment_id=missed.id, status=Status.NO_SHOW, now=missed.end)
        do(connection, desk, actions.set_stage, appointment_id=left.id, stage=Stage.RECEIVED, now=left.start)
        early = visit.end + marking.UNMARKED_AFTER - timedelta(minutes=1)
        assert marking.attend_unmarked(connection, desk.practice, desk.catalog, early) == 0
        late = early + timedelta(days=1)
        assert marking.attend_unmarked(connection, desk.practice, desk.catalog, late) == 1
        assert marking.attend_unmarked(connection, desk.practice, desk.catalog, late) == 0
        assert as_stored(connection, desk, visit).status is Status.DONE
        assert details(connection, visit)["unmarked"] is True
        assert queries.changes_of(connection, desk.practice.id, visit.topic)[-1].actor == "system"
        assert as_stored(connection, desk, missed).status is Status.NO_SHOW
        assert as_stored(connection, desk, left).status is Status.ARRIVED  # the thing is still in the shop


def test_two_members_who_mark_at_once_leave_one_entry(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk))
    gate = threading.Barrier(2)

    def mark(actor: str) -> Any:
        gate.wait(30)
        with database.transaction() as connection:
            given = {"appointment_id": visit.id, "status": Status.ARRIVED, "now": visit.start}
            return do(connection, desk, actions.set_status, actor=actor, **given)

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(mark, ("staff:1", "staff:2")))
    assert sorted(one.was_already for one in results) == [False, True]
    with database.transaction() as connection:
        assert len(queries.changes_of(connection, desk.practice.id, visit.topic)) == 2


def test_a_repair_goes_its_way_and_the_client_hears_only_what_matters(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, service="repair")

        def stage(stage: Stage, **more: Any) -> Any:
            return do(connection, desk, actions.set_stage, appointment_id=visit.id, stage=stage, **more)

        assert stage(Stage.COLLECTED).reason is Reason.NOT_NOW
        assert stage(Stage.RECEIVED).appointment.status is Status.ARRIVED
        assert stage(Stage.WAITING_APPROVAL).reason is Reason.NOT_NOW  # of what?
        stage(Stage.WAITING_APPROVAL, quote=Money(8500))
        (device,) = repairs.stage_of_devices(connection, desk.practice.id, person)
        assert (device.stage, device.quote, device.answer) == (Stage.WAITING_APPROVAL, Money(8500), "asked")
        assert letters(connection, person_id=person) == ["repair-quote"]

        answer = {"appointment_id": visit.id, "actor": f"client:{person}"}
        old = do(connection, desk, actions.answer_quote, number=7, agreed=True, **answer)
        assert old.reason is Reason.CHANGED
        agreed = do(connection, desk, actions.answer_quote, number=1, agreed=True, **answer)
        assert agreed.appointment.stage == Stage.DIAGNOSING
        assert do(connection, desk, actions.answer_quote, number=1, agreed=True, **answer).was_already
        assert letters(connection, basis="team")[-1] == "notice-quote-agreed"

        assert stage(Stage.READY).is_client_told
        assert stage(Stage.READY).was_already
        assert letters(connection, person_id=person) == ["repair-quote", "repair-ready"]
        gone = stage(Stage.COLLECTED)
        assert (gone.appointment.status, gone.is_client_told) == (Status.DONE, False)
        assert repairs.stage_of_devices(connection, desk.practice.id, person) == []


def test_the_client_is_told_when_the_shop_is_open_next(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        visit = book(connection, desk, person, service="repair")
        friday_evening = rome(3, 13, 19)
        do(connection, desk, actions.set_stage, appointment_id=visit.id, stage=Stage.READY, now=friday_evening)
        row = connection.execute(sa.select(outbox).where(outbox.c.text_key == "repair-ready")).one()
        assert row.say["text"]["args"]["day"]["day"] == "2026-03-16"  # Monday
        assert (row.purpose, row.basis) == ("booking", "appointment")


def test_a_quote_that_was_refused_waits_for_staff(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        visit = book(connection, desk, a_person(connection, desk), service="repair")
        given = {"appointment_id": visit.id}
        do(connection, desk, actions.set_stage, stage=Stage.WAITING_APPROVAL, quote=Money(100), **given)
        do(connection, desk, actions.answer_quote, number=1, agreed=False, **given)
        assert as_stored(connection, desk, visit).stage == Stage.WAITING_APPROVAL
        assert letters(connection, basis="team")[-1] == "notice-quote-refused"
        # A new amount is a new question.
        do(connection, desk, actions.set_stage, stage=Stage.WAITING_APPROVAL, quote=Money(80), **given)
        assert letters(connection, text_key="repair-quote") == ["repair-quote"] * 2


def test_the_unconfirmed_until_the_next_working_day_are_listed_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        book(connection, desk, person, rome(3, 9, 10))
        sure = book(connection, desk, person, rome(3, 9, 12))
        book(connection, desk, person, rome(3, 10, 10))  # Tuesday: on Monday's list
        do(connection, desk, actions.confirm, appointment_id=sure.id, actor=f"client:{person}")
        look = (desk.practice, desk.catalog)
        assert not watching.list_unconfirmed(connection, *look, rome(3, 6, 16, 59))
        friday = rome(3, 6, 17)
        assert watching.list_unconfirmed(connection, *look, friday)
        assert not watching.list_unconfirmed(connection, *look, friday + timedelta(minutes=10))
        assert not watching.list_unconfirmed(connection, *look, rome(3, 7, 17))  # nobody works on Saturday
        (row,) = connection.execute(sa.select(outbox.c.say).where(outbox.c.text_key == "notice-unconfirmed"))
        args = row.say["text"]["args"]
        assert args["count"] == 1
        assert [line["key"] for line in args["lines"]["texts"]] == ["notice-unconfirmed-first"]


def test_a_hint_is_given_where_a_call_is_worth_its_while(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_shop(connection)
        person = a_person(connection, desk)
        old = book(connection, desk, person, rome(3, 4, 10))
        do(connection, desk, actions.set_status, appointment_id=old.id, status=Status.NO_SHOW, now=old.end)
        book(connection, desk, person, rome(3, 6, 10))
        watching.look_after(connection, desk.practice, desk.catalog, rome(3, 5, 17))
        (row,) = connection.execute(sa.select(outbox.c.say).where(outbox.c.text_key == "notice-unconfirmed"))
        assert row.say["text"]["args"]["lines"]["texts"][0]["key"] == "notice-unconfirmed-missed"


def test_a_visit_in_the_shop_is_not_done_until_it_is_collected() -> None:
    visit = replace(a_visit(Status.IN_PROGRESS, Stage.READY))
    assert life.next_marks(visit, TUESDAY_TEN + HOUR) == ()
