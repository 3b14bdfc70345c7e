"""The life of an outgoing message: its statuses and which may follow which; pure."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where an outgoing message stands."""

    QUEUED = "queued"  # waits for its time
    HELD = "held"  # policy said: not now; `reason` says why
    SENDING = "sending"  # handed to the provider, no answer yet
    ACCEPTED = "accepted"  # the provider took it; Telegram says no more than this
    SENT = "sent"  # on its way at the carrier
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    DROPPED = "dropped"  # policy said: not at all; `reason` says why
    UNCERTAIN = "uncertain"  # it may or may not have gone out; never sent again blindly


# Receipts come late, twice and out of order: only these steps are believed.
NEXT: dict[Status, frozenset[Status]] = {
    Status.SENDING: frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.READ, Status.FAILED}),
    Status.ACCEPTED: frozenset({Status.SENT, Status.DELIVERED, Status.READ, Status.FAILED}),
    # WhatsApp may report "read" without ever reporting "delivered".
    Status.SENT: frozenset({Status.DELIVERED, Status.READ, Status.FAILED}),
    Status.DELIVERED: frozenset({Status.READ}),
    # A receipt proves that it did go out after all.
    Status.UNCERTAIN: frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.READ, Status.FAILED}),
}


def advance(now: Status, reported: Status) -> Status:
    """Return the later of two truths: receipts may repeat or arrive out of order."""
    return reported if reported in NEXT.get(now, frozenset()) else now
