"""What people do on Telegram: write, press, share, block. Each act becomes updates for the bots that see it.

Plain functions, callable from any thread.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_chat, bot_api_html, bot_api_markup, bot_api_queue, bot_api_state, pictures

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]
Chat = bot_api_chat.Chat
User = bot_api_chat.User


class NotPossible(ValueError):
    """A person cannot do this on a real phone: no such button, message or chat."""


def says(
    world: World,
    chat: Chat,
    user: User,
    content: Json,
    *,
    thread: int | None = None,
    reply_to: int | None = None,
    extra: Json | None = None,
) -> Json:
    """Put a person's message into a chat and tell the bots; the `Message` object.

    Writing to a bot starts the chat and lifts a block, as pressing Start does on a real phone.
    """
    with world.lock:
        if chat.is_private and chat.is_blocked:
            blocks(world, chat, user, blocked=False)
        chat.is_started = True
        sender, fields = _sender(chat, user)
        fields.update(chat.topic_fields(thread))
        quoted = reply_to if reply_to is not None else thread
        if quoted is not None and quoted in chat.messages:
            fields["reply_to_message"] = bot_api_chat.quoted(chat.messages[quoted])
        message = chat.add(sender, world.now(), {**fields, **content, **(extra or {})})
        _one_time_keyboard(chat)
        _tell(world, chat, "message", message)
        world.changed("telegram", str(chat.id))
        return copy.deepcopy(message)


def text_content(text: str) -> Json:
    """A text as the official apps send it: trimmed, commands and addresses marked."""
    kept = text.strip()
    if not kept:
        raise NotPossible("the apps do not send an empty message")
    entities = bot_api_html.found(kept)
    return {"text": kept, **({"entities": entities} if entities else {})}


def contact_content(user: User, *, of: User | None, phone: str, first_name: str, forwarded: bool, now: int) -> Json:
    """A contact card: the user's own, another Telegram user's (`of`), or one from the address book."""
    owner = of or (user if not phone else None)
    number = phone or (owner.phone if owner else "")
    contact: Json = {"phone_number": number.lstrip("+"), "first_name": first_name or (owner or user).first_name}
    if owner is not None:
        contact["user_id"] = owner.id
    content: Json = {"contact": contact}
    if forwarded:
        content["forward_origin"] = {"type": "user", "date": now, "sender_user": (owner or user).wire()}
    return content


def media_content(world: World, chat: Chat, kind: str, content: bytes, mime: str, name: str) -> Json:
    """A sticker, voice message, picture or document."""
    stored = world.telegram.keep_file(chat, f"{kind}s", name, mime, content)
    common: Json = {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(content)}
    if kind == "sticker":
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return {"sticker": {**common, **shape, "emoji": "👍"}}
    if kind == "voice":
        return {"voice": {**common, "duration": 3, "mime_type": mime}}
    if kind == "photo":
        width, height = pictures.size(content)
        return {"photo": [{**common, "width": width, "height": height}]}
    return {"document": {**common, "file_name": name, "mime_type": mime}}


def presses(
    world: World,
    chat: Chat,
    user: User,
    message_id: int,
    callback_data: str,
    *,
    anyway: bool = False,
    inaccessible: bool = False,
) -> str:
    """Press an inline button; the id of the callback query.

    `anyway` presses a button that is no longer there (an old screen); `inaccessible` leaves out the
    message's content, as for messages Telegram no longer gives.
    """
    with world.lock:
        message = chat.messages.get(message_id)
        if not anyway and (message is None or callback_data not in bot_api_markup.data_of(message.get("reply_markup"))):
            raise NotPossible("there is no such button on this message")
        bot = _bot_of(world, chat, message)
        query = bot_api_state.Query(bot.id, user.id, chat, world.now().timestamp())
        query_id = world.telegram.new_query(query)
        payload: Json = {
            "id": query_id,
            "from": user.wire(),
            "message": {"chat": chat.wire(), "message_id": message_id, "date": 0},
            "chat_instance": str(abs(chat.id) * 31 + bot.id),
            "data": callback_data,
        }
        if message is not None and not inaccessible:
            payload["message"] = message
        world.wire.ring({"kind": "pressed", "chat": chat.id, "message_id": message_id, "data": callback_data})
        world.telegram.update(bot, "callback_query", payload, str(user.id))
        return query_id


def edits(world: World, chat: Chat, message_id: int, text: str) -> Json:
    """Change the text of a message already sent."""
    with world.lock:
        message = chat.messages.get(message_id)
        if message is None or message["from"].get("is_bot") or "text" not in message:
            raise NotPossible("only one's own text messages can be edited")
        message.pop("entities", None)
        message.update(text_content(text), edit_date=int(world.now().timestamp()))
        _tell(world, chat, "edited_message", message)
        world.changed("telegram", str(chat.id))
        return copy.deepcopy(message)


def blocks(world: World, chat: Chat, user: User, *, blocked: bool) -> None:
    """Block or unblock the bot of a private chat: a `my_chat_member` update."""
    with world.lock:
        if chat.is_blocked == blocked:
            return
        chat.is_blocked = blocked
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        for bot_id in chat.bots:
            _membership(world, chat, user, world.telegram.bot_by_id(bot_id), before, after)
        world.changed("telegram", str(chat.id))


def admits(world: World, chat: Chat, user: User, bot: bot_api_queue.Bot, status: str = "member") -> None:
    """Put a bot into a group with a status (member, administrator, restricted), or out (left, kicked)."""
    with world.lock:
        before = chat.bots.get(bot.id, "left")
        chat.bots[bot.id] = status
        _membership(world, chat, user, bot, before, status)
        world.changed("telegram", str(chat.id))


def migrates(world: World, chat: Chat) -> Chat:
    """Turn a group into a supergroup: a new id; the old one answers with it from now on."""
    with world.lock:
        new = world.telegram.add_group(chat.title)
        new.bots, new.members = dict(chat.bots), dict(chat.members)
        sender = next((world.telegram.users[number].wire() for number in chat.members), bot_api_chat.ANONYMOUS)
        moved = chat.add(sender, world.now(), {"migrate_to_chat_id": new.id})
        _tell(world, chat, "message", moved)
        chat.migrated_to = new.id
        arrived = new.add(sender, world.now(), {"migrate_from_chat_id": chat.id})
        _tell(world, new, "message", arrived)
        world.changed("telegram", str(new.id))
        return new


def _membership(world: World, chat: Chat, user: User, bot: bot_api_queue.Bot, before: str, after: str) -> None:
    payload = {
        "chat": chat.wire(),
        "from": user.wire(),
        "date": int(world.now().timestamp()),
        "old_chat_member": chat.member(bot.wire(), before),
        "new_chat_member": chat.member(bot.wire(), after),
    }
    world.telegram.update(bot, "my_chat_member", payload, str(chat.id))


def _sender(chat: Chat, user: User) -> tuple[Json, Json]:
    member = chat.members.get(user.id)
    if member is not None and member.is_anonymous:
        return dict(bot_api_chat.ANONYMOUS), {"sender_chat": chat.wire()}
    if not chat.is_private and (member is None or member.status in ("left", "kicked")):
        raise NotPossible("only members write in a group")
    return user.wire(), {}


def _one_time_keyboard(chat: Chat) -> None:
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None


def _bot_of(world: World, chat: Chat, message: Json | None) -> bot_api_queue.Bot:
    if message is not None and message["from"].get("is_bot"):
        return world.telegram.bot_by_id(message["from"]["id"])
    return world.telegram.bot_by_id(next(iter(chat.bots)))


def _tell(world: World, chat: Chat, kind: str, message: Json) -> None:
    for bot_id, status in chat.bots.items():
        bot = world.telegram.bot_by_id(bot_id)
        if status not in ("left", "kicked") and (chat.is_private or _sees(bot, status, message)):
            world.telegram.update(bot, kind, message, str(chat.id))


def _sees(bot: bot_api_queue.Bot, status: str, message: Json) -> bool:
    """Privacy mode: commands meant for it, replies to it, and service messages; administrators see all."""
    if status == "administrator" or bot.reads_all or "text" not in message:
        return True
    text: str = message["text"]
    first = text.split(maxsplit=1)[0]
    if first.startswith("/"):
        return "@" not in first or first.lower().endswith(f"@{bot.username.lower()}")
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    return bool(replied == bot.id)
