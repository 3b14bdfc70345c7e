"""The address of a practitioner's calendar: told in private, by role, changed and switched off, on record."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from admin.command_words import Name
from admin.desk import StaffDesk
from app import feed_letters
from app.office import Office
from core.clock import FixedClock
from core.db import Database
from core.practice import LANGUAGES
from core.settings import Settings
from messaging import rendering
from messaging.says import Say, Text
from scheduling.calendar import feeds as calendar_feeds
from scheduling.tables import changes
from scheduling.tables_hours import feeds
from tests.support import staff
from tests.support.practices import NOW
from tests.support.staff import ADMIN_CHAT, ANNA, LIMITS, OWNER, RITA, WORDS, Room, a_practice, put_letters, say_of

KEY = b"k" * 32


def in_use(connection: Connection) -> list[str]:
    query = sa.select(feeds.c.practitioner).where(feeds.c.revoked_at.is_(None)).order_by(feeds.c.id)
    return list(connection.execute(query).scalars())


def recorded(connection: Connection) -> list[tuple[str, str]]:
    query = sa.select(changes.c.topic, changes.c.action).where(changes.c.topic.like("feed:%")).order_by(changes.c.id)
    return [tuple(row) for row in connection.execute(query)]


def address(feed: calendar_feeds.Feed) -> str:
    return calendar_feeds.address("https://desk.example.org", KEY, feed)


def test_a_practitioner_gets_her_own_address_in_private_and_it_stands_in_no_row(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False, user=ANNA)
        (said,) = room.writes("/calendar")
        assert "Anna Neri" in said
        assert "https://" not in said
        assert in_use(connection) == ["anna"]
        (sent,) = room.last
        composed = feed_letters.compose(connection, desk.practice, sent, address)
        link = staff.spoken(composed)
        feed = calendar_feeds.existing(connection, desk.practice.id, practitioner="anna")
        assert feed is not None
        assert address(feed) in link
        room.writes("kalender")
        assert in_use(connection) == ["anna"]
        assert recorded(connection) == [("feed:anna", "shared")]


def test_a_new_address_closes_the_old_one_and_switching_off_closes_it_too(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False, user=ANNA)
        room.writes("/calendar")
        (before,) = room.last
        room.taps("feed:new")
        (after,) = room.last
        assert before.text.args["feed"] != after.text.args["feed"]
        assert in_use(connection) == ["anna"]
        assert feed_letters.compose(connection, desk.practice, before, address) == before
        button = room.choice("feed:off")
        assert room.presses(button) == ["Done: the address of Anna Neri's calendar shows nothing more."]
        assert in_use(connection) == []
        assert room.presses(button) == ["No address of Anna Neri's calendar was in use."]
        assert [action for _, action in recorded(connection)] == ["shared", "closed", "shared", "closed"]


def test_in_the_group_the_address_goes_to_the_private_chat(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        group = Room(connection, desk, user=RITA)
        assert group.writes("/calendar Anna") == [
            "I give calendar addresses in private only. Open a chat with me, press Start, then ask again."
        ]
        assert in_use(connection) == []
        Room(connection, desk, group=False, user=RITA).writes("/today")
        assert group.writes("/calendar Anna") == ["I sent it to you in private."]
        (letter,) = put_letters(connection, text_key="staff-feed")
        assert say_of(letter).text.args["practitioner"] == "Anna Neri"
        assert in_use(connection) == ["anna"]


def test_a_practitioner_may_have_her_own_only_the_owner_and_the_reception_anybodys(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        own = "You can have the address of your own calendar only. For others, ask the owner or the reception."
        anna = Room(connection, desk, group=False, user=ANNA)
        assert anna.writes("/calendar Bruno") == [own]
        owner = Room(connection, desk, group=False, user=OWNER)
        assert owner.writes("/calendar") == ["Whose calendar? For example: /calendar Anna"]
        owner.writes("/calendar Bruno")
        assert owner.keys == ["staff-feed"]
        assert anna.presses(owner.choice("feed:new")) == [own]
        assert anna.presses(owner.choice("feed:off")) == [own]
        assert in_use(connection) == ["bruno"]


def test_a_day_after_the_word_means_the_agenda(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False, user=ANNA)
        room.writes("kalender tomorrow")
        assert room.keys[0].startswith("staff-agenda")
        assert in_use(connection) == []


def test_without_a_public_address_staff_hear_what_is_missing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, group=False, user=ANNA)
        room.staff = StaffDesk(lambda practice_id: ADMIN_CHAT, staff.parse, has_links=False)
        (said,) = room.writes("/calendar")
        assert "SEGRETERIA_PUBLIC_URL" in said
        assert in_use(connection) == []


def test_the_address_is_written_into_the_letter_as_it_goes_out(database: Database) -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own argument
    office = Office(settings, database, FixedClock(NOW), "http://127.0.0.1:8080", KEY)
    with database.transaction() as connection:
        desk = a_practice(connection)
        Room(connection, desk, group=False, user=ANNA).writes("/calendar")
        room = Room(connection, desk, group=False, user=ANNA)
        room.writes("/calendar")
        composed = office.kit().composers["staff-feed"](connection, desk.practice, room.last[0], "en", NOW)
        assert "http://127.0.0.1:8080/calendar/" in staff.spoken(composed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_lists_every_command_in_one_message_that_telegram_takes(language: str) -> None:
    keys = ("staff-help", "staff-help-life", "staff-help-hours", "staff-help-more")
    whole = Say(Text("staff-help-all", {"lines": tuple(Text(key) for key in keys)}))
    shown = rendering.render(whole, language, LIMITS, WORDS)
    assert shown.rest == ()
    assert len(shown.body) < 3000
    assert {name for name in Name if f"/{name.value}" not in shown.body} == set()


def test_help_is_one_message(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        (said,) = Room(connection, desk).writes("/help")
        assert all(f"/{name.value}" in said for name in Name)
