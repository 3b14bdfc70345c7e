"""The ledger as it is stored: chained under a lock, without personal data, with words that never change."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from clients import actions, consent, gates, queries
from clients.consent import Entry, Problem
from clients.tables import consent_entries, people, wordings
from clients.vocabulary import CHANNEL_CONSENT, Channel, ConsentEvent, Method, Purpose, Reachability
from core.db import Database
from core.errors import NotFound
from core.practice import Practice
from tests.support.clients import MOBILE, NOON, a_person, a_point, a_practice


def append(connection: Connection, practice: Practice, person_id: int, **values: Any) -> Entry:
    """Anna agrees to marketing by a button, unless told otherwise."""
    given: dict[str, Any] = {
        "purpose": Purpose.MARKETING, "event": ConsentEvent.GIVEN, "method": Method.BUTTON,
        "actor": "client", "now": NOON,
    }  # fmt: skip
    return actions.append_consent(connection, practice_id=practice.id, person_id=person_id, **{**given, **values})


def test_an_entry_comes_back_as_it_was_written(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    text = actions.wording(connection, practice.id, "marketing", "it", "Vuole ricevere novità?", NOON)
    written = append(
        connection, practice, person_id, wording_id=text, evidence="update:1", channel=Channel.SMS, contact_point_id=3
    )
    (read,) = queries.consent_entries_for(connection, practice.id, person_id)
    assert (read.hash, read.purpose, read.channel, read.contact_point_id) == (written.hash, "marketing", "sms", 3)
    assert read.wording_version == 1
    assert consent.verify([read]) == []


def test_erasing_the_salt_keeps_the_chain_and_hides_the_evidence(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    kept = append(connection, practice, person_id, evidence="SM123")
    salt = connection.execute(sa.select(people.c.consent_salt)).scalar_one()
    assert kept.evidence == consent.evidence_digest(salt, "SM123")
    connection.execute(sa.update(people).values(consent_salt=None, name=None, erased_at=NOON))
    after = append(connection, practice, person_id, event=ConsentEvent.WITHDRAWN, evidence="SM124")
    assert after.evidence is None
    assert queries.ledger_problems(connection, practice.id, person_id) == []


def test_the_ledger_holds_no_personal_data(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    actions.stop(connection, point, method="typed_word", actor="client", evidence="SM-of-anna", now=NOON)
    append(connection, practice, person_id, evidence="SM-of-anna")
    stored = " ".join(str(value) for row in connection.execute(sa.select(consent_entries)) for value in row)
    for personal in ("Anna", "Rossi", MOBILE, MOBILE[1:], "SM-of-anna"):
        assert personal not in stored


def test_the_same_yes_on_the_same_evidence_is_one_entry(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    assert append(connection, practice, person_id, evidence="update:1") == append(
        connection, practice, person_id, evidence="update:1"
    )
    append(connection, practice, person_id, evidence="update:1", channel=Channel.SMS)
    append(connection, practice, person_id, evidence="update:2")
    assert len(queries.consent_entries_for(connection, practice.id, person_id)) == 3


def test_nothing_is_recorded_for_somebody_of_another_practice(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    other = a_practice(connection, "other")
    with pytest.raises(NotFound):
        append(connection, other, person_id)


def test_many_appending_at_once_make_one_whole_chain(database: Database) -> None:
    with database.transaction() as connection:
        practice = a_practice(connection)
        person_id = a_person(connection, practice)
    together = threading.Barrier(5)

    def append_some(worker: int) -> None:
        together.wait(30)
        for turn in range(4):
            with database.transaction() as connection:
                append(connection, practice, person_id, evidence=f"{worker}:{turn}")

    threads = [threading.Thread(target=append_some, args=(worker,)) for worker in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with database.snapshot() as connection:
        entries = queries.consent_entries_for(connection, practice.id, person_id)
        assert [entry.seq for entry in entries] == list(range(1, 21))
        assert consent.verify(entries) == []


def test_two_phones_stopping_at_once_do_not_wait_for_each_other_for_ever(database: Database) -> None:
    with database.transaction() as connection:
        practice = a_practice(connection)
        points = [a_point(connection, practice), a_point(connection, practice, Channel.WHATSAPP)]
        both = [a_person(connection, practice, points[0]), a_person(connection, practice, points[0], "Ada Rossi")]
        for person_id in reversed(both):  # the other way round
            actions.link(connection, practice.id, person_id, points[1].id, NOON)
    together = threading.Barrier(2)

    def stop(index: int) -> None:
        together.wait(30)
        for turn in range(5):
            with database.transaction() as connection:
                actions.stop(
                    connection, points[index], method="typed_word", actor="client", evidence=str(turn), now=NOON
                )

    threads = [threading.Thread(target=stop, args=(index,)) for index in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with database.snapshot() as connection:
        for person_id in both:
            entries = queries.consent_entries_for(connection, practice.id, person_id)
            assert len(entries) == 10
            assert consent.verify(entries) == []


def test_the_same_words_are_the_same_version_and_changed_words_a_new_one(
    connection: Connection, practice: Practice
) -> None:
    said = [("it", "Uno"), ("it", "Uno"), ("it", "Due"), ("it", "Uno"), ("fr", "Un")]
    ids = [actions.wording(connection, practice.id, "notice", language, text, NOON) for language, text in said]
    assert ids[0] == ids[1] == ids[3]
    versions = {row.id: row.version for row in connection.execute(sa.select(wordings.c.id, wordings.c.version))}
    assert [versions[wording_id] for wording_id in ids] == [1, 1, 2, 1, 1]


def test_many_showing_new_words_at_once_agree_on_their_version(database: Database) -> None:
    with database.transaction() as connection:
        practice = a_practice(connection)
    together = threading.Barrier(5)
    ids: list[int] = []

    def show() -> None:
        together.wait(30)
        with database.transaction() as connection:
            ids.append(actions.wording(connection, practice.id, "notice", "it", "Uno", NOON))

    threads = [threading.Thread(target=show) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(ids) == 5
    assert len(set(ids)) == 1


def test_words_changed_behind_the_ledger_are_found(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    text = actions.wording(connection, practice.id, "marketing", "it", "Vuole ricevere novità?", NOON)
    append(connection, practice, person_id, wording_id=text)
    assert queries.ledger_problems(connection, practice.id, person_id) == []
    connection.execute(sa.update(wordings).values(text="Accetta tutto?"))
    assert queries.ledger_problems(connection, practice.id, person_id) == [Problem(1, "wording_changed")]


def test_consent_rows_say_what_was_agreed_to_and_how(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    actions.wording(connection, practice.id, "marketing", "it", "Prima", NOON)
    text = actions.wording(connection, practice.id, "marketing", "it", "Poi", NOON)
    append(connection, practice, person_id, wording_id=text, channel=Channel.WHATSAPP)
    (row,) = queries.consent_rows(connection, practice.id, person_id)
    assert row == {
        "client_id": person_id, "seq": 1, "purpose": "marketing", "channel": "whatsapp", "contact_point_id": None,
        "event": "given", "basis": "consent", "wording": "marketing", "version": 2, "language": "it", "text": "Poi",
        "method": "button", "actor": "client", "occurred_at": NOON, "recorded_at": NOON,
    }  # fmt: skip


CLOSING = ("stop", "carrier")
NOT_OPENING = ("wrote", "blocked", "unblocked", "invalid", "active", "opt_in", "general_yes", "paper")


def _happen(connection: Connection, practice: Practice, person_id: int, point_id: int, what: str, n: int) -> None:
    point = queries.point_by_id(connection, point_id)
    match what:
        case "stop":
            actions.stop(connection, point, method="typed_word", actor="client", evidence=f"e{n}", now=NOON)
        case "carrier":
            actions.stop(connection, point, method="carrier_stop", actor="carrier", evidence="21610", now=NOON)
        case "start":
            actions.restart(connection, point, method="typed_word", actor="client", evidence=f"e{n}", now=NOON)
        case "wrote":
            actions.wrote(connection, point_id, NOON)
        case "blocked" | "unblocked":
            actions.bot_blocked(connection, point, what == "unblocked", f"e{n}", NOON)
        case "invalid" | "active":
            actions.set_reachability(connection, point_id, Reachability(what), None, NOON)
        case "opt_in" | "paper":
            append(
                connection, practice, person_id, purpose=CHANNEL_CONSENT, channel=point.channel,
                contact_point_id=point_id, method="button" if what == "opt_in" else "paper",
            )  # fmt: skip
        case "general_yes":
            append(connection, practice, person_id, purpose=CHANNEL_CONSENT, channel=point.channel)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example opens its own client in it
)
@given(st.lists(st.sampled_from([*CLOSING, *NOT_OPENING, "start"]), max_size=10))
def test_after_stop_no_gate_opens_until_start(connection: Connection, practice: Practice, history: list[str]) -> None:
    number = connection.execute(sa.select(sa.func.count()).select_from(people)).scalar_one()
    point = a_point(connection, practice, address=f"+3933300{number:05}")
    person_id = a_person(connection, practice, point)
    is_stopped = False
    for n, what in enumerate(history):
        _happen(connection, practice, person_id, point.id, what, n)
        is_stopped = what in CLOSING or (is_stopped and what != "start")
        entries = queries.consent_entries_for(connection, practice.id, person_id)
        verdict = gates.channel_allows(queries.point_by_id(connection, point.id), entries, needs_opt_in=False)
        if is_stopped:
            assert verdict == gates.Verdict(False, "stopped")
        if what == "start":
            assert verdict.allowed
        assert consent.verify(entries) == []
