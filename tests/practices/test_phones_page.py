"""What the phones page shows of each practice: people who speak its languages, and its own day."""

from __future__ import annotations

from datetime import date

import pytest

from app import page_view, start
from clients.vocabulary import Channel
from sandbox import page_cast
from scheduling import practice_file
from tests.support import page_stage
from tests.support.trades import Opens

SPOKEN = {
    "demo": ["it", "fr", "pl"],
    "osteopath": ["it", "es", "en"],
    "optician": ["fr", "en", "de"],
    "groomer": ["it", "en", "it"],
    "repair": ["pl", "en", "de"],
}


@pytest.mark.parametrize(("name", "languages"), SPOKEN.items(), ids=SPOKEN)
def test_the_phones_are_given_to_three_people_who_speak_the_practice_s_languages(
    name: str, languages: list[str]
) -> None:
    spoken = practice_file.document_of(start.wished(name).text)["practice"]["languages"]
    with page_stage.a_stage() as stage:
        page_cast.recast(stage.world, stage.cast, spoken)
        people = [stage.phone(phone)["person"] for phone in ("telegram", "whatsapp", "sms")]
    assert [person["language"] for person in people] == languages
    assert len({person["name"] for person in people}) == 3
    assert len({person["number"] for person in people}) == 3


def test_the_day_says_which_form_and_for_which_animal(trade: Opens) -> None:
    desk = trade("groomer")
    phone = desk.phone(Channel.TELEGRAM, name="Giulia Bianchi", language="it")
    phone.writes("Toelettatura di un beagle con taglio unghie giovedì alle 10 con Sara")
    phone.writes("Argo")
    phone.answers("intake:skip")
    phone.answers("answer:yes")
    with desk.database.snapshot() as connection:
        day = page_view.day(connection, desk.office, desk.practice.id, date(2026, 3, 5))
    (visit,) = day["visits"]
    assert visit["service"] == "Toelettatura completa, Taglia media + Taglio unghie · Argo"
    assert (visit["client"], visit["practitioner"], visit["status"]) == ("Giulia Bianchi", "sara", "booked")
