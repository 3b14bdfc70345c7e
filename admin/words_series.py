"""How often a visit is to come back, as staff say it: "every week 8 times", "ogni 2 settimane fino al 30 giugno"; pure.

How many times, and until when, are taken out first; the dates in words read the rest.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from admin.requests_life import Rhythm
from scheduling.when.nouns import Grain, Repetition, When
from scheduling.when.read import read

DEFAULT_COUNT = 8  # when nobody says how many
_TIMES = re.compile(
    r"\b(?:for |per |pour |für |przez |por )?(?P<n>\d{1,2})\s*"
    r"(?:x|times|volte|fois|razy|mal|veces|visite|visits|rdv)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|fino (?:al|a|alla)|sino al|jusqu[’']?(?: ?au| ?à| ?en)?|aż do|do|bis(?: zum)?|hasta(?: el)?)\s+"
    r"(?P<day>.+)$",
    re.IGNORECASE,
)
# What the dates in words do not know as a repetition: "co dwa tygodnie", "alle 2 Monate".
_EVERY = re.compile(
    r"\b(?:co|jeden|alle)\s+(?P<n>\d{1,2}|dwa|trzy|cztery)?\s*"
    r"(?P<unit>tydzie[nń]|tygodni[ea]?|miesi[aą]ce?|miesi[eę]cy|monate?)\b",
    re.IGNORECASE,
)
_NUMBERS_PL = {"dwa": 2, "trzy": 3, "cztery": 4}


def split(words: str, now: datetime, language: str) -> tuple[str, int | None, date | None, Rhythm | None]:
    """The words without number and end, how many, until when, and the rhythm if only we can read it."""
    count = until = own = None
    if found := _TIMES.search(words):
        count = int(found["n"])
        words = f"{words[: found.start()]} {words[found.end() :]}"
    if found := _EVERY.search(words):
        every = _NUMBERS_PL.get(found["n"] or "", 0) or int(found["n"] or 1)
        own = Rhythm(every, "month" if found["unit"].lower().startswith("m") else "week", None, None)
        words = f"{words[: found.start()]} {words[found.end() :]}"
    if (found := _UNTIL.search(words)) and (last := _day(found["day"], now, language)) is not None:
        until = last
        words = words[: found.start()]
    return words.strip(), count, until, own


def _day(words: str, now: datetime, language: str) -> date | None:
    best = read(words, now, language).best
    return best.start.date() if best is not None and best.start is not None else None


def rhythm(when: When, count: int | None, until: date | None, own: Rhythm | None) -> Rhythm | None:
    """The rhythm that was said; None when no repetition was."""
    if own is None and when.repetition is None:
        return None
    every, unit = (own.every, own.unit) if own is not None else _of(when.repetition)
    if count is None and until is None:
        count = DEFAULT_COUNT
    return Rhythm(every, unit, count if until is None else None, until) if every else None


def _of(repetition: Repetition | None) -> tuple[int, str]:
    if repetition is None or (repetition.unit is Grain.DAY and repetition.every % 7):
        return 0, "week"  # daily visits are no series of ours
    if repetition.unit is Grain.DAY:
        return repetition.every // 7, "week"
    return repetition.every, "month" if repetition.unit is Grain.MONTH else "week"


def first(when: When, now: datetime) -> str | None:
    """The first visit's start, local ISO minute, when day and hour were said."""
    exact = [start for start, end in when.windows(now) if start == end]
    return exact[0].isoformat("T", "minutes") if exact else None
