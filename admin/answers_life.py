"""A visit and what can be done with it now, decisions and undoing, as messages to staff; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from admin import agenda_text, answers
from admin.results import VisitSeen
from messaging.says import Arg, Choice, Moment, MomentStyle, Say, Style, Text
from scheduling.agenda import Agenda
from scheduling.agenda import Visit as AgendaVisit
from scheduling.appointments import Status
from scheduling.life import Stage
from scheduling.results_life import Decided

_STYLES = {Status.NO_SHOW: Style.DANGER, Status.DONE: Style.PRIMARY}
_OVER = frozenset({Status.DONE, Status.CANCELLED, Status.HELD})


@dataclass(frozen=True)
class Seen:
    """A visit, and what may follow."""

    visit: VisitSeen
    stage: str | None
    marks: tuple[Status, ...]
    stages: tuple[Stage, ...]
    can_be_undone: bool
    is_to_decide: bool


def card(seen: Seen, *, replaces: bool = False) -> Say:
    """The visit as it stands, with a button for each thing that may follow."""
    visit = seen.visit
    about: dict[str, Arg] = {
        "who": answers.client_name(visit.person),
        "when": answers.when(visit, MomentStyle.SHORT),
        "practitioner": visit.practitioner,
        "status": _state(seen),
    }
    choices = [
        answers.lasting(
            f"mark:{mark.value}:{visit.id}", Text(f"staff-mark-as-{_dashed(mark)}"), _STYLES.get(mark, Style.PLAIN)
        )
        for mark in seen.marks
    ]
    choices += [answers.lasting(f"stage:{stage.value}:{visit.id}", _stage(stage)) for stage in seen.stages]
    if seen.is_to_decide:
        choices = [*_decisions(f"visit:{visit.id}:{visit.version}")]
    if seen.can_be_undone:
        choices.append(undo(visit.id))
    return Say(Text("staff-seen", about), tuple(choices), columns=2, replaces=replaces)


def _dashed(status: Status) -> str:
    return status.value.replace("_", "-")


def _state(seen: Seen) -> Text:
    if seen.stage is not None and seen.visit.status != Status.CANCELLED:
        return _stage(Stage(seen.stage))
    return answers.status(seen.visit)


def _stage(stage: Stage) -> Text:
    return Text(f"staff-stage-{stage.value.replace('_', '-')}")


def _decisions(about: str) -> tuple[Choice, Choice]:
    return (
        answers.lasting(f"accept:{about}", Text("choice-accept"), Style.PRIMARY),
        answers.lasting(f"refuse:{about}", Text("choice-refuse"), Style.DANGER),
    )


def undo(appointment_id: int) -> Choice:
    """The button that takes the last change of a visit back."""
    return answers.lasting(f"undo:{appointment_id}", Text("staff-undo"))


def with_visits(said: Say, agenda: Agenda, *, shows_names: bool, most: int) -> Say:
    """The agenda of today, with a button for each visit that is not over yet."""
    open_ones = [visit for visit in agenda.visits if visit.appointment.status not in _OVER][:most]
    buttons = tuple(_button(visit, agenda.zone, shows_names=shows_names) for visit in open_ones)
    return replace(said, choices=(*said.choices, *buttons), columns=2)


def _button(visit: AgendaVisit, zone: str, *, shows_names: bool) -> Choice:
    when = Moment(visit.appointment.start, zone, MomentStyle.TIME)
    label = Text("staff-visit-button", {"time": when, "who": agenda_text.who(visit, shows_names=shows_names)})
    return answers.lasting(f"seen:{visit.appointment.id}", label)


def which_visit(found: Sequence[Seen], verb: str) -> Say:
    """Which of these visits is meant?"""
    return Say(Text("staff-which-visit"), tuple(_pick(one, f"{verb}:{one.visit.id}") for one in found))


def _pick(seen: Seen, choice_id: str) -> Choice:
    about: dict[str, Arg] = {
        "when": answers.when(seen.visit, MomentStyle.SHORT),
        "who": answers.client_name(seen.visit.person),
    }
    return answers.lasting(choice_id, Text("staff-visit-of", about))


def in_the_shop(found: Sequence[Seen]) -> Say:
    """What is in the shop, each with its stage, and a button to go on."""
    if not found:
        return no_repair()
    lines = tuple(
        Text(
            "staff-repair-line",
            {
                "who": answers.client_name(one.visit.person),
                "when": answers.when(one.visit, MomentStyle.SHORT_DAY),
                "status": _state(one),
            },
        )
        for one in found
    )
    return Say(Text("staff-repairs", {"lines": lines}), tuple(_pick(one, f"seen:{one.visit.id}") for one in found))


def no_repair() -> Say:
    """Nothing of that client is in the shop."""
    return Say(Text("staff-repairs-none"))


def ask_amount(person_id: int) -> Say:
    """What does it cost? Written, because a wrong tap would be a wrong promise."""
    return Say(Text("staff-ask-amount", {"person": person_id}))


def nobody_today(status: Status) -> Say:
    """No visit fits these words."""
    return Say(Text("staff-mark-nobody", {"status": Text(f"staff-status-{_dashed(status)}")}))


def not_possible(why: str) -> Say:
    """Nothing was changed, and why."""
    return Say(Text(f"staff-not-possible-{why}"))


def told(is_told: bool) -> Say:
    """Whether the client hears of it."""
    return Say(Text("staff-told" if is_told else "staff-not-told"))


def decided(seen: Seen, result: Decided, who: str | None, *, is_told: bool) -> Say:
    """What was decided and by whom; the question disappears for everybody in the chat."""
    told_key = "staff-told" if is_told else "staff-not-told"
    about: dict[str, Arg] = {
        "who": answers.client_name(seen.visit.person),
        "when": answers.when(seen.visit, MomentStyle.SHORT),
        "by": who if who is not None else Text("staff-by-nobody"),
        "told": Text("staff-decided-before" if result.was_already else told_key),
    }
    answer = "accepted" if result.is_accepted else "refused"
    choices = (undo(seen.visit.id),) if seen.can_be_undone and not result.was_already else ()
    return Say(Text(f"staff-decided-{result.kind}-{answer}", about), choices, replaces=True)


def wish_taken(request_id: int) -> Say:
    """The time the client asked for has gone meanwhile."""
    refuse = answers.lasting(f"refuse:request:{request_id}", Text("choice-refuse"), Style.DANGER)
    return Say(Text("staff-wish-taken"), (refuse,))


def undecided(found: Sequence[tuple[str, int, Seen]], *, accept: bool) -> Say:
    """Which of these is meant, or that nothing waits."""
    if not found:
        return Say(Text("staff-undecided-none"))
    verb = "accept" if accept else "refuse"
    return Say(Text("staff-which-visit"), tuple(_pick(seen, f"{verb}:{what}:{number}") for what, number, seen in found))


def undone(seen: Seen, is_told: bool | None) -> Say:
    """The visit as it stands after the last change was taken back."""
    about: dict[str, Arg] = {
        "who": answers.client_name(seen.visit.person),
        "when": answers.when(seen.visit, MomentStyle.SHORT),
        "status": _state(seen),
    }
    if is_told is None:
        return Say(Text("staff-undone", about), replaces=True)
    return Say(
        Text("staff-undone-told", {**about, "told": Text("staff-told" if is_told else "staff-not-told")}), replaces=True
    )


def nothing_to_undo() -> Say:
    """The member changed nothing lately."""
    return Say(Text("staff-undo-nothing"))
