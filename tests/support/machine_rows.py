"""What must always be true of the rows of one practice, whatever was done before."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging.tables import outbox, topics
from scheduling import slots
from scheduling.tables import appointments, calendars, changes, occupancies
from scheduling.tables_wishes import change_requests
from tests.support.model_practice import Model

ALIVE = ("held", "requested", "booked", "confirmed")


def nothing_overlaps(connection: Connection, practice_id: int) -> None:
    """Never two on one practitioner or resource: by what takes time, and by the visits themselves."""
    for calendar, rows in groupby(occupied(connection, practice_id), key=lambda row: row.key):
        for one, other in pairwise(rows):
            assert one.end_minute <= other.start_minute, f"two at once on {calendar}: {one}, {other}"
    visits = _appointments(connection, practice_id)
    standing = sorted((row for row in visits if row.status != "cancelled"), key=lambda row: (row.practitioner, row.id))
    for practitioner, hers in groupby(standing, key=lambda row: row.practitioner):
        spans: dict[tuple[Any, Any], set[str]] = {}
        for row in hers:
            spans.setdefault((row.starts_at, row.ends_at), set()).add(row.service)
        assert all(len(services) == 1 for services in spans.values()), f"two at once with {practitioner}: {spans}"
        for one, other in pairwise(sorted(spans)):
            assert one[1] <= other[0], f"two at once with {practitioner}: {one}, {other}"


def seats_are_kept(connection: Connection, practice_id: int, seats: dict[str, int]) -> None:
    """Several at one time only where the service has seats, and never more."""
    count = Counter(
        (row.service, row.practitioner, row.starts_at)
        for row in _appointments(connection, practice_id)
        if row.status != "cancelled"
    )
    for (service, practitioner, start), number in count.items():
        assert number <= seats.get(service, 1), (service, practitioner, start, number)


def every_visit_takes_its_time(connection: Connection, practice_id: int) -> None:
    """A standing visit lies on its practitioner's calendar, one that is gone on none, and nothing is left behind."""
    visits = {row.id: row for row in _appointments(connection, practice_id)}
    mine: dict[int, set[str]] = {}
    sessions: dict[tuple[str, int, int], set[str]] = {}
    for row in occupied(connection, practice_id):
        if row.kind == "appointment":
            visit = visits[row.appointment_id]
            assert visit.status != "cancelled", row
            span = slots.minute_of(visit.starts_at), slots.minute_of(visit.ends_at)
            assert (row.start_minute, row.end_minute) == span, (row, visit)
            mine.setdefault(row.appointment_id, set()).add(row.key)
        elif row.kind == "session":
            sessions.setdefault((row.holder, row.start_minute, row.end_minute), set()).add(row.key)
    shared = set()
    for visit in visits.values():
        start, end = slots.minute_of(visit.starts_at), slots.minute_of(visit.ends_at)
        session = (f"session:{visit.practitioner}:{start}", start, end)
        keys = mine.get(visit.id) or sessions.get(session, set())
        if visit.status != "cancelled":
            assert visit.practitioner in keys, visit
            shared.add(session)
    assert set(sessions) <= shared


def every_change_is_recorded(connection: Connection, practice_id: int, model: Model) -> None:
    """Each visit's record is what was done to it, and its last entry is how it stands."""
    rows = connection.execute(
        sa.select(changes.c.topic, changes.c.action, changes.c.after)
        .where(changes.c.practice_id == practice_id)
        .order_by(changes.c.id)
    ).all()
    recorded: dict[str, list[str]] = {}
    last: dict[str, Any] = {}
    for row in rows:
        recorded.setdefault(row.topic, []).append(row.action)
        last[row.topic] = row.after
    assert recorded == {f"appointment:{visit.id}": visit.actions for visit in model.visits.values()}
    for row in _appointments(connection, practice_id):
        after = last[f"appointment:{row.id}"]
        assert (after["status"], after["version"]) == (row.status, row.version)
        assert after["start"] == row.starts_at.isoformat()


def no_visit_is_lost(connection: Connection, practice_id: int, model: Model) -> None:
    """Every visit ever made is in exactly one state, and in the one it should be."""
    known = {row.id: (row.status, row.version) for row in _appointments(connection, practice_id)}
    assert known == {visit.id: (visit.status, visit.version) for visit in model.visits.values()}


def only_live_visits_are_reminded_of(connection: Connection, practice_id: int) -> None:
    """What waits to go out about a visit speaks of one that stands, as it stands now."""
    visits = {f"appointment:{row.id}": row for row in _appointments(connection, practice_id)}
    waiting = connection.execute(
        sa.select(outbox.c.topic, outbox.c.topic_version, outbox.c.not_after).where(
            outbox.c.practice_id == practice_id,
            outbox.c.purpose == "reminder",
            outbox.c.status.in_(["queued", "held"]),
        )
    ).all()
    for row in waiting:
        visit = visits[row.topic]
        assert visit.status in ("booked", "confirmed"), (row, visit.status)
        assert visit.version == row.topic_version
        assert row.not_after < visit.starts_at
    for row in connection.execute(sa.select(topics).where(topics.c.practice_id == practice_id)):
        visit = visits[row.key]
        assert (row.version, row.alive) == (visit.version, visit.status in ALIVE)


def time_is_taken_as_the_model_says(connection: Connection, practice_id: int, model: Model) -> None:
    """Calendars hold what the model holds, to the minute and buffer; requests too."""
    live = [row for row in occupied(connection, practice_id) if row.expires_at is None or row.expires_at > model.now]
    assert sorted(
        (row.key, row.start_minute, row.end_minute, row.before_minutes, row.after_minutes, row.appointment_id or 0)
        for row in live
    ) == sorted(
        (row.calendar, row.start, row.end, row.before, row.after, row.visit or 0)
        for row in model.taken()
        if row not in model.elsewhere
    )
    requests = sa.select(change_requests.c.appointment_id, change_requests.c.kind).where(
        change_requests.c.practice_id == practice_id, change_requests.c.status == "open"
    )
    wanted = {visit.id: visit.request for visit in model.visits.values() if visit.request}
    assert {row.appointment_id: row.kind for row in connection.execute(requests)} == wanted


def occupied(connection: Connection, practice_id: int) -> list[Any]:
    """What takes time, by calendar and start."""
    return list(
        connection.execute(
            sa.select(occupancies, calendars.c.key)
            .join(calendars, calendars.c.id == occupancies.c.calendar_id)
            .where(occupancies.c.practice_id == practice_id)
            .order_by(calendars.c.key, occupancies.c.start_minute)
        )
    )


def resources_of(connection: Connection, practice_id: int, visit_id: int, session: str) -> tuple[str, ...]:
    """The calendars besides the practitioner's that a visit, or its session, lies on."""
    return tuple(
        row.key
        for row in occupied(connection, practice_id)
        if (row.appointment_id == visit_id or (row.kind == "session" and row.holder == session))
        and not session.startswith(f"session:{row.key}:")
    )


def _appointments(connection: Connection, practice_id: int) -> list[Any]:
    return list(connection.execute(sa.select(appointments).where(appointments.c.practice_id == practice_id)))
