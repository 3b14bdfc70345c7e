"""Text keys become sentences: Fluent files in texts/<language>/, parsed when a language is first spoken.

Texts are filled with finished strings (dates and money are written by `moments`), so a text holds wording
and plurals only. A practice may put its own words in place of any of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from core.errors import AppError, WrongUse
from core.practice import LANGUAGES
from messaging import moments
from messaging.says import Day, Moment, Money

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax import ast

log = structlog.get_logger()

TEXTS = Path(__file__).parent / "texts"
FALLBACK = "en"
COMPACT = "sms"  # the attribute that holds a text's short form

# Fluent refuses arguments of more than 2,500 characters; an agenda or a staff member's letter may be longer.
_LONGEST_ARGUMENT = 1000

Overrides = Mapping[str, Mapping[str, str]]  # language -> text key (or key.sms) -> Fluent pattern


class MissingText(AppError):
    """A message names a text that no file in messaging/texts/en holds."""


class WrongArguments(AppError):
    """A message does not bring the arguments its text needs."""


class Words:
    """All texts, in all languages, with one practice's own wording on top.

    An own text that cannot be read, or asks for what it is not given, is logged and ours is spoken.
    """

    def __init__(self, overrides: Overrides | None = None) -> None:
        self._overrides = {language: dict(texts) for language, texts in (overrides or {}).items() if texts}
        self._bundles: dict[str, FluentBundle] = {}

    @classmethod
    def load(cls, overrides: Overrides | None = None) -> Words:
        """Texts ready to be spoken; nothing is read before it is needed."""
        return cls(overrides)

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return bool(self._bundle(FALLBACK).has_message(key))

    def format(self, key: str, args: Mapping[str, str | int], language: str, *, compact: bool = False) -> str:
        """The sentence for `key`; `compact` takes the short form where the text has one.

        Integers choose plural forms and are written without grouping; a text missing in a language is
        spoken in English rather than not at all.
        """
        if key == "literal":
            return str(args["text"])
        short, long = _without_long(args)
        try:
            sentence = _sentence(self._bundle(language), key, short, compact)
        except WrongArguments:
            if key not in _long_keys(self._overrides.get(_spoken(language), ())):
                raise
            log.warning("own_text_unusable", text_key=key, language=language)
            sentence = _sentence(_shared(_spoken(language)), key, short, compact)
        for token, words in long.items():
            sentence = sentence.replace(token, words)
        return sentence.rstrip()  # an argument on a line of its own may be empty

    def moment(self, said: Moment, language: str, *, compact: bool = False) -> str:
        """An instant in words."""
        return moments.moment(said, _spoken(language), compact=compact)

    def day(self, said: Day, language: str, *, compact: bool = False) -> str:
        """A day in words."""
        return moments.day(said, _spoken(language), compact=compact)

    def money(self, said: Money, language: str) -> str:
        """An amount in words."""
        return moments.money(said, _spoken(language))

    def _bundle(self, language: str) -> FluentBundle:
        language = _spoken(language)
        if language not in self._bundles:
            overrides = self._overrides.get(language)
            self._bundles[language] = _with_overrides(language, overrides) if overrides else _shared(language)
        return self._bundles[language]


def _sentence(bundle: FluentBundle, key: str, args: dict[str, Any], compact: bool) -> str:
    if not bundle.has_message(key):
        bundle = _shared(FALLBACK)
        if not bundle.has_message(key):
            raise MissingText(f"there is no text {key!r} in messaging/texts/{FALLBACK}")
    message = bundle.get_message(key)
    pattern = message.attributes.get(COMPACT, message.value) if compact else message.value
    if pattern is None:
        raise MissingText(f"text {key!r} has attributes only")
    written, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise WrongArguments(f"text {key!r} in {bundle.locales[0]}: {errors[0]}")
    return str(written)


def _long_keys(names: Iterable[str]) -> set[str]:
    return {name.removesuffix(f".{COMPACT}") for name in names}


def _spoken(language: str) -> str:
    return language if language in LANGUAGES else FALLBACK


def _without_long(args: Mapping[str, str | int]) -> tuple[dict[str, Any], dict[str, str]]:
    """Arguments as Fluent takes them, and the long ones under the tokens that stand for them."""
    from fluent.runtime.types import fluent_number

    short: dict[str, Any] = {}
    long: dict[str, str] = {}
    for name, value in args.items():
        if isinstance(value, int):
            short[name] = fluent_number(value, useGrouping=False)
        elif len(value) > _LONGEST_ARGUMENT:
            token = f"\ue000{len(long)}\ue001"
            short[name], long[token] = token, value
        else:
            short[name] = value
    return short, long


@cache
def _resource(language: str) -> ast.Resource:
    from fluent.runtime import FluentResource

    files = sorted((TEXTS / language).glob("*.ftl"))
    return FluentResource("\n".join(file.read_text("utf-8") for file in files))


def messages(language: str) -> Iterator[ast.Message]:
    """Our own texts in a language, as parsed."""
    from fluent.syntax import ast

    return (item for item in _resource(language).body if isinstance(item, ast.Message))


def _fresh(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle

    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(_resource(language))
    return bundle


@cache
def _shared(language: str) -> FluentBundle:
    """The bundle of every practice that has no words of its own in this language."""
    return _fresh(language)


def _with_overrides(language: str, overrides: Mapping[str, str]) -> FluentBundle:
    bundle = _fresh(language)
    for key in sorted(_long_keys(overrides)):
        own = {name: overrides[name] for name in (key, f"{key}.{COMPACT}") if name in overrides}
        try:
            bundle.add_resource(own_texts(language, own), allow_overrides=True)
        except WrongUse:  # ours is better than none; `own_words` tells the owner
            log.warning("own_text_unusable", text_key=key, language=language)
    return bundle


def own_texts(language: str, overrides: Mapping[str, str]) -> ast.Resource:
    """A practice's own texts, parsed; an own `key.sms` alone leaves the long form ours, and the other way round
    an own `key` without `key.sms` is used everywhere. Raises WrongUse when one cannot be read.
    """
    from fluent.runtime import FluentResource
    from fluent.syntax import ast

    ours = {message.id.name: message for message in (*messages(FALLBACK), *messages(language))}
    body: list[Any] = []
    for key in sorted(_long_keys(overrides)):
        long, short = overrides.get(key), overrides.get(f"{key}.{COMPACT}")
        source = f"{key} =\n{_indented(long if long is not None else 'x', 4)}"
        if short is not None:
            source += f"\n    .{COMPACT} =\n{_indented(short, 8)}"
        parsed = [item for item in FluentResource(source).body if not isinstance(item, ast.Comment)]
        if len(parsed) != 1 or not isinstance(parsed[0], ast.Message):
            raise WrongUse(f"texts.{language}.{key}: cannot be read; braces hold argument names, as in {{ $when }}")
        if long is None:
            if key not in ours:
                raise WrongUse(f"texts.{language}.{key}: there is no such text to give a short form to")
            parsed[0].value = ours[key].value
        body.append(parsed[0])
    return ast.Resource(body)


def _indented(pattern: str, spaces: int) -> str:
    # Indented, no line of an own text can be taken for another text's beginning.
    return "\n".join(" " * spaces + line for line in pattern.strip().splitlines())
