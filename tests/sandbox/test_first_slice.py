"""Real clients and plain text: each library talks to its look-alike over HTTP."""

from __future__ import annotations

import pytest

from tests.support import look_alikes


@pytest.mark.asyncio
async def test_aiogram_hears_a_client_and_answers() -> None:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    with look_alikes.running_look_alikes() as desk:
        phone = desk.telegram_phone()
        phone.sends_text("vorrei un appuntamento")
        session = AiohttpSession(api=TelegramAPIServer.from_base(desk.telegram_url))
        async with Bot(desk.client_token, session=session) as bot:
            assert (await bot.me()).username == "studio_bot"
            (update,) = await bot.get_updates(timeout=5)
            assert update.message is not None
            assert update.message.text == "vorrei un appuntamento"
            await bot.send_message(update.message.chat.id, "Quando?")
        assert [message["text"] for message in phone.received] == ["Quando?"]


@pytest.mark.asyncio
async def test_python_telegram_bot_hears_staff_and_answers() -> None:
    from telegram import Bot

    with look_alikes.running_look_alikes() as desk:
        from sandbox import phones

        owner = desk.world.telegram.add_user("Anna")
        phone = phones.telegram(desk.world, owner, desk.staff_bot)
        phone.starts()
        base = desk.telegram_url
        async with Bot(desk.staff_token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
            (update,) = await bot.get_updates(timeout=5)
            assert update.message is not None
            assert update.message.text == "/start"
            await bot.send_message(owner.id, "Ciao")
        assert [message["text"] for message in phone.received] == ["Ciao"]


def test_twilio_client_sends_an_sms_and_the_phone_answers() -> None:
    from twilio.rest import Client

    with look_alikes.running_look_alikes() as desk:
        phone = desk.sms_phone()
        client = Client(desk.world.twilio.account_sid, desk.world.twilio.auth_token)
        client.api.base_url = desk.twilio_url
        sent = client.messages.create(
            to=phone.phone.number, from_=desk.number, body="Ciao", status_callback=f"{desk.hooks.url}/status"
        )
        assert sent.status == "queued"
        desk.settle()
        assert client.messages(sent.sid).fetch().status == "delivered"
        assert [message.body for message in phone.received] == ["Ciao"]
        phone.sends_text("1")
        desk.settle()
        assert b"Body=1" in desk.hooks.seen[-1].body
