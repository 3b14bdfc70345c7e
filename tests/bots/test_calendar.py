"""A client's own calendar in conversation: a visit's file or link, all visits by an address, switched off again."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bots.channels.sms import LIMITS as SMS
from bots.dialogue import calendar_words
from bots.dialogue.calendar_words import Asked
from clients.vocabulary import Channel
from core.practice import LANGUAGES
from messaging import forming, gsm7, rendering
from messaging.says import Choice, Say, Text
from messaging.tables import outbox
from messaging.words import Words
from scheduling.calendar import feeds as calendar_feeds
from scheduling.tables import changes
from scheduling.tables_hours import feeds
from tests.support.fillings import FILLINGS
from tests.support.front_desk import MONDAY, FrontDesk, Phone

LINK = re.compile(r"http://127\.0\.0\.1:8080/calendar/([0-9A-Za-z_-]+)\.ics")
WORDS = Words.load()


def a_visit(phone: Phone, words: str = "un trattamento con Anna giovedì 5 marzo alle 10") -> None:
    """A treatment, booked in words."""
    phone.writes(words)
    if phone.all[-1].key == "ask-name":
        phone.writes("Maria Rossi")
    phone.answers("answer:yes")
    assert "booking-done" in phone.keys


def whose(desk: FrontDesk, body: str) -> calendar_feeds.Feed:
    """The feed whose address a message holds."""
    found = LINK.search(body)
    assert found
    with desk.database.transaction() as connection:
        feed = calendar_feeds.found(connection, b"k" * 32, found[1])
    assert feed is not None
    return feed


def test_the_next_visit_comes_as_a_file_and_all_visits_by_an_address(any_desk: FrontDesk) -> None:
    desk = any_desk
    phone = desk.phone(Channel.TELEGRAM, "70011", name="Maria Rossi", language="it")
    a_visit(phone)
    phone.writes("puoi aggiungerlo al mio calendario?")
    assert phone.keys == ["calendar-visit"]
    assert [file.name for file in phone.newest.outgoing.attachments] == ["appointment.ics"]
    assert "10:00" in phone.newest.body
    phone.answers("calendar:all")
    assert phone.keys == ["calendar-follow"]
    feed = whose(desk, phone.newest.body)
    assert (feed.person_id, feed.revoked_at) == (phone.person_id, None)
    stored = str([row.say for row in desk.rows(sa.select(outbox.c.say))])
    assert "/calendar/" not in stored
    phone.answers("calendar:off")
    assert phone.keys == ["calendar-off"]
    assert desk.rows(sa.select(feeds.c.id).where(feeds.c.person_id.is_not(None), feeds.c.revoked_at.is_(None))) == []
    phone.writes("disattiva il calendario")
    assert phone.keys == ["calendar-off-none"]
    recorded = desk.rows(sa.select(changes.c.action, changes.c.actor).where(changes.c.topic.like("feed:%")))
    assert [tuple(row) for row in recorded] == [
        ("shared", f"client:{phone.person_id}"),
        ("closed", f"client:{phone.person_id}"),
    ]


def test_by_plain_sms_a_link_and_digits_do(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.SMS)
    a_visit(phone)
    phone.writes("calendario")
    assert phone.keys == ["calendar-visit"]
    assert phone.newest.segments <= 2
    assert whose(desk, phone.newest.body).appointment_id == desk.visits()[0].id
    phone.answers("calendar:all")
    assert phone.keys == ["calendar-follow"]
    assert phone.newest.segments <= 2
    assert whose(desk, phone.newest.body).person_id == phone.person_id
    told = phone.newest.outgoing
    with desk.database.transaction() as connection:  # a message whose fate is unknown is looked for by its words
        row = connection.execute(sa.select(outbox).where(outbox.c.id == told.outbox_id)).one()
        assert forming.as_sent(connection, desk.office.kit(), row) == (phone.address, told.body)
    phone.answers("calendar:off")
    assert phone.keys == ["calendar-off"]


def test_without_a_public_address_it_is_said_kindly_and_the_file_still_comes(desk: FrontDesk) -> None:
    telegram, sms = desk.phone(Channel.TELEGRAM, "70011", name="Maria", language="it"), desk.phone(Channel.SMS)
    a_visit(telegram)
    a_visit(sms, "un trattamento con Bruno venerdì 6 marzo alle 15")
    desk.office.settings = desk.office.settings.model_copy(update={"twilio_account_sid": "AC" + "0" * 32})
    telegram.writes("link")
    assert telegram.keys == ["calendar-visit"]
    assert telegram.last[-1].outgoing.attachments
    assert telegram.last[-1].choices == []
    telegram.writes("vorrei abbonarmi al calendario")
    assert telegram.keys == ["calendar-no-address"]
    sms.writes("calendario")
    assert sms.keys == ["calendar-no-address"]
    assert not any(LINK.search(reply.body) for reply in sms.last)


def test_in_the_middle_of_a_booking_the_question_stays_open(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, "70011", name="Maria Rossi", language="it")
    a_visit(phone)
    phone.writes("vorrei prenotare un trattamento con Anna venerdì")
    asked = phone.newest.key
    phone.writes("aggiungilo al mio calendario")
    assert phone.keys == ["calendar-visit", asked]
    phone.writes("voglio seguire tutti gli appuntamenti nel calendario")
    assert phone.keys == ["calendar-follow", asked]
    phone.answers("slot:")
    assert phone.newest.key == "confirm-booking"


def test_a_named_visit_is_meant_and_a_time_without_one_asks_for_a_booking(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, "70011", name="Maria Rossi", language="it")
    a_visit(phone)
    a_visit(phone, "un trattamento con Anna venerdì 6 marzo alle 11")
    phone.writes("aggiungi al calendario quello di venerdì")
    assert phone.keys == ["calendar-visit"]
    assert "11:00" in phone.last[0].body
    phone.writes("Aggiungete mia figlia al calendario lunedì prossimo alle 15")
    assert "calendar-visit" not in phone.keys


def test_who_has_no_visit_is_told_so(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, "70011", name="Maria Rossi", language="it")
    phone.writes("ciao")
    phone.writes("calendario")
    assert phone.keys == ["no-visits"]
    assert desk.clock.now() - MONDAY < timedelta(minutes=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_sms_an_address_with_its_choice_is_two_segments_at_most(language: str) -> None:
    choices = (Choice("calendar:off", Text("choice-calendar-off")),)
    say = Say(Text("calendar-follow", {"feed": 1, "link": FILLINGS["link"][1]}), choices)
    shown = rendering.render(say, language, SMS, WORDS)
    assert gsm7.segments(shown.body).segments <= (1 if language == "pl" else 2)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("calendario", Asked.VISIT),
        ("Può aggiungere l'appuntamento al mio calendario?", Asked.VISIT),
        ("come faccio a salvarlo nel calendario?", Asked.VISIT),
        ("mi manda il file per il calendario", Asked.VISIT),
        ("disattivare il calendario", Asked.OFF),
        ("vorrei sincronizzare gli appuntamenti con il calendario", Asked.FOLLOW),
        ("Ajouter à mon calendrier", Asked.VISIT),
        ("lien pour le calendrier svp", Asked.VISIT),
        ("m'abonner au calendrier", Asked.FOLLOW),
        ("désactiver le calendrier", Asked.OFF),
        ("dodaj do kalendarza", Asked.VISIT),
        ("Proszę o plik do kalendarza", Asked.VISIT),
        ("subskrybować kalendarz", Asked.FOLLOW),
        ("wyłącz kalendarz", Asked.OFF),
        ("add to calendar", Asked.VISIT),
        ("Could you send me the .ics?", Asked.VISIT),
        ("put it in my Google calendar please", Asked.VISIT),
        ("follow all my visits in my calendar", Asked.FOLLOW),
        ("switch off the calendar", Asked.OFF),
        ("Kalender", Asked.VISIT),
        ("Zum Kalender hinzufügen", Asked.VISIT),
        ("Kann ich den Termin in meinen Kalender eintragen?", Asked.VISIT),
        ("Kalender abonnieren", Asked.FOLLOW),
        ("Kalender abschalten", Asked.OFF),
        ("añadir a mi calendario", Asked.VISIT),
        ("enlace para el calendario", Asked.VISIT),
        ("suscribirme al calendario", Asked.FOLLOW),
        ("desactivar el calendario", Asked.OFF),
    ],
)
def test_wishes_for_ones_own_calendar_are_heard_in_six_languages(text: str, wanted: Asked) -> None:
    assert calendar_words.asked(text) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "put me in your calendar for Thursday",
        "inserite un appuntamento nel calendario per lunedì",
        "Mettez-moi dans le calendrier jeudi",
        "Mi segni nel vostro calendario giovedì alle 10",
        "Guardi il calendario e mi dica quando c'è posto",
        "Können Sie mich am Freitag in den Kalender eintragen?",
        "che disponibilità avete in calendario tutti i giorni dopo le 18?",
        "Avez-vous de la place dans votre calendrier ?",
        "Mi mandate il link per la visita online?",
        "Sposta l'appuntamento a venerdì",
        "Proszę sprawdzić kalendarz",
        "¿Tiene hueco en su calendario?",
        "stop",
    ],
)
def test_other_words_are_left_to_the_rest_of_the_dialogue(text: str) -> None:
    assert calendar_words.asked(text) is None
