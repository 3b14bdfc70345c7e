"""A sender keeps its provider's limits, its other chats and everybody else go on, and nobody sleeps meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clients.vocabulary import Channel, Purpose
from core.db import Database
from messaging.bot_api import limits
from messaging.pace import MOST_CHATS, Pace, Rate
from tests.support.engine import Engine, an_engine

SECOND = timedelta(seconds=1)


class Hand:
    """A clock turned by hand, in seconds."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def a_pace(clock: Hand, **rates: Rate) -> Pace:
    return Pace(**{"overall": limits.OVERALL, "chat": limits.CHAT, "group": limits.GROUP, **rates}, now=clock)


def sent_in(pace: Pace, clock: Hand, address: str, seconds: float) -> list[float]:
    """When messages to one address go, for somebody who always has another one."""
    times, number = [], 0
    end = clock.seconds + seconds
    while clock.seconds < end:
        number += 1
        clock.seconds += pace.wait(address, number)
        assert pace.wait(address, number) == 0
        pace.take(address, number)
        times.append(clock.seconds)
    return times[:-1]  # the last one goes when the time is over


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(start <= at < start + seconds for at in times) for start in times)


def test_one_chat_gets_one_a_second_and_short_bursts() -> None:
    clock = Hand()
    times = sent_in(a_pace(clock), clock, "555", 100)
    assert most_within(times, 5.0) == 5
    assert len(times) == 100


def test_a_group_gets_twenty_in_any_minute() -> None:
    clock = Hand()
    times = sent_in(a_pace(clock), clock, "-100500", 600)
    assert most_within(times, 60.0) == 20
    assert len(times) == 200


def test_all_chats_together_get_thirty_in_any_second() -> None:
    clock = Hand()
    pace, times = a_pace(clock), []
    for number in range(300):
        clock.seconds += pace.wait(str(number), number)
        pace.take(str(number), number)
        times.append(clock.seconds)
    assert most_within(times, 1.0) == 30
    assert clock.seconds - 1000 == pytest.approx(9)


def test_a_chat_that_must_wait_says_so_and_others_may_go() -> None:
    pace = a_pace(Hand())
    for letter in range(5):
        pace.take("555", letter)
    assert [pace.wait("555", letter) for letter in (7, 8, 9, 7)] == [5, 5, 5, 5]
    assert pace.wait("556", 10) == 0


def test_who_came_first_goes_first_also_when_somebody_comes_meanwhile() -> None:
    clock = Hand()
    pace = a_pace(clock, chat=Rate(1, 2.0))
    pace.take("555", 0)
    assert [pace.wait("555", letter) for letter in (1, 2)] == [2, 4]
    clock.seconds += 2
    assert [pace.wait("555", letter) for letter in (3, 2, 1)] == [4, 2, 0]


def test_one_that_goes_out_of_turn_is_counted() -> None:
    clock = Hand()
    pace = a_pace(clock, chat=Rate(1, 2.0))
    pace.take("555", 0)
    assert pace.wait("555", 1) == 2
    pace.take("555", 2)
    assert pace.wait("555", 3) == 4


def test_after_a_429_that_chat_waits_and_after_a_second_ones_everybody_does() -> None:
    clock = Hand()
    pace = a_pace(clock)
    pace.refused("1", 7)
    assert (pace.wait("2", 2), pace.wait("1", 1)) == (0, 7)
    pace.refused("1", 7)
    assert pace.wait("2", 2) == 0  # the same chat again says nothing about others
    pace.refused("2", 7)
    assert pace.wait("3", 3) == 7
    clock.seconds += 7
    assert [pace.wait(str(chat), chat) for chat in (1, 2, 3)] == [0, 0, 0]


def test_idle_chats_are_forgotten() -> None:
    clock = Hand()
    pace = a_pace(clock)
    for number in range(MOST_CHATS):
        pace.take(str(number), number)
    clock.seconds += 10
    pace.take("one more", 1)
    assert len(pace._chats) == 1


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine, whose two bots keep Telegram's limits by the desk's clock."""
    engine = an_engine(database)
    for name in (Channel.TELEGRAM, Channel.STAFF):
        engine.channels[name].pace = Pace(limits.OVERALL, limits.CHAT, limits.GROUP, lambda: engine.now.timestamp())
    return engine


@pytest.mark.asyncio
async def test_a_full_group_delays_neither_clients_nor_texts_and_loses_no_notice(engine: Engine) -> None:
    for number in range(45):
        engine.put(None, f"notice {number}", basis="team", priority=1)
    for _ in range(3):
        engine.put(engine.client(Channel.TELEGRAM), "by telegram", priority=9)
        engine.put(engine.client(Channel.SMS), "by sms", priority=9)
    await engine.settle()
    assert len(engine.texts(Channel.STAFF)) == 20
    assert (len(engine.texts(Channel.TELEGRAM)), len(engine.texts(Channel.SMS))) == (3, 3)
    for _ in range(2):
        engine.clock.advance(61 * SECOND)
        await engine.settle()
    assert engine.texts(Channel.STAFF) == [f"notice {number}" for number in range(45)]
    assert {row.tries for row in engine.rows()} == {1}  # waiting is no failed try


@pytest.mark.asyncio
async def test_thirty_a_second_leave_and_the_rest_follow_in_the_next(engine: Engine) -> None:
    for number in range(50):
        engine.put(engine.client(Channel.TELEGRAM), str(number))
    await engine.settle()
    assert len(engine.texts(Channel.TELEGRAM)) == 30
    engine.clock.advance(SECOND)
    await engine.settle()
    assert len(engine.texts(Channel.TELEGRAM)) == 50


@pytest.mark.asyncio
async def test_an_answer_to_a_tap_does_not_wait(engine: Engine) -> None:
    person = engine.client(Channel.TELEGRAM)
    point = engine.points(person)[Channel.TELEGRAM].id
    about = {"purpose": Purpose.ANSWER, "contact_point_id": point}
    first = engine.put(person, "0", **about)
    for number in range(1, 8):
        engine.put(person, str(number), **about)
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == ["0", "1", "2", "3", "4"]
    engine.put(person, "tapped", edits=first, priority=1, **about)
    await engine.settle()
    assert engine.texts(Channel.TELEGRAM) == ["0", "1", "2", "3", "4", "tapped"]
