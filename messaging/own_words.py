"""Checks the words a practice puts in place of ours, before they are ever sent.

An unusable one would not silence the desk (`words` falls back to ours), but its owner must know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from core.errors import AppError, WrongUse
from core.practice import LANGUAGES
from messaging import gsm7, words
from messaging.words import COMPACT, Words

Found: TypeAlias = tuple[tuple[str | int, ...], str]  # the place in the practice file, and a sentence

REMINDERS_MOST = 1  # SMS segments; every segment is billed
OTHERS_MOST = 2
_CHOICES = 45  # characters that confirm, move and cancel take below a reminder that asks

# What arguments take in a text of usual length; every other name 20 characters.
_USUAL = {
    "when": "Wed 29 Sep 17:30",
    "before": "Wed 29 Sep 17:30",
    "old": "Wed 29 Sep 17:30",
    "time": "17:30",
    "day": "Wed 29 Sep",
    "link": "https://example.org/privacy/practice",
    "place": "Studio, Via Garibaldi 112, Torino",
}
_NUMBERS = frozenset({"count", "hours", "minutes", "id", "person"})


def broken(raw: Mapping[str, Any]) -> Iterator[Found]:
    """What is wrong with the [texts] of a practice file, as read from TOML."""
    texts = raw.get("texts")
    if not isinstance(texts, Mapping):
        return
    for language, own in texts.items():
        if language in LANGUAGES and isinstance(own, Mapping):
            for name, pattern in own.items():
                if isinstance(pattern, str):
                    yield from ((("texts", language, name), sentence) for sentence in _wrong(language, name, pattern))


def _wrong(language: str, name: str, pattern: str) -> Iterator[str]:
    key = name.removesuffix(f".{COMPACT}")
    ours = {message.id.name: message for message in words.messages(words.FALLBACK)}
    if key not in ours:
        yield "there is no such text"
        return
    try:
        resource = words.own_texts(language, {name: pattern})
    except WrongUse:
        yield "cannot be read; braces hold the name of an argument, as in { $when }"
        return
    args = _arguments(ours[key])
    unknown = _arguments(resource) - args
    if unknown:
        yield f"is not given {', '.join(f'${arg}' for arg in sorted(unknown))}; it may use {_listed(args)}"
        return
    if key.startswith(("staff-", "privacy-")):
        return  # not for SMS
    yield from _too_long(language, key, name, pattern, args)


def _too_long(language: str, key: str, name: str, pattern: str, args: set[str]) -> Iterator[str]:
    filled = {arg: 22 if arg in _NUMBERS else _USUAL.get(arg, "x" * 20) for arg in args}
    try:
        text = Words.load({language: {name: pattern}}).format(key, filled, language, compact=True)
    except AppError as error:
        yield str(error)
        return
    choices = "x" * _CHOICES if key in {"reminder-72h", "reminder-24h"} else ""
    most = REMINDERS_MOST if key.startswith("reminder-") else OTHERS_MOST
    count = gsm7.segments(gsm7.transliterate(text, language) + choices)
    if count.segments > most:
        short = "" if name != key else f'; give a short form too, "{key}.{COMPACT}"'
        yield f"makes {count.segments} SMS of it, at most {most} here{short}"


def _listed(args: set[str]) -> str:
    return ", ".join(f"${arg}" for arg in sorted(args)) or "no argument"


def _arguments(node: ast.BaseNode) -> set[str]:
    reader = _Arguments()
    reader.visit(node)
    return reader.names


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)
