"""Where the conversation with each staff member stands; pure. Survives JSON both ways.

A group is one conversation in which several people talk: the state is kept per person, and every question carries a
token that is never used twice, so that nobody answers somebody else's question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

VERSION = 1  # of the stored form; an older one becomes a fresh start
PATIENCE = timedelta(minutes=30)  # after that, words are no longer taken as an answer to our question
_MOST_PEOPLE = 60


class Verb(StrEnum):
    """What is to be done with a visit."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"


class Asks(StrEnum):
    """What we asked a member and wait for."""

    CLIENT = "client"  # which client
    SERVICE = "service"
    VISIT = "visit"  # which of the client's visits
    TIME = "time"  # which of the free times, or another one in words
    YES = "yes"  # shall it be done
    WORDS = "words"  # the answer to a client, to be passed on


@dataclass(frozen=True)
class Draft:
    """A booking, move or cancellation being put together."""

    verb: Verb
    client: str = ""  # as typed, until it is known who that is
    person_id: int | None = None
    is_new: bool = False  # `client` is the name of a client to be entered
    service: str | None = None
    practitioner: str | None = None
    windows: tuple[tuple[str, str], ...] = ()  # wished for: local ISO minutes; equal ends mean exactly then
    appointment_id: int | None = None
    version: int | None = None  # of the appointment, as it was shown
    start: str | None = None  # chosen: ISO, UTC


@dataclass(frozen=True)
class Pending:
    """A question to one member that is open."""

    asks: Asks
    token: int
    until: datetime
    draft: Draft | None = None
    contact_point_id: int | None = None  # of the client whose message is being answered
    person_id: int | None = None


@dataclass(frozen=True)
class State:
    """All open questions in one chat, by who was asked."""

    last_token: int = 0
    pending: Mapping[str, Pending] = field(default_factory=dict)

    def of(self, who: str, now: datetime) -> Pending | None:
        """What `who` was asked, unless that is too long ago."""
        found = self.pending.get(who)
        return found if found is not None and now < found.until else None

    def asking(
        self,
        who: str,
        asks: Asks,
        now: datetime,
        *,
        draft: Draft | None = None,
        contact_point_id: int | None = None,
        person_id: int | None = None,
    ) -> State:
        """The state after asking `who`; the token is `last_token` of what is returned."""
        token = self.last_token + 1
        asked = Pending(asks, token, now + PATIENCE, draft, contact_point_id, person_id)
        others = {key: one for key, one in self.pending.items() if key != who and now < one.until}
        kept = dict(list(others.items())[-_MOST_PEOPLE:])
        return replace(self, last_token=token, pending={**kept, who: asked})

    def without(self, who: str) -> State:
        """The state with nothing open for `who`."""
        return replace(self, pending={key: one for key, one in self.pending.items() if key != who})


def to_json(state: State) -> dict[str, Any]:
    """A state as JSON values."""
    return {
        "v": VERSION,
        "last_token": state.last_token,
        "pending": {who: {**asdict(one), "until": one.until.isoformat()} for who, one in state.pending.items()},
    }


def from_json(stored: Mapping[str, Any]) -> State:
    """The state `to_json` wrote; one of another version keeps only the tokens, so that none is used twice."""
    last_token = int(stored.get("last_token", 0))
    if stored.get("v") != VERSION:
        return State(last_token=last_token)
    return State(last_token, {who: _pending(one) for who, one in stored["pending"].items()})


def _pending(stored: Mapping[str, Any]) -> Pending:
    return Pending(
        asks=Asks(stored["asks"]),
        token=stored["token"],
        until=datetime.fromisoformat(stored["until"]),
        draft=_draft(stored["draft"]) if stored["draft"] else None,
        contact_point_id=stored["contact_point_id"],
        person_id=stored["person_id"],
    )


def _draft(stored: Mapping[str, Any]) -> Draft:
    values = dict(stored)
    values["verb"] = Verb(values["verb"])
    values["windows"] = tuple((start, end) for start, end in values["windows"])
    return Draft(**values)
