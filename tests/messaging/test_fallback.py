"""A message that reached nobody: the next permitted channel, one at a time, and at the end a word to staff."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from clients import queries as client_queries
from clients.vocabulary import CHANNEL_CONSENT, Channel, ConsentEvent, Purpose, Reachability
from core.db import Database
from messaging.channel import Blocked, NeedsTemplate, NobodyThere, NotDeliverable, OptedOut, Throttled
from messaging.delivery import Status
from tests.support.engine import Engine, an_engine

ALL = (Channel.TELEGRAM, Channel.WHATSAPP, Channel.SMS)
HOURS = timedelta(hours=1)
pytestmark = pytest.mark.asyncio


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


def withdrawn_at(engine: Engine, person: int) -> list[int | None]:
    """The contact points for which the ledger ends in a withdrawal."""
    with engine.writing() as connection:
        entries = client_queries.consent_entries_for(connection, engine.practice.id, person)
    return [
        entry.contact_point_id
        for entry in entries
        if entry.purpose == CHANNEL_CONSENT and entry.event is ConsentEvent.WITHDRAWN
    ]


async def test_an_address_where_nobody_is_is_remembered_and_the_next_channel_tried(engine: Engine) -> None:
    person = engine.client(*ALL)
    letter = engine.put(person, "hello")
    engine.channels[Channel.TELEGRAM].orders.append(NobodyThere("403"))
    await engine.settle()
    assert engine.status(letter) == ("failed", "nobody_there")
    assert engine.points(person)[Channel.TELEGRAM].state is Reachability.INVALID
    assert (engine.texts(Channel.WHATSAPP), engine.texts(Channel.SMS)) == (["hello"], [])
    [instead] = engine.rows(fallback_of=letter)
    assert (instead.channel, instead.status, instead.purpose) == ("whatsapp", "accepted", "reminder")
    assert engine.alerts == []


@pytest.mark.parametrize(
    ("failure", "state"), [(OptedOut("21610"), Reachability.STOPPED), (Blocked("403"), Reachability.BLOCKED)]
)
async def test_a_stop_told_by_the_provider_is_a_withdrawal_and_service_messages_go_elsewhere(
    engine: Engine, failure: OptedOut | Blocked, state: Reachability
) -> None:
    person = engine.client(Channel.TELEGRAM, Channel.SMS)
    point = engine.points(person)[Channel.TELEGRAM]
    engine.channels[Channel.TELEGRAM].orders.append(failure)
    engine.put(person, "hello")
    await engine.settle()
    assert withdrawn_at(engine, person) == [point.id]
    assert engine.points(person)[Channel.TELEGRAM].state is state
    assert engine.texts(Channel.SMS) == ["hello"]
    engine.put(person, "next")
    await engine.settle()
    assert (engine.texts(Channel.TELEGRAM), engine.texts(Channel.SMS)) == ([], ["hello", "next"])


async def test_what_a_client_opted_out_of_is_not_carried_elsewhere_unless_it_is_service(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM, Channel.SMS)
    point = engine.points(person)[Channel.TELEGRAM].id
    letter = engine.put(person, purpose=Purpose.ANSWER, basis="request", contact_point_id=point)
    engine.channels[Channel.TELEGRAM].orders.append(OptedOut("21610"))
    await engine.settle()
    assert engine.status(letter) == ("failed", "opted_out")
    assert engine.texts(Channel.SMS) == []


async def test_where_free_text_is_refused_a_template_is_tried_and_then_the_next_channel(engine: Engine) -> None:
    person = engine.client(Channel.WHATSAPP, Channel.SMS)
    engine.approve("literal", "text")
    letter = engine.put(person, "hello")
    engine.channels[Channel.WHATSAPP].orders.append(NeedsTemplate("63016"))
    await engine.settle()
    [instead] = engine.rows(fallback_of=letter)
    assert (instead.channel, instead.form, instead.status) == ("whatsapp", "template", "accepted")
    assert engine.texts(Channel.SMS) == []
    engine.receipt(instead.id, Status.FAILED, "63032")
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello"]
    assert [row.status for row in engine.rows()] == ["failed", "failed", "accepted"]


async def test_where_there_is_no_template_the_next_channel_comes_at_once(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.WHATSAPP, Channel.SMS), "hello")
    engine.channels[Channel.WHATSAPP].orders.append(NeedsTemplate("63016"))
    await engine.settle()
    assert engine.status(letter) == ("failed", "needs_template")
    assert (len(engine.channels[Channel.WHATSAPP].arrived), engine.texts(Channel.SMS)) == (0, ["hello"])


async def test_when_nobody_is_left_staff_is_told_once(engine: Engine) -> None:
    person = engine.client(*ALL)
    for channel in ALL:
        engine.channels[channel].orders.append(NotDeliverable("30008"))
    engine.put(person)
    await engine.settle()
    await engine.settle()
    first, second, third, last = engine.rows()
    assert [row.channel for row in (first, second, third)] == ["telegram", "whatsapp", "sms"]
    assert (last.status, last.reason) == ("dropped", "no_channel")
    assert engine.alerts == [last.id]


async def test_a_client_who_can_be_reached_nowhere_is_reported_when_it_matters(engine: Engine) -> None:
    person = engine.client()
    matters = (Purpose.BOOKING, Purpose.REMINDER, Purpose.WAITLIST, Purpose.SAFETY)
    letters = [engine.put(person, purpose=purpose) for purpose in (*matters, Purpose.ANSWER)]
    await engine.settle()
    assert {engine.status(letter) for letter in letters} == {("dropped", "no_channel")}
    assert sorted(engine.alerts) == letters[:-1]


async def test_a_late_failure_after_the_letter_lost_its_sense_is_reported_not_sent(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.WHATSAPP, Channel.SMS), not_after=engine.now + HOURS)
    await engine.settle()
    engine.clock.advance(2 * HOURS)
    engine.receipt(letter, Status.FAILED, "30003")
    await engine.settle()
    assert engine.texts(Channel.SMS) == []
    assert engine.alerts == [letter]


async def test_without_a_receipt_by_the_deadline_the_next_channel_gets_it_exactly_once(engine: Engine) -> None:
    person = engine.client(Channel.WHATSAPP, Channel.SMS)
    letter = engine.put(person, "hello", receipt_due_at=engine.now + 3 * HOURS)
    await engine.settle()
    engine.receipt(letter, Status.SENT)
    engine.clock.advance(2 * HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == []  # never on two channels at once
    engine.clock.advance(HOURS)
    await engine.settle()
    await engine.settle()
    engine.receipt(letter, Status.FAILED, "30003")  # too late to count a second time
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello"]
    assert len(engine.rows(fallback_of=letter)) == 1
    assert "no_receipt" in [entry["decision"] for entry in engine.row(letter).decisions]


@pytest.mark.parametrize("status", [Status.DELIVERED, Status.READ])
async def test_a_receipt_in_time_keeps_the_other_channels_silent(engine: Engine, status: Status) -> None:
    letter = engine.put(engine.client(Channel.WHATSAPP, Channel.SMS), receipt_due_at=engine.now + HOURS)
    await engine.settle()
    engine.receipt(letter, status)
    engine.clock.advance(2 * HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == []


async def test_telegram_promises_no_receipt_so_none_is_waited_for(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.TELEGRAM, Channel.SMS), receipt_due_at=engine.now + HOURS)
    await engine.settle()
    engine.clock.advance(2 * HOURS)
    await engine.settle()
    assert engine.status(letter)[0] == "accepted"
    assert engine.texts(Channel.SMS) == []


async def test_the_stand_in_keeps_the_deadline_that_is_still_to_come(engine: Engine) -> None:
    due_at = engine.now + 3 * HOURS
    letter = engine.put(engine.client(Channel.TELEGRAM, Channel.WHATSAPP, Channel.SMS), "hello", receipt_due_at=due_at)
    engine.channels[Channel.TELEGRAM].orders.append(NobodyThere("403"))
    await engine.settle()
    [instead] = engine.rows(fallback_of=letter)
    assert (instead.channel, instead.receipt_due_at) == ("whatsapp", due_at)
    engine.clock.advance(4 * HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello"]


async def test_a_letter_that_did_arrive_takes_back_the_stand_in_that_still_waits(engine: Engine) -> None:
    engine.clock.advance(7 * HOURS)  # 20:00 in Rome
    letter = engine.put(engine.client(Channel.WHATSAPP, Channel.SMS), receipt_due_at=engine.now + HOURS)
    await engine.settle()
    engine.clock.advance(2 * HOURS)  # the stand-in waits for the morning
    await engine.settle()
    [instead] = engine.rows(fallback_of=letter)
    assert instead.status == "held"
    engine.receipt(letter, Status.DELIVERED)
    assert engine.status(instead.id) == ("dropped", "arrived_after_all")
    engine.clock.advance(12 * HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == []
    assert engine.alerts == []


async def a_letter_to_a_phone_that_is_off(engine: Engine, *where: Channel, **about: Any) -> int:
    letter = engine.put(engine.client(*where), "hello", **about)
    await engine.settle()
    engine.receipt(letter, Status.FAILED, "30003")
    await engine.settle()
    return letter


async def test_a_phone_that_is_off_is_tried_once_more_an_hour_later_when_there_is_no_other_way(engine: Engine) -> None:
    letter = await a_letter_to_a_phone_that_is_off(engine, Channel.SMS)
    [again] = engine.rows(fallback_of=letter)
    assert (again.status, again.reason, again.not_before) == ("held", "second_try", engine.now + HOURS)
    assert engine.alerts == []
    engine.clock.advance(HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello", "hello"]
    engine.receipt(again.id, Status.DELIVERED)
    await engine.settle()
    assert (engine.alerts, len(engine.rows())) == ([], 2)


async def test_a_phone_that_is_off_twice_is_left_alone_and_staff_told_once(engine: Engine) -> None:
    letter = await a_letter_to_a_phone_that_is_off(engine, Channel.SMS)
    engine.clock.advance(HOURS)
    await engine.settle()
    [again] = engine.rows(fallback_of=letter)
    engine.receipt(again.id, Status.FAILED, "30003")
    await engine.settle()
    engine.clock.advance(5 * HOURS)
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello", "hello"]
    assert engine.alerts == [engine.rows()[-1].id]


async def test_a_phone_that_is_off_is_not_waited_for_where_another_channel_is_permitted(engine: Engine) -> None:
    await a_letter_to_a_phone_that_is_off(engine, Channel.WHATSAPP, Channel.SMS)
    assert engine.texts(Channel.SMS) == ["hello"]


async def test_a_phone_that_is_off_is_not_waited_for_longer_than_the_letter_has_sense(engine: Engine) -> None:
    letter = await a_letter_to_a_phone_that_is_off(
        engine, Channel.SMS, not_after=engine.now + HOURS - timedelta(minutes=1)
    )
    [instead] = engine.rows(fallback_of=letter)
    assert (instead.status, instead.reason) == ("dropped", "no_channel")
    assert engine.alerts == [instead.id]


async def test_a_second_try_that_must_be_put_off_is_still_the_second_try(engine: Engine) -> None:
    letter = await a_letter_to_a_phone_that_is_off(engine, Channel.SMS)
    engine.clock.advance(HOURS)
    engine.channels[Channel.SMS].orders.append(Throttled("429", timedelta(seconds=5)))
    await engine.settle()
    engine.clock.advance(timedelta(seconds=5))
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello", "hello"]
    assert len(engine.rows(fallback_of=letter)) == 1
