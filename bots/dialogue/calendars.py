"""A client's own calendar: the next visit as a file or link, all visits by an address to subscribe to; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bots.dialogue import booked, calendar_words, drafts, phrases, visits
from bots.dialogue.calendar_commands import FollowVisits, UnfollowVisits
from bots.dialogue.calendar_words import Asked
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, filled, say
from bots.dialogue.states import Idle, Naming, NamingSubject, Questioned, Setting, State
from bots.dialogue.view import View
from messaging.desk import Outcome, Turn
from messaging.says import Choice, Style, Text
from scheduling.appointments import Appointment, Status

Decided = Turn[State, Command]

IN_HER_OWN_WORDS = (Naming, NamingSubject, Questioned)


def in_words(state: State, heard: Hearing, view: View) -> Decided | None:
    """ "Add it to my calendar"; None when the words speak of something else."""
    if isinstance(state, IN_HER_OWN_WORDS):
        return None  # an answer may say anything
    wanted = calendar_words.asked(heard.text)
    if wanted is None and calendar_words.is_a_link(heard.text) and not _next_is_online(view):
        wanted = Asked.VISIT
    match wanted:
        case Asked.VISIT:
            named = tuple(visit for visit in view.visits if visits.is_named(visit, heard.windows))
            if heard.windows and not named:
                return None  # "add my daughter on Friday": a time that is no visit's asks for one
            return show(state, view, named or view.visits)
        case Asked.FOLLOW:
            return _follow(state, view)
        case Asked.OFF:
            return Turn(state, command=UnfollowVisits())
    return None


def tapped(state: State, value: str, view: View) -> Decided | None:
    """A choice about the calendar."""
    match value:
        case "all":
            return _follow(state, view)
        case "off":
            return Turn(state, command=UnfollowVisits())
    return None


def show(state: State, view: View, meant: Sequence[Appointment]) -> Decided:
    """The first of these visits that stands, with its file; and as a choice, all of them."""
    visit = _next(view, meant)
    if visit is None:
        return Turn(state, (say("no-visits"),)) if _is_open(state) else Turn(Idle(), (phrases.menu(view, "no-visits"),))
    if not (view.has_links or view.limits.can_carry_files):
        return _no_address(state, view)
    about: dict[str, Any] = {"service": drafts.described_visit(view, visit), "when": view.moment(visit.start)}
    follow = (choice("calendar:all", "choice-calendar-all", lasting=True),) if view.has_links else ()
    choices: tuple[Choice, ...] = () if _is_open(state) else follow
    said = filled("calendar-visit", about, *choices, files=booked.calendar_file(visit.id))
    return Turn(state if _is_open(state) else Idle(), (said,))


def after(state: State, outcome: Outcome, view: View) -> Decided:
    """What is said when it has been done; what was open stays open."""
    then = state if _is_open(state) else Idle()
    match outcome.kind:
        case "calendar_follow":
            off = choice("calendar:off", "choice-calendar-off", style=Style.DANGER, lasting=True)
            # The address is written in when the message is sent, and stands in no row.
            about: dict[str, Any] = {"feed": outcome.facts["feed"], "link": Text("calendar-address-unseen")}
            return Turn(then, (filled("calendar-follow", about, *(() if _is_open(state) else (off,))),))
        case "calendar_off":
            return Turn(then, (say("calendar-off"),))
    return Turn(then, (say("calendar-off-none"),))


def _follow(state: State, view: View) -> Decided:
    return Turn(state, command=FollowVisits()) if view.has_links else _no_address(state, view)


def _no_address(state: State, view: View) -> Decided:
    if _is_open(state):
        return Turn(state, (say("calendar-no-address"),))
    choices = (choice("menu:visits", "choice-visits"),) if view.visits else ()
    return Turn(Idle(), (say("calendar-no-address", *choices),))


def _next(view: View, meant: Sequence[Appointment]) -> Appointment | None:
    standing = (Status.BOOKED, Status.CONFIRMED)
    return next((one for one in meant if one.status in standing and one.id not in view.retimed), None)


def _next_is_online(view: View) -> bool:
    visit = _next(view, view.visits)
    place = view.catalog.locations.get(visit.location) if visit is not None else None
    return place is not None and place.is_online


def _is_open(state: State) -> bool:
    return not isinstance(state, Idle | Setting)
