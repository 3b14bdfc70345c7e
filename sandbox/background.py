"""What the look-alikes do on their own time: hooks, callbacks, deliveries. All of it in one event loop.

Other threads (a test, a console) may start work here; it runs in the loop that `start` was called in.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine
from typing import Any

Job = Callable[[], Coroutine[Any, Any, None]]

log = logging.getLogger(__name__)


class Background:
    """Runs jobs in the look-alikes' event loop and knows whether any is still open."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self._waiting: list[Callable[[], None]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._open = 0
        self.stopping = asyncio.Event()

    def start(self) -> None:
        """Use the running loop from now on; harmless when already started."""
        if self._loop is not None:
            return
        with self._lock:
            self._loop = asyncio.get_running_loop()
            waiting, self._waiting = self._waiting, []
        for call in waiting:
            self._loop.call_soon(call)

    async def stop(self) -> None:
        """End every job and every held request."""
        self.stopping.set()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def call(self, function: Callable[[], None]) -> None:
        """Run a plain function in the loop, soon; before `start` it waits for it. Open until it has run."""

        def counted() -> None:
            try:
                function()
            finally:
                self._count(-1)

        self._count(1)
        with self._lock:
            loop = self._loop
            if loop is None:
                self._waiting.append(counted)
                return
        if not loop.is_closed():
            loop.call_soon_threadsafe(counted)

    def _count(self, change: int) -> None:
        with self._lock:
            self._open += change

    def spawn(self, job: Job) -> None:
        """Run a coroutine in the loop; it counts as open until it ends."""
        if self.stopping.is_set():
            return
        self._count(1)
        self.call(lambda: self._begin(job))

    def _begin(self, job: Job) -> None:
        task = asyncio.get_running_loop().create_task(job())
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._count(-1)
        if not task.cancelled() and (error := task.exception()):
            log.error("a job of the sandbox ended with %s", type(error).__name__, exc_info=error)

    @property
    def open_jobs(self) -> int:
        """How many jobs have not ended yet."""
        return self._open

    async def pause(self, seconds: float) -> bool:
        """Wait; False when the look-alikes stopped meanwhile."""
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except TimeoutError:
            return True
        return False
