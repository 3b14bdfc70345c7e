"""The running desk with a public address: webhooks and their secrets, refusals on a real socket, faults."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from clients.tables import contact_points
from messaging.tables import inbound, outbox
from sandbox import twilio_signing
from tests.app import support_office, support_town, support_watch
from tests.app.support_watch import Watch
from tests.support import look_alikes

pytestmark = pytest.mark.timeout(300)

TELEGRAM, STAFF, INBOUND = "/hooks/demo/telegram", "/hooks/demo/staff", "/hooks/demo/twilio/inbound"
SECRET = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """A desk with a public address, on an empty database."""
    with support_watch.watching(tmp_path_factory.mktemp("desk"), webhooks=True) as running:
        yield running


def secrets_of(watch: Watch) -> tuple[str, str]:
    """What both bots gave to setWebhook."""
    bots = (watch.town.client_bot, watch.town.staff_bot)
    found = [bot.webhook.secret_token for bot in bots if bot.webhook is not None]
    return found[0], found[1]


def post(watch: Watch, path: str, body: bytes, headers: dict[str, str]) -> int:
    """A POST by a plain client that writes all before it reads."""
    connection = http.client.HTTPConnection("127.0.0.1", watch.desk.port, timeout=30)
    try:
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def test_each_bot_registers_a_random_secret_of_its_own(watch: Watch) -> None:
    client, staff = secrets_of(watch)
    assert client != staff
    assert min(len(client), len(staff)) >= 32
    hook = watch.town.client_bot.webhook
    assert hook is not None
    assert hook.url == f"{watch.desk.url}{TELEGRAM}"
    for path, wrong in ((TELEGRAM, staff), (STAFF, client)):
        assert post(watch, path, b"{}", {SECRET: wrong}) == 403


def test_refusals_are_heard_by_a_client_that_writes_first(watch: Watch) -> None:
    client, _ = secrets_of(watch)
    big = b"x" * (2 << 20)
    for path in (TELEGRAM, STAFF, INBOUND, "/hooks/demo/twilio/status"):
        for body in (b"", b"{}", big):
            assert post(watch, path, body, {}) == 403
            assert post(watch, path, body, {SECRET: "x", "X-Twilio-Signature": "eA=="}) == 403
    assert post(watch, TELEGRAM, big, {SECRET: client}) == 413
    assert post(watch, "/hooks/nobody/telegram", b"{}", {SECRET: client}) == 404
    assert post(watch, "/hooks/nobody/twilio/inbound", big, {}) == 404
    form = support_office.a_form("+393335550000", "x" * (1 << 20))
    form["To"] = support_town.SMS_NUMBER
    token = watch.town.world.twilio.auth_token
    signature = twilio_signing.signature(token, f"{watch.desk.url}{INBOUND}", form)
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert post(watch, INBOUND, urlencode(form).encode(), {**kind, "X-Twilio-Signature": signature}) == 413
    assert watch.desk.get("/healthz").status_code == 200


def test_an_update_delivered_five_times_has_one_effect(watch: Watch) -> None:
    client, _ = secrets_of(watch)
    phone = watch.town.telegram_phone("Ada")
    phone.chat.is_started = True
    update = support_office.a_message(phone.user.id, text="Buongiorno")
    for _ in range(5):
        answer = watch.desk.post(TELEGRAM, json=update, headers={SECRET: client})
        assert answer.status_code == 200
    watch.settle()
    assert len(watch.rows(inbound, inbound.c.event_key == str(update["update_id"]))) == 1
    assert sum("segreteria" in message["text"] for message in phone.received) == 1


def test_pages_and_hooks_are_served_while_a_move_of_the_clock_settles(watch: Watch) -> None:
    monday = watch.next_monday()
    client, _ = secrets_of(watch)
    watch.town.telegram.closed = True  # the agendas on the way have to wait
    target = monday + timedelta(days=1)
    mover = threading.Thread(target=watch.desk.move_clock, args=(target,))
    mover.start()
    try:
        look_alikes.eventually(lambda: watch.desk.now() > monday + timedelta(hours=1), "the move being under way")
        for path in ("/healthz", "/readyz", "/sandbox/clock", "/privacy/demo", "/metrics"):
            assert watch.desk.get(path).status_code == 200
        update = support_office.a_message(900_000_001, text="Buongiorno")
        assert watch.desk.post(TELEGRAM, json=update, headers={SECRET: client}).status_code == 200
        served_meanwhile = mover.is_alive()
    finally:
        watch.town.telegram.closed = False
        mover.join(120)
    assert served_meanwhile
    watch.town.clock.move_to(target)
    watch.settle()


@pytest.mark.parametrize(
    "wish",
    ['{"now": "yesterday"}', '{"now": "2026-03-02T09:00:00"}', "{}", "", "[]", '{"advance_seconds": "1"}',
     '{"advance_seconds": NaN}', '{"advance_seconds": 1e300}', '{"now": 5}', '{"now": "9999-12-31T23:59:59+00:00"}',
     "[" * 3000, '{"advance_seconds": true}'],
)  # fmt: skip
def test_an_absurd_move_of_the_clock_is_refused_with_a_sentence(watch: Watch, wish: str) -> None:
    answer = watch.desk.post("/sandbox/clock", content=wish)
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_a_flood_answer_is_waited_for_and_the_reply_comes_once(watch: Watch) -> None:
    phone = watch.town.telegram_phone("Berta")
    watch.town.world.telegram.fail_next("sendMessage", "429", 2, retry_after=1, chat_id=phone.user.id)
    answered_once(watch, phone)
    row = letters_to(watch, str(phone.user.id))[0]
    refused = [entry["at"] for entry in row.decisions if entry["decision"] == "retry"]
    assert len(refused) == 2


def test_a_failing_server_is_tried_again_and_the_reply_comes_once(watch: Watch) -> None:
    phone = watch.town.telegram_phone("Carla")
    watch.town.world.telegram.fail_next("sendMessage", "500", 1, chat_id=phone.user.id)
    answered_once(watch, phone)


def answered_once(watch: Watch, phone: Any) -> None:
    phone.starts()
    look_alikes.eventually(lambda: phone.received, "an answer", 60)
    watch.settle()
    assert len(phone.received) == 1
    assert letters_to(watch, str(phone.user.id))[-1].status == "accepted"


def test_a_gateway_that_times_out_after_taking_the_message_is_uncertain_not_repeated(watch: Watch) -> None:
    phone = watch.town.telegram_phone("Dora")
    watch.town.world.telegram.fail_next("sendMessage", "timeout_after", seconds=0.1, chat_id=phone.user.id)
    phone.starts()
    look_alikes.eventually(lambda: statuses(watch, str(phone.user.id)) == ["uncertain"], "the timeout showing", 60)
    watch.move(watch.town.clock.now() + timedelta(hours=2))
    assert len(phone.received) == 1
    assert statuses(watch, str(phone.user.id)) == ["uncertain"]


def test_twilio_in_a_flood_is_waited_for_and_no_answer_comes_twice(watch: Watch) -> None:
    phone = watch.town.sms_phone()
    watch.town.world.twilio.fail_next("429", 2, to=phone.phone.number)
    phone.sends_text("Buongiorno")
    look_alikes.eventually(lambda: len(phone.received) >= 1, "an answer", 60)
    watch.settle()
    rows = letters_to(watch, phone.phone.number)
    assert {row.status for row in rows} <= {"accepted", "sent", "delivered"}
    with watch.town.world.lock:
        taken = [m for m in watch.town.world.twilio.messages.values() if m.to_address == phone.phone.number]
    assert len(taken) == len(rows)


def test_a_503_of_twilio_is_uncertain_until_its_list_tells(watch: Watch) -> None:
    phone = watch.town.sms_phone()
    watch.town.world.twilio.fail_next("lost_answer", 1, to=phone.phone.number)
    phone.sends_text("Buongiorno")
    look_alikes.eventually(lambda: phone.received, "an answer", 60)
    look_alikes.eventually(
        lambda: set(statuses(watch, phone.phone.number)) <= {"accepted", "sent", "delivered"},
        "the list being asked",
        90,
    )
    rows = letters_to(watch, phone.phone.number)
    assert any(entry["decision"] == "uncertain" for entry in rows[0].decisions)
    assert len(phone.received) == len(rows)


def letters_to(watch: Watch, address: str) -> list[Any]:
    """Letters to an address, oldest first."""
    (point,) = watch.rows(contact_points, contact_points.c.address == address)
    return watch.rows(outbox, outbox.c.contact_point_id == point.id)


def statuses(watch: Watch, address: str) -> list[str]:
    """Their statuses; none before anybody wrote."""
    points = watch.rows(contact_points, contact_points.c.address == address)
    return [row.status for row in watch.rows(outbox, outbox.c.contact_point_id == points[0].id)] if points else []


def test_secrets_and_the_moved_clock_survive_a_restart(watch: Watch) -> None:
    moved, before = watch.next_monday(), secrets_of(watch)
    for bot in (watch.town.client_bot, watch.town.staff_bot):
        bot.webhook = None
    watch.desk.stop()
    watch.desk.start()
    look_alikes.eventually(
        lambda: watch.town.client_bot.webhook and watch.town.staff_bot.webhook, "the webhooks being set again", 60
    )
    assert secrets_of(watch) == before
    assert timedelta() <= watch.desk.now() - moved < timedelta(minutes=30)
    phone = watch.town.telegram_phone("Elisa")
    watch.writes(phone, "Buongiorno")
    assert phone.received
