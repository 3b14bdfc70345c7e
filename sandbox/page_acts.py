"""What a visitor does with a phone: one table of acts, each checked and bounded, each a call of the world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import bot_api_people, page_cast, phones, twilio_phones
from sandbox.page_state import Stage

Json = dict[str, Any]

MAX_TEXT = 4096
MAX_DATA = 256
PLACE = (45.4384, 10.9917)  # a square in Verona
NotPossible = bot_api_people.NotPossible


class BadAct(ValueError):
    """The page asked for something that does not exist."""


def perform(stage: Stage, body: Json) -> Json:
    """Carry out `{"phone": ..., "do": ..., ...}`; raises BadAct or NotPossible."""
    phone = _text(body, "phone", 20)
    if phone not in page_cast.PHONES:
        raise BadAct("no such phone")
    name = _text(body, "do", 20)
    acts = TELEGRAM if phone in page_cast.ON_TELEGRAM else WHATSAPP if phone == "whatsapp" else SMS
    act = acts.get(name)
    if act is None:
        raise BadAct("this phone cannot do that")
    if name not in ("power", "language") and not is_on(stage, phone):
        raise NotPossible("this phone is switched off")
    return act(stage, phone, body) or {}


def is_on(stage: Stage, phone: str) -> bool:
    """Whether the phone's screen answers."""
    if phone in page_cast.ON_TELEGRAM:
        return phone not in stage.off_since
    return stage.world.twilio.phones[stage.cast.numbers[phone]].is_on


def _text(body: Json, name: str, longest: int, default: str | None = None) -> str:
    value = body.get(name, default)
    if not isinstance(value, str) or len(value) > longest:
        raise BadAct(f"{name} must be a text of at most {longest} characters")
    return value


def _flag(body: Json, name: str) -> bool:
    value = body.get(name)
    if not isinstance(value, bool):
        raise BadAct(f"{name} must be true or false")
    return value


def _number(body: Json, name: str) -> int | None:
    value = body.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise BadAct(f"{name} must be a whole number")
    return value


def _language(body: Json) -> str:
    code = _text(body, "code", 5)
    if code not in page_cast.LANGUAGES:
        raise BadAct("no such language")
    return code


# Telegram


def _app(stage: Stage, phone: str, body: Json) -> phones.TelegramPhone:
    app = page_cast.on_telegram(stage.world, stage.cast, phone)
    thread = _number(body, "thread")
    if thread is not None and thread not in app.chat.topics:
        raise BadAct("no such topic")
    return app.in_topic(thread)


def _telegram_writes(stage: Stage, phone: str, body: Json) -> Json:
    app = _app(stage, phone, body)
    sent = app.sends_text(_text(body, "text", MAX_TEXT), reply_to=_number(body, "reply_to"))
    return {"message_id": sent["message_id"]}


def _telegram_starts(stage: Stage, phone: str, body: Json) -> None:
    _app(stage, phone, body).starts(_text(body, "payload", 64, ""))


def _telegram_presses(stage: Stage, phone: str, body: Json) -> Json:
    message_id = _number(body, "message_id")
    if message_id is None:
        raise BadAct("message_id is missing")
    return {"query": _app(stage, phone, body).presses(message_id, _text(body, "data", MAX_DATA))}


def _telegram_shares(stage: Stage, phone: str, body: Json) -> None:
    app = _app(stage, phone, body)
    if body.get("of") == "someone":
        app.shares_contact(phone=page_cast.ZOFIA.number, first_name=page_cast.ZOFIA.first_name)
    else:
        app.shares_contact()


def _telegram_sends(stage: Stage, phone: str, body: Json) -> None:
    app = _app(stage, phone, body)
    _choose(body, {
        "photo": app.sends_photo,
        "voice": app.sends_voice,
        "sticker": app.sends_sticker,
        "location": lambda: app.sends_location(*PLACE),
    })  # fmt: skip


def _telegram_blocks(stage: Stage, phone: str, body: Json) -> None:
    app = _app(stage, phone, body)
    if not app.chat.is_private:
        raise BadAct("only a private chat can be blocked")
    (app.blocks if _flag(body, "on") else app.unblocks)()


def _telegram_power(stage: Stage, phone: str, body: Json) -> None:
    app = page_cast.on_telegram(stage.world, stage.cast, phone)
    turned_on = _flag(body, "on")
    if turned_on:
        stage.off_since.pop(phone, None)
    else:
        stage.off_since.setdefault(phone, app.chat.last_message_id)
    number = stage.cast.numbers.get(phone)
    if number:  # the same handset gets text messages
        twilio_phones.switch(stage.world, stage.world.twilio.phones[number], on=turned_on)
    stage.world.changed("telegram", phone)


def _telegram_language(stage: Stage, phone: str, body: Json) -> None:
    stage.world.telegram.users[stage.cast.users[phone]].language_code = _language(body)
    stage.world.changed("telegram", phone)


def _telegram_fails(stage: Stage, phone: str, body: Json) -> None:
    app = _app(stage, phone, body)
    stage.world.telegram.fail_next("sendmessage", _fault(body), chat_id=app.chat.id, seconds=20)


# WhatsApp and SMS


def _whatsapp_writes(stage: Stage, phone: str, body: Json) -> None:
    _opened(stage).sends_text(_written(body))


def _written(body: Json) -> str:
    text = _text(body, "text", MAX_TEXT).strip()
    if not text:
        raise NotPossible("the phone does not send an empty message")
    return text


def _whatsapp_taps(stage: Stage, phone: str, body: Json) -> None:
    _opened(stage).taps(_text(body, "sid", 40), _text(body, "button", MAX_DATA))


def _whatsapp_picks(stage: Stage, phone: str, body: Json) -> None:
    _opened(stage).picks(_text(body, "sid", 40), _text(body, "item", MAX_DATA))


def _opened(stage: Stage) -> twilio_phones.WhatsAppPhone:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    if not app.phone.has_whatsapp:
        raise NotPossible("WhatsApp is not installed on this phone")
    if app.sender in app.phone.blocked:
        raise NotPossible("unblock the business first")
    return app


def _whatsapp_opens(stage: Stage, phone: str, body: Json) -> None:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    (app.opens if _flag(body, "on") else app.closes)()
    stage.world.changed("twilio", app.phone.number)


def _whatsapp_sends(stage: Stage, phone: str, body: Json) -> None:
    app = _opened(stage)
    _choose(body, {
        "photo": app.sends_photo,
        "voice": app.sends_voice,
        "sticker": app.sends_sticker,
        "location": lambda: app.sends_location(*PLACE),
    })  # fmt: skip


def _choose(body: Json, kinds: dict[str, Callable[[], Any]]) -> None:
    kind = _text(body, "kind", 20)
    if kind not in kinds:
        raise BadAct("no such kind of message")
    kinds[kind]()


def _whatsapp_blocks(stage: Stage, phone: str, body: Json) -> None:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    app.blocks(blocked=_flag(body, "on"))
    stage.world.changed("twilio", app.phone.number)


def _whatsapp_installs(stage: Stage, phone: str, body: Json) -> None:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    with stage.world.lock:
        app.phone.has_whatsapp = _flag(body, "on")
    stage.world.changed("twilio", app.phone.number)


def _sms_writes(stage: Stage, phone: str, body: Json) -> None:
    page_cast.on_sms(stage.world, stage.cast, phone).sends_text(_written(body))


def _handset_power(stage: Stage, phone: str, body: Json) -> None:
    handset = stage.world.twilio.phones[stage.cast.numbers[phone]]
    twilio_phones.switch(stage.world, handset, on=_flag(body, "on"))


def _handset_language(stage: Stage, phone: str, body: Json) -> None:
    stage.languages[phone] = _language(body)
    stage.world.changed("twilio", phone)


def _twilio_fails(stage: Stage, phone: str, body: Json) -> None:
    stage.world.twilio.fail_next(_fault(body), to=stage.cast.numbers[phone], seconds=20)


def _fault(body: Json) -> str:
    kind = _text(body, "kind", 20)
    if kind not in ("429", "500", "timeout_before", "timeout_after", "lost_answer", "status:30008"):
        raise BadAct("no such failure")
    return kind


Act = Callable[[Stage, str, Json], Json | None]

TELEGRAM: dict[str, Act] = {
    "write": _telegram_writes,
    "start": _telegram_starts,
    "press": _telegram_presses,
    "share": _telegram_shares,
    "send": _telegram_sends,
    "block": _telegram_blocks,
    "power": _telegram_power,
    "language": _telegram_language,
    "fail": _telegram_fails,
}
WHATSAPP: dict[str, Act] = {
    "write": _whatsapp_writes,
    "tap": _whatsapp_taps,
    "pick": _whatsapp_picks,
    "open": _whatsapp_opens,
    "send": _whatsapp_sends,
    "block": _whatsapp_blocks,
    "install": _whatsapp_installs,
    "text": _sms_writes,
    "power": _handset_power,
    "language": _handset_language,
    "fail": _twilio_fails,
}
SMS: dict[str, Act] = {
    "write": _sms_writes,
    "power": _handset_power,
    "language": _handset_language,
    "fail": _twilio_fails,
}
TELEGRAM["text"] = _sms_writes
