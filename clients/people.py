"""People and the ways to reach them; pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from clients.vocabulary import Channel, Purpose, Reachability

NAME_CHARS = 120
ANY_PURPOSE = "*"  # the ranking that holds where a purpose has none of its own


@dataclass(frozen=True)
class Person:
    """A client, or somebody acting for one."""

    id: int
    practice_id: int
    name: str | None  # unknown until the client says it
    language: str
    language_chosen: bool  # by the client; detection then keeps off
    neutral_wording: bool  # never name the treatment
    restricted: bool  # GDPR Art. 18: store, send nothing
    erased_at: datetime | None = None

    @property
    def may_be_written_to(self) -> bool:
        """Whether the person's file allows any message at all."""
        return not self.restricted and self.erased_at is None


@dataclass(frozen=True)
class Point:
    """A contact point: a channel and an address on it. Instants are aware, UTC."""

    id: int
    practice_id: int
    channel: Channel
    address: str
    state: Reachability
    state_reason: str | None = None
    wrote_at: datetime | None = None  # the last time somebody wrote from here
    verified_at: datetime | None = None  # proven to belong to the person


@dataclass(frozen=True)
class Subject:
    """Whom or what somebody books for, besides herself."""

    id: int
    kind: str  # child, pet, device
    name: str


@dataclass(frozen=True)
class Preferences:
    """What a person wishes; the defaults are those of somebody who never said anything."""

    channels: Mapping[str, tuple[Channel, ...]] = field(default_factory=dict)  # per purpose, or ANY_PURPOSE
    quiet: tuple[time, time] | None = None  # local wall time, from and until; may span midnight
    reminders_on: bool = True

    def ranked(self, purpose: Purpose) -> tuple[Channel, ...]:
        """The channels the person prefers for a purpose, best first; may be empty."""
        return self.channels.get(purpose.value) or self.channels.get(ANY_PURPOSE) or ()


def preferences_from(channels: Mapping[str, Any], quiet: tuple[str | None, str | None], on: bool) -> Preferences:
    """Preferences as stored; channels that no longer exist are passed over."""
    known = {channel.value for channel in Channel}
    start, end = quiet
    return Preferences(
        channels={key: tuple(Channel(name) for name in names if name in known) for key, names in channels.items()},
        quiet=(time.fromisoformat(start), time.fromisoformat(end)) if start and end else None,
        reminders_on=on,
    )


def clean_name(said: str | None) -> str | None:
    """A name fit to be kept: no control characters, single spaces, at most 120 characters; None when nothing is left.

    What channels call people is under the sender's control and ends up in our messages.
    """
    if said is None:
        return None
    visible = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in said)
    return " ".join(visible.split())[:NAME_CHARS].strip() or None


def first_name(name: str | None) -> str:
    """The word to greet somebody by; empty when the name is unknown."""
    return name.split()[0] if name and name.split() else ""


def initials(name: str | None) -> str:
    """What the staff group sees instead of a name: "Anna Maria Rossi" is "A.R."; a dash for nobody known."""
    letters = [word[0].upper() for word in re.findall(r"[^\W\d_]+", name or "")]
    if not letters:
        return "–"
    chosen = letters if len(letters) < 2 else [letters[0], letters[-1]]
    return "".join(f"{letter}." for letter in chosen)


def folded(words: str) -> str:
    """Lower case without accents, for looking people up: "Élodie" and "elodie" are the same."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("ł", "l")
