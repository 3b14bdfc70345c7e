"""Both Telegram bots over the look-alike: what they show, were asked, and receive."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from admin import chat_channel
from bots.channels import telegram
from messaging.channel import Attachment, Button
from messaging.says import Style
from sandbox import bot_api_chat, phones, pictures
from tests.support import look_alikes
from tests.support.channel_cases import CASES

Desk = look_alikes.LookAlikes
BOTS = [pytest.param(CASES[name], id=name) for name in ("telegram", "staff")]
BUTTONS = (
    Button("Confermo", "c" * 64, style=Style.PRIMARY),
    Button("Sposto", "m"),
    Button("Annullo", "x", style=Style.DANGER),
)
PICTURE = Attachment("agenda.png", "image/png", pictures.DOT)
ENTRY = Attachment("visit.ics", "text/calendar", b"BEGIN:VCALENDAR")


def chat_of(desk: Desk, address: str) -> Any:
    telegram_world = desk.world.telegram
    if int(address) < 0:
        return telegram_world.groups[int(address)]
    return telegram_world.private(desk.client_bot, telegram_world.users[int(address)])


def shown(desk: Desk, address: str) -> list[dict[str, Any]]:
    """What bots wrote in a chat."""
    return [message for message in chat_of(desk, address).messages.values() if message["from"]["is_bot"]]


def asked(desk: Desk, method: str) -> list[dict[str, Any]]:
    """The parameters of the calls of a method, as they came over the wire."""
    return [one.body for one in desk.world.wire.entries() if one.direction == "request" and one.what == method]


async def received(channel: Any, count: int) -> list[Any]:
    """Poll until `count` updates are stored; their events."""
    events: list[Any] = []
    stored = 0
    enough = asyncio.Event()

    async def store(raw: dict[str, Any]) -> None:
        nonlocal stored
        events.extend(channel.parse(raw))
        stored += 1
        if stored >= count:
            enough.set()

    polling = asyncio.create_task(channel.poll(store))
    try:
        await asyncio.wait_for(enough.wait(), 60)
    finally:
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
    return events


def a_bot_and_its_chat(desk: Desk, which: str) -> tuple[Any, phones.TelegramPhone]:
    """A channel and a person who can write to it."""
    if which == "telegram":
        return telegram.build(telegram.TelegramSettings(desk.client_token, desk.telegram_url)), desk.telegram_phone()
    group = desk.staff_group()
    user = desk.world.telegram.add_user("Marta")
    group.members[user.id] = bot_api_chat.Member()
    settings = chat_channel.StaffSettings(desk.staff_token, desk.telegram_url)
    return chat_channel.build(settings), phones.TelegramPhone(desk.world, user, group)
