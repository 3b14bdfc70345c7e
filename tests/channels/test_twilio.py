"""What is Twilio's own: signatures, templates, the window, receipts and messages that may have gone out."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from bots.channels import sms, twilio_errors, twilio_hooks, whatsapp
from clients.vocabulary import Channel as Name
from messaging import channel as contract
from messaging.channel import Outgoing, Template
from messaging.delivery import Status
from messaging.events import Inbound, Kind, OptOut, Receipt
from tests.support import look_alikes
from tests.support.channel_cases import NUMBER, twilio_settings

Desk = look_alikes.LookAlikes

pytestmark = pytest.mark.asyncio


def letter(body: str = "Ciao", **values: Any) -> Outgoing:
    return Outgoing(7, NUMBER, body, **values)


def created(desk: Desk) -> list[dict[str, Any]]:
    """The forms of the messages we created, as they came over the wire."""
    wire = desk.world.wire.entries()
    return [one.body for one in wire if one.direction == "request" and one.what == "POST Messages.json"]


def receipts(desk: Desk, channel: Any) -> list[Receipt]:
    desk.settle()
    return [event for form in desk.forms("status") for event in channel.parse(form)]


async def test_a_signed_hook_is_genuine_and_any_change_of_it_is_not(desk: Desk) -> None:
    desk.sms_phone(NUMBER).sends_text("è giovedì & 1+1=2 €")
    desk.settle()
    (hook,) = desk.hooks.seen
    url, signature = f"{desk.hooks.url}/inbound", hook.headers["x-twilio-signature"]
    token = desk.world.twilio.auth_token
    pairs = twilio_hooks.read_form(hook.body)
    assert ("FromState", "") in pairs or any(value == "" for _, value in pairs)
    assert twilio_hooks.authentic(url, pairs, signature, ["old token", token])
    assert not twilio_hooks.authentic(url, pairs, signature, ["old token"])
    assert not twilio_hooks.authentic(url, pairs, signature, ["", ""])
    assert not twilio_hooks.authentic(url + "x", pairs, signature, [token])
    assert not twilio_hooks.authentic(url, [*pairs, ("Body", "2")], signature, [token])
    assert not twilio_hooks.authentic(url, pairs[1:], signature, [token])
    for forged in (None, "", "è", "A" * 28, signature[:-2]):
        assert not twilio_hooks.authentic(url, pairs, forged, [token])


async def test_repeated_and_blank_fields_are_part_of_the_signature() -> None:
    from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # twilio ships no types

    url = "https://example.org/hooks/demo/twilio/inbound?x=1"
    body = urlencode([("A", "2"), ("A", "1"), ("Blank", ""), ("B", "è")]).encode()
    signature = RequestValidator("t").compute_signature(url, {"A12": "", "Bè": "", "Blank": ""})
    # The string that is signed: names and sorted values, put together.
    joined = RequestValidator("t").compute_signature(url + "A1A2BèBlank", {})
    assert not twilio_hooks.authentic(url, twilio_hooks.read_form(body), signature, ["t"])
    assert twilio_hooks.authentic(url, twilio_hooks.read_form(body), joined, ["t"])


@pytest.mark.parametrize(
    "body", [b"\xff\xfe", b"&".join(b"a=%d" % n for n in range(500)), b"&" * 30_000, b"no form", b""]
)
async def test_a_body_that_is_no_form_is_never_genuine_and_never_an_error(body: bytes) -> None:
    assert not twilio_hooks.authentic("https://example.org", twilio_hooks.read_form(body), "x" * 28, ["t"])


async def test_a_text_sent_is_followed_to_its_delivery(desk: Desk) -> None:
    desk.sms_phone(NUMBER)
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    accepted = await channel.send(letter("Caffè?", valid_for=timedelta(hours=2)))
    await channel.close()
    assert accepted.segments == 1
    got = receipts(desk, channel)
    assert {receipt.provider_id for receipt in got} == {accepted.provider_id}
    assert got[-1].status is Status.DELIVERED
    (form,) = created(desk)
    assert form["ValidityPeriod"] == "7200"
    assert form["SmartEncoded"].lower() == "true"
    assert form["From"] == desk.number


@pytest.mark.parametrize(
    ("valid_for", "seconds"), [(timedelta(seconds=-5), "1"), (timedelta(days=3), "36000"), (None, None)]
)
async def test_validity_stays_within_what_twilio_takes(
    desk: Desk, valid_for: timedelta | None, seconds: str | None
) -> None:
    desk.sms_phone(NUMBER)
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    await channel.send(letter(valid_for=valid_for))
    await channel.close()
    assert created(desk)[0].get("ValidityPeriod") == seconds


async def test_a_switched_off_telephone_is_reported_with_its_code(desk: Desk) -> None:
    phone = desk.sms_phone(NUMBER)
    phone.phone.is_on = False
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    accepted = await channel.send(letter())
    await channel.close()
    last = receipts(desk, channel)[-1]
    assert last == Receipt(accepted.provider_id, Status.FAILED, "30003")
    assert channel.failure_of("30003") is contract.OutOfReach


async def test_a_messaging_service_is_named_as_such(desk: Desk) -> None:
    desk.sms_phone(NUMBER)
    service = "MG" + "0" * 32
    desk.world.twilio.services[service] = [desk.number]
    channel = sms.build(replace(twilio_settings(desk), sender=service), desk.clock.now)
    await channel.send(letter())
    await channel.close()
    assert created(desk)[0]["MessagingServiceSid"] == service
    assert "From" not in created(desk)[0]


CODES = [
    ("21211", contract.NobodyThere),
    ("21408", contract.NotDeliverable),
    ("21610", contract.OptedOut),
    ("21611", contract.Throttled),
    ("21614", contract.NobodyThere),
    ("21617", contract.OurMistake),
    ("20003", contract.SenderDown),
    ("63007", contract.SenderDown),
    ("63016", contract.NeedsTemplate),
    ("63018", contract.Throttled),
    ("29999", contract.OurMistake),
]


@pytest.mark.parametrize(("code", "expected"), CODES)
async def test_each_refusal_has_its_meaning(code: str, expected: type[contract.SendFailed]) -> None:
    failure = twilio_errors.refused(400, int(code))
    assert type(failure) is expected
    assert (failure.retry_after is not None) == (expected is contract.Throttled)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_failing_provider_leaves_it_open_whatever_code_it_names(status: int) -> None:
    assert isinstance(twilio_errors.refused(status, 21211), contract.MaybeSent)


async def test_a_refusal_keeps_its_code_through_the_library(desk: Desk) -> None:
    desk.sms_phone(NUMBER)
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    desk.world.twilio.fail_next("21614")
    with pytest.raises(contract.NobodyThere) as caught:
        await channel.send(letter())
    await channel.close()
    assert caught.value.code == "21614"


async def test_every_code_of_the_table_means_the_same_in_a_receipt() -> None:
    for code, failure in twilio_errors.FAILURES.items():
        assert sms.SmsChannel.failure_of(object.__new__(sms.SmsChannel), str(code)) is failure
    for unknown in ("", "29999", "abc", "²"):
        assert twilio_errors.failure_of(unknown) is None


async def test_whatsapp_writes_freely_within_the_window_and_by_template_beyond(desk: Desk) -> None:
    phone = desk.whatsapp_phone(NUMBER)
    types = {
        "twilio/quick-reply": {
            "body": "{{1}}: {{2}}",
            "actions": [{"type": "QUICK_REPLY", "title": "Confermo", "id": "{{3}}"}],
        }
    }
    template = desk.world.twilio.add_template("reminder", "it", types)
    channel = whatsapp.build(twilio_settings(desk), desk.clock.now)
    early = await channel.send(letter())
    desk.settle()
    filled = Template(template.sid, {"1": "Studio", "2": 'gio "15:30"', "3": "c.1.abc"})
    by_template = await channel.send(letter("not used", template=filled))
    desk.settle()
    phone.taps(by_template.provider_id, "Confermo")
    desk.settle()
    await channel.send(letter("Grazie"))
    desk.settle()
    await channel.close()
    told = receipts(desk, channel)
    assert Receipt(early.provider_id, Status.FAILED, "63016") in told
    assert [message.body for message in phone.received] == ['Studio: gio "15:30"', "Grazie"]
    form = created(desk)[1]
    assert "Body" not in form
    assert json.loads(form["ContentVariables"])["3"] == "c.1.abc"
    (tap,) = [event for hook in desk.forms("inbound") for event in channel.parse(hook)]
    assert isinstance(tap, Inbound)
    assert (tap.kind, tap.payload, tap.text) == (Kind.BUTTON, "c.1.abc", "Confermo")
    assert tap.message_id == by_template.provider_id
    assert tap.address == NUMBER


@pytest.mark.parametrize("written", ["{number}", "whatsapp:{number}"])
async def test_the_whatsapp_sender_may_be_written_with_or_without_its_prefix(desk: Desk, written: str) -> None:
    desk.whatsapp_phone(NUMBER).sends_text("ciao")
    settings = replace(twilio_settings(desk), sender=written.format(number=desk.number))
    channel = whatsapp.build(settings, desk.clock.now)
    await channel.send(letter())
    await channel.close()
    assert created(desk)[0]["From"] == f"whatsapp:{desk.number}"
    assert created(desk)[0]["To"] == f"whatsapp:{NUMBER}"


async def test_a_read_message_is_told_as_read(desk: Desk) -> None:
    phone = desk.whatsapp_phone(NUMBER)
    phone.sends_text("ciao")
    channel = whatsapp.build(twilio_settings(desk), desk.clock.now)
    await channel.send(letter())
    desk.settle()
    phone.opens()
    await channel.close()
    assert receipts(desk, channel)[-1].status is Status.READ


@pytest.mark.parametrize("kind", ["lost_answer", "500", "timeout_after"])
@pytest.mark.parametrize("name", ["sms", "whatsapp"])
async def test_an_uncertain_message_is_found_in_twilios_list_or_surely_not(desk: Desk, name: str, kind: str) -> None:
    desk.whatsapp_phone(NUMBER).sends_text("ciao")
    module: Any = {"sms": sms, "whatsapp": whatsapp}[name]
    channel = module.build(twilio_settings(desk, seconds=2.0), desk.clock.now)
    desk.world.twilio.fail_next(kind)
    with pytest.raises(contract.MaybeSent):
        await channel.send(letter("Giovedì alle 15:30"))
    found = await channel.find_sent(letter("Giovedì alle 15:30"), 10)
    await channel.close()
    went_out = [sid for sid, message in desk.world.twilio.messages.items() if not message.is_inbound]
    assert [found] == (went_out or [""])


async def test_a_message_of_long_ago_is_not_taken_for_the_lost_one(desk: Desk) -> None:
    desk.sms_phone(NUMBER)
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    await channel.send(letter("same words"))
    desk.clock.advance(hours=2)
    found = await channel.find_sent(letter("same words"), 30)
    await channel.close()
    assert found == ""


async def test_a_template_that_went_out_is_recognised_by_its_variables(desk: Desk) -> None:
    desk.whatsapp_phone(NUMBER)
    template = desk.world.twilio.add_template("r", "it", {"twilio/text": {"body": "Ciao {{1}}, {{2}}."}})
    channel = whatsapp.build(twilio_settings(desk), desk.clock.now)
    sent = letter("", template=Template(template.sid, {"1": "Anna", "2": "gio 3/12 15:30"}))
    other = letter("", template=Template(template.sid, {"1": "Marta", "2": "ven 4/12 9:00"}))
    accepted = await channel.send(sent)
    assert await channel.find_sent(sent, 10) == accepted.provider_id
    assert await channel.find_sent(other, 10) == ""
    await channel.close()


async def test_when_twilio_cannot_be_asked_nobody_knows(desk: Desk) -> None:
    channel = sms.build(twilio_settings(desk, url="http://127.0.0.1:9"), desk.clock.now)
    assert await channel.find_sent(letter(), 10) is None
    with pytest.raises(contract.NotConnected):
        await channel.check()
    await channel.close()


@pytest.mark.parametrize("handling", ["default", "advanced"])
async def test_stop_arrives_as_a_text_or_as_something_already_done(desk: Desk, handling: Any) -> None:
    desk.world.twilio.keyword_handling = handling
    phone = desk.sms_phone(NUMBER)
    phone.sends_text("STOP")
    desk.settle()
    channel = sms.build(twilio_settings(desk), desk.clock.now)
    (event,) = [event for form in desk.forms("inbound") for event in channel.parse(form)]
    with pytest.raises(contract.OptedOut):
        await channel.send(letter())
    await channel.close()
    if handling == "advanced":
        assert isinstance(event, OptOut)
        assert event.withdrawn
    else:
        assert isinstance(event, Inbound)
        assert event.text == "STOP"


async def test_a_hook_is_parsed_by_the_channel_it_is_for(desk: Desk) -> None:
    desk.sms_phone(NUMBER).sends_text("by SMS")
    desk.whatsapp_phone(NUMBER).sends_text("by WhatsApp")
    desk.settle()
    channels = [module.build(twilio_settings(desk), desk.clock.now) for module in (sms, whatsapp)]
    for form in desk.forms("inbound"):
        named = twilio_hooks.channel_of(form)
        heard = {channel.name for channel in channels if channel.parse(form)}
        assert heard == {named}
    assert {twilio_hooks.channel_of(form) for form in desk.forms("inbound")} == {Name.SMS, Name.WHATSAPP}
    assert twilio_hooks.channel_of({"From": "messenger:1", "To": "messenger:2"}) is None
    await asyncio.gather(*(channel.close() for channel in channels))


async def test_a_slow_sender_does_not_hold_back_another(desk: Desk) -> None:
    desk.whatsapp_phone(NUMBER).sends_text("ciao")
    slow = sms.build(twilio_settings(desk), desk.clock.now)
    fast = whatsapp.build(twilio_settings(desk), desk.clock.now)
    desk.world.twilio.fail_next("timeout_before", 4, to=NUMBER, seconds=600)
    stuck = [asyncio.create_task(slow.send(letter(f"slow {number}"))) for number in range(4)]
    await asyncio.to_thread(look_alikes.eventually, lambda: len(created(desk)) == 4)
    await fast.send(letter("fast"))
    assert not any(task.done() for task in stuck)
    desk.world.background.call(desk.world.background.stopping.set)  # the look-alike lets go
    results = await asyncio.gather(*stuck, return_exceptions=True)
    assert all(isinstance(result, contract.MaybeSent) for result in results)
    await asyncio.gather(slow.close(), fast.close())
