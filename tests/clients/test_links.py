"""Deep links: once, in time, and only ours."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from clients import links, tables
from core.db import Database
from core.practice import Practice
from tests.support.clients import NOON, a_person, a_practice

KEY = b"k" * 32


def test_a_link_opens_its_file_once(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    token = links.issue(connection, KEY, practice.id, person_id, NOON)
    assert links.redeem(connection, KEY, practice.id, token, NOON) == person_id
    assert links.redeem(connection, KEY, practice.id, token, NOON) is None


def test_a_token_fits_into_a_telegram_start_link(connection: Connection, practice: Practice) -> None:
    token = links.issue(connection, KEY, practice.id, a_person(connection, practice), NOON)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", token)


def test_a_link_ends_after_a_week(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    token = links.issue(connection, KEY, practice.id, person_id, NOON)
    assert links.redeem(connection, KEY, practice.id, token, NOON + timedelta(days=7)) is None
    assert links.redeem(connection, KEY, practice.id, token, NOON + timedelta(days=7, seconds=-1)) == person_id


@pytest.mark.parametrize("wrong", ["", "hello", "a" * 38, "😀" * 38, "a" * 10_000, "' OR 1=1 --"])
def test_anything_else_opens_nothing(connection: Connection, practice: Practice, wrong: str) -> None:
    links.issue(connection, KEY, practice.id, a_person(connection, practice), NOON)
    assert links.redeem(connection, KEY, practice.id, wrong, NOON) is None


def test_a_link_of_another_practice_or_key_opens_nothing(connection: Connection, practice: Practice) -> None:
    token = links.issue(connection, KEY, practice.id, a_person(connection, practice), NOON)
    other = a_practice(connection, "other")
    assert links.redeem(connection, KEY, other.id, token, NOON) is None
    assert links.redeem(connection, b"x" * 32, practice.id, token, NOON) is None


def test_the_token_itself_is_not_stored(connection: Connection, practice: Practice) -> None:
    token = links.issue(connection, KEY, practice.id, a_person(connection, practice), NOON)
    stored = connection.execute(tables.link_tokens.select()).one()
    assert token not in map(str, stored)


def test_of_many_following_one_link_at_once_one_is_let_in(database: Database) -> None:
    with database.transaction() as connection:
        practice = a_practice(connection)
        person_id = a_person(connection, practice)
        token = links.issue(connection, KEY, practice.id, person_id, NOON)
    together = threading.Barrier(5)
    found: list[int | None] = []

    def follow() -> None:
        together.wait(30)
        with database.transaction() as connection:
            found.append(links.redeem(connection, KEY, practice.id, token, NOON))

    threads = [threading.Thread(target=follow) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(found, key=str) == [person_id, None, None, None, None]
