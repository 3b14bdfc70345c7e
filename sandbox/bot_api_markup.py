"""Keyboards: what may be sent, and the refusals for what may not."""

from __future__ import annotations

from typing import Any

from sandbox import bot_api_chat, bot_api_errors

Json = dict[str, Any]

MAX_BUTTON_DATA_BYTES = 64
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "pay", "copy_text",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game",
)  # fmt: skip


def read(markup: Any, chat: bot_api_chat.Chat, *, inline_only: bool = False) -> Json | None:
    """A reply markup as sent, checked; None for none."""
    if markup in (None, {}):
        return None
    if not isinstance(markup, dict):
        raise bot_api_errors.bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = [[_inline(button) for button in row] for row in _rows(markup["inline_keyboard"])]
        return {"inline_keyboard": [row for row in rows if row]}
    if inline_only:
        raise bot_api_errors.bad("inline keyboard expected")
    if "keyboard" in markup:
        for row in _rows(markup["keyboard"]):
            for button in row:
                _reply_button(button, chat)
    return markup


def data_of(markup: Json | None) -> list[str]:
    """Every callback datum on an inline keyboard, in reading order."""
    rows = (markup or {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bot_api_errors.bad("can't parse inline keyboard: Field must be an Array of Arrays")
    return rows


def _inline(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bot_api_errors.bad("can't parse inline keyboard button: Can't find field \"text\"")
    given = [name for name in ACTIONS if name in button]
    if len(given) != 1:
        raise bot_api_errors.bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= MAX_BUTTON_DATA_BYTES:
            raise bot_api_errors.bad("BUTTON_DATA_INVALID")
    if "url" in button and "." not in button["url"] and "://" not in button["url"]:
        raise bot_api_errors.bad("BUTTON_URL_INVALID")
    return button


def _reply_button(button: Any, chat: bot_api_chat.Chat) -> None:
    if isinstance(button, dict):
        if not str(button.get("text", "")).strip():
            raise bot_api_errors.bad("can't parse keyboard button: Can't find field \"text\"")
        if button.get("request_contact") and not chat.is_private:
            raise bot_api_errors.bad("phone number can be requested in private chats only")
        if button.get("request_location") and not chat.is_private:
            raise bot_api_errors.bad("location can be requested in private chats only")
    elif not isinstance(button, str) or not button.strip():
        raise bot_api_errors.bad("can't parse keyboard button")
