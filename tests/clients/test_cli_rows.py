"""The rows behind `clients find --json` and `consent show --json`."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Connection

from app import cli_consent
from clients import actions
from clients.vocabulary import Channel
from core.errors import NotFound
from core.practice import Practice
from tests.support.clients import MOBILE, NOON, a_person, a_point


def test_a_stopped_client_is_found_and_the_ledger_says_so(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    a_person(connection, practice, point)
    actions.stop(connection, point, method="typed_word", actor="client", evidence="SM1", now=NOON)
    (client,) = cli_consent.found_clients(connection, practice, "333 1234567", reveal=False)
    (row,) = cli_consent.consent_ledger(connection, practice, client["id"], reveal=False)
    assert row == {
        "client_id": client["id"], "seq": 1, "purpose": "channel", "channel": "sms", "contact_point_id": point.id,
        "event": "withdrawn", "basis": "consent", "wording": None, "version": None, "language": None,
        "method": "typed_word", "actor": "client", "occurred_at": "2026-03-02T13:00:00+01:00",
        "recorded_at": "2026-03-02T13:00:00+01:00",
    }  # fmt: skip
    assert client["contact_points"][0]["state"] == "stopped"


def test_addresses_are_shown_only_when_revealed(connection: Connection, practice: Practice) -> None:
    a_person(connection, practice, a_point(connection, practice))
    a_person(connection, practice, a_point(connection, practice, Channel.TELEGRAM, "123456789"), "Anna Neri")
    hidden = json.dumps(cli_consent.found_clients(connection, practice, "anna", reveal=False))
    assert MOBILE not in hidden
    assert "123456789" not in hidden
    shown = json.dumps(cli_consent.found_clients(connection, practice, "anna", reveal=True))
    assert MOBILE in shown


def test_the_words_agreed_to_are_shown_only_when_revealed(connection: Connection, practice: Practice) -> None:
    point = a_point(connection, practice)
    person_id = a_person(connection, practice, point)
    words = actions.wording(connection, practice.id, "opt-in", "it", "Le scriviamo qui", NOON)
    actions.opt_in(connection, point, person_id, True, method="button", wording_id=words, now=NOON)
    (hidden,) = cli_consent.consent_ledger(connection, practice, person_id, reveal=False)
    (shown,) = cli_consent.consent_ledger(connection, practice, person_id, reveal=True)
    assert "text" not in hidden
    assert (shown["wording"], shown["version"], shown["text"]) == ("opt-in", 1, "Le scriviamo qui")


def test_the_ledger_of_nobody_is_an_error_that_helps(connection: Connection, practice: Practice) -> None:
    with pytest.raises(NotFound, match="clients find"):
        cli_consent.consent_ledger(connection, practice, 404, reveal=False)
