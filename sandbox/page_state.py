"""What the five phones show right now, as JSON-able values, read from the world under its lock."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_chat, bot_api_queue, page_cast, twilio_message

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

SHOWN_MESSAGES = 150  # of each chat; the page is no archive


@dataclass
class Stage:
    """The world, who plays, and what only the page knows."""

    world: World
    cast: page_cast.Cast
    off_since: dict[str, int] = field(default_factory=dict)  # Telegram phone -> last message seen

    @property
    def languages(self) -> dict[str, str]:
        """Of phones whose channel has no such setting."""
        return self.cast.languages


def state(stage: Stage) -> Json:
    """Every phone, in the order of the page."""
    with stage.world.lock:
        shown = {
            "telegram": lambda: _private(stage, "telegram"),
            "whatsapp": lambda: _whatsapp(stage),
            "sms": lambda: _feature_phone(stage),
            "practitioner": lambda: _private(stage, "practitioner"),
            "admin": lambda: _group(stage),
        }
        return {
            "now": stage.world.now().isoformat(),
            "phones": [shown[phone]() for phone in page_cast.PHONES],
        }


def _private(stage: Stage, phone: str) -> Json:
    app = page_cast.on_telegram(stage.world, stage.cast, phone)
    bot = stage.world.telegram.bot_named(stage.cast.bot(phone))
    number = stage.cast.numbers[phone]
    return {
        "id": phone,
        "kind": "telegram",
        "person": _person(app.user, number),
        "is_on": phone not in stage.off_since,
        "waiting": _unseen(stage, phone, app.chat),
        "chat": {
            **_chat(app.chat),
            "title": bot.name,
            "username": bot.username,
            "commands": commands_for(bot, app.chat, app.user),
        },
        "sms": _texts(stage, phone, number),
    }


def _group(stage: Stage) -> Json:
    app = page_cast.on_telegram(stage.world, stage.cast, "admin")
    bot = stage.world.telegram.bot_named(stage.cast.staff_bot)
    snapshot = app.chat.snapshot()
    return {
        "id": "admin",
        "kind": "group",
        "person": _person(app.user, ""),
        "is_on": "admin" not in stage.off_since,
        "waiting": _unseen(stage, "admin", app.chat),
        "chat": {
            **_chat(app.chat),
            "title": app.chat.title,
            "username": bot.username,
            "commands": commands_for(bot, app.chat, app.user),
            "topics": snapshot["topics"],
            "members": len(snapshot["members"]) + len(snapshot["bots"]),
        },
    }


def _person(user: bot_api_chat.User, number: str) -> Json:
    name = f"{user.first_name} {user.last_name}".strip()
    return {"id": user.id, "name": name, "number": number, "language": user.language_code}


def _chat(chat: bot_api_chat.Chat) -> Json:
    wanted = ("id", "is_started", "is_blocked", "keyboard", "action", "toasts", "reactions")
    snapshot = chat.snapshot()
    messages = snapshot["messages"][-SHOWN_MESSAGES:]
    return {**{name: snapshot[name] for name in wanted}, "messages": messages}


def _unseen(stage: Stage, phone: str, chat: bot_api_chat.Chat) -> int:
    seen = stage.off_since.get(phone)
    if seen is None:
        return 0
    return sum(1 for number, message in chat.messages.items() if number > seen and message["from"].get("is_bot"))


def _texts(stage: Stage, phone: str, number: str) -> Json | None:
    """The text messages of a smartphone: none until the first came."""
    if number not in stage.world.twilio.phones:
        return None
    return {"messages": _messages(page_cast.on_sms(stage.world, stage.cast, phone).messages)}


def _messages(messages: list[twilio_message.Message]) -> list[Json]:
    return [copy.deepcopy(message.snapshot()) for message in messages[-SHOWN_MESSAGES:]]


def _whatsapp(stage: Stage) -> Json:
    app = page_cast.on_whatsapp(stage.world, stage.cast)
    window = stage.world.twilio.last_inbound.get((app.sender, app.phone.number))
    waiting = [
        message
        for message in stage.world.twilio.messages.values()
        if message.is_waiting and message.phone == app.phone.number
    ]
    return {
        **_handset(stage, "whatsapp", "whatsapp"),
        "has_whatsapp": app.phone.has_whatsapp,
        "has_read_receipts": app.phone.has_read_receipts,
        "is_blocked": app.sender in app.phone.blocked,
        "is_open": app.sender in app.phone.open_chats,
        "wrote_at": window.isoformat() if window else None,
        "is_window_open": stage.world.twilio.is_window_open(app.sender, app.phone.number),
        "waiting": len(waiting),
        "sender": app.sender,
        "messages": _messages(app.messages),
        "sms": _texts(stage, "whatsapp", app.phone.number),
    }


def _feature_phone(stage: Stage) -> Json:
    app = page_cast.on_sms(stage.world, stage.cast, "sms")
    return {
        **_handset(stage, "sms", "feature"),
        "refusal": app.phone.refusal,
        "waiting": 0,
        "sender": app.sender,
        "messages": _messages(app.messages),
    }


def _handset(stage: Stage, phone: str, kind: str) -> Json:
    handset = stage.world.twilio.phones[stage.cast.numbers[phone]]
    return {
        "id": phone,
        "kind": kind,
        "person": {"name": handset.name, "number": handset.number, "language": stage.languages.get(phone)},
        "is_on": handset.is_on,
    }


def commands_for(bot: bot_api_queue.Bot, chat: bot_api_chat.Chat, user: bot_api_chat.User) -> list[Json]:
    """The command menu as the apps choose it: the narrowest scope first, the user's language before none."""
    private, admin = chat.is_private, ["chat_administrators", "chat", "all_chat_administrators", "all_group_chats"]
    order = [*(["chat", "all_private_chats"] if private else ["chat_member", *admin]), "default"]
    offered: dict[tuple[str, str], list[Json]] = {}
    for (scope_text, language), commands in bot.commands.items():
        scope = json.loads(scope_text)
        if scope.get("chat_id", chat.id) == chat.id and scope.get("user_id", user.id) == user.id:
            offered[scope.get("type", "default"), language] = commands
    for kind in order:
        for language in (user.language_code[:2], ""):
            if offered.get((kind, language)):
                return offered[kind, language]
    return []
