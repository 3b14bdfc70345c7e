"""One case per channel for the shared contract: how to build it, where its messages arrive, what it is posted."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from admin import chat_channel
from bots.channels import _twilio, console, sms, telegram, whatsapp
from messaging.channel import Channel
from tests.support import look_alikes, recorded_hooks
from tests.support.recorded_hooks import Recorded

Desk = look_alikes.LookAlikes
NUMBER = "+393331110002"
PATIENT, HURRIED = 30.0, 1.0  # seconds a channel waits for an answer


@dataclass
class Ready:
    """A channel, somebody it can reach, and what arrived there."""

    channel: Channel
    address: str
    arrived: Callable[[], list[str]]
    secret: str = "nothing secret"


@dataclass(frozen=True)
class Case:
    """What the shared contract needs to know about a channel."""

    kind: type[Any]
    ready: Callable[..., Ready]  # (desk, seconds=..., url=..., token=...)
    recorded: tuple[Recorded, ...] = field(repr=False)
    fail: Callable[[Desk, str], None] | None = None  # order a failure of the next message; None: cannot fail


def twilio_settings(desk: Desk, *, seconds: float = PATIENT, url: str = "", token: str = "") -> _twilio.TwilioSettings:
    """Settings of the desk's number."""
    twilio = desk.world.twilio
    return _twilio.TwilioSettings(
        account_sid=twilio.account_sid,
        auth_token=token or twilio.auth_token,
        sender=desk.number,
        status_url=f"{desk.hooks.url}/status",
        api_url=url or desk.twilio_url,
        seconds=seconds,
    )


def telegram_ready(desk: Desk, *, seconds: float = PATIENT, url: str = "", token: str = "") -> Ready:
    """The clients' bot and a client who pressed Start."""
    phone = desk.telegram_phone()
    phone.starts()
    token = token or desk.client_token
    settings = telegram.TelegramSettings(token, url or desk.telegram_url, seconds=seconds)
    return Ready(
        telegram.build(settings), str(phone.user.id), lambda: [said(message) for message in phone.received], token
    )


def staff_ready(desk: Desk, *, seconds: float = PATIENT, url: str = "", token: str = "") -> Ready:
    """The staff bot and its group."""
    chat = desk.staff_group()
    token = token or desk.staff_token
    channel = chat_channel.build(chat_channel.StaffSettings(token, url or desk.telegram_url, seconds=seconds))
    return Ready(
        channel,
        str(chat.id),
        lambda: [said(message) for message in chat.messages.values() if message["from"]["is_bot"]],
        token,
    )


def sms_ready(desk: Desk, **settings: Any) -> Ready:
    """The desk's number and a telephone."""
    phone = desk.sms_phone(NUMBER)
    chosen = twilio_settings(desk, **settings)
    channel = sms.build(chosen, desk.clock.now)
    return Ready(channel, NUMBER, lambda: _bodies(desk, phone), chosen.auth_token)


def whatsapp_ready(desk: Desk, **settings: Any) -> Ready:
    """The desk's WhatsApp sender and a client who wrote just now."""
    phone = desk.whatsapp_phone(NUMBER)
    phone.sends_text("ciao")
    chosen = twilio_settings(desk, **settings)
    channel = whatsapp.build(chosen, desk.clock.now)
    return Ready(channel, NUMBER, lambda: _bodies(desk, phone), chosen.auth_token)


def console_ready(desk: Desk, **settings: Any) -> Ready:
    """A terminal."""
    out = io.StringIO()
    return Ready(
        console.build(out), "+393331110009", lambda: [line.removeprefix("  | ") for line in out.getvalue().splitlines()]
    )


def said(message: dict[str, Any]) -> str:
    """The words of a message on a Telegram phone."""
    return str(message.get("text") or message.get("caption") or "")


def _bodies(desk: Desk, phone: Any) -> list[str]:
    desk.settle()
    return [message.body for message in phone.received]


def fail_telegram(desk: Desk, kind: str) -> None:
    """Order a failure of the next sendMessage."""
    desk.world.telegram.fail_next("sendMessage", kind, retry_after=7)


def fail_twilio(desk: Desk, kind: str) -> None:
    """Order a failure of the next message."""
    desk.world.twilio.fail_next(kind)


CASES = {
    "telegram": Case(telegram.TelegramChannel, telegram_ready, recorded_hooks.TELEGRAM, fail_telegram),
    "staff": Case(chat_channel.StaffChannel, staff_ready, recorded_hooks.TELEGRAM, fail_telegram),
    "sms": Case(sms.SmsChannel, sms_ready, recorded_hooks.SMS, fail_twilio),
    "whatsapp": Case(whatsapp.WhatsAppChannel, whatsapp_ready, recorded_hooks.WHATSAPP, fail_twilio),
    "console": Case(console.ConsoleChannel, console_ready, recorded_hooks.CONSOLE),
}
