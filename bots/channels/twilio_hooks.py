"""What Twilio posts to us, for SMS and WhatsApp alike: is it genuine, whose is it, what does it say; pure.

Answering a hook must be fast: of twilio only the signature's checker is loaded, which imports nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from clients.vocabulary import Channel as Name
from messaging.delivery import Status
from messaging.events import RECEIPTS, Event, Inbound, Kind, OptOut, Receipt

WHATSAPP = "whatsapp:"
ADDRESS = re.compile(r"\+[1-9][0-9]{4,14}")
INCOMING = frozenset({"receiving", "received"})
NAME_CHARS = 120
FIELDS = 200  # Twilio sends some forty; ten media add twenty
MOST_FIELDS = 20_000  # looked at to see who signed them; a body of more is nobody's we know

# What Twilio reports -> what we record.
STATUSES = {
    "accepted": Status.ACCEPTED,
    "scheduled": Status.ACCEPTED,
    "queued": Status.ACCEPTED,
    "sending": Status.ACCEPTED,
    "sent": Status.SENT,
    "partially_delivered": Status.SENT,
    "delivered": Status.DELIVERED,
    "read": Status.READ,
    "undelivered": Status.FAILED,  # the carrier said no; the error code decides what follows
    "failed": Status.FAILED,  # Twilio itself could not
    "canceled": Status.FAILED,
}

Pairs = Sequence[tuple[str, str]]


def read_form(body: bytes) -> list[tuple[str, str]]:
    """The form's pairs, blank values kept (they are signed too); nothing when it is no form."""
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        return []


def authentic(
    url: str, pairs: Pairs, signature: str | None, tokens: Sequence[str], settings: str | None = None
) -> bool:
    """Whether Twilio signed this form with one of our tokens (two while rotating).

    `url` is the address as configured at Twilio, not as a proxy shows it; `settings` is the header
    X-Twilio-Webhooks-Signature-Settings, which names the algorithm.
    """
    from twilio.request_validator import (  # type: ignore[import-untyped]  # twilio ships no types
        RequestValidator,
        get_signature_algorithm,
    )

    if not signature or not signature.isascii():
        return False
    algorithm = get_signature_algorithm(settings)
    form = _Repeated(pairs)
    return any(RequestValidator(token).validate(url, form, signature, algorithm) for token in tokens if token)


class _Repeated:
    """Pairs with repeated names, as twilio's checker wants to see them."""

    def __init__(self, pairs: Pairs) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def getlist(self, name: str) -> list[str]:
        """All values of a name."""
        return self._values[name]


def channel_of(form: Mapping[str, Any]) -> Name | None:
    """Which of our channels a form is for; None: one we do not have."""
    ends = [_text(form, "From"), _text(form, "To")]
    if any(end.startswith(WHATSAPP) for end in ends):
        return Name.WHATSAPP
    return None if any(":" in end for end in ends) else Name.SMS


def keys(form: Mapping[str, Any]) -> tuple[str, str] | None:
    """The event's own key and its sender's, for storing it unread; None: no message is named."""
    sid = _sid(form)
    if not sid:
        return None
    if is_status(form):
        return f"{sid}:{_text(form, 'MessageStatus')[:24]}", f"{RECEIPTS}{sid}"
    return sid, _text(form, "From")[:100]


def is_status(form: Mapping[str, Any]) -> bool:
    """Whether a form tells what became of a message of ours."""
    status = _text(form, "MessageStatus")
    return bool(status) and status not in INCOMING


def parse(form: Mapping[str, Any], channel: Name) -> Sequence[Event]:
    """The events of one form; none when it belongs to another channel or says nothing we know."""
    sid = _sid(form)
    if not sid or channel_of(form) is not channel:
        return []
    if is_status(form):
        status = STATUSES.get(_text(form, "MessageStatus"))
        return [Receipt(sid, status, _text(form, "ErrorCode") or None)] if status else []
    address = _text(form, "From").removeprefix(WHATSAPP)
    if ADDRESS.fullmatch(address) is None:
        return []  # a name or short code: nobody who could be answered
    if kind := _text(form, "OptOutType").upper():
        # Twilio already answered; HELP changes nothing.
        return [OptOut(sid, address, withdrawn=kind == "STOP")] if kind in {"STOP", "START"} else []
    return [_inbound(sid, address, form)]


def _inbound(sid: str, address: str, form: Mapping[str, Any]) -> Inbound:
    payload = _text(form, "ButtonPayload") or _text(form, "ListId")
    media = _media(form)
    return Inbound(
        event_key=sid,
        address=address,
        kind=Kind.BUTTON if payload else _kind(form, media),
        text=(_text(form, "ButtonText") or _text(form, "ListTitle") if payload else "") or _text(form, "Body"),
        payload=payload or None,
        name=" ".join(_text(form, "ProfileName").split())[:NAME_CHARS] or None,
        message_id=_text(form, "OriginalRepliedMessageSid") or None,
        reply_to=_text(form, "OriginalRepliedMessageSid") or None,
        media=media,
    )


def _media(form: Mapping[str, Any]) -> tuple[str, ...]:
    """Content types; Twilio sends at most ten."""
    count = _text(form, "NumMedia")
    many = min(int(count), 10) if count.isascii() and count.isdigit() else 0
    return tuple(_text(form, f"MediaContentType{index}") or "application/octet-stream" for index in range(many))


def _kind(form: Mapping[str, Any], media: tuple[str, ...]) -> Kind:
    if media:
        first = media[0].lower()
        if first == "image/webp":
            return Kind.STICKER  # WhatsApp converts photos to JPEG and only stickers are WebP
        return {"image": Kind.PHOTO, "audio": Kind.VOICE}.get(first.partition("/")[0], Kind.OTHER)
    if _text(form, "Latitude"):
        return Kind.LOCATION
    if not _text(form, "Body") and _text(form, "MessageType") not in {"", "text"}:
        return Kind.OTHER
    return Kind.TEXT


def _sid(form: Mapping[str, Any]) -> str:
    return (_text(form, "MessageSid") or _text(form, "SmsSid"))[:64]


def _text(form: Mapping[str, Any], name: str) -> str:
    """A field as text, without NUL, which no database takes."""
    value = form.get(name)
    return value.replace("\0", "").encode("utf-8", "replace").decode() if isinstance(value, str) else ""
