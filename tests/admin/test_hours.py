"""Staff close and open: commands and words, who may, what is shown first, what is done, and taking it back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from admin import absence_words, commands, words_hours
from admin.requests_hours import Hours
from core.db import Database
from messaging.tables import outbox
from scheduling import actions
from scheduling.actions import Booked
from scheduling.day_parts import DayPart
from scheduling.tables_hours import special_days
from scheduling.tables_wishes import rebookings
from scheduling.when.read import read
from tests.support.practices import NOW, Desk, rome
from tests.support.staff import ANNA, OWNER, RITA, Room, a_client, a_practice

TOMORROW = date(2026, 3, 3)
TEN = rome(3, 3, 10)


def booked(
    connection: Connection, desk: Desk, start: datetime = TEN, who: str = "anna", name: str = "Maria Bianchi"
) -> int:
    person, _ = a_client(connection, desk, name, f"+39333{start.hour:02}{who == 'anna':d}112222")
    made = actions.book(
        connection, desk.practice, desk.catalog, person_id=person, service="visit", practitioner=who, start=start,
        channel="sms", actor=f"client:{person}", now=NOW,
    )  # fmt: skip
    assert isinstance(made, Booked)
    return made.appointment.id


def days(connection: Connection) -> list[tuple[Any, ...]]:
    table = special_days.c
    rows = connection.execute(
        sa.select(table.practitioner, table.day, table.kind, table.opens, table.closes, table.reason).order_by(table.id)
    )
    return [tuple(row) for row in rows]


def letters(connection: Connection, prefix: str) -> list[Any]:
    return list(connection.execute(sa.select(outbox).where(outbox.c.text_key.startswith(prefix)).order_by(outbox.c.id)))


def test_i_am_ill_tomorrow_is_shown_then_done_and_the_clients_are_asked(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        booked(connection, desk)
        booked(connection, desk, rome(3, 3, 12), name="Carlo Verdi")
        booked(connection, desk, rome(3, 3, 12), "bruno", "Rosa Neri")
        room = Room(connection, desk, user=ANNA)
        (asked,) = room.writes("I am ill tomorrow, sorry everybody")
        assert "Anna Neri" in asked
        assert "2 visits" in asked
        assert "M.B." in asked
        assert "Maria" not in asked
        assert days(connection) == []
        (done,) = room.taps("hours:set")
        assert "2 clients are being asked" in done
        assert days(connection) == [("anna", TOMORROW, "closed", 0, 1440, "ill")]
        assert len(letters(connection, "visit-retime")) == 2
        (progress,) = letters(connection, "staff-rebooking")
        assert progress.contact_point_id is None


def test_no_leaves_everything_as_it_was(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        booked(connection, desk)
        room = Room(connection, desk, group=False, user=ANNA)
        room.writes("sono malata domani")
        assert room.taps("hours:leave") == ["All right, I changed nothing."]
        assert days(connection) == []
        assert letters(connection, "visit-retime") == []


def test_tapping_twice_closes_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        booked(connection, desk)
        room = Room(connection, desk, user=OWNER)
        room.writes("/off Anna tomorrow")
        yes = room.choice("hours:set")
        room.presses(yes)
        room.presses(yes)
        assert len(days(connection)) == 1
        assert connection.execute(sa.select(sa.func.count()).select_from(rebookings)).scalar_one() == 1


def test_taking_it_back_tells_how_many_visits_stay(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        booked(connection, desk)
        room = Room(connection, desk, user=RITA)
        room.writes("/off Anna tomorrow")
        room.taps("hours:set")
        (back,) = room.taps("hours:revoke")
        assert "1 visit stays" in back
        assert days(connection) == []
        assert room.presses(room.choice("hours:revoke")) == ["That closure or opening is not there any more."]


COMMANDS = {
    "/off Anna tomorrow": [("anna", TOMORROW, 0, 1440)],
    "/off Bruno 5 - 7 March": [("bruno", date(2026, 3, 5) + timedelta(days=n), 0, 1440) for n in range(3)],
    "/close friday afternoon": [(None, date(2026, 3, 6), 780, 1440)],
    "/close friday morning": [(None, date(2026, 3, 6), 0, 780)],
    "/close tomorrow from 3 pm": [(None, TOMORROW, 900, 1440)],
    "/close tomorrow and friday": [(None, TOMORROW, 0, 1440), (None, date(2026, 3, 6), 0, 1440)],
    "/block 15-16 Anna": [("anna", date(2026, 3, 2), 900, 960)],
    "/open saturday 9-12": [(None, date(2026, 3, 7), 540, 720)],
    "/open saturday 9-12 Bruno": [("bruno", date(2026, 3, 7), 540, 720)],
}


def test_commands_in_words(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, user=OWNER)
        for written, expected in COMMANDS.items():
            room.writes(written)
            room.taps("hours:set")
            kind = "open" if written.startswith("/open") else "closed"
            assert [(who, day, opens, closes) for who, day, _, opens, closes, _ in days(connection)] == expected, (
                written
            )
            assert {row[2] for row in days(connection)} == {kind}
            connection.execute(sa.delete(special_days))


INCOMPLETE = {
    "/off tomorrow": "staff-usage-off",
    "/off Anna": "staff-usage-off",
    "/close": "staff-usage-close",
    "/close from Monday on": "staff-usage-close",
    "/open saturday": "staff-usage-open",
    "/block Anna": "staff-usage-block",
    "/revoke": "staff-usage-revoke",
}


def test_what_is_missing_is_asked_for(database: Database) -> None:
    with database.transaction() as connection:
        room = Room(connection, a_practice(connection), user=RITA)
        for written, key in INCOMPLETE.items():
            room.writes(written)
            assert room.keys == [key], written
        assert days(connection) == []


def test_a_practitioner_changes_her_own_hours_only(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        owner, anna = Room(connection, desk, user=OWNER), Room(connection, desk, user=ANNA)
        for written in ("/off Bruno tomorrow", "/close tomorrow", "/open saturday 9-12 Bruno"):
            anna.writes(written)
            assert anna.keys == ["staff-hours-own-only"], written
        owner.writes("/off Bruno tomorrow")
        anna.presses(owner.choice("hours:set"))
        assert anna.keys == ["staff-hours-own-only"]
        owner.taps("hours:set")
        anna.presses(owner.choice("hours:revoke"))
        assert anna.keys == ["staff-hours-own-only"]
        assert len(days(connection)) == 1
        anna.writes("/off tomorrow")
        anna.taps("hours:set")
        assert days(connection)[-1][0] == "anna"


def test_hours_show_the_week_with_what_is_special(database: Database) -> None:
    with database.transaction() as connection:
        room = Room(connection, a_practice(connection, holidays={"closed": True}), user=OWNER)
        room.writes("/off Anna tomorrow")
        room.taps("hours:set")
        (week,) = room.writes("/hours")
        assert "Mon 2 Mar, Anna Neri: 09:00-18:00" in week
        assert "Tue 3 Mar, Anna Neri: closed" in week
        assert "Tue 3 Mar, Bruno Riva: 09:00-18:00" in week
        number = connection.execute(sa.select(special_days.c.id)).scalar_one()
        assert f"Closed (away): Anna Neri, Tue 3 Mar /revoke_{number}" in week
        room.writes(f"/revoke_{number}")
        assert room.keys == ["staff-taken-back"]
        assert "public holiday" in room.writes("/hours 25 April")[0]


def test_colleagues_who_only_talk_are_not_asked(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        for user, text in ((RITA, "I am ill tomorrow"), (ANNA, "Bruno is ill tomorrow"), (ANNA, "I am off now, bye")):
            room = Room(connection, desk, user=user)
            assert room.writes(text) == [], text


def test_the_reception_says_in_private_that_somebody_is_ill(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False, user=RITA)
        room.writes("Anna is ill tomorrow")
        room.taps("hours:set")
        assert days(connection) == [("anna", TOMORROW, "closed", 0, 1440, "ill")]


def test_without_a_day_it_is_from_now_on(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        later = booked(connection, desk, rome(3, 2, 15))
        room = Room(connection, desk, group=False, user=ANNA)
        room.writes("I'm sick")
        room.taps("hours:set")
        assert days(connection) == [("anna", date(2026, 3, 2), "closed", 600, 1440, "ill")]
        (asked,) = letters(connection, "visit-retime")
        assert asked.topic == f"appointment:{later}"


ILL = ["sono malata", "je suis malade", "jestem chora", "I'm sick", "ich bin krank", "estoy enferma", "ho la febbre"]
AWAY = [
    "non posso venire",
    "je ne peux pas venir",
    "nie przyjdę",
    "I can't come",
    "ich kann nicht kommen",
    "no puedo ir",
]


@pytest.mark.parametrize("text", ILL)
def test_illness_in_six_languages(text: str) -> None:
    folded = commands.fold(f"{text} domani")
    assert absence_words.says_ill(folded)
    assert absence_words.reason(folded) == "ill"


@pytest.mark.parametrize("text", AWAY)
def test_absence_in_six_languages(text: str) -> None:
    folded = commands.fold(text)
    assert absence_words.says_away(folded)
    assert not absence_words.says_ill(folded)
    assert absence_words.reason(folded) == "time_off"


@pytest.mark.parametrize(
    ("language", "words"),
    [("it", "domani"), ("fr", "demain"), ("pl", "jutro"), ("en", "tomorrow"), ("de", "morgen"), ("es", "mañana")],
)
def test_tomorrow_is_one_whole_day(language: str, words: str) -> None:
    now = datetime(2026, 3, 2, 10)  # noqa: DTZ001  wall time
    assert words_hours.parts_of(read(words, now, language), now) == (DayPart(TOMORROW),)


def test_a_button_says_all_of_a_long_closure_in_few_words() -> None:
    parts = tuple(DayPart(TOMORROW + timedelta(days=n)) for n in range(300))
    hours = Hours(False, None, (*parts, DayPart(date(2027, 1, 20), 0, 780)), "closure")
    written = words_hours.id_of(hours)
    assert len(written) < 80
    assert words_hours.read_id(written.removeprefix("hours:set:")) == hours
