"""Calendars to subscribe to: who may read them, what they show, and how little it costs to ask again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import icalendar
import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from app.calendar_web import CalendarPages
from app.office import Office
from app.web import Front, routes_of
from clients.tables import people
from core import signing
from core.clock import FixedClock
from core.db import Database
from core.settings import Settings
from scheduling import actions
from scheduling.calendar import feeds, queries, tokens
from scheduling.calendar.feeds import Feed
from scheduling.tables_hours import feeds as feeds_table
from tests.support.practices import NOW, Desk, a_desk, a_document, a_person, rome

BASE = "https://desk.example.org"
KEY = b"k" * 32


class Site:
    """The desk's pages over one database."""

    def __init__(self, database: Database, document: dict[str, Any] | None = None) -> None:
        self.database, self.clock = database, FixedClock(NOW)
        settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own argument
        self.office = Office(settings, database, self.clock, BASE, KEY)
        with database.transaction() as connection:
            self.desk: Desk = a_desk(connection, document)
            self.person = a_person(connection, self.desk)
        pages = CalendarPages(self.office)
        self.app = Starlette(routes=routes_of([("/calendar/{token}.ics", pages.page, "GET")]))

    def feed(self, **whose: Any) -> Feed:
        with self.database.transaction() as connection:
            return feeds.make(connection, self.desk.practice.id, now=self.clock.now(), **whose)

    def books(self, day: int, hour: int, practitioner: str = "anna", **about: Any) -> int:
        with self.database.transaction() as connection:
            person = about.pop("person_id", self.person)
            booked = actions.book(
                connection, self.desk.practice, self.desk.catalog, person_id=person, service="visit",
                practitioner=practitioner, start=rome(3, day, hour), channel="sms", actor="client:1",
                now=self.clock.now(), **about,
            )  # fmt: skip
        assert isinstance(booked, actions.Booked)
        return booked.appointment.id

    def cancels(self, visit: int) -> None:
        with self.database.transaction() as connection:
            actions.cancel(
                connection, self.desk.practice, self.desk.catalog, appointment_id=visit, actor="client:1",
                now=self.clock.now(),
            )  # fmt: skip

    async def asks(self, feed: Feed | str, method: str = "GET", **headers: str) -> httpx.Response:
        path = feed if isinstance(feed, str) else feeds.address("", KEY, feed)
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            return await client.request(method, path, headers=named)


def events(answer: httpx.Response) -> list[icalendar.Event]:
    assert answer.status_code == 200, answer.text
    return list(icalendar.Calendar.from_ical(answer.content).walk("VEVENT"))


@pytest.mark.asyncio
async def test_a_practitioners_feed_shows_her_visits_by_initials_and_place_only(database: Database) -> None:
    site = Site(database)
    kept, gone = site.books(5, 15), site.books(5, 16)
    site.books(5, 15, "bruno")
    site.cancels(gone)
    answer = await site.asks(site.feed(practitioner="anna"))
    (event,) = events(answer)
    assert str(event["UID"]) == f"appointment-{kept}@demo.segreteria"
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == ("M.B.", "Centro")
    assert event.decoded("DTSTART") == rome(3, 5, 15)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "private" in answer.headers["cache-control"]
    assert not any(hidden in answer.text for hidden in ("Bianchi", "Visit", "Via Roma"))
    assert "X-WR-CALNAME:Anna Neri (Studio Demo)" in answer.text


@pytest.mark.asyncio
async def test_a_clients_feed_shows_all_their_visits_and_nobody_elses(here: Database) -> None:
    site = Site(here)
    with here.transaction() as connection:
        other = a_person(connection, site.desk, "Paolo Verdi")
    site.books(5, 15), site.books(6, 10, "bruno"), site.books(5, 10, person_id=other)
    found = events(await site.asks(site.feed(person_id=site.person)))
    assert [event.decoded("DTSTART") for event in found] == [rome(3, 5, 15), rome(3, 6, 10)]
    assert {str(event["SUMMARY"]) for event in found} == {"Studio Demo"}


@pytest.mark.asyncio
async def test_who_has_it_already_gets_no_second_copy_until_something_changes(database: Database) -> None:
    site = Site(database)
    visit = site.books(5, 15)
    feed = site.feed(practitioner="anna")
    first = await site.asks(feed)
    tag, since = first.headers["etag"], first.headers["last-modified"]
    again = await site.asks(feed, if_none_match=tag)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert (await site.asks(feed, if_none_match=f'"x", W/{tag}')).status_code == 304
    assert (await site.asks(feed, if_modified_since=since)).status_code == 304
    assert (await site.asks(feed, if_modified_since="yesterday")).status_code == 200
    site.clock.advance(timedelta(minutes=20))
    assert (await site.asks(feed, if_none_match=tag)).status_code == 304  # nothing happened meanwhile
    site.cancels(visit)
    changed = await site.asks(feed, if_none_match=tag)
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    assert events(changed) == []
    head = await site.asks(feed, "HEAD")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", changed.headers["etag"])


@pytest.mark.asyncio
async def test_a_revoked_address_is_gone_and_the_next_one_is_another(database: Database) -> None:
    site = Site(database)
    old = site.feed(practitioner="anna")
    assert site.feed(practitioner="anna") == old
    with database.transaction() as connection:
        assert feeds.revoke(connection, site.desk.practice.id, practitioner="anna", now=site.clock.now()) == 1
        assert feeds.revoke(connection, site.desk.practice.id, practitioner="anna", now=site.clock.now()) == 0
    new = site.feed(practitioner="anna")
    assert (await site.asks(old)).status_code == 410
    assert (await site.asks(new)).status_code == 200
    assert feeds.address(BASE, KEY, old) != feeds.address(BASE, KEY, new)


@pytest.mark.asyncio
async def test_nothing_but_the_right_token_opens_a_feed(here: Database) -> None:
    site = Site(here)
    feed = site.feed(practitioner="anna")
    right = tokens.of(KEY, feed.id, feed.created_at)
    forged = "1" + signing.sign(b"another key", tokens.PURPOSE, "1", tokens.SIGNATURE)
    wrong = ["x", "1", right[:-1], right + "A", "0" + right, right[:-1] + ("A" if right[-1] != "A" else "B"), forged,
             "zzzzzzzzzzzzz" + "A" * 20, "9" * 13 + "A" * 20, "è" * 21, right.replace("1", "2", 1)]  # fmt: skip
    for token in wrong:
        assert (await site.asks(f"/calendar/{token}.ics")).status_code == 404, token
    assert (await site.asks(f"/calendar/{right}.ics")).status_code == 200
    assert (await site.asks(f"/calendar/{right}.ics", "POST")).status_code == 405


def test_an_id_that_is_given_out_again_is_not_opened_by_the_old_token(here: Database) -> None:
    site = Site(here)
    old = site.feed(practitioner="anna")
    with here.transaction() as connection:
        connection.execute(sa.delete(feeds_table))
        again = {"practice_id": old.practice_id, "practitioner": "bruno", "created_at": NOW + timedelta(seconds=1)}
        connection.execute(sa.insert(feeds_table).values(id=old.id, **again))
        assert feeds.found(connection, KEY, tokens.of(KEY, old.id, old.created_at)) is None


@pytest.mark.asyncio
async def test_a_feed_is_bounded_on_both_sides(here: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(here)
    site.books(5, 15), site.books(5, 16)
    feed = site.feed(practitioner="anna")
    monkeypatch.setattr(queries, "MOST", 1)
    (event,) = events(await site.asks(feed))
    assert event.decoded("DTSTART") == rome(3, 5, 15)
    site.clock.advance(timedelta(days=40))
    assert events(await site.asks(feed)) == []


@pytest.mark.asyncio
async def test_an_erased_clients_feed_is_gone(here: Database) -> None:
    site = Site(here)
    feed = site.feed(person_id=site.person)
    with here.transaction() as connection:
        connection.execute(sa.update(people).values(erased_at=NOW))
    assert (await site.asks(feed)).status_code == 410


@pytest.mark.asyncio
async def test_a_practice_whose_reminders_name_the_treatment_lets_its_practitioners_see_it(here: Database) -> None:
    site = Site(here, a_document(reminders={"name_treatment": True, "steps": []}))
    site.books(5, 15)
    (event,) = events(await site.asks(site.feed(practitioner="anna")))
    assert str(event["SUMMARY"]) == "M.B., Visita"


@pytest.mark.asyncio
async def test_an_unforeseen_failure_does_not_write_the_address_into_the_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def fails(request: Request) -> Response:
        raise RuntimeError

    front = Front()
    front.routes = routes_of([("/calendar/{token}.ics", fails, "GET")])
    transport = httpx.ASGITransport(app=front, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=BASE) as client:
        assert (await client.get("/calendar/1secretsecretsecret.ics")).status_code == 500
    logged = "".join(capsys.readouterr())
    assert "web.failed" in logged
    assert "secret" not in logged


def test_a_feed_is_of_one_thing() -> None:
    with pytest.raises(ValueError, match="a feed shows"):
        feeds._shown("anna", 1, None)
