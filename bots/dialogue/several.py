"""Several wishes in one message: each is carried out or asked in turn, never forgotten; pure.

"Cancel Tuesday and give me Friday at 3" is one move; "cancel Tuesday, and what does a session cost?" is two wishes.
Questions are answered at once; what needs an answer of the client waits its turn in the state (`later`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from bots.dialogue import hearing, information, unsure, visits, wanted
from bots.dialogue.commands import Command
from bots.dialogue.hearing import Hearing
from bots.dialogue.states import Answering, Idle, Later, Open, State, Unsure
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents import fold
from messaging.intents import read as intents
from messaging.intents.nouns import Intent

Decided = Turn[State, Command]

ANSWERS = (Intent.PRICE, Intent.ADDRESS, Intent.HOURS, Intent.LATE)
ACTIONS = (Intent.CANCEL, Intent.RESCHEDULE, Intent.BOOK)
# A booking beside what is moved or given up, not instead of it (folded).
ALSO = re.compile(
    r"\b(?:anche|inoltre|un altr[oa]|aussi|egalement|en plus|un(?:e)? autre|tez|rowniez|jeszcze|dodatkow\w*|also"
    r"|as well|another|too|auch|ausserdem|zusatzlich|noch ein\w*|tambien|ademas|otr[ao])\b"
)
BOTH = re.compile(
    r"\b(?:entramb[ei]|tutt[ie]|tous les deux|toutes|tous|les deux|oba|obie|obydw\w*|wszystki\w*|both|all|beide\w*|alle"
    r"|ambas|ambos|todas|todos|las dos|los dos)\b"
)


def subject(heard: Hearing, view: View, asked: str | None, state: State) -> Decided | None:
    """The message for itself: one wish or several, or the question which of two it is."""
    doubtful = unsure.pair(heard, view)
    if doubtful:
        return unsure.ask(heard, doubtful, view, again=isinstance(state, Unsure))
    first, *rest = in_turn(_rather_moved(heard, view), view)
    turn = wanted.subject(first, view, asked)
    while turn is not None and rest and _is_settled(turn):
        turn = _joined(turn, wanted.subject(rest.pop(0), view, None))
    return turn if turn is None else then(turn, tuple(_later(one, view) for one in rest), view)


def _rather_moved(heard: Hearing, view: View) -> Hearing:
    """ "I can't come on Thursday, Friday at 10 would be fine": given up for another time is moved."""
    if not heard.wants(Intent.CANCEL) or not heard.refused or not heard.when.readings:
        return heard
    given_up = any(visits.is_named(visit, heard.refused) for visit in view.visits)
    named = any(visits.is_named(visit, heard.windows) for visit in view.visits)
    return replace(heard, intent=Intent.RESCHEDULE) if given_up and not named else heard


def in_turn(heard: Hearing, view: View) -> tuple[Hearing, ...]:
    """The wishes of a message in the order they are dealt with: answers first, then what needs a question."""
    parts = [part for part in heard.parts if part.intent in (*ANSWERS, *ACTIONS)]
    if not parts or not heard.wants(*ANSWERS, *ACTIONS):
        return _each_visit(heard, view)
    actions = _one_move([part for part in parts if part.intent in ACTIONS], heard, view)
    answers = [part for part in parts if part.intent in ANSWERS]
    return (*answers, *actions) if answers or len(actions) > 1 else _each_visit(heard, view)


def _one_move(actions: list[Hearing], heard: Hearing, view: View) -> list[Hearing]:
    """Giving up one time and taking another is one move, unless the new one is plainly beside it."""
    intents = [part.intent for part in actions]
    if len(set(intents)) < 2:
        return [heard] if actions and heard.intent in intents else actions
    booked = next((part for part in actions if part.intent is Intent.BOOK), None)
    if booked is None or not view.visits:
        apart = len(actions) > 1 and all(part.windows for part in actions) and not heard.refused
        whole = replace(heard, intent=Intent.RESCHEDULE) if Intent.RESCHEDULE in intents else heard
        return actions if apart else [whole]
    others = [part for part in actions if part is not booked]
    given_up = visits.spoken_of(view, others[0])
    other_service = booked.service is not None and booked.service not in {visit.service for visit in given_up}
    is_more = ALSO.search(fold.fold(booked.text)) and Intent.CANCEL not in intents
    if other_service or is_more:
        return [*others, booked]
    return [replace(heard, intent=Intent.RESCHEDULE)]


def _each_visit(heard: Hearing, view: View) -> tuple[Hearing, ...]:
    """ "Cancel Tuesday and Thursday", "cancel both": one question for each visit."""
    if not heard.wants(Intent.CANCEL) or len(view.visits) < 2:
        return (heard,)
    plain = fold.fold(heard.text)
    named = [visit for visit in view.visits if visits.is_named(visit, heard.windows)]
    if (
        heard.when.alternatives
        and len(named) == len(heard.when.alternatives)
        and not intents.says_or(heard.text, heard.read_in)
    ):
        meant = named
    elif BOTH.search(plain) and len(named) != 1:
        meant = named or list(view.visits)
    else:
        return (heard,)
    return tuple(
        replace(heard, text="", windows=((visit.start.isoformat(), visit.start.isoformat()),)) for visit in meant
    )


def _later(heard: Hearing, view: View) -> Later:
    """What is kept of a wish; of a move its visit's time and the new one."""
    both = hearing.from_and_to(heard, view) if heard.wants(Intent.RESCHEDULE) else None
    windows = (*both[0], *both[1]) if both is not None else heard.windows
    return heard.intent.value, heard.service, heard.practitioner, windows


def _is_settled(turn: Decided) -> bool:
    """Whether nothing is asked or done, so that the next wish can follow at once."""
    return isinstance(turn.state, Idle) and turn.command is None and turn.hands_over is None


def _joined(turn: Decided, following: Decided | None) -> Decided:
    """One answer after the other; only the last one has choices."""
    if following is None:
        return turn
    said = tuple(replace(one, choices=()) for one in turn.say)
    return replace(
        following,
        say=(*said, *following.say),
        also=(*turn.also, *following.also),
        needs_staff=turn.needs_staff or following.needs_staff,
    )


def then(turn: Decided, later: tuple[Later, ...], view: View) -> Decided:
    """The wishes that follow: at once where the one before asks nothing, else when it is settled."""
    while later and _is_settled(turn):
        turn, later = _joined(turn, wanted.subject(unsure.resumed(later[0], view), view, None)), later[1:]
    if later and isinstance(turn.state, Open) and not turn.state.later:
        turn = replace(turn, state=replace(turn.state, later=later))
    return turn


def kept(state: State, turn: Decided, view: View) -> Decided:
    """What waits is not lost on the way through a booking; when that is left, it is its turn."""
    if not isinstance(state, Open) or not state.later or turn.needs_staff is not None:
        return turn
    return then(turn, state.later, view)


def after(state: State, turn: Decided, view: View) -> Decided:
    """Something was done: the next wish comes before any question of ours."""
    if not isinstance(state, Open) or not state.later or not isinstance(turn.state, Idle | Answering):
        return turn
    return then(replace(turn, state=Idle(), say=turn.say[:1]), state.later, view)


def asides(heard: Hearing, view: View) -> Decided | None:
    """Questions beside the answer to what is open: "Friday, and how much is it?" """
    answered = [found for part in heard.parts if part.intent in ANSWERS and (found := information.answer(part, view))]
    if not answered or heard.wants(*ANSWERS):
        return None
    said = tuple(replace(one, choices=()) for turn in answered for one in turn.say)
    return Turn(Idle(), said, needs_staff=next((turn.needs_staff for turn in answered if turn.needs_staff), None))
