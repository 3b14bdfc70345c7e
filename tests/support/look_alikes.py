"""The two look-alike providers on a loopback port of their own, served from a thread.

    with look_alikes.running_look_alikes() as desk:
        Bot(desk.client_token, ...)  # against desk.telegram_url

`desk.world` may be used from the test's thread; its clock is `desk.clock`.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from sandbox import bot_api, bot_api_chat, bot_api_queue, phones, twilio_api, twilio_phones, world

CLIENT_TOKEN = "700001:client-bot-token"
STAFF_TOKEN = "700002:staff-bot-token"
DESK_NUMBER = "+390610000001"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class TestClock:
    """A clock that stands still until moved."""

    __test__ = False

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment it stands at, UTC."""
        return self.moment

    def advance(self, **step: float) -> None:
        """Move on, by timedelta's words: `advance(hours=24)`."""
        self.moment += timedelta(**step)


@dataclass
class Hook:
    """A request the look-alikes made to the desk."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class HookCatcher:
    """Stands for the desk's web server: keeps every request, answers `status` (or what `answer` says)."""

    url: str = ""
    seen: list[Hook] = field(default_factory=list)
    status: int = 200
    answer: Callable[[Hook], int] | None = None

    async def __call__(self, request: Request) -> Response:
        """Catch one request."""
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        hook = Hook(path, dict(request.headers), await request.body())
        self.seen.append(hook)
        return Response(status_code=self.answer(hook) if self.answer else self.status)


@dataclass
class LookAlikes:
    """What a test needs to know about the running look-alikes."""

    world: world.World
    clock: TestClock
    url: str
    client_bot: bot_api_queue.Bot
    staff_bot: bot_api_queue.Bot
    hooks: HookCatcher
    client_token: str = CLIENT_TOKEN
    staff_token: str = STAFF_TOKEN
    number: str = DESK_NUMBER

    @property
    def telegram_url(self) -> str:
        """Base for aiogram; python-telegram-bot wants `/bot` and `/file/bot` appended."""
        return f"{self.url}/telegram"

    @property
    def twilio_url(self) -> str:
        """Base for `client.api.base_url` and `client.content.base_url`."""
        return f"{self.url}/twilio"

    def call(self, method: str, token: str = CLIENT_TOKEN, **params: Any) -> dict[str, Any]:
        """Call the Bot API with a JSON body, as a bot without library would; the whole envelope."""
        answer = httpx.post(f"{self.telegram_url}/bot{token}/{method}", json=params, trust_env=False, timeout=30)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == (200 if body["ok"] else body["error_code"])
        return body

    def do(self, method: str, token: str = CLIENT_TOKEN, **params: Any) -> Any:
        """The same, for a call that must succeed; the result."""
        body = self.call(method, token, **params)
        assert body["ok"], body
        return body["result"]

    def forms(self, path: str) -> list[dict[str, str]]:
        """The form posts caught at `hooks.url` + path, blank fields kept."""
        hooks = [hook for hook in self.hooks.seen if hook.path.startswith(f"/desk/{path}")]
        return [dict(parse_qsl(hook.body.decode(), keep_blank_values=True)) for hook in hooks]

    def telegram_phone(
        self, first_name: str = "Giulia", phone: str = "+393331110001", **user: Any
    ) -> phones.TelegramPhone:
        """A person's chat with the clients' bot, not started yet."""
        someone = self.world.telegram.add_user(first_name, phone=phone, **user)
        return phones.telegram(self.world, someone, self.client_bot)

    def staff_group(self, *, forum: bool = True) -> bot_api_chat.Chat:
        """The staff's group with the staff bot as administrator."""
        chat = self.world.telegram.add_group("Studio", forum=forum)
        chat.bots[self.staff_bot.id] = "administrator"
        return chat

    def sms_phone(self, number: str = "+393331110002", name: str = "Marie") -> twilio_phones.SmsPhone:
        """A phone's text messages with the desk's number."""
        return twilio_phones.sms(self.world, self.world.twilio.add_phone(number, name), self.number)

    def whatsapp_phone(self, number: str = "+33612345678", name: str = "Marie") -> twilio_phones.WhatsAppPhone:
        """A phone's WhatsApp chat with the desk's number."""
        return twilio_phones.whatsapp(self.world, self.world.twilio.add_phone(number, name), self.number)

    def settle(self, timeout_seconds: float = 20.0) -> None:
        """Wait until no hook, callback or receipt is under way."""
        eventually(lambda: not self.world.background.open_jobs, "the look-alikes settle", timeout_seconds)


def eventually(claim: Callable[[], Any], what: str = "this", timeout_seconds: float = 20.0) -> Any:
    """Wait until a claim holds and give its value; fails after the bound."""
    deadline = time.monotonic() + timeout_seconds
    while not (value := claim()):
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {timeout_seconds} s")
        time.sleep(0.01)
    return value


@contextmanager
def served(app: Any, *, start: Callable[[], Any] | None = None, stop: Callable[[], Any] | None = None) -> Iterator[str]:
    """Serve an ASGI application from a thread on a free loopback port; its base URL.

    `start` and the coroutine function `stop` are called in the server's loop.
    """
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)
    port = listener.getsockname()[1]
    config = uvicorn.Config(app, log_level="error", lifespan="off", access_log=False, timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)

    async def serve() -> None:
        if start is not None:
            start()
        await server.serve(sockets=[listener])
        if stop is not None:
            await stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    try:
        eventually(lambda: server.started, "the server starts")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)
        listener.close()


@contextmanager
def running_look_alikes(clock: TestClock | None = None) -> Iterator[LookAlikes]:
    """Both look-alikes with two bots, one Twilio number, and hooks that are caught at `desk.hooks.url`."""
    time_piece = clock or TestClock()
    the_world = world.World(time_piece.now)
    client_bot = the_world.telegram.add_bot(CLIENT_TOKEN, "studio_bot", "Studio")
    staff_bot = the_world.telegram.add_bot(STAFF_TOKEN, "studio_staff_bot", "Studio staff")
    the_world.telegram.first_retry_seconds = 0.02
    the_world.twilio.pace.step = 0.005
    the_world.twilio.pace.unreachable = 0.05
    hooks = HookCatcher()
    app = Starlette(
        routes=[
            Mount("/telegram", bot_api.bot_api_app(the_world)),
            Mount("/twilio", twilio_api.twilio_app(the_world)),
            Route("/desk/{path:path}", hooks.__call__, methods=["POST"]),
        ]
    )

    with served(app, start=the_world.start, stop=the_world.stop) as url:
        hooks.url = f"{url}/desk"
        the_world.twilio.add_sender(DESK_NUMBER, sms_url=f"{hooks.url}/inbound", whatsapp_url=f"{hooks.url}/inbound")
        the_world.twilio.base_url = f"{url}/twilio"
        yield LookAlikes(the_world, time_piece, url, client_bot, staff_bot, hooks)
        the_world.background.call(the_world.background.stopping.set)  # ends held requests
