"""The clients' dialogue without a database: a view built by hand, and conversations written down as transcripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from app.start import SHIPPED
from bots.channels import console, sms, telegram, whatsapp
from bots.dialogue import commands, outcomes, states, step
from bots.dialogue.commands import Command
from bots.dialogue.states import State
from bots.dialogue.view import View
from clients.people import Person, Point, Preferences, Subject
from clients.vocabulary import Channel, Reachability
from core.practice import Practice, from_document
from messaging.channel import Limits
from messaging.desk import Heard, Outcome, Turn
from messaging.events import Inbound, Kind
from messaging.says import Choice, Moment, Say, Text
from scheduling import practice_file, slots
from scheduling.appointments import Appointment, Status
from scheduling.availability import Availability, Busy
from scheduling.catalog import Catalog

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)  # a Monday, 10:00 in Turin
LIMITS: Mapping[Channel, Limits] = {
    Channel.TELEGRAM: telegram.LIMITS,
    Channel.WHATSAPP: whatsapp.LIMITS,
    Channel.SMS: sms.LIMITS,
    Channel.CONSOLE: console.LIMITS,
}


@cache
def demo() -> tuple[Practice, Catalog]:
    """The demo practice."""
    document = practice_file.document_of((SHIPPED / "demo.toml").read_text("utf-8"))
    return from_document(1, "demo", document), Catalog.of(document)


def a_visit(start: datetime, number: int = 1, **about: Any) -> Appointment:
    """A booked treatment with Anna."""
    values: dict[str, Any] = {
        "id": number,
        "practice_id": 1,
        "person_id": 1,
        "subject_id": None,
        "service": "treatment",
        "practitioner": "anna",
        "location": "centro",
        "start": start,
        "end": start + timedelta(minutes=45),
        "zone": "Europe/Rome",
        "status": Status.BOOKED,
        "version": 1,
        "channel": "telegram",
        "created_at": NOW - timedelta(days=7),
        **about,
    }
    return Appointment(**values)


def a_view(*visits: Appointment, channel: Channel = Channel.TELEGRAM, language: str = "en", **about: Any) -> View:
    """What a step may look at: a known client with these visits, on that channel."""
    practice, catalog = demo()
    catalog = about.get("catalog", catalog)
    now = about.get("now", NOW)
    since = slots.minute_of(now)
    busy: dict[str, list[Busy]] = {}
    for visit in sorted(visits, key=lambda one: one.start):
        if visit.is_alive:
            taken = Busy(slots.minute_of(visit.start), slots.minute_of(visit.end), appointment_id=visit.id)
            busy.setdefault(visit.practitioner, []).append(taken)
    point = Point(1, 1, channel, "+393331110001", Reachability.ACTIVE)
    values: dict[str, Any] = {
        "practice": practice,
        "catalog": catalog,
        "available": Availability(catalog, practice.zone, since, since + 61 * slots.DAY, busy),
        "person": Person(1, 1, "Maria Rossi", language, False, False, False),
        "point": point,
        "limits": LIMITS[channel],
        "visits": tuple(visit for visit in visits if visit.is_alive and visit.start > now),
        "known": {visit.id: visit for visit in visits},
        "points": (point,),
        "channels": frozenset(LIMITS),
        "preferences": Preferences(),
        "is_new": False,
        "sms_answered": True,
        "permissions": {},
        "privacy_url": "https://example.org/privacy/demo",
        "suggested_name": None,
        "answered_by": "bot",
        "now": now,
        **about,
    }
    return View(**values)


@dataclass
class Talk:
    """One conversation, with whatever is booked kept in memory."""

    view: View
    state: State = field(default_factory=states.Idle)
    said: tuple[Say, ...] = ()
    done: list[Command] = field(default_factory=list)

    def hears(self, kind: Kind, text: str = "", choice: Choice | None = None, **about: Any) -> Turn[State, Command]:
        """One message, and what the desk makes of it."""
        asked = next((say.text.key for say in reversed(self.said) if say.choices), None)
        heard = Heard(Inbound("e", "a", kind, text=text, **about), choice=choice, asked=asked)
        last = self.said[-1] if self.said else None
        turn = step.step(self.state, heard, self.view, last, timedelta(minutes=1) if self.said else None)
        said = turn.say
        for fact in turn.also:
            self._act(fact)
        if turn.command is not None:
            after = outcomes.after(turn.state, self._act(turn.command), self.view, last)
            said, turn = (*said, *after.say), replace(after, command=turn.command)
        self.state = states.read(states.write(turn.state))
        self.said = said
        return replace(turn, say=said)

    def _act(self, command: Command) -> Outcome:
        if isinstance(command, commands.Hold):
            return self._hold(command)
        self.done.append(command)
        match command:
            case commands.Book():
                return self._book(command)
            case commands.Move():
                old = self.view.known[command.appointment]
                self._keep(
                    replace(old, start=command.start, practitioner=command.practitioner, version=old.version + 1)
                )
                return Outcome("moved", {"appointment": old.id})
            case commands.Cancel():
                old = self.view.known[command.appointment]
                self._keep(replace(old, status=Status.CANCELLED))
                return Outcome("cancelled", {"appointment": old.id, "start": old.start, "late": False})
            case commands.Confirm():
                self._keep(replace(self.view.known[command.appointment], status=Status.CONFIRMED))
                return Outcome("confirmed", {"appointment": command.appointment})
            case commands.SetName():
                self.view = self.view.with_name(command.name)
            case commands.SetLanguage():
                self.view = replace(self.view, person=replace(self.view.person, language=command.language))
                return Outcome("language_set")
            case commands.Greet():
                self.view = replace(self.view, is_new=False)
            case commands.Stop():
                return Outcome("stopped", {"reply": True})
        return Outcome("setting_saved")

    def _hold(self, command: commands.Hold) -> Outcome:
        """The time is kept unless somebody has it by now."""
        offer = None
        for who in (command.practitioner, None)[: 1 + command.or_anybody]:
            offer = offer or self.view.exactly(command.service, who, command.start, command.moving)
        return Outcome("held", {"practitioner": offer.practitioner}) if offer is not None else Outcome("slot_taken")

    def _book(self, command: commands.Book) -> Outcome:
        """One visit for each form, back to back."""
        service, start = self.view.catalog.services[command.service], command.start
        numbers = []
        for form in command.forms:
            minutes = timedelta(minutes=service.chosen(form.variant, command.supplements).minutes)
            visit = a_visit(
                start,
                max(self.view.known, default=0) + 1,
                service=command.service,
                practitioner=command.practitioner,
                location=next(iter(service.locations), "centro"),
                end=start + minutes,
                subject_id=form.subject or self._kept(form.new_subject),
                variant=form.variant,
                supplements=command.supplements,
                status=Status.REQUESTED if service.needs_approval else Status.BOOKED,
            )
            self._keep(visit)
            numbers.append(visit.id)
            start = visit.end
        kind = "requested" if service.needs_approval else "booked"
        return Outcome(kind, {"appointment": numbers[0], "version": 1, "others": numbers[1:]})

    def _kept(self, name: str | None) -> int | None:
        if name is None:
            return None
        subject = Subject(len(self.view.subjects) + 1, "pet", name)
        self.view = replace(self.view, subjects=(*self.view.subjects, subject))
        return subject.id

    def _keep(self, visit: Appointment) -> None:
        known = {**self.view.known, visit.id: visit}
        fresh = a_view(*known.values(), channel=self.view.point.channel, catalog=self.view.catalog)
        self.view = replace(self.view, known=known, visits=fresh.visits, available=fresh.available)


def transcript(written: str, view: View | None = None) -> Talk:
    """Play a conversation: `client` lines are said or tapped (`[choice id]`), `bot` lines are what must come back.

    A bot line names the text key and, where they matter, arguments: `bot  confirm-booking  when=2026-03-05T15:00`.
    """
    talk = Talk(view or a_view())
    waiting: list[Say] = []
    for line in filter(None, (line.strip() for line in written.splitlines())):
        who, _, rest = line.partition(" ")
        if who == "client":
            assert not waiting, f"nobody spoke of {[say.text.key for say in waiting]} before: {line}"
            waiting = list(_said_by_client(talk, rest.strip()))
        else:
            assert waiting, f"the desk kept silent instead of: {line}"
            _matches(waiting.pop(0), rest.strip(), line, talk)
    assert not waiting, f"more was said: {[say.text.key for say in waiting]}"
    return talk


def _said_by_client(talk: Talk, said: str) -> tuple[Say, ...]:
    if not said.startswith("["):
        return talk.hears(Kind.TEXT, said).say
    start = said.strip("[]")
    choice = next(choice for say in reversed(talk.said) for choice in say.choices if choice.id.startswith(start))
    return talk.hears(Kind.BUTTON, choice=choice).say


def _matches(say: Say, wanted: str, line: str, talk: Talk) -> None:
    key, *args = wanted.split("  ")
    assert say.text.key == key.strip(), f"{say.text.key} instead of: {line}"
    for arg in filter(None, (arg.strip() for arg in args)):
        name, _, value = arg.partition("=")
        assert _plain(say.text.args[name], talk) == value, line


def _plain(arg: Any, talk: Talk) -> str:
    if isinstance(arg, Moment):
        return arg.at.astimezone(talk.view.zone).strftime("%Y-%m-%dT%H:%M")
    return arg.key if isinstance(arg, Text) else str(arg)
