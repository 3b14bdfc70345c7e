"""Staff hears of the desk's own troubles: once each, never about a word about a word, and without personal data."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel
from core.db import Database
from messaging import doubts, inbound, outages, turns
from messaging.channel import MaybeSent, SenderDown
from messaging.events import RECEIPTS
from messaging.inbound import Raw, State
from messaging.tables import inbound as events
from tests.support.engine import Engine, an_engine
from tests.support.plain_desk import PlainRouting

MINUTE = timedelta(minutes=1)


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


def told(engine: Engine) -> int:
    with engine.writing() as connection:
        return doubts.tell_staff(connection, engine.kit(), engine.now)


def arrive(engine: Engine, key: str, raw: dict[str, object], channel: Channel = Channel.SMS, sender: str = "1") -> int:
    with engine.writing() as connection:
        stored = inbound.store(connection, Raw(engine.practice.id, channel, key, sender, raw), engine.now)
    assert stored is not None
    return stored


def handle(engine: Engine, routing: PlainRouting) -> None:
    for _ in range(turns.MOST_TRIES):
        with engine.writing() as connection:
            turns.handle_waiting(connection, routing, engine.now)


@pytest.mark.asyncio
async def test_letters_that_stay_uncertain_are_told_in_one_notice_with_their_numbers(engine: Engine) -> None:
    letters = [engine.put(engine.client(Channel.TELEGRAM)) for _ in range(3)]
    engine.channels[Channel.TELEGRAM].orders.extend([MaybeSent("timeout")] * 3)
    await engine.settle()
    assert told(engine) == 0  # the provider may still be asked
    engine.clock.advance(MINUTE)
    assert told(engine) == 3
    assert told(engine) == 0
    [notice] = engine.notices()
    assert notice.startswith("3 messages may or may not have gone out.")
    assert notice.splitlines()[1:] == [
        f"No. {letter}: A.R. /client_{engine.row(letter).person_id}" for letter in letters
    ]
    await engine.settle()
    assert engine.texts(Channel.STAFF) != []
    assert engine.texts(Channel.TELEGRAM) == []  # never sent again blindly
    assert [entry["decision"] for entry in engine.row(letters[0]).decisions][-2:] == ["uncertain", "staff_told"]


@pytest.mark.asyncio
async def test_an_uncertain_notice_of_the_desks_own_raises_no_further_one(engine: Engine) -> None:
    engine.put(engine.client(Channel.TELEGRAM))
    engine.channels[Channel.TELEGRAM].orders.append(MaybeSent("timeout"))
    await engine.settle()
    engine.clock.advance(MINUTE)
    engine.channels[Channel.STAFF].orders.append(MaybeSent("timeout"))
    assert told(engine) == 1
    await engine.settle()
    assert {row.status for row in engine.rows()} == {"uncertain"}
    engine.clock.advance(timedelta(hours=1))
    assert told(engine) == 0
    assert len(engine.notices()) == 1


@pytest.mark.asyncio
async def test_while_the_trouble_lasts_the_next_batch_waits(engine: Engine) -> None:
    async def one_more() -> None:
        engine.put(engine.client(Channel.TELEGRAM))
        engine.channels[Channel.TELEGRAM].orders.append(MaybeSent("timeout"))
        await engine.settle()
        engine.clock.advance(MINUTE)

    await one_more()
    assert told(engine) == 1
    await one_more()
    await one_more()
    assert told(engine) == 0
    engine.clock.advance(doubts.APART)
    assert told(engine) == 2
    assert len(engine.notices()) == 2


@pytest.mark.asyncio
async def test_a_sender_that_is_refused_is_told_once_and_once_more_when_it_works_again(engine: Engine) -> None:
    for _ in range(3):
        engine.put(engine.client(Channel.SMS))
    engine.channels[Channel.SMS].orders.extend([SenderDown("20003")] * 6)
    for _ in range(2):
        await engine.settle()
        engine.clock.advance(timedelta(minutes=6))
    [down] = engine.notices()
    assert down.startswith("SMS: the provider refuses our account or our sender.")
    await engine.settle()
    engine.clock.advance(timedelta(minutes=6))
    await engine.settle()
    assert len(engine.texts(Channel.SMS)) == 3
    assert engine.notices() == [down, "SMS: it works again. What was waiting goes out now."]
    await engine.settle()
    assert len(engine.texts(Channel.STAFF)) == 2


@pytest.mark.asyncio
async def test_each_outage_of_each_sender_is_its_own(engine: Engine) -> None:
    for channel in (Channel.SMS, Channel.WHATSAPP, Channel.SMS):
        engine.put(engine.client(channel))
        engine.channels[channel].orders.append(SenderDown("20003"))
        await engine.settle()
        engine.clock.advance(timedelta(hours=1))
        await engine.settle()
    assert [notice.partition(":")[0] for notice in engine.notices()] == ["SMS", "SMS", "WhatsApp", "WhatsApp"] + [
        "SMS"
    ] * 2


@pytest.mark.asyncio
async def test_a_sender_that_comes_and_goes_does_not_fill_the_admin_chat(engine: Engine) -> None:
    for _ in range(5):
        engine.put(engine.client(Channel.SMS))
        engine.channels[Channel.SMS].orders.append(SenderDown("20003"))
        await engine.settle()
        engine.clock.advance(timedelta(seconds=20))
        await engine.settle()
    assert len(engine.notices()) == 2


@pytest.mark.asyncio
async def test_when_the_staff_bot_itself_was_refused_only_its_return_is_told(engine: Engine) -> None:
    engine.put(None, "a notice", basis="team")
    engine.channels[Channel.STAFF].orders.append(SenderDown("401"))
    await engine.settle()
    engine.clock.advance(timedelta(minutes=6))
    await engine.settle()
    assert [row.text_key for row in engine.rows()] == ["literal", "staff-alert-sender-up"]
    assert engine.texts(Channel.STAFF)[0] == "a notice"
    assert engine.notices() == ["Staff bot: it works again. What was waiting goes out now."]


def test_two_workers_that_are_refused_at_once_tell_it_once(engine: Engine) -> None:
    for _ in range(2):
        with engine.writing() as connection:
            outages.note_refused(connection, engine.kit(), engine.practice.id, Channel.SMS, engine.now)
    with engine.writing() as connection:
        outages.note_working(connection, engine.kit(), [(engine.practice.id, Channel.TELEGRAM)], engine.now)
    assert len(engine.notices()) == 1


@pytest.mark.asyncio
async def test_reminders_missed_while_the_desk_was_away_are_told_in_one_notice(engine: Engine) -> None:
    for _ in range(3):
        engine.put(engine.client(Channel.SMS), not_after=engine.now + timedelta(hours=1))
    engine.clock.advance(timedelta(hours=2))
    await engine.settle()
    assert engine.notices()[0].startswith("3 reminders could not be sent in time")
    assert len(engine.notices()) == 1
    assert engine.alerts == []


@pytest.mark.asyncio
async def test_a_reminder_that_quiet_hours_left_no_time_for_is_told_as_that(engine: Engine) -> None:
    engine.clock.advance(timedelta(hours=10))  # 23:00 in Rome
    letter = engine.put(engine.client(Channel.SMS), not_after=engine.now + timedelta(hours=2))
    await engine.settle()
    assert engine.status(letter) == ("dropped", "quiet_hours_past_its_sense")
    assert engine.notices() == ["One reminder was not sent, because quiet hours left no time for it:\nA.R. /client_1"]


def test_an_update_that_cannot_be_read_is_parked_and_told_by_its_number(engine: Engine) -> None:
    unknown = arrive(engine, "1", {"broken": True, "text": "my secret"}, sender="+39000")
    person = engine.client(Channel.SMS)
    point = engine.points(person)[Channel.SMS]
    known = arrive(engine, "2", {"broken": True}, sender=point.address)
    handle(engine, PlainRouting(engine))
    assert engine.notices() == [
        f"Something came in that I cannot read (SMS). It is kept as no. {unknown}.",
        f"A.R. sent something that I cannot read (SMS). It is kept as no. {known}. /client_{person}",
    ]
    with engine.writing() as connection:
        states = connection.execute(sa.select(events.c.status, events.c.raw)).all()
    assert [state.status for state in states] == [State.PARKED.value] * 2
    assert states[0].raw["text"] == "my secret"  # kept
    assert not any("secret" in str(row.say) or "+39000" in str(row.say) for row in engine.rows())


def test_what_comes_in_on_a_channel_that_is_not_set_up_is_not_lost_in_silence(engine: Engine) -> None:
    del engine.channels[Channel.WHATSAPP]
    stored = arrive(engine, "1", {"key": "1", "from": "+39", "text": "hello"}, Channel.WHATSAPP)
    handle(engine, PlainRouting(engine))
    assert engine.notices() == [f"Something came in that I cannot read (WhatsApp). It is kept as no. {stored}."]


def test_a_receipt_nobody_can_place_is_no_message_of_anybodys(engine: Engine) -> None:
    del engine.channels[Channel.WHATSAPP]
    arrive(engine, "1", {"receipt": "x", "status": "sent"}, Channel.WHATSAPP, sender=f"{RECEIPTS}SM1")
    handle(engine, PlainRouting(engine))
    assert engine.notices() == []
