"""Why was this message sent, or not: the whole chain, and the lists."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clients.vocabulary import Channel, Purpose
from core.db import Database
from core.errors import NotFound
from core.practice import Practice
from messaging import inbound, why
from messaging.channel import NotConnected
from messaging.delivery import Status
from tests.support import clients
from tests.support.engine import Engine, an_engine

PROMISED = [  # interfaces.md: rows of `messages list --json`
    "id", "direction", "channel", "contact_point_id", "client_id", "purpose", "basis", "topic", "text_key", "status",
    "reason", "provider_id", "error_code", "attempts", "created_at", "due_at", "sent_at",
]  # fmt: skip


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


@pytest.mark.asyncio
async def test_every_decision_attempt_and_receipt_is_told(engine: Engine) -> None:
    engine.clock.advance(timedelta(hours=10))  # 23:00 in Rome
    person = engine.client(Channel.WHATSAPP, Channel.SMS)
    letter = engine.put(person, receipt_due_at=engine.now + timedelta(hours=12))
    await engine.settle()
    engine.clock.advance(timedelta(hours=9))
    engine.channels[Channel.WHATSAPP].orders.append(NotConnected("refused"))
    await engine.settle()
    engine.clock.advance(timedelta(minutes=5))
    await engine.settle()
    for status in (Status.SENT, Status.DELIVERED, Status.SENT):
        engine.receipt(letter, status)
    with engine.writing() as connection:
        told = why.why(connection, engine.practice.id, letter)
    assert [(entry["decision"], entry["reason"]) for entry in told["decisions"]] == [
        ("hold", "quiet_hours"),
        ("send", "whatsapp:free"),
        ("retry", "not_connected"),
        ("send", "whatsapp:free"),
        ("accepted", ""),
        ("receipt:sent", ""),
        ("receipt:delivered", ""),
    ]
    assert all(entry["at"] for entry in told["decisions"])
    assert [(one["result"], one["error_code"]) for one in told["tries"]] == [("retry", "refused"), ("accepted", None)]
    assert all(one["started_at"] <= one["ended_at"] for one in told["tries"])
    assert [one["status"] for one in told["receipts"]] == ["sent", "delivered", "sent"]
    assert (told["status"], told["attempts"], told["followed_by"]) == ("delivered", 2, [])


@pytest.mark.asyncio
async def test_a_message_that_was_not_sent_says_why_too_and_names_what_stands_in_for_it(engine: Engine) -> None:
    person = engine.client(Channel.WHATSAPP, Channel.SMS)
    letter = engine.put(person)
    dropped = engine.put(person, purpose=Purpose.MARKETING)
    await engine.settle()
    engine.receipt(letter, Status.FAILED, "30005")
    await engine.settle()
    [instead] = engine.rows(fallback_of=letter)
    with engine.writing() as connection:
        first = why.why(connection, engine.practice.id, letter)
        second = why.why(connection, engine.practice.id, instead.id)
        third = why.why(connection, engine.practice.id, dropped)
    assert (first["followed_by"], second["fallback_of"]) == ([instead.id], letter)
    assert first["decisions"][-1]["decision"] == "receipt:failed"
    assert [(entry["decision"], entry["reason"]) for entry in third["decisions"]] == [("drop", "basis:no_consent")]
    assert (third["tries"], third["receipts"]) == ([], [])


def test_nothing_is_told_about_another_practices_message(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.SMS))
    with engine.writing() as connection:
        other: Practice = clients.a_practice(connection, "other")
        assert why.message_rows(connection, other.id) == []
        with pytest.raises(NotFound, match=str(letter)):
            why.why(connection, other.id, letter)


@pytest.mark.asyncio
async def test_the_list_shows_what_came_in_and_went_out_with_the_promised_fields_and_no_texts(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    raw = inbound.Raw(engine.practice.id, Channel.SMS, "SM7", "+39333", {"text": "my secret"})
    with engine.writing() as connection:
        inbound.store(connection, raw, engine.now - timedelta(minutes=1))
    letter = engine.put(person, "our secret")
    await engine.settle()
    with engine.writing() as connection:
        rows = why.message_rows(connection, engine.practice.id)
        newer = why.message_rows(connection, engine.practice.id, since_id=letter)
    came, went = rows
    for row in rows:
        assert list(row)[: len(PROMISED)] == PROMISED
        assert "secret" not in str(row)
        assert "+39" not in str(row)
    assert (came["direction"], came["status"], came["provider_id"]) == ("in", "received", "SM7")
    assert went | {"direction": "out", "client_id": person, "status": "accepted", "attempts": 1} == went
    assert {row["direction"] for row in newer} <= {"in"}


def test_the_next_moment_something_falls_due_is_a_letter_or_a_receipts_deadline(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    with engine.writing() as connection:
        assert why.next_due(connection, engine.practice.id, engine.now) is None
    engine.put(person, not_before=engine.now + timedelta(hours=3))
    engine.put(person, not_before=engine.now + timedelta(hours=2))
    with engine.writing() as connection:
        assert why.next_due(connection, engine.practice.id, engine.now) == engine.now + timedelta(hours=2)
        assert why.next_due(connection, None, engine.now + timedelta(hours=2)) == engine.now + timedelta(hours=3)
