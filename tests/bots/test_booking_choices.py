"""Conversations about forms, supplements, animals, children, seats and questions, on the pure dialogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bots.dialogue import commands
from bots.dialogue.commands import Form
from clients.people import Subject
from clients.vocabulary import Channel
from messaging.events import Kind
from scheduling.appointments import Appointment, Status
from tests.support.dialogues import LIMITS, NOW, Talk, a_visit, transcript
from tests.support.practices import rome
from tests.support.salon import a_view

FIDO, REX = Subject(1, "pet", "Fido"), Subject(2, "pet", "Rex")
TOM = Subject(3, "child", "Tom")


def groomed(subject: int, variant: str, days: int, practitioner: str = "anna") -> Appointment:
    """A visit some days ago."""
    return a_visit(
        NOW - timedelta(days=days), 100 + days, service="grooming", subject_id=subject, variant=variant,
        practitioner=practitioner, status=Status.DONE,
    )  # fmt: skip


def booked(talk: Talk) -> commands.Book:
    """What was asked to be booked, in the end."""
    (found,) = [one for one in talk.done if isinstance(one, commands.Book)]
    return found


@pytest.mark.parametrize("channel", list(LIMITS), ids=str)
def test_form_supplements_and_animal_are_asked_in_turn_on_every_channel(channel: Channel) -> None:
    talk = transcript(
        """
        client  grooming please
        bot     ask-name-pet
        client  Fido
        bot     ask-variant-for  subject=literal
        client  [variant:large
        bot     ask-supplements
        client  [supplement:bath
        bot     ask-supplements-more
        client  [supplement:enough
        bot     ask-time
        client  [slot:
        bot     confirm-choice  minutes=75
        client  [answer:yes
        bot     booking-done
    """,
        a_view(channel=channel),
    )
    assert booked(talk).forms == (Form(None, "Fido", "large"),)
    assert booked(talk).supplements == ("bath",)


def test_all_of_it_may_be_said_in_one_sentence() -> None:
    talk = transcript(
        """
        client  grooming for Fido, a big dog, with nails, on Thursday at 3pm
        bot     confirm-choice  when=2026-03-05T15:00  minutes=70
        client  yes
        bot     booking-done
    """,
        a_view(subjects=(FIDO, REX)),
    )
    assert booked(talk).forms == (Form(1, None, "large"),)
    assert booked(talk).supplements == ("nails",)


def test_a_dog_stays_as_large_as_it_was_and_that_can_be_changed() -> None:
    talk = transcript(
        """
        client  grooming on Thursday at 3pm
        bot     ask-subject-pet
        client  [subject:2
        bot     ask-supplements
        client  no
        bot     confirm-choice  when=2026-03-05T15:00  minutes=60
        client  [answer:change
        bot     ask-variant-for
        client  small dog
        bot     ask-supplements
        client  [supplement:enough
        bot     confirm-choice  when=2026-03-05T15:00  minutes=30
        client  yes
        bot     booking-done
    """,
        a_view(subjects=(FIDO, REX), past=(groomed(2, "large", 30),)),
    )
    assert booked(talk).forms == (Form(2, None, "small"),)


def test_both_dogs_are_booked_back_to_back_as_one_wish() -> None:
    talk = transcript(
        """
        client  grooming for both dogs on Thursday at 3pm
        bot     ask-variant-for
        client  [variant:small
        bot     ask-supplements
        client  that's all
        bot     confirm-choice  when=2026-03-05T15:00  minutes=90
        client  yes
        bot     booking-done-several
        client  my visits
        bot     visits
    """,
        a_view(subjects=(FIDO, REX), past=(groomed(1, "large", 30),)),
    )
    assert booked(talk).forms == (Form(1, None, "large"), Form(2, None, "small"))
    assert [visit.start for visit in talk.view.visits] == [rome(3, 5, 15), rome(3, 5, 16)]


def test_several_are_chosen_one_by_one_with_a_new_one_among_them() -> None:
    talk = transcript(
        """
        client  grooming
        bot     ask-subject-pet
        client  [subject:several
        bot     ask-subject-pet
        client  [subject:2
        bot     ask-subject-more
        client  [subject:another
        bot     ask-name-pet
        client  Bobby
        bot     ask-subject-more
        client  [subject:enough
        bot     ask-variant-for
        client  [variant:small
        bot     ask-variant-for
        client  [variant:large
        bot     ask-supplements
        client  no thanks
        bot     ask-time
        client  [slot:
        bot     confirm-choice  minutes=90
        client  yes
        bot     booking-done-several
    """,
        a_view(subjects=(FIDO, REX, Subject(4, "pet", "Luna"))),
    )
    assert booked(talk).forms == (Form(2, None, "small"), Form(None, "Bobby", "large"))


def test_a_lesson_may_be_for_a_child_or_for_oneself() -> None:
    known = a_view(subjects=(TOM, FIDO))
    for said in ("client  [subject:me", "client  for me"):
        talk = transcript(
            f"""
            client  a lesson with Anna on Thursday at 3pm
            bot     ask-subject-child
            {said}
            bot     confirm-booking  when=2026-03-05T15:00
            client  yes
            bot     booking-done
        """,
            known,
        )
        assert booked(talk).forms == (Form(),)
    talk = transcript(
        """
        client  a lesson with Anna for Tom on Thursday at 3pm
        bot     confirm-choice
        client  yes
        bot     booking-done
    """,
        known,
    )
    assert booked(talk).forms == (Form(3),)


def test_questions_come_before_the_summary_and_an_optional_one_may_be_skipped() -> None:
    talk = transcript(
        """
        client  a consultation on Thursday at 3pm
        bot     intake-question
        client  my back, since I cancelled my holiday
        bot     intake-question
        client  [intake:skip
        bot     confirm-booking
        client  yes
        bot     booking-done
        bot     visit-notes
    """,
        a_view(),
    )
    assert booked(talk).answers == (("pain", "my back, since I cancelled my holiday"),)


def test_a_first_visits_question_is_not_put_again_and_a_choice_may_be_said() -> None:
    talk = transcript(
        """
        client  a consultation on Thursday at 3pm
        bot     intake-question
        client  night
        bot     confirm-booking
        client  yes
        bot     booking-done
        bot     visit-notes
    """,
        a_view(past=(groomed(1, "large", 30),)),
    )
    assert booked(talk).answers == (("shift", "Notte"),)  # in the practice's own language


def test_a_question_meets_own_words_a_question_or_a_wish_to_leave() -> None:
    talk = transcript(
        """
        client  a consultation on Thursday at 3pm
        bot     intake-question
        client  what does it cost?
        bot     prices
        bot     intake-question
        client  left knee
        bot     intake-question
        client  it changes every week, and I cancelled the last one
        bot     confirm-booking
        client  yes
        bot     booking-done
        bot     visit-notes
    """,
        a_view(),
    )
    assert dict(booked(talk).answers)["shift"] == "it changes every week, and I cancelled the last one"
    transcript(
        "client  a consultation on Thursday at 3pm\nbot  intake-question\nclient  cancel\nbot  booking-left", a_view()
    )


def test_another_service_is_no_name_of_a_child() -> None:
    transcript(
        """
        client  a lesson
        bot     ask-subject-child
        client  no, the group
        bot     ask-time
        client  cancel
        bot     booking-left
        client  grooming
        bot     ask-name-pet
        client  Thursday afternoon
        bot     ask-name-pet
        client  Friday
        bot     ask-variant-for
    """,
        a_view(),
    )


def test_a_visit_at_home_needs_an_address_once() -> None:
    written = """
        client  a house call on Thursday at 3pm
        bot     ask-address
        client  {}
        bot     confirm-choice  place=place-home
        client  yes
        bot     booking-done  place=place-home-short
    """
    talk = transcript(written.format("Via Po 3, Torino"), a_view())
    assert booked(talk).answers == (("address", "Via Po 3, Torino"),)
    talk = transcript(written.format("[intake:before"), a_view(home_address="Via Po 3, Torino"))
    assert booked(talk).answers == (("address", "Via Po 3, Torino"),)


def test_what_needs_approval_is_asked_for_and_not_confirmed_by_the_client() -> None:
    talk = transcript(
        """
        client  a repair on Thursday at 3pm
        bot     ask-name-device
        client  iPhone 12
        bot     confirm-choice  question=shall-ask
        client  yes
        bot     booking-asked  when=2026-03-05T15:00
        client  my visits
        bot     visit  status=visit-status-requested
        client  yes
        bot     visit  status=visit-status-requested
        client  cancel it
        bot     ask-cancel
    """,
        a_view(),
    )
    assert booked(talk).forms == (Form(None, "iPhone 12"),)
    assert not [one for one in talk.done if isinstance(one, commands.Confirm)]


def test_after_the_limit_staff_are_asked_and_the_client_is_told_so() -> None:
    exam = a_visit(rome(3, 3, 15), 1, service="strict", end=rome(3, 3, 15, 30))
    transcript(
        """
        client  cancel my visit
        bot     ask-cancel-wish  hours=48
        client  no
        bot     visit-kept
        client  move it to Friday at 10
        bot     confirm-move-wish  when=2026-03-06T10:00
    """,
        a_view(exam),
    )


def test_sessions_are_offered_with_the_seats_that_are_left() -> None:
    talk = transcript("client  the group\nbot  ask-time", a_view())
    (asked,) = talk.said
    offered = [choice for choice in asked.choices if choice.id.startswith("slot:")]
    assert [choice.id[5:21] for choice in offered[:2]] == ["2026-03-04T09:00", "2026-03-05T09:00"]
    assert {choice.detail.args["count"] for choice in offered if choice.detail} == {2}


def test_the_same_as_last_time_is_the_same_animal_form_and_practitioner() -> None:
    view = a_view(subjects=(FIDO, REX), past=(groomed(2, "large", 30),))
    for said in ("the same as last time,", "like last time on", "come l'ultima volta,", "comme la dernière fois,"):
        written = f"""
            client  {said} Thursday at 3pm
            bot     confirm-choice  when=2026-03-05T15:00  minutes=60
            client  yes
            bot     booking-done
        """
        assert booked(transcript(written, view)).forms == (Form(2, None, "large"),)


def test_whoever_it_was_last_time_comes_first_and_can_be_asked_for() -> None:
    seen = a_visit(NOW - timedelta(days=20), 9, service="check", practitioner="marco", status=Status.DONE)
    talk = transcript("client  a check\nbot  ask-practitioner", a_view(past=(seen,)))
    assert talk.said[0].choices[0].id == "practitioner:marco"
    transcript(
        "client  a check with whoever I had last time, Thursday at 3pm\nbot  confirm-booking  practitioner=Marco Conti",
        a_view(past=(seen,)),
    )


def test_the_next_free_time_is_told_as_it_is() -> None:
    transcript("client  a check, the next free one\nbot  ask-time-first  when=2026-03-02T11:00", a_view())
    transcript(
        """
        client  a check with Anna
        bot     ask-time
        client  as soon as possible
        bot     ask-time-first  when=2026-03-02T11:00
    """,
        a_view(),
    )


def test_a_time_that_is_gone_at_the_tap_brings_others_at_once() -> None:
    talk = transcript("client  a check with Anna on Thursday after 3pm\nbot  ask-time", a_view())
    taken = a_visit(rome(3, 5, 15), 50, practitioner="anna")
    talk.view = replace(talk.view, available=a_view(taken).available)
    choice = next(one for one in talk.said[0].choices if one.id.startswith("slot:2026-03-05T14:00"))
    assert [one.text.key for one in talk.hears(Kind.BUTTON, choice=choice).say] == ["slot-taken"]
