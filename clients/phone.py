"""The one gate through which a phone number comes in: whatever was written leaves as E.164.

phonenumbers is imported when first needed: it is slow to load, and channels deliver E.164 already.
"""

from __future__ import annotations

import re

from core.errors import AppError

_E164 = re.compile(r"\+[1-9]\d{6,14}")


class NotANumber(AppError):
    """This is not a phone number; write it with its country prefix, for example +39 333 1234567."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def is_e164(address: str) -> bool:
    """Whether an address has the form of E.164; says nothing about whether the number exists."""
    return _E164.fullmatch(address) is not None


def e164(written: str, country: str) -> str:
    """A number as somebody typed it, `country` (ISO 3166-1 alpha-2) where it has no prefix; raises NotANumber."""
    found = _parsed(written, country)
    if found is None and not written.strip().startswith("+"):
        # Many people write the prefix without its plus, and so does Telegram.
        found = _parsed("+" + re.sub(r"\D", "", written), None)
    if found is None:
        raise NotANumber
    return found


def from_provider(written: str) -> str:
    """A number a provider vouches for: always international, sometimes without its plus; raises NotANumber."""
    found = _parsed("+" + re.sub(r"\D", "", written), None)
    if found is None:
        raise NotANumber
    return found


def mask(address: str) -> str:
    """The number for display where it must not be read: "+39 ••• ••67"; other addresses show two characters."""
    if not is_e164(address):
        return "•••" + address[-2:] if len(address) > 4 else "•••"
    return f"+{_country_code(address)} ••• ••{address[-2:]}"


def _country_code(address: str) -> str:
    import phonenumbers

    try:
        return str(phonenumbers.parse(address).country_code)
    except phonenumbers.NumberParseException:
        return address[1:3]


def _parsed(written: str, country: str | None) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    if not phonenumbers.is_valid_number(number) and not written.strip().startswith("+"):
        return None  # a number typed in full is believed when it is possible: numbering plans grow
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
