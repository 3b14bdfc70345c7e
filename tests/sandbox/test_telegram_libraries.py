"""The real libraries against the Bot API look-alike: pictures, files, errors, whole applications."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from sandbox import phones, pictures
from tests.support import look_alikes

Desk = look_alikes.LookAlikes


def aiogram_bot(desk: Desk, timeout_seconds: float = 30.0) -> Any:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    server = TelegramAPIServer.from_base(desk.telegram_url)
    return Bot(desk.client_token, session=AiohttpSession(api=server, timeout=timeout_seconds))


def staff_builder(desk: Desk) -> Any:
    from telegram.ext import Application

    base = desk.telegram_url
    return Application.builder().token(desk.staff_token).base_url(f"{base}/bot").base_file_url(f"{base}/file/bot")


@pytest.mark.asyncio
async def test_aiogram_sends_keyboards_edits_and_answers_presses(desk: Desk) -> None:
    from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

    phone = desk.telegram_phone()
    phone.starts()
    button = InlineKeyboardButton(text="Giovedì", callback_data="s:1")
    async with aiogram_bot(desk) as bot:
        markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
        sent = await bot.send_message(phone.user.id, "<b>Quando?</b>", parse_mode="HTML", reply_markup=markup)
        phone.taps("Giovedì")
        *_, update = await bot.get_updates(timeout=5, allowed_updates=["message", "callback_query"])
        assert update.callback_query.data == "s:1"
        await bot.answer_callback_query(update.callback_query.id, "Va bene")
        await bot.edit_message_text("Giovedì alle 15", chat_id=phone.user.id, message_id=sent.message_id)
    assert [message["text"] for message in phone.received] == ["Giovedì alle 15"]
    assert phone.buttons() == {}
    assert phone.toasts[-1]["text"] == "Va bene"


@pytest.mark.asyncio
async def test_aiogram_uploads_pictures_and_downloads_what_clients_send(desk: Desk) -> None:
    from aiogram.types import BufferedInputFile

    phone = desk.telegram_phone()
    sent = phone.sends_photo(caption="ecco")
    async with aiogram_bot(desk) as bot:
        photo = await bot.send_photo(phone.user.id, BufferedInputFile(pictures.DOT, "a.png"), caption="<i>x</i>")
        assert photo.photo is not None
        assert (photo.photo[0].width, photo.photo[0].height) == (1, 1)
        await bot.send_document(phone.user.id, BufferedInputFile(b"BEGIN:VCALENDAR", "visita.ics"))
        again = await bot.send_photo(phone.user.id, photo.photo[0].file_id)
        assert again.photo is not None
        content = await bot.download(sent["photo"][0]["file_id"])
        assert content.read() == pictures.DOT
    assert phone.received[1]["document"]["file_name"] == "visita.ics"


@pytest.mark.asyncio
async def test_aiogram_raises_its_own_errors_for_our_refusals(desk: Desk) -> None:
    from aiogram import exceptions

    phone = desk.telegram_phone()
    phone.starts()
    telegram = desk.world.telegram
    async with aiogram_bot(desk, timeout_seconds=0.5) as bot:
        for kind, error in (
            ("429", exceptions.TelegramRetryAfter),
            ("500", exceptions.TelegramServerError),
            ("timeout_before", exceptions.TelegramNetworkError),
        ):
            telegram.fail_next("sendMessage", kind, retry_after=3)
            with pytest.raises(error):
                await bot.send_message(phone.user.id, "x")
        with pytest.raises(exceptions.TelegramBadRequest):
            await bot.send_message(1, "x")
        phone.blocks()
        with pytest.raises(exceptions.TelegramForbiddenError):
            await bot.send_message(phone.user.id, "x")
        desk.do("setWebhook", url=f"{desk.hooks.url}/telegram")
        with pytest.raises(exceptions.TelegramConflictError):
            await bot.get_updates()
    assert phone.received == []


@pytest.mark.asyncio
async def test_a_whole_python_telegram_bot_application_polls_and_replies_in_a_topic(desk: Desk) -> None:
    from telegram import BotCommand, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup
    from telegram.ext import CallbackQueryHandler, CommandHandler

    group = desk.staff_group()
    anna = phones.in_group(desk.world, desk.world.telegram.add_user("Anna"), group, "administrator")
    in_topic = phones.opens_topic(anna, "Oggi")

    async def today(update: Any, context: Any) -> None:
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Fatto", callback_data="done")]])
        await update.message.reply_photo(pictures.DOT, caption="15:30 Giulia", reply_markup=markup)

    async def pressed(update: Any, context: Any) -> None:
        await update.callback_query.answer("ok")
        await update.callback_query.edit_message_caption("15:30 Giulia, fatto")

    application = staff_builder(desk).build()
    application.add_handlers([CommandHandler("today", today), CallbackQueryHandler(pressed)])
    async with application:
        await application.bot.set_my_commands([BotCommand("today", "Oggi")], scope=BotCommandScopeChat(group.id))
        await application.updater.start_polling(timeout=5)
        await application.start()
        in_topic.sends_text("/today")
        await _until(lambda: in_topic.buttons())
        in_topic.taps("Fatto")
        await _until(lambda: in_topic.received[-1]["caption"].endswith("fatto"))
        await application.updater.stop()
        await application.stop()
    assert in_topic.received[-1]["message_thread_id"] == in_topic.thread
    assert in_topic.toasts[-1]["text"] == "ok"


@pytest.mark.asyncio
async def test_python_telegram_bot_raises_its_own_errors_for_our_refusals(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from telegram import error

    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it reading retry_after is a deprecation warning
    phone = phones.telegram(desk.world, desk.world.telegram.add_user("Anna"), desk.staff_bot)
    phone.starts()
    application = staff_builder(desk).updater(None).build()
    async with application:
        desk.world.telegram.fail_next("sendMessage", "429", retry_after=3)
        with pytest.raises(error.RetryAfter):
            await application.bot.send_message(phone.user.id, "x")
        with pytest.raises(error.BadRequest, match="Chat not found"):
            await application.bot.send_message(1, "x")
        phone.blocks()
        with pytest.raises(error.Forbidden):
            await application.bot.send_message(phone.user.id, "x")


async def _until(claim: Any) -> None:
    await asyncio.to_thread(look_alikes.eventually, claim)
