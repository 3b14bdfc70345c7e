"""Rooms and equipment that visits need: found, taken, given back, and never shared by two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.db import Database
from scheduling import availability, slots
from scheduling.actions import Booked, Moved, SlotTaken
from scheduling.availability import Asker, Availability, Busy
from scheduling.catalog import Catalog
from tests.support.machine_rows import occupied
from tests.support.practices import NOW, ROME, WEEK, a_document, a_person, rome
from tests.support.visits import a_synced_desk, book, cancel, hold, move

NAMES = {"name": {"en": "x"}}


def a_house(**services: dict[str, Any]) -> dict[str, Any]:
    """Two rooms in the centre, one in the north, a lamp that goes along; Anna works in both places."""
    document = a_document(
        locations={"centre": NAMES, "north": NAMES},
        resources={
            "blue": {"name": "Blue", "kind": "room", "location": "centre"},
            "red": {"name": "Red", "kind": "room", "location": "centre"},
            "attic": {"name": "Attic", "kind": "room", "location": "north"},
            "lamp": {"name": "Lamp", "kind": "equipment"},
        },
    )
    document["practitioners"]["anna"]["hours"] = [
        {"location": "centre", "days": WEEK, "opens": "09:00", "closes": "13:00"},
        {"location": "north", "days": WEEK, "opens": "14:00", "closes": "18:00"},
    ]
    forms = {
        "visit": {"needs": ["room"]}, "pair": {"needs": ["room", "room"]}, "lit": {"needs": ["lamp", "room"]},
        "dark": {"needs": ["red"]}, "three": {"needs": ["room", "room", "room"]}, "bare": {},
    }  # fmt: skip
    document["services"] = {key: {**NAMES, "minutes": 60, **about} for key, about in {**forms, **services}.items()}
    return document


@pytest.mark.parametrize(
    ("needs", "ways"),
    [
        ([], 1), (["room"], 3), (["red"], 1), (["room", "room"], 6), (["room", "red"], 2), (["lamp", "room"], 3),
        (["lamp", "lamp"], 0), (["room"] * 4, 0),
    ],
    ids=[
        "nothing", "any room", "that room", "two rooms", "a room and that room", "two pools", "one thing twice",
        "too many",
    ],
)  # fmt: skip
def test_every_way_to_meet_the_needs_uses_different_things(needs: list[str], ways: int) -> None:
    service = Catalog.of(a_house(visit={"needs": needs})).services["visit"]
    found = service.ways_to_meet_needs()
    assert len(set(found)) == len(found) == ways
    assert all(len(set(way)) == len(way) == len(needs) for way in found)


def test_a_visit_takes_a_room_where_the_practitioner_is(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        morning, afternoon = (
            book(connection, desk, person, rome(3, 10, 9)),
            book(connection, desk, person, rome(3, 10, 14)),
        )
        taken = {row.key: row.appointment_id for row in occupied(connection, desk.practice.id) if row.key != "anna"}
        assert taken["attic"] == afternoon.appointment.id
        assert {taken.get("blue"), taken.get("red")} == {None, morning.appointment.id}
        assert (morning.appointment.location, afternoon.appointment.location) == ("centre", "north")
        # There is but one room in the north.
        assert isinstance(book(connection, desk, person, rome(3, 11, 15), service="pair"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 11, 9), service="pair"), Booked)


def test_the_last_room_is_the_last_visit_and_given_back_it_can_be_had_again(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        two = book(connection, desk, person, rome(3, 10, 9), service="pair")
        assert isinstance(two, Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), practitioner="bruno"), SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), practitioner="bruno", service="bare"), Booked)
        cancel(connection, desk, two.appointment.id)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), service="dark"), Booked)
        assert {row.key for row in occupied(connection, desk.practice.id)} == {"anna", "bruno", "red"}


def test_what_goes_along_is_still_in_one_place_at_a_time(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        lit = book(connection, desk, person, rome(3, 10, 14), service="lit")
        assert lit.appointment.location == "north"
        elsewhere = book(connection, desk, person, rome(3, 10, 14, 30), service="lit", practitioner="bruno")
        assert isinstance(elsewhere, SlotTaken)
        assert isinstance(book(connection, desk, person, rome(3, 10, 15), service="lit", practitioner="bruno"), Booked)


def test_a_room_somebody_needs_by_name_is_not_given_away_for_nothing(database: Database) -> None:
    """Any room will do for a visit; that red is taken leaves blue."""
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), service="dark"), Booked)
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), practitioner="bruno"), Booked)
        keys = [row.key for row in occupied(connection, desk.practice.id)]
        assert sorted(keys) == ["anna", "blue", "bruno", "red"]


def test_a_move_changes_rooms_and_does_not_stand_in_its_own_way(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        two = book(connection, desk, person, rome(3, 10, 9), service="pair").appointment
        moved = move(connection, desk, two.id, rome(3, 10, 9, 30))
        assert isinstance(moved, Moved)
        spans = {(row.key, row.start_minute) for row in occupied(connection, desk.practice.id)}
        start = slots.minute_of(rome(3, 10, 9, 30))
        assert spans == {("anna", start), ("blue", start), ("red", start)}
        other = move(connection, desk, two.id, rome(3, 10, 9, 30), practitioner="bruno")
        assert isinstance(other, Moved)
        assert {row.key for row in occupied(connection, desk.practice.id)} == {"bruno", "blue", "red"}


def test_a_hold_keeps_the_room_too(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house())
        person = a_person(connection, desk)
        hold(connection, desk, rome(3, 10, 9), service="pair")
        assert isinstance(book(connection, desk, person, rome(3, 10, 9), practitioner="bruno"), SlotTaken)
        assert isinstance(
            book(connection, desk, person, rome(3, 10, 9), service="pair", holder="conversation:1"), Booked
        )


def test_staff_who_insist_get_a_room_where_the_room_is(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_synced_desk(connection, a_house(visit={"needs": ["attic"]}))
        about = {"actor": "staff:1", "forced": True}
        late = book(connection, desk, a_person(connection, desk), rome(3, 10, 21), **about)
        assert late.appointment.location == "north"


CALENDARS = st.sampled_from(["anna", "blue", "red", "attic", "lamp"])
BUSY = st.lists(st.tuples(CALENDARS, st.integers(0, 47), st.integers(1, 12)), max_size=14)
KEYS = st.sampled_from(["visit", "pair", "lit", "dark", "three", "bare"])


@settings(max_examples=60, deadline=None)
@given(
    BUSY, st.sampled_from(["visit", "pair", "lit", "dark", "three", "bare"]), st.sampled_from([15, 20, 35]), st.data()
)
def test_runs_are_every_start_with_a_free_way_once_and_in_order(
    rows: list[tuple[str, int, int]], key: str, step: int, data: st.DataObject
) -> None:
    document = a_house()
    for about in document["services"].values():
        about |= {"minutes": 40, "step_minutes": step}
    monday = slots.minute_of(rome(3, 9, 8))
    busy: dict[str, list[Busy]] = {}
    for calendar, at, length in sorted(rows, key=lambda row: row[1]):
        busy.setdefault(calendar, []).append(Busy(monday + 15 * at, monday + 15 * (at + length)))
    free = Availability(Catalog.of(document), ROME, monday, monday + 12 * 60, busy)
    service = free.catalog.services[key]
    window = data.draw(st.one_of(st.none(), st.tuples(st.integers(0, 600), st.integers(1, 300))))
    wanted = [(monday + window[0], monday + window[0] + window[1])] if window else []
    found = [
        minute
        for _, starts in availability.runs(free, service, "anna", NOW, asker=Asker.STAFF, wanted=wanted)
        for minute in starts
    ]
    expected = []
    for opens, closes, place in ((60, 300, "centre"), (360, 600, "north")):
        for minute in range(monday + opens, monday + closes - 39, step):
            ways = [
                way
                for way in service.ways_to_meet_needs()
                if all(free.catalog.resources[one].location in (None, place) for one in way)
                and not any(
                    row.start < minute + 40 and minute < row.end for one in ("anna", *way) for row in busy.get(one, ())
                )
            ]
            if ways and (not wanted or wanted[0][0] <= minute < wanted[0][1]):
                expected.append(minute)
    assert found == expected
    for offer in availability.offers(free, service, "anna", [], NOW, asker=Asker.STAFF):
        again = availability.is_free(free, service, "anna", offer.start, NOW, asker=Asker.STAFF)
        assert again is not None
        assert offer.resources in service.ways_to_meet_needs()
