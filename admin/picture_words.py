"""The words of the drawn agenda, in one language; pure. Whom it may name is told by `shows_names`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from admin import agenda_picture, agenda_text
from admin.agenda_picture import Block, Column, Sheet
from messaging import rendering
from messaging.rendering import Wording
from messaging.says import Day, Moment, MomentStyle, Text
from scheduling.agenda import Agenda, Visit

USUAL_DAY = (9 * 60, 18 * 60)  # drawn when nobody is in and nothing is booked


def sheet_of(agenda: Agenda, names: Mapping[str, str], language: str, words: Wording, *, shows_names: bool) -> Sheet:
    """Everything to be drawn."""
    columns = tuple(
        _column(agenda, key, names.get(key, key), language, words, shows_names=shows_names)
        for key in _keys(agenda, names)
    )
    used = {visit.appointment.status for visit in agenda.visits}
    return Sheet(
        title=_capital(words.day(Day(agenda.day), language)),
        subtitle=rendering.write(Text("staff-agenda-visits", {"count": len(agenda.visits)}), language, words),
        columns=columns,
        legend=tuple(
            (status, rendering.write(Text(f"staff-status-{agenda_text.MARKS[status]}"), language, words))
            for status in agenda_picture.COLOURS
            if status in used
        ),
        hours=_hours(agenda, columns, language, words),
    )


def _keys(agenda: Agenda, names: Mapping[str, str]) -> list[str]:
    if agenda.practitioner is not None:
        return [agenda.practitioner]
    present = agenda_text.sections(agenda, names)
    return list(present) or list(names)


def _column(agenda: Agenda, key: str, name: str, language: str, words: Wording, *, shows_names: bool) -> Column:
    visits = [
        _block(visit, agenda, language, words, shows_names=shows_names)
        for visit in agenda.visits
        if visit.appointment.practitioner == key
    ]
    kept = [
        Block(
            minute(block.start, agenda),
            minute(block.end, agenda),
            "",
            "",
            None,
            _time(block.start, agenda, language, words),
        )
        for block in agenda.blocks
        if block.practitioner == key
    ]
    opened = tuple(
        (minute(opening.start, agenda), minute(opening.end, agenda))
        for opening in agenda.openings
        if opening.practitioner == key
    )
    return Column(name, opened, tuple(sorted(visits + kept, key=lambda block: block.start)))


def _block(visit: Visit, agenda: Agenda, language: str, words: Wording, *, shows_names: bool) -> Block:
    one = visit.appointment
    return Block(
        start=minute(one.start, agenda),
        end=minute(one.end, agenda),
        title=agenda_text.who(visit, shows_names=shows_names),
        below=rendering.localized(visit.service_name, language) if shows_names else "",
        status=one.status,
        time=f"{_time(one.start, agenda, language, words)}–{_time(one.end, agenda, language, words)}",
    )


def minute(moment: datetime, agenda: Agenda) -> int:
    """Wall-clock minutes since midnight of the agenda's day; beyond it at the edges."""
    local = moment.astimezone(ZoneInfo(agenda.zone))
    if local.date() != agenda.day:
        return 0 if local.date() < agenda.day else 24 * 60
    return local.hour * 60 + local.minute


def _hours(agenda: Agenda, columns: tuple[Column, ...], language: str, words: Wording) -> tuple[tuple[int, str], ...]:
    """Whole hours from before the first to after the last thing drawn."""
    edges = [edge for column in columns for span in column.open for edge in span]
    edges += [edge for column in columns for block in column.blocks for edge in (block.start, block.end)]
    first, last = (min(edges) // 60 * 60, -(-max(edges) // 60) * 60) if edges else USUAL_DAY
    last = max(last, first + 60)
    return tuple((at, _clock(agenda.day, at, language, words)) for at in range(first, last + 1, 60))


def _clock(day: date, at: int, language: str, words: Wording) -> str:
    """A whole hour as it is written; the zone plays no part."""
    wall = datetime(day.year, day.month, day.day, at // 60 % 24, tzinfo=ZoneInfo("UTC"))
    return words.moment(Moment(wall, "UTC", MomentStyle.TIME), language)


def _time(moment: datetime, agenda: Agenda, language: str, words: Wording) -> str:
    return words.moment(Moment(moment, agenda.zone, MomentStyle.TIME), language)


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
