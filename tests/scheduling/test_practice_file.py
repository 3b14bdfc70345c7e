"""A practice file is checked with every mistake and its line, and loading it is repeatable and careful."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from clients.tables import contact_points
from core.db import Database
from core.errors import Refused
from core.practice import LANGUAGES, from_document
from core.tables import practices
from messaging.tables import outbox, team, templates
from messaging.words import Words
from scheduling import practice_file
from scheduling.catalog import Catalog
from scheduling.practice_file import BadPracticeFile
from scheduling.practice_lines import Lines
from scheduling.tables import calendars
from tests.support.practices import NOW

DEMO = (Path(__file__).parents[2] / "practices" / "demo.toml").read_text()


def changed(*swaps: tuple[str, str]) -> str:
    text = DEMO
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_the_demo_practice_has_no_mistake_and_what_the_demo_promises() -> None:
    assert practice_file.check(DEMO) == []
    document = practice_file.document_of(DEMO)
    catalog = Catalog.of(document)
    assert len(catalog.services) == 5
    assert [service.key for service in catalog.services.values() if service.is_online] == ["online"]
    assert len([place for place in catalog.locations.values() if not place.is_online]) == 2
    assert len(catalog.practitioners) == 2
    assert [step.key for step in catalog.reminders] == ["72h", "24h", "2h"]
    assert all(service.horizon_days >= 42 for service in catalog.services.values())
    for practitioner in catalog.practitioners.values():
        assert {row.weekday for row in practitioner.hours} >= set(range(5))
    assert {member.role for member in catalog.team} == {"owner", "practitioner", "reception"}
    for service in catalog.services.values():
        assert set(service.name.by_language) == set(LANGUAGES)
    assert from_document(1, "demo", document).zone.key == "Europe/Rome"


def test_the_demo_templates_are_there_for_every_text_and_language() -> None:
    document = practice_file.document_of(DEMO)
    words = Words.load()
    assert {"reminder-72h", "reminder-24h", "reminder-24h-confirmed", "reminder-2h"} <= set(document["templates"])
    sids = [sid for template in document["templates"].values() for sid in template["sids"].values()]
    assert len(set(sids)) == len(sids) == 6 * len(document["templates"])
    assert all(words.has(key) for key in document["templates"])


def test_every_mistake_is_told_with_its_line() -> None:
    text = changed(
        ('zone = "Europe/Rome"', 'zone = "Europe/Atlantis"'),
        ('closes = "12:30"', 'closes = "08:30"'),
        ('name = "Marco Conti"\n', ""),
        ("minutes = 45", "minuts = 45"),
        ('practitioners = ["anna"]', 'practitioners = ["ana"]'),
        ('key = "2h"', 'key = "3h"'),
        ('"SEGRETERIA_TELEGRAM_TOKEN"', '"123:abc"'),
        ('languages = ["it",', 'languages = ["it", "it",'),
    )
    lines = text.splitlines()
    found = {(lines[mistake.line - 1].split("=")[0].strip(), mistake.sentence) for mistake in practice_file.check(text)}
    assert found == {
        ("zone", "practice.zone: is no IANA time zone such as Europe/Rome"),
        ("languages", "practice.languages: a language is named twice"),
        ("closes", "practitioners.anna.hours[5].closes: closes at 08:30, which is not after 09:00"),
        ("[practitioners.marco]", "practitioners.marco.name: is missing"),
        ("[services.treatment]", "services.treatment.minutes: is missing"),
        ("minuts", "services.treatment.minuts: is no setting here; did you mean minutes?"),
        ("practitioners", "services.child.practitioners: there is no practitioner 'ana'"),
        ("key", "reminders.steps[3].key: must be one of '72h', '24h' or '2h'"),
        (
            "token_env",
            "channels.telegram.token_env: must be the name of an environment variable; "
            "secrets do not belong into this file",
        ),
    }


@pytest.mark.parametrize(
    ("old", "new", "sentence", "lines_off"),
    [
        ('days = ["sat"]', 'days = ["sat", "mon"]', "overlaps other hours of Anna Ferri on mon", -2),
        ('it = "Prima visita"', 'it = "Una prima visita davvero lunghissima"', "at most 24 characters", 0),
        ('pl = "Pierwsza wizyta", ', "", "has no name in pl, which the practice speaks", 0),
        ('address = "Via Nizza 262, Torino"', "", "needs an address, or is_online = true", -2),
        ('locations = ["online"]', 'locations = ["line"]', "there is no location 'line'", 0),
        ('role = "reception"', 'role = "boss"', "must be one of 'owner', 'practitioner' or 'reception'", 0),
        ('channel = "staff"', 'channel = "sms"\naddress = "011 123"', "must be a phone number with its prefix", 1),
        ("useful_until_hours = 30", "useful_until_hours = 80", "must be less than hours_before", 0),
        ('reminders_from = "08:00"', 'reminders_from = "21:00"', "must be later than reminders_from", -1),
        ('opens = "08:30"', 'opens = "8.30"', "is no time of day", 0),
        ("minutes = 60", 'minutes = "60"', "should be a valid integer", 0),
    ],
)
def test_what_is_wrong_is_said_in_words(old: str, new: str, sentence: str, lines_off: int) -> None:
    (mistake,) = practice_file.check(changed((old, new)))
    assert sentence in mistake.sentence
    assert mistake.line == DEMO[: DEMO.index(old)].count("\n") + 1 + lines_off


def test_broken_toml_names_its_line() -> None:
    (mistake,) = practice_file.check('[practice]\nslug = "a"\nname = \n')
    assert (mistake.line, mistake.sentence) == (3, "not TOML: Invalid value")
    assert practice_file.check("[practice\n")[0].line == 1


def test_lines_are_found_behind_multi_line_values_quotes_and_repeated_tables() -> None:
    lines = Lines(
        'a = """\nb = 1\n"""\n[t."x.y"]\nlist = [ # ]\n  "]",\n]\nz.q = 2\n[[row]]\nk=1\n[[row]]\nk=2\n[row.sub]\nm=1'
    )
    assert lines.of(("a",)) == 1
    assert lines.of(("b",)) == 1  # not a key: within the text of a
    assert lines.of(("t", "x.y", "list", 0)) == 5
    assert lines.of(("t", "x.y", "z", "q")) == 8
    assert (lines.of(("row", 0, "k")), lines.of(("row", 1, "k")), lines.of(("row", 1, "sub", "m"))) == (10, 12, 14)
    assert lines.of(("row", 1, "missing")) == 11


def test_loading_twice_changes_nothing_and_says_so(database: Database) -> None:
    with database.transaction() as connection:
        first = practice_file.load(connection, DEMO, NOW)
        assert first.changes == ["practice demo: new"]

        def rows() -> list[int]:
            tables = (calendars, team, templates, outbox, contact_points)
            return [connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in tables]

        before = rows()
        assert before[:3] == [2, 3, 120]
        again = practice_file.load(connection, DEMO, NOW)
        assert (again.practice_id, again.changes) == (first.practice_id, [])
        assert rows() == before


def test_a_load_says_what_it_changes_without_repeating_addresses(database: Database) -> None:
    with database.transaction() as connection:
        practice_file.load(connection, DEMO, NOW)
        text = changed(
            ("minutes = 45", "minutes = 50"),
            ('phone = "+390110000000"', 'phone = "+390110000001"'),
            ('[[team]]\nkey = "giulia"\nname = "Giulia Sala"\nrole = "reception"\nlanguage = "it"\n', ""),
        )
        loaded = practice_file.load(connection, text, NOW)
        assert loaded.changes == ["practice.phone: changed", "services.treatment.minutes: 45 -> 50", "team: changed"]
        assert connection.execute(sa.select(team.c.key).order_by(team.c.key)).scalars().all() == ["anna", "marco"]


def test_what_was_changed_in_chat_is_not_undone_unless_forced(database: Database) -> None:
    with database.transaction() as connection:
        loaded = practice_file.load(connection, DEMO, NOW)
        document = connection.execute(sa.select(practices.c.document)).scalar_one()
        document["services"]["treatment"]["minutes"] = 40
        connection.execute(sa.update(practices).values(document=document, changed_in_chat=True))
        with pytest.raises(Refused, match=r"services\.treatment\.minutes: 40 -> 45.*--force"):
            practice_file.load(connection, DEMO, NOW)
        same = changed(("minutes = 45", "minutes = 40"))
        assert practice_file.load(connection, same, NOW).changes == []
        connection.execute(sa.update(practices).values(changed_in_chat=True))
        assert practice_file.load(connection, DEMO, NOW, force=True).practice_id == loaded.practice_id
        assert connection.execute(sa.select(practices.c.changed_in_chat)).scalar_one() is False


def test_an_address_learnt_in_chat_and_members_added_there_survive_a_load(database: Database) -> None:
    with database.transaction() as connection:
        loaded = practice_file.load(connection, DEMO, NOW)
        connection.execute(sa.update(team).where(team.c.key == "anna").values(address="501", telegram_user_id=501))
        connection.execute(
            sa.insert(team).values(practice_id=loaded.practice_id, key="tg:77", name="Ugo", role="reception")
        )
        practice_file.load(connection, changed(("minutes = 45", "minutes = 50")), NOW)
        rows = connection.execute(sa.select(team.c.key, team.c.address).order_by(team.c.key)).all()
        assert [tuple(row) for row in rows] == [("anna", "501"), ("giulia", None), ("marco", None), ("tg:77", None)]


def test_a_file_with_mistakes_loads_nothing(database: Database) -> None:
    with database.transaction() as connection:
        with pytest.raises(BadPracticeFile, match="line 1: practice: is missing"):
            practice_file.load(connection, "", NOW + timedelta(days=1))
        assert connection.execute(sa.select(sa.func.count()).select_from(practices)).scalar_one() == 0
