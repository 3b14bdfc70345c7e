"""Conversations through parser, runner, policy and renderer, and what they leave in the database."""

from __future__ import annotations

import sqlalchemy as sa

from clients import links
from clients.tables import people
from clients.vocabulary import Channel
from messaging.tables import conversations
from messaging.tables import inbound as inbound_table
from scheduling.appointments import Status
from tests.support.front_desk import FrontDesk, Phone
from tests.support.practices import rome

THURSDAY = rome(3, 5, 15)
WISH = "I would like a session with Anna on Thursday at 3pm"


def a_booking(desk: FrontDesk, channel: Channel = Channel.TELEGRAM, address: str | None = None) -> Phone:
    """A phone whose owner just booked Thursday at three."""
    phone = desk.phone(channel, address, name="John Smith", language="en")
    phone.writes(WISH)
    if "ask-name" in phone.keys:
        phone.writes("John Smith")
    phone.writes("yes")
    assert phone.keys[0] == "booking-done"
    return phone


def entries(phone: Phone, purpose: str = "channel") -> list[tuple[str, str]]:
    """Channel and event of each entry of the ledger about that purpose."""
    return [(str(one.channel), one.event.value) for one in phone.consents if one.purpose == purpose]


def test_who_comes_second_gets_other_times(any_desk: FrontDesk) -> None:
    first = any_desk.phone(Channel.TELEGRAM, "70011", name="Ann Brown")
    second = any_desk.phone(Channel.TELEGRAM, "70012", name="Bob Green")
    for phone in (first, second):
        phone.writes("I would like a session with Anna on Thursday after 3pm")
        assert phone.keys[-1] == "ask-time"
    first.answers("slot:")
    assert first.keys == ["confirm-booking"]
    second.answers("slot:")  # the same time: it is kept while the first client decides
    assert second.keys == ["slot-taken"]
    first.answers("answer:yes")
    second.answers("slot:")
    second.answers("answer:yes")
    assert [visit.start == THURSDAY for visit in any_desk.visits()] == [True, False]


def test_whatsapp_asks_once_whether_the_number_may_be_texted(any_desk: FrontDesk) -> None:
    phone = a_booking(any_desk, Channel.WHATSAPP)
    assert phone.keys == ["booking-done", "ask-sms"]
    phone.answers("sms:yes")
    assert phone.keys == ["sms-allowed"]
    assert entries(phone) == [("whatsapp", "given"), ("sms", "given")]
    assert all(one.wording_id for one in phone.consents)
    phone.writes("another session with Anna on Friday at 10")
    phone.writes("yes")
    assert phone.keys == ["booking-done"]


def test_a_refusal_to_be_texted_is_on_record_and_not_asked_about_again(desk: FrontDesk) -> None:
    phone = a_booking(desk, Channel.WHATSAPP)
    phone.writes("no thanks")
    assert phone.keys == ["sms-refused"]
    assert entries(phone)[-1][0] == "sms"
    assert entries(phone)[-1][1] != "given"
    phone.writes("another session with Anna on Friday at 10")
    phone.writes("yes")
    assert phone.keys == ["booking-done"]


def test_an_unanswered_question_about_the_number_is_not_put_again(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    assert phone.keys == ["booking-done", "ask-number"]
    phone.writes("another session with Anna on Friday at 10")
    phone.writes("yes")
    assert phone.keys == ["booking-done"]


def test_a_shared_number_leads_to_the_question_and_the_ledger(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    card = {"phone_number": "393331110001", "first_name": "John"}
    phone.sends({"contact": {**card, "user_id": 999}})
    assert phone.keys == ["contact-not-own"]
    phone.sends({"contact": {**card, "user_id": int(phone.address)}})
    assert phone.keys == ["number-kept", "ask-sms"]
    phone.answers("sms:yes")
    assert entries(phone) == [("telegram", "given"), ("sms", "given")]


def test_a_doubled_tap_books_once(any_desk: FrontDesk) -> None:
    phone = any_desk.phone(Channel.TELEGRAM, name="Ann Brown")
    phone.writes(WISH)
    question = phone.newest
    phone.taps("answer:yes", question)
    phone.taps("answer:yes", question)
    assert len(any_desk.visits()) == 1
    assert phone.keys


def test_a_button_of_an_earlier_step_shows_the_present_one(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, name="Ann Brown")
    phone.writes("/book")
    first = phone.newest
    phone.taps("service:treatment", first)
    phone.taps("service:child", first)
    assert phone.keys == ["ask-practitioner"]
    phone.answers("practitioner:anna")
    phone.answers("slot:")
    phone.answers("answer:yes")
    assert desk.visits()[0].service == "treatment"


def test_the_reminder_of_a_visit_that_has_moved_shows_how_it_stands(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    desk.passes(hours=54)
    reminder = phone.newest
    assert reminder.key == "reminder-24h"
    phone.writes("move it to Friday at 4pm")
    phone.writes("yes")
    assert desk.visits()[0].start == rome(3, 6, 16)
    phone.taps("cancel:", reminder)
    assert phone.keys == ["visit-changed"]
    assert desk.visits()[0].status is Status.BOOKED


def test_no_after_a_reminder_asks_whether_to_cancel(desk: FrontDesk) -> None:
    phone = a_booking(desk, Channel.SMS)
    desk.passes(hours=54)
    phone.writes("no")
    assert phone.keys == ["ask-cancel-late"]
    phone.writes("thanks")
    assert desk.visits()[0].status is Status.BOOKED
    phone.writes("1")
    assert desk.visits()[0].status is Status.CANCELLED


def test_cancel_alone_after_a_reminder_asks_which_it_means(desk: FrontDesk) -> None:
    phone = a_booking(desk, Channel.SMS)
    phone.writes("move my visit")  # a question left open when the reminder came
    desk.passes(hours=54)
    phone.writes("CANCEL")
    assert phone.keys == ["stop-or-cancel"]
    phone.writes("1")
    phone.writes("1")
    assert desk.visits()[0].status is Status.CANCELLED
    assert entries(phone) == [("sms", "given")]


def test_a_reminder_confirmed_in_the_middle_of_a_booking_leaves_it_open(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    desk.passes(hours=54)
    reminder = phone.newest
    phone.writes("another session with Marco on Friday")
    assert phone.keys == ["ask-time"]
    phone.taps("confirm:", reminder)
    assert phone.keys == ["confirm-done", "ask-time"]
    assert desk.visits()[0].status is Status.CONFIRMED
    phone.answers("slot:")
    phone.answers("answer:yes")
    assert len(desk.visits()) == 2


def test_confirming_twice_tells_the_state_and_asks_nothing_more(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    desk.passes(hours=54)
    reminder = phone.newest
    phone.taps("confirm:", reminder)
    assert phone.keys == ["confirm-done", "ask-recall"]
    phone.writes("yes")
    assert entries(phone, "recall")[-1][1] == "given"
    phone.taps("confirm:", reminder)
    assert phone.keys == ["confirm-done"]


def test_answering_after_the_visit_began_says_so(desk: FrontDesk) -> None:
    phone = a_booking(desk, Channel.SMS)
    desk.passes(hours=54)
    desk.passes(hours=24)
    phone.writes("3")
    assert phone.keys == ["visit-past"]
    assert desk.visits()[0].status is Status.BOOKED


def test_a_deep_link_ties_the_chat_to_the_file_once(desk: FrontDesk) -> None:
    client = a_booking(desk, Channel.SMS).person_id
    with desk.database.transaction() as connection:
        token = links.issue(connection, desk.office.signing_key, desk.practice.id, client, desk.clock.now())
        late = links.issue(connection, desk.office.signing_key, desk.practice.id, client, desk.clock.now())
    chat = desk.phone(Channel.TELEGRAM, "70077")
    chat.writes(f"/start {token}")
    assert chat.keys == ["welcome", "link-done"]
    assert chat.person_id == client
    chat.writes("/visits")
    assert chat.keys == ["visit"]
    stranger = desk.phone(Channel.TELEGRAM, "70078")
    stranger.writes(f"/start {token}")
    assert stranger.keys == ["welcome", "link-wrong"]
    desk.passes(days=60)
    stranger.writes(f"/start {late}")
    assert stranger.keys == ["link-wrong"]
    assert stranger.person_id != client


def test_what_is_no_text_goes_to_people_and_the_question_stays(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, name="Ann Brown")
    phone.writes(WISH)
    phone.sends({"voice": {"file_id": "x", "mime_type": "audio/ogg"}})
    assert phone.keys == ["media-passed-on", "confirm-booking"]
    phone.answers("answer:yes")
    assert len(desk.visits()) == 1
    reasons = desk.rows(sa.select(inbound_table.c.reason).where(inbound_table.c.reason.is_not(None)))
    assert [row.reason for row in reasons] == ["media"]


def test_when_people_stay_silent_the_bot_answers_again_and_goes_on(desk: FrontDesk) -> None:
    phone = a_booking(desk)
    phone.writes("I want to talk to a person")
    phone.writes("hello?")
    assert phone.keys == []
    desk.passes(hours=13)
    phone.writes("hello?")
    assert phone.keys == ["hello-again"]
    (row,) = desk.rows(sa.select(conversations.c.answered_by))
    assert row.answered_by == "bot"
    phone.writes("my visits")
    assert phone.keys == ["visit"]


def test_a_word_of_stop_in_its_own_language_is_answered_in_it(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.SMS)
    phone.writes("KONIEC")
    assert phone.keys == ["stop-done"]
    assert "WZNOW" in phone.last[0].body
    assert entries(phone) == [("sms", "withdrawn")]


def test_the_name_the_client_says_is_kept(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, name="Johnny")
    phone.writes(WISH)
    assert "Johnny" in phone.last[-1].body
    phone.writes("my name is John Smith")
    assert "John Smith" in phone.last[-1].body
    phone.answers("answer:yes")
    assert [row.name for row in desk.rows(sa.select(people.c.name))] == ["John Smith"]


def test_a_spoken_language_is_kept_until_another_is_chosen(desk: FrontDesk) -> None:
    phone = a_booking(desk, Channel.SMS)
    phone.writes("2")  # cancel?
    phone.writes("3")  # no, keep it
    phone.writes("vorrei vedere i miei appuntamenti, grazie")
    assert "Confermo" in phone.last[-1].body
    phone.writes("po polsku proszę")
    assert phone.keys == ["language-set"]
    phone.writes("my visits")
    assert "Potwierdzam" in phone.all[-1].body
