"""People and contact points arriving, changing, being stopped and allowed again."""

from __future__ import annotations

import threading
from datetime import time, timedelta

import pytest
from sqlalchemy import Connection

from clients import actions, consent, gates, queries
from clients.vocabulary import (
    CHANNEL_CONSENT,
    EVERYTHING,
    Channel,
    ConsentEvent,
    Method,
    Purpose,
    Reachability,
)
from core.db import Database
from core.practice import Practice
from tests.support.clients import MOBILE, NOON, a_person, a_point, a_practice

LATER = NOON + timedelta(hours=1)


def events(connection: Connection, practice: Practice, person_id: int) -> list[tuple[str, str, str]]:
    """The person's ledger as (purpose, event, method)."""
    entries = queries.consent_entries_for(connection, practice.id, person_id)
    assert consent.verify(entries) == []
    return [(entry.purpose, entry.event.value, entry.method) for entry in entries]


def is_open(connection: Connection, practice: Practice, person_id: int, point_id: int) -> bool:
    """Whether the channel gate lets a message to that person through."""
    entries = queries.consent_entries_for(connection, practice.id, person_id)
    return gates.channel_allows(queries.point_by_id(connection, point_id), entries, needs_opt_in=False).allowed


def test_who_arrives_twice_is_at_one_contact_point(connection: Connection, practice: Practice) -> None:
    first = actions.arrive(connection, practice, Channel.SMS, MOBILE, NOON)
    again = actions.arrive(connection, practice, Channel.SMS, MOBILE, LATER)
    assert first.is_new_point
    assert not again.is_new_point
    assert again.point == first.point
    assert first.point.state is Reachability.UNVERIFIED


def test_the_same_number_on_another_channel_or_practice_is_another_contact_point(
    connection: Connection, practice: Practice
) -> None:
    other = a_practice(connection, "other")
    places = [(practice, Channel.SMS), (practice, Channel.WHATSAPP), (other, Channel.SMS)]
    ids = {actions.arrive(connection, where, channel, MOBILE, NOON).point.id for where, channel in places}
    assert len(ids) == 3


def test_what_a_channel_says_of_the_sender_is_only_a_suggestion(connection: Connection, practice: Practice) -> None:
    arrived = actions.arrive(
        connection, practice, Channel.TELEGRAM, "42", NOON, name=" Anna\n\u202eRossi ", language="pl"
    )
    assert (arrived.name, arrived.language, arrived.person_ids) == ("Anna Rossi", "pl", ())
    assert actions.arrive(connection, practice, Channel.TELEGRAM, "42", NOON, language="xx").language == "it"


def test_many_arriving_at_once_share_one_contact_point(database: Database) -> None:
    with database.transaction() as connection:
        practice = a_practice(connection)
    together = threading.Barrier(6)
    found: list[int] = []

    def arrive() -> None:
        together.wait(30)
        with database.transaction() as connection:
            found.append(actions.arrive(connection, practice, Channel.SMS, MOBILE, NOON).point.id)

    threads = [threading.Thread(target=arrive) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 6
    assert len(set(found)) == 1


def test_two_people_share_a_phone_and_stay_two(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    mother = a_person(connection, practice, point, "Anna Rossi")
    actions.new_person(
        connection, practice, now=NOON, name="Ada Rossi", language="it", point_id=point.id, relation="guardian"
    )
    names = [person.name for person in queries.people_at(connection, practice.id, Channel.SMS, MOBILE)]
    assert names == ["Anna Rossi", "Ada Rossi"]
    assert [found.id for found in queries.points_of(connection, practice.id, mother)] == [point.id]


def test_being_tied_twice_is_being_tied_once(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    actions.link(connection, practice.id, person_id, point.id, LATER)
    assert len(queries.people_on(connection, point.id)) == 1


def test_writing_proves_the_address_and_never_goes_back_in_time(connection: Connection, practice: Practice) -> None:
    arrived = actions.arrive(connection, practice, Channel.SMS, MOBILE, NOON)
    actions.wrote(connection, arrived.point.id, LATER)
    point = actions.wrote(connection, arrived.point.id, NOON)  # delivered late
    assert (point.state, point.wrote_at, point.verified_at) == (Reachability.ACTIVE, LATER, LATER)


def test_stop_is_recorded_for_everybody_on_the_phone(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    both = [a_person(connection, practice, point), a_person(connection, practice, point, "Ada Rossi")]
    stopped = actions.stop(connection, point, method=Method.TYPED_WORD, actor="client", evidence="SM1", now=LATER)
    assert stopped == tuple(both)
    for person_id in both:
        assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, "withdrawn", "typed_word")]
        assert not is_open(connection, practice, person_id, point.id)
    assert queries.point_by_id(connection, point.id).state is Reachability.STOPPED


def test_stop_from_a_number_nobody_knows_opens_a_file_without_a_name(
    connection: Connection, practice: Practice
) -> None:
    point = actions.arrive(connection, practice, Channel.SMS, MOBILE, NOON).point
    (person_id,) = actions.stop(connection, point, method="carrier_stop", actor="carrier", now=NOON)
    assert queries.person(connection, practice.id, person_id).name is None
    assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, "withdrawn", "carrier_stop")]


def test_a_carrier_that_repeats_itself_is_recorded_once(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    for _ in range(3):
        actions.stop(connection, point, method="carrier_stop", actor="carrier", evidence="21610", now=LATER)
    assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, "withdrawn", "carrier_stop")]
    actions.restart(connection, point, method="typed_word", actor="client", evidence="SM2", now=LATER)
    actions.stop(connection, point, method="carrier_stop", actor="carrier", evidence="21610", now=LATER)
    assert [event for _, event, _ in events(connection, practice, person_id)] == ["withdrawn", "given", "withdrawn"]


def test_start_allows_again_and_the_next_one_is_a_renewal(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    for word in ("1", "2"):
        actions.stop(connection, point, method="typed_word", actor="client", evidence=f"stop{word}", now=LATER)
        actions.restart(connection, point, method="typed_word", actor="client", evidence=f"start{word}", now=LATER)
    assert [event for _, event, _ in events(connection, practice, person_id)] == [
        "withdrawn", "given", "withdrawn", "renewed",
    ]  # fmt: skip
    assert is_open(connection, practice, person_id, point.id)


def test_start_from_somebody_who_never_stopped_is_recorded_as_a_yes_once(
    connection: Connection, practice: Practice
) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    for word in ("1", "2"):
        actions.restart(connection, point, method="typed_word", actor="client", evidence=word, now=LATER)
    assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, "given", "typed_word")]


def test_start_ends_a_global_stop(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    actions.append_consent(
        connection, practice_id=practice.id, person_id=person_id, purpose=EVERYTHING,
        event=ConsentEvent.WITHDRAWN, method=Method.SPOKEN, actor="staff:1", now=NOON,
    )  # fmt: skip
    actions.restart(connection, point, method="typed_word", actor="client", now=LATER)
    assert not consent.globally_stopped(queries.consent_entries_for(connection, practice.id, person_id))


@pytest.mark.parametrize("how", ["unblocked", "wrote"])
def test_a_blocked_bot_is_a_withdrawal_until_it_is_unblocked_or_written_to(
    connection: Connection, practice: Practice, how: str
) -> None:
    point = a_point(connection, practice, Channel.TELEGRAM, "42")
    person_id = a_person(connection, practice, point)
    actions.bot_blocked(connection, point, False, "update:1", LATER)
    assert queries.point_by_id(connection, point.id).state is Reachability.BLOCKED
    assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, "withdrawn", "blocked_bot")]
    assert not is_open(connection, practice, person_id, point.id)
    if how == "unblocked":
        actions.bot_blocked(connection, point, True, "update:2", LATER)
    else:
        actions.wrote(connection, point.id, LATER)
    method = "unblocked_bot" if how == "unblocked" else "wrote_first"
    assert events(connection, practice, person_id)[1] == (CHANNEL_CONSENT, "given", method)
    assert is_open(connection, practice, person_id, point.id)


def test_neither_writing_nor_unblocking_nor_a_receipt_lifts_a_stop(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice, Channel.TELEGRAM, "42")
    person_id = a_person(connection, practice, point)
    actions.stop(connection, point, method="typed_word", actor="client", now=LATER)
    actions.bot_blocked(connection, point, False, "update:1", LATER)
    actions.bot_blocked(connection, point, True, "update:2", LATER)
    actions.wrote(connection, point.id, LATER)
    for state in (Reachability.ACTIVE, Reachability.INVALID, Reachability.BLOCKED):
        actions.set_reachability(connection, point.id, state, "30005", LATER)
    assert queries.point_by_id(connection, point.id).state is Reachability.STOPPED
    assert not is_open(connection, practice, person_id, point.id)


def test_a_dead_number_lives_again_when_somebody_writes(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    actions.set_reachability(connection, point.id, Reachability.INVALID, "30005", LATER)
    dead = queries.point_by_id(connection, point.id)
    assert (dead.state, dead.state_reason, dead.verified_at) == (Reachability.INVALID, "30005", None)
    alive = actions.wrote(connection, point.id, LATER)
    assert (alive.state, alive.state_reason) == (Reachability.ACTIVE, None)


def test_a_chat_handed_over_keeps_its_permission_and_leaves_the_nameless_file(
    connection: Connection, practice: Practice
) -> None:
    point = a_point(connection, practice, Channel.TELEGRAM, "42")
    nameless = a_person(connection, practice, point, name=None)
    text = actions.wording(connection, practice.id, "opt-in", "it", "Le scriviamo qui.", NOON)
    actions.append_consent(
        connection, practice_id=practice.id, person_id=nameless, purpose=CHANNEL_CONSENT, channel=point.channel,
        contact_point_id=point.id, event=ConsentEvent.GIVEN, method=Method.WROTE_FIRST, actor="client",
        wording_id=text, now=NOON,
    )  # fmt: skip
    anna = a_person(connection, practice)
    actions.hand_over(connection, point, nameless, anna, LATER)
    assert [person.id for person in queries.people_on(connection, point.id)] == [anna]
    assert events(connection, practice, anna) == [(CHANNEL_CONSENT, "given", "wrote_first")]
    assert queries.consent_rows(connection, practice.id, anna)[0]["wording"] == "opt-in"


def test_a_chat_handed_over_by_somebody_with_a_name_is_shared(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice, Channel.TELEGRAM, "42")
    ada = a_person(connection, practice, point, "Ada Rossi")
    anna = a_person(connection, practice)
    actions.hand_over(connection, point, ada, anna, LATER)
    assert {person.id for person in queries.people_on(connection, point.id)} == {ada, anna}


def test_a_group_that_moved_is_written_to_at_its_new_address(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice, Channel.STAFF, "-42")
    actions.readdress(connection, practice, Channel.STAFF, "-42", "-10042")
    assert queries.point_by_id(connection, point.id).address == "-10042"
    actions.readdress(connection, practice, Channel.STAFF, "-42", "-10042")  # told twice
    stale = a_point(connection, practice, Channel.STAFF, "-43")
    actions.readdress(connection, practice, Channel.STAFF, "-43", "-10042")
    assert queries.point_by_id(connection, stale.id).state is Reachability.INVALID


def test_a_chosen_language_is_not_overwritten_by_a_detected_one(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    actions.set_language(connection, practice.id, person_id, "fr")
    assert queries.person(connection, practice.id, person_id).language == "fr"
    actions.set_language(connection, practice.id, person_id, "pl", chosen=True)
    actions.set_language(connection, practice.id, person_id, "it")
    person = queries.person(connection, practice.id, person_id)
    assert (person.language, person.language_chosen) == ("pl", True)


def test_a_name_is_kept_clean_and_an_empty_one_changes_nothing(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    assert actions.rename(connection, practice.id, person_id, "  Łucja\t Nowak ") == "Łucja Nowak"
    assert actions.rename(connection, practice.id, person_id, " \n ") is None
    assert queries.person(connection, practice.id, person_id).name == "Łucja Nowak"


def test_wishes_change_one_by_one(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    wishes = [
        actions.Wishes(channels={"*": [Channel.WHATSAPP, Channel.SMS]}),
        actions.Wishes(channels={"reminder": [Channel.SMS]}, reminders_on=False),
        actions.Wishes(quiet=(time(21), time(7, 30))),
    ]
    for wish in wishes:
        actions.set_preferences(connection, practice.id, person_id, wish, NOON)
    kept = queries.preferences_of(connection, practice.id, person_id)
    assert kept.ranked(Purpose.REMINDER) == (Channel.SMS,)
    assert kept.ranked(Purpose.BOOKING) == (Channel.WHATSAPP, Channel.SMS)
    assert kept.quiet == (time(21), time(7, 30))
    assert not kept.reminders_on
    undone = actions.Wishes(channels={"reminder": []}, ends_quiet=True, reminders_on=True)
    actions.set_preferences(connection, practice.id, person_id, undone, NOON)
    kept = queries.preferences_of(connection, practice.id, person_id)
    assert (kept.ranked(Purpose.REMINDER), kept.quiet, kept.reminders_on) == (
        (Channel.WHATSAPP, Channel.SMS), None, True,
    )  # fmt: skip


def test_who_never_said_anything_has_the_defaults(connection: Connection, practice: Practice) -> None:
    kept = queries.preferences_of(connection, practice.id, a_person(connection, practice))
    assert (kept.ranked(Purpose.REMINDER), kept.quiet, kept.reminders_on) == ((), None, True)


def test_a_restricted_file_may_not_be_written_to(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    assert queries.person(connection, practice.id, person_id).may_be_written_to
    actions.set_restricted(connection, practice.id, person_id, True)
    assert not queries.person(connection, practice.id, person_id).may_be_written_to


def test_the_first_contact_is_recorded_with_its_notice_and_wording(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice, Channel.WHATSAPP)
    person_id = a_person(connection, practice, point)
    notice = actions.wording(connection, practice.id, "notice", "it", "Chi siamo", NOON)
    wording = actions.wording(connection, practice.id, "opt-in", "it", "Le scriviamo qui", NOON)
    for _ in range(2):
        actions.first_contact(
            connection, point, person_id, notice_id=notice, opt_in_id=wording, evidence="SM1", now=NOON
        )
    assert events(connection, practice, person_id) == [
        ("privacy_notice", "shown", "notice"),
        (CHANNEL_CONSENT, "given", "wrote_first"),
    ]
    assert [row["wording"] for row in queries.consent_rows(connection, practice.id, person_id)] == ["notice", "opt-in"]


def test_a_greeting_does_not_open_what_was_stopped(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    actions.stop(connection, point, method="typed_word", actor="client", now=NOON)
    wording = actions.wording(connection, practice.id, "notice", "it", "Chi siamo", NOON)
    actions.first_contact(connection, point, person_id, notice_id=wording, opt_in_id=wording, evidence="1", now=NOON)
    assert not is_open(connection, practice, person_id, point.id)
    assert not consent.on_point(
        queries.consent_entries_for(connection, practice.id, person_id), point.id, point.channel
    ).allowed


@pytest.mark.parametrize("allowed", [True, False])
def test_a_number_the_client_shared_is_used_only_after_a_yes(
    connection: Connection, practice: Practice, allowed: bool
) -> None:
    person_id = a_person(connection, practice, a_point(connection, practice, Channel.TELEGRAM, "42"))
    point = actions.keep_number(connection, practice, person_id, MOBILE, NOON)
    assert not is_open(connection, practice, person_id, point.id)
    actions.opt_in(connection, point, person_id, allowed, method=Method.BUTTON, evidence="update:9", now=NOON)
    assert is_open(connection, practice, person_id, point.id) is allowed
    event = "given" if allowed else "refused"
    assert events(connection, practice, person_id) == [(CHANNEL_CONSENT, event, "button")]


def test_a_team_member_who_blocks_the_staff_bot_is_no_client(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice, Channel.STAFF, "42")
    actions.bot_blocked(connection, point, False, "update:1", NOON)
    assert queries.point_by_id(connection, point.id).state is Reachability.BLOCKED
    assert queries.people_on(connection, point.id) == []
