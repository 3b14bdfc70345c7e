"""What a client can ask to be done in the life of a visit: undo, answer a quote, hear of a repair; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class TakeBack:
    """Undo the client's own last change of a visit."""

    appointment: int


@dataclass(frozen=True)
class AnswerQuote:
    """Yes or no to what a repair costs."""

    appointment: int
    number: int
    agreed: bool


@dataclass(frozen=True)
class AskRepairs:
    """Is it ready?"""


MendingCommand: TypeAlias = TakeBack | AnswerQuote | AskRepairs
