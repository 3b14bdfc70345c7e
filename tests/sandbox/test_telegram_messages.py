"""Sending, editing, deleting: what the Bot API look-alike does and refuses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import look_alikes

Desk = look_alikes.LookAlikes
INLINE = {"inline_keyboard": [[{"text": "Sì", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}]]}


def refusal(answer: dict[str, Any]) -> tuple[int, str]:
    return answer["error_code"], answer["description"]


def test_a_wrong_token_is_unauthorized_and_an_unknown_method_not_found(desk: Desk) -> None:
    assert refusal(desk.call("getMe", "1:wrong")) == (401, "Unauthorized")
    assert refusal(desk.call("sendGift")) == (404, "Not Found")
    assert desk.do("GETME")["username"] == "studio_bot"


def test_a_bot_cannot_write_first_nor_to_strangers_nor_after_a_block(desk: Desk) -> None:
    phone = desk.telegram_phone()
    assert refusal(desk.call("sendMessage", chat_id=1, text="x")) == (400, "Bad Request: chat not found")
    assert refusal(desk.call("sendMessage", chat_id=phone.user.id, text="x")) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    phone.starts()
    phone.blocks()
    assert refusal(desk.call("sendMessage", chat_id=phone.user.id, text="x")) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    phone.unblocks()
    assert desk.do("sendMessage", chat_id=phone.user.id, text="x")["text"] == "x"


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({}, "message text is empty"),
        ({"text": "  \n"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "👍" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply markup"),
        ({"text": "x", "message_thread_id": 7}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_message_that_cannot_be_shown_is_refused(desk: Desk, params: dict[str, Any], complaint: str) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    code, description = refusal(desk.call("sendMessage", chat_id=phone.user.id, **params))
    assert code == 400
    assert complaint in description
    assert phone.received == []


def test_markup_does_not_count_towards_the_length(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    message = desk.do("sendMessage", chat_id=phone.user.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


def test_button_data_is_measured_in_bytes(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()

    def keyboard(data: str) -> dict[str, Any]:
        return {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}

    answer = desk.call("sendMessage", chat_id=phone.user.id, text="x", reply_markup=keyboard("è" * 33))
    assert refusal(answer) == (400, "Bad Request: BUTTON_DATA_INVALID")
    assert desk.call("sendMessage", chat_id=phone.user.id, text="x", reply_markup=keyboard("è" * 32))["ok"]


def test_editing_replaces_text_and_keyboard_in_place(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    sent = desk.do("sendMessage", chat_id=phone.user.id, text="Quando?", reply_markup=INLINE)
    desk.clock.advance(seconds=5)
    place = {"chat_id": phone.user.id, "message_id": sent["message_id"]}
    same = desk.call("editMessageText", **place, text="Quando?", reply_markup=INLINE)
    assert same["error_code"] == 400
    assert "message is not modified" in same["description"]
    desk.do("editMessageText", **place, text="Giovedì")
    (shown,) = phone.received
    assert shown["text"] == "Giovedì"
    assert "reply_markup" not in shown
    assert shown["edit_date"] == shown["date"] + 5
    missing = desk.call("editMessageText", chat_id=phone.user.id, message_id=99, text="x")
    assert refusal(missing) == (400, "Bad Request: message to edit not found")
    theirs = phone.sends_text("mine")
    foreign = desk.call("editMessageText", chat_id=phone.user.id, message_id=theirs["message_id"], text="x")
    assert refusal(foreign) == (400, "Bad Request: message can't be edited")


def test_deleting_works_once_and_only_within_two_days(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    first, second = (desk.do("sendMessage", chat_id=phone.user.id, text=text) for text in "ab")
    assert desk.do("deleteMessage", chat_id=phone.user.id, message_id=first["message_id"])
    again = desk.call("deleteMessage", chat_id=phone.user.id, message_id=first["message_id"])
    assert refusal(again) == (400, "Bad Request: message to delete not found")
    desk.clock.advance(hours=49)
    late = desk.call("deleteMessage", chat_id=phone.user.id, message_id=second["message_id"])
    assert refusal(late) == (400, "Bad Request: message can't be deleted")
    assert [message["text"] for message in phone.received] == ["b"]


def test_a_press_is_answered_within_150_seconds(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    sent = desk.do("sendMessage", chat_id=phone.user.id, text="?", reply_markup=INLINE)
    query = phone.presses(sent["message_id"], "yes")
    assert desk.do("answerCallbackQuery", callback_query_id=query, text="Fatto")
    assert [toast["text"] for toast in phone.toasts] == ["Fatto"]
    late = phone.taps("No")
    desk.clock.advance(seconds=151)
    answer = desk.call("answerCallbackQuery", callback_query_id=late)
    assert answer["error_code"] == 400
    assert "query is too old" in answer["description"]
    foreign = phone.taps("No")
    assert not desk.call("answerCallbackQuery", desk.staff_token, callback_query_id=foreign)["ok"]


def test_a_button_that_is_gone_can_only_be_pressed_on_an_old_screen(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    sent = desk.do("sendMessage", chat_id=phone.user.id, text="?", reply_markup=INLINE)
    desk.do("editMessageReplyMarkup", chat_id=phone.user.id, message_id=sent["message_id"])
    with pytest.raises(ValueError, match="no such button"):
        phone.presses(sent["message_id"], "yes")
    phone.presses(sent["message_id"], "yes", anyway=True, inaccessible=True)
    *_, update = desk.do("getUpdates")
    assert update["callback_query"]["message"]["date"] == 0
    assert "text" not in update["callback_query"]["message"]


def test_ordered_failures_come_once_and_then_the_call_works(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    desk.world.telegram.fail_next("sendMessage", "429", retry_after=7)
    desk.world.telegram.fail_next("sendMessage", "502")
    desk.world.telegram.fail_next("sendMessage", "lost_answer")
    flood = desk.call("sendMessage", chat_id=phone.user.id, text="x")
    assert flood["parameters"] == {"retry_after": 7}
    assert desk.call("sendMessage", chat_id=phone.user.id, text="x")["error_code"] == 502
    assert phone.received == []
    assert desk.call("sendMessage", chat_id=phone.user.id, text="x")["error_code"] == 500
    assert len(phone.received) == 1
    assert desk.call("sendMessage", chat_id=phone.user.id, text="x")["ok"]


def test_a_timeout_holds_the_answer_though_the_message_was_sent(desk: Desk) -> None:
    import httpx

    phone = desk.telegram_phone()
    phone.starts()
    desk.world.telegram.fail_next("sendMessage", "timeout_after")
    with (
        httpx.Client(base_url=desk.telegram_url, timeout=0.5, trust_env=False) as client,
        pytest.raises(httpx.TimeoutException),
    ):
        client.post(f"/bot{desk.client_token}/sendMessage", json={"chat_id": phone.user.id, "text": "x"})
    assert len(phone.received) == 1


def test_reply_keyboards_appear_and_go(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.starts()
    keyboard = {"keyboard": [[{"text": "Il mio numero", "request_contact": True}]], "one_time_keyboard": True}
    sent = desk.do("sendMessage", chat_id=phone.user.id, text="Numero?", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert phone.chat.keyboard == keyboard
    phone.taps("numero")
    assert phone.chat.keyboard is None
    assert phone.messages[-1]["contact"]["user_id"] == phone.user.id
    group = desk.staff_group()
    answer = desk.call("sendMessage", desk.staff_token, chat_id=group.id, text="x", reply_markup=keyboard)
    assert "private chats only" in answer["description"]


def test_commands_are_kept_per_scope_and_language(desk: Desk) -> None:
    commands = [{"command": "prenota", "description": "Prenota una visita"}]
    scope = {"type": "all_private_chats"}
    desk.do("setMyCommands", commands=commands, scope=scope, language_code="it")
    assert desk.do("getMyCommands", scope=scope, language_code="it") == commands
    assert desk.do("getMyCommands", scope=scope) == []
    desk.do("deleteMyCommands", scope=scope, language_code="it")
    assert desk.do("getMyCommands", scope=scope, language_code="it") == []
    assert not desk.call("setMyCommands", commands=[{"command": "Bad!", "description": "x"}])["ok"]
