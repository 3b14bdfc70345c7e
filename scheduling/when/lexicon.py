"""Turn a language's words into a table the grammar can look up; built once per language, when first needed.

Every word or number becomes an `Item`: the roles it can play, each with its value. Items with the same set of
roles share one character, so that a whole sentence becomes a short string, its *shape*, and a grammar rule a
regular expression over shapes. That is what makes reading fast.
"""

from __future__ import annotations

import functools
import importlib
from typing import Any, TypeAlias

from messaging.intents import fold
from scheduling.when.language import Language

Roles: TypeAlias = dict[str, Any]  # role -> value: number, weekday, month, feast, or 1
Item: TypeAlias = tuple[str, Roles]  # the shape character and the roles
CODES = ("it", "fr", "pl", "en", "de", "es")
OTHER: Item = ("x", {})  # a word without meaning to the grammar
PUNCTUATION = {",": "comma", ".": "stop", ";": "stop", "!": "stop", "?": "stop", "-": "dash", "/": "slash",
               ":": "colon", "(": "comma", ")": "comma", "~": "dash", "@": "at", "&": "and", "+": "and",
               "<": "lt", ">": "gt", "=": "eq"}  # fmt: skip
# What the rules build out of words.
BUILT = ("D", "C", "S", "P", "U", "OPEN", "REP", "REL", "SOON", "F")
_SPECIAL: dict[str, Roles] = {"am": {"mer": "a"}, "pm": {"mer": "p"}, "an": {"num": 1}}
# One sign a set of roles; the 256 first characters make far cheaper character classes than later ones.
_SIGNS = [chr(n) for n in (*range(1, 0x78), *range(0x79, 0x100), *range(0x100, 0x400))]
_SHORTEST_TYPO = 5  # letters; shorter words are too close to each other
_FUZZY = ("wd", "mo", "today", "tomorrow", "overmorrow", "morning", "afternoon", "evening", "week", "weekend")


class Lexicon:
    """The words of one language, ready for look-up."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.code = language.code
        self._characters: dict[frozenset[str], str] = {frozenset(): "x"}
        self.words: dict[str, Item] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Item]]] = {}
        entries: dict[tuple[str, ...], Roles] = {}
        for key, roles in _entries(language):
            entries.setdefault(key, {}).update(roles)
        for key, roles in entries.items():
            if len(key) == 1:
                self.words[key[0]] = self.item(roles)
            else:
                self.phrases.setdefault(key[0], []).append((key[1:], self.item(roles)))
        for candidates in self.phrases.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))
        self.marks = {sign: self.item({role: 1, **self._also(sign)}) for sign, role in PUNCTUATION.items()}
        self.built = {role: self.item({role: 1})[0] for role in BUILT}
        self.suffixes = frozenset(_split(language.ordinal_suffixes))
        self._prepare_numbers()
        self._typos = _near(language, self.words)
        self._not_typos = frozenset(word for word in _split(language.not_typos))
        self._guessed: dict[str, Item] = {}

    def _also(self, sign: str) -> Roles:
        return {"or": 1} if sign == "/" else {}

    def item(self, roles: Roles) -> Item:
        """Return the item of these roles, with its shape character."""
        key = frozenset(roles)
        if key not in self._characters:
            self._characters[key] = _SIGNS[len(self._characters)]
        return self._characters[key], roles

    def known(self, roles: Roles) -> Item:
        """Return the item of roles met while reading; an unforeseen mixture means nothing."""
        return self._characters.get(frozenset(roles), "x"), roles

    def class_of(self, role: str) -> str:
        """Return the shape characters that can play a role (several joined by "/")."""
        wanted = role.split("/")
        return "".join(sign for key, sign in self._characters.items() if any(one in key for one in wanted))

    def signs_within(self, roles: frozenset[str]) -> str:
        """Return the shape characters that can play no other roles than these."""
        return "".join(sign for key, sign in self._characters.items() if key <= roles)

    def guess(self, word: str) -> Item:
        """Return the item of an unknown word when one slip away from a word of dates, else `OTHER`."""
        if len(word) < _SHORTEST_TYPO or word in self._not_typos:
            return OTHER
        found = self._guessed.get(word)
        if found is None:
            found = self._near(word)
            if len(self._guessed) < 4096:  # bounded: anybody can send new words for ever
                self._guessed[word] = found
        return found

    def _near(self, word: str) -> Item:
        hits = {self._typos[key] for key in _deletions(word) if key in self._typos and key[0] == word[0]}
        close = sorted(hit for hit in hits if abs(len(hit) - len(word)) <= 1 and _one_slip(word, hit))
        return self.words[close[0]] if close else OTHER

    def _prepare_numbers(self) -> None:
        for text in [str(n) for n in range(100)] + [f"{n:02}" for n in range(100)] + ["345", "1345", "1999", "2030"]:
            roles = number_roles(text)
            self.item(roles)
            self.item({**roles, "ord": 1, "dd": 1})
        for roles in (
            {"ord": 1, "dd": 1, "nth": 1}, {"date": 1}, {"cl": 1}, {"dm": 1}, {"cl": 1, "dm": 1}, {"my": 1},
            {"cl": 1, "dm": 1, "dms": 1}, {"dec": 1}, {"dec": 1, "dm": 1}, {"dec": 1, "dm": 1, "dms": 1},
            {"dm": 1, "dms": 1}, {"mer": 1},
        ):  # fmt: skip
            self.item(roles)


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


@functools.cache
def load(code: str) -> Lexicon:
    """Return the words of a language by its code; they are read from its file on first use."""
    module = importlib.import_module(f"scheduling.when.languages.{code}")
    return Lexicon(module.LANGUAGE)


def _split(text: str) -> list[str]:
    return [part.strip() for part in fold.fold(text).split(",") if part.strip()]


def variants(text: str) -> list[tuple[str, ...]]:
    """Return each comma-separated variant as its folded words; German umlauts also as ae, oe, ue."""
    spellings = [text]
    low = text.lower()
    if any(letter in low for letter in "äöü"):
        spellings.append(low.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
    found: dict[tuple[str, ...], None] = {}
    for spelling in spellings:
        for part in _split(spelling):
            key = tuple(fold.words(part)) or (part,)
            found[key] = None
    return list(found)


def _entries(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
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
                for t in _split(tens):
                    text = ",".join(form.format(t=t, u=u) for u in _split(units))
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
                    for t in _split(language.cardinals[ten])
                    for to in _split(language.ordinals.get(ten, ""))
                    for o in _split(language.ordinals[unit])
                    for u in _split(language.unit_words.get(unit, language.cardinals[unit]))[:2]
                )
                value = ten + unit
                found += [(key, {"ord": value, "dd": value, "spelled": value}) for key in variants(text)]
    return found


def _compounds(language: Language) -> list[tuple[tuple[str, ...], Roles]]:
    found: list[tuple[tuple[str, ...], Roles]] = []
    for weekday, text in enumerate(language.weekdays):
        for (name,) in [key for key in variants(text) if len(key) == 1 and len(key[0]) > 3]:
            for part in ("morning", "midday", "afternoon", "evening", "night"):
                also = language.roles.get("maybe_morning", "") if part == "morning" else ""
                keys = [key for key in variants(language.roles[part] + "," + also) if len(key) == 1]
                found += [((name + key[0],), {"wdpart": (weekday, part)}) for key in keys]
    return found


def _near(language: Language, words: dict[str, Item]) -> dict[str, str]:
    """Return every spelling with a letter missing of the words worth guessing, and the words themselves."""
    near: dict[str, str] = {}
    for word, (_, roles) in words.items():
        if len(word) >= _SHORTEST_TYPO and any(role in roles for role in _FUZZY):
            for key in _deletions(word):
                near.setdefault(key, word)
    near.update({word: word for word in near.values()})
    return near


def _deletions(word: str) -> list[str]:
    return [word] + [word[:i] + word[i + 1 :] for i in range(len(word))]


def _one_slip(a: str, b: str) -> bool:
    """Say whether one letter is missing, too many, wrong, or swapped with its neighbour."""
    if len(a) > len(b):
        a, b = b, a
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    long = len(a) > _SHORTEST_TYPO  # a wrong letter in a short word is mostly another word
    return (long and a[i + 1 :] == b[i + 1 :]) or (a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :])
