"""What a visitor does with a phone: one table of acts, each checked and bounded, each a call of the world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import page_acts_telegram, page_acts_twilio, page_cast, page_checks
from sandbox.page_state import Stage

Json = dict[str, Any]

WITHOUT_POWER = frozenset({"power", "language", "fail"})
ACTS: dict[str, dict[str, Callable[[Stage, str, Json], Json | None]]] = {
    "telegram": {**page_acts_telegram.ACTS, "text": page_acts_twilio.texts},
    "whatsapp": {**page_acts_twilio.WHATSAPP, "text": page_acts_twilio.texts},
    "sms": page_acts_twilio.SMS,
    "practitioner": {**page_acts_telegram.ACTS, "text": page_acts_twilio.texts},
    "admin": page_acts_telegram.ACTS,
}


def perform(stage: Stage, body: Json) -> Json:
    """Carry out `{"phone": ..., "do": ..., ...}`; raises BadAct or NotPossible."""
    phone = page_checks.text(body, "phone", 20)
    if phone not in ACTS:
        raise page_checks.BadAct("no such phone")
    name = page_checks.text(body, "do", 20)
    act = ACTS[phone].get(name)
    if act is None:
        raise page_checks.BadAct("this phone cannot do that")
    if name not in WITHOUT_POWER and not is_on(stage, phone):
        raise page_checks.NotPossible("this phone is switched off")
    return act(stage, phone, body) or {}


def is_on(stage: Stage, phone: str) -> bool:
    """Whether the phone's screen answers."""
    if phone in page_cast.ON_TELEGRAM:
        return phone not in stage.off_since
    return stage.world.twilio.phones[stage.cast.numbers[phone]].is_on
