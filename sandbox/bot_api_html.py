"""Telegram's HTML: markup to plain text and entities. Offsets are UTF-16 code units.

Written after the rules of the Bot API's "HTML style"; refusals carry the official server's wording.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sandbox import bot_api_errors

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
TAG = re.compile(r"<(/?)([a-zA-Z0-9-]*)([^<>]*)>")
ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?")
URL = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")

Entity = dict[str, Any]


@dataclass
class _Open:
    tag: str
    entity: Entity
    byte_offset: int


def utf16(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def read(markup: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of Telegram HTML; refuses what the real server refuses."""
    parts: list[str] = []
    length = position = 0
    open_tags: list[_Open] = []
    entities: list[Entity] = []
    while position < len(markup):
        if markup[position] == "<":
            match = TAG.match(markup, position)
            if match is None:
                raise _broken("Unclosed start tag", markup, position)
            if match[1]:
                _close(match[2].lower(), open_tags, entities, length, markup, position)
            else:
                entity = _entity(match[2].lower(), match[3], length, markup, position)
                open_tags.append(_Open(match[2].lower(), entity, position))
            position = match.end()
            continue
        piece, position = _next_text(markup, position)
        parts.append(piece)
        length += utf16(piece)
    if open_tags:
        raise bot_api_errors.bad(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1].tag}\""
        )
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return trimmed("".join(parts), entities)


def found(text: str) -> list[Entity]:
    """Entities Telegram finds by itself in plain text: commands and addresses."""
    hits = [("bot_command", match) for match in COMMAND.finditer(text)]
    addresses = [("url", match) for match in URL.finditer(text)]
    inside = [(match.start(), match.end()) for _, match in addresses]
    hits = [hit for hit in hits if not any(start < hit[1].start() < end for start, end in inside)]
    return [
        {"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for kind, match in sorted(hits + addresses, key=lambda hit: hit[1].start())
    ]


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without the white space around it, entities moved along; empty ones fall away."""
    start = utf16(text) - utf16(text.lstrip())
    kept = text.strip()
    end = utf16(kept)
    moved = []
    for entity in entities:
        first = max(entity["offset"] - start, 0)
        last = min(entity["offset"] + entity["length"] - start, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return kept, moved


def _next_text(markup: str, position: int) -> tuple[str, int]:
    match = REFERENCE.match(markup, position) if markup[position] == "&" else None
    if match is None:
        following = re.compile(r"[<&]").search(markup, position + 1)
        end = following.start() if following else len(markup)
        return markup[position:end], end
    if match[3]:
        return NAMED[match[3]], match.end()
    number = int(match[1]) if match[1] else int(match[2], 16)
    if 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF:
        return chr(number), match.end()
    return match[0], match.end()


def _entity(tag: str, rest: str, offset: int, markup: str, position: int) -> Entity:
    attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in ATTRIBUTE.finditer(rest)}
    known = tag in TAGS and (tag != "span" or attributes.get("class") == "tg-spoiler")
    if not known:
        what = 'Tag "span" must have class "tg-spoiler"' if tag == "span" else f'Unsupported start tag "{tag}"'
        raise _broken(what, markup, position)
    entity: Entity = {"type": TAGS[tag], "offset": offset, "length": 0}
    if tag == "a":
        entity["url"] = REFERENCE.sub(lambda m: _next_text(m[0], 0)[0], attributes.get("href", ""))
    if tag == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    if tag == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    return entity


def _close(tag: str, open_tags: list[_Open], entities: list[Entity], end: int, markup: str, position: int) -> None:
    if not open_tags:
        raise _broken("Unexpected end tag", markup, position)
    last = open_tags.pop()
    if tag not in ("", last.tag):
        raise _broken(f'Unmatched end tag, expected "</{last.tag}>", found "</{tag}>"', markup, position)
    entity = last.entity
    entity["length"] = end - entity["offset"]
    if entity["length"] and (entity["type"] != "text_link" or entity["url"]):
        entities.append(entity)


def _broken(what: str, markup: str, position: int) -> bot_api_errors.Refused:
    offset = len(markup[:position].encode())
    return bot_api_errors.bad(f"can't parse entities: {what} at byte offset {offset}")
