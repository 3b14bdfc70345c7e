"""What staff's commands and buttons about the waiting list ask for; pure.

Buttons are `waiting:WHAT:N` with the number of an entry; they keep no state.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from admin.command_words import Name
from admin.commands import Asked
from admin.requests_waiting import ChangeRank, FillGaps, ShowEntry, ShowWaiting, TakeOff, WaitingRequest
from admin.wishes import Wish

NAMES = (Name.WAITING, Name.FILL)


def asked(command: Asked, now: datetime, read: Callable[[str], Wish]) -> WaitingRequest | None:
    """A command about the waiting list; None when it is about something else. `now` is naive local wall time."""
    match command.name:
        case Name.WAITING:
            return ShowWaiting()
        case Name.FILL:
            wish = read(command.words)
            windows = tuple(
                (start.isoformat("T", "minutes"), end.isoformat("T", "minutes"))
                for start, end in wish.when.windows(now)
            )
            return FillGaps(windows, wish.practitioner)
    return None


def tapped(choice_id: str) -> WaitingRequest | None:
    """A button about the waiting list; None when it is another."""
    area, _, rest = choice_id.partition(":")
    what, _, number = rest.partition(":")
    if area != "waiting" or not (number.isascii() and number.isdigit()):
        return None
    entry = int(number)
    match what:
        case "card":
            return ShowEntry(entry)
        case "up":
            return ChangeRank(entry, -1)
        case "down":
            return ChangeRank(entry, 1)
        case "out":
            return TakeOff(entry)
    return None
