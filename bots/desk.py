"""The clients' front desk: the dialogue between what the database knows and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from bots import act as acting
from bots import gather
from bots.act import Hands
from bots.dialogue import naming, outcomes, settling, states, step
from bots.dialogue.commands import Command, Greet
from bots.dialogue.states import State
from bots.dialogue.view import View
from clients.vocabulary import Channel
from core.practice import Practice
from messaging.desk import Heard, Outcome, Scene, Turn
from messaging.rendering import Wording
from scheduling.catalog import Catalog


@dataclass(frozen=True)
class ClientDesk:
    """Answers clients, on every channel."""

    catalog: Callable[[Practice], Catalog]
    words: Callable[[Practice], Wording]
    channels: Callable[[int], frozenset[Channel]]
    signing_key: bytes
    base_url: str
    suggested_name: str | None = None  # what the channel calls the sender of this very message
    has_links: bool = True  # calendars can be read from outside

    def load(self, connection: Connection, scene: Scene) -> View:
        """The view of this client's conversation."""
        view = gather.view_of(
            connection,
            scene,
            self.catalog(scene.practice),
            self.channels(scene.practice.id),
            self.base_url,
            naming.clean_name(self.suggested_name or ""),
        )
        return replace(view, has_links=self.has_links)

    def start(self) -> State:
        """Nothing is open."""
        return states.Idle()

    def read(self, stored: Mapping[str, Any]) -> State:
        """A stored state."""
        return states.read(stored)

    def write(self, state: State) -> dict[str, Any]:
        """A state to store."""
        return states.write(state)

    def step(self, state: State, heard: Heard, view: View, scene: Scene) -> Turn[State, Command]:
        """Decide."""
        idle_for = scene.now - scene.last_turn_at if scene.last_turn_at is not None else None
        return settling.released(state, step.step(state, heard, view, scene.last_say, idle_for))

    def act(self, connection: Connection, command: Command, scene: Scene) -> Outcome:
        """Carry out."""
        hands = Hands(
            catalog=self.catalog(scene.practice),
            words=self.words(scene.practice),
            signing_key=self.signing_key,
            privacy_url=self._privacy_url(connection, command, scene),
        )
        return acting.act(connection, command, scene, hands)

    def _privacy_url(self, connection: Connection, command: Command, scene: Scene) -> str:
        """Only a greeting shows it."""
        return gather.privacy_url(connection, scene.practice, self.base_url) if isinstance(command, Greet) else ""

    def after(self, state: State, outcome: Outcome, view: View, scene: Scene) -> Turn[State, Command]:
        """Say what became of it."""
        return outcomes.after(state, outcome, view, scene.last_say)
