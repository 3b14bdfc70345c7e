"""What staff's commands, words and buttons about closed and open hours ask for; pure.

Buttons carry all that is needed (`hours:set:...`, `hours:leave`, `hours:revoke:N`), so that they keep no state:
whoever taps them must be allowed to, and the rows decide whether it has a sense still.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

from admin import absence_words, commands, roles, wishes
from admin.command_words import Name
from admin.commands import Asked
from admin.requests import Asker
from admin.requests_hours import (
    ExplainHours,
    Hours,
    HoursRequest,
    LeaveHours,
    ProposeHours,
    RevokeHours,
    SetHours,
    ShowHours,
)
from admin.roles import Known, Role
from admin.wishes import Wish
from scheduling import day_parts, slots
from scheduling.catalog import Catalog
from scheduling.day_parts import DayPart
from scheduling.when.nouns import Grain, Kind, Part, Reading, When

Read = Callable[[str], Wish]  # reads practitioner and time out of words

NAMES = (Name.OFF, Name.CLOSE, Name.OPEN, Name.BLOCK, Name.HOURS, Name.REVOKE)
NOON = 13 * 60  # wall minutes: where a practice's morning ends and its afternoon begins
MOST_DAYS = 370
_DAY = timedelta(days=1)


def asked(command: Asked, asker: Asker, catalog: Catalog, now: datetime, read: Read) -> HoursRequest | None:
    """A command about hours; None when it is about something else. `now` is naive local wall time."""
    if command.name not in NAMES:
        return None
    if command.name is Name.REVOKE:
        number = command.words.strip()
        return RevokeHours(int(number)) if _is_number(number) else ExplainHours("staff-usage-revoke")
    wish = read(command.words)
    own = own_practitioner(asker)
    if command.name is Name.HOURS:
        best = wish.when.best
        first = best.start.date() if best is not None and best.start is not None else now.date()
        return ShowHours(first, wish.practitioner)
    who = wish.practitioner or (own if command.name is not Name.CLOSE else None)
    parts = parts_of(wish.when, now)
    if not parts or (who is None and command.name in (Name.OFF, Name.BLOCK)):
        return ExplainHours(f"staff-usage-{command.name.value}")
    if command.name is Name.OPEN:
        if any(part.is_whole for part in parts):
            return ExplainHours("staff-usage-open")
        places = {key: list(one.name.by_language.values()) for key, one in catalog.locations.items()}
        where = wishes.named(command.words, places)
        return _proposed(Hours(True, who, parts, "opening", where), asker)
    reason = "closure" if who is None else absence_words.reason(commands.fold(command.words))
    return _proposed(Hours(False, who, parts, reason), asker)


def said(text: str, asker: Asker, now: datetime, read: Read) -> HoursRequest | None:
    """ "I am ill tomorrow": a practitioner's own words, or, in private, about a colleague; None for anything else.

    In a group people talk to each other: there only somebody who says "I am ill" is asked.
    """
    folded = commands.fold(text)
    own = own_practitioner(asker)
    is_ill, is_away = absence_words.says_ill(folded), absence_words.says_away(folded)
    wish = None
    if own is not None and (is_ill or (is_away and not asker.is_group)):
        who: str | None = own
    elif not asker.is_group and absence_words.somebody_is_missing(folded):
        wish = read(text)
        who = wish.practitioner
    else:
        return None
    if who is None:
        return None
    when = (wish or read(text)).when
    parts = parts_of(when, now)
    if not parts and is_ill and when.is_nothing:
        parts = (DayPart(now.date(), min(_minute(now), slots.DAY - 1)),)  # from now on
    if not parts:
        return None if asker.is_group else ExplainHours("staff-usage-off")
    return _proposed(Hours(False, who, parts, absence_words.reason(folded)), asker)


def tapped(choice_id: str, asker: Asker) -> HoursRequest | None:
    """A button about hours."""
    kind, _, rest = choice_id.partition(":")
    if kind != "hours":
        return None
    what, _, about = rest.partition(":")
    match what:
        case "leave":
            return LeaveHours()
        case "revoke" if _is_number(about):
            return RevokeHours(int(about))
        case "set":
            hours = read_id(about)
            return SetHours(hours) if may_change(asker, hours.practitioner) else ExplainHours("staff-hours-own-only")
    return None


def _proposed(hours: Hours, asker: Asker) -> HoursRequest:
    return ProposeHours(hours) if may_change(asker, hours.practitioner) else ExplainHours("staff-hours-own-only")


def own_practitioner(asker: Asker) -> str | None:
    """Whose hours are the asker's own."""
    return asker.sender.member.practitioner if isinstance(asker.sender, Known) else None


def may_change(asker: Asker, practitioner: str | None) -> bool:
    """A practitioner may change her own hours, the owner and the reception everybody's."""
    if not roles.may(asker.sender, Name.OFF):
        return False
    is_practitioner = isinstance(asker.sender, Known) and asker.sender.member.role == Role.PRACTITIONER
    return not is_practitioner or (practitioner is not None and practitioner == own_practitioner(asker))


def parts_of(when: When, now: datetime) -> tuple[DayPart, ...]:
    """The days and parts of days the words mean; none when they leave one end open. `now` is naive local time."""
    found: dict[DayPart, None] = {}
    for reading in when.choices:
        for part in _of_reading(reading, now):
            found[part] = None
    return tuple(sorted(found)) if len(found) <= MOST_DAYS else ()


def _of_reading(reading: Reading, now: datetime) -> Iterable[DayPart]:
    start, end = reading.start, reading.end
    if reading.kind is Kind.BEFORE and end is not None:
        return day_parts.between(now, end) if now < end <= now + MOST_DAYS * _DAY else ()
    if start is None or reading.kind is Kind.POINT:
        return ()
    if reading.kind is Kind.AFTER:
        if reading.grain not in (Grain.MINUTE, Grain.HOUR, Grain.PART):
            return ()  # "from Monday on": until when?
        end = datetime.combine(start.date() + _DAY, datetime.min.time())
    if end is None or not start < end <= start + MOST_DAYS * _DAY:
        return ()
    if reading.part is not None and start.date() == end.date():
        return (_part_of_day(start, end, reading.part),)
    return day_parts.between(start, end)


def _part_of_day(start: datetime, end: datetime, part: Part) -> DayPart:
    """A morning is all until one o'clock, an afternoon all after it: hours of the practice, not of the clock."""
    match part:
        case Part.MORNING:
            return DayPart(start.date(), 0, max(_minute(end), NOON))
        case Part.AFTERNOON:
            return DayPart(start.date(), NOON)
        case Part.EVENING | Part.NIGHT:
            return DayPart(start.date(), _minute(start))
    return DayPart(start.date(), _minute(start), _minute(end))


def id_of(hours: Hours) -> str:
    """The button's id that says all of it: runs of equal days are written as one."""
    kind = "open" if hours.is_open else "close"
    runs = ",".join(f"{day.isoformat()}+{count}/{opens}/{closes}" for day, count, opens, closes in _runs(hours.parts))
    return f"hours:set:{kind}:{hours.practitioner or ''}:{hours.reason}:{hours.location or ''}:{runs}"


def read_id(about: str) -> Hours:
    """What `id_of` wrote, without its first two words; raises ValueError for anything else."""
    kind, who, reason, location, runs = about.split(":", 4)
    parts = []
    for run in runs.split(","):
        days, opens, closes = run.split("/")
        first, _, count = days.partition("+")
        parts += [DayPart(date.fromisoformat(first) + n * _DAY, int(opens), int(closes)) for n in range(int(count))]
    return Hours(kind == "open", who or None, tuple(parts), reason, location or None)


def _runs(parts: tuple[DayPart, ...]) -> Iterator[tuple[date, int, int, int]]:
    numbered = ((part.day.toordinal() - place, part) for place, part in enumerate(sorted(parts)))
    for _, group in groupby(numbered, key=lambda one: (one[0], one[1].opens, one[1].closes)):
        run = [part for _, part in group]
        yield run[0].day, len(run), run[0].opens, run[0].closes


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,9}", text))


def _minute(wall: datetime) -> int:
    return wall.hour * 60 + wall.minute
