"""The rows of visits that the practice asked to be moved: which are open, how they end; all SQL of `rebooking`.

A visit is asked about at one version. As long as it stands at that version and nobody answered, it is open: the
old time stands, but nobody is reminded of it and nobody can confirm it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from messaging import says
from messaging.says import Moment, Say
from messaging.tables import outbox
from scheduling import visits as stored
from scheduling.appointments import Appointment, Status
from scheduling.rebooking_nouns import OPEN, Asked, End
from scheduling.tables import appointments
from scheduling.tables_wishes import rebooking_visits, rebookings


def set_aside(connection: Connection, practice_id: int, visits: Iterable[Appointment]) -> frozenset[int]:
    """Which of these visits are open: waiting for another time, at the version they stand at."""
    versions = {visit.id: visit.version for visit in visits}
    if not versions:
        return frozenset()
    table = rebooking_visits.c
    rows = connection.execute(
        sa.select(table.appointment_id, table.version).where(
            table.practice_id == practice_id, table.appointment_id.in_(versions), table.status.in_(OPEN)
        )
    )
    return frozenset(number for number, version in rows if versions[number] == version)


def is_open(connection: Connection, visit: Appointment) -> bool:
    """Whether the practice asked for another time of this visit, and none was found yet."""
    return visit.id in set_aside(connection, visit.practice_id, [visit])


def questions(connection: Connection, practice_id: int, visits: Iterable[Appointment]) -> Mapping[int, Say | None]:
    """What was asked about those of these visits that are open, by visit."""
    found = set_aside(connection, practice_id, visits)
    if not found:
        return {}
    rows = connection.execute(
        sa.select(rebooking_visits.c.appointment_id, outbox.c.say)
        .outerjoin(outbox, outbox.c.id == rebooking_visits.c.outbox_id)
        .where(
            rebooking_visits.c.practice_id == practice_id,
            rebooking_visits.c.appointment_id.in_(found),
            rebooking_visits.c.status.in_(OPEN),
        )
        .order_by(rebooking_visits.c.rebooking_id)
    )
    return {number: says.from_json(said) if said else None for number, said in rows}


def new(
    connection: Connection, practice_id: int, practitioner: str | None, reason: str, actor: str, now: datetime
) -> int:
    """A rebooking without visits yet; returns its id."""
    inserted: int = connection.execute(
        sa.insert(rebookings)
        .values(practice_id=practice_id, practitioner=practitioner, reason=reason, actor=actor, created_at=now)
        .returning(rebookings.c.id)
    ).scalar_one()
    return inserted


def add(connection: Connection, rebooking_id: int, visit: Appointment, outbox_id: int | None) -> None:
    """The visit's client is being asked by that letter."""
    connection.execute(
        sa.insert(rebooking_visits).values(
            rebooking_id=rebooking_id,
            appointment_id=visit.id,
            practice_id=visit.practice_id,
            version=visit.version,
            status=End.ASKED.value,
            outbox_id=outbox_id,
        )
    )


def follow(connection: Connection, visit: Appointment, now: datetime) -> list[int]:
    """After a change of the visit: what it means to those who asked for it; returns the rebookings concerned."""
    match visit.status:
        case Status.CANCELLED:
            end = End.CANCELLED
        case _ if visit.is_alive:
            end = End.MOVED
        case _:
            end = End.KEPT
    table = rebooking_visits.c
    wanted = [table.practice_id == visit.practice_id, table.appointment_id == visit.id, table.status.in_(OPEN)]
    if end is End.MOVED:
        wanted.append(table.version < visit.version)
    return _settle(connection, wanted, end, now)


def settle(
    connection: Connection, visit: Appointment, end: End, now: datetime, *, only: Iterable[str] = OPEN
) -> list[int]:
    """Write down how it ended for a visit at its present version; returns the rebookings concerned."""
    table = rebooking_visits.c
    wanted = [
        table.practice_id == visit.practice_id,
        table.appointment_id == visit.id,
        table.version == visit.version,
        table.status.in_(list(only)),
    ]
    return _settle(connection, wanted, end, now)


def _settle(connection: Connection, wanted: list[Any], end: End, now: datetime) -> list[int]:
    return list(
        connection.execute(
            sa.update(rebooking_visits)
            .where(*wanted)
            .values(status=end.value, settled_at=now)
            .returning(rebooking_visits.c.rebooking_id)
        ).scalars()
    )


def waited_for(connection: Connection, practice_id: int) -> list[Asked]:
    """The visits whose clients were asked and may still answer in time, in order of start."""
    mine = [rebookings.c.practice_id == practice_id, rebookings.c.ended_at.is_(None)]
    return _asked(connection, _visits().where(*mine, rebooking_visits.c.status == End.ASKED.value))


def without_choice(connection: Connection, practice_id: int, now: datetime) -> list[Asked]:
    """The visits to come whose clients have not chosen another time, waited for or not, in order of start."""
    mine = [appointments.c.practice_id == practice_id, appointments.c.starts_at > now]
    return _asked(connection, _visits().where(*mine, rebooking_visits.c.status.in_(OPEN)))


def of_rebooking(connection: Connection, rebooking_id: int) -> list[Asked]:
    """All visits of one rebooking, in order of start."""
    return _asked(connection, _visits().where(rebooking_visits.c.rebooking_id == rebooking_id))


def _visits() -> sa.Select[Any]:
    return (
        sa.select(
            appointments,
            rebooking_visits.c.rebooking_id,
            rebooking_visits.c.version.label("asked_version"),
            rebooking_visits.c.status.label("end"),
            rebookings.c.created_at.label("asked_at"),
            outbox.c.say,
        )
        .join(rebooking_visits, rebooking_visits.c.appointment_id == appointments.c.id)
        .join(rebookings, rebookings.c.id == rebooking_visits.c.rebooking_id)
        .outerjoin(outbox, outbox.c.id == rebooking_visits.c.outbox_id)
        .order_by(appointments.c.starts_at, appointments.c.id)
    )


def _asked(connection: Connection, query: sa.Select[Any]) -> list[Asked]:
    return sorted((_of_row(row) for row in connection.execute(query)), key=lambda asked: asked.was_at)


def _of_row(row: sa.Row[Any]) -> Asked:
    visit = stored.from_row(row)
    said = says.from_json(row.say).text.args.get("when") if row.say else None
    was_at = said.at if isinstance(said, Moment) else visit.start
    return Asked(row.rebooking_id, row.asked_version, End(row.end), row.asked_at, visit, was_at)
