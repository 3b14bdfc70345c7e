"""Turns what is meant (a Say) into what is shown: words in a language, in the form a channel's Limits allow; pure.

The only place where choices become buttons, list rows or numbered lines, and where a text is made fit for SMS.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never

from messaging import gsm7, interactive, paging
from messaging.channel import Buttons, Limits
from messaging.says import Arg, Choice, Day, Localized, Moment, Money, Say, Style, Text, Wants

# Controls but the newline, and the marks that turn the direction of writing: names come from strangers.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Wording(Protocol):
    """What speaks the languages: messaging.words.Words."""

    def format(self, key: str, args: Mapping[str, str | int], language: str, *, compact: bool = False) -> str:
        """The sentence for a text key."""
        ...

    def moment(self, said: Moment, language: str, *, compact: bool = False) -> str:
        """An instant in words."""
        ...

    def day(self, said: Day, language: str, *, compact: bool = False) -> str:
        """A day in words."""
        ...

    def money(self, said: Money, language: str) -> str:
        """An amount in words."""
        ...


@dataclass(frozen=True)
class Label:
    """One choice in words; the caller puts its payload beside it."""

    label: str
    detail: str = ""
    style: Style = Style.PLAIN


@dataclass(frozen=True)
class Rendered:
    """A message as it will be read."""

    body: str
    language: str
    buttons: tuple[Label, ...] = ()  # in the order of the choices; empty where choices are numbered lines
    asks_contact: str | None = None  # label of the channel's own "share my number" button
    segments: int | None = None  # SMS parts in all, on compact channels
    rest: tuple[str, ...] = ()  # what the channel cannot carry in one message; the buttons belong to the last
    dropped: int = 0  # choices beyond the channel's limit: the dialogue offered too many


def render(say: Say, language: str, limits: Limits, words: Wording) -> Rendered:
    """Write a message in a language for a channel.

    To show a REPLIES channel's choices as numbered lines (no template at hand), pass its limits with
    `buttons` replaced by Buttons.NUMBERED.
    """
    text = write(say.text, language, words, compact=limits.is_compact)
    choices = paging.shown(say, limits)
    in_list = limits.row_chars > 0 and len(choices) > interactive.QUICK_REPLIES
    labels = tuple(_label(choice, language, limits, words, in_list=in_list) for choice in choices)
    if labels and limits.buttons is Buttons.NUMBERED:
        text, labels = _numbered(text, labels, language, limits, words), ()
    text = _fit(text, language, limits)
    body, *rest = split(text, limits.text_chars)
    share = limits.can_ask_contact and say.wants is Wants.CONTACT
    return Rendered(
        body=body,
        language=language,
        buttons=labels,
        asks_contact=words.format("share-my-number", {}, language) if share else None,
        segments=sum(gsm7.segments(part).segments for part in (body, *rest)) if limits.is_compact else None,
        rest=tuple(rest),
        dropped=max(len(say.choices) - limits.choices, 0),
    )


def template_variables(
    say: Say, names: Sequence[str], payloads: Sequence[str], language: str, words: Wording
) -> dict[str, str]:
    """The variables {"1": …} of an approved or in-session template, in the order of `names`.

    A name is an argument of the text; or "body", the whole text; or "@1", "#1", "~1": the payload, label and
    detail of the first choice. WhatsApp refuses newlines, tabs, more than four spaces and empty variables.
    """
    variables: dict[str, str] = {}
    for position, name in enumerate(names, start=1):
        value = _variable(say, name, payloads, language, words)
        variables[str(position)] = value if name.startswith("@") else _one_line(value)
    return variables


def write(text: Text, language: str, words: Wording, *, compact: bool = False) -> str:
    """A Text as one string; its arguments become words first."""
    args = {name: _argument(arg, language, words, compact) for name, arg in text.args.items()}
    return words.format(text.key, args, language, compact=compact)


def split(text: str, most: int) -> list[str]:
    """Cut a text into parts of at most `most` UTF-16 units, between paragraphs, lines or words if at all possible."""
    parts: list[str] = []
    while _width(text) > most:
        end = _head(text, most)
        for border in ("\n\n", "\n", " "):
            found = text.rfind(border, end // 2, end + 1)
            if found > 0:
                end = found
                break
        parts.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [*parts, text]


def _argument(arg: Arg, language: str, words: Wording, compact: bool) -> str | int:
    match arg:
        case str():
            return _UNSEEN.sub("", arg)
        case int():
            return arg
        case Moment():
            return words.moment(arg, language, compact=compact)
        case Day():
            return words.day(arg, language, compact=compact)
        case Localized():
            return localized(arg, language)
        case Money():
            return words.money(arg, language)
        case Text():
            return write(arg, language, words, compact=compact)
        case tuple():
            return "\n".join(write(line, language, words, compact=compact) for line in arg)
        case _:
            assert_never(arg)


def localized(name: Localized, language: str) -> str:
    """A practice's own name for something; a language it did not give gets the first one."""
    found = name.by_language.get(language)
    return found if found is not None else next(iter(name.by_language.values()), "")


def _label(choice: Choice, language: str, limits: Limits, words: Wording, *, in_list: bool = False) -> Label:
    def written(text: Text) -> str:
        return _fit(_one_line(write(text, language, words, compact=limits.is_compact), joint=" "), language, limits)

    label = written(choice.label)
    if limits.is_compact:
        label = shortened(label, limits.label_chars, ".")
    elif limits.buttons is not Buttons.NUMBERED:  # a line of its own has room for every word
        label = shortened(label, limits.row_chars if in_list else limits.label_chars)
    return Label(
        label=label,
        detail=written(choice.detail) if choice.detail else "",
        style=choice.style,
    )


def _numbered(text: str, labels: Sequence[Label], language: str, limits: Limits, words: Wording) -> str:
    """The text with its choices below, one digit each: the richest form that costs no further segment."""
    bare = [f"{number} {label.label}" for number, label in enumerate(labels, start=1)]
    full = [f"{line} - {label.detail}" if label.detail else line for line, label in zip(bare, labels, strict=True)]
    hint = words.format("reply-with-number", {}, language, compact=limits.is_compact)
    forms = ["\n".join((text, *lines)) for lines in ((*full, hint), full, (*bare, hint), bare)]
    if not limits.is_compact:
        return forms[0]
    return min(forms, key=lambda form: gsm7.segments(_fit(form, language, limits)).segments)  # the first of equals


def _fit(text: str, language: str, limits: Limits) -> str:
    # After filling, never before: names bring letters of their own.
    fitting = gsm7.transliterate(text, language) if limits.is_compact else text
    return re.sub(" +$", "", fitting, flags=re.MULTILINE)  # an empty argument may leave its space behind


def shortened(label: str, most: int, mark: str = "…") -> str:
    """A label of at most `most` UTF-16 units, cut after a word where one ends late enough."""
    if _width(label) <= most:
        return label
    head = label[: _head(label, most - len(mark))]
    space = head.rfind(" ")
    if space >= len(head) * 2 // 3:
        head = head[:space]
    return head.rstrip(" ,;:-.") + mark


def _variable(say: Say, name: str, payloads: Sequence[str], language: str, words: Wording) -> str:
    kind, place = name[:1], name[1:]
    if name == "body":
        return write(say.text, language, words)
    if kind in "@#~" and place.isdigit():
        number = int(place) - 1
        if kind == "@":
            return payloads[number]
        choice = say.choices[number]
        said = choice.label if kind == "#" else choice.detail
        return write(said, language, words) if said else ""
    return str(_argument(say.text.args[name], language, words, compact=False))


def _one_line(text: str, joint: str = " · ") -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return joint.join(line for line in lines if line) or "-"


def _width(text: str) -> int:
    """UTF-16 code units, as Telegram counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _head(text: str, most: int) -> int:
    """How many characters fit into `most` UTF-16 units; at least one, so that cutting always gets on."""
    width = 0
    for position, letter in enumerate(text):
        width += 2 if letter > "\uffff" else 1
        if width > most:
            return max(position, 1)
    return len(text)
