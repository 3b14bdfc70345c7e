"""Read the time out of a client's message. Never raises; the work is bounded and counted in rule steps."""

from __future__ import annotations

import functools
from datetime import datetime, time

from messaging.intents import language as languages
from scheduling.when import (
    assemble,
    engine,
    lex,
    lexicon,
    rules_clock,
    rules_day,
    rules_join,
    rules_length,
    rules_range,
)
from scheduling.when.nouns import NOTHING, When

OPENING = (time(8), time(20))
SURE = 0.6  # how sure the words must be of another language before it is tried


@functools.cache
def _cascade(code: str) -> tuple[engine.Pass, ...]:
    """Return the passes of a language's grammar, shortest pieces first."""
    words = lexicon.load(code)
    stages = (
        (rules_length.length_rules() + rules_day.rules(), ""),
        (rules_length.rules() + rules_join.joins(), "D/U/week/month/ord/rest"),
        (rules_clock.rules(), "hr/hn/cl/compact/noon/midnight"),
        (rules_join.parts(), "morning/midday/afternoon/evening/night/tonight/mer/day"),
        (rules_join.later_parts() + rules_range.ranges(), "to/dash/until/and/slash/for_/every/this/after/before/from"),
        (rules_range.bounds(), "before/by/until/after/from/since_now/or_earlier/soonest/now"),
    )
    return tuple(engine.Pass(rules, words, triggers) for rules, triggers in stages)


def read(
    text: str,
    now: datetime,
    language: str,
    *,
    opening: tuple[time, time] = OPENING,
    relative_to: datetime | None = None,
) -> When:
    """Return what a text says about time; `now` is naive local wall time of the practice.

    `opening` decides which half of the day "at 5" means; `relative_to` is the appointment that "an hour
    later" starts from. A text without any time gives an empty When.
    """
    return read_counted(text, now, language, opening=opening, relative_to=relative_to)[0]


def read_counted(
    text: str,
    now: datetime,
    language: str,
    *,
    opening: tuple[time, time] = OPENING,
    relative_to: datetime | None = None,
) -> tuple[When, int]:
    """Return the meaning and the number of rule steps it took."""
    now = now.replace(second=0, microsecond=0, tzinfo=None)
    code = language if language in lexicon.CODES else "en"
    context = engine.Context(now, now.date(), lexicon.load(code), opening, relative_to)
    found = _read(text, code, context)
    if found.is_nothing:
        # People change language in mid-conversation, and the words tell which one they changed to.
        told = languages.detect(text)
        if told.language is not None and told.language != code and told.confidence >= SURE:
            context.lexicon = lexicon.load(told.language)
            found = _read(text, told.language, context)
    return found, context.steps


def _read(text: str, code: str, context: engine.Context) -> When:
    try:
        items = lex.items(text, context.lexicon, context.today)
        context.length = len(items)
        shape = "".join([sign for sign, _ in items])
        if shape.count("x") == len(shape):
            return NOTHING
        for stage in _cascade(code):
            shape, items = stage.run(shape, items, context)
        return assemble.assemble(items, context)
    except (OverflowError, ValueError):  # a date beyond the calendar: "in 9999 months"
        return NOTHING
