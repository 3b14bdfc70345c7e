"""A table of appointments (CSV) read into rows, as spreadsheets and other programs really write them; pure."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from core.errors import WrongUse
from scheduling import hours
from scheduling.calendar.moving_rows import Bad, Row

COLUMNS = ("client_name", "phone", "service", "practitioner", "start")
MONTH_FIRST = frozenset({"US"})  # where 03/12 is the twelfth of March
_DELIMITERS = ",;\t"
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?P<rest>.*)", re.DOTALL)
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4}|\d{2})(?P<rest>.*)", re.DOTALL)
_CLOCK = re.compile(
    r"[\sT,]+(?P<h>\d{1,2})(?:[:.hH](?P<min>\d{2}))(?:[:.]\d{2}(?:\.\d+)?)?\s*(?P<half>[AaPp])?(?:\.?[Mm]\.?)?"
    r"\s*(?P<zone>[Zz]|[+-]\d{2}:?\d{2})?"
)
NO_TIME = "the start is no day and time such as 2026-12-03 15:30"


def rows(content: bytes) -> Iterator[Row]:
    """Every row with anything in it; raises WrongUse when a column is missing."""
    text = _decoded(content)
    head = text.lstrip("\r\n").split("\n", 1)[0]
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(_DELIMITERS, key=head.count))
    places: dict[str, int] | None = None
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if places is None:
                places = _places(cells)
                continue
            found = {name: _cell(cells, place) for name, place in places.items()}
            yield Row(
                line=line,
                name=found["client_name"],
                phone=found["phone"],
                service=found["service"],
                practitioner=found["practitioner"],
                start=found["start"],
            )
    except csv.Error as error:
        raise WrongUse(f"Line {reader.line_num} cannot be read as a table; is a quotation mark left open?") from error
    if places is None:
        raise WrongUse(f"The file is empty; its first line must name the columns {', '.join(COLUMNS)}.")


def _decoded(content: bytes) -> str:
    """As UTF-8 with or without its mark, as UTF-16 with it, else as old spreadsheets write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _places(cells: list[str]) -> dict[str, int]:
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    missing = [column for column in COLUMNS if column not in names]
    if missing:
        raise WrongUse(f"The first line must name the columns {', '.join(COLUMNS)}; missing: {', '.join(missing)}.")
    return {column: names.index(column) for column in COLUMNS}


def _cell(cells: list[str], place: int) -> str:
    # An apostrophe in front keeps spreadsheets from reckoning with a phone number.
    return cells[place].strip().removeprefix("'").strip() if place < len(cells) else ""


def instant(written: str, zone: ZoneInfo, country: str) -> datetime:
    """The UTC instant of a start as written, on the clock of `zone` unless it has an offset; raises Bad."""
    day, rest = _day(written.strip(), country)
    clock = _CLOCK.fullmatch(rest)
    if clock is None:
        raise Bad(NO_TIME)
    hour, minute = int(clock["h"]), int(clock["min"])
    if clock["half"]:
        if not 1 <= hour <= 12:
            raise Bad(NO_TIME)
        hour = hour % 12 + (12 if clock["half"] in "Pp" else 0)
    try:
        wall = datetime.combine(day, time(hour, minute))
        if clock["zone"]:
            return datetime.fromisoformat(f"{wall.isoformat()}{clock['zone'].upper()}").astimezone(ZoneInfo("UTC"))
    except ValueError:
        raise Bad(NO_TIME) from None
    found = hours.instant(wall, zone)
    if found.astimezone(zone).replace(tzinfo=None) != wall:
        raise Bad("there is no such hour on that day: the clock goes forward")
    return found


def _day(written: str, country: str) -> tuple[date, str]:
    try:
        if found := _YEAR_FIRST.match(written):
            return date(int(found["y"]), int(found["m"]), int(found["d"])), found["rest"]
        if found := _YEAR_LAST.match(written):
            year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
            first, second = int(found["a"]), int(found["b"])
            day, month = (second, first) if country in MONTH_FIRST else (first, second)
            return date(year, month, day), found["rest"]
    except ValueError:
        pass
    raise Bad(NO_TIME)
