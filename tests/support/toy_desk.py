"""A toy front desk for the page's own tests: just enough talk to fill every kind of phone, over the real wire.

It knows no database and no channel library; the real desk is tested in test_the_real_desk.py.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from sandbox import bot_api, page_cast, twilio_api, web, world
from tests.support import look_alikes

ROME = ZoneInfo("Europe/Rome")
MONDAY = datetime(2026, 3, 2, 7, 42, tzinfo=UTC)
CLIENTS, STAFF = "700001:client-bot-token", "700002:staff-bot-token"
SMS, WHATSAPP = "+390458520001", "+390458520002"
SERVICES = (("s:osteo", "Trattamento", "45 min · 60 €"), ("s:first", "Prima visita", "60 min · 75 €"))
SLOTS = (("t:15:30", "gio 5/3 15:30"), ("t:16:15", "gio 5/3 16:15"), ("t:17:00", "ven 6/3 17:00"))
Json = dict[str, Any]


class Clock:
    """A clock that stands still until moved."""

    def __init__(self, moment: datetime = MONDAY) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.moment


@dataclass
class ToyDesk:
    """Talks on every channel and remembers what it said, as `web.DeskView` wants it told."""

    world: world.World
    clock: Clock
    url: str = ""
    rows: list[Json] = field(default_factory=list)
    visits: list[Json] = field(default_factory=list)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    topic: int = 0

    async def now(self) -> datetime:
        """The toy's clock."""
        return self.clock.now()

    async def next_due(self) -> datetime | None:
        """A reminder, always three hours ahead."""
        return self.clock.now() + timedelta(hours=3)

    async def practice(self) -> Json:
        """A studio with two practitioners."""
        people = [{"key": "elena", "name": "Elena Conti"}, {"key": "marco", "name": "Marco Riva"}]
        return {"name": "Studio Respiro", "zone": "Europe/Rome", "opens": "08:00", "closes": "20:00",
                "practitioners": people}  # fmt: skip

    async def day(self, day: date) -> Json:
        """The visits booked so far, whatever the day, and one that was there before."""
        hours = [["09:00", "13:00"], ["14:30", "19:00"]]
        people = [{**person, "hours": hours} for person in (await self.practice())["practitioners"]]
        return {"date": day.isoformat(), "practitioners": people, "visits": [
            {"id": 1, "practitioner": "elena", "start": f"{day}T09:30:00+01:00", "end": f"{day}T10:15:00+01:00",
             "client": "Anna B.", "service": "Trattamento", "status": "confirmed", "channel": "sms"},
            {"id": 2, "practitioner": "marco", "start": f"{day}T11:00:00+01:00", "end": f"{day}T12:00:00+01:00",
             "client": "Luca V.", "service": "Prima visita", "status": "booked", "channel": "whatsapp"},
            *({**visit, "start": f"{day}T{visit['hour']}:00+01:00", "end": f"{day}T{visit['ends']}:00+01:00"}
              for visit in self.visits),
        ]}  # fmt: skip

    async def messages(self, since_id: int) -> list[Json]:
        """What was said."""
        return [row for row in self.rows if row["id"] > since_id]

    async def why(self, message_id: int) -> Json:
        """A short chain."""
        found = next((row for row in self.rows if row["id"] == message_id), None)
        if found is None:
            return {}
        at = found["created_at"]
        return {"message": found, "chain": [
            {"at": at, "decision": "planned", "reason": "the client asked, just now"},
            {"at": at, "decision": "send", "reason": "the client wrote here first", "channel": found["channel"]},
        ]}  # fmt: skip

    def start(self) -> None:
        """Begin polling both bots."""
        for token in (CLIENTS, STAFF):
            self.tasks.append(asyncio.get_running_loop().create_task(self._poll(token)))

    async def stop(self) -> None:
        """End."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def _poll(self, token: str) -> None:
        offset = 0
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
            await self._call(client, token, "setMyCommands", commands=[
                {"command": "book", "description": "Prenota una visita"},
                {"command": "mine", "description": "Le mie visite"},
            ])  # fmt: skip
            while True:
                updates = await self._call(client, token, "getUpdates", offset=offset, timeout=20)
                for update in updates or []:
                    offset = update["update_id"] + 1
                    await self._telegram(client, token, update)

    async def _call(self, client: httpx.AsyncClient, token: str, method: str, **params: Any) -> Any:
        with contextlib.suppress(httpx.HTTPError):
            return (await client.post(f"{self.url}/telegram/bot{token}/{method}", json=params)).json().get("result")
        return None

    async def _telegram(self, client: httpx.AsyncClient, token: str, update: Json) -> None:
        query = update.get("callback_query")
        message = query["message"] if query else update.get("message")
        if message is None:
            return
        if query:
            await asyncio.sleep(0.3)  # long enough to see the button think
            await self._call(client, token, "answerCallbackQuery", callback_query_id=query["id"])
        where = {"chat_id": message["chat"]["id"]}
        if message.get("message_thread_id"):
            where["message_thread_id"] = message["message_thread_id"]
        await self._call(client, token, "sendChatAction", action="typing", **where)
        asked = query["data"] if query else message.get("text", "contact")
        said, choices = self._answer(asked, "telegram")
        keyboard: Json = {"inline_keyboard": [[{"text": title, "callback_data": data}] for data, title, _ in choices]}
        if asked == "t:15:30":
            keyboard = {"keyboard": [[{"text": "Condividi il mio numero", "request_contact": True}]]}
        elif "contact" in message:
            keyboard = {"remove_keyboard": True}
        method, extra = ("editMessageText", {"message_id": message["message_id"]}) if query else ("sendMessage", {})
        if "keyboard" in keyboard:
            method, extra = "sendMessage", {}
        self._row("telegram", "in", asked, "")
        done = await self._call(client, token, method, text=said, reply_markup=keyboard, **where, **extra)
        self._row("telegram", "out", said, str((done or {}).get("message_id", "")))

    async def inbound(self, request: Request) -> Response:
        """A message from the Twilio look-alike."""
        form = dict(await request.form())
        asyncio.get_running_loop().create_task(self._twilio({name: str(value) for name, value in form.items()}))
        return Response(status_code=204)

    async def status(self, request: Request) -> Response:
        """A receipt."""
        form = dict(await request.form())
        for row in self.rows:
            if row["provider_id"] == form.get("MessageSid"):
                row["status"] = form.get("MessageStatus")
        return Response(status_code=204)

    async def _twilio(self, form: dict[str, str]) -> None:
        channel = "whatsapp" if form["From"].startswith("whatsapp:") else "sms"
        digits = {"1": "book", "2": "s:osteo", "3": "t:16:15"} if channel == "sms" else {}
        asked = form.get("ButtonPayload") or form.get("ListId") or digits.get(form["Body"], form["Body"])
        said, choices = self._answer(asked, channel)
        self._row(channel, "in", form["Body"], form["MessageSid"])
        body: Json = {"Body": said + "".join(f"\n{i} {c[1]}" for i, c in enumerate(choices, 2))}
        if channel == "whatsapp" and choices:
            body = self._template(said, choices)
        data = {"From": form["To"], "To": form["From"], "StatusCallback": f"{self.url}/desk/status", **body}
        account = self.world.twilio
        async with httpx.AsyncClient(trust_env=False, auth=(account.account_sid, account.auth_token)) as client:
            where = f"{self.url}/twilio/2010-04-01/Accounts/{account.account_sid}/Messages.json"
            sid = (await client.post(where, data=data)).json().get("sid", "")
        self._row(channel, "out", said, sid)

    def texts(self, to: str, body: str) -> None:
        """Say something unasked, from another thread."""
        sender = f"whatsapp:{WHATSAPP}" if to.startswith("whatsapp:") else SMS
        account = self.world.twilio
        answer = httpx.post(
            f"{self.url}/twilio/2010-04-01/Accounts/{account.account_sid}/Messages.json",
            data={"From": sender, "To": to, "Body": body},
            auth=(account.account_sid, account.auth_token),
            trust_env=False,
        )
        assert answer.status_code == 201, answer.text

    def _template(self, said: str, choices: list[tuple[str, str, str]]) -> Json:
        if choices[0][0].startswith("t:"):
            items = [{"id": data, "item": title, "description": detail} for data, title, detail in choices]
            types: Json = {"twilio/list-picker": {"body": said, "button": "Vedi gli orari", "items": items}}
        else:
            actions = [{"type": "QUICK_REPLY", "id": data, "title": title} for data, title, _ in choices]
            types = {"twilio/quick-reply": {"body": said, "actions": actions}}
        template = self.world.twilio.add_template(f"toy_{len(self.rows)}", "it", types)
        return {"ContentSid": template.sid, "ContentVariables": json.dumps({})}

    def _answer(self, asked: str, channel: str) -> tuple[str, list[tuple[str, str, str]]]:
        if asked.startswith("s:"):
            return "Quando le andrebbe bene?", [(data, title, "Elena Conti") for data, title in SLOTS]
        if asked.startswith("t:"):
            hour = asked[2:]
            ends = f"{int(hour[:2]) + 1}:{hour[3:]}"
            self.visits.append({"id": len(self.visits) + 3, "practitioner": "elena", "hour": hour, "ends": ends,
                                "client": "Nuova", "service": "Trattamento", "status": "booked",
                                "channel": channel})  # fmt: skip
            return f"Fatto: giovedì 5 marzo alle {hour}.\nVia Oberdan 4, Verona.", []
        if asked.startswith("/mine"):
            return "Non ci sono visite.", []
        return "Buongiorno! Sono la segreteria di Studio Respiro. Per quale servizio?", list(SERVICES)

    def _row(self, channel: str, direction: str, text: str, provider_id: str) -> None:
        self.rows.append({
            "id": len(self.rows) + 1, "direction": direction, "channel": channel, "purpose": "answer",
            "basis": "request", "text_key": "toy", "status": "received" if direction == "in" else "accepted",
            "provider_id": provider_id, "created_at": self.clock.now().isoformat(), "due_at": None,
            "sent_at": self.clock.now().isoformat(), "text": text, "reason": None, "address": "",
        })  # fmt: skip

    async def move(self, request: Request) -> Response:
        """The clock route, which the real desk serves itself."""
        if request.method == "POST":
            body = await request.json()
            self.clock.moment = (
                datetime.fromisoformat(body["now"]) if "now" in body
                else self.clock.moment + timedelta(seconds=body["advance_seconds"])
            )  # fmt: skip
        due = await self.next_due()
        return JSONResponse({"now": self.clock.now().isoformat(), "next_due": due.isoformat() if due else None})


@contextmanager
def running() -> Iterator[tuple[ToyDesk, str]]:
    """The toy desk, the look-alikes and the page on a free port; the desk and the page's base URL."""
    clock = Clock()
    the_world = world.World(clock.now)
    the_world.telegram.add_bot(CLIENTS, "respiro_bot", "Studio Respiro")
    the_world.telegram.add_bot(STAFF, "respiro_staff_bot", "Segreteria (staff)")
    desk = ToyDesk(the_world, clock)
    for number in (SMS, WHATSAPP):
        the_world.twilio.add_sender(number)
    cast = page_cast.set_up(
        the_world, clients_bot="respiro_bot", staff_bot="respiro_staff_bot", sms_sender=SMS,
        whatsapp_sender=WHATSAPP, group_title="Studio Respiro · team",
    )  # fmt: skip
    group = the_world.telegram.groups[cast.group]
    for name in ("Prenotazioni", "Domande", "Consegne"):
        desk.topic = group.open_topic(the_world.telegram.bot_named("respiro_staff_bot").wire(), clock.now(), name)
    app = Starlette(routes=[
        Mount("/telegram", bot_api.bot_api_app(the_world)),
        Mount("/twilio", twilio_api.twilio_app(the_world)),
        Route("/desk/inbound", desk.inbound, methods=["POST"]),
        Route("/desk/status", desk.status, methods=["POST"]),
        Route("/sandbox/clock", desk.move, methods=["GET", "POST"]),
        *web.routes(the_world, desk, cast),
    ])  # fmt: skip

    def start() -> None:
        the_world.start()

    async def stop() -> None:
        await desk.stop()
        await the_world.stop()

    with look_alikes.served(app, start=start, stop=stop) as url:
        desk.url = url
        for number in (SMS, WHATSAPP):
            inbound = f"{url}/desk/inbound"
            the_world.twilio.add_sender(number, sms_url=inbound, whatsapp_url=inbound)
        the_world.background.call(desk.start)
        yield desk, url
        the_world.background.call(the_world.background.stopping.set)
