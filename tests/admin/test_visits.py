"""Staff book, move and cancel in their own words: asked first, done once, the client told."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from clients.tables import people
from core.db import Database
from messaging.tables import team
from scheduling import actions, queries
from scheduling.appointments import Status
from scheduling.tables import appointments, changes
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import ANNA, OWNER, RITA, Room, a_client, a_practice, put_letters, say_of

THURSDAY = rome(3, 5, 15)


def visits(connection: sa.Connection, desk: Desk) -> list[tuple[str, str, object]]:
    rows = queries.appointments_between(
        connection, desk.practice.id, NOW - timedelta(days=1), NOW + timedelta(days=60), with_cancelled=True
    )
    return [(row.status.value, row.practitioner, row.start) for row in rows]


def book(connection: sa.Connection, desk: Desk, person_id: int, practitioner: str = "anna") -> int:
    result = actions.book(
        connection,
        desk.practice,
        desk.catalog,
        person_id=person_id,
        service="visit",
        practitioner=practitioner,
        start=THURSDAY,
        channel="sms",
        actor=f"client:{person_id}",
        now=NOW,
    )
    assert isinstance(result, actions.Booked)
    return result.appointment.id


def test_a_visit_is_booked_in_one_sentence_and_only_after_yes(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        room = Room(connection, desk, group=False)
        asked = room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        assert room.keys == ["staff-confirm-book"]
        assert "Maria Bianchi" in asked[0]
        assert visits(connection, desk) == []

        done = room.taps("yes:")
        assert visits(connection, desk) == [("booked", "anna", THURSDAY)]
        assert "The client is being told" in done[0]
        (told,) = put_letters(connection, text_key="visit-booked-by-practice")
        assert (told.person_id, told.purpose) == (person_id, "booking")
        actor = connection.execute(sa.select(changes.c.actor).where(changes.c.action == "booked")).scalar_one()
        member = connection.execute(sa.select(team.c.id).where(team.c.key == "rita")).scalar_one()
        assert actor == f"staff:{member}"


def test_tapping_yes_twice_books_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        yes = room.choice("yes:")
        room.presses(yes)
        room.presses(yes)
        assert room.keys == ["staff-not-your-question"]
        assert len(visits(connection, desk)) == 1


def test_no_changes_nothing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        yes = room.choice("yes:")
        room.taps("no:")
        room.presses(yes)
        assert visits(connection, desk) == []


def test_another_member_cannot_answer_a_question_that_was_not_put_to_him(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna", user_id=RITA)
        room.writes("/cancel Bianchi", user_id=OWNER)
        first = next(choice for say in room.said for choice in say.choices if choice.id.startswith("yes:"))
        room.presses(first, user_id=OWNER)
        assert room.keys == ["staff-not-your-question"]
        assert visits(connection, desk) == []


def test_two_members_can_each_be_in_the_middle_of_something_in_the_same_group(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        a_client(connection, desk, "Paolo Verdi", "+393334445556")
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna", user_id=RITA)
        first = room.choice("yes:")
        room.writes("/book Verdi visita giovedì alle 15 con Bruno", user_id=OWNER)
        room.taps("yes:", user_id=OWNER)
        room.presses(first, user_id=RITA)
        assert {who for _, who, _ in visits(connection, desk)} == {"anna", "bruno"}


def test_in_the_group_the_client_appears_by_initials_only(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        spoken = room.writes("/book 1 visita giovedì alle 15 con Anna") + room.taps("yes:")
        assert "M.B." in spoken[0]
        assert not any("Bianchi" in words or "+39" in words for words in spoken)


def test_what_is_missing_is_asked_one_thing_at_a_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk, group=False)
        room.writes("/book Bianchi")
        assert room.keys == ["staff-ask-service"]
        room.taps("pick:")
        assert room.keys == ["staff-ask-time"]
        room.writes("giovedì alle 15 con Bruno")
        assert room.keys == ["staff-confirm-book"]
        room.taps("yes:")
        assert visits(connection, desk) == [("booked", "bruno", THURSDAY)]


def test_a_taken_time_brings_the_nearest_free_ones(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        a_client(connection, desk, "Paolo Verdi", "+393334445556")
        book(connection, desk, person_id)
        room = Room(connection, desk)
        room.writes("/book Verdi visita giovedì alle 15 con Anna")
        assert room.keys == ["staff-ask-time-taken"]
        assert len(room.last[0].choices) > 2
        room.taps("pick:")
        room.taps("yes:")
        assert len(visits(connection, desk)) == 2


def test_a_slot_lost_between_question_and_yes_is_not_booked_twice(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Nuova Cliente visita giovedì alle 15 con Anna")
        room.taps("new:")
        assert room.keys == ["staff-confirm-book-new"]
        book(connection, desk, person_id)
        room.taps("yes:")
        assert room.keys == ["staff-ask-time-taken"]
        assert len(visits(connection, desk)) == 1
        # The new client's file waits for a visit of hers.
        assert connection.execute(sa.select(sa.func.count()).select_from(people)).scalar_one() == 1


def test_a_new_client_is_entered_with_the_booking_and_must_be_called(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False)
        room.writes("/book Nuova Cliente visita giovedì alle 15 con Anna")
        assert room.keys == ["staff-ask-client-new"]
        room.taps("new:")
        done = room.taps("yes:")
        assert connection.execute(sa.select(people.c.name)).scalar_one() == "Nuova Cliente"
        assert "please call" in done[0]
        assert put_letters(connection, text_key="visit-booked-by-practice") == []


def test_a_name_that_only_sounds_alike_is_asked_about(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk, group=False)
        room.writes("/book Bianchini visita giovedì alle 15 con Anna")
        assert room.keys[0].startswith("staff-ask-client")


def test_of_two_clients_with_one_name_the_right_one_is_asked_for(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        other, _ = a_client(connection, desk, "Luca Bianchi", "+393334445556")
        room = Room(connection, desk, group=False)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        assert room.keys == ["staff-ask-client-which"]
        pick = next(choice for choice in room.last[0].choices if choice.id.endswith(f":{other}"))
        room.presses(pick)
        room.taps("yes:")
        booked = connection.execute(sa.select(appointments.c.person_id)).scalar_one()
        assert booked == other


def test_a_visit_is_moved_and_the_client_told(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        appointment_id = book(connection, desk, person_id)
        room = Room(connection, desk)
        room.writes("/move Bianchi venerdì alle 10")
        assert room.keys == ["staff-confirm-move"]
        room.taps("yes:")
        assert visits(connection, desk) == [("booked", "anna", rome(3, 6, 10))]
        (told,) = put_letters(connection, text_key="visit-moved-by-practice")
        assert (told.topic, told.topic_version) == (f"appointment:{appointment_id}", 2)
        assert [choice.id.split(":")[0] for choice in say_of(told).choices] == ["confirm", "move", "cancel"]


def test_a_visit_is_cancelled_and_the_client_told_even_though_the_topic_is_dead(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        book(connection, desk, person_id)
        room = Room(connection, desk)
        room.writes("/cancel Bianchi")
        assert room.keys == ["staff-confirm-cancel"]
        room.taps("yes:")
        assert [status for status, _, _ in visits(connection, desk)] == [Status.CANCELLED.value]
        (told,) = put_letters(connection, text_key="visit-cancelled-by-practice")
        assert told.topic is None


def test_a_visit_the_client_moved_meanwhile_is_not_cancelled_unseen(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        appointment_id = book(connection, desk, person_id)
        room = Room(connection, desk)
        room.writes("/cancel Bianchi")
        actions.move(
            connection,
            desk.practice,
            desk.catalog,
            appointment_id=appointment_id,
            start=rome(3, 6, 10),
            practitioner=None,
            actor=f"client:{person_id}",
            now=NOW,
        )
        room.taps("yes:")
        assert room.keys == ["staff-not-possible-changed"]
        assert visits(connection, desk)[0][0] == "booked"


def test_among_several_visits_the_one_meant_is_asked_for(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        person_id, _ = a_client(connection, desk)
        book(connection, desk, person_id)
        book(connection, desk, person_id, "bruno")
        room = Room(connection, desk)
        room.writes("/cancel Bianchi")
        assert room.keys == ["staff-ask-visit"]
        room.taps("pick:")
        room.taps("yes:")
        assert sorted(status for status, _, _ in visits(connection, desk)) == ["booked", "cancelled"]


@pytest.mark.parametrize("command", ["/move Bianchi domani", "/cancel Bianchi"])
def test_a_client_without_visits_has_nothing_to_change(database: Database, command: str) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes(command)
        assert room.keys == ["staff-no-visit"]


def test_a_question_left_open_too_long_is_asked_again(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk, user=ANNA)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        room.now = NOW + timedelta(hours=2)
        room.taps("yes:")
        assert room.keys == ["staff-not-your-question"]
        assert visits(connection, desk) == []


def test_no_said_to_a_colleague_is_not_a_tap(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        assert room.says_the_label_of("yes:") == []
        assert visits(connection, desk) == []
        room.says_the_label_of("yes:", reply_to="700")
        assert len(visits(connection, desk)) == 1


def test_another_time_in_words_changes_what_is_asked(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        room = Room(connection, desk)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        assert room.writes("has anybody seen my keys?") == []
        room.writes("meglio venerdì alle 11")
        assert room.keys == ["staff-confirm-book"]
        room.taps("yes:")
        assert visits(connection, desk) == [("booked", "anna", rome(3, 6, 11))]
