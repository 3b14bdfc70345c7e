"""What the providers post, as recorded and made anonymous, with the events it must become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from messaging.delivery import Status
from messaging.events import ChatMoved, Event, Inbound, Kind, OptOut, Reach, Receipt, SharedContact

ANNA = {"id": 5550001, "is_bot": False, "first_name": "Anna", "last_name": "Rossi", "language_code": "it"}
PRIVATE = {"id": 5550001, "type": "private", "first_name": "Anna"}
GROUP = {"id": -1001234567890, "type": "supergroup", "title": "Studio", "is_forum": True}
AT = 1_772_452_800
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WHO: dict[str, Any] = {
    "address": "5550001",
    "name": "Anna Rossi",
    "language": "it",
    "user_id": 5550001,
    "chat_id": 5550001,
}
SAID: dict[str, Any] = WHO | {"occurred_at": NOON, "message_id": "41"}


@dataclass(frozen=True)
class Recorded:
    """One hook and the events it must become."""

    id: str
    raw: Mapping[str, Any] = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)


def _message(id: str, *events: Event, chat: Any = PRIVATE, **content: Any) -> Recorded:
    message = {"message_id": 41, "from": ANNA, "chat": chat, "date": AT, **content}
    return Recorded(id, {"update_id": 1, "message": message}, events)


def _said(kind: Kind, **values: Any) -> Inbound:
    return Inbound("1", kind=kind, **{**SAID, **values})


def _card(**values: Any) -> dict[str, Any]:
    return {"phone_number": "393331110001", "first_name": "Anna", **values}


def _contact(*, is_own: bool) -> Inbound:
    return _said(Kind.CONTACT, contact=SharedContact("393331110001", is_own))


def _pressed(id: str, *events: Event, message: Any) -> Recorded:
    query = {"id": "77", "from": ANNA, "chat_instance": "9", "data": "c.1.abc", "message": message}
    return Recorded(id, {"update_id": 1, "callback_query": query}, events)


BUTTON = Inbound("1", kind=Kind.BUTTON, payload="c.1.abc", callback_id="77", message_id="40", **WHO)
EMOJI = "\N{THUMBS UP SIGN}" * 4000
IN_GROUP: dict[str, Any] = {"address": "-1001234567890", "chat_id": -1001234567890, "is_group": True}
FORWARDED = {"forward_origin": {"type": "user", "date": AT, "sender_user": ANNA}}


def _member(id: str, status: str, *, reachable: bool) -> Recorded:
    change = {
        "chat": PRIVATE,
        "from": ANNA,
        "date": AT,
        "old_chat_member": {"status": "member", "user": {"id": 7, "is_bot": True, "first_name": "Desk"}},
        "new_chat_member": {"status": status, "user": {"id": 7, "is_bot": True, "first_name": "Desk"}},
    }
    return Recorded(id, {"update_id": 1, "my_chat_member": change}, (Reach("1", "5550001", reachable),))


TELEGRAM = (
    _message("text", _said(Kind.TEXT, text="giovedì alle 15"), text="giovedì alle 15"),
    _message("start with token", _said(Kind.COMMAND, text="start", argument="tok_1"), text="/start tok_1"),
    _message("command in capitals", _said(Kind.COMMAND, text="help"), text="/Help"),
    _message("a path is no command", _said(Kind.TEXT, text="/home/x"), text="/home/x"),
    _message("4,000 emoji", _said(Kind.TEXT, text=EMOJI), text=EMOJI),
    _message("empty text", _said(Kind.TEXT), text=""),
    _message("half an emoji and NUL", _said(Kind.TEXT, text="a?b"), text="a\ud83d\0b"),
    _message("own contact", _contact(is_own=True), contact=_card(user_id=5550001)),
    _message("contact of somebody else", _contact(is_own=False), contact=_card(user_id=5550002)),
    _message("contact without user", _contact(is_own=False), contact=_card()),
    _message("own contact forwarded", _contact(is_own=False), contact=_card(user_id=5550001), **FORWARDED),
    _message("contact made by another bot", _contact(is_own=False), contact=_card(user_id=5550001), via_bot={"id": 8}),
    _message("sticker", _said(Kind.STICKER, media=("image/webp",)), sticker={"file_id": "x", "emoji": "x"}),
    _message("voice", _said(Kind.VOICE, media=("audio/ogg",)), voice={"file_id": "x", "mime_type": "audio/ogg"}),
    _message("photo", _said(Kind.PHOTO, text="look", media=("image/jpeg",)), photo=[{"file_id": "x"}], caption="look"),
    _message(
        "document",
        _said(Kind.OTHER, media=("application/pdf",)),
        document={"file_id": "x", "mime_type": "application/pdf"},
    ),
    _message("location", _said(Kind.LOCATION), location={"latitude": 45.0, "longitude": 9.0}),
    _message("poll", _said(Kind.OTHER), poll={"id": "1", "question": "?"}),
    _message("somebody joined", chat=GROUP, new_chat_members=[ANNA]),
    _message("something new", brand_new_content={"a": 1}),
    _message("another bot", text="hello", **{"from": {"id": 9, "is_bot": True, "first_name": "Echo"}}),
    Recorded(
        "edited",
        {
            "update_id": 1,
            "edited_message": {
                "message_id": 41,
                "from": ANNA,
                "chat": PRIVATE,
                "date": 1,
                "edit_date": AT,
                "text": "venerdì",
            },
        },
        (_said(Kind.EDITED, text="venerdì"),),
    ),
    _pressed("button", BUTTON, message={"message_id": 40, "chat": PRIVATE, "date": AT, "text": "?"}),
    _pressed("button too old to be shown", BUTTON, message={"message_id": 40, "chat": PRIVATE, "date": 0}),
    _member("blocked", "kicked", reachable=False),
    _member("unblocked", "member", reachable=True),
    _message(
        "in a topic",
        _said(Kind.COMMAND, text="today", thread_id=5, **IN_GROUP),
        chat=GROUP,
        text="/today@studio_bot",
        message_thread_id=5,
        is_topic_message=True,
        reply_to_message={"message_id": 5, "chat": GROUP, "date": AT, "forum_topic_created": {"name": "x"}},
    ),
    _message(
        "answer to a message",
        _said(Kind.TEXT, text="ok", reply_to="39", **IN_GROUP),
        chat=GROUP,
        text="ok",
        reply_to_message={"message_id": 39, "chat": GROUP, "date": AT},
    ),
    _message(
        "anonymous administrator",
        _said(Kind.COMMAND, text="today", is_anonymous=True, **IN_GROUP, user_id=None, name=None, language=None),
        chat=GROUP,
        text="/today",
        sender_chat=GROUP,
        **{"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
    ),
    _message(
        "group became supergroup",
        ChatMoved("1", "-44", "-10044"),
        chat={"id": -44, "type": "group"},
        migrate_to_chat_id=-10044,
    ),
    Recorded("unknown update", {"update_id": 1, "message_reaction_count": {"chat": GROUP, "date": AT}}, ()),
    Recorded("a number beyond all numbers", {"update_id": 10**40, "message": {"text": "x"}}, ()),
    Recorded("no update at all", {"hello": "world"}, ()),
)

SID = "SM" + "0" * 31 + "1"
SMS_FORM = {
    "ToCountry": "IT",
    "SmsMessageSid": SID,
    "NumMedia": "0",
    "SmsSid": SID,
    "SmsStatus": "received",
    "FromState": "",
    "Body": "1",
    "To": "+390610000001",
    "NumSegments": "1",
    "MessageSid": SID,
    "AccountSid": "AC" + "0" * 32,
    "From": "+393331110002",
    "ApiVersion": "2010-04-01",
}
WHATSAPP_FORM = SMS_FORM | {
    "To": "whatsapp:+390610000001",
    "From": "whatsapp:+393331110002",
    "WaId": "393331110002",
    "ProfileName": "Anna",
    "MessageType": "text",
}
STATUS_FORM = {
    "MessageSid": SID,
    "SmsSid": SID,
    "MessageStatus": "delivered",
    "SmsStatus": "delivered",
    "To": "+393331110002",
    "From": "+390610000001",
    "ApiVersion": "2010-04-01",
    "AccountSid": "AC" + "0" * 32,
}


def _form(id: str, form: dict[str, str], *events: Event, **changes: str) -> Recorded:
    return Recorded(id, form | changes, events)


def _sms(kind: Kind, **values: Any) -> Inbound:
    return Inbound(SID, "+393331110002", kind, **values)


def _whatsapp(kind: Kind, **values: Any) -> Inbound:
    return Inbound(SID, "+393331110002", kind, **{"name": "Anna", **values})


SMS = (
    _form("text", SMS_FORM, _sms(Kind.TEXT, text="1")),
    _form("empty text", SMS_FORM, _sms(Kind.TEXT), Body=""),
    _form("4,000 emoji", SMS_FORM, _sms(Kind.TEXT, text=EMOJI), Body=EMOJI),
    _form(
        "picture",
        SMS_FORM,
        _sms(Kind.PHOTO, text="1", media=("image/jpeg", "image/png")),
        NumMedia="2",
        MediaContentType0="image/jpeg",
        MediaContentType1="image/png",
    ),
    _form("STOP taken note of", SMS_FORM, OptOut(SID, "+393331110002", withdrawn=True), OptOutType="STOP"),
    _form("START taken note of", SMS_FORM, OptOut(SID, "+393331110002", withdrawn=False), OptOutType="START"),
    _form("HELP answered by Twilio", SMS_FORM, OptOutType="HELP"),
    _form("from a name", SMS_FORM, From="InfoCarrier"),
    _form("from a short code", SMS_FORM, From="4800"),
    _form("for WhatsApp", WHATSAPP_FORM),
    _form("for Messenger", SMS_FORM, From="messenger:1"),
    _form("delivered", STATUS_FORM, Receipt(SID, Status.DELIVERED)),
    _form(
        "undelivered",
        STATUS_FORM,
        Receipt(SID, Status.FAILED, "30003"),
        MessageStatus="undelivered",
        ErrorCode="30003",
    ),
    _form("a status of tomorrow", STATUS_FORM, MessageStatus="teleported"),
    Recorded("no message at all", {"AccountSid": "AC1", "Level": "WARNING"}, ()),
)

TAPPED = {"MessageType": "button", "ButtonText": "Confermo", "ButtonPayload": "c.1.abc", "Body": "Confermo"}
PICKED = {"MessageType": "interactive", "ListId": "s.1", "ListTitle": "Visita", "Body": "Visita"}
CARRIER = "SM" + "0" * 31 + "7"

WHATSAPP = (
    _form("text", WHATSAPP_FORM, _whatsapp(Kind.TEXT, text="1")),
    _form(
        "quick reply",
        WHATSAPP_FORM | TAPPED,
        _whatsapp(Kind.BUTTON, text="Confermo", payload="c.1.abc", message_id=CARRIER, reply_to=CARRIER),
        OriginalRepliedMessageSid=CARRIER,
    ),
    _form("list item", WHATSAPP_FORM | PICKED, _whatsapp(Kind.BUTTON, text="Visita", payload="s.1")),
    _form(
        "voice",
        WHATSAPP_FORM,
        _whatsapp(Kind.VOICE, media=("audio/ogg",)),
        Body="",
        NumMedia="1",
        MediaContentType0="audio/ogg",
        MessageType="audio",
    ),
    _form(
        "sticker",
        WHATSAPP_FORM,
        _whatsapp(Kind.STICKER, media=("image/webp",)),
        Body="",
        NumMedia="1",
        MediaContentType0="image/webp",
    ),
    _form("location", WHATSAPP_FORM, _whatsapp(Kind.LOCATION), Body="", Latitude="45.0", Longitude="9.0"),
    _form("something unsupported", WHATSAPP_FORM, _whatsapp(Kind.OTHER), Body="", MessageType="contacts"),
    _form("no name", WHATSAPP_FORM, _whatsapp(Kind.TEXT, text="1", name=None), ProfileName="  "),
    _form("for SMS", SMS_FORM),
    _form(
        "read",
        STATUS_FORM,
        Receipt(SID, Status.READ),
        MessageStatus="read",
        EventType="READ",
        From="whatsapp:+390610000001",
        To="whatsapp:+393331110002",
    ),
    _form(
        "outside the window",
        STATUS_FORM,
        Receipt(SID, Status.FAILED, "63016"),
        MessageStatus="failed",
        ErrorCode="63016",
        From="whatsapp:+390610000001",
        To="whatsapp:+393331110002",
    ),
    Recorded("no message at all", {"AccountSid": "AC1"}, ()),
)

TYPED = {"id": "run:1", "from": "+393331110009", "text": "ciao"}

CONSOLE = (
    Recorded("line", TYPED, (Inbound("run:1", "+393331110009", Kind.TEXT, text="ciao"),)),
    Recorded("empty line", TYPED | {"text": ""}, (Inbound("run:1", "+393331110009", Kind.TEXT),)),
    Recorded(
        "command",
        TYPED | {"text": "/Start tok"},
        (Inbound("run:1", "+393331110009", Kind.COMMAND, text="start", argument="tok"),),
    ),
    Recorded("no line at all", {"what": 1}, ()),
)
