"""What the desk looks after by itself: unmarked visits, wishes nobody decided, visits nobody confirmed.

Called by the tick; each thing is said once, whoever ticks (unique keys), and no state is kept here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import Connection

from clients import queries as clients
from core.practice import Practice
from messaging.says import Arg, Moment, MomentStyle, Say, Text
from scheduling import (
    client_letters,
    deciding,
    hours,
    life_rows,
    marking,
    news,
    notices,
    queries,
    rebooking_rows,
    reminders,
    requests,
    rows,
    slots,
)
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog

PATIENCE = 4 * 60  # minutes of opening hours after which staff are reminded of what they have to decide
LONGEST_WAIT = timedelta(days=14)  # what nobody decided for longer is not spoken of again
LIST_AT = time(17)  # wall time at which the unconfirmed visits until the next day of work are listed
LIST_USEFUL = timedelta(hours=3)
LOOK_AHEAD = 10  # days, for the next day of work
MOST_LINES = 20
_MINUTE = timedelta(minutes=1)
_FAR = timedelta(days=400)


def look_after(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> None:
    """Everything of this module, in one transaction."""
    marking.attend_unmarked(connection, practice, catalog, now)
    lapse(connection, practice, catalog, now)
    remind_undecided(connection, practice, catalog, now)
    list_unconfirmed(connection, practice, catalog, now)


def next_due(connection: Connection, practice: Practice, now: datetime) -> datetime | None:
    """When something here falls due by the hour: the list of the unconfirmed, or a request whose hour comes."""
    dues = [visit.start for visit in life_rows.requested_between(connection, practice.id, now, now + _FAR)][:1]
    today = now.astimezone(practice.zone).date()
    listed = [
        hours.instant(datetime.combine(today + timedelta(days=days), LIST_AT), practice.zone)
        for days in range(LOOK_AHEAD)
    ]
    following = next(at for at in listed if at > now)
    if queries.appointments_between(connection, practice.id, following, following + timedelta(days=LOOK_AHEAD)):
        dues.append(following)
    return min(dues, default=None)


def lapse(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> int:
    """Close what was asked for and has no sense left because its hour came; returns how many visits."""
    count = 0
    for visit in life_rows.requested_between(connection, practice.id, now - life_rows.LOOK_BACK, now + _MINUTE):
        locked = rows.locked_appointment(connection, practice.id, visit.id)
        if locked is not None and locked.status is Status.REQUESTED and locked.start <= now:
            deciding.lapse_visit(connection, practice, catalog, locked, now)
            count += 1
    for wish in life_rows.open_requests(connection, practice.id):
        about = queries.appointment(connection, practice.id, wish.appointment_id)
        if about is not None and about.start <= now:
            requests.settle(connection, practice.id, about.id, "lapsed", "system", now)
    return count


def remind_undecided(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> int:
    """Put what nobody decided for four working hours before staff once more; returns how many were put."""
    since = now - LONGEST_WAIT
    asked: list[tuple[datetime, Appointment, Say, str]] = []
    for visit in life_rows.requested_between(connection, practice.id, now, now + _FAR):
        say = notices.to_staff("requested-again", catalog, visit, clients.name_of(connection, visit.person_id))
        asked.append((visit.created_at, visit, say, f"undecided:{visit.topic}"))
    for wish in life_rows.open_requests(connection, practice.id):
        about = queries.appointment(connection, practice.id, wish.appointment_id)
        if about is None:
            continue
        name = clients.name_of(connection, about.person_id)
        say = notices.wish_to_staff(f"{wish.kind}-again", catalog, about, name, wish.id, wish.wanted_start)
        asked.append((wish.created_at, about, say, f"undecided:request:{wish.id}"))
    waiting = [one for one in asked if since <= one[0] <= now - timedelta(minutes=PATIENCE)]
    if not waiting:
        return 0
    worked = _working_spans(connection, practice, catalog, min(at for at, *_ in waiting), now)
    put = [
        client_letters.tell_team(connection, practice, say, key, now)
        for at, _, say, key in waiting
        if working_minutes(worked, at, now) >= PATIENCE
    ]
    return sum(one is not None for one in put)


def working_minutes(worked: Sequence[slots.Span], since: datetime, until: datetime) -> int:
    """How many minutes of the spans lie between two instants."""
    low, high = slots.minute_of(since), slots.minute_of(until)
    return sum(max(0, min(end, high) - max(start, low)) for start, end in worked)


def _working_spans(
    connection: Connection, practice: Practice, catalog: Catalog, since: datetime, until: datetime
) -> list[slots.Span]:
    """When anybody is at work, in UTC minutes, special days counted."""
    low, high = slots.minute_of(since), slots.minute_of(until)
    first, last = (one.astimezone(practice.zone).date() for one in (since, until))
    special = queries.special_between(connection, practice, catalog, first - timedelta(days=1), last)
    return slots.merged(
        (start, end)
        for practitioner in catalog.practitioners.values()
        for start, end, _ in hours.openings(practitioner, practice.zone, low, high, special)
    )


def list_unconfirmed(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> bool:
    """One message a working day: who has a visit by the next working day and has not said she will come.

    Domain rule (reminders): unconfirmed a day ahead, list for staff. Nothing is cancelled by itself.
    """
    today = now.astimezone(practice.zone).date()
    due = hours.instant(datetime.combine(today, LIST_AT), practice.zone)
    if not due <= now < due + LIST_USEFUL:
        return False
    midnight, _ = queries.local_day(today, practice.zone)
    worked = _working_spans(connection, practice, catalog, midnight, midnight + timedelta(days=LOOK_AHEAD))
    days = sorted({slots.moment_of(start).astimezone(practice.zone).date() for start, _ in worked})
    if today not in days:
        return False
    until = next((day for day in days if day > today), today + timedelta(days=1))
    last = queries.local_day(until, practice.zone)[1]
    tomorrow = queries.local_day(today, practice.zone)[1]
    coming = queries.appointments_between(connection, practice.id, tomorrow, last)
    retimed = rebooking_rows.set_aside(connection, practice.id, coming)  # we asked them for another time
    found = [visit for visit in coming if visit.status is Status.BOOKED and visit.id not in retimed]
    if not found:
        return False
    lines = tuple(_line(connection, practice, catalog, visit, now) for visit in found[:MOST_LINES])
    if len(found) > MOST_LINES:
        lines += (Text("notice-unconfirmed-more"),)
    say = Say(Text("notice-unconfirmed", {"count": len(found), "lines": lines}), thread=notices.THREAD)
    return client_letters.tell_team(connection, practice, say, f"unconfirmed:{today.isoformat()}", now) is not None


def _line(connection: Connection, practice: Practice, catalog: Catalog, visit: Appointment, now: datetime) -> Text:
    """One visit, and a hint where a call is worth its while (domain rule: high risk is a call, never a refusal)."""
    person = catalog.practitioners.get(visit.practitioner)
    about: dict[str, Arg] = {
        "when": Moment(visit.start, visit.zone, MomentStyle.SHORT),
        "client": news.called(clients.name_of(connection, visit.person_id), visit.person_id),
        "practitioner": person.name if person else visit.practitioner,
        "person": visit.person_id,
    }
    hint = _hint(connection, practice, visit, now)
    return Text(f"notice-unconfirmed-{hint}" if hint else "notice-unconfirmed-line", about)


def _hint(connection: Connection, practice: Practice, visit: Appointment, now: datetime) -> str | None:
    past = queries.past_of(connection, practice.id, visit.person_id, now, limit=3)
    if any(one.status is Status.NO_SHOW for one in past):
        return "missed"
    if not past:
        return "first"
    return None if reminders.is_low_risk(False, visit.start - visit.created_at) else "long-ago"
