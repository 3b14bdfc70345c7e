"""When a visit is reminded of; pure. The ladder itself is data: the practice file's table.

Default ladder and reasons: three days and one day ahead, and a nudge on the day. Moments are computed on the
wall clock of the practice, so that a day before 15:30 is 15:30 the day before, also when the clock changes in
between. What would fall into quiet hours goes out earlier, on the evening before, never later than its sense.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduling import hours
from scheduling.catalog import ReminderStep


@dataclass(frozen=True)
class Planned:
    """One reminder to come. Instants are aware, in UTC."""

    step: ReminderStep
    not_before: datetime
    not_after: datetime
    asks: bool
    receipt_due_at: datetime | None  # silence until then means: try the next channel
    is_last: bool  # the last one carries the address
    is_late: bool  # its moment had passed; it goes out at the next hour allowed


def plan(
    steps: Iterable[ReminderStep],
    start: datetime,
    zone: ZoneInfo,
    booked_at: datetime,
    now: datetime,
    between: tuple[time, time],
) -> tuple[Planned, ...]:
    """The reminders of a visit that starts at `start` and was booked, or last moved, at `booked_at`.

    `between` is the wall time within which reminders may go out, both ends included. `now` is later than
    `booked_at` for visits taken over from elsewhere: what is late but still useful goes out at the next hour
    that is allowed.
    """
    found = [
        (step, *_moment(step, start, zone, now, between)) for step in steps if start - booked_at > _m(step.min_lead)
    ]
    useful = [one for one in found if one[1] <= start - _m(one[0].useful_until)]
    return tuple(
        Planned(
            step=step,
            not_before=moment,
            not_after=start - _m(step.useful_until),
            asks=step.asks,
            receipt_due_at=_receipt_due(step, start, moment),
            is_last=step is useful[-1][0],
            is_late=is_late,
        )
        for step, moment, is_late in useful
    )


def _m(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


def _moment(
    step: ReminderStep, start: datetime, zone: ZoneInfo, now: datetime, between: tuple[time, time]
) -> tuple[datetime, bool]:
    """When a step is due, and whether that is later than it should have been."""
    wall = start.astimezone(zone).replace(tzinfo=None) - _m(step.before)
    due = hours.instant(_out_of_quiet_hours(wall, step.earliest, between), zone)
    if due >= now:
        return due, False
    return hours.instant(_next_allowed(now.astimezone(zone).replace(tzinfo=None), between), zone), True


def _out_of_quiet_hours(wall: datetime, earliest: time | None, between: tuple[time, time]) -> datetime:
    first, last = between
    if earliest is not None:
        floor = max(first, earliest)
        if wall.time() < floor:
            return datetime.combine(wall, floor)  # a nudge on the day makes no sense the evening before
    elif wall.time() < first:
        return datetime.combine(wall - timedelta(days=1), last)
    if wall.time() > last:
        return datetime.combine(wall, last)
    return wall


def _next_allowed(wall: datetime, between: tuple[time, time]) -> datetime:
    first, last = between
    if wall.time() < first:
        return datetime.combine(wall, first)
    if wall.time() > last:
        return datetime.combine(wall + timedelta(days=1), first)
    return wall


def _receipt_due(step: ReminderStep, start: datetime, moment: datetime) -> datetime | None:
    if step.receipt_by is None:
        return None
    due = start - _m(step.receipt_by)
    return due if due > moment else None


def is_low_risk(missed_lately: bool, lead: timedelta) -> bool:
    """Whether a client who has confirmed will surely come: no visit missed of the last three, booked within 30 days.

    A rule instead of a model (prediction models rarely beat the base rate); it may only choose a reminder.
    """
    return not missed_lately and lead <= timedelta(days=30)
