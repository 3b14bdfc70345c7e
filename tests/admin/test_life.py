"""Staff mark visits, bring repairs on, decide, undo and book series: by command, in words, and by buttons."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from admin import words_life, words_series
from admin.command_words import Name
from admin.requests_life import Decide, MarkVisit, Rhythm, StageVisit
from core.db import Database
from messaging.says import Choice, Text
from scheduling import queries
from scheduling.appointments import Appointment, Status
from scheduling.life import Stage
from scheduling.tables import appointments
from scheduling.when.read import read
from tests.support.life import a_shop, as_stored, book, letters
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import OWNER, RITA, Room, a_client, a_team

NINE = rome(3, 3, 9)
EVENING = rome(3, 3, 18)


def a_room(connection: sa.Connection, *, now: datetime = NINE, group: bool = True) -> tuple[Desk, Room, int]:
    """The shop's admin chat with a client, at nine on Tuesday."""
    desk = a_shop(connection)
    a_team(connection, desk)
    person, _ = a_client(connection, desk)
    return desk, Room(connection, desk, group=group, now=now), person


def today(connection: sa.Connection, desk: Desk, person: int, hour: int = 10, **more: Any) -> Appointment:
    return book(connection, desk, person, rome(3, 3, hour), now=NOW, **more)


def ids(room: Room) -> list[str]:
    return [choice.id for say in room.last for choice in say.choices]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rossi è arrivato", Status.ARRIVED),
        ("Rossi non è venuta", Status.NO_SHOW),
        ("Rossi has arrived", Status.ARRIVED),
        ("Rossi did not come", Status.NO_SHOW),
        ("Rossi n'est pas venu", Status.NO_SHOW),
        ("Rossi est arrivée", Status.ARRIVED),
        ("Rossi ist da", Status.ARRIVED),
        ("Rossi ist nicht gekommen", Status.NO_SHOW),
        ("Rossi ist fertig", Status.DONE),
        ("Rossi nie przyszła", Status.NO_SHOW),
        ("Rossi już jest", Status.ARRIVED),
        ("Rossi no ha venido", Status.NO_SHOW),
        ("Rossi ha llegado", Status.ARRIVED),
        ("Rossi è dentro", Status.IN_PROGRESS),
    ],
)
def test_a_mark_is_understood_in_words(text: str, status: Status) -> None:
    assert words_life.said(text, is_talk=False) == MarkVisit(status, client="rossi")


@pytest.mark.parametrize("text", ["ok", "is here", "chi è arrivato per primo deve pagare", "Rossi giovedì alle 15"])
def test_other_words_mark_nothing(text: str) -> None:
    assert words_life.said(text, is_talk=True) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rossi ready", StageVisit(Stage.READY, client="Rossi")),
        ("Rossi preventivo 85,50", StageVisit(Stage.WAITING_APPROVAL, client="Rossi", cents=8550)),
        ("12 Kostenvoranschlag 85 €", StageVisit(Stage.WAITING_APPROVAL, client="12", cents=8500)),
        ("Rossi prêt", StageVisit(Stage.READY, client="Rossi")),
        ("Rossi odebrane", StageVisit(Stage.COLLECTED, client="Rossi")),
        ("", StageVisit(None)),
    ],
)
def test_a_stage_is_understood_in_words(words: str, expected: StageVisit) -> None:
    assert words_life.asked(Name.STAGE, words) == expected


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "every week 8 times thursday 15:00", Rhythm(1, "week", 8, None)),
        ("it", "ogni 2 settimane giovedì alle 15 fino al 30 giugno", Rhythm(2, "week", None, date(2026, 6, 30))),
        ("fr", "chaque jeudi à 15h 6 fois", Rhythm(1, "week", 6, None)),
        ("pl", "co 2 tygodnie w czwartek o 15:00 8 razy", Rhythm(2, "week", 8, None)),
        ("de", "jeden Monat Donnerstag um 15 Uhr 4 mal", Rhythm(1, "month", 4, None)),
        ("es", "cada semana jueves a las 15:00 hasta el 30 de abril", Rhythm(1, "week", None, date(2026, 4, 30))),
        ("it", "ogni giovedì alle 15", Rhythm(1, "week", words_series.DEFAULT_COUNT, None)),
    ],
)
def test_a_rhythm_is_understood_in_six_languages(language: str, words: str, expected: Rhythm) -> None:
    now = datetime(2026, 3, 2, 10)  # noqa: DTZ001  a wall time
    rest, count, until, own = words_series.split(words, now, language)
    when = read(rest, now, language)
    assert words_series.rhythm(when, count, until, own) == expected
    assert words_series.first(when, now) == "2026-03-05T15:00"


def test_an_old_or_broken_button_asks_for_nothing() -> None:
    assert words_life.tapped("mark:gone:1") is None
    assert words_life.tapped("seen:x") is None
    assert words_life.tapped("series:book:1|2") is None
    assert words_life.tapped("accept:visit:4:1") == (Name.ACCEPT, Decide(True, "visit", 4, 1))


def test_today_has_a_button_for_each_visit_and_the_visit_one_for_each_mark(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection)
        visit = today(connection, desk, person)
        room.writes("/today")
        assert ids(room) == [f"seen:{visit.id}"]
        shown = room.taps("seen:")
        assert ids(room) == [f"mark:arrived:{visit.id}", f"mark:in_progress:{visit.id}"]
        assert "M.B." in shown[0]
        assert "Maria" not in shown[0]
        room.taps("mark:arrived")
        assert as_stored(connection, desk, visit).status is Status.ARRIVED
        assert f"undo:{visit.id}" in ids(room)
        room.taps("undo:")
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        assert room.keys == ["staff-undone"]


def test_a_day_to_come_has_no_buttons(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection)
        book(connection, desk, person, rome(3, 4, 10))
        room.writes("/agenda tomorrow")
        assert ids(room) == []


def test_a_visit_of_today_is_marked_by_command(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection, now=EVENING)
        visit = today(connection, desk, person)
        steps = (("/arrived Bianchi", "arrived"), ("/inside bianchi", "in_progress"), (f"/done {person}", "done"))
        for text, status in (*steps, ("/noshow Bianchi", "no_show")):
            room.writes(text)
            assert room.keys == ["staff-seen"]
            assert as_stored(connection, desk, visit).status == status


def test_free_words_mark_in_private_and_talk_in_the_group_is_left_alone(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection)
        visit = today(connection, desk, person)
        assert room.writes("il caffè è arrivato") == []
        room.writes("Bianchi è arrivata")  # a colleague may be called so: shown, with the button
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        assert f"mark:arrived:{visit.id}" in ids(room)
        private = Room(connection, desk, group=False, now=NINE)
        private.writes("Bianchi è arrivata")
        assert as_stored(connection, desk, visit).status is Status.ARRIVED
        private.writes("Verdi è arrivato")
        assert private.keys == ["staff-mark-nobody"]


def test_two_visits_that_may_be_meant_are_asked_about(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection)
        today(connection, desk, person)
        second = today(connection, desk, person, 14)
        room.writes("/arrived Bianchi")
        assert room.keys == ["staff-which-visit"]
        room.presses(room.choice(f"mark:arrived:{second.id}"))
        assert as_stored(connection, desk, second).status is Status.ARRIVED


def test_a_repair_is_brought_on_and_the_quote_has_an_amount(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection)
        visit = today(connection, desk, person, service="repair")
        room.writes("/stage Bianchi received")
        room.taps("stage:waiting_approval")
        assert room.keys == ["staff-ask-amount"]
        room.writes("/stage Bianchi quote 85")
        assert room.keys == ["staff-seen", "staff-told"]
        assert as_stored(connection, desk, visit).stage == Stage.WAITING_APPROVAL
        assert letters(connection, person_id=person) == ["repair-quote"]
        room.writes("/stage")
        assert room.keys == ["staff-repairs"]
        room.writes("/stage Verdi ready")
        assert room.keys == ["staff-repairs-none"]


def test_a_request_is_accepted_by_the_button_under_its_notice(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection, now=NOW)
        visit = book(connection, desk, person, rome(3, 5, 10), service="asked")
        room.writes("/accept Bianchi")
        assert room.keys == ["staff-decided-book-accepted"]
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        owner = Room(connection, desk, user=OWNER)
        refuse = Choice(f"refuse:visit:{visit.id}:{visit.version}", Text("choice-refuse"), lasting=True)
        tapped = owner.presses(refuse)
        assert owner.keys == ["staff-decided-book-accepted"]
        assert "Rita" in tapped[0]
        assert "nothing was changed" in tapped[0]


def test_nothing_to_decide_is_said(database: Database) -> None:
    with database.transaction() as connection:
        _, room, _ = a_room(connection)
        room.writes("/refuse")
        assert room.keys == ["staff-undecided-none"]


def test_what_was_just_done_has_an_undo_button_and_a_command(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection, now=NOW)
        visit = book(connection, desk, person, rome(3, 5, 10))
        room.writes("/cancel Bianchi")
        room.taps("yes:")
        assert ids(room) == [f"undo:{visit.id}"]
        room.writes("/undo")
        assert room.keys == ["staff-undone-told"]
        assert as_stored(connection, desk, visit).status is Status.BOOKED
        room.writes("/undo")
        assert room.keys == ["staff-not-possible-not_now"]


def test_only_the_owner_takes_back_what_a_colleague_did(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection, now=NOW)
        visit = book(connection, desk, person, rome(3, 5, 10))
        room.writes("/cancel Bianchi", user_id=RITA)
        room.taps("yes:", user_id=RITA)
        undo = room.choice("undo:")
        room.presses(undo, user_id=12)
        assert room.keys == ["staff-not-possible-changed"]
        room.presses(undo, user_id=OWNER)
        assert as_stored(connection, desk, visit).status is Status.BOOKED


def test_a_series_is_shown_first_and_booked_once(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, _ = a_room(connection, now=NOW)
        other, _ = a_client(connection, desk, "Paolo Verdi", "+393334445556")
        book(connection, desk, other, rome(3, 12, 15))
        shown = room.writes("/series Bianchi visita ogni settimana 4 volte giovedì alle 15 con Anna")
        assert room.keys == ["staff-series-plan"]
        assert "3 visits" in shown[0]
        assert "not free" in shown[0]
        yes = room.choice("series:book")
        room.presses(yes)
        assert room.keys == ["staff-series-booked-but"]
        count = sa.select(sa.func.count()).where(appointments.c.series_id.is_not(None))
        assert connection.execute(count).scalar_one() == 3
        extra = room.choice("series:add")
        room.presses(yes)
        assert room.keys == ["staff-series-before"]
        assert connection.execute(count).scalar_one() == 3
        room.presses(extra)
        assert room.keys == ["staff-series-added"]
        assert connection.execute(count).scalar_one() == 4


def test_the_others_of_a_series_follow_when_asked(database: Database) -> None:
    with database.transaction() as connection:
        desk, room, person = a_room(connection, now=NOW)
        room.writes("/series Bianchi visita ogni giovedì alle 15 4 volte con Anna")
        room.taps("series:book")
        room.writes("/move Bianchi venerdì 6 marzo alle 11")
        if room.keys == ["staff-ask-visit"]:
            room.taps("pick:")
        room.taps("yes:")
        room.taps("series:move:following")
        assert room.keys == ["staff-series-moved"]
        coming = queries.upcoming_of(connection, desk.practice.id, person, NOW)
        assert [one.start for one in coming] == [rome(3, day, 11) for day in (6, 13, 20, 27)]
        room.taps("series:ask:all")
        assert room.keys == ["staff-series-ask-all"]
        room.taps("series:cancel")
        assert room.keys == ["staff-series-cancelled"]
        assert queries.upcoming_of(connection, desk.practice.id, person, NOW) == []


LACKING = {
    "/series Verdi visita ogni giovedì alle 15": "staff-not-found-client",
    "/series Bianchi ogni giovedì alle 15": "staff-series-service",
    "/series Bianchi visita giovedì": "staff-usage-series",
    "/series": "staff-usage-series",
    "/series Bianchi visita ogni domenica alle 15": "staff-series-none",
}


def test_what_a_series_lacks_is_said(database: Database) -> None:
    with database.transaction() as connection:
        _, room, _ = a_room(connection, now=NOW)
        for words, key in LACKING.items():
            room.writes(words)
            assert room.keys == [key], words
