"""Thirty wait, five times come free at once: whatever they answer, nobody is pressed and no time is forgotten."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from core.db import Database
from core.metadata import metadata
from scheduling.tables import appointments, occupancies
from scheduling.tables_wishes import waitlist, waitlist_offers
from scheduling.waiting import answering, matching, queries
from scheduling.waiting.nouns import MOST_A_DAY, Entry, Proposal
from tests.support.practices import NOW, ROME, Desk, a_person, rome
from tests.support.waiting import a_waiting_desk, booked, cancelled, freed, waits, work

WAITING = 30
TIMES = [rome(3, 4, 10), rome(3, 4, 12), rome(3, 4, 15), rome(3, 5, 9), rome(3, 5, 16)]
STEP = timedelta(minutes=60)
FEW = settings(
    max_examples=1,  # on each engine; the long suite plays more
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
UNTIL = TIMES[-1] + timedelta(hours=2)
REPLIES, WEIGHTS = ("accept", "decline", "ignore", "late"), (2, 6, 9, 2)  # people are busy


@dataclass(frozen=True)
class Scene:
    """Who waits for what, what they answer, and how many of them have a later visit already."""

    wishes: tuple[dict[str, Any], ...]
    replies: tuple[str, ...]
    later: int


def a_scene(seed: int) -> Scene:
    """One day at the desk, different for each seed."""
    dice = random.Random(seed)
    wishes = tuple(
        {
            "practitioner": dice.choice([None, "anna"]),
            "weekdays": dice.choice([(), (), (2,), (3,)]),
            "hours": dice.choice([(0, 1440), (0, 1440), (0, 780), (780, 1440)]),
        }
        for _ in range(WAITING)
    )
    return Scene(wishes, tuple(dice.choices(REPLIES, WEIGHTS, k=100)), dice.randint(0, 6))


def check_now(connection: Connection, now: datetime) -> None:
    """What must hold at every moment."""
    spans = connection.execute(
        sa.select(occupancies.c.calendar_id, occupancies.c.start_minute, occupancies.c.end_minute)
        .where(sa.or_(occupancies.c.expires_at.is_(None), occupancies.c.expires_at > now))
        .order_by(occupancies.c.calendar_id, occupancies.c.start_minute)
    ).all()
    for one, other in itertools.pairwise(spans):
        assert one.calendar_id != other.calendar_id or one.end_minute <= other.start_minute, "two have one time"


def offers_by_day(connection: Connection) -> Counter[tuple[int, date]]:
    rows = connection.execute(
        sa.select(waitlist.c.person_id, waitlist_offers.c.offered_at).join(
            waitlist_offers, waitlist_offers.c.waitlist_id == waitlist.c.id
        )
    )
    return Counter((row.person_id, row.offered_at.astimezone(ROME).date()) for row in rows)


def set_up(connection: Connection, scene: Scene) -> tuple[Desk, list[Entry]]:
    desk = a_waiting_desk(connection)
    gone = [booked(connection, desk, a_person(connection, desk), start) for start in TIMES]
    entries = []
    for number, wish in enumerate(scene.wishes):
        person, now = a_person(connection, desk, f"Client {number}"), NOW + timedelta(seconds=number)
        if number < scene.later:  # these have a visit already, and would like an earlier one
            visit = booked(connection, desk, person, rome(3, 10, 9 + number))
            entries.append(waits(connection, desk, person, now, appointment_id=visit.id))
        else:
            entries.append(waits(connection, desk, person, now, **wish))
    for visit in gone:
        cancelled(connection, desk, visit)
    return desk, entries


def answer(connection: Connection, desk: Desk, one: Proposal, person: int, reply: str, now: datetime) -> None:
    """The client answers, or not."""
    if reply == "decline":
        answering.decline(connection, desk.practice, one.id, person, now)
    elif reply == "accept":
        answering.accept(connection, desk.practice, desk.catalog, one.id, person, "telegram", now)


def everybody_was_asked(connection: Connection, desk: Desk, start: datetime) -> bool:
    """Whether nobody is left who waits for that time, could have come, and never heard of it."""
    made = queries.proposals_around(connection, desk.practice.id, "anna", start, start + timedelta(hours=1))
    asked = {one.entry_id for one in made}
    rows = connection.execute(sa.select(waitlist.c.id).where(waitlist.c.status == "waiting")).scalars()
    left = [queries.entry(connection, desk.practice.id, number) for number in rows]
    missed = [
        entry
        for entry in left
        if entry is not None
        and entry.id not in asked
        and entry.practitioner in (None, "anna")
        and matching.suits(entry, start, NOW, ROME)
        and (entry.appointment_id is None)
    ]
    return not missed


@settings(parent=FEW)
@given(seed=st.integers(0, 2**32))
def test_whatever_thirty_people_answer_five_freed_times_are_filled_or_offered_to_all(
    database: Database, seed: int
) -> None:
    play(database, a_scene(seed))


@pytest.mark.long
@settings(parent=FEW, max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_whatever_thirty_people_answer_many_times_over(database: Database, seed: int) -> None:
    play(database, a_scene(seed))


def play(database: Database, scene: Scene) -> None:
    """Everybody answers as the dice say, while the clock goes on and workers do their steps."""
    with database.transaction() as connection:
        empty(connection)
        desk, entries = set_up(connection, scene)
    persons = {entry.id: entry.person_id for entry in entries}
    replies, answered, now = itertools.cycle(scene.replies), set[int](), NOW
    while now < UNTIL:
        work(database, desk, now)
        with database.transaction() as connection:
            check_now(connection, now)
            for one in all_offers(connection, desk):
                if one.is_open and one.id not in answered:
                    answered.add(one.id)
                    reply = next(replies)
                    answer(connection, desk, one, persons[one.entry_id], reply, now)
                    if reply == "late":
                        answered.remove(one.id)
                elif not one.is_open and one.id not in answered:
                    answered.add(one.id)  # she answers yes after it has run out
                    answer(connection, desk, one, persons[one.entry_id], "accept", now)
        now += STEP if 8 <= now.astimezone(ROME).hour < 21 else timedelta(hours=1)
    work(database, desk, UNTIL)
    with database.transaction() as connection:
        check_at_the_end(connection, desk)


def all_offers(connection: Connection, desk: Desk) -> list[Proposal]:
    numbers = connection.execute(sa.select(waitlist_offers.c.id).order_by(waitlist_offers.c.id)).scalars().all()
    found = [queries.proposal(connection, desk.practice.id, number) for number in numbers]
    return [one for one in found if one is not None]


def check_at_the_end(connection: Connection, desk: Desk) -> None:
    """Nobody was pressed, no time was forgotten, and none went to two."""
    assert max(offers_by_day(connection).values(), default=0) <= MOST_A_DAY
    ends = [(start, status) for start, status, links in freed(connection) if links == 0]
    assert [start for start, _ in ends] == TIMES
    assert {status for _, status in ends} <= {"filled", "exhausted", "past"}
    for start, status in ends:
        assert status != "exhausted" or everybody_was_asked(connection, desk, start), start
    table = appointments.c
    kept = connection.execute(
        sa.select(table.practitioner, table.starts_at).where(table.status != "cancelled").order_by(table.starts_at)
    ).all()
    assert len(kept) == len(set(kept)), "one time went to two"
    for start, status in ends:
        assert (status == "filled") == (("anna", start) in {tuple(row) for row in kept}), start


def empty(connection: Connection) -> None:
    """Each example begins with an empty desk."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(sa.delete(table))
