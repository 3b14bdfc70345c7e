"""Letters put in, withdrawn, and dropped when what they speak of has changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from clients.vocabulary import Channel, Purpose
from core.db import Database
from messaging import outbox
from messaging.delivery import Status
from messaging.outbox import Letter
from messaging.says import Say, literal
from tests.support.engine import Engine, an_engine

VISIT: dict[str, Any] = {"topic": "appointment:42", "topic_version": 1}


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


def set_topic(engine: Engine, version: int = 1, *, alive: bool = True, key: str = "appointment:42") -> None:
    with engine.writing() as connection:
        outbox.set_topic(connection, engine.practice.id, key, version, alive=alive)


def test_a_letter_with_the_same_unique_key_is_put_in_once(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    letter = Letter(
        engine.practice.id, Say(literal("x")), Purpose.REMINDER, outbox.BASIS_APPOINTMENT, engine.now,
        person_id=person, unique_key="reminder:42:24h:v1",
    )  # fmt: skip
    with engine.writing() as connection:
        first = outbox.put(connection, letter, engine.now)
    with engine.writing() as connection:
        assert outbox.put(connection, letter, engine.now) is None
    assert [row.id for row in engine.rows()] == [first]


def test_letters_without_a_unique_key_are_all_put_in(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    assert engine.put(person) != engine.put(person)


@pytest.mark.asyncio
async def test_withdrawing_drops_what_waits_about_the_topic_and_nothing_else(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    set_topic(engine)
    set_topic(engine, key="appointment:43")
    sent = engine.put(person, **VISIT)
    await engine.settle()
    waiting = [engine.put(person, not_before=engine.now + timedelta(days=day), **VISIT) for day in (1, 2)]
    other = engine.put(person, topic="appointment:43", topic_version=1, not_before=engine.now + timedelta(days=1))
    news = engine.put(person, purpose=Purpose.BOOKING, not_before=engine.now + timedelta(hours=1), **VISIT)
    with engine.writing() as connection:
        dropped = outbox.withdraw(connection, engine.practice.id, "appointment:42", "cancelled", engine.now)
    assert dropped == 2
    assert [engine.status(letter) for letter in waiting] == [("dropped", "cancelled")] * 2
    assert engine.row(waiting[0]).decisions[-1]["reason"] == "cancelled"
    assert [engine.status(letter)[0] for letter in (sent, other, news)] == ["accepted", "queued", "queued"]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("version", "alive"), [(2, True), (1, False), (2, False)], ids=["moved", "cancelled", "moved and cancelled"]
)
async def test_a_reminder_of_a_changed_visit_is_dropped_when_it_would_go(
    engine: Engine, version: int, alive: bool
) -> None:
    person = engine.client(Channel.SMS)
    set_topic(engine)
    letter = engine.put(person, **VISIT)
    set_topic(engine, version, alive=alive)
    await engine.settle()
    assert engine.status(letter) == ("dropped", "topic_changed")
    assert engine.texts(Channel.SMS) == []
    assert engine.alerts == []


@pytest.mark.asyncio
async def test_the_news_that_a_visit_is_cancelled_goes_out_though_the_visit_is_dead(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    set_topic(engine, 2, alive=False)
    letter = engine.put(person, "cancelled", purpose=Purpose.BOOKING, topic="appointment:42", topic_version=2)
    stale = engine.put(person, "booked", purpose=Purpose.BOOKING, **VISIT)
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["cancelled"]
    assert (engine.status(letter)[0], engine.status(stale)) == ("accepted", ("dropped", "topic_changed"))


@pytest.mark.asyncio
async def test_a_letter_about_nothing_we_know_is_dropped(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.SMS), **VISIT)
    await engine.settle()
    assert engine.status(letter) == ("dropped", "topic_changed")


@pytest.mark.asyncio
async def test_a_letter_put_in_at_night_is_held_until_the_morning_and_then_sent(engine: Engine) -> None:
    engine.clock.advance(timedelta(hours=10))  # 23:00 in Rome
    letter = engine.put(engine.client(Channel.SMS))
    await engine.settle()
    assert engine.status(letter) == (Status.HELD.value, "quiet_hours")
    assert engine.row(letter).not_before == engine.now + timedelta(hours=9)
    engine.clock.advance(timedelta(hours=9))
    await engine.settle()
    assert engine.status(letter)[0] == Status.ACCEPTED.value
    assert [entry["decision"] for entry in engine.row(letter).decisions] == ["hold", "send", "accepted"]


@pytest.mark.asyncio
async def test_a_reminder_nobody_could_send_in_time_is_dropped_and_staff_told_once(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.SMS), not_after=engine.now + timedelta(hours=2))
    engine.clock.advance(timedelta(hours=3))
    await engine.settle()
    await engine.settle()
    assert engine.status(letter) == ("dropped", "too_late")
    assert engine.notices() == [
        "One reminder could not be sent in time, through no fault of the client:\nA.R. /client_1"
    ]
    assert engine.alerts == []


@pytest.mark.asyncio
async def test_no_fault_of_ours_floods_a_client(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    sent = [engine.put(person, f"{number}") for number in range(10)]
    await engine.settle()
    assert len(engine.texts(Channel.SMS)) == 8
    assert [engine.status(letter)[1] for letter in sent[8:]] == ["daily_cap"] * 2
    engine.clock.advance(timedelta(days=1))
    tomorrow = engine.put(person)
    await engine.settle()
    assert engine.status(tomorrow)[0] == "accepted"
