"""Choices by the page: as many as a message holds, the rest behind "more"; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bots.dialogue.phrases import choice
from bots.dialogue.view import View
from messaging.says import Choice


def page(view: View, found: Sequence[Choice], number: int, more: str, *tail: Choice) -> tuple[Choice, ...]:
    """The choices of that page and those that stand below each; `more` begins the id of the way to the next one."""
    room = view.limits.choices - len(tail)
    if len(found) <= room:
        return (*found, *tail)
    start = max(number, 0) * (room - 1)
    rest = found[start + room - 1 :]
    # The last page leads back to the first.
    return (*found[start : start + room - 1], choice(f"{more}:{number + 1 if rest else 0}", "choice-more"), *tail)
