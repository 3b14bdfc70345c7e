"""What a visitor does with WhatsApp and plain text messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import page_cast, page_checks, twilio_phones
from sandbox.page_state import Stage

Json = dict[str, Any]
Act = Callable[[Stage, str, Json], Json | None]


def writes(stage: Stage, phone: str, body: Json) -> None:
    """Write a WhatsApp text."""
    _opened(stage).sends_text(page_checks.written(body))


def taps(stage: Stage, phone: str, body: Json) -> None:
    """Tap a quick reply."""
    _opened(stage).taps(page_checks.text(body, "sid", 40), page_checks.text(body, "button", page_checks.MAX_DATA))


def picks(stage: Stage, phone: str, body: Json) -> None:
    """Pick an item of a list."""
    _opened(stage).picks(page_checks.text(body, "sid", 40), page_checks.text(body, "item", page_checks.MAX_DATA))


def _opened(stage: Stage) -> twilio_phones.WhatsAppPhone:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    if not app.phone.has_whatsapp:
        raise page_checks.NotPossible("WhatsApp is not installed on this phone")
    if app.sender in app.phone.blocked:
        raise page_checks.NotPossible("unblock the business first")
    return app


def opens(stage: Stage, phone: str, body: Json) -> None:
    """Open or leave the chat; what was delivered becomes read."""
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    (app.opens if page_checks.flag(body, "on") else app.closes)()
    stage.world.changed("twilio", app.phone.number)


def sends(stage: Stage, phone: str, body: Json) -> None:
    """Send a picture, voice message, sticker or place."""
    app = _opened(stage)
    page_checks.choose(body, {
        "photo": app.sends_photo,
        "voice": app.sends_voice,
        "sticker": app.sends_sticker,
        "location": lambda: app.sends_location(*page_checks.PLACE),
    })  # fmt: skip


def blocks(stage: Stage, phone: str, body: Json) -> None:
    """Block or unblock the business."""
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    app.blocks(blocked=page_checks.flag(body, "on"))
    stage.world.changed("twilio", app.phone.number)


def installs(stage: Stage, phone: str, body: Json) -> None:
    """Install or remove WhatsApp."""
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    with stage.world.lock:
        app.phone.has_whatsapp = page_checks.flag(body, "on")
    stage.world.changed("twilio", app.phone.number)


def texts(stage: Stage, phone: str, body: Json) -> None:
    """Write a text message."""
    page_cast.on_sms(stage.world, stage.cast, phone).sends_text(page_checks.written(body))


def power(stage: Stage, phone: str, body: Json) -> None:
    """Switch the phone on or off."""
    handset = stage.world.twilio.phones[stage.cast.numbers[phone]]
    twilio_phones.switch(stage.world, handset, on=page_checks.flag(body, "on"))


def language(stage: Stage, phone: str, body: Json) -> None:
    """Remember the language of the example sentences."""
    stage.languages[phone] = page_checks.language(body)
    stage.world.changed("twilio", phone)


def fails(stage: Stage, phone: str, body: Json) -> None:
    """Order a failure of the next message to this number."""
    stage.world.twilio.fail_next(page_checks.fault(body), to=stage.cast.numbers[phone], seconds=20)


WHATSAPP: dict[str, Act] = {
    "write": writes,
    "tap": taps,
    "pick": picks,
    "open": opens,
    "send": sends,
    "block": blocks,
    "install": installs,
    "power": power,
    "language": language,
    "fail": fails,
}
SMS: dict[str, Act] = {
    "write": texts,
    "power": power,
    "language": language,
    "fail": fails,
}
