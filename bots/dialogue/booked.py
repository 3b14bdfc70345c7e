"""What is said when something was booked: that it is, or was asked for, and what one must know before; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bots.dialogue import drafts
from bots.dialogue.phrases import choice, filled
from bots.dialogue.view import View
from messaging.says import Arg, Choice, File, MomentStyle, Say, Text
from scheduling import preparing
from scheduling.appointments import Appointment


def said(view: View, kind: str, visits: Sequence[Appointment]) -> Say:
    """It is booked, or asked for; one visit, or several back to back."""
    first = visits[0]
    about: dict[str, Arg] = {
        "when": view.moment(first.start),
        "practitioner": view.practitioner_name(first.practitioner),
        "place": view.place_of(first),
    }
    if kind == "requested":
        return filled("booking-asked", about, *_choices(visits), columns=2)
    files = tuple(file for visit in visits for file in calendar_file(visit.id))
    if len(visits) == 1:
        service = drafts.described_visit(view, first)
        return filled("booking-done", {**about, "service": service}, *_choices(visits), files=files, columns=2)
    lines = tuple(_line(view, visit) for visit in visits)
    return filled("booking-done-several", {**about, "lines": lines}, *_choices(visits), files=files)


def _choices(visits: Sequence[Appointment]) -> tuple[Choice, ...]:
    if len(visits) > 1:
        return (choice("menu:visits", "choice-visits"),)
    tail = f"{visits[0].id}:{visits[0].version}"
    return tuple(choice(f"{what}:{tail}", f"choice-{what}", lasting=True) for what in ("move", "cancel"))


def _line(view: View, visit: Appointment) -> Text:
    name = view.subject_name(visit.subject_id) if visit.subject_id is not None else view.person.name or ""
    return Text("visit-at", {"time": view.moment(visit.start, MomentStyle.TIME), "subject": name})


def notes(view: View, kind: str, visits: Sequence[Appointment]) -> tuple[Say, ...]:
    """How to prepare, the link: with the confirmation, never in a reminder. Not before the practice agreed."""
    told = preparing.to_client(view.catalog, visits[0]) if kind == "booked" else None
    return (told,) if told is not None else ()


def calendar_file(appointment_id: int) -> tuple[File, ...]:
    """For the client's own calendar; where the channel carries no files it is sent as a link."""
    return (File("appointment_ics", {"appointment": appointment_id}),)
