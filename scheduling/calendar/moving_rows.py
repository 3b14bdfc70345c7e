"""Appointments kept elsewhere, one row each, as a file gives them; and what became of each; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Row:
    """One appointment of a file, not yet understood."""

    line: int  # where it begins in the file, from 1
    name: str
    phone: str
    service: str  # words in which a service is named
    practitioner: str
    start: datetime | str  # aware, or as written
    minutes: int | None = None  # how long it lasts elsewhere, where the file says so
    identity: str = ""  # what other programs call it; the same in every file
    is_prose: bool = False  # its words may name neither service nor practitioner: they were not asked for
    default_service: str | None = None  # keys, for rows that name none
    default_practitioner: str | None = None


class Kind(StrEnum):
    """What became of a row."""

    IMPORTED = "imported"
    PAST = "past"  # imported as history
    ALREADY = "already"  # is here already
    LEFT_OUT = "left_out"  # no appointment: a whole day, cancelled, or marked as free
    BAD = "bad"  # not imported; a person must look


@dataclass(frozen=True)
class Outcome:
    """One line of the report; `sentence` says why, or what to look at. It never quotes the file."""

    line: int
    kind: Kind
    sentence: str = ""


class Bad(Exception):
    """The row cannot be imported; the sentence says why."""
