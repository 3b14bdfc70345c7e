"""Chats, members, topics, reactions, and how a bot presents itself."""

from __future__ import annotations

import json
import re
from typing import Any

from sandbox import bot_api_chat, bot_api_errors, bot_api_places, bot_api_state

Json = dict[str, Any]

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def send_chat_action(call: bot_api_state.Call) -> Any:
    """sendChatAction: shown for five seconds or until a message comes."""
    place = bot_api_places.writable(call)
    action = call.params.text("action")
    if action not in ACTIONS:
        raise bot_api_errors.bad("wrong parameter action in request")
    place.action = {"action": action, "at": call.world.now().isoformat(), "bot_id": call.bot.id}
    call.world.changed("telegram", str(place.id))
    return True


def get_chat(call: bot_api_state.Call) -> Any:
    """getChat."""
    place = bot_api_places.chat(call)
    return {
        **place.wire(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": NO_GIFTS,
    }


def get_chat_member(call: bot_api_state.Call) -> Any:
    """getChatMember: a person, a bot, or nobody ("left")."""
    place = bot_api_places.chat(call)
    user_id = call.params.integer("user_id")
    if user_id in place.bots:
        return place.member(call.telegram.bot_by_id(user_id).wire(), place.bots[user_id])
    user = call.telegram.users.get(user_id)
    if user is None:
        raise bot_api_errors.bad("user not found" if place.is_private else "PARTICIPANT_ID_INVALID")
    if place.is_private:
        return place.member(user.wire(), "member" if user_id == place.id else "left")
    member = place.members.get(user_id, bot_api_chat.Member("left"))
    return place.member(user.wire(), member.status, is_anonymous=member.is_anonymous)


def get_chat_administrators(call: bot_api_state.Call) -> Any:
    """getChatAdministrators: people who lead the group, and bots that do."""
    place = bot_api_places.chat(call)
    if place.is_private:
        raise bot_api_errors.bad("there are no administrators in the private chat")
    people = [
        place.member(call.telegram.users[number].wire(), member.status, is_anonymous=member.is_anonymous)
        for number, member in place.members.items()
        if member.status in ("creator", "administrator")
    ]
    bots = [
        place.member(call.telegram.bot_by_id(number).wire(), status)
        for number, status in place.bots.items()
        if status == "administrator"
    ]
    return people + bots


def create_forum_topic(call: bot_api_state.Call) -> Any:
    """createForumTopic: an administrator bot, in a group that has topics."""
    place = _forum(call)
    name = call.params.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise bot_api_errors.bad("TOPIC_TITLE_INVALID")
    color = call.params.integer("icon_color", bot_api_chat.TOPIC_COLOR)
    thread = place.open_topic(call.bot.wire(), call.world.now(), name, color)
    call.world.changed("telegram", str(place.id))
    return {"message_thread_id": thread, "name": name, "icon_color": color}


def change_forum_topic(call: bot_api_state.Call, change: str) -> Any:
    """editForumTopic, closeForumTopic, reopenForumTopic, deleteForumTopic."""
    place = _forum(call)
    topic = place.topics.get(call.params.integer("message_thread_id", 0))
    if topic is None or topic.is_deleted:
        raise bot_api_errors.bad("message thread not found")
    if change == "edit":
        topic.name = call.params.text("name") or topic.name
    elif change == "delete":
        topic.is_deleted = True
    else:
        topic.is_closed = change == "close"
    call.world.changed("telegram", str(place.id))
    return True


def _forum(call: bot_api_state.Call) -> bot_api_chat.Chat:
    place = bot_api_places.writable(call)
    if not place.is_forum:
        raise bot_api_errors.bad("the chat is not a forum")
    if place.bots.get(call.bot.id) != "administrator":
        raise bot_api_errors.bad("not enough rights to create a topic")
    return place


def set_message_reaction(call: bot_api_state.Call) -> Any:
    """setMessageReaction."""
    place = bot_api_places.writable(call)
    number = call.params.integer("message_id", 0)
    if number not in place.messages:
        raise bot_api_errors.bad("message to react not found")
    place.reactions[number] = call.params.parsed("reaction") or []
    call.world.changed("telegram", str(place.id))
    return True


def set_my_commands(call: bot_api_state.Call) -> Any:
    """setMyCommands: one list per scope and language."""
    commands = call.params.parsed("commands") or []
    for command in commands:
        if not COMMAND.fullmatch(str(command.get("command", ""))):
            raise bot_api_errors.bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bot_api_errors.bad("BOT_COMMAND_DESCRIPTION_INVALID")
    if len(commands) > 100:
        raise bot_api_errors.bad("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_scope(call)] = commands
    call.world.changed("telegram", "bots")
    return True


def get_my_commands(call: bot_api_state.Call) -> Any:
    """getMyCommands."""
    return call.bot.commands.get(_scope(call), [])


def delete_my_commands(call: bot_api_state.Call) -> Any:
    """deleteMyCommands."""
    call.bot.commands.pop(_scope(call), None)
    call.world.changed("telegram", "bots")
    return True


def _scope(call: bot_api_state.Call) -> tuple[str, str]:
    scope = call.params.parsed("scope") or {"type": "default"}
    if "chat_id" in scope:
        scope = {**scope, "chat_id": int(scope["chat_id"])}
    return json.dumps(scope, sort_keys=True), call.params.text("language_code")


def set_presentation(call: bot_api_state.Call, name: str) -> Any:
    """setMyName, setMyDescription, setMyShortDescription."""
    call.bot.names[f"{name}:{call.params.text('language_code')}"] = call.params.text(name)
    return True


def get_presentation(call: bot_api_state.Call, name: str) -> Any:
    """getMyName, getMyDescription, getMyShortDescription."""
    default = call.bot.name if name == "name" else ""
    return {name: call.bot.names.get(f"{name}:{call.params.text('language_code')}", default)}


def accepted(call: bot_api_state.Call) -> Any:
    """Methods that change nothing anybody can see here."""
    return True
