"""The admin chat: topics, and a group that moves."""

from __future__ import annotations

import pytest

from admin import chat_channel
from messaging import channel as contract
from messaging.channel import Outgoing
from sandbox import bot_api_people
from tests.support import look_alikes
from tests.support.channel_cases import said, staff_ready
from tests.support.telegram_bots import (
    chat_of,
    shown,
)

Desk = look_alikes.LookAlikes

pytestmark = pytest.mark.asyncio


async def test_staff_messages_go_to_their_topic_and_to_the_main_chat_when_it_is_gone(desk: Desk) -> None:
    group = desk.staff_group()
    threads: dict[tuple[int, str], int] = {}
    settings = chat_channel.StaffSettings(desk.staff_token, desk.telegram_url)
    channel = chat_channel.build(settings, threads)
    topic = await channel.open_topic(group.id, "Bookings")
    assert topic
    threads[(group.id, "bookings")] = topic
    threads[(group.id, "delivery")] = 4242
    for number, thread in enumerate(["bookings", "delivery", "questions", str(topic), None]):
        await channel.send(Outgoing(number, str(group.id), f"to {thread}", thread=thread))
    await channel.close()
    placed = [message.get("message_thread_id") for message in shown(desk, str(group.id)) if "text" in message]
    assert placed == [topic, None, None, topic, None]


async def test_where_there_are_no_topics_none_is_opened(desk: Desk) -> None:
    group = desk.staff_group(forum=False)
    channel = chat_channel.build(chat_channel.StaffSettings(desk.staff_token, desk.telegram_url))
    assert await channel.open_topic(group.id, "Bookings") is None
    await channel.close()


async def test_a_group_that_moved_says_where_to(desk: Desk) -> None:
    ready = staff_ready(desk)
    moved = bot_api_people.migrates(desk.world, chat_of(desk, ready.address))
    with pytest.raises(contract.MovedChat) as caught:
        await ready.channel.send(Outgoing(1, ready.address, "x"))
    await ready.channel.send(Outgoing(1, caught.value.new_address, "x"))
    await ready.channel.close()
    assert caught.value.new_address == str(moved.id)
    assert [said(message) for message in shown(desk, str(moved.id)) if said(message)] == ["x"]
