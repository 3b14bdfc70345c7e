"""The providers' hooks: checked, stored, answered. They never wait for a provider or for the dialogue."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import structlog
from starlette.requests import ClientDisconnect, Request
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
MOST_READ = 4 << 20  # read, though refused: whether a body was signed shows only when it has been read
EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


@dataclass(frozen=True)
class Site:
    """A practice, as its hooks know it."""

    practice_id: int
    slug: str
    values: Values


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
        site, body = self._sites.get(request.path_params["practice"]), await _body(request)
        if site is None:
            return _refused(request, 404)
        secret = webhook_secret(self._signing_key, name, site.slug)
        if not updates.authentic(request.headers.get("X-Telegram-Bot-Api-Secret-Token"), secret):
            return _refused(request, 403)
        if body is None or len(body) > MOST_BYTES:
            return _refused(request, 413)
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return _ignored(request, "no_json")
        found = updates.keys(raw) if isinstance(raw, dict) else None
        if found is None:
            return _ignored(request, "no_update")
        await self._intake.store(Raw(site.practice_id, name, *found, raw))
        return Response(status_code=200)

    async def twilio_inbound(self, request: Request) -> Response:
        """What somebody wrote by SMS or WhatsApp."""
        return await self._twilio(request, "inbound")

    async def twilio_status(self, request: Request) -> Response:
        """What became of a message of ours."""
        return await self._twilio(request, "status")

    async def _twilio(self, request: Request, what: str) -> Response:
        site, body = self._sites.get(request.path_params["practice"]), await _body(request)
        if site is None:
            return _refused(request, 404)
        tokens = [site.values.get(name) or "" for name in ("twilio_auth_token", "twilio_auth_token_secondary")]
        signature = request.headers.get("X-Twilio-Signature")
        if not signature or not tokens[0] or body is None:  # what cannot be read was signed by nobody we know
            return _refused(request, 403)
        # The address as we gave it to Twilio, not as a proxy shows it.
        url = f"{self._base_url}/hooks/{site.slug}/twilio/{what}"
        if request.url.query:
            url = f"{url}?{request.url.query}"
        settings = request.headers.get("X-Twilio-Webhooks-Signature-Settings")
        is_odd = body.count(b"&") >= twilio_hooks.FIELDS  # takes a while to check: others go on meanwhile
        check = partial(_genuine, url, body, signature, tokens, settings)
        pairs = await asyncio.to_thread(check) if is_odd else check()
        if pairs is None:
            return _refused(request, 403)
        if len(body) > MOST_BYTES or len(pairs) > twilio_hooks.FIELDS:
            return _refused(request, 413)
        form = dict(pairs)
        channel, found = twilio_hooks.channel_of(form), twilio_hooks.keys(form)
        if channel is None or found is None:
            return _ignored(request, "no_message")
        await self._intake.store(Raw(site.practice_id, channel, *found, form))
        return Response(EMPTY_TWIML, media_type="text/xml")


def _genuine(
    url: str, body: bytes, signature: str, tokens: list[str], settings: str | None
) -> list[tuple[str, str]] | None:
    """The form's pairs, when it was signed with one of our tokens."""
    pairs = twilio_hooks.read_form(body)
    return pairs if twilio_hooks.authentic(url, pairs, signature, tokens, settings) else None


def webhook_secret(signing_key: bytes, name: Name, slug: str) -> str:
    """The secret token a bot registers with setWebhook: random, each its own, the same after a restart."""
    return signing.derived(signing_key, f"webhook:{name.value}:{slug}")


async def _body(request: Request) -> bytes | None:
    """The whole body, also of those we refuse: a server that hangs up on a writer is not heard. None: beyond limits."""
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > MOST_READ:
        return None
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_READ:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


def _refused(request: Request, status: int) -> Response:
    log.warning("hook.refused", hook=_name(request), status=status)
    return Response(status_code=status)


def _ignored(request: Request, why: str) -> Response:
    log.warning("hook.ignored", hook=_name(request), why=why)
    return Response(status_code=200)


def _name(request: Request) -> str:
    return request.url.path.rsplit("/hooks/", 1)[-1].partition("/")[2][:20]
