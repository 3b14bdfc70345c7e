"""What every channel owes when it receives: the recorded hooks, and anything else that may be posted."""

from __future__ import annotations

import copy
import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from messaging.events import ChatMoved, Event, Inbound, OptOut, Reach, Receipt
from tests.support.channel_cases import CASES, Case
from tests.support.recorded_hooks import Recorded

ROOT = Path(__file__).resolve().parents[2]
EVENTS = (Inbound, Receipt, OptOut, Reach, ChatMoved)
HOOKS = [
    pytest.param(name, case, hook, id=f"{name}: {hook.id}") for name, case in CASES.items() for hook in case.recorded
]
NAMED = [pytest.param(case, id=name) for name, case in CASES.items()]


def parser(case: Case) -> Any:
    """A channel's `parse`, which needs no server."""
    channel = object.__new__(case.kind)
    if hasattr(case.kind, "username"):
        channel._bot = type("Named", (), {"username": "studio_bot"})
    return channel.parse


def test_every_channel_has_a_case() -> None:
    files = [*(ROOT / "bots/channels").glob("[a-z]*.py"), *(ROOT / "admin").glob("chat*.py")]
    modules = [importlib.import_module(f"{'.'.join(file.relative_to(ROOT).parts[:-1])}.{file.stem}") for file in files]
    classes = {
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__ == module.__name__ and hasattr(kind, "limits") and hasattr(kind, "send")
    }
    assert classes == {case.kind for case in CASES.values()}


@pytest.mark.parametrize(("name", "case", "hook"), HOOKS)
def test_a_recorded_hook_becomes_its_events(name: str, case: Case, hook: Recorded) -> None:
    before = copy.deepcopy(hook.raw)
    assert tuple(parser(case)(hook.raw)) == hook.events
    assert hook.raw == before


@pytest.mark.parametrize("case", NAMED)
def test_every_kind_of_hook_that_means_nothing_gives_no_event(case: Case) -> None:
    parse = parser(case)
    for raw in ({}, {"update_id": None}, {"update_id": "1", "message": {}}, {"MessageSid": None}, {"id": 1}):
        assert list(parse(raw)) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


CHANGES = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.none() | JSON), min_size=1, max_size=3)


@pytest.mark.parametrize("name", list(CASES))
@settings(max_examples=200, deadline=None)
@given(which=st.integers(0, 99), changes=CHANGES)
def test_a_hook_with_anything_in_any_place_is_never_an_error(name: str, which: int, changes: Any) -> None:
    case = CASES[name]
    raw = copy.deepcopy(dict(case.recorded[which % len(case.recorded)].raw))
    for where, key, value in changes:
        _change(raw, where, key, value)
    events: list[Event] = list(parser(case)(raw))
    assert all(isinstance(event, EVENTS) for event in events)
    for event in events:
        if isinstance(event, Inbound):
            event.text.encode()  # the database takes it
            assert event.address
            assert event.event_key


def _change(raw: dict[str, Any], where: int, key: int, value: Any) -> None:
    """Put a value into one of the objects inside an object, or take one out."""
    places = [raw]
    for place in places:
        places.extend(inner for inner in place.values() if isinstance(inner, dict))
    place = places[where % len(places)]
    names = sorted(place) or ["new"]
    name = names[key % len(names)]
    if value is None:
        place.pop(name, None)
    else:
        place[name] = copy.deepcopy(value)


@pytest.mark.parametrize("name", ["telegram", "staff", "sms", "whatsapp"])
def test_the_key_stored_with_an_unread_hook_is_the_key_of_its_event(name: str) -> None:
    from bots.channels import telegram, twilio_hooks

    keys = telegram.keys if name in {"telegram", "staff"} else twilio_hooks.keys
    for hook in CASES[name].recorded:
        found = keys(hook.raw)
        for event in hook.events:
            assert found is not None
            key, sender = found
            assert sender
            if isinstance(event, Receipt):
                assert key.startswith(f"{event.provider_id}:")
            else:
                assert key == event.event_key


def test_reading_hooks_loads_no_vendor_library() -> None:
    check = """
import sys
from admin import chat_channel
from bots.channels import console, sms, telegram, twilio_hooks, whatsapp
from bots.channels._twilio import TwilioSettings
twilio = TwilioSettings("AC1", "token", "+390610000001", None)
channels = [
    telegram.build(telegram.TelegramSettings("1:x", "http://127.0.0.1:1")), console.build(),
    chat_channel.build(chat_channel.StaffSettings("1:x", "http://127.0.0.1:1")),
    sms.build(twilio), whatsapp.build(twilio),
]
for channel in channels:
    channel.parse({"update_id": 1, "message": {"text": "x"}, "MessageSid": "SM1", "From": "+393331110002"})
twilio_hooks.authentic("https://example.org/x", [("a", "b")], "x", ["token"])
print(sorted({name.split(".")[0] for name in sys.modules} & {"aiogram", "aiohttp", "telegram", "httpx", "requests"}))
print("twilio.rest" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "False"]


def test_limits_name_what_the_wire_takes() -> None:
    for case in CASES.values():
        limits = case.kind.limits
        assert limits.choices >= 3
        assert limits.label_chars >= 20
        assert limits.text_chars >= 1600
