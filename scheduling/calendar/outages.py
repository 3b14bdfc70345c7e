"""What staff are told when a calendar elsewhere cannot be read, and when it can again; pure.

A practitioner's own calendar closes times for clients. When we stop seeing it, nothing is opened and nothing is
closed: what was read last counts on, and people are told, once an outage.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from core.practice import Practice
from messaging.says import Arg, Moment, MomentStyle, Say, Text

THREAD = "bookings"  # of the admin chat
STALE_AFTER = timedelta(hours=1)  # a server may be away for a while without anybody being called


class Problem(StrEnum):
    """Why a calendar could not be read."""

    NOT_SET = "not-set"  # the environment does not hold the variable the practice file names
    ADDRESS = "address"  # neither https nor on this machine
    REFUSED = "refused"  # the server answered, with something else than a calendar
    UNREACHABLE = "unreachable"  # no answer, or a failing server
    TOO_LARGE = "too-large"  # more than we read
    NOT_A_CALENDAR = "not-a-calendar"  # cut off, or something else altogether
    UNREADABLE = "unreadable"  # an entry whose times we cannot tell


_MAY_PASS = frozenset({Problem.UNREACHABLE})


def is_worth_a_warning(problem: Problem, read_at: datetime | None, now: datetime) -> bool:
    """Whether people must know: at once of what will not mend itself, of the rest when what we know is stale."""
    return problem not in _MAY_PASS or read_at is None or now - read_at >= STALE_AFTER


def broken(practice: Practice, practitioner: str, problem: Problem, read_at: datetime | None) -> Say:
    """The warning; `practitioner` is her name."""
    args: dict[str, Arg] = {"practitioner": practitioner, "problem": Text(f"calendar-problem-{problem.value}")}
    if read_at is None:
        return Say(Text("staff-calendar-never-read", args), thread=THREAD)
    when = Moment(read_at, practice.zone.key, MomentStyle.SHORT)
    return Say(Text("staff-calendar-problem", {**args, "when": when}), thread=THREAD)


def mended(practitioner: str) -> Say:
    """All is well again."""
    return Say(Text("staff-calendar-works", {"practitioner": practitioner}), thread=THREAD)
