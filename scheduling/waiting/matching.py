"""Which freed time suits whom, and who comes first; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from scheduling import availability, hours, slots
from scheduling.appointments import Appointment
from scheduling.availability import Availability, Offer, Window
from scheduling.catalog import Service
from scheduling.waiting.nouns import Entry, Freed, Proposal

_MINUTE = timedelta(minutes=1)


def in_turn(entries: Iterable[Entry]) -> list[Entry]:
    """Who is asked first: staff's priority, then who has waited longest."""
    return sorted(entries, key=lambda entry: (entry.priority, entry.created_at, entry.id))


def suits(entry: Entry, start: datetime, now: datetime, zone: ZoneInfo, visit: Appointment | None = None) -> bool:
    """Whether a visit at `start` is what she waits for; `visit` is the one she has, and it must come before that."""
    if start - now < timedelta(minutes=entry.notice_minutes) or start >= entry.expires_at:
        return False
    return (visit is None or start < visit.start) and is_met(entry, start, zone)


def is_met(entry: Entry, start: datetime, zone: ZoneInfo) -> bool:
    """Whether a visit at `start` lies on the days and hours she wished for."""
    wall = start.astimezone(zone)
    if entry.weekdays and wall.weekday() not in entry.weekdays:
        return False
    if not entry.from_minute <= wall.hour * 60 + wall.minute < entry.until_minute:
        return False
    return not entry.windows or any(low <= start < high for low, high in entry.windows)


def place(
    available: Availability,
    service: Service,
    entry: Entry,
    freed: Freed,
    now: datetime,
    visit: Appointment | None = None,
) -> Offer | None:
    """The visit that can be had in the freed time, at its very start if possible; None when nothing suits her."""
    whom = freed.practitioner
    if entry.practitioner not in (None, whom) or whom not in service.practitioners:
        return None
    if visit is not None and visit.start <= freed.start:
        return None
    same = availability.is_free(available, service, whom, freed.start, now)
    if same is not None and suits(entry, same.start, now, available.zone, visit):
        return same
    span: Window = (freed.start - timedelta(minutes=service.minutes) + _MINUTE, freed.end)
    fitting = [
        offer
        for offer in availability.offers(available, service, whom, [span], now)
        if suits(entry, offer.start, now, available.zone, visit) and not overlaps(offer, visit)
    ]
    return min(fitting, key=lambda offer: (abs(offer.start - freed.start), offer.start), default=None)


def overlaps(one: Offer | Freed | Proposal, other: Offer | Freed | Proposal | Appointment | None) -> bool:
    """Whether two times touch."""
    return other is not None and one.start < other.end and other.start < one.end


def were_offered(freed: Freed, proposals: Sequence[Proposal]) -> list[Proposal]:
    """The offers that were made of this freed time."""
    return [
        one
        for one in proposals
        if one.practitioner == freed.practitioner and one.offered_at >= freed.freed_at and overlaps(freed, one)
    ]


def sharing(first: tuple[Offer, int], other: tuple[Offer, int]) -> bool:
    """Whether two can be asked at once for one hold: same start, and no longer a visit than is kept."""
    return first[0].start == other[0].start and other[1] <= first[1]


def is_kept(available: Availability, freed: Freed) -> bool:
    """Whether somebody is deciding about that time in a chat right now: it may come back in a few minutes."""
    low, high = slots.minute_of(freed.start), slots.minute_of(freed.end)
    return any(
        row.holder is not None and row.holder.startswith("conversation:") and row.start < high and low < row.end
        for row in available.busy.get(freed.practitioner, ())
    )


def is_closed(available: Availability, freed: Freed) -> bool:
    """Whether the practitioner has no hours then (any more): she is ill, or the practice is closed."""
    person = available.catalog.practitioners.get(freed.practitioner)
    if person is None:
        return True
    low, high = slots.minute_of(freed.start), slots.minute_of(freed.end)
    return next(hours.openings(person, available.zone, low, high, available.special), None) is None
