"""The grammar engine: a cascade of rules, each a pattern over the shape of a sentence, each counted.

A rule's pattern names roles ("dd of? mo yr?"); where it fits, its action turns the items into one built item
(a day, a clock, a span ...), and the next pass works on the shorter sentence. Nothing backs up, so the work is
bounded by the number of items times the number of passes.

Pattern words: `role` or `role/other`, with `?`, `*`, `+`; brackets and `|`; `<role` after, `<!role` not after,
`>role` before, `>!role` not before; `>( ... )` and `>!( ... )` look ahead over a whole pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, TypeAlias

from scheduling.when.lexicon import Item, Lexicon


@dataclass(slots=True)
class Context:
    """What a rule may know besides the words."""

    now: datetime
    today: date
    lexicon: Lexicon
    opening: tuple[time, time]
    relative_to: datetime | None = None
    steps: int = 0
    sources: list[str] = field(default_factory=list)


Built: TypeAlias = tuple[str, Any]  # role and value of what a rule made; or nothing: the rule does not apply
Action: TypeAlias = Callable[[list[Item], Context], Built | None]
Rule: TypeAlias = tuple[str, Action]
MAX_STEPS = 2000  # attempts of rules for one message; the items of a message cannot ask for more

_WORD = re.compile(r"(<!|<|>!|>)?([A-Za-z_0-9]+(?:/[A-Za-z_0-9]+)*)([?*+]?)|(>!?\(|[()|])")
_AROUND = {"<": "(?<={})", "<!": "(?<!{})", ">": "(?={})", ">!": "(?!{})"}


class Pass:
    """One sweep of rules over a sentence."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon) -> None:
        self.actions = [action for _, action in rules]
        whole = "|".join(f"({_pattern(text, lexicon)})" for text, _ in rules)
        self.search = re.compile(whole).search

    def run(self, shape: str, items: list[Item], context: Context) -> tuple[str, list[Item]]:
        """Return the sentence with every place where a rule applied replaced by what it built."""
        at = 0
        while context.steps < MAX_STEPS:
            match = self.search(shape, at)
            if match is None:
                break
            context.steps += 1
            start, end = match.span()
            built = self.actions[(match.lastindex or 1) - 1](items[start:end], context) if end > start else None
            if built is None:
                at = start + 1
                continue
            sign = context.lexicon.built[built[0]]
            shape = shape[:start] + sign + shape[end:]
            items[start:end] = [(sign, {built[0]: built[1]})]
            context.sources[start:end] = [" ".join(context.sources[start:end])]
            at = start + 1
        return shape, items


def _pattern(text: str, lexicon: Lexicon) -> str:
    parts = []
    for match in _WORD.finditer(text):
        around, role, count, bracket = match.groups()
        if bracket:
            parts.append({"(": "(?:", ">(": "(?=", ">!(": "(?!"}.get(bracket, bracket))
            following = text[match.end() : match.end() + 1]
            if bracket == ")" and following in ("?", "*", "+"):
                parts.append(following)
            continue
        signs = lexicon.class_of(role)
        one = f"[{re.escape(signs)}]" if signs else "(?!)"
        parts.append(_AROUND[around].format(one) if around else f"(?:{one}){count}" if count else one)
    return "".join(parts)


def value(items: Sequence[Item], role: str, default: Any = None) -> Any:
    """Return the value of the first item that can play a role."""
    for _, roles in items:
        if role in roles:
            return roles[role]
    return default


def values(items: Sequence[Item], role: str) -> list[Any]:
    """Return the values of all items that can play a role."""
    return [roles[role] for _, roles in items if role in roles]


def has(items: Sequence[Item], role: str) -> bool:
    """Say whether any item can play a role."""
    return any(role in roles for _, roles in items)
