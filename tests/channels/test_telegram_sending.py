"""What only Telegram can do when sending, with both real libraries over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from structlog.testing import capture_logs

from messaging import channel as contract
from messaging.bot_api import answers
from messaging.channel import Outgoing
from sandbox import bot_api
from tests.support import look_alikes
from tests.support.channel_cases import said, telegram_ready
from tests.support.telegram_bots import (
    BOTS,
    BUTTONS,
    ENTRY,
    PICTURE,
    a_bot_and_its_chat,
    asked,
    chat_of,
    received,
    shown,
)

Desk = look_alikes.LookAlikes

pytestmark = pytest.mark.asyncio


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
