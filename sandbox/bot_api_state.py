"""What the Bot API look-alike knows: people, bots, chats, files and the faults ordered for a test."""

from __future__ import annotations

import copy
import itertools
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_chat, bot_api_params, bot_api_queue

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

FIRST_USER_ID = 700_000_001
FIRST_GROUP_ID = -1_001_000_000_001


@dataclass
class Fault:
    """A failure to play when a method is called. `kind`: see `Telegram.fail_next`."""

    method: str
    kind: str
    times: int
    retry_after: int
    seconds: float
    description: str
    chat_id: int | None


@dataclass(frozen=True)
class StoredFile:
    """A file somebody sent. File ids belong to one bot: another bot cannot use them."""

    id: str
    unique_id: str
    bot_ids: frozenset[int]
    path: str
    mime: str
    name: str
    content: bytes


@dataclass
class Query:
    """A pressed button that waits for its answer."""

    bot_id: int
    user_id: int
    chat: bot_api_chat.Chat
    pressed_at: float  # POSIX seconds by the world's clock


class Telegram:
    """The registry. Every change happens under the world's lock."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.bots: dict[str, bot_api_queue.Bot] = {}
        self.users: dict[int, bot_api_chat.User] = {}
        self.groups: dict[int, bot_api_chat.Chat] = {}
        self.privates: dict[tuple[int, int], bot_api_chat.Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.faults: list[Fault] = []
        self.first_retry_seconds = 1.0  # webhook retries: doubles up to 60 s, as the official server
        self._user_ids = itertools.count(FIRST_USER_ID)
        self._group_ids = itertools.count(FIRST_GROUP_ID, -1)
        self._query_ids = itertools.count(4_000_000_000_000_001)

    def add_bot(self, token: str, username: str, name: str = "", *, reads_all: bool = False) -> bot_api_queue.Bot:
        """Register a bot. `reads_all` switches its privacy mode off. The id is the token's first part."""
        bot = bot_api_queue.Bot(int(token.partition(":")[0]), username, name or username, token, reads_all)
        with self.world.lock:
            self.bots[token] = bot
        return bot

    def add_user(
        self,
        first_name: str,
        last_name: str = "",
        *,
        username: str = "",
        language_code: str = "it",
        phone: str = "",
        user_id: int | None = None,
    ) -> bot_api_chat.User:
        """Register a person. `phone` is E.164, what "share my number" sends."""
        with self.world.lock:
            number = next(self._user_ids) if user_id is None else user_id
            user = bot_api_chat.User(number, first_name, last_name, username, language_code, phone)
            self.users[number] = user
            return user

    def add_group(
        self, title: str, *, forum: bool = False, kind: str = "supergroup", group_id: int | None = None
    ) -> bot_api_chat.Chat:
        """Register a group without members or bots."""
        with self.world.lock:
            number = next(self._group_ids) if group_id is None else group_id
            chat = bot_api_chat.Chat(number, kind, title=title, is_forum=forum)
            self.groups[number] = chat
            return chat

    def private(self, bot: bot_api_queue.Bot, user: bot_api_chat.User) -> bot_api_chat.Chat:
        """The private chat of a person with a bot; made when first asked for, not yet started."""
        with self.world.lock:
            key = (bot.id, user.id)
            if key not in self.privates:
                self.privates[key] = bot_api_chat.Chat(user.id, "private", user=user, bots={bot.id: "member"})
            return self.privates[key]

    def bot_by_id(self, bot_id: int) -> bot_api_queue.Bot:
        """The bot with this id."""
        return next(bot for bot in self.bots.values() if bot.id == bot_id)

    def bot_named(self, username: str) -> bot_api_queue.Bot:
        """The bot with this user name, without @."""
        return next(bot for bot in self.bots.values() if bot.username == username)

    def new_query(self, query: Query) -> str:
        """Remember a pressed button; the id of its callback query."""
        query_id = str(next(self._query_ids))
        self.queries[query_id] = query
        return query_id

    def keep_file(self, chat: bot_api_chat.Chat, folder: str, name: str, mime: str, content: bytes) -> StoredFile:
        """Keep a file sent in a chat, for the bots of that chat."""
        unique = secrets.token_urlsafe(10)
        stored = StoredFile(
            id=f"AgAC{secrets.token_urlsafe(30)}",
            unique_id=unique,
            bot_ids=frozenset(chat.bots),
            path=f"{folder}/{unique}_{name}",
            mime=mime,
            name=name,
            content=content,
        )
        self.files[stored.id] = stored
        return stored

    def fail_next(
        self,
        method: str,
        kind: str,
        times: int = 1,
        *,
        retry_after: int = 1,
        seconds: float = 30.0,
        description: str = "",
        chat_id: int | None = None,
    ) -> None:
        """Order a failure of a method ("*": any) for the next `times` calls (in one chat, if given).

        Kinds: "429" (waits `retry_after` s), "timeout_before" (holds for `seconds`, does nothing),
        "timeout_after" (does it, then holds), "lost_answer" (does it, then answers 500), or any status
        code as text ("500", "502", "403", "400"), with `description`.
        """
        with self.world.lock:
            self.faults.append(Fault(method.lower(), kind, times, retry_after, seconds, description, chat_id))

    def take_fault(self, method: str, chat_id: str) -> Fault | None:
        """The failure ordered for this call, used up once."""
        for fault in self.faults:
            meant = fault.method in ("*", method) and (fault.chat_id is None or str(fault.chat_id) == chat_id)
            if meant and fault.times > 0:
                fault.times -= 1
                self.faults = [other for other in self.faults if other.times > 0]
                return fault
        return None

    def update(self, bot: bot_api_queue.Bot, kind: str, payload: Json, key: str) -> None:
        """Put an update into a bot's queue and wake whoever waits for it. `key` orders deliveries."""
        now = self.world.now().timestamp()
        if bot.accept(kind, copy.deepcopy(payload), key, now):
            self.world.background.call(lambda: bot_api_queue.wake(self.world, bot))

    def snapshot(self) -> Json:
        """Bots and chats as JSON-able values, for the phones page."""
        return {
            "bots": [bot.snapshot() for bot in self.bots.values()],
            "users": [user.snapshot() for user in self.users.values()],
            "chats": [{**chat.snapshot(), "bot_id": bot_id} for (bot_id, _), chat in self.privates.items()]
            + [{**chat.snapshot(), "bot_id": None} for chat in self.groups.values()],
        }


@dataclass
class Call:
    """One call of a bot, as the method functions see it."""

    world: World
    bot: bot_api_queue.Bot
    params: bot_api_params.Params = field(repr=False)

    @property
    def telegram(self) -> Telegram:
        """The registry."""
        return self.world.telegram
