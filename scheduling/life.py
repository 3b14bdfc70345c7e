"""What happens to a visit once its hour has come, and to a thing left for repair; pure.

The states of a visit and their legal edges are in `appointments`; here is when a mark has a sense, and the stages of
a repair with their edges in one table. Each stage carries the visit's own state along.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from scheduling.appointments import Appointment, Status, may_become

# What staff mark, in the order in which it happens.
MARKS = (Status.ARRIVED, Status.IN_PROGRESS, Status.DONE, Status.NO_SHOW)


class Stage(StrEnum):
    """Where a thing left for repair stands."""

    RECEIVED = "received"  # it is in the shop
    DIAGNOSING = "diagnosing"
    WAITING_APPROVAL = "waiting_approval"  # the client was told what it costs and decides
    WAITING_PART = "waiting_part"
    READY = "ready"  # the client was told that it can be collected
    COLLECTED = "collected"  # it is gone; the end


# The legal edges. A small repair is ready at once; what the client does not want repaired is collected as it is.
NEXT_STAGE: dict[Stage | None, frozenset[Stage]] = {
    # Who forgot to say that it came in may go on from where it is.
    None: frozenset({Stage.RECEIVED, Stage.DIAGNOSING, Stage.WAITING_APPROVAL, Stage.WAITING_PART, Stage.READY}),
    Stage.RECEIVED: frozenset(
        {Stage.DIAGNOSING, Stage.WAITING_APPROVAL, Stage.WAITING_PART, Stage.READY, Stage.COLLECTED}
    ),
    Stage.DIAGNOSING: frozenset({Stage.WAITING_APPROVAL, Stage.WAITING_PART, Stage.READY, Stage.COLLECTED}),
    # Back to diagnosing: the client agreed, or asks for another quote.
    Stage.WAITING_APPROVAL: frozenset({Stage.DIAGNOSING, Stage.WAITING_PART, Stage.READY, Stage.COLLECTED}),
    Stage.WAITING_PART: frozenset({Stage.DIAGNOSING, Stage.WAITING_APPROVAL, Stage.READY, Stage.COLLECTED}),
    # Back to diagnosing: a fault was found at the counter.
    Stage.READY: frozenset({Stage.DIAGNOSING, Stage.COLLECTED}),
    Stage.COLLECTED: frozenset(),
}

# What the visit itself is while the thing is at that stage.
STATUS_AT: dict[Stage, Status] = {
    Stage.RECEIVED: Status.ARRIVED,
    Stage.DIAGNOSING: Status.IN_PROGRESS,
    Stage.WAITING_APPROVAL: Status.IN_PROGRESS,
    Stage.WAITING_PART: Status.IN_PROGRESS,
    Stage.READY: Status.IN_PROGRESS,
    Stage.COLLECTED: Status.DONE,
}


def may_reach(stage: str | None, then: Stage) -> bool:
    """Whether the stage `then` may follow."""
    return then in NEXT_STAGE[Stage(stage) if stage is not None else None]


def next_stages(visit: Appointment) -> tuple[Stage, ...]:
    """The stages that may follow, in their order; none for a visit that is over or was called off."""
    return tuple(stage for stage in Stage if may_reach(visit.stage, stage) and _carries(visit.status, STATUS_AT[stage]))


def _carries(now: Status, then: Status) -> bool:
    return now is then or may_become(now, then)


def is_in_the_shop(visit: Appointment) -> bool:
    """Whether a thing was received and is not collected yet."""
    return visit.stage is not None and visit.stage != Stage.COLLECTED


def next_marks(visit: Appointment, now: datetime) -> tuple[Status, ...]:
    """What the visit may be marked as now, in order."""
    return tuple(mark for mark in MARKS if may_mark(visit, mark, now))


def may_mark(visit: Appointment, mark: Status, now: datetime) -> bool:
    """Whether a mark has a sense now: somebody arrives on the day, and nobody is missed before the hour.

    A thing in the shop keeps its visit open until it is collected.
    """
    if mark not in MARKS or not may_become(visit.status, mark) or is_in_the_shop(visit):
        return False
    if mark in (Status.DONE, Status.NO_SHOW):
        return visit.start <= now
    zone = ZoneInfo(visit.zone)
    return visit.start.astimezone(zone).date() <= now.astimezone(zone).date()
