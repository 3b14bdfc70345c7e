"""What fits two wishes is asked back once; several wishes in one message are dealt with in turn."""

from __future__ import annotations

import pytest

from bots.dialogue import commands, states
from messaging.events import Kind
from scheduling.appointments import Status
from tests.support.dialogues import a_view, a_visit, transcript
from tests.support.practices import rome

TUESDAY = a_visit(rome(3, 3, 10), 2)
THURSDAY = a_visit(rome(3, 5, 15), 1)


def test_cancel_or_move_is_asked_with_the_visit_named() -> None:
    talk = transcript(
        """
        client  I would like to cancel or move my appointment
        bot     unsure-move-or-cancel  when=2026-03-05T15:00
        client  [unsure:reschedule
        bot     ask-time-move
    """,
        a_view(THURSDAY),
    )
    assert isinstance(talk.state, states.ChoosingTime)


@pytest.mark.parametrize("answer", ["cancel it", "2", "the second one"])
def test_the_answer_may_be_words_or_a_digit(answer: str) -> None:
    transcript(
        f"""
        client  move or cancel my visit
        bot     unsure-move-or-cancel
        client  {answer}
        bot     ask-cancel  when=2026-03-05T15:00
    """,
        a_view(THURSDAY),
    )


def test_something_else_is_for_people() -> None:
    talk = transcript("client  move or cancel my visit\nbot  unsure-move-or-cancel", a_view(THURSDAY))
    turn = talk.hears(Kind.BUTTON, choice=talk.said[-1].choices[-1])
    assert (turn.needs_staff, turn.hands_over) == ("asked_for", True)


@pytest.mark.parametrize("answer", ["hmm cancel or move", "asdf"])
def test_it_is_never_asked_twice_in_a_row(answer: str) -> None:
    talk = transcript("client  move or cancel my visit\nbot  unsure-move-or-cancel", a_view(THURSDAY))
    turn = talk.hears(Kind.TEXT, answer)
    assert [one.text.key for one in turn.say] == ["unsure-passed-on"]
    assert turn.needs_staff == "not_understood"


def test_a_day_turned_down_that_is_the_visits_day_is_asked_about() -> None:
    transcript(
        """
        client  Thursday doesn't suit me
        bot     unsure-move-or-cancel  when=2026-03-05T15:00
        client  Friday at 10 then
        bot     confirm-move  old=2026-03-05T15:00  when=2026-03-06T10:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_with_nothing_booked_there_is_nothing_to_ask_back() -> None:
    transcript("client  cancel or move my visit\nbot  no-visits", a_view())


def test_two_visits_given_up_in_one_message_are_asked_one_by_one() -> None:
    talk = transcript(
        """
        client  cancel Tuesday and Thursday please
        bot     ask-cancel  when=2026-03-03T10:00
        client  yes
        bot     cancel-done
        bot     ask-cancel  when=2026-03-05T15:00
        client  yes
        bot     cancel-done
    """,
        a_view(TUESDAY, THURSDAY),
    )
    assert [type(one) for one in talk.done] == [commands.Cancel, commands.Cancel]
    assert not talk.view.visits


def test_a_question_beside_a_wish_is_answered_first() -> None:
    transcript(
        """
        client  cancel Tuesday, and how much is a session?
        bot     prices
        bot     ask-cancel  when=2026-03-03T10:00
        client  yes
        bot     cancel-done
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_another_service_is_booked_beside_what_is_cancelled() -> None:
    talk = transcript(
        """
        client  cancel Tuesday and book an online consultation for Friday at 10
        bot     ask-cancel  when=2026-03-03T10:00
        client  yes
        bot     cancel-done
        bot     confirm-booking  when=2026-03-06T10:00
        client  yes
        bot     booking-done
    """,
        a_view(TUESDAY),
    )
    assert talk.view.known[2].status is Status.CANCELLED
    assert [visit.service for visit in talk.view.visits] == ["online"]


def test_what_waits_comes_also_when_the_first_wish_is_left() -> None:
    transcript(
        """
        client  move Tuesday to Wednesday at 10, and book another session for my son on Friday at 10
        bot     confirm-move  when=2026-03-04T10:00
        client  no
        bot     booking-kept
        bot     confirm-booking  when=2026-03-06T10:00
    """,
        a_view(TUESDAY),
    )


def test_a_move_said_the_other_way_round() -> None:
    transcript(
        """
        client  give me Friday at 3 and cancel Tuesday
        bot     confirm-move  old=2026-03-03T10:00  when=2026-03-06T15:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_a_day_turned_down_is_not_offered() -> None:
    talk = transcript(
        """
        client  a session with Anna next week, but not Monday
        bot     ask-time
    """
    )
    days = {choice.id.removeprefix("slot:")[:10] for choice in talk.said[-1].choices if choice.id.startswith("slot:2")}
    assert days
    assert "2026-03-09" not in days
    talk.hears(Kind.TEXT, "not Tuesday either")
    days = {choice.id.removeprefix("slot:")[:10] for choice in talk.said[-1].choices if choice.id.startswith("slot:2")}
    assert days
    assert days.isdisjoint({"2026-03-09", "2026-03-10"})


def test_the_day_that_does_not_suit_is_the_visit_that_moves() -> None:
    transcript(
        """
        client  I can't come on Thursday, could I have Friday at 10?
        bot     confirm-move  old=2026-03-05T15:00  when=2026-03-06T10:00
    """,
        a_view(TUESDAY, THURSDAY),
    )
    transcript(
        """
        client  I can't come on Thursday
        bot     ask-cancel  when=2026-03-05T15:00
    """,
        a_view(TUESDAY, THURSDAY),
    )
