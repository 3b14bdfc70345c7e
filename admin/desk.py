"""The staff's front desk, as the turn runner knows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection

from admin import act, dialogue, dialogue_after, queries, states
from admin.dialogue_words import View
from admin.requests import Command
from admin.room import Parse
from admin.states import State
from messaging.desk import Heard, Outcome, Scene, Turn
from scheduling.catalog import Catalog

StaffChat = Callable[[int], str | None]


class StaffDesk:
    """Answers the admin chat, and members from their own number or in private. Holds no state of its own."""

    def __init__(self, staff_chat: StaffChat, parse: Parse, *, has_links: bool = True) -> None:
        """`staff_chat` gives a practice's admin chat; `parse` reads a client's stored update again.

        `has_links`: calendars can be read from outside.
        """
        self._staff_chat = staff_chat
        self._parse = parse
        self._has_links = has_links

    def load(self, connection: Connection, scene: Scene) -> View:
        """Team and catalog; the rest is looked up when asked for."""
        practice = scene.practice
        return View(
            team=queries.team_of(connection, practice.id),
            catalog=Catalog.of(practice.document),
            admin_chat=self._staff_chat(practice.id),
        )

    def start(self) -> State:
        """Nobody was asked anything."""
        return State()

    def read(self, stored: Mapping[str, Any]) -> State:
        """A state from its JSON."""
        return states.from_json(stored)

    def write(self, state: State) -> dict[str, Any]:
        """A state as JSON."""
        return states.to_json(state)

    def step(self, state: State, heard: Heard, view: View, scene: Scene) -> Turn[State, Command]:
        """Decide; pure."""
        return dialogue.step(state, heard, view, scene)

    def act(self, connection: Connection, command: Command, scene: Scene) -> Outcome:
        """Look up or do what was asked."""
        catalog = Catalog.of(scene.practice.document)
        return act.carry_out(connection, command, scene, catalog, self._parse, has_links=self._has_links)

    def after(self, state: State, outcome: Outcome, view: View, scene: Scene) -> Turn[State, Command]:
        """Say what became of it; pure."""
        return dialogue_after.after(state, outcome.facts["result"], outcome.facts["asker"], scene)
