"""May this letter go out now, to whom, and in which form? Decided from the present rows; pure.

Two gates, both recorded (architecture, section 7): the *basis* of the purpose and the permission of the
*channel*. "May not be sent" is a recorded outcome, never an exception.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from clients.vocabulary import Channel, Purpose, Reachability
from messaging.channel import Limits

# The provider's clock and ours differ, and a message takes a while (domain/twilio.md: "a margin of some minutes").
WINDOW_MARGIN = timedelta(minutes=10)
# These wait for the morning; answers and news about the client's own booking do not (domain/consent.md).
QUIET_PURPOSES = frozenset(
    {Purpose.REMINDER, Purpose.WAITLIST, Purpose.RECALL, Purpose.FEEDBACK, Purpose.MARKETING, Purpose.PHOTOS}
)
# A practice-wide cap for one person and day, so that no fault of ours can flood anybody.
CAPS = {Purpose.REMINDER: 8, Purpose.WAITLIST: 2, Purpose.RECALL: 1, Purpose.FEEDBACK: 1, Purpose.MARKETING: 1}

# The practice's night may end in the client's own quiet hours, and those in the next night: more are a whole day.
QUIETS_IN_A_ROW = 8

NO_CHANNEL = "no_channel"  # how the reason begins when the client can be reached nowhere


class Form(StrEnum):
    """How the message is written."""

    FREE = "free"
    TEMPLATE = "template"


@dataclass(frozen=True)
class Candidate:
    """A contact point the letter could go to, in the order of the client's preference."""

    id: int
    channel: Channel
    state: Reachability
    limits: Limits
    is_permitted: bool  # the channel gate: wrote first, confirmed a code, or opted in; and not stopped
    why_not: str
    wrote_at: datetime | None  # aware; the free-text window runs from here
    has_template: bool  # an approved one for this letter and language


@dataclass(frozen=True)
class Matter:
    """Everything that bears on one letter, as it stands now. Instants are aware."""

    purpose: Purpose
    to_team: bool
    is_stop_reply: bool  # the one confirmation that STOP may get
    not_after: datetime | None
    topic_holds: bool  # alive and at the letter's version, or no topic at all
    basis_allows: bool
    basis_reason: str
    is_restricted: bool  # GDPR Art. 18, or erased
    reminders_on: bool
    zone: ZoneInfo
    between: tuple[time, time]  # local wall time within which the practice sends
    quiet: tuple[time, time] | None  # the person's own, from-until; may span midnight
    sent_today: int  # of this purpose, to this person
    candidates: Sequence[Candidate]


@dataclass(frozen=True)
class Send:
    """Send it now."""

    contact_point_id: int
    channel: Channel
    form: Form
    reason: str


@dataclass(frozen=True)
class Hold:
    """Not yet."""

    until: datetime
    reason: str


@dataclass(frozen=True)
class Drop:
    """Not at all."""

    reason: str


Decision: TypeAlias = Send | Hold | Drop


def decide(matter: Matter, now: datetime) -> Decision:
    """The decision, with its reason."""
    for rule in RULES:
        decision = rule(matter, now)
        if decision is not None:
            return decision
    return _choose(matter, now)


def _topic(matter: Matter, now: datetime) -> Decision | None:
    return None if matter.topic_holds else Drop("topic_changed")


def _useful(matter: Matter, now: datetime) -> Decision | None:
    return Drop("too_late") if matter.not_after is not None and now > matter.not_after else None


def _person(matter: Matter, now: datetime) -> Decision | None:
    return Drop("person_restricted") if matter.is_restricted else None


def _basis(matter: Matter, now: datetime) -> Decision | None:
    return None if matter.to_team or matter.basis_allows else Drop(f"basis:{matter.basis_reason}")


def _wanted(matter: Matter, now: datetime) -> Decision | None:
    unwanted = matter.purpose is Purpose.REMINDER and not matter.reminders_on and not matter.to_team
    return Drop("reminders_off") if unwanted else None


def _cap(matter: Matter, now: datetime) -> Decision | None:
    cap = CAPS.get(matter.purpose)
    return Drop("daily_cap") if cap is not None and matter.sent_today >= cap and not matter.to_team else None


def _quiet(matter: Matter, now: datetime) -> Decision | None:
    if matter.to_team or matter.purpose not in QUIET_PURPOSES:
        return None
    until = _loud_from(matter, now)
    if until is None:
        return Drop("quiet_hours_never_end")
    if until <= now:
        return None
    if matter.not_after is not None and until > matter.not_after:
        return Drop("quiet_hours_past_its_sense")
    return Hold(until, "quiet_hours")


RULES: tuple[Callable[[Matter, datetime], Decision | None], ...] = (
    _topic,
    _useful,
    _person,
    _basis,
    _wanted,
    _cap,
    _quiet,
)


def _choose(matter: Matter, now: datetime) -> Decision:
    refusals = []
    for candidate in matter.candidates:
        refusal = _refusal(matter, candidate, now)
        if refusal is None:
            form = Form.FREE if _within_window(candidate, now) else Form.TEMPLATE
            return Send(candidate.id, candidate.channel, form, f"{candidate.channel}:{form}")
        refusals.append(f"{candidate.channel}:{refusal}")
    return Drop(NO_CHANNEL + (f" ({', '.join(refusals)})"[:140] if refusals else ""))


def _refusal(matter: Matter, candidate: Candidate, now: datetime) -> str | None:
    """Why a contact point will not do; None when it will."""
    if candidate.state is Reachability.STOPPED and not matter.is_stop_reply:
        return "stopped"
    if candidate.state in (Reachability.BLOCKED, Reachability.INVALID):
        return candidate.state.value
    if not (candidate.is_permitted or matter.to_team or matter.is_stop_reply):
        return candidate.why_not
    if not _within_window(candidate, now) and not candidate.has_template:
        return "outside_window_no_template"
    return None


def _within_window(candidate: Candidate, now: datetime) -> bool:
    window = candidate.limits.window
    if window is None:
        return True
    return candidate.wrote_at is not None and now < candidate.wrote_at + window - WINDOW_MARGIN


def _loud_from(matter: Matter, now: datetime) -> datetime | None:
    """The first instant from `now` on that nobody wants quiet, in UTC; None when the two leave no such time."""
    opens, closes = matter.between
    quiets = [(closes, opens)]
    if matter.quiet is not None:
        quiets.append(matter.quiet)
    at = now.astimezone(UTC)
    for _ in range(QUIETS_IN_A_ROW):
        local = at.astimezone(matter.zone)
        ends = [_end_of(local, start, end) for start, end in quiets if _reigns(local.time(), start, end)]
        if not ends:
            return at
        at = max(ends)
    return None


def _reigns(at: time, start: time, end: time) -> bool:
    return start <= at < end if start <= end else at >= start or at < end


def _end_of(local: datetime, start: time, end: time) -> datetime:
    day = local.date() + timedelta(days=1 if start > end and local.time() >= start else 0)
    ends = datetime.combine(day, end, local.tzinfo).astimezone(UTC)
    if ends <= local:  # the clock went back: this wall time comes a second time
        ends = datetime.combine(day, end.replace(fold=1), local.tzinfo).astimezone(UTC)
    return ends
