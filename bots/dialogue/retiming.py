"""A visit that the practice cannot hold: the client chooses another time, or gives it up; pure.

The buttons under the message are `retime:VISIT:VERSION:` and then a start in UTC minutes with the practitioner,
`more` with the starts that were offered already, or `cancel`. They stay good as long as the visit stands at that
version. A time that somebody else has taken meanwhile gives fresh ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bots.dialogue import drafts, hearing, offering, visits
from bots.dialogue.commands import Command, GiveUp, Move
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Confirming, Idle, State
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.says import Say
from scheduling import slots
from scheduling.appointments import Appointment

Decided = Turn[State, Command]

KIND = "retime"  # how the ids of these choices begin
ASKED = "visit-retime"  # and the keys of the texts above them
# What else somebody may say than an answer.
_OTHER_SUBJECTS = (Intent.HUMAN, Intent.COMPLAINT, Intent.HELP, Intent.OPTOUT, Intent.PREFERENCES)


def kind_of_question(asked: str | None) -> str | None:
    """What was asked last, as the reader of words knows it: one of several times, or that very key."""
    return "choice" if (asked or "").startswith(ASKED) else asked


def chosen(rest: str, view: View, *, is_tap: bool) -> Decided | None:
    """A button of the message, by tap or digit."""
    number, version, what, *about = rest.split(":")
    visit = view.known.get(int(number))
    if visit is None or int(version) != visit.version or visits.gone(view, visit, "move") is not None:
        return visits.chosen(view, "show", int(number), int(version), replaces=is_tap)
    match what, about:
        case "cancel", []:
            return Turn(Idle(), command=GiveUp(visit.id))
        case "more", [minutes]:
            shown = tuple(_iso(minute) for minute in minutes.split(",") if minute)
            return _others(view, visit, shown, is_tap=is_tap)
        case minute, [practitioner]:
            return _take(view, visit, slots.moment_of(int(minute)), practitioner, is_tap=is_tap)
    return None


def _iso(minute: str) -> str:
    return slots.moment_of(int(minute)).isoformat()


def _others(view: View, visit: Appointment, shown: tuple[str, ...] = (), *, is_tap: bool = False) -> Decided:
    service = drafts.as_booked(view, visit)
    if service is None:
        return visits.on_visit(view, visit, "move", replaces=is_tap)
    return offering.offer_times(view, service, visit.practitioner, (), shown=shown, moving=visit, replaces=is_tap)


def _take(view: View, visit: Appointment, start: datetime, practitioner: str, *, is_tap: bool) -> Decided | None:
    """That time; the client was told all there is to know, so nothing is asked once more."""
    service = drafts.as_booked(view, visit)
    if service is None or practitioner not in service.practitioners:
        return None
    if view.exactly(service, practitioner, start, visit.id) is None:
        wish = drafts.exactly(start.isoformat())
        return offering.offer_times(view, service, practitioner, wish, moving=visit, lost=True, replaces=is_tap)
    # Should somebody be quicker still, the desk knows from this state what to offer instead.
    state = Confirming(service.key, practitioner, start.isoformat(), False, visit.id, visit.version)
    return Turn(state, command=Move(visit.id, visit.version, practitioner, start))


def in_words(heard: Hearing, view: View, asked: str | None) -> Decided | None:
    """Words after the message: one of the times, another time, or giving it up; None for another subject."""
    if not view.retimed or not (asked or "").startswith(ASKED) or heard.wants(*_OTHER_SUBJECTS):
        return None
    asked_about = [one for one in view.visits if one.id in view.retimed]
    if not asked_about:
        return None
    visit = asked_about[-1]  # of several, the one asked about last
    picked = _picked(heard, view.retimed[visit.id])
    if picked is not None:
        return chosen(picked.partition(":")[2], view, is_tap=False)
    if heard.windows or heard.when.relative is not None:
        wish = hearing.on_days(heard, view, ((visit.start.isoformat(), visit.start.isoformat()),))
        return visits.on_visit(view, visit, "move", wish)
    if heard.wants(Intent.CANCEL):
        return Turn(Idle(), command=GiveUp(visit.id))
    if heard.wants(Intent.AFFIRM, Intent.NEGATE, Intent.RESCHEDULE, Intent.BOOK):
        return _others(view, visit)
    return None


def _picked(heard: Hearing, said: Say | None) -> str | None:
    """ "The second one"."""
    if heard.choice is None or said is None:
        return None
    times = [one.id for one in said.choices if one.id.startswith(f"{KIND}:") and one.id.split(":")[3].isdigit()]
    place = heard.choice - 1 if heard.choice > 0 else heard.choice
    return times[place] if -len(times) <= place < len(times) else None


def instead(view: View, facts: Mapping[str, Any]) -> Decided:
    """She said that she would come, but the visit cannot be held: sorry, and other times."""
    visit = view.known[facts["appointment"]]
    turn = _others(view, visit)
    sorry = say("retime-sorry", when=view.moment(visit.start))
    return Turn(turn.state, (sorry, *turn.say), needs_staff=turn.needs_staff)


def given_up(view: View, facts: Mapping[str, Any]) -> Decided:
    """It is cancelled, and the practice is sorry."""
    again = choice("menu:book", "choice-book-again")
    return Turn(Idle(), (say("retime-cancelled", again, when=view.moment(facts["start"])),))
