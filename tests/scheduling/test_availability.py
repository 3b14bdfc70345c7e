"""What is offered can be booked, nothing that can be booked is left out, and the best comes first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling import availability, slots
from scheduling.availability import Asker, Availability, Busy, Own
from scheduling.catalog import Catalog
from tests.support.practices import NOW, ROME, WEEK, a_document, rome

MONDAY = slots.minute_of(rome(3, 9, 0))


def a_free(busy: dict[str, list[Busy]] | None = None, days: int = 7, **changed: Any) -> Availability:
    document = a_document(**changed)
    return Availability(Catalog.of(document), ROME, MONDAY, MONDAY + days * slots.DAY, busy or {})


def starts(
    free: Availability, service: str = "visit", practitioner: str | None = "anna", **more: Any
) -> list[datetime]:
    windows = more.pop("windows", [])
    found = availability.offers(free, free.catalog.services[service], practitioner, windows, NOW, **more)
    return [offer.start for offer in found]


def taken(hour: int, minutes: int = 60, day: int = 9, **more: Any) -> Busy:
    start = slots.minute_of(rome(3, day, hour))
    return Busy(start, start + minutes, **more)


def test_a_free_day_is_offered_from_opening_until_the_last_start_that_fits() -> None:
    found = starts(a_free(days=1))
    assert (found[0], found[-1], len(found)) == (rome(3, 9, 9), rome(3, 9, 17), 33)


def test_a_booked_hour_takes_every_start_that_would_touch_it() -> None:
    found = starts(a_free({"anna": [taken(12)]}, days=1))
    assert not [start for start in found if rome(3, 9, 11) < start < rome(3, 9, 13)]
    assert {rome(3, 9, 11), rome(3, 9, 13)} <= set(found)


def test_an_appointment_that_moves_does_not_stand_in_its_own_way() -> None:
    free = a_free({"anna": [taken(12, appointment_id=5)]}, days=1)
    assert rome(3, 9, 12, 30) in starts(free, own=Own(5))
    assert rome(3, 9, 12, 30) not in starts(free, own=Own(6))


def test_windows_choose_by_the_start_of_the_visit() -> None:
    window = (rome(3, 9, 15), rome(3, 9, 15, 30))
    assert starts(a_free(), windows=[window]) == [rome(3, 9, 15), rome(3, 9, 15, 15)]
    assert starts(a_free(), windows=[(rome(3, 9, 15), rome(3, 9, 15))]) == []
    both = [(rome(3, 10, 9), rome(3, 10, 9, 1)), window]
    assert starts(a_free(), windows=both) == [rome(3, 9, 15), rome(3, 9, 15, 15), rome(3, 10, 9)]


def test_somebody_who_does_not_give_the_service_offers_nothing() -> None:
    assert starts(a_free(), "check", "bruno") == []
    assert starts(a_free(), "check", "nobody") == []


def test_an_online_visit_is_given_in_any_hours_and_takes_place_online() -> None:
    document = a_document()
    document["locations"]["web"] = {"name": {"en": "Online"}, "is_online": True}
    document["services"]["talk"] = {"name": {"en": "Talk"}, "minutes": 30, "locations": ["web"]}
    free = a_free(days=1, **document)
    found = availability.offers(free, free.catalog.services["talk"], "anna", [], NOW)
    assert found[0].start == rome(3, 9, 9)
    assert {offer.location for offer in found} == {"web"}


def test_a_client_sees_nothing_before_the_notice_or_beyond_the_horizon_and_staff_do() -> None:
    free = a_free()
    service = free.catalog.services["visit"]
    now = rome(3, 9, 10, 10)
    client = availability.offers(free, service, "anna", [], now)
    staff = availability.offers(free, service, "anna", [], now, asker=Asker.STAFF)
    assert (client[0].start, staff[0].start) == (rome(3, 9, 11, 15), rome(3, 9, 10, 15))
    long_ago = now - timedelta(days=service.horizon_days)
    assert availability.offers(free, service, "anna", [], long_ago)[-1].start <= now
    assert availability.offers(free, service, "anna", [], long_ago, asker=Asker.STAFF)[-1].start > now


def test_the_next_free_time_is_the_first_one_and_none_is_said_honestly() -> None:
    free = a_free({"anna": [taken(9, 9 * 60)]})
    service = free.catalog.services["check"]
    first = availability.next_free(free, service, None, NOW)
    assert first is not None
    assert first.start == rome(3, 10, 9)
    later = availability.next_free(free, service, None, NOW, after=rome(3, 13, 17))
    assert later is not None
    assert later.start == rome(3, 13, 17)
    assert availability.next_free(free, service, None, NOW, after=rome(3, 13, 17, 31)) is None


def test_suggestions_for_a_wish_are_the_nearest_ones_one_for_each_start() -> None:
    free = a_free({"anna": [taken(12)], "bruno": [taken(12)]})
    wish = rome(3, 9, 12)
    found = availability.ranked(free, free.catalog.services["visit"], None, [], NOW, wish=wish, limit=3)
    assert {offer.start for offer in found[:2]} == {rome(3, 9, 11), rome(3, 9, 13)}
    assert len({offer.start for offer in found}) == 3


def test_suggestions_without_a_wish_are_spread_over_half_days_in_order() -> None:
    free = a_free()
    found = availability.ranked(free, free.catalog.services["visit"], "anna", [], NOW, limit=4)
    local = [offer.start.astimezone(ROME) for offer in found]
    assert local == sorted(local)
    assert [(moment.day, moment.hour >= 13) for moment in local] == [(9, False), (9, True), (10, False), (10, True)]
    afternoon = [(rome(3, 9, 14), rome(3, 9, 18))]
    few = availability.ranked(free, free.catalog.services["visit"], "anna", afternoon, NOW, limit=3)
    assert len(few) == 3
    assert few[-1].start - few[0].start >= timedelta(hours=1)


def test_among_equals_the_one_that_leaves_no_useless_rest_and_then_the_less_busy_practitioner_comes_first() -> None:
    wish = [(rome(3, 9, 15), rome(3, 9, 15, 1))]
    # With Bruno half an hour before the visit would be lost; Anna has more to do, but no rest.
    free = a_free({"anna": [taken(9, 300)], "bruno": [taken(13, 90)]})
    (first,) = availability.ranked(free, free.catalog.services["visit"], None, wish, NOW)
    assert first.practitioner == "anna"
    free = a_free({"anna": [taken(9, 300)], "bruno": [taken(9, 60)]})
    (first,) = availability.ranked(free, free.catalog.services["visit"], None, wish, NOW)
    assert first.practitioner == "bruno"


BUSY = st.lists(
    st.tuples(st.integers(0, 2 * 96), st.integers(1, 12), st.sampled_from([0, 0, 10, 30]), st.sampled_from([0, 0, 15])),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(BUSY, st.sampled_from([15, 20, 30, 50]), st.sampled_from([0, 10, 30]), st.sampled_from([0, 5, 20]))
def test_what_is_offered_is_exactly_what_can_be_booked(
    rows: list[tuple[int, int, int, int]], minutes: int, before: int, after: int
) -> None:
    busy = sorted(Busy(MONDAY + 15 * at, MONDAY + 15 * (at + length), b, a) for at, length, b, a in rows)
    document = a_document()
    document["services"]["visit"].update(minutes=minutes, buffer_before=before, buffer_after=after, step_minutes=5)
    document["practitioners"]["anna"]["hours"] = [
        {"location": "centre", "days": WEEK, "opens": "09:00", "closes": "13:00"},
        {"location": "centre", "days": WEEK, "opens": "14:30", "closes": "18:00"},
    ]
    free = a_free({"anna": busy}, days=2, **document)
    service = free.catalog.services["visit"]
    offered = {offer.start for offer in availability.offers(free, service, "anna", [], NOW)}
    for minute in range(MONDAY, MONDAY + 2 * slots.DAY, 5):
        start = slots.moment_of(minute)
        local = start.astimezone(ROME)
        wall, end = local.hour * 60 + local.minute, minute + minutes
        is_open = any(opens <= wall and wall + minutes <= closes for opens, closes in ((540, 780), (870, 1080)))
        is_clear = all(
            row.start - end >= max(after, row.before) or minute - row.end >= max(before, row.after) for row in busy
        )
        assert (start in offered) is (is_open and is_clear), local
        assert (availability.is_free(free, service, "anna", start, NOW) is not None) is (start in offered)


@pytest.mark.parametrize("asker", list(Asker))
def test_nobody_is_offered_time_that_is_taken_or_unknown(asker: Asker) -> None:
    free = a_free({"anna": [taken(0, 1440)]}, days=1)
    service = free.catalog.services["visit"]
    assert availability.offers(free, service, "anna", [], NOW, asker=asker) == ()
    assert availability.is_free(free, service, "anna", rome(3, 10, 10), NOW, asker=asker) is None


@settings(max_examples=40, deadline=None)
@given(BUSY, st.integers(0, 7 * 24 * 4), st.integers(1, 9), st.booleans())
def test_the_nearest_suggestions_are_the_nearest_of_all(
    rows: list[tuple[int, int, int, int]], quarter: int, limit: int, in_windows: bool
) -> None:
    busy = sorted(Busy(MONDAY + 15 * at, MONDAY + 15 * (at + length), b, a) for at, length, b, a in rows)
    free = a_free({"anna": busy, "bruno": busy[:3]})
    service = free.catalog.services["visit"]
    wish = slots.moment_of(MONDAY + 15 * quarter)
    windows = [(rome(3, 9, 14), rome(3, 9, 17)), (rome(3, 12, 9), rome(3, 13, 12))] if in_windows else []
    everything = {offer.start for offer in availability.offers(free, service, None, windows, NOW)}
    found = availability.ranked(free, service, None, windows, NOW, wish=wish, limit=limit)
    distances = sorted(abs(start - wish) for start in everything)[:limit]
    assert [abs(offer.start - wish) for offer in found] == distances
