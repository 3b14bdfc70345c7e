"""Telegram's HTML: text, entities and refusals."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import bot_api_errors, bot_api_html


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("ciao", "ciao", []),
        ("<b>Ciao</b> Giulia", "Ciao Giulia", [entity("bold", 0, 4)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("1 &lt; 2 &amp; &quot;3&quot; &#39;", '1 < 2 & "3" \'', []),
        ("&copy; & fine", "&copy; & fine", []),
        ("👍 <u>x</u>", "👍 x", [entity("underline", 3, 1)]),
        (
            '<a href="https://x.it/?a=1&amp;b=2">qui</a>',
            "qui",
            [entity("text_link", 0, 3, url="https://x.it/?a=1&b=2")],
        ),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", None),
        ("  <s>x</s>\n", "x", [entity("strikethrough", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<B>x</B>", "x", [entity("bold", 0, 1)]),
    ],
)
def test_markup_becomes_text_and_entities(markup: str, text: str, entities: list[Any] | None) -> None:
    read = bot_api_html.read(markup)
    assert read[0] == text
    if entities is not None:
        assert read[1] == entities


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag, expected "</b>", found "</i>" at byte offset 4'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("è <div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("1 < 2", "at byte offset 2"),
        ("<span>x</span>", 'must have class "tg-spoiler"'),
    ],
)
def test_broken_markup_is_refused_with_the_servers_words(markup: str, complaint: str) -> None:
    with pytest.raises(bot_api_errors.Refused) as refusal:
        bot_api_html.read(markup)
    assert refusal.value.code == 400
    assert "can't parse entities" in refusal.value.description
    assert complaint in refusal.value.description


def test_commands_and_addresses_are_found_in_plain_text() -> None:
    assert bot_api_html.found("/today or /free@studio_bot, see https://x.it/a/b.") == [
        entity("bot_command", 0, 6),
        entity("bot_command", 10, 16),
        entity("url", 32, 16),
    ]


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"), min_size=1))
def test_escaped_text_of_clients_comes_out_as_written(before: str, bold: str) -> None:
    text, entities = bot_api_html.read(f"{html.escape(before)}<b>{html.escape(bold)}</b>")
    assert text == (before + bold).strip()
    units = text.encode("utf-16-le")
    for found in entities:
        part = units[2 * found["offset"] : 2 * (found["offset"] + found["length"])].decode("utf-16-le")
        assert part.strip() == bold.strip()
