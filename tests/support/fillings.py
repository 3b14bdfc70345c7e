"""What each argument may hold in every text that names it: its shortest and its longest real filling.

Moments, days and money are filled as the authors of messages pass them, so that each language and channel
writes them in its own way. One name, one meaning: a text that means something else takes another name.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from messaging.says import Arg, Day, Moment, Money, literal

ROME = "Europe/Rome"
_EARLY = datetime(2026, 6, 1, 7, 0, tzinfo=UTC)  # a Monday: mon 1/6 09:00
_LATE = datetime(2027, 9, 29, 15, 30, tzinfo=UTC)  # a Wednesday, long in every language: mer 29/9 17:30

COUNTS = (1, 2, 5, 22)  # one, few, many and few again in Polish; zero has texts of its own

_SHORT = {"when": Moment(_EARLY, ROME), "day": Day(date(2026, 6, 1)), "price": Money(5000)}
_LONG = {"when": Moment(_LATE, ROME), "day": Day(date(2027, 9, 29)), "price": Money(12050)}

# Argument -> shortest and longest filling.
FILLINGS: dict[str, tuple[Arg, Arg]] = {name: (_SHORT[name], _LONG[name]) for name in _SHORT} | {
    "text": ("?", "Posso portare anche mia figlia?"),
    "lines": ((literal("a"),), (literal("09:00 A. R."), literal("10:00 M. B."))),
}
