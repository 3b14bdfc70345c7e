"""Finding clients by what somebody types."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions, finding, people, queries
from clients.tables import people as people_table
from clients.vocabulary import Channel
from core.errors import NotFound
from core.practice import Practice
from tests.support.clients import NOON, a_person, a_point, a_practice


def names(connection: Connection, practice: Practice, text: str) -> list[str | None]:
    return [found.person.name for found in queries.find(connection, practice, text)]


@pytest.mark.parametrize(
    "spelling",
    ["+393331234567", "+39 333 123 4567", "333 1234567", "0039 333-123-4567", "393331234567", "34567", "1234567"],
)
def test_a_client_is_found_by_number_in_any_spelling(connection: Connection, practice: Practice, spelling: str) -> None:
    a_person(connection, practice, a_point(connection, practice))
    a_person(connection, practice, a_point(connection, practice, address="+393339999999"), "Bruno Neri")
    assert names(connection, practice, spelling) == ["Anna Rossi"]


def test_everybody_on_a_shared_number_is_found_with_all_their_contact_points(
    connection: Connection, practice: Practice
) -> None:
    shared = a_point(connection, practice)
    a_person(connection, practice, shared)
    ada = a_person(connection, practice, shared, "Ada Rossi")
    chat = a_point(connection, practice, Channel.TELEGRAM, "4242")
    queries_before = queries.find(connection, practice, "333 1234567")
    assert [found.person.name for found in queries_before] == ["Anna Rossi", "Ada Rossi"]
    actions.link(connection, practice.id, ada, chat.id, NOON)
    (found,) = queries.find(connection, practice, "Ada")
    assert {point.channel for point in found.points} == {Channel.SMS, Channel.TELEGRAM}


def test_a_client_is_found_by_their_own_number_in_the_file(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice)
    assert [found.person.id for found in queries.find(connection, practice, str(person_id))] == [person_id]


@pytest.mark.parametrize("text", ["anna", "ROSSI", "ross ann", "Anna Rossi", " rossi ", "rosi", "ana rossi"])
def test_a_client_is_found_by_part_of_the_name_in_any_case_and_with_a_slip(
    connection: Connection, practice: Practice, text: str
) -> None:
    a_person(connection, practice)
    a_person(connection, practice, name="Élodie Łukasik")
    assert names(connection, practice, text) == ["Anna Rossi"]


@pytest.mark.parametrize("text", ["elodie", "ÉLO", "lukasik", "Łuk"])
def test_accents_do_not_hide_anybody(connection: Connection, practice: Practice, text: str) -> None:
    a_person(connection, practice)
    a_person(connection, practice, name="Élodie Łukasik")
    assert names(connection, practice, text) == ["Élodie Łukasik"]


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "zzz", "+39 000", "9" * 40, "😀"])
def test_what_means_nobody_finds_nobody(connection: Connection, practice: Practice, text: str) -> None:
    a_person(connection, practice, a_point(connection, practice))
    assert names(connection, practice, text) == []


def test_neither_the_erased_nor_another_practices_clients_are_found(connection: Connection, practice: Practice) -> None:
    person_id = a_person(connection, practice, a_point(connection, practice))
    other = a_practice(connection, "other")
    assert names(connection, other, "Anna") == []
    with pytest.raises(NotFound):
        queries.person(connection, other.id, person_id)
    connection.execute(sa.update(people_table).values(erased_at=NOON))
    assert names(connection, practice, "Anna") == names(connection, practice, "333 1234567") == []


def test_beginnings_of_words_come_first() -> None:
    assert finding.by_name([(1, "Mariarosa Neri"), (2, "Rosa Bianchi"), (3, "Ugo Verdi")], "rosa") == [2, 1]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Anna Maria Rossi", "A.R."), ("anna", "A."), (None, "–"), ("🙂", "–"), ("Jean-Luc Émond", "J.É."), ("", "–")],
)
def test_the_staff_group_sees_initials(name: str | None, expected: str) -> None:
    assert people.initials(name) == expected


@pytest.mark.parametrize(("name", "expected"), [("Anna Rossi", "Anna"), (None, ""), ("  ", "")])
def test_people_are_greeted_by_their_first_name(name: str | None, expected: str) -> None:
    assert people.first_name(name) == expected
