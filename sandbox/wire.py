"""The wire log: everything the desk and the two look-alikes say to each other, and a bell for whoever watches.

Bodies are cleaned of tokens and secrets before they are kept. Nothing here reaches the disk.
"""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

Json = dict[str, Any]
Direction = Literal["request", "answer", "callback", "callback_answer"]

SECRET_NAMES = frozenset({"secret_token", "token", "authorization", "x-telegram-bot-api-secret-token"})
HIDDEN = "hidden"
KEPT_ENTRIES = 20_000
QUEUE_LENGTH = 1000


@dataclass(frozen=True)
class WireEntry:
    """One thing said on the wire. `at` is UTC by the world's clock."""

    id: int
    at: datetime
    direction: Direction  # request: desk to provider; callback: provider to desk; and their answers
    provider: str  # telegram or twilio
    what: str  # the method, or the kind of callback
    summary: str  # one line for people
    body: Json  # what was said, without secrets

    def as_json(self) -> Json:
        """The entry as JSON-able values."""
        return {**asdict(self), "at": self.at.isoformat()}


def cleaned(value: Any) -> Any:
    """The same JSON-able value with every secret covered and every upload reduced to its size."""
    if isinstance(value, dict):
        return {
            str(name): HIDDEN if str(name).lower() in SECRET_NAMES and inner else cleaned(inner)
            for name, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [cleaned(inner) for inner in value]
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    return value


class Wire:
    """Keeps the newest entries and rings every subscriber. Safe to use from any thread."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._ids = itertools.count(1)
        self._entries: deque[WireEntry] = deque(maxlen=KEPT_ENTRIES)
        self._subscribers: dict[asyncio.Queue[Json], asyncio.AbstractEventLoop] = {}

    def add(self, direction: Direction, provider: str, what: str, summary: str, body: Json) -> WireEntry:
        """Record one thing said, and tell the subscribers."""
        with self._lock:
            entry = WireEntry(next(self._ids), self._now(), direction, provider, what, summary, cleaned(body))
            self._entries.append(entry)
        self.ring({"kind": "wire", "entry": entry.as_json()})
        return entry

    def entries(self, *, after: int = 0, provider: str = "", what: str = "") -> list[WireEntry]:
        """What was said, oldest first, newer than entry `after`, of one provider or kind if named."""
        with self._lock:
            kept = list(self._entries)
        return [
            entry
            for entry in kept
            if entry.id > after and provider in ("", entry.provider) and what in ("", entry.what)
        ]

    def ring(self, event: Json) -> None:
        """Give an event to every subscriber, in that subscriber's own loop."""
        with self._lock:
            subscribers = list(self._subscribers.items())
        for queue, loop in subscribers:
            try:
                loop.call_soon_threadsafe(_offer, queue, event)
            except RuntimeError:  # that subscriber's loop is closed: it can no longer listen
                with self._lock:
                    self._subscribers.pop(queue, None)

    @contextmanager
    def subscription(self) -> Iterator[asyncio.Queue[Json]]:
        """A queue that gets every event from now on; for use inside a running loop."""
        queue: asyncio.Queue[Json] = asyncio.Queue(QUEUE_LENGTH)
        with self._lock:
            self._subscribers[queue] = asyncio.get_running_loop()
        try:
            yield queue
        finally:
            with self._lock:
                self._subscribers.pop(queue, None)

    async def events(self) -> AsyncIterator[Json]:
        """Every event from now on: `{"kind": "wire", "entry": ...}` or `{"kind": "changed", ...}`."""
        with self.subscription() as queue:
            while True:
                yield await queue.get()


def _offer(queue: asyncio.Queue[Json], event: Json) -> None:
    """A watcher that sleeps too long loses the oldest event; it can always read a snapshot."""
    if queue.full():
        queue.get_nowait()
    queue.put_nowait(event)
