"""The day as a timetable, drawn: a column for each practitioner, an hour grid, a block for each visit.

Never sent without the text. Draws finished words only: who may be named, and in which language, is decided before.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from admin.picture_pen import SCALE, Colours, Pen, width_of
from scheduling.appointments import Status

MARGIN, TITLE, HEADS, AXIS, HOUR, BOTTOM = 24, 64, 34, 52, 76, 20
COLUMN, ONE_COLUMN = 236, 420
GAP = 10
LEGEND_ROW = 24

PAPER, FAINT, LINE, HALF = "#ffffff", "#55606d", "#d9dfe6", "#edf0f4"
CLOSED, OPEN = "#f3f5f8", "#ffffff"


COLOURS: dict[Status, Colours] = {
    Status.HELD: Colours("#f3ecfb", "#9a6fd0"),
    Status.REQUESTED: Colours("#f3ecfb", "#9a6fd0"),
    Status.BOOKED: Colours("#e3eefc", "#3d7edb"),
    Status.CONFIRMED: Colours("#dcf3e4", "#2a9d5c"),
    Status.ARRIVED: Colours("#fdf0d3", "#d8930f"),
    Status.IN_PROGRESS: Colours("#fdf0d3", "#d8930f"),
    Status.DONE: Colours("#e9ecef", "#8a94a0", "#3c4753"),
    Status.NO_SHOW: Colours("#fbe3e1", "#cf4a3f"),
}
BLOCKED = Colours("#eceff3", "#a9b3be", "#4d5864")


@dataclass(frozen=True)
class Block:
    """A visit, or time kept free (`status` None), in wall-clock minutes since midnight."""

    start: int
    end: int
    title: str
    below: str
    status: Status | None
    time: str


@dataclass(frozen=True)
class Column:
    """One practitioner's day."""

    head: str
    open: tuple[tuple[int, int], ...]  # wall-clock minutes
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Sheet:
    """Everything to be drawn, in finished words."""

    title: str
    subtitle: str
    columns: tuple[Column, ...]
    legend: tuple[tuple[Status, str], ...]
    hours: tuple[tuple[int, str], ...]  # wall minute and how it is written: the grid, first to last


def draw(sheet: Sheet) -> bytes:
    """The timetable as PNG."""
    from PIL import Image, ImageDraw

    rows = _legend_rows(sheet)
    width, height = size_of(sheet)
    image = Image.new("RGB", (width * SCALE, height * SCALE), PAPER)
    pen = Pen(ImageDraw.Draw(image))
    pen.text(MARGIN, 16, sheet.title, 21, bold=True, most=width - 2 * MARGIN)
    pen.text(MARGIN, 44, sheet.subtitle, 13, FAINT, most=width - 2 * MARGIN)
    _grid(pen, sheet)
    for index, column in enumerate(sheet.columns):
        _column(pen, sheet, column, *_place(sheet, index))
    _legend(pen, rows, _y(sheet, sheet.hours[-1][0]) + 16)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def size_of(sheet: Sheet) -> tuple[int, int]:
    """Width and height as meant, before scaling."""
    bottom = _y(sheet, sheet.hours[-1][0]) + 16 + LEGEND_ROW * len(_legend_rows(sheet)) + BOTTOM
    return _width(sheet), bottom


def _width(sheet: Sheet) -> int:
    count = max(len(sheet.columns), 1)
    each = ONE_COLUMN if count == 1 else COLUMN
    return 2 * MARGIN + AXIS + count * each + (count - 1) * GAP


def _top() -> int:
    return TITLE + HEADS + 16


def _y(sheet: Sheet, minute: int) -> int:
    return _top() + (minute - sheet.hours[0][0]) * HOUR // 60


def _place(sheet: Sheet, index: int) -> tuple[int, int]:
    """Left edge and width of a column."""
    each = ONE_COLUMN if len(sheet.columns) == 1 else COLUMN
    return MARGIN + AXIS + index * (each + GAP), each


def _grid(pen: Pen, sheet: Sheet) -> None:
    bottom = _y(sheet, sheet.hours[-1][0])
    for index, column in enumerate(sheet.columns):
        left, each = _place(sheet, index)
        pen.box(left, _top(), left + each, bottom, CLOSED)
        for start, end in column.open:
            low, high = max(start, sheet.hours[0][0]), min(end, sheet.hours[-1][0])
            if low < high:
                pen.box(left, _y(sheet, low), left + each, _y(sheet, high), OPEN)
    for minute, words in sheet.hours:
        y = _y(sheet, minute)
        pen.line(MARGIN + AXIS - 6, y, MARGIN + AXIS, y, LINE)
        pen.text(MARGIN + AXIS - 12, y - 8, words, 12, FAINT, right=True)
        for index in range(len(sheet.columns)):
            left, each = _place(sheet, index)
            pen.line(left, y, left + each, y, LINE)
            if minute != sheet.hours[-1][0]:
                pen.line(left, y + HOUR // 2, left + each, y + HOUR // 2, HALF)
    for index in range(len(sheet.columns)):
        left, each = _place(sheet, index)
        for x in (left, left + each):
            pen.line(x, _top(), x, bottom, LINE)


def _column(pen: Pen, sheet: Sheet, column: Column, left: int, width: int) -> None:
    pen.text(left + 4, TITLE + 14, column.head, 15, bold=True, most=width - 8)
    for block in column.blocks:
        colours = COLOURS.get(block.status, BLOCKED) if block.status else BLOCKED
        top, bottom = _y(sheet, block.start) + 2, _y(sheet, block.end) - 1
        pen.block(left + 4, top, left + width - 4, max(bottom, top + 16), colours)
        _words(pen, block, left + 16, top, width - 28, max(bottom, top + 16) - top, colours.words)


def _words(pen: Pen, block: Block, left: int, top: int, width: int, height: int, colour: str) -> None:
    """Time and client in one line, or two where there is room; what it is for below."""
    if height < 38:
        size = 12 if height >= 18 else 10
        pen.text(left, top + max((height - size) // 2 - 2, 0), f"{block.time}  {block.title}", size, colour, most=width)
        return
    has_room = height >= 58
    first = block.time if has_room or not block.below else f"{block.time} · {block.below}"
    pen.text(left, top + 5, first, 12, colour, most=width)
    pen.text(left, top + 20, block.title, 14, colour, bold=True, most=width)
    if has_room:
        pen.text(left, top + 39, block.below, 12, FAINT, most=width)


def _legend_rows(sheet: Sheet) -> list[list[tuple[Status, str]]]:
    """The legend in as many rows as it needs."""
    rows: list[list[tuple[Status, str]]] = []
    room = 0
    for status, words in sheet.legend:
        wide = 22 + width_of(words, 12) + 18
        if not rows or wide > room:
            rows.append([])
            room = _width(sheet) - 2 * MARGIN + 18
        rows[-1].append((status, words))
        room -= wide
    return rows


def _legend(pen: Pen, rows: list[list[tuple[Status, str]]], top: int) -> None:
    for number, row in enumerate(rows):
        x, y = MARGIN, top + number * LEGEND_ROW
        for status, words in row:
            pen.block(x, y, x + 16, y + 14, COLOURS.get(status, BLOCKED))
            x += 22 + pen.text(x + 22, y - 1, words, 12, FAINT) + 18
