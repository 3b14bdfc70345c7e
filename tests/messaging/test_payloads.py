"""What a button carries: short, signed, and worthless to anybody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients import actions as client_actions
from clients.vocabulary import Channel, Purpose
from core import signing
from core.db import Database
from messaging import conversations, payloads
from messaging.payloads import Pressed
from tests.support.engine import KEY, a_question, an_engine

HUGE = 2**63 - 1


@given(st.integers(1, HUGE), st.integers(0, 99))
def test_every_button_fits_telegram_and_is_read_back(letter: int, index: int) -> None:
    payload = payloads.payload_of(KEY, letter, index)
    assert len(payload.encode()) <= 64
    assert payloads.read(KEY, payload) == Pressed(letter, index)


def test_a_button_says_nothing_of_the_client() -> None:
    letter, index, signature = payloads.payload_of(KEY, 42, 1).split(".")
    assert (int(letter, 16), int(index, 16), len(signature)) == (42, 1, 10)


GOOD = payloads.payload_of(KEY, 42, 1)


@pytest.mark.parametrize(
    "forged",
    [
        "", ".", "..", "...", "42", "2a.1", "2a.1.", f"2b.1.{GOOD[-10:]}", f"2a.2.{GOOD[-10:]}", GOOD[:-1], GOOD + "A",
        GOOD.upper(), f" {GOOD}", f"{GOOD}.x", payloads.payload_of(b"x" * 32, 42, 1), f"2a.1.{'é' * 10}",
        f"-2a.1.{GOOD[-10:]}", f"2a.1.{signing.sign(KEY, 'other', '2a.1')}", "a" * 5000, "\x00.\x00.\x00",
    ],
    ids=lambda forged: ascii(forged)[:24],
)  # fmt: skip
def test_a_forged_button_is_no_button(forged: str) -> None:
    assert payloads.read(KEY, forged) is None


@given(st.text(max_size=80))
def test_nothing_unsigned_is_ever_read(text: str) -> None:
    assert payloads.read(KEY, text) is None


def test_a_button_works_only_where_its_letter_went(database: Database) -> None:
    engine = an_engine(database)
    person = engine.client(Channel.SMS, Channel.TELEGRAM)
    points = engine.points(person)
    letter = engine.put(person, say=a_question(), purpose=Purpose.ANSWER, contact_point_id=points[Channel.TELEGRAM].id)
    with engine.writing() as connection:
        stranger = client_actions.arrive(connection, engine.practice, Channel.TELEGRAM, "999", engine.now).point
        theirs = points[Channel.TELEGRAM].id
        assert conversations.letter_with_choices(connection, letter, theirs) is not None
        for foreign in (stranger.id, points[Channel.SMS].id):
            assert conversations.letter_with_choices(connection, letter, foreign) is None
