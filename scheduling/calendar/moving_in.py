"""Taking appointments over from elsewhere, row by row, in the caller's transaction.

Clients are found by number and name, or made; nothing is allowed on their behalf, so a number that came with a file
is not yet a channel. What is over is kept as history (done). A row that is here already, by what the file calls it or
by client, start and service, is not taken twice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients import people, phone
from clients import queries as client_queries
from clients.people import Person
from clients.tables import people as people_table
from clients.tables import person_contact_points
from clients.vocabulary import Channel
from core.practice import Practice
from messaging import outbox
from scheduling import actions, rows
from scheduling.appointments import Appointment, Status
from scheduling.calendar import moving_csv, moving_words, outside
from scheduling.calendar.moving_rows import Bad, Kind, Outcome, Row
from scheduling.catalog import Catalog, Service
from scheduling.tables import appointments

CHANNEL = "import"  # where it was booked, as far as we know
ACTOR = "system"
_FARTHEST = timedelta(days=3 * 366)
_KEY = "import"  # in an appointment's details


@dataclass
class Known:
    """What is here already; kept up to date while rows are taken."""

    keys: dict[str, tuple[int, datetime]]  # of imported appointments: their id and start
    unreachable: dict[tuple[str, ...], int]  # clients without any number, by name
    lines: dict[str, int] = field(default_factory=dict)  # of this file


@dataclass(frozen=True)
class Wanted:
    """A row, understood."""

    row: Row
    start: datetime
    service: Service
    practitioner: str
    number: str | None  # E.164
    name: str | None
    key: str


def known(connection: Connection, practice_id: int) -> Known:
    """What was imported before, and clients who can only be told by name."""
    found = connection.execute(
        sa.select(appointments.c.id, appointments.c.starts_at, appointments.c.details).where(
            appointments.c.practice_id == practice_id, appointments.c.channel == CHANNEL
        )
    )
    keys = {row.details[_KEY]: (row.id, row.starts_at) for row in found if _KEY in (row.details or {})}
    tied = sa.exists().where(person_contact_points.c.person_id == people_table.c.id)
    nameless = connection.execute(
        sa.select(people_table.c.id, people_table.c.name).where(
            people_table.c.practice_id == practice_id,
            people_table.c.name.is_not(None),
            people_table.c.erased_at.is_(None),
            ~tied,
        )
    )
    return Known(keys, {moving_words.name_key(row.name): row.id for row in nameless})


def take(connection: Connection, practice: Practice, catalog: Catalog, row: Row, seen: Known, now: datetime) -> Outcome:
    """Import one row; nothing of it stays when it cannot be."""
    try:
        wanted = understood(row, practice, catalog, now)
        already = _already(wanted, seen)
        if already is not None:
            return already
        with connection.begin_nested():
            outcome = _take(connection, practice, catalog, wanted, seen, now)
        seen.lines[wanted.key] = row.line
        return outcome
    except Bad as reason:
        return Outcome(row.line, Kind.BAD, str(reason))


def understood(row: Row, practice: Practice, catalog: Catalog, now: datetime) -> Wanted:
    """What a row means; pure. Raises Bad."""
    start = row.start
    if isinstance(start, str):
        start = moving_csv.instant(start, practice.zone, practice.country)
    if abs(start - now) > _FARTHEST:
        raise Bad("the start is years away; is its year right?")
    service = moving_words.service_of(row, catalog)
    service = service.chosen(moving_words.variant_of(row.service, service))
    practitioner = moving_words.practitioner_of(row, service, catalog)
    number, name = None, people.clean_name(row.name)
    if row.phone.strip():
        try:
            number = phone.e164(row.phone, practice.country)
        except phone.NotANumber:
            raise Bad("the phone is no number; write it with its country prefix") from None
    if number is None and name is None:
        raise Bad("neither a client's name nor a number can be found")
    wanted = Wanted(row, start, service, practitioner, number, name, "")
    return replace(wanted, key=_key(wanted))


def _key(wanted: Wanted) -> str:
    """What a row is known by ever after: its name in the other program, else all that it says. No data of anybody's."""
    said = wanted.row.identity or "|".join(
        (
            wanted.number or "",
            " ".join(moving_words.name_key(wanted.name)),
            wanted.service.key,
            wanted.practitioner,
            wanted.start.isoformat(),
        )
    )
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _already(wanted: Wanted, seen: Known) -> Outcome | None:
    line = wanted.row.line
    if wanted.key in seen.lines:
        return Outcome(line, Kind.ALREADY, f"the same as line {seen.lines[wanted.key]}")
    if wanted.key not in seen.keys:
        return None
    number, start = seen.keys[wanted.key]
    moved = "" if start == wanted.start else ", at another time by now"
    return Outcome(line, Kind.ALREADY, f"is here already as appointment {number}{moved}")


def _take(
    connection: Connection, practice: Practice, catalog: Catalog, wanted: Wanted, seen: Known, now: datetime
) -> Outcome:
    line, person_id = wanted.row.line, _person(connection, practice, wanted, seen, now)
    same = _same_visit(connection, practice.id, person_id, wanted)
    if same is not None:
        return Outcome(line, Kind.ALREADY, f"is here already as appointment {same}")
    visit, notes = _book(connection, practice, catalog, wanted, person_id, now)
    seen.keys[wanted.key] = (visit.id, visit.start)
    if wanted.number is None:
        seen.unreachable[moving_words.name_key(wanted.name)] = person_id
        notes.append("without a number nobody can be reminded")
    if wanted.row.minutes not in (None, wanted.service.minutes):
        notes.append(f"lasts {wanted.row.minutes} minutes there and {wanted.service.minutes} here")
    if visit.end > now:
        return Outcome(line, Kind.IMPORTED, "; ".join(notes))
    done = rows.update_status(connection, visit, Status.DONE, now, {}, visit.version)
    rows.record(connection, "done", ACTOR, now, visit, done)
    outbox.set_topic(connection, practice.id, done.topic, done.version, alive=False)
    return Outcome(line, Kind.PAST, "; ".join(notes))


def _book(
    connection: Connection, practice: Practice, catalog: Catalog, wanted: Wanted, person_id: int, now: datetime
) -> tuple[Appointment, list[str]]:
    """Within opening hours if possible; a visit that exists outside them exists all the same. Raises Bad."""
    is_over = wanted.start <= now
    end = wanted.start + timedelta(minutes=wanted.service.minutes)
    with outside.set_aside(connection, practice.id, wanted.practitioner, wanted.start, end):
        for forced in (True,) if is_over else (False, True):
            result = actions.book(
                connection,
                practice,
                catalog,
                person_id=person_id,
                service=wanted.service.key,
                practitioner=wanted.practitioner,
                start=wanted.start,
                channel=CHANNEL,
                actor=ACTOR,
                now=now,
                variant=wanted.service.variant,
                details={_KEY: wanted.key},
                forced=forced,
                imported=True,
            )
            if isinstance(result, actions.Booked):
                return result.appointment, ["outside opening hours"] if forced and not is_over else []
    raise Bad("the time is taken by another appointment")


def _same_visit(connection: Connection, practice_id: int, person_id: int, wanted: Wanted) -> int | None:
    return connection.execute(
        sa.select(appointments.c.id).where(
            appointments.c.practice_id == practice_id,
            appointments.c.person_id == person_id,
            appointments.c.starts_at == wanted.start,
            appointments.c.service == wanted.service.key,
            appointments.c.status != Status.CANCELLED.value,
        )
    ).scalar()


def _person(connection: Connection, practice: Practice, wanted: Wanted, seen: Known, now: datetime) -> int:
    """The client of that number and name; raises Bad when several share the number and none is named."""
    if wanted.number is None:
        found = seen.unreachable.get(moving_words.name_key(wanted.name))
        return found if found is not None else _new(connection, practice, wanted, now)
    there = _at(connection, practice.id, wanted.number)
    named = [person for person in there if moving_words.same_name(person.name, wanted.name)]
    if named:
        return named[0].id
    if wanted.name is None and len(there) > 1:
        raise Bad("several clients share this number; the name is needed")
    if len(there) == 1 and (wanted.name is None or there[0].name is None):
        if wanted.name is not None:
            client_actions.rename(connection, practice.id, there[0].id, wanted.name)
        return there[0].id
    # Two people may share one phone; they are never taken for one by it alone.
    return _new(connection, practice, wanted, now)


def _at(connection: Connection, practice_id: int, number: str) -> list[Person]:
    there = [
        person
        for channel in (Channel.SMS, Channel.WHATSAPP)
        for person in client_queries.people_at(connection, practice_id, channel, number)
    ]
    return list({person.id: person for person in there}.values())


def _new(connection: Connection, practice: Practice, wanted: Wanted, now: datetime) -> int:
    person_id = client_actions.new_person(connection, practice, now=now, name=wanted.name, language=practice.language)
    if wanted.number is not None:
        client_actions.keep_number(connection, practice, person_id, wanted.number, now)
    return person_id
