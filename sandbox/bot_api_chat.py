"""People and chats of the Bot API look-alike, with their wire forms. Messages are kept as they go out."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TOPIC_COLOR = 0x6FB9F0
RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_send_welcome_messages", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


@dataclass
class User:
    """A person on Telegram. `phone` is E.164."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "it"
    phone: str = ""
    is_deleted: bool = False

    def wire(self) -> Json:
        """As a `User` object."""
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return user | {name: value for name, value in optional.items() if value}

    def snapshot(self) -> Json:
        """For the phones page."""
        return {**self.wire(), "phone": self.phone, "is_deleted": self.is_deleted}


@dataclass
class Member:
    """A person's place in a group."""

    status: str = "member"  # creator, administrator, member, restricted, left, kicked
    is_anonymous: bool = False


@dataclass
class Topic:
    """A thread of a forum group; its id is the id of the message that opened it."""

    name: str
    icon_color: int = TOPIC_COLOR
    is_closed: bool = False
    is_deleted: bool = False


@dataclass(eq=False)
class Chat:
    """A private chat of one person with one bot, or a group."""

    id: int
    type: str  # private, group or supergroup
    title: str = ""
    user: User | None = None
    is_forum: bool = False
    is_started: bool = False
    is_blocked: bool = False
    migrated_to: int | None = None
    bots: dict[int, str] = field(default_factory=dict)  # bot id -> status
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    keyboard: Json | None = None  # the reply keyboard shown now
    action: Json | None = None  # what the bot is doing: typing, upload_photo ...
    toasts: list[Json] = field(default_factory=list)  # answers to pressed buttons
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    last_message_id: int = 0

    @property
    def is_private(self) -> bool:
        """Whether this is a person's chat with a bot."""
        return self.type == "private"

    def wire(self) -> Json:
        """As a `Chat` object."""
        if self.user is not None:
            user = self.user.wire()
            names: Json = {k: user[k] for k in ("first_name", "last_name", "username") if k in user}
            return {"id": self.id, "type": "private", **names}
        chat: Json = {"id": self.id, "type": self.type, "title": self.title}
        return {**chat, "is_forum": True} if self.is_forum else chat

    def add(self, sender: Json, now: datetime, content: Json) -> Json:
        """Append a message; the stored object, which later edits change."""
        self.last_message_id += 1
        message: Json = {
            "message_id": self.last_message_id,
            "from": sender,
            "chat": self.wire(),
            "date": int(now.timestamp()),
            **content,
        }
        self.messages[self.last_message_id] = message
        return message

    def open_topic(self, sender: Json, now: datetime, name: str, icon_color: int = TOPIC_COLOR) -> int:
        """Open a topic with its service message; the thread id."""
        message = self.add(sender, now, {"forum_topic_created": {"name": name, "icon_color": icon_color}})
        thread_id: int = message["message_id"]
        message.update(message_thread_id=thread_id, is_topic_message=True)
        self.topics[thread_id] = Topic(name, icon_color)
        return thread_id

    def topic_fields(self, thread_id: int | None) -> Json:
        """What a message in a topic carries."""
        return {"message_thread_id": thread_id, "is_topic_message": True} if thread_id else {}

    def member(self, user: Json, status: str, *, is_anonymous: bool = False) -> Json:
        """A `ChatMember` object."""
        common: Json = {"status": status, "user": user}
        if status == "creator":
            return {**common, "is_anonymous": is_anonymous}
        if status == "administrator":
            rights = dict.fromkeys(RIGHTS, True)
            return {**common, "can_be_edited": False, "is_anonymous": is_anonymous, **rights}
        if status == "kicked":
            return {**common, "until_date": 0}
        return common

    def snapshot(self) -> Json:
        """For the phones page."""
        return copy.deepcopy(
            {
                **self.wire(),
                "user_id": self.user.id if self.user else None,
                "is_started": self.is_started,
                "is_blocked": self.is_blocked,
                "bots": {str(bot_id): status for bot_id, status in self.bots.items()},
                "members": {
                    str(number): {"status": member.status, "is_anonymous": member.is_anonymous}
                    for number, member in self.members.items()
                },
                "topics": {
                    str(thread): {"name": topic.name, "is_closed": topic.is_closed, "icon_color": topic.icon_color}
                    for thread, topic in self.topics.items()
                    if not topic.is_deleted
                },
                "messages": list(self.messages.values()),
                "keyboard": self.keyboard,
                "action": self.action,
                "toasts": self.toasts[-5:],
                "reactions": {str(number): given for number, given in self.reactions.items()},
            }
        )


def quoted(message: Json) -> Json:
    """A message as it appears inside another: without what it replies to."""
    return copy.deepcopy({name: value for name, value in message.items() if name != "reply_to_message"})
