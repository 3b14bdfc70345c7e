"""`appointments import`: a practice moves in with its real calendar."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from app import cli_desk
from core import queries
from core.db import Database
from core.errors import NotFound, WrongUse
from core.practice import Practice
from core.settings import Settings
from scheduling.calendar import moving_csv, moving_ics, moving_in
from scheduling.calendar.moving_rows import Kind, Outcome, Row
from scheduling.catalog import Catalog

MOST_BYTES = 50_000_000
LONG = 100  # rows from which on a bar shows how far it is
_SAID = {
    Kind.IMPORTED: "imported",
    Kind.PAST: "imported as history",
    Kind.ALREADY: "not taken twice",
    Kind.LEFT_OUT: "left out",
    Kind.BAD: "not imported",
}


class _Undone(Exception):
    """Ends a transaction of which nothing may stay."""


def appointments(
    slug: str, path: Path, practitioner: str | None, service: str | None, *, dry_run: bool, strict: bool
) -> int:
    """Import the file's appointments and print what became of each that a person should know of; the exit code.

    1 when nothing was imported because rows are wrong; 0 when the rest was.
    """
    content = _content(path)
    settings = Settings()
    with cli_desk.writing(settings) as database:
        with database.snapshot() as connection:
            practice = queries.practice_by_slug(connection, slug)
            now = cli_desk.clock_of(connection, settings).now()
        catalog = Catalog.of(practice.document)
        _check(catalog, practitioner, service)
        found = [
            replace(one, default_practitioner=practitioner, default_service=service) if isinstance(one, Row) else one
            for one in _rows(path, content, practice, catalog, now)
        ]
        taking = _Taking(database, practice, catalog, now)
        outcomes = taking.at_once(found, dry_run, strict) if dry_run or strict else taking.one_by_one(found)
    is_refused = strict and any(one.kind is Kind.BAD for one in outcomes)
    _report(path, outcomes, is_dry=dry_run, is_refused=is_refused)
    good = sum(one.kind is not Kind.BAD for one in outcomes)
    return 1 if is_refused or (outcomes and not good) else 0


class _Taking:
    """One run over the rows."""

    def __init__(self, database: Database, practice: Practice, catalog: Catalog, now: datetime) -> None:
        self._database, self._practice, self._catalog, self._now = database, practice, catalog, now

    def one_by_one(self, found: Sequence[Row | Outcome]) -> list[Outcome]:
        """Each row in a transaction of its own: a desk that runs meanwhile never waits for more than one."""
        with self._database.snapshot() as connection:
            seen = moving_in.known(connection, self._practice.id)

        def take(row: Row) -> Outcome:
            with self._database.transaction() as connection:
                return self._take(connection, row, seen)

        return _each(found, take)

    def at_once(self, found: Sequence[Row | Outcome], dry_run: bool, strict: bool) -> list[Outcome]:
        """All rows or none; none at all when it is only a rehearsal."""
        outcomes: list[Outcome] = []
        try:
            with self._database.transaction() as connection:
                seen = moving_in.known(connection, self._practice.id)
                outcomes = _each(found, lambda row: self._take(connection, row, seen))
                if dry_run or any(one.kind is Kind.BAD for one in outcomes):
                    raise _Undone
        except _Undone:
            pass
        return outcomes

    def _take(self, connection: Connection, row: Row, seen: moving_in.Known) -> Outcome:
        return moving_in.take(connection, self._practice, self._catalog, row, seen, self._now)


def _content(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise WrongUse(f"The file is larger than {MOST_BYTES // 1_000_000} MB; split it.")
    return path.read_bytes()


def _check(catalog: Catalog, practitioner: str | None, service: str | None) -> None:
    for what, key, there in (
        ("practitioner", practitioner, catalog.practitioners),
        ("service", service, catalog.services),
    ):
        if key is not None and key not in there:
            raise NotFound(f"There is no {what} '{key}'; there are: {', '.join(there)}.")


def _rows(path: Path, content: bytes, practice: Practice, catalog: Catalog, now: datetime) -> Iterable[Row | Outcome]:
    is_calendar = (
        path.suffix.lower() == ".ics" or content.lstrip(b"\xef\xbb\xbf\r\n ")[:15].upper() == b"BEGIN:VCALENDAR"
    )
    return moving_ics.rows(content, practice, catalog, now) if is_calendar else moving_csv.rows(content)


def _each(found: Sequence[Row | Outcome], take: Callable[[Row], Outcome]) -> list[Outcome]:
    """What became of each, with a bar for those who watch a long one."""
    if not sys.stderr.isatty() or len(found) < LONG:
        return [one if isinstance(one, Outcome) else take(one) for one in found]
    import typer

    with typer.progressbar(found, label="Importing", file=sys.stderr) as watched:
        steps: Iterator[Row | Outcome] = iter(watched)
        return [one if isinstance(one, Outcome) else take(one) for one in steps]


def _report(path: Path, outcomes: Sequence[Outcome], *, is_dry: bool, is_refused: bool) -> None:
    """A line for each row that a person should look at, and the sum; nothing of what the file says."""
    for one in sorted(outcomes, key=lambda outcome: outcome.line):
        if one.sentence:
            print(f"{path.name}:{one.line}: {_SAID[one.kind]}: {one.sentence}")  # noqa: T201  the command's output
    count = Counter(one.kind for one in outcomes)
    taken = count[Kind.IMPORTED] + count[Kind.PAST]
    would = "would be " if is_dry or is_refused else ""
    parts = [f"{taken} {would}imported ({count[Kind.PAST]} of them past)", f"{count[Kind.ALREADY]} here already"]
    parts += [f"{count[Kind.LEFT_OUT]} left out", f"{count[Kind.BAD]} not imported"]
    refused = "Nothing was imported (--strict): " if is_refused and not is_dry else ""
    print(f"{refused}{', '.join(parts)}")  # noqa: T201  the command's output
