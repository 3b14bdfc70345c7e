"""The phones page over HTTP: the page's files, the phones' state, what visitors do, and live updates."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, TypeVar

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from sandbox import page_acts, page_cast, page_checks, page_guard, page_state
from sandbox.world import World

Json = dict[str, Any]
Answer = TypeVar("Answer")

FOLDER = Path(__file__).parent / "page"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
PICTURES = ("image/png", "image/jpeg", "image/webp")
MAX_BODY = 64 * 1024
MAX_DAYS = 28
TICK_SECONDS = 5.0
PATIENCE_SECONDS = 1.0


class DeskView(Protocol):
    """What the page asks of the desk itself. Instants in the answers are ISO 8601; local ones carry their offset."""

    async def now(self) -> datetime:
        """The desk's clock, aware."""
        ...

    async def next_due(self) -> datetime | None:
        """When the next message or tick falls due."""
        ...

    async def practice(self) -> Json:
        """`{"name", "zone", "opens": "08:00", "closes": "20:00", "practitioners": [{"key", "name"}]}`."""
        ...

    async def day(self, day: date) -> Json:
        """The timetable of a local day.

        `{"date", "practitioners": [{"key", "name", "hours": [["09:00", "13:00"], ...]}], "visits": [{"id",
        "practitioner", "start", "end" (local, with offset), "client", "service", "status", "channel"}]}`
        """
        ...

    async def messages(self, since_id: int) -> list[Json]:
        """The newest messages, oldest first, as `messages list --json` has them, with `address` and `text`."""
        ...

    async def why(self, message_id: int) -> Json:
        """`{"message": {...}, "chain": [{"at", "decision", "reason", ...}]}`; empty when there is none."""
        ...


@dataclass(frozen=True)
class _Page:
    stage: page_state.Stage
    desk: DeskView

    async def index(self, request: Request) -> Response:
        return FileResponse(FOLDER / "index.html", media_type="text/html")

    async def file(self, request: Request) -> Response:
        name = request.path_params["name"]
        path = FOLDER / name
        if path.parent != FOLDER or path.suffix not in TYPES or not path.is_file():
            return JSONResponse({"error": "no such file"}, status_code=404)
        return FileResponse(path, media_type=TYPES[path.suffix])

    async def state(self, request: Request) -> Response:
        return JSONResponse(await self._state())

    async def _state(self) -> Json:
        practice = await _soon(self.desk.practice())
        return {
            **page_state.state(self.stage),
            **await self._clock(),
            "practice": practice or {},
            "is_open": practice is not None,
        }

    async def act(self, request: Request) -> Response:
        body = await _body(request)
        if isinstance(body, Response):
            return body
        try:
            return JSONResponse({"ok": True, **page_acts.perform(self.stage, body)})
        except page_checks.BadAct as error:
            return JSONResponse({"ok": False, "error": str(error)}, status_code=422)
        except page_checks.NotPossible as error:
            return JSONResponse({"ok": False, "error": str(error)}, status_code=409)

    async def day(self, request: Request) -> Response:
        days = request.query_params.get("days", "1")
        try:
            first = date.fromisoformat(request.query_params.get("date", ""))
            wanted = [first + timedelta(days=ahead) for ahead in range(min(int(days), MAX_DAYS))]
        except (ValueError, OverflowError):
            return JSONResponse({"error": "date must be a day such as 2026-03-02"}, status_code=422)
        if "days" not in request.query_params:
            return JSONResponse(await self.desk.day(first))
        return JSONResponse({"days": [await self.desk.day(day) for day in wanted]})

    async def messages(self, request: Request) -> Response:
        since = request.query_params.get("since", "0")
        if not since.isdecimal() or len(since) > 18:
            return JSONResponse({"error": "since must be a number"}, status_code=422)
        return JSONResponse({"messages": await self.desk.messages(int(since))})

    async def why(self, request: Request) -> Response:
        found = await self.desk.why(request.path_params["id"])
        return JSONResponse(found or {"error": "no such message"}, status_code=200 if found else 404)

    async def wire(self, request: Request) -> Response:
        after = request.query_params.get("after", "0")
        if not after.isdecimal() or len(after) > 18:
            return JSONResponse({"error": "after must be a number"}, status_code=422)
        entries = self.stage.world.wire.entries(after=int(after))[-500:]
        return JSONResponse({"entries": [entry.as_json() for entry in entries]})

    async def picture(self, request: Request) -> Response:
        stored = self.stage.world.telegram.files.get(request.path_params["id"])
        if stored is None:
            return JSONResponse({"error": "no such file"}, status_code=404)
        shown = stored.mime in PICTURES
        headers = {} if shown else {"Content-Disposition": "attachment"}
        mime = stored.mime if shown else "application/octet-stream"
        return Response(stored.content, media_type=mime, headers=headers)

    async def events(self, request: Request) -> Response:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(), media_type="text/event-stream", headers=headers)

    async def _events(self) -> AsyncIterator[str]:
        """Every event until the browser leaves or the world stops; a tick when nothing happens."""
        world = self.stage.world
        with world.wire.subscription() as queue:
            yield "retry: 700\n\n" + _event("tick", await self._clock())
            while not world.background.stopping.is_set():
                event = await _next(queue, world.background.stopping)
                if event is None:
                    yield _event("tick", await self._clock())
                else:
                    yield _event(str(event["kind"]), event)

    async def _clock(self) -> Json:
        due = await _soon(self.desk.next_due())
        return {"now": (await self.desk.now()).isoformat(), "next_due": due.isoformat() if due else None}


async def _soon(answer: Coroutine[Any, Any, Answer]) -> Answer | None:
    """The desk's answer, or None while the desk is still starting: the phones are shown before it is up."""
    try:
        return await asyncio.wait_for(answer, PATIENCE_SECONDS)
    except TimeoutError:
        return None


async def _next(queue: asyncio.Queue[Json], stopping: asyncio.Event) -> Json | None:
    waits = [asyncio.ensure_future(queue.get()), asyncio.ensure_future(stopping.wait())]
    try:
        await asyncio.wait(waits, timeout=TICK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        first = waits[0]
        return first.result() if first.done() else None  # type: ignore[return-value]  # the queue's, not the event's
    finally:
        for wait in waits:
            wait.cancel()


def _event(kind: str, value: Json) -> str:
    return f"event: {kind}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"


async def _body(request: Request) -> Json | Response:
    """The JSON object of a request, or the refusal."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return JSONResponse({"ok": False, "error": "only JSON is taken"}, status_code=415)
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MAX_BODY:
            return JSONResponse({"ok": False, "error": "too long"}, status_code=413)
    try:
        body = json.loads(content)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        return JSONResponse({"ok": False, "error": "not a JSON object"}, status_code=422)
    return body


async def _redirect(request: Request) -> Response:
    return RedirectResponse("/sandbox/")


def routes(world: World, desk: DeskView, cast: page_cast.Cast) -> list[BaseRoute]:
    """The page's routes, each for browsers on this machine only. `cast` comes from `page_cast.set_up`."""
    page = _Page(page_state.Stage(world, cast), desk)
    table = [
        ("/sandbox", _redirect, "GET"),
        ("/sandbox/", page.index, "GET"),
        ("/sandbox/page/{name}", page.file, "GET"),
        ("/sandbox/state", page.state, "GET"),
        ("/sandbox/events", page.events, "GET"),
        ("/sandbox/act", page.act, "POST"),
        ("/sandbox/day", page.day, "GET"),
        ("/sandbox/messages", page.messages, "GET"),
        ("/sandbox/why/{id:int}", page.why, "GET"),
        ("/sandbox/wire", page.wire, "GET"),
        ("/sandbox/file/{id}", page.picture, "GET"),
    ]
    guard = [Middleware(page_guard.LocalOnly)]
    return [Route(path, endpoint, methods=[method], middleware=guard) for path, endpoint, method in table]
