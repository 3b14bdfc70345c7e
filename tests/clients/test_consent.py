"""The ledger folded into yes or no, and the chain that shows it was not touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients import consent
from clients.consent import Entry
from clients.vocabulary import CHANNEL_CONSENT, EVERYTHING, NOTICE_SHOWN, Channel, ConsentEvent, Method, Purpose
from tests.support.clients import NOON, an_entry

MARKETING = Purpose.MARKETING.value
HOUR = timedelta(hours=1)


def chained(entries: list[Entry]) -> list[Entry]:
    """The same entries numbered and chained as the ledger does it."""
    done: list[Entry] = []
    for seq, entry in enumerate(entries, start=1):
        linked = replace(entry, seq=seq, previous=done[-1].hash if done else consent.FIRST)
        done.append(replace(linked, hash=consent.entry_hash(linked)))
    return done


def test_nothing_said_is_a_no() -> None:
    assert consent.current([], MARKETING) == consent.Standing(allowed=False)


@pytest.mark.parametrize(
    ("event", "allowed"),
    [
        (ConsentEvent.GIVEN, True),
        (ConsentEvent.RENEWED, True),
        (ConsentEvent.REFUSED, False),
        (ConsentEvent.WITHDRAWN, False),
        (ConsentEvent.EXPIRED, False),
        (ConsentEvent.SUPERSEDED, False),
        (ConsentEvent.SHOWN, True),
    ],
)
def test_the_latest_entry_wins_and_showing_a_notice_changes_nothing(event: ConsentEvent, allowed: bool) -> None:
    entries = [an_entry(1), an_entry(2, event)]
    assert consent.current(entries, MARKETING).allowed is allowed


def test_a_yes_for_one_channel_is_no_yes_for_another_or_for_all() -> None:
    entries = [an_entry(1, channel=Channel.SMS)]
    assert consent.current(entries, MARKETING, Channel.SMS).allowed
    assert not consent.current(entries, MARKETING, Channel.WHATSAPP).allowed
    assert not consent.current(entries, MARKETING).allowed


def test_a_no_for_all_channels_ends_the_yes_for_one() -> None:
    entries = [an_entry(1, channel=Channel.SMS), an_entry(2, ConsentEvent.WITHDRAWN)]
    assert not consent.current(entries, MARKETING, Channel.SMS).allowed


def test_a_no_for_one_channel_leaves_the_others() -> None:
    entries = [an_entry(1), an_entry(2, ConsentEvent.WITHDRAWN, channel=Channel.SMS)]
    assert not consent.current(entries, MARKETING, Channel.SMS).allowed
    assert consent.current(entries, MARKETING, Channel.WHATSAPP).allowed


def test_a_global_stop_overrides_a_later_yes_until_it_is_lifted() -> None:
    entries = [an_entry(1, ConsentEvent.WITHDRAWN, purpose=EVERYTHING), an_entry(2)]
    assert not consent.current(entries, MARKETING).allowed
    assert consent.current([*entries, an_entry(3, purpose=EVERYTHING)], MARKETING).allowed


@pytest.mark.parametrize("method", [Method.PAPER, Method.SPOKEN])
def test_a_yes_told_to_staff_before_the_withdrawal_does_not_undo_it(method: Method) -> None:
    withdrawn = an_entry(1, ConsentEvent.WITHDRAWN, occurred_at=NOON)
    older = an_entry(2, method=method, occurred_at=NOON - HOUR, recorded_at=NOON + HOUR)
    newer = an_entry(3, method=method, occurred_at=NOON + HOUR, recorded_at=NOON + HOUR)
    assert not consent.current([withdrawn, older], MARKETING).allowed
    assert consent.current([withdrawn, older, newer], MARKETING).allowed


def test_since_is_when_the_present_standing_began() -> None:
    entries = [
        an_entry(1, occurred_at=NOON),
        an_entry(2, ConsentEvent.RENEWED, occurred_at=NOON + HOUR),
    ]
    standing = consent.current(entries, MARKETING)
    assert standing.since == NOON
    assert standing.entry == entries[1]


def test_a_contact_point_is_stopped_alone() -> None:
    entries = [
        an_entry(1, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=1),
        an_entry(2, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=2),
        an_entry(3, ConsentEvent.WITHDRAWN, purpose=CHANNEL_CONSENT, channel=Channel.SMS, contact_point_id=1),
    ]
    assert not consent.on_point(entries, 1, Channel.SMS).allowed
    assert consent.on_point(entries, 2, Channel.SMS).allowed


def test_the_notice_shown_last_is_the_one_that_counts() -> None:
    shown = [an_entry(seq, ConsentEvent.SHOWN, purpose=NOTICE_SHOWN, wording_version=seq) for seq in (1, 2)]
    assert consent.notice_shown(shown) == shown[1]
    assert consent.notice_shown([an_entry()]) is None


entries_of_a_person = st.lists(
    st.builds(
        an_entry,
        seq=st.just(1),
        event=st.sampled_from(ConsentEvent),
        purpose=st.sampled_from([MARKETING, Purpose.RECALL.value, CHANNEL_CONSENT, EVERYTHING]),
        channel=st.sampled_from([None, Channel.SMS, Channel.WHATSAPP]),
        contact_point_id=st.sampled_from([None, 1, 2]),
        method=st.sampled_from([Method.BUTTON, Method.PAPER, Method.CARRIER_STOP]),
        evidence=st.sampled_from([None, "a" * 64]),
        wording_digest=st.sampled_from([None, "b" * 64]),
        occurred_at=st.integers(-5, 5).map(lambda hours: NOON + hours * HOUR),
    ),
    max_size=12,
).map(chained)


@given(entries_of_a_person)
def test_any_sequence_of_events_makes_a_chain_that_verifies(entries: list[Entry]) -> None:
    assert consent.verify(entries) == []


@given(entries_of_a_person, st.sampled_from([None, Channel.SMS, Channel.WHATSAPP]))
def test_without_a_yes_in_the_ledger_nothing_is_allowed(entries: list[Entry], channel: Channel | None) -> None:
    without = [entry for entry in entries if entry.event not in consent.YES]
    assert not consent.current(without, MARKETING, channel).allowed


@given(entries_of_a_person, st.sampled_from([None, Channel.SMS, Channel.WHATSAPP]))
def test_a_withdrawal_always_takes_effect_at_once(entries: list[Entry], channel: Channel | None) -> None:
    withdrawal = an_entry(len(entries) + 1, ConsentEvent.WITHDRAWN, channel=channel)
    assert not consent.current([*entries, withdrawal], MARKETING, channel).allowed


@given(entries_of_a_person)
def test_the_order_of_reading_does_not_matter(entries: list[Entry]) -> None:
    assert consent.current(reversed(entries), MARKETING) == consent.current(entries, MARKETING)


TAMPERINGS = [
    ("purpose", Purpose.FEEDBACK.value),
    ("event", ConsentEvent.REFUSED),
    ("channel", Channel.TELEGRAM),
    ("contact_point_id", 99),
    ("wording_id", 99),
    ("wording_digest", "c" * 64),
    ("method", Method.SPOKEN),
    ("actor", "staff:1"),
    ("evidence", "d" * 64),
    ("person_id", 99),
    ("practice_id", 99),
    ("occurred_at", NOON + timedelta(days=1)),
    ("recorded_at", NOON + timedelta(days=1)),
]


@given(entries_of_a_person.filter(bool), st.sampled_from(TAMPERINGS), st.data())
def test_whatever_is_changed_in_an_entry_is_found(
    entries: list[Entry], tampering: tuple[str, object], data: st.DataObject
) -> None:
    field, value = tampering
    index = data.draw(st.integers(0, len(entries) - 1))
    changed = replace(entries[index], **{field: value})
    if changed == entries[index]:
        return
    assert consent.verify([*entries[:index], changed, *entries[index + 1 :]])


@given(entries_of_a_person.filter(lambda entries: len(entries) > 1), st.data())
def test_a_removed_or_rehashed_entry_is_found(entries: list[Entry], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(entries) - 2))
    assert consent.verify([*entries[:index], *entries[index + 1 :]])
    changed = replace(entries[index], actor="staff:1")
    rehashed = replace(changed, hash=consent.entry_hash(changed))
    assert consent.verify([*entries[:index], rehashed, *entries[index + 1 :]])


def test_the_same_evidence_of_two_people_cannot_be_matched() -> None:
    assert consent.evidence_digest("salt", "SM1") != consent.evidence_digest("other", "SM1")
    assert consent.evidence_digest(None, "SM1") is None
