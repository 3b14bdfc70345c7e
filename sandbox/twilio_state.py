"""What the Twilio look-alike knows: the account, its numbers, the phones, the messages, and ordered faults."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from sandbox import callouts, twilio_content, twilio_message

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]
Keywords = Literal["default", "advanced", "off"]
CallbackMode = Literal["in_order", "reversed", "twice", "lost"]

WINDOW = timedelta(hours=24)
WHATSAPP = "whatsapp:"


@dataclass
class Pace:
    """How long a message takes, in real seconds."""

    step: float = 0.05  # between queued, sending, sent and delivered
    unreachable: float = 1.0  # until the carrier gives a switched-off phone up


@dataclass(eq=False)
class Phone:
    """A telephone in somebody's hand. `number` is E.164."""

    number: str
    name: str = ""
    is_on: bool = True
    has_whatsapp: bool = True
    has_read_receipts: bool = True
    is_landline: bool = False
    refusal: int | None = None  # the carrier refuses every SMS with this code
    blocked: set[str] = field(default_factory=set)  # senders blocked on WhatsApp
    open_chats: set[str] = field(default_factory=set)  # senders whose WhatsApp chat is on the screen

    def snapshot(self) -> Json:
        """For the phones page."""
        return {
            "number": self.number,
            "name": self.name,
            "is_on": self.is_on,
            "has_whatsapp": self.has_whatsapp,
            "has_read_receipts": self.has_read_receipts,
            "is_landline": self.is_landline,
            "refusal": self.refusal,
            "blocked": sorted(self.blocked),
            "open_chats": sorted(self.open_chats),
        }


@dataclass(eq=False)
class Sender:
    """A number of the account. Inbound messages are posted to the URLs configured here."""

    number: str
    sms_url: str = ""
    whatsapp_url: str = ""
    has_sms: bool = True
    has_whatsapp: bool = True


@dataclass
class Fault:
    """A failure to play when a message is created. `kind`: see `Twilio.fail_next`."""

    kind: str
    times: int
    seconds: float
    to: str


class Twilio:
    """The registry. Every change happens under the world's lock."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.account_sid = f"AC{secrets.token_hex(16)}"
        self.auth_token = secrets.token_hex(16)
        self.base_url = ""  # where media are fetched; learnt from the first request when empty
        self.senders: dict[str, Sender] = {}
        self.services: dict[str, list[str]] = {}  # service sid -> numbers
        self.phones: dict[str, Phone] = {}
        self.messages: dict[str, twilio_message.Message] = {}
        self.templates: dict[str, twilio_content.Template] = {}
        self.opted_out: set[tuple[str, str]] = set()  # (sender address, phone address)
        self.last_inbound: dict[tuple[str, str], datetime] = {}  # WhatsApp: (sender, phone) numbers
        self.faults: list[Fault] = []
        self.pace = Pace()
        self.keyword_handling: Keywords = "default"
        self.callback_mode: CallbackMode = "in_order"
        self.approval = "approved"  # what becomes of a template sent in: approved, pending or rejected
        self.enabled_prefixes: tuple[str, ...] = ("+",)  # countries that may be texted; else 21408

    def add_sender(self, number: str, *, sms_url: str = "", whatsapp_url: str = "") -> Sender:
        """Register a number of the account, for SMS and WhatsApp, with its inbound hooks (loopback)."""
        for url in filter(None, (sms_url, whatsapp_url)):
            callouts.require_loopback(url)
        with self.world.lock:
            sender = self.senders.setdefault(number, Sender(number))
            sender.sms_url = sms_url or sender.sms_url
            sender.whatsapp_url = whatsapp_url or sender.whatsapp_url
            return sender

    def add_phone(self, number: str, name: str = "", *, has_whatsapp: bool = True) -> Phone:
        """Register a phone that exists in the world; other numbers are unknown to the carrier."""
        with self.world.lock:
            return self.phones.setdefault(number, Phone(number, name, has_whatsapp=has_whatsapp))

    def add_template(
        self,
        friendly_name: str,
        language: str,
        types: Json,
        variables: Json | None = None,
        *,
        status: str = "approved",
        category: str = "UTILITY",
        sid: str = "",
    ) -> twilio_content.Template:
        """Register a Content template, with its WhatsApp approval status ("unsubmitted" for none)."""
        with self.world.lock:
            template = twilio_content.Template(
                sid or f"HX{secrets.token_hex(16)}",
                friendly_name,
                language,
                types,
                variables or {},
                self.world.now(),
                status=status,
                category=category,
            )
            self.templates[template.sid] = template
            return template

    def is_window_open(self, sender: str, phone: str) -> bool:
        """Whether the person wrote to this sender on WhatsApp within 24 hours. Bare numbers."""
        last = self.last_inbound.get((sender, phone))
        return last is not None and self.world.now() - last < WINDOW

    def fail_next(self, kind: str, times: int = 1, *, seconds: float = 30.0, to: str = "") -> None:
        """Order a failure for the next `times` messages created (to one number, if given).

        Kinds: "429", "500", "503" (HTTP, nothing done); "timeout_before" and "timeout_after" (nothing
        done, or message accepted; no answer for `seconds`); "lost_answer" (accepted, then 500); a code
        such as "21610" (refused with it); "status:30008" (accepted, then it ends with that code).
        """
        with self.world.lock:
            self.faults.append(Fault(kind, times, seconds, to))

    def take_fault(self, to: str) -> Fault | None:
        """The failure ordered for this message, used up once."""
        for fault in self.faults:
            if fault.times > 0 and fault.to in ("", to, to.removeprefix(WHATSAPP)):
                fault.times -= 1
                self.faults = [other for other in self.faults if other.times > 0]
                return fault
        return None

    def snapshot(self) -> Json:
        """Numbers, phones and their messages as JSON-able values, for the phones page."""
        by_phone: dict[str, list[Json]] = {number: [] for number in self.phones}
        for message in self.messages.values():
            if message.phone in by_phone and message.is_on_phone:
                by_phone[message.phone].append(message.snapshot())
        return {
            "senders": [sender.number for sender in self.senders.values()],
            "keyword_handling": self.keyword_handling,
            "callback_mode": self.callback_mode,
            "phones": [
                {**phone.snapshot(), "messages": by_phone[phone.number], "windows": self._windows(phone)}
                for phone in self.phones.values()
            ],
            "templates": [template.snapshot() for template in self.templates.values()],
            "opted_out": sorted(self.opted_out),
        }

    def _windows(self, phone: Phone) -> Json:
        return {
            sender: (last + WINDOW).astimezone(UTC).isoformat()
            for (sender, number), last in self.last_inbound.items()
            if number == phone.number
        }
