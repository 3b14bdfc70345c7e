"""Checks the words a practice puts in place of ours, before they are ever sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from core.errors import WrongUse
from core.practice import LANGUAGES
from messaging import words
from messaging.words import COMPACT, Overrides


def problems(overrides: Overrides) -> list[str]:
    """What is wrong with a practice's own texts, one sentence each, beginning with the place in its file."""
    return [problem for language in overrides for problem in _problems_in(language, overrides)]


def _problems_in(language: str, overrides: Overrides) -> Iterator[str]:
    if language not in LANGUAGES:
        yield f"texts.{language}: not a language of ours; choose from {', '.join(LANGUAGES)}"
        return
    ours = {message.id.name: message for message in words.messages(words.FALLBACK)}
    for name, pattern in overrides[language].items():
        place, key = f"texts.{language}.{name}", name.removesuffix(f".{COMPACT}")
        if key not in ours:
            yield f"{place}: there is no such text"
            continue
        try:
            resource = words.own_texts(language, {name: pattern})
        except WrongUse as unreadable:
            yield str(unreadable)
            continue
        unknown = _arguments(resource) - _arguments(ours[key])
        if unknown:
            yield f"{place}: this text is not given {', '.join(f'${arg}' for arg in sorted(unknown))}"


def _arguments(node: ast.BaseNode) -> set[str]:
    reader = _Arguments()
    reader.visit(node)
    return reader.names


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)
