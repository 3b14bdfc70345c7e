"""What the phones show and what a visitor can do with them; every request checked and bounded."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from sandbox import page_cast, pictures, web
from tests.support import page_stage, toy_desk


@pytest.fixture
def stage() -> Iterator[page_stage.Stage]:
    with page_stage.a_stage() as made:
        yield made


def bot_says(stage: page_stage.Stage, text: str, **content: Any) -> dict[str, Any]:
    """A message of the clients' bot on the Telegram phone."""
    chat = page_cast.on_telegram(stage.world, stage.cast, "telegram").chat
    bot = stage.world.telegram.bot_named("respiro_bot")
    return chat.add(bot.wire(), stage.world.now(), {"text": text, **content})


def test_the_page_shows_five_phones_and_the_desk_s_clock(stage: page_stage.Stage) -> None:
    state = stage.ask("GET", "/sandbox/state").json()

    assert [(phone["id"], phone["kind"]) for phone in state["phones"]] == [
        ("telegram", "telegram"), ("whatsapp", "whatsapp"), ("sms", "feature"),
        ("practitioner", "telegram"), ("admin", "group"),
    ]  # fmt: skip
    assert state["now"] == toy_desk.MONDAY.isoformat()
    assert state["practice"]["name"] == "Studio Respiro"


def test_the_phones_are_shown_before_the_desk_is_up(stage: page_stage.Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never() -> Any:
        await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(web, "PATIENCE_SECONDS", 0.01)
    stage.desk.practice = stage.desk.next_due = never  # type: ignore[method-assign]  # a desk still starting

    state = stage.ask("GET", "/sandbox/state").json()
    assert (state["is_open"], state["next_due"], len(state["phones"])) == (False, None, 5)


def test_no_token_or_secret_reaches_the_page(stage: page_stage.Stage) -> None:
    stage.act("telegram", "start")
    shown = stage.ask("GET", "/sandbox/state").text + stage.ask("GET", "/sandbox/wire").text

    for secret in (toy_desk.CLIENTS, toy_desk.STAFF, stage.world.twilio.auth_token):
        assert secret not in shown
        assert secret.partition(":")[2] not in shown or ":" not in secret


def test_a_written_text_reaches_the_bot(stage: page_stage.Stage) -> None:
    answer = stage.act("telegram", "write", text="vorrei prenotare")

    assert answer.json()["ok"]
    pending = stage.world.telegram.bot_named("respiro_bot").pending
    assert [update.update["message"]["text"] for update in pending] == ["vorrei prenotare"]


def test_a_pressed_button_reaches_the_bot_and_names_its_query(stage: page_stage.Stage) -> None:
    stage.act("telegram", "start")
    keyboard = {"inline_keyboard": [[{"text": "Sì", "callback_data": "yes"}]]}
    message = bot_says(stage, "Va bene?", reply_markup=keyboard)

    answer = stage.act("telegram", "press", message_id=message["message_id"], data="yes").json()

    query = stage.world.telegram.bot_named("respiro_bot").pending[-1].update["callback_query"]
    assert (query["data"], query["id"]) == ("yes", answer["query"])


def test_a_button_that_is_not_there_cannot_be_pressed(stage: page_stage.Stage) -> None:
    message = bot_says(stage, "Va bene?")

    assert stage.act("telegram", "press", message_id=message["message_id"], data="yes").status_code == 409


def test_the_own_number_and_somebody_else_s_are_told_apart(stage: page_stage.Stage) -> None:
    stage.act("telegram", "share")
    stage.act("telegram", "share", of="someone")

    own, other = (message["contact"] for message in stage.phone("telegram")["chat"]["messages"])
    assert own["user_id"] == stage.cast.users["telegram"]
    assert "user_id" not in other


def test_the_language_is_what_telegram_tells_the_bot(stage: page_stage.Stage) -> None:
    stage.act("telegram", "language", code="pl")
    stage.act("telegram", "write", text="dzień dobry")

    message = stage.world.telegram.bot_named("respiro_bot").pending[-1].update["message"]
    assert message["from"]["language_code"] == "pl"
    assert stage.phone("telegram")["person"]["language"] == "pl"


def test_the_menu_speaks_the_user_s_language(stage: page_stage.Stage) -> None:
    bot = stage.world.telegram.bot_named("respiro_bot")
    bot.commands['{"type": "default"}', ""] = [{"command": "book", "description": "Book"}]
    bot.commands['{"type": "all_private_chats"}', "it"] = [{"command": "book", "description": "Prenota"}]
    bot.commands['{"chat_id": 5, "type": "chat"}', ""] = [{"command": "x", "description": "someone else's"}]

    assert stage.phone("telegram")["chat"]["commands"][0]["description"] == "Prenota"
    stage.act("telegram", "language", code="fr")
    assert stage.phone("telegram")["chat"]["commands"][0]["description"] == "Book"


def test_a_blocked_bot_is_told(stage: page_stage.Stage) -> None:
    stage.act("telegram", "start")
    stage.act("telegram", "block", on=True)

    update = stage.world.telegram.bot_named("respiro_bot").pending[-1].update
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert stage.phone("telegram")["chat"]["is_blocked"]


@pytest.mark.parametrize("phone", page_cast.PHONES)
def test_a_switched_off_phone_does_nothing_until_it_is_on(stage: page_stage.Stage, phone: str) -> None:
    assert stage.act(phone, "power", on=False).status_code == 200
    assert not stage.phone(phone)["is_on"]
    assert stage.act(phone, "write", text="ciao").status_code == 409

    stage.act(phone, "power", on=True)
    assert stage.act(phone, "write", text="ciao").status_code == 200


def test_telegram_keeps_what_came_while_the_phone_was_off(stage: page_stage.Stage) -> None:
    stage.act("telegram", "start")
    stage.act("telegram", "power", on=False)
    bot_says(stage, "Promemoria")

    assert stage.phone("telegram")["waiting"] == 1
    stage.act("telegram", "power", on=True)
    assert stage.phone("telegram")["waiting"] == 0


def test_a_switched_off_telegram_phone_gets_no_text_messages_either(stage: page_stage.Stage) -> None:
    stage.act("telegram", "power", on=False)

    assert not stage.world.twilio.phones[page_cast.CHIARA.number].is_on


def test_the_group_is_written_to_in_a_topic(stage: page_stage.Stage) -> None:
    group = stage.world.telegram.groups[stage.cast.group]
    thread = group.open_topic(stage.world.telegram.bot_named("respiro_staff_bot").wire(), stage.world.now(), "Visits")

    assert stage.act("admin", "write", text="/today", thread=thread).status_code == 200
    assert stage.phone("admin")["chat"]["messages"][-1]["message_thread_id"] == thread
    assert stage.act("admin", "write", text="/today", thread=999).status_code == 422


def test_whatsapp_opens_the_window_and_can_be_removed(stage: page_stage.Stage) -> None:
    assert not stage.phone("whatsapp")["is_window_open"]
    stage.act("whatsapp", "write", text="bonjour")
    assert stage.phone("whatsapp")["is_window_open"]

    stage.act("whatsapp", "install", on=False)
    assert stage.act("whatsapp", "write", text="bonjour").status_code == 409


def test_a_picture_of_a_bot_is_served_and_other_files_are_only_downloaded(stage: page_stage.Stage) -> None:
    app = page_cast.on_telegram(stage.world, stage.cast, "telegram")
    picture = stage.world.telegram.keep_file(app.chat, "photos", "a.png", "image/png", pictures.DOT)
    page = stage.world.telegram.keep_file(app.chat, "documents", "a.html", "text/html", b"<script>")

    shown, offered = (stage.ask("GET", f"/sandbox/file/{stored.id}") for stored in (picture, page))
    assert (shown.headers["content-type"], shown.content) == ("image/png", pictures.DOT)
    assert offered.headers["content-type"] == "application/octet-stream"
    assert offered.headers["content-disposition"] == "attachment"
    assert stage.ask("GET", "/sandbox/file/none").status_code == 404


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"phone": "nobody", "do": "write"}, 422),
        ({"phone": "telegram", "do": "explode"}, 422),
        ({"phone": "sms", "do": "press"}, 422),
        ({"phone": "admin", "do": "text", "text": "x"}, 422),
        ({"phone": "telegram", "do": "write"}, 422),
        ({"phone": "telegram", "do": "write", "text": 5}, 422),
        ({"phone": "telegram", "do": "write", "text": "x" * 4097}, 422),
        ({"phone": "telegram", "do": "write", "text": "   "}, 409),
        ({"phone": "sms", "do": "write", "text": " "}, 409),
        ({"phone": "telegram", "do": "press", "data": "x"}, 422),
        ({"phone": "telegram", "do": "power", "on": "yes"}, 422),
        ({"phone": "telegram", "do": "language", "code": "xx"}, 422),
        ({"phone": "telegram", "do": "send", "kind": "bomb"}, 422),
        ({"phone": "telegram", "do": "fail", "kind": "earthquake"}, 422),
        ({"phone": "admin", "do": "block", "on": True}, 422),
        ({"phone": "whatsapp", "do": "tap", "sid": "SM0", "button": "yes"}, 409),
        ({"phone": ["telegram"], "do": "start"}, 422),
        ([], 422),
    ],
    ids=str,
)
def test_nonsense_is_refused_with_a_reason(stage: page_stage.Stage, body: Any, status: int) -> None:
    answer = stage.ask("POST", "/sandbox/act", json=body)

    assert answer.status_code == status
    assert answer.json()["error"]


def test_only_small_json_is_taken(stage: page_stage.Stage) -> None:
    form = stage.ask("POST", "/sandbox/act", data={"phone": "telegram", "do": "start"})
    huge = stage.ask("POST", "/sandbox/act", json={"text": "x" * 70_000})
    broken = stage.ask("POST", "/sandbox/act", content=b"{", headers={"content-type": "application/json"})

    assert (form.status_code, huge.status_code, broken.status_code) == (415, 413, 422)


def test_four_thousand_emoji_are_one_message(stage: page_stage.Stage) -> None:
    assert stage.act("telegram", "write", text="😀" * 4000).status_code == 200


@pytest.mark.parametrize(
    "query", ["", "?date=today", "?date=2026-02-30", "?date=2026-03-02&days=x", "?date=9999-12-31&days=5"]
)
def test_a_day_that_is_none_is_refused(stage: page_stage.Stage, query: str) -> None:
    assert stage.ask("GET", f"/sandbox/day{query}").status_code == 422


def test_several_days_come_at_once_but_never_too_many(stage: page_stage.Stage) -> None:
    days = stage.ask("GET", "/sandbox/day?date=2026-03-02&days=400").json()["days"]

    assert (len(days), days[1]["date"]) == (28, "2026-03-03")
    assert stage.ask("GET", "/sandbox/day?date=2026-03-02").json()["date"] == "2026-03-02"


def test_why_tells_the_chain_or_that_there_is_no_such_message(stage: page_stage.Stage) -> None:
    stage.desk._row("telegram", "out", "Buongiorno", "1")

    assert [step["decision"] for step in stage.ask("GET", "/sandbox/why/1").json()["chain"]] == ["planned", "send"]
    assert stage.ask("GET", "/sandbox/why/99").status_code == 404
    assert [row["id"] for row in stage.ask("GET", "/sandbox/messages").json()["messages"]] == [1]
    assert stage.ask("GET", "/sandbox/messages?since=1").json()["messages"] == []
    assert stage.ask("GET", "/sandbox/messages?since=x").status_code == 422


def test_only_the_newest_messages_are_shown(stage: page_stage.Stage) -> None:
    for number in range(160):
        bot_says(stage, str(number))

    texts = [message["text"] for message in stage.phone("telegram")["chat"]["messages"]]
    assert (len(texts), texts[-1]) == (150, "159")


def test_an_ordered_failure_waits_for_the_next_message(stage: page_stage.Stage) -> None:
    stage.act("telegram", "fail", kind="429")
    stage.act("sms", "fail", kind="status:30008")

    assert [fault.kind for fault in stage.world.telegram.faults] == ["429"]
    assert [(fault.kind, fault.to) for fault in stage.world.twilio.faults] == [("status:30008", page_cast.ZOFIA.number)]
