"""The whole front desk on a real database, with clients' phones to write from: parser, runner, policy, renderer.

Nothing is sent: what would go on the wire is taken as accepted, and as delivered where the channel promises it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app import privacy, start
from app.office import Office
from bots.channels import console, sms, telegram, whatsapp
from bots.channels._twilio import TwilioSettings
from clients import queries as client_queries
from clients.consent import Entry
from clients.tables import contact_points
from clients.vocabulary import Channel as Name
from core import queries as core_queries
from core.clock import FixedClock
from core.db import Database
from core.settings import Settings
from messaging import gsm7, inbound, recording, sending, turns
from messaging.channel import Accepted, Buttons, Channel, Outgoing
from messaging.delivery import Status as Sent
from messaging.kit import Ready
from messaging.tables import conversations
from messaging.tables import inbound as inbound_table
from messaging.tables import outbox as letters
from scheduling import queries as visit_queries
from scheduling.appointments import Appointment
from scheduling.tables import appointments

BASE = "http://127.0.0.1:8080"
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)  # 10:00 in Turin
SENDERS = {Name.SMS: "+390110000001", Name.WHATSAPP: "+390110000002"}


@dataclass(frozen=True)
class Reply:
    """One message as it reached a phone."""

    key: str
    outgoing: Outgoing
    say: Mapping[str, Any]

    @property
    def body(self) -> str:
        """The words."""
        return self.outgoing.body

    @property
    def choices(self) -> list[str]:
        """The ids of the choices, in order."""
        return [choice["id"] for choice in self.say["choices"]]

    @property
    def segments(self) -> int:
        """How many SMS the words make."""
        return gsm7.segments(self.body).segments


class FrontDesk:
    """A practice, the demo one unless another is loaded, its channels and its clock."""

    def __init__(self, database: Database, now: datetime = MONDAY, slug: str = "demo") -> None:
        self.database, self.clock = database, FixedClock(now)
        with database.transaction() as connection:
            start.ensure_demo(connection, now)
            self.practice = core_queries.practice_by_slug(connection, slug)
            settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own argument
            self.office = Office(settings, database, self.clock, BASE, b"k" * 32)
            privacy.publish(connection, self.office, self.practice, now)
        self.office.all_channels[self.practice.id] = _channels(self.clock.now)
        self.serial = 0
        self.replies: dict[tuple[Name, str], list[Reply]] = {}

    def phone(self, channel: Name, address: str | None = None, **about: Any) -> Phone:
        """Somebody's phone."""
        return Phone(self, channel, address or ("70011" if channel is Name.TELEGRAM else "+393331110001"), **about)

    def receives(self, channel: Name, raw: Mapping[str, Any], key: str, sender: str) -> None:
        """An update comes in and is answered."""
        with self.database.transaction() as connection:
            update = inbound.Raw(self.practice.id, channel, key, sender, raw)
            inbound.store(connection, update, self.clock.now())
            turns.handle_waiting(connection, self.office, self.clock.now())
            failed = sa.select(inbound_table.c.reason).where(inbound_table.c.reason.like("failed%"))
            waiting = sa.select(inbound_table.c.id).where(inbound_table.c.status == "received")
            assert not connection.execute(failed).all()
            assert not connection.execute(waiting).all(), "a turn failed: see the log"
        self.sends()

    def sends(self) -> None:
        """Hand over whatever is due."""
        with self.database.transaction() as connection:
            kit = self.office.kit()
            names = dict.fromkeys(self.office.channels(self.practice.id), 30)
            while ready := sending.claim(connection, kit, names, 60, "test", self.clock.now()).ready:
                for one in ready:
                    recording.record_accepted(connection, kit, one, Accepted(f"p{one.outbox_id}"), self.clock.now())
                    self._arrived(connection, one)

    def _arrived(self, connection: sa.Connection, ready: Ready) -> None:
        row = connection.execute(sa.select(letters).where(letters.c.id == ready.outbox_id)).one()
        channel = self.office.channels(self.practice.id)[ready.channel]
        if channel.limits.promises_receipts:
            connection.execute(sa.update(letters).where(letters.c.id == row.id).values(status=Sent.DELIVERED.value))
        at = (ready.channel, ready.message.address)
        self.replies.setdefault(at, []).append(Reply(row.text_key, ready.message, row.say))

    def passes(self, **step: float) -> None:
        """Time goes by and what falls due goes out."""
        self.clock.advance(timedelta(**step))
        self.sends()

    def visits(self) -> list[Appointment]:
        """Every appointment there is, cancelled ones too, in order of their making."""
        with self.database.transaction() as connection:
            ids = connection.execute(sa.select(appointments.c.id).order_by(appointments.c.id)).scalars().all()
            found = [visit_queries.appointment(connection, self.practice.id, number) for number in ids]
            return [visit for visit in found if visit is not None]

    def rows(self, query: sa.Select[Any]) -> list[Any]:
        """What the database holds."""
        with self.database.transaction() as connection:
            return list(connection.execute(query))


def _channels(now: Callable[[], datetime]) -> dict[Name, Channel]:
    def account(name: Name) -> TwilioSettings:
        return TwilioSettings("AC" + "0" * 32, "t", SENDERS[name], f"{BASE}/status", BASE)

    return {
        Name.TELEGRAM: telegram.build(telegram.TelegramSettings("1:t", BASE, is_paced=False)),
        Name.SMS: sms.build(account(Name.SMS), now),
        Name.WHATSAPP: whatsapp.build(account(Name.WHATSAPP), now),
        Name.CONSOLE: console.build(),
    }


@dataclass
class Phone:
    """A client with a phone: writes, taps, reads."""

    desk: FrontDesk
    channel: Name
    address: str
    name: str | None = None
    language: str | None = None
    last: list[Reply] = field(default_factory=list)

    def writes(self, text: str, **more: Any) -> list[Reply]:
        """Send words (or a digit, or a command); what comes back."""
        return self._sends(_written(self, text, more))

    def sends(self, content: Mapping[str, Any]) -> list[Reply]:
        """Send something other than words: fields of a Telegram message or a Twilio form."""
        return self._sends(_written(self, "", content))

    def taps(self, start: str, reply: Reply | None = None) -> list[Reply]:
        """Press the newest button whose choice id begins so (or that of an older message)."""
        found = reply or next(
            one for one in reversed(self.all) if any(choice.startswith(start) for choice in one.choices)
        )
        place = next(at for at, choice in enumerate(found.choices) if choice.startswith(start))
        if self.channel is Name.TELEGRAM or found.outgoing.buttons:
            return self._sends(_tapped(self, found.outgoing.buttons[place].payload, found.outgoing.outbox_id))
        screen = self.desk.office.channels(self.desk.practice.id)[self.channel].limits.screen
        place -= found.say["first"]
        left = len(found.choices) - found.say["first"]
        while screen and left > screen and place >= screen - 1:  # behind "more"
            self.writes(str(screen))
            place, left = place - (screen - 1), left - (screen - 1)
        return self.writes(str(place + 1))

    def answers(self, start: str) -> list[Reply]:
        """Choose from the newest message, in the manner of the channel: a tap or a digit."""
        return self.taps(start, self.newest)

    @property
    def all(self) -> list[Reply]:
        """Everything that reached this phone."""
        return self.desk.replies.get((self.channel, self.address), [])

    @property
    def newest(self) -> Reply:
        """The newest message with choices."""
        return next(reply for reply in reversed(self.all) if reply.choices)

    @property
    def keys(self) -> list[str]:
        """The text keys of the last answer."""
        return [reply.key for reply in self.last]

    def _sends(self, raw: Mapping[str, Any]) -> list[Reply]:
        before = len(self.all)
        self.desk.receives(self.channel, raw, f"u{self.desk.serial}", self.address)
        self.last = self.all[before:]
        return self.last

    @property
    def consents(self) -> list[Entry]:
        """The ledger of whoever uses this phone."""
        person_id = self.person_id
        with self.desk.database.transaction() as connection:
            return client_queries.consent_entries_for(connection, self.desk.practice.id, person_id)

    @property
    def person_id(self) -> int:
        """Whose file this phone's conversation belongs to."""
        query = (
            sa.select(conversations.c.person_id)
            .join(contact_points, contact_points.c.id == conversations.c.contact_point_id)
            .where(contact_points.c.channel == self.channel.value, contact_points.c.address == self.address)
        )
        found: int = self.desk.rows(query)[0].person_id
        return found


def _written(phone: Phone, text: str, more: Mapping[str, Any]) -> dict[str, Any]:
    phone.desk.serial += 1
    serial = phone.desk.serial
    if phone.channel is Name.TELEGRAM:
        chat = {"id": int(phone.address), "type": "private"}
        sender = {"id": int(phone.address), "is_bot": False, "first_name": phone.name or ""}
        if phone.language:
            sender["language_code"] = phone.language
        content: dict[str, Any] = dict(more) or {"text": text}
        message = {"message_id": 10_000 + serial, "date": 1, "chat": chat, "from": sender, **content}
        return {"update_id": serial, "message": message}
    if phone.channel is Name.CONSOLE:
        return {"id": f"t:{serial}", "from": phone.address, "text": text}
    prefix = "whatsapp:" if phone.channel is Name.WHATSAPP else ""
    form = {"MessageSid": f"SM{serial:032}", "AccountSid": "AC" + "0" * 32, "Body": text, "NumMedia": "0"}
    form |= {"From": prefix + phone.address, "To": prefix + SENDERS[phone.channel]}
    return form | ({"ProfileName": phone.name} if phone.name and prefix else {}) | dict(more)


def _tapped(phone: Phone, payload: str, outbox_id: int) -> dict[str, Any]:
    if phone.channel is Name.TELEGRAM:
        message = _written(phone, "?", {})["message"]
        sender = message.pop("from")
        pressed = {"id": "cb", "from": sender, "data": payload, "message": {**message, "message_id": outbox_id}}
        return {"update_id": phone.desk.serial, "callback_query": pressed}
    return _written(phone, "ok", {"MessageType": "button", "ButtonText": "ok", "ButtonPayload": payload})


def is_numbered(channel: Channel) -> bool:
    """Whether a channel shows choices as numbered lines only."""
    return channel.limits.buttons is Buttons.NUMBERED
