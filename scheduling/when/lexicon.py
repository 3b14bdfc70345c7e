"""Turn a language's words into a table the grammar can look up; built once per language, when first needed.

Every word or number becomes an `Item`: the roles it can play, each with its value. Items with the same set of
roles share one character, so that a whole sentence becomes a short string, its *shape*, and a grammar rule a
regular expression over shapes. That is what makes reading fast.
"""

from __future__ import annotations

import functools
import importlib
from typing import TypeAlias

from scheduling.when import entries
from scheduling.when.entries import Roles
from scheduling.when.language import Language

Item: TypeAlias = tuple[str, Roles]  # the shape character and the roles
CODES = ("it", "fr", "pl", "en", "de", "es")
OTHER: Item = ("x", {})  # a word without meaning to the grammar
PUNCTUATION = {",": "comma", ".": "stop", ";": "stop", "!": "stop", "?": "stop", "-": "dash", "/": "slash",
               ":": "colon", "(": "comma", ")": "comma", "~": "dash", "@": "at", "&": "and", "+": "and",
               "<": "lt", ">": "gt", "=": "eq"}  # fmt: skip
# What the rules build out of words.
BUILT = ("D", "C", "S", "P", "U", "OPEN", "REP", "REL", "SOON", "F")
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
        self._classes: dict[str, str] = {}
        self.phrases: dict[str, list[tuple[list[str], Item]]] = {}
        found: dict[tuple[str, ...], Roles] = {}
        for key, roles in entries.entries(language):
            found.setdefault(key, {}).update(roles)
        for key, roles in found.items():
            if len(key) == 1:
                self.words[key[0]] = self.item(roles)
            else:
                self.phrases.setdefault(key[0], []).append((list(key[1:]), self.item(roles)))
        for candidates in self.phrases.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))
        self.marks = {sign: self.item({role: 1, **self._also(sign)}) for sign, role in PUNCTUATION.items()}
        self.words.update(self.marks)
        self.built = {role: self.item({role: 1})[0] for role in BUILT}
        self.suffixes = frozenset(entries.split(language.ordinal_suffixes))
        self._prepare_numbers()
        self._typos = _near(language, self.words)
        self._not_typos = frozenset(word for word in entries.split(language.not_typos))
        self.guessed: dict[str, Item] = {}

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
        found = self._classes.get(role)
        if found is None:
            wanted = frozenset(role.split("/"))
            found = "".join(sign for key, sign in self._characters.items() if not wanted.isdisjoint(key))
            self._classes[role] = found
        return found

    def signs_within(self, roles: frozenset[str]) -> str:
        """Return the shape characters that can play no other roles than these."""
        return "".join(sign for key, sign in self._characters.items() if key <= roles)

    def guess(self, word: str) -> Item:
        """Return the item of an unknown word when one slip away from a word of dates, else `OTHER`."""
        found = self.guessed.get(word)
        if found is None:
            short = len(word) < _SHORTEST_TYPO or word in self._not_typos
            found = OTHER if short else self._near(word)
            if len(self.guessed) < 4096:  # bounded: anybody can send new words for ever
                self.guessed[word] = found
        return found

    def _near(self, word: str) -> Item:
        hits = {self._typos[key] for key in _deletions(word) if key in self._typos and key[0] == word[0]}
        close = sorted(hit for hit in hits if abs(len(hit) - len(word)) <= 1 and _one_slip(word, hit))
        return self.words[close[0]] if close else OTHER

    def _prepare_numbers(self) -> None:
        for text in [str(n) for n in range(100)] + [f"{n:02}" for n in range(100)] + ["345", "1345", "1999", "2030"]:
            roles = entries.number_roles(text)
            self.item(roles)
            self.item({**roles, "ord": 1, "dd": 1})
        for roles in (
            {"ord": 1, "dd": 1, "nth": 1}, {"date": 1}, {"cl": 1}, {"dm": 1}, {"cl": 1, "dm": 1}, {"my": 1},
            {"cl": 1, "dm": 1, "dms": 1}, {"dec": 1}, {"dec": 1, "dm": 1}, {"dec": 1, "dm": 1, "dms": 1},
            {"dm": 1, "dms": 1}, {"mer": 1},
        ):  # fmt: skip
            self.item(roles)


@functools.cache
def load(code: str) -> Lexicon:
    """Return the words of a language by its code; they are read from its file on first use."""
    module = importlib.import_module(f"scheduling.when.languages.{code}")
    return Lexicon(module.LANGUAGE)


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
