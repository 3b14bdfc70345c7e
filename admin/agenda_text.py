"""The day's agenda in words; pure. A picture may go with it, never instead of it.

Names are for private chats. In the group: initials, the hour and a link (domain rule on health data in chats); what
the visit is for stays out of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from clients.people import initials
from messaging.says import Arg, Day, Moment, MomentStyle, Text
from scheduling.agenda import Agenda, Visit
from scheduling.appointments import Status

SHORTEST_GAP = timedelta(minutes=30)  # less than that is a breath, not free time

MARKS: dict[Status, str] = {
    Status.HELD: "held",
    Status.REQUESTED: "requested",
    Status.BOOKED: "booked",
    Status.CONFIRMED: "confirmed",
    Status.ARRIVED: "arrived",
    Status.IN_PROGRESS: "in-progress",
    Status.DONE: "done",
    Status.NO_SHOW: "no-show",
    Status.CANCELLED: "cancelled",
}


def written(agenda: Agenda, names: Mapping[str, str], *, shows_names: bool) -> Text:
    """The whole agenda; `names` are the practitioners' by key."""
    day: dict[str, Arg] = {"day": Day(agenda.day)}
    if agenda.practitioner is not None:
        day["who"] = names.get(agenda.practitioner, agenda.practitioner)
    suffix = "-of" if agenda.practitioner is not None else ""
    if not agenda.visits:
        state = "free" if agenda.openings else "closed"
        lines = _cancelled(agenda, agenda.practitioner, shows_names=shows_names)
        if lines:
            return Text(f"staff-agenda-{state}-but{suffix}", {**day, "lines": lines})
        return Text(f"staff-agenda-{state}{suffix}", day)
    lines = ()
    for key in sections(agenda, names):
        if agenda.practitioner is None and len(names) > 1:
            lines += (Text("staff-agenda-who", {"who": names.get(key, key)}),)
        lines += _day_of(agenda, key, shows_names=shows_names)
        lines += _cancelled(agenda, key, shows_names=shows_names)
    return Text(f"staff-agenda{suffix}", {**day, "count": len(agenda.visits), "lines": lines})


def who(visit: Visit, *, shows_names: bool) -> str:
    """The client as this chat may see her."""
    if not shows_names:
        return initials(visit.client_name)
    name = visit.client_name or initials(None)
    return f"{name} ({visit.subject_name})" if visit.subject_name else name


def mark(status: Status) -> Text:
    """A sign for a status; the text has words for channels without signs."""
    return Text(f"staff-mark-{MARKS[status]}")


def free_spans(agenda: Agenda, practitioner: str) -> list[tuple[datetime, datetime, str]]:
    """Free time worth showing, within opening hours, and where."""
    taken = sorted(
        [(v.appointment.start, v.appointment.end) for v in agenda.visits if v.appointment.practitioner == practitioner]
        + [(block.start, block.end) for block in agenda.blocks if block.practitioner == practitioner]
    )
    found = []
    for opening in agenda.openings:
        if opening.practitioner != practitioner:
            continue
        at = opening.start
        for start, end in taken:
            if start >= opening.end or end <= at:
                continue
            if start - at >= SHORTEST_GAP:
                found.append((at, start, opening.location))
            at = max(at, end)
        if opening.end - at >= SHORTEST_GAP:
            found.append((at, opening.end, opening.location))
    return found


def sections(agenda: Agenda, names: Mapping[str, str]) -> Sequence[str]:
    """Whose days are shown, in the practice's order: those with visits, and those who are in."""
    present = {visit.appointment.practitioner for visit in (*agenda.visits, *agenda.cancelled)} | {
        one.practitioner for one in agenda.openings
    }
    return [key for key in names if key in present] + sorted(present - set(names))


def _day_of(agenda: Agenda, practitioner: str, *, shows_names: bool) -> tuple[Text, ...]:
    visits = [visit for visit in agenda.visits if visit.appointment.practitioner == practitioner]
    if not visits:
        return (Text("staff-agenda-nobody"),)
    places = {visit.appointment.location: visit.location_name for visit in agenda.visits}
    rows = [(one.appointment.start, one.appointment.location, _lines(one, agenda.zone, shows_names)) for one in visits]
    rows += [(start, place, (_gap(start, end, agenda.zone),)) for start, end, place in free_spans(agenda, practitioner)]
    lines: list[Text] = []
    here = None
    for _, place, about in sorted(rows, key=lambda row: row[0]):
        if len(places) > 1 and place != here and place in places:
            here = place
            lines.append(Text("staff-agenda-where", {"place": places[place]}))
        lines += about
    return tuple(lines)


def _gap(start: datetime, end: datetime, zone: str) -> Text:
    return Text("staff-agenda-gap", {"from": _time(start, zone), "until": _time(end, zone)})


def _lines(visit: Visit, zone: str, shows_names: bool) -> tuple[Text, ...]:
    """The visit, and in private what the client answered before it."""
    return (_line(visit, zone, shows_names), *(visit.answers if shows_names else ()))


def _line(visit: Visit, zone: str, shows_names: bool) -> Text:
    about: dict[str, Arg] = {
        "from": _time(visit.appointment.start, zone),
        "until": _time(visit.appointment.end, zone),
        "who": who(visit, shows_names=shows_names),
        "mark": mark(visit.appointment.status),
    }
    if shows_names:
        return Text("staff-agenda-visit", {**about, "service": visit.service_name})
    return Text("staff-agenda-visit-discreet", {**about, "id": visit.appointment.person_id})


def _cancelled(agenda: Agenda, practitioner: str | None, *, shows_names: bool) -> tuple[Text, ...]:
    """One line for each visit that was called off: the slot may still be taken for granted."""
    return tuple(
        Text(
            "staff-agenda-cancelled",
            {"from": _time(visit.appointment.start, agenda.zone), "who": who(visit, shows_names=shows_names)},
        )
        for visit in agenda.cancelled
        if practitioner in (None, visit.appointment.practitioner)
    )


def _time(at: datetime, zone: str) -> Moment:
    return Moment(at, zone, MomentStyle.TIME)
