"""Every spelling of a number becomes one E.164."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients import phone


@pytest.mark.parametrize(
    ("written", "country", "expected"),
    [
        ("+39 333 123 4567", "IT", "+393331234567"),
        ("333 1234567", "IT", "+393331234567"),
        ("0039 333.123.4567", "IT", "+393331234567"),
        ("393331234567", "IT", "+393331234567"),
        ("(06) 6982-1234", "IT", "+390669821234"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("48600100200", "IT", "+48600100200"),
        ("600 100 200", "PL", "+48600100200"),
        ("+48 600 100 200", "IT", "+48600100200"),
        ("+1 (212) 555-0100", "IT", "+12125550100"),
    ],
)
def test_a_number_in_any_spelling_becomes_e164(written: str, country: str, expected: str) -> None:
    assert phone.e164(written, country) == expected


@pytest.mark.parametrize("written", ["", "ciao", "12", "+", "+39", "333 123", "+999999999999999999", "😀" * 20])
def test_what_is_no_number_is_refused_without_repeating_it(written: str) -> None:
    with pytest.raises(phone.NotANumber) as refused:
        phone.e164(written, "IT")
    assert str(refused.value) == str(phone.NotANumber())  # the same sentence, whatever was written


@pytest.mark.parametrize("written", ["393331234567", "+393331234567", "39 333 1234567"])
def test_a_number_from_telegram_has_its_prefix_without_the_plus(written: str) -> None:
    assert phone.from_provider(written) == "+393331234567"


def test_a_foreign_contact_is_not_mistaken_for_a_number_of_the_practices_country() -> None:
    assert phone.from_provider("33612345678") == "+33612345678"
    assert phone.e164("33612345678", "IT") == "+3933612345678"  # an Italian mobile could be just that


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_refused(written: str) -> None:
    try:
        found = phone.e164(written, "IT")
    except phone.NotANumber:
        return
    assert phone.is_e164(found)
    assert phone.e164(found, "FR") == found


@pytest.mark.parametrize(
    ("address", "shown"),
    [("+393331234567", "+39 ••• ••67"), ("+12125550100", "+1 ••• ••00"), ("123456789", "•••89"), ("40", "•••")],
)
def test_a_masked_number_tells_only_country_and_last_digits(address: str, shown: str) -> None:
    assert phone.mask(address) == shown


def test_the_gate_loads_no_number_plans_before_it_is_used() -> None:
    command = "import sys, clients.actions, clients.phone; assert 'phonenumbers' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0
