"""What came in: stored once, handled one sender at a time and in order, also by two workers."""

from __future__ import annotations

import threading
from collections import defaultdict
from datetime import timedelta

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel
from core.db import Database
from messaging import inbound, turns
from messaging.inbound import Raw, State
from messaging.tables import inbound as events
from tests.support.engine import WORDS, Engine, an_engine
from tests.support.plain_desk import PlainRouting


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


def a_raw(engine: Engine, key: str, sender: str = "+39333", channel: Channel = Channel.SMS) -> Raw:
    return Raw(engine.practice.id, channel, key, sender, {"key": key, "from": sender, "text": f"text of {key}"})


def store(engine: Engine, *updates: Raw) -> list[int | None]:
    with engine.writing() as connection:
        return [inbound.store(connection, update, engine.now) for update in updates]


def test_the_same_update_is_stored_once_within_a_batch_and_ever_after(engine: Engine) -> None:
    first, second, third = store(engine, a_raw(engine, "1"), a_raw(engine, "1"), a_raw(engine, "2"))
    assert second is None
    assert {first, third} != {None}
    assert store(engine, a_raw(engine, "2"), a_raw(engine, "1")) == [None, None]
    assert None not in store(engine, a_raw(engine, "1", channel=Channel.WHATSAPP))  # another channel's own number


def test_keys_longer_than_their_column_are_cut_and_not_refused(engine: Engine) -> None:
    assert None not in store(engine, a_raw(engine, "k" * 500, "s" * 500))


def test_events_are_claimed_oldest_first(engine: Engine) -> None:
    stored = store(engine, *[a_raw(engine, str(number), f"+{number % 3}") for number in range(9)])
    with engine.writing() as connection:
        claimed = inbound.claim(connection, 50)
        by_sender = defaultdict(list)
        for event in claimed:
            by_sender[event.sender_key].append(event.id)
        assert sorted(event.id for event in claimed) == stored
        assert all(ids == sorted(ids) for ids in by_sender.values())
        assert len(inbound.claim(connection, 4)) == 4


def test_an_event_that_is_done_is_not_claimed_again(engine: Engine) -> None:
    [stored] = store(engine, a_raw(engine, "1"))
    assert stored is not None
    with engine.writing() as connection:
        assert inbound.is_any_waiting(connection)
        inbound.finish(connection, stored, State.IGNORED, engine.now, reason="edited")
        assert inbound.claim(connection, 5) == []
        assert not inbound.is_any_waiting(connection)


def test_a_second_worker_takes_only_senders_the_first_has_not(engine: Engine) -> None:
    if engine.database.is_sqlite:
        return  # one writer at a time: there is no second worker
    store(engine, *[a_raw(engine, f"{sender}{number}", sender) for number in range(4) for sender in ("a", "b", "c")])
    with engine.writing() as one, engine.writing() as two:
        first = inbound.claim(one, 4)
        second = inbound.claim(two, 50)
        mine, theirs = ({event.sender_key for event in claimed} for claimed in (first, second))
        assert mine == {"sms:a"}
        assert theirs == {"sms:b", "sms:c"}
        with engine.writing() as three:
            assert inbound.claim(three, 50) == []


@pytest.mark.parametrize("workers", [2])
def test_two_workers_keep_every_senders_order(engine: Engine, workers: int) -> None:
    senders, each = 6, 12
    store(engine, *[a_raw(engine, f"{s}.{n:02}", f"+3933300{s}") for n in range(each) for s in range(senders)])
    routing = PlainRouting(engine)
    other = Database(engine.database.url)

    def work(database: Database) -> None:
        for _ in range(400):
            with database.transaction() as connection:
                turns.handle_waiting(connection, routing, engine.now, 3)
            with database.snapshot() as connection:
                if not inbound.is_any_waiting(connection):
                    return

    threads = [threading.Thread(target=work, args=(database,)) for database in (engine.database, other)[:workers]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    other.close()
    said = defaultdict(list)
    for text in routing.desk_itself.heard:
        said[text.split(".")[0]].append(text)
    assert len(routing.desk_itself.heard) == senders * each
    assert len(said) == senders
    assert all(texts == sorted(texts) for texts in said.values())
    rows = engine.rows()
    by_point = defaultdict(list)
    for row in rows:
        by_point[row.contact_point_id].append(row.conversation_version)
    assert all(versions == list(range(1, each + 1)) for versions in by_point.values())


def states(engine: Engine) -> list[tuple[str, str | None, int]]:
    with engine.writing() as connection:
        return [
            (row.status, row.reason, row.tries)
            for row in connection.execute(sa.select(events).order_by(events.c.id))
        ]  # fmt: skip


def handle(engine: Engine, routing: PlainRouting, times: int = 1) -> list[tuple[int, Channel, str]]:
    """Batches, one after the other; the spinners to be stopped."""
    spinning = []
    for _ in range(times):
        with engine.writing() as connection:
            spinning += turns.handle_waiting(connection, routing, engine.now).acknowledge
    return spinning


def say(engine: Engine, sender: str, *texts: str) -> None:
    for text in texts:
        raw = {"key": f"{sender}:{text}", "from": sender, "text": text, "callback": f"cb:{text}"}
        store(engine, Raw(engine.practice.id, Channel.TELEGRAM, raw["key"], sender, raw))


@pytest.mark.asyncio
async def test_an_event_that_fails_three_times_is_parked_shown_to_staff_and_the_client_hears_so_once(
    engine: Engine,
) -> None:
    routing = PlainRouting(engine)
    say(engine, "111", "boom", "later")
    say(engine, "222", "hello")
    first = handle(engine, routing)
    assert routing.desk_itself.heard == ["hello"]  # others are not stopped, and the sender's own order is kept
    assert [callback for *_, callback in first] == ["cb:hello"]
    assert routing.notices == []
    later = handle(engine, routing, 3)
    assert routing.desk_itself.heard == ["hello", "later"]
    assert sorted(callback for *_, callback in later) == ["cb:boom", "cb:later"]  # every spinner is stopped
    assert states(engine) == [
        ("parked", "failed: ZeroDivisionError", 3), ("processed", None, 0), ("processed", None, 0)
    ]  # fmt: skip
    [(shown, why)] = routing.notices
    assert why == "not_understood"
    await engine.settle()
    by_address = defaultdict(list)
    for message in engine.channels[Channel.TELEGRAM].arrived:
        by_address[message.address].append(message.body)
    sorry, answer = by_address["111"]
    assert sorry == in_italian("not-understood-passed-on")
    assert (answer, by_address["222"]) == ("you said later", ["you said hello"])
    with engine.writing() as connection:
        event = connection.execute(sa.select(events).where(events.c.id == shown)).one()
    assert (event.status, event.person_id is not None, event.contact_point_id is not None) == ("parked", True, True)


def in_italian(key: str) -> str:
    return WORDS.format(key, {}, "it")


def test_an_event_that_fails_twice_is_handled_the_third_time_and_nobody_is_troubled(engine: Engine) -> None:
    routing = PlainRouting(engine)
    say(engine, "111", "boom 2", "later")
    handle(engine, routing, 3)
    assert routing.desk_itself.heard == ["boom 2", "later"]
    assert [status for status, *_ in states(engine)] == ["processed", "processed"]
    assert routing.notices == []


def test_an_update_that_cannot_even_be_read_is_parked_and_stops_nobody(engine: Engine) -> None:
    routing = PlainRouting(engine)
    store(engine, Raw(engine.practice.id, Channel.TELEGRAM, "x", "111", {"broken": True}))
    say(engine, "222", "hello")
    handle(engine, routing, 3)
    assert states(engine)[0] == ("parked", "failed: RuntimeError", 3)
    assert routing.desk_itself.heard == ["hello"]


@pytest.mark.asyncio
async def test_a_member_of_the_team_hears_it_too_and_no_client_file_is_opened(engine: Engine) -> None:
    routing = PlainRouting(engine, team=frozenset({"111"}))
    say(engine, "111", "boom")
    handle(engine, routing, 3)
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == [in_italian("staff-not-understood")]
    [row] = engine.rows()
    assert (row.basis, row.person_id) == ("team", None)


def test_nothing_a_failed_turn_began_is_kept(engine: Engine) -> None:
    routing = PlainRouting(engine)
    say(engine, "111", "boom")
    handle(engine, routing, 2)
    assert engine.rows() == []
    assert states(engine) == [("received", None, 2)]


@pytest.mark.asyncio
async def test_a_client_who_stopped_hears_nothing_even_when_we_fail(engine: Engine) -> None:
    routing = PlainRouting(engine)
    say(engine, "111", "hello")
    handle(engine, routing)
    point = engine.points(engine.rows()[0].person_id)[Channel.TELEGRAM]
    with engine.writing() as connection:
        engine.stop(connection, point)
    engine.clock.advance(timedelta(minutes=1))
    say(engine, "111", "boom")
    handle(engine, routing, 3)
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == []
    assert len(routing.notices) == 1
