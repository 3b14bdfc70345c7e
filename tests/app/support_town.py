"""Both providers as an outsider would run them: the look-alikes with a clock that runs, slowness and missing methods.

with support_town.running() as town:
    desk = desk_process.Desk(folder, town.environment)
"""

from __future__ import annotations

import asyncio
import json
import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Mount

from app import stage, start
from core.clock import MovableClock
from sandbox import bot_api, bot_api_chat, bot_api_queue, phones, twilio_api, twilio_phones, world
from tests.support import look_alikes

# The least a Bot API server must know (README: any server with these will do).
BASIC = frozenset(
    {
        "getme",
        "getupdates",
        "sendmessage",
        "editmessagetext",
        "answercallbackquery",
        "deletemessage",
        "setwebhook",
        "deletewebhook",
    }
)
SMS_NUMBER, WHATSAPP_NUMBER = "+390110000001", "+390110000002"
UNKNOWN = b"Not Found"  # no JSON either


@dataclass
class Gate:
    """In front of a look-alike: holds every call up, and knows only the basic methods when told so."""

    inner: Any
    slow: float = 0.0  # seconds at most, before and again after a message is taken
    closed: bool = False  # messages wait here until it is opened
    basic_only: bool = False
    refused: Counter[str] = field(default_factory=Counter)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Let one request through, or not."""
        method = scope["path"].rsplit("/", 1)[-1].lower()
        if self.basic_only and method not in BASIC:
            self.refused[method] += 1
            headers = [(b"content-type", b"text/plain")]
            await send({"type": "http.response.start", "status": 404, "headers": headers})
            await send({"type": "http.response.body", "body": UNKNOWN})
            return
        is_message = method in ("sendmessage", "sendphoto", "messages.json")
        held = self.slow if is_message else 0.0
        while is_message and self.closed:  # noqa: ASYNC110  opened from the thread of the test
            await asyncio.sleep(0.02)

        async def late(message: Any) -> None:
            if held and message["type"] == "http.response.start":
                await asyncio.sleep(random.uniform(0, held))
            if self.basic_only:
                message = self._tersely(method, message)
            await send(message)

        if held:
            await asyncio.sleep(random.uniform(0, held))
        await self.inner(scope, receive, late)

    def _tersely(self, method: str, message: Any) -> Any:
        """The answer with no more than must be in it."""
        if message["type"] == "http.response.start":
            headers = [(name, value) for name, value in message["headers"] if name.lower() != b"content-length"]
            return {**message, "headers": headers}
        answer = json.loads(message.get("body") or b"null")
        if not isinstance(answer, dict) or not answer.get("ok"):
            return message
        result = answer["result"]
        if method == "sendmessage":
            answer["result"] = {"message_id": result["message_id"]}
        elif method == "editmessagetext":
            answer["result"] = True
        elif method == "getme":
            answer["result"] = {"id": result["id"], "is_bot": True, "first_name": result["first_name"]}
        return {**message, "body": json.dumps(answer).encode()}


@dataclass
class Town:
    """The providers and everybody's phones."""

    world: world.World
    clock: MovableClock
    url: str
    telegram: Gate
    twilio: Gate
    client_bot: bot_api_queue.Bot
    staff_bot: bot_api_queue.Bot
    group: bot_api_chat.Chat
    _numbers: int = 0

    @property
    def environment(self) -> dict[str, str]:
        """What points a desk at these providers."""
        return {
            "SEGRETERIA_TELEGRAM_TOKEN": look_alikes.CLIENT_TOKEN,
            "SEGRETERIA_STAFF_TELEGRAM_TOKEN": look_alikes.STAFF_TOKEN,
            "SEGRETERIA_STAFF_CHAT_ID": str(self.group.id),
            "SEGRETERIA_TELEGRAM_API_URL": f"{self.url}/telegram",
            "SEGRETERIA_TWILIO_ACCOUNT_SID": self.world.twilio.account_sid,
            "SEGRETERIA_TWILIO_AUTH_TOKEN": self.world.twilio.auth_token,
            "SEGRETERIA_TWILIO_SMS_FROM": SMS_NUMBER,
            "SEGRETERIA_TWILIO_WHATSAPP_FROM": WHATSAPP_NUMBER,
            "SEGRETERIA_TWILIO_API_URL": f"{self.url}/twilio",
        }

    def hooks_at(self, base_url: str) -> None:
        """Where Twilio posts what people write, as set in its console."""
        hook = f"{base_url}/hooks/demo/twilio/inbound"
        self.world.twilio.add_sender(SMS_NUMBER, sms_url=hook)
        self.world.twilio.add_sender(WHATSAPP_NUMBER, whatsapp_url=hook)

    def number(self) -> str:
        """A mobile number nobody has yet."""
        self._numbers += 1
        return f"+39333111{self._numbers:04d}"

    def telegram_phone(self, first_name: str = "Giulia", language: str = "it") -> phones.TelegramPhone:
        """A person's chat with the clients' bot, not started yet."""
        user = self.world.telegram.add_user(first_name, language_code=language, phone=self.number())
        return phones.telegram(self.world, user, self.client_bot)

    def sms_phone(self, number: str | None = None) -> twilio_phones.SmsPhone:
        """A phone's text messages with the desk."""
        phone = self.world.twilio.add_phone(number or self.number())
        return twilio_phones.sms(self.world, phone, SMS_NUMBER)

    def whatsapp_phone(self, name: str = "Marie", number: str | None = None) -> twilio_phones.WhatsAppPhone:
        """A phone's WhatsApp chat with the desk."""
        phone = self.world.twilio.add_phone(number or self.number(), name)
        return twilio_phones.whatsapp(self.world, phone, WHATSAPP_NUMBER)

    def staff_phone(self, name: str = "Giulia", status: str = "administrator") -> phones.TelegramPhone:
        """Somebody in the admin chat."""
        return phones.in_group(self.world, self.world.telegram.add_user(name), self.group, status)

    def on_the_wire(self) -> Counter[str]:
        """How often each text was handed to a provider, by either channel."""
        asked = self.world.wire.entries(provider="telegram", what="sendMessage")
        texts = Counter(str(entry.body.get("text")) for entry in asked if entry.direction == "request")
        with self.world.lock:
            sent = [message for message in self.world.twilio.messages.values() if message.direction == "outbound-api"]
        return texts + Counter(message.body for message in sent)


@contextmanager
def running(*, basic_only: bool = False) -> Iterator[Town]:
    """Both providers on a loopback port, until the block ends; what the desk posts to is set later."""
    clock = MovableClock()
    the_world = world.World(clock.now)
    client_bot = the_world.telegram.add_bot(look_alikes.CLIENT_TOKEN, "studio_bot", "Studio")
    staff_bot = the_world.telegram.add_bot(look_alikes.STAFF_TOKEN, "studio_staff_bot", "Studio staff")
    group = the_world.telegram.add_group("Studio", forum=not basic_only)
    group.bots[staff_bot.id] = "administrator"
    the_world.telegram.first_retry_seconds = 0.05
    the_world.twilio.pace.step, the_world.twilio.pace.unreachable = 0.005, 0.05
    _approve_templates(the_world)
    telegram = Gate(bot_api.bot_api_app(the_world), basic_only=basic_only)
    twilio = Gate(twilio_api.twilio_app(the_world))
    served = Starlette(routes=[Mount("/telegram", telegram), Mount("/twilio", twilio)])
    with look_alikes.served(served, start=the_world.start, stop=the_world.stop) as url:
        the_world.twilio.base_url = f"{url}/twilio"
        town = Town(the_world, clock, url, telegram, twilio, client_bot, staff_bot, group)
        town.hooks_at("http://127.0.0.1:9")  # nobody, until a desk is there
        try:
            yield town
        finally:
            the_world.background.call(the_world.background.stopping.set)  # ends held requests


def _approve_templates(the_world: world.World) -> None:
    """WhatsApp's approved templates, as the demo practice's file names them."""
    document = tomllib.loads((start.SHIPPED / "demo.toml").read_text(encoding="utf-8"))
    for key, template in document["templates"].items():
        for language, sid in template["sids"].items():
            content = stage.approved_content(key, template["variables"], language)
            the_world.twilio.add_template(f"{key}_{language}", language, content, status="approved", sid=sid)
