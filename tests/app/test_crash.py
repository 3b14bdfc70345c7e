"""kill -9 in the middle of 500 sends: nothing lost, nothing twice, at most the sends in flight uncertain."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from app import start
from clients import actions as client_actions
from clients.tables import contact_points
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core import queries
from core.db import Database
from messaging import outbox
from messaging.delivery import Status
from messaging.inbound import State
from messaging.says import Say, literal
from messaging.tables import inbound
from messaging.tables import outbox as letters
from tests.app import support_town
from tests.support import desk_process, look_alikes
from tests.support.databases import Postgres

LETTERS = 500
IN_FLIGHT = 16
WAITING = (Status.QUEUED.value, Status.HELD.value, Status.SENDING.value)


@pytest.fixture
def town() -> Iterator[support_town.Town]:
    """Providers that take their time."""
    with support_town.running() as running:
        running.telegram.slow = running.twilio.slow = 0.06
        yield running


def addresses(town: support_town.Town, chats: int, numbers: int) -> list[tuple[Name, str]]:
    """People who have started the bot, and people with a phone."""
    found: list[tuple[Name, str]] = []
    for _ in range(chats):
        phone = town.telegram_phone()
        phone.chat.is_started = True
        found.append((Name.TELEGRAM, str(phone.chat.id)))
    found += [(Name.SMS, town.sms_phone().phone.number) for _ in range(numbers)]
    return found


def put_letters(connection: Connection, where: list[tuple[Name, str]], count: int) -> None:
    """`count` letters with numbers for words, to people who wrote from these addresses."""
    now = datetime.now(UTC) - timedelta(minutes=1)
    start.ensure_demo(connection, now)
    practice = queries.all_practices(connection)[0]
    points = []
    for name, address in where:
        point = client_actions.arrive(connection, practice, name, address, now).point
        person = client_actions.new_person(connection, practice, now=now, name=None, language="it", point_id=point.id)
        client_actions.wrote(connection, point.id, now)
        points.append((person, point.id))
    for number in range(count):
        person, point_id = points[number % len(points)]
        letter = outbox.Letter(
            practice_id=practice.id,
            say=Say(literal(words(number))),
            purpose=Purpose.BOOKING,
            basis=outbox.BASIS_REQUEST,
            not_before=now,
            person_id=person,
            contact_point_id=point_id,
            unique_key=f"crash:{number}",
        )
        assert outbox.put(connection, letter, now) is not None


def words(number: int) -> str:
    """A letter's whole text."""
    return f"Avviso numero {number}."


def statuses(database: Database) -> dict[str, str]:
    """Text -> status of every letter put in by `put_letters`."""
    with database.snapshot() as connection:
        rows = connection.execute(
            sa.select(letters.c.unique_key, letters.c.status).where(letters.c.unique_key.like("crash:%"))
        ).all()
    return {words(int(key.partition(":")[2])): status for key, status in rows}


def sent_so_far(town: support_town.Town) -> int:
    return sum(count for text, count in town.on_the_wire().items() if text.startswith("Avviso"))


def assert_once_each(town: support_town.Town, found: dict[str, str], kills: int) -> None:
    """Every letter on the wire exactly once, but for those shown as uncertain: at most once."""
    uncertain = {text for text, status in found.items() if status == Status.UNCERTAIN.value}
    sent: Counter[str] = town.on_the_wire()
    twice = [text for text in found if sent[text] > 1]
    lost = [text for text in found if sent[text] == 0 and text not in uncertain]
    assert not twice
    assert not lost, {text: found[text] for text in lost}
    assert len(uncertain) <= IN_FLIGHT * kills
    gone_wrong = set(found.values()) & {Status.FAILED.value, Status.DROPPED.value}
    assert not gone_wrong


def drained(database: Database, most_seconds: float) -> None:
    look_alikes.eventually(
        lambda: not any(status in WAITING for status in statuses(database).values()), "draining", most_seconds
    )


@pytest.mark.timeout(240)
def test_kill_in_the_middle_of_500_sends_loses_nothing_and_sends_nothing_twice(
    town: support_town.Town, database: Database, tmp_path: Path
) -> None:
    with database.transaction() as connection:
        put_letters(connection, addresses(town, 60, 40), LETTERS)
    desk = desk_process.Desk(tmp_path, {**town.environment, "SEGRETERIA_DATABASE_URL": database.url})
    town.hooks_at(desk.url)
    try:
        desk.start()
        look_alikes.eventually(lambda: sent_so_far(town) > 100, "sending", 60)
        desk.kill()
        left = sum(status in WAITING for status in statuses(database).values())
        assert left > IN_FLIGHT, "the kill came too late to prove anything"
        assert sum(status == Status.SENDING.value for status in statuses(database).values()) <= IN_FLIGHT

        town.telegram.slow = town.twilio.slow = 0.0
        desk.start()
        drained(database, 120)
    finally:
        desk.stop()
    assert_once_each(town, statuses(database), 1)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_kills_at_random_moments_lose_no_update_and_answer_none_twice(
    town: support_town.Town, database: Database, tmp_path: Path
) -> None:
    kills, chance = 8, random.Random(20261122)
    with database.transaction() as connection:
        put_letters(connection, addresses(town, 60, 40), LETTERS)
    desk = desk_process.Desk(tmp_path, {**town.environment, "SEGRETERIA_DATABASE_URL": database.url})
    town.hooks_at(desk.url)
    town.telegram.slow = town.twilio.slow = 0.3
    writers = []
    try:
        for _ in range(kills):
            desk.start()
            for _ in range(chance.randint(5, 30)):
                phone = town.telegram_phone()
                phone.sends_text("Buongiorno")
                writers.append(phone)
                time.sleep(chance.uniform(0, 0.1))
            desk.kill()
        town.telegram.slow = town.twilio.slow = 0.0
        desk.start()
        drained(database, 180)
        look_alikes.eventually(lambda: not town.client_bot.pending and not waiting(database), "answering", 120)
    finally:
        desk.stop()
    assert_once_each(town, statuses(database), kills)
    with database.snapshot() as connection:
        uncertain = set(connection.execute(uncertain_addresses()).scalars())
        handled = Counter(connection.execute(sa.select(inbound.c.sender_key)).scalars())
        states = set(connection.execute(sa.select(inbound.c.status)).scalars())
    assert states == {State.PROCESSED.value}
    assert len(uncertain) <= IN_FLIGHT * kills
    for phone in writers:
        assert handled[f"telegram:{phone.user.id}"] == 1
        expected = {0, 1} if str(phone.user.id) in uncertain else {1}
        assert len(phone.received) in expected


@pytest.fixture
def shared(postgres: Postgres) -> Iterator[Database]:
    """A fresh PostgreSQL database: only there several processes share the work."""
    with postgres.fresh_url() as url:
        opened = Database(url)
        yield opened
        opened.close()


@dataclass
class Split:
    """One process that takes hooks and two that answer and send."""

    town: support_town.Town
    web: desk_process.Desk
    workers: list[desk_process.Desk]

    def start(self) -> None:
        for process in (self.web, *self.workers):
            process.start()
        look_alikes.eventually(lambda: self.web.get("/readyz").status_code == 200, "a worker", 60)

    def stop(self) -> None:
        for process in (*self.workers, self.web):
            process.kill()


def split_in_three(town: support_town.Town, database: Database, folder: Path) -> Split:
    web = desk_process.Desk(a_folder(folder / "web"), town.environment, "web")
    shared = {"SEGRETERIA_DATABASE_URL": database.url, "SEGRETERIA_SECRET_KEY": "k" * 32}
    shared["SEGRETERIA_PUBLIC_URL"] = web.url
    web.environment |= shared
    environment = {**town.environment, **shared}
    workers = [desk_process.Desk(a_folder(folder / name), environment, "worker") for name in ("a", "b")]
    town.hooks_at(web.url)
    return Split(town, web, workers)


def a_folder(path: Path) -> Path:
    path.mkdir()
    return path


def kill_workers_in_turn(split: Split, database: Database, kills: int) -> list[Any]:
    """Kill one worker after the other in the middle of sending, while people write; who wrote."""
    writers = []
    for number in range(kills):
        before, victim = sent_so_far(split.town), split.workers[number % 2]
        look_alikes.eventually(lambda at=before: sent_so_far(split.town) > at + 30, "sending", 60)
        victim.kill()
        phone = split.town.sms_phone()
        phone.sends_text("Buongiorno")
        writers.append(phone)
        if number + 1 < kills:
            victim.start()
    split.town.telegram.slow = split.town.twilio.slow = 0.0
    drained(database, 180)
    look_alikes.eventually(lambda: all(phone.received for phone in writers), "answering", 120)
    return writers


@pytest.mark.long
@pytest.mark.timeout(240)
def test_when_one_of_two_workers_is_killed_the_other_finishes_and_answers(
    town: support_town.Town, shared: Database, tmp_path: Path
) -> None:
    with shared.transaction() as connection:
        put_letters(connection, addresses(town, 30, 30), 150)
    split = split_in_three(town, shared, tmp_path)
    try:
        split.start()
        (writer,) = kill_workers_in_turn(split, shared, 1)
    finally:
        split.stop()
    assert_once_each(town, statuses(shared), 1)
    assert len(writer.received) == 1


@pytest.mark.long
@pytest.mark.timeout(900)
def test_workers_killed_in_turn_lose_nothing_and_send_nothing_twice(
    town: support_town.Town, shared: Database, tmp_path: Path
) -> None:
    kills = 6
    town.telegram.slow = town.twilio.slow = 0.3
    with shared.transaction() as connection:
        put_letters(connection, addresses(town, 100, 100), 2 * LETTERS)
    split = split_in_three(town, shared, tmp_path)
    try:
        split.start()
        writers = kill_workers_in_turn(split, shared, kills)
    finally:
        split.stop()
    assert_once_each(town, statuses(shared), kills)
    assert all(len(phone.received) == 1 for phone in writers)


def waiting(database: Database) -> bool:
    """Whether an update or an answer still waits."""
    with database.snapshot() as connection:
        updates = sa.select(inbound.c.id).where(inbound.c.status == State.RECEIVED.value)
        answers = sa.select(letters.c.id).where(letters.c.purpose == "answer", letters.c.status.in_(WAITING))
        return any(connection.execute(wanted.limit(1)).first() for wanted in (updates, answers))


def uncertain_addresses() -> sa.Select[tuple[str]]:
    """To whom an answer is uncertain."""
    return (
        sa.select(contact_points.c.address)
        .join(letters, letters.c.contact_point_id == contact_points.c.id)
        .where(letters.c.status == Status.UNCERTAIN.value, letters.c.purpose == "answer")
    )
