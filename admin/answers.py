"""What the desk found, as messages to staff; pure. Whoever gathered it decided whether names are in it."""

from __future__ import annotations

from itertools import groupby
from zoneinfo import ZoneInfo

from admin import agenda_text
from admin.results import Card, Day, FreeTimes, MessageShown, PeopleFound, PersonSeen, VisitSeen
from clients import people
from core.practice import LANGUAGES
from messaging.says import Arg, Choice, File, Moment, MomentStyle, Say, Style, Text
from messaging.says import Day as CalendarDay
from scheduling.appointments import Status

MOST_PEOPLE = 10
MOST_TIMES = 10  # of one practitioner and day
MOST_DAYS = 14
_KINDS = frozenset({"text", "button", "contact", "command", "sticker", "voice", "photo", "location", "other", "edited"})
_CHANNELS = frozenset({"telegram", "whatsapp", "sms", "console", "staff"})


def lasting(choice_id: str, label: Text, style: Style = Style.PLAIN, detail: Text | None = None) -> Choice:
    """A button that does not die when somebody else talks in the group; its token or number keeps it safe."""
    return Choice(choice_id, label, detail, style, lasting=True)


def client_name(person: PersonSeen) -> Arg:
    """The name where it may be shown, else initials; who never gave a name is known by number."""
    if person.name:
        return person.name
    return called(person.initials, person.id)


def called(initials: str, person_id: int | None) -> Arg:
    """Initials, or the number of a client without a name."""
    if initials != people.initials(None) or not person_id:
        return initials
    return Text("staff-unnamed", {"id": person_id})


def agenda(found: Day, *, shows_names: bool) -> Say:
    """A day; in private with its picture and calendar file."""
    text = agenda_text.written(found.agenda, found.names, shows_names=shows_names)
    return Say(text, files=agenda_files(found.agenda.practitioner, found, shows_names=shows_names))


def agenda_files(practitioner: str | None, found: Day, *, shows_names: bool) -> tuple[File, ...]:
    """The picture and, in private, the calendar file of a day on which something happens."""
    if not found.agenda.visits:
        return ()
    args: dict[str, str | int] = {"day": found.agenda.day.isoformat(), "names": int(shows_names)}
    if practitioner is not None:
        args["practitioner"] = practitioner
    picture = File("agenda_picture", args)
    return (picture, File("agenda_ics", args)) if shows_names else (picture,)


def free_times(found: FreeTimes) -> Say:
    """Free times, a line for each day and practitioner."""
    zone = ZoneInfo(found.zone)
    rows = sorted((start.astimezone(zone).date(), who, start) for start, who in found.starts)
    lines = []
    for (day, who), group in groupby(rows, key=lambda row: (row[0], row[1])):
        starts = [start for _, _, start in group]
        if len(starts) > MOST_TIMES:
            starts = [start for start in starts if start.minute in (0, 30)] or starts
        times = _joined([Moment(start, found.zone, MomentStyle.TIME) for start in starts[:MOST_TIMES]])
        lines.append(Text("staff-free-day", {"day": CalendarDay(day), "who": who, "times": times}))
    if not lines:
        return Say(Text("staff-free-none", {"service": found.service}))
    return Say(Text("staff-free", {"service": found.service, "lines": tuple(lines[:MOST_DAYS])}))


def _joined(times: list[Moment]) -> Text:
    """Moments in a row, each written in the reader's language."""
    joined = Text("staff-times-last", {"time": times[-1]})
    for time in reversed(times[:-1]):
        joined = Text("staff-times", {"time": time, "rest": joined})
    return joined


def people_found(found: PeopleFound) -> Say:
    """The clients a word may mean."""
    if not found.people:
        return Say(Text("staff-found-nobody", {"wanted": found.wanted[:60]}))
    lines = [
        Text("staff-found-line", {"who": client_name(person), "id": person.id}) for person in found.people[:MOST_PEOPLE]
    ]
    if len(found.people) > MOST_PEOPLE:
        lines.append(Text("staff-found-more"))
    return Say(Text("staff-found", {"count": len(found.people), "lines": tuple(lines)}))


def card(found: Card) -> Say:
    """A client's card: in the group, initials and hours only."""
    about: dict[str, Arg] = {"who": client_name(found.person), "id": found.person.id}
    if found.sent_privately is not None:
        lines = [_discreet_visit(visit) for visit in found.visits] or [Text("staff-card-no-visits")]
        lines.append(Text("staff-card-sent" if found.sent_privately else "staff-card-private-first"))
        return Say(Text("staff-card-discreet", {**about, "lines": tuple(lines)}))
    lines = [_reached(*one) for one in found.reached] or [Text("staff-card-unreached")]
    lines += [_visit(visit) for visit in found.visits] or [Text("staff-card-no-visits")]
    language = found.language if found.language in LANGUAGES else "en"
    return Say(Text("staff-card", {**about, "language": Text(f"staff-language-{language}"), "lines": tuple(lines)}))


def _reached(channel: str, address: str, state: str) -> Text:
    name = Text(f"staff-channel-{channel if channel in _CHANNELS else 'console'}")
    about: dict[str, Arg] = {"channel": name, "state": Text(f"staff-point-{state}")}
    if not address:
        return Text("staff-card-reached-unseen", about)
    return Text("staff-card-reached", {**about, "address": address})


def status(visit: VisitSeen) -> Text:
    """A visit's status in words."""
    return Text(f"staff-status-{agenda_text.MARKS[Status(visit.status)]}")


def when(visit: VisitSeen, style: MomentStyle = MomentStyle.LONG) -> Moment:
    """A visit's start."""
    return Moment(visit.start, visit.zone, style)


def _visit(visit: VisitSeen) -> Text:
    about: dict[str, Arg] = {
        "when": when(visit),
        "service": visit.service,
        "practitioner": visit.practitioner,
        "status": status(visit),
    }
    return Text("staff-card-visit", about)


def _discreet_visit(visit: VisitSeen) -> Text:
    about: dict[str, Arg] = {"when": when(visit), "practitioner": visit.practitioner, "status": status(visit)}
    return Text("staff-card-visit-discreet", about)


def message(shown: MessageShown) -> Say:
    """A client's own words, with what can be done about them."""
    about: dict[str, Arg] = {
        "who": client_name(shown.person),
        "when": Moment(shown.at, shown.zone, MomentStyle.SHORT),
    }
    if shown.text:
        text = Text("staff-message", {**about, "text": shown.text})
    else:
        kind = shown.kind if shown.kind in _KINDS else "other"
        text = Text("staff-message-without-words", {**about, "kind": Text(f"staff-kind-{kind}")})
    choices = [lasting(f"answer:{shown.inbound_id}", Text("staff-answer"), Style.PRIMARY)]
    if not shown.bot_answers:
        choices.append(hand_back(shown.inbound_id))
    return Say(text, tuple(choices))


def hand_back(inbound_id: int) -> Choice:
    """The button that lets the bot answer again."""
    return lasting(f"back:{inbound_id}", Text("staff-hand-back"))
