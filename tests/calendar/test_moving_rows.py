"""Tables of appointments as spreadsheets and other programs write them, and the words in them."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.errors import WrongUse
from scheduling.calendar import moving_csv, moving_words
from scheduling.calendar.moving_rows import Bad, Row
from scheduling.catalog import Catalog
from tests.support.practices import ROME, a_document, rome

HEAD = "client_name,phone,service,practitioner,start\n"
CATALOG = Catalog.of(a_document())
TABLES = {
    "semicolons and a mark": (
        "﻿start;phone;client_name;notes;practitioner;service\n05/03/2026 15.30;+393331112223;"
        '"Maria; detta ""Mimi""";x;anna;visit\n'
    ).encode(),
    "tabs as spreadsheets write them": "client_name\tphone\tservice\tpractitioner\tstart\nMaria\t'+393331112223\t"
    "visit\tanna\t5.3.26 15:30:00\n".encode("utf-16"),
    "old windows": (HEAD + "Zoë,+393331112223,visit,anna,2026-03-05 15:30\r\n").encode("cp1252"),
    "names in two lines, empty lines": (
        HEAD + '\n\n"Maria\nBianchi",+393331112223,visit,anna,2026-3-5 15:30\n,,,,\n'
    ).encode(),
    "with an offset": (HEAD + "Maria,+393331112223,visit,anna,2026-03-05T14:30:00Z\n").encode(),
    "with capitals": (
        b"Client name,Phone,Service,Practitioner,Start\nMaria,+393331112223,Visita,NERI ANNA,2026/03/05 3:30 pm\n"
    ),
}


@pytest.mark.parametrize("case", list(TABLES))
def test_tables_are_read_as_they_are_written(case: str) -> None:
    (row,) = moving_csv.rows(TABLES[case])
    assert isinstance(row.start, str)
    assert moving_csv.instant(row.start, ROME, "IT") == rome(3, 5, 15, 30)
    assert (row.phone, moving_words.service_of(row, CATALOG).key) == ("+393331112223", "visit")
    assert moving_words.practitioner_of(row, CATALOG.services["visit"], CATALOG) == "anna"
    assert row.name


def test_a_row_knows_its_line_also_behind_names_in_two_lines() -> None:
    text = HEAD + '"a\nb",1,visit,anna,x\n\nc,1,visit,anna,x\n'
    assert [row.line for row in moving_csv.rows(text.encode())] == [2, 5]


@pytest.mark.parametrize("text", ["", "\n\n", "name,start\nx,y\n", HEAD + '"' + "x" * 200_000], ids=len)
def test_a_file_that_is_no_such_table_is_wrong_use(text: str) -> None:
    with pytest.raises(WrongUse):
        list(moving_csv.rows(text.encode()))


STARTS: dict[str, tuple[str, Any]] = {
    "2026-03-05T15:30": ("IT", rome(3, 5, 15, 30)),
    "2026-03-05 15:30:00": ("IT", rome(3, 5, 15, 30)),
    "2026-03-05T15:30:00.000": ("IT", rome(3, 5, 15, 30)),
    "2026-03-05T15:30+02:00": ("IT", rome(3, 5, 14, 30)),
    "2026-03-05T14:30Z": ("IT", rome(3, 5, 15, 30)),
    "5.3.2026, 15.30": ("DE", rome(3, 5, 15, 30)),
    "05/03/26 15h30": ("FR", rome(3, 5, 15, 30)),
    "03/05/2026 3:30 PM": ("US", rome(3, 5, 15, 30)),
    "03/05/2026 12:30 a.m.": ("US", rome(3, 5, 0, 30)),
    "12/13/2026 10:00": ("IT", None),
    "2026-03-05": ("IT", None),
    "15:30": ("IT", None),
    "2026-03-05 25:00": ("IT", None),
    "2026-03-05 13:30 pm": ("IT", None),
    "2026-03-29 02:30": ("IT", None),
    "2026-10-25 02:30": ("IT", rome(10, 25, 2, 30)),
    "tomorrow at ten": ("IT", None),
    "": ("IT", None),
}


@pytest.mark.parametrize("written", list(STARTS))
def test_a_start_is_read_on_the_clock_of_the_practice(written: str) -> None:
    country, expected = STARTS[written]
    if expected is None:
        with pytest.raises(Bad):
            moving_csv.instant(written, ZoneInfo("Europe/Rome"), country)
    else:
        assert moving_csv.instant(written, ZoneInfo("Europe/Rome"), country) == expected


TITLES = {
    "Maria Bianchi": "Maria Bianchi",
    "Maria Bianchi - visita": "Maria Bianchi",
    "Visita: Maria Bianchi": "Maria Bianchi",
    "Controllo Paolo Verdi +39 333 4445556": "Paolo Verdi",
    "Anna Neri / Check-up / Luca Neri": "Luca Neri",
    "Anna Bianchi (visit)": "Anna Bianchi",
    "visita": "",
    "+39 333 4445556": "",
}


@pytest.mark.parametrize("title", list(TITLES))
def test_the_client_is_what_is_left_of_a_title(title: str) -> None:
    assert moving_words.client_in(title, CATALOG) == TITLES[title]


def test_names_are_compared_word_by_word() -> None:
    assert moving_words.same_name("Bianchi María", "maria bianchi")
    assert not moving_words.same_name("Иван", "Пётр")
    assert not moving_words.same_name("", None)


def test_what_a_row_does_not_name_is_taken_only_where_there_is_no_doubt() -> None:
    silent = Row(1, "x", "", "", "", "")
    with pytest.raises(Bad, match="no service"):
        moving_words.service_of(silent, CATALOG)
    assert moving_words.practitioner_of(silent, CATALOG.services["check"], CATALOG) == "anna"
    with pytest.raises(Bad, match="no practitioner"):
        moving_words.practitioner_of(silent, CATALOG.services["visit"], CATALOG)
    with pytest.raises(Bad, match="no practitioner"):  # somebody is named, whom we do not know
        moving_words.practitioner_of(Row(1, "x", "", "", "Carla", ""), CATALOG.services["check"], CATALOG)
