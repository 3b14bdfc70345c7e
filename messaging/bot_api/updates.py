"""Reading Bot API updates: raw JSON to events, the same for both bots; pure.

The raw update is somebody else's data: whatever is missing, of another type or new gives no event, never an error.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from messaging.bot_api import contents
from messaging.bot_api.contents import mapping, number, words
from messaging.events import ChatMoved, Event, Inbound, Kind, Reach

# What we ask the server for; everything else would only be thrown away.
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
GROUPS = frozenset({"group", "supergroup"})
# "GroupAnonymousBot": what stands in `from` when an administrator writes in the group's own name.
ANONYMOUS_ADMIN = 1087968824
NAME_CHARS = 120
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,64}))?(?:\s+(.*))?", re.DOTALL)


def authentic(header: str | None, secret: str) -> bool:
    """Whether the secret token header is the one registered with setWebhook; in constant time."""
    return bool(secret) and hmac.compare_digest((header or "").encode(), secret.encode())


def keys(raw: Mapping[str, Any]) -> tuple[str, str] | None:
    """The event's own key and its sender's, for storing it unread; None: no update at all."""
    update_id = number(raw.get("update_id"))
    if update_id is None:
        return None
    for value in raw.values():
        chat = mapping(mapping(value).get("chat") or mapping(mapping(value).get("message")).get("chat"))
        sender = number(chat.get("id")) or number(mapping(mapping(value).get("from")).get("id"))
        if sender is not None:
            return str(update_id), str(sender)
    return str(update_id), f"update:{update_id}"


def parse(raw: Mapping[str, Any], username: str | None = None) -> Sequence[Event]:
    """The events of one update; `username` is the bot's own, to leave commands for other bots alone."""
    update_id = number(raw.get("update_id"))
    if update_id is None:
        return []
    key = str(update_id)
    if message := mapping(raw.get("message")):
        return _message(key, message, username)
    if edited := mapping(raw.get("edited_message")):
        return _edited(key, edited)
    if pressed := mapping(raw.get("callback_query")):
        return _pressed(key, pressed)
    if change := mapping(raw.get("my_chat_member")):
        return _reach(key, change)
    return []


def _message(key: str, message: Mapping[str, Any], username: str | None) -> Sequence[Event]:
    sender = _sender(message)
    if sender is None:
        return []
    new_id = number(message.get("migrate_to_chat_id"))
    if new_id is not None:
        return [ChatMoved(key, old_address=sender["address"], new_address=str(new_id))]
    content = contents.read(message)
    if content is None:
        return []
    inbound = Inbound(
        event_key=key,
        kind=content.kind,
        text=content.text,
        contact=content.contact,
        media=content.media,
        occurred_at=_instant(message.get("date")),
        message_id=_id(message.get("message_id")),
        **sender,
    )
    return _as_command(inbound, username) if content.kind is Kind.TEXT else [inbound]


def _as_command(inbound: Inbound, username: str | None) -> Sequence[Event]:
    """A text that starts with a command becomes one; one that names another bot is not for us."""
    found = COMMAND.fullmatch(inbound.text.strip())
    if found is None:
        return [inbound]
    word, bot, rest = found.groups()
    if bot and username and bot.lower() != username.lower():
        return []
    return [replace(inbound, kind=Kind.COMMAND, text=word.lower(), argument=(rest or "").strip())]


def _edited(key: str, message: Mapping[str, Any]) -> Sequence[Event]:
    sender = _sender(message)
    content = contents.read(message)
    if sender is None or content is None:
        return []
    return [
        Inbound(
            event_key=key,
            kind=Kind.EDITED,
            text=content.text,
            occurred_at=_instant(message.get("edit_date")),
            message_id=_id(message.get("message_id")),
            **sender,
        )
    ]


def _pressed(key: str, pressed: Mapping[str, Any]) -> Sequence[Event]:
    """A tapped button. Its message may be too old to be shown to us: then only its id is left."""
    message = mapping(pressed.get("message"))
    sender = _sender({**message, "from": pressed.get("from"), "sender_chat": None, "reply_to_message": None})
    callback_id = words(pressed.get("id"))
    if sender is None or not callback_id:
        return []
    return [
        Inbound(
            event_key=key,
            kind=Kind.BUTTON,
            payload=words(pressed.get("data")),
            callback_id=callback_id,
            message_id=_id(message.get("message_id")),
            **sender,
        )
    ]


def _reach(key: str, change: Mapping[str, Any]) -> Sequence[Event]:
    """In a private chat `kicked` means blocked and `member` unblocked; in a group, put out and let in."""
    chat_id = number(mapping(change.get("chat")).get("id"))
    member = mapping(change.get("new_chat_member"))
    status = words(member.get("status"))
    if chat_id is None or status not in {"creator", "administrator", "member", "restricted", "left", "kicked"}:
        return []
    reachable = status not in {"left", "kicked"} and (status != "restricted" or member.get("is_member") is True)
    return [Reach(key, address=str(chat_id), reachable=reachable)]


def _sender(message: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields of an Inbound that say who wrote and where; None: nobody we could answer."""
    person = mapping(message.get("from"))
    chat = mapping(message.get("chat")) or {"id": person.get("id"), "type": "private"}
    chat_id = number(chat.get("id"))
    is_anonymous = bool(message.get("sender_chat")) or person.get("id") == ANONYMOUS_ADMIN
    if chat_id is None or message.get("is_automatic_forward") is True:
        return None
    if not is_anonymous and (number(person.get("id")) is None or person.get("is_bot") is True):
        return None  # other bots: answering them could go on for ever
    return {
        "address": str(chat_id),
        "chat_id": chat_id,
        # Whoever hides behind the group's name is nobody we could check a role of.
        "user_id": None if is_anonymous else number(person.get("id")),
        "name": None if is_anonymous else _name(person),
        "language": _language(person.get("language_code")),
        "thread_id": number(message.get("message_thread_id")) if message.get("is_topic_message") is True else None,
        "reply_to": _reply(message),
        "is_group": words(chat.get("type")) in GROUPS,
        "is_anonymous": is_anonymous,
    }


def _reply(message: Mapping[str, Any]) -> str | None:
    """The message answered. In a topic every message "answers" the one that opened it: that says nothing."""
    answered = mapping(message.get("reply_to_message"))
    if not answered or "forum_topic_created" in answered:
        return None
    return _id(answered.get("message_id"))


def _name(person: Mapping[str, Any]) -> str | None:
    parts = (words(person.get("first_name")), words(person.get("last_name")))
    return " ".join(" ".join(parts).split())[:NAME_CHARS] or None


def _language(tag: object) -> str | None:
    """The two letters of an IETF tag: `pt-br` is `pt`."""
    letters = words(tag)[:2].lower()
    return letters if re.fullmatch("[a-z]{2}", letters) else None


def _id(value: object) -> str | None:
    found = number(value)
    return str(found) if found else None


def _instant(seconds: object) -> datetime | None:
    """A Unix time as the server gives it; an aware UTC instant."""
    found = number(seconds)
    try:
        return datetime.fromtimestamp(found, UTC) if found else None
    except (OverflowError, ValueError, OSError):
        return None
