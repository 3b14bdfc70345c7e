"""The questions a contact point could be answering, as the database has them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel, Purpose
from core.db import Database
from messaging import conversations, outbox, questions
from messaging.conversations import Conversation
from messaging.delivery import Status
from messaging.questions import Question
from messaging.says import Say
from messaging.tables import outbox as letters
from tests.support.engine import Engine, a_question, an_engine


class Talk:
    """A client in conversation with us by SMS."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.person = engine.client(Channel.SMS)
        self.point = engine.points(self.person)[Channel.SMS].id

    def where(self) -> Conversation:
        with self.engine.writing() as connection:
            return conversations.locked(connection, self.engine.practice.id, self.point, self.person, self.engine.now)

    def turn(self, *said: Say) -> list[int]:
        """The client wrote, and this is our reply."""
        talk = self.where()
        version = talk.version + 1
        with self.engine.writing() as connection:
            conversations.save(connection, talk.id, {}, version, "bot", self.person, self.engine.now)
        return [
            self.engine.put(
                self.person, say=say, purpose=Purpose.ANSWER, basis="request", contact_point_id=self.point,
                conversation_id=talk.id, conversation_version=version, priority=1,
            )
            for say in said
        ]  # fmt: skip

    def open(self) -> list[Question]:
        """What is open now, newest first."""
        talk = self.where()
        with self.engine.writing() as connection:
            return conversations.open_questions(connection, talk, lambda say, language: (), self.engine.now)

    def answer(self, text: str) -> str | None:
        """What the client chose."""
        chosen = questions.match(text, self.open()).choice
        return chosen.id if chosen else None


@pytest.fixture
def talk(database: Database) -> Talk:
    """A conversation on each engine."""
    return Talk(an_engine(database))


def a_reminder(talk: Talk, number: int = 1, **about: Any) -> int:
    """A reminder of a visit, written now and due tomorrow."""
    engine = talk.engine
    with engine.writing() as connection:
        outbox.set_topic(connection, engine.practice.id, f"appointment:{number}", 1, alive=True)
    say = a_question(f"visit {number}", lasting=True, prefix=f"visit{number}-")
    given = {
        "say": say, "topic": f"appointment:{number}", "topic_version": 1, "not_before": engine.now + timedelta(days=1)
    }  # fmt: skip
    return engine.put(talk.person, **{**given, **about})


@pytest.mark.asyncio
async def test_a_reminder_written_long_before_is_the_newest_question_once_it_goes_out(talk: Talk) -> None:
    reminder = a_reminder(talk)
    for number in range(22):
        talk.turn(a_question(f"step {number}", prefix=f"step{number}-"))
    assert talk.answer("1") == "step21-1"
    await talk.engine.settle()
    talk.engine.clock.advance(timedelta(days=1))
    await talk.engine.settle()
    talk.engine.receipt(reminder, Status.DELIVERED)
    assert talk.open()[0].outbox_id == reminder
    assert talk.answer("2") == "visit1-2"


@pytest.mark.asyncio
async def test_messages_that_ask_nothing_do_not_hide_an_open_reminder(talk: Talk) -> None:
    reminder = a_reminder(talk, not_before=talk.engine.now)
    await talk.engine.settle()
    talk.engine.receipt(reminder, Status.DELIVERED)
    talk.engine.clock.advance(timedelta(minutes=1))
    talk.turn(*[a_question(f"told {number}", 0) for number in range(12)])
    await talk.engine.settle()
    assert talk.answer("1") == "visit1-1"


def test_a_reply_counts_before_it_has_been_sent_and_old_steps_are_closed(talk: Talk) -> None:
    talk.turn(a_question("first", prefix="first-"))
    talk.turn(a_question("second", prefix="second-"))
    assert talk.answer("3") == "second-3"
    talk.turn()  # nothing was asked this time
    assert talk.answer("3") is None


def test_a_reminder_that_has_not_gone_out_is_no_question(talk: Talk) -> None:
    a_reminder(talk)
    assert talk.open() == []
    assert talk.answer("1") is None


@pytest.mark.asyncio
@pytest.mark.parametrize(("version", "alive"), [(2, True), (1, False)], ids=["moved", "cancelled"])
async def test_the_reminder_of_a_changed_visit_is_no_question_any_more(talk: Talk, version: int, alive: bool) -> None:
    a_reminder(talk, not_before=talk.engine.now)
    await talk.engine.settle()
    assert talk.answer("1") == "visit1-1"
    with talk.engine.writing() as connection:
        outbox.set_topic(connection, talk.engine.practice.id, "appointment:1", version, alive=alive)
    assert talk.answer("1") is None


@pytest.mark.asyncio
async def test_two_reminders_of_which_the_newest_has_no_receipt_ask_which_is_meant(talk: Talk) -> None:
    first = a_reminder(talk, 1, not_before=talk.engine.now)
    await talk.engine.settle()
    talk.engine.receipt(first, Status.DELIVERED)
    talk.engine.clock.advance(timedelta(minutes=1))
    second = a_reminder(talk, 2, not_before=talk.engine.now)
    await talk.engine.settle()
    answer = questions.match("1", talk.open())
    assert [choice.id for choice in answer.which] == ["visit2-1", "visit1-1"]
    talk.engine.receipt(second, Status.DELIVERED)
    assert talk.answer("1") == "visit2-1"


def test_what_the_present_step_said_last_can_be_shown_again(talk: Talk) -> None:
    talk.turn(a_question("before", prefix="x"))
    talk.turn(a_question("one", 0), a_question("two"))
    with talk.engine.writing() as connection:
        said = conversations.last_said(connection, talk_of(talk))
        assert connection.execute(sa.select(sa.func.count()).select_from(letters)).scalar_one() == 3
    assert said is not None
    assert said.text.args["text"] == "two"


def talk_of(talk: Talk) -> Conversation:
    return Conversation(1, talk.point, talk.person, {}, 2, "bot", talk.engine.now)
