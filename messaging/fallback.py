"""When a message reached nobody: the next permitted channel, or a word to staff about whom to call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients import queries as client_queries
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose, Reachability
from core.practice import Practice
from messaging import outbox
from messaging.channel import Blocked, NeedsTemplate, NobodyThere, OptedOut, OutOfReach, SendFailed
from messaging.delivery import Status
from messaging.outbox import BASIS_TEAM
from messaging.policy import Form
from messaging.says import from_json
from messaging.tables import outbox as letters

# These matter enough to look for another way; a reply is pinned to where the question came from.
WORTH_ANOTHER_CHANNEL = frozenset({Purpose.BOOKING, Purpose.REMINDER, Purpose.WAITLIST, Purpose.SAFETY})

AFTER = ":after:"  # in the unique key of a letter that stands in for another
KEY_CHARS = 160

# A phone that was off is tried once more where nothing else is left (domain/twilio.md, 30003: in 1-2 h).
SECOND_TRY = "second_try"  # in a letter's chain of decisions, with the channel
SECOND_TRY_AFTER = timedelta(hours=1)

Alert = Callable[[Connection, Practice, int, datetime], None]


def channels_tried(connection: Connection, row: Any) -> dict[Name, bool]:
    """The channels that the letters this one stands in for went to; True: a template may still be tried there.

    One that this letter is to try a second time is not among them.
    """
    tried: dict[Name, bool] = {}
    for past in _stands_in_for(connection, row):
        if past.channel:
            needs_template = past.reason == reason_of(NeedsTemplate) and past.form == Form.FREE.value
            tried.setdefault(Name(past.channel), needs_template)
    for entry in row.decisions:
        if entry["decision"] == SECOND_TRY:
            tried.pop(Name(entry["reason"]), None)
    return tried


def _stands_in_for(connection: Connection, row: Any) -> Iterator[Any]:
    """The letters before this one, the latest first."""
    earlier = row.fallback_of
    while earlier is not None:
        past = connection.execute(sa.select(letters).where(letters.c.id == earlier)).one()
        yield past
        earlier = past.fallback_of


def second_try(connection: Connection, row: Any, now: datetime) -> Name | None:
    """Where a letter that has no other way is tried once more in an hour: the phone there was out of reach.

    None when it was tried twice already, or when the letter would have lost its sense by then.
    """
    if row.fallback_of is None or not may_go_elsewhere(row):
        return None
    if row.not_after is not None and now + SECOND_TRY_AFTER > row.not_after:
        return None
    if any(entry["decision"] == SECOND_TRY for entry in row.decisions):
        return None
    went = [past for past in _stands_in_for(connection, row) if past.channel]
    if any(entry["decision"] == SECOND_TRY for past in went for entry in past.decisions):
        return None
    return next((Name(past.channel) for past in went if past.reason == reason_of(OutOfReach)), None)


def reason_of(failure: type[SendFailed]) -> str:
    """A failure as the reason that is stored: NobodyThere -> nobody_there."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", failure.__name__).lower()


def note_failure(connection: Connection, row: Any, failure: SendFailed, now: datetime) -> None:
    """Remember what a failure says about the contact point, and about the client's wish."""
    if row.contact_point_id is None:
        return
    point = client_queries.point_by_id(connection, row.contact_point_id)
    match failure:
        case OptedOut():
            client_actions.stop(
                connection, point, method="carrier_stop", actor="carrier", evidence=failure.code, now=now
            )
        case Blocked():
            client_actions.bot_blocked(connection, point, False, f"send:{row.id}", now)
        case NobodyThere():
            client_actions.set_reachability(connection, point.id, Reachability.INVALID, failure.code, now)


def may_go_elsewhere(row: Any) -> bool:
    """Whether a letter is for the client wherever they are reached, and matters enough to look for another way."""
    return row.basis != BASIS_TEAM and row.person_id is not None and Purpose(row.purpose) in WORTH_ANOTHER_CHANNEL


def after_failure(
    connection: Connection,
    practice: Practice,
    row: Any,
    alert: Alert,
    now: datetime,
) -> None:
    """Offer the next permitted channel; when there is none for something that matters, tell staff."""
    if not may_go_elsewhere(row):
        return
    if row.not_after is not None and now > row.not_after:
        alert(connection, practice, row.id, now)
        return
    letter = outbox.Letter(
        practice_id=row.practice_id,
        person_id=row.person_id,
        say=from_json(row.say),
        purpose=Purpose(row.purpose),
        basis=row.basis,
        not_before=now,
        not_after=row.not_after,
        topic=row.topic,
        topic_version=row.topic_version,
        unique_key=_key_of_the_next(row),
        priority=row.priority,
        receipt_due_at=row.receipt_due_at if row.receipt_due_at is not None and row.receipt_due_at > now else None,
        fallback_of=row.id,
    )
    outbox.put(connection, letter, now)


def _key_of_the_next(row: Any) -> str:
    """The unique key of the letter that stands in for this one: there is at most one."""
    original = (row.unique_key or f"letter:{row.id}").partition(AFTER)[0]
    tail = f"{AFTER}{row.id}"
    return original[: KEY_CHARS - len(tail)] + tail


def arrived_after_all(connection: Connection, row: Any, now: datetime) -> None:
    """A letter whose receipt was late did arrive: what still waits to stand in for it is not needed."""
    waiting = connection.execute(
        sa.select(letters.c.id, letters.c.decisions)
        .where(
            letters.c.practice_id == row.practice_id,
            letters.c.unique_key == _key_of_the_next(row),
            letters.c.status.in_([Status.QUEUED.value, Status.HELD.value]),
        )
        .with_for_update()
    ).all()
    for other in waiting:
        entry = {"at": now.isoformat(), "decision": "drop", "reason": "arrived_after_all"}
        connection.execute(
            sa.update(letters)
            .where(letters.c.id == other.id)
            .values(
                status=Status.DROPPED.value,
                reason="arrived_after_all",
                decisions=[*other.decisions, entry],
                receipt_due_at=None,
            )
        )


def overdue(connection: Connection, now: datetime, limit: int = 50) -> list[Any]:
    """Letters whose receipt should have come by now."""
    return list(
        connection.execute(
            sa.select(letters)
            .where(
                letters.c.receipt_due_at <= now,
                letters.c.status.in_([Status.ACCEPTED.value, Status.SENT.value]),
            )
            .order_by(letters.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
    )
