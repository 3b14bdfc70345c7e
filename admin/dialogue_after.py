"""What staff are told of what was found or done, and the question that comes next; pure."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from admin import answers, answers_life, answers_series, dialogue_words
from admin.requests import Asker, Command
from admin.results import (
    AnswerBegun,
    AnswerSent,
    Card,
    Carried,
    Day,
    FreeSeats,
    FreeTimes,
    HandedBack,
    MessageShown,
    NeedsClient,
    NeedsService,
    NeedsTime,
    NeedsVisit,
    NoPrivateChat,
    NotFound,
    NotPossible,
    PeopleFound,
    Ready,
    Result,
    Said,
    Seated,
    SentInPrivate,
    Silence,
    Unreachable,
)
from admin.states import Asks, Draft, State, Verb
from messaging.desk import Scene, Turn
from messaging.says import Arg, Choice, Moment, MomentStyle, Say, Style, Text, Wants

StaffTurn = Turn[State, Command]
MOST_VISITS = 16  # with a button of their own under the agenda


def after(state: State, result: Result, asker: Asker, scene: Scene) -> StaffTurn:
    """Say what became of a request, in the topic where it was made."""
    turn = _said(state, result, asker, scene)
    return replace(turn, say=dialogue_words.in_topic(turn.say, asker.thread))


def _said(state: State, result: Result, asker: Asker, scene: Scene) -> StaffTurn:
    match result:
        case Silence():
            return Turn(state)
        case Said(said):
            return Turn(state, said)
        case Day():
            return Turn(state, (_day(result, asker, scene),))
        case FreeTimes():
            return Turn(state, (answers.free_times(result),))
        case PeopleFound():
            return Turn(state, (answers.people_found(result),))
        case Card():
            return Turn(state, (_beside(answers.card(result)),))
        case NeedsClient() | NeedsService() | NeedsVisit() | NeedsTime() | Ready():
            turn = _ask(state, result, asker, scene)
            # The next question takes the place of the one that was tapped.
            return replace(turn, say=tuple(replace(one, replaces=True) for one in turn.say))
        case Carried():
            return Turn(state.without(asker.who), (_carried(result),))
        case NotPossible(why):
            return Turn(state.without(asker.who), (Say(Text(f"staff-not-possible-{why}")),))
        case MessageShown():
            return Turn(state, (answers.message(result),))
        case SentInPrivate():
            return Turn(state, (_beside(Say(Text("staff-opened-in-private"))),))
        case NoPrivateChat():
            return Turn(state, (_beside(Say(Text("staff-private-first"))),))
        case AnswerBegun():
            return _answer_begun(state, result, asker, scene)
        case AnswerSent():
            return Turn(state, (_answer_sent(result),))
        case FreeSeats(seats):
            choices = tuple(
                answers.lasting(f"iam:{number}", Text("staff-seat-label", {"name": name})) for number, name in seats
            )
            return Turn(state, (Say(Text("staff-who-are-you"), choices),))
        case Seated(name):
            return Turn(state, (Say(Text("staff-seated", {"name": name})),))
        case HandedBack(person):
            return Turn(state, (Say(Text("staff-handed-back", {"who": answers.client_name(person)})),))
        case NotFound(what):
            return Turn(state, (Say(Text(f"staff-not-found-{what}")),))
        case Unreachable(person):
            return Turn(state, (Say(Text("staff-unreachable", {"who": answers.client_name(person)})),))
        case _:
            assert_never(result)


def _day(result: Day, asker: Asker, scene: Scene) -> Say:
    """A day; of today with a button for each visit, where a list of them does not make the message longer."""
    said = answers.agenda(result, shows_names=not asker.is_group)
    if scene.limits.is_compact or result.agenda.day != scene.now.astimezone(scene.practice.zone).date():
        return said
    return answers_life.with_visits(
        said, result.agenda, shows_names=not asker.is_group, most=min(MOST_VISITS, scene.limits.choices)
    )


def _ask(
    state: State, result: NeedsClient | NeedsService | NeedsVisit | NeedsTime | Ready, asker: Asker, scene: Scene
) -> StaffTurn:
    """Put the next question to the member, and remember what it was about."""
    now = scene.now
    match result:
        case NeedsClient():
            asked = state.asking(asker.who, Asks.CLIENT, now, draft=result.draft)
            return Turn(asked, (_which_client(result, asked.last_token),))
        case NeedsService():
            asked = state.asking(asker.who, Asks.SERVICE, now, draft=result.draft)
            return Turn(asked, (_which_service(result, asked.last_token),))
        case NeedsVisit():
            if not result.visits:
                nothing = Say(Text("staff-no-visit", {"who": answers.client_name(result.person)}))
                return Turn(state.without(asker.who), (nothing,))
            asked = state.asking(asker.who, Asks.VISIT, now, draft=result.draft)
            return Turn(asked, (_which_visit(result, asked.last_token),))
        case NeedsTime():
            asked = state.asking(asker.who, Asks.TIME, now, draft=result.draft)
            return Turn(asked, (_which_time(result, asked.last_token),))
        case Ready():
            asked = state.asking(asker.who, Asks.YES, now, draft=result.draft)
            return Turn(asked, (_shall_i(result, asked.last_token),))
        case _:
            assert_never(result)


def _beside(say: Say) -> Say:
    """A message that leaves the notice whose button was tapped in its place: others still need it.

    The turn runner puts what a tap brought about in the place of the question, unless words are hoped for.
    """
    return replace(say, wants=Wants.WORDS)


def _leave(token: int) -> Choice:
    return answers.lasting(f"no:{token}", Text("staff-no"))


def _which_client(result: NeedsClient, token: int) -> Say:
    draft = result.draft
    if not draft.client.strip():
        return Say(Text("staff-ask-client"), (_leave(token),), wants=Wants.WORDS)
    choices = [
        answers.lasting(
            f"pick:{token}:{person.id}",
            Text("staff-client-label", {"who": answers.client_name(person), "id": person.id}),
        )
        for person in result.people
    ]
    if draft.verb is Verb.BOOK and not draft.client.strip().isdigit():
        choices.append(answers.lasting(f"new:{token}", Text("staff-new-client-label"), Style.PRIMARY))
    key = "staff-ask-client-which" if result.people else "staff-ask-client-unknown"
    if not result.people and draft.verb is Verb.BOOK:
        key = "staff-ask-client-new"
    args: dict[str, Arg] = {} if result.people else {"name": draft.client[:80]}
    return Say(Text(key, args), (*choices, _leave(token)), wants=Wants.WORDS)


def _which_service(result: NeedsService, token: int) -> Say:
    choices = [
        answers.lasting(
            f"pick:{token}:{key}",
            Text("staff-service-label", {"service": name}),
            detail=Text("staff-service-detail", {"minutes": minutes}),
        )
        for key, name, minutes in result.services
    ]
    asked = Text("staff-ask-service", {"who": answers.client_name(result.person)})
    return Say(asked, (*choices, _leave(token)), wants=Wants.WORDS)


def _which_visit(result: NeedsVisit, token: int) -> Say:
    choices = [
        answers.lasting(
            f"pick:{token}:{visit.id}",
            Text(
                "staff-visit-label",
                {"when": answers.when(visit, MomentStyle.SHORT), "practitioner": visit.practitioner},
            ),
        )
        for visit in result.visits
    ]
    return Say(Text("staff-ask-visit", {"who": answers.client_name(result.person)}), (*choices, _leave(token)))


def _which_time(result: NeedsTime, token: int) -> Say:
    choices = [
        answers.lasting(
            f"pick:{token}:{key}@{start.isoformat()}",
            Text(
                "staff-time-label",
                {"when": Moment(start, result.zone, MomentStyle.SHORT), "practitioner": name},
            ),
        )
        for start, key, name in result.offers
    ]
    key = "staff-ask-time-none" if not choices else "staff-ask-time-taken" if result.wish_taken else "staff-ask-time"
    asked = Text(key, {"who": answers.client_name(result.person)})
    return Say(asked, (*choices, _leave(token)), wants=Wants.WORDS)


def _shall_i(result: Ready, token: int) -> Say:
    visit, draft = result.visit, result.draft
    args: dict[str, Arg] = {
        "who": answers.client_name(result.person),
        "when": answers.when(visit),
        "practitioner": visit.practitioner,
    }
    if draft.verb is not Verb.CANCEL:
        args["place"] = visit.location
    if draft.verb is Verb.BOOK:
        args["service"] = visit.service
    if result.before is not None:
        args["before"] = answers.when(result.before, MomentStyle.SHORT)
    key = f"staff-confirm-{draft.verb.value}{'-new' if _is_new(draft) else ''}"
    yes = answers.lasting(f"yes:{token}", Text("staff-yes"), _yes_style(draft.verb))
    return Say(Text(key, args), (yes, _leave(token)), columns=2)


def _yes_style(verb: Verb) -> Style:
    return Style.DANGER if verb is Verb.CANCEL else Style.PRIMARY


def _is_new(draft: Draft) -> bool:
    return draft.is_new and draft.person_id is None


def _carried(result: Carried) -> Say:
    visit = result.visit
    args: dict[str, Arg] = {
        "who": answers.client_name(visit.person),
        "when": answers.when(visit),
        "told": Text("staff-told" if result.is_told else "staff-not-told"),
    }
    if result.draft.verb is not Verb.CANCEL:
        args["practitioner"] = visit.practitioner
    others = answers_series.others(visit.id, result.draft.verb.value, result.before) if result.is_of_series else ()
    # The question disappears: nobody can say yes twice.
    return Say(
        Text(f"staff-done-{result.draft.verb.value}", args), (answers_life.undo(visit.id), *others), replaces=True
    )


def _answer_begun(state: State, result: AnswerBegun, asker: Asker, scene: Scene) -> StaffTurn:
    asked = state.asking(
        asker.who, Asks.WORDS, scene.now, contact_point_id=result.contact_point_id, person_id=result.person_id
    )
    key = "staff-answer-begun-group" if asker.is_group else "staff-answer-begun"
    return Turn(asked, (Say(Text(key, {"who": answers.client_name(result.person)}), wants=Wants.WORDS),))


def _answer_sent(result: AnswerSent) -> Say:
    choices = (answers.hand_back(result.inbound_id),) if result.inbound_id is not None else ()
    return Say(Text("staff-answer-sent", {"who": answers.client_name(result.person)}), choices)
