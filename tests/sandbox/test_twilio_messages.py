"""The Messages API as the real twilio client sees it: what is accepted, refused, listed, redacted."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from sandbox import twilio_phones
from tests.support import look_alikes

Desk = look_alikes.LookAlikes


def send(desk: Desk, client: Any, to: str = "+393331110002", **fields: Any) -> Any:
    fields = {"from_": desk.number, "body": "Ciao", "status_callback": f"{desk.hooks.url}/status", **fields}
    return client.messages.create(to=to, **fields)


def statuses(desk: Desk) -> list[str]:
    return [form["MessageStatus"] for form in desk.forms("status")]


def outcome(desk: Desk, client: Any, sid: str) -> tuple[str, int | None]:
    desk.settle()
    message = client.messages(sid).fetch()
    return message.status, message.error_code


def test_an_accepted_sms_is_delivered_step_by_step(desk: Desk, twilio_client: Any) -> None:
    phone = desk.sms_phone()
    sent = send(desk, twilio_client, body="È pronto")
    assert (sent.status, sent.num_segments, sent.direction, sent.error_code) == ("queued", "1", "outbound-api", None)
    assert outcome(desk, twilio_client, sent.sid) == ("delivered", None)
    assert statuses(desk) == ["sending", "sent", "delivered"]
    assert [message.body for message in phone.received] == ["È pronto"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "12345"}, 21211),
        ({"to": "+3933311100x2"}, 21211),
        ({"body": " "}, 21602),
        ({"body": "x" * 1601}, 21617),
        ({"from_": "+390600000009"}, 21606),
        ({"from_": "whatsapp:+390610000001"}, 21910),
        ({"to": "whatsapp:+393331110002", "from_": "whatsapp:+390600000009"}, 63007),
        ({"status_callback": "https://example.org/status"}, 21609),
        ({"messaging_service_sid": "MG" + "0" * 32, "from_": ""}, 21701),
        ({"content_variables": "{}"}, 21654),
        ({"content_sid": "HX" + "0" * 32}, 21655),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "",
)
def test_a_wrong_request_is_refused_with_twilios_code(
    desk: Desk, twilio_client: Any, fields: dict[str, Any], code: int
) -> None:
    from twilio.base.exceptions import TwilioRestException

    desk.sms_phone()
    with pytest.raises(TwilioRestException) as refusal:
        send(desk, twilio_client, **fields)
    assert (refusal.value.code, refusal.value.status) == (code, 400)
    assert desk.world.twilio.messages == {}


def test_missing_names_are_refused_too(desk: Desk, twilio_client: Any) -> None:
    codes = []
    for form in ({"Body": "x"}, {"To": "+393331110002", "Body": "x"}, {"To": "+393331110002", "From": desk.number}):
        url = f"{desk.twilio_url}/2010-04-01/Accounts/{desk.world.twilio.account_sid}/Messages.json"
        answer = twilio_client.request("POST", url, data=form)
        codes.append(json.loads(answer.text)["code"])
    assert codes == [21604, 21603, 21602]


def test_wrong_credentials_are_refused(desk: Desk) -> None:
    from twilio.base.exceptions import TwilioRestException
    from twilio.rest import Client

    client = Client(desk.world.twilio.account_sid, "wrong")
    client.api.base_url = desk.twilio_url
    with pytest.raises(TwilioRestException) as refusal:
        send(desk, client)
    assert (refusal.value.status, refusal.value.code) == (401, 20003)


def test_landlines_and_countries_not_enabled_are_refused(desk: Desk, twilio_client: Any) -> None:
    from twilio.base.exceptions import TwilioRestException

    desk.sms_phone().phone.is_landline = True
    with pytest.raises(TwilioRestException) as landline:
        send(desk, twilio_client)
    desk.world.twilio.enabled_prefixes = ("+39",)
    with pytest.raises(TwilioRestException) as country:
        send(desk, twilio_client, to="+48600100200")
    assert (landline.value.code, country.value.code) == (21614, 21408)


def test_a_switched_off_phone_ends_undelivered(desk: Desk, twilio_client: Any) -> None:
    phone = desk.sms_phone()
    twilio_phones.switch(desk.world, phone.phone, on=False)
    sent = send(desk, twilio_client)
    assert outcome(desk, twilio_client, sent.sid) == ("undelivered", 30003)
    assert statuses(desk) == ["sending", "sent", "undelivered"]
    assert desk.forms("status")[-1]["ErrorCode"] == "30003"
    assert phone.received == []


def test_unknown_numbers_and_refusing_carriers_end_undelivered(desk: Desk, twilio_client: Any) -> None:
    unknown = send(desk, twilio_client, to="+393339999999")
    desk.sms_phone().phone.refusal = 30007
    filtered = send(desk, twilio_client)
    assert outcome(desk, twilio_client, unknown.sid) == ("undelivered", 30005)
    assert outcome(desk, twilio_client, filtered.sid) == ("undelivered", 30007)


@pytest.mark.parametrize(("kind", "status", "code"), [("429", 429, 20429), ("503", 503, 20500), ("21610", 400, 21610)])
def test_ordered_refusals_leave_no_message(desk: Desk, twilio_client: Any, kind: str, status: int, code: int) -> None:
    from twilio.base.exceptions import TwilioRestException

    desk.sms_phone()
    desk.world.twilio.fail_next(kind)
    with pytest.raises(TwilioRestException) as refusal:
        send(desk, twilio_client)
    assert (refusal.value.status, refusal.value.code) == (status, code)
    assert desk.world.twilio.messages == {}
    assert send(desk, twilio_client).status == "queued"


def test_a_lost_answer_leaves_a_message_that_the_list_shows(desk: Desk, twilio_client: Any) -> None:
    from twilio.base.exceptions import TwilioRestException

    phone = desk.sms_phone()
    desk.world.twilio.fail_next("lost_answer", to=phone.phone.number)
    with pytest.raises(TwilioRestException):
        send(desk, twilio_client)
    (found,) = twilio_client.messages.list(to=phone.phone.number, date_sent=desk.clock.now().date())
    assert outcome(desk, twilio_client, found.sid) == ("delivered", None)


def test_a_timeout_after_acceptance_still_delivers(desk: Desk, twilio_client: Any) -> None:
    import requests

    phone = desk.sms_phone()
    desk.world.twilio.fail_next("timeout_after")
    twilio_client.http_client.timeout = 0.5
    with pytest.raises(requests.exceptions.ReadTimeout):
        send(desk, twilio_client)
    desk.settle()
    assert len(phone.received) == 1


def test_an_ordered_outcome_follows_an_accepted_message(desk: Desk, twilio_client: Any) -> None:
    desk.sms_phone()
    desk.world.twilio.fail_next("status:30008")
    sent = send(desk, twilio_client)
    assert outcome(desk, twilio_client, sent.sid) == ("undelivered", 30008)


def test_lists_filter_by_address_and_day_and_come_in_pages(desk: Desk, twilio_client: Any) -> None:
    desk.sms_phone()
    desk.sms_phone("+48600100200", "Piotr")
    first = send(desk, twilio_client)
    desk.settle()
    desk.clock.advance(days=1)
    later = [send(desk, twilio_client, to="+48600100200").sid for _ in range(5)]
    desk.settle()
    today = desk.clock.now().date()
    listed = twilio_client.messages.list(to="+48600100200", date_sent=today, page_size=2)
    assert [message.sid for message in listed] == later[::-1]
    old = twilio_client.messages.list(date_sent_before=today - timedelta(days=1))
    assert [message.sid for message in old] == [first.sid]
    assert twilio_client.messages.list(from_="+390000000000") == []
    assert len(twilio_client.messages.list(date_sent_after=desk.clock.now() - timedelta(hours=1))) == 5


def test_messages_can_be_redacted_and_deleted_but_not_canceled_late(desk: Desk, twilio_client: Any) -> None:
    from twilio.base.exceptions import TwilioRestException

    phone = desk.sms_phone()
    sent = send(desk, twilio_client)
    desk.settle()
    with pytest.raises(TwilioRestException):
        twilio_client.messages(sent.sid).update(status="canceled")
    assert twilio_client.messages(sent.sid).update(body="").body == ""
    assert twilio_client.messages(sent.sid).delete()
    with pytest.raises(TwilioRestException) as gone:
        twilio_client.messages(sent.sid).fetch()
    assert gone.value.status == 404
    assert [message.body for message in phone.received] == ["Ciao"]


def test_a_service_picks_its_number(desk: Desk, twilio_client: Any) -> None:
    phone = desk.sms_phone()
    service = "MG" + "1" * 32
    desk.world.twilio.services[service] = [desk.number]
    sent = twilio_client.messages.create(to=phone.phone.number, messaging_service_sid=service, body="Ciao")
    assert (sent.status, sent.num_segments) == ("accepted", "0")
    assert outcome(desk, twilio_client, sent.sid) == ("delivered", None)
