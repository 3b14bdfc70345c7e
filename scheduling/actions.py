"""All that can be done to appointments, under one name: `actions.book(...)`, `actions.cancel(...)`.

Each runs in the caller's transaction and returns a result; only what the practice does not know raises NotFound.
"""

from __future__ import annotations

from scheduling.agendas import plan_agendas
from scheduling.booking import book, hold
from scheduling.changing import cancel, confirm, move
from scheduling.results import Asked, Booked, Cancelled, Confirmed, Held, Moved, NotPossible, Reason, SlotTaken

__all__ = [
    "Asked",
    "Booked",
    "Cancelled",
    "Confirmed",
    "Held",
    "Moved",
    "NotPossible",
    "Reason",
    "SlotTaken",
    "book",
    "cancel",
    "confirm",
    "hold",
    "move",
    "plan_agendas",
]
