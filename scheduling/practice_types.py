"""Kinds of values in a practice file: zones, times of day, names, keys, each with its bounds."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Language = Literal["it", "fr", "pl", "en", "de", "es"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
LIST_TITLE = 24  # the longest title of a row in a WhatsApp list


def _is_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # unknown, malformed, or a folder of the zone database
        raise ValueError("is no IANA time zone such as Europe/Rome") from None
    return name


def _is_wall(wall: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", wall):
        raise ValueError('is no time of day such as "09:30"')
    return wall


def _is_clock(wall: str) -> str:
    if wall == "24:00":
        raise ValueError('is no time of day such as "09:30"')
    return _is_wall(wall)


def _is_day(day: str) -> str:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise ValueError('is no day such as "2026-01-05"') from None
    return day


def _is_variable_name(name: str) -> str:
    if not re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
        raise ValueError("must be the name of an environment variable; secrets do not belong into this file")
    return name


def _is_e164(number: str) -> str:
    if not re.fullmatch(r"\+[1-9]\d{6,14}", number):
        raise ValueError("must be a phone number with its prefix, such as +390110000000")
    return number


Zone = Annotated[str, AfterValidator(_is_zone)]
Wall = Annotated[str, AfterValidator(_is_wall)]
Clock = Annotated[str, AfterValidator(_is_clock)]
Day = Annotated[str, AfterValidator(_is_day)]
Variable = Annotated[str, AfterValidator(_is_variable_name)]
Phone = Annotated[str, AfterValidator(_is_e164)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Title = Annotated[str, Field(min_length=1, max_length=LIST_TITLE)]
Names = dict[Language, Name]
Titles = dict[Language, Title]
Sentences = dict[Language, Annotated[str, Field(min_length=1, max_length=500)]]
Cents = Annotated[int, Field(ge=0)]


class Section(BaseModel):
    """A table of the file: no setting but these, each of exactly its kind."""

    model_config = ConfigDict(extra="forbid", strict=True)
