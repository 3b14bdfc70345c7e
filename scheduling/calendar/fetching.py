"""Asking for a calendar file at its secret address: briefly, within bounds, and without ever naming the address.

Only https, or plain http to this very machine; a redirect must keep to that and never leads here from elsewhere.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from core.settings import is_loopback
from scheduling.calendar.outages import Problem
from scheduling.calendar.reading import MOST_BYTES

SECONDS = 10.0  # for each step of an answer
SECONDS_IN_ALL = 30.0  # a server that drips is no server
MOST_REDIRECTS = 3
_WEBCAL = ("webcal://", "webcals://")  # what calendars call an address to subscribe to


@dataclass(frozen=True)
class Fetched:
    """What a server answered; `content` is None when it says that nothing changed."""

    content: bytes | None
    etag: str | None = None


@dataclass(frozen=True)
class _Redirect:
    """Ask there instead."""

    to: str


def fetch(address: str, etag: str | None) -> Fetched | Problem:
    """Read the file; `etag` of the copy we have, if any."""
    url = _plain(address)
    if not _is_allowed(url):
        return Problem.ADDRESS
    with httpx.Client(timeout=SECONDS, trust_env=not is_loopback(url)) as client:
        for _ in range(MOST_REDIRECTS + 1):
            try:
                found = _ask(client, url, etag)
            except httpx.InvalidURL:
                return Problem.ADDRESS
            except (httpx.HTTPError, OSError):
                return Problem.UNREACHABLE
            if not isinstance(found, _Redirect):
                return found
            target = _joined(url, found.to)
            if not _is_allowed(target) or (is_loopback(target) and not is_loopback(url)):
                return Problem.ADDRESS
            url = target
    return Problem.REFUSED


def _plain(address: str) -> str:
    address = address.strip()
    for scheme in _WEBCAL:
        if address.lower().startswith(scheme):
            return f"https://{address[len(scheme) :]}"
    return address


def _joined(url: str, to: str) -> str:
    try:
        return urljoin(url, to)
    except ValueError:
        return ""


def _is_allowed(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if any(letter.isspace() or not letter.isprintable() for letter in url):
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url)))


def _ask(client: httpx.Client, url: str, etag: str | None) -> Fetched | Problem | _Redirect:
    # Packed content could grow without bound while it is unpacked.
    headers = {"Accept": "text/calendar, */*;q=0.5", "Accept-Encoding": "identity", "User-Agent": "segreteria"}
    if etag is not None:
        headers["If-None-Match"] = etag
    until = time.monotonic() + SECONDS_IN_ALL
    with client.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 304 and etag is not None:
            return Fetched(None, etag)
        if answer.has_redirect_location:
            return _Redirect(answer.headers["location"])
        if answer.status_code >= 500 or answer.status_code in (408, 425, 429):
            return Problem.UNREACHABLE
        if answer.status_code != 200:
            return Problem.REFUSED
        content = bytearray()
        for part in answer.iter_raw():
            content += part
            if len(content) > MOST_BYTES:
                return Problem.TOO_LARGE
            if time.monotonic() > until:
                return Problem.UNREACHABLE
    tag = answer.headers.get("etag", "")
    return Fetched(bytes(content), tag if 0 < len(tag) <= 200 else None)
