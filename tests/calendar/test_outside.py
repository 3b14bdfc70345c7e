"""Reading a practitioner's own calendar at its address: what is kept, what staff hear, and what is never asked."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import sqlalchemy as sa

from app.office import Office
from app.ticks import Ticks
from core.clock import FixedClock
from core.db import Database
from core.practice import from_document
from core.settings import Settings
from messaging import says
from messaging.tables import outbox
from messaging.words import Words
from scheduling import availability, queries, slots
from scheduling.calendar import fetching, moving_in, outages, outside
from scheduling.calendar.moving_rows import Kind, Row
from scheduling.calendar.outages import Problem
from scheduling.tables_hours import external_busy, external_calendars
from tests.support.practices import NOW, Desk, a_desk, a_document, rome

VARIABLE = "SEGRETERIA_ANNA_ICS"
WORDS = Words.load()


def a_file(*starts: datetime) -> bytes:
    """A calendar with an hour from each start."""
    events = [
        f"BEGIN:VEVENT\r\nUID:{start:%d%H}\r\nDTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
        for start in starts
    ]
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{''.join(events)}END:VCALENDAR\r\n".encode()


class Elsewhere:
    """A server on this machine that answers as it is told."""

    def __init__(self) -> None:
        self.status, self.content, self.headers = 200, a_file(), dict[str, str]()
        self.asked: list[dict[str, str]] = []
        theirs = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                theirs.asked.append({name.lower(): value for name, value in self.headers.items()})
                known = self.headers.get("If-None-Match")
                status = 304 if known and known == theirs.headers.get("ETag") else theirs.status
                self.send_response(status)
                for name, value in theirs.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if status == 200:
                    self.wfile.write(theirs.content)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/private-1234/basic.ics"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    server = Elsewhere()
    yield server
    server.close()


class Reading:
    """The practice whose Anna keeps a calendar elsewhere."""

    def __init__(self, database: Database, address: str | None) -> None:
        self.database, self.clock = database, FixedClock(NOW)
        self.environment = {VARIABLE: address} if address else {}
        with database.transaction() as connection:
            self.desk = a_desk(connection, self.document(VARIABLE))

    def document(self, variable: str | None) -> dict[str, Any]:
        document = a_document()
        if variable is not None:
            document["practitioners"]["anna"]["busy_calendar_env"] = variable
        return document

    def reads(self, **later: float) -> int:
        """What the tick does, after that much time."""
        self.clock.advance(timedelta(**later))
        return outside.refresh(self.database, self.desk.practice, self.desk.catalog, self.environment, self.clock.now())

    def rows(self, table: sa.Table) -> list[Any]:
        with self.database.transaction() as connection:
            return list(connection.execute(sa.select(table).order_by(table.c.id)))

    @property
    def busy(self) -> list[datetime]:
        """The starts of what is busy."""
        return [slots.moment_of(row.start_minute) for row in self.rows(external_busy)]

    @property
    def state(self) -> Any:
        (row,) = self.rows(external_calendars)
        return row

    def is_free(self, start: datetime) -> bool:
        """Whether a client is offered that time with Anna."""
        day, now = timedelta(days=1), self.clock.now()
        with self.database.transaction() as connection:
            free = queries.load_availability(
                connection, self.desk.practice, self.desk.catalog, start - day, start + day, now
            )
        return availability.is_free(free, self.desk.catalog.services["visit"], "anna", start, now) is not None

    @property
    def told(self) -> list[str]:
        """What staff were told."""
        return [row.text_key for row in self.rows(outbox)]


FIRST, SECOND = rome(3, 5, 9), rome(3, 6, 9)


def test_what_is_read_is_kept_with_the_moment_of_reading_until_the_next_one(
    database: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(database, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    assert anna.reads() == 1
    (row,) = anna.rows(external_busy)
    assert (row.practitioner, row.start_minute, row.end_minute) == (
        "anna", slots.minute_of(FIRST), slots.minute_of(FIRST) + 60,
    )  # fmt: skip
    assert (anna.state.read_at, anna.state.problem, anna.told) == (NOW, None, [])
    elsewhere.content = a_file(SECOND)
    assert anna.reads(minutes=5) == 0  # asked five minutes ago
    assert anna.reads(minutes=5) == 1
    assert anna.busy == [SECOND]
    assert anna.state.read_at == NOW + timedelta(minutes=10)


def test_an_unchanged_calendar_costs_nothing_but_a_question_until_the_next_day(
    here: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(here, elsewhere.address)
    elsewhere.content, elsewhere.headers = a_file(FIRST), {"ETag": '"one"'}
    anna.reads()
    before = anna.rows(external_busy)
    anna.reads(minutes=10)
    assert elsewhere.asked[-1]["if-none-match"] == '"one"'
    assert anna.rows(external_busy) == before
    assert anna.state.read_at == NOW + timedelta(minutes=10)
    anna.reads(days=1)
    assert "if-none-match" not in elsewhere.asked[-1]  # series reach a day further now
    assert anna.busy == [FIRST]


def test_a_broken_calendar_opens_nothing_and_is_told_once_and_once_more_when_it_works(
    database: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(database, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    anna.reads()
    elsewhere.content = b"<html>Sign in</html>"
    for _ in range(3):
        anna.reads(minutes=10)
    assert (anna.busy, anna.state.problem, anna.state.read_at) == ([FIRST], Problem.NOT_A_CALENDAR.value, NOW)
    assert anna.told == ["staff-calendar-problem"]
    elsewhere.content = a_file(SECOND)
    anna.reads(minutes=10)
    assert (anna.busy, anna.state.problem) == ([SECOND], None)
    assert anna.told == ["staff-calendar-problem", "staff-calendar-works"]
    elsewhere.status = 404
    anna.reads(minutes=10)
    assert anna.told[2:] == ["staff-calendar-problem"]
    assert anna.busy == [SECOND]


def test_what_is_busy_elsewhere_cannot_be_booked_here_as_long_as_we_know_of_nothing_else(
    database: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(database, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    anna.reads()
    elsewhere.status = 404
    anna.reads(minutes=10)
    assert anna.is_free(SECOND)
    assert not anna.is_free(FIRST)
    elsewhere.status, elsewhere.content = 200, a_file(SECOND)
    anna.reads(minutes=10)
    assert anna.is_free(FIRST)
    assert not anna.is_free(SECOND)


def test_a_visit_taken_over_is_not_kept_out_by_its_own_double_elsewhere(
    database: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(database, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    anna.reads()
    row = Row(2, "Maria Bianchi", "+393331112223", "check", "anna", FIRST, minutes=60)
    with database.transaction() as connection:
        seen = moving_in.known(connection, anna.desk.practice.id)
        taken = moving_in.take(connection, anna.desk.practice, anna.desk.catalog, row, seen, anna.clock.now())
    assert (taken.kind, taken.sentence) == (Kind.IMPORTED, "lasts 60 minutes there and 30 here")
    assert anna.busy == [FIRST]  # still: only our own visits are known better here


def test_a_server_that_is_away_for_a_moment_is_no_news_but_stale_busy_times_are(
    here: Database, elsewhere: Elsewhere
) -> None:
    anna = Reading(here, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    anna.reads()
    elsewhere.status = 503
    for _ in range(5):
        anna.reads(minutes=10)
    assert (anna.told, anna.state.problem) == ([], Problem.UNREACHABLE.value)
    for _ in range(5):
        anna.reads(minutes=10)
    assert anna.told == ["staff-calendar-problem"]
    assert anna.busy == [FIRST]


def test_a_calendar_never_read_is_told_of_at_once_and_closes_nothing(here: Database) -> None:
    anna = Reading(here, None)
    anna.reads()
    anna.reads(minutes=10)
    assert (anna.busy, anna.told, anna.state.problem) == ([], ["staff-calendar-never-read"], Problem.NOT_SET.value)


def test_a_calendar_no_longer_configured_closes_nothing_any_more(database: Database, elsewhere: Elsewhere) -> None:
    anna = Reading(database, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    anna.reads()
    with database.transaction() as connection:
        anna.desk = Desk(anna.desk.practice, type(anna.desk.catalog).of(anna.document(None)))
        assert outside.due(connection, anna.desk.practice, anna.desk.catalog, NOW + timedelta(days=1)) == []
    assert (anna.busy, anna.rows(external_calendars)) == ([], [])


def test_what_arrives_after_the_calendar_was_taken_out_is_dropped(here: Database, elsewhere: Elsewhere) -> None:
    anna = Reading(here, elsewhere.address)
    with here.transaction() as connection:
        (source,) = outside.due(connection, anna.desk.practice, anna.desk.catalog, NOW)
        connection.execute(sa.delete(external_calendars))
        outside.keep(connection, source, outside.News(spans=((1, 2),)), NOW)
    assert anna.busy == []


@pytest.mark.asyncio
async def test_the_tick_reads_every_practices_calendars_and_says_what_it_cannot(
    here: Database, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = Reading(here, None)
    monkeypatch.setenv(VARIABLE, elsewhere.address)
    elsewhere.content = a_file(FIRST)
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own argument
    office = Office(settings, here, anna.clock, "", b"k")
    await Ticks(office, "p", "web").read_calendars()
    assert elsewhere.asked == []
    ticks = Ticks(office, "p", "worker")
    await ticks.read_calendars()
    assert anna.busy == [FIRST]

    def fails(*args: object) -> None:
        raise RuntimeError

    anna.clock.advance(timedelta(minutes=10))
    monkeypatch.setattr(outside, "understood", fails)
    await ticks.read_calendars()
    assert (anna.busy, anna.told) == ([FIRST], ["staff-calendar-problem"])


ANSWERS: dict[str, tuple[dict[str, Any], Problem]] = {
    "too much": ({"content": b"x" * 1_048_577}, Problem.TOO_LARGE),
    "gone": ({"status": 410}, Problem.REFUSED),
    "not allowed": ({"status": 403}, Problem.REFUSED),
    "failing": ({"status": 500}, Problem.UNREACHABLE),
    "asked too often": ({"status": 429}, Problem.UNREACHABLE),
    "led elsewhere without tls": ({"status": 302, "headers": {"Location": "http://example.org/a"}}, Problem.ADDRESS),
    "led to a file": ({"status": 302, "headers": {"Location": "file:///etc/hosts"}}, Problem.ADDRESS),
    "led nowhere": ({"status": 302, "headers": {"Location": "http://["}}, Problem.ADDRESS),
    "led round in circles": ({"status": 302, "headers": {"Location": "/private-1234/basic.ics"}}, Problem.REFUSED),
    "not modified, unasked": ({"status": 304}, Problem.REFUSED),
}


@pytest.mark.parametrize("case", list(ANSWERS))
def test_an_answer_that_is_no_file_is_a_problem(elsewhere: Elsewhere, case: str) -> None:
    answer, problem = ANSWERS[case]
    vars(elsewhere).update(answer)
    assert fetching.fetch(elsewhere.address, None) is problem


ADDRESSES = ["http://example.org/a.ics", "ftp://127.0.0.1/a", "https://", "http://[", "what", "https://a b/c", "//a/b"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_https_is_asked_or_this_machine(address: str) -> None:
    assert fetching.fetch(address, None) is Problem.ADDRESS


def test_nobody_answers() -> None:
    server = Elsewhere()
    server.close()
    assert fetching.fetch(server.address, None) is Problem.UNREACHABLE


def test_packed_content_is_not_unpacked(elsewhere: Elsewhere) -> None:
    elsewhere.content, elsewhere.headers = gzip.compress(b"x" * 5_000_000), {"Content-Encoding": "gzip"}
    found = fetching.fetch(elsewhere.address, None)
    assert isinstance(found, fetching.Fetched)
    assert len(found.content or b"") < 10_000
    assert elsewhere.asked[-1]["accept-encoding"] == "identity"


def test_a_redirect_on_the_same_machine_is_followed(elsewhere: Elsewhere) -> None:
    other = Elsewhere()
    other.status, other.headers = 301, {"Location": elsewhere.address}
    found = fetching.fetch(other.address, None)
    other.close()
    assert found == fetching.Fetched(a_file(), None)


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_is_said_in_words(problem: Problem) -> None:
    assert WORDS.format(f"calendar-problem-{problem.value}", {}, "it") != ""
    say = outages.broken(from_document(1, "demo", a_document()), "Anna Neri", problem, NOW)
    assert says.from_json(says.to_json(say)) == say
