"""How updates reach a bot: polling, webhooks, order, repetition, expiry."""

from __future__ import annotations

import json
import threading
from typing import Any

from tests.support import look_alikes

Desk = look_alikes.LookAlikes
HEADER = "x-telegram-bot-api-secret-token"


def hook_updates(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(hook.body) for hook in desk.hooks.seen]


def test_updates_come_again_until_they_are_confirmed(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.sends_text("uno")
    phone.sends_text("due")
    first = desk.do("getUpdates")
    assert first == desk.do("getUpdates")
    assert [update["message"]["text"] for update in first] == ["uno", "due"]
    (second,) = desk.do("getUpdates", offset=first[1]["update_id"], limit=1)
    assert second["message"]["text"] == "due"
    assert desk.do("getUpdates", offset=first[1]["update_id"] + 1) == []


def test_a_waiting_poll_answers_when_somebody_writes(desk: Desk) -> None:
    phone = desk.telegram_phone()
    answers: list[Any] = []
    poller = threading.Thread(target=lambda: answers.append(desk.do("getUpdates", timeout=30)))
    poller.start()
    look_alikes.eventually(lambda: desk.client_bot.bells, "the poll waits")
    phone.sends_text("ciao")
    poller.join(20)
    assert answers[0][0]["message"]["text"] == "ciao"


def test_a_second_poller_ends_the_first_with_a_conflict(desk: Desk) -> None:
    answers: list[Any] = []
    poller = threading.Thread(target=lambda: answers.append(desk.call("getUpdates", timeout=30)))
    poller.start()
    look_alikes.eventually(lambda: desk.client_bot.bells, "the poll waits")
    assert desk.do("getUpdates") == []
    poller.join(20)
    assert answers[0]["error_code"] == 409
    assert "terminated by other getUpdates request" in answers[0]["description"]


def test_polling_is_refused_while_a_webhook_is_set(desk: Desk) -> None:
    desk.do("setWebhook", url=f"{desk.hooks.url}/telegram")
    answer = desk.call("getUpdates")
    assert answer["error_code"] == 409
    assert "webhook is active" in answer["description"]
    desk.do("deleteWebhook")
    assert desk.do("getUpdates") == []


def test_a_webhook_outside_this_machine_is_refused(desk: Desk) -> None:
    answer = desk.call("setWebhook", url="https://example.org/hook")
    assert answer["error_code"] == 400
    assert "loopback" in answer["description"]
    assert desk.do("getWebhookInfo")["url"] == ""


def test_the_webhook_gets_each_update_with_the_secret_and_in_order(desk: Desk) -> None:
    phone = desk.telegram_phone()
    desk.do("setWebhook", url=f"{desk.hooks.url}/telegram", secret_token="secret-1")
    for number in range(8):
        phone.sends_text(str(number))
    desk.settle()
    assert [update["message"]["text"] for update in hook_updates(desk)] == [str(n) for n in range(8)]
    assert {hook.headers[HEADER] for hook in desk.hooks.seen} == {"secret-1"}
    assert desk.do("getWebhookInfo")["pending_update_count"] == 0


def test_a_refused_update_is_repeated_and_holds_back_only_its_chat(desk: Desk) -> None:
    slow, other = desk.telegram_phone(), desk.telegram_phone("Piotr")
    failures = iter([500, 502])

    def answer(hook: look_alikes.Hook) -> int:
        is_slow = json.loads(hook.body)["message"]["from"]["id"] == slow.user.id
        return next(failures, 200) if is_slow else 200

    desk.hooks.answer = answer
    desk.do("setWebhook", url=f"{desk.hooks.url}/telegram")
    slow.sends_text("a")
    slow.sends_text("b")
    other.sends_text("c")
    desk.settle()
    texts = [(u["update_id"], u["message"]["text"]) for u in hook_updates(desk)]
    slow_texts = [text for _, text in texts if text != "c"]
    assert slow_texts == ["a", "a", "a", "b"]
    assert len({number for number, text in texts if text == "a"}) == 1
    assert [text for _, text in texts].count("c") == 1
    assert desk.do("getWebhookInfo")["last_error_message"] == "Wrong response: 502"


def test_old_presses_expire_while_messages_wait_a_day(desk: Desk) -> None:
    phone = desk.telegram_phone()
    phone.sends_text("ciao")
    keyboard = {"inline_keyboard": [[{"text": "Sì", "callback_data": "yes"}]]}
    desk.do("sendMessage", chat_id=phone.user.id, text="?", reply_markup=keyboard)
    phone.taps("Sì")
    desk.clock.advance(seconds=151)
    assert [update["message"]["text"] for update in desk.do("getUpdates")] == ["ciao"]
    desk.clock.advance(hours=24)
    assert desk.do("getUpdates") == []


def test_allowed_updates_persist_and_leave_the_rest_out(desk: Desk) -> None:
    phone = desk.telegram_phone()
    desk.do("getUpdates", allowed_updates=["my_chat_member"])
    phone.sends_text("ciao")
    phone.blocks()
    (update,) = desk.do("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    desk.do("getUpdates", offset=update["update_id"] + 1, allowed_updates=[])
    phone.unblocks()
    phone.sends_text("ciao")
    kinds = [next(key for key in update if key != "update_id") for update in desk.do("getUpdates")]
    assert kinds == ["my_chat_member", "message"]


def test_secrets_never_reach_the_wire_log(desk: Desk) -> None:
    phone = desk.telegram_phone()
    desk.do("setWebhook", url=f"{desk.hooks.url}/telegram", secret_token="very-secret")
    phone.sends_text("ciao")
    desk.settle()
    said = json.dumps([entry.as_json() for entry in desk.world.wire.entries()])
    assert "ciao" in said
    assert "very-secret" not in said
    assert desk.client_token not in said
    assert desk.client_token not in json.dumps(desk.world.snapshot())
