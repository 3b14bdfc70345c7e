"""What a front desk is to the turn runner: it loads a view, decides a turn, carries out a command; pure contract.

Two desks fulfil it: the clients' (bots.desk) and the staff's (admin.desk).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection

from clients.people import Point
from core.practice import Practice
from messaging.channel import Limits
from messaging.events import Inbound
from messaging.says import Choice, Say

State = TypeVar("State")
View = TypeVar("View")
Command = TypeVar("Command")


@dataclass(frozen=True)
class Scene:
    """Who is talking with whom, where, and when."""

    practice: Practice
    contact_point: Point
    limits: Limits
    person_id: int | None  # None: nobody known at this contact point yet
    conversation_id: int
    conversation_version: int
    answered_by: str  # bot, staff
    now: datetime  # aware, UTC
    inbound_id: int
    last_turn_at: datetime | None = None  # when the conversation last moved; None: never
    last_say: Say | None = None  # the question still open, to be shown again


@dataclass(frozen=True)
class Heard:
    """An inbound message after its tap or digit was matched with the question it answers."""

    inbound: Inbound
    choice: Choice | None = None  # what was chosen, by tap or by digit
    is_stale: bool = False  # a button of a step long past: show the present step again
    which: tuple[Choice, ...] = ()  # a digit that fits two open questions: ask which one
    asked: str | None = None  # text key of the question that is open

    @property
    def text(self) -> str:
        """The words, trimmed."""
        return self.inbound.text.strip()


@dataclass(frozen=True)
class Turn(Generic[State, Command]):
    """What a step decided: the next state, what to say, and at most one thing to do.

    When there is a command, the turn runner carries it out and feeds its outcome to the desk's `after`.
    """

    state: State
    say: tuple[Say, ...] = ()
    command: Command | None = None
    also: tuple[Command, ...] = ()  # to be put on record first: facts that cannot fail, with no word about them
    needs_staff: str | None = None  # why people must look: not_understood, asked_for, complaint, media
    hands_over: bool | None = None  # True: staff answers from now on; False: the bot again


@dataclass(frozen=True)
class Outcome:
    """What became of a command: `kind` is the desk's own word for it."""

    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Desk(Protocol[State, View, Command]):
    """A front desk. Only `load` and `act` touch the database, both within the turn's transaction."""

    def load(self, connection: Connection, scene: Scene) -> View:
        """Gather all that `step` may need."""
        ...

    def start(self) -> State:
        """The state of a conversation that has not begun."""
        ...

    def read(self, stored: Mapping[str, Any]) -> State:
        """A state from its JSON; one of an older version becomes a fresh start."""
        ...

    def write(self, state: State) -> dict[str, Any]:
        """A state as JSON."""
        ...

    def step(self, state: State, heard: Heard, view: View, scene: Scene) -> Turn[State, Command]:
        """Decide; pure."""
        ...

    def act(self, connection: Connection, command: Command, scene: Scene) -> Outcome:
        """Carry out a command."""
        ...

    def after(self, state: State, outcome: Outcome, view: View, scene: Scene) -> Turn[State, Command]:
        """Say what became of it, with a fresh view; pure; must not ask for another command."""
        ...
