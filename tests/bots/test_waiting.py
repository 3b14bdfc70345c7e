"""The waiting list in conversation: join, hear of a free time, answer it; down to the rows."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from app.ticks import Ticks
from bots.dialogue import waiting_words
from bots.dialogue.waiting_words import Asked
from clients.vocabulary import Channel
from core.queries import all_practices
from scheduling import actions
from scheduling.appointments import Appointment, Status
from scheduling.tables_wishes import waitlist
from scheduling.waiting import queries
from scheduling.waiting.nouns import Entry
from tests.support.front_desk import FrontDesk, Phone

MARIA, UGO = "70011", "70012"


def worker(desk: FrontDesk) -> None:
    """The tick that offers freed times, and the messages it leads to."""
    asyncio.run(Ticks(desk.office, "test", "run").offer_freed_times())
    desk.sends()


def a_booked(phone: Phone, words: str) -> Appointment:
    """A treatment with Anna, booked in words."""
    phone.writes(words)
    phone.writes("1") if phone.newest.key == "ask-practitioner" else None
    if phone.newest.key != "confirm-booking":
        phone.answers("slot:")
    phone.answers("answer:yes")
    return max(phone.desk.visits(), key=lambda visit: visit.id)


def entries(desk: FrontDesk) -> list[Entry]:
    with desk.database.transaction() as connection:
        return queries.live(connection, desk.practice.id, desk.clock.now())


def busy_day(desk: FrontDesk, start: datetime, days: int = 1) -> list[Appointment]:
    """Anna's times on some days are all taken."""
    found = []
    with desk.database.transaction() as connection:
        practice = next(one for one in all_practices(connection) if one.id == desk.practice.id)
        catalog = desk.office.known(connection, practice.id).catalog
        from clients import actions as clients

        person = clients.new_person(connection, practice, now=desk.clock.now(), name="Altri Clienti", language="it")
        at = start
        while at < start + timedelta(days=days):
            result = actions.book(
                connection, practice, catalog, person_id=person, service="treatment", practitioner="anna", start=at,
                channel="console", actor="staff:1", now=desk.clock.now(),
            )  # fmt: skip
            if isinstance(result, actions.Booked):
                found.append(result.appointment)
            at += timedelta(minutes=15)
    return found


def free_up(desk: FrontDesk, visit: Appointment) -> None:
    with desk.database.transaction() as connection:
        known = desk.office.known(connection, desk.practice.id)
        actions.cancel(
            connection, known.practice, known.catalog, appointment_id=visit.id, actor="staff:1", now=desk.clock.now()
        )


def test_when_nothing_suits_one_joins_with_a_tap_and_books_the_freed_time_with_another(any_desk: FrontDesk) -> None:
    desk = any_desk
    taken = busy_day(desk, datetime.fromisoformat("2026-03-05T08:00+01:00"))
    phone = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    phone.writes("Vorrei un trattamento giovedì con Anna")
    assert phone.newest.key == "ask-time-nearest"
    phone.answers("wait:join")
    assert phone.keys == ["waiting-joined"]
    (entry,) = entries(desk)
    assert (entry.service, entry.practitioner, entry.person_id) == ("treatment", "anna", phone.person_id)
    free_up(desk, taken[2])
    worker(desk)
    assert phone.newest.key == "waiting-offer"
    phone.answers("wait:take")
    assert "booking-done" in phone.keys
    visit = max(desk.visits(), key=lambda one: one.id)
    assert (visit.start, visit.person_id, visit.status) == (taken[2].start, phone.person_id, Status.BOOKED)
    phone.taps("wait:take")
    assert "booking-done" in phone.keys
    assert len([one for one in desk.visits() if one.person_id == phone.person_id]) == 1


def test_who_turns_down_what_is_free_may_wait_for_something_better(desk: FrontDesk) -> None:
    phone = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    phone.writes("Vorrei un trattamento giovedì con Anna")
    assert "wait:join" not in phone.newest.choices
    phone.answers("slots:more")
    phone.answers("wait:join")
    assert phone.keys == ["waiting-joined"]
    (entry,) = entries(desk)
    assert {low.astimezone(desk.practice.zone).date().isoformat() for low, _ in entry.windows} == {"2026-03-05"}


def test_an_earlier_time_in_words_moves_the_visit_when_one_comes_free(desk: FrontDesk) -> None:
    taken = busy_day(desk, datetime.fromisoformat("2026-03-03T08:00+01:00"), days=2)
    phone = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    visit = a_booked(phone, "un trattamento con Anna giovedì 5 marzo alle 10")
    phone.writes("Se si libera qualcosa prima me lo fate sapere? Avvisatemi!")
    assert phone.keys[0] == "waiting-joined-earlier"
    (entry,) = entries(desk)
    assert entry.appointment_id == visit.id
    free_up(desk, taken[0])
    worker(desk)
    assert phone.newest.key == "waiting-offer-earlier"
    phone.answers("wait:take")
    assert phone.keys == ["move-done"]
    (moved,) = (one for one in desk.visits() if one.id == visit.id)
    assert moved.start == taken[0].start


def test_by_plain_sms_one_joins_hears_and_answers_with_digits(desk: FrontDesk) -> None:
    taken = busy_day(desk, datetime.fromisoformat("2026-03-05T08:00+01:00"))
    phone = desk.phone(Channel.SMS)
    phone.writes("Buongiorno, un trattamento giovedì con Anna")
    phone.writes("mi metta in lista d'attesa")
    assert phone.keys == ["waiting-joined"]
    free_up(desk, taken[0])
    worker(desk)
    assert phone.newest.key == "waiting-offer"
    assert phone.newest.segments <= 2
    phone.writes("2")
    assert phone.keys == ["waiting-declined"]
    phone.writes("sono ancora in lista d'attesa?")
    assert phone.keys == ["waiting-list"]
    phone.writes("toglietemi dalla lista d'attesa")
    assert phone.keys == ["waiting-left"]
    assert entries(desk) == []
    phone.writes("sono in lista d'attesa?")
    assert phone.keys == ["waiting-none"]


def test_who_answers_too_late_hears_that_it_is_taken_and_stays_on_the_list(desk: FrontDesk) -> None:
    taken = busy_day(desk, datetime.fromisoformat("2026-03-05T08:00+01:00"))
    maria = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    ugo = desk.phone(Channel.TELEGRAM, UGO, name="Ugo Neri", language="it")
    for phone in (maria, ugo):
        phone.writes("Vorrei un trattamento giovedì con Anna")
        phone.answers("wait:join")
    free_up(desk, taken[0])
    worker(desk)
    assert [phone.newest.key == "waiting-offer" for phone in (maria, ugo)] == [True, False]
    desk.passes(minutes=61)
    worker(desk)
    ugo.answers("wait:take")
    maria.taps("wait:take")
    assert maria.keys == ["waiting-taken"]
    assert [entry.person_id for entry in entries(desk)] == [maria.person_id]


def test_two_ignored_offers_bring_one_question_and_an_answer_to_it_goes_on(desk: FrontDesk) -> None:
    taken = busy_day(desk, datetime.fromisoformat("2026-03-05T08:00+01:00"))
    phone = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    phone.writes("Vorrei un trattamento giovedì con Anna")
    phone.answers("wait:join")
    for visit in taken[:2]:
        free_up(desk, visit)
    for _ in range(4):
        worker(desk)
        desk.passes(minutes=60)
    assert [reply.key for reply in phone.all].count("waiting-offer") == 2
    desk.passes(hours=24)
    assert phone.newest.key == "waiting-still"
    phone.answers("wait:stay")
    assert phone.keys == ["waiting-stays"]
    assert desk.rows(sa.select(waitlist.c.status))[0].status == "waiting"


def test_nobody_answers_the_offers_of_others(desk: FrontDesk) -> None:
    taken = busy_day(desk, datetime.fromisoformat("2026-03-05T08:00+01:00"))
    maria = desk.phone(Channel.TELEGRAM, MARIA, name="Maria Rossi", language="it")
    maria.writes("Vorrei un trattamento giovedì con Anna")
    maria.answers("wait:join")
    free_up(desk, taken[0])
    worker(desk)
    (entry,) = entries(desk)
    maria.answers("wait:leave")
    assert maria.keys == ["waiting-left"]
    maria.taps("wait:take", next(reply for reply in maria.all if reply.key == "waiting-offer"))
    assert maria.keys == ["waiting-over"]
    assert entry.id not in {one.id for one in entries(desk)}


@pytest.mark.parametrize(
    "text",
    [
        "Avvisami se si libera prima",
        "mi avvisate se si libera un posto giovedì?",
        "se qualcuno disdice fatemi sapere per favore",
        "mettetemi in lista d'attesa",
        "Prévenez-moi si une place se libère",
        "Si quelqu'un annule, dites-le moi",
        "Pouvez-vous me mettre sur liste d’attente ?",
        "Proszę dać znać, jeśli coś się zwolni",
        "Dajcie znać jak zwolni się wcześniejszy termin",
        "Proszę wpisać mnie na listę oczekujących",
        "Let me know if something opens up earlier",
        "text me when a slot comes free please",
        "If anyone cancels, could you let me know?",
        "put me on the waiting list",
        "Sagen Sie mir Bescheid, wenn früher etwas frei wird",
        "Bitte melden Sie sich, falls jemand absagt",
        "Setzen Sie mich auf die Warteliste",
        "Avíseme si queda libre un hueco antes",
        "Si alguien cancela, avísenme",
        "Apúnteme en la lista de espera",
    ],
)
def test_wishes_for_the_waiting_list_are_heard_in_six_languages(text: str) -> None:
    assert waiting_words.asked(text) is Asked.JOIN


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sono in lista d'attesa?", Asked.SHOW),
        ("toglietemi dalla lista d'attesa", Asked.LEAVE),
        ("suis-je toujours sur la liste d'attente ?", Asked.SHOW),
        ("retirez-moi de la liste d'attente", Asked.LEAVE),
        ("czy nadal jestem na liście oczekujących?", Asked.SHOW),
        ("proszę wypisać mnie z listy oczekujących", Asked.LEAVE),
        ("Am I still on the waiting list?", Asked.SHOW),
        ("take me off the waitlist", Asked.LEAVE),
        ("Stehe ich noch auf der Warteliste?", Asked.SHOW),
        ("bitte von der Warteliste streichen", Asked.LEAVE),
        ("¿Sigo en la lista de espera?", Asked.SHOW),
        ("quíteme de la lista de espera", Asked.LEAVE),
    ],
)
def test_questions_about_the_list_and_leaving_it_are_told_apart(text: str, wanted: Asked) -> None:
    assert waiting_words.asked(text) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "Avete posto prima?",
        "Can I come earlier on Thursday?",
        "Je voudrais avancer mon rendez-vous",
        "Wann ist der nächste freie Termin?",
        "Chiamatemi quando potete",
        "Let me know the price",
        "¿Tienen algo libre antes?",
        "Proszę przełożyć wizytę na wcześniej",
        "fatemi sapere se va bene",
        "sag mir wann ihr offen habt",
    ],
)
def test_other_words_are_left_to_the_rest_of_the_dialogue(text: str) -> None:
    assert waiting_words.asked(text) is None
