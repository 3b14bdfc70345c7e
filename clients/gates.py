"""The two gates every message passes: has it a basis, and may this contact point be used? Pure.

Both answers carry a reason, which is recorded with the message whether it was sent or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clients import consent
from clients.consent import Entry
from clients.people import Point
from clients.vocabulary import (
    BEYOND_GLOBAL_STOP,
    SERVICE_PURPOSES,
    Channel,
    ConsentEvent,
    Purpose,
    Reachability,
)

CLOSED = frozenset({Reachability.STOPPED, Reachability.BLOCKED, Reachability.INVALID})
OBJECTIONS = frozenset({ConsentEvent.WITHDRAWN, ConsentEvent.REFUSED})


@dataclass(frozen=True)
class Verdict:
    """Yes or no, and why: a word for the record."""

    allowed: bool
    reason: str


def basis_allows(purpose: Purpose, entries: Sequence[Entry], channel: Channel | None = None) -> Verdict:
    """Whether a purpose has a basis. Optional purposes need a live yes: for `channel`, or for all when it is None."""
    if consent.globally_stopped(entries):
        return Verdict(purpose in BEYOND_GLOBAL_STOP, "global_stop")
    standing = consent.current(entries, purpose.value, channel)
    if purpose in SERVICE_PURPOSES:
        objected = standing.entry is not None and standing.entry.event in OBJECTIONS
        return Verdict(False, "objected") if objected else Verdict(True, "requested")
    if standing.allowed:
        return Verdict(True, "consent")
    return Verdict(False, "no_consent" if standing.entry is None else str(standing.entry.event))


def channel_allows(point: Point, entries: Sequence[Entry], needs_opt_in: bool) -> Verdict:
    """Whether a contact point may be used: written from first, proven by a code, or opted in; and not stopped.

    `needs_opt_in` is the channel's own rule (WhatsApp): a code alone does not open it, but whoever wrote there
    first did opt in, and the ledger says so from the first contact on.
    """
    if point.state in CLOSED:
        return Verdict(False, str(point.state))
    standing = consent.on_point(entries, point.id, point.channel)
    if standing.entry is not None:
        return Verdict(standing.allowed, "opted_in" if standing.allowed else str(standing.entry.event))
    if point.wrote_at is not None:
        return Verdict(True, "wrote_first")
    if needs_opt_in:
        return Verdict(False, "no_opt_in")
    if point.verified_at is not None:
        return Verdict(True, "verified")
    return Verdict(False, "never_wrote")
