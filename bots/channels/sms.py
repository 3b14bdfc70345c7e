"""SMS through Twilio: plain numbered lines for any telephone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bots.channels import _twilio, twilio_errors, twilio_hooks
from bots.channels._twilio import TwilioSettings
from clients.vocabulary import Channel as Name
from messaging.channel import Accepted, Buttons, Limits, Outgoing, SendFailed
from messaging.events import Event

LIMITS = Limits(
    buttons=Buttons.NUMBERED,
    text_chars=1600,
    choices=9,  # answered by one digit
    screen=4,  # domain/sms.md: no menu with more
    label_chars=30,
    is_compact=True,
    promises_receipts=True,
)
# Statuses: twilio_hooks.STATUSES. Errors: twilio_errors.FAILURES.


class SmsChannel:
    """One number (or messaging service) that sends and receives text messages."""

    name = Name.SMS
    limits = LIMITS

    def __init__(self, settings: TwilioSettings, now: Callable[[], datetime] | None = None) -> None:
        self._account = _twilio.account(settings, _twilio.THREADS, now)

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
        """Send one text; its choices are numbered lines of the body already."""
        # The second net for typographic characters; it knows no accented letter, our own texts do.
        wanted = {"body": message.body, "smart_encoded": True}
        return await self._account.create(message.address, wanted, message.valid_for)

    async def acknowledge(self, callback_id: str) -> None:
        """Texts have no buttons."""

    async def find_sent(self, message: Outgoing, since_minutes: int) -> str | None:
        """Look for a message in Twilio's list."""
        return await self._account.find(message.address, message, since_minutes)

    async def check(self) -> None:
        """Raise a SendFailed when the account does not work."""
        await self._account.fetch_credentials()

    async def close(self) -> None:
        """Give back connections."""
        await self._account.close()


def build(settings: TwilioSettings, now: Callable[[], datetime] | None = None) -> SmsChannel:
    """The channel; `now` is the desk's clock. Opens nothing yet."""
    return SmsChannel(settings, now)
