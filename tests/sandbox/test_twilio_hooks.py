"""What Twilio's look-alike posts to the desk: signed status callbacks and inbound messages."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import callouts, twilio_phones
from tests.support import look_alikes

Desk = look_alikes.LookAlikes


def send(desk: Desk, client: Any, phone: Any, body: str = "Ciao") -> Any:
    prefix = "whatsapp:" if phone.channel == "whatsapp" else ""
    return client.messages.create(
        to=prefix + phone.phone.number,
        from_=prefix + desk.number,
        body=body,
        status_callback=f"{desk.hooks.url}/status?m=1#rc=3&rp=all",
    )


def statuses(desk: Desk) -> list[str]:
    return [form["MessageStatus"] for form in desk.forms("status")]


def last_inbound(desk: Desk) -> dict[str, str]:
    desk.settle()
    return desk.forms("inbound")[-1]


def test_twilios_own_validator_accepts_every_signature(desk: Desk, twilio_client: Any) -> None:
    from twilio.request_validator import RequestValidator

    sms, whatsapp = desk.sms_phone(), desk.whatsapp_phone(name="Zażółć")
    send(desk, twilio_client, sms)
    sms.sends_text("perché no? €")
    whatsapp.sends_text("")
    desk.settle()
    validator = RequestValidator(desk.world.twilio.auth_token)
    assert len(desk.hooks.seen) == 5
    for hook, form in zip(desk.hooks.seen, desk.forms(""), strict=True):
        url = desk.url + hook.path
        assert validator.validate(url, form, hook.headers["x-twilio-signature"])
        assert not validator.validate(url + "x", form, hook.headers["x-twilio-signature"])


def test_a_callback_says_which_message_reached_what(desk: Desk, twilio_client: Any) -> None:
    phone = desk.sms_phone()
    sent = send(desk, twilio_client, phone)
    desk.settle()
    form = desk.forms("status")[-1]
    assert form["MessageSid"] == form["SmsSid"] == sent.sid
    assert (form["To"], form["From"]) == (phone.phone.number, desk.number)
    assert "ErrorCode" not in form


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("in_order", ["sending", "sent", "delivered"]),
        ("reversed", ["delivered", "sent", "sending"]),
        ("twice", ["sending", "sending", "sent", "sent", "delivered", "delivered"]),
        ("lost", []),
    ],
)
def test_callbacks_can_be_disturbed(desk: Desk, twilio_client: Any, mode: Any, expected: list[str]) -> None:
    desk.world.twilio.callback_mode = mode
    send(desk, twilio_client, desk.sms_phone())
    desk.settle()
    assert statuses(desk) == expected


def test_an_inbound_sms_has_twilios_fields(desk: Desk) -> None:
    phone = desk.sms_phone()
    message = phone.sends_text("vorrei un appuntamento")
    form = last_inbound(desk)
    assert form["MessageSid"] == form["SmsSid"] == form["SmsMessageSid"] == message.sid
    assert (form["From"], form["To"]) == (phone.phone.number, desk.number)
    assert (form["Body"], form["NumMedia"], form["SmsStatus"]) == ("vorrei un appuntamento", "0", "received")
    assert (form["FromCountry"], form["FromCity"]) == ("IT", "")
    assert "OptOutType" not in form


def test_an_inbound_whatsapp_tells_name_and_number(desk: Desk) -> None:
    desk.whatsapp_phone("+33612345678", "Marie").sends_text("bonjour")
    form = last_inbound(desk)
    assert (form["From"], form["WaId"]) == ("whatsapp:+33612345678", "33612345678")
    assert (form["ProfileName"], form["MessageType"]) == ("Marie", "text")


def test_media_of_clients_need_the_accounts_credentials(desk: Desk) -> None:
    import httpx

    phone = desk.whatsapp_phone()
    phone.sends_voice()
    phone.sends_sticker()
    phone.sends_location(45.07, 7.68, "Casa")
    phone.sends_photo(caption="ecco")
    form = last_inbound(desk)
    assert (form["NumMedia"], form["MediaContentType0"], form["Body"]) == ("1", "image/png", "ecco")
    twilio = desk.world.twilio
    assert httpx.get(form["MediaUrl0"], trust_env=False).status_code == 401
    answer = httpx.get(form["MediaUrl0"], auth=(twilio.account_sid, twilio.auth_token), trust_env=False)
    assert answer.content.startswith(b"\x89PNG")
    voice, _, place, _ = desk.forms("inbound")
    assert voice["MessageType"] == "audio"
    assert (place["Latitude"], place["Longitude"], place["Label"]) == ("45.07", "7.68", "Casa")


def test_a_refused_hook_is_lost_and_an_unanswered_one_comes_once_more(desk: Desk) -> None:
    phone = desk.sms_phone()
    desk.hooks.status = 500
    phone.sends_text("uno")
    desk.settle()
    assert len(desk.forms("inbound")) == 1
    desk.world.twilio.senders[desk.number].sms_url = "http://127.0.0.1:9/inbound"
    phone.sends_text("due")
    desk.settle()
    tried = desk.world.wire.entries(provider="twilio", what="sms")
    assert [e.summary for e in tried if e.direction == "callback_answer"] == ["500", "no answer", "no answer"]


def test_the_fragment_of_a_hook_asks_for_more_retries(desk: Desk) -> None:
    desk.world.twilio.senders[desk.number].sms_url = f"{desk.hooks.url}/inbound#rc=3&rp=5xx"
    phone = desk.sms_phone()
    answers = iter([500, 503])
    desk.hooks.answer = lambda hook: next(answers, 204)
    phone.sends_text("uno")
    desk.settle()
    forms = desk.forms("inbound")
    assert len(forms) == 3
    assert len({form["MessageSid"] for form in forms}) == 1
    assert len({hook.headers["i-twilio-idempotency-token"] for hook in desk.hooks.seen}) == 1
    desk.hooks.answer = lambda hook: 404
    phone.sends_text("due")
    desk.settle()
    assert len(desk.forms("inbound")) == 4


def test_stop_opts_out_and_start_lifts_it(desk: Desk, twilio_client: Any) -> None:
    from twilio.base.exceptions import TwilioRestException

    phone = desk.sms_phone()
    phone.sends_text(" Stop ")
    desk.settle()
    assert "unsubscribed" in phone.received[-1].body
    assert last_inbound(desk)["Body"] == " Stop "
    with pytest.raises(TwilioRestException) as refusal:
        send(desk, twilio_client, phone)
    assert refusal.value.code == 21610
    phone.sends_text("stop")
    phone.sends_text("START")
    desk.settle()
    assert len(phone.received) == 2
    assert send(desk, twilio_client, phone).status == "queued"


def test_cancel_is_a_stop_word_and_french_words_are_not(desk: Desk) -> None:
    phone = desk.sms_phone()
    phone.sends_text("ARRET")
    assert desk.world.twilio.opted_out == set()
    phone.sends_text("cancel")
    assert desk.world.twilio.opted_out == {(desk.number, phone.phone.number)}


def test_advanced_opt_out_is_told_and_switched_off_it_does_nothing(desk: Desk) -> None:
    phone = desk.whatsapp_phone()
    phone.sends_text("STOP")
    assert desk.world.twilio.opted_out == set()
    desk.world.twilio.keyword_handling = "advanced"
    phone.sends_text("STOP")
    assert last_inbound(desk)["OptOutType"] == "STOP"
    assert len(desk.world.twilio.opted_out) == 1
    desk.world.twilio.keyword_handling = "off"
    sms = desk.sms_phone()
    sms.sends_text("STOP")
    assert "OptOutType" not in last_inbound(desk)
    assert sms.received == []


def test_hooks_outside_this_machine_are_refused(desk: Desk) -> None:
    for url in ("https://example.org/x", "http://192.168.1.4/x", "http://127.0.0.1.example.org/x", "ftp://localhost/"):
        with pytest.raises(callouts.NotLoopback):
            desk.world.twilio.add_sender("+390610000002", sms_url=url)
    assert callouts.require_loopback("http://[::1]:8080/x")


def test_whatsapp_is_read_when_the_chat_is_opened(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    phone.sends_text("bonjour")
    phone.closes()
    send(desk, twilio_client, phone)
    desk.settle()
    assert statuses(desk) == ["sending", "sent", "delivered"]
    phone.opens()
    desk.settle()
    assert statuses(desk)[-1] == "read"
    assert desk.forms("status")[-1]["EventType"] == "READ"
    send(desk, twilio_client, phone)
    desk.settle()
    assert statuses(desk)[-2:] == ["delivered", "read"]


def test_without_read_receipts_delivered_is_the_last_word(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    phone.phone.has_read_receipts = False
    phone.sends_text("bonjour")
    send(desk, twilio_client, phone)
    desk.settle()
    phone.opens()
    desk.settle()
    assert statuses(desk)[-1] == "delivered"


def test_whatsapp_waits_for_a_switched_off_phone(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    phone.sends_text("bonjour")
    phone.closes()
    twilio_phones.switch(desk.world, phone.phone, on=False)
    sent = send(desk, twilio_client, phone)
    desk.settle()
    assert twilio_client.messages(sent.sid).fetch().status == "sent"
    assert phone.received == []
    twilio_phones.switch(desk.world, phone.phone, on=True)
    desk.settle()
    assert twilio_client.messages(sent.sid).fetch().status == "delivered"
    assert [message.body for message in phone.received] == ["Ciao"]
