"""What nobody should send, and somebody will: through the hooks, the turn runner and the outbox, on both engines."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
import sqlalchemy as sa
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.routing import Route

from app import hooks, page_view
from app.channels import Values
from app.hooks import Hooks, Site
from app.intake import Intake
from app.office import Office
from clients.tables import contact_points
from clients.vocabulary import Channel as Name
from core.db import Database
from messaging.inbound import State
from messaging.tables import outbox
from tests.app import support_office
from tests.app.support_office import a_form, a_message, a_tap, a_user

SENDER = "+393331112233"
USER = 700_000_077
EMOJI = "\U0001f600" * 4000
INBOUND = "/hooks/demo/twilio/inbound"
STATUS = "/hooks/demo/twilio/status"
Json = dict[str, Any]


class Front:
    """The hooks of an office, called over ASGI, as the server calls them."""

    def __init__(self, office: Office) -> None:
        self.office = office
        with office.database.snapshot() as connection:
            practice = support_office.practice_of(connection)
        sites = {"demo": Site(practice.id, "demo", Values(office.settings, practice, is_default=True))}
        made = Hooks(
            sites, Intake(office.database, office.clock, lambda: None), support_office.KEY, support_office.BASE
        )
        table = {
            "telegram": made.telegram,
            "staff": made.staff,
            "twilio/inbound": made.twilio_inbound,
            "twilio/status": made.twilio_status,
        }
        self.app = Starlette(
            routes=[Route(f"/hooks/{{practice}}/{path}", hook, methods=["POST"]) for path, hook in table.items()]
        )

    async def post(self, path: str, content: bytes, headers: dict[str, str]) -> httpx.Response:
        """One POST; an error inside is raised here."""
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url=support_office.BASE) as client:
            return await client.post(path, content=content, headers=headers)

    async def update(self, body: bytes | Json, bot: Name = Name.TELEGRAM) -> httpx.Response:
        """An update with the right secret."""
        secret = hooks.webhook_secret(support_office.KEY, bot, "demo")
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        path = "/hooks/demo/telegram" if bot is Name.TELEGRAM else "/hooks/demo/staff"
        return await self.post(path, content, {"X-Telegram-Bot-Api-Secret-Token": secret})

    async def form(self, fields: dict[str, str], path: str = INBOUND) -> httpx.Response:
        """A form with the right signature."""
        signed = support_office.signed(support_office.BASE + path, fields, support_office.AUTH_TOKEN)
        headers = {"content-type": "application/x-www-form-urlencoded", **signed}
        return await self.post(path, urlencode(fields).encode("utf-8", "surrogatepass"), headers)


@pytest.fixture
def front(database: Database) -> Front:
    """The hooks on a fresh database."""
    return Front(support_office.an_office(database))


def outcome(front: Front) -> tuple[list[Any], list[str]]:
    """Handle all that waits; the inbound rows and the text keys of every answer to clients."""
    support_office.handle_all(front.office)
    with front.office.database.snapshot() as connection:
        rows = support_office.inbound_rows(connection)
        said = connection.execute(
            sa.select(outbox.c.text_key).where(outbox.c.purpose == "answer").order_by(outbox.c.id)
        ).scalars()
        return rows, list(said)


def nested(depth: int) -> bytes:
    """JSON so many levels deep, inside an update."""
    return b'{"update_id": 7, "message": {"a": ' + b"[" * depth + b"]" * depth + b"}}"


JUNK: dict[str, bytes] = {
    "nothing": b"",
    "no json": b"{",
    "not utf-8": b'{"update_id": 1, "message": "\xff\xfe"}',
    "a list": b"[1, 2, 3]",
    "a number": b"5",
    "null": b"null",
    "no id": b'{"message": {}}',
    "id is text": b'{"update_id": "1"}',
    "id is a truth": b'{"update_id": true}',
    "id beyond all": b'{"update_id": 1' + b"0" * 400 + b"}",
    "id of 5000 digits": b'{"update_id": 1' + b"0" * 5000 + b"}",
    "deep": nested(500),
    "deeper": nested(5_000),
    "deepest": nested(200_000),
    "no numbers": b'{"update_id": 1, "message": {"a": NaN, "b": Infinity, "c": 1e999, "d": -Infinity}}',
    "NUL": b'{"update_id": 2, "message": {"a\\u0000": "\\u0000", "chat": {"id": 5}}}',
    "half a pair": b'{"update_id": 3, "message": {"a\\ud800": "\\udfff", "chat": {"id": 5}}}',
    "unknown kind": b'{"update_id": 4, "dream": {"chat": {"id": 5}, "text": "hi"}}',
    "message is text": b'{"update_id": 5, "message": "hi"}',
    "all of other types": b'{"update_id": 6, "message": {"chat": [], "from": 3, "text": {}, "date": "now"}}',
    "chat id is text": b'{"update_id": 8, "message": {"chat": {"id": "5"}, "from": {"id": "5"}, "text": "x"}}',
    "press without data": b'{"update_id": 9, "callback_query": {"id": "1", "from": {"id": 5}}}',
    "press of nobody": b'{"update_id": 10, "callback_query": {"id": 1, "data": 7}}',
    "huge numbers": b'{"update_id": 11, "message": {"chat": {"id": 9999999999999999999}, "date": 1e300, "text": "x"}}',
}


@pytest.mark.asyncio
@pytest.mark.parametrize("bot", [Name.TELEGRAM, Name.STAFF], ids=["clients", "staff"])
async def test_junk_updates_are_taken_and_come_to_nothing(front: Front, bot: Name) -> None:
    for what, body in JUNK.items():
        answer = await front.update(body, bot)
        assert answer.status_code == 200, what
    rows, said = outcome(front)
    assert {row.status for row in rows} <= {State.IGNORED.value, State.PROCESSED.value}, [
        (row.event_key, row.status, row.reason) for row in rows
    ]
    assert {row.tries for row in rows} == {0}
    # Only the press without data came from somebody who can be answered.
    assert len(said) <= 2


@pytest.mark.asyncio
async def test_junk_forms_are_taken_or_refused_and_come_to_nothing(front: Front) -> None:
    forms: list[tuple[str, Json, int]] = [
        ("nothing", {}, 200),
        ("no sender", {"MessageSid": "SM" + "1" * 32, "To": support_office.SMS_NUMBER, "Body": "x"}, 200),
        ("sender is words", a_form("Mario", "ciao"), 200),
        ("sender of 5000 letters", a_form("+" + "3" * 5000, "ciao"), 200),
        ("NUL in the sender", a_form("+39333\0111", "ciao"), 200),
        ("another number's", {**a_form(SENDER, "ciao"), "To": "+15550000000"}, 200),
        ("media that are none", {**a_form(SENDER, ""), "NumMedia": "many"}, 200),
        ("unknown status", {"MessageSid": "SM" + "2" * 32, "MessageStatus": "dreaming", "To": SENDER}, 200),
        ("status of nothing of ours", {"MessageSid": "SM" + "3" * 32, "MessageStatus": "delivered", "To": SENDER}, 200),
        ("10,000 fields", {**a_form(SENDER, "ciao"), **{f"F{n}": "x" for n in range(10_000)}}, 413),
    ]
    for what, form, expected in forms:
        for path in (INBOUND, STATUS):
            answer = await front.form(form, path)
            assert answer.status_code == expected, what
    rows, _ = outcome(front)
    assert all(not (row.reason or "").startswith("failed") for row in rows), [(row.reason, row.raw) for row in rows]
    assert {row.tries for row in rows} == {0}


@pytest.mark.asyncio
async def test_forged_and_oversized_requests_are_refused_in_that_order(front: Front) -> None:
    big, form = b"x" * (1 << 20) + b"x", a_form(SENDER, "x" * (1 << 20))
    right = {"X-Telegram-Bot-Api-Secret-Token": hooks.webhook_secret(support_office.KEY, Name.TELEGRAM, "demo")}
    other = {"X-Telegram-Bot-Api-Secret-Token": hooks.webhook_secret(support_office.KEY, Name.STAFF, "demo")}
    signed = support_office.signed(support_office.BASE + INBOUND, form, support_office.AUTH_TOKEN)
    odd = {**signed, "X-Twilio-Webhooks-Signature-Settings": "algorithm=ROT13"}
    for path in ("/hooks/demo/telegram", "/hooks/demo/staff", INBOUND, STATUS):
        for content in (b"", b"{", big, big * 5):
            assert (await front.post(path, content, {})).status_code == 403
            wrong = {"X-Telegram-Bot-Api-Secret-Token": "no", "X-Twilio-Signature": "bm8="}
            assert (await front.post(path, content, wrong)).status_code == 403
            assert (await front.post(path.replace("demo", "nobody"), content, wrong)).status_code == 404
            strange = {"X-Telegram-Bot-Api-Secret-Token": b"\xff\xe9", "X-Twilio-Signature": b"\xff\xe9"}
            assert (await front.post(path, content, strange)).status_code == 403  # type: ignore[arg-type]  # bytes on the wire
    assert (await front.post("/hooks/demo/staff", b"{}", right)).status_code == 403
    assert (await front.post("/hooks/demo/telegram", b"{}", other)).status_code == 403
    assert (await front.post("/hooks/demo/telegram", big, right)).status_code == 413
    assert (await front.post("/hooks/demo/telegram", big * 5, right)).status_code == 413
    assert (await front.form(form)).status_code == 413
    assert (await front.post(INBOUND, urlencode(form).encode(), odd)).status_code == 403
    rows, said = outcome(front)
    assert (rows, said) == ([], [])


@pytest.mark.asyncio
async def test_one_update_five_times_is_stored_once_and_answered_once(front: Front) -> None:
    update, form = a_message(USER, text="Buongiorno"), a_form(SENDER, "Buongiorno")
    for _ in range(5):
        assert (await front.update(update)).status_code == 200
        assert (await front.form(form)).status_code == 200
    rows, said = outcome(front)
    assert [row.status for row in rows] == [State.PROCESSED.value] * 2
    once = len(said)
    for _ in range(5):
        await front.update(update)
        await front.form(form)
    assert len(outcome(front)[1]) == once


def forwarded(user: int) -> Json:
    """Somebody else's contact card."""
    return {"contact": {"phone_number": "+393339998877", "first_name": "Altro", "user_id": user + 1}}


CONTENTS: dict[str, Json] = {
    "4,000 emoji": {"text": EMOJI},
    "a lone surrogate": {"text": "ciao \ud83d"},
    "NUL": {"text": "ciao\0"},
    "only NUL": {"text": "\0"},
    "blank": {"text": "   "},
    "right to left": {"text": "\u202eotnematnuppa\u202c"},
    "zero width": {"text": "\u200b\u200d\ufeff"},
    "a million dates": {"text": "giovedì alle 3 " * 250},
    "an impossible date": {"text": "il 31/2 alle 25:99"},
    "a far date": {"text": "prenoto il 1/1/99999 alle 10"},
    "digits for ever": {"text": "9" * 4000},
    "a command that is none": {"text": "/" + "x" * 300},
    "a forged link": {"text": "/start " + "A" * 64},
    "html": {"text": "<b>&lt;script&gt;</b>"},
    "braces": {"text": "{ $when } %s {0} \\"},
    "sticker": {"sticker": {"file_id": "1", "emoji": "x"}},
    "voice": {"voice": {"file_id": "1", "duration": 3}},
    "location": {"location": {"latitude": 45.0, "longitude": 7.6}},
    "photo": {"photo": [{"file_id": "1"}], "caption": EMOJI[:1000]},
    "poll": {"poll": {"id": "1", "question": "?"}},
    "dice": {"dice": {"emoji": "x", "value": 3}},
    "nothing at all": {},
    "somebody else's contact": forwarded(USER),
    "a contact without an owner": {"contact": {"phone_number": "+393339998877", "first_name": "Altro"}},
    "one's own contact, no number": {"contact": {"phone_number": "abc", "first_name": "Io", "user_id": USER}},
}


@pytest.mark.asyncio
async def test_odd_contents_get_a_sensible_answer_and_never_an_error(front: Front) -> None:
    for number, (what, content) in enumerate(CONTENTS.items()):
        user = USER + 10 * number
        content = json.loads(json.dumps(content).replace(str(USER), str(user)))
        await front.update(a_message(user, text="/start"))
        before = len(outcome(front)[1])
        assert (await front.update(a_message(user, **content))).status_code == 200, what
        _, said = outcome(front)
        is_empty = not content.get("text", "x").strip("\0") or not content
        assert len(said) > before or is_empty, f"{what}: heard and not answered"
        # In the middle of choosing a service as well.
        await front.update(a_message(user, text="Vorrei prenotare"))
        assert (await front.update(a_message(user, **content))).status_code == 200, what
        rows, _ = outcome(front)
        wrong = [(what, row.status, row.reason) for row in rows[-4:] if row.tries]
        assert not wrong
    with front.office.database.snapshot() as connection:
        by_sms = sa.select(contact_points.c.address).where(contact_points.c.channel == "sms")
        assert "+393339998877" not in list(connection.execute(by_sms).scalars())


@pytest.mark.asyncio
async def test_odd_texts_by_twilio_never_fail(front: Front) -> None:
    media = {"NumMedia": "1", "MediaUrl0": "http://127.0.0.1/x", "MediaContentType0": "audio/ogg"}
    place = {"MessageType": "location", "Latitude": "far", "Longitude": "9" * 400}
    bodies = [EMOJI, "", "\0", "   ", "9" * 1600, "<&>", "{ $x }", "\u202eciao", "/start x"]
    for number, body in enumerate(bodies):
        for whatsapp in (False, True):
            sender = f"+39333111{number:04d}"
            assert (await front.form(a_form(sender, body, whatsapp=whatsapp))).status_code == 200
            assert (await front.form(a_form(sender, "", whatsapp=whatsapp, **media))).status_code == 200
            assert (await front.form(a_form(sender, "", whatsapp=whatsapp, **place))).status_code == 200
    rows, _ = outcome(front)
    assert len(rows) == len(bodies) * 6
    assert not [(row.raw["Body"][:20], row.reason) for row in rows if row.tries]
    assert all(not (row.reason or "").startswith("failed") for row in rows)


@pytest.mark.asyncio
async def test_forged_and_foreign_buttons_show_the_present_step(front: Front) -> None:
    office = front.office
    (slot,) = support_office.free(office, "treatment", 1)
    with office.database.transaction() as connection:
        point, tap = support_office.confirming(connection, office, slot, "treatment")
    data = tap["callback_query"]["data"]
    stranger = USER + 5
    forged: list[Callable[[], Json]] = [
        lambda: a_tap(stranger, data),  # somebody else's button
        lambda: a_tap(stranger, data[:-1] + ("A" if data[-1] != "A" else "B")),
        lambda: a_tap(stranger, "zz.zz.AAAAAAAAAA"),
        lambda: a_tap(stranger, "." * 64),
        lambda: a_tap(stranger, ""),
        lambda: a_tap(stranger, "\ud800"),
    ]
    for one in forged:
        assert (await front.update(one())).status_code == 200
    rows, said = outcome(front)
    assert {row.status for row in rows} == {State.PROCESSED.value}
    assert "booking-done" not in said
    with office.database.snapshot() as connection:
        assert support_office.replies(connection, point)[1:] == []


@pytest.mark.asyncio
async def test_messages_of_bots_groups_and_channels_do_not_make_clients(front: Front) -> None:
    group = {"id": -100200300, "type": "supergroup", "title": "Altri"}
    for message in (
        {"message_id": 1, "date": 1, "chat": group, "from": a_user(USER), "text": "Buongiorno"},
        {"message_id": 2, "date": 1, "chat": group, "from": {**a_user(USER), "is_bot": True}, "text": "Buongiorno"},
        {"message_id": 3, "date": 1, "chat": {"id": -1, "type": "channel"}, "text": "Buongiorno"},
    ):
        assert (await front.update({"update_id": 500 + message["message_id"], "message": message})).status_code == 200
    rows, _ = outcome(front)
    assert {row.tries for row in rows} == {0}
    assert all(not (row.reason or "").startswith("failed") for row in rows)


@pytest.mark.asyncio
async def test_a_form_signed_with_either_token_is_taken_while_they_change(database: Database) -> None:
    front = Front(support_office.an_office(database, twilio_auth_token_secondary=SecretStr("the-next-one")))
    for token, expected in ((support_office.AUTH_TOKEN, 200), ("the-next-one", 200), ("a-third", 403), ("", 403)):
        fields = a_form(SENDER, "ciao")
        signed = support_office.signed(support_office.BASE + INBOUND, fields, token)
        assert (await front.post(INBOUND, urlencode(fields).encode(), signed)).status_code == expected


@pytest.mark.asyncio
async def test_a_form_with_absurdly_many_fields_is_forged_or_too_large(front: Front) -> None:
    fields = {**a_form(SENDER, "ciao"), **{f"Field{number}": "" for number in range(3000)}}
    assert (await front.form(fields)).status_code == 413
    forged = {"X-Twilio-Signature": "x" * 28}
    assert (await front.post(INBOUND, urlencode(fields).encode(), forged)).status_code == 403
    assert (await front.post(INBOUND, b"&" * 500_000, forged)).status_code == 403
    fields = {**a_form(SENDER, "ciao"), **{f"Field{number}": "" for number in range(100)}}
    assert (await front.form(fields)).status_code == 200  # Twilio may add fields at any time


@pytest.mark.asyncio
async def test_the_page_calls_a_tap_a_tap(front: Front) -> None:
    await front.update(a_tap(USER, "nobody signed this"))
    await front.update(a_message(USER, text="ciao"))
    await front.update(a_message(USER, sticker={"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}))
    with front.office.database.snapshot() as connection:
        listed = page_view.messages(connection, front.office, support_office.practice_of(connection).id, 0)
    assert [row["text"] for row in listed if row["direction"] == "in"] == ["tap", "ciao", "sticker"]
