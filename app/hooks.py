"""The providers' hooks: checked, stored, answered. They never wait for a provider or for the dialogue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import Response

from app.channels import Values
from app.intake import Intake
from bots.channels import twilio_hooks
from clients.vocabulary import Channel as Name
from core import signing
from messaging.bot_api import updates
from messaging.inbound import Raw

log = structlog.get_logger()

MOST_BYTES = 1 << 20
EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


@dataclass(frozen=True)
class Site:
    """A practice, as its hooks know it."""

    practice_id: int
    slug: str
    values: Values


class TooLarge(Exception):
    """A body beyond the limit."""


class Hooks:
    """All hooks of all practices of this process."""

    def __init__(self, sites: Mapping[str, Site], intake: Intake, signing_key: bytes, base_url: str) -> None:
        self._sites = sites
        self._intake = intake
        self._signing_key = signing_key
        self._base_url = base_url

    async def telegram(self, request: Request) -> Response:
        """Updates of the clients' bot."""
        return await self._bot(request, Name.TELEGRAM)

    async def staff(self, request: Request) -> Response:
        """Updates of the staff bot."""
        return await self._bot(request, Name.STAFF)

    async def _bot(self, request: Request, name: Name) -> Response:
        site = self._sites.get(request.path_params["practice"])
        if site is None:
            return _refused(request, 404)
        secret = webhook_secret(self._signing_key, name, site.slug)
        if not updates.authentic(request.headers.get("X-Telegram-Bot-Api-Secret-Token"), secret):
            return _refused(request, 403)
        try:
            raw = json.loads(await _body(request))
        except TooLarge:
            return _refused(request, 413)
        except (ValueError, RecursionError):
            return _ignored(request, "no_json")
        found = updates.keys(raw) if isinstance(raw, dict) else None
        if found is None:
            return _ignored(request, "no_update")
        await self._intake.store(Raw(site.practice_id, name, *found, storable(raw)))
        return Response(status_code=200)

    async def twilio_inbound(self, request: Request) -> Response:
        """What somebody wrote by SMS or WhatsApp."""
        return await self._twilio(request, "inbound")

    async def twilio_status(self, request: Request) -> Response:
        """What became of a message of ours."""
        return await self._twilio(request, "status")

    async def _twilio(self, request: Request, what: str) -> Response:
        site = self._sites.get(request.path_params["practice"])
        if site is None:
            return _refused(request, 404)
        token = site.values.get("twilio_auth_token")
        signature = request.headers.get("X-Twilio-Signature")
        if not signature or not token:
            return _refused(request, 403)
        try:
            body = await _body(request)
        except TooLarge:
            return _refused(request, 413)
        pairs = twilio_hooks.read_form(body)
        # The address as we gave it to Twilio, not as a proxy shows it.
        url = f"{self._base_url}/hooks/{site.slug}/twilio/{what}"
        if request.url.query:
            url = f"{url}?{request.url.query}"
        settings = request.headers.get("X-Twilio-Webhooks-Signature-Settings")
        if not twilio_hooks.authentic(url, pairs, signature, [token], settings):
            return _refused(request, 403)
        form = dict(pairs)
        channel, found = twilio_hooks.channel_of(form), twilio_hooks.keys(form)
        if channel is None or found is None:
            return _ignored(request, "no_message")
        await self._intake.store(Raw(site.practice_id, channel, *found, storable(form)))
        return Response(EMPTY_TWIML, media_type="text/xml")


def webhook_secret(signing_key: bytes, name: Name, slug: str) -> str:
    """The secret token a bot registers with setWebhook: random, each its own, the same after a restart."""
    return signing.derived(signing_key, f"webhook:{name.value}:{slug}")


def storable(raw: dict[str, Any]) -> dict[str, Any]:
    """The update without what a database refuses: NUL characters and lone surrogates."""
    clean: dict[str, Any] = _clean(raw)
    return clean


def _clean(value: Any) -> Any:
    match value:
        case str():
            return value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {_clean(key): _clean(item) for key, item in value.items()}
        case list():
            return [_clean(item) for item in value]
    return value


async def _body(request: Request) -> bytes:
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > MOST_BYTES:
        raise TooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise TooLarge
    return bytes(body)


def _refused(request: Request, status: int) -> Response:
    log.warning("hook.refused", hook=_name(request), status=status)
    return Response(status_code=status)


def _ignored(request: Request, why: str) -> Response:
    log.warning("hook.ignored", hook=_name(request), why=why)
    return Response(status_code=200)


def _name(request: Request) -> str:
    return request.url.path.rsplit("/hooks/", 1)[-1].partition("/")[2][:20]
