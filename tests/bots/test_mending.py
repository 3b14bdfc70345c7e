"""A cancellation taken back, a quote answered, "is it ready?": in conversation, down to the rows, on both engines."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bots.dialogue import mending
from clients.vocabulary import Channel
from core.db import Database
from core.queries import save_practice_document
from messaging.says import Money
from scheduling import actions
from scheduling.appointments import Status
from scheduling.life import Stage
from tests.support.front_desk import FrontDesk, Phone

READY = [
    "È pronto il mio telefono?", "A che punto è la riparazione?", "Is my phone ready?", "is it fixed",
    "Est-ce que c'est prêt ?", "C'est prêt ?", "Czy telefon jest gotowy?", "już gotowe?",
    "Ist mein Handy schon fertig?",
    "¿Está listo?", "¿Ya está reparado?",
]  # fmt: skip


@pytest.mark.parametrize("text", READY)
def test_is_it_ready_is_understood_in_six_languages(text: str) -> None:
    assert mending.asks_for_repair(text)


@pytest.mark.parametrize(
    "text", ["domani sono pronto alle 10", "I am ready for my visit tomorrow", "jestem gotowy jutro"]
)
def test_other_words_ask_for_no_repair(text: str) -> None:
    assert not mending.asks_for_repair(text)


def booked(desk: FrontDesk) -> Phone:
    phone = desk.phone(Channel.TELEGRAM, name="Maria Bianchi", language="en")
    phone.writes("a treatment tomorrow at 10 with Anna")
    for _ in range(4):
        if desk.visits():
            break
        phone.answers(phone.newest.choices[0])
    assert desk.visits()
    return phone


def staff(desk: FrontDesk, what: Any, **given: Any) -> Any:
    with desk.database.transaction() as connection:
        catalog = desk.office.known(connection, desk.practice.id).catalog
        result = what(connection, desk.practice, catalog, **{"actor": "staff:1", "now": desk.clock.now(), **given})
    desk.sends()
    return result


def test_a_cancellation_is_taken_back_with_one_tap(database: Database) -> None:
    desk = FrontDesk(database)
    phone = booked(desk)
    phone.writes("cancel my visit")
    phone.taps("answer:yes")
    assert phone.keys[-1] == "cancel-done"
    assert desk.visits()[0].status is Status.CANCELLED
    phone.taps("undo:")
    assert phone.keys == ["undo-done"]
    assert desk.visits()[0].status is Status.BOOKED
    phone.taps("undo:")
    assert phone.keys == ["button-old"]
    assert desk.visits()[0].status is Status.BOOKED


def test_after_ten_minutes_it_is_too_late(database: Database) -> None:
    desk = FrontDesk(database)
    phone = booked(desk)
    phone.writes("cancel my visit")
    phone.taps("answer:yes")
    desk.clock.advance(timedelta(minutes=11))
    phone.taps("undo:")
    assert phone.keys == ["undo-late"]
    assert desk.visits()[0].status is Status.CANCELLED


def test_a_quote_is_answered_and_the_standing_told(database: Database) -> None:
    desk = FrontDesk(database)
    phone = booked(desk)
    visit = desk.visits()[0]
    services = desk.practice.document["services"]
    repaired = {**services, visit.service: {**services[visit.service], "has_stages": True}}
    document = {**desk.practice.document, "services": repaired}
    with database.transaction() as connection:
        save_practice_document(connection, desk.practice.slug, document, "1" * 64, desk.clock.now())
    staff(desk, actions.set_stage, appointment_id=visit.id, stage=Stage.RECEIVED)
    phone.writes("is it ready?")
    assert phone.keys == ["repairs-standing"]
    assert "received" in phone.last[0].body
    staff(desk, actions.set_stage, appointment_id=visit.id, stage=Stage.WAITING_APPROVAL, quote=Money(8500))
    assert phone.newest.key == "repair-quote"
    assert "85" in phone.newest.body
    phone.taps("quote:yes")
    assert phone.keys == ["quote-agreed"]
    assert desk.visits()[0].stage == Stage.DIAGNOSING
    phone.taps("quote:no")
    assert phone.keys == ["quote-old"]
    staff(desk, actions.set_stage, appointment_id=visit.id, stage=Stage.READY)
    assert phone.all[-1].key == "repair-ready"
