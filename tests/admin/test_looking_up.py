"""The day, free times and clients, as staff see them in the group and in private."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from icalendar import Calendar
from PIL import Image

from admin import composers, states
from admin.states import Asks, Draft, State, Verb
from core.db import Database
from messaging.channel import Attachment
from messaging.says import Day, File, Say, Text
from scheduling import actions
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import ANNA, RITA, WORDS, Room, a_client, a_practice, put_letters, say_of, spoken

THURSDAY = date(2026, 3, 5)


def a_day(connection: sa.Connection, desk: Desk) -> list[int]:
    """Two visits on Thursday, one of each practitioner; ids of the appointments."""
    ids = []
    for name, phone, practitioner, hour in (
        ("Maria Bianchi", "+393331112223", "anna", 15),
        ("Paolo Verdi", "+393334445556", "bruno", 10),
    ):
        person_id, _ = a_client(connection, desk, name, phone)
        booked = actions.book(
            connection,
            desk.practice,
            desk.catalog,
            person_id=person_id,
            service="visit",
            practitioner=practitioner,
            start=rome(3, 5, hour, 30),
            channel="sms",
            actor="client:1",
            now=NOW,
        )
        assert isinstance(booked, actions.Booked)
        ids.append(booked.appointment.id)
    return ids


def test_the_groups_agenda_has_hours_initials_and_links_but_no_names(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        (said,) = Room(connection, desk).writes("/agenda giovedì")
        assert "15:30" in said
        assert "10:30" in said
        assert "M.B." in said
        assert "/client_1" in said
        assert not any(hidden in said for hidden in ("Bianchi", "Verdi", "Visit ", "+39"))


def test_in_private_the_agenda_has_names_and_services_and_its_files(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        room = Room(connection, desk, group=False)
        (said,) = room.writes("/agenda giovedì")
        assert "15:30–16:30 Maria Bianchi, Visit" in said
        assert [file.kind for file in room.last[0].files] == ["agenda_picture", "agenda_ics"]


def test_a_practitioner_in_private_sees_her_own_day_unless_she_asks_for_all(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        room = Room(connection, desk, group=False, user=ANNA)
        (own,) = room.writes("/agenda giovedì")
        (everybody,) = room.writes("/agenda giovedì tutti")
        (bruno,) = room.writes("/agenda Bruno giovedì")
        assert "Bianchi" in own
        assert "Verdi" not in own
        assert "Bianchi" in everybody
        assert "Verdi" in everybody
        assert "Bianchi" not in bruno
        assert "Verdi" in bruno


def test_free_time_and_cancelled_visits_are_in_the_agenda(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        ids = a_day(connection, desk)
        room = Room(connection, desk)
        (before,) = room.writes("/agenda Anna giovedì")
        assert "09:00–15:30 free" in before
        assert "16:30–18:00 free" in before
        actions.cancel(connection, desk.practice, desk.catalog, appointment_id=ids[0], actor="client:1", now=NOW)
        (after,) = room.writes("/agenda Anna giovedì")
        assert "no visits" in after
        assert "15:30 M.B. cancelled" in after


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("mercoledì", "staff-agenda-free"),
        ("domenica", "staff-agenda-closed"),
        ("Anna domenica", "staff-agenda-closed-of"),
    ],
)
def test_a_day_without_visits_is_said_kindly(database: Database, words: str, key: str) -> None:
    with database.transaction() as connection:
        room = Room(connection, a_practice(connection))
        room.writes(f"/agenda {words}")
        assert room.keys == [key]
        assert room.last[0].files == ()


def test_free_lists_times_of_the_day_asked_for(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        (said,) = Room(connection, desk).writes("/free visita Anna giovedì pomeriggio")
        assert "14:00" in said
        assert "15:30" not in said  # taken
        assert "Bruno" not in said


def test_free_on_a_closed_day_says_so(database: Database) -> None:
    with database.transaction() as connection:
        room = Room(connection, a_practice(connection))
        room.writes("/free visita domenica")
        assert room.keys == ["staff-free-none"]


def test_find_gives_initials_in_the_group_and_names_in_private(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        (group,) = Room(connection, desk).writes("/find bianchi")
        (private,) = Room(connection, desk, group=False).writes("/find bianchi")
        assert "M.B. /client_1" in group
        assert "Bianchi" not in group
        assert "Maria Bianchi /client_1" in private


def test_find_takes_a_number_in_any_spelling(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_client(connection, desk)
        (said,) = Room(connection, desk, group=False).writes("/find 333 111 22 23")
        assert "Maria Bianchi" in said


def test_the_whole_card_goes_to_the_member_in_private(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        group = Room(connection, desk)
        (without,) = group.writes("/client_1")
        assert "press Start" in without
        Room(connection, desk, group=False, user=RITA).writes("/start")
        (said,) = group.writes("/client 1")
        assert "M.B." in said
        assert "Bianchi" not in said
        (card,) = put_letters(connection, text_key="staff-card")
        whole = spoken(say_of(card))
        assert "Maria Bianchi" in whole
        assert "+393331112223" in whole
        assert "15:30" in whole


def test_the_daily_letter_becomes_the_whole_day_when_it_is_sent(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        letter = Say(Text("agenda-daily", {"practitioner": "anna", "day": Day(THURSDAY)}))
        composed = composers.compose_agenda(connection, desk.practice, letter, "en", NOW)
        said = spoken(composed)
        assert "15:30–16:30 Maria Bianchi" in said
        assert "Verdi" not in said
        picture, calendar = (_made(connection, desk, file) for file in composed.files)
        assert (picture.media_type, calendar.media_type) == ("image/png", "text/calendar")


def test_the_daily_letter_to_the_group_names_nobody(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        a_day(connection, desk)
        letter = Say(Text("agenda-daily", {"practitioner": "anna", "day": Day(THURSDAY)}), thread="bookings")
        composed = composers.compose_agenda(connection, desk.practice, letter, "en", NOW)
        assert "Bianchi" not in spoken(composed)
        assert [file.kind for file in composed.files] == ["agenda_picture"]


def test_the_picture_shows_a_block_in_the_colour_of_its_status(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        ids = a_day(connection, desk)
        actions.confirm(connection, desk.practice, desk.catalog, appointment_id=ids[0], actor="client:1", now=NOW)
        made = _made(connection, desk, File("agenda_picture", {"day": "2026-03-05", "names": 1}))
        image = _opened(made)
        assert made.content.startswith(b"\x89PNG")
        colours = {colour for _, colour in image.convert("RGB").getcolors(maxcolors=1_000_000) or []}
        assert (0x2A, 0x9D, 0x5C) in colours  # confirmed
        assert (0x3D, 0x7E, 0xDB) in colours  # booked
        assert (0xCF, 0x4A, 0x3F) not in colours  # nobody stayed away
        assert image.height > 900


def test_a_day_without_anybody_can_be_drawn(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        made = _made(connection, desk, File("agenda_picture", {"day": "2026-03-08"}))
        assert _opened(made).width > 300


def test_the_calendar_file_is_read_by_a_calendar_and_counts_versions(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        ids = a_day(connection, desk)
        actions.cancel(connection, desk.practice, desk.catalog, appointment_id=ids[1], actor="client:1", now=NOW)
        made = _made(connection, desk, File("agenda_ics", {"day": "2026-03-05", "names": 1}))
        events = {str(event["UID"]): event for event in Calendar.from_ical(made.content).walk("VEVENT")}
        stands, gone = (events[f"appointment-{number}@demo.segreteria"] for number in ids)
        assert stands.decoded("DTSTART") == rome(3, 5, 15, 30)
        assert "Maria Bianchi" in str(stands["SUMMARY"])
        assert (str(gone["STATUS"]), gone["SEQUENCE"]) == ("CANCELLED", 1)


def test_the_clients_calendar_file_never_names_the_treatment(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        ids = a_day(connection, desk)
        made = _made(connection, desk, File("appointment_ics", {"appointment": ids[0]}))
        (event,) = Calendar.from_ical(made.content).walk("VEVENT")
        assert str(event["SUMMARY"]) == "Studio Demo"
        assert str(event["LOCATION"]) == "Centre, Via Roma 1"
        assert b"Visit" not in made.content
        assert b"Bianchi" not in made.content


def test_a_file_about_what_is_gone_is_not_made(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        maker = composers.FileMaker(WORDS, NOW)
        assert maker(connection, desk.practice, File("appointment_ics", {"appointment": 5}), "en") is None
        assert maker(connection, desk.practice, File("something_else"), "en") is None


def test_a_state_survives_json_both_ways() -> None:
    draft = Draft(
        Verb.MOVE, "Rossi", 7, service="visit", windows=(("2026-03-05T15:00", "2026-03-05T15:00"),), version=2
    )
    state = State().asking("12", Asks.YES, NOW, draft=draft).asking("13", Asks.WORDS, NOW, contact_point_id=4)
    assert states.from_json(states.to_json(state)) == state


def test_a_state_of_another_version_forgets_the_questions_but_not_the_tokens() -> None:
    stored = {**states.to_json(State().asking("12", Asks.YES, NOW)), "v": 0}
    assert states.from_json(stored) == State(last_token=1)


def test_old_questions_do_not_pile_up() -> None:
    state = State()
    for user in range(200):
        state = state.asking(str(user), Asks.YES, NOW + timedelta(seconds=user))
    assert len(state.pending) <= 61


def _made(connection: sa.Connection, desk: Desk, file: File) -> Attachment:
    made = composers.FileMaker(WORDS, NOW)(connection, desk.practice, file, "en")
    assert made is not None
    return made


def _opened(made: Attachment) -> Image.Image:
    return Image.open(io.BytesIO(made.content))
