"""Variants and supplements: how long a visit is and what it costs, and that exactly so much time is taken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.db import Database
from messaging.says import Money
from scheduling import actions, changing
from scheduling.actions import Booked, Moved, SlotTaken
from scheduling.catalog import Catalog, Service
from tests.support.practices import NOW, a_desk, a_document, a_person, rome

NAMES = {"name": {"en": "x"}}
DOG = {
    **NAMES,
    "minutes": 60,
    "price_cents": 4000,
    "practitioners": ["anna"],
    "variants": {
        "small": {**NAMES, "minutes": 45, "price_cents": 3000},
        "big": {**NAMES, "minutes": 120, "price_cents": 0},
        "other": {**NAMES, "minutes": 60},
    },
    "supplements": {
        "nails": {**NAMES, "minutes": 15, "price_cents": 800},
        "photo": {**NAMES, "price_cents": 500},
        "brush": {**NAMES, "minutes": 10},
    },
}


def a_dog_document(**changed: Any) -> dict[str, Any]:
    document = a_document()
    document["services"]["dog"] = {**DOG, **changed}
    return document


def dog(**changed: Any) -> Service:
    return Catalog.of(a_dog_document(**changed)).services["dog"]


@pytest.mark.parametrize(
    ("variant", "supplements", "minutes", "cents"),
    [
        (None, (), 60, 4000),
        ("small", (), 45, 3000),
        ("big", (), 120, 0),
        ("other", (), 60, 4000),
        ("small", ("nails",), 60, 3800),
        ("small", ("nails", "photo", "brush"), 70, 4300),
        (None, ("nails", "nails"), 75, 4800),
        ("gone", ("nails", "gone"), 75, 4800),
    ],
    ids=[
        "plain", "shorter", "free of charge", "at the usual price", "with one", "with all", "said twice",
        "no longer known",
    ],
)  # fmt: skip
def test_the_form_chosen_sets_minutes_and_price(
    variant: str | None, supplements: tuple[str, ...], minutes: int, cents: int
) -> None:
    chosen = dog().chosen(variant, supplements)
    assert (chosen.minutes, chosen.price) == (minutes, Money(cents))


def test_a_service_without_a_price_costs_what_its_supplements_cost_and_says_nothing_without_them() -> None:
    free = dog(price_cents=None)
    assert free.chosen().price is None
    assert free.chosen("other").price is None
    assert free.chosen(None, ["brush"]).price is None
    assert free.chosen(None, ["photo"]).price == Money(500)


@given(st.sampled_from([None, "small", "big", "other"]), st.lists(st.sampled_from(["nails", "photo", "brush"])))
def test_every_form_is_the_service_otherwise_unchanged(variant: str | None, supplements: list[str]) -> None:
    plain = dog()
    chosen = plain.chosen(variant, supplements)
    added = set(supplements)
    assert chosen.minutes == (plain.variants[variant].minutes if variant else plain.minutes) + sum(
        plain.supplements[key].minutes for key in added
    )
    assert (chosen.variant, set(chosen.added)) == (variant, added)
    assert chosen.chosen(chosen.variant, ()).key == plain.key
    assert (chosen.buffer_before, chosen.practitioners, chosen.needs) == (
        plain.buffer_before, plain.practitioners, plain.needs,
    )  # fmt: skip


def test_a_visit_takes_as_long_as_its_form_and_keeps_it_when_it_moves(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_dog_document())
        person = a_person(connection, desk)
        about: dict[str, Any] = {"practitioner": "anna", "channel": "sms", "actor": "client:1", "now": NOW}

        def book(start: Any, **more: Any) -> Any:
            given = {**about, "service": "dog", **more}
            return actions.book(connection, desk.practice, desk.catalog, person_id=person, start=start, **given)

        long = book(rome(3, 10, 9), variant="big", supplements=["nails"])
        assert isinstance(long, Booked)
        visit = long.appointment
        assert (visit.end, visit.variant, visit.supplements) == (rome(3, 10, 11, 15), "big", ("nails",))
        assert isinstance(book(rome(3, 10, 11)), SlotTaken)
        assert isinstance(book(rome(3, 10, 11, 15), variant="small"), Booked)
        late = actions.move(
            connection, desk.practice, desk.catalog, appointment_id=visit.id, start=rome(3, 10, 16),
            practitioner=None, actor="client:1", now=NOW,
        )  # fmt: skip
        assert isinstance(late, SlotTaken), "it would run past closing"
        moved = actions.move(
            connection, desk.practice, desk.catalog, appointment_id=visit.id, start=rome(3, 10, 15, 45),
            practitioner=None, actor="client:1", now=NOW,
        )  # fmt: skip
        assert isinstance(moved, Moved)
        assert (moved.appointment.end, moved.appointment.variant) == (rome(3, 10, 18), "big")
        assert moved.appointment.supplements == ("nails",)


def test_a_visit_keeps_its_length_when_the_practice_changes_the_form(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_desk(connection, a_dog_document())
        booked = actions.book(
            connection, desk.practice, desk.catalog, person_id=a_person(connection, desk), service="dog",
            practitioner="anna", start=rome(3, 10, 9), channel="sms", actor="client:1", now=NOW, variant="small",
        )  # fmt: skip
        assert isinstance(booked, Booked)
        later = Catalog.of(a_dog_document(minutes=20, variants={}))
        moved = actions.move(
            connection, desk.practice, later, appointment_id=booked.appointment.id, start=rome(3, 10, 12),
            practitioner=None, actor="client:1", now=NOW,
        )  # fmt: skip
        assert isinstance(moved, Moved)
        assert moved.appointment.end == rome(3, 10, 12, 45)
        assert changing.as_booked(later, moved.appointment).minutes == 45
