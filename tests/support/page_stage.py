"""The page on a world of its own, asked without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.applications import Starlette

from sandbox import page_cast, web, world
from tests.support import toy_desk

HOST = "127.0.0.1:8080"


@dataclass
class Stage:
    """The world, who plays, and the page's application."""

    world: world.World
    cast: page_cast.Cast
    app: Starlette
    desk: toy_desk.ToyDesk

    def ask(
        self, method: str, path: str, *, client: str = "127.0.0.1", host: str = HOST, **request: Any
    ) -> httpx.Response:
        """One request from a browser at `client`."""

        async def go() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, client=(client, 5000))
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as browser:
                return await browser.request(method, path, **request)

        with ThreadPoolExecutor(1) as thread:  # whatever loop the caller's thread may be running
            return thread.submit(lambda: asyncio.run(go())).result()

    def act(self, phone: str, what: str, **extra: Any) -> httpx.Response:
        """Do something with a phone."""
        return self.ask("POST", "/sandbox/act", json={"phone": phone, "do": what, **extra})

    def phone(self, name: str) -> dict[str, Any]:
        """What a phone shows."""
        phones = self.ask("GET", "/sandbox/state").json()["phones"]
        return next(phone for phone in phones if phone["id"] == name)


@contextmanager
def a_stage() -> Iterator[Stage]:
    """Five phones, two bots, one number for SMS and one for WhatsApp; nobody answers."""
    clock = toy_desk.Clock()
    the_world = world.World(clock.now)
    the_world.telegram.add_bot(toy_desk.CLIENTS, "respiro_bot", "Studio Respiro")
    the_world.telegram.add_bot(toy_desk.STAFF, "respiro_staff_bot", "Staff")
    for number in (toy_desk.SMS, toy_desk.WHATSAPP):
        the_world.twilio.add_sender(number)
    cast = page_cast.set_up(
        the_world,
        clients_bot="respiro_bot",
        staff_bot="respiro_staff_bot",
        sms_sender=toy_desk.SMS,
        whatsapp_sender=toy_desk.WHATSAPP,
    )
    desk = toy_desk.ToyDesk(the_world, clock)
    yield Stage(the_world, cast, Starlette(routes=web.routes(the_world, desk, cast)), desk)
