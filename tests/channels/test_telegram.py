"""What only Telegram can do, over HTTP with the real libraries: both bots share it, so both are tested."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from admin import chat_channel
from bots.channels import telegram
from messaging import channel as contract
from messaging.bot_api import answers
from messaging.channel import Attachment, Button, Outgoing
from messaging.events import Inbound, Kind, Reach, SharedContact
from messaging.says import Style
from sandbox import bot_api, bot_api_chat, bot_api_people, phones, pictures
from tests.support import look_alikes
from tests.support.channel_cases import CASES, said, staff_ready, telegram_ready

Desk = look_alikes.LookAlikes
BOTS = [pytest.param(CASES[name], id=name) for name in ("telegram", "staff")]
BUTTONS = (
    Button("Confermo", "c" * 64, style=Style.PRIMARY),
    Button("Sposto", "m"),
    Button("Annullo", "x", style=Style.DANGER),
)
PICTURE = Attachment("agenda.png", "image/png", pictures.DOT)
ENTRY = Attachment("visit.ics", "text/calendar", b"BEGIN:VCALENDAR")

pytestmark = pytest.mark.asyncio


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


@pytest.mark.parametrize("case", BOTS)
async def test_buttons_come_in_columns_with_payload_and_style(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    await ready.channel.send(Outgoing(1, ready.address, "?", BUTTONS, columns=2))
    await ready.channel.close()
    rows = shown(desk, ready.address)[-1]["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [["Confermo", "Sposto"], ["Annullo"]]
    assert rows[0][0]["callback_data"] == "c" * 64
    assert [button.get("style") for row in rows for button in row] == ["primary", None, "danger"]


@pytest.mark.parametrize("case", BOTS)
async def test_an_edit_replaces_the_message_and_its_buttons(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    first = await ready.channel.send(Outgoing(1, ready.address, "?", BUTTONS))
    again = await ready.channel.send(Outgoing(2, ready.address, "done", edits=first.provider_id))
    same = await ready.channel.send(Outgoing(3, ready.address, "done", edits=first.provider_id))
    await ready.channel.close()
    assert first.provider_id == again.provider_id == same.provider_id
    assert ready.arrived() == ["done"]
    assert "reply_markup" not in shown(desk, ready.address)[-1]


@pytest.mark.parametrize("case", BOTS)
async def test_a_message_that_can_no_longer_be_edited_is_said_anew(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    sent = await ready.channel.send(Outgoing(1, ready.address, "new", edits="999"))
    await ready.channel.close()
    assert ready.arrived() == ["new"]
    assert sent.provider_id != "999"


@pytest.mark.parametrize("case", BOTS)
async def test_an_edit_without_answer_may_be_tried_again(desk: Desk, case: Any) -> None:
    ready = case.ready(desk, seconds=2.0)
    first = await ready.channel.send(Outgoing(1, ready.address, "?"))
    desk.world.telegram.fail_next("editMessageText", "timeout_after")
    with pytest.raises(contract.NotConnected):
        await ready.channel.send(Outgoing(2, ready.address, "done", edits=first.provider_id))
    await ready.channel.close()


@pytest.mark.parametrize("case", BOTS)
async def test_a_picture_carries_the_text_and_the_buttons(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    sent = await ready.channel.send(Outgoing(1, ready.address, "15:30 A.R.", BUTTONS, attachments=(PICTURE, ENTRY)))
    await ready.channel.close()
    picture, file = shown(desk, ready.address)[-2:]
    assert picture["photo"]
    assert picture["caption"] == "15:30 A.R."
    assert picture["reply_markup"]["inline_keyboard"]
    assert file["document"]["file_name"] == "visit.ics"
    assert "caption" not in file
    assert sent.provider_id == str(picture["message_id"])


@pytest.mark.parametrize("case", BOTS)
async def test_a_text_too_long_for_a_caption_goes_before_the_picture(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    await ready.channel.send(Outgoing(1, ready.address, "👍" * 513, attachments=(PICTURE,)))
    await ready.channel.close()
    text, picture = shown(desk, ready.address)[-2:]
    assert text["text"] == "👍" * 513
    assert picture["photo"]
    assert "caption" not in picture


@pytest.mark.parametrize("status", ["404", "400", "413"])
@pytest.mark.parametrize("case", BOTS)
async def test_where_no_picture_is_taken_the_text_goes_alone_and_it_is_logged_once(
    desk: Desk, case: Any, status: str
) -> None:
    ready = case.ready(desk)
    desk.world.telegram.fail_next("sendPhoto", status, 2, description="Not Found")
    with capture_logs() as logs:
        for number in (1, 2):
            await ready.channel.send(Outgoing(number, ready.address, f"day {number}", attachments=(PICTURE,)))
    await ready.channel.close()
    assert ready.arrived() == ["day 1", "day 2"]
    assert [entry["method"] for entry in logs if entry["event"] == "server_refuses"] == ["sendPhoto"]


@pytest.mark.parametrize("case", BOTS)
async def test_a_second_file_that_fails_does_not_make_the_message_fail(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    desk.world.telegram.fail_next("sendDocument", "500")
    await ready.channel.send(Outgoing(1, ready.address, "x", attachments=(PICTURE, ENTRY)))
    await ready.channel.close()
    assert ready.arrived() == ["x"]


@pytest.mark.parametrize("case", BOTS)
async def test_a_picture_for_a_chat_that_is_gone_is_not_tried_as_text(desk: Desk, case: Any) -> None:
    ready = case.ready(desk)
    with pytest.raises(contract.NobodyThere):
        await ready.channel.send(Outgoing(1, "4242", "x", attachments=(PICTURE,)))
    await ready.channel.close()
    assert asked(desk, "sendMessage") == []


REFUSALS = [
    ("403", "Forbidden: bot was blocked by the user", contract.Blocked),
    ("403", "Forbidden: user is deactivated", contract.NobodyThere),
    ("403", "Forbidden: bot can't initiate conversation with a user", contract.NotDeliverable),
    ("403", "Forbidden: bot was kicked from the supergroup chat", contract.NobodyThere),
    ("400", "Bad Request: chat not found", contract.NobodyThere),
    ("400", "Bad Request: not enough rights to send text messages to the chat", contract.NotDeliverable),
    ("400", "Bad Request: reply markup is too long", contract.OurMistake),
    ("401", "Unauthorized", contract.SenderDown),
    ("404", "Not Found", contract.SenderDown),
    ("500", "Internal Server Error", contract.ProviderFailed),
    ("500", "Internal Server Error: restart", contract.MaybeSent),
    ("504", "Gateway Timeout", contract.MaybeSent),
]


@pytest.mark.parametrize(("status", "description", "expected"), REFUSALS, ids=[text for _, text, _ in REFUSALS])
async def test_each_refusal_has_its_meaning(status: str, description: str, expected: type[contract.SendFailed]) -> None:
    assert type(answers.Refusal(int(status), description).failure()) is expected


@pytest.mark.parametrize(
    ("status", "description", "expected"), REFUSALS[4:8], ids=[text for _, text, _ in REFUSALS[4:8]]
)
@pytest.mark.parametrize("case", BOTS)
async def test_a_refusal_keeps_its_meaning_through_the_library(
    desk: Desk, case: Any, status: str, description: str, expected: type[contract.SendFailed]
) -> None:
    ready = case.ready(desk)
    desk.world.telegram.fail_next("sendMessage", status, description=description)
    with pytest.raises(contract.SendFailed) as caught:
        await ready.channel.send(Outgoing(1, ready.address, "x"))
    await ready.channel.close()
    assert type(caught.value) is expected


BASIC = {
    "getme", "getupdates", "sendmessage", "editmessagetext",
    "answercallbackquery", "deletemessage", "setwebhook", "deletewebhook",
}  # fmt: skip


@pytest.mark.parametrize("build", ["telegram", "staff"])
async def test_a_server_with_only_the_basic_methods_is_enough(
    desk: Desk, build: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for method in set(bot_api.METHODS) - BASIC:
        monkeypatch.delitem(bot_api.METHODS, method)
    channel, phone = a_bot_and_its_chat(desk, build)
    await channel.set_commands({"": {"help": "Help"}})
    phone.sends_text("/help")
    (event,) = await received(channel, 1)
    sent = await channel.send(Outgoing(1, event.address, "day", BUTTONS, attachments=(PICTURE, ENTRY)))
    await channel.send(Outgoing(2, event.address, "done", edits=sent.provider_id))
    await channel.close()
    assert [said(message) for message in phone.received] == ["done"]


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


async def test_choices_and_the_contact_button_are_both_shown(desk: Desk) -> None:
    ready = telegram_ready(desk)
    await ready.channel.send(Outgoing(1, ready.address, "?", BUTTONS[1:2], asks_contact="Share my number"))
    await ready.channel.close()
    assert "inline_keyboard" in shown(desk, ready.address)[0]["reply_markup"]
    assert chat_of(desk, ready.address).keyboard["keyboard"][0][0]["request_contact"] is True


async def test_clients_messages_cannot_be_forwarded_but_a_calendar_entry_can_be_opened(desk: Desk) -> None:
    ready = telegram_ready(desk)
    await ready.channel.send(Outgoing(1, ready.address, "x"))
    await ready.channel.send(Outgoing(2, ready.address, "y", attachments=(ENTRY,)))
    await ready.channel.close()
    assert str(asked(desk, "sendMessage")[0]["protect_content"]).lower() == "true"
    assert "protect_content" not in asked(desk, "sendDocument")[0]


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


def a_bot_and_its_chat(desk: Desk, which: str) -> tuple[Any, phones.TelegramPhone]:
    """A channel and a person who can write to it."""
    if which == "telegram":
        return telegram.build(telegram.TelegramSettings(desk.client_token, desk.telegram_url)), desk.telegram_phone()
    group = desk.staff_group()
    user = desk.world.telegram.add_user("Marta")
    group.members[user.id] = bot_api_chat.Member()
    settings = chat_channel.StaffSettings(desk.staff_token, desk.telegram_url)
    return chat_channel.build(settings), phones.TelegramPhone(desk.world, user, group)


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
