"""How fast one sender may send, so that its provider never has to say "too many": in all, to one chat, to one group.

Only counts; it never sleeps. Whoever claims letters asks first and puts off those that must wait, so that a busy
chat holds back nobody else. A letter that is put off keeps its place: its time is reserved. Each process counts for
itself; what several send together, the provider's own 429 slows down.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_CHATS = 10_000  # remembered; beyond that the idle ones are forgotten
REPEATED_SECONDS = 60.0  # a second chat refused within this: the whole sender waits


@dataclass(frozen=True)
class Rate:
    """At most so many within any stretch of so many seconds."""

    most: int
    seconds: float


class _Window:
    """The times of the latest messages, and of those whose time is reserved."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._times: deque[float] = deque()
        self._reserved: dict[int, float] = {}  # letter -> when
        self._closed_until = 0.0  # the provider said so

    def wait(self, letter: int, now: float) -> float:
        """Seconds a letter must wait, its time being reserved then; 0: it may go."""
        reserved = self._reserved.get(letter)
        if reserved is None:
            full = len(self._times) >= self._rate.most
            reserved = max(self._times[-self._rate.most] + self._rate.seconds if full else 0.0, self._closed_until)
            if reserved <= now:
                return 0.0
            self._reserved[letter] = reserved
            self._times.append(reserved)
        return max(reserved - now, 0.0)

    def take(self, letter: int, now: float) -> None:
        """The letter goes now."""
        if self._reserved.pop(letter, None) is None:
            # Times stay in order: one that goes out of turn counts as if it had queued.
            self._times.append(max(now, self._times[-1]) if self._times else now)
        while self._times and self._times[0] + self._rate.seconds < now:
            self._times.popleft()
        if len(self._reserved) > len(self._times):  # letters that were never sent, or by another process
            self._reserved = {one: at for one, at in self._reserved.items() if at >= now}

    def close(self, now: float, seconds: float) -> None:
        """Nothing goes for so long; who had a time reserved asks anew."""
        self._closed_until = now + seconds
        self._reserved.clear()
        self._times = deque(at for at in self._times if at <= now)

    def is_idle(self, now: float) -> bool:
        return self._closed_until <= now and (not self._times or self._times[-1] + self._rate.seconds <= now)


@dataclass
class Pace:
    """One sender's limits. `now` gives seconds of a clock that only moves forwards: the provider's time, not the
    desk's. Safe to use from several threads."""

    overall: Rate
    chat: Rate
    group: Rate
    now: Callable[[], float] = time.monotonic
    _chats: dict[str, _Window] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._all = _Window(self.overall)
        self._refused: tuple[str, float] | None = None  # the chat last refused, and when

    def wait(self, address: str, letter: int) -> float:
        """Seconds this letter must wait before it may go to this address; 0: now."""
        with self._guard:
            now = self.now()
            return self._chat(address, now).wait(letter, now) or self._all.wait(letter, now)

    def take(self, address: str, letter: int) -> None:
        """Count a letter that goes now."""
        with self._guard:
            now = self.now()
            self._chat(address, now).take(letter, now)
            self._all.take(letter, now)

    def refused(self, address: str, seconds: float) -> None:
        """The provider asked to wait: so does this chat, and everybody when a second chat is refused soon after."""
        with self._guard:
            now = self.now()
            before, self._refused = self._refused, (address, now)
            self._chat(address, now).close(now, seconds)
            if before is not None and before[0] != address and now - before[1] < REPEATED_SECONDS:
                self._all.close(now, seconds)

    def _chat(self, address: str, now: float) -> _Window:
        if address not in self._chats:
            if len(self._chats) >= MOST_CHATS:
                self._chats = {name: window for name, window in self._chats.items() if not window.is_idle(now)}
            self._chats[address] = _Window(self.group if address.startswith("-") else self.chat)
        return self._chats[address]
