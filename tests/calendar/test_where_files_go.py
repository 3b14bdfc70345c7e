"""A booking made in the chat reaches the client's own calendar: as a file, or as a link to it."""

from __future__ import annotations

import re

import icalendar
import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from app.calendar_web import CalendarPages, Made
from clients.vocabulary import Channel
from core.db import Database
from core.practice import LANGUAGES, Practice
from messaging import forming, gsm7
from messaging.kit import Kit
from messaging.says import File, Say, literal
from messaging.tables import outbox as letters
from messaging.words import Words
from scheduling.tables_hours import feeds
from tests.support.front_desk import FrontDesk, Phone, Reply

LINK = re.compile(r"http://127\.0\.0\.1:8080/calendar/([0-9A-Za-z_-]+)\.ics")


def books(phone: Phone) -> Reply:
    """A session with Anna on Thursday at three."""
    phone.writes("I would like a session with Anna on Thursday at 3pm")
    if "ask-name" in phone.keys:
        phone.writes("John Smith")
    phone.writes("yes")
    if "ask-sms" in phone.keys:
        phone.writes("no thanks")
        phone.writes("my visits")
    return next(reply for reply in phone.all if reply.key == "booking-done")


def cancels(phone: Phone) -> None:
    """With the buttons, or numbers, under the confirmation."""
    for start in ("cancel:", "answer:yes"):
        phone.answers(start)


def the_event(content: bytes) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return event


def opened(desk: FrontDesk, body: str) -> bytes:
    """What the link in a message leads to."""
    found = LINK.search(body)
    assert found is not None, body
    with desk.database.transaction() as connection:
        made = CalendarPages(desk.office)._read(connection, found[1])
    assert isinstance(made, Made)
    return made.content


def test_on_telegram_the_confirmation_carries_the_file_and_the_cancellation_takes_it_out(database: Database) -> None:
    desk = FrontDesk(database)
    phone = desk.phone(Channel.TELEGRAM, language="en")
    done = books(phone)
    (file,) = done.outgoing.attachments
    (visit,) = desk.visits()
    event = the_event(file.content)
    assert (file.media_type, event["SEQUENCE"], event.decoded("DTSTART")) == ("text/calendar", 0, visit.start)
    assert LINK.search(done.body) is None
    cancels(phone)
    gone = next(reply for reply in phone.last if reply.key == "cancel-done")
    (file,) = gone.outgoing.attachments
    assert b"METHOD:CANCEL" in file.content
    assert the_event(file.content)["UID"] == event["UID"]
    assert the_event(file.content)["SEQUENCE"] == 1


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WHATSAPP, Channel.CONSOLE], ids=str)
def test_where_no_files_go_the_confirmation_carries_a_link_which_follows_the_visit(
    desk: FrontDesk, channel: Channel
) -> None:
    phone = desk.phone(channel, "desk-user" if channel is Channel.CONSOLE else None)
    done = books(phone)
    event = the_event(opened(desk, done.body))
    (visit,) = desk.visits()
    assert event.decoded("DTSTART") == visit.start
    assert done.outgoing.attachments == ()
    if channel is Channel.SMS:
        assert gsm7.segments(done.body).encoding is gsm7.Encoding.GSM7
        assert done.segments <= 2
    cancels(phone)
    gone = next(reply for reply in phone.last if reply.key == "cancel-done")
    for said in (done, gone):  # the old link and the new one are the same, and say that it is off
        content = opened(desk, said.body)
        assert b"METHOD:CANCEL" in content
        assert the_event(content)["SEQUENCE"] == 1


def test_a_message_whose_fate_is_unknown_is_looked_for_with_its_link(desk: FrontDesk) -> None:
    done = books(desk.phone(Channel.SMS))
    with desk.database.transaction() as connection:
        row = connection.execute(sa.select(letters).where(letters.c.id == done.outgoing.outbox_id)).one()
        assert forming.as_sent(connection, desk.office.kit(), row)[1] == done.body


def test_a_cancellation_brings_no_link_to_whom_we_never_gave_one(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.SMS)
    books(phone)
    with desk.database.transaction() as connection:
        connection.execute(sa.delete(feeds))
    cancels(phone)
    assert not any(LINK.search(reply.body) for reply in phone.last)


def test_without_a_public_address_no_link_into_this_machine_is_sent_to_real_phones(desk: FrontDesk) -> None:
    done = books(desk.phone(Channel.SMS))
    assert LINK.search(done.body)
    desk.office.settings = desk.office.settings.model_copy(update={"twilio_account_sid": "AC" + "0" * 32})
    file = File("appointment_ics", {"appointment": desk.visits()[0].id})
    with desk.database.transaction() as connection:
        assert desk.office.make_link(connection, desk.practice, file) is None
        desk.office.settings = desk.office.settings.model_copy(update={"public_url": "https://desk.example.org"})
        assert desk.office.make_link(connection, desk.practice, file) is not None


@pytest.mark.parametrize(
    ("length", "country", "is_linked"), [(150, "IT", True), (280, "IT", False), (150, "PL", False)]
)
def test_a_text_message_that_would_grow_too_long_goes_without_its_link(
    desk: FrontDesk, length: int, country: str, is_linked: bool
) -> None:
    say = Say(literal("a" * length), files=(File("appointment_ics", {"appointment": 1}),))

    def link(connection: Connection, practice: Practice, file: File) -> str:
        return "https://desk.example.org/calendar/1aaaaaaaaaaaaaaaaaaaa.ics"

    with desk.database.transaction() as connection:
        kit = Kit(**{**vars(desk.office.kit()), "make_link": link})
        practice = Practice(**{**vars(desk.practice), "country": country})
        sms = desk.office.channels(desk.practice.id)[Channel.SMS]
        rendered, _, _ = forming.Form(connection, kit, practice, sms, say, "it", None).free()
    assert ("https://" in rendered.body) is is_linked


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_confirmation_with_its_link_is_two_segments_in_every_language(language: str) -> None:
    link = "https://desk.studio-example.org/calendar/4faaaaaaaaaaaaaaaaaaaa.ics"
    text = Words.load().format("with-link", {"text": "x" * 150, "link": link}, language, compact=True)
    assert gsm7.segments(gsm7.transliterate(text, language)).segments == 2
