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
from dataclasses import dataclass
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
    length: int = 0  # items of the whole message


Built: TypeAlias = tuple[str, Any]  # role and value of what a rule made; or nothing: the rule does not apply
Action: TypeAlias = Callable[[list[Item], Context], Built | None]
Rule: TypeAlias = tuple[str, Action]
MAX_STEPS = 2000  # attempts of rules for one message; the items of a message cannot ask for more

_WORD = re.compile(r"(<!|<|>!|>)?([A-Za-z_0-9]+(?:/[A-Za-z_0-9]+)*)([?*+]?)|(>!?\(|[()|])")
_ALTERNATIVES = re.compile(r"(?<![<>!])\(\s*(\w[\w/]*(?:\|\w[\w/]*)+)\s*\)")
# No rule begins with these: one look passes over them instead of one for each rule.
_NEVER_FIRST = frozenset(
    ["comma", "stop", "colon", "slash", "or", "and", "of", "not", "cannot", "lt", "gt", "eq", "plus", "skip"]
)
_AROUND = {"<": "(?<={})", "<!": "(?<!{})", ">": "(?={})", ">!": "(?!{})"}


class Pass:
    """One sweep of rules over a sentence."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon, triggers: str = "") -> None:
        """Compile the rules; `triggers` are roles (joined by "/") without which none of them can apply."""
        self._triggers = frozenset(lexicon.class_of(triggers)) if triggers else None
        self.actions = [action for _, action in rules]
        whole = "|".join(f"({_pattern(text, lexicon)})" for text, _ in rules)
        idle = lexicon.signs_within(_NEVER_FIRST)
        self.search = re.compile(f"(?![{_in_class(idle)}])(?:{whole})").search
        self._texts = [text for text, _ in rules]
        self._lexicon = lexicon
        self._alone: dict[int, re.Pattern[str]] = {}

    def run(self, shape: str, items: list[Item], context: Context) -> tuple[str, list[Item]]:
        """Return the sentence with every place where a rule applied replaced by what it built."""
        if self._triggers is not None and self._triggers.isdisjoint(shape):
            return shape, items
        at = 0
        while context.steps < MAX_STEPS:
            match = self.search(shape, at)
            if match is None:
                break
            context.steps += 1
            start, end = match.span()
            number = (match.lastindex or 1) - 1
            built = self.actions[number](items[start:end], context) if end > start else None
            if built is None:
                built, end = self._another(number, shape, start, items, context)
            if built is None:
                at = start + 1
                continue
            sign = context.lexicon.built[built[0]]
            shape = shape[:start] + sign + shape[end:]
            items[start:end] = [(sign, {built[0]: built[1]})]
            at = start + 1
        return shape, items

    def _another(
        self, number: int, shape: str, start: int, items: list[Item], context: Context
    ) -> tuple[Built | None, int]:
        """Try the later rules where one that fitted did not apply."""
        for later in range(number + 1, len(self.actions)):
            if later not in self._alone:
                self._alone[later] = re.compile(_pattern(self._texts[later], self._lexicon))
            match = self._alone[later].match(shape, start)
            if match is not None and match.end() > start and context.steps < MAX_STEPS:
                context.steps += 1
                built = self.actions[later](items[start : match.end()], context)
                if built is not None:
                    return built, match.end()
        return None, start


def _in_class(signs: str) -> str:
    """Write the signs for a character class, neighbours as ranges: shorter to compile."""
    codes, parts, start = sorted(map(ord, signs)), [], 0
    for index, code in enumerate(codes):
        if index + 1 == len(codes) or codes[index + 1] != code + 1:
            parts.append(f"\\x{codes[start]:02x}" if codes[start] < 256 else re.escape(chr(codes[start])))
            if index > start:
                parts.append("-" + (f"\\x{code:02x}" if code < 256 else re.escape(chr(code))))
            start = index + 1
    return "".join(parts)


def _pattern(text: str, lexicon: Lexicon) -> str:
    parts = []
    text = _ALTERNATIVES.sub(lambda found: found.group(1).replace("|", "/"), text)
    for match in _WORD.finditer(text):
        around, role, count, bracket = match.groups()
        if bracket:
            parts.append({"(": "(?:", ">(": "(?=", ">!(": "(?!"}.get(bracket, bracket))
            following = text[match.end() : match.end() + 1]
            if bracket == ")" and following in ("?", "*", "+"):
                parts.append(following)
            continue
        signs = lexicon.class_of(role)
        one = f"[{_in_class(signs)}]" if signs else "(?!)"
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
    for _, roles in items:  # noqa: SIM110 - asked all the time, and a generator costs twice as much
        if role in roles:
            return True
    return False
