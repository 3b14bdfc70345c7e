"""Who goes first, how many at once, and what becomes of a send that fails."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from clients.vocabulary import Channel, Purpose
from core.db import Database
from messaging import conversations, dispatch, recording, sending
from messaging.channel import (
    MaybeSent,
    MovedChat,
    NotConnected,
    OurMistake,
    ProviderFailed,
    SenderDown,
    Throttled,
)
from messaging.delivery import Status
from messaging.says import literal
from messaging.tables import attempts
from messaging.tables import outbox as letters
from tests.support.engine import Engine, a_question, an_engine

ALL = (Channel.TELEGRAM, Channel.WHATSAPP, Channel.SMS)
pytestmark = pytest.mark.asyncio


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


async def until(true: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for something that must happen; the bound only ends a broken test."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110  what is waited for happens in channels and rows, which have no event
            await asyncio.sleep(0.005)


async def test_a_letter_reaches_the_client_and_everything_about_it_is_recorded(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    letter = engine.put(person, "see you")
    await engine.settle()
    row = engine.row(letter)
    assert engine.texts(Channel.SMS) == ["see you"]
    assert (row.status, row.channel, row.form, row.provider_id, row.tries) == ("accepted", "sms", "free", "sms-1", 1)
    assert (row.sent_at, row.claimed_by, row.segments) == (engine.now, "test", 1)
    with engine.writing() as connection:
        [attempt] = connection.execute(sa.select(attempts)).all()
    assert (attempt.outbox_id, attempt.result, attempt.ended_at) == (letter, "accepted", engine.now)


async def test_an_answer_goes_before_a_reminder_and_equals_go_in_order_one_at_a_time(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    engine.put(person, "reminder 1")
    engine.put(person, "reminder 2")
    point = engine.points(person)[Channel.SMS].id
    for number in (1, 2, 3):
        engine.put(person, f"answer {number}", purpose=Purpose.ANSWER, contact_point_id=point, priority=1)
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["answer 1", "answer 2", "answer 3", "reminder 1", "reminder 2"]
    assert engine.channels[Channel.SMS].most_under_way == 1


async def test_a_letter_whose_way_is_chosen_when_sent_does_not_overtake_one_that_is_on_it(engine: Engine) -> None:
    person = engine.client(Channel.SMS)
    gate = engine.channels[Channel.SMS].gate = asyncio.Event()
    first = engine.put(person, "first")
    dispatcher = engine.dispatcher()
    assert await dispatcher.pump() == 1
    second = engine.put(person, "second")
    assert await dispatcher.pump() == 0
    assert (engine.status(first)[0], engine.status(second)[0]) == ("sending", "queued")
    gate.set()
    await dispatcher.settle()
    assert engine.texts(Channel.SMS) == ["first", "second"]


async def test_a_reply_that_must_be_tried_again_is_not_overtaken_by_the_next_reply(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM)
    point = engine.points(person)[Channel.TELEGRAM].id
    with engine.writing() as connection:
        talk = conversations.locked(connection, engine.practice.id, point, person, engine.now).id
    engine.channels[Channel.TELEGRAM].orders.append(Throttled("429", timedelta(seconds=20)))
    for words in ("one", "two"):
        engine.put(person, words, purpose=Purpose.ANSWER, contact_point_id=point, conversation_id=talk, priority=1)
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == []
    engine.clock.advance(timedelta(seconds=20))
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == ["one", "two"]


async def test_a_slow_sms_sender_does_not_hold_back_telegram(engine: Engine) -> None:
    gate = engine.channels[Channel.SMS].gate = asyncio.Event()
    for _ in range(40):
        engine.put(engine.client(Channel.SMS), "by sms", priority=1)
    for _ in range(5):
        engine.put(engine.client(Channel.TELEGRAM), "by telegram", priority=9)
    settling = asyncio.create_task(engine.settle())
    await until(lambda: len(engine.texts(Channel.TELEGRAM)) == 5)
    assert engine.texts(Channel.SMS) == []
    assert engine.channels[Channel.SMS].under_way == dispatch.SHARES[Channel.SMS]
    gate.set()
    await settling
    assert len(engine.texts(Channel.SMS)) == 40


async def test_a_long_queue_for_one_client_does_not_hold_back_another(engine: Engine) -> None:
    gate = engine.channels[Channel.SMS].gate = asyncio.Event()
    person = engine.client(Channel.SMS)
    point = engine.points(person)[Channel.SMS].id
    for number in range(40):
        engine.put(person, f"{number:02}", purpose=Purpose.ANSWER, contact_point_id=point, priority=1)
    engine.put(engine.client(Channel.TELEGRAM), "to another", priority=9)
    settling = asyncio.create_task(engine.settle())
    await until(lambda: engine.texts(Channel.TELEGRAM) == ["to another"])
    gate.set()
    await settling
    assert engine.texts(Channel.SMS) == [f"{number:02}" for number in range(40)]


async def test_a_second_worker_does_not_take_the_reply_after_one_the_first_is_claiming(engine: Engine) -> None:
    if engine.database.is_sqlite:
        return  # one writer at a time: nothing is ever half claimed
    person = engine.client(Channel.SMS)
    point = engine.points(person)[Channel.SMS].id
    with engine.writing() as connection:
        talk = conversations.locked(connection, engine.practice.id, point, person, engine.now).id
    for words in ("one", "two"):
        engine.put(person, words, purpose=Purpose.ANSWER, contact_point_id=point, conversation_id=talk)
    with engine.writing() as first, engine.writing() as second:
        first.execute(sa.select(letters.c.id).order_by(letters.c.id).limit(1).with_for_update())
        assert sending.claim(second, engine.kit(), {Channel.SMS: 4}, 4, "other", engine.now).ready == []
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["one", "two"]


async def test_a_group_that_got_a_new_id_is_written_to_there(engine: Engine) -> None:
    engine.channels[Channel.STAFF].orders.append(MovedChat("-1002"))
    engine.put(None, "for staff", purpose=Purpose.BOOKING, basis="team")
    await engine.settle()
    engine.clock.advance(timedelta(minutes=1))
    await engine.settle()
    [message] = engine.channels[Channel.STAFF].arrived
    assert (message.address, message.body) == ("-1002", "for staff")


@pytest.mark.parametrize(("in_flight", "expected"), [(16, 16), (3, 3)])
async def test_no_more_letters_are_under_way_than_may_become_uncertain(
    engine: Engine, in_flight: int, expected: int
) -> None:
    gate = asyncio.Event()
    for channel in ALL:
        engine.channels[channel].gate = gate
    engine.channels[Channel.STAFF].gate = gate
    for _ in range(8):
        for channel in ALL:
            engine.put(engine.client(channel))
    for _ in range(4):  # team members in private
        with engine.writing() as connection:
            point = engine.reached_at(connection, engine.client_id(connection), Channel.STAFF, "")
        engine.put(None, basis="team", contact_point_id=point.id)
    dispatcher = engine.dispatcher(in_flight)
    for _ in range(6):
        await dispatcher.pump()
    assert len(engine.rows(status="sending")) == expected
    await until(lambda: sum(channel.under_way for channel in engine.channels.values()) == expected)
    gate.set()
    await dispatcher.settle()
    assert {row.status for row in engine.rows()} == {"accepted"}
    assert sum(len(engine.texts(name)) for name in engine.channels) == 28


async def test_a_throttled_letter_waits_as_long_as_the_provider_asked(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.SMS))
    engine.channels[Channel.SMS].orders.append(Throttled("20429", timedelta(seconds=30)))
    await engine.settle()
    row = engine.row(letter)
    assert (row.status, row.reason, row.error_code) == ("queued", "throttled", "20429")
    assert row.not_before == engine.now + timedelta(seconds=30)
    engine.clock.advance(timedelta(seconds=30))
    await engine.settle()
    assert engine.status(letter)[0] == "accepted"
    assert engine.row(letter).tries == 2


async def test_retries_come_later_and_later_and_then_the_next_channel_is_tried(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM, Channel.SMS)
    letter = engine.put(person, "hello")
    waits = []
    for number in range(recording.MOST_TRIES - 1):
        engine.channels[Channel.TELEGRAM].orders.append((NotConnected, ProviderFailed)[number % 2]("x"))
        await engine.settle()
        assert engine.status(letter)[0] == "queued"
        waits.append(engine.row(letter).not_before - engine.now)
        engine.clock.moment = engine.row(letter).not_before
    assert waits == sorted(waits)
    assert timedelta(seconds=1) < waits[0] < timedelta(seconds=5)
    assert waits[-1] <= 1.25 * recording.LONGEST_PAUSE
    engine.channels[Channel.TELEGRAM].orders.append(NotConnected("x"))
    await engine.settle()
    assert engine.status(letter) == ("failed", "not_connected")
    assert (engine.texts(Channel.TELEGRAM), engine.texts(Channel.SMS)) == ([], ["hello"])


async def test_a_client_who_stops_a_channel_between_two_tries_is_reached_on_another(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM, Channel.SMS)
    letter = engine.put(person, "hello")
    engine.channels[Channel.TELEGRAM].orders.append(NotConnected("x"))
    await engine.settle()
    telegram = engine.points(person)[Channel.TELEGRAM]
    with engine.writing() as connection:
        engine.stop(connection, telegram)
    engine.clock.advance(timedelta(minutes=1))
    await engine.settle()
    assert engine.texts(Channel.SMS) == ["hello"]
    assert engine.row(letter).channel == "sms"


@pytest.mark.parametrize("failure", [MaybeSent("timeout"), RuntimeError("nobody foresaw this")], ids=lambda e: str(e))
async def test_what_may_have_gone_out_is_uncertain_and_never_sent_again(engine: Engine, failure: Exception) -> None:
    person = engine.client(Channel.SMS, Channel.TELEGRAM)
    letter = engine.put(person)
    engine.channels[Channel.TELEGRAM].orders.append(failure)
    await engine.settle()
    assert engine.status(letter) == ("uncertain", "maybe_sent")
    for _ in range(3):
        engine.clock.advance(timedelta(hours=5))
        await engine.settle()
    assert engine.status(letter)[0] == "uncertain"
    assert engine.texts(Channel.TELEGRAM) == engine.texts(Channel.SMS) == []


async def test_a_long_text_whose_first_part_went_out_is_uncertain_when_the_rest_fails(engine: Engine) -> None:
    channel = engine.channels[Channel.SMS]
    letter = engine.put(engine.client(Channel.SMS), "word " * 500)
    sends = iter([None, NotConnected("x")])
    channel.before_each = lambda: next(sends, None)
    await engine.settle()
    assert engine.status(letter)[0] == "uncertain"
    assert len(channel.arrived) == 1


async def test_a_sender_out_of_order_keeps_its_letters_however_long(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.SMS, Channel.TELEGRAM), purpose=Purpose.BOOKING)
    channel = engine.channels[Channel.TELEGRAM]
    for _ in range(20):
        channel.orders.append(SenderDown("401"))
        await engine.settle()
        assert engine.status(letter) == ("queued", "sender_down")
        engine.clock.moment = engine.row(letter).not_before
    await engine.settle()
    assert engine.status(letter)[0] == "accepted"
    assert len(engine.texts(Channel.TELEGRAM)) == 1


async def test_our_own_mistake_is_not_repeated_on_the_same_channel(engine: Engine) -> None:
    letter = engine.put(engine.client(Channel.TELEGRAM, Channel.SMS), "hello")
    engine.channels[Channel.TELEGRAM].orders.append(OurMistake("400"))
    await engine.settle()
    assert engine.status(letter) == ("failed", "our_mistake")
    assert engine.texts(Channel.SMS) == ["hello"]


async def test_a_reply_is_not_carried_to_another_channel(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM, Channel.SMS)
    point = engine.points(person)[Channel.TELEGRAM].id
    letter = engine.put(person, purpose=Purpose.ANSWER, basis="request", contact_point_id=point)
    engine.channels[Channel.TELEGRAM].orders.append(OurMistake("400"))
    await engine.settle()
    assert engine.status(letter)[0] == "failed"
    assert len(engine.rows()) == 1


async def test_what_the_provider_said_is_recorded_once_the_database_is_back(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "RECORD_AGAIN_SECONDS", 0.01)
    letter = engine.put(engine.client(Channel.SMS))
    dispatcher = engine.dispatcher()
    away = OperationalError("SELECT", {}, Exception("away"))
    engine.troubles.extend([None, away, away])  # it was there when the letter was claimed
    await dispatcher.settle()
    assert not engine.troubles
    assert engine.status(letter)[0] == "accepted"
    assert len(engine.texts(Channel.SMS)) == 1


async def test_a_whatsapp_question_goes_out_as_quick_replies_where_the_content_is_set_up(engine: Engine) -> None:
    person = engine.client(Channel.WHATSAPP)
    sid = engine.approve("buttons.3.lines.1", language="*", state="in_session")
    engine.put(person, say=a_question("when?"))
    engine.put(person, say=a_question("which of four?", 4))
    await engine.settle()
    quick, numbered = engine.channels[Channel.WHATSAPP].arrived
    assert quick.template is not None
    assert (quick.template.content_sid, quick.template.variables["1"]) == (sid, "when?")
    assert numbered.template is None
    assert "4 c number 4" in numbered.body


async def test_a_text_too_long_for_one_message_ends_in_the_one_with_the_buttons(engine: Engine) -> None:
    engine.approve("buttons.2.lines.1", language="*", state="in_session")
    words = [f"word{number}" for number in range(300)]
    say = a_question(" ".join(words), 2)
    engine.put(engine.client(Channel.WHATSAPP), say=say)
    await engine.settle()
    *before, last = engine.channels[Channel.WHATSAPP].arrived
    assert last.template is not None
    assert [message.template for message in before] == [None]
    assert " ".join([*(message.body for message in before), last.template.variables["1"]]).split() == words


async def test_a_template_is_one_message_whatever_its_length(engine: Engine) -> None:
    sid = engine.approve("literal", "text")
    person = engine.client(Channel.WHATSAPP)
    engine.clock.advance(timedelta(days=2))
    letter = engine.put(person, say=a_question("word " * 500, 0))
    await engine.settle()
    [message] = engine.channels[Channel.WHATSAPP].arrived
    assert message.template is not None
    assert message.template.content_sid == sid
    assert engine.row(letter).form == "template"


async def test_the_teams_letters_go_to_the_admin_chat(engine: Engine) -> None:
    letter = engine.put(None, "for staff", purpose=Purpose.BOOKING, basis="team")
    await engine.settle()
    [message] = engine.channels[Channel.STAFF].arrived
    assert (message.address, message.body) == ("-1001", "for staff")
    assert engine.status(letter)[0] == Status.ACCEPTED.value
    assert literal("for staff") == engine.say_of(letter).text
