"""One message of the Twilio look-alike, and its forms: the API's and the phone's."""

from __future__ import annotations

import email.utils
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox import twilio_errors, twilio_segments

Json = dict[str, Any]

# How far a message has come; callbacks may be late, the message never goes back.
RANK = {"accepted": 0, "queued": 1, "sending": 2, "sent": 3, "delivered": 4, "read": 5}
ENDS = frozenset({"failed", "undelivered", "canceled"})
# An end comes only from a state below this rank: what is delivered cannot fail, what is under way not be canceled.
END_BELOW = {"failed": RANK["delivered"], "undelivered": RANK["delivered"], "canceled": RANK["sending"]}


@dataclass(frozen=True)
class Media:
    """A file that came with a message."""

    sid: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(eq=False)
class Message:
    """A message, either way. Addresses as in the API: `+39...` or `whatsapp:+39...`. Instants are UTC."""

    sid: str
    direction: str  # outbound-api, outbound-reply (Twilio's own answer) or inbound
    from_address: str
    to_address: str
    body: str
    created_at: datetime
    status: str
    shown: Json = field(default_factory=dict)  # kind and buttons, for the phone
    media: list[Media] = field(default_factory=list)
    media_urls: list[str] = field(default_factory=list)
    callback_url: str = ""
    service_sid: str | None = None
    content_sid: str | None = None
    forced_code: int | None = None  # an ordered failure
    sent_at: datetime | None = None
    updated_at: datetime | None = None
    arrived_at: datetime | None = None
    error_code: int | None = None
    is_waiting: bool = False  # on WhatsApp's server until the phone is switched on
    is_redacted: bool = False
    is_deleted: bool = False  # gone from the API; the phone keeps it

    @property
    def is_inbound(self) -> bool:
        """Whether a person wrote it."""
        return self.direction == "inbound"

    @property
    def channel(self) -> str:
        """sms or whatsapp."""
        return "whatsapp" if self.to_address.startswith("whatsapp:") else "sms"

    @property
    def phone(self) -> str:
        """The person's bare number."""
        return (self.from_address if self.is_inbound else self.to_address).removeprefix("whatsapp:")

    @property
    def sender(self) -> str:
        """The account's bare number."""
        return (self.to_address if self.is_inbound else self.from_address).removeprefix("whatsapp:")

    @property
    def is_on_phone(self) -> bool:
        """Whether the person's phone shows it."""
        return self.is_inbound or self.arrived_at is not None

    @property
    def segments(self) -> int:
        """SMS segments; WhatsApp messages count one."""
        return twilio_segments.count(self.body).segments if self.channel == "sms" else 1

    def advance(self, status: str, now: datetime, code: int | None = None) -> bool:
        """Come further, never back; False when this changes nothing."""
        rank = RANK.get(self.status)  # None: ended, or written by a person
        if rank is None or (rank >= END_BELOW[status] if status in ENDS else rank >= RANK[status]):
            return False
        self.status, self.updated_at = status, now
        self.error_code = code
        if status == "sent":
            self.sent_at = now
        if status in ("delivered", "read") and self.arrived_at is None:
            self.arrived_at = now
        return True

    def resource(self, account_sid: str) -> Json:
        """The API's Message resource."""
        uri = f"/2010-04-01/Accounts/{account_sid}/Messages/{self.sid}"
        return {
            "account_sid": account_sid,
            "api_version": "2010-04-01",
            "body": "" if self.is_redacted else self.body,
            "date_created": _rfc2822(self.created_at),
            "date_sent": _rfc2822(self.sent_at) if self.sent_at else None,
            "date_updated": _rfc2822(self.updated_at or self.created_at),
            "direction": self.direction,
            "error_code": self.error_code,
            "error_message": twilio_errors.OUTCOMES.get(self.error_code) if self.error_code else None,
            "from": self.from_address or None,
            "messaging_service_sid": self.service_sid,
            "num_media": str(len(self.media) + len(self.media_urls)),
            "num_segments": "0" if self.service_sid and self.status == "accepted" else str(self.segments),
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "tags": None,
            "to": self.to_address,
            "uri": f"{uri}.json",
        }

    def snapshot(self) -> Json:
        """What the phone shows."""
        return {
            "sid": self.sid,
            "channel": self.channel,
            "sender": self.sender,
            "from_phone": self.is_inbound,
            "body": self.body,
            "status": self.status,
            "error_code": self.error_code,
            "at": (self.arrived_at or self.created_at).isoformat(),
            "segments": self.segments,
            "encoding": twilio_segments.count(self.body).encoding,
            "media": [media.mime for media in self.media] + self.media_urls,
            **self.shown,
        }


def _rfc2822(moment: datetime) -> str:
    return email.utils.format_datetime(moment)
