"""Buttons as Bot API reply markup; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from messaging.bot_api.wire import Markup
from messaging.channel import Button
from messaging.says import Style

# Ours -> Bot API `style`; apps that do not know it show a plain button.
STYLES = {Style.PRIMARY: "primary", Style.DANGER: "danger"}

REMOVE: Markup = {"remove_keyboard": True}


def inline(buttons: Sequence[Button], columns: int) -> Markup | None:
    """A keyboard under the message, `columns` buttons a row; None when there are none."""
    keys = [_key(button) for button in buttons]
    width = max(1, columns)
    rows = [keys[start : start + width] for start in range(0, len(keys), width)]
    return {"inline_keyboard": rows} if rows else None


def share_contact(label: str) -> Markup:
    """The button that sends the client's own number; it folds away once used."""
    button = {"text": label, "request_contact": True}
    return {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}


def _key(button: Button) -> dict[str, Any]:
    key: dict[str, Any] = {"text": button.label, "callback_data": button.payload}
    if button.style in STYLES:
        key["style"] = STYLES[button.style]
    return key
