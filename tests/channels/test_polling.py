"""Long polling without a server: an update is confirmed only once it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from messaging.bot_api import answers, polling
from messaging.channel import Throttled

pytestmark = pytest.mark.asyncio


class Server:
    """Hands out updates from an offset on, and fails as ordered."""

    def __init__(self, count: int, *failures: Exception) -> None:
        self.updates = [{"update_id": number} for number in range(1, count + 1)]
        self.failures = list(failures)
        self.offsets: list[int | None] = []

    async def fetch(self, offset: int | None) -> Sequence[dict[str, Any]]:
        """Answer one getUpdates; nothing more to come ends the poll."""
        if self.failures:
            raise self.failures.pop(0)
        self.offsets.append(offset)
        waiting = [update for update in self.updates if offset is None or update["update_id"] >= offset]
        if not waiting:
            raise asyncio.CancelledError
        return waiting


async def polled(server: Server, store: polling.Store) -> None:
    with pytest.raises(asyncio.CancelledError):
        await polling.poll("test", server.fetch, store, first_pause=0.0)


async def test_what_waits_together_is_stored_together_and_in_order() -> None:
    begun: list[int] = []
    all_there = asyncio.Event()

    async def store(raw: dict[str, Any]) -> None:
        begun.append(raw["update_id"])
        if len(begun) == 3:
            all_there.set()
        await all_there.wait()

    server = Server(3)
    await polled(server, store)
    assert begun == [1, 2, 3]
    assert server.offsets == [None, 4]


async def test_nothing_after_an_update_that_was_not_stored_is_confirmed() -> None:
    seen: list[int] = []

    async def store(raw: dict[str, Any]) -> None:
        seen.append(raw["update_id"])
        if seen.count(2) == 1 and raw["update_id"] == 2:
            raise OSError("the database is away")

    server = Server(3)
    await polled(server, store)
    assert server.offsets == [None, 2, 4]
    assert seen == [1, 2, 3, 2, 3]


async def test_failures_are_logged_without_words_of_the_server_and_do_not_end_it() -> None:
    async def store(raw: dict[str, Any]) -> None:
        return

    failures = (
        answers.Refusal(409, "Conflict: terminated by other getUpdates request"),
        answers.Refusal(500, "secret words"),
        Throttled("429", timedelta(seconds=0)),
        ValueError("secret words"),
    )
    server = Server(1, *failures)
    with capture_logs() as logs:
        await polled(server, store)
    assert server.offsets == [None, 2]
    assert len(logs) == 4
    assert "secret words" not in str(logs)
    assert logs[0]["why"] == "another process polls this bot"


@pytest.mark.parametrize(
    ("failure", "seconds"),
    [
        (answers.Refusal(429, "Too Many Requests", {"retry_after": 17}), 17.0),
        (Throttled("429", timedelta(seconds=3)), 3.0),
        (answers.Refusal(409, "Conflict"), 0.0),
        (OSError(), 0.0),
    ],
)
async def test_the_server_is_left_alone_as_long_as_it_asked(failure: Exception, seconds: float) -> None:
    assert polling._asked_to_wait(failure) == seconds
