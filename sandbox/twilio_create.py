"""Creating a message: the checks of Twilio's Messages API, in its order and with its codes."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sandbox import callouts, twilio_content, twilio_errors, twilio_journey, twilio_message

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

E164 = re.compile(r"\+[1-9]\d{6,14}")
WHATSAPP = "whatsapp:"
MAX_BODY = 1600
OUTSIDE_WINDOW = 63016
POLICY = 63013


def create(world: World, form: Mapping[str, str], media_urls: list[str]) -> twilio_message.Message:
    """Check a request, accept the message and send it on its way; raises twilio_errors.Refused."""
    with world.lock:
        to = _to(world, form)
        service = form.get("MessagingServiceSid") or None
        sender = _from(world, form, to, service)
        _check_pair(world, sender, to)
        content_sid = form.get("ContentSid", "")
        template = _template(world, content_sid, form)
        shown = _shown(template, form, media_urls)
        callback = _callback(form)
        if (sender, to) in world.twilio.opted_out:
            raise twilio_errors.Refused(21610)
        message = twilio_message.Message(
            sid=f"{'MM' if media_urls or to.startswith(WHATSAPP) else 'SM'}{secrets.token_hex(16)}",
            direction="outbound-api",
            from_address=sender,
            to_address=to,
            body=shown["body"],
            created_at=world.now(),
            status="accepted" if service else "queued",
            shown={name: shown[name] for name in ("kind", "buttons", "list")},
            media_urls=media_urls,
            callback_url=callback,
            service_sid=service,
            content_sid=content_sid or None,
        )
        message.forced_code = _doomed(world, message, template, shown)
        world.twilio.messages[message.sid] = message
    world.background.spawn(lambda: twilio_journey.travel(world, message))
    return message


def _to(world: World, form: Mapping[str, str]) -> str:
    to = form.get("To", "").strip()
    if not to:
        raise twilio_errors.Refused(21604)
    number = to.removeprefix(WHATSAPP)
    if not E164.fullmatch(number):
        raise twilio_errors.Refused(21211)
    if not to.startswith(WHATSAPP):
        if not number.startswith(world.twilio.enabled_prefixes):
            raise twilio_errors.Refused(21408)
        phone = world.twilio.phones.get(number)
        if phone is not None and phone.is_landline:
            raise twilio_errors.Refused(21614)
    return to


def _from(world: World, form: Mapping[str, str], to: str, service: str | None) -> str:
    """The sending address: as given, or the first number of the service's pool."""
    given = form.get("From", "").strip()
    if given:
        return given
    if service is None:
        raise twilio_errors.Refused(21603)
    pool = world.twilio.services.get(service)
    if not pool:
        raise twilio_errors.Refused(21701)
    return f"{WHATSAPP}{pool[0]}" if to.startswith(WHATSAPP) else pool[0]


def _check_pair(world: World, sender: str, to: str) -> None:
    on_whatsapp = to.startswith(WHATSAPP)
    if sender.startswith(WHATSAPP) != on_whatsapp:
        raise twilio_errors.Refused(21910)
    known = world.twilio.senders.get(sender.removeprefix(WHATSAPP))
    if on_whatsapp and (known is None or not known.has_whatsapp):
        raise twilio_errors.Refused(63007)
    if not on_whatsapp and (known is None or not known.has_sms):
        raise twilio_errors.Refused(21606)


def _template(world: World, sid: str, form: Mapping[str, str]) -> twilio_content.Template | None:
    if not sid:
        if form.get("ContentVariables"):
            raise twilio_errors.Refused(21654)
        return None
    template = world.twilio.templates.get(sid)
    if template is None:
        raise twilio_errors.Refused(21655)
    return template


def _shown(template: twilio_content.Template | None, form: Mapping[str, str], media_urls: list[str]) -> Json:
    """What the phone will show; free text has no buttons."""
    variables = twilio_content.variables_of(form.get("ContentVariables", ""))
    if template is not None:
        return twilio_content.filled(template, variables)
    body = form.get("Body", "")
    if not body.strip() and not media_urls:
        raise twilio_errors.Refused(21602)
    if len(body) > MAX_BODY:
        raise twilio_errors.Refused(21617)
    return {"kind": "text", "body": body, "buttons": [], "list": None}


def _callback(form: Mapping[str, str]) -> str:
    url = form.get("StatusCallback", "")
    if url:
        try:
            callouts.require_loopback(url)
        except callouts.NotLoopback as error:
            raise twilio_errors.Refused(21609) from error
    return url


def _doomed(
    world: World,
    message: twilio_message.Message,
    template: twilio_content.Template | None,
    shown: Json,
) -> int | None:
    """The code an accepted WhatsApp message will fail with, if Meta will not take it."""
    if message.channel != "whatsapp":
        return None
    is_approved = template is not None and template.status == "approved"
    opens = is_approved and shown["kind"] != "twilio/list-picker"
    if not world.twilio.is_window_open(message.sender, message.phone) and not opens:
        return OUTSIDE_WINDOW
    if template is not None:
        try:
            twilio_content.check_shown(shown, is_approved=is_approved)
        except twilio_content.NotShowable:
            return POLICY
    return None
