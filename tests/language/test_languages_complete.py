"""A language is one file of words; this says what must be in it."""

import ast
import importlib
from pathlib import Path

import pytest

from messaging.intents import cues
from messaging.intents.nouns import Intent
from scheduling.when import feasts, language, lexicon

CODES = lexicon.CODES
HERE = Path(importlib.import_module("scheduling.when.languages").__path__[0])


@pytest.mark.parametrize("code", CODES)
def test_language_names_every_day_month_and_number(code: str) -> None:
    words = lexicon.load(code).language
    assert len(words.weekdays) == 7
    assert len(words.months) == 12
    assert all(words.weekdays)
    assert all(words.months)
    assert set(range(21)) | {30, 40, 50} <= set(words.cardinals)
    assert set(range(1, 21)) | {30} <= set(words.ordinals)


@pytest.mark.parametrize("code", CODES)
def test_language_fills_every_required_role_and_no_unknown_one(code: str) -> None:
    roles = lexicon.load(code).language.roles
    assert [role for role in language.REQUIRED if not roles.get(role)] == []
    assert [role for role in roles if role not in (*language.REQUIRED, *language.OPTIONAL)] == []


@pytest.mark.parametrize("code", CODES)
def test_language_names_known_feasts(code: str) -> None:
    names = lexicon.load(code).language.holidays
    assert {"christmas", "christmas_eve", "easter", "new_year", "new_years_eve"} <= set(names)
    assert set(names) <= set(feasts.FEASTS)


@pytest.mark.parametrize("code", CODES)
def test_language_has_phrases_for_every_intent(code: str) -> None:
    data = importlib.import_module(f"messaging.intents.languages.{code}").CUES
    missing = set(Intent) - {Intent(name) for name in data} - {Intent.OPTOUT}  # opt-out has its own table
    assert not missing
    assert cues.load(code).phrases


@pytest.mark.parametrize("path", sorted(HERE.glob("*.py")), ids=lambda path: path.stem)
def test_language_files_hold_data_and_no_code(path: Path) -> None:
    allowed = (ast.Expr, ast.ImportFrom, ast.Assign)
    assert all(isinstance(node, allowed) for node in ast.parse(path.read_text(encoding="utf-8")).body)


def test_every_language_of_dates_is_one_of_intents_and_detection() -> None:
    from messaging.intents import language as detection

    assert (
        {path.stem for path in HERE.glob("*.py")} - {"__init__"}
        == set(CODES)
        == set(cues.CODES)
        == set(detection.CODES)
    )
