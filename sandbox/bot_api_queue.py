"""A bot of the look-alike, its queue of updates, and the delivery of that queue to a webhook.

Updates of one chat go out one after the other; presses of buttons have a queue of their own, as on the
official server, so that a press and a text may arrive swapped.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox import bot_api_errors

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

MESSAGE_LIFE_SECONDS = 24 * 3600
QUERY_LIFE_SECONDS = 150  # callback queries expire early: pressing a button is for now
LONGEST_DELAY_SECONDS = 60.0
LONGEST_POLL_SECONDS = 50
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_UPDATE_ID = 100_000_001


@dataclass
class Pending:
    """An update nobody has confirmed yet. `expires_at`: POSIX seconds by the world's clock."""

    update: Json
    key: str
    expires_at: float

    @property
    def id(self) -> int:
        """The update's id."""
        number: int = self.update["update_id"]
        return number


@dataclass
class Webhook:
    """Where a bot wants its updates posted."""

    url: str
    secret_token: str
    max_connections: int
    gate: asyncio.Semaphore
    last_error: str = ""
    last_error_at: int = 0


@dataclass(eq=False)
class Bot:
    """A bot account: identity, queue, webhook, commands."""

    id: int
    username: str
    name: str
    token: str = field(repr=False)
    reads_all: bool = False  # privacy mode off
    webhook: Webhook | None = None
    pending: list[Pending] = field(default_factory=list)
    allowed: tuple[str, ...] | None = None  # None: everything but NOT_BY_DEFAULT
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    poll_turn: int = 0  # grows with every new poller: an older one must leave
    poll_ended_by: str = "other getUpdates request; make sure that only one bot instance is running"
    bells: set[asyncio.Event] = field(default_factory=set)
    busy_keys: set[str] = field(default_factory=set)
    update_ids: Any = field(default_factory=lambda: itertools.count(FIRST_UPDATE_ID))

    def wire(self) -> Json:
        """As a `User` object."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def me(self) -> Json:
        """What getMe answers."""
        return {
            **self.wire(),
            "can_join_groups": True,
            "can_read_all_group_messages": self.reads_all,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def accept(self, kind: str, payload: Json, key: str, now: float) -> bool:
        """Queue an update, if the bot wants this kind."""
        wanted = kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT
        if not wanted:
            return False
        life = QUERY_LIFE_SECONDS if kind == "callback_query" else MESSAGE_LIFE_SECONDS
        update = {"update_id": next(self.update_ids), kind: payload}
        lane = f"press:{key}" if kind == "callback_query" else f"chat:{key}"
        self.pending.append(Pending(update, lane, now + life))
        return True

    def drop_expired(self, now: float) -> None:
        """Forget updates nobody came for in time."""
        self.pending[:] = [pending for pending in self.pending if pending.expires_at > now]

    def ring(self) -> None:
        """Wake the poller."""
        for bell in self.bells:
            bell.set()

    def snapshot(self) -> Json:
        """For the phones page: no token."""
        return {
            **self.wire(),
            "mode": "webhook" if self.webhook else "polling" if self.bells else "idle",
            "pending": len(self.pending),
            "commands": [
                {"scope": json.loads(scope), "language_code": language, "commands": commands}
                for (scope, language), commands in self.commands.items()
            ],
        }


def wake(world: World, bot: Bot) -> None:
    """Start what brings pending updates to the bot: its poller, or one delivery per chat."""
    bot.ring()
    if bot.webhook is None:
        return
    with world.lock:
        keys = {pending.key for pending in bot.pending} - bot.busy_keys
        bot.busy_keys |= keys
    for key in keys:
        world.background.spawn(lambda key=key: _deliver_lane(world, bot, key))  # type: ignore[misc]  # default


async def _deliver_lane(world: World, bot: Bot, key: str) -> None:
    delay = world.telegram.first_retry_seconds
    try:
        while (webhook := bot.webhook) and (pending := _first(world, bot, key)):
            async with webhook.gate:
                wait = await _post(world, bot, webhook, pending)
            if wait is None:
                with world.lock:
                    bot.pending[:] = [other for other in bot.pending if other is not pending]
                delay = world.telegram.first_retry_seconds
            elif not await world.background.pause(max(wait, delay)):
                return
            else:
                delay = min(delay * 2, LONGEST_DELAY_SECONDS)
    finally:
        bot.busy_keys.discard(key)


def _first(world: World, bot: Bot, key: str) -> Pending | None:
    with world.lock:
        bot.drop_expired(world.now().timestamp())
        found = next((pending for pending in bot.pending if pending.key == key), None)
        if found is None:
            # Under the lock: an update queued after this sees a free lane and starts a new delivery.
            bot.busy_keys.discard(key)
        return found


async def _post(world: World, bot: Bot, webhook: Webhook, pending: Pending) -> float | None:
    """Post one update; None when it was taken, else the least seconds to wait."""
    kind = next(name for name in pending.update if name != "update_id")
    headers = {"content-type": "application/json"}
    if webhook.secret_token:
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
    answer = await world.callouts.post(
        "telegram",
        "update",
        f"{kind} for @{bot.username}",
        webhook.url,
        {"bot": bot.username, **pending.update},
        content=json.dumps(pending.update, ensure_ascii=False).encode(),
        headers=headers,
    )
    if answer is not None and answer.is_success:
        return None
    webhook.last_error = "Connection refused" if answer is None else f"Wrong response: {answer.status_code}"
    webhook.last_error_at = int(world.now().timestamp())
    after = answer.headers.get("retry-after", "") if answer is not None else ""
    return float(after) if after.isdigit() else 0.0


async def poll(world: World, bot: Bot, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
    """Updates for getUpdates: at once if there are any, else within the timeout."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + timeout_seconds
    bot.poll_turn += 1
    bot.poll_ended_by = "other getUpdates request; make sure that only one bot instance is running"
    turn = bot.poll_turn
    bot.ring()
    bell = asyncio.Event()
    bot.bells.add(bell)
    try:
        while True:
            bell.clear()
            with world.lock:
                _confirm(bot, offset)
                bot.drop_expired(world.now().timestamp())
                found = [pending.update for pending in bot.pending[:limit]]
            left = deadline - loop.time()
            if found or left <= 0 or world.background.stopping.is_set():
                return found
            await _ring_or(bell, world.background.stopping, left)
            if bot.poll_turn != turn:
                raise bot_api_errors.conflict(f"terminated by {bot.poll_ended_by}")
    finally:
        bot.bells.discard(bell)


def end_poll(bot: Bot, reason: str) -> None:
    """Send the present poller away with a 409."""
    bot.poll_turn += 1
    bot.poll_ended_by = reason
    bot.ring()


def _confirm(bot: Bot, offset: int) -> None:
    if offset > 0:
        bot.pending[:] = [pending for pending in bot.pending if pending.id >= offset]
    elif offset < 0:
        bot.pending[:] = bot.pending[offset:]


async def _ring_or(bell: asyncio.Event, stopping: asyncio.Event, seconds: float) -> None:
    waits = [asyncio.ensure_future(bell.wait()), asyncio.ensure_future(stopping.wait())]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
