"""Which question a digit or a word belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.vocabulary import Purpose
from messaging import questions
from messaging.delivery import Status
from messaging.questions import NOTHING, Question
from tests.support.engine import a_question

DIGITS = [
    "1", " 1 ", "1.", "1)", "(1)", "[1]", "#1", '"1"', "«1»", "“1”", "„1”", "'1'", "1,", "1!", "1:", "1°", "01",
    "１", "1️⃣", "1\ufe0f\u20e3", "①", "¹", "1º", "1ª", "\n1\n", "\t1", "1" + " " * 60, "\u00a01\u00a0",
]  # fmt: skip
NO_DIGITS = [
    "", " ", "uno", "1 e 2", "1 2", "1a", "alle 1", "123", "-1", "1/2", "½", "1.5", "10:30", "+1", "👍",
    "1" + " " * 50 + "no, wait",
]  # fmt: skip


def asked(number: int = 1, **about: object) -> Question:
    """A current step of the conversation with three choices, just delivered."""
    say = about.pop("say", None) or a_question(prefix=f"q{number}-")
    given: dict[str, object] = {
        "outbox_id": number, "say": say, "purpose": Purpose.ANSWER, "topic": None, "status": Status.DELIVERED,
        "is_current": True, "labels": ("Confermo", "Spostare", "Łódź, jutro"),
    }  # fmt: skip
    return Question(**{**given, **about})  # type: ignore[arg-type]  # a builder


def reminder(number: int, status: Status = Status.DELIVERED, count: int = 3) -> Question:
    """A reminder of an appointment of its own."""
    say = a_question(prefix=f"visit{number}-", lasting=True, count=count)
    return asked(
        number, say=say, purpose=Purpose.REMINDER, topic=f"appointment:{number}", status=status, is_current=False
    )


def chosen(text: str, *open_ones: Question) -> str | None:
    answer = questions.match(text, open_ones)
    return answer.choice.id if answer.choice else None


@pytest.mark.parametrize("text", DIGITS, ids=ascii)
def test_a_one_is_a_one_however_it_is_spelled(text: str) -> None:
    assert questions.digit(text) == 1
    assert chosen(text, asked()) == "q1-1"


@pytest.mark.parametrize("text", NO_DIGITS, ids=ascii)
def test_what_is_more_than_a_digit_is_read_as_words(text: str) -> None:
    assert questions.digit(text) is None


@given(st.text(max_size=200))
def test_nothing_that_is_written_breaks_the_match(text: str) -> None:
    answer = questions.match(text, [asked(), reminder(2)])
    assert answer.choice is None or answer.question is not None


@pytest.mark.parametrize("text", ["0", "4", "99"])
def test_a_digit_beyond_the_choices_answers_nothing(text: str) -> None:
    assert questions.match(text, [asked()]) is NOTHING


def test_without_an_open_question_a_digit_is_only_a_word() -> None:
    assert questions.match("1", []) is NOTHING


def test_an_old_step_does_not_bind() -> None:
    assert questions.match("1", [asked(is_current=False)]) is NOTHING
    assert chosen("1", asked(2, is_current=False), asked(1)) == "q1-1"


def test_a_reminder_binds_long_after_the_conversation_has_moved_on() -> None:
    assert chosen("2", reminder(7)) == "visit7-2"


def test_of_two_reminders_the_newest_one_wins_if_it_was_delivered() -> None:
    assert chosen("1", reminder(8), reminder(7)) == "visit8-1"
    assert chosen("1", reminder(8, Status.READ), reminder(7)) == "visit8-1"


@pytest.mark.parametrize("status", [Status.SENDING, Status.ACCEPTED, Status.SENT, Status.UNCERTAIN])
def test_of_two_reminders_the_client_must_say_which_when_the_newest_may_not_have_arrived(status: Status) -> None:
    answer = questions.match("1", [reminder(8, status), reminder(7)])
    assert answer.choice is None
    assert [choice.id for choice in answer.which] == ["visit8-1", "visit7-1"]


def test_a_digit_that_only_the_older_reminder_offers_is_its_answer() -> None:
    assert chosen("3", reminder(8, Status.SENT, count=2), reminder(7)) == "visit7-3"


def test_the_same_reminder_on_its_second_channel_is_no_rival() -> None:
    again = reminder(7, Status.SENT)
    assert chosen("1", again, reminder(7)) == "visit7-1"


@pytest.mark.parametrize("status", [Status.QUEUED, Status.ACCEPTED, Status.SENT])
def test_a_reply_to_what_the_client_just_wrote_counts_as_seen(status: Status) -> None:
    assert chosen("1", asked(9, status=status), reminder(7)) == "q9-1"


@pytest.mark.parametrize(("text", "choice"), [("CONFERMO!", "q1-1"), (" spostare ", "q1-2"), ("lodz jutro", "q1-3")])
def test_the_words_of_a_choice_choose_it(text: str, choice: str) -> None:
    assert chosen(text, asked()) == choice


def test_other_words_are_left_to_the_dialogue() -> None:
    assert questions.match("confermo, ma alle 5", [asked()]) is NOTHING
    assert questions.match("!!!", [asked(labels=("???", "b", "c"))]) is NOTHING
