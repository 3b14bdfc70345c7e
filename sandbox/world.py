"""The sandbox's world: everything the two look-alike providers know, in memory, under one lock.

Its user-side calls are plain functions that may come from any thread; what follows from them (hooks,
callbacks, receipts) happens in the event loop in which `start` was called.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Any

from sandbox import background, bot_api_state, callouts, twilio_state, wire

SETTLE_STEP_SECONDS = 0.01


class World:
    """Phones, bots, numbers, and all that was said. `now` gives aware UTC and may jump."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.lock = threading.RLock()
        self.wire = wire.Wire(now)
        self.background = background.Background()
        self.callouts = callouts.CallOuts(self.wire)
        self.telegram = bot_api_state.Telegram(self)
        self.twilio = twilio_state.Twilio(self)

    def start(self) -> None:
        """Bind to the running event loop; every request does it too."""
        self.background.start()

    async def stop(self) -> None:
        """End held requests, hooks under way and connections."""
        await self.background.stop()
        await self.callouts.close()

    async def settled(self, timeout_seconds: float = 5.0) -> bool:
        """Wait until no hook, callback or receipt is under way; False if some still are by then."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_seconds
        while self.background.open_jobs:
            if loop.time() > deadline:
                return False
            await asyncio.sleep(SETTLE_STEP_SECONDS)
        return True

    def changed(self, provider: str, where: str) -> None:
        """Tell the watchers that a phone looks different now."""
        self.wire.ring({"kind": "changed", "provider": provider, "where": where})

    def events(self) -> AsyncIterator[wire.Json]:
        """Live updates, from now on."""
        return self.wire.events()

    def snapshot(self) -> dict[str, Any]:
        """The state of all phones as JSON-able values."""
        with self.lock:
            return {
                "now": self.now().isoformat(),
                "telegram": self.telegram.snapshot(),
                "twilio": self.twilio.snapshot(),
            }
