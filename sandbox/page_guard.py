"""Who may see the phones page: a browser on this machine, asked for by a loopback name, from the page itself.

The page needs no password because it shows invented people, but another site open in the same browser must
not reach it: not by a form, and not by a host name of its own that points to 127.0.0.1 (DNS rebinding).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sandbox import callouts

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


def is_welcome(request: Request) -> bool:
    """Whether the request comes from this machine, for this machine, from a page of ours or none."""
    client = request.client
    if client is None or not callouts.is_loopback(client.host):
        return False
    host = request.headers.get("host", "")
    if not _is_loopback_authority(host):
        return False
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return False
    return request.headers.get("sec-fetch-site", "none") in ("none", "same-origin")


def _is_loopback_authority(authority: str) -> bool:
    try:
        return callouts.is_loopback(urlsplit(f"//{authority}").hostname or "")
    except ValueError:
        return False


class LocalOnly:
    """Middleware: 403 for anyone else, and the strict headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse strangers; dress the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", []))
                known = {name.lower() for name, _ in headers}
                headers += [
                    (name.lower().encode(), value.encode())
                    for name, value in HEADERS.items()
                    if name.lower().encode() not in known
                ]
                message = {**message, "headers": headers}
            await send(message)

        app: ASGIApp = self._app if is_welcome(Request(scope)) else refused()
        await app(scope, receive, dressed)


def refused() -> Response:
    """What a stranger gets."""
    return PlainTextResponse("The phones page is for a browser on this machine.\n", status_code=403)
