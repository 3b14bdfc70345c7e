"""Long polling: fetch updates, store each, and only then confirm it.

Both libraries' own pollers confirm an update whose handler failed. Here the offset moves past an update
only when `store` has returned, so a database that is down for a minute costs a minute, not a message.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from core.logs import log
from messaging.bot_api.answers import Refusal
from messaging.bot_api.contents import number
from messaging.channel import SendFailed

Update = Mapping[str, Any]
Fetch = Callable[[int | None], Awaitable[Sequence[Update]]]  # offset -> updates from there on
Store = Callable[[dict[str, Any]], Awaitable[None]]

LONG_POLL_SECONDS = 50  # the server's own cap
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds, after failures
IDLE_PAUSE = 0.1  # seconds; a server that does not hold the line open must not be hammered


async def poll(bot: str, fetch: Fetch, store: Store, first_pause: float = FIRST_PAUSE) -> None:
    """Poll until cancelled; `bot` names it in the log."""
    offset: int | None = None
    pause = first_pause
    loop = asyncio.get_running_loop()
    while True:
        asked_at = loop.time()
        try:
            updates = await fetch(offset)
            # Side by side, in order: what waits together can be committed together.
            stored = await asyncio.gather(*(store(dict(update)) for update in updates), return_exceptions=True)
            for update, result in zip(updates, stored, strict=True):
                if isinstance(result, BaseException):
                    raise result
                update_id = number(update.get("update_id"))
                offset = offset if update_id is None else update_id + 1
            pause = first_pause
        except Exception as error:  # noqa: BLE001  # an edge: whatever broke, the bot must come back by itself
            wait = max(pause, _asked_to_wait(error))
            log.warning("polling_failed", bot=bot, error=type(error).__name__, why=_why(error), again_in=wait)
            await asyncio.sleep(wait)
            pause = min(pause * 2, LONGEST_PAUSE)
            continue
        if not updates and loop.time() - asked_at < IDLE_PAUSE:
            await asyncio.sleep(IDLE_PAUSE)


def _asked_to_wait(error: Exception) -> float:
    """Seconds the server asked for."""
    failure = error.failure() if isinstance(error, Refusal) else error
    if isinstance(failure, SendFailed) and failure.retry_after is not None:
        return failure.retry_after.total_seconds()
    return 0.0


def _why(error: Exception) -> str:
    if isinstance(error, Refusal):
        return "another process polls this bot" if error.status == 409 else f"answered {error.status}"
    return error.code if isinstance(error, SendFailed) else ""
