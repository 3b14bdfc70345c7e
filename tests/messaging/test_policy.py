"""May this letter go out now? One sentence per rule, and what must hold for every letter there can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clients.vocabulary import SERVICE_PURPOSES, Channel, Purpose, Reachability
from messaging import policy
from messaging.policy import Candidate, Drop, Form, Hold, Matter, Send
from tests.support.quiet_channels import LIMITS

ROME = ZoneInfo("Europe/Rome")
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)  # 12:00 in Rome
DAY, NIGHT = (time(8), time(20, 30)), (time(22), time(7))
QUIET = sorted(policy.QUIET_PURPOSES)
LOUD = sorted(set(Purpose) - policy.QUIET_PURPOSES)


def a_candidate(number: int = 1, channel: Channel = Channel.SMS, **about: Any) -> Candidate:
    """A contact point the client wrote from an hour ago."""
    given: dict[str, Any] = {
        "id": number, "channel": channel, "state": Reachability.ACTIVE, "limits": LIMITS[channel],
        "is_permitted": True, "why_not": "wrote_first", "wrote_at": NOON - timedelta(hours=1), "has_template": False,
    }  # fmt: skip
    return Candidate(**{**given, **about})


def a_matter(*candidates: Candidate, **about: Any) -> Matter:
    """A reminder that may go out by SMS."""
    given: dict[str, Any] = {
        "purpose": Purpose.REMINDER, "to_team": False, "is_stop_reply": False, "not_after": None, "topic_holds": True,
        "basis_allows": True, "basis_reason": "requested", "is_restricted": False, "reminders_on": True, "zone": ROME,
        "between": DAY, "quiet": None, "sent_today": 0, "candidates": candidates or (a_candidate(),),
    }  # fmt: skip
    return Matter(**{**given, **about})


def rome(day: int, hour: int, minute: int = 0, month: int = 3, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ROME, fold=fold).astimezone(UTC)


def test_an_ordinary_reminder_is_sent_and_says_where_and_how() -> None:
    assert policy.decide(a_matter(), NOON) == Send(1, Channel.SMS, Form.FREE, "sms:free")


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        ({"topic_holds": False}, "topic_changed"),
        ({"not_after": NOON - timedelta(seconds=1)}, "too_late"),
        ({"is_restricted": True}, "person_restricted"),
        ({"basis_allows": False, "basis_reason": "objected"}, "basis:objected"),
        ({"reminders_on": False}, "reminders_off"),
        ({"sent_today": 8}, "daily_cap"),
        ({"purpose": Purpose.WAITLIST, "sent_today": 2}, "daily_cap"),
        ({"purpose": Purpose.MARKETING, "sent_today": 1}, "daily_cap"),
        ({"candidates": ()}, "no_channel"),
        ({"candidates": (a_candidate(state=Reachability.STOPPED),)}, "no_channel (sms:stopped)"),
        ({"candidates": (a_candidate(state=Reachability.BLOCKED),)}, "no_channel (sms:blocked)"),
        ({"candidates": (a_candidate(state=Reachability.INVALID),)}, "no_channel (sms:invalid)"),
        ({"candidates": (a_candidate(is_permitted=False, why_not="never_wrote"),)}, "no_channel (sms:never_wrote)"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_may_not_be_sent_is_dropped_with_its_reason(about: dict[str, Any], reason: str) -> None:
    assert policy.decide(a_matter(**about), NOON) == Drop(reason)


def test_a_letter_is_still_good_at_the_very_end_of_its_sense() -> None:
    assert isinstance(policy.decide(a_matter(not_after=NOON), NOON), Send)


@pytest.mark.parametrize("purpose", [Purpose.ANSWER, Purpose.BOOKING, Purpose.SAFETY])
def test_answers_and_news_about_a_booking_have_no_cap(purpose: Purpose) -> None:
    assert isinstance(policy.decide(a_matter(purpose=purpose, sent_today=500), NOON), Send)


def test_only_reminders_stop_when_reminders_are_off() -> None:
    assert isinstance(policy.decide(a_matter(purpose=Purpose.BOOKING, reminders_on=False), NOON), Send)


@pytest.mark.parametrize("purpose", QUIET)
def test_what_can_wait_waits_for_the_morning(purpose: Purpose) -> None:
    matter = a_matter(purpose=purpose)
    assert policy.decide(matter, rome(2, 21)) == Hold(rome(3, 8), "quiet_hours")
    assert policy.decide(matter, rome(3, 7, 59)) == Hold(rome(3, 8), "quiet_hours")
    assert isinstance(policy.decide(matter, rome(3, 8)), Send)
    assert isinstance(policy.decide(matter, rome(3, 20, 29)), Send)


@pytest.mark.parametrize("purpose", LOUD)
def test_answers_bookings_and_safety_go_out_at_any_hour(purpose: Purpose) -> None:
    assert isinstance(policy.decide(a_matter(a_candidate(wrote_at=rome(3, 2, 59)), purpose=purpose), rome(3, 3)), Send)


def test_the_teams_own_letters_know_no_night_no_cap_and_no_consent() -> None:
    matter = a_matter(a_candidate(is_permitted=False), to_team=True, basis_allows=False, sent_today=99)
    assert isinstance(policy.decide(matter, rome(3, 3)), Send)


def test_a_reminder_that_would_lose_its_sense_overnight_is_not_sent_at_night() -> None:
    matter = a_matter(not_after=rome(3, 7))
    assert policy.decide(matter, rome(2, 23)) == Drop("quiet_hours_past_its_sense")


def test_the_clients_own_quiet_hours_count_beside_the_practices() -> None:
    assert policy.decide(a_matter(quiet=(time(12), time(15))), rome(2, 13)) == Hold(rome(2, 15), "quiet_hours")


def test_quiet_hours_that_follow_each_other_are_one_quiet() -> None:
    matter = a_matter(quiet=(time(8), time(10)))
    assert policy.decide(matter, rome(3, 3)) == Hold(rome(3, 10), "quiet_hours")
    assert policy.decide(replace(matter, not_after=rome(3, 9)), rome(3, 3)) == Drop("quiet_hours_past_its_sense")
    evening = a_matter(quiet=(time(18), time(20, 30)))
    assert policy.decide(evening, rome(2, 19)) == Hold(rome(3, 8), "quiet_hours")


def test_quiet_hours_that_never_end_drop_what_cannot_be_said() -> None:
    assert policy.decide(a_matter(quiet=(time(7), time(21))), NOON) == Drop("quiet_hours_never_end")


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (rome(28, 22), rome(29, 8)),  # the night the clock goes forward: an hour shorter
        (rome(24, 22, month=10), rome(25, 8, month=10)),  # and back: an hour longer
    ],
)
def test_the_morning_is_eight_on_the_wall_in_the_nights_the_clock_changes(now: datetime, until: datetime) -> None:
    assert policy.decide(a_matter(), now) == Hold(until, "quiet_hours")
    assert until.astimezone(ROME).hour == 8


def test_quiet_until_a_wall_time_that_comes_twice_ends_after_now() -> None:
    matter = a_matter(between=(time(0), time(0)), quiet=(time(0, 30), time(2, 30)))
    second = rome(25, 2, 10, month=10, fold=1)
    assert policy.decide(matter, second) == Hold(rome(25, 2, 30, month=10, fold=1), "quiet_hours")


def test_quiet_until_a_wall_time_that_does_not_exist_ends_when_the_clock_has_jumped() -> None:
    matter = a_matter(between=(time(0), time(0)), quiet=(time(0, 30), time(2, 30)))
    decision = policy.decide(matter, rome(29, 1))
    assert isinstance(decision, Hold)
    assert decision.until.astimezone(ROME).time() >= time(2, 30)


def test_the_first_contact_point_that_will_do_is_taken_and_the_refusals_are_told() -> None:
    matter = a_matter(
        a_candidate(1, Channel.TELEGRAM, state=Reachability.BLOCKED),
        a_candidate(2, Channel.WHATSAPP, wrote_at=NOON - timedelta(days=2)),
        a_candidate(3, Channel.SMS),
        a_candidate(4, Channel.SMS),
    )
    assert policy.decide(matter, NOON) == Send(3, Channel.SMS, Form.FREE, "sms:free")
    without = replace(matter, candidates=matter.candidates[:2])
    assert policy.decide(without, NOON) == Drop("no_channel (telegram:blocked, whatsapp:outside_window_no_template)")


@pytest.mark.parametrize(
    ("ago", "has_template", "expected"),
    [
        (timedelta(hours=23, minutes=49), False, "whatsapp:free"),
        (timedelta(hours=23, minutes=51), False, "no_channel (whatsapp:outside_window_no_template)"),
        (timedelta(hours=23, minutes=51), True, "whatsapp:template"),
        (timedelta(minutes=1), True, "whatsapp:free"),
        (None, True, "whatsapp:template"),
        (None, False, "no_channel (whatsapp:outside_window_no_template)"),
    ],
    ids=str,
)
def test_free_text_on_whatsapp_needs_the_open_window(ago: timedelta | None, has_template: bool, expected: str) -> None:
    wrote_at = None if ago is None else NOON - ago
    whatsapp = a_candidate(1, Channel.WHATSAPP, wrote_at=wrote_at, has_template=has_template)
    assert policy.decide(a_matter(whatsapp), NOON).reason == expected


def test_stop_gets_its_one_reply_and_nothing_else_does() -> None:
    stopped = a_candidate(state=Reachability.STOPPED, is_permitted=False, why_not="withdrawn")
    answer = a_matter(stopped, purpose=Purpose.ANSWER)
    assert policy.decide(answer, NOON) == Drop("no_channel (sms:stopped)")
    assert isinstance(policy.decide(replace(answer, is_stop_reply=True), NOON), Send)


@pytest.mark.parametrize("state", [Reachability.BLOCKED, Reachability.INVALID])
def test_not_even_the_reply_to_stop_goes_where_nobody_can_read_it(state: Reachability) -> None:
    matter = a_matter(a_candidate(state=state), purpose=Purpose.ANSWER, is_stop_reply=True)
    assert isinstance(policy.decide(matter, NOON), Drop)


def test_a_team_member_who_stopped_is_left_alone() -> None:
    assert isinstance(policy.decide(a_matter(a_candidate(state=Reachability.STOPPED), to_team=True), NOON), Drop)


def test_a_long_list_of_refusals_still_fits_the_column() -> None:
    many = [a_candidate(number, state=Reachability.INVALID) for number in range(60)]
    assert len(policy.decide(a_matter(*many), NOON).reason) <= 160


ZONES = st.sampled_from(["Europe/Rome", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
WALL = st.times().map(lambda at: at.replace(second=0, microsecond=0))
# Every instant, but often one near a change of the clock in Rome.
INSTANTS = st.one_of(
    st.datetimes(datetime(2024, 1, 1), datetime(2037, 1, 1)),  # noqa: DTZ001  made aware below
    st.builds(
        lambda year, at: at.replace(year=year),
        st.integers(2026, 2036),
        st.datetimes(datetime(2026, 10, 24, 18), datetime(2026, 10, 27)),  # noqa: DTZ001  made aware below
    ),
).map(lambda at: at.replace(tzinfo=UTC))


def maybe(now: datetime) -> st.SearchStrategy[datetime | None]:
    around = st.timedeltas(timedelta(days=-3), timedelta(days=3))
    return st.none() | around.map(lambda shift: now + shift)


@st.composite
def candidates(draw: st.DrawFn, now: datetime) -> Candidate:
    channel = draw(st.sampled_from(sorted(LIMITS)))
    return a_candidate(
        draw(st.integers(1, 5)), channel, state=draw(st.sampled_from(list(Reachability))),
        is_permitted=draw(st.booleans()), wrote_at=draw(maybe(now)), has_template=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def questions(draw: st.DrawFn) -> tuple[Matter, datetime]:
    now = draw(INSTANTS)
    matter = Matter(
        purpose=draw(st.sampled_from(list(Purpose))), to_team=draw(st.booleans()), is_stop_reply=draw(st.booleans()),
        not_after=draw(maybe(now)), topic_holds=draw(st.booleans()), basis_allows=draw(st.booleans()),
        basis_reason="x" * draw(st.integers(0, 40)), is_restricted=draw(st.booleans()),
        reminders_on=draw(st.booleans()), zone=ZoneInfo(draw(ZONES)), between=draw(st.tuples(WALL, WALL)),
        quiet=draw(st.none() | st.tuples(WALL, WALL)), sent_today=draw(st.integers(0, 10)),
        candidates=draw(st.lists(candidates(now), max_size=4)),
    )  # fmt: skip
    return matter, now


def is_quiet(matter: Matter, at: datetime) -> bool:
    """Counted minute by minute, as a person would read a clock."""
    local = at.astimezone(matter.zone).time()
    spans = [(matter.between[1], matter.between[0]), *([matter.quiet] if matter.quiet else [])]
    return any((a <= local < b) if a <= b else (local >= a or local < b) for a, b in spans)


@settings(max_examples=600, deadline=None)
@given(questions())
def test_every_decision_keeps_every_promise(question: tuple[Matter, datetime]) -> None:
    matter, now = question
    decision = policy.decide(matter, now)  # never raises
    assert decision == policy.decide(matter, now)
    assert 0 < len(decision.reason) <= 160
    waits = matter.purpose in policy.QUIET_PURPOSES and not matter.to_team
    match decision:
        case Send():
            sent_to = [c for c in matter.candidates if c.id == decision.contact_point_id]
            assert any(_may_be_used(matter, candidate, decision, now) for candidate in sent_to)
            assert matter.topic_holds
            assert not matter.is_restricted
            assert matter.not_after is None or now <= matter.not_after
            assert matter.to_team or matter.basis_allows
            assert not (waits and is_quiet(matter, now))
            assert matter.purpose in SERVICE_PURPOSES or matter.basis_allows or matter.to_team
        case Hold():
            assert waits
            assert now < decision.until <= now + timedelta(days=5)
            assert not is_quiet(matter, decision.until)
            assert matter.not_after is None or decision.until <= matter.not_after
        case Drop():
            assert decision.reason.split(" ")[0]


def _may_be_used(matter: Matter, candidate: Candidate, decision: Send, now: datetime) -> bool:
    if candidate.state in (Reachability.BLOCKED, Reachability.INVALID):
        return False
    if candidate.state is Reachability.STOPPED and not matter.is_stop_reply:
        return False
    if not (candidate.is_permitted or matter.to_team or matter.is_stop_reply):
        return False
    window = candidate.limits.window
    is_open = window is None or (candidate.wrote_at is not None and now < candidate.wrote_at + window)
    return candidate.has_template if decision.form is Form.TEMPLATE else is_open
