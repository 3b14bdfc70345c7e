"""Visits that the practice cannot hold find another time: each client is asked, staff see the progress.

The old visit stands until the client chooses, so nothing is lost when nobody answers; but it is set aside: no
reminder goes out for it, and confirming it is answered with the question (`rebooking_rows.is_open`). Moving or
cancelling it, by whichever way, is never late.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Purpose
from core.errors import NotFound
from core.practice import Practice
from messaging import outbox
from messaging.delivery import Status as Delivery
from messaging.outbox import BASIS_APPOINTMENT, Letter
from messaging.says import Say
from messaging.tables import outbox as letters_table
from scheduling import changing, closing, ladder, queries, rebooking_plan, rebooking_progress, rebooking_rows, rows
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Catalog
from scheduling.rebooking_nouns import Asked, End
from scheduling.rebooking_plan import Offered

PRIORITY = 2  # people wait for it
WITHDRAWN = "the practice opened again"


def begin(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    visits: Sequence[Appointment],
    practitioner: str | None,
    reason: str,
    actor: str,
    now: datetime,
) -> int | None:
    """Ask the client of each visit for another time; returns the rebooking's id, None when nobody is to be asked.

    Visits whose clients were asked before and have not chosen yet are left out: once is enough.
    """
    waiting = rebooking_rows.set_aside(connection, practice.id, visits)
    fresh = [visit for visit in visits if visit.id not in waiting and visit.is_alive]
    if not fresh:
        return None
    number = rebooking_rows.new(connection, practice.id, practitioner, reason, actor, now)
    horizon = max((service.horizon_days for service in catalog.services.values()), default=60)
    free = queries.load_availability(connection, practice, catalog, now, now + timedelta(days=horizon + 1), now)
    offered = Offered()
    for visit in fresh:
        offers: tuple[Offer, ...] = ()
        try:
            service = changing.as_booked(catalog, visit)
        except NotFound:
            pass  # no longer offered: people must help
        else:
            offers = rebooking_plan.times_for(free, service, visit, now, offered)
        say = rebooking_plan.say(practice, catalog, visit, offers)
        rebooking_rows.add(connection, number, visit, _put(connection, practice, number, visit, say, now))
        rows.record(connection, "asked_to_move", actor, now, visit, visit, rebooking=number, reason=reason)
    for person_id in sorted({visit.person_id for visit in fresh}):
        ladder.reconcile(connection, practice, catalog, person_id, now)
    rebooking_progress.tell(connection, practice, catalog, number, now)
    return number


def _put(
    connection: Connection, practice: Practice, number: int, visit: Appointment, say: Say, now: datetime
) -> int | None:
    between = practice.reminders_between
    out = rebooking_plan.goes_out_at(visit.start, practice.zone, now, between)
    until = rebooking_plan.answer_by(visit.start, practice.zone, now, between)
    letter = Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_APPOINTMENT,
        person_id=visit.person_id,
        not_before=out,
        not_after=until,
        topic=visit.topic,
        topic_version=visit.version,
        unique_key=f"retime:{number}:{visit.topic}:v{visit.version}",
        priority=PRIORITY,
        receipt_due_at=out + min(rebooking_plan.NEXT_CHANNEL_AFTER, (until - out) / 3),
    )
    return outbox.put(connection, letter, now)


def not_reached(connection: Connection, practice: Practice, catalog: Catalog, outbox_id: int, now: datetime) -> bool:
    """A letter reached nobody: if it asked for another time, the progress says whom to call. Whether it did."""
    row = connection.execute(
        sa.select(letters_table.c.text_key, letters_table.c.topic, letters_table.c.topic_version).where(
            letters_table.c.practice_id == practice.id, letters_table.c.id == outbox_id
        )
    ).one_or_none()
    if row is None or not row.text_key.startswith(rebooking_plan.KEY):
        return False
    visit = queries.appointment(connection, practice.id, int(str(row.topic).partition(":")[2]))
    if visit is None or visit.version != row.topic_version:
        return True  # she has chosen meanwhile
    found = rebooking_rows.settle(connection, visit, End.UNREACHABLE, now, only=(End.ASKED.value,))
    rebooking_progress.refresh(connection, practice, catalog, found, now)
    return True


def tend(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> int:
    """Wait no longer for answers that would come too late; returns how many."""
    over = [asked for asked in rebooking_rows.waited_for(connection, practice.id) if answer_by(practice, asked) <= now]
    found: set[int] = set()
    for asked in over:
        found.update(rebooking_rows.settle(connection, asked.appointment, End.UNANSWERED, now, only=(End.ASKED.value,)))
    rebooking_progress.refresh(connection, practice, catalog, found, now)
    return len(over)


def answer_by(practice: Practice, asked: Asked) -> datetime:
    """Until when this answer is waited for, aware, in UTC."""
    visit = asked.appointment
    return rebooking_plan.answer_by(visit.start, practice.zone, asked.asked_at, practice.reminders_between)


def next_due(connection: Connection, practice: Practice, now: datetime) -> datetime | None:
    """When waiting next ends, after `now`."""
    asked = rebooking_rows.waited_for(connection, practice.id)
    return min((due for one in asked if (due := answer_by(practice, one)) > now), default=None)


def let_stand(connection: Connection, practice: Practice, catalog: Catalog, now: datetime) -> tuple[Appointment, ...]:
    """After the practice opened again: visits whose clients have not chosen yet stay, and their clients hear so.

    Those that still lie in a closure go on waiting for another time.
    """
    waiting = rebooking_rows.without_choice(connection, practice.id, now)
    kept: dict[int, Appointment] = {}
    found: set[int] = set()
    for asked in waiting:
        visit = asked.appointment
        if visit.is_alive and asked.version == visit.version and not _is_still_closed(connection, practice, visit):
            found.update(rebooking_rows.settle(connection, visit, End.KEPT, now))
            kept[visit.id] = visit
    for visit in kept.values():
        if not _withdraw(connection, practice, visit, now):
            _tell_it_stays(connection, practice, visit, now)
    for person_id in sorted({visit.person_id for visit in kept.values()}):
        ladder.reconcile(connection, practice, catalog, person_id, now)
    rebooking_progress.refresh(connection, practice, catalog, found, now)
    return tuple(kept.values())


def _is_still_closed(connection: Connection, practice: Practice, visit: Appointment) -> bool:
    days: list[date] = [moment.astimezone(practice.zone).date() for moment in (visit.start, visit.end)]
    specials = closing.special_from(connection, practice, min(days), max(days))
    return closing.is_closed(visit, specials, practice)


def _withdraw(connection: Connection, practice: Practice, visit: Appointment, now: datetime) -> bool:
    """Drop the question where it has not gone out yet; whether it had not."""
    table = letters_table.c
    waiting = connection.execute(
        sa.select(table.id, table.decisions).where(
            table.practice_id == practice.id,
            table.topic == visit.topic,
            table.text_key.startswith(rebooking_plan.KEY),
            table.status.in_([Delivery.QUEUED.value, Delivery.HELD.value]),
        )
    ).all()
    for row in waiting:
        entry = {"at": now.isoformat(), "decision": "drop", "reason": WITHDRAWN}
        connection.execute(
            sa.update(letters_table)
            .where(table.id == row.id)
            .values(
                status=Delivery.DROPPED.value,
                reason=WITHDRAWN,
                decisions=[*row.decisions, entry],
                receipt_due_at=None,
            )
        )
    return bool(waiting)


def _tell_it_stays(connection: Connection, practice: Practice, visit: Appointment, now: datetime) -> None:
    letter = Letter(
        practice_id=practice.id,
        say=rebooking_plan.stays(practice, visit),
        purpose=Purpose.BOOKING,
        basis=BASIS_APPOINTMENT,
        person_id=visit.person_id,
        not_before=now,
        not_after=visit.start,
        topic=visit.topic,
        topic_version=visit.version,
        unique_key=f"stays:{visit.topic}:v{visit.version}:{now.isoformat()}",
        priority=PRIORITY,
    )
    outbox.put(connection, letter, now)
