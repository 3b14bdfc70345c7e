"""What was heard: words, dates and names read out of one message, once; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bots.dialogue import called
from bots.dialogue.states import Windows
from bots.dialogue.view import View
from messaging.intents import fold
from messaging.intents import language as languages
from messaging.intents import read as intents
from messaging.intents.nouns import Intent, Understanding, Wish
from scheduling.when import read as when_reader
from scheduling.when.nouns import Grain, When

SURE = 0.5  # of the language, from its telling words: others are not tried then
MOST_DAYS = 7  # of an earlier wish that "at five" is tried on
# Words that mean this very day, though they name no date (folded).
TODAY = re.compile(
    r"\b(oggi|sta(?:mattina|mani|sera|notte)|aujourd|ce (?:matin|soir)|cet aprem|cet apres|dzis\w*|today|tonight"
    r"|this (?:morning|afternoon|evening)|heute|hoy|esta (?:manana|tarde|noche))\b"
)
# "From Tuesday to Friday": what stands before names the visit, what stands behind is where it goes.
TOWARDS = re.compile(r"\s(?:to|a|al|alle|all'|\u00e0|au|na|auf|zu|zum|para|for|until)\s")
# "What else is there on Friday?" asks for a choice.
_OTHER_TIMES = re.compile(
    r"\b(?:altr[oaie]|orari|autres?|horaires|inn[ey]\w*|godziny|others?|else|times|ander\w*|zeiten|otr[oa]s?|horas|horarios"
    r"|che|cosa|quels?|quelles?|jakie|co|what|which|was|welche|que|cuales)\b"
)
_AFTER_NO = frozenset({Intent.CANCEL, Intent.RESCHEDULE, Intent.HUMAN})
_CLOSE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.PART})


@dataclass(frozen=True)
class Hearing:
    """One message, read."""

    text: str
    intent: Intent
    choice: int | None  # which of the offered, counted from 1; -1 is the last
    when: When
    windows: Windows
    service: str | None
    practitioner: str | None
    language: str | None  # the language it is surely written in
    read_in: str = "en"  # the language it was read in
    parts: tuple[Hearing, ...] = ()  # of several wishes in one message, each with its own time and names
    refused: Windows = ()  # the times turned down: "not Monday"
    unsure: tuple[Intent, ...] = ()  # the two likeliest wishes, when the words do not settle which

    def wants(self, *intents_: Intent) -> bool:
        """Whether the message's own wish is one of these."""
        return self.intent in intents_


def listen(text: str, view: View, asked: str | None, relative_to: datetime | None = None) -> Hearing:
    """Read one message; `relative_to` (aware) is the visit that "an hour later" speaks of."""
    heard = languages.detect(text, view.language, view.practice.languages)
    language = heard.language or view.language
    when = when_reader.read(text, view.local_now(), language, relative_to=_local(view, relative_to))
    if when.is_nothing and any(character.isdigit() for character in text):
        when = view.last_resort(text, view.local_now(), language)
    understood, told_in = _understood(text, language, view, asked, is_sure=heard.confidence >= SURE)
    heard_ = _heard(text, when, _intent(understood, asked), language, view)
    return replace(
        heard_,
        choice=understood.choice if understood.best.intent is Intent.CHOOSE else None,
        language=heard.language or (told_in if view.is_new else None),
        parts=tuple(_part(wish, language, view) for wish in understood.wishes) if len(understood.wishes) > 1 else (),
        unsure=understood.unsure,
    )


def _intent(understood: Understanding, asked: str | None) -> Intent:
    """ "No, cancel Thursday's": where no yes or no was asked for, the wish counts and not the word before it."""
    best = understood.best.intent
    if best is Intent.NEGATE and asked != "yes_no":
        return next((wish.intent for wish in understood.wishes if wish.intent in _AFTER_NO), best)
    return best


def _heard(text: str, when: When, intent: Intent, language: str, view: View) -> Hearing:
    refused = _spans(tuple((one.start, one.end) for one in when.excluded), view)
    gives_up = intent is Intent.CANCEL and not when.readings  # "I can't come on Thursday": that is the visit's day
    return Hearing(
        text=text,
        intent=intent,
        choice=None,
        when=when,
        windows=refused if gives_up and refused else _windows(when, view),
        service=called.service(text, view),
        practitioner=called.practitioner(text, view, language),
        language=None,
        read_in=language,
        refused=refused,
    )


def _part(wish: Wish, language: str, view: View) -> Hearing:
    return _heard(wish.text, when_reader.read(wish.text, view.local_now(), language), wish.intent, language, view)


def _spans(spans: tuple[tuple[datetime | None, datetime | None], ...], view: View) -> Windows:
    return tuple(
        (start.replace(tzinfo=view.zone).isoformat(), (end or start).replace(tzinfo=view.zone).isoformat())
        for start, end in spans
        if start is not None
    )


def _understood(text: str, language: str, view: View, asked: str | None, *, is_sure: bool) -> tuple[Understanding, str]:
    """What it wants, and the language that told; words that say nothing in the client's own may be of another."""
    understood = intents.understand(text, language, asked=asked)
    for other in () if is_sure else dict.fromkeys(("en", *view.practice.languages)):
        if understood.best.intent is not Intent.OTHER or understood.best.score > 0:
            break
        if other != language:
            there = intents.understand(text, other, asked=asked)
            understood, language = (there, other) if there.best.score > 0 else (understood, language)
    return understood, language


def _local(view: View, at: datetime | None) -> datetime | None:
    return at.astimezone(view.zone).replace(tzinfo=None) if at is not None else None


def _read(text: str, view: View, language: str) -> Windows:
    return _windows(when_reader.read(text, view.local_now(), language), view)


def measured_from(heard: Hearing, view: View, at: datetime) -> Windows:
    """The windows of "an hour later", measured from that visit (aware)."""
    return _windows(when_reader.read(heard.text, view.local_now(), heard.read_in, relative_to=_local(view, at)), view)


def names_only_an_hour(heard: Hearing) -> bool:
    """Whether the words name an hour or a part of the day, and no day: "at five", "in the morning"."""
    if not heard.windows or heard.when.relative is not None or TODAY.search(fold.fold(heard.text)):
        return False
    for day in (date(2026, 3, 4), date(2026, 3, 5)):  # any two days in a row: an hour goes with each of them
        best = when_reader.read(heard.text, datetime.combine(day, time()), heard.read_in).best
        if best is None or best.grain not in _CLOSE or best.start is None or best.start.date() != day:
            return False
    return True


def on_days(heard: Hearing, view: View, days: Windows) -> Windows:
    """The windows heard; when they name only an hour, on the days that were spoken of before.

    "Not Monday" says no more than that: what was wished for stays, without its Mondays.
    """
    if heard.refused and not heard.when.readings and exact(days) is None:
        return without(days, heard.refused) or heard.windows
    at = exact(days)
    if at is not None and (day := _only_a_day(heard)) is not None:  # "no, Thursday": at the hour spoken of before
        there = datetime.combine(day, at.astimezone(view.zone).time(), view.zone)
        return ((there.isoformat(), there.isoformat()),) if there > view.now else heard.windows
    if not days or not names_only_an_hour(heard):
        return heard.windows
    found: list[tuple[str, str]] = []
    for day in _days(days, view):
        if day >= view.local_now().date():
            from_then = max(datetime.combine(day, time()), view.local_now())
            when = when_reader.read(heard.text, from_then, heard.read_in)
            found += (span for span in _windows(when, view, from_then) if _day_of(span[0], view) == day)
    return tuple(dict.fromkeys(found)) or heard.windows


def _only_a_day(heard: Hearing) -> date | None:
    """The day, when the words name one and nothing more: no hour, no part of it, no other."""
    best = heard.when.best
    if best is None or best.start is None or best.end is None or heard.when.alternatives or heard.when.relative:
        return None
    one_day = best.grain is Grain.DAY and best.part is None and best.end - best.start == timedelta(days=1)
    return best.start.date() if one_day and not _OTHER_TIMES.search(fold.fold(heard.text)) else None


def _days(windows: Windows, view: View) -> list[date]:
    days: dict[date, None] = {}
    for low, high in windows:
        day, last = _day_of(low, view), datetime.fromisoformat(high).astimezone(view.zone)
        while len(days) < MOST_DAYS:
            days[day] = None
            day += timedelta(days=1)
            if datetime.combine(day, time(), view.zone) >= last:
                break
    return list(days)


def _day_of(instant: str, view: View) -> date:
    return datetime.fromisoformat(instant).astimezone(view.zone).date()


def from_and_to(heard: Hearing, view: View) -> tuple[Windows, Windows] | None:
    """ "From Tuesday to Friday", "cancel Tuesday and give me Friday": the two times, when there are two."""
    if heard.refused and heard.when.readings:
        return heard.refused, heard.windows  # "Thursday I can't, Friday then"
    if len(heard.parts) == 2 and all(part.windows for part in heard.parts):
        old, new = sorted(heard.parts, key=lambda part: part.intent is not Intent.CANCEL)
        return old.windows, new.windows
    for found in TOWARDS.finditer(heard.text):
        before = _read(heard.text[: found.start()], view, heard.read_in)
        behind = _read(heard.text[found.start() :], view, heard.read_in)
        if before and behind:
            return before, behind
    return None


def _windows(when: When, view: View, now: datetime | None = None) -> Windows:
    """The windows the words speak of, as aware ISO instants; an exact time has equal ends."""
    zone = view.zone
    found = []
    spans = when.windows(now or view.local_now())
    if spans and spans[0][0] == spans[0][1] and not when.alternatives:
        spans = spans[:1]  # "at 10": the likelier half of the day; it is repeated before anything is booked
    for start, end in spans:
        low, high = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
        found.append((low.isoformat(), high.isoformat()))
    refused = _spans(tuple((one.start, one.end) for one in when.excluded), view)
    return without(tuple(found), refused) if refused else tuple(found)


def without(windows: Windows, refused: Windows) -> Windows:
    """Windows less the times turned down: "next week, but not Monday"."""
    for low, high in instants(refused):
        kept: list[tuple[str, str]] = []
        for window in windows:
            start, end = (datetime.fromisoformat(one) for one in window)
            if end < low or high <= start or (end == low and end > start):
                kept.append(window)
                continue
            if start < low:
                kept.append((window[0], low.isoformat()))
            if high < end:
                kept.append((high.isoformat(), window[1]))
        windows = tuple(kept)
    return windows


def instants(windows: Windows) -> tuple[tuple[datetime, datetime], ...]:
    """Stored windows as instants; an exact time becomes the minute it names."""
    spans = []
    for low, high in windows:
        start, end = datetime.fromisoformat(low), datetime.fromisoformat(high)
        spans.append((start, end if end > start else start + timedelta(minutes=1)))
    return tuple(spans)


def exact(windows: Windows) -> datetime | None:
    """The very time that was named, when it was one."""
    if len(windows) == 1 and windows[0][0] == windows[0][1]:
        return datetime.fromisoformat(windows[0][0])
    return None
