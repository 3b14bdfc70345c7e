"""Receipts: in every order, twice, and before the send itself is recorded."""

from __future__ import annotations

import itertools
import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel
from core.db import Database
from messaging import receipts, recording, sending
from messaging.channel import Accepted
from messaging.delivery import Status
from messaging.events import Receipt
from messaging.kit import Ready
from messaging.tables import receipts as receipts_table
from tests.support.engine import Engine, an_engine

STEPS = (Status.SENT, Status.DELIVERED, Status.READ)


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


def claimed(engine: Engine, person: int) -> Ready:
    """A letter on its way by SMS, not yet answered by the provider."""
    engine.put(person)
    with engine.writing() as connection:
        found = sending.claim(connection, engine.kit(), {Channel.SMS: 4}, 4, "test", engine.now)
    [ready] = found.ready
    return ready


def accepted(engine: Engine, ready: Ready, provider_id: str) -> None:
    with engine.writing() as connection:
        recording.record_accepted(connection, engine.kit(), ready, Accepted(provider_id), engine.now)


def told(engine: Engine, provider_id: str, status: Status, code: str | None = None) -> None:
    with engine.writing() as connection:
        receipts.record(
            connection, engine.practice, engine.channels[Channel.SMS], Receipt(provider_id, status, code),
            engine.now, engine.alert,
        )  # fmt: skip


def test_in_every_order_and_twice_the_rows_end_at_read_and_every_receipt_is_kept(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    for number, order in enumerate(itertools.permutations(STEPS)):
        engine.clock.advance(timedelta(days=1))
        ready = claimed(engine, person)
        accepted(engine, ready, f"SM{number}")
        for status in (*order, *order):
            told(engine, f"SM{number}", status)
        assert engine.status(ready.outbox_id)[0] == "read"
    with engine.writing() as connection:
        assert len(connection.execute(sa.select(receipts_table)).all()) == 6 * 6


@pytest.mark.parametrize("early", [(Status.SENT,), (Status.DELIVERED, Status.SENT), (Status.READ,)], ids=str)
def test_receipts_that_overtake_the_providers_answer_count_once_it_is_recorded(
    engine: Engine, early: tuple[Status, ...]
) -> None:
    ready = claimed(engine, engine.client(Channel.SMS))
    for status in early:
        told(engine, "SM1", status)
    assert engine.status(ready.outbox_id)[0] == "sending"
    accepted(engine, ready, "SM1")
    assert engine.status(ready.outbox_id)[0] == early[0].value


def test_a_failure_that_overtakes_the_providers_answer_offers_the_next_channel(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    ready = claimed(engine, person)
    with engine.writing() as connection:
        engine.reached_at(connection, person, Channel.WHATSAPP)
    told(engine, "SM1", Status.FAILED, "30005")
    accepted(engine, ready, "SM1")
    row = engine.row(ready.outbox_id)
    assert (row.status, row.reason, row.error_code) == ("failed", "nobody_there", "30005")
    assert len(engine.rows(fallback_of=ready.outbox_id)) == 1


def test_a_receipt_after_the_end_changes_nothing(engine: Engine) -> None:
    ready = claimed(engine, engine.client(Channel.SMS))
    accepted(engine, ready, "SM1")
    told(engine, "SM1", Status.DELIVERED)
    before = engine.row(ready.outbox_id)
    told(engine, "SM1", Status.FAILED, "30008")
    told(engine, "SM1", Status.SENT)
    assert engine.row(ready.outbox_id) == before
    assert engine.rows(fallback_of=ready.outbox_id) == []


def test_an_unknown_code_means_not_deliverable(engine: Engine) -> None:
    ready = claimed(engine, engine.client(Channel.SMS))
    accepted(engine, ready, "SM1")
    told(engine, "SM1", Status.FAILED, "99999")
    assert engine.status(ready.outbox_id) == ("failed", "not_deliverable")


def test_a_receipt_for_a_message_of_nobody_is_kept_and_harms_nothing(engine: Engine) -> None:
    told(engine, "SMunknown", Status.DELIVERED)
    with engine.writing() as connection:
        assert connection.execute(sa.select(receipts_table.c.provider_id)).scalars().all() == ["SMunknown"]


def test_a_receipt_and_the_send_it_speaks_of_recorded_side_by_side_both_count(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    for number in range(8):
        engine.clock.advance(timedelta(days=1))
        ready = claimed(engine, person)
        gate = threading.Barrier(2)
        provider_id = f"SM{number}"

        def record(gate: threading.Barrier = gate, ready: Ready = ready, provider_id: str = provider_id) -> None:
            gate.wait(30)
            accepted(engine, ready, provider_id)

        beside = threading.Thread(target=record)
        beside.start()
        gate.wait(30)
        told(engine, provider_id, Status.DELIVERED)
        beside.join(30)
        assert engine.status(ready.outbox_id)[0] == "delivered"


def test_while_a_receipt_is_being_recorded_its_send_waits(database: Database) -> None:
    engine = an_engine(database)
    ready = claimed(engine, engine.client(Channel.SMS))
    if database.is_sqlite:
        return  # one writer at a time anyway
    beside = threading.Thread(target=accepted, args=(engine, ready, "SM1"))
    with engine.writing() as connection:
        receipts.record(
            connection, engine.practice, engine.channels[Channel.SMS], Receipt("SM1", Status.DELIVERED),
            engine.now, engine.alert,
        )  # fmt: skip
        beside.start()
        beside.join(0.3)  # long enough to overtake us, if it could
        assert beside.is_alive()
    beside.join(30)
    assert engine.status(ready.outbox_id)[0] == "delivered"
