"""The two gates: has the message a basis, and may the contact point be used."""

from __future__ import annotations

import pytest

from clients import gates
from clients.gates import Verdict
from clients.vocabulary import (
    CHANNEL_CONSENT,
    EVERYTHING,
    SERVICE_PURPOSES,
    Channel,
    ConsentEvent,
    Purpose,
    Reachability,
)
from tests.support.clients import NOON, a_known_point, an_entry

OPTIONAL = sorted(set(Purpose) - SERVICE_PURPOSES)


@pytest.mark.parametrize("purpose", sorted(SERVICE_PURPOSES))
def test_service_messages_rest_on_the_clients_request(purpose: Purpose) -> None:
    assert gates.basis_allows(purpose, []) == Verdict(True, "requested")


@pytest.mark.parametrize("purpose", sorted(SERVICE_PURPOSES))
def test_an_objection_ends_a_service_message(purpose: Purpose) -> None:
    objection = an_entry(1, ConsentEvent.WITHDRAWN, purpose=purpose.value)
    assert gates.basis_allows(purpose, [objection]) == Verdict(False, "objected")
    assert gates.basis_allows(purpose, [objection, an_entry(2, purpose=purpose.value)]).allowed


@pytest.mark.parametrize("purpose", OPTIONAL)
def test_optional_purposes_are_off_until_the_client_says_yes(purpose: Purpose) -> None:
    assert gates.basis_allows(purpose, []) == Verdict(False, "no_consent")
    assert gates.basis_allows(purpose, [an_entry(1, purpose=purpose.value)]) == Verdict(True, "consent")


@pytest.mark.parametrize("event", [ConsentEvent.WITHDRAWN, ConsentEvent.REFUSED, ConsentEvent.EXPIRED])
def test_the_reason_says_how_an_optional_purpose_ended(event: ConsentEvent) -> None:
    entries = [an_entry(1), an_entry(2, event)]
    assert gates.basis_allows(Purpose.MARKETING, entries) == Verdict(False, event.value)


def test_a_yes_for_sms_does_not_let_marketing_out_on_whatsapp() -> None:
    entries = [an_entry(1, channel=Channel.SMS)]
    assert gates.basis_allows(Purpose.MARKETING, entries, Channel.SMS).allowed
    assert not gates.basis_allows(Purpose.MARKETING, entries, Channel.WHATSAPP).allowed


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_global_stop_leaves_only_answers_and_safety(purpose: Purpose) -> None:
    entries = [an_entry(1, purpose=purpose.value), an_entry(2, ConsentEvent.WITHDRAWN, purpose=EVERYTHING)]
    verdict = gates.basis_allows(purpose, entries)
    assert verdict == Verdict(purpose in {Purpose.ANSWER, Purpose.SAFETY}, "global_stop")


def test_a_number_nobody_wrote_from_is_not_used() -> None:
    assert gates.channel_allows(a_known_point(), [], needs_opt_in=False) == Verdict(False, "never_wrote")


@pytest.mark.parametrize("needs_opt_in", [False, True])
def test_who_wrote_first_may_be_written_to(needs_opt_in: bool) -> None:
    point = a_known_point(state=Reachability.ACTIVE, wrote_at=NOON)
    assert gates.channel_allows(point, [], needs_opt_in) == Verdict(True, "wrote_first")


def test_a_confirmed_code_opens_a_channel_unless_it_needs_an_opt_in() -> None:
    point = a_known_point(state=Reachability.ACTIVE, verified_at=NOON)
    assert gates.channel_allows(point, [], needs_opt_in=False) == Verdict(True, "verified")
    assert gates.channel_allows(point, [], needs_opt_in=True) == Verdict(False, "no_opt_in")


def test_an_opt_in_opens_a_channel_nobody_wrote_on() -> None:
    opt_in = an_entry(1, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=7)
    assert gates.channel_allows(a_known_point(), [opt_in], needs_opt_in=True) == Verdict(True, "opted_in")


def test_a_withdrawn_channel_stays_shut_though_the_client_once_wrote() -> None:
    point = a_known_point(state=Reachability.ACTIVE, wrote_at=NOON)
    no = an_entry(1, ConsentEvent.WITHDRAWN, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=7)
    assert gates.channel_allows(point, [no], needs_opt_in=False) == Verdict(False, "withdrawn")


@pytest.mark.parametrize("state", [Reachability.STOPPED, Reachability.BLOCKED, Reachability.INVALID])
def test_a_closed_contact_point_is_not_opened_by_any_consent(state: Reachability) -> None:
    point = a_known_point(state=state, wrote_at=NOON, verified_at=NOON)
    yes = an_entry(1, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=7)
    assert gates.channel_allows(point, [yes], needs_opt_in=False) == Verdict(False, state.value)
