"""The web server's routes. It answers from the first moment; what needs the rest of the desk waits for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from core.logs import where

if TYPE_CHECKING:
    from app.service import Service

log = structlog.get_logger()
WORKER_SILENT_FOR = timedelta(seconds=30)
WAITING = {"Retry-After": "2"}


class Front:
    """The outermost application: health at once, everything else as soon as it is there."""

    def __init__(self) -> None:
        self._starlette = self._build()
        self.service: Service | None = None
        self.failure: str | None = None
        self.early: list[BaseRoute] = []  # the phones page, before the desk is up
        self.routes: list[BaseRoute] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; what nobody foresaw was answered with a 500, and its place is logged."""
        try:
            await self._starlette(scope, receive, send)
        except Exception as error:  # noqa: BLE001  the server's own log would hold the whole traceback
            log.error("web.failed", path=_shown(scope.get("path", "")), error=type(error).__name__, where=where(error))

    def _build(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/", self.home),
                Route("/healthz", self.healthz),
                Route("/readyz", self.readyz),
                Later(self),
            ]
        )

    async def home(self, request: Request) -> Response:
        """Lead people to the phones, where there are any."""
        if any(getattr(route, "path", "") == "/sandbox/" for route in (*self.early, *self.routes)):
            return RedirectResponse("/sandbox/")
        return PlainTextResponse("Segreteria is running.\n")

    async def healthz(self, request: Request) -> Response:
        """The process is alive."""
        return JSONResponse({"status": "ok"})

    async def readyz(self, request: Request) -> Response:
        """The database answers, a worker is alive, and the channels are loaded."""
        if self.failure is not None:
            return JSONResponse({"status": "failed", "reason": self.failure}, status_code=503)
        if self.service is None:
            return JSONResponse({"status": "starting"}, status_code=503, headers=WAITING)
        state = await self.service.state(datetime.now(UTC), WORKER_SILENT_FOR)
        ready = all(state.values())
        return JSONResponse({"status": "ready" if ready else "not ready", **state}, status_code=200 if ready else 503)


def _shown(path: str) -> str:
    """A path fit for the log: a calendar's address is a key."""
    return "/calendar/" if path.startswith("/calendar/") else path[:60]


class Later(BaseRoute):
    """Routes that come up after the server does; until then a 503 that says so."""

    def __init__(self, front: Front) -> None:
        self._front = front

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Everything that no earlier route took."""
        return Match.FULL, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand over to whichever route is up."""
        partial: tuple[BaseRoute, Scope] | None = None
        for route in (*self._front.early, *self._front.routes):
            match, child = route.matches(scope)
            if match is Match.FULL:
                scope.update(child)
                await route.handle(scope, receive, send)
                return
            if match is Match.PARTIAL and partial is None:
                partial = (route, child)
        if partial is not None:
            scope.update(partial[1])
            await partial[0].handle(scope, receive, send)
            return
        starting = self._front.service is None and self._front.failure is None
        answer = (
            PlainTextResponse("Starting, try again in a moment.\n", status_code=503, headers=WAITING)
            if starting
            else PlainTextResponse("Not found.\n", status_code=404)
        )
        await answer(scope, receive, send)


Handler = Callable[[Request], Awaitable[Response]]


def json_error(sentence: str, status: int) -> JSONResponse:
    """An error as one sentence."""
    return JSONResponse({"error": sentence}, status_code=status)


def routes_of(table: Sequence[tuple[str, Handler, str]], guard: Sequence[Middleware] = ()) -> list[BaseRoute]:
    """Routes from (path, handler, method), each behind the guard."""
    return [Route(path, handler, methods=[method], middleware=guard) for path, handler, method in table]
