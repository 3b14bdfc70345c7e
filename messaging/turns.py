"""The turn runner: from a stored event to a saved conversation and letters in the outbox, in one transaction.

It is handed the desks and the channels; it knows the order of things, and nothing of what is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import structlog
from sqlalchemy import Connection

from clients import actions as client_actions
from clients.vocabulary import Channel as Name
from core.db import is_sqlite
from core.logs import where
from core.practice import Practice
from messaging import giving_up, inbound, receipts
from messaging.answering import Answering
from messaging.channel import Channel
from messaging.events import ChatMoved, Event, Inbound, OptOut, Reach, Receipt
from messaging.inbound import State, Waiting
from messaging.routing import Routing

log = structlog.get_logger()
MOST_TRIES = 3


@dataclass
class Handled:
    """What a batch left to be done outside the transaction."""

    count: int = 0
    acknowledge: list[tuple[int, Name, str]] = field(default_factory=list)  # practice, channel, callback id


def handle_waiting(
    connection: Connection, routing: Routing, now: datetime, limit: int = 32, only: tuple[int, str] | None = None
) -> Handled:
    """Handle the oldest waiting events (`only` of one practice and sender key).

    One that fails is rolled back alone, and parked after three tries.
    """
    handled = Handled()
    waits_behind: set[tuple[int, str]] = set()  # senders whose earlier event is to be tried again first
    for event in inbound.claim(connection, limit, only):
        if (event.practice_id, event.sender_key) in waits_behind:
            continue
        handled.count += 1
        try:
            with connection.begin_nested():
                acknowledge, has_acted = _handle(connection, routing, event, now)
            handled.acknowledge += acknowledge
            if has_acted and not is_sqlite(connection):
                # Calendars are locked in order within one turn; kept over several, two workers would deadlock.
                break
        except Exception as error:  # noqa: BLE001  one bad event must not stop the others; it is counted and parked
            log.error(
                "turn.failed",
                inbound_id=event.id,
                error=type(error).__name__,
                where=where(error),
                tries=event.tries + 1,
            )
            if event.tries + 1 < MOST_TRIES:
                inbound.try_again(connection, event.id, event.tries + 1)
                waits_behind.add((event.practice_id, event.sender_key))
            else:
                handled.acknowledge += _park(connection, routing, event, error, now)
    return handled


def _park(
    connection: Connection, routing: Routing, event: Waiting, error: Exception, now: datetime
) -> list[tuple[int, Name, str]]:
    """It will not be tried again: people look at it instead, and whoever wrote hears so."""
    reason = f"failed: {type(error).__name__}"[:120]
    inbound.finish(connection, event.id, State.PARKED, now, tries=event.tries + 1, reason=reason)
    try:
        with connection.begin_nested():
            spinning = giving_up.pass_on(connection, routing, event, now)
    except Exception as again:  # noqa: BLE001  what broke the turn may break this too; the event is parked all the same
        log.error("turn.not_passed_on", inbound_id=event.id, error=type(again).__name__, where=where(again))
        _say_it_is_unreadable(connection, routing, event, now)
        return []
    return [(event.practice_id, event.channel, callback_id) for callback_id in spinning]


def _say_it_is_unreadable(connection: Connection, routing: Routing, event: Waiting, now: datetime) -> None:
    """Nothing is known of it but its number: people are told that."""
    if event.is_receipt:
        return
    try:
        with connection.begin_nested():
            routing.alarms.unreadable(connection, routing.practice(connection, event.practice_id), event.id, now)
    except Exception as error:  # noqa: BLE001  the event stays parked and listed
        log.error("turn.nobody_told", inbound_id=event.id, error=type(error).__name__, where=where(error))


def _handle(
    connection: Connection, routing: Routing, event: Waiting, now: datetime
) -> tuple[list[tuple[int, Name, str]], bool]:
    """Handle one stored event: the presses to be acknowledged, and whether a command was carried out."""
    practice = routing.practice(connection, event.practice_id)
    channel = routing.channel(event.practice_id, event.channel)
    if channel is None:
        inbound.finish(connection, event.id, State.PARKED, now, reason="channel_not_set_up")
        _say_it_is_unreadable(connection, routing, event, now)
        return [], False
    found = channel.parse(event.raw)
    if not found:
        inbound.finish(connection, event.id, State.IGNORED, now, reason="nothing_to_do")
        return [], False
    acknowledge, has_acted = [], False
    for one in found:
        has_acted |= _handle_event(connection, routing, practice, channel, event, one, now)
        if isinstance(one, Inbound) and one.callback_id:
            acknowledge.append((practice.id, event.channel, one.callback_id))
    return acknowledge, has_acted


def _handle_event(
    connection: Connection,
    routing: Routing,
    practice: Practice,
    channel: Channel,
    stored: Waiting,
    event: Event,
    now: datetime,
) -> bool:
    """Handle one event; whether a command was carried out."""
    match event:
        case Inbound():
            return Answering(connection, routing, practice, channel, stored, event, now).run()
        case Receipt():
            receipts.record(connection, practice, channel, event, now, routing.not_delivered)
            inbound.finish(connection, stored.id, State.PROCESSED, now)
        case OptOut():
            _opt_out(connection, practice, channel, stored, event, now)
        case Reach():
            arrived = client_actions.arrive(connection, practice, channel.name, event.address, now)
            client_actions.bot_blocked(connection, arrived.point, event.reachable, event.event_key, now)
            inbound.finish(connection, stored.id, State.PROCESSED, now, contact_point_id=arrived.point.id)
        case ChatMoved():
            client_actions.readdress(connection, practice, channel.name, event.old_address, event.new_address)
            inbound.finish(connection, stored.id, State.PROCESSED, now)
    return False


def _opt_out(
    connection: Connection, practice: Practice, channel: Channel, stored: Waiting, event: OptOut, now: datetime
) -> None:
    arrived = client_actions.arrive(connection, practice, channel.name, event.address, now)
    change = client_actions.stop if event.withdrawn else client_actions.restart
    change(connection, arrived.point, method="carrier_stop", actor="carrier", evidence=event.event_key, now=now)
    inbound.finish(connection, stored.id, State.PROCESSED, now, contact_point_id=arrived.point.id)
