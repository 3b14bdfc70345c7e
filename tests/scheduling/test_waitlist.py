"""A freed time is offered round: in turn, exclusively, for a set time, on both engines."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from clients import actions as clients
from core.db import Database
from messaging.tables import outbox, topics
from scheduling import actions, booking, closing, queries, undoing
from scheduling.day_parts import DayPart
from scheduling.results_life import Undone
from scheduling.tables import occupancies
from scheduling.tables_wishes import waitlist_offers
from scheduling.waiting import actions as waiting
from scheduling.waiting import answering
from scheduling.waiting import queries as asked
from scheduling.waiting.nouns import Accepted, Entry, Missed, Numbers
from tests.support.practices import NOW, Desk, a_person, rome
from tests.support.waiting import (
    TEN,
    a_waiting_desk,
    booked,
    cancelled,
    freed,
    offers,
    open_offer,
    standing,
    waits,
    work,
)

TUESDAY = DayPart(date(2026, 3, 10), 0, 1440)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def a_freed_ten(database: Database, start: datetime = TEN) -> Desk:
    """Somebody had the visit at ten and has just cancelled it."""
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visit = booked(connection, desk, a_person(connection, desk), start)
        cancelled(connection, desk, visit)
    return desk


def take(database: Database, desk: Desk, entry: Entry, now: datetime, number: int | None = None) -> Accepted | Missed:
    with database.transaction() as connection:
        number = number if number is not None else open_offer(connection, entry).id
        return answering.accept(connection, desk.practice, desk.catalog, number, entry.person_id, "telegram", now)


def test_a_cancelled_time_is_noted_and_offered_to_who_comes_first_with_a_hold(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        second = waits(connection, desk, now=NOW + MINUTE)
        first = waits(connection, desk, now=NOW)
        assert freed(connection) == [(TEN, "open", 0)]
    work(database, desk, NOW + 2 * MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(first.id, "offered", TEN)]
        one = open_offer(connection, first)
        assert one.expires_at == NOW + 62 * MINUTE
        hold = connection.execute(sa.select(occupancies)).one()
        assert (hold.kind, hold.holder, hold.expires_at) == ("hold", f"offer:{one.id}", one.expires_at)
        letter = connection.execute(sa.select(outbox).where(outbox.c.purpose == "waitlist")).one()
        assert (letter.text_key, letter.person_id, letter.basis) == ("waiting-offer", first.person_id, "request")
        assert (letter.not_before, letter.not_after) == (NOW + 2 * MINUTE, one.expires_at)
        assert second.id not in {number for number, _, _ in offers(connection)}


def test_staff_priority_goes_before_the_date_of_entry(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        waits(connection, desk)
        urgent = waits(connection, desk, now=NOW + MINUTE)
        assert waiting.prioritise(connection, desk.practice, urgent.id, -1, "staff:1", NOW) is not None
    work(database, desk, NOW + 2 * MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(urgent.id, "offered", TEN)]


def test_no_answer_in_time_passes_the_offer_on_and_late_answers_hear_that_it_is_taken(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        first, second = waits(connection, desk), waits(connection, desk, now=NOW + MINUTE)
    work(database, desk, NOW)
    work(database, desk, NOW + 59 * MINUTE)
    with database.transaction() as connection:
        late = open_offer(connection, first).id
    work(database, desk, NOW + HOUR)
    with database.transaction() as connection:
        assert offers(connection) == [(first.id, "expired", TEN), (second.id, "offered", TEN)]
        assert standing(connection, first) == ("waiting", 1)
    assert take(database, desk, first, NOW + 61 * MINUTE, late) == Missed(stays=True)
    result = take(database, desk, second, NOW + 62 * MINUTE)
    assert isinstance(result, Accepted)
    work(database, desk, NOW + 63 * MINUTE)
    with database.transaction() as connection:
        assert [visit.start for visit in queries.upcoming_of(connection, desk.practice.id, second.person_id, NOW)] == [
            TEN
        ]
        assert freed(connection) == [(TEN, "filled", 0)]
        assert standing(connection, second) == ("served", 0)
        numbers = asked.numbers(connection, desk.practice.id, NOW - HOUR, NOW + HOUR)
        assert numbers == Numbers(freed=1, filled=1, median_minutes=62)
        keys = connection.execute(sa.select(outbox.c.text_key).where(outbox.c.basis == "team")).scalars().all()
        assert "notice-waiting-filled" in keys


def test_a_second_tap_shows_the_visit_and_books_nothing_more(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        entry = waits(connection, desk)
    work(database, desk, NOW)
    with database.transaction() as connection:
        number = open_offer(connection, entry).id
    first, again = (take(database, desk, entry, NOW + MINUTE, number) for _ in range(2))
    assert isinstance(first, Accepted)
    assert again == Accepted(first.appointment, was_already=True)


def test_a_no_passes_it_on_at_once_and_who_said_no_stays_on_the_list(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        first, second = waits(connection, desk), waits(connection, desk, now=NOW + MINUTE)
    work(database, desk, NOW)
    with database.transaction() as connection:
        answering.decline(connection, desk.practice, open_offer(connection, first).id, first.person_id, NOW + MINUTE)
        assert connection.execute(sa.select(occupancies.c.id)).all() == []
    work(database, desk, NOW + MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(first.id, "declined", TEN), (second.id, "offered", TEN)]
        assert standing(connection, first) == ("waiting", 0)


def test_nobody_else_can_answer_an_offer(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        entry, other = waits(connection, desk), a_person(connection, desk, "Ugo")
    work(database, desk, NOW)
    with database.transaction() as connection:
        number = open_offer(connection, entry).id
        missed = answering.accept(connection, desk.practice, desk.catalog, number, other, "sms", NOW)
        assert missed == Missed(stays=False)
        assert answering.decline(connection, desk.practice, number, other, NOW) is None
        assert offers(connection) == [(entry.id, "offered", TEN)]


def test_accepting_an_earlier_time_moves_the_visit_and_offers_its_old_time_three_links_far(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visits = [
            booked(connection, desk, a_person(connection, desk), rome(3, day, 10)) for day in (10, 11, 12, 13, 16)
        ]
        entries = [
            waits(connection, desk, visit.person_id, appointment_id=visit.id, now=NOW + number * MINUTE)
            for number, visit in enumerate(visits[1:])
        ]
        cancelled(connection, desk, visits[0])
    now = NOW
    for entry in entries[:3]:
        now += 10 * MINUTE
        work(database, desk, now)
        result = take(database, desk, entry, now)
        assert isinstance(result, Accepted)
        assert result.before is not None
        assert result.appointment.id == result.before.id == entry.appointment_id
    work(database, desk, now)
    with database.transaction() as connection:
        assert freed(connection) == [
            (rome(3, 10, 10), "filled", 0),
            (rome(3, 11, 10), "filled", 1),
            (rome(3, 12, 10), "filled", 2),
            (rome(3, 13, 10), "exhausted", 3),
        ]
        assert standing(connection, entries[3]) == ("waiting", 0)


def test_a_visit_cancelled_meanwhile_takes_its_wish_with_it(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        early = booked(connection, desk, a_person(connection, desk))
        visit = booked(connection, desk, a_person(connection, desk), rome(3, 12, 10))
        entry = waits(connection, desk, visit.person_id, appointment_id=visit.id)
        cancelled(connection, desk, early)
    work(database, desk, NOW)
    with database.transaction() as connection:
        number = open_offer(connection, entry).id
        cancelled(connection, desk, visit, NOW + MINUTE)
    assert take(database, desk, entry, NOW + 2 * MINUTE, number) == Missed(stays=False)
    work(database, desk, NOW + 3 * MINUTE)
    with database.transaction() as connection:
        assert standing(connection, entry) == ("left", 0)
        assert connection.execute(sa.select(occupancies.c.id)).all() == []
        assert (
            connection.execute(sa.select(topics.c.alive).where(topics.c.key == f"offer:{number}")).scalar_one() is False
        )


def test_two_offers_a_day_are_the_most_and_the_rest_waits_for_the_next_morning(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        who = a_person(connection, desk)
        visits = [booked(connection, desk, a_person(connection, desk), rome(3, 10, hour)) for hour in (10, 12, 14)]
        entry = waits(connection, desk, who)
        for visit in visits:
            cancelled(connection, desk, visit)
    for number in range(2):
        work(database, desk, NOW + number * MINUTE)
        with database.transaction() as connection:
            answering.decline(connection, desk.practice, open_offer(connection, entry).id, who, NOW + number * MINUTE)
    work(database, desk, NOW + 5 * MINUTE)
    work(database, desk, rome(3, 3, 0, 30))  # past midnight, but nobody is written to at night
    with database.transaction() as connection:
        assert [status for _, status, _ in offers(connection)] == ["declined", "declined"]
    work(database, desk, rome(3, 3, 8, 5))
    with database.transaction() as connection:
        assert [status for _, status, _ in offers(connection)] == ["declined", "declined", "offered"]
        assert open_offer(connection, entry).start == rome(3, 10, 14)


def test_two_ignored_offers_pause_the_entry_with_one_question_until_she_answers(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visits = [booked(connection, desk, a_person(connection, desk), rome(3, 10, hour)) for hour in (10, 12)]
        entry = waits(connection, desk)
        for visit in visits:
            cancelled(connection, desk, visit)
    for hours in (0, 1, 2, 3):
        work(database, desk, NOW + hours * HOUR)
    with database.transaction() as connection:
        assert standing(connection, entry) == ("paused", 2)
        question = connection.execute(sa.select(outbox).where(outbox.c.text_key == "waiting-still")).one()
        assert question.not_before == rome(3, 3, 0)  # the day's two messages are used up
        assert waiting.stay(connection, desk.practice, entry.id, "client:1", NOW + 24 * HOUR) is not None
        assert standing(connection, entry) == ("waiting", 0)


def test_quiet_hours_stop_the_clock_of_an_offer_and_nothing_is_offered_in_the_night(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        entry = waits(connection, desk)
        quiet = clients.Wishes(quiet=(time(20), time(8, 30)))
        clients.set_preferences(connection, desk.practice.id, entry.person_id, quiet, NOW)
    work(database, desk, rome(3, 2, 20, 15))
    with database.transaction() as connection:
        assert offers(connection) == []
    with database.transaction() as connection:
        clients.set_preferences(connection, desk.practice.id, entry.person_id, clients.Wishes(ends_quiet=True), NOW)
        opens, closes = desk.practice.reminders_between
        evening = datetime.combine(rome(3, 2, 12).date(), closes, desk.practice.zone) - 20 * MINUTE
        morning = datetime.combine(rome(3, 3, 12).date(), opens, desk.practice.zone) + 40 * MINUTE
    work(database, desk, evening)
    with database.transaction() as connection:
        assert open_offer(connection, entry).expires_at == morning


def test_little_time_before_the_start_asks_three_at_once_and_the_first_answer_wins(database: Database) -> None:
    start = rome(3, 2, 13, 30)  # three and a half hours ahead
    desk = a_freed_ten(database, start)
    with database.transaction() as connection:
        entries = [waits(connection, desk, now=NOW + number * MINUTE, notice_minutes=60) for number in range(4)]
    work(database, desk, NOW + 5 * MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(entry.id, "shared", start) for entry in entries[:3]]
        keys = connection.execute(sa.select(outbox.c.text_key).where(outbox.c.purpose == "waitlist")).scalars().all()
        assert set(keys) == {"waiting-offer-shared"}
        assert connection.execute(sa.select(sa.func.count()).select_from(occupancies)).scalar_one() == 1
        slower = open_offer(connection, entries[0]).id
        assert open_offer(connection, entries[2]).expires_at == NOW + 20 * MINUTE
    assert isinstance(take(database, desk, entries[1], NOW + 6 * MINUTE), Accepted)
    assert take(database, desk, entries[0], NOW + 6 * MINUTE, slower) == Missed(stays=True)
    work(database, desk, NOW + 7 * MINUTE)
    with database.transaction() as connection:
        assert [status for _, status, _ in offers(connection)] == ["lost", "accepted", "lost"]
        assert freed(connection) == [(start, "filled", 0)]
        assert [standing(connection, entry)[0] for entry in entries] == ["waiting", "served", "waiting", "waiting"]


def test_an_offer_that_could_not_be_sent_passes_on_and_does_not_count_as_ignored(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        first, second = waits(connection, desk), waits(connection, desk, now=NOW + MINUTE)
    work(database, desk, NOW)
    with database.transaction() as connection:
        connection.execute(sa.update(outbox).where(outbox.c.purpose == "waitlist").values(status="dropped"))
    work(database, desk, NOW + MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(first.id, "lost", TEN), (second.id, "offered", TEN)]
        assert standing(connection, first) == ("waiting", 0)


def test_a_time_taken_by_somebody_from_outside_is_settled_as_filled(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        waits(connection, desk)
        booked(connection, desk, a_person(connection, desk), now=NOW + 3 * MINUTE)
    work(database, desk, NOW + 5 * MINUTE)
    with database.transaction() as connection:
        assert (offers(connection), freed(connection)) == ([], [(TEN, "filled", 0)])


def test_a_time_somebody_is_deciding_about_in_a_chat_is_offered_when_she_does_not_take_it(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        entry = waits(connection, desk)
        booking.hold(
            connection, desk.practice, desk.catalog, service=desk.catalog.services["visit"], practitioner="anna",
            start=TEN, actor="client:9", holder="conversation:9", until=NOW + 10 * MINUTE, now=NOW,
        )  # fmt: skip
    work(database, desk, NOW)
    with database.transaction() as connection:
        assert (offers(connection), freed(connection)) == ([], [(TEN, "open", 0)])
    work(database, desk, NOW + 10 * MINUTE)
    with database.transaction() as connection:
        assert offers(connection) == [(entry.id, "offered", TEN)]


def test_a_cancellation_taken_back_frees_nothing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visit = booked(connection, desk, a_person(connection, desk))
        cancelled(connection, desk, visit)
        undone = undoing.undo(
            connection, desk.practice, desk.catalog, actor=f"client:{visit.person_id}", now=NOW + MINUTE,
            appointment_id=visit.id,
        )  # fmt: skip
        assert isinstance(undone, Undone)
        assert freed(connection) == []


def test_a_time_that_is_closed_did_not_come_free(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        waits(connection, desk)
        closing.close(
            connection, desk.practice, desk.catalog, practitioner="anna", parts=[TUESDAY], reason="ill",
            actor="staff:1", now=NOW,
        )  # fmt: skip
    work(database, desk, NOW)
    with database.transaction() as connection:
        assert (offers(connection), freed(connection)) == ([], [])


def test_hours_added_out_of_turn_and_closures_taken_back_are_offered_to_several_in_turn(database: Database) -> None:
    saturday = DayPart(date(2026, 3, 14), 540, 660)
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        opening: dict[str, Any] = {
            "practitioner": "anna",
            "parts": [saturday],
            "location": "centre",
            "actor": "staff:1",
            "now": NOW,
        }
        closing.open_out_of_turn(connection, desk.practice, desk.catalog, **opening)
        assert freed(connection) == []  # nobody waits
        entries = [waits(connection, desk, weekdays=[5], now=NOW + number * MINUTE) for number in range(3)]
        closing.open_out_of_turn(connection, desk.practice, desk.catalog, **opening)
    work(database, desk, NOW)
    with database.transaction() as connection:
        nine, ten = rome(3, 14, 9), rome(3, 14, 10)
        assert offers(connection) == [(entries[0].id, "offered", nine), (entries[1].id, "offered", ten)]
        decided = closing.close(
            connection, desk.practice, desk.catalog, practitioner=None, parts=[TUESDAY], reason="holiday",
            actor="staff:1", now=NOW,
        )  # fmt: skip
        closing.undo(connection, desk.practice, desk.catalog, number=decided.number, actor="staff:1", now=NOW)
        assert len([start for start, status, _ in freed(connection) if status == "open"]) == 3


@pytest.mark.parametrize(
    "wish",
    [
        {"practitioner": "bruno"},
        {"weekdays": [0, 2]},
        {"hours": (720, 1440)},
        {"windows": [(rome(3, 9, 8), rome(3, 10, 9))]},
        {"notice_minutes": 60 * 24 * 30},
    ],
    ids=["another practitioner", "other days", "the afternoon", "another day", "more notice"],
)
def test_who_waits_for_something_else_is_not_asked(database: Database, wish: dict[str, Any]) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        waits(connection, desk, **wish)
    work(database, desk, NOW)
    with database.transaction() as connection:
        assert (offers(connection), freed(connection)) == ([], [(TEN, "exhausted", 0)])


def test_leaving_gives_up_what_is_being_offered_and_joining_twice_keeps_one_entry(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        entry = waits(connection, desk)
        again = waits(connection, desk, entry.person_id, windows=[(TEN, TEN + HOUR)])
        assert (again.id, again.windows) == (entry.id, ((TEN, TEN + HOUR),))
    work(database, desk, NOW)
    with database.transaction() as connection:
        waiting.leave(connection, desk.practice, entry.id, "client:1", NOW)
        assert offers(connection) == [(entry.id, "declined", TEN)]
        assert connection.execute(sa.select(occupancies.c.id)).all() == []
        assert asked.live_of(connection, desk.practice.id, entry.person_id, NOW) == []


def test_who_books_the_same_by_herself_or_gives_up_the_visit_waits_no_longer(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        books, waits_on, gives_up = (a_person(connection, desk) for _ in range(3))
        met = waits(connection, desk, books, weekdays=[1])
        other = waits(connection, desk, waits_on, weekdays=[2])
        for person in (books, waits_on):
            booked(connection, desk, person, TEN + HOUR * person, NOW + MINUTE)
        visit = booked(connection, desk, gives_up, rome(3, 12, 10))
        earlier = waits(connection, desk, gives_up, appointment_id=visit.id)
        cancelled(connection, desk, visit, NOW + MINUTE)
    work(database, desk, NOW + 2 * MINUTE)
    with database.transaction() as connection:
        assert [standing(connection, one)[0] for one in (met, other, earlier)] == ["served", "waiting", "left"]


def test_entries_run_out(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        entry = waits(connection, desk, windows=[(TEN, TEN + HOUR)])
    work(database, desk, TEN + HOUR)
    with database.transaction() as connection:
        assert standing(connection, entry) == ("expired", 0)


def test_a_freed_seat_of_a_session_is_offered(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(
            connection,
            services={
                "class": {
                    "name": {"en": "Class"},
                    "minutes": 60,
                    "seats": 2,
                    "sessions": [{"days": ["tue"], "at": "10:00", "practitioner": "anna"}],
                }
            },
        )
        visits = [booked(connection, desk, a_person(connection, desk), service="class") for _ in range(2)]
        entry = waits(connection, desk, service="class")
        cancelled(connection, desk, visits[0])
    work(database, desk, NOW)
    assert isinstance(take(database, desk, entry, NOW + MINUTE), Accepted)
    work(database, desk, NOW + 2 * MINUTE)
    with database.transaction() as connection:
        assert freed(connection) == [(TEN, "filled", 0)]


def test_two_workers_at_once_make_one_offer(database: Database) -> None:
    desk = a_freed_ten(database)
    with database.transaction() as connection:
        for number in range(3):
            waits(connection, desk, now=NOW + number * MINUTE)
    gate = threading.Barrier(3)

    def worker(_: int) -> None:
        gate.wait(30)
        work(database, desk, NOW + 5 * MINUTE)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(worker, range(3)))
    with database.transaction() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(waitlist_offers)).scalar_one() == 1


def test_of_three_who_answer_at_the_same_moment_one_has_the_time(database: Database) -> None:
    start = rome(3, 2, 13, 30)
    desk = a_freed_ten(database, start)
    with database.transaction() as connection:
        entries = [waits(connection, desk, now=NOW, notice_minutes=60) for _ in range(3)]
    work(database, desk, NOW)
    with database.transaction() as connection:
        numbers = [open_offer(connection, entry).id for entry in entries]
    gate = threading.Barrier(3)

    def tap(place: int) -> Accepted | Missed:
        gate.wait(30)
        return take(database, desk, entries[place], NOW + MINUTE, numbers[place])

    with ThreadPoolExecutor(3) as pool:
        results = list(pool.map(tap, range(3)))
    assert sorted(type(result).__name__ for result in results) == ["Accepted", "Missed", "Missed"]
    with database.transaction() as connection:
        assert sorted(status for _, status, _ in offers(connection)) == ["accepted", "lost", "lost"]


def test_a_move_frees_the_old_time_and_a_move_in_place_frees_nothing(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visit = booked(connection, desk, a_person(connection, desk))
        for start in (TEN, TEN + HOUR):
            actions.move(
                connection, desk.practice, desk.catalog, appointment_id=visit.id, start=start, practitioner=None,
                actor="staff:1", now=NOW,
            )  # fmt: skip
        assert freed(connection) == [(TEN, "open", 0)]


def test_workers_takers_and_cancellers_at_once_never_wait_in_a_circle(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_waiting_desk(connection)
        visits = [
            booked(connection, desk, a_person(connection, desk), rome(3, 10, hour), practitioner=whom)
            for hour in range(9, 17)
            for whom in ("anna", "bruno")
        ]
        entries = [waits(connection, desk, now=NOW) for _ in range(12)]
    gate = threading.Barrier(6)

    def works(_: int) -> None:
        for number in range(4):
            work(database, desk, NOW + number * MINUTE)

    def cancels(half: int) -> None:
        for visit in visits[half::2]:
            with database.transaction() as connection:
                cancelled(connection, desk, visit)

    def takes(half: int) -> None:
        for entry in entries[half::2] * 2:
            with database.transaction() as connection:
                one = next(
                    (one for one in asked.open_proposals(connection, desk.practice.id) if one.entry_id == entry.id),
                    None,
                )
            if one is not None:
                take(database, desk, entry, NOW + 5 * MINUTE, one.id)

    def begins(job: tuple[Callable[[int], None], int]) -> None:
        gate.wait(30)
        job[0](job[1])

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(begins, [(what, half) for what in (works, cancels, takes) for half in (0, 1)]))
    with database.transaction() as connection:
        table = occupancies.c
        assert connection.execute(sa.select(sa.func.count()).where(table.kind == "appointment")).scalar_one() == sum(
            status == "accepted" for _, status, _ in offers(connection)
        )
        assert len({number for number, status, _ in offers(connection) if status in ("offered", "accepted")}) <= 12
