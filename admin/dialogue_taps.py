"""What a tapped button asks for; pure.

Ids: `yes:T`, `no:T`, `pick:T:VALUE`, `new:T` belong to the one question with token T and to the member it was put to;
`open:I`, `answer:I`, `back:I` (I: inbound message), `card:P` (P: client), `iam:M` (M: member) may be tapped by any
member, at any time; and so may those of `words_life`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from admin import roles, words_calendar, words_hours, words_life, words_waiting
from admin.command_words import Name
from admin.requests import (
    Arrange,
    Asker,
    BeginAnswer,
    Carry,
    Command,
    HandBack,
    Nothing,
    OpenMessage,
    Request,
    ShowClient,
    TakeSeat,
)
from admin.states import Asks, Draft, Pending, State
from messaging.desk import Scene, Turn
from messaging.says import Say, Text
from scheduling.catalog import Catalog

# Buttons under notices: anybody with a role may press them, whatever they are in the middle of.
_NOTICE: dict[str, Callable[[int], Request]] = {
    "open": OpenMessage,
    "answer": BeginAnswer,
    "back": HandBack,
    "iam": TakeSeat,
    "card": lambda number: ShowClient(str(number)),
}


def tapped(state: State, choice_id: str, asker: Asker, catalog: Catalog, scene: Scene) -> Turn[State, Command]:
    """Turn a tap into a request."""
    verb, _, rest = choice_id.partition(":")
    if verb in _NOTICE and rest.isdigit():
        return Turn(state, command=Command(asker, _NOTICE[verb](int(rest))))
    about_hours = words_hours.tapped(choice_id, asker)
    if about_hours is not None:
        return Turn(state, command=Command(asker, about_hours))
    about_waiting = words_waiting.tapped(choice_id)
    if about_waiting is not None and roles.may(asker.sender, Name.WAITING):
        return Turn(state, command=Command(asker, about_waiting))
    about_calendar = words_calendar.tapped(choice_id, asker, catalog)
    if about_calendar is not None:
        return Turn(state, command=Command(asker, about_calendar))
    about_life = words_life.tapped(choice_id)
    if about_life is not None:
        needs, request = about_life
        if not roles.may(asker.sender, needs):
            return Turn(state, (Say(Text("staff-refused-no-role")),))
        return Turn(state, command=Command(asker, request))
    token, _, value = rest.partition(":")
    pending = state.of(asker.who, scene.now)
    if pending is None or str(pending.token) != token or pending.draft is None:
        return Turn(state, (Say(Text("staff-not-your-question")),), command=Command(asker, Nothing()))
    return _of_question(state, verb, value, pending, pending.draft, asker)


def _of_question(
    state: State, verb: str, value: str, pending: Pending, draft: Draft, asker: Asker
) -> Turn[State, Command]:
    if verb == "no":
        return Turn(state.without(asker.who), (Say(Text("staff-left-alone"), replaces=True),))
    if verb == "yes" and pending.asks is Asks.YES:
        return Turn(state.without(asker.who), command=Command(asker, Carry(draft)))
    if verb == "new" and pending.asks is Asks.CLIENT:
        return Turn(state, command=Command(asker, Arrange(replace(draft, is_new=True))))
    if verb == "pick":
        picked = _picked(pending.asks, value, draft)
        if picked is not None:
            return Turn(state, command=Command(asker, Arrange(picked)))
    return Turn(state, (Say(Text("staff-too-old")),))


def _picked(asks: Asks, value: str, draft: Draft) -> Draft | None:
    """The draft with what was picked."""
    match asks:
        case Asks.CLIENT:
            return replace(draft, person_id=int(value), is_new=False)
        case Asks.SERVICE:
            return replace(draft, service=value)
        case Asks.VISIT:
            return replace(draft, appointment_id=int(value))
        case Asks.TIME:
            practitioner, _, start = value.partition("@")
            return replace(draft, practitioner=practitioner, start=start)
    return None
