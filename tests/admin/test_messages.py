"""Clients' messages: announced in the group, shown in private, answered by people."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from admin import notices
from clients.tables import contact_points
from clients.vocabulary import Purpose, Reachability
from core.db import Database
from messaging import outbox
from messaging.outbox import BASIS_APPOINTMENT, Letter
from messaging.says import Say, Text
from messaging.tables import conversations
from messaging.tables import outbox as letters
from scheduling import actions
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import (
    ANNA,
    RITA,
    WORDS,
    Room,
    a_client,
    a_message,
    a_practice,
    put_letters,
    say_of,
    spoken,
)

SECRET = "I have a terrible pain in my back since Monday"


def a_question(connection: sa.Connection, desk: Desk, why: str = "not_understood") -> tuple[int, int, int]:
    """A client's message and the notice about it; ids of message, person and contact point."""
    person_id, point_id = a_client(connection, desk)
    inbound_id = a_message(connection, desk, person_id, point_id, SECRET)
    conversation = connection.execute(
        sa.select(conversations.c.id).where(conversations.c.contact_point_id == point_id)
    ).scalar_one()
    notices.notice_question(connection, desk.practice, conversation, person_id, inbound_id, why, NOW)
    return inbound_id, person_id, point_id


def answered_by(connection: sa.Connection, point_id: int) -> str:
    return str(
        connection.execute(
            sa.select(conversations.c.answered_by).where(conversations.c.contact_point_id == point_id)
        ).scalar_one()
    )


def show_notice(connection: sa.Connection, room: Room, key: str = "staff-notice-not-understood") -> None:
    """The notice was sent: the room has its buttons, as message 700."""
    (letter,) = put_letters(connection, text_key=key)
    room.said.append(say_of(letter))
    room.writes("/help")
    connection.execute(
        sa.update(letters)
        .where(letters.c.id == letter.id)
        .values(
            provider_id="700",
            contact_point_id=connection.execute(
                sa.select(contact_points.c.id).where(contact_points.c.address == room.address)
            ).scalar_one(),
        )
    )


@pytest.mark.parametrize("why", ["not_understood", "asked_for", "complaint", "media", "late", "something_new"])
def test_a_notice_names_nobody_and_repeats_nothing(database: Database, why: str) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk, why)
        (letter,) = put_letters(connection, purpose=Purpose.BOOKING.value)
        said = spoken(say_of(letter))
        assert "M.B." in said
        assert SECRET not in str(letter.say)
        assert "Bianchi" not in str(letter.say)
        assert (letter.person_id, letter.contact_point_id) == (None, None)
        assert say_of(letter).thread == "questions"


def test_a_client_without_a_name_is_announced_by_number(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, point_id = a_client(connection, desk, name="")
        inbound_id = a_message(connection, desk, person_id, point_id, SECRET)
        notices.notice_question(connection, desk.practice, 1, person_id, inbound_id, "asked_for", NOW)
        (letter,) = put_letters(connection, text_key="staff-notice-asked-for")
        assert spoken(say_of(letter)).startswith(f"Client no. {person_id} ")


def test_the_same_message_is_announced_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        inbound_id, person_id, _ = a_question(connection, desk)
        assert (
            notices.notice_question(connection, desk.practice, 1, person_id, inbound_id, "not_understood", NOW) is None
        )


def test_open_shows_the_words_in_private_only(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        Room(connection, desk, group=False, user=RITA).writes("/start")
        group = Room(connection, desk)
        show_notice(connection, group)
        said = group.taps("open:")
        assert group.keys == ["staff-opened-in-private"]
        assert SECRET not in said[0]
        (letter,) = put_letters(connection, text_key="staff-message")
        assert SECRET in spoken(say_of(letter))
        address = connection.execute(
            sa.select(contact_points.c.address).where(contact_points.c.id == letter.contact_point_id)
        ).scalar_one()
        assert address == str(RITA)


def test_a_member_without_private_chat_is_told_how_to_open_one(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.taps("open:")
        assert group.keys == ["staff-private-first"]
        assert put_letters(connection, text_key="staff-message") == []


def test_answer_passes_the_next_words_on_and_staff_answers_from_then_on(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        _, person_id, point_id = a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.taps("answer:")
        group.writes("Come at ten, please.", reply_to="701")
        assert group.keys == ["staff-answer-sent"]
        (letter,) = put_letters(connection, text_key="literal")
        assert (letter.person_id, letter.contact_point_id, letter.purpose) == (person_id, point_id, "answer")
        assert spoken(say_of(letter)) == "Come at ten, please."
        assert answered_by(connection, point_id) == "staff"
        group.taps("back:")
        assert answered_by(connection, point_id) == "bot"


def test_a_reply_to_the_notice_reaches_the_client(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        _, _, point_id = a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.writes("We call you.", reply_to="700")
        (letter,) = put_letters(connection, text_key="literal")
        assert letter.contact_point_id == point_id


def test_staff_talking_to_each_other_reaches_no_client(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        assert group.writes("who takes this one?") == []
        assert group.writes("me!", reply_to="123456") == []
        assert put_letters(connection, text_key="literal") == []


def test_after_the_answer_button_only_a_reply_reaches_the_client(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.taps("answer:")
        assert group.writes("he always complains, this one") == []
        assert put_letters(connection, text_key="literal") == []


def test_a_reply_to_a_notice_goes_to_its_client_though_another_ones_answer_was_begun(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        _, _, point_id = a_question(connection, desk)
        other, other_point = a_client(connection, desk, "Paolo Verdi", "+393334445556")
        a_message(connection, desk, other, other_point, "hello?")
        group = Room(connection, desk)
        show_notice(connection, group)
        group.writes("/reply Verdi")
        group.writes("We call you.", reply_to="700")
        (letter,) = put_letters(connection, text_key="literal")
        assert letter.contact_point_id == point_id


def test_words_long_after_the_answer_button_go_nowhere(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.taps("answer:")
        group.now = NOW + timedelta(hours=1)
        group.writes("what about lunch?", reply_to="701")
        assert put_letters(connection, text_key="literal") == []


def test_another_members_words_are_not_taken_for_the_answer(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_question(connection, desk)
        group = Room(connection, desk)
        show_notice(connection, group)
        group.taps("answer:", user_id=RITA)
        group.writes("I am at lunch", user_id=ANNA, reply_to="701")
        assert put_letters(connection, text_key="literal") == []


@pytest.mark.parametrize("command", ["/reply Bianchi: see you tomorrow", "/reply 1 see you tomorrow"])
def test_reply_writes_where_the_client_wrote_from(database: Database, command: str) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        _, point_id = a_client(connection, desk)
        room = Room(connection, desk)
        room.writes(command)
        (letter,) = put_letters(connection, text_key="literal")
        assert letter.contact_point_id == point_id
        assert spoken(say_of(letter)) == "see you tomorrow"


def test_reply_without_words_takes_the_next_ones(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk, group=False)
        room.writes("/reply Bianchi")
        assert room.keys == ["staff-answer-begun"]
        room.writes("annulla pure, nessun problema")
        (letter,) = put_letters(connection, text_key="literal")
        assert spoken(say_of(letter)) == "annulla pure, nessun problema"


def test_a_client_who_said_stop_is_not_written_to(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        _, point_id = a_client(connection, desk)
        connection.execute(
            sa.update(contact_points).where(contact_points.c.id == point_id).values(state=Reachability.STOPPED.value)
        )
        room = Room(connection, desk)
        room.writes("/reply Bianchi: hello")
        assert room.keys == ["staff-unreachable"]
        assert put_letters(connection, text_key="literal") == []


def test_a_message_that_reached_nobody_says_whom_to_call_about_what(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        booked = actions.book(
            connection,
            desk.practice,
            desk.catalog,
            person_id=person_id,
            service="visit",
            practitioner="anna",
            start=rome(3, 5, 15),
            channel="sms",
            actor="client:1",
            now=NOW,
        )
        assert isinstance(booked, actions.Booked)
        letter_id = outbox.put(
            connection,
            Letter(
                practice_id=desk.practice.id,
                say=Say(Text("reminder-24h")),
                purpose=Purpose.REMINDER,
                basis=BASIS_APPOINTMENT,
                not_before=NOW,
                person_id=person_id,
                topic=booked.appointment.topic,
                unique_key="reminder:test",
            ),
            NOW,
        )
        assert letter_id is not None
        notices.notice_undeliverable(connection, desk.practice, letter_id, NOW)
        assert notices.notice_undeliverable(connection, desk.practice, letter_id, NOW) is None
        (letter,) = put_letters(connection, text_key="staff-notice-undeliverable")
        said = spoken(say_of(letter))
        assert "M.B." in said
        assert "15:00" in said
        assert f"/client_{person_id}" in said
        assert "+39" not in said
        assert say_of(letter).thread == "delivery"
        group = Room(connection, desk)
        group.said.append(say_of(letter))
        Room(connection, desk, group=False, user=RITA).writes("/start")
        shown = group.taps("card:")
        assert "+39" not in shown[0]
        (card,) = put_letters(connection, text_key="staff-card")
        assert "+393331112223" in spoken(say_of(card))


def test_every_text_of_the_staffs_side_is_there_in_english() -> None:
    for key in (
        *notices._WHYS.values(),
        "staff-notice-wrote",
        *(f"staff-usage-{name}" for name in ("find", "client", "book", "move", "cancel", "reply")),
        *(f"staff-refused-{why}" for why in ("nobody", "no-role", "anonymous", "chat")),
        *(f"staff-not-possible-{reason.value}" for reason in actions.Reason),
        *(f"staff-not-found-{what}" for what in ("client", "message", "notice", "person", "service")),
    ):
        assert WORDS.has(key), key
