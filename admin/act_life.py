"""What staff do in the life of a visit: mark it, bring a repair to a stage, decide what was asked for, take back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from admin import act_look, act_series, answers_life, commands, queries, reaching
from admin.answers_life import Seen
from admin.requests_life import Decide, LifeRequest, MarkVisit, SeeVisit, StageVisit, TakeBack
from admin.results import Said
from admin.roles import Known, Role
from admin.room import Room
from clients import queries as client_queries
from messaging.says import Money, Say
from scheduling import actions as scheduling
from scheduling import life, life_rows, undoing
from scheduling import queries as visit_queries
from scheduling.appointments import Appointment, Status
from scheduling.life import Stage

BACK = 2  # days, for visits that were not marked on their day
MOST = 12  # visits between which is asked


def do(room: Room, request: LifeRequest) -> Said:
    """Look up or do what was asked, and put it into words."""
    match request:
        case SeeVisit(appointment_id):
            visit = visit_queries.appointment(room.connection, room.practice.id, appointment_id)
            return _shown(room, visit) if visit is not None else Said((answers_life.not_possible("unknown"),))
        case MarkVisit():
            return _mark(room, request)
        case StageVisit():
            return _stage(room, request)
        case Decide():
            return _decide(room, request)
        case TakeBack(appointment_id):
            return _take_back(room, appointment_id)
        case _:
            return act_series.do(room, request)


def _shown(room: Room, visit: Appointment, *, replaces: bool = False, first: tuple[Say, ...] = ()) -> Said:
    return Said((*first, answers_life.card(seen_whole(room, visit), replaces=replaces)))


def seen_whole(room: Room, visit: Appointment) -> Seen:
    """A visit with what can be done with it now."""
    person = client_queries.person(room.connection, room.practice.id, visit.person_id)
    about = act_look.visit_seen(room.catalog, visit, act_look.seen(person, shows_names=not room.asker.is_group))
    service = room.catalog.services.get(visit.service)
    has_stages = visit.stage is not None or (service is not None and service.has_stages)
    stages = life.next_stages(visit) if has_stages else ()
    marks = life.next_marks(visit, room.now)
    if has_stages:  # what arrives is received, and done is collected
        marks = tuple(mark for mark in marks if mark is Status.NO_SHOW)
    return Seen(about, visit.stage, marks, stages, _can_be_undone(room, visit), visit.status is Status.REQUESTED)


def _can_be_undone(room: Room, visit: Appointment) -> bool:
    last = life_rows.last_change(room.connection, room.practice.id, visit.topic)
    if last is None or room.now - last.at > undoing.WHILE or last.action not in undoing.CAN_BE:
        return False
    return last.actor == room.actor or (is_owner(room) and last.actor.startswith("staff"))


def is_owner(room: Room) -> bool:
    """Whether the asker may take back what others did."""
    return isinstance(room.asker.sender, Known) and room.asker.sender.member.role == Role.OWNER


def _mark(room: Room, request: MarkVisit) -> Said:
    if request.appointment_id is None:
        meant = _meant(room, request)
        if not meant:
            return Said(() if request.is_talk else (answers_life.nobody_today(request.status),))
        if len(meant) > 1 or not request.client.strip():
            whole = [seen_whole(room, visit) for visit in meant[:MOST]]
            return Said((answers_life.which_visit(whole, f"mark:{request.status.value}"),))
        if request.is_talk:  # a colleague may have the same name: said among others, only a tap marks
            return _shown(room, meant[0])
        appointment_id = meant[0].id
    else:
        appointment_id = request.appointment_id
    result = scheduling.set_status(
        room.connection, room.practice, room.catalog, appointment_id=appointment_id, status=request.status,
        actor=room.actor, now=room.now,
    )  # fmt: skip
    return _done(room, result, by_tap=request.appointment_id is not None)


def _done(room: Room, result: scheduling.Marked | scheduling.NotPossible, *, by_tap: bool) -> Said:
    """The visit as it stands now; a second tap shows the state."""
    if isinstance(result, scheduling.NotPossible):
        why = answers_life.not_possible(result.reason.value)
        return _shown(room, result.appointment, first=(why,)) if result.appointment is not None else Said((why,))
    return _shown(room, result.appointment, replaces=by_tap)


def _meant(room: Room, request: MarkVisit) -> list[Appointment]:
    """The visits of today that the words may mean and that may be marked so; else those of the last two days."""
    today = room.now.astimezone(room.practice.zone).date()
    own = room.asker.sender.member.practitioner if isinstance(room.asker.sender, Known) else None
    for days in range(BACK + 1):
        bounds = visit_queries.local_day(today - timedelta(days=days), room.practice.zone)
        found = visit_queries.appointments_between(room.connection, room.practice.id, *bounds)
        fits = [
            visit
            for visit in found
            if (life.may_mark(visit, request.status, room.now) or visit.status is request.status)
            and is_called(room, visit, request.client)
            and (request.client.strip() or own in (None, visit.practitioner))
        ]
        open_ones = [visit for visit in fits if visit.status is not request.status]
        if open_ones or (fits and request.client.strip()):
            return open_ones or fits
    return []


def is_called(room: Room, visit: Appointment, words: str) -> bool:
    """Whether all these words are in the client's name, or are the client's own number."""
    wanted = commands.fold(words).lstrip("#").split()
    if wanted and wanted[0].isdigit():
        return int(wanted[0]) == visit.person_id
    name = client_queries.person(room.connection, room.practice.id, visit.person_id).name
    return all(word in commands.fold(name or "").split() for word in wanted)


def _stage(room: Room, request: StageVisit) -> Said:
    if request.appointment_id is not None:
        if request.stage is Stage.WAITING_APPROVAL and request.cents is None:
            return Said((_ask_amount(room, request.appointment_id),))
        return _set_stage(room, request.appointment_id, request)
    meant = _repairs_meant(room, request)
    if request.stage is None:
        return Said((answers_life.in_the_shop([seen_whole(room, visit) for visit in meant[:MOST]]),))
    if len(meant) != 1:
        whole = [seen_whole(room, visit) for visit in meant[:MOST]]
        return Said((answers_life.which_visit(whole, f"stage:{request.stage.value}") if whole else _no_repair(),))
    if request.stage is Stage.WAITING_APPROVAL and request.cents is None:
        return Said((_ask_amount(room, meant[0].id),))
    return _set_stage(room, meant[0].id, request)


def _no_repair() -> Say:
    return answers_life.no_repair()


def _ask_amount(room: Room, appointment_id: int) -> Say:
    visit = visit_queries.appointment(room.connection, room.practice.id, appointment_id)
    return answers_life.ask_amount(visit.person_id if visit is not None else 0)


def _set_stage(room: Room, appointment_id: int, request: StageVisit) -> Said:
    quote = None
    if request.cents is not None and request.stage is Stage.WAITING_APPROVAL:
        quote = Money(request.cents, _currency(room, appointment_id))
    result = scheduling.set_stage(
        room.connection, room.practice, room.catalog, appointment_id=appointment_id,
        stage=request.stage or Stage.RECEIVED, actor=room.actor, now=room.now, quote=quote,
    )  # fmt: skip
    said = _done(room, result, by_tap=request.appointment_id is not None)
    if isinstance(result, scheduling.Marked) and result.is_client_told:
        told = answers_life.told(reaching.is_reachable(room, result.appointment.person_id))
        return Said((*said.said, told))
    return said


def _currency(room: Room, appointment_id: int) -> str:
    """What the service of a visit is paid in; EUR where the practice knows it no more."""
    visit = visit_queries.appointment(room.connection, room.practice.id, appointment_id)
    service = room.catalog.services.get(visit.service) if visit is not None else None
    return service.currency if service is not None else Money(0).currency


def _repairs_meant(room: Room, request: StageVisit) -> Sequence[Appointment]:
    """What is in the shop, or comes today: of the client named, or all."""
    today = room.now.astimezone(room.practice.zone).date()
    bounds = visit_queries.local_day(today, room.practice.zone)
    found = life_rows.in_the_shop(room.connection, room.practice.id, None)
    if request.stage is not None:
        keys = {key for key, service in room.catalog.services.items() if service.has_stages}
        coming = visit_queries.appointments_between(room.connection, room.practice.id, *bounds)
        found += [visit for visit in coming if visit.service in keys and visit.stage is None]
    fits = [visit for visit in found if is_called(room, visit, request.client)]
    if request.stage is None:
        return fits
    can = [visit for visit in fits if request.stage in life.next_stages(visit)]
    return can or [visit for visit in fits if visit.stage == request.stage]


def _decide(room: Room, request: Decide) -> Said:
    if not request.about:
        open_ones = _undecided(room, request.client)
        if len(open_ones) != 1:
            return Said((answers_life.undecided(open_ones, accept=request.accept),))
        about, number, _ = open_ones[0]
        request = Decide(request.accept, about, number)
    if request.about == "visit":
        result: object = scheduling.decide_visit(
            room.connection, room.practice, room.catalog, appointment_id=request.number, accept=request.accept,
            actor=room.actor, now=room.now, expected_version=request.version,
        )  # fmt: skip
    else:
        result = scheduling.decide_request(
            room.connection, room.practice, room.catalog, request_id=request.number, accept=request.accept,
            actor=room.actor, now=room.now,
        )  # fmt: skip
    if isinstance(result, scheduling.NotPossible):
        return Said((answers_life.not_possible(result.reason.value),))
    if isinstance(result, scheduling.SlotTaken):
        return Said((answers_life.wish_taken(request.number),))
    assert isinstance(result, scheduling.Decided)  # noqa: S101  nothing else comes back
    visit = seen_whole(room, result.appointment)
    is_told = reaching.is_reachable(room, result.appointment.person_id)
    return Said((answers_life.decided(visit, result, _who(room, result.by), is_told=is_told),))


def _undecided(room: Room, client: str) -> list[tuple[str, int, Seen]]:
    """What waits for a decision, of the client named or of all."""
    until = room.now + timedelta(days=400)
    found = [
        ("visit", visit.id, visit)
        for visit in life_rows.requested_between(room.connection, room.practice.id, room.now, until)
    ]
    for wish in life_rows.open_requests(room.connection, room.practice.id):
        about = visit_queries.appointment(room.connection, room.practice.id, wish.appointment_id)
        if about is not None:
            found.append(("request", wish.id, about))
    return [(what, number, seen_whole(room, visit)) for what, number, visit in found if is_called(room, visit, client)]


def _who(room: Room, actor: str) -> str | None:
    """The member's name; None: nobody of the team."""
    kind, _, number = actor.partition(":")
    team = queries.team_of(room.connection, room.practice.id)
    return next((one.name for one in team if kind == "staff" and str(one.id) == number), None)


def _take_back(room: Room, appointment_id: int | None) -> Said:
    result = scheduling.undo(
        room.connection, room.practice, room.catalog, actor=room.actor, now=room.now,
        appointment_id=appointment_id, is_owner=is_owner(room),
    )  # fmt: skip
    match result:
        case scheduling.Undone():
            told = reaching.is_reachable(room, result.appointment.person_id) if result.is_client_told else None
            return Said((answers_life.undone(seen_whole(room, result.appointment), told),))
        case scheduling.SlotTaken():
            return Said((answers_life.not_possible("taken"),))
        case scheduling.Asked():  # only what a client takes back must be agreed to
            return Said((answers_life.not_possible("not_now"),))
        case scheduling.NotPossible(reason):
            nothing = reason is scheduling.Reason.UNKNOWN
            return Said((answers_life.nothing_to_undo() if nothing else answers_life.not_possible(reason.value),))
