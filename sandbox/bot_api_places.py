"""Where a bot's message goes: the chat, the topic, the message replied to; and who may not write there."""

from __future__ import annotations

from typing import Any

from sandbox import bot_api_chat, bot_api_errors, bot_api_state

Json = dict[str, Any]


def chat(call: bot_api_state.Call) -> bot_api_chat.Chat:
    """The chat of the call, whether or not the bot may write there."""
    given = call.params.text("chat_id")
    if not given:
        raise bot_api_errors.bad("chat_id is empty")
    try:
        number = int(given)
    except ValueError as error:
        raise bot_api_errors.bad("chat not found") from error
    group = call.telegram.groups.get(number)
    if group is not None:
        if group.migrated_to is not None:
            raise bot_api_errors.bad(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.migrated_to
            )
        return group
    user = call.telegram.users.get(number)
    if user is None:
        raise bot_api_errors.bad("chat not found")
    return call.telegram.private(call.bot, user)


def writable(call: bot_api_state.Call) -> bot_api_chat.Chat:
    """The chat of the call, if the bot may write there now."""
    place = chat(call)
    if place.user is not None:
        if place.user.is_deleted:
            raise bot_api_errors.forbidden("user is deactivated")
        if place.is_blocked:
            raise bot_api_errors.forbidden("bot was blocked by the user")
        if not place.is_started:
            raise bot_api_errors.forbidden("bot can't initiate conversation with a user")
        return place
    status = place.bots.get(call.bot.id, "left")
    if status == "kicked":
        raise bot_api_errors.forbidden(f"bot was kicked from the {place.type} chat")
    if status == "left":
        raise bot_api_errors.forbidden(f"bot is not a member of the {place.type} chat")
    if status == "restricted":
        raise bot_api_errors.bad("not enough rights to send text messages to the chat")
    return place


def thread(call: bot_api_state.Call, place: bot_api_chat.Chat) -> int | None:
    """The topic of the call, if it exists and is open."""
    if not call.params.has("message_thread_id"):
        return None
    number: int = call.params.integer("message_thread_id")
    topic = place.topics.get(number)
    if topic is None or topic.is_deleted:
        raise bot_api_errors.bad("message thread not found")
    if topic.is_closed and place.bots.get(call.bot.id) != "administrator":
        raise bot_api_errors.bad("TOPIC_CLOSED")
    return number


def replied(call: bot_api_state.Call, place: bot_api_chat.Chat) -> Json | None:
    """The message this one replies to; None for none, or for a missing one that may be missing."""
    reply = call.params.parsed("reply_parameters") or {}
    number = reply.get("message_id") or call.params.integer("reply_to_message_id", 0)
    if not number:
        return None
    found = place.messages.get(int(number))
    may_miss = reply.get("allow_sending_without_reply") or call.params.flag("allow_sending_without_reply")
    if found is None and not may_miss:
        raise bot_api_errors.bad("message to be replied not found")
    return bot_api_chat.quoted(found) if found else None


def own_message(call: bot_api_state.Call, place: bot_api_chat.Chat, purpose: str) -> Json:
    """The bot's own message that the call wants to change."""
    found = place.messages.get(call.params.integer("message_id", 0))
    if found is None:
        raise bot_api_errors.bad(f"message to {purpose} not found")
    if found["from"]["id"] != call.bot.id:
        raise bot_api_errors.bad(f"message can't be {purpose}ed")
    return found
