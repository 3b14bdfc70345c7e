"""Making one offer: the hold, the row, the message; all in one transaction, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_REQUEST, Letter
from scheduling import booking, rows, visits
from scheduling.appointments import Appointment
from scheduling.availability import Offer
from scheduling.catalog import Catalog, Service
from scheduling.results import SlotTaken
from scheduling.tables_wishes import waitlist_offers
from scheduling.waiting import actions, queries, says
from scheduling.waiting.nouns import MOST_A_DAY, Answer, Entry, Freed, Proposal, Standing


@dataclass(frozen=True)
class Chance:
    """Somebody whom the time suits and who may be asked now."""

    entry: Entry
    service: Service  # as she wants it
    offer: Offer
    visit: Appointment | None  # the one she would give up
    until: datetime  # to answer


def propose(
    connection: Connection, practice: Practice, catalog: Catalog, freed: Freed, chances: Sequence[Chance], now: datetime
) -> bool:
    """Keep the time and ask; several chances are asked together. False when somebody was faster."""
    ready = _ready(connection, practice, chances, now)
    if not ready:
        return False
    try:
        with connection.begin_nested() as savepoint:
            made = [_insert(connection, freed, one, len(ready) > 1, now) for one in ready]
            first, until = ready[0], max(one.until for one in ready)
            held = booking.hold(
                connection,
                practice,
                catalog,
                service=first.service,
                practitioner=first.offer.practitioner,
                start=first.offer.start,
                actor=f"client:{first.entry.person_id}",
                holder=actions.holder(made[0]),
                until=until,
                now=now,
            )
            if isinstance(held, SlotTaken):
                savepoint.rollback()
                return False
    except IntegrityError:  # two workers: the other one's offer stands
        return False
    for one, chance in zip(made, ready, strict=True):
        _tell(connection, practice, catalog, one, chance, now)
    return True


def _ready(connection: Connection, practice: Practice, chances: Sequence[Chance], now: datetime) -> list[Chance]:
    """Those who may still be asked, locked: offers to one client are made one after the other, also by two workers."""
    waiting = [one for one in chances if _is_still_waiting(connection, one)]
    for person_id in sorted({one.entry.person_id for one in waiting}):
        rows.lock_person(connection, practice.id, person_id)
    today = visits.local_day(now.astimezone(practice.zone).date(), practice.zone)
    made = queries.offered_between(connection, practice.id, *today)
    return [one for one in waiting if made.get(one.entry.person_id, 0) < MOST_A_DAY]


def _is_still_waiting(connection: Connection, chance: Chance) -> bool:
    entry = queries.lock_if_idle(connection, chance.entry.practice_id, chance.entry.id)
    return entry is not None and entry.status is Standing.WAITING


def _insert(connection: Connection, freed: Freed, chance: Chance, is_shared: bool, now: datetime) -> Proposal:
    number = connection.execute(
        sa.insert(waitlist_offers)
        .values(
            practice_id=freed.practice_id,
            waitlist_id=chance.entry.id,
            practitioner=chance.offer.practitioner,
            location=chance.offer.location,
            starts_at=chance.offer.start,
            ends_at=chance.offer.end,
            links=freed.links,
            status=(Answer.SHARED if is_shared else Answer.OFFERED).value,
            offered_at=now,
            expires_at=chance.until,
        )
        .returning(waitlist_offers.c.id)
    ).scalar_one()
    made = queries.proposal(connection, freed.practice_id, number)
    if made is None:
        raise LookupError("an offer that was just written")
    return made


def _tell(
    connection: Connection, practice: Practice, catalog: Catalog, one: Proposal, chance: Chance, now: datetime
) -> None:
    outbox.set_topic(connection, practice.id, one.topic, 1, alive=True)
    letter = Letter(
        practice_id=practice.id,
        say=says.offer(practice, catalog, one, chance.visit),
        purpose=Purpose.WAITLIST,
        basis=BASIS_REQUEST,
        person_id=chance.entry.person_id,
        topic=one.topic,
        topic_version=1,
        not_before=now,
        not_after=one.expires_at,
        unique_key=one.topic,
        priority=4,
    )
    outbox.put(connection, letter, now)
