"""Whole conversations in each language, on each channel, down to the rows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from clients.vocabulary import Channel
from messaging import gsm7
from scheduling.appointments import Status
from tests.support.front_desk import FrontDesk, Phone
from tests.support.practices import rome


@dataclass(frozen=True)
class Spoken:
    """What a client says, in one language."""

    wish: str  # service, practitioner, day and time in one sentence
    name: str
    yes: str
    move: str  # to Friday morning
    hour_later: str
    cancel: str
    list: str
    human: str
    no_reminders: str
    quiet: str  # not after 20
    stop_inside: str
    price: str
    who: str


WORDS = {
    "it": Spoken(
        "Buongiorno, vorrei un trattamento con Anna giovedì alle 15",
        "Maria Rossi",
        "sì",
        "vorrei spostarlo a venerdì mattina",
        "possiamo fare un'ora dopo?",
        "devo disdire",
        "i miei appuntamenti",
        "vorrei parlare con una persona",
        "niente promemoria",
        "non scrivetemi dopo le 20",
        "per favore stop messaggi",
        "quanto costa?",
        "chi siete?",
    ),
    "fr": Spoken(
        "Bonjour, je voudrais une séance avec Anna jeudi à 15h",
        "Marie Petit",
        "oui",
        "déplacer à vendredi matin",
        "est-ce possible de déplacer une heure plus tard ?",
        "annuler mon rendez-vous",
        "mes rendez-vous",
        "je voudrais parler à quelqu'un",
        "pas de rappels",
        "n'écrivez pas après 20h",
        "arrêtez les messages svp",
        "combien ça coûte ?",
        "qui êtes-vous ?",
    ),
    "pl": Spoken(
        "Dzień dobry, chciałbym zabieg u Anny w czwartek o 15",
        "Jan Kowalski",
        "tak",
        "przełożyć na piątek rano",
        "proszę przełożyć o godzinę później",
        "odwołać wizytę",
        "moje wizyty",
        "chcę rozmawiać z człowiekiem",
        "bez przypomnień",
        "proszę nie pisać po 20",
        "proszę nie wysyłać wiadomości, stop sms",
        "ile to kosztuje?",
        "kim jesteście?",
    ),
    "en": Spoken(
        "Hello, I would like a session with Anna on Thursday at 3pm",
        "John Smith",
        "yes",
        "move it to Friday morning",
        "can we make it an hour later?",
        "cancel my appointment",
        "my visits",
        "I want to talk to a person",
        "no reminders please",
        "don't text me after 8pm",
        "please stop texting me",
        "how much is it?",
        "who are you?",
    ),
    "de": Spoken(
        "Guten Tag, ich möchte eine Behandlung bei Anna am Donnerstag um 15 Uhr",
        "Max Müller",
        "ja",
        "verschieben auf Freitag Vormittag",
        "können wir es eine Stunde später machen?",
        "Termin absagen",
        "meine Termine",
        "ich möchte mit einem Menschen sprechen",
        "keine Erinnerungen bitte",
        "bitte nicht nach 20 Uhr schreiben",
        "bitte keine Nachrichten mehr",
        "was kostet das?",
        "wer sind Sie?",
    ),
    "es": Spoken(
        "Buenos días, quiero una sesión con Anna el jueves a las 15",
        "Ana López",
        "sí",
        "cambiar la cita al viernes por la mañana",
        "¿podemos cambiar a una hora más tarde?",
        "cancelar la cita",
        "mis citas",
        "quiero hablar con una persona",
        "sin recordatorios",
        "no me escriban después de las 20",
        "por favor no me envíen más mensajes",
        "¿cuánto cuesta?",
        "¿quiénes son ustedes?",
    ),
}
EVERY = pytest.mark.parametrize("language", list(WORDS))
THURSDAY = rome(3, 5, 15)


def booked(desk: FrontDesk, language: str, channel: Channel = Channel.SMS) -> tuple[Phone, Spoken]:
    """A phone whose owner has a visit on Thursday at three."""
    spoken, phone = WORDS[language], desk.phone(channel)
    phone.writes(spoken.wish)
    phone.writes(spoken.name)
    phone.writes(spoken.yes)
    assert "booking-done" in phone.keys
    if "ask-sms" in phone.keys:
        phone.answers("sms:no")
    return phone, spoken


def fits_a_feature_phone(phone: Phone) -> None:
    """Every reply makes one or two GSM-7 segments and offers at most nine choices."""
    for reply in phone.all:
        count = gsm7.segments(reply.body)
        assert count.segments <= 2, reply.body
        assert count.encoding is gsm7.Encoding.GSM7, reply.body
        assert len(reply.choices) <= 9


@EVERY
def test_one_sentence_books_and_the_name_is_asked_once(desk: FrontDesk, language: str) -> None:
    spoken, phone = WORDS[language], desk.phone(Channel.SMS)
    phone.writes(spoken.wish)
    assert phone.keys == ["welcome", "ask-name"]
    phone.writes("1")
    assert phone.keys == ["ask-name-again"]
    phone.writes(spoken.name)
    assert phone.keys == ["confirm-booking"]
    phone.writes(spoken.yes)
    assert phone.keys == ["booking-done"]
    (visit,) = desk.visits()
    assert (visit.service, visit.practitioner, visit.start) == ("treatment", "anna", THURSDAY)
    phone.writes(spoken.wish.replace("15", "17").replace("3pm", "5pm"))
    assert phone.keys == ["confirm-booking"]  # no name, no greeting a second time
    fits_a_feature_phone(phone)


@pytest.mark.parametrize(
    ("channel", "language"),
    [
        *((channel, language) for channel in (Channel.TELEGRAM, Channel.SMS) for language in WORDS),
        (Channel.WHATSAPP, "fr"),
        (Channel.CONSOLE, "de"),
    ],
)
def test_taps_and_digits_book(desk: FrontDesk, channel: Channel, language: str) -> None:
    phone = desk.phone(channel, name="Kim Lee", language=language)
    phone.writes(WORDS[language].wish.split(",")[0] + "!")
    assert phone.keys == ["welcome"]
    phone.answers("menu:book")
    phone.answers("service:treatment")
    phone.answers("practitioner:marco")
    phone.answers("slot:")
    if phone.keys == ["ask-name"]:
        phone.writes("Kim Lee")
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-done"
    (visit,) = desk.visits()
    assert (visit.practitioner, visit.status, visit.channel) == ("marco", Status.BOOKED, channel.value)
    if channel is Channel.SMS:
        fits_a_feature_phone(phone)


@EVERY
def test_a_visit_moves_in_words_and_is_cancelled_in_words(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(spoken.hour_later)
    assert phone.keys == ["confirm-move"]
    phone.writes(spoken.yes)
    assert desk.visits()[0].start == rome(3, 5, 16)
    phone.writes(spoken.move)
    assert phone.keys == ["ask-time-move"]
    phone.writes("1")
    phone.writes(spoken.yes)
    assert rome(3, 6, 8) <= desk.visits()[0].start < rome(3, 6, 12, 30)
    phone.writes(spoken.cancel)
    assert phone.keys == ["ask-cancel"]
    phone.writes(spoken.yes)
    assert desk.visits()[0].status is Status.CANCELLED
    phone.writes(spoken.list)
    assert phone.keys == ["no-visits"]
    fits_a_feature_phone(phone)


@EVERY
def test_a_reminder_is_confirmed_in_words(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    desk.passes(hours=54)
    assert phone.all[-1].key == "reminder-24h"
    phone.writes(spoken.yes)
    assert phone.keys == ["confirm-done", "ask-recall"]
    assert desk.visits()[0].status is Status.CONFIRMED
    fits_a_feature_phone(phone)


@EVERY
def test_settings_are_taken_in_words(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(spoken.no_reminders)
    assert phone.keys == ["setting-saved"]
    phone.writes(spoken.quiet)
    assert phone.keys == ["setting-saved"]
    assert "20:00" in phone.last[0].body
    assert "08:00" in phone.last[0].body
    desk.passes(hours=72)
    assert not [reply for reply in phone.all if reply.key.startswith("reminder")]
    fits_a_feature_phone(phone)


@EVERY
def test_stop_inside_a_sentence_asks_once_and_then_stops(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(spoken.stop_inside)
    assert phone.keys == ["ask-stop"]
    phone.writes("1")
    assert phone.keys == ["stop-done"]
    phone.writes(spoken.list)
    assert phone.keys == []
    last = phone.consents[-1]
    assert (last.channel, last.event.value) == (Channel.SMS, "withdrawn")
    desk.passes(hours=72)
    assert phone.all[-1].key == "stop-done"


@EVERY
def test_questions_in_between_do_not_lose_the_booking(desk: FrontDesk, language: str) -> None:
    spoken, phone = WORDS[language], desk.phone(Channel.TELEGRAM, name="Kim Lee")
    phone.writes(spoken.wish)
    phone.writes(spoken.price)
    assert phone.keys == ["prices", "confirm-booking"]
    phone.writes(spoken.yes)
    assert phone.keys[0] == "booking-done"


@EVERY
def test_who_are_you_is_answered_with_the_name_of_the_practice(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(spoken.who)
    assert phone.keys == ["help"]
    assert desk.practice.name in phone.last[0].body


@EVERY
def test_a_person_takes_over_and_the_bot_keeps_quiet(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(spoken.human)
    assert phone.keys == ["human-soon"]
    phone.writes(spoken.list)
    assert phone.keys == []
    phone.writes("1")
    assert phone.keys == ["menu"]
    phone.writes(spoken.list)
    assert phone.keys == ["visit"]


STOPS = {"it": "Basta", "fr": "ARRÊT", "pl": "koniec.", "en": "Unsubscribe", "de": "Abmelden", "es": "baja"}
STARTS = {"it": "inizio", "fr": "REPRISE", "pl": "wznów", "en": "UNSTOP", "de": "start", "es": "alta"}


@EVERY
def test_stop_and_start_words_get_one_reply_each(desk: FrontDesk, language: str) -> None:
    phone, spoken = booked(desk, language)
    phone.writes(STOPS[language])
    assert phone.keys == ["stop-done"]
    phone.writes(STOPS[language])
    assert phone.keys == []
    phone.writes(STARTS[language])
    assert phone.keys == ["start-done"]
    phone.writes(spoken.list)
    assert phone.keys == ["visit"]
