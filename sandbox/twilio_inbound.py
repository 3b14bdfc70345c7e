"""What people write by SMS or WhatsApp: signed form posts to the desk, and Twilio's own keyword handling."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

from sandbox import twilio_journey, twilio_message, twilio_segments

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

STOP_WORDS = frozenset({"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"})
START_WORDS = frozenset({"START", "YES", "UNSTOP"})
HELP_WORDS = frozenset({"HELP", "INFO"})
REPLIES = {
    "STOP": (
        "You have successfully been unsubscribed. You will not receive any more messages from this number. "
        "Reply START to resubscribe."
    ),
    "START": (
        "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
        "Reply STOP to unsubscribe. Msg&Data Rates May Apply."
    ),
    "HELP": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
}
COUNTRIES = {"+39": "IT", "+33": "FR", "+48": "PL", "+44": "GB", "+49": "DE", "+34": "ES", "+1": "US"}
PLACE_FIELDS = ("FromCity", "FromState", "FromZip", "ToCity", "ToState", "ToZip")


def arrive(
    world: World,
    phone: str,
    sender: str,
    channel: str,
    body: str,
    *,
    media: list[tuple[str, bytes]] | None = None,
    extra: dict[str, str] | None = None,
) -> twilio_message.Message:
    """A person's message reaches a number of the account. Bare numbers; `extra` are more form fields."""
    with world.lock:
        message = _message(world, phone, sender, channel, body, media or [])
        world.twilio.messages[message.sid] = message
        if channel == "whatsapp":
            world.twilio.last_inbound[(sender, phone)] = message.created_at
            world.twilio.phones[phone].open_chats.add(sender)
        keyword = _keyword(world, message)
        form = _form(world, message) | (extra or {})
        if keyword and world.twilio.keyword_handling == "advanced":
            form["OptOutType"] = keyword
        if keyword:
            _answer_keyword(world, message, keyword)
        world.changed("twilio", phone)
    number = world.twilio.senders[sender]
    url = number.whatsapp_url if channel == "whatsapp" else number.sms_url
    if url:
        world.background.spawn(lambda: twilio_journey.post_form(world, channel, form["Body"][:80], url, form))
    return message


def _message(
    world: World, phone: str, sender: str, channel: str, body: str, media: list[tuple[str, bytes]]
) -> twilio_message.Message:
    prefix = "whatsapp:" if channel == "whatsapp" else ""
    now = world.now()
    return twilio_message.Message(
        sid=f"{'MM' if media else 'SM'}{secrets.token_hex(16)}",
        direction="inbound",
        from_address=prefix + phone,
        to_address=prefix + sender,
        body=body,
        created_at=now,
        status="received",
        sent_at=now,
        media=[twilio_message.Media(f"ME{secrets.token_hex(16)}", *file) for file in media],
    )


def _form(world: World, message: twilio_message.Message) -> dict[str, str]:
    """The fields of the hook. Blank ones are sent and signed too."""
    form = {
        "AccountSid": world.twilio.account_sid,
        "ApiVersion": "2010-04-01",
        "Body": message.body,
        "From": message.from_address,
        "MessageSid": message.sid,
        "NumMedia": str(len(message.media)),
        "NumSegments": str(twilio_segments.count(message.body).segments),
        "SmsMessageSid": message.sid,
        "SmsSid": message.sid,
        "SmsStatus": "received",
        "To": message.to_address,
    }
    form |= _media_fields(world, message)
    if message.channel == "sms":
        form |= dict.fromkeys(PLACE_FIELDS, "")
        return form | {"FromCountry": _country(message.phone), "ToCountry": _country(message.sender)}
    name = world.twilio.phones[message.phone].name
    return form | {
        "ChannelMetadata": json.dumps(
            {"type": "whatsapp", "data": {"context": {"ProfileName": name, "WaId": message.phone[1:]}}}
        ),
        "MessageType": "text",
        "ProfileName": name,
        "ReferralNumMedia": "0",
        "WaId": message.phone.removeprefix("+"),
    }


def _media_fields(world: World, message: twilio_message.Message) -> dict[str, str]:
    account = f"{world.twilio.base_url}/2010-04-01/Accounts/{world.twilio.account_sid}"
    fields = {}
    for index, media in enumerate(message.media):
        fields[f"MediaContentType{index}"] = media.mime
        fields[f"MediaUrl{index}"] = f"{account}/Messages/{message.sid}/Media/{media.sid}"
    return fields


def _country(number: str) -> str:
    return next((code for prefix, code in COUNTRIES.items() if number.startswith(prefix)), "")


def _keyword(world: World, message: twilio_message.Message) -> str:
    """STOP, START or HELP when Twilio itself reacts to this message. WhatsApp only with Advanced Opt-Out."""
    handling = world.twilio.keyword_handling
    if handling == "off" or (handling == "default" and message.channel != "sms"):
        return ""
    word = message.body.strip().upper()
    named = (("STOP", STOP_WORDS), ("START", START_WORDS), ("HELP", HELP_WORDS))
    return next((keyword for keyword, words in named if word in words), "")


def _answer_keyword(world: World, message: twilio_message.Message, keyword: str) -> None:
    pair = (message.to_address, message.from_address)
    if keyword == "START":
        if pair not in world.twilio.opted_out:
            return
        world.twilio.opted_out.discard(pair)
    elif keyword == "STOP":
        if pair in world.twilio.opted_out:
            return  # answered once; a second STOP is met with silence
        world.twilio.opted_out.add(pair)
    reply = twilio_message.Message(
        sid=f"SM{secrets.token_hex(16)}",
        direction="outbound-reply",
        from_address=message.to_address,
        to_address=message.from_address,
        body=REPLIES[keyword],
        created_at=world.now(),
        status="queued",
    )
    world.twilio.messages[reply.sid] = reply
    world.background.spawn(lambda: twilio_journey.travel(world, reply))
