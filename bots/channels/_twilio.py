"""What SMS and WhatsApp share: one account's client, in threads of its own, and the search for lost messages.

The synchronous client is used on purpose: twilio's asynchronous one ignores its timeout and cannot post templates.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bots.channels import twilio_errors
from core import clock
from core.logs import log
from core.settings import is_loopback
from messaging import channel
from messaging.channel import Accepted, Outgoing, SendFailed

Result = TypeVar("Result")

LONGEST_VALIDITY = 36_000  # seconds, Twilio's own limit
LISTED = 100  # messages looked through for a lost one
THREADS = 4  # calls under way at once for one sender


@dataclass(frozen=True)
class TwilioSettings:
    """What the environment says about one sender."""

    account_sid: str
    auth_token: str = field(repr=False)
    sender: str  # E.164, a name, or a messaging service's SID
    status_url: str | None  # where Twilio reports what became of a message
    api_url: str | None = None  # another Twilio-compatible host
    connect_seconds: float = 5.0
    seconds: float = 20.0  # for the answer


class Account:
    """One sender's connection. Blocking calls run in its own threads, so that it holds back nobody else."""

    def __init__(self, settings: TwilioSettings, threads: int, now: Callable[[], datetime]) -> None:
        self.settings = settings
        self._now = now
        self._client: Any = None
        self._making = threading.Lock()
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="twilio")
        self._connections = threads

    async def open(self) -> None:
        """Load the library; sending does so too when nobody has."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._made)

    async def create(self, to: str, wanted: Mapping[str, Any], valid_for: timedelta | None) -> Accepted:
        """Create one message; raises a SendFailed that carries no more than a code."""
        values = {"to": to, **_sender(self.settings.sender), **wanted}
        if self.settings.status_url:
            values["status_callback"] = self.settings.status_url
        if valid_for is not None:
            values["validity_period"] = min(max(int(valid_for.total_seconds()), 1), LONGEST_VALIDITY)
        created = await self._run(lambda client: client.messages.create(**values))
        if not created.sid:
            raise channel.MaybeSent("no_sid")
        segments = str(created.num_segments or "")
        # A messaging service says 0 until it has chosen the sender.
        return Accepted(created.sid, int(segments) if segments.isdigit() and int(segments) else None)

    async def find(self, to: str, message: Outgoing, since_minutes: int) -> str | None:
        """The SID of a message that may have gone out; "" when Twilio never saw it, None when that is unknown."""
        since = self._now() - timedelta(minutes=since_minutes)
        try:
            # Not filtered by DateSent: what is still in Twilio's queue has none.
            listed = await self._run(lambda client: client.messages.list(to=to, limit=LISTED))
        except SendFailed as failure:
            log.warning("lost_message_not_looked_up", outbox_id=message.outbox_id, code=failure.code)
            return None
        recent = [one for one in listed if one.date_created is None or one.date_created >= since]
        outgoing = [one for one in recent if str(one.direction).startswith("outbound")]
        for one in outgoing:
            if _is_same(message, str(one.body or "")):
                return str(one.sid)
        # A body we could not compare with (redacted) may be ours; and behind a full page there may be more.
        is_unclear = any(not one.body for one in outgoing) or len(recent) == LISTED
        return None if is_unclear else ""

    async def fetch_credentials(self) -> None:
        """Ask Twilio for something harmless; raises a SendFailed when the account is not accepted."""
        await self._run(lambda client: client.messages.list(limit=1))

    async def content_sids(self) -> dict[str, str]:
        """The account's Content templates: friendly name -> SID."""
        return await self._run(lambda client: {row.friendly_name: row.sid for row in client.content.v1.contents.list()})

    async def create_content(self, name: str, types: Mapping[str, Any], samples: Mapping[str, str]) -> str:
        """Create a Content template for use within the 24-hour window, which needs no approval; its SID."""
        wanted = _Content({"friendly_name": name, "language": "en", "variables": dict(samples), "types": dict(types)})
        sid: str = await self._run(lambda client: client.content.v1.contents.create(wanted).sid)
        return sid

    async def close(self) -> None:
        """Let running calls end and give back connections."""
        await asyncio.to_thread(self._threads.shutdown)
        if self._client is not None:
            self._client.http_client.session.close()
            self._client = None

    async def _run(self, call: Callable[[Any], Result]) -> Result:
        """Call in a thread. Causes are left behind: Twilio's sentences quote numbers."""
        result = await asyncio.get_running_loop().run_in_executor(self._threads, self._called, call)
        if isinstance(result, SendFailed):
            raise result
        return result

    def _called(self, call: Callable[[Any], Result]) -> Result | SendFailed:
        from requests import RequestException
        from twilio.base.exceptions import TwilioException  # type: ignore[import-untyped]  # twilio ships no types

        try:
            return call(self._made())
        except RequestException as error:
            kind = channel.NotConnected if _is_unwritten(error) else channel.MaybeSent
            return kind(type(error).__name__)
        except TwilioException as error:
            status, code = str(getattr(error, "status", "")), str(getattr(error, "code", ""))
            if not status.isdigit():
                return channel.SenderDown("credentials")  # the library refuses to be made
            return twilio_errors.refused(int(status), int(code) if code.isdigit() else None)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return channel.MaybeSent(type(error).__name__)  # a success that cannot be read

    def _made(self) -> Any:
        with self._making:
            if self._client is None:
                self._client = self._make()
            return self._client

    def _make(self) -> Any:
        from requests.adapters import HTTPAdapter
        from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]  # twilio ships no types
        from twilio.rest import Client  # type: ignore[import-untyped]  # twilio ships no types

        http = TwilioHttpClient()
        # requests takes two limits; the library's own check of one number does not let them through.
        http.timeout = (self.settings.connect_seconds, self.settings.seconds)
        adapter = HTTPAdapter(pool_maxsize=self._connections)
        for scheme in ("http://", "https://"):
            http.session.mount(scheme, adapter)
        client = Client(self.settings.account_sid, self.settings.auth_token, http_client=http)
        if self.settings.api_url:
            base = self.settings.api_url.rstrip("/")
            http.session.trust_env = not is_loopback(base)  # never through a proxy to ourselves
            for product in (client.api, client.content, client.messaging):
                product.base_url = base
        return client


def account(settings: TwilioSettings, threads: int, now: Callable[[], datetime] | None) -> Account:
    """An account's connection; connects to nobody yet."""
    return Account(settings, threads, now or clock.SystemClock().now)


@dataclass(frozen=True)
class _Content:
    """What the library asks of a content to be created; its own classes lose the order of list items' fields."""

    values: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """The request's JSON."""
        return self.values


def _sender(sender: str) -> dict[str, str]:
    """The parameter that names who sends."""
    return {"messaging_service_sid": sender} if sender.startswith("MG") and len(sender) == 34 else {"from_": sender}


def _is_unwritten(error: Exception) -> bool:
    """Whether a request failed before anything was written: no name, no route, refused, no TLS."""
    from requests import exceptions
    from urllib3 import exceptions as lower

    if isinstance(error, exceptions.ConnectTimeout | exceptions.SSLError | exceptions.InvalidURL):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    before = (lower.NewConnectionError, lower.ConnectTimeoutError, lower.ProxyError, lower.SSLError)
    return isinstance(reason, before)


def _is_same(message: Outgoing, body: str) -> bool:
    """Whether a listed body is this message, whatever letters Twilio put in place of others."""
    if message.template is None:
        return _bare(body) == _bare(message.body)
    values = [_bare(value) for value in message.template.variables.values()]
    shown = [value for value in values if value and value in _bare(body)]
    # Variables of buttons are not in the body: most of the others are enough.
    return bool(shown) and len(shown) * 2 >= len(values)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
