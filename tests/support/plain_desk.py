"""The smallest front desk the turn runner can be given: it repeats what it hears, and fails when told to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from admin.troubles import Troubles
from clients.people import Point
from clients.vocabulary import Channel as Name
from core.practice import Practice
from messaging.alarms import Alarms
from messaging.channel import Channel
from messaging.desk import Heard, Outcome, Scene, Turn
from messaging.events import Inbound
from messaging.says import Say, literal
from tests.support import engine as engines


class PlainDesk:
    """Answers with the client's own words; "boom" is a fault of ours, and so is "boom 2" twice."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.faults: dict[str, int] = {}

    def load(self, connection: Connection, scene: Scene) -> None:
        """Nothing to gather."""

    def start(self) -> int:
        """No word was heard yet."""
        return 0

    def read(self, stored: Mapping[str, Any]) -> int:
        """How many words were heard."""
        return int(stored["count"])

    def write(self, state: int) -> dict[str, Any]:
        """As JSON."""
        return {"count": state}

    def step(self, state: int, heard: Heard, view: None, scene: Scene) -> Turn[int, str]:
        """Repeat, or fail."""
        text = heard.text
        if text.startswith("boom"):
            times = self.faults[text] = self.faults.get(text, 0) + 1
            if text == "boom" or times <= int(text.split()[1]):
                raise ZeroDivisionError("what the client wrote must not be logged")
        self.heard.append(text)
        return Turn(state + 1, (Say(literal(f"you said {text}")),))

    def act(self, connection: Connection, command: str, scene: Scene) -> Outcome:
        """Nothing to do."""
        return Outcome("done")

    def after(self, state: int, outcome: Outcome, view: None, scene: Scene) -> Turn[int, str]:
        """Nothing was done."""
        return Turn(state)


@dataclass
class PlainRouting:
    """What app knows, for the turn runner."""

    engine: engines.Engine
    desk_itself: PlainDesk = field(default_factory=PlainDesk)
    signing_key: bytes = engines.KEY
    team: frozenset[str] = frozenset()  # addresses of the practice's own people
    alarms: Alarms = field(default_factory=Troubles)
    notices: list[tuple[int, str]] = field(default_factory=list)  # which event staff was shown, and why

    def words(self, practice: Practice) -> Any:
        """The texts."""
        return engines.WORDS

    def practice(self, connection: Connection, practice_id: int) -> Practice:
        """The studio."""
        return self.engine.practice

    def channel(self, practice_id: int, name: Name) -> Channel | None:
        """The quiet channels."""
        return self.engine.channels.get(name)

    def desk(self, connection: Connection, practice: Practice, point: Point, event: Inbound) -> tuple[Any, bool]:
        """One desk for everybody."""
        return self.desk_itself, point.address in self.team

    def needs_staff(self, connection: Connection, scene: Scene, why: str) -> None:
        """Staff is shown an event."""
        assert scene.person_id is not None
        self.notices.append((scene.inbound_id, why))

    def not_delivered(self, connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> None:
        """A message reached nobody."""
        self.engine.alert(connection, practice, outbox_id, now)
