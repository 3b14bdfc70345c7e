"""Sending, editing and deleting messages, and answering pressed buttons."""

from __future__ import annotations

import copy
from typing import Any

from sandbox import (
    bot_api_chat,
    bot_api_errors,
    bot_api_html,
    bot_api_markup,
    bot_api_places,
    bot_api_queue,
    bot_api_state,
)

Json = dict[str, Any]

MAX_TEXT = 4096  # UTF-16 code units after the markup is read
MAX_CAPTION = 1024
MAX_ANSWER = 200
BOT_DELETES_WITHIN_SECONDS = 48 * 3600
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def send_message(call: bot_api_state.Call) -> Any:
    """sendMessage."""
    place = bot_api_places.writable(call)
    return posted(call, place, text_content(call))


def text_content(call: bot_api_state.Call) -> Json:
    """Text and entities of a text message."""
    raw = call.params.text("text")
    if not raw:
        raise bot_api_errors.bad("message text is empty")
    text, entities = formatted(call, raw, "entities")
    if not text:
        raise bot_api_errors.bad("text must be non-empty")
    if bot_api_html.utf16(text) > MAX_TEXT:
        raise bot_api_errors.bad("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(call: bot_api_state.Call) -> Json:
    """Caption and its entities, for pictures and documents."""
    text, entities = formatted(call, call.params.text("caption"), "caption_entities")
    if bot_api_html.utf16(text) > MAX_CAPTION:
        raise bot_api_errors.bad("message caption is too long")
    content = {"caption": text} if text else {}
    return {**content, "caption_entities": entities} if entities else content


def formatted(call: bot_api_state.Call, raw: str, entities_name: str) -> tuple[str, list[Json]]:
    """Plain text and entities, after parse_mode or the given entities."""
    mode = call.params.text("parse_mode").lower()
    if mode == "html":
        text, entities = bot_api_html.read(raw)
    elif mode:
        raise bot_api_errors.bad("can't parse entities: the sandbox reads parse_mode HTML only")
    else:
        text, entities = bot_api_html.trimmed(raw, call.params.parsed(entities_name) or [])
    own = entities or []
    return text, own + [entity for entity in bot_api_html.found(text) if not _overlaps(entity, own)]


def _overlaps(entity: Json, others: list[Json]) -> bool:
    first, last = entity["offset"], entity["offset"] + entity["length"]
    return any(first < other["offset"] + other["length"] and other["offset"] < last for other in others)


def posted(call: bot_api_state.Call, place: bot_api_chat.Chat, content: Json) -> Json:
    """Put the bot's message into the chat with its keyboard, topic and reply; the `Message` object."""
    thread = bot_api_places.thread(call, place)
    reply = bot_api_places.replied(call, place)
    markup = bot_api_markup.read(call.params.parsed("reply_markup"), place)
    extra: Json = dict(place.topic_fields(thread))
    if reply:
        extra["reply_to_message"] = reply
    if markup and "inline_keyboard" in markup:
        extra["reply_markup"] = markup
    if call.params.flag("protect_content"):
        extra["has_protected_content"] = True
    message = place.add(call.bot.wire(), call.world.now(), {**extra, **content})
    _apply_keyboard(place, markup)
    place.action = None
    call.world.changed("telegram", str(place.id))
    return copy.deepcopy(message)


def _apply_keyboard(place: bot_api_chat.Chat, markup: Json | None) -> None:
    if markup and "keyboard" in markup:
        place.keyboard = markup
    elif markup and markup.get("remove_keyboard"):
        place.keyboard = None


def edit_message_text(call: bot_api_state.Call) -> Any:
    """editMessageText."""
    place = bot_api_places.writable(call)
    message = bot_api_places.own_message(call, place, "edit")
    if "text" not in message:
        raise bot_api_errors.bad("there is no text in the message to edit")
    return _edited(call, place, message, text_content(call), ("text", "entities"))


def edit_message_caption(call: bot_api_state.Call) -> Any:
    """editMessageCaption."""
    place = bot_api_places.writable(call)
    message = bot_api_places.own_message(call, place, "edit")
    return _edited(call, place, message, caption_content(call), ("caption", "caption_entities"))


def edit_message_reply_markup(call: bot_api_state.Call) -> Any:
    """editMessageReplyMarkup."""
    place = bot_api_places.writable(call)
    return _edited(call, place, bot_api_places.own_message(call, place, "edit"), {}, ())


def _edited(
    call: bot_api_state.Call, place: bot_api_chat.Chat, message: Json, content: Json, names: tuple[str, ...]
) -> Json:
    """Change a message; the keyboard goes when none is given, as on the official server."""
    markup = bot_api_markup.read(call.params.parsed("reply_markup"), place, inline_only=True)
    if markup and markup["inline_keyboard"]:
        content = {**content, "reply_markup": markup}
    replaced = (*names, "reply_markup")
    before = {name: message[name] for name in replaced if name in message}
    if before == content:
        raise bot_api_errors.bad(SAME)
    for name in replaced:
        message.pop(name, None)
    message.update(content, edit_date=int(call.world.now().timestamp()))
    call.world.changed("telegram", str(place.id))
    return copy.deepcopy(message)


def delete_message(call: bot_api_state.Call) -> Any:
    """deleteMessage: the bot's own, any in a private chat, any for an administrator; within 48 hours."""
    place = bot_api_places.writable(call)
    found = place.messages.get(call.params.integer("message_id", 0))
    if found is None:
        raise bot_api_errors.bad("message to delete not found")
    is_own = found["from"]["id"] == call.bot.id
    may_all = place.is_private or place.bots.get(call.bot.id) == "administrator"
    is_old = call.world.now().timestamp() - found["date"] > BOT_DELETES_WITHIN_SECONDS
    if is_old or not (is_own or may_all):
        raise bot_api_errors.bad("message can't be deleted")
    del place.messages[found["message_id"]]
    call.world.changed("telegram", str(place.id))
    return True


def answer_callback_query(call: bot_api_state.Call) -> Any:
    """answerCallbackQuery: within 150 seconds of the press."""
    query = call.telegram.queries.get(call.params.text("callback_query_id"))
    now = call.world.now()
    is_known = query is not None and query.bot_id == call.bot.id
    if query is None or not is_known or now.timestamp() - query.pressed_at > bot_api_queue.QUERY_LIFE_SECONDS:
        raise bot_api_errors.bad("query is too old and response timeout expired or query ID is invalid")
    text = call.params.text("text")
    if bot_api_html.utf16(text) > MAX_ANSWER:
        raise bot_api_errors.bad("MESSAGE_TOO_LONG")
    toast = {
        "callback_query_id": call.params.text("callback_query_id"),
        "user_id": query.user_id,
        "text": text,
        "show_alert": call.params.flag("show_alert"),
        "at": now.isoformat(),
    }
    query.chat.toasts.append(toast)
    call.world.changed("telegram", str(query.chat.id))
    return True
