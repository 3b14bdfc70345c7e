"""What becomes of a message after it was accepted: sending, sent, delivered, read; or its failure.

Each step is told to the StatusCallback as a signed form post, in the order (or disorder) asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urldefrag, urlencode

from sandbox import twilio_message, twilio_signing, twilio_state

if TYPE_CHECKING:
    from sandbox.world import World

POLL_SECONDS = 0.02
MOST_RETRIES = 5
UNKNOWN_HANDSET, UNREACHABLE = 30005, 30003
NO_WHATSAPP, BLOCKED = 63003, 63014


async def travel(world: World, message: twilio_message.Message) -> None:
    """Bring one message to its phone."""
    told: list[str] = []
    try:
        await _steps(world, message, told)
    finally:
        for status in reversed(told):
            await _post_status(world, message, status)


async def _steps(world: World, message: twilio_message.Message, told: list[str]) -> None:
    if not await world.background.pause(world.twilio.pace.step):
        return
    refusal = _refusal(world, message)
    if refusal is not None and refusal >= 63000:
        await _reach(world, message, "failed", told, refusal)
        return
    for status in ("sending", "sent"):
        await _reach(world, message, status, told)
        if not await world.background.pause(world.twilio.pace.step):
            return
    if refusal is not None:
        await _reach(world, message, "undelivered", told, refusal)
    elif await _wait_for_phone(world, message):
        await _arrive(world, message, told)
    elif message.channel == "sms":
        await _reach(world, message, "undelivered", told, UNREACHABLE)


async def _arrive(world: World, message: twilio_message.Message, told: list[str]) -> None:
    await _reach(world, message, "delivered", told)
    phone = world.twilio.phones[message.phone]
    if message.channel == "whatsapp" and message.sender in phone.open_chats and phone.has_read_receipts:
        await _reach(world, message, "read", told)


def _refusal(world: World, message: twilio_message.Message) -> int | None:
    """The code this message will end with, if it cannot arrive."""
    if message.forced_code:
        return message.forced_code
    phone = world.twilio.phones.get(message.phone)
    if message.channel == "sms":
        return UNKNOWN_HANDSET if phone is None else phone.refusal
    if phone is None or not phone.has_whatsapp:
        return NO_WHATSAPP
    return BLOCKED if message.sender in phone.blocked else None


async def _wait_for_phone(world: World, message: twilio_message.Message) -> bool:
    """SMS: until the carrier gives up. WhatsApp keeps the message until the phone is switched on."""
    phone = world.twilio.phones[message.phone]
    with world.lock:
        if phone.is_on:
            return True
        if message.channel == "whatsapp":
            message.is_waiting = True
            return False
    left = world.twilio.pace.unreachable
    while left > 0 and not phone.is_on and await world.background.pause(min(POLL_SECONDS, left)):
        left -= POLL_SECONDS
    return phone.is_on


async def _reach(
    world: World, message: twilio_message.Message, status: str, told: list[str], code: int | None = None
) -> None:
    with world.lock:
        if not message.advance(status, world.now(), code):
            return
        world.changed("twilio", message.phone)
    mode = world.twilio.callback_mode
    if mode == "reversed":
        told.append(status)
    elif mode != "lost":
        for _ in range(2 if mode == "twice" else 1):
            await _post_status(world, message, status)


def switched_on(world: World, phone: twilio_state.Phone) -> None:
    """Deliver what WhatsApp kept for this phone."""
    with world.lock:
        waiting = [m for m in world.twilio.messages.values() if m.is_waiting and m.phone == phone.number]
        for message in waiting:
            message.is_waiting = False
    for message in waiting:
        world.background.spawn(lambda message=message: _late(world, message))  # type: ignore[misc]  # default


async def _late(world: World, message: twilio_message.Message) -> None:
    told: list[str] = []
    await _arrive(world, message, told)
    for status in reversed(told):
        await _post_status(world, message, status)


def opened(world: World, phone: twilio_state.Phone, sender: str) -> None:
    """The WhatsApp chat with a sender came on the screen: what was delivered is read."""
    with world.lock:
        phone.open_chats.add(sender)
        unread = [
            message
            for message in world.twilio.messages.values()
            if (message.phone, message.sender, message.channel) == (phone.number, sender, "whatsapp")
            and not message.is_inbound
            and message.status == "delivered"
        ]
    if phone.has_read_receipts:
        for message in unread:
            world.background.spawn(lambda message=message: _reach(world, message, "read", []))  # type: ignore[misc]  # default
    world.changed("twilio", phone.number)


async def _post_status(world: World, message: twilio_message.Message, status: str) -> None:
    if not message.callback_url:
        return
    form = {
        "AccountSid": world.twilio.account_sid,
        "ApiVersion": "2010-04-01",
        "From": message.from_address,
        "MessageSid": message.sid,
        "MessageStatus": status,
        "SmsSid": message.sid,
        "SmsStatus": status,
        "To": message.to_address,
    }
    if message.service_sid:
        form["MessagingServiceSid"] = message.service_sid
    if message.channel == "whatsapp":
        form |= {"ChannelPrefix": "whatsapp", "ChannelToAddress": message.to_address.removeprefix("whatsapp:")}
        if status in ("delivered", "read"):
            form["EventType"] = status.upper()
    if status in ("failed", "undelivered") and message.error_code:
        form["ErrorCode"] = str(message.error_code)
    await post_form(world, "status", f"{status} {message.sid[:8]}", message.callback_url, form)


async def post_form(world: World, what: str, summary: str, url: str, form: dict[str, str]) -> None:
    """Post a form to the desk, signed as Twilio signs, repeated as the URL's fragment asks.

    Without a fragment: once more, and only when nobody answered; a 5xx loses the hook, as on the real thing.
    """
    headers = {
        "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
        "X-Twilio-Signature": twilio_signing.signature(world.twilio.auth_token, url, form),
        "I-Twilio-Idempotency-Token": f"{form['MessageSid']}-{form.get('MessageStatus', 'inbound')}",
    }
    address, fragment = urldefrag(url)
    overrides = dict(parse_qsl(fragment))
    retried = set(overrides.get("rp", "ct").split("|"))
    for _ in range(1 + min(int(overrides.get("rc", "1")), MOST_RETRIES)):
        answer = await world.callouts.post(
            "twilio", what, summary, address, form, content=urlencode(form).encode(), headers=headers
        )
        kinds = {"all", "ct", "rt"} if answer is None else {"all", f"{answer.status_code // 100}xx"}
        if (answer is not None and answer.is_success) or not kinds & retried:
            return
