"""`/sandbox/clock`: read or move the clock; the answer comes when all that fell due has been processed."""

from __future__ import annotations

import json
import math
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.clock_control import ClockControl
from app.web import json_error
from core.errors import WrongUse

MOST_BYTES = 4096


class ClockRoutes:
    """The two routes, on loopback only: the clock is one for everybody."""

    def __init__(self, control: ClockControl) -> None:
        self._control = control

    async def read(self, request: Request) -> Response:
        """GET: `{"now", "next_due"}`."""
        return await self._answer()

    async def move(self, request: Request) -> Response:
        """POST `{"now": ISO}` or `{"advance_seconds": N}`."""
        body = await request.body()
        try:
            wish = json.loads(body) if len(body) <= MOST_BYTES else None
        except (ValueError, RecursionError):
            wish = None
        if not isinstance(wish, dict):
            return json_error('Send {"now": "2026-03-02T09:00:00+01:00"} or {"advance_seconds": 3600}.', 422)
        try:
            await self._move(wish)
        except (WrongUse, ValueError, OverflowError) as error:
            return json_error(str(error), 422)
        return await self._answer()

    async def _move(self, wish: dict[str, object]) -> None:
        match wish:
            case {"now": str(moment)}:
                await self._control.move_to(datetime.fromisoformat(moment))
            case {"advance_seconds": bool()}:
                raise WrongUse('"advance_seconds" is a number.')
            case {"advance_seconds": int() | float() as seconds} if math.isfinite(seconds):
                await self._control.advance(float(seconds))
            case _:
                raise WrongUse('Send "now" with an ISO time and its offset, or "advance_seconds" with a number.')

    async def _answer(self) -> Response:
        due = await self._control.next_due()
        now = self._control.now()
        return JSONResponse({"now": now.isoformat(), "next_due": due.isoformat() if due else None})
