"""Offering freed times round: to one client at a time, in turn, each step a transaction of its own.

`tidy` closes what is over; `offer_next` makes at most one offer (or one to several at once) of one freed time, so
that calendars are locked once a transaction. Everything is in the rows: any worker may do the next step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from clients import queries as client_queries
from core.practice import Practice
from scheduling import loading, visits
from scheduling.appointments import Appointment
from scheduling.availability import Availability, Offer
from scheduling.catalog import Catalog, Service
from scheduling.waiting import matching, proposing, queries, settling, timing
from scheduling.waiting.nouns import (
    LEAST_TIME,
    MOST_A_DAY,
    MOST_AT_ONCE,
    MOST_LINKS,
    Entry,
    Freed,
    Proposal,
)
from scheduling.waiting.proposing import Chance

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Round:
    """What one look at a freed time needs to know."""

    practice: Practice
    catalog: Catalog
    freed: Freed
    available: Availability
    made: tuple[Proposal, ...]  # offers of this very time
    asked: frozenset[int]  # entries it was offered to
    busy: frozenset[int]  # entries with an offer still open
    today: Mapping[int, int]  # offers of this local day, by person
    ends_today: datetime  # the local day
    now: datetime


@dataclass
class Found:
    """Who can be asked now, and whether somebody can be asked later."""

    chances: list[Chance] = field(default_factory=list)
    is_pending: bool = False


def offer_next(connection: Connection, practice: Practice, catalog: Catalog, freed_id: int, now: datetime) -> bool:
    """Offer a freed time to whoever comes next; False when there is nothing to do now."""
    freed = queries.freed_if_idle(connection, practice.id, freed_id)
    if freed is None:
        return False
    if freed.end <= now:
        settling.settle(connection, freed, now)
        return False
    if timing.loud_from([_night(practice)], practice.zone, now) != now:
        return False  # at night nobody is asked; the morning decides
    made = _made(connection, freed)
    if any(one.is_open and one.start <= freed.start and freed.end <= one.end for one in made):
        return False  # all of it is being offered
    round_ = _round(connection, practice, catalog, freed, made, now)
    found = _candidates(connection, round_)
    if found.chances:
        return proposing.propose(connection, practice, catalog, freed, found.chances, now)
    waits = found.is_pending or any(one.is_open for one in round_.made) or matching.is_kept(round_.available, freed)
    if not waits and matching.is_closed(round_.available, freed):
        settling.forget(connection, freed)
    elif not waits:
        settling.settle(connection, freed, now, round_.made)
    return False


def _made(connection: Connection, freed: Freed) -> tuple[Proposal, ...]:
    around = queries.proposals_around(connection, freed.practice_id, freed.practitioner, freed.start, freed.end)
    return tuple(matching.were_offered(freed, around))


def _round(
    connection: Connection,
    practice: Practice,
    catalog: Catalog,
    freed: Freed,
    made: tuple[Proposal, ...],
    now: datetime,
) -> Round:
    begins, ends = visits.local_day(now.astimezone(practice.zone).date(), practice.zone)
    return Round(
        practice=practice,
        catalog=catalog,
        freed=freed,
        available=loading.load_availability(connection, practice, catalog, freed.start - _DAY, freed.end + _DAY, now),
        made=made,
        asked=frozenset(one.entry_id for one in made),
        busy=frozenset(one.entry_id for one in queries.open_proposals(connection, practice.id)),
        today=queries.offered_between(connection, practice.id, begins, ends),
        ends_today=ends,
        now=now,
    )


def _candidates(connection: Connection, round_: Round) -> Found:
    """Those whom the time suits, in turn; more than one only when several are asked at once."""
    found = Found()
    if round_.freed.links >= MOST_LINKS:
        return found
    for entry in queries.live(connection, round_.practice.id, round_.now, with_paused=False):
        service = entry.wanted(round_.catalog.services)
        if entry.id in round_.asked or service is None:
            continue
        visit = _visit(connection, entry)
        if entry.appointment_id is not None and visit is None:
            continue  # given up: the wish goes with it
        offer = matching.place(round_.available, service, entry, round_.freed, round_.now, visit)
        if offer is None:
            continue
        quiets = _quiets(connection, round_.practice, entry)
        chance = _chance(round_, quiets, entry, service, offer, visit)
        if chance is None:
            found.is_pending |= _may_be_later(round_, quiets, entry, service, offer)
        elif _has_another(connection, entry, offer):
            continue
        elif not found.chances or _may_share(found.chances, chance):
            found.chances.append(chance)
        if found.chances and not _wants_more(round_, found):
            break
    return found


def _wants_more(round_: Round, found: Found) -> bool:
    first = found.chances[0]
    urgent = first.offer.seats_left is None and timing.is_urgent(first.offer.start, round_.now)
    return urgent and len(found.chances) < MOST_AT_ONCE


def _may_share(chances: list[Chance], other: Chance) -> bool:
    first = chances[0]
    return other.entry.person_id not in {one.entry.person_id for one in chances} and matching.sharing(
        (first.offer, first.service.minutes), (other.offer, other.service.minutes)
    )


def _visit(connection: Connection, entry: Entry) -> Appointment | None:
    if entry.appointment_id is None:
        return None
    visit = visits.appointment(connection, entry.practice_id, entry.appointment_id)
    return visit if visit is not None and visit.is_alive else None


def _has_another(connection: Connection, entry: Entry, offer: Offer) -> bool:
    """Whether she is busy then, with a visit of her own that would stay."""
    if entry.subject_id is not None:
        return False
    coming = visits.upcoming_of(connection, entry.practice_id, entry.person_id, offer.start - _DAY)
    return any(matching.overlaps(offer, one) for one in coming if one.id != entry.appointment_id)


def _chance(
    round_: Round,
    quiets: list[timing.Quiet],
    entry: Entry,
    service: Service,
    offer: Offer,
    visit: Appointment | None,
) -> Chance | None:
    """The offer as it can be made now; None while she may not be asked."""
    if entry.id in round_.busy or round_.today.get(entry.person_id, 0) >= MOST_A_DAY:
        return None
    if _is_held(round_, offer):
        return None
    now = round_.now
    if timing.loud_from(quiets, round_.practice.zone, now) != now:
        return None
    until = timing.runs_out(quiets, round_.practice.zone, now, timing.answer_time(offer.start, now))
    last = offer.start - timedelta(minutes=max(service.min_notice_minutes, 1))
    until = min(until, last) if until is not None else last
    return Chance(entry, service, offer, visit, until) if until - now >= LEAST_TIME else None


def _is_held(round_: Round, offer: Offer) -> bool:
    """A seat of a session is not held: while it is being offered, the next one waits."""
    return any(one.is_open and one.start == offer.start for one in round_.made)


def _may_be_later(round_: Round, quiets: list[timing.Quiet], entry: Entry, service: Service, offer: Offer) -> bool:
    """Whether somebody who may not be asked now may be asked while the time still makes sense."""
    at: datetime | None = round_.now
    if round_.today.get(entry.person_id, 0) >= MOST_A_DAY:
        at = round_.ends_today
    at = timing.loud_from(quiets, round_.practice.zone, at or round_.now)
    notice = max(entry.notice_minutes, service.min_notice_minutes)
    return at is not None and at + LEAST_TIME <= offer.start - timedelta(minutes=notice)


def _quiets(connection: Connection, practice: Practice, entry: Entry) -> list[timing.Quiet]:
    """The practice's night, and the client's own quiet hours."""
    own = client_queries.preferences_of(connection, practice.id, entry.person_id).quiet
    return [_night(practice), *([own] if own is not None else [])]


def _night(practice: Practice) -> timing.Quiet:
    opens, closes = practice.reminders_between
    return closes, opens
