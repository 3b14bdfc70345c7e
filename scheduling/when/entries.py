"""Spell out a language's data: every word and phrase with the roles it can play, numbers in all their forms."""

from __future__ import annotations

from typing import Any, TypeAlias

from messaging.intents import fold
from scheduling.when.language import Language

Roles: TypeAlias = dict[str, Any]  # role -> value: number, weekday, month, feast, or 1


_SPECIAL: dict[str, Roles] = {"am": {"mer": "a"}, "pm": {"mer": "p"}, "an": {"num": 1}}


def number_roles(text: str) -> Roles:
    """Return what a number written in digits can be: hour, minute, day, year ..."""
    value, size = int(text), len(text)
    if size == 4:
        if 1900 <= value <= 2100:
            return {"yr": value, "compact": value} if value % 100 < 60 else {"yr": value}
        return {"compact": value} if value // 100 < 25 and value % 100 < 60 else {}
    if size == 3:
        return {"compact": value, "num": value} if value % 100 < 60 and 0 < value // 100 < 25 else {"num": value}
    if size > 4:
        return {}
    roles: Roles = {"num": value}
    if value <= 24:
        roles["hr"] = value
    if 1 <= value <= 31:
        roles["dd"] = value
    if value < 60:
        roles["m1"] = value
        if size == 2:
            roles["mn"] = value
    if size == 2:
        roles["y2"] = value
    elif 0 < value < 13:
        roles["digit"] = value
    if value == 0 and size == 1:
        roles["zero"] = 0
    return roles


def split(text: str) -> list[str]:
    return [part.strip() for part in fold.fold(text).split(",") if part.strip()]


def variants(text: str) -> list[tuple[str, ...]]:
    """Return each comma-separated variant as its folded words; German umlauts also as ae, oe, ue."""
    spellings = [text]
    low = text.lower()
    if any(letter in low for letter in "äöü"):
        spellings.append(low.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
    found: dict[tuple[str, ...], None] = {}
    for spelling in spellings:
        for part in split(spelling):
            key = tuple(fold.words(part)) or (part,)
            found[key] = None
    return list(found)


def entries(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    found: list[tuple[tuple[str, ...], Roles]] = []
    for role, text in language.roles.items():
        roles: Roles = _SPECIAL.get(role, {role: 1})
        found += [(key, roles) for key in variants(text)]
    for weekday, text in enumerate(language.weekdays):
        found += [(key, {"wd": weekday}) for key in variants(text)]
    for month, text in enumerate(language.months, 1):
        found += [(key, {"mo": month}) for key in variants(text)]
    for name, text in language.holidays.items():
        found += [(key, {"feast": name}) for key in variants(text)]
    for hour, text in language.hours.items():
        found += [(key, {"hn": hour}) for key in variants(text)]
    found += [(key, {"weak_month": 1}) for key in variants(language.weak_months)]
    found += _cardinals(language) + _ordinals(language)
    found += _years(found, language)
    if language.compounds:
        found += _compounds(language)
    return found


def _spelled(value: int) -> Roles:
    roles = number_roles(str(value))
    roles.pop("digit", None)
    roles.pop("y2", None)
    return {**roles, "word": value}


def _cardinals(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    found = [(key, _spelled(value)) for value, text in language.cardinals.items() for key in variants(text)]
    for ten in (20, 30, 40, 50):
        tens = language.ten_words.get(ten, language.cardinals.get(ten, ""))
        for unit in range(1, 10):
            units = language.unit_words.get(unit, language.cardinals[unit])
            for form in language.compose:
                for t in split(tens):
                    text = ",".join(form.format(t=t, u=u) for u in split(units))
                    found += [(key, _spelled(ten + unit)) for key in variants(text)]
    return found


def _years(found: list[tuple[tuple[str, ...], Roles]], language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    """Return 2020 to 2059 in words: "duemilaventisei", "two thousand and twenty six"."""
    numbers = [(key, roles["word"]) for key, roles in found if 10 <= roles.get("word", 0) < 60]
    years = []
    for thousand in variants(language.roles.get("thousand2", "")):
        for key, number in numbers:
            roles = number_roles(str(2000 + number))
            years += [((*thousand, *key), roles), ((*thousand[:-1], thousand[-1] + key[0], *key[1:]), roles)]
    return years


def _ordinals(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    found = [
        (key, {"ord": value, "dd": value, "spelled": value})
        for value, text in language.ordinals.items()
        for key in variants(text)
    ]
    for ten in (20, 30):
        for unit in range(1, 10 if ten == 20 else 2):
            for form in language.compose_ordinals:
                text = ",".join(
                    form.format(t=t, to=to, o=o, u=u)
                    for t in split(language.cardinals[ten])
                    for to in split(language.ordinals.get(ten, ""))
                    for o in split(language.ordinals[unit])
                    for u in split(language.unit_words.get(unit, language.cardinals[unit]))[:2]
                )
                value = ten + unit
                found += [(key, {"ord": value, "dd": value, "spelled": value}) for key in variants(text)]
    return [(key, {**roles, "nth": 1} if _is_date(key, language) else roles) for key, roles in found]


def _is_date(key: tuple[str, ...], language: Language) -> bool:
    return bool(language.date_ending) and key[-1].endswith(language.date_ending)


def _compounds(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    found: list[tuple[tuple[str, ...], Roles]] = []
    for weekday, text in enumerate(language.weekdays):
        for (name,) in [key for key in variants(text) if len(key) == 1 and len(key[0]) > 3]:
            for part in ("morning", "midday", "afternoon", "evening", "night"):
                also = language.roles.get("maybe_morning", "") if part == "morning" else ""
                keys = [key for key in variants(language.roles[part] + "," + also) if len(key) == 1]
                found += [((name + key[0],), {"wdpart": (weekday, part)}) for key in keys]
    return found
