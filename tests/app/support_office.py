"""An office in the test's own process: the demo practice, its channels' parsers, a clock that stands still.

What it says stays in the outbox: nothing is sent unless the test pumps a dispatcher of its own.
"""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from pydantic import SecretStr
from sqlalchemy import Connection

from app import channels, start
from app.channels import Values
from app.office import Office
from bots.dialogue import states
from clients import actions as client_actions
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core import queries
from core.clock import FixedClock
from core.db import Database
from core.settings import Settings
from messaging import conversations, inbound, outbox, payloads, turns
from messaging.inbound import Raw
from messaging.says import Choice, Say, Text
from messaging.tables import inbound as inbound_table
from messaging.tables import outbox as letters
from sandbox import twilio_signing
from scheduling import availability
from scheduling import queries as scheduling_queries
from scheduling.availability import Offer

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=ZoneInfo("Europe/Rome"))
KEY = b"k" * 32
BASE = "http://127.0.0.1:8080"
SMS_NUMBER, WHATSAPP_NUMBER = "+390110000001", "+390110000002"
AUTH_TOKEN = "twilio-secret"
_numbers = itertools.count(1)


def an_office(database: Database, now: datetime = MONDAY, **settings: Any) -> Office:
    """The office over a migrated database; the demo practice is loaded if need be."""
    wanted = {
        "telegram_token": SecretStr("700001:client-bot-token"),
        "staff_telegram_token": SecretStr("700002:staff-bot-token"),
        "staff_chat_id": -1001,
        "twilio_account_sid": "AC" + "0" * 32,
        "twilio_auth_token": SecretStr(AUTH_TOKEN),
        "twilio_sms_from": SMS_NUMBER,
        "twilio_whatsapp_from": WHATSAPP_NUMBER,
        "secret_key": SecretStr(KEY.decode()),
        **settings,
    }
    chosen = Settings(_env_file=None, database_url=database.url).model_copy(update=wanted)
    office = Office(chosen, database, FixedClock(now), BASE, KEY)
    with database.transaction() as connection:
        start.ensure_demo(connection, now)
        for practice in queries.all_practices(connection):
            values = Values(chosen, practice, is_default=True)
            office.all_channels[practice.id] = channels.build(chosen, practice, BASE, office.clock.now, {}, values)
            office.staff_chats[practice.id] = "-1001"
    return office


def practice_of(connection: Connection) -> Any:
    """The demo practice."""
    return queries.all_practices(connection)[0]


def free(office: Office, service: str, most: int) -> list[Offer]:
    """Visits of one service that can be had and do not touch one another, by one practitioner."""
    found: list[Offer] = []
    with office.database.snapshot() as connection:
        known = office.known(connection, practice_of(connection).id)
        now = office.clock.now()
        until = now.replace(year=now.year + 1)
        all_free = scheduling_queries.load_availability(connection, known.practice, known.catalog, now, until, now)
    last: dict[str, datetime] = {}
    for offer in availability.offers(all_free, known.catalog.services[service], None, [], now):
        if offer.practitioner not in last or offer.start >= last[offer.practitioner]:
            found.append(offer)
            last[offer.practitioner] = offer.end
        if len(found) == most:
            break
    return found


def confirming(connection: Connection, office: Office, offer: Offer, service: str) -> tuple[int, dict[str, Any]]:
    """A client who was just asked "shall it be so?" on Telegram: contact point, and the tap on yes as an update."""
    practice, now = practice_of(connection), office.clock.now()
    number = next(_numbers)
    user = 800_000_000 + number
    point = client_actions.arrive(connection, practice, Name.TELEGRAM, str(user), now).point
    person = client_actions.new_person(connection, practice, now=now, name="Anna", language="it", point_id=point.id)
    client_actions.wrote(connection, point.id, now)
    wording = client_actions.wording(connection, practice.id, "welcome", "it", "Benvenuta", now)
    client_actions.first_contact(
        connection,
        client_actions.point_by_id(connection, point.id),
        person,
        notice_id=wording,
        opt_in_id=wording,
        evidence=None,
        now=now,
    )
    conversation = conversations.locked(connection, practice.id, point.id, person, now)
    state = states.Confirming(service, offer.practitioner, offer.start.isoformat())
    conversations.save(connection, conversation.id, states.write(state), 1, "bot", person, now)
    letter = outbox.put(
        connection,
        outbox.Letter(
            practice_id=practice.id,
            say=Say(Text("confirm-booking"), (Choice("answer:yes", Text("choice-book-yes")),)),
            purpose=Purpose.ANSWER,
            basis=outbox.BASIS_REQUEST,
            not_before=now,
            person_id=person,
            contact_point_id=point.id,
            conversation_id=conversation.id,
            conversation_version=1,
        ),
        now,
    )
    assert letter is not None
    return point.id, a_tap(user, payloads.payload_of(KEY, letter, 0))


def a_user(user: int, name: str = "Anna") -> dict[str, Any]:
    """A Telegram user."""
    return {"id": user, "is_bot": False, "first_name": name, "language_code": "it"}


def a_tap(user: int, data: str) -> dict[str, Any]:
    """A pressed button, as the Bot API says it."""
    number = next(_numbers)
    message = {"message_id": number, "date": 1_772_400_000, "chat": {"id": user, "type": "private"}, "text": "?"}
    query = {"id": f"q{number}", "from": a_user(user), "message": message, "chat_instance": "1", "data": data}
    return {"update_id": number, "callback_query": query}


def a_message(user: int, **content: Any) -> dict[str, Any]:
    """A private message, as the Bot API says it; `content` is what it holds."""
    number = next(_numbers)
    chat = {"id": user, "type": "private", "first_name": "Anna"}
    message = {"message_id": number, "from": a_user(user), "chat": chat, "date": 1_772_400_000, **content}
    return {"update_id": number, "message": message}


def a_form(sender: str, body: str, *, whatsapp: bool = False, **more: str) -> dict[str, str]:
    """An inbound Twilio form."""
    prefix = "whatsapp:" if whatsapp else ""
    sid = f"SM{next(_numbers):032x}"
    to = WHATSAPP_NUMBER if whatsapp else SMS_NUMBER
    return {
        "AccountSid": "AC" + "0" * 32,
        "ApiVersion": "2010-04-01",
        "Body": body,
        "From": prefix + sender,
        "MessageSid": sid,
        "SmsMessageSid": sid,
        "SmsSid": sid,
        "SmsStatus": "received",
        "NumMedia": "0",
        "NumSegments": "1",
        "To": prefix + to,
        **more,
    }


def signed(url: str, form: dict[str, str], token: str) -> dict[str, str]:
    """The header Twilio sends."""
    return {"X-Twilio-Signature": twilio_signing.signature(token, url, form)}


def store(office: Office, name: Name, raw: dict[str, Any], sender: str, key: str | None = None) -> int | None:
    """Store one update as the hook would; the row's id, None for one that is there already."""
    with office.database.transaction() as connection:
        update = Raw(practice_of(connection).id, name, key or str(raw.get("update_id")), sender, raw)
        return inbound.store(connection, update, office.clock.now())


def handle(office: Office, limit: int = 32) -> int:
    """One batch of the turn runner."""
    with office.database.transaction() as connection:
        return turns.handle_waiting(connection, office, office.clock.now(), limit).count


def handle_all(office: Office) -> None:
    """Until nothing waits."""
    while handle(office):
        pass


def replies(connection: Connection, point_id: int, after: int = 0) -> list[Any]:
    """What was put into the outbox for a contact point, oldest first."""
    wanted = sa.select(letters).where(letters.c.contact_point_id == point_id, letters.c.id > after)
    return list(connection.execute(wanted.order_by(letters.c.id)))


def inbound_rows(connection: Connection) -> list[Any]:
    """Every stored update, oldest first."""
    return list(connection.execute(sa.select(inbound_table).order_by(inbound_table.c.id)))
