"""What a visitor does with a phone on Telegram."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import page_cast, page_checks, phones, twilio_phones
from sandbox.page_state import Stage

Json = dict[str, Any]
Act = Callable[[Stage, str, Json], Json | None]


def _app(stage: Stage, phone: str, body: Json) -> phones.TelegramPhone:
    app = page_cast.on_telegram(stage.world, stage.cast, phone)
    thread = page_checks.number(body, "thread")
    if thread is not None and thread not in app.chat.topics:
        raise page_checks.BadAct("no such topic")
    return app.in_topic(thread)


def writes(stage: Stage, phone: str, body: Json) -> Json:
    """Write a text, in a topic or in answer to a message."""
    app = _app(stage, phone, body)
    sent = app.sends_text(
        page_checks.text(body, "text", page_checks.MAX_TEXT), reply_to=page_checks.number(body, "reply_to")
    )
    return {"message_id": sent["message_id"]}


def starts(stage: Stage, phone: str, body: Json) -> None:
    """Press Start."""
    _app(stage, phone, body).starts(page_checks.text(body, "payload", 64, ""))


def presses(stage: Stage, phone: str, body: Json) -> Json:
    """Press an inline button; the query that waits for its answer."""
    message_id = page_checks.number(body, "message_id")
    if message_id is None:
        raise page_checks.BadAct("message_id is missing")
    return {"query": _app(stage, phone, body).presses(message_id, page_checks.text(body, "data", page_checks.MAX_DATA))}


def shares(stage: Stage, phone: str, body: Json) -> None:
    """Share one's own number, or somebody else's card."""
    app = _app(stage, phone, body)
    if body.get("of") == "someone":
        app.shares_contact(phone=page_cast.ZOFIA.number, first_name=page_cast.ZOFIA.first_name)
    else:
        app.shares_contact()


def sends(stage: Stage, phone: str, body: Json) -> None:
    """Send a picture, voice message, sticker or place."""
    app = _app(stage, phone, body)
    page_checks.choose(body, {
        "photo": app.sends_photo,
        "voice": app.sends_voice,
        "sticker": app.sends_sticker,
        "location": lambda: app.sends_location(*page_checks.PLACE),
    })  # fmt: skip


def blocks(stage: Stage, phone: str, body: Json) -> None:
    """Block or unblock the bot."""
    app = _app(stage, phone, body)
    if not app.chat.is_private:
        raise page_checks.BadAct("only a private chat can be blocked")
    (app.blocks if page_checks.flag(body, "on") else app.unblocks)()


def power(stage: Stage, phone: str, body: Json) -> None:
    """Switch the handset on or off. Telegram keeps what comes meanwhile and tells nobody."""
    app = page_cast.on_telegram(stage.world, stage.cast, phone)
    turned_on = page_checks.flag(body, "on")
    if turned_on:
        stage.off_since.pop(phone, None)
    else:
        stage.off_since.setdefault(phone, app.chat.last_message_id)
    number = stage.cast.numbers.get(phone)
    if number:  # the same handset gets text messages
        twilio_phones.switch(stage.world, stage.world.twilio.phones[number], on=turned_on)
    stage.world.changed("telegram", phone)


def language(stage: Stage, phone: str, body: Json) -> None:
    """Choose the language of the app; the bot reads it with the next message."""
    stage.world.telegram.users[stage.cast.users[phone]].language_code = page_checks.language(body)
    stage.world.changed("telegram", phone)


def fails(stage: Stage, phone: str, body: Json) -> None:
    """Order a failure of the next message to this chat."""
    app = _app(stage, phone, body)
    stage.world.telegram.fail_next("sendmessage", page_checks.fault(body), chat_id=app.chat.id, seconds=20)


ACTS: dict[str, Act] = {
    "write": writes,
    "start": starts,
    "press": presses,
    "share": shares,
    "send": sends,
    "block": blocks,
    "power": power,
    "language": language,
    "fail": fails,
}
