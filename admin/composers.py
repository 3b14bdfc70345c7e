"""Letters and files that are made at the moment of sending, from the rows as they are then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection

from admin import agenda_ics, agenda_picture, agenda_text, answers, picture_words
from admin.results import Day
from core.practice import Practice
from messaging.channel import Attachment
from messaging.rendering import Wording
from messaging.says import Day as CalendarDay
from messaging.says import File, Say
from scheduling import queries
from scheduling.agenda import Agenda
from scheduling.calendar import files
from scheduling.catalog import Catalog


def compose_agenda(connection: Connection, practice: Practice, say: Say, language: str, now: datetime) -> Say:
    """The letter `agenda-daily` (args practitioner and day) as it goes out: the whole day in words, and its files.

    A letter with a thread is for the admin chat: initials only.
    """
    wanted = say.text.args
    key = str(wanted["practitioner"]) if "practitioner" in wanted else None
    found = _agenda(connection, practice, key, _day(wanted["day"]))
    shows_names = say.thread is None
    written = answers.agenda(found, shows_names=shows_names)
    return replace(say, text=written.text, files=written.files)


class FileMaker:
    """Makes the files that messages name, as things stand at `now`; `words` speaks the practice's languages."""

    def __init__(self, words: Wording, now: datetime) -> None:
        self._words = words
        self._now = now

    def __call__(self, connection: Connection, practice: Practice, file: File, language: str) -> Attachment | None:
        """The file, or None when what it shows is no longer there."""
        match file.kind:
            case "agenda_picture":
                return self._agenda_picture(connection, practice, file.args, language)
            case "agenda_ics":
                return self._agenda_ics(connection, practice, file.args, language)
            case "appointment_ics":
                catalog = Catalog.of(practice.document)
                visit = int(file.args["appointment"])
                return files.visit_file(connection, practice, catalog, visit, language, self._words, self._now)
        return None

    def _agenda_picture(
        self, connection: Connection, practice: Practice, args: Mapping[str, str | int], language: str
    ) -> Attachment:
        found = _agenda(connection, practice, _practitioner(args), _day(args["day"]))
        shows_names = bool(args.get("names"))
        sheet = picture_words.sheet_of(found.agenda, found.names, language, self._words, shows_names=shows_names)
        return Attachment(f"{found.agenda.day.isoformat()}.png", "image/png", agenda_picture.draw(sheet))

    def _agenda_ics(
        self, connection: Connection, practice: Practice, args: Mapping[str, str | int], language: str
    ) -> Attachment:
        found = _agenda(connection, practice, _practitioner(args), _day(args["day"])).agenda
        shows_names = bool(args.get("names"))
        titles = _titles(found, shows_names=shows_names)
        content = agenda_ics.day_file(found, practice, language, self._now, shows_names=shows_names, titles=titles)
        return Attachment(f"{found.day.isoformat()}.ics", files.MEDIA_TYPE, content)


def _titles(agenda: Agenda, *, shows_names: bool) -> dict[int, str]:
    return {
        visit.appointment.id: agenda_ics.title_of(visit, agenda_text.who(visit, shows_names=shows_names))
        for visit in (*agenda.visits, *agenda.cancelled)
    }


def _agenda(connection: Connection, practice: Practice, practitioner: str | None, day: date) -> Day:
    catalog = Catalog.of(practice.document)
    found = queries.agenda(connection, practice, catalog, practitioner, day)
    return Day(found, {key: one.name for key, one in catalog.practitioners.items()})


def _practitioner(args: Mapping[str, str | int]) -> str | None:
    return str(args["practitioner"]) if "practitioner" in args else None


def _day(said: object) -> date:
    return said.day if isinstance(said, CalendarDay) else date.fromisoformat(str(said))
