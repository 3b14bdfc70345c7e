"""The wire log, live events, the snapshot, and how the look-alikes stop."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from typing import Any

import httpx
import pytest

from sandbox import wire, world
from tests.support import look_alikes

Desk = look_alikes.LookAlikes


def test_every_request_and_answer_is_written_down_in_order(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    desk.do("sendMessage", chat_id=phone.user.id, text="Ciao")
    desk.call("sendMessage", chat_id=1, text="x")
    entries = desk.world.wire.entries(provider="telegram", what="sendMessage")
    assert [entry.direction for entry in entries] == ["request", "answer", "request", "answer"]
    assert [entry.id for entry in entries] == sorted({entry.id for entry in entries})
    assert entries[0].summary == "Ciao"
    assert entries[0].at == desk.clock.now()
    assert entries[3].body["description"] == "Bad Request: chat not found"
    assert desk.world.wire.entries(after=entries[-1].id) == []


def test_the_snapshot_is_json_and_shows_every_phone(desk: Desk) -> None:
    phone, sms, whatsapp = desk.telegram_phone(), desk.sms_phone(), desk.whatsapp_phone()
    phone.sends_photo()
    sms.sends_text("ciao")
    whatsapp.sends_text("bonjour")
    desk.settle()
    shown = json.loads(json.dumps(desk.world.snapshot()))
    assert shown["now"] == desk.clock.now().isoformat()
    assert [chat["bot_id"] for chat in shown["telegram"]["chats"]] == [desk.client_bot.id]
    by_number = {found["number"]: found for found in shown["twilio"]["phones"]}
    assert by_number[sms.phone.number]["messages"][0]["body"] == "ciao"
    assert by_number[sms.phone.number]["messages"][0]["from_phone"]
    assert desk.number in by_number[whatsapp.phone.number]["windows"]
    assert desk.world.twilio.auth_token not in json.dumps(shown)


@pytest.mark.asyncio
async def test_events_reach_a_watcher_in_another_loop() -> None:
    the_world = world.World(look_alikes.TestClock().now)
    events = the_world.events()
    first = asyncio.ensure_future(anext(events))
    await asyncio.sleep(0)
    threading.Thread(target=lambda: the_world.wire.add("request", "telegram", "getMe", "", {"token": "x"})).start()
    event = await asyncio.wait_for(first, 20)
    assert event["kind"] == "wire"
    assert event["entry"]["body"] == {"token": wire.HIDDEN}
    the_world.changed("twilio", "+39")
    assert await asyncio.wait_for(anext(events), 20) == {"kind": "changed", "provider": "twilio", "where": "+39"}
    await events.aclose()  # type: ignore[attr-defined]  # an async generator, typed as iterator
    the_world.changed("twilio", "+39")


@pytest.mark.asyncio
async def test_a_sleeping_watcher_loses_the_oldest_and_holds_nobody_up() -> None:
    the_world = world.World(look_alikes.TestClock().now)
    with the_world.wire.subscription() as queue:
        for number in range(wire.QUEUE_LENGTH + 10):
            the_world.changed("twilio", str(number))
        await asyncio.sleep(0)
        assert queue.qsize() == wire.QUEUE_LENGTH
        assert queue.get_nowait()["where"] == "10"


@pytest.mark.parametrize("form", ["get", "form", "json", "multipart"])
def test_every_way_of_passing_parameters_is_read(desk: Desk, form: str) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    url = f"{desk.telegram_url}/bot{desk.client_token}/sendMessage"
    values = {"chat_id": str(phone.user.id), "text": "Ciao"}
    ways: dict[str, dict[str, Any]] = {
        "get": {"params": values},
        "form": {"data": values},
        "json": {"json": {**values, "chat_id": phone.user.id}},
        "multipart": {"files": {name: (None, value) for name, value in values.items()}},
    }
    answer = httpx.request("GET" if form == "get" else "POST", url, trust_env=False, **ways[form])
    assert answer.json()["result"]["text"] == "Ciao"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"{", "application/json"), (b"[1]", "application/json"), (b"\xff=\xfe", "application/x-www-form-urlencoded")],
)
def test_a_body_that_is_none_is_refused_politely(desk: Desk, content: bytes, kind: str) -> None:
    url = f"{desk.telegram_url}/bot{desk.client_token}/sendMessage"
    answer = httpx.post(url, content=content, headers={"content-type": kind}, trust_env=False)
    assert answer.status_code == 400
    assert answer.json()["description"]


def test_stopping_ends_waiting_polls_and_held_answers() -> None:
    with look_alikes.running_look_alikes() as desk:
        phone = desk.telegram_phone()
        phone.starts()
        desk.world.telegram.fail_next("sendMessage", "timeout_before", seconds=300)

        def ask(method: str, **params: Any) -> None:
            with contextlib.suppress(httpx.HTTPError):
                desk.call(method, **params)

        threads = [
            threading.Thread(target=ask, args=("getUpdates",), kwargs={"timeout": 50, "offset": 10**12}),
            threading.Thread(target=ask, args=("sendMessage",), kwargs={"chat_id": phone.user.id, "text": "x"}),
        ]
        for thread in threads:
            thread.start()
        look_alikes.eventually(lambda: desk.client_bot.bells, "the poll waits")
        look_alikes.eventually(lambda: not desk.world.telegram.faults, "the answer is held")
    for thread in threads:
        thread.join(20)
    assert not any(thread.is_alive() for thread in threads)
