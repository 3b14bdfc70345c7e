"""Whatever is done in whatever order, the booking engine says what a plain model says, and the rows stay sound."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import hypothesis.internal.conjecture.engine
import hypothesis.stateful
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.db import Database
from scheduling import queries
from scheduling.availability import Asker, Own
from tests.support.full_practice import WISHES
from tests.support.machine_changes import MARKS, LivingDesk
from tests.support.machine_desk import a_day, start_at
from tests.support.model_practice import Closure, Visit

# Around these days the clock goes forward, is Easter Monday, the clock goes back.
FRIDAYS = [datetime(2026, month, day, 8, tzinfo=UTC) for month, day in ((3, 27), (4, 3), (10, 23))]
HOLDERS = st.sampled_from(["conversation:1", "conversation:2", "offer:3"])
MAYBE = st.one_of(st.none(), HOLDERS)
WHOM = st.sampled_from(["anna", "bruno", None])
AHEAD = st.integers(0, 4)
QUARTERS = st.one_of(st.integers(28, 76), st.integers(0, 95))
WISH = st.sampled_from([*WISHES, *WISHES[3:5]])  # what is asked of staff, and sessions, more often
ASKERS = st.sampled_from(["client", "client", "staff", "forced"])
PICK = st.integers(0, 255)


class Machine(RuleBasedStateMachine):
    """A practice lives through its days."""

    desk: LivingDesk

    def __init__(self, database: Database, compares: bool = True) -> None:
        super().__init__()
        self.database, self.compares = database, compares
        self.steps = 0

    @initialize(now=st.sampled_from(FRIDAYS))
    def opens(self, now: datetime) -> None:
        self.desk = LivingDesk(self.database, now, compares=self.compares)

    def at(self, ahead: int, quarter: int) -> int:
        return start_at(self.desk.model.now, ahead, quarter)

    def a_visit(self, pick: int) -> Visit:
        """One that stands rather than one that is gone, the later ones rather than the first."""
        visits = list(self.desk.model.visits.values())
        alive = [one for one in visits if one.status != "cancelled" and one.start > self.desk.model.minute]
        chosen = alive if alive and pick % 8 else visits
        return chosen[-1 - pick // 8 % len(chosen)]

    def has_visits(self) -> bool:
        return bool(self.desk.model.visits)

    @rule(wish=WISH, whom=WHOM, ahead=AHEAD, quarter=QUARTERS, asker=ASKERS, person=st.integers(0, 3), mine=MAYBE)
    def books(
        self, wish: Any, whom: str | None, ahead: int, quarter: int, asker: str, person: int, mine: str | None
    ) -> None:
        self.desk.book(wish, whom, self.at(ahead, quarter), asker, person, mine)

    @rule(wish=WISH, whom=WHOM, asker=st.sampled_from([Asker.CLIENT, Asker.STAFF]), pick=PICK, mine=MAYBE)
    def books_what_is_offered(self, wish: Any, whom: str | None, asker: Asker, pick: int, mine: str | None) -> None:
        found = self.desk.offered(wish, whom, Own(holder=mine), asker, pick)
        if found:
            offer, before = found[pick * 7 % len(found)], len(self.desk.model.visits)
            start = int(offer.start.timestamp()) // 60
            self.desk.book(wish, offer.practitioner, start, asker.value, pick % 4, mine)
            assert len(self.desk.model.visits) == before + 1 or not self.compares

    @rule(
        wish=WISH, pick=PICK, gap=st.integers(-3, 6), is_after=st.booleans(), asker=ASKERS, mine=MAYBE,
    )  # fmt: skip
    def books_beside(self, wish: Any, pick: int, gap: int, is_after: bool, asker: str, mine: str | None) -> None:
        """Close to something that takes time, where buffers count."""
        rows = self.desk.model.taken()
        if rows:
            row = rows[-1 - pick % len(rows)]
            whom = row.calendar if row.calendar in ("anna", "bruno") else None
            start = row.end + 5 * gap if is_after else row.start - self.desk.model.minutes(wish) - 5 * gap
            self.desk.book(wish, whom, start, asker, pick % 4, mine)

    @rule(pick=PICK, asker=ASKERS, mine=MAYBE)
    def books_a_seat(self, pick: int, asker: str, mine: str | None) -> None:
        starts = self.desk.session_starts()
        if starts:
            self.desk.book(WISHES[4], None, starts[-1 - pick % len(starts)], asker, pick % 4, mine)

    @rule(wish=WISH, whom=WHOM, ahead=AHEAD, quarter=QUARTERS, holder=HOLDERS)
    def holds(self, wish: Any, whom: str | None, ahead: int, quarter: int, holder: str) -> None:
        self.desk.hold(wish, whom, self.at(ahead, quarter), holder, None)

    @rule(wish=WISH, whom=WHOM, pick=PICK, holder=HOLDERS)
    def holds_what_is_offered(self, wish: Any, whom: str | None, pick: int, holder: str) -> None:
        found = self.desk.offered(wish, whom, Own(holder=holder), Asker.CLIENT, pick)
        if found:
            offer = found[pick * 7 % len(found)]
            self.desk.hold(wish, offer.practitioner, int(offer.start.timestamp()) // 60, holder, None)

    @precondition(has_visits)
    @rule(pick=PICK, whom=WHOM, later=st.integers(-5, 5), holder=HOLDERS)
    def holds_for_a_move(self, pick: int, whom: str | None, later: int, holder: str) -> None:
        visit = self.a_visit(pick)
        wish = (visit.service, visit.variant, visit.supplements)
        self.desk.hold(wish, whom or visit.practitioner, visit.start + 15 * later, holder, visit)

    @precondition(has_visits)
    @rule(pick=PICK, whom=WHOM, ahead=AHEAD, quarter=QUARTERS, asker=ASKERS, mine=MAYBE)
    def moves(self, pick: int, whom: str | None, ahead: int, quarter: int, asker: str, mine: str | None) -> None:
        self.desk.move(self.a_visit(pick), whom, self.at(ahead, quarter), asker, mine)

    @precondition(has_visits)
    @rule(pick=PICK, later=st.integers(-4, 4), asker=ASKERS, mine=MAYBE)
    def moves_a_little(self, pick: int, later: int, asker: str, mine: str | None) -> None:
        visit = self.a_visit(pick)
        self.desk.move(visit, None, visit.start + 15 * later, asker, mine)

    @precondition(has_visits)
    @rule(pick=PICK, asker=st.sampled_from(["client", "staff"]))
    def cancels(self, pick: int, asker: str) -> None:
        self.desk.cancel(self.a_visit(pick), asker)

    @precondition(has_visits)
    @rule(pick=PICK)
    def confirms(self, pick: int) -> None:
        self.desk.confirm(self.a_visit(pick))

    @precondition(has_visits)
    @rule(pick=PICK, mark=st.sampled_from(MARKS))
    def is_marked(self, pick: int, mark: str) -> None:
        """One that has begun, or the last to be made."""
        begun = [one for one in self.desk.model.visits.values() if one.start <= self.desk.model.minute + 60]
        self.desk.mark(begun[pick % len(begun)] if begun else self.a_visit(pick), mark)

    @precondition(has_visits)
    @rule(pick=PICK)
    def is_undone(self, pick: int) -> None:
        """The last change of the visit that was changed last, or of any."""
        visits = sorted(self.desk.model.visits.values(), key=lambda visit: visit.last.at)
        self.desk.undo(visits[-1] if pick % 4 else self.a_visit(pick))

    @precondition(has_visits)
    @rule(accept=st.booleans())
    def is_decided(self, accept: bool) -> None:
        for visit in reversed(self.desk.model.visits.values()):
            if visit.request:
                return self.desk.decide_request(visit, accept)
            if visit.status == "requested":
                return self.desk.decide_visit(visit, accept)

    @rule(
        whom=WHOM, ahead=AHEAD, is_open=st.booleans(), opens=st.integers(0, 23), hours=st.integers(1, 9),
        place=st.sampled_from(["centre", "north", None]),
    )  # fmt: skip
    def decrees(self, whom: str | None, ahead: int, is_open: bool, opens: int, hours: int, place: str | None) -> None:
        closes = min(opens + hours, 24) * 60
        day = a_day(self.desk.model.now, ahead)
        self.desk.decree(Closure(whom, day, is_open, opens * 60, closes, place if is_open else None))

    @rule(plan=st.integers(0, 2))
    def changes_hours(self, plan: int) -> None:
        self.desk.change_hours(plan)

    @rule(whom=st.sampled_from(["anna", "bruno"]), ahead=AHEAD, quarter=QUARTERS, length=st.integers(1, 8))
    def is_busy_elsewhere(self, whom: str, ahead: int, quarter: int, length: int) -> None:
        self.desk.busy_elsewhere(whom, self.at(ahead, quarter), 15 * length)

    @rule(minutes=st.sampled_from([1, 5, 9, 10, 11, 90, 400]))
    def time_passes(self, minutes: int) -> None:
        self.desk.pass_time(minutes)

    @precondition(has_visits)
    @rule(pick=PICK, hours=st.sampled_from([1, 5, 20]))
    def a_visit_comes_near(self, pick: int, hours: int) -> None:
        minutes = self.a_visit(pick).start - 60 * hours - self.desk.model.minute
        if minutes > 0:
            self.desk.pass_time(minutes)

    @invariant()
    def rows_are_sound(self) -> None:
        if hasattr(self, "desk"):
            self.steps += 1
            self.desk.check()


class Crowd(Machine):
    """Many want the same hour. Whether the engine is right is not asked, only what the rows say."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, compares=False)

    @rule(person=st.integers(0, 3))
    def wants_the_same_hour(self, person: int) -> None:
        self.desk.book(WISHES[0], "anna", self.at(1, 40), "staff", person, None)


def live(database: Database, steps: int, examples: int, kind: Callable[[Database], Machine] = Machine) -> list[Machine]:
    """Let practices live for so many steps each; returns those lives."""
    made: list[Machine] = []

    def factory() -> Machine:
        made.append(kind(database))
        return made[-1]

    how = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if kind is Machine else [Phase.generate],
        derandomize=kind is not Machine,
        print_blob=False,
        report_multiple_bugs=False,
    )
    hypothesis.stateful.run_state_machine_as_test(factory, settings=how)
    return made


def test_the_engine_says_what_the_model_says_and_the_rows_stay_sound(database: Database) -> None:
    assert max(life.steps for life in live(database, steps=30, examples=4)) >= 30


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_through_thousands_of_steps_engine_and_model_agree(
    database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = 2000 if database.is_sqlite else 500
    # So many steps draw more than hypothesis lets one example draw.
    monkeypatch.setattr(hypothesis.internal.conjecture.engine, "BUFFER_SIZE", 1 << 20)
    monkeypatch.setattr(hypothesis.stateful, "BUFFER_SIZE", 1 << 20)
    started = time.monotonic()
    # Each life leaves some kinds of steps out: a few long ones, and many short ones.
    lives = live(database, steps, examples=3) + live(database, steps=100, examples=steps // 50)
    made, seconds = sum(life.steps for life in lives), time.monotonic() - started
    visits = sum(len(life.desk.model.visits) for life in lives)
    told = f"booking engine, {database.engine.dialect.name}: {made} steps, {visits} visits in {seconds:.0f} s"
    with capsys.disabled():
        print(f"\n{told}")  # noqa: T201  the report of a long test
    assert max(life.steps for life in lives) >= steps
    assert visits >= steps // 20


def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody sees any more what is taken; whoever asks is told that all is free."""
    seeing = queries.load_availability
    monkeypatch.setattr(queries, "load_availability", lambda *given: dataclasses.replace(seeing(*given), busy={}))


def drop_the_constraint(database: Database) -> None:
    with database.transaction() as connection:
        if database.is_sqlite:
            found = sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'occupancies'")
            for name in connection.execute(found).scalars().all():
                connection.execute(sa.text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(sa.text("ALTER TABLE occupancies DROP CONSTRAINT ex_occupancies_no_overlap"))


def test_with_a_blind_engine_the_constraint_alone_keeps_two_apart(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    blind(monkeypatch)
    live(database, steps=25, examples=3, kind=Crowd)


def test_with_a_blind_engine_and_the_constraint_dropped_the_machine_fails(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    blind(monkeypatch)
    drop_the_constraint(database)
    with pytest.raises(AssertionError, match="two at once"):
        live(database, steps=25, examples=10, kind=Crowd)
