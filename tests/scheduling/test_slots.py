"""Arithmetic on spans, against the plainest possible model: a set of minutes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling import slots

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=8
)


def minutes(spans: list[slots.Span]) -> set[int]:
    return {minute for start, end in spans for minute in range(start, end)}


@settings(deadline=None)
@given(SPANS)
def test_merging_keeps_every_minute_and_leaves_gaps_between_spans(spans: list[slots.Span]) -> None:
    whole = slots.merged(spans)
    assert minutes(whole) == minutes(spans)
    assert all(first[1] < second[0] for first, second in pairwise(whole))


@settings(deadline=None)
@given(SPANS, st.integers(0, 100), st.integers(1, 150))
def test_what_is_left_of_an_opening_is_the_opening_without_the_busy_minutes(
    spans: list[slots.Span], opens: int, length: int
) -> None:
    opening = (opens, opens + length)
    left = list(slots.subtract(opening, slots.merged(spans)))
    assert minutes(left) == minutes([opening]) - minutes(spans)
    assert left == slots.merged(left)


@settings(deadline=None)
@given(
    st.integers(0, 300), st.integers(0, 200), st.integers(1, 60), st.sampled_from([5, 10, 15, 20, 30, 45, 60]),
    st.integers(0, 300),
)  # fmt: skip
def test_every_free_start_fits_lies_on_the_grid_and_none_is_missing(
    start: int, length: int, minutes_needed: int, step: int, anchor: int
) -> None:
    gap = (start, start + length)
    expected = [
        minute
        for minute in range(start, start + length + 1)
        if (minute - anchor) % step == 0 and minute + minutes_needed <= gap[1]
    ]
    assert list(slots.free_starts(gap, minutes_needed, step, anchor)) == expected


@settings(deadline=None)
@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  hypothesis adds the zone
def test_a_minute_and_its_moment_are_the_same(moment: datetime) -> None:
    begun = slots.moment_of(slots.minute_of(moment))
    assert begun <= moment < begun + timedelta(minutes=1)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        slots.minute_of(datetime(2026, 3, 2))  # noqa: DTZ001  naive on purpose
