"""After a crash: what a dead process was sending is uncertain; a living one's letters are left alone."""

from __future__ import annotations

import socket
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel
from core.db import Database
from core.tables import heartbeats
from messaging import recovery, sending
from messaging.tables import attempts
from tests.support.engine import Engine, an_engine

REAL_NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)  # the machine's time is not the desk's


@pytest.fixture
def engine(database: Database) -> Engine:
    """A studio on each engine."""
    return an_engine(database)


@pytest.fixture(scope="module")
def dead() -> int:
    """The id of a process that has ended."""
    with subprocess.Popen(["true"]) as process:
        process.wait(30)
    return process.pid


def being_sent(engine: Engine, process: str, count: int = 1) -> list[int]:
    """Letters this process has claimed and not yet recorded."""
    for _ in range(count):
        engine.put(engine.client(Channel.SMS))
    with engine.writing() as connection:
        found = sending.claim(connection, engine.kit(), {Channel.SMS: count}, count, process, engine.now)
    assert len(found.ready) == count
    return [ready.outbox_id for ready in found.ready]


def beat(engine: Engine, process: str, ago: timedelta) -> None:
    with engine.writing() as connection:
        connection.execute(sa.insert(heartbeats).values(process=process, role="worker", at=REAL_NOW - ago))


def recovered(engine: Engine, us: str = "here/1/us") -> int:
    with engine.writing() as connection:
        return recovery.leave_uncertain(connection, us, REAL_NOW, engine.now)


@pytest.mark.asyncio
async def test_what_a_dead_process_was_sending_is_uncertain_and_not_sent_again(engine: Engine, dead: int) -> None:
    process = f"{socket.gethostname()[:40]}/{dead}/abc"
    letters = being_sent(engine, process, 3)
    beat(engine, process, timedelta(seconds=1))  # it had just spoken: but it is not there any more
    assert recovered(engine) == 3
    assert recovered(engine) == 0
    await engine.settle()
    assert [engine.status(letter) for letter in letters] == [("uncertain", "interrupted_while_sending")] * 3
    assert engine.texts(Channel.SMS) == []
    with engine.writing() as connection:
        assert set(connection.execute(sa.select(attempts.c.result)).scalars()) == {"uncertain"}
        shown = recovery.uncertain_letters(connection, engine.practice.id)
    assert [row.id for row in shown] == letters
    assert engine.row(letters[0]).decisions[-1]["decision"] == "uncertain"


def test_a_living_process_elsewhere_keeps_its_letters_until_it_falls_silent(engine: Engine) -> None:
    [letter] = being_sent(engine, "elsewhere/77/abc")
    beat(engine, "elsewhere/77/abc", recovery.SILENT_FOR - timedelta(seconds=1))
    assert recovered(engine) == 0
    assert engine.status(letter)[0] == "sending"
    with engine.writing() as connection:
        connection.execute(sa.update(heartbeats).values(at=REAL_NOW - recovery.SILENT_FOR - timedelta(seconds=1)))
    assert recovered(engine) == 1


def test_a_process_elsewhere_that_never_spoke_is_taken_for_dead(engine: Engine) -> None:
    being_sent(engine, "elsewhere/77/abc")
    assert recovered(engine) == 1


def test_our_own_letters_are_left_alone_and_an_earlier_start_with_our_number_is_not_us(engine: Engine) -> None:
    us, before = recovery.process_name("new"), recovery.process_name("old")
    [mine] = being_sent(engine, us)
    [earlier] = being_sent(engine, before)
    beat(engine, before, timedelta(seconds=1))
    assert recovered(engine, us) == 1
    assert (engine.status(mine)[0], engine.status(earlier)[0]) == ("sending", "uncertain")
