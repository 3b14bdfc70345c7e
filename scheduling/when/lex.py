"""Text -> items: cut into words, numbers and signs, look each up, and see what a number was written like."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

from messaging.intents import fold
from scheduling.when import spans
from scheduling.when.entries import Roles, number_roles
from scheduling.when.lexicon import OTHER, Item, Lexicon

MAX_ITEMS = 512  # words and signs of a message that are read
_TOKEN = re.compile(
    r"\d{4}\s?[-/.]\s?(?:\d{1,2}|[a-z]{3,})(?:\s?[-/.]\s?\d{1,2})?(?!\d)"  # 2026-03-01, 2019-sep-1, 2026/11
    r"|\d{1,2}\s?(?:/\s?\d{1,2}\s?/|-\s?\d{1,2}\s?-|\.\s?\d{1,2}\s?\.)\s?\d{2,4}(?!\d|\s?[:.h]\s?\d)"  # 1/3/2026
    r"|(?:2[0-4]|[01]?\d)\s?[:h]\s?[0-5]\d(?!\d)"  # 15:30, 15h30
    r"|\d{1,2}\s?/\s?(?:20)?\d{1,2}(?!\d)"  # 3/12, 11/2026
    r"|\d{1,2}[.,]\d{1,2}(?!\d)\.?"  # 15.30, 3.12.
    r"|\d+(?:[oa](?![\w.])|\.(?!\d))?"  # 15, 1º, 15.
    r"|[ap](?:\s?\.\s?|\s)?m\b\.?"  # a.m.
    r"|[a-z]+|[,.;:!?/()@&+<>=~-]"
)
_SUFFIXED = re.compile(r"\d-?[a-z]")
_NOTHING_GLUED: frozenset[int] = frozenset()
_NUMBERS = re.compile(r"\d+|[a-z]+")
_NO_DOTS = str.maketrans("", "", ". ")
_GLUED = re.compile(r"(?<=[a-z])-(?=[a-z])")


def items(text: str, lexicon: Lexicon, today: date) -> list[Item]:
    """Return the items of a text: what its words and numbers can mean."""
    folded = _GLUED.sub(" ", fold.fold(text)) if "-" in text else fold.fold(text)
    tokens, glued = _tokens(folded)
    found: list[Item] = []
    words, phrases, at = lexicon.words, lexicon.phrases, 0
    while at < len(tokens):
        token = tokens[at]
        size = 1
        item = words.get(token)
        if token in phrases:
            for rest, whole in phrases[token]:
                if tokens[at + 1 : at + 1 + len(rest)] == rest:
                    item, size = whole, len(rest) + 1
                    break
        if item is None:
            item = lexicon.guessed.get(token)
        if item is None:
            item, size = _unlisted(tokens, at, lexicon, today, glued)
        at += size
        if "skip" in item[1] and len(item[1]) == 1:
            continue
        if item is OTHER and found and found[-1] is OTHER:
            continue  # a run of words without meaning is one gap
        found.append(item)
    return found


def _tokens(folded: str) -> tuple[list[str], Set[int]]:
    """Return the tokens, and the places of those that follow the one before without a space."""
    if _SUFFIXED.search(folded) is None:
        return _TOKEN.findall(folded)[:MAX_ITEMS], _NOTHING_GLUED
    tokens: list[str] = []
    glued: set[int] = set()
    end = -1
    for match in _TOKEN.finditer(folded):
        if match.start() == end:
            glued.add(len(tokens))
        end = match.end()
        tokens.append(match.group())
        if len(tokens) == MAX_ITEMS:
            break
    return tokens, glued


def _unlisted(tokens: list[str], at: int, lexicon: Lexicon, today: date, glued: Set[int]) -> tuple[Item, int]:
    token = tokens[at]
    if token[0].isdigit():
        size = _suffixed(tokens, at, lexicon, glued)
        if size:
            return lexicon.known({"ord": int(token), "dd": int(token), "nth": 1}), size
        return lexicon.known(_number(token, lexicon, today)), 1
    if token[0] in "ap" and token.translate(_NO_DOTS) in ("am", "pm"):
        return lexicon.known({"mer": token[0]}), 1
    return lexicon.guess(token), 1


def _suffixed(tokens: list[str], at: int, lexicon: Lexicon, glued: Set[int]) -> int:
    """Return how many tokens an ordinal in digits takes: "15th", "15-tego"; nothing when it is none."""
    digits = tokens[at]
    if not digits.isdigit() or len(digits) > 2 or not 1 <= int(digits) <= 31 or at + 1 not in glued:
        return 0
    if tokens[at + 1] in lexicon.suffixes:
        return 2
    return 3 if tokens[at + 1] == "-" and at + 2 < len(tokens) and tokens[at + 2] in lexicon.suffixes else 0


def _number(token: str, lexicon: Lexicon, today: date) -> Roles:
    parts = _NUMBERS.findall(token)
    if len(parts) == 1:
        return _single(token, parts[0], lexicon)
    if parts[1] == "h" or ":" in token:
        hour, minute = int(parts[0]), int(parts[-1])
        # "03:30" is written by a machine or on a 24-hour clock; "3:30" may be the afternoon.
        return {"cl": (hour, minute, parts[0][0] == "0")} if hour <= 24 and minute < 60 else {}
    if len(parts) == 2 and parts[1] in ("o", "a"):
        return _single(token, parts[0], lexicon)
    if len(parts[0]) == 4:
        return _year_first(parts, lexicon)
    if len(parts) == 3:
        year = int(parts[2])
        if len(parts[2]) == 3:
            return {}
        found = _day_month(int(parts[0]), int(parts[1]), lexicon, year if year > 99 else 2000 + year)
        return {"date": found} if found else {}
    return _pair(token, parts, lexicon, today)


def _single(token: str, digits: str, lexicon: Lexicon) -> Roles:
    if len(digits) > 4:
        return {}
    roles = number_roles(digits)
    value = int(digits)
    if token.endswith(("o", "a")):
        return {"ord": value, "dd": value, "nth": 1} if 1 <= value <= 31 else {}
    if token.endswith(".") and lexicon.language.dotted_ordinals and 1 <= value <= 31 and len(digits) < 3:
        return {**roles, "ord": value, "dd": value}
    return roles


def _year_first(parts: list[str], lexicon: Lexicon) -> Roles:
    year = int(parts[0])
    month = int(parts[1]) if parts[1].isdigit() else lexicon.words.get(parts[1], OTHER)[1].get("mo", 0)
    if not 1900 <= year <= 2100 or not 1 <= month <= 12:
        return {}
    if len(parts) == 2:
        return {"my": (year, month)}
    found = spans.valid(year, month, int(parts[2]))
    return {"date": found} if found else {}


def _pair(token: str, parts: list[str], lexicon: Lexicon, today: date) -> Roles:
    first, second = int(parts[0]), int(parts[1])
    if len(parts[1]) == 4:
        return {"my": (second, first)} if 1 <= first <= 12 and 1900 <= second <= 2100 else {}
    roles: Roles = {}
    closed = token.endswith(".")
    if "/" not in token and len(parts[1]) == 2 and first <= 24 and second < 60:
        roles["cl"] = (first, second, parts[0][0] == "0")
    day_first = spans.valid(2024, second, first) if second <= 12 else None
    month_first = day_first is None and lexicon.code == "en" and first <= 12 < second
    if month_first and ("/" in token or second % 5) and spans.valid(2024, first, second):
        first, second, day_first = second, first, date(2024, first, second)
    if day_first is not None and "," not in token:
        roles["dm"] = (first, second)
        if "/" in token or lexicon.language.dotted_ordinals or second % 5 or "cl" not in roles:
            roles["dms"] = 1
        if "/" in token or (closed and lexicon.language.dotted_ordinals):
            roles.pop("cl", None)
    if len(parts[1]) == 1 and "/" not in token:
        roles["dec"] = float(f"{parts[0]}.{parts[1]}")
        roles.pop("cl", None)
    return roles


def _day_month(first: int, second: int, lexicon: Lexicon, year: int) -> date | None:
    found = spans.valid(year, second, first) if second <= 12 else None
    if found is None and first <= 12:
        found = spans.valid(year, first, second)  # month first: only where nothing else is possible
    return found
