"""Requests from the look-alikes to the desk's hooks: to loopback only, each written to the wire log."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

import httpx

from sandbox import wire

TIMEOUT_SECONDS = 15.0  # what Twilio waits for an answer
CONNECT_SECONDS = 5.0


class NotLoopback(ValueError):
    """The sandbox calls only addresses on this machine: 127.0.0.0/8, ::1 or localhost."""


def require_loopback(url: str) -> str:
    """The same URL, if it is http(s) on a loopback host; raises NotLoopback otherwise."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise NotLoopback("not a URL") from error
    if parts.scheme not in ("http", "https") or not is_loopback(host):
        raise NotLoopback("only loopback addresses are called from here")
    return url


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine, without asking any name server."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class CallOuts:
    """Posts to the desk. One client, made when first needed, closed with the world."""

    def __init__(self, log: wire.Wire) -> None:
        self._log = log
        self._client: httpx.AsyncClient | None = None

    async def post(
        self, provider: str, what: str, summary: str, url: str, body: wire.Json, **request: object
    ) -> httpx.Response | None:
        """Post to a hook; None when nobody answered. `request` is what httpx takes (json, content, headers)."""
        require_loopback(url)
        if self._client is None:
            timeout = httpx.Timeout(TIMEOUT_SECONDS, connect=CONNECT_SECONDS)
            # trust_env off: a proxy of the machine must never see what the sandbox says.
            self._client = httpx.AsyncClient(timeout=timeout, trust_env=False, follow_redirects=False)
        self._log.add("callback", provider, what, summary, body)
        try:
            answer = await self._client.post(url, **request)  # type: ignore[arg-type]  # httpx names its own
        except httpx.HTTPError as error:
            self._log.add("callback_answer", provider, what, "no answer", {"error": type(error).__name__})
            return None
        self._log.add("callback_answer", provider, what, str(answer.status_code), {"status": answer.status_code})
        return answer

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None
