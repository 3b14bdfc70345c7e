"""Picking client, service, practitioner and time out of a staff member's words."""

from __future__ import annotations

from datetime import datetime

import pytest

from admin import wishes

NOW = datetime.fromisoformat("2026-11-30T09:00")  # a Monday
SERVICES = {
    "treatment": ["Trattamento", "Trattamento osteopatico", "Treatment", "Zabieg"],
    "first": ["Prima visita", "First visit", "Première visite"],
    "check": ["Visita di controllo", "Check-up"],
}
PRACTITIONERS = {"anna": ["Anna Bianchi", "Anna"], "luca": ["Luca Ferri", "Luca"]}


def wish(text: str, language: str = "it", *, has_client: bool = True) -> wishes.Wish:
    return wishes.pick_out(text, SERVICES, PRACTITIONERS, NOW, [language, "it"], has_client=has_client)


THURSDAY_AT_3 = datetime.fromisoformat("2026-12-03T15:00")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rossi trattamento giovedì alle 15 con Anna", "it"),
        ("trattamento con Anna giovedì alle 15 Rossi", "it"),
        ("giovedì alle 15 Rossi trattamento Anna Bianchi", "it"),
        ("Rossi, tratamento, giovedi 15:00, con anna", "it"),
        ("Rossi treatment Thursday at 3 pm with Anna", "en"),
        ("Rossi zabieg czwartek 15:00 z Anna", "pl"),
    ],
    ids=["as spoken", "client last", "full name", "typos and commas", "en", "pl"],
)
def test_the_order_of_the_words_does_not_matter(text: str, language: str) -> None:
    found = wish(text, language)
    assert (found.client, found.service, found.practitioner) == ("Rossi", "treatment", "anna")
    assert found.when.best is not None
    assert found.when.best.start == THURSDAY_AT_3


def test_a_client_may_have_the_practitioners_first_name() -> None:
    found = wish("Anna Rossi trattamento domani alle 10")
    assert (found.client, found.practitioner) == ("Anna Rossi", None)


def test_a_client_called_mario_is_not_march() -> None:
    found = wish("Mario Rossi domani 10:30")
    assert found.client == "Mario Rossi"
    assert found.when.best is not None
    assert found.when.best.start == datetime.fromisoformat("2026-12-01T10:30")


def test_a_client_may_be_given_by_number() -> None:
    found = wish("12 prima visita giovedì alle 15")
    assert (found.client, found.service) == ("12", "first")
    assert found.when.best is not None
    assert found.when.best.start == THURSDAY_AT_3


def test_a_word_of_several_services_leaves_the_service_open() -> None:
    found = wish("Rossi visita giovedì")
    assert (found.client, found.service) == ("Rossi", None)


def test_a_request_without_client_reads_service_practitioner_and_day() -> None:
    found = wish("controllo Luca venerdì", has_client=False)
    assert (found.client, found.service, found.practitioner) == ("", "check", "luca")
    assert found.when.best is not None
    assert found.when.best.start == datetime.fromisoformat("2026-12-04")


@pytest.mark.parametrize("text", ["", "???", "\U0001f600" * 500, "12", "con", "alle"])
def test_words_that_say_nothing_give_an_empty_wish(text: str) -> None:
    found = wish(text)
    assert found.service is None
    assert found.practitioner is None
