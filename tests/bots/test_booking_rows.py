"""Bookings of a practice that asks much, through parser, runner, policy and renderer, and what they leave behind."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from admin import agenda_text
from clients.tables import contact_points, subjects
from clients.vocabulary import Channel, Reachability
from core.db import Database
from messaging import rendering
from messaging.tables import outbox, team
from messaging.words import Words
from scheduling import queries, slots
from scheduling.agenda import Agenda
from scheduling.appointments import Status
from scheduling.tables import appointments
from scheduling.tables_wishes import change_requests
from tests.support import salon
from tests.support.front_desk import FrontDesk, Phone
from tests.support.practices import rome


@pytest.fixture
def any_salon(database: Database) -> FrontDesk:
    """The salon on each engine, on a Monday at ten."""
    return salon.a_desk(database)


def a_phone(desk: FrontDesk, channel: Channel = Channel.TELEGRAM, address: str | None = None) -> Phone:
    """Somebody who writes English and is known by name."""
    return desk.phone(channel, address, name="John Smith", language="en")


def row_of(desk: FrontDesk, number: int = 0) -> Any:
    """An appointment's row, in order of their making."""
    return desk.rows(sa.select(appointments).order_by(appointments.c.id))[number]


def test_form_supplements_and_animal_by_sms_end_in_the_rows(any_salon: FrontDesk) -> None:
    phone = any_salon.phone(Channel.SMS)
    for said in ("I would like a grooming please", "Fido", "2", "2", "2", "1", "John Smith", "1"):
        phone.writes(said)
        assert all(reply.segments <= 2 for reply in phone.last)
    assert phone.keys == ["booking-done"]
    row = row_of(any_salon)
    assert (row.service, row.variant, row.supplements) == ("grooming", "large", ["bath"])
    assert row.ends_at - row.starts_at == timedelta(minutes=75)
    (animal,) = any_salon.rows(sa.select(subjects))
    assert (animal.id, animal.kind, animal.name) == (row.subject_id, "pet", "Fido")
    assert salon.held(any_salon) == []
    phone.writes("my visits")
    assert "Fido" in phone.last[-1].body or phone.keys == ["visit"]
    phone.writes("another grooming please")
    assert "1 Fido" in phone.last[-1].body


def test_a_chosen_time_is_kept_for_a_while_and_given_back_when_left(any_salon: FrontDesk) -> None:
    wish = "a check with Anna on Thursday at 3pm"
    for channel, minutes in ((Channel.TELEGRAM, 10), (Channel.SMS, 30)):
        phone = any_salon.phone(channel, name="John Smith")
        phone.writes(wish)
        (kept,) = salon.held(any_salon)
        assert kept.start_minute == slots.minute_of(rome(3, 5, 15))
        assert kept.expires_at == any_salon.clock.now() + timedelta(minutes=minutes)
        phone.writes("cancel")
        assert phone.keys == ["booking-left"]
        assert salon.held(any_salon) == []


def test_a_time_kept_too_long_is_tried_again_and_may_be_gone(any_salon: FrontDesk) -> None:
    slow, quick = a_phone(any_salon), a_phone(any_salon, address="70012")
    slow.writes("a check with Anna on Thursday at 3pm")
    any_salon.passes(minutes=20)
    slow.answers("answer:yes")
    assert slow.keys[0] == "booking-done"  # nobody wanted it meanwhile
    slow.writes("another check with Anna on Friday at 3pm")
    any_salon.passes(minutes=20)
    quick.writes("a check with Anna on Friday at 3pm")
    quick.answers("answer:yes")
    slow.answers("answer:yes")
    assert slow.keys == ["slot-taken"]
    assert [visit.start for visit in any_salon.visits()] == [rome(3, 5, 15), rome(3, 6, 15)]


def test_both_dogs_are_booked_or_none(any_salon: FrontDesk) -> None:
    phone = a_phone(any_salon)
    phone.writes("grooming for a big dog without anything on Thursday at 11am")
    for said in ("Fido and Rex", "large dog", "no thanks"):
        phone.writes(said)
        if phone.keys == ["confirm-choice"]:
            break
    assert phone.keys == ["confirm-choice"]
    assert "120 min" in phone.last[-1].body
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-done-several"
    found = any_salon.visits()
    assert [visit.start for visit in found] == [rome(3, 5, 11), rome(3, 5, 12)]
    assert len({visit.subject_id for visit in found}) == 2
    assert {visit.practitioner for visit in found} == {"anna"}
    phone.writes("grooming for both dogs on Thursday at 10am")  # the second of them would not fit
    phone.answers("supplement:enough")
    assert phone.keys == ["ask-time-nearest"]
    assert len(any_salon.visits()) == 2


def test_whoever_was_shown_with_a_time_is_the_one_it_is_booked_with(any_salon: FrontDesk) -> None:
    first, second = a_phone(any_salon), a_phone(any_salon, address="70012")
    for phone in (first, second):
        phone.writes("a check on Thursday after 3pm")
        phone.answers("practitioner:any")
    slot = next(one for one in second.newest.choices if one.startswith("slot:"))
    first.answers(slot)
    second.answers(slot)  # that practitioner has just been taken; the other is free, and anybody will do
    assert first.keys == second.keys == ["confirm-booking"]
    for phone in (first, second):
        phone.answers("answer:yes")
        assert phone.keys[0] == "booking-done"
    shown = slot.rpartition(":")[2]
    assert [visit.practitioner == shown for visit in any_salon.visits()] == [True, False]
    assert len({visit.start for visit in any_salon.visits()}) == 1


def test_what_needs_approval_is_requested_and_staff_are_asked(any_salon: FrontDesk) -> None:
    phone = a_phone(any_salon)
    phone.writes("a repair with Anna on Thursday at 3pm")
    phone.writes("iPhone 12")
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-asked"
    (visit,) = any_salon.visits()
    assert visit.status is Status.REQUESTED
    (notice,) = any_salon.rows(sa.select(outbox.c.say).where(outbox.c.text_key == "notice-requested"))
    assert notice.say["choices"][0]["id"] == f"accept:visit:{visit.id}:{visit.version}"
    other = a_phone(any_salon, address="70012")
    other.writes("a check with Anna on Thursday at 3pm")
    assert other.keys[-1] == "ask-time-nearest"  # the time is kept
    phone.writes("cancel my visit")
    phone.answers("answer:yes")
    assert any_salon.visits()[0].status is Status.CANCELLED


def test_late_wishes_become_requests_and_asking_twice_changes_nothing(any_salon: FrontDesk) -> None:
    phone = a_phone(any_salon)
    phone.writes("an examination tomorrow at 3pm")
    phone.answers("answer:yes")
    for keys in (["wish-asked-cancel"], ["wish-asked-already"]):
        phone.writes("cancel my visit")
        assert phone.keys == ["ask-cancel-wish"]
        phone.answers("answer:yes")
        assert phone.keys == keys
    phone.writes("move my visit to Thursday at 10am")
    assert phone.keys == ["confirm-move-wish"]
    phone.answers("answer:yes")
    assert phone.keys == ["wish-asked-move"]
    assert salon.held(any_salon) == []
    asked = any_salon.rows(sa.select(change_requests).order_by(change_requests.c.id))
    assert [(row.kind, row.status) for row in asked] == [("cancel", "lapsed"), ("move", "open")]
    assert any_salon.visits()[0].start == rome(3, 3, 15)


def test_the_last_seat_of_a_session_is_the_last(any_salon: FrontDesk) -> None:
    for address in ("70011", "70012"):
        phone = a_phone(any_salon, address=address)
        phone.writes("the group on Wednesday at 10am")
        phone.answers("answer:yes")
        assert phone.keys[0] == "booking-done"
    late = a_phone(any_salon, address="70013")
    late.writes("the group on Wednesday at 10am")
    assert late.keys[-1] == "ask-time-nearest"
    late.answers("slot:")
    late.answers("answer:yes")
    assert [visit.start for visit in any_salon.visits()] == [rome(3, 4, 10), rome(3, 4, 10), rome(3, 5, 10)]


def test_answers_reach_the_practitioner_in_private_and_never_the_group(any_salon: FrontDesk) -> None:
    _marco_has_a_chat(any_salon)
    phone = a_phone(any_salon)
    phone.writes("a consultation on Thursday at 3pm")
    phone.writes("my left knee")
    phone.answers("intake:1")
    phone.answers("answer:yes")
    assert phone.keys[:2] == ["booking-done", "visit-notes"]
    assert "https://meet.example/r" in phone.last[1].body
    assert row_of(any_salon).details["intake"] == {"pain": "my left knee", "shift": "Notte"}
    letters = any_salon.rows(sa.select(outbox.c.text_key, outbox.c.contact_point_id, outbox.c.say))
    told = [row for row in letters if "left knee" in str(row.say)]
    assert [row.text_key for row in told] == ["practitioner-intake"]
    assert all(row.contact_point_id is not None for row in told)
    agenda = _agenda_of_thursday(any_salon)
    assert "left knee" in rendering.write(agenda_text.written(agenda, {}, shows_names=True), "en", Words.load())
    assert "left knee" not in rendering.write(agenda_text.written(agenda, {}, shows_names=False), "en", Words.load())
    any_salon.passes(hours=50)
    reminders = [reply for reply in phone.all if reply.key.startswith("reminder")]
    assert all("meet.example" not in reply.body for reply in reminders)


def test_where_to_go_is_remembered_for_the_next_visit_at_home(any_salon: FrontDesk) -> None:
    phone = a_phone(any_salon)
    phone.writes("a house call on Thursday at 3pm")
    phone.writes("Via Po 3, Torino")
    assert "Via Po 3" in phone.last[-1].body
    phone.answers("answer:yes")
    assert row_of(any_salon).details["intake"] == {"address": "Via Po 3, Torino"}
    phone.writes("another house call on Friday at 3pm")
    phone.answers("intake:before")
    phone.answers("answer:yes")
    assert row_of(any_salon, 1).details["intake"] == {"address": "Via Po 3, Torino"}


def _agenda_of_thursday(desk: FrontDesk) -> Agenda:
    with desk.database.transaction() as connection:
        day = rome(3, 5, 12).date()
        return queries.agenda(connection, desk.practice, salon.catalog(), "marco", day)


def _marco_has_a_chat(desk: FrontDesk) -> None:
    with desk.database.transaction() as connection:
        values = {"practice_id": desk.practice.id, "channel": "staff", "address": "900"}
        connection.execute(
            sa.insert(contact_points).values(**values, state=Reachability.ACTIVE.value, created_at=desk.clock.now())
        )
        connection.execute(sa.update(team).where(team.c.practitioner == "marco").values(channel="staff", address="900"))
