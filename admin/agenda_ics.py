"""A day for a practitioner's own calendar. The same visit keeps its UID, so that importing again updates it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from core.practice import Practice
from messaging.rendering import localized
from scheduling.agenda import Agenda, Visit
from scheduling.calendar import ics


def day_file(
    agenda: Agenda, practice: Practice, language: str, now: datetime, *, shows_names: bool, titles: Mapping[int, str]
) -> bytes:
    """A day's visits, those called off included as cancelled; `titles` are the summaries by appointment."""
    entries = [
        ics.Entry(
            visit=visit.appointment,
            stamp=now,
            summary=titles[visit.appointment.id],
            location=localized(visit.location_name, language),
            description=localized(visit.service_name, language) if shows_names else "",
        )
        for visit in (*agenda.visits, *agenda.cancelled)
    ]
    return ics.written(entries, practice)


def title_of(visit: Visit, who: str) -> str:
    """A day file's summary line."""
    return f"{who} ({visit.practitioner_name})"
