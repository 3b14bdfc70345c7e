"""The page is told at once when something changes, and lets go when the sandbox stops."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import httpx

from tests.support import look_alikes, toy_desk


def events(answer: httpx.Response) -> Iterator[tuple[str, Any]]:
    """The stream's events with their data."""
    kind = ""
    for line in answer.iter_lines():
        if line.startswith("event: "):
            kind = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield kind, json.loads(line.removeprefix("data: "))


def test_a_message_is_told_to_the_page_at_once() -> None:
    with (
        toy_desk.running() as (_, url),
        httpx.stream("GET", f"{url}/sandbox/events", trust_env=False, timeout=30) as answer,
    ):
        assert answer.headers["content-type"].startswith("text/event-stream")
        stream = events(answer)
        assert next(stream)[0] == "tick"
        body = {"phone": "sms", "do": "write", "text": "Dzien dobry"}
        assert httpx.post(f"{url}/sandbox/act", json=body, trust_env=False, timeout=30).status_code == 200
        kinds = {kind for kind, _ in (next(stream) for _ in range(3))}
    assert "changed" in kinds
    assert "wire" in kinds


def test_the_stream_ends_when_the_sandbox_stops() -> None:
    with toy_desk.running() as (desk, url):
        ended = threading.Event()

        def watch() -> None:
            with httpx.stream("GET", f"{url}/sandbox/events", trust_env=False, timeout=60) as answer:
                for kind, _ in events(answer):
                    if kind == "tick":
                        opened.set()
            ended.set()

        opened = threading.Event()
        watcher = threading.Thread(target=watch)
        watcher.start()
        look_alikes.eventually(opened.is_set, "the stream opens")
        desk.world.background.call(desk.world.background.stopping.set)
        look_alikes.eventually(ended.is_set, "the stream ends")
        watcher.join(10)
