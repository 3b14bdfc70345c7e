"""Things left for repair: their stages, the quote the client agrees to, and the word that they are ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import queries as clients
from clients.tables import subjects
from core.practice import Practice
from messaging.says import Money
from scheduling import client_letters, hours, life, life_rows, marking, news, queries, rows, slots
from scheduling.appointments import Appointment, Status
from scheduling.catalog import Catalog
from scheduling.life import Stage
from scheduling.results import NotPossible, Reason
from scheduling.results_life import Marked

LOOK_AHEAD = timedelta(days=14)  # for the next opening, at which a thing can be collected
ASKED, AGREED, REFUSED = "asked", "agreed", "refused"  # what became of the quote


@dataclass(frozen=True)
class Repair:
    """A thing in the shop, as its owner may ask for it."""

    appointment: Appointment
    stage: Stage
    subject_name: str | None
    quote: Money | None  # the last one
    answer: str | None  # asked, agreed, refused


def set_stage(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    stage: Stage,
    actor: str,
    now: datetime,
    quote: Money | None = None,
) -> Marked | NotPossible:
    """Bring a repair to a stage; the client is told of a quote and that it is ready, of nothing else.

    Waiting for approval needs the `quote` that the client is to approve; a new amount is a new question.
    """
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    refusal = _refusal(catalog, before, stage, quote)
    if before is None or refusal is not None:
        return NotPossible(refusal or Reason.UNKNOWN, before)
    details = life_rows.details_of(connection, before.id)
    if before.stage == stage and not _is_new_quote(details, stage, quote):
        return Marked(before, before, was_already=True)
    facts: dict[str, Any] = {}
    if stage in (Stage.WAITING_APPROVAL, Stage.READY):
        facts["told"] = int(details.get("told", 0)) + 1
    if quote is not None:
        facts |= {"quote": ASKED, "quote_cents": quote.cents, "quote_currency": quote.currency}
    after = _write(connection, practice, catalog, before, stage, actor, now, facts)
    if "told" in facts:
        number = facts["told"]
        if quote is not None:
            say = news.quote(practice, after, quote, number)
        else:
            say = news.ready(practice, catalog, after, next_opening(connection, practice, catalog, after.location, now))
        client_letters.tell(connection, practice, after, say, f"client:{after.topic}:told:{number}", now)
    return Marked(after, before, is_client_told="told" in facts)


def _refusal(catalog: Catalog, visit: Appointment | None, stage: Stage, quote: Money | None) -> Reason | None:
    if visit is None:
        return Reason.UNKNOWN
    service = catalog.services.get(visit.service)
    if visit.status is Status.CANCELLED:
        return Reason.CANCELLED
    if visit.stage is None and (service is None or not service.has_stages):
        return Reason.NOT_NOW
    if (stage is Stage.WAITING_APPROVAL) is (quote is None):
        return Reason.NOT_NOW
    if visit.stage != stage and stage not in life.next_stages(visit):
        return Reason.NOT_NOW
    return None


def _is_new_quote(details: Mapping[str, Any], stage: Stage, quote: Money | None) -> bool:
    if stage is not Stage.WAITING_APPROVAL or quote is None:
        return False
    return details.get("quote_cents") != quote.cents or details.get("quote") != ASKED


def _write(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    before: Appointment,
    stage: Stage,
    actor: str,
    now: datetime,
    facts: Mapping[str, Any],
) -> Appointment:
    status = life.STATUS_AT[stage]
    after = life_rows.update_stage(connection, before, stage.value, status, now, facts)
    rows.record(
        connection, "stage", actor, now, before, after, stage=stage.value, stage_before=before.stage, **dict(facts)
    )
    marking.settle_messages(connection, practice, catalog, before, after, actor, now)
    return after


def answer_quote(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    *,
    appointment_id: int,
    number: int,
    agreed: bool,
    actor: str,
    now: datetime,
) -> Marked | NotPossible:
    """The client's yes or no to quote `number`; yes puts the work on, no waits for a word of the staff.

    Staff are told either way. An older quote's button changes nothing, and neither does a second tap.
    """
    before = rows.locked_appointment(connection, practice.id, appointment_id)
    if before is None:
        return NotPossible(Reason.UNKNOWN)
    details = life_rows.details_of(connection, before.id)
    answer = AGREED if agreed else REFUSED
    if details.get("told") == number and details.get("quote") == answer:
        return Marked(before, before, was_already=True)
    if details.get("told") != number or before.stage != Stage.WAITING_APPROVAL:
        return NotPossible(Reason.CHANGED, before)
    stage = Stage.DIAGNOSING if agreed else Stage.WAITING_APPROVAL
    after = _write(connection, practice, catalog, before, stage, actor, now, {"quote": answer})
    say = news.quote_answered(after, clients.name_of(connection, after.person_id), answer)
    client_letters.tell_team(connection, practice, say, f"quote:{after.topic}:{number}:{answer}", now)
    return Marked(after, before)


def next_opening(
    connection: Connection, practice: Practice, catalog: Catalog, location: str, now: datetime
) -> tuple[datetime, datetime] | None:
    """When somebody is next at that location, breaks left out; aware, UTC. None when nobody is for two weeks."""
    since, until = slots.minute_of(now), slots.minute_of(now + LOOK_AHEAD)
    today = now.astimezone(practice.zone).date()
    special = queries.special_between(connection, practice, catalog, today, today + LOOK_AHEAD)
    open_spans = slots.merged(
        (max(start, since), end)
        for practitioner in catalog.practitioners.values()
        for start, end, where in hours.openings(practitioner, practice.zone, since, until, special)
        if where == location
    )
    first = next(iter(open_spans), None)
    return (slots.moment_of(first[0]), slots.moment_of(first[1])) if first else None


def stage_of_devices(connection: Connection, practice_id: int, person_id: int) -> list[Repair]:
    """What a client has in the shop, the oldest first: the answer to "is it ready?"."""
    return [_repair(connection, visit) for visit in life_rows.in_the_shop(connection, practice_id, person_id)]


def _repair(connection: Connection, visit: Appointment) -> Repair:
    details = life_rows.details_of(connection, visit.id)
    cents = details.get("quote_cents")
    name = None
    if visit.subject_id is not None:
        name = connection.execute(
            sa.select(subjects.c.name).where(subjects.c.id == visit.subject_id)
        ).scalar_one_or_none()
    return Repair(
        appointment=visit,
        stage=Stage(visit.stage or Stage.RECEIVED),
        subject_name=name,
        quote=Money(cents, details.get("quote_currency", "EUR")) if cents is not None else None,
        answer=details.get("quote"),
    )
