"""WhatsApp through Twilio: free text within a day of the client's last word, approved templates beyond."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bots.channels import _twilio, twilio_errors, twilio_hooks
from bots.channels._twilio import TwilioSettings
from clients.vocabulary import Channel as Name
from messaging.channel import Accepted, Buttons, Limits, Outgoing, SendFailed
from messaging.events import Event

LIMITS = Limits(
    buttons=Buttons.REPLIES,
    text_chars=1600,
    choices=10,  # a list's rows; up to three become quick replies
    label_chars=20,  # a quick reply's title
    row_chars=24,
    promises_receipts=True,
    window=timedelta(hours=24),
    needs_opt_in=True,
)
# Statuses: twilio_hooks.STATUSES. Errors: twilio_errors.FAILURES.


class WhatsAppChannel:
    """One WhatsApp sender."""

    name = Name.WHATSAPP
    limits = LIMITS

    def __init__(self, settings: TwilioSettings, now: Callable[[], datetime] | None = None) -> None:
        sender = settings.sender
        if sender.startswith("+"):
            sender = _address(sender)
        self._account = _twilio.account(replace(settings, sender=sender), _twilio.THREADS, now)

    def parse(self, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read one form."""
        return twilio_hooks.parse(raw, self.name)

    def failure_of(self, code: str) -> type[SendFailed] | None:
        """What an error code in a receipt means."""
        return twilio_errors.failure_of(code)

    async def open(self) -> None:
        """Load the library, in a thread."""
        await self._account.open()

    async def send(self, message: Outgoing) -> Accepted:
        """Send the template when there is one, else the text, whose choices are numbered lines already."""
        wanted: dict[str, Any] = {"body": message.body}
        if message.template is not None:
            # Never with a body: Twilio refuses both together.
            wanted = {"content_sid": message.template.content_sid}
            if message.template.variables:
                wanted["content_variables"] = json.dumps(dict(message.template.variables), ensure_ascii=False)
        return await self._account.create(_address(message.address), wanted, message.valid_for)

    async def acknowledge(self, callback_id: str) -> None:
        """WhatsApp's buttons show by themselves that they were pressed."""

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """Look for a message in Twilio's list."""
        return await self._account.find(_address(message.address), message, since_minutes)

    async def check(self) -> None:
        """Raise a SendFailed when the account does not work."""
        await self._account.fetch_credentials()

    async def content_sids(self) -> dict[str, str]:
        """The account's Content templates: friendly name -> SID."""
        return await self._account.content_sids()

    async def create_content(self, name: str, types: Mapping[str, Any], samples: Mapping[str, str]) -> str:
        """Create a Content template for quick replies or lists within the window; its SID."""
        return await self._account.create_content(name, types, samples)

    async def close(self) -> None:
        """Give back connections."""
        await self._account.close()


def build(settings: TwilioSettings, now: Callable[[], datetime] | None = None) -> WhatsAppChannel:
    """The channel; `now` is the desk's clock. Opens nothing yet."""
    return WhatsAppChannel(settings, now)


def _address(number: str) -> str:
    """A number as Twilio names it on WhatsApp."""
    return f"{twilio_hooks.WHATSAPP}{number.removeprefix(twilio_hooks.WHATSAPP)}"
