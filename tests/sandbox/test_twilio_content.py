"""Templates, their approval, the 24-hour window, and buttons and lists on the WhatsApp phone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sandbox import bot_api_people
from tests.support import look_alikes

Desk = look_alikes.LookAlikes
REMINDER = {
    "twilio/quick-reply": {
        "body": "Bonjour {{1}}, visite {{2}}.",
        "actions": [
            {"type": "QUICK_REPLY", "title": "{{3}}", "id": "{{4}}"},
            {"type": "QUICK_REPLY", "title": "Annuler", "id": "cancel"},
        ],
    }
}
FILLING = {"1": "Marie", "2": "jeu. 3/12 15h30", "3": "Confirmer", "4": "c:42"}
LIST = {
    "twilio/list-picker": {
        "body": "Quel service ?",
        "button": "Choisir",
        "items": [{"id": "s:1", "item": "{{1}}", "description": "45 min"}, {"id": "s:2", "item": "Suivi"}],
    }
}


def send(desk: Desk, client: Any, phone: Any, **fields: Any) -> Any:
    return client.messages.create(
        to=f"whatsapp:{phone.phone.number}",
        from_=f"whatsapp:{desk.number}",
        status_callback=f"{desk.hooks.url}/status",
        **fields,
    )


def outcome(desk: Desk, client: Any, sid: str) -> tuple[str, int | None]:
    desk.settle()
    message = client.messages(sid).fetch()
    return message.status, message.error_code


def test_free_text_needs_an_open_window(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    early = send(desk, twilio_client, phone, body="Bonjour")
    assert early.status == "queued"
    assert outcome(desk, twilio_client, early.sid) == ("failed", 63016)
    phone.sends_text("bonjour")
    phone.closes()
    inside = send(desk, twilio_client, phone, body="Bonjour")
    assert outcome(desk, twilio_client, inside.sid) == ("delivered", None)
    desk.clock.advance(hours=24)
    late = send(desk, twilio_client, phone, body="Bonjour")
    assert outcome(desk, twilio_client, late.sid) == ("failed", 63016)
    assert desk.forms("status")[-1]["ErrorCode"] == "63016"
    assert len(phone.received) == 1


def test_phones_without_whatsapp_and_blocked_senders_fail(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    phone.sends_text("bonjour")
    phone.blocks()
    blocked = send(desk, twilio_client, phone, body="Bonjour")
    assert outcome(desk, twilio_client, blocked.sid) == ("failed", 63014)
    phone.phone.has_whatsapp = False
    missing = send(desk, twilio_client, phone, body="Bonjour")
    assert outcome(desk, twilio_client, missing.sid) == ("failed", 63003)


def test_an_approved_template_opens_a_conversation_with_its_variables_filled(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    template = desk.world.twilio.add_template("reminder_fr", "fr", REMINDER)
    sent = send(desk, twilio_client, phone, content_sid=template.sid, content_variables=json.dumps(FILLING))
    assert outcome(desk, twilio_client, sent.sid) == ("delivered", None)
    (message,) = phone.received
    assert message.body == "Bonjour Marie, visite jeu. 3/12 15h30."
    assert [(b["title"], b["id"]) for b in message.shown["buttons"]] == [("Confirmer", "c:42"), ("Annuler", "cancel")]


def test_a_template_not_approved_works_only_inside_the_window(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    template = desk.world.twilio.add_template("reminder_fr", "fr", REMINDER, status="pending")
    fields = {"content_sid": template.sid, "content_variables": json.dumps(FILLING)}
    early = send(desk, twilio_client, phone, **fields)
    assert outcome(desk, twilio_client, early.sid) == ("failed", 63016)
    phone.sends_text("bonjour")
    inside = send(desk, twilio_client, phone, **fields)
    assert outcome(desk, twilio_client, inside.sid)[0] in ("delivered", "read")


def test_a_list_cannot_open_a_conversation_even_approved(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    template = desk.world.twilio.add_template("services_fr", "fr", LIST)
    sent = send(desk, twilio_client, phone, content_sid=template.sid, content_variables='{"1": "Première"}')
    assert outcome(desk, twilio_client, sent.sid) == ("failed", 63016)


def test_tapping_a_quick_reply_sends_its_payload_and_opens_the_window(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    template = desk.world.twilio.add_template("reminder_fr", "fr", REMINDER)
    sent = send(desk, twilio_client, phone, content_sid=template.sid, content_variables=json.dumps(FILLING))
    desk.settle()
    phone.taps(sent.sid, "Confirmer")
    desk.settle()
    (form,) = desk.forms("inbound")
    assert (form["Body"], form["ButtonText"], form["ButtonPayload"]) == ("Confirmer", "Confirmer", "c:42")
    assert (form["OriginalRepliedMessageSid"], form["MessageType"]) == (sent.sid, "button")
    assert desk.world.twilio.is_window_open(desk.number, phone.phone.number)
    with pytest.raises(bot_api_people.NotPossible):
        phone.taps(sent.sid, "Peut-être")


def test_picking_from_a_list_sends_its_id(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    phone.sends_text("bonjour")
    template = desk.world.twilio.add_template("services_fr", "fr", LIST, status="unsubmitted")
    sent = send(desk, twilio_client, phone, content_sid=template.sid, content_variables='{"1": "Première visite"}')
    desk.settle()
    phone.picks(sent.sid, "Première visite")
    desk.settle()
    form = desk.forms("inbound")[-1]
    assert (form["ListId"], form["ListTitle"]) == ("s:1", "Première visite")
    assert "ButtonPayload" not in form


@pytest.mark.parametrize(
    "variables",
    ["not json", "[1]", '{"1": ""}', '{"1": null}', '{"1": "two\\nlines"}', '{"1": "a     b"}'],
)
def test_wrong_variables_are_refused(desk: Desk, twilio_client: Any, variables: str) -> None:
    from twilio.base.exceptions import TwilioRestException

    template = desk.world.twilio.add_template("reminder_fr", "fr", REMINDER)
    with pytest.raises(TwilioRestException) as refusal:
        send(desk, twilio_client, desk.whatsapp_phone(), content_sid=template.sid, content_variables=variables)
    assert refusal.value.code == 21656


def test_a_button_title_too_long_after_filling_fails(desk: Desk, twilio_client: Any) -> None:
    phone = desk.whatsapp_phone()
    template = desk.world.twilio.add_template("reminder_fr", "fr", REMINDER)
    variables = json.dumps({**FILLING, "3": "Confirmer la visite demain"})
    sent = send(desk, twilio_client, phone, content_sid=template.sid, content_variables=variables)
    assert outcome(desk, twilio_client, sent.sid) == ("failed", 63013)


def test_templates_are_created_submitted_approved_listed_and_deleted(desk: Desk, twilio_client: Any) -> None:
    from twilio.base.exceptions import TwilioRestException
    from twilio.rest.content.v1.content import ContentList
    from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

    body = {
        "friendly_name": "reminder_fr",
        "language": "fr",
        "variables": {"1": "Marie"},
        "types": {"twilio/text": {"body": "Bonjour {{1}}"}},
    }
    contents = twilio_client.content.v1.contents
    created = contents.create(content_create_request=ContentList.ContentCreateRequest(body))
    assert created.sid.startswith("HX")
    assert contents(created.sid).approval_fetch().fetch().whatsapp["status"] == "unsubmitted"
    asked = ApprovalCreateList.ContentApprovalRequest({"name": "reminder_fr", "category": "UTILITY"})
    assert contents(created.sid).approval_create.create(asked).status == "received"
    assert contents(created.sid).approval_fetch().fetch().whatsapp["status"] == "approved"
    (listed,) = twilio_client.content.v1.content_and_approvals.list()
    assert listed.approval_requests["status"] == "approved"
    assert [content.sid for content in contents.list()] == [created.sid]
    phone = desk.whatsapp_phone()
    sent = send(desk, twilio_client, phone, content_sid=created.sid)
    desk.settle()
    assert [message.body for message in phone.received] == ["Bonjour Marie"]
    assert sent.body == "Bonjour Marie"
    assert contents(created.sid).delete()
    with pytest.raises(TwilioRestException):
        contents(created.sid).fetch()


def test_a_template_can_be_rejected(desk: Desk, twilio_client: Any) -> None:
    from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

    desk.world.twilio.approval = "rejected"
    template = desk.world.twilio.add_template("promo", "fr", REMINDER, status="unsubmitted")
    asked = ApprovalCreateList.ContentApprovalRequest({"name": "promo", "category": "UTILITY"})
    twilio_client.content.v1.contents(template.sid).approval_create.create(asked)
    fetched = twilio_client.content.v1.contents(template.sid).approval_fetch().fetch()
    assert fetched.whatsapp["status"] == "rejected"
    assert fetched.whatsapp["rejection_reason"]
