"""All that can be done to appointments, under one name: `actions.book(...)`, `actions.cancel(...)`.

Each runs in the caller's transaction and returns a result; only what the practice does not know raises NotFound.
"""

from __future__ import annotations

from scheduling.agendas import plan_agendas
from scheduling.booking import book, hold
from scheduling.changing import cancel, confirm, move
from scheduling.deciding import decide_request, decide_visit
from scheduling.marking import set_status
from scheduling.repairs import answer_quote, set_stage
from scheduling.repeating import book_series, cancel_series, move_series
from scheduling.results import Asked, Booked, Cancelled, Confirmed, Held, Moved, NotPossible, Reason, SlotTaken
from scheduling.results_life import Conflict, Decided, Marked, SeriesBooked, SeriesChanged, Undone
from scheduling.undoing import undo

__all__ = [
    "Asked",
    "Booked",
    "Cancelled",
    "Confirmed",
    "Conflict",
    "Decided",
    "Held",
    "Marked",
    "Moved",
    "NotPossible",
    "Reason",
    "SeriesBooked",
    "SeriesChanged",
    "SlotTaken",
    "Undone",
    "answer_quote",
    "book",
    "book_series",
    "cancel",
    "cancel_series",
    "confirm",
    "decide_request",
    "decide_visit",
    "hold",
    "move",
    "move_series",
    "plan_agendas",
    "set_stage",
    "set_status",
    "undo",
]
