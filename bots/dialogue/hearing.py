"""What was heard: words, dates and names read out of one message, once; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bots.dialogue.states import Windows
from bots.dialogue.view import View
from messaging.intents import language as languages
from messaging.intents import names
from messaging.intents import read as intents
from messaging.intents.nouns import Intent
from scheduling.when import read as when_reader
from scheduling.when.nouns import When

NAME_CUTOFF = 84.0  # rapidfuzz score; below it "Marco" would match "marzo"


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

    def wants(self, *intents_: Intent) -> bool:
        """Whether the message's own wish is one of these."""
        return self.intent in intents_


def listen(text: str, view: View, asked: str | None, relative_to: datetime | None = None) -> Hearing:
    """Read one message; `relative_to` (aware) is the visit that "an hour later" speaks of."""
    heard = languages.detect(text, view.language, view.practice.languages)
    language = heard.language or view.language
    local = relative_to.astimezone(view.zone).replace(tzinfo=None) if relative_to else None
    when = when_reader.read(text, view.local_now(), language, relative_to=local)
    understood = intents.understand(text, language, asked=asked)
    return Hearing(
        text=text,
        intent=understood.best.intent,
        choice=understood.choice if understood.best.intent is Intent.CHOOSE else None,
        when=when,
        windows=_windows(when, view),
        service=_named(text, {key: _names(view, key) for key in view.catalog.services}),
        practitioner=_named(
            text, {key: _called(one.name, one.synonyms) for key, one in view.catalog.practitioners.items()}
        ),
        language=heard.language,
    )


def _names(view: View, key: str) -> tuple[str, ...]:
    service = view.catalog.services[key]
    said = [*service.name.by_language.values()]
    for words in service.synonyms.values():
        said.extend(words)
    return tuple(said)


def _called(name: str, synonyms: tuple[str, ...]) -> tuple[str, ...]:
    """What clients call somebody: the whole name, the first name, the surname, and whatever the practice adds."""
    return (name, *(part for part in name.split() if len(part) > 2), *synonyms)


def _named(text: str, candidates: dict[str, tuple[str, ...]]) -> str | None:
    found = names.match(text, candidates, NAME_CUTOFF)
    return found[0] if found else None


def _windows(when: When, view: View) -> Windows:
    """The windows the words speak of, as aware ISO instants; an exact time has equal ends."""
    zone = view.zone
    found = []
    spans = when.windows(view.local_now())
    if spans and spans[0][0] == spans[0][1] and not when.alternatives:
        spans = spans[:1]  # "at 10": the likelier half of the day; it is repeated before anything is booked
    for start, end in spans:
        low, high = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
        found.append((low.isoformat(), high.isoformat()))
    return tuple(found)


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
