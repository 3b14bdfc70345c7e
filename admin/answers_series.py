"""Series as messages to staff: what it would be, what is booked, and each conflict by itself; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from admin import answers, words_life
from admin.requests_life import Rhythm
from admin.results import PersonSeen
from messaging.says import Arg, Choice, Moment, MomentStyle, Say, Style, Text
from scheduling.appointments import Appointment
from scheduling.results_life import Conflict, SeriesBooked, SeriesChanged

MOST_BUTTONS = 8


@dataclass(frozen=True)
class Date:
    """One date of a series to be."""

    start: datetime  # aware, UTC
    is_free: bool


@dataclass(frozen=True)
class Plan:
    """A series to be."""

    person: PersonSeen
    service: str
    practitioner: str
    practitioner_name: str
    first: datetime  # aware, UTC
    rhythm: Rhythm
    dates: tuple[Date, ...]


def planned(plan: Plan, zone: str) -> Say:
    """All dates, each free or not, and shall it be so?"""
    free = sum(one.is_free for one in plan.dates)
    lines = tuple(
        Text("staff-series-date" if one.is_free else "staff-series-date-taken", {"when": _short(one.start, zone)})
        for one in plan.dates
    )
    about: dict[str, Arg] = {
        "who": answers.client_name(plan.person),
        "practitioner": plan.practitioner_name,
        "count": free,
        "lines": lines,
    }
    button = words_life.series_button(plan.person.id, plan.service, plan.practitioner, plan.first, plan.rhythm)
    yes = answers.lasting(button, Text("staff-yes"), Style.PRIMARY)
    return Say(Text("staff-series-plan", about), (yes,))


def _short(at: datetime, zone: str) -> Moment:
    return Moment(at, zone, MomentStyle.SHORT)


def usage(services: Sequence[Arg]) -> Say:
    """What is missing, by an example; with the services when none was named."""
    if not services:
        return Say(Text("staff-usage-series"))
    lines = tuple(Text("staff-service-label", {"service": name}) for name in services)
    return Say(Text("staff-series-service", {"lines": lines}))


def who_is_meant(found: Sequence[PersonSeen]) -> Say:
    """Several clients, or nobody: the number says which."""
    if not found:
        return Say(Text("staff-not-found-client"))
    lines = tuple(Text("staff-found-line", {"who": answers.client_name(one), "id": one.id}) for one in found)
    return Say(Text("staff-series-who", {"lines": lines}))


def nothing_free() -> Say:
    """Not one date can be had."""
    return Say(Text("staff-series-none"))


def booked_before() -> Say:
    """A second tap."""
    return Say(Text("staff-series-before"))


def booked(person: PersonSeen, result: SeriesBooked, zone: str, *, is_told: bool) -> Say:
    """What is booked; then each date that is not, with what is nearest."""
    about: dict[str, Arg] = {
        "who": answers.client_name(person),
        "count": len(result.booked),
        "told": Text("staff-told" if is_told else "staff-not-told"),
    }
    all_of_it = answers.lasting(f"series:ask:all|{result.booked[0].id}", Text("staff-series-undo"))
    if not result.conflicts:
        return Say(Text("staff-series-booked", about), (all_of_it,), replaces=True)
    lines, buttons = _conflicts(result.conflicts, result.series_id, zone)
    return Say(Text("staff-series-booked-but", {**about, "lines": lines}), (*buttons, all_of_it), replaces=True)


def left(person: PersonSeen, series_id: int, conflicts: Sequence[Conflict], zone: str) -> Say:
    """The alternative has gone too: what is nearest now."""
    lines, buttons = _conflicts(conflicts, series_id, zone)
    return Say(Text("staff-series-left", {"who": answers.client_name(person), "lines": lines}), buttons)


def _conflicts(
    conflicts: Sequence[Conflict], series_id: int | None, zone: str
) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    lines, buttons = [], []
    for one in conflicts:
        if one.alternatives:
            nearest = one.alternatives[0]
            lines.append(
                Text("staff-series-conflict", {"when": _short(one.start, zone), "before": _short(nearest.start, zone)})
            )
            choice_id = f"series:add:{series_id}|{nearest.start.isoformat()}|{nearest.practitioner}"
            label = Text("staff-series-take", {"when": _short(nearest.start, zone)})
            buttons.append(answers.lasting(choice_id, label))
        else:
            lines.append(Text("staff-series-date-taken", {"when": _short(one.start, zone)}))
    return tuple(lines), tuple(buttons[:MOST_BUTTONS]) if series_id is not None else ()


def added(person: PersonSeen, visit: Appointment, practitioner: str) -> Say:
    """One more is booked."""
    about: dict[str, Arg] = {
        "who": answers.client_name(person),
        "when": Moment(visit.start, visit.zone),
        "practitioner": practitioner,
    }
    return Say(Text("staff-series-added", about))


def ask_cancel(appointment_id: int, scope: str) -> Say:
    """Shall the others be cancelled?"""
    yes = answers.lasting(f"series:cancel:{scope}|{appointment_id}", Text("staff-yes"), Style.DANGER)
    return Say(Text(f"staff-series-ask-{scope}"), (yes,))


def others(visit_id: int, verb: str, before: datetime | None) -> tuple[Choice, ...]:
    """Under a visit of a series just moved or cancelled: the same for the others."""
    if verb == "move" and before is not None:
        choice_id = f"series:move:following|{visit_id}|{before.isoformat()}"
        return (answers.lasting(choice_id, Text("staff-series-move-following")),)
    if verb == "cancel":
        return tuple(
            answers.lasting(f"series:ask:{scope}|{visit_id}", Text(f"staff-series-cancel-{scope}"))
            for scope in ("following", "all")
        )
    return ()


def changed(person: PersonSeen, result: SeriesChanged, verb: str, zone: str, *, is_told: bool) -> Say:
    """How many were moved or cancelled, and those that stay where they are."""
    about: dict[str, Arg] = {
        "who": answers.client_name(person),
        "count": len(result.changed),
        "told": Text("staff-told" if is_told else "staff-not-told"),
    }
    done = "moved" if verb == "move" else "cancelled"
    if not result.changed and not result.conflicts:
        return Say(Text("staff-series-no-others"), replaces=True)
    if not result.conflicts:
        return Say(Text(f"staff-series-{done}", about), replaces=True)
    lines, _ = _conflicts(result.conflicts, None, zone)
    return Say(Text(f"staff-series-{done}-but", {**about, "lines": lines}), replaces=True)
