"""A calendar (.ics) of appointments read into rows: who, what and with whom are found in its words; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from core.errors import WrongUse
from core.practice import Practice
from scheduling.calendar import ics, moving_words, reading, recurring
from scheduling.calendar.moving_rows import Kind, Outcome, Row
from scheduling.calendar.reading import Entry, Unreadable
from scheduling.calendar.recurring import Occurrence
from scheduling.catalog import Catalog

BACK = timedelta(days=2 * 366)  # older history helps nobody
AHEAD = timedelta(days=400)  # of series without an end
MOST_ENTRIES = 200_000
UNREADABLE = "the entry, or how it repeats, cannot be read"


def rows(content: bytes, practice: Practice, catalog: Catalog, now: datetime) -> Iterator[Row | Outcome]:
    """Every appointment as a row, in the file's order, and what is none with the reason; raises WrongUse."""
    try:
        file = reading.read(content, MOST_ENTRIES)
    except Unreadable as error:
        raise WrongUse("The file is no calendar, or is cut off; export it once more.") from error
    yield from (Outcome(line, Kind.BAD, UNREADABLE) for line in file.broken)
    together: dict[str, list[Entry]] = defaultdict(list)
    for entry in file.entries:
        reason = _why_not(entry, practice)
        if reason is not None:
            yield Outcome(entry.line, Kind.LEFT_OUT, reason)
        together[entry.uid or f"line:{entry.line}"].append(entry)
    for entries in together.values():
        try:
            found = recurring.between(entries, practice.zone, now - BACK, now + AHEAD)
        except Unreadable:
            yield Outcome(entries[0].line, Kind.BAD, UNREADABLE)
            continue
        for one in found:
            if _why_not(one.entry, practice) is None:
                yield _row(one, practice, catalog, file.name, repeats=len(found) > 1)


def _why_not(entry: Entry, practice: Practice) -> str | None:
    """Why an entry is no appointment."""
    if entry.uid.endswith(ics.uid_tail(practice.slug)):
        return "it came from this desk"
    if entry.is_cancelled:
        return "it is cancelled"
    if entry.is_whole_days:
        return "it takes whole days"
    return "it is marked as free" if entry.is_free else None


def _row(one: Occurrence, practice: Practice, catalog: Catalog, calendar: str, *, repeats: bool) -> Row:
    entry = one.entry
    words = f"{entry.summary}\n{entry.description}"
    guests = [person for person in entry.people if person and "@" not in person and ":" not in person]
    return Row(
        line=entry.line,
        name=guests[0] if guests else moving_words.client_in(entry.summary, catalog),
        phone=_number((*entry.people, words, entry.location), practice.country),
        service=words,
        practitioner=f"{calendar}\n{words}",
        start=one.start,
        minutes=int((one.end - one.start).total_seconds() // 60),
        identity=f"{entry.uid}|{one.start.isoformat() if repeats else ''}" if entry.uid else "",
        is_prose=True,
    )


def _number(texts: tuple[str, ...], country: str) -> str:
    """The first phone number in any of the texts, as written; empty without one."""
    import phonenumbers

    for text in texts:
        for found in phonenumbers.PhoneNumberMatcher(text.removeprefix("tel:"), country):
            return str(found.raw_string)
    return ""
