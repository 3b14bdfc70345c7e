"""What Telegram tells us and how we ask for it, with both real libraries over HTTP."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from bots.channels import telegram
from messaging import channel as contract
from messaging.channel import Outgoing
from messaging.events import Inbound, Kind, Reach, SharedContact
from tests.support import look_alikes
from tests.support.telegram_bots import (
    BUTTONS,
    a_bot_and_its_chat,
    asked,
    received,
)

Desk = look_alikes.LookAlikes

pytestmark = pytest.mark.asyncio


async def test_a_client_who_blocked_the_bot_is_reported_and_comes_back(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    channel = telegram.build(telegram.TelegramSettings(desk.client_token, desk.telegram_url))
    phone.blocks()
    with pytest.raises(contract.Blocked):
        await channel.send(Outgoing(1, str(phone.user.id), "x"))
    phone.unblocks()
    got = await received(channel, 3)
    await channel.close()
    assert [event.reachable for event in got if isinstance(event, Reach)] == [False, True]


async def test_the_number_is_asked_for_by_a_button_that_goes_away_again(desk: Desk) -> None:
    phone = desk.telegram_phone(phone="+393331110001")
    phone.starts()
    channel = telegram.build(telegram.TelegramSettings(desk.client_token, desk.telegram_url))
    await channel.send(Outgoing(1, str(phone.user.id), "Your number?", asks_contact="Share my number"))
    keyboard = phone.chat.keyboard
    assert keyboard
    assert keyboard["one_time_keyboard"] is True
    phone.taps("Share my number")
    events = await received(channel, 2)
    await channel.send(Outgoing(2, str(phone.user.id), "Thank you"))
    await channel.send(Outgoing(3, str(phone.user.id), "Good bye"))
    await channel.close()
    assert events[-1].contact == SharedContact("393331110001", is_own=True)
    removals = [call for call in asked(desk, "sendMessage") if "remove_keyboard" in str(call.get("reply_markup"))]
    assert [call["text"] for call in removals] == ["Thank you"]


async def test_a_press_is_answered_and_told_with_its_payload(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    channel = telegram.build(telegram.TelegramSettings(desk.client_token, desk.telegram_url))
    sent = await channel.send(Outgoing(1, str(phone.user.id), "?", BUTTONS))
    phone.taps("Sposto")
    press = (await received(channel, 2))[-1]
    await channel.acknowledge(press.callback_id)
    await channel.close()
    assert (press.kind, press.payload, press.message_id) == (Kind.BUTTON, "m", sent.provider_id)
    assert len(phone.toasts) == 1


@pytest.mark.parametrize("build", ["telegram", "staff"])
async def test_an_update_that_could_not_be_stored_comes_again(desk: Desk, build: str) -> None:
    channel, phone = a_bot_and_its_chat(desk, build)
    phone.sends_text("/help one")
    phone.sends_text("/help two")
    tries: list[str] = []
    done = asyncio.Event()

    async def store(raw: dict[str, Any]) -> None:
        event = next((event for event in channel.parse(raw) if isinstance(event, Inbound)), None)
        if event is None:
            return
        tries.append(event.argument)
        if tries == ["one", "two"]:
            raise OSError("the database is away")
        if len(tries) == 3:
            done.set()

    polling = asyncio.create_task(channel.poll(store))
    await asyncio.wait_for(done.wait(), 60)
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    await channel.close()
    assert tries == ["one", "two", "two"]


@pytest.mark.parametrize("build", ["telegram", "staff"])
async def test_polling_goes_on_after_the_server_failed_or_was_told_to_use_a_webhook(desk: Desk, build: str) -> None:
    channel, phone = a_bot_and_its_chat(desk, build)
    token = desk.client_token if build == "telegram" else desk.staff_token
    desk.hooks.status = 500  # whoever is there does not take it
    desk.do("setWebhook", token, url=f"{desk.hooks.url}/elsewhere")
    desk.world.telegram.fail_next("getUpdates", "500")
    phone.sends_text("/help")
    events = await received(channel, 1)
    await channel.close()
    assert [event.text for event in events] == ["help"]
    assert channel.username


@pytest.mark.parametrize("build", ["telegram", "staff"])
async def test_a_registered_webhook_brings_updates_with_its_secret(desk: Desk, build: str) -> None:
    channel, phone = a_bot_and_its_chat(desk, build)
    await channel.register_webhook(f"{desk.hooks.url}/hook", "s3cret_token")
    phone.sends_text("/help")
    hook = await asyncio.to_thread(
        look_alikes.eventually, lambda: next((one for one in desk.hooks.seen if b"/help" in one.body), None)
    )
    await channel.close()
    assert telegram.authentic(hook.headers["x-telegram-bot-api-secret-token"], "s3cret_token")
    assert not telegram.authentic("s3cret_tokeN", "s3cret_token")
    assert not telegram.authentic(None, "s3cret_token")
    assert not telegram.authentic("", "")


@pytest.mark.parametrize("build", ["telegram", "staff"])
async def test_commands_are_published_per_language_and_a_server_without_them_is_no_error(
    desk: Desk, build: str
) -> None:
    channel, _ = a_bot_and_its_chat(desk, build)
    await channel.set_commands({"": {"help": "Help"}, "it": {"help": "Aiuto"}})
    desk.world.telegram.fail_next("setMyCommands", "404", 2)
    with capture_logs() as logs:
        await channel.set_commands({"fr": {"help": "Aide"}, "pl": {"help": "Pomoc"}})
    await channel.close()
    calls = asked(desk, "setMyCommands")
    assert [call.get("language_code") for call in calls] == [None, "it", "fr", "pl"]
    assert len([entry for entry in logs if entry["event"] == "server_refuses"]) == 1
