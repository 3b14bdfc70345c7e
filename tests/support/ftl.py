"""Reads the Fluent files as data: which texts there are, with which arguments, in which plural forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from messaging.words import TEXTS


@dataclass(frozen=True)
class Entry:
    """One text, or its short form."""

    area: str  # the file's name
    key: str
    form: str  # "" or "sms"
    args: frozenset[str]
    words: str  # what is written between the arguments, all variants
    selects: dict[str, frozenset[str]] = field(hash=False, default_factory=dict)  # argument -> variants

    @property
    def name(self) -> str:
        """As a practice would name it to put its own words there."""
        return f"{self.key}.{self.form}" if self.form else self.key


class _Reader(Visitor):
    def __init__(self) -> None:
        self.args: set[str] = set()
        self.words: list[str] = []
        self.selects: dict[str, frozenset[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.args.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.words.append(node.value)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            keys = [v.key.value if isinstance(v.key, ast.NumberLiteral) else v.key.name for v in node.variants]
            self.selects[node.selector.id.name] = frozenset(keys)
        self.generic_visit(node)


def _entry(area: str, key: str, form: str, pattern: ast.Pattern) -> Entry:
    reader = _Reader()
    reader.visit(pattern)
    return Entry(area, key, form, frozenset(reader.args), "".join(reader.words), reader.selects)


@cache
def entries(language: str) -> dict[str, Entry]:
    """Every text of a language by name; a broken or doubled one is an error."""
    found: dict[str, Entry] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for item in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(item, ast.Junk):
                raise ValueError(
                    f"{language}/{path.name}: {item.annotations[0].message} at {(item.content or '')[:60]!r}"
                )
            if not isinstance(item, ast.Message):
                continue
            forms = {attribute.id.name: attribute.value for attribute in item.attributes}
            for form, pattern in {"": item.value, **forms}.items():
                if pattern is None:
                    raise ValueError(f"{language}/{path.name}: {item.id.name} has no words of its own")
                entry = _entry(path.stem, item.id.name, form, pattern)
                if entry.name in found:
                    raise ValueError(f"{language}/{path.name}: {entry.name} stands there twice")
                found[entry.name] = entry
    return found
