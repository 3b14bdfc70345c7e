"""In-session contents: the variables we send are those the content has, whatever is said."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging import interactive
from messaging.channel import Button

KEYS = list(interactive.all_keys())


def a_body(lines: int) -> str:
    return "\n".join(f"line {number}" for number in range(1, lines + 1))


def placeholders(key: str) -> list[str]:
    return re.findall(r"\{\{(\d+)\}\}", json.dumps(interactive.content_types(key)))


def buttons(count: int, detail: str = "") -> list[Button]:
    return [Button(f"Label {number}", f"payload{number}", detail) for number in range(count)]


@pytest.mark.parametrize("key", KEYS)
def test_the_variables_are_exactly_those_of_the_content(key: str) -> None:
    form, count, _, lines = key.split(".")
    body = a_body(int(lines))
    assert interactive.key_of(int(count), body, has_details=form != "rows") == key
    filled = interactive.variables(key, body, buttons(int(count)), "Scegli")
    assert sorted(filled, key=int) == sorted(set(placeholders(key)), key=int)
    types = json.dumps(interactive.content_types(key))
    for number, value in filled.items():
        types = types.replace(f"{{{{{number}}}}}", value)
    [(kind, content)] = json.loads(types).items()
    assert content["body"] == body
    choices = content["actions"] if form == "buttons" else content["items"]
    said = [(choice.get("title") or choice["item"], choice["id"]) for choice in choices]
    assert said == [(f"Label {number}", f"payload{number}") for number in range(int(count))]
    assert (kind, content.get("button")) in {("twilio/quick-reply", None), ("twilio/list-picker", "Scegli")}


def test_whatsapp_shows_three_quick_replies_and_ten_rows() -> None:
    assert interactive.key_of(3, "x").startswith("buttons.3.")
    assert interactive.key_of(4, "x").startswith("list.4.")
    assert interactive.key_of(4, "x", has_details=False).startswith("rows.4.")
    assert len(KEYS) == len(set(KEYS))


@given(st.text(max_size=300), st.integers(1, 10), st.sampled_from(["", "Anna Neri"]))
def test_no_variable_is_empty_or_holds_a_line_break_whatever_the_body(body: str, count: int, detail: str) -> None:
    key = interactive.key_of(count, body, has_details=bool(detail))
    assert key in KEYS
    filled = interactive.variables(key, body, buttons(count, detail), "Open")
    assert len(filled) == len(set(placeholders(key)))
    for value in filled.values():
        assert value.strip()
        assert not re.search(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]| {5}", value)


def test_a_body_of_many_lines_loses_none_of_its_words() -> None:
    lines = interactive.lines_of("one\n\n  two   words \nthree\nfour\nfive\nsix")
    assert lines == ["one", "two words", "three", "four · five · six"]
