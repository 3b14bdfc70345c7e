"""Messy conversations as clients have them, on the pure dialogue: corrections, asides, two wishes, second thoughts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bots.dialogue import commands, states
from clients.vocabulary import Channel, Purpose
from messaging.events import Kind, SharedContact
from scheduling.appointments import Status
from tests.support.dialogues import NOW, a_view, a_visit, transcript
from tests.support.practices import rome

THURSDAY = a_visit(rome(3, 5, 15), 1)
TUESDAY = a_visit(rome(3, 3, 10), 2)


def test_everything_is_corrected_before_it_is_booked() -> None:
    talk = transcript("""
        client  I would like a session with Anna on Thursday at 3pm
        bot     confirm-booking  when=2026-03-05T15:00  practitioner=Anna Ferri
        client  no, I meant Friday
        bot     confirm-booking  when=2026-03-06T15:00
        client  at 4pm
        bot     confirm-booking  when=2026-03-06T16:00
        client  with Marco
        bot     confirm-booking  when=2026-03-06T16:00  practitioner=Marco Conti
        client  My name is Ann Brown
        bot     confirm-booking  name=Ann Brown
        client  yes please
        bot     booking-done  when=2026-03-06T16:00
    """)
    assert [type(one) for one in talk.done] == [commands.SetName, commands.Book]


def test_the_day_stays_when_only_the_hour_is_said() -> None:
    transcript(
        """
        client  vorrei un controllo con Marco giovedì
        bot     ask-time
        client  nel pomeriggio
        bot     ask-time
        client  alle 17
        bot     confirm-booking  when=2026-03-05T17:00
        client  no, alle 18
        bot     confirm-booking  when=2026-03-05T18:00
        client  oggi alle 18
        bot     confirm-booking  when=2026-03-02T18:00
    """,
        a_view(language="it"),
    )


def test_a_closed_day_brings_the_nearest_times() -> None:
    transcript("""
        client  a session with Anna on Sunday at 10
        bot     ask-time-nearest
        client  [slot:2026-03-07
        bot     confirm-booking
        client  [answer:other
        bot     ask-time
        client  the second one
        bot     confirm-booking
        client  no
        bot     booking-left
    """)


def test_who_does_not_give_a_service_is_said_so() -> None:
    transcript("""
        client  an appointment for my baby with Marco on Thursday
        bot     not-with-them  practitioner=Marco Conti
        bot     ask-time
        client  Friday at 10
        bot     confirm-booking  practitioner=Anna Ferri
    """)


def test_questions_in_between_leave_the_booking_open() -> None:
    transcript("""
        client  a session with Anna on Thursday
        bot     ask-time
        client  how much is it?
        bot     prices
        bot     ask-time
        client  where are you?
        bot     addresses
        bot     ask-time
        client  thanks
        bot     thanks
        bot     ask-time
        client  [slot:
        bot     confirm-booking
    """)


def test_bare_cancel_leaves_what_is_being_arranged_and_nothing_else() -> None:
    talk = transcript(
        """
        client  a session with Marco on Friday
        bot     ask-time
        client  cancel
        bot     booking-left
        client  cancel
        bot     stop-or-cancel
        client  [answer:cancel
        bot     ask-cancel
        client  thanks
        bot     thanks
        bot     ask-cancel
        client  yes
        bot     cancel-done
    """,
        a_view(THURSDAY),
    )
    assert [type(one) for one in talk.done] == [commands.Cancel]


def test_cancel_alone_with_two_visits_asks_which() -> None:
    transcript(
        """
        client  CANCEL
        bot     which-visit-cancel
        client  [visit:cancel:2
        bot     ask-cancel  when=2026-03-03T10:00
        client  no
        bot     visit-kept  when=2026-03-03T10:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_the_one_on_tuesday_is_the_one_on_tuesday() -> None:
    transcript(
        """
        client  cancel the one on Tuesday
        bot     ask-cancel  when=2026-03-03T10:00
        client  rather move it to Wednesday at 10
        bot     confirm-move  old=2026-03-03T10:00  when=2026-03-04T10:00
        client  yes
        bot     move-done  when=2026-03-04T10:00
        client  my visits
        bot     visits
        client  [visit:show:1
        bot     visit  when=2026-03-05T15:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_two_wishes_in_one_message_are_one_move() -> None:
    transcript(
        """
        client  cancel Tuesday and give me Friday at 3
        bot     confirm-move  old=2026-03-03T10:00  when=2026-03-06T15:00
        client  yes
        bot     move-done  when=2026-03-06T15:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_from_one_day_to_another() -> None:
    transcript(
        """
        client  sposta quello di martedì a venerdì alle 10
        bot     confirm-move  old=2026-03-03T10:00  when=2026-03-06T10:00
        client  no
        bot     booking-kept
    """,
        a_view(TUESDAY, THURSDAY, language="it"),
    )


def test_an_hour_later_waits_until_it_is_known_of_which() -> None:
    transcript(
        """
        client  can we make it an hour later?
        bot     which-visit-move
        client  [visit:move:1
        bot     confirm-move  old=2026-03-05T15:00  when=2026-03-05T16:00
        client  same time next week
        bot     confirm-move  old=2026-03-05T15:00  when=2026-03-12T15:00
        client  yes
        bot     move-done  when=2026-03-12T15:00
    """,
        a_view(TUESDAY, THURSDAY),
    )


def test_only_an_hour_moves_within_the_day() -> None:
    transcript(
        """
        client  spostalo alle 16
        bot     confirm-move  when=2026-03-05T16:00
    """,
        a_view(THURSDAY, language="it"),
    )


def test_a_move_is_left_and_the_visit_stays() -> None:
    talk = transcript(
        """
        client  move my visit
        bot     ask-time-move
        client  cancel
        bot     booking-kept
    """,
        a_view(THURSDAY),
    )
    assert talk.done == []


def test_a_name_is_asked_until_it_is_one() -> None:
    nameless = replace(a_view(), person=replace(a_view().person, name=None))
    transcript(
        """
        client  a session with Anna on Thursday at 3pm
        bot     ask-name
        client  2
        bot     ask-name-again
        client  yes
        bot     ask-name-again
        client  at 4pm
        bot     ask-name
        client  I'm Domenica Rossi
        bot     confirm-booking  name=Domenica Rossi  when=2026-03-05T16:00
    """,
        nameless,
    )


def test_a_name_that_is_also_a_day_is_a_name() -> None:
    nameless = replace(a_view(language="it"), person=replace(a_view(language="it").person, name=None))
    transcript(
        """
        client  un trattamento con Anna giovedì alle 15
        bot     ask-name
        client  Domenica Sabato
        bot     confirm-booking  name=Domenica Sabato
    """,
        nameless,
    )


def test_the_first_words_bring_the_notice_and_the_language() -> None:
    new = replace(a_view(language="it", is_new=True), person=replace(a_view(language="it").person, name=None))
    talk = transcript(
        """
        client  Bonjour, je voudrais une séance avec Anna jeudi à 15h
        bot     welcome
        bot     ask-name
        client  je m'appelle Luc Petit
        bot     confirm-booking  name=Luc Petit
        client  parlez-vous polonais ?
        bot     language-set
    """,
        new,
    )
    assert talk.view.language == "pl"


def test_not_understood_is_said_twice_and_then_nothing() -> None:
    transcript("""
        client  asdf qwer
        bot     not-understood
        client  zxcv
        bot     not-understood-passed-on
        client  poiu
        client  help
        bot     help
    """)


def test_a_step_asks_again_once_and_then_lets_go() -> None:
    transcript("""
        client  a session with Anna on Thursday
        bot     ask-time
        client  asdf
        bot     not-understood-again
        client  qwer
        bot     not-understood-in-step
    """)


def test_a_message_from_something_else_does_not_lose_the_question() -> None:
    talk = transcript("""
        client  a session with Anna on Thursday at 3pm
        bot     confirm-booking
    """)
    for kind, contact in ((Kind.STICKER, None), (Kind.CONTACT, SharedContact("393331110009", False))):
        said = talk.hears(kind, contact=contact).say
        assert [one.text.key for one in said][1:] == ["confirm-booking"]


def test_a_visit_that_has_begun_is_not_cancelled_any_more() -> None:
    begun = a_visit(NOW - timedelta(minutes=5), 1)
    talk = transcript(
        """
        client  cancel my visit
        bot     no-visits
    """,
        a_view(begun),
    )
    assert talk.done == []


def test_ten_minutes_before_one_can_still_cancel_and_is_told_the_rule() -> None:
    transcript(
        """
        client  I can't make it
        bot     ask-cancel-late
        client  yes
        bot     cancel-done
    """,
        a_view(a_visit(NOW + timedelta(minutes=10), 1)),
    )


def test_permissions_are_asked_in_order_once_each_and_a_month_apart() -> None:
    view = a_view(THURSDAY)
    talk = transcript(
        """
        client  my visits
        bot     visit
        client  [confirm:
        bot     confirm-done
        bot     ask-recall
        client  no thanks
        bot     setting-saved
    """,
        view,
    )
    assert commands.Permit(Purpose.RECALL, False) in talk.done
    soon = replace(view, asked_at={"ask-recall": NOW - timedelta(days=29)})
    transcript("client  my visits\nbot  visit\nclient  [confirm:\nbot  confirm-done", soon)
    later = replace(view, asked_at={"ask-recall": NOW - timedelta(days=31)})
    transcript("client  my visits\nbot  visit\nclient  [confirm:\nbot  confirm-done\nbot  ask-feedback", later)
    given = replace(view, permissions={"recall": True, "feedback": False, "marketing": True})
    transcript("client  my visits\nbot  visit\nclient  [confirm:\nbot  confirm-done", given)


def test_preferred_channel_in_words() -> None:
    points = (replace(a_view().point), replace(a_view().point, id=2, channel=Channel.WHATSAPP))
    talk = transcript(
        """
        client  please write to me on WhatsApp
        bot     setting-saved
    """,
        a_view(THURSDAY, points=points),
    )
    assert talk.done == [commands.PreferChannel(Channel.WHATSAPP)]


def test_being_late_and_complaints_go_to_people() -> None:
    talk = transcript(
        """
        client  I'm running 10 minutes late
        bot     late-noted
        client  this is unacceptable
        bot     complaint-noted
        client  thank you
        bot     thanks
    """,
        a_view(a_visit(NOW + timedelta(minutes=10), 1, status=Status.CONFIRMED)),
    )
    assert talk.state == states.Idle()


def test_a_month_is_nobody() -> None:
    transcript("""
        client  a session on 10 March at 10
        bot     confirm-booking  when=2026-03-10T10:00  practitioner=Anna Ferri
        client  no
        bot     booking-left
        client  a session with Marcoo on 10 March at 10
        bot     confirm-booking  when=2026-03-10T10:00  practitioner=Marco Conti
    """)


def test_second_thoughts_at_every_step() -> None:
    transcript("""
        client  I would like to come tomorrow
        bot     ask-service
        client  with Anna
        bot     ask-service
        client  a treatment
        bot     ask-time
        client  more times
        bot     ask-time
        client  the last one
        bot     confirm-booking  practitioner=Anna Ferri
        client  actually with anyone, on Friday
        bot     ask-time-nearest
    """)


def test_anyone_will_do() -> None:
    transcript("""
        client  book a treatment
        bot     ask-practitioner
        client  either
        bot     ask-time
    """)


def test_what_the_calendar_cannot_answer_goes_to_people() -> None:
    talk = transcript(
        """
        client  what time is my appointment?
        bot     visit
        client  can I bring my dog?
        bot     not-understood
    """,
        a_view(THURSDAY),
    )
    assert talk.hears(Kind.TEXT, "can I pay by card?").needs_staff == "not_understood"


def test_a_question_put_again_is_put_plainly() -> None:
    transcript("""
        client  a session with Anna on Thursday
        bot     ask-time
        client  asdf
        bot     not-understood-again
        client  thanks
        bot     thanks
        bot     ask-time
    """)
