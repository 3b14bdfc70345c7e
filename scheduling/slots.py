"""Arithmetic on spans of whole UTC minutes since 1970, end exclusive; pure integers, no zones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 1440
_MINUTE = timedelta(minutes=1)


def minute_of(moment: datetime) -> int:
    """The UTC minute a moment lies in; raises ValueError for a datetime without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a datetime without a zone is refused at the border")
    return (moment - EPOCH) // _MINUTE


def moment_of(minute: int) -> datetime:
    """The aware UTC moment at which a minute begins."""
    return datetime.fromtimestamp(minute * 60, UTC)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same minutes as few spans in order; touching ones become one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            if end > whole[-1][1]:
                whole[-1] = (whole[-1][0], end)
        elif start < end:
            whole.append((start, end))
    return whole


def subtract(opening: Span, busy: Sequence[Span], first: int = 0) -> Iterator[Span]:
    """What is left of `opening` beside `busy`, which is in order and does not overlap; `first` skips ahead."""
    at, closes = opening
    for index in range(first, len(busy)):
        start, end = busy[index]
        if start >= closes:
            break
        if start > at:
            yield at, start
        if end > at:
            at = end
    if at < closes:
        yield at, closes


def free_starts(gap: Span, length: int, step: int, anchor: int) -> range:
    """Every start in `gap` at which `length` minutes fit, on the grid of `step` minutes counted from `anchor`."""
    first = gap[0] + (anchor - gap[0]) % step
    return range(first, gap[1] - length + 1, step)


def clipped(span: Span, since: int, until: int) -> Span:
    """The part of `span` between two minutes; may be empty or turned round, then it holds nothing."""
    return max(span[0], since), min(span[1], until)
