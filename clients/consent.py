"""What a person allows, folded from the ledger, and the chain that shows the ledger was not touched; pure.

The latest entry for a purpose and channel wins, no entry is a no, and a global stop overrides every yes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from clients.vocabulary import CHANNEL_CONSENT, EVERYTHING, NOTICE_SHOWN, Channel, ConsentEvent, Method

FIRST = "0" * 64  # what the first entry of a person calls its predecessor's hash
YES = frozenset({ConsentEvent.GIVEN, ConsentEvent.RENEWED})
NEITHER = frozenset({ConsentEvent.SHOWN})
# Staff note these down later than they happened.
TOLD_AFTERWARDS = frozenset({Method.PAPER, Method.SPOKEN})


@dataclass(frozen=True)
class Entry:
    """One line of the ledger. Instants are aware, UTC; nothing in it says who the person is."""

    practice_id: int
    person_id: int
    seq: int  # 1, 2, 3 ... per person
    purpose: str  # a Purpose, CHANNEL_CONSENT, NOTICE_SHOWN or EVERYTHING
    event: ConsentEvent
    basis: str
    method: str
    actor: str
    occurred_at: datetime
    recorded_at: datetime
    channel: Channel | None = None  # None: whatever the channel
    contact_point_id: int | None = None
    wording_id: int | None = None
    wording_digest: str | None = None  # ties the entry to the very words that were shown
    wording_version: int | None = None  # for reading; its digest is what is chained
    evidence: str | None = None
    previous: str = FIRST
    hash: str = ""


@dataclass(frozen=True)
class Standing:
    """How things stand: allowed or not, since when, by which entry (None: nothing was ever said)."""

    allowed: bool
    since: datetime | None = None
    entry: Entry | None = None


@dataclass(frozen=True)
class Problem:
    """A place where the chain does not hold."""

    seq: int
    what: str  # gap, broken_link, changed


def current(entries: Iterable[Entry], purpose: str, channel: Channel | None = None) -> Standing:
    """How a purpose stands on a channel; without one, what was said about all channels at once.

    A yes for SMS alone is therefore no yes for "whatever the channel": ask with the channel before sending.
    """
    ordered = in_order(entries)
    stopped = _fold(entry for entry in ordered if entry.purpose == EVERYTHING)
    if stopped.entry is not None and not stopped.allowed:
        return stopped
    return _fold(entry for entry in ordered if entry.purpose == purpose and _speaks_of(entry, channel))


def on_point(entries: Iterable[Entry], point_id: int, channel: Channel) -> Standing:
    """How the use of a contact point stands; an entry without a contact point speaks of the whole channel."""
    return _fold(
        entry
        for entry in in_order(entries)
        if entry.purpose == CHANNEL_CONSENT
        and (entry.contact_point_id == point_id or (entry.contact_point_id is None and _speaks_of(entry, channel)))
    )


def globally_stopped(entries: Iterable[Entry]) -> bool:
    """Whether the person wants nothing at all from the practice."""
    standing = _fold(entry for entry in in_order(entries) if entry.purpose == EVERYTHING)
    return standing.entry is not None and not standing.allowed


def notice_shown(entries: Iterable[Entry]) -> Entry | None:
    """The last time the privacy notice was shown, if ever."""
    shown = [entry for entry in in_order(entries) if entry.purpose == NOTICE_SHOWN]
    return shown[-1] if shown else None


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as they were recorded."""
    return sorted(entries, key=lambda entry: entry.seq)


def _speaks_of(entry: Entry, channel: Channel | None) -> bool:
    return entry.channel is None or entry.channel == channel


def _fold(entries: Iterable[Entry]) -> Standing:
    standing = Standing(allowed=False)
    for entry in entries:
        if entry.event in NEITHER:
            continue
        allowed = entry.event in YES
        if allowed and _is_overtaken(standing, entry):
            continue
        since = standing.since if standing.entry is not None and standing.allowed == allowed else entry.occurred_at
        standing = Standing(allowed, since, entry)
    return standing


def _is_overtaken(standing: Standing, entry: Entry) -> bool:
    """Whether a yes told to staff was older than the no that we already know."""
    return (
        standing.entry is not None
        and not standing.allowed
        and entry.method in TOLD_AFTERWARDS
        and entry.occurred_at < standing.entry.occurred_at
    )


def entry_hash(entry: Entry) -> str:
    """The hash of an entry, over everything in it and its predecessor's hash (canonical JSON, SHA-256)."""
    content = {
        "practice": entry.practice_id,
        "person": entry.person_id,
        "seq": entry.seq,
        "purpose": entry.purpose,
        "channel": entry.channel,
        "contact_point": entry.contact_point_id,
        "event": entry.event,
        "basis": entry.basis,
        "wording": entry.wording_id,
        "wording_digest": entry.wording_digest,
        "method": entry.method,
        "actor": entry.actor,
        "evidence": entry.evidence,
        "occurred_at": _iso(entry.occurred_at),
        "recorded_at": _iso(entry.recorded_at),
        "previous": entry.previous,
    }
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def verify(entries: Sequence[Entry]) -> list[Problem]:
    """Where one person's chain does not hold; empty when it does. Needs no salt, so erasing keeps it whole.

    A chain cannot show that its last entries are missing; the database refuses to delete any.
    """
    problems = []
    previous = FIRST
    for expected, entry in enumerate(in_order(entries), start=1):
        if entry.seq != expected:
            problems.append(Problem(entry.seq, "gap"))
        elif entry.previous != previous:
            problems.append(Problem(entry.seq, "broken_link"))
        if entry.hash != entry_hash(entry):
            problems.append(Problem(entry.seq, "changed"))
        previous = entry.hash
    return problems


def evidence_digest(salt: str | None, evidence: str | None) -> str | None:
    """A digest of what proves the entry (an update's or message's id); without the salt it says nothing."""
    if salt is None or evidence is None:
        return None
    return hashlib.sha256(f"{salt}\0{evidence}".encode()).hexdigest()


def text_digest(key: str, language: str, version: int, text: str) -> str:
    """The digest of a wording: the same words under the same name."""
    return hashlib.sha256("\0".join((key, language, str(version), text)).encode()).hexdigest()


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
